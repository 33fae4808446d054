using System.Diagnostics;
using System.Globalization;
using FilterLang.Captures;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Protocols;

namespace FilterLang.Benchmarks;

/// <summary>Passes over a capture within this process: managed bytes that one allocates, after one that warms up; and how long they take.</summary>
static class Passes
{
    /// <summary>Nanoseconds a packet of so many passes on one thread, start-up and compiling apart: what a C loop over libpcap is compared with.</summary>
    public static int Time(string file, string text, int rounds)
    {
        CompiledFilter? filter = FilterCompiler.Compile(text, ProtocolCatalog.Default.Registry).Filter;
        if (filter is null) return 1;
        for (int i = 0; i < rounds; i++)
        {
            long started = Stopwatch.GetTimestamp();
            long passed = Pass(file, filter, out long packets);
            double nanoseconds = Stopwatch.GetElapsedTime(started).TotalNanoseconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{packets} packets, {passed} match, {nanoseconds / packets:f1} ns a packet"));
        }
        return 0;
    }

    public static int MeasureAllocations(string file, string text)
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

    static long Pass(string file, CompiledFilter filter, out long packets)
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
        return pipeline.Passed;
    }

    sealed class Counting : IPacketSink
    {
        public bool Accept(ref PacketContext packet, ref CaptureRecord record) => true;
    }
}
