using static FilterLang.Protocols.BgpUpdateFields;

namespace FilterLang.Protocols;

/// <summary>AS_PATH, RFC 4271 section 4.3, with numbers of two octets or four (RFC 6793): nothing in it tells which.</summary>
static class BgpPath
{
    public static void Take(ref Layer bgp, int end, bool isWide)
    {
        int size = isWide ? 4 : SizeOf(ref bgp, bgp.Position, end);
        if (bgp.Failed) return;
        if (size == 0)
        {
            bgp.Remark(BgpFields.BadNumberSize, bgp.Position, end - bgp.Position);
            return;
        }
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, count = bgp.U8(at + 1);
            GroupScope segment = bgp.Begin(AsPathSegment, at, 2 + count * size);
            bgp.Take(AsPathSegmentType);
            bgp.Take(AsPathSegmentLength);
            for (; count > 0 && !bgp.Failed; count--) bgp.Take(size == 2 ? AsPathSegmentAs2 : AsPathSegmentAs4);
            bgp.End(segment);
        }
    }

    // Two octets where segments then end where the attribute does, or another segment follows and no number is 0; else four. 0 where
    // segments do not end with the attribute.
    static int SizeOf(ref Layer bgp, int at, int end)
    {
        if (at >= end) return 4;
        int count = bgp.U8(at + 1), next = at + 2 + 2 * count, size = 4;
        if (next == end) size = 2;
        else if (next < end && bgp.U8(next) is >= 1 and <= 4)
        {
            size = 2;
            for (int i = 0; i < count; i++)
                if (bgp.U16(at + 2 + 2 * i) == 0) size = 4;
        }
        int reached = at;
        while (reached < end && !bgp.Failed) reached += 2 + bgp.U8(reached + 1) * size;
        return reached == end ? size : 0;
    }
}
