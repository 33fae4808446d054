namespace FilterLang.Protocols;

/// <summary>Binary time of three and of seven octets, IEC 60870-5-101 sections 7.2.6.18 and 7.2.6.19.</summary>
static class Iec60870Time
{
    const int ShortLength = 3, Length = 7, PivotYear = 70;

    static readonly Protocol s_protocol = Iec60870Asdu.Protocol;

    public static readonly Field
        Cp24time      = s_protocol.RelativeTime("iec60870_asdu.cp24time", "CP24Time"),
        Cp24timeMs    = s_protocol.UInt16      ("iec60870_asdu.cp24time.ms", "MS", little: true),
        Cp24timeMin   = s_protocol.UInt8       ("iec60870_asdu.cp24time.min", "Min", mask: 0x3f),
        Cp24timeIv    = s_protocol.Boolean     ("iec60870_asdu.cp24time.iv", "IV", mask: 0x80, names: ValueNames.Pair("Invalid", "Valid")),
        Cp56time      = s_protocol.Row         ("iec60870_asdu.cp56time", "CP56Time", FieldType.AbsoluteTime, display: Local),
        Cp56timeMs    = s_protocol.UInt16      ("iec60870_asdu.cp56time.ms", "MS", little: true),
        Cp56timeMin   = s_protocol.UInt8       ("iec60870_asdu.cp56time.min", "Min", mask: 0x3f),
        Cp56timeGen   = s_protocol.Boolean     ("iec60870_asdu.cp56time.gen", "GEN", mask: 0x40, names: ValueNames.Pair("Substituted", "Not Substituted")),
        Cp56timeIv    = s_protocol.Boolean     ("iec60870_asdu.cp56time.iv", "IV", mask: 0x80, names: ValueNames.Pair("Invalid", "Valid")),
        Cp56timeHour  = s_protocol.UInt8       ("iec60870_asdu.cp56time.hour", "Hour", mask: 0x1f),
        Cp56timeSu    = s_protocol.Boolean     ("iec60870_asdu.cp56time.su", "SU", mask: 0x80, names: ValueNames.Pair("Summer time", "Standard time")),
        Cp56timeDay   = s_protocol.UInt8       ("iec60870_asdu.cp56time.day", "Day", mask: 0x1f),
        Cp56timeDow   = s_protocol.UInt8       ("iec60870_asdu.cp56time.dow", "DOW", mask: 0xe0),
        Cp56timeMonth = s_protocol.UInt8       ("iec60870_asdu.cp56time.month", "Month", mask: 0xf),
        Cp56timeYear  = s_protocol.UInt8       ("iec60870_asdu.cp56time.year", "Year", mask: 0x7f);

    public static void TakeShort(ref Layer asdu)
    {
        int at = asdu.Position;
        ulong milliseconds = asdu.U16Little(at) + (asdu.U8(at + 2) & 63u) * 60_000ul;
        asdu.Note(Cp24time, milliseconds * 1_000_000, at, ShortLength, ItemFlags.None);
        asdu.Take(Cp24timeMs);
        asdu.TakeParts(Cp24timeMin, Cp24timeIv);
    }

    public static void Take(ref Layer asdu)
    {
        int at = asdu.Position;
        if (!asdu.Need(at, Length)) return;
        int year = asdu.U8(at + 6) & 127, month = asdu.U8(at + 5) & 15, day = asdu.U8(at + 4) & 31;
        long date = DateTime.UnixEpoch.Ticks, months = (year < PivotYear ? 2000 : 1900) * 12 + year * 12 + Math.Max(month, 1) - 1;
        date = new DateTime((int)(months / 12), (int)(months % 12) + 1, 1).Ticks - date;
        long time = date * 100 + (((day - 1) * 24L + (asdu.U8(at + 3) & 31)) * 60 + (asdu.U8(at + 2) & 63)) * 60_000_000_000 + asdu.U16Little(at) * 1_000_000L;
        asdu.Note(Cp56time, (ulong)time, at, Length, ItemFlags.None);
        asdu.Take(Cp56timeMs);
        asdu.TakeParts(Cp56timeMin, Cp56timeGen, Cp56timeIv);
        asdu.TakeParts(Cp56timeHour, Cp56timeSu);
        asdu.TakeParts(Cp56timeDay, Cp56timeDow);
        asdu.Take(Cp56timeMonth);
        asdu.Take(Cp56timeYear);
    }
}
