using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// Finds the common headers of a plain packet by plain reads: Ethernet II with at most one 802.1Q tag, raw IP or BSD null; IPv4 without
/// fragments or IPv6 without extension headers; TCP or UDP; or ARP. Whatever else it meets (tunnels, damage, cut headers, repeated
/// layers) it marks <see cref="Spine.Complex"/>: then only a full dissection can answer. A test holds both equal on every capture.
/// </summary>
public sealed unsafe class SpineWalk
{
    const ushort IPv4Type = 0x0800, ArpType = 0x0806, VlanType = 0x8100, IPv6Type = 0x86DD;

    // Numbers behind which a spine header may lie again: what announces itself there can lead to one of ours.
    readonly ulong[] _complexEtherTypes = new ulong[1024], _complexTcpPorts = new ulong[1024], _complexUdpPorts = new ulong[1024];
    readonly ulong[] _complexIpProtocols = new ulong[4], _complexSaps = new ulong[4];
    readonly bool _tcpLeads, _udpLeads, _tcpHolds, _udpHolds, _ignoresTypes, _ignoresOptions;

    readonly DissectionPlan? _plan;

    /// <param name="catalog">The protocols there are.</param>
    /// <param name="plan">
    /// What the walk is for: fragments of datagrams that cannot hold a wanted field are plain then. Null where every field may be asked for.
    /// </param>
    public SpineWalk(ProtocolCatalog catalog, DissectionPlan? plan = null)
    {
        _plan = plan;
        HashSet<Protocol> leading = catalog.Leading;
        (_tcpHolds, _udpHolds) = (Holds(Spine.Tcp, plan), Holds(Spine.Udp, plan));
        Mark(_complexEtherTypes, PayloadTables.EtherType, leading);
        Mark(_complexEtherTypes, PayloadTables.EthernetFrame, leading);
        Mark(_complexTcpPorts, PayloadTables.TcpPort, leading);
        Mark(_complexUdpPorts, PayloadTables.UdpPort, leading);
        Mark(_complexIpProtocols, PayloadTables.IpProtocol, leading);
        Mark(_complexSaps, PayloadTables.LlcSap, leading);
        // What is plain only where nobody asks for what it is plain without.
        _ignoresTypes = plan is not null && !plan.Selection.Wants(Ethernet.Type) && !plan.Selection.Wants(Vlan.Type);
        _ignoresOptions = plan is not null && plan.IsBare(IPv4.Protocol);
        (_tcpLeads, _udpLeads) = (IsAnySet(_complexTcpPorts), IsAnySet(_complexUdpPorts));
        // IPv6 extension headers (RFC 7045 section 2) are walked only by the full dissection, but for ESP (50), behind which nothing is seen.
        foreach (int extension in (ReadOnlySpan<int>)[0, 43, 44, 51, 60, 135, 139, 140, 253, 254]) Set(_complexIpProtocols, extension);
    }

    /// <summary>Whether a plain packet with this transport header can hold a wanted field from there on.</summary>
    public bool MayHold(Spine transport) => transport == Spine.Tcp ? _tcpHolds : _udpHolds;

    // Whatever a conversation may carry is held by either transport, since conversations can be handed to protocols without a port.
    static bool Holds(Spine transport, DissectionPlan? plan) => plan is null || plan.Catalog.Protocols.Any(p => plan.Selection.WantsAnyOf(p)
        && (p.Spine == transport || (p.Spine == Spine.None && !PlainDissection.IsOuter(p, plan.Catalog))));

    /// <summary>Whether a TCP segment with these ports (the first four octets of its header) can carry headers of the spine again.</summary>
    public bool TcpLeadsOn(byte* transport) => _tcpLeads && LeadsOn(_complexTcpPorts, transport);

    /// <summary>The same for a UDP datagram.</summary>
    public bool UdpLeadsOn(byte* transport) => _udpLeads && LeadsOn(_complexUdpPorts, transport);

