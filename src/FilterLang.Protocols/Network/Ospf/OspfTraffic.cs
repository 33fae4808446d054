using static FilterLang.Protocols.OspfFields;
using static FilterLang.Protocols.OspfOpaqueFields;

namespace FilterLang.Protocols;

/// <summary>Traffic engineering: RFC 3630 section 2.4, with the link attributes of RFC 4203 section 1.</summary>
static class OspfTraffic
{
    const int Router = 1, Link = 2;

    static readonly Field s_part = Ospf.Protocol.Heading("TLV"), s_body = Ospf.Protocol.Heading("MPLS Traffic Engineering LSA");

    public static void Take(ref Layer ospf)
    {
        ospf.Note(OspfAdvertisementFields.IsTraffic, 1, ospf.Position, 2, ItemFlags.Hidden);
        GroupScope body = ospf.Begin(s_body, ospf.Position, ospf.Remaining);
        while (ospf.More)
        {
            int at = ospf.Position, length = ospf.U16(at + 2), end = at + 4 + length;
            if (ospf.Failed) return;
            GroupScope part = ospf.Begin(s_part, at, 4 + length);
            uint type = (uint)ospf.Take(TlvType);
            ospf.Take(TlvLength);
            if (type == Router) ospf.Take(TrafficRouter);
            else if (type == Link)
                while (ospf.More && ospf.Position < end) TakeLinkPart(ref ospf);
            else if (length > 0) ospf.Take(TlvValue, length);
            ospf.End(part);
            OspfOpaque.Skip(ref ospf, at, length);
        }
        ospf.End(body);
    }

    static void TakeLinkPart(ref Layer ospf)
    {
        int at = ospf.Position, length = ospf.U16(at + 2), end = at + 4 + length;
        if (ospf.Failed) return;
        GroupScope part = ospf.Begin(s_part, at, 4 + length);
        uint type = (uint)ospf.Take(TlvType);
        ospf.Take(TlvLength);
        switch (type)
        {
            case 1: ospf.Take(TrafficLinkType); break;
            case 2: ospf.Take(TrafficLinkId); break;
            case 3: TakeAll(ref ospf, LocalAddress, end); break;
            case 4: TakeAll(ref ospf, RemoteAddress, end); break;
            case 5: ospf.Take(TrafficMetric); break;
            case 6 or 7: ospf.Take(Bandwidth); break;
            case 8: TakeUnreserved(ref ospf); break;
            case 9: ospf.Take(LinkColor); break;
            case 11:
                ospf.Take(LocalIndex);
                ospf.Take(RemoteIndex);
                break;
            case 14: ospf.Take(ProtectionCapability); break;
            case 15: TakeSwitching(ref ospf); break;
            case 16: TakeAll(ref ospf, SharedRisk, end); break;
            case 17:
                ospf.Take(ConstraintsModel);
                ospf.Position += 3;
                TakeAll(ref ospf, Constraint, end);
                break;
            default:
                if (length > 0) ospf.Take(TlvValue, length);
                break;
        }
        ospf.End(part);
        OspfOpaque.Skip(ref ospf, at, length);
    }

    static void TakeAll(ref Layer ospf, Field field, int end)
    {
        while (ospf.More && ospf.Position < end) ospf.Take(field);
    }

    static void TakeUnreserved(ref Layer ospf)
    {
        for (int i = 0; i < 8; i++)
        {
            ospf.Take(Unreserved);
            ospf.Label(Unreserved, $"Pri (or TE-Class) {i}");
        }
    }

    /// <summary>The interface switching capability, RFC 4203 section 1.4.</summary>
    static void TakeSwitching(ref Layer ospf)
    {
        uint kind = (uint)ospf.Take(SwitchingType);
        ospf.Take(Encoding);
        ospf.Position += 2;
        TakeUnreserved(ref ospf);
        if (kind is >= 1 and <= 4)
        {
            ospf.Take(MinimumBandwidth);
            ospf.Take(SwitchingMtu);
        }
        else if (kind == 100)
        {
            ospf.Take(MinimumBandwidth);
            ospf.Take(Sonet);
        }
    }
}
