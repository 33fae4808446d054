using static FilterLang.Protocols.BgpUpdateFields;

namespace FilterLang.Protocols;

/// <summary>MP_REACH_NLRI and MP_UNREACH_NLRI, RFC 4760 sections 3 and 4.</summary>
static class BgpReach
{
    const uint IPv4Family = 1, IPv6Family = 2, Layer2Family = 25;

    const uint Unicast = 1, Multicast = 2, Both = 3, Labeled = 4, MulticastVpn = 5, Evpn = 70, LabeledVpn = 128, MulticastLabeledVpn = 129, RouteTarget = 132;

    public static void TakeReached(ref Layer bgp, int end)
    {
        uint family = (uint)bgp.Take(MpReachNlriAfi), kind = (uint)bgp.Take(MpReachNlriSafi);
        int length = bgp.U8(bgp.Position++);
        if (bgp.Failed) return;
        TakeNextHop(ref bgp, family, kind, length);
        ulong attachments = bgp.Take(MpReachNlriNbrSnpa);
        for (; attachments > 0 && bgp.Position < end && !bgp.Failed; attachments--)
        {
            int size = (int)bgp.Take(MpReachNlriSnpaLength);
            bgp.Take(MpReachNlriSnpa, size);
        }
        if (bgp.Failed) return;
        GroupScope routes = bgp.Begin(MpReachNlri, bgp.Position, end - bgp.Position);
        TakeRoutes(ref bgp, family, kind, end, isReached: true);
        bgp.End(routes);
    }

    public static void TakeUnreached(ref Layer bgp, int end)
    {
        uint family = (uint)bgp.Take(MpUnreachNlriAfi), kind = (uint)bgp.Take(MpUnreachNlriSafi);
        if (bgp.Failed) return;
        GroupScope routes = bgp.Begin(MpUnreachNlri, bgp.Position, end - bgp.Position);
        TakeRoutes(ref bgp, family, kind, end, isReached: false);
        bgp.End(routes);
    }

    // One address or two, each of a VPN behind a route distinguisher: RFC 2545 section 3, RFC 4364 section 4.3.2, RFC 4659 section 3.2.1.
    static void TakeNextHop(ref Layer bgp, uint family, uint kind, int length)
    {
        int at = bgp.Position;
        GroupScope hop = bgp.Begin(MpReachNlriNextHop, at - 1, length + 1);
        if (kind is LabeledVpn or MulticastLabeledVpn && length is 12 or 24 or 48)
        {
            BgpRoutes.NoteDistinguisher(ref bgp, MpReachNlriNextHopRd, at);
            if (length == 12) bgp.Place(MpReachNlriNextHopIpv4, at + 8);
            else bgp.Place(MpReachNlriNextHopIpv6, at + 8, 16);
            if (length == 48)
            {
                BgpRoutes.NoteDistinguisher(ref bgp, MpReachNlriNextHopRd, at + 24);
                bgp.Place(MpReachNlriNextHopIpv6LinkLocal, at + 32, 16);
            }
        }
        else if (length == 4 && family != IPv6Family) bgp.Place(MpReachNlriNextHopIpv4, at);
        else if (length is 16 or 32)
        {
            bgp.Place(MpReachNlriNextHopIpv6, at, 16);
            if (length == 32) bgp.Place(MpReachNlriNextHopIpv6LinkLocal, at + 16, 16);
        }
        else bgp.Remark(BgpFields.BadLength, $"Unknown Next Hop length ({(long)length} byte{(length == 1 ? "" : "s")})", at, length);
        bgp.End(hop);
        bgp.Position = at + length;
    }

    static void TakeRoutes(ref Layer bgp, uint family, uint kind, int end, bool isReached)
    {
        bool isIPv6 = family == IPv6Family;
        if (family is IPv4Family or IPv6Family)
            switch (kind)
            {
                case Unicast or Multicast or Both: BgpRoutes.TakeFamily(ref bgp, end, isIPv6, isReached); break;
                case Labeled: BgpRoutes.TakeLabeled(ref bgp, end, isIPv6, isReached, isVpn: false); break;
                case MulticastVpn: BgpMulticastVpn.Take(ref bgp, end, isIPv6); break;
                case LabeledVpn or MulticastLabeledVpn: BgpRoutes.TakeLabeled(ref bgp, end, isIPv6, isReached, isVpn: true); break;
                case RouteTarget when !isIPv6: BgpRoutes.TakeTargets(ref bgp, end, isReached); break;
            }
        else if (family == Layer2Family && kind == Evpn) BgpEvpn.Take(ref bgp, end);
    }
}
