using static FilterLang.Protocols.BgpCommunityFields;

namespace FilterLang.Protocols;

/// <summary>Extended communities, RFC 4360, of eight octets each: two that tell the kind, six of value.</summary>
static class BgpCommunities
{
    const int Size = 8;

    public static void Take(ref Layer bgp, int length, int end)
    {
        if (length % Size != 0)
        {
            bgp.Remark(BgpFields.BadCommunity, bgp.Position, length);
            return;
        }
        GroupScope all = bgp.Begin(ExtCommunities, bgp.Position, length);
        for (; bgp.Position < end && !bgp.Failed;)
        {
            int at = bgp.Position;
            GroupScope community = bgp.Begin(ExtCommunity, at, Size);
            TakeOne(ref bgp, at);
            bgp.End(community);
            bgp.Position = at + Size;
        }
        bgp.End(all);
    }

    static void TakeOne(ref Layer bgp, int at)
    {
        bgp.TakeBits(BgpCommunityFields.Type, TypeAuth, TypeTran);
        uint type = bgp.U8(at), kind = bgp.U8(at + 1);
        if (bgp.Failed) return;
        bgp.Place(type switch
        {
            0x00 => StypeTrAs2, 0x40 => StypeNtrAs2, 0x01 => StypeTrIP4, 0x41 => StypeNtrIP4, 0x02 => StypeTrAs4, 0x42 => StypeNtrAs4,
            0x03 => StypeTrOpaque, 0x43 => StypeNtrOpaque, 0x06 => StypeTrEvpn, 0x0C => StypeTrMup, 0x80 => StypeTrExp, 0x81 => StypeTrExp2,
            0x82 => StypeTrExp3, 0x88 => BgpCommunityFields.Eigrp, _ => StypeUnknown,
        }, at + 1);
        switch (type)
        {
            case 0x00 or 0x40: TakeTwoOctet(ref bgp, type, kind, at + 2); break;
            case 0x01 or 0x41: TakeAddressed(ref bgp, at + 2); break;
            case 0x02 or 0x42: TakeFourOctet(ref bgp, at + 2); break;
            case 0x03: TakeOpaque(ref bgp, kind, at + 2); break;
            case 0x06: TakeEvpn(ref bgp, kind, at + 2); break;
            case 0x80: TakeExperimental(ref bgp, kind, at + 2); break;
            case 0x81 when kind == 8: TakeAddressed(ref bgp, at + 2); break;
            case 0x82 when kind == 8: TakeFourOctet(ref bgp, at + 2); break;
            case 0x88: TakeEigrp(ref bgp, kind, at + 2); break;
            default: bgp.Place(ValueRaw, at + 2); break;
        }
    }

    static void TakeTwoOctet(ref Layer bgp, uint type, uint kind, int at)
    {
        bgp.Place(ValueAs2, at);
        // The link's bandwidth in octets a second, draft-ietf-idr-link-bandwidth.
        if (type == 0x40 && kind == 4) bgp.Place(ValueLinkBw, at + 2);
        else bgp.Place(ValueAn4, at + 2);
    }

    static void TakeAddressed(ref Layer bgp, int at)
    {
        bgp.Place(ValueIP4, at);
        bgp.Place(ValueAn2, at + 4);
    }

    static void TakeFourOctet(ref Layer bgp, int at)
    {
        bgp.Place(ValueAs4, at);
        bgp.Place(ValueAn2, at + 4);
    }

    static void TakeOpaque(ref Layer bgp, uint kind, int at)
    {
        switch (kind)
        {
            case 0x01:
                bgp.Place(CostPoi, at);
                bgp.Place(CostCid, at + 1);
                bgp.Place(CostCidUse, at + 1);
                bgp.Place(CostCost, at + 2);
                break;
            case 0x06: TakeOspfType(ref bgp, at); break;
            case 0x0C: bgp.Place(TunnelType, at + 4); break;
            default: bgp.Place(ValueRaw, at); break;
        }
    }

    /// <summary>RFC 4577 section 4.2.6.</summary>
    static void TakeOspfType(ref Layer bgp, int at)
    {
        bgp.Place(ValueOspfRtypeArea, at);
        bgp.Place(ValueOspfRtypeType, at + 4);
        bgp.Place(ValueOspfRtypeOptions, at + 5);
        bgp.Place(ValueOspfRtypeOptionsMt, at + 5);
    }

