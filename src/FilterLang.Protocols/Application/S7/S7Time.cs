namespace FilterLang.Protocols;

/// <summary>Times of S7 communication: two decimal digits in an octet, and counts of days.</summary>
static class S7Time
{
    /// <summary>Nanoseconds; days are counted from 1984.</summary>
    public const long Millisecond = 1_000_000, Day = 86_400_000 * Millisecond, Epoch = 5113 * Day;

    const int ShortLength = 8, PivotYear = 89;

    static readonly Protocol s_protocol = S7comm.Protocol;

    public static readonly Field
        Ts            = s_protocol.Row   ("s7comm.data.ts", "S7 Timestamp", FieldType.AbsoluteTime, display: Local),
        TsReserved    = s_protocol.UInt8 ("s7comm.data.ts_reserved", "S7 Timestamp - Reserved", display: Hex),
        TsYear1       = s_protocol.UInt8 ("s7comm.data.ts_year1", "S7 Timestamp - Year 1"),
        TsYear2       = s_protocol.UInt8 ("s7comm.data.ts_year2", "S7 Timestamp - Year 2"),
        TsMonth       = s_protocol.UInt8 ("s7comm.data.ts_month", "S7 Timestamp - Month"),
        TsDay         = s_protocol.UInt8 ("s7comm.data.ts_day", "S7 Timestamp - Day"),
        TsHour        = s_protocol.UInt8 ("s7comm.data.ts_hour", "S7 Timestamp - Hour"),
        TsMinute      = s_protocol.UInt8 ("s7comm.data.ts_minute", "S7 Timestamp - Minute"),
        TsSecond      = s_protocol.UInt8 ("s7comm.data.ts_second", "S7 Timestamp - Second"),
        TsMillisecond = s_protocol.UInt16("s7comm.data.ts_millisecond", "S7 Timestamp - Milliseconds"),
        TsWeekday     = s_protocol.UInt16("s7comm.data.ts_weekday", "S7 Timestamp - Weekday", mask: 0xf, names: S7Names.DataTsWeekday);

    static readonly string[] s_months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Takes the time of a clock, ten octets.</summary>
    public static void Take(ref Layer s7)
    {
        if (s7.Remaining >= ShortLength + 2) TakeTime(ref s7, prefix: 2);
    }

    /// <summary>Takes a time without the first two octets of that.</summary>
    public static void TakeShort(ref Layer s7) => TakeTime(ref s7, prefix: 0);

    static void TakeTime(ref Layer s7, int prefix)
    {
        int at = s7.Position, digits = at + prefix;
        if (!s7.Need(at, prefix + ShortLength)) return;
        uint year = Decimal(s7, digits), month = Decimal(s7, digits + 1), day = Decimal(s7, digits + 2);
        uint hour = Decimal(s7, digits + 3), minute = Decimal(s7, digits + 4), second = Decimal(s7, digits + 5);
        uint last = s7.U8(digits + 7), milliseconds = Decimal(s7, digits + 6) * 10 + (last >> 4);
        long days = DaysBefore((int)year + (year < PivotYear ? 2000 : 1900), (int)month) + day - 1;
        long time = days * Day + (((hour * 60L + minute) * 60 + second) * 1000 + milliseconds) * Millisecond;
        s7.Note(Ts, (ulong)time, at, prefix + ShortLength, ItemFlags.None);
        if (prefix > 0)
        {
            s7.Place(TsReserved, at);
            s7.Note(TsYear1, Decimal(s7, at + 1), at + 1, 1, ItemFlags.None);
        }
        ReadOnlySpan<Field> fields = [TsYear2, TsMonth, TsDay, TsHour, TsMinute, TsSecond];
        ReadOnlySpan<uint> values = [year, month, day, hour, minute, second];
        for (int i = 0; i < fields.Length; i++) s7.Note(fields[i], values[i], digits + i, 1, ItemFlags.None);
        s7.Note(TsMillisecond, milliseconds, digits + 6, 2, ItemFlags.None);
        s7.Place(TsWeekday, digits + 6);
        s7.Position = digits + ShortLength;
    }

    static uint Decimal(in Layer s7, int at) => (uint)(s7.U8(at) >> 4) * 10 + (s7.U8(at) & 15u);

    // A month out of range counts on from January, as a calendar would.
    static long DaysBefore(int year, int month)
    {
        int months = year * 12 + Math.Max(0, month - 1);
        return new DateTime(Math.Clamp(months / 12, 1, 9999), months % 12 + 1, 1).Ticks / TimeSpan.TicksPerDay - DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerDay;
    }

    /// <summary>Writes nanoseconds since 1970 as a date and a time.</summary>
    public static void Write(Utf8Sink text, long time)
    {
        DateTime date = DateTime.UnixEpoch.AddTicks(time / 100);
        text.Add(s_months[date.Month - 1]);
        text.Add(date.Day < 10 ? "  "u8 : " "u8);
        text.Add((long)date.Day);
        text.Add(", "u8);
        text.Add((long)date.Year);
        ReadOnlySpan<int> parts = [date.Hour, date.Minute, date.Second];
        for (int i = 0; i < parts.Length; i++)
        {
            text.Add((byte)(i == 0 ? ' ' : ':'));
            text.AddPadded((ulong)parts[i], 2);
        }
        text.Add((byte)'.');
        text.AddPadded((ulong)date.Millisecond, 3);
    }
}
