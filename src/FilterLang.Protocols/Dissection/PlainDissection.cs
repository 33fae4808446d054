using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// Dissects plain packets from their transport header on: what lies outside was found by the spine walk, and its wanted fields are
/// recorded from their places. Only for plans that ask nothing of link and network headers but fixed fields; whether the plan is one is
/// found out once. A test holds it equal to the full dissection.
/// </summary>
public sealed unsafe class PlainDissection
{
    readonly record struct Place(Field Field, Field Part);

    readonly PacketDissector _dissector;
    readonly Sequence<Place> _places;
    readonly bool _tcp, _udp;

    PlainDissection(PacketDissector dissector, Sequence<Place> places, SpineWalk walk)
    {
        (_dissector, _places) = (dissector, places);
        (_tcp, _udp) = (walk.MayHold(Spine.Tcp), walk.MayHold(Spine.Udp));
    }

    /// <summary>Null where the plan asks for more of outer headers than their fixed fields.</summary>
    public static PlainDissection? TryCreate(PacketDissector dissector, SpineWalk walk)
    {
        DissectionPlan plan = dissector.Plan;
        if (plan.WantsColumns || plan.Selection.Everything || plan.NeedsLayers) return null;
        var places = new Sequence<Place>();
        for (int i = 0; i < Field.Count; i++)
        {
            Field field = Field.At(i);
            if (plan.Selection.Wants(field) && field.Owner is Protocol protocol && IsOuter(protocol, plan.Catalog) && !Find(field, field, places)) return null;
        }
        return new PlainDissection(dissector, places, walk);
    }

    // Whoever can stand outside of a plain packet's transport header.
    internal static bool IsOuter(Protocol protocol, ProtocolCatalog catalog) =>
        protocol.Spine is not (Spine.None or Spine.Tcp or Spine.Udp) || ReferenceEquals(protocol, Frame.Protocol)
        || ReferenceEquals(protocol, EtherType.Protocol) || PayloadTables.LinkType.Members.Contains(protocol)
        || PayloadTables.EthernetTrailer.Members.Contains(protocol) || catalog.PacketWide.Contains(protocol);

    static bool Find(Field field, Field part, Sequence<Place> places)
    {
        foreach (Field inner in part.Parts)
            if (!Find(field, inner, places)) return false;
        if (part.Parts.Count > 0) return true;
        bool inContext = part.Context is ContextValue.Number or ContextValue.WireLength or ContextValue.CapturedLength;
        bool inHeader = part.Context == ContextValue.None && part.Header != Spine.None && part.Place >= 0;
        if (part.SameName is not null || part.Level > EvaluationLevel.Header || !(inContext || inHeader)) return false;
        places.Add(new Place(field, part));
        return true;
    }

    /// <summary>Dissects a packet that the walk has found to be plain; false if it has no transport header that this could start from.</summary>
    public bool Dissect(ref PacketContext packet)
    {
        bool tcp = (packet.Spine & Spine.Tcp) != 0;
        if (!tcp && (packet.Spine & Spine.Udp) == 0) return false;
        _dissector.Begin(ref packet);
        for (int i = 0; i < _places.Count; i++) Record(ref packet, _places[i]);
        if (tcp ? !_tcp : !_udp) return true;
        byte* network = packet.Data + packet.NetworkAt;
        int length;
        if ((packet.Spine & Spine.IPv4) != 0)
        {
            _dissector.Source = NetworkAddress.IPv4(U32(network + 12));
            _dissector.Destination = NetworkAddress.IPv4(U32(network + 16));
            _dissector.HopLimit = network[8];
            _dissector.Identification = U16(network + 4);
            length = U16(network + 2) - 20;
        }
        else
        {
            _dissector.Source = NetworkAddress.IPv6(new ReadOnlySpan<byte>(network + 8, 16));
            _dissector.Destination = NetworkAddress.IPv6(new ReadOnlySpan<byte>(network + 24, 16));
            _dissector.HopLimit = network[7];
            length = U16(network + 4);
        }
        int captured = Math.Min(packet.CapturedLength - packet.TransportAt, length);
        _dissector.CallTransport(tcp ? Tcp.Protocol : Udp.Protocol, new ReadOnlySpan<byte>(packet.Data + packet.TransportAt, captured), packet.TransportAt, length);
        return true;
    }

    /// <summary>
    /// Dissects a packet that is not plain, but of which the walk has found an Ethernet header and behind it a network header: from that one
    /// on. False where it has not.
    /// </summary>
    public bool DissectNetwork(ref PacketContext packet)
    {
        const Spine complex = Spine.Ethernet | Spine.Complex;
        if (packet.Spine is not ((complex | Spine.IPv4) or (complex | Spine.IPv6))) return false;
        Protocol network = (packet.Spine & Spine.IPv4) != 0 ? IPv4.Protocol : IPv6.Protocol;
        _dissector.Begin(ref packet);
        for (int i = 0; i < _places.Count; i++)
            if (_places[i].Part.Header is Spine.None or Spine.Ethernet) Record(ref packet, _places[i]);
        int at = packet.NetworkAt;
        _dissector.CallNetwork(network, new ReadOnlySpan<byte>(packet.Data + at, packet.CapturedLength - at), at, packet.WireLength - at);
        return true;
    }

    void Record(ref PacketContext packet, in Place place)
    {
        Field part = place.Part;
        if ((packet.Spine & part.Header) != part.Header) return;
        var item = new Item { Parent = -1, Layer = 1 };
        switch (part.Context)
        {
            case ContextValue.Number: item.Value = (ulong)packet.Number; break;
            case ContextValue.WireLength: item.Value = (ulong)packet.WireLength; break;
            case ContextValue.CapturedLength: item.Value = (ulong)packet.CapturedLength; break;
            default:
                int at = part.Place + part.Header switch
                {
                    Spine.Ethernet => packet.LinkAt, Spine.Vlan => packet.VlanAt, _ => packet.NetworkAt,
                };
                (item.Offset, item.Length) = (at, part.Size);
                item.Value = part.Type.IsRun() ? Item.Run(at, part.Size) : Layer.Decode(part, Number(packet.Data + at, part.Size));
                break;
        }
        _dissector.Items.Add(place.Field, item);
    }

    static ulong Number(byte* at, int size)
    {
        ulong value = 0;
        for (int i = 0; i < size; i++) value = value << 8 | at[i];
        return value;
    }

    static ushort U16(byte* at) => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ushort>(at));

    static uint U32(byte* at) => BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(at));
}
