using static FilterLang.Protocols.OspfAdvertisementFields;
using static FilterLang.Protocols.OspfFields;
using static FilterLang.Protocols.OspfOpaqueFields;

namespace FilterLang.Protocols;

/// <summary>Extended prefixes and links: RFC 7684, with the segments of RFC 8665 sections 5 and 6.</summary>
static class OspfExtended
{
    const int Plain = 1, Range = 2;

    static readonly Field s_part = Ospf.Protocol.Heading("TLV");

    public static void TakePrefixes(ref Layer ospf)
    {
        while (ospf.More)
        {
            int at = ospf.Position, length = ospf.U16(at + 2), end = at + 4 + length;
            if (ospf.Failed) return;
            GroupScope part = ospf.Begin(s_part, at, 4 + length);
            uint type = (uint)ospf.Take(PrefixTlvType);
            ospf.Label(part.Item, $"{PrefixTlvType.Names!.Find(type) ?? "Unknown"} TLV");
            ospf.Take(TlvLength);
            if (type is Plain or Range)
            {
                if (type == Plain) TakePlain(ref ospf);
                else TakeRange(ref ospf);
                ospf.Take(PrefixIPv4);
                while (ospf.More && ospf.Position < end) TakePrefixPart(ref ospf);
            }
            ospf.End(part);
            OspfOpaque.Skip(ref ospf, at, length);
        }
    }

    static void TakePlain(ref Layer ospf)
    {
        ospf.Take(RouteType);
        ospf.Take(OspfAdvertisementFields.PrefixLength);
        ospf.Take(PrefixFamily);
        ospf.TakeBits(PrefixFlags, PrefixAttached, PrefixNode);
    }

    static void TakeRange(ref Layer ospf)
    {
        ospf.Take(OspfAdvertisementFields.PrefixLength);
        ospf.Take(PrefixFamily);
        ospf.Take(ShortRangeSize);
        ospf.TakeBits(RangeFlags, RangeInterArea);
        Ospf.TakeZero(ref ospf, 3);
    }

    static void TakePrefixPart(ref Layer ospf)
    {
        int at = ospf.Position, length = ospf.U16(at + 2);
        if (ospf.Failed) return;
        GroupScope part = ospf.Begin(s_part, at, 4 + length);
        uint type = (uint)ospf.Take(PrefixPartType);
        ospf.Label(part.Item, $"{PrefixPartType.Names!.Find(type) ?? "Unknown"} Sub-TLV");
        ospf.Take(TlvLength);
        if (type != 2)
        {
            if (length > 0) ospf.Take(TlvValue, length);
        }
        else
        {
            ospf.TakeBits(SegmentFlags, SegmentNoPop, SegmentMapped, SegmentNull, SegmentValue, SegmentLocal);
            Ospf.TakeZero(ref ospf, 1);
            ospf.Take(Topology);
            ospf.Take(Algorithm);
            OspfOpaque.TakeLabel(ref ospf, length - 4);
        }
        ospf.End(part);
        OspfOpaque.Skip(ref ospf, at, length);
    }

    public static void TakeLinks(ref Layer ospf)
    {
        while (ospf.More)
        {
            int at = ospf.Position, length = ospf.U16(at + 2), end = at + 4 + length;
            if (ospf.Failed) return;
            GroupScope part = ospf.Begin(s_part, at, 4 + length);
            uint type = (uint)ospf.Take(LinkTlvType);
            ospf.Label(part.Item, $"{LinkTlvType.Names!.Find(type) ?? "Unknown"} TLV");
            ospf.Take(TlvLength);
            if (type == Plain)
            {
                ospf.Take(LinkType);
                Ospf.TakeZero(ref ospf, 3);
                ospf.Take(LinkId);
                ospf.Take(LinkData);
                while (ospf.More && ospf.Position < end) TakeLinkPart(ref ospf);
            }
            ospf.End(part);
            OspfOpaque.Skip(ref ospf, at, length);
        }
    }

    static void TakeLinkPart(ref Layer ospf)
    {
        int at = ospf.Position, length = ospf.U16(at + 2);
        if (ospf.Failed) return;
        GroupScope part = ospf.Begin(s_part, at, 4 + length);
        uint type = (uint)ospf.Take(LinkPartType);
        ospf.Label(part.Item, $"{OspfNames.LinkPartType.Find(type) ?? "Unknown"} Sub-TLV");
        ospf.Take(TlvLength);
        switch (type)
        {
            case 2 or 3:
                ospf.TakeBits(AdjacencyFlags, AdjacencyBackup, AdjacencyValue, AdjacencyLocal, AdjacencyGroup, AdjacencyPersistent);
                Ospf.TakeZero(ref ospf, 1);
                ospf.Take(Topology);
                ospf.Take(Weight);
                if (type == 3) ospf.Take(Neighbor);
                OspfOpaque.TakeLabel(ref ospf, length - (type == 3 ? 8 : 4));
                break;
            case 8: ospf.Take(RemoteIPv4); break;
            case 9:
                ospf.Take(LocalInterface);
                ospf.Take(RemoteInterface);
                break;
            case 6:
                while (ospf.More && ospf.Position < at + 4 + length)
                {
                    ospf.Take(DepthType);
                    ospf.Take(Depth);
                }
                break;
            default:
                if (length > 0) ospf.Take(TlvValue, length);
                break;
        }
        ospf.End(part);
        OspfOpaque.Skip(ref ospf, at, length);
    }
}
