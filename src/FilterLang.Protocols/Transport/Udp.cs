using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>User Datagram Protocol, RFC 768.</summary>
public static unsafe class Udp
{
    public static readonly Protocol Protocol = new("udp", "User Datagram Protocol", Dissect, "UDP", Spine.Udp);

    public static readonly Field
        SourcePort      = Protocol.UInt16("udp.srcport",  "Source Port",      at: 0, Port),
        DestinationPort = Protocol.UInt16("udp.dstport",  "Destination Port", at: 2, Port),
        AnyPort         = Protocol.Either("udp.port",     "Source or Destination Port", SourcePort, DestinationPort),
        Length          = Protocol.UInt16("udp.length",   "Length",           at: 4, unitName: "byte"),
        Checksum        = Protocol.UInt16("udp.checksum", "Checksum",         at: 6, Hex),
        ChecksumCalculated = Protocol.UInt16("udp.checksum_calculated", "Calculated Checksum", display: Hex),
        Status          = Protocol.UInt8 ("udp.checksum.status", "Checksum Status", display: None, names: ChecksumStatus.Names),
        Stream          = Protocol.UInt32("udp.stream",      "Stream index", level: EvaluationLevel.Stream),
        StreamNumber    = Protocol.UInt32("udp.stream.pnum", "Stream Packet Number", level: EvaluationLevel.Stream),
        TimeRelative    = Protocol.RelativeTime("udp.time_relative", "Time since first frame", EvaluationLevel.Stream),
        TimeDelta       = Protocol.RelativeTime("udp.time_delta",    "Time since previous frame", EvaluationLevel.Stream),
        Payload         = Protocol.Bytes ("udp.payload", "Payload");

    static readonly ExpertField
        BadLength    = Protocol.Expert("udp.length.bad",      Severity.Error,   ExpertGroup.Malformed, "Bad length value"),
        BadZero      = Protocol.Expert("udp.length.bad_zero", Severity.Error,   ExpertGroup.Protocol,  "Length is zero but payload < 65536"),
        ZeroChecksum = Protocol.Expert("udp.checksum.zero",   Severity.Error,   ExpertGroup.Checksum,  "Illegal checksum value (0)"),
        BadChecksum  = Protocol.Expert("udp.checksum.bad",    Severity.Error,   ExpertGroup.Checksum,  "Bad checksum"),
        Traceroute   = Protocol.Expert("udp.possible_traceroute", Severity.Chat, ExpertGroup.Sequence, "Possible traceroute");

    static Udp() => Protocol.CarriedBy(PayloadTables.IpProtocol, 17).Dispatches(PayloadTables.UdpPort);

    static void Dissect(ref Layer udp)
    {
        udp.Open(8);
        ushort source = udp.U16(0), destination = udp.U16(2);
        if (udp.Failed) return;
        (udp.Packet.SourcePort, udp.Packet.DestinationPort) = (source, destination);
        if (!udp.Header(8)) return;
        int length = udp.U16(4);
        if (length is > 0 and < 8)
        {
            udp.Remark(BadLength);
            return;
        }
        if (length == 0 && udp.Length < 65536)
        {
            if (udp.Packet.Source.Family == NetworkAddress.FamilyIPv6) udp.Remark(BadZero);
            else udp.Remark(BadLength);
            return;
        }
        if (length > udp.Length && !udp.Packet.IsFragment && !udp.Packet.InErrorQuote) udp.Remark(BadLength);
        else if (length != 0) udp.Trim(length);
        udp.Summary("UDP");
        udp.Info($"{source} → {destination} Len={udp.Length - 8}");
        NoteChecksum(ref udp);
        NoteStream(ref udp, source, destination);
        if (udp.Captured > 8) udp.Place(Payload, 8, udp.Captured - 8);
        if (udp.Failed) return;
        if (destination is >= 33434 and <= 33534 && udp.Packet.HopLimit is > 0 and < 4) udp.Remark(Traceroute);
        Continue(ref udp, source, destination);
    }

    static void NoteChecksum(ref Layer udp)
    {
        ushort checksum = udp.U16(6);
        bool checks = udp.Packet.Options.UdpCheckChecksum;
        if (checksum == 0 && udp.Packet.Source.Family == NetworkAddress.FamilyIPv6)
        {
            udp.Note(Status, ChecksumStatus.Illegal);
            udp.Remark(ZeroChecksum);
        }
        else if (checksum == 0) udp.Note(Status, ChecksumStatus.NotPresent);
        else if (!checks || udp.Packet.IsFragment || udp.Packet.InErrorQuote || udp.Captured < udp.Length)
            udp.Note(Status, ChecksumStatus.Unverified);
        else Verify(ref udp, checksum);
    }

    static void Verify(ref Layer udp, ushort checksum)
    {
        ulong sum = InternetChecksum.Add(
            InternetChecksum.PseudoHeader(udp.Packet.Source, udp.Packet.Destination, (uint)udp.Length, 17), udp.Bytes);
        bool good = InternetChecksum.Fold(sum) == 0xFFFF;
        udp.Note(Status, good ? ChecksumStatus.Good : ChecksumStatus.Bad);
        udp.Note(ChecksumCalculated, (ushort)~InternetChecksum.Fold(sum + (ushort)~checksum));
        if (!good) udp.Remark(BadChecksum);
    }

    static void NoteStream(ref Layer udp, ushort source, ushort destination)
    {
        if (!udp.Packet.Plan.KeepsStreams) return;
        FlowKey key = FlowKey.Of(udp.Packet.Source, udp.Packet.Destination, source, destination, out _);
        FlowTable<UdpStream> table = udp.Packet.State<UdpStreams>(Protocol).Table;
        long now = udp.Packet.Time;
        ref UdpStream stream = ref *table.Find(key, out bool isNew);
        if (isNew) (stream.Number, stream.First, stream.Previous) = ((uint)table.Count - 1, now, now);
        stream.Datagrams++;
        udp.Note(Stream, stream.Number);
        udp.Note(StreamNumber, stream.Datagrams);
        udp.Note(TimeRelative, (ulong)(now - stream.First));
        udp.Note(TimeDelta, (ulong)(now - stream.Previous));
        stream.Previous = now;
    }

    static void Continue(ref Layer udp, ushort source, ushort destination)
    {
        udp.Position = 8;
        ushort low = Math.Min(source, destination), high = Math.Max(source, destination);
        foreach (ushort port in (ReadOnlySpan<ushort>)[low, high])
            if (port != 0 && PayloadTables.UdpPort.Find(port) is { } protocol && (udp.Position >= udp.Length || udp.Call(protocol))) return;
        foreach (Protocol protocol in PayloadTables.UdpPort.Heuristics)
            if (udp.Position < udp.Length && udp.Call(protocol)) return;
        udp.Continue(null);
    }
}
