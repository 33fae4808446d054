namespace FilterLang.Protocols;

/// <summary>Writes the time column of a packet list.</summary>
public static class TimeColumn
{
    const long Second = 1_000_000_000;

    /// <summary>Adds the time of the packet at hand, of this kind and else as the options say; nothing where there is none to count from.</summary>
    public static void Add(Utf8Sink sink, PacketDissector packet, PacketColumns columns, TimeKind kind)
    {
        if (packet.Record.NoTime) return;
        TimeFormat format = packet.Options.TimeFormat;
        int digits = format.Digits >= 0 ? format.Digits : packet.Record.TimeDigits;
        switch (kind)
        {
            case TimeKind.Relative:
                AddSpan(sink, packet.Time - packet.FirstTime, digits, format.HoursAndMinutes);
                break;
            case TimeKind.Delta:
                if (columns.SincePrevious is { } previous) AddSpan(sink, previous, digits, format.HoursAndMinutes);
                break;
            case TimeKind.DeltaDisplayed:
                if (columns.SinceDisplayed is { } displayed) AddSpan(sink, displayed, digits, format.HoursAndMinutes);
                break;
            case TimeKind.Epoch:
                AddSpan(sink, packet.Time, digits, hoursAndMinutes: false);
                break;
            default:
                AddClock(sink, packet.Time, kind, digits);
                break;
        }
    }

    static void AddSpan(Utf8Sink sink, long nanoseconds, int digits, bool hoursAndMinutes)
    {
        ulong magnitude = nanoseconds < 0 ? (ulong)-nanoseconds : (ulong)nanoseconds;
        if (nanoseconds < 0) sink.Add(hoursAndMinutes ? "- "u8 : "-"u8);
        ulong seconds = magnitude / Second;
        if (hoursAndMinutes && seconds >= 3600)
        {
            sink.Add(seconds / 3600);
            sink.Add("h "u8);
        }
        if (hoursAndMinutes && seconds >= 60)
        {
            sink.Add(seconds / 60 % 60);
            sink.Add("m "u8);
        }
        sink.Add(hoursAndMinutes ? seconds % 60 : seconds);
        AddFraction(sink, magnitude % Second, digits);
        if (hoursAndMinutes) sink.Add((byte)'s');
    }

    static void AddFraction(Utf8Sink sink, ulong nanoseconds, int digits)
    {
        if (digits == 0) return;
        for (int i = digits; i < 9; i++) nanoseconds /= 10;
        sink.Add((byte)'.');
        sink.AddPadded(nanoseconds, digits);
    }

    static void AddClock(Utf8Sink sink, long nanoseconds, TimeKind kind, int digits)
    {
        long seconds = Math.DivRem(nanoseconds, Second, out long fraction);
        if (fraction < 0) (seconds, fraction) = (seconds - 1, fraction + Second);
        DateTime shown = DateTime.UnixEpoch.AddTicks(seconds * TimeSpan.TicksPerSecond);
        bool utc = kind >= TimeKind.Utc;
        if (!utc) shown += TimeZoneInfo.Local.GetUtcOffset(shown);
        if (kind is TimeKind.AbsoluteWithDate or TimeKind.UtcWithDate)
        {
            sink.AddPadded((ulong)shown.Year, 4);
            sink.Add((byte)'-');
            sink.AddPadded((ulong)shown.Month, 2);
            sink.Add((byte)'-');
            sink.AddPadded((ulong)shown.Day, 2);
            sink.Add((byte)' ');
        }
        else if (kind is TimeKind.AbsoluteWithDayOfYear or TimeKind.UtcWithDayOfYear)
        {
            sink.AddPadded((ulong)shown.Year, 4);
            sink.Add((byte)'/');
            sink.AddPadded((ulong)shown.DayOfYear, 3);
            sink.Add((byte)' ');
        }
        sink.AddPadded((ulong)shown.Hour, 2);
        sink.Add((byte)':');
        sink.AddPadded((ulong)shown.Minute, 2);
        sink.Add((byte)':');
        sink.AddPadded((ulong)shown.Second, 2);
        AddFraction(sink, (ulong)fraction, digits);
        if (kind is TimeKind.UtcWithDate or TimeKind.UtcWithDayOfYear) sink.Add((byte)'Z');
    }
}
