using System.Buffers.Binary;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Internet Protocol version 6, RFC 8200 section 3.</summary>
public static class IPv6
{
    const int HeaderLength = 40;
    const byte HopByHop = 0, NoNextHeader = 59;

    public static readonly Protocol Protocol = Protocol.Of("ipv6", "Internet Protocol Version 6", Dissect, "IPv6", Spine.IPv6);

    public static readonly Field
        Version         = Protocol.Row   ("ipv6.version", "Version", FieldType.UInt8, at: 0, display: Dec, mask: 0xF0, wholeOctets: true),
        AnyVersion      = Protocol.Row   ("ip.version",   "Version", FieldType.UInt8, at: 0, display: Dec, mask: 0xF0, hidden: true),
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
        SourceHost      = Hidden("ipv6.src_host", "Source Host"),
        DestinationHost = Hidden("ipv6.dst_host", "Destination Host"),
        Host            = Hidden("ipv6.host",     "Source or Destination Host"),
        Stream          = Protocol.Row("ipv6.stream", "Stream index", FieldType.UInt32, display: Dec, level: EvaluationLevel.Stream, generated: true);

    static readonly IPv6AddressDetails
        s_source      = new(Protocol, "ipv6.src_", "ipv6.src_special_purpose", "Source "),
        s_destination = new(Protocol, "ipv6.dst_", "ipv6.dst_special_purpose", "Destination "),
        s_either      = new(Protocol, "ipv6.", "ipv6.addr_special_purpose", "");

    static readonly Field
        Nat64Prefix = Protocol.Bytes("ipv6.embed_ipv4_prefix", "Embedded IPv4 Prefix"),
        Nat64Octet  = Protocol.Bytes("ipv6.embed_ipv4_u",      "Embedded IPv4 u field"),
        Nat64Suffix = Protocol.Bytes("ipv6.embed_ipv4_suffix", "Embedded IPv4 Suffix");

    static readonly ExpertField
        BogusVersion  = Protocol.Expert("ipv6.bogus_ipv6_version",   Severity.Error,   ExpertGroup.Malformed, "Bogus IP version"),
        InvalidHeader = Protocol.Expert("ipv6.invalid_header",       Severity.Error,   ExpertGroup.Malformed, "Invalid IPv6 header"),
        LengthExceeds = Protocol.Expert("ipv6.plen_exceeds_framing", Severity.Warning, ExpertGroup.Protocol,  "IPv6 payload length does not match expected framing length"),
        LengthZero    = Protocol.Expert("ipv6.plen_zero",            Severity.Chat,    ExpertGroup.Protocol,  "IPv6 payload length equals 0 (maybe because of \"TCP segmentation offload\" (TSO))"),
        JumboMissing  = Protocol.Expert("ipv6.opt.jumbo.missing",    Severity.Error,   ExpertGroup.Malformed, "IPv6 payload length equals 0 and Hop-By-Hop present and Jumbo Payload option missing"),
        SourceIsGroup = Protocol.Expert("ipv6.src_addr.not_multicast", Severity.Warning, ExpertGroup.Protocol, "Source address must not be a multicast address"),
        GroupIsRouted = Protocol.Expert("ipv6.dst_addr.not_multicast", Severity.Warning, ExpertGroup.Protocol, "Destination address must not be a multicast address"),
        Unspecified   = Protocol.Expert("ipv6.addr.not_unspecified", Severity.Warning, ExpertGroup.Protocol,  "Unspecified address cannot appear as a destination"),
        OctetNotZero  = Protocol.Expert("ipv6.embed_ipv4.u.nonzero", Severity.Warning, ExpertGroup.Protocol,  "IPv4-Embedded IPv6 address bit 64 to 71 must be zero");

