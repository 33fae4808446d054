using static FilterLang.Protocols.BgpEvpnFields;

namespace FilterLang.Protocols;

/// <summary>Routes of Ethernet VPNs, RFC 7432 section 7, RFC 9136 section 3 and RFC 9251 section 9.</summary>
static class BgpEvpn
{
    public static void Take(ref Layer bgp, int end)
    {
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, length = bgp.U8(at + 1);
            if (bgp.Failed) return;
            GroupScope route = bgp.Begin(BgpEvpnFields.Evpn, at, 2 + length);
            uint type = (uint)bgp.Take(EvpnRt);
            if (BgpNames.EvpnNlriRt.Find(type) is { } name) bgp.Label(route.Item, $"EVPN NLRI: {name}");
            bgp.Take(EvpnLen);
            int stop = bgp.Position + length;
            TakeOne(ref bgp, type, length, stop);
            bgp.End(route);
            if (!bgp.Failed) bgp.Position = stop;
        }
    }

    static void TakeOne(ref Layer bgp, uint type, int length, int stop)
    {
        if (type is 0 or > 8) return;
        bgp.Take(EvpnRd, 8);
        switch (type)
        {
            case 1:
                TakeSegment(ref bgp);
                bgp.Take(EvpnEtag);
                TakeLabel(ref bgp, EvpnMplsLs1);
                break;
            case 2:
                TakeSegment(ref bgp);
                bgp.Take(EvpnEtag);
                bgp.Take(EvpnMaclen);
                bgp.Take(EvpnMacAddr, 6);
                TakeAddress(ref bgp, EvpnIplen, EvpnIpAddr, EvpnIpv6Addr);
                TakeLabel(ref bgp, EvpnMplsLs1);
                if (stop - bgp.Position >= 3) TakeLabel(ref bgp, EvpnMplsLs2);
                break;
            case 3:
                bgp.Take(EvpnEtag);
                TakeAddress(ref bgp, EvpnIplen, EvpnIpAddr, EvpnIpv6Addr);
                break;
            case 4:
                TakeSegment(ref bgp);
                TakeAddress(ref bgp, EvpnIplen, EvpnIpAddr, EvpnIpv6Addr);
                break;
            case 5: TakePrefix(ref bgp, length); break;
            default: TakeMembership(ref bgp, type, stop); break;
        }
    }

    static void TakeLabel(ref Layer bgp, Field field) => bgp.Take(field);

    static void TakeAddress(ref Layer bgp, Field length, Field four, Field six)
    {
        int at = bgp.Position;
        switch (bgp.Take(length))
        {
            case 32: bgp.Take(four); break;
            case 128: bgp.Take(six, 16); break;
            case 0: bgp.Remark(BgpFields.NoAddress, at, 1); break;
        }
    }

    static void TakePrefix(ref Layer bgp, int length)
    {
        TakeSegment(ref bgp);
        bgp.Take(EvpnEtag);
        bgp.Take(EvpnPrefixLen);
        if (length == 34)
        {
            bgp.Take(EvpnIpAddr);
            bgp.Take(EvpnIpv4GtwAddr);
        }
        else
        {
            bgp.Take(EvpnIpv6Addr, 16);
            bgp.Take(EvpnIpv6GtwAddr, 16);
        }
        BgpTunnels.TakeLabel(ref bgp);
    }

    static void TakeMembership(ref Layer bgp, uint type, int stop)
    {
        if (type is 7 or 8) TakeSegment(ref bgp);
        bgp.Take(EvpnEtag);
        TakeAddress(ref bgp, McastVpnNlriSourceLength, McastVpnNlriSourceAddrIpv4, McastVpnNlriSourceAddrIpv6);
        TakeAddress(ref bgp, McastVpnNlriGroupLength, McastVpnNlriGroupAddrIpv4, McastVpnNlriGroupAddrIpv6);
        TakeAddress(ref bgp, EvpnOrLength, EvpnOrAddrIpv4, EvpnOrAddrIpv6);
        if (type == 8)
        {
            bgp.Take(EvpnIgmpMcReserved, 4);
            bgp.Take(EvpnIgmpMcMaxRespTime);
        }
        if (bgp.Position < stop) bgp.TakeBits(EvpnIgmpMcFlags, EvpnIgmpMcFlagsReserved, EvpnIgmpMcFlagsIe, EvpnIgmpMcFlagsV3, EvpnIgmpMcFlagsV2, EvpnIgmpMcFlagsV1);
    }

    /// <summary>Ethernet segment identifiers, RFC 7432 section 5.</summary>
    static void TakeSegment(ref Layer bgp)
    {
        int at = bgp.Position;
        GroupScope segment = bgp.Begin(EvpnEsi, at, 10);
        ulong type = bgp.Take(EvpnEsiType);
        bgp.Place(EvpnEsiValue, at + 1, 9);
        switch (type)
        {
            case 0: bgp.Take(EvpnEsiType0, 9); break;
            case 1: Take(ref bgp, EvpnEsiLacpMac, 6, EvpnEsiLacpPortkey, 2); break;
            case 2: Take(ref bgp, EvpnEsiRootBridge, 6, EvpnEsiRbPrio, 2); break;
            case 3: Take(ref bgp, EvpnEsiSystemMac, 6, EvpnEsiSystemMacDiscr, 2); break;
            case 4: Take(ref bgp, EvpnEsiRouterId, 4, EvpnEsiRouterDiscr, 4); break;
            case 5: Take(ref bgp, EvpnEsiAsn, 4, EvpnEsiAsnDiscr, 4); break;
            case 255: bgp.Take(EvpnEsiReserved, 9); break;
        }
        bgp.Position = at + 10;
        bgp.End(segment);
    }

    static void Take(ref Layer bgp, Field first, int firstLength, Field second, int secondLength)
    {
        bgp.Take(first, firstLength);
        bgp.Take(second, secondLength);
        bgp.Take(EvpnEsiRemaining, 1);
    }
}
