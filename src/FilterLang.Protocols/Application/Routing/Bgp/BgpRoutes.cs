using static FilterLang.Protocols.BgpFields;
using static FilterLang.Protocols.BgpUpdateFields;

namespace FilterLang.Protocols;

/// <summary>
/// Prefixes, RFC 4271 section 4.3, also behind an identifier of the path (RFC 7911), labels (RFC 8277) and route distinguishers (RFC 4364
/// section 4.3.4).
/// </summary>
static class BgpRoutes
{
    const int LabelBits = 24, DistinguisherBits = 64, TargetLength = 8;

    static readonly Field s_route = Bgp.Protocol.Heading("Route"), s_invalid = Bgp.Protocol.Heading("Invalid");

    /// <summary>The first bits of an IPv4 address, the others zero.</summary>
    public static uint Address(ReadOnlySpan<byte> octets, int bits)
    {
        uint address = 0;
        for (int i = 0; i < 4; i++) address = address << 8 | (i < octets.Length ? octets[i] : 0u);
        return bits == 0 ? 0 : address & uint.MaxValue << (32 - Math.Min(bits, 32));
    }

    /// <summary>Prefixes of IPv4 up to an end; false where one is too long.</summary>
    public static bool TakePlain(ref Layer bgp, int end, Field prefix, string what)
    {
        bool hasPaths = HasPaths(bgp, bgp.Position, end, 32, 0);
        while (bgp.Position < end && !bgp.Failed)
            if (!TakePrefix(ref bgp, hasPaths, 32, prefix, what)) return false;
        return true;
    }

    /// <summary>Prefixes of a family up to an end; false where one is too long.</summary>
    public static bool TakeFamily(ref Layer bgp, int end, bool isIPv6, bool isReached)
    {
        int most = isIPv6 ? 128 : 32;
        bool hasPaths = HasPaths(bgp, bgp.Position, end, most, 0);
        Field prefix = FieldOf(isIPv6, isReached);
        while (bgp.Position < end && !bgp.Failed)
            if (!TakePrefix(ref bgp, hasPaths, most, prefix, isReached ? "MP Reach NLRI" : "MP Unreach NLRI")) return false;
        return true;
    }

    static Field FieldOf(bool isIPv6, bool isReached) => isIPv6
        ? isReached ? MpReachNlriIpv6Prefix : MpUnreachNlriIpv6Prefix
        : isReached ? MpReachNlriIpv4Prefix : MpUnreachNlriIpv4Prefix;

    static bool TakePrefix(ref Layer bgp, bool hasPath, int most, Field prefix, string what)
    {
        int at = bgp.Position, bitsAt = hasPath ? at + 4 : at, bits = bgp.U8(bitsAt), octets = (bits + 7) / 8;
        if (bgp.Failed) return false;
        if (bits > most) return Refuse(ref bgp, bitsAt, $"{what} length ", bits, $" invalid (> {most})", BadLength);
        GroupScope route = bgp.Begin(s_route, at, bitsAt + 1 + octets - at);
        if (hasPath) bgp.Take(NlriPathId);
        bgp.Take(PrefixLength);
        bgp.Label(PrefixLength, $"{what} prefix length: {(long)bits}");
        NotePrefix(ref bgp, prefix, bgp.Position, bits);
        bgp.Position += octets;
        bgp.End(route);
        return true;
    }

    static bool Refuse(ref Layer bgp, int at, string before, int bits, string behind, ExpertField remark)
    {
        GroupScope invalid = bgp.Begin(s_invalid, at, 1);
        bgp.Label(invalid.Item, $"{before}{(long)bits}{behind}");
        bgp.Remark(remark, $"{before}{(long)bits}{behind}", at, 1);
        bgp.End(invalid);
        return false;
    }