    static IPv6()
    {
        Protocol.CarriedBy(PayloadTables.EtherType, 0x86DD).CarriedBy(PayloadTables.NullFamily, 10, AddressFamily.IPv6, AddressFamily.IPv6FreeBsd, AddressFamily.IPv6Darwin)
            .CarriedBy(PayloadTables.CiscoHdlc, 0x86DD).CarriedBy(PayloadTables.FrameRelay, 0x8E).CarriedBy(PayloadTables.OsiPrefixed, 0x8E)
            .CarriedBy(PayloadTables.Arcnet, 0xC4).CarriedBy(PayloadTables.GreProtocol, 0x86DD)
            .CarriedBy(PayloadTables.IpProtocol, 41).CarriedBy(PayloadTables.PppProtocol, 0x57)
            .Dispatches(PayloadTables.IPv6Extension, PayloadTables.IpProtocol);
        IPv6Options.Announce();
        IPv6Fragment.Announce();
    }

    static void Dissect(ref Layer ip)
    {
        if (ip.IsBare && Pass(ref ip)) return;
        ip.Open(HeaderLength);
        int version = ip.U8(0) >> 4;
        if (ip.Failed) return;
        ip.Summary("IPv6");
        if (version != 6)
        {
            ip.Place(Version, 0, 1);
            ip.Remark(BogusVersion, $"Bogus IPv6 version", 0, 1);
            ip.Info($"Bogus IPv6 version ({version}, must be 6)");
            ip.DeclineLeavingItems(); // What it is nobody knows: data.
            return;
        }
        if (ip.Length < HeaderLength)
        {
            ip.Remark(InvalidHeader, $"IPv6 header must be exactly {(long)HeaderLength} bytes", 0, 0);
            ip.Info($"Invalid IPv6 header ({ip.Length} bytes, need exactly {HeaderLength})");
        }
        ip.Rows(0, 8);
        ip.Append(AnyVersion, $" [This field makes the filter match on \"ip.version == 6\" possible]");
        if (!ip.Need(0, 8)) return;
        DifferentiatedServices.Describe(ref ip, TrafficClass, (byte)(ip.U16(0) >> 4));
        TakeAddresses(ref ip);
        if (ip.Failed) return;
        ip.Title($", Src: {new NamedAddress(ip.Packet.Names, ip.Packet.Source)}, Dst: {new NamedAddress(ip.Packet.Names, ip.Packet.Destination)}");
        ip.Position = HeaderLength;
        TakePayload(ref ip);
    }

    /// <summary>Reads of a sound header only what its payload needs. False of any other.</summary>
    static bool Pass(ref Layer ip)
    {
        ReadOnlySpan<byte> header = ip.Bytes;
        if (header.Length < HeaderLength || header[0] >> 4 != 6) return false;
        ip.OpenNothing();
        PacketDissector packet = ip.Packet;
        (packet.Source, packet.Destination) = (NetworkAddress.IPv6(header.Slice(8, 16)), NetworkAddress.IPv6(header.Slice(24, 16)));
        packet.HopLimit = header[7];
        ip.Position = HeaderLength;
        TakePayload(ref ip);
        return true;
    }

    static void TakeAddresses(ref Layer ip)
    {
        PacketDissector packet = ip.Packet;
        if (!TakeAddress(ref ip, 8, Source, SourceHost, s_source)) return;
        packet.Source = NetworkAddress.IPv6(ip.Slice(8, 16));
        packet.HopLimit = ip.U8(7);
        packet.Columns?.SetSource(packet.Source);
        if (!TakeAddress(ref ip, 24, Destination, DestinationHost, s_destination)) return;
        SetDestination(ref ip, ip.Slice(24, 16));
        TakeParts(ref ip, 8, s_source);
        TakeParts(ref ip, 24, s_destination);
        if (ip.Wants(Stream)) ip.Note(Stream, packet.State<IPv6State>(Protocol).Streams.Number(packet.Source, packet.Destination));
    }

    /// <summary>Where the datagram finally goes: with a routing header that is not what the IPv6 header says.</summary>
    internal static void SetDestination(ref Layer header, scoped ReadOnlySpan<byte> address)
    {
        PacketDissector packet = header.Packet;
        packet.Destination = NetworkAddress.IPv6(address);
        packet.Columns?.SetDestination(packet.Destination);
    }

