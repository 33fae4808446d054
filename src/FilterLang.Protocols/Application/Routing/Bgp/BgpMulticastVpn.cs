using static FilterLang.Protocols.BgpEvpnFields;

namespace FilterLang.Protocols;

/// <summary>Routes of multicast VPNs, RFC 6514 section 4.</summary>
static class BgpMulticastVpn
{
    const int DistinguisherLength = 8;

    public static void Take(ref Layer bgp, int end, bool isIPv6)
    {
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, length = bgp.U8(at + 1);
            if (bgp.Failed) return;
            GroupScope route = bgp.Begin(McastVpnNlri, at, 2 + length);
            uint type = (uint)bgp.Take(McastVpnNlriRouteType);
            bgp.Take(McastVpnNlriLength);
            int stop = bgp.Position + length;
            if (length > 0) TakeOne(ref bgp, type, stop, isIPv6);
            bgp.End(route);
            if (!bgp.Failed) bgp.Position = stop;
        }
    }

    static void TakeOne(ref Layer bgp, uint type, int stop, bool isIPv6)
    {
        // Leaves answer to another route, which is their key.
        if (type == 4)
        {
            bgp.Take(McastVpnNlriRouteKey, Math.Max(0, stop - bgp.Position - (isIPv6 ? 16 : 4)));
            TakeAddress(ref bgp, isIPv6, McastVpnNlriOriginRouterIpv4, McastVpnNlriOriginRouterIpv6);
            return;
        }
        bgp.Take(McastVpnNlriRd, DistinguisherLength);
        if (type is 2 or 6 or 7) bgp.Take(McastVpnNlriSourceAs);
        if (type is 3 or 5 or 6 or 7)
        {
            if (bgp.Take(McastVpnNlriSourceLength) != 0) TakeAddress(ref bgp, isIPv6, McastVpnNlriSourceAddrIpv4, McastVpnNlriSourceAddrIpv6);
            if (bgp.Take(McastVpnNlriGroupLength) != 0) TakeAddress(ref bgp, isIPv6, McastVpnNlriGroupAddrIpv4, McastVpnNlriGroupAddrIpv6);
        }
        if (type is 1 or 3) TakeAddress(ref bgp, isIPv6, McastVpnNlriOriginRouterIpv4, McastVpnNlriOriginRouterIpv6);
    }

    static void TakeAddress(ref Layer bgp, bool isIPv6, Field four, Field six)
    {
        if (isIPv6) bgp.Take(six, 16);
        else bgp.Take(four);
    }
}
