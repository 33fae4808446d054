using System.Buffers.Binary;
using FilterLang.HotPath;

namespace FilterLang.Tests.HotPath;

/// <summary>Several threads find what one finds, and find all of it: also where records end with a chunk, and where octets within them look like records.</summary>
public sealed class ParallelScanTests
{
    const string Syn = "tcp.flags.syn == 1";

    // Records of 76 octets end with the sixth mebibyte, among others.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Of_small_records(bool odd)
    {
        using var capture = new GeneratedCapture(300_000, odd);
        Check(capture.Path, 300_000);
    }

    [Fact]
    public void Of_records_that_hold_records()
    {
        const int packets = 9_000, length = 2_000;
        byte[] file = new byte[24 + packets * (16 + length)];
        using (var small = new GeneratedCapture(30))
        {
            byte[] inner = File.ReadAllBytes(small.Path);
            inner.AsSpan(0, 24).CopyTo(file);
            for (int i = 0; i < packets; i++)
            {
                Span<byte> record = file.AsSpan(24 + i * (16 + length), 16 + length);
                inner.AsSpan(24, 76).CopyTo(record);
                BinaryPrimitives.WriteInt32LittleEndian(record[8..], length);
                BinaryPrimitives.WriteInt32LittleEndian(record[12..], length);
                // The copies do not end with the record: whoever follows them has to come off.
                inner.AsSpan(24, length - 60).CopyTo(record[76..]);
            }
        }
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, file);
            Check(path, packets);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static void Check(string path, long packets)
    {
        string one = Selected(path, threads: 1);
        Assert.NotEqual("", one);
        Assert.Equal(one, Selected(path, threads: 2));
        Assert.Equal(one, Selected(path, threads: 3));

        // Nothing is left to the thread that called.
        CompiledFilter filter = FilterCompiler.Compile(Syn, ProtocolCatalog.Default.Registry).Filter!;
        Assert.True(CaptureReader.TryOpen(path, out CaptureReader? reader, out _));
        using CaptureReader open = reader;
        var walk = new SpineWalk(ProtocolCatalog.Default, PlanOf(filter));
        using ParallelScan? scan = ParallelScan.TryCreate(open, 2, filter.Spine!, new FrameScan(filter.Spine!, walk), walk);
        Assert.NotNull(scan);
        long seen = 0;
        bool goesOn = scan.Run((ref CaptureRecord record, long step, bool passes) => (seen += step) > 0, CancellationToken.None, out long rest);
        Assert.True(goesOn);
        Assert.Equal((packets, new FileInfo(path).Length), (seen + rest, open.Position));
    }

    static DissectionPlan PlanOf(CompiledFilter filter)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        return new DissectionPlan(ProtocolCatalog.Default, selection);
    }

    static string Selected(string path, int threads)
    {
        CompiledFilter filter = FilterCompiler.Compile(Syn, ProtocolCatalog.Default.Registry).Filter!;
        Assert.True(CaptureReader.TryOpen(path, out CaptureReader? reader, out _));
        using CaptureReader open = reader;
        using var pipeline = new PacketPipeline(new PacketQuestion { Filter = filter, Plan = PlanOf(filter), Threads = threads });
        var numbers = new NumberSink();
        pipeline.Run(open, numbers);
        return string.Join(',', numbers.All);
    }
}
