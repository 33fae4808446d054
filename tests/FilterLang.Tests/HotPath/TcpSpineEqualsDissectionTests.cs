using FilterLang.Output;
using FilterLang.TestSupport;

namespace FilterLang.Tests.HotPath;

/// <summary>
/// What streams tell of plain segments is what the dissection of every packet records: all fields that <see cref="TcpSpine"/> knows, for every
/// segment that it takes. Those that it leaves to a dissection go on with the same streams.
/// </summary>
public sealed unsafe class TcpSpineEqualsDissectionTests
{
    static readonly ProtocolCatalog s_catalog = ProtocolCatalog.Default;
    static readonly Field[] s_fields = [.. s_catalog.Protocols.SelectMany(p => p.Fields).Where(f => f.Header >= Spine.Told)];

    [Fact]
    public void All_of_the_analysis_is_told() => Assert.True(s_fields.Length > 35, string.Join(", ", s_fields.Select(f => f.Name)));

    [Fact]
    public void On_the_sample() => Assert.True(Compare(Path.Combine(Repository.Root, "samples", "handshake.pcap"), []) > 0);

    [CaptureFact]
    public void On_every_capture()
    {
        var differences = new List<string>();
        int followed = 0;
        foreach (string path in TestSupport.Captures.Files()) followed += Compare(path, differences);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(followed > 40_000, $"only {followed} segments were followed");
    }

    [Fact]
    public void Columns_of_the_sample_show_the_same() => Assert.Equal("", CompareColumns(Path.Combine(Repository.Root, "samples", "handshake.pcap")));

    [CaptureFact]
    public void Columns_show_the_same()
    {
        int index = 0;
        foreach (string path in TestSupport.Captures.Files())
            if (index++ % 10 == 3) Assert.Equal("", CompareColumns(path));
    }

    static string CompareColumns(string path)
    {
        Field[] shown = [s_catalog.Registry.Find("frame.number")!, s_catalog.Registry.Find("ip.src")!, .. s_fields.Where(f => f.SameName is null && f.Name != "tcp.analysis.duplicate_ack")];
        string spine = Lines(path, shown, readsSpine: true), items = Lines(path, shown, readsSpine: false);
        if (spine == items) return "";
        (string first, string second) = spine.Split('\n').Zip(items.Split('\n')).First(pair => pair.First != pair.Second);
        return $"{path}: {first} instead of {second}";
    }

    static string Lines(string path, Field[] shown, bool readsSpine)
    {
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return "";
        using CaptureReader open = reader;
        var selection = new FieldSelection();
        foreach (Field field in shown) selection.Add(field);
        OutputColumn[] columns = [.. shown.Select(f => new OutputColumn(f.Name, f))];
        var format = new FieldsLines(new FieldsWriter(columns, new FieldsFormat()), readsSpine ? SpineColumns.TryCreate(columns, new FieldsFormat()) : null);
        Assert.Equal(readsSpine, format.ReadsTold);
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Plan = new DissectionPlan(s_catalog, selection), OutputNeedsItems = true, OutputReadsSpine = readsSpine, OutputReadsTold = readsSpine, Threads = 1,
        });
        var lines = new LineSink(format, pipeline.Dissector);
        pipeline.Run(open, lines);
        return lines.Text.ToString();
    }

    static int Compare(string path, List<string> differences)
    {
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return 0;
        var selection = new FieldSelection();
        foreach (Field field in s_fields) selection.Add(field);
        var plan = new DissectionPlan(s_catalog, selection);
        using CaptureReader open = reader;
        using var general = new PacketDissector(plan);
        using var mixed = new PacketDissector(plan);
        using TcpSpine streams = TcpSpine.TryCreate(mixed)!;
        var walk = new SpineWalk(s_catalog, plan);
        CaptureRecord record = default;
        PacketContext packet = default, other = default;
        int followed = 0;
        while (open.TryRead(ref record))
        {
            packet.Number++;
            packet.Data = record.Data;
            (packet.CapturedLength, packet.WireLength) = (record.CapturedLength, record.WireLength);
            (packet.Time, packet.LinkType) = (record.TimeNs, record.LinkType);
            other = packet;
            walk.Walk(ref packet);
            general.Dissect(ref other, FrameRecord.Bare);
            bool plain = (packet.Spine & Spine.Complex) == 0, follows = false;
            if (plain && (packet.Spine & Spine.Tcp) != 0)
            {
                streams.Find(ref packet, out TcpSpine.Ahead ahead);
                streams.FetchSlot(ahead);
                streams.FetchState(ahead);
                follows = streams.Follow(ref packet, ahead);
            }
            if (follows) followed++;
            else if (!plain || (packet.Spine & Spine.Tcp) != 0)
            {
                mixed.Dissect(ref packet, FrameRecord.Bare);
                continue;
            }
            foreach (Field field in s_fields)
            {
                string told = Told(field, packet), items = Items(field, general.Items);
                if (told != items && differences.Count < 20) differences.Add($"{path} frame {packet.Number}: {field.Name} is [{told}] by the spine, [{items}] by dissection");
            }
        }
        return followed;
    }

    static string Told(Field field, in PacketContext packet) => (packet.Spine & field.Header) != field.Header ? ""
        : field.Context == ContextValue.Presence ? "present" : $"{packet.Told[field.ToldAt]}";

    // A label may be recorded more than once; that it is there counts.
    static string Items(Field field, PacketItems items)
    {
        for (int i = items.First(field.Slot); i >= 0; i = items[i].Next)
            if (items[i].Field == field.Index) return field.Context == ContextValue.Presence ? "present" : $"{items[i].Value}";
        return "";
    }
}
