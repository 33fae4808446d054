using System.Security.Cryptography;
using FilterLang.TestSupport;

namespace FilterLang.Tests.HotPath;

/// <summary>
/// All short cuts together: the frames that the pipeline selects are those for which the full predicate holds after a full dissection of
/// every packet, with remarks, so that no header is passed unseen. Covers the scan of the read buffer, the spine predicate, plain
/// dissection, dissection from the network header on, headers of which nothing is wanted, and filters asked without being compiled.
/// </summary>
public sealed unsafe class PipelineEqualsDissectionTests
{
    static readonly ProtocolCatalog s_catalog = ProtocolCatalog.Default;

    public static TheoryData<string> Filters => new(
        "tcp.flags.syn == 1", "tcp.flags.syn == 1 && tcp.flags.ack == 0", "tcp.port == 443", "udp.port == 53", "ip.addr == 192.168.0.0/16",
        "tcp.dstport != 80", "tcp.port != 80", "!(tcp.port == 80)", "ip.ttl > 64 && tcp", "udp.length < 60 || tcp.window_size_value == 0",
        "ip.src == ip.dst", "tcp.port in {80, 443, 8000..8100}", "ipv6 || arp || vlan", "eth.addr == ff:ff:ff:ff:ff:ff", "ip.frag_offset > 0",
        "frame.len > 1000 && tcp", "frame.number > 5", "tcp.len > 0", "ip.flags.mf == 1 || udp.dstport == 67", "tcp.flags & 0x12 == 0x12",
        "tcp.seq == 0", "tcp.stream == 1", "tcp.analysis.retransmission", "tcp.analysis.flags && ip.ttl < 100", "udp.stream == 0",
        "tcp.analysis.flags", "tcp.analysis.ack_rtt > 0.05 || tcp.analysis.duplicate_ack", "tcp.analysis.bytes_in_flight > 3000 && tcp.ack > 0",
        "tcp.time_delta > 0.5 && tcp.nxtseq != 1", "tcp.window_size < 1000 || tcp.completeness == 31", "tcp.stream.pnum == 3 || tcp.analysis.lost_segment",
        "tcp.analysis.initial_rtt && !tcp.analysis.acks_frame", "tcp.analysis.rto || tcp.analysis.out_of_order || tcp.analysis.window_update",
        "tcp.options.mss_val == 1460", "tcp.window_size > 60000 && eth.type == 0x0800", "icmp", "tcp.payload contains 47:45:54",
        "!tcp.analysis.ack_rtt && tcp.ack > 1");

    [Theory, MemberData(nameof(Filters))]
    public void On_the_sample(string filter) => Assert.Equal("", Compare(filter, [Path.Combine(Repository.Root, "samples", "handshake.pcap")], 1));

    [CaptureTheory, MemberData(nameof(Filters))]
    public void On_captures(string filter) => Assert.Equal("", Compare(filter, TestSupport.Captures.Files(), 5));

    static string Compare(string text, IEnumerable<string> paths, int every)
    {
        CompiledFilter filter = FilterCompiler.Compile(text, s_catalog.Registry).Filter!;
        // Each filter looks at another part of the captures.
        int part = every == 1 ? 0 : SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))[0] % every, index = 0;
        foreach (string path in paths)
        {
            if (index++ % every != part) continue;
            string expected = General(path, filter);
            foreach (long compileFrom in (ReadOnlySpan<long>)[0, long.MaxValue])
            {
                string selected = Selected(path, filter, compileFrom);
                if (selected != expected) return $"{path}: {(compileFrom == 0 ? "compiled" : "interpreted")} [{selected}] instead of [{expected}]";
            }
        }
        return "";
    }

    static FieldSelection SelectionOf(CompiledFilter filter)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Fields) selection.Add(field);
        return selection;
    }

    static string General(string path, CompiledFilter filter)
    {
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return "";
        using CaptureReader open = reader;
        FieldSelection selection = SelectionOf(filter);
        selection.Add(ExpertInfo.Protocol.Field);
        using var dissector = new PacketDissector(new DissectionPlan(s_catalog, selection));
        var frames = new FrameRecords(open, selection);
        CaptureRecord record = default;
        var packet = new PacketContext();
        var numbers = new List<long>();
        while (open.TryRead(ref record))
        {
            packet.Number++;
            packet.Data = record.Data;
            (packet.CapturedLength, packet.WireLength) = (record.CapturedLength, record.WireLength);
            (packet.Time, packet.LinkType, packet.Spine) = (record.TimeNs, record.LinkType, Spine.Complex);
            dissector.Dissect(ref packet, frames.Of(record));
            if (filter.Full(ref packet)) numbers.Add(packet.Number);
        }
        return string.Join(',', numbers);
    }

    static string Selected(string path, CompiledFilter filter, long compileFrom)
    {
        if (!CaptureReader.TryOpen(path, out CaptureReader? reader, out _)) return "";
        using CaptureReader open = reader;
        using var pipeline = new PacketPipeline(new PacketQuestion
        {
            Filter = filter, Plan = new DissectionPlan(s_catalog, SelectionOf(filter)), CompileFrom = compileFrom,
        });
        var numbers = new NumberSink();
        pipeline.Run(open, numbers);
        return string.Join(',', numbers.All);
    }
}
