namespace FilterLang.Protocols;

/// <summary>User Datagram Protocol, RFC 768; with IPv6, RFC 8200 section 8.1 and RFC 2675 section 4.</summary>
public static class Udp
{
    public static readonly Protocol Protocol = Protocol.Of("udp", "User Datagram Protocol", Dissect, "UDP", Spine.Udp);

    public static readonly Field
        SourcePort      = Protocol.UInt16("udp.srcport",  "Source Port",      at: 0, Port),
        DestinationPort = Protocol.UInt16("udp.dstport",  "Destination Port", at: 2, Port),
        AnyPort         = Protocol.Either("udp.port",     "Source or Destination Port", SourcePort, DestinationPort),
        Length          = Protocol.UInt16("udp.length",   "Length",           at: 4),
        Checksum        = Protocol.UInt16("udp.checksum", "Checksum",         at: 6, Hex),
        ChecksumCalculated = Protocol.UInt16("udp.checksum_calculated", "Calculated Checksum", display: Hex),
        Status          = Protocol.UInt8 ("udp.checksum.status", "Checksum Status", display: None, names: ChecksumStatus.Names),
        Stream          = Protocol.UInt32("udp.stream",      "Stream index", level: EvaluationLevel.Stream),
        StreamNumber    = Protocol.UInt32("udp.stream.pnum", "Stream Packet Number", level: EvaluationLevel.Stream),
        TimeRelative    = Protocol.RelativeTime("udp.time_relative", "Time since first frame", EvaluationLevel.Stream),
        TimeDelta       = Protocol.RelativeTime("udp.time_delta",    "Time since previous frame", EvaluationLevel.Stream),
        Timestamps      = Protocol.Heading("Timestamps", generated: true),
        Payload         = Protocol.Bytes ("udp.payload", "Payload"),
        PduSize         = Protocol.UInt32("udp.pdu.size", "PDU Size", level: EvaluationLevel.Reassembly);

    static readonly ExpertField
        BadLength    = Protocol.Expert("udp.length.bad",      Severity.Error,   ExpertGroup.Malformed, "Bad length value"),
        BadZero      = Protocol.Expert("udp.length.bad_zero", Severity.Warning, ExpertGroup.Protocol,  "Length is zero but payload < 65536"),
        ZeroChecksum = Protocol.Expert("udp.checksum.zero",   Severity.Error,   ExpertGroup.Checksum,  "Illegal checksum value (0)"),
        BadChecksum  = Protocol.Expert("udp.checksum.bad",    Severity.Error,   ExpertGroup.Checksum,  "Bad checksum"),
        PartialChecksum = Protocol.Expert("udp.checksum.partial", Severity.Note, ExpertGroup.Checksum,
                                          "Partial (pseudo header) checksum (likely caused by \"UDP checksum offload\")"),
        Traceroute   = Protocol.Expert("udp.possible_traceroute", Severity.Chat, ExpertGroup.Sequence, "Possible traceroute");

    /// <summary>The ports that traceroute counts up, three for each hop, thirty hops.</summary>
    const int TracerouteStart = 33435, TracerouteEnd = 33464;

    static Udp() => Protocol.CarriedBy(PayloadTables.IpProtocol, 17).Dispatches(PayloadTables.UdpPort).FollowPayload(PduSize);

    static void Dissect(ref Layer udp)
    {
        udp.Open(8);
        if (!udp.Need(0, 4)) return;
        PlacePorts(ref udp);
        udp.Summary("UDP");
        udp.Info($"{new NamedPort(udp.Packet.Names, "udp", udp.Packet.SourcePort)} → {new NamedPort(udp.Packet.Names, "udp", udp.Packet.DestinationPort)}");
        udp.Title($", Src Port: {new NamedPort(udp.Packet.Names, "udp", udp.Packet.SourcePort)}, Dst Port: {new NamedPort(udp.Packet.Names, "udp", udp.Packet.DestinationPort)}");
        if (!udp.Need(4, 2)) return;
        udp.Place(Length, 4);
        int announced = udp.U16(4), length = announced;
        if (announced == 0 && udp.Packet.Source.Family == NetworkAddress.FamilyIPv6)
        {
            // A jumbogram: the length is that of the network layer.
            length = udp.Length;
            if (length < 65536) udp.Remark(BadZero);
        }
        else if (announced < 8)
        {
            udp.Remark(BadLength, $"Bad length value {(long)announced} < 8", 4, 2);
            udp.Info($" [BAD UDP LENGTH {announced} < 8]");
            return;
        }
        else if (announced > udp.Length && !udp.Packet.IsFragment && !udp.Packet.InErrorQuote)
        {
            udp.Remark(BadLength, $"Bad length value {(long)announced} > IP payload length", 4, 2);
            udp.Info($" [BAD UDP LENGTH {announced} > IP PAYLOAD LENGTH]");
        }
        udp.Info($" Len={length - 8}");
        if (announced == 0) udp.Info($" [Jumbogram]");
        if (!udp.Need(6, 2)) return;
        udp.Place(Checksum, 6);
        NoteChecksum(ref udp, Math.Min(length, udp.Length), length, 17);
        UdpPayload.Dissect(ref udp, length);
    }

