using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Benchmarks;

/// <summary>Managed bytes that a pass over a capture allocates, after one that warms up.</summary>
static class Allocations
{
    public static int Measure(string file, string text)
    {
        CompiledFilter? filter = FilterCompiler.Compile(text, ProtocolCatalog.Default.Registry).Filter;
        if (filter is null) return 1;
        Pass(file, filter, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Pass(file, filter, out long packets);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"{packets} packets, {bytes} bytes in all, {(double)bytes / packets:f6} bytes a packet");
        return 0;
    }

    static void Pass(string file, CompiledFilter filter, out long packets)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = new DissectionPlan(ProtocolCatalog.Default, selection), Threads = 1,
        });
        if (!CaptureReader.TryOpen(file, out CaptureReader? reader, out _)) throw new FileNotFoundException(file);
        using (reader) pipeline.Run(reader, new Counting());
        packets = pipeline.Read;
    }

    sealed class Counting : IPacketSink
    {
        public bool Accept(ref PacketContext packet, ref CaptureRecord record) => true;
    }
}