    /// <summary>Records a prefix whose bits stand at an offset.</summary>
    public static void NotePrefix(ref Layer bgp, Field field, int at, int bits)
    {
        int octets = (bits + 7) / 8;
        ReadOnlySpan<byte> given = bgp.Slice(at, octets);
        if (bgp.Failed) return;
        if (field.Type == FieldType.IPv4)
        {
            bgp.Note(field, Address(given, bits), at, octets, ItemFlags.None);
            return;
        }
        Span<byte> address = stackalloc byte[16];
        address.Clear();
        given.CopyTo(address);
        if (bits % 8 != 0) address[octets - 1] &= (byte)(0xFF << (8 - bits % 8));
        bgp.NoteBytes(field, address, at, octets, ItemFlags.None);
    }

    /// <summary>Prefixes behind labels, and behind a route distinguisher where they are of a VPN.</summary>
    public static bool TakeLabeled(ref Layer bgp, int end, bool isIPv6, bool isReached, bool isVpn)
    {
        int most = isIPv6 ? 128 : 32;
        bool hasPaths = HasPaths(bgp, bgp.Position, end, byte.MaxValue, isVpn ? LabelBits + DistinguisherBits : LabelBits);
        Field prefix = FieldOf(isIPv6, isReached);
        string what = isReached ? "MP Reach NLRI Labeled " : "MP Unreach NLRI Labeled ";
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, bitsAt = hasPaths ? at + 4 : at, bits = bgp.U8(bitsAt), labelsAt = bitsAt + 1;
            int labels = LabelsFrom(ref bgp, labelsAt, end, out int octets), head = octets * 8 + (isVpn ? DistinguisherBits : 0), rest = bits - head;
            if (bgp.Failed) return false;
            if (rest < 0 || rest > most)
                return Refuse(ref bgp, bitsAt, $"{what}{(isVpn ? "VPN " : "")}{(isIPv6 ? "IPv6" : "IPv4")} prefix length ", rest < 0 ? bits : rest, " invalid", BadPrefix);
            int prefixAt = labelsAt + head / 8;
            GroupScope route = bgp.Begin(s_route, at, prefixAt + (rest + 7) / 8 - at);
            bgp.Label(route.Item, $"BGP Prefix");
            if (hasPaths) bgp.Take(NlriPathId);
            bgp.Take(PrefixLength);
            NoteLabels(ref bgp, labelsAt, labels);
            if (isVpn) NoteDistinguisher(ref bgp, Rd, labelsAt + octets);
            NotePrefix(ref bgp, prefix, prefixAt, rest);
            bgp.End(route);
            bgp.Position = prefixAt + (rest + 7) / 8;
        }
        return true;
    }

    // How many labels there are, up to the one that is marked as the bottom of the stack; withdrawn routes may have one of no meaning.
    static int LabelsFrom(ref Layer bgp, int at, int end, out int octets)
    {
        int count = 0;
        for (int next = at; next + 3 <= end; next += 3)
        {
            uint label = bgp.U24(next);
            count++;
            if ((label & 1) != 0 || (count == 1 && label is 0 or 0x80_0000)) break;
        }
        octets = count * 3;
        return count;
    }

    static void NoteLabels(ref Layer bgp, int at, int count)
    {
        Utf8Sink text = bgp.Packet.State<BgpState>(Bgp.Protocol).Text;
        text.Clear();
        for (int i = 0; i < count; i++)
        {
            uint label = bgp.U24(at + i * 3);
            if (i == 0 && label is 0 or 0x80_0000)
            {
                text.Add("0 (withdrawn)"u8);
                break;
            }
            text.Add((ulong)(label >> 4));
            text.Add((label & 1) != 0 ? " (bottom)"u8 : ","u8);
        }
        bgp.NoteText(LabelStack, text.Written, at, count * 3, ItemFlags.None);
    }

    /// <summary>A route distinguisher as text, RFC 4364 section 4.2.</summary>
    public static void NoteDistinguisher(ref Layer bgp, Field field, int at)
    {
        if (!bgp.Need(at, 8)) return;
        Utf8Sink text = bgp.Packet.State<BgpState>(Bgp.Protocol).Text;
        text.Clear();
        AddDistinguisher(bgp, text, at);
        bgp.NoteText(field, text.Written, at, 8, ItemFlags.None);
    }

    static void AddDistinguisher(in Layer bgp, Utf8Sink text, int at)
    {
        uint type = bgp.U16(at);
        switch (type)
        {
            case 0: text.Add((ulong)bgp.U16(at + 2)); break;
            case 1: text.AddIPv4(bgp.U32(at + 2)); break;
            case 2: text.Add((ulong)bgp.U32(at + 2)); break;
            default:
                text.Add("Unknown (0x"u8);
                text.AddHex(type, 4);
                text.Add(") RD type"u8);
                return;
        }
        text.Add((byte)':');
        text.Add(type == 0 ? bgp.U32(at + 4) : (ulong)bgp.U16(at + 6));
    }

    // Nothing tells of identifiers before the prefixes: they are there if only with them everything fits.
    static bool HasPaths(in Layer bgp, int at, int end, int most, int least) =>
        at <= end && end <= bgp.Captured && Fits(bgp.Bytes[at..end], 4, most, least) && !Fits(bgp.Bytes[at..end], 0, most, least);

    static bool Fits(ReadOnlySpan<byte> routes, int ahead, int most, int least)
    {
        int at = ahead;
        if (ahead > 0 && at == routes.Length) return false;
        while (at < routes.Length)
        {
            int bits = routes[at];
            if (bits > most || bits < least || (ahead == 0 && least == 0 && bits == 0 && routes.Length - at > 1)) return false;
            at += 1 + (bits + 7) / 8;
            if (at > routes.Length || (bits % 8 != 0 && (routes[at - 1] & 0xFF >> (bits % 8)) != 0)) return false;
            if (at == routes.Length) return true;
            at += ahead;
        }
        return true;
    }

    /// <summary>Targets of routes that are wanted, RFC 4684 section 4.</summary>
    public static void TakeTargets(ref Layer bgp, int end, bool isReached)
    {
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, bits = bgp.U8(at), octets = (bits + 7) / 8;
            if (bgp.Failed) return;
            if (bits is not (0 or (>= 32 and <= 96)))
            {
                Refuse(ref bgp, at, isReached ? "MP Reach NLRI Route Target prefix length " : "MP Unreach NLRI Route Target prefix length ", bits, " invalid", BadPrefix);
                return;
            }
            if (bits > 0 && !bgp.Need(at, 5 + TargetLength)) return;
            GroupScope target = bgp.Begin(s_route, at, 1 + octets);
            bgp.Take(PrefixLength);
            if (bits >= 32) bgp.Take(OriginatingAs);
            if (bits > 32) NoteTarget(ref bgp, at + 5, octets - 4);
            bgp.End(target);
            bgp.Position = at + 1 + octets;
        }
    }

    static void NoteTarget(ref Layer bgp, int at, int octets)
    {
        Utf8Sink text = bgp.Packet.State<BgpState>(Bgp.Protocol).Text;
        text.Clear();
        // The type is that of an extended community, whose first octet is that of a distinguisher.
        switch (bgp.U8(at))
        {
            case 0:
                text.Add((ulong)bgp.U16(at + 2));
                text.Add((byte)':');
                text.Add((ulong)bgp.U32(at + 4));
                break;
            case 1:
                text.AddIPv4(bgp.U32(at + 2));
                text.Add((byte)':');
                text.Add((ulong)bgp.U16(at + 6));
                break;
            default:
                text.Add((ulong)bgp.U32(at + 2));
                text.Add((byte)':');
                text.Add((ulong)bgp.U16(at + 6));
                break;
        }
        bgp.NoteText(CommunityPrefix, text.Written, at, octets, ItemFlags.None);
    }
}
