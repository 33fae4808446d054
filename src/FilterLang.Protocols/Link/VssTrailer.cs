namespace FilterLang.Protocols;

/// <summary>The trailer of VSS monitoring taps: a time stamp of eight octets, four of filling or none, and a port of one octet or none.</summary>
public static class VssTrailer
{
    const uint NanosecondMask = 0x3FFF_FFFF, NanosecondsASecond = 1_000_000_000;
    const long MostSecondsApart = 30 * 24 * 3600;

    public static readonly Protocol Protocol = Protocol.Of("vssmonitoring", "VSS Monitoring Ethernet trailer", Dissect, "VSS Monitoring");

    public static readonly Field
        Time   = Protocol.Row  ("vssmonitoring.time",    "Time Stamp", FieldType.AbsoluteTime, display: Local),
        Clock  = Protocol.UInt8("vssmonitoring.clksrc",  "Clock Source", names: new ValueNames(() =>
            [(0, "Not Synced"), (1, "NTP"), (2, "GPS"), (3, "PTP")])),
        Port   = Protocol.UInt16("vssmonitoring.srcport", "Src Port");

    static VssTrailer()
    {
        PayloadTables.EthernetTrailer.AddHeuristic(Protocol);
        Protocol.FollowPayload(Protocol.Field, Time, Clock, Port);
    }

    static void Dissect(ref Layer vss)
    {
        int length = vss.Length;
        if (length is not (8 or 9 or 12 or 13))
        {
            vss.Decline();
            return;
        }
        uint seconds = vss.U32(0), word = vss.U32(4), nanoseconds = word & NanosecondMask;
        if (vss.Failed) return;
        long now = vss.Packet.Time / NanosecondsASecond;
        // Whatever ends in a time near the frame's own is taken for such a trailer.
        if (seconds == 0 || nanoseconds >= NanosecondsASecond || Math.Abs(now - seconds) > MostSecondsApart)
        {
            vss.Decline();
            return;
        }
        vss.Open(length);
        vss.Note(Time, seconds * (ulong)NanosecondsASecond + nanoseconds, 0, 8, ItemFlags.None);
        vss.Note(Clock, word >> 30, 4, 1, ItemFlags.None);
        if (length % 4 == 1) vss.Note(Port, vss.U8(8), 8, 1, ItemFlags.None);
    }
}