    /// <summary>Both ports, as fields and for whoever looks for a payload; and whether traceroute may have chosen them.</summary>
    internal static void PlacePorts(ref Layer udp)
    {
        ushort source = udp.U16(0), destination = udp.U16(2);
        (udp.Packet.SourcePort, udp.Packet.DestinationPort) = (source, destination);
        if (udp.IsBare) return;
        udp.Place(SourcePort, 0);
        udp.Place(DestinationPort, 2);
        udp.Place(AnyPort, 0);
        udp.Place(AnyPort, 2);
        RemarkTraceroute(ref udp, source, 0);
        RemarkTraceroute(ref udp, destination, 2);
    }

    static void RemarkTraceroute(ref Layer udp, ushort port, int at)
    {
        if (port is < TracerouteStart or > TracerouteEnd) return;
        (int hop, int attempt) = Math.DivRem(port - TracerouteStart, 3);
        udp.Remark(Traceroute, $"Possible traceroute: hop #{(long)hop + 1}, attempt #{(long)attempt + 1}", at, 2);
    }

    /// <summary>
    /// The checksum's status. A checksum of 0 says that there is none, which IPv6 and UDP-Lite do not allow.
    /// </summary>
    internal static void NoteChecksum(ref Layer udp, int covered, int length, byte protocol)
    {
        if (udp.IsBare) return;
        ushort checksum = udp.U16(6);
        PacketDissector packet = udp.Packet;
        if (checksum == 0)
        {
            if (protocol == 17 && (packet.Source.Family == NetworkAddress.FamilyIPv4 || packet.InErrorQuote))
            {
                udp.Append(Checksum, $" [zero-value ignored]");
                int outer = udp.Parent;
                udp.StandUnder(Checksum);
                udp.Note(Status, ChecksumStatus.NotPresent, 6, 2);
                udp.Parent = outer;
                return;
            }
            udp.Remark(ZeroChecksum);
            udp.Note(Status, ChecksumStatus.Illegal);
            udp.Info($" [ILLEGAL CHECKSUM (0)]");
        }
        else if (!packet.Options.UdpCheckChecksum || packet.IsFragment || packet.InErrorQuote || udp.Captured < covered || covered < 8
            || covered > udp.Length || length > udp.Length)
        {
            udp.Append(Checksum, $" [unverified]");
            udp.Note(Status, ChecksumStatus.Unverified, 6, 0);
        }
        else Verify(ref udp, checksum, covered, length, protocol);
    }

    static void Verify(ref Layer udp, ushort checksum, int covered, int length, byte protocol)
    {
        ulong pseudo = InternetChecksum.PseudoHeader(udp.Packet.Source, udp.Packet.Destination, (uint)length, protocol);
        ulong sum = InternetChecksum.Add(pseudo, udp.Bytes[..covered]);
        bool good = InternetChecksum.Fold(sum) == 0xFFFF, partial = !good && InternetChecksum.Fold(pseudo) == checksum;
        ushort calculated = (ushort)~InternetChecksum.Fold(sum + (ushort)~checksum);
        if (good) udp.Append(Checksum, $" [correct]");
        else udp.Append(Checksum, $" incorrect, should be 0x{(ulong)calculated:x4}");
        if (partial) udp.Remark(PartialChecksum);
        else if (!good)
        {
            udp.Remark(BadChecksum, $"Bad checksum [should be 0x{(ulong)calculated:x4}]", 6, 2);
            udp.Info($" [UDP CHECKSUM INCORRECT]");
        }
        int outer = udp.Parent;
        if (udp.IsShown) udp.Parent = udp.Packet.Items.Last(Checksum.Slot);
        udp.Note(ChecksumCalculated, calculated);
        udp.Parent = outer;
        udp.Note(Status, good || partial ? ChecksumStatus.Good : ChecksumStatus.Bad);
    }
}
