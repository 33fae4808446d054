using static FilterLang.Protocols.BgpFields;

namespace FilterLang.Protocols;

/// <summary>ROUTE-REFRESH, RFC 2918 and RFC 7313, with filters for the peer to apply, RFC 5291 and RFC 5292.</summary>
static class BgpRefresh
{
    const int HeaderLength = 19;
    const byte PrefixFilter = 64, CiscoPrefixFilter = 128, RemoveAll = 2;

    static readonly Field s_prefix = Bgp.Protocol.Heading("Prefix");

    public static void Take(ref Layer bgp, uint type, int length)
    {
        _ = type;
        bgp.Take(RouteRefreshAfi);
        bgp.Take(RouteRefreshSubtype);
        bgp.Take(RouteRefreshSafi);
        if (bgp.Failed || length <= HeaderLength + 4) return;
        GroupScope filters = bgp.Begin(RouteRefreshOrf, bgp.Position, bgp.Remaining);
        bgp.Take(RouteRefreshOrfFlag);
        while (bgp.More)
        {
            uint kind = (uint)bgp.Take(RouteRefreshOrfType);
            int size = (int)bgp.Take(RouteRefreshOrfLength), end = bgp.Position + size;
            if (bgp.Failed) break;
            if (kind is not (PrefixFilter or CiscoPrefixFilter)) bgp.Position = Math.Min(end, bgp.Length);
            while (bgp.Position < end && bgp.More)
                if (!TakeEntry(ref bgp)) break;
            if (bgp.Position < end) break;
        }
        bgp.End(filters);
    }

    // RFC 5292 section 3.
    static bool TakeEntry(ref Layer bgp)
    {
        int at = bgp.Position;
        uint action = (uint)bgp.U8(at) >> 6;
        GroupScope entry = bgp.Begin(RouteRefreshOrfEntry);
        bgp.Place(RouteRefreshOrfEntryAction, at);
        bgp.Position = at + 1;
        if (action < RemoveAll) TakePrefix(ref bgp, at);
        else if (action > RemoveAll) bgp.Remark(BadFilterAction, at, 1);
        bgp.End(entry);
        return action < RemoveAll;
    }

    static void TakePrefix(ref Layer bgp, int at)
    {
        bgp.Place(RouteRefreshOrfEntryMatch, at);
        bgp.Take(RouteRefreshOrfEntrySequence);
        bgp.Take(RouteRefreshOrfEntryPrefixmaskLower);
        bgp.Take(RouteRefreshOrfEntryPrefixmaskUpper);
        int bits = bgp.U8(bgp.Position), octets = (bits + 7) / 8;
        if (bits > 32) bgp.Fail();
        if (bgp.Failed) return;
        GroupScope prefix = bgp.Begin(s_prefix, bgp.Position, 1 + octets);
        bgp.Take(BgpUpdateFields.PrefixLength);
        bgp.Note(RouteRefreshOrfEntryIp, BgpRoutes.Address(bgp.Slice(bgp.Position, octets), bits), bgp.Position, octets, ItemFlags.None);
        bgp.Position += octets;
        bgp.End(prefix);
    }
}
