using FilterLang.TestSupport;

namespace FilterLang.Tests.HotPath;

/// <summary>The fast path is one file; this holds it equal to the general one: where the spine says a packet is plain, every field it
/// answers has exactly the values that the full dissection records.</summary>
public sealed unsafe class SpineEqualsDissectionTests
{
    static readonly ProtocolCatalog s_catalog = ProtocolCatalog.Default;
    static readonly Field[] s_fields = [.. s_catalog.Protocols.SelectMany(p => p.Fields)
        .Where(f => (f.Header != Spine.None || f.Context != ContextValue.None || f.Parts.Any(p => p.Header != Spine.None)) && f.Level <= EvaluationLevel.Header)];

    [Fact]
    public void On_the_sample()
    {
        int plain = Compare(Path.Combine(Repository.Root, "samples", "handshake.pcap"), []);
        Assert.True(plain > 0);
    }

    [CaptureFact]
    public void On_every_capture()
    {
        var differences = new List<string>();
        int plain = 0;
        foreach (string path in TestSupport.Captures.Files()) plain += Compare(path, differences);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
        Assert.True(plain > 80_000, $"only {plain} packets were plain");
    }

    static int Compare(string path, List<string> differences)
    {
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return 0;
        var selection = new FieldSelection();
        foreach (Field field in s_fields) selection.Add(field);
        using CaptureReader open = reader;
        using var dissector = new PacketDissector(new DissectionPlan(s_catalog, selection));
        var walk = new SpineWalk(s_catalog);
        CaptureRecord record = default;
        var packet = new PacketContext();
        int plain = 0;
        while (open.TryRead(ref record))
        {
            packet.Number++;
            packet.Data = record.Data;
            (packet.CapturedLength, packet.WireLength) = (record.CapturedLength, record.WireLength);
            (packet.Time, packet.LinkType) = (record.TimeNs, record.LinkType);
            walk.Walk(ref packet);
            dissector.Dissect(ref packet, FrameRecord.Bare);
            if ((packet.Spine & Spine.Complex) != 0) continue;
            plain++;
            foreach (Field field in s_fields)
            {
                string spine = string.Join(',', SpineValues(field, ref packet)), items = string.Join(',', ItemValues(field, packet.Items));
                if (spine != items && differences.Count < 20)
                    differences.Add($"{path} frame {packet.Number}: {field.Name} is [{spine}] by the spine, [{items}] by dissection");
            }
        }
        return plain;
    }

    static List<string> ItemValues(Field field, PacketItems items)
    {
        List<string> values = [];
        for (int i = items.First(field.Slot); i >= 0; i = items[i].Next)
        {
            if (items[i].Field != field.Index) continue;
            values.Add(Shown(field, items[i].Value, field.Type.IsRun() ? items.Run(items[i]) : default));
        }
        return values;
    }

    static List<string> SpineValues(Field field, ref PacketContext packet)
    {
        List<string> values = [];
        foreach (Field place in field.Parts.Count > 0 ? field.Parts : [field])
        {
            if ((packet.Spine & place.Header) != place.Header) continue;
            if (place.Context != ContextValue.None)
            {
                ulong number = place.Context switch
                {
                    ContextValue.Number => (ulong)packet.Number, ContextValue.WireLength => (ulong)packet.WireLength,
                    ContextValue.CapturedLength => (ulong)packet.CapturedLength, ContextValue.Time => (ulong)packet.Time,
                    ContextValue.PayloadLength => (ulong)packet.PayloadLength, _ => 1,
                };
                values.Add(Shown(field, number, default));
                continue;
            }
            int at = place.Place + place.Header switch
            {
                Spine.Ethernet => packet.LinkAt, Spine.Vlan => packet.VlanAt, Spine.Tcp or Spine.Udp => packet.TransportAt, _ => packet.NetworkAt,
            };
            var bytes = new ReadOnlySpan<byte>(packet.Data + at, place.Size);
            values.Add(Shown(field, field.Type.IsRun() ? 0 : Decode(place, bytes), bytes));
        }
        return values;
    }

    static ulong Decode(Field field, ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (byte b in bytes) value = value << 8 | b;
        if (field.Mask != 0) value = (value & field.Mask) >> field.Shift;
        return field.Type == FieldType.Boolean ? Math.Min(value, 1) : value * (ulong)field.Unit;
    }

    static string Shown(Field field, ulong number, ReadOnlySpan<byte> run) =>
        field.Type == FieldType.Protocol || field.Context == ContextValue.Presence ? "present"
        : field.Type.IsRun() ? Convert.ToHexString(run) : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
