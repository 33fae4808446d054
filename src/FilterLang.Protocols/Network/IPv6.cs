namespace FilterLang.Protocols;

/// <summary>Internet Protocol version 6, RFC 8200 section 3.</summary>
public static class IPv6
{
    public static readonly Protocol Protocol = new("ipv6", "Internet Protocol Version 6", Dissect, "IPv6", Spine.IPv6);

    public static readonly Field
        Version         = Protocol.Row   ("ipv6.version", "Version", FieldType.UInt8, at: 0, Dec, mask: 0xF0, wholeOctets: true),
        TrafficClass    = Protocol.UInt32("ipv6.tclass",  "Traffic Class", at: 0, Hex, mask: 0x0FF0_0000),
        Dscp            = Protocol.Bits  (TrafficClass, "ipv6.tclass.dscp", "Differentiated Services Codepoint", 0x0FC0_0000, names: DifferentiatedServices.Codepoints),
        Ecn             = Protocol.Bits  (TrafficClass, "ipv6.tclass.ecn",  "Explicit Congestion Notification",  0x0030_0000, names: DifferentiatedServices.Congestion),
        FlowLabel       = Protocol.UInt24("ipv6.flow",    "Flow Label",     at: 1, Hex, mask: 0x0F_FFFF),
        PayloadLength   = Protocol.UInt16("ipv6.plen",    "Payload Length", at: 4),
        NextHeader      = Protocol.UInt8 ("ipv6.nxt",     "Next Header",    at: 6, names: IpProtocolNames.All),
        HopLimit        = Protocol.UInt8 ("ipv6.hlim",    "Hop Limit",      at: 7),
        Source          = Protocol.IPv6  ("ipv6.src",     "Source Address", at: 8),
        Destination     = Protocol.IPv6  ("ipv6.dst",     "Destination Address", at: 24),
        Address         = Protocol.Either("ipv6.addr",    "Source or Destination Address", Source, Destination),
        SourceHost      = Protocol.Text  ("ipv6.src_host", "Source Host"),
        DestinationHost = Protocol.Text  ("ipv6.dst_host", "Destination Host"),
        Host            = Protocol.Text  ("ipv6.host",     "Source or Destination Host"),
        SourceMac       = Protocol.Ether ("ipv6.src_slaac_mac", "Source SLAAC MAC"),
        DestinationMac  = Protocol.Ether ("ipv6.dst_slaac_mac", "Destination SLAAC MAC"),
        Mac             = Protocol.Ether ("ipv6.slaac_mac",     "SLAAC MAC"),
        Stream          = Protocol.UInt32("ipv6.stream",  "Stream index", level: EvaluationLevel.Stream);

    static readonly ExpertField
        BogusVersion  = Protocol.Expert("ipv6.bogus_ipv6_version",   Severity.Error,   ExpertGroup.Malformed, "Bogus IP version"),
        InvalidHeader = Protocol.Expert("ipv6.invalid_header",       Severity.Error,   ExpertGroup.Malformed, "Invalid IPv6 header"),
        LengthExceeds = Protocol.Expert("ipv6.plen_exceeds_framing", Severity.Warning, ExpertGroup.Protocol,  "IPv6 payload length does not match expected framing length"),
        LengthZero    = Protocol.Expert("ipv6.plen_zero",            Severity.Note,    ExpertGroup.Protocol,  "IPv6 payload length equals 0 (maybe because of \"TCP segmentation offload\" (TSO))");

    static IPv6()
    {
        Protocol.CarriedBy(PayloadTables.EtherType, 0x86DD).CarriedBy(PayloadTables.NullFamily, 10, AddressFamily.IPv6, AddressFamily.IPv6FreeBsd, AddressFamily.IPv6Darwin)
            .CarriedBy(PayloadTables.GreProtocol, 0x86DD)
            .CarriedBy(PayloadTables.IpProtocol, 41).CarriedBy(PayloadTables.PppProtocol, 0x57).Dispatches(PayloadTables.IpProtocol);
        IPv6Options.Announce();
    }

    static void Dissect(ref Layer ip)
    {
        ip.Open(40);
        byte version = (byte)(ip.U8(0) >> 4);
        if (ip.Failed) return;
        if (version != 6)
        {
            ip.Place(Version, 0, 1);
            ip.Remark(BogusVersion);
            return;
        }
        ip.Header(40);
        if (ip.Failed) return;
        PacketDissector packet = ip.Packet;
        (packet.Source, packet.Destination) = (NetworkAddress.IPv6(ip.Slice(8, 16)), NetworkAddress.IPv6(ip.Slice(24, 16)));
        packet.HopLimit = ip.U8(7);
        ip.Title($", Src: {packet.Source}, Dst: {packet.Destination}");
        NoteAddresses(ref ip);
        int payload = ip.U16(4);
        byte next = ip.U8(6);
        if (payload == 0 && next != 0 && ip.Length > 40) ip.Remark(LengthZero);
        else if (payload > ip.Length - 40) ip.Remark(LengthExceeds);
        else if (payload > 0) ip.Trim(40 + payload);
        ip.Position = 40;
        ip.Continue(PayloadTables.IpProtocol, next);
    }

    static void NoteAddresses(ref Layer ip)
    {
        if (ip.Packet.Columns is { } columns)
        {
            columns.Source.Clear();
            columns.Source.AddIPv6(ip.Slice(8, 16));
            columns.Destination.Clear();
            columns.Destination.AddIPv6(ip.Slice(24, 16));
            ip.Summary("IPv6");
            ip.Info($"{IpProtocolNames.All.Find(ip.U8(6)) ?? "Unknown"} ({ip.U8(6)})");
        }
        NoteEnd(ref ip, 8, SourceHost, SourceMac);
        NoteEnd(ref ip, 24, DestinationHost, DestinationMac);
        if (ip.Wants(Stream)) ip.Note(Stream, ip.Packet.State<AddressStreams>(Protocol).Number(ip.Packet.Source, ip.Packet.Destination));
    }

    static void NoteEnd(ref Layer ip, int at, Field host, Field mac)
    {
        if (ip.Wants(host) || ip.Wants(Host))
        {
            Span<byte> room = stackalloc byte[45];
            ReadOnlySpan<byte> text = AddressText.IPv6(ip.Slice(at, 16), room);
            ip.NoteText(host, text, at, 16, ItemFlags.Generated | ItemFlags.Hidden);
            ip.NoteText(Host, text, at, 16, ItemFlags.Generated | ItemFlags.Hidden);
        }
        if (!ip.Wants(mac) && !ip.Wants(Mac)) return;
        ReadOnlySpan<byte> address = ip.Slice(at, 16);
        // An interface identifier made of a MAC address: FF FE in the middle, the universal bit inverted (RFC 4291 appendix A).
        if (address[11] != 0xFF || address[12] != 0xFE || (address[8] & 2) == 0 || address[0] == 0xFF) return;
        Span<byte> octets = [(byte)(address[8] ^ 2), address[9], address[10], address[13], address[14], address[15]];
        ip.NoteText(mac, octets, at + 8, 8);
        ip.NoteText(Mac, octets, at + 8, 8, ItemFlags.Generated | ItemFlags.Hidden);
    }
}
