using static FilterLang.Protocols.OspfAdvertisementFields;

namespace FilterLang.Protocols;

/// <summary>The bodies of version 3's advertisements, RFC 5340 section A.4; with IPv4 prefixes as RFC 5838 has them.</summary>
static class OspfAdvertisementsV3
{
    const int Router = 1, Network = 2, InterAreaPrefix = 3, InterAreaRouter = 4, External = 5, Nssa = 7, Link = 8, IntraAreaPrefix = 9, Grace = 11, RouterInformation = 12;

    static readonly Field s_link = Ospf.Protocol.Heading("Router interface");

    public static bool Knows(uint type) => type is (>= Router and <= External) or Nssa or Link or IntraAreaPrefix or Grace or RouterInformation;

    public static void Take(ref Layer ospf, uint type, bool isIPv4)
    {
        switch (type)
        {
            case Router: TakeRouter(ref ospf); break;
            case Network:
                Ospf.TakeZero(ref ospf, 1);
                Ospf.TakeOptionsV3(ref ospf);
                while (ospf.More) ospf.Take(AttachedRouterV3);
                break;
            case InterAreaPrefix:
                Ospf.TakeZero(ref ospf, 1);
                ospf.Take(Metric);
                TakePrefix(ref ospf, isIPv4, hasMetric: false);
                break;
            case InterAreaRouter:
                Ospf.TakeZero(ref ospf, 1);
                Ospf.TakeOptionsV3(ref ospf);
                Ospf.TakeZero(ref ospf, 1);
                ospf.Take(Metric);
                ospf.Take(DestinationRouterId);
                break;
            case External or Nssa: TakeExternal(ref ospf, isIPv4); break;
            case Link: TakeLink(ref ospf, isIPv4); break;
            case IntraAreaPrefix:
                int prefixes = (int)ospf.Take(ShortPrefixCount);
                ospf.Take(ReferencedType);
                ospf.Take(ReferencedId);
                ospf.Take(ReferencedRouter);
                for (; prefixes > 0 && !ospf.Failed; prefixes--) TakePrefix(ref ospf, isIPv4, hasMetric: true);
                break;
            case Grace: OspfOpaque.TakeGrace(ref ospf); break;
            case RouterInformation: OspfOpaque.TakeRouterInformation(ref ospf); break;
        }
    }

    /// <summary>RFC 5340 section A.4.3.</summary>
    static void TakeRouter(ref Layer ospf)
    {
        ospf.TakeBits(RouterFlagsV3, RouterWildcardV3, RouterVirtualV3, RouterExternalV3, RouterBorderV3);
        Ospf.TakeOptionsV3(ref ospf);
        while (ospf.More)
        {
            GroupScope link = ospf.Begin(s_link);
            ospf.Take(LinkTypeV3);
            Ospf.TakeZero(ref ospf, 1);
            ospf.Take(ShortMetric);
            ospf.Take(InterfaceId);
            ospf.Take(NeighborInterfaceId);
            ospf.Take(NeighborRouterId);
            ospf.End(link);
        }
    }

    /// <summary>RFC 5340 section A.4.7.</summary>
    static void TakeExternal(ref Layer ospf, bool isIPv4)
    {
        uint flags = (uint)ospf.TakeBits(ExternalFlags, ExternalSecond, ExternalForwards, ExternalTagged);
        ospf.Take(Metric);
        int length = (int)ospf.Take(PrefixLength);
        TakePrefixOptions(ref ospf);
        uint referenced = (uint)ospf.Take(ReferencedType);
        TakeAddress(ref ospf, length, isIPv4);
        if ((flags & 2) != 0)
        {
            ospf.Place(isIPv4 ? ForwardingIPv4 : ForwardingIPv6, ospf.Position, isIPv4 ? 4 : 16);
            ospf.Position += 16;
        }
        if ((flags & 1) != 0) ospf.Take(RouteTagV3);
        if (referenced != 0) ospf.Take(ReferencedId);
    }

    /// <summary>RFC 5340 section A.4.9.</summary>
    static void TakeLink(ref Layer ospf, bool isIPv4)
    {
        ospf.Take(RouterPriority);
        Ospf.TakeOptionsV3(ref ospf);
        ospf.Place(isIPv4 ? LinkLocalIPv4 : LinkLocalIPv6, ospf.Position, isIPv4 ? 4 : 16);
        ospf.Position += 16;
        for (uint prefixes = (uint)ospf.Take(PrefixCount); prefixes > 0 && !ospf.Failed; prefixes--) TakePrefix(ref ospf, isIPv4, hasMetric: false);
    }

    /// <summary>RFC 5340 section A.4.1.</summary>
    static void TakePrefix(ref Layer ospf, bool isIPv4, bool hasMetric)
    {
        int length = (int)ospf.Take(PrefixLength);
        TakePrefixOptions(ref ospf);
        if (hasMetric) ospf.Take(ShortMetric);
        else Ospf.TakeZero(ref ospf, 2);
        TakeAddress(ref ospf, length, isIPv4);
    }

    static void TakePrefixOptions(ref Layer ospf) =>
        ospf.TakeBits(PrefixOptions, PrefixPropagate, PrefixMulticast, PrefixLocal, PrefixNoUnicast);

    /// <summary>As many words of 32 bits as the prefix needs.</summary>
    static void TakeAddress(ref Layer ospf, int bits, bool isIPv4)
    {
        int octets = (bits + 31) / 32 * 4, size = isIPv4 ? 4 : 16;
        if (octets > size) ospf.Fail();
        ReadOnlySpan<byte> address = ospf.Slice(ospf.Position, octets);
        if (ospf.Failed) return;
        Span<byte> room = stackalloc byte[16];
        room.Clear();
        address.CopyTo(room);
        if (isIPv4) ospf.Note(PrefixIPv4, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(room), ospf.Position, octets, ItemFlags.None);
        else ospf.NoteBytes(PrefixIPv6, room, ospf.Position, octets, ItemFlags.None);
        ospf.Position += octets;
    }
}