    /// <summary>An address, with what is known of it under it.</summary>
    static bool TakeAddress(ref Layer ip, int at, Field field, Field host, IPv6AddressDetails details)
    {
        ReadOnlySpan<byte> address = ip.Slice(at, 16);
        if (ip.Failed) return false;
        GroupScope scope = ip.Begin(field, at, 16);
        details.Note(ref ip, at, address, at == 8 ? SourceIsGroup : null);
        ip.End(scope);
        scope = ip.Begin(Address, at, 16);
        s_either.Note(ref ip, at, address, null);
        ip.End(scope);
        NoteHost(ref ip, at, host, address);
        return true;
    }

    static void NoteHost(ref Layer ip, int at, Field host, scoped ReadOnlySpan<byte> address)
    {
        bool wanted = ip.Wants(host), both = ip.Wants(Host);
        if (!wanted && !both) return;
        Span<byte> room = stackalloc byte[45];
        ReadOnlySpan<byte> text = ip.Packet.Names.NamesHosts ? ip.Packet.Names.NameOf(NetworkAddress.IPv6(address)) : AddressText.IPv6(address, room);
        if (wanted) ip.NoteText(host, text, at, 16, ItemFlags.Generated | ItemFlags.Hidden);
        if (both) ip.NoteText(Host, text, at, 16, ItemFlags.Generated | ItemFlags.Hidden);
    }

    /// <summary>What other addresses the address was made of, which the tree shows behind both addresses.</summary>
    static void TakeParts(ref Layer ip, int at, IPv6AddressDetails details)
    {
        if (!ip.Wants(details.Parts) && !ip.Wants(s_either.Parts) && !ip.Wants(Nat64Prefix)) return;
        ReadOnlySpan<byte> address = ip.Slice(at, 16);
        bool translated = IPv6AddressDetails.IsTranslated(address);
        if (translated) ip.Place(Nat64Prefix, at, 12);
        details.NoteParts(ref ip, at, address, ItemFlags.Generated);
        s_either.NoteParts(ref ip, at, address, translated ? ItemFlags.Generated : ItemFlags.Generated | ItemFlags.Hidden);
    }

    static void TakePayload(ref Layer ip)
    {
        IPv6State state = ip.Packet.State<IPv6State>(Protocol);
        uint length = ip.U16(4);
        byte next = ip.U8(6);
        state.IsJumbo = state.ExceedsFraming = false;
        if (length == 0 && next == HopByHop)
        {
            length = JumboLength(ref ip);
            state.IsJumbo = length > 0;
            if (length == 0)
            {
                ip.Remark(JumboMissing, 4, 2);
                ip.Info($"Invalid IPv6 payload length");
            }
        }
        else if (length == 0 && next != NoNextHeader) ip.Remark(LengthZero, 4, 2);
        uint framing = (uint)(ip.Length - HeaderLength);
        if (length > framing)
        {
            state.ExceedsFraming = true;
            // Errors quote no more than a part.
            if (!ip.Packet.InErrorQuote) ip.Remark(LengthExceeds, $"IPv6 payload length exceeds framing length ({framing} bytes)", 4, 2);
        }
        else ip.Trim(HeaderLength + (int)length);
        IPv6ExtensionWalk.Carry(ref ip, next, first: true);
    }

    /// <summary>The length that a Jumbo Payload option announces (RFC 2675 section 2), 0 where there is none.</summary>
    static uint JumboLength(ref Layer ip)
    {
        ReadOnlySpan<byte> header = ip.Bytes[HeaderLength..];
        if (header.Length < 2) return 0;
        int end = Math.Min(header.Length, 8 + 8 * header[1]);
        for (int at = 2; at + 6 <= end; at += header[at] == 0 ? 1 : 2 + header[at + 1])
            if (header[at] == 0xC2 && header[at + 1] == 4)
                return BinaryPrimitives.ReadUInt32BigEndian(header[(at + 2)..]) is > ushort.MaxValue and var jumbo ? jumbo : 0;
        return 0;
    }

    static Field Hidden(string name, string label) => Protocol.Row(name, label, FieldType.String, generated: true, hidden: true);
}
