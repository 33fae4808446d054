using FilterLang.Output;
using FilterLang.TestSupport;

namespace FilterLang.Tests.HotPath;

/// <summary>Lines of header fields that are written from the spine are those that a dissection gives, in every format.</summary>
public sealed class SpineColumnsTests
{
    static readonly ProtocolCatalog s_catalog = ProtocolCatalog.Default;

    public static TheoryData<string> Columns => new(
        "frame.number,ip.src,ip.dst,tcp.srcport,tcp.dstport", "ip.addr,tcp.port,udp.port,frame.len,frame.cap_len", "eth.addr,ip.ttl,tcp.flags,tcp.flags.syn",
        "tcp.seq_raw,udp.length,ip.len,ipv6.src,vlan.id");

    static readonly FieldsFormat[] s_formats =
    [
        new(), new() { Quote = (byte)'"' }, new() { Occurrence = Occurrence.First }, new() { Occurrence = Occurrence.Last },
        new() { Separator = (byte)';', Aggregator = (byte)'+' },
    ];

    [Theory, MemberData(nameof(Columns))]
    public void On_the_sample(string names) => Compare(names, Path.Combine(Repository.Root, "samples", "handshake.pcap"));

    [CaptureTheory, MemberData(nameof(Columns))]
    public void On_captures(string names)
    {
        int index = 0;
        foreach (string path in TestSupport.Captures.Files())
            if (index++ % 20 == 7) Compare(names, path);
    }

    static void Compare(string names, string path)
    {
        foreach (FieldsFormat format in s_formats) Assert.Equal(Lines(path, names, format, readsSpine: false), Lines(path, names, format, readsSpine: true));
    }

    static string Lines(string path, string names, FieldsFormat format, bool readsSpine)
    {
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return "";
        using CaptureReader open = reader;
        OutputColumn[] columns = [.. names.Split(',').Select(n => new OutputColumn(n, s_catalog.Registry.Find(n)!))];
        var selection = new FieldSelection();
        foreach (OutputColumn column in columns) selection.Add(column.Field);
        SpineColumns? spine = readsSpine ? SpineColumns.TryCreate(columns, format) : null;
        Assert.Equal(readsSpine, spine is not null);
        var lines = new FieldsLines(new FieldsWriter(columns, format), spine);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(s_catalog, selection), OutputNeedsItems = true, OutputReadsSpine = readsSpine, Threads = 1,
        });
        var sink = new LineSink(lines, pipeline.Dissector);
        pipeline.Run(open, sink);
        return sink.Text.ToString();
    }
}
