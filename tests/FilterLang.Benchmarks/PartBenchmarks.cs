using BenchmarkDotNet.Attributes;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Benchmarks;

/// <summary>The parts: from text to predicate, and one frame past a filter.</summary>
[MemoryDiagnoser]
public class PartBenchmarks
{
    readonly byte[] _syn = Convert.FromHexString(
        "0202020202020202020202020800450000280000400040060000" + "0a0000010a0000c8" + "c35e01bb00000001000000005002721000000000");
    readonly DisplayFilter _spine = DisplayFilter.Compile("tcp.flags.syn == 1 && ip.dst == 10.0.0.200");
    readonly DisplayFilter _full = DisplayFilter.Compile("tcp.options.mss_val == 1460 || tcp.flags.syn == 1");

    [Benchmark]
    public object? Parse_bind_rewrite() => FilterCompiler.Compile("tcp.flags.syn == 1 && ip.dst == 10.0.0.1", ProtocolCatalog.Default.Registry).Filter;

    [Benchmark]
    public object? Parse_bind_compile() => FilterCompiler.Compile("tcp.flags.syn == 1 && ip.dst == 10.0.0.1", ProtocolCatalog.Default.Registry).Filter!.Spine;

    [Benchmark]
    public bool Frame_by_spine() => _spine.Matches(_syn);

    [Benchmark]
    public bool Frame_by_dissection() => _full.Matches(_syn);

    [GlobalCleanup]
    public void Dispose()
    {
        _spine.Dispose();
        _full.Dispose();
    }
}