    /// <summary>Whether any TCP port leads on: if not, nobody needs to ask.</summary>
    public bool AnyTcpLeadsOn => _tcpLeads;

    /// <summary>The same for UDP ports.</summary>
    public bool AnyUdpLeadsOn => _udpLeads;

    /// <summary>Fills the spine part of the context from its data, lengths and link type.</summary>
    public void Walk(ref PacketContext p)
    {
        p.Spine = Spine.Complex;
        uint captured = (uint)p.CapturedLength;
        if (captured > ushort.MaxValue || p.WireLength < p.CapturedLength) return;
        byte* data = p.Data;
        if (p.LinkType == 1)
        {
            if (captured < 14) return;
            p.LinkAt = 0;
            uint type = U16(data + 12);
            if (type == IPv4Type) WalkIPv4(ref p, 14, Spine.Ethernet);
            else WalkEtherType(ref p, type, 14, Spine.Ethernet);
        }
        else if (p.LinkType is 101 or 12 or 14 && captured > 0)
        {
            if (data[0] >> 4 == 4) WalkIPv4(ref p, 0, Spine.None);
            else if (data[0] >> 4 == 6) WalkIPv6(ref p, 0, Spine.None);
        }
        else if (p.LinkType == 228) WalkIPv4(ref p, 0, Spine.None);
        else if (p.LinkType == 229) WalkIPv6(ref p, 0, Spine.None);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void WalkEtherType(ref PacketContext p, uint type, uint at, Spine found)
    {
        if (type == VlanType && (found & Spine.Vlan) == 0 && (uint)p.CapturedLength >= at + 4)
        {
            p.VlanAt = (ushort)at;
            type = U16(p.Data + at + 2);
            WalkEtherType(ref p, type, at + 4, found | Spine.Vlan);
        }
        else if (type == IPv4Type) WalkIPv4(ref p, at, found);
        else if (type == IPv6Type) WalkIPv6(ref p, at, found);
        else if (type == ArpType) WalkArp(ref p, at, found);
        else if (type >= 0x600 ? !Has(_complexEtherTypes, (int)type) : _ignoresTypes && IsPlainLlc(p, type, at)) p.Spine = found;
    }

    /// <summary>Behind a length instead of a type (IEEE 802.3 section 3.2.6), the user of link control that this is for leads to no header of the spine.</summary>
    bool IsPlainLlc(in PacketContext p, uint length, uint at)
    {
        const uint mostLength = 1500, snap = 0xAAAA, raw = 0xFFFF;
        if (length is 0 or > mostLength || (uint)p.CapturedLength < at + 2) return false;
        uint points = U16(p.Data + at);
        return points is not (snap or raw) && !Has(_complexSaps, (int)(points >> 8));
    }

    static void WalkArp(ref PacketContext p, uint at, Spine found)
    {
        byte* arp = p.Data + at;
        // Ethernet (1) and IPv4 addresses of 6 and 4 octets, RFC 826. An error (7) has no address at its end.
        if ((uint)p.CapturedLength < at + 28 || U16(arp) != 1 || U16(arp + 2) != IPv4Type || arp[4] != 6 || arp[5] != 4 || U16(arp + 6) == 7) return;
        p.NetworkAt = (ushort)at;
        p.Spine = found | Spine.Arp;
    }

    void WalkIPv4(ref PacketContext p, uint at, Spine found)
    {
        p.NetworkAt = (ushort)at;
        p.Spine = found | Spine.IPv4 | Spine.Complex;
        if ((uint)p.CapturedLength < at + 20) return;
        byte* ip = p.Data + at;
        uint header = (ip[0] & 15u) * 4, total = U16(ip + 2);
        if (ip[0] >> 4 != 4 || total < header || total > (uint)p.WireLength - at) return;
        if (header != 20 && !(header == 24 && _ignoresOptions && (uint)p.CapturedLength >= at + 24 && IsRouterAlert(ip))) return;
        if ((U16(ip + 6) & 0x3FFF) != 0)
        {
            if (Ignores(ip[9])) p.Spine = found | Spine.IPv4;
            return;
        }
        WalkTransport(ref p, ip[9], at + header, total - header, found | Spine.IPv4);
    }

    void WalkIPv6(ref PacketContext p, uint at, Spine found)
    {
        p.NetworkAt = (ushort)at;
        p.Spine = found | Spine.IPv6 | Spine.Complex;
        if ((uint)p.CapturedLength < at + 40) return;
        byte* ip = p.Data + at;
        uint payload = U16(ip + 4);
        if (ip[0] >> 4 != 6 || payload == 0 || payload > (uint)p.WireLength - at - 40) return;
        WalkTransport(ref p, ip[6], at + 40, payload, found | Spine.IPv6);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void WalkTransport(ref PacketContext p, uint protocol, uint at, uint length, Spine found)
    {
        byte* transport = p.Data + at;
        p.TransportAt = (ushort)at;
        if (protocol == 6)
        {
            if ((uint)p.CapturedLength < at + 20 || length < 20) return;
            uint header = (uint)(transport[12] >> 4) * 4;
            if (header < 20 || header > length || (_tcpLeads && LeadsOn(_complexTcpPorts, transport))) return;
            p.PayloadAt = (ushort)(at + header);
            p.PayloadLength = (int)(length - header);
            p.Spine = found | Spine.Tcp;
        }
        else if (protocol == 17)
        {
            if ((uint)p.CapturedLength < at + 8 || length < 8) return;
            uint announced = U16(transport + 4);
            if (announced < 8 || announced > length || (_udpLeads && LeadsOn(_complexUdpPorts, transport))) return;
            p.PayloadAt = (ushort)(at + 8);
            p.PayloadLength = (int)(announced - 8);
            p.Spine = found | Spine.Udp;
        }
        else if (!Has(_complexIpProtocols, (int)protocol) || HoldsNoQuote(protocol, length, transport, (uint)p.CapturedLength - at)) p.Spine = found;
    }

    /// <summary>The only option says that routers shall look (RFC 2113 section 2.1), and what is carried is neither TCP nor UDP.</summary>
    static bool IsRouterAlert(byte* ip) => ip[9] is not (6 or 17) && U16(ip + 20) == 0x9404;

    /// <summary>Nothing that a datagram of this protocol holds is wanted, put together or not.</summary>
    bool Ignores(uint protocol) => _plan is not null && (PayloadTables.IpProtocol.Find(protocol) is not { } carried || !_plan.Enters(carried))
        && !_plan.Enters(_plan.Catalog.Data);

    /// <summary>
    /// ICMP and ICMPv6 lead on only where they quote a datagram: echoes, listener and neighbour messages do not. IGMP leads on as version 1
    /// of PIM, and PIM where it registers a datagram.
    /// </summary>
    static bool HoldsNoQuote(uint protocol, uint length, byte* message, uint captured) => length >= 8 && captured >= 8 && protocol switch
    {
        1 => message[0] is 0 or 8,
        2 => message[0] != 0x14,
        58 => message[0] is >= 128 and <= 136 or 143,
        103 => (message[0] & 15) != 1,
        _ => false,
    };

    static bool LeadsOn(ulong[] ports, byte* transport) => Has(ports, U16(transport)) || Has(ports, U16(transport + 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ushort U16(byte* at) => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ushort>(at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool Has(ulong[] bits, int number) => (bits[number >> 6] >> (number & 63) & 1) != 0;

    static bool IsAnySet(ulong[] bits)
    {
        foreach (ulong word in bits)
            if (word != 0) return true;
        return false;
    }

    static void Set(ulong[] bits, int number) => bits[number >> 6] |= 1UL << (number & 63);

    static void Mark(ulong[] bits, PayloadTable table, HashSet<Protocol> leading)
    {
        if (table.Heuristics.Concat(table.Expecting).Any(leading.Contains)) Array.Fill(bits, ulong.MaxValue);
        else table.Mark(bits, leading);
    }
}
