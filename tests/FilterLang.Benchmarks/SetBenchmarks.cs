using System.Globalization;
using BenchmarkDotNet.Attributes;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Benchmarks;

/// <summary>Ten thousand values: as a set and as a chain of "or", from text to predicate, and one frame that holds none of them.</summary>
[MemoryDiagnoser]
public class SetBenchmarks
{
    const int Values = 10_000;

    readonly byte[] _syn = Convert.FromHexString(
        "0202020202020202020202020800450000280000400040060000" + "0a0000010a0000c8" + "c35e01bb00000001000000005002721000000000");
    readonly string _set = $"ip.src in {{{string.Join(", ", Addresses())}}}";
    readonly string _chain = string.Join(" || ", Addresses().Select(a => $"ip.src == {a}"));
    DisplayFilter _one = null!, _thousands = null!;

    [GlobalSetup]
    public void Compile() => (_one, _thousands) = (DisplayFilter.Compile("ip.src == 172.16.0.1"), DisplayFilter.Compile(_set));

    [Benchmark]
    public object? Set_compiled() => FilterCompiler.Compile(_set, ProtocolCatalog.Default.Registry).Filter!.Spine;

    [Benchmark]
    public object? Chain_compiled() => FilterCompiler.Compile(_chain, ProtocolCatalog.Default.Registry).Filter!.Spine;

    [Benchmark(Baseline = true)]
    public bool Frame_against_one() => _one.Matches(_syn);

    [Benchmark]
    public bool Frame_against_thousands() => _thousands.Matches(_syn);

    [GlobalCleanup]
    public void Dispose()
    {
        _one.Dispose();
        _thousands.Dispose();
    }

    // Spread over the space, none of them the frame's.
    static IEnumerable<string> Addresses()
    {
        var random = new Random(1);
        for (int i = 0; i < Values; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"{random.Next(11, 224)}.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}");
    }
}
