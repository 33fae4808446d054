using FilterLang.Output;

namespace FilterLang.Tests.HotPath;

/// <summary>No packet costs a managed byte: a long capture allocates as much as a short one.</summary>
public sealed class AllocationTests
{
    const int Short = 2_000, Long = 60_000;

    public static TheoryData<string, string> Runs => new()
    {
        { "tcp.flags.syn == 1", "" }, { "ip.addr == 10.0.0.7", "" }, { "tcp.port == 443", "" }, { "tcp.port in {80, 443, 1000..2000}", "" },
        { "!(udp)", "" }, { "tcp.port == 443", "write" }, { "tcp", "write-pcapng" }, { "", "frame.number ip.src ip.dst tcp.srcport tcp.dstport" },
        { "tcp.flags.ack == 1", "eth.src tcp.flags frame.time_epoch ip.ttl" }, { "tcp", "frame.number tcp.stream tcp.seq ip.checksum.status" },
        { "tcp.seq == 0", "" }, { "tcp.stream == 3", "" }, { "tcp.analysis.retransmission", "frame.number" }, { "tcp.analysis.flags", "write" },
        { "ip.opt.type && tcp", "" }, { "tcp.payload contains \"x\"", "" },
    };

    [Theory, MemberData(nameof(Runs))]
    public void Nothing_is_allocated_per_packet(string filter, string output)
    {
        using var shorter = new GeneratedCapture(Short, odd: true);
        using var longer = new GeneratedCapture(Long, odd: true);
        Run(longer.Path, filter, output);
        // What the runtime allocates once, whenever it likes, is not of every round.
        long least = long.MaxValue;
        for (int round = 0; round < 3 && least >= 4096; round++)
            least = Math.Min(least, Run(longer.Path, filter, output) - Run(shorter.Path, filter, output));
        Assert.True(least < 4096, $"{least} bytes for {Long - Short} packets");
    }

    static long Run(string path, string text, string output)
    {
        CompiledFilter? filter = text == "" ? null : FilterCompiler.Compile(text, ProtocolCatalog.Default.Registry).Filter;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Field[] columns = output is "" or "write" or "write-pcapng" ? [] : [.. output.Split(' ').Select(n => ProtocolCatalog.Default.Registry.Find(n)!)];
        var selection = new FieldSelection();
        foreach (Field field in columns.Concat(filter?.Fields ?? [])) selection.Add(field);
        OutputColumn[] shown = [.. columns.Select(f => new OutputColumn(f.Name, f))];
        SpineColumns? spine = columns.Length == 0 ? null : SpineColumns.TryCreate(shown, new FieldsFormat());
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = new DissectionPlan(ProtocolCatalog.Default, selection), OutputNeedsItems = columns.Length > 0,
            OutputReadsSpine = spine is not null, OutputReadsTold = spine is { ReadsTold: true }, CompileFrom = 0, Threads = 1,
        });
        CaptureWriter? writer = output switch
        {
            "write" => CaptureWriter.Create(Stream.Null, "null", new CaptureWriterOptions { Format = CaptureFormat.Pcap }),
            "write-pcapng" => CaptureWriter.Create(Stream.Null, "null"),
            _ => null,
        };
        Assert.True(CaptureReader.TryOpen(path, out CaptureReader? reader, out _));
        using (reader)
        {
            Assert.True(writer is null || writer.TryBegin(reader));
            pipeline.Run(reader, new Sink(writer, shown, spine));
            writer?.TryFinish();
        }
        writer?.Dispose();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    sealed class Sink(CaptureWriter? writer, OutputColumn[] columns, SpineColumns? spine) : IPacketSink
    {
        readonly Utf8Sink _text = new(1 << 16);
        readonly FieldsWriter _writer = new(columns, new FieldsFormat());

        public bool Accept(ref PacketContext packet, ref CaptureRecord record)
        {
            if (writer is not null) return writer.TryWrite(in record);
            if (columns.Length == 0) return true;
            if (spine is not null && (packet.Spine & Spine.Complex) == 0) spine.Write(_text, ref packet);
            else _writer.Write(_text, packet.Items);
            if (_text.Length > 60_000) _text.Clear();
            return true;
        }
    }
}