    /// <summary>RFC 7432 section 7, RFC 8214 section 3.1, RFC 8317 section 5.1.</summary>
    static void TakeEvpn(ref Layer bgp, uint kind, int at)
    {
        switch (kind)
        {
            case 0:
                bgp.Place(EvpnMmacFlags, at);
                bgp.Place(EvpnMmacFlagsSticky, at);
                bgp.Place(EvpnMmacSeq, at + 2);
                break;
            case 1:
                bgp.Place(L2EsiLabelFlag, at);
                PlaceLabel(ref bgp, at + 3);
                break;
            case 2: bgp.Place(EvpnEsiRt, at, 6); break;
            case 3: bgp.Place(EvpnEsiRouterMac, at, 6); break;
            case 4:
                bgp.Position = at;
                bgp.TakeBits(EvpnL2attrFlags, EvpnL2attrFlagReserved, EvpnL2attrFlagCi, EvpnL2attrFlagF, EvpnL2attrFlagC, EvpnL2attrFlagP, EvpnL2attrFlagB);
                bgp.Take(EvpnL2attrL2Mtu);
                bgp.Take(EvpnL2attrReserved, 2);
                break;
            case 5:
                bgp.Position = at;
                bgp.TakeBits(EvpnEtreeFlags, EvpnEtreeFlagReserved, EvpnEtreeFlagL);
                bgp.Take(EvpnEtreeReserved, 2);
                bgp.Place(BgpUpdateFields.MplsLabelValue20bits, at + 3);
                bgp.Place(BgpUpdateFields.MplsTrafficClass, at + 3);
                bgp.Place(BgpUpdateFields.MplsBottomStack, at + 3);
                break;
            default: bgp.Place(ValueRaw, at); break;
        }
    }

    static void PlaceLabel(ref Layer bgp, int at)
    {
        bgp.Place(BgpUpdateFields.MplsLabelValue, at);
        bgp.Place(BgpUpdateFields.MplsLabelValue20bits, at);
        bgp.Place(BgpUpdateFields.MplsTrafficClass, at);
        bgp.Place(BgpUpdateFields.MplsBottomStack, at);
    }

    /// <summary>Actions of flow specifications, RFC 8955 section 7, and what was early in use.</summary>
    static void TakeExperimental(ref Layer bgp, uint kind, int at)
    {
        switch (kind)
        {
            case 0x00: TakeOspfType(ref bgp, at); break;
            case 0x01: bgp.Place(ValueOspfRid, at); break;
            case 0x05:
                bgp.Place(ValueAs2, at);
                bgp.Place(ValueAn4, at + 2);
                break;
            case 0x06:
                bgp.Place(ValueAs2, at);
                bgp.Place(FlowRateLimit, at + 2);
                break;
            case 0x07:
                bgp.Place(FlowTraffAct, at + 5);
                bgp.Place(FlowSample, at + 5);
                break;
            case 0x08:
                bgp.Place(ValueAs2, at);
                bgp.Place(ValueAn4, at + 2);
                break;
            case 0x09: bgp.Place(ValueFsDscp, at + 5); break;
            case 0x0A:
                bgp.Place(L2EncapsType, at);
                bgp.Position = at + 1;
                bgp.TakeBits(L2CFlags, L2FlagD, L2FlagZ1, L2FlagF, L2FlagZ345, L2FlagC, L2FlagS);
                bgp.Place(L2L2Mtu, at + 2);
                break;
            default: bgp.Place(ValueRaw, at); break;
        }
    }

    /// <summary>What EIGRP knows of a route that an MPLS VPN carries.</summary>
    static void TakeEigrp(ref Layer bgp, uint kind, int at)
    {
        switch (kind)
        {
            case 0:
                bgp.Place(EigrpFlags, at);
                bgp.Place(EigrpFlagsRt, at);
                bgp.Place(EigrpRtag, at + 2);
                break;
            case 1:
                bgp.Place(EigrpAsn, at);
                bgp.Place(EigrpDly, at + 2);
                break;
            case 2:
                bgp.Place(EigrpRly, at);
                bgp.Place(EigrpHops, at + 1);
                bgp.Place(EigrpBw, at + 2);
                break;
            case 3:
                bgp.Place(EigrpLoad, at + 1);
                bgp.Place(EigrpMtu, at + 2);
                break;
            case 4:
                bgp.Place(EigrpEAsn, at);
                bgp.Place(EigrpERid, at + 2);
                break;
            case 5:
                bgp.Place(EigrpEPid, at);
                bgp.Place(EigrpEMetric, at + 2);
                break;
            case 6: bgp.Place(EigrpRid, at + 2); break;
        }
    }
}
