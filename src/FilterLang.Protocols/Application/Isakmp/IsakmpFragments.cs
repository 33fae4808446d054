using static FilterLang.Protocols.IsakmpFields;

namespace FilterLang.Protocols;

/// <summary>
/// Messages in parts: those of Cisco, and those of RFC 7383 section 2.5, of which each is encrypted for itself. They are not put together.
/// </summary>
static class IsakmpFragments
{
    public static void TakeProtected(ref Layer ike)
    {
        uint number = (uint)ike.Take(FragNumber), total = (uint)ike.Take(FragTotal);
        if (!ike.Failed) ike.Info($" (fragment {number}/{total})");
    }

    public static void Take(ref Layer ike)
    {
        ike.Take(FragPacketid);
        uint sequence = (uint)ike.Take(FragSeq);
        bool isLast = ike.Take(FragLast) != 0;
        if (ike.Failed) return;
        ike.Info($" (Message fragment {sequence}{(isLast ? " - last" : "")})");
        ike.Position += ike.Remaining;
    }
}
