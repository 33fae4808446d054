namespace FilterLang.Protocols;

/// <summary>Times as text, RFC 3339: <c>2003-10-11T22:14:15.003Z</c>.</summary>
static class Iso8601
{
    /// <summary>Reads nanoseconds since 1970.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long nanoseconds)
    {
        nanoseconds = 0;
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] is not ((byte)'T' or (byte)' ') || text[13] != ':' || text[16] != ':') return false;
        if (!(Number(text[..4], out int year) && Number(text[5..7], out int month) && Number(text[8..10], out int day)
            && Number(text[11..13], out int hour) && Number(text[14..16], out int minute) && Number(text[17..19], out int second))) return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return false;
        long fraction = 0;
        int at = 19;
        if (text[at] is (byte)'.' or (byte)',')
        {
            int scale = 100_000_000;
            for (at++; at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9'; at++, scale /= 10) fraction += (text[at] - '0') * scale;
        }
        if (!Zone(text[at..], out int offset)) return false;
        long seconds = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
        nanoseconds = (seconds + hour * 3600 + minute * 60 + second - offset) * 1_000_000_000 + fraction;
        return true;
    }

    static bool Zone(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text.Length == 1 && text[0] == 'Z') return true;
        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':') return false;
        if (!Number(text[1..3], out int hours) || !Number(text[4..6], out int minutes)) return false;
        seconds = (hours * 3600 + minutes * 60) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    static bool Number(ReadOnlySpan<byte> digits, out int value)
    {
        value = 0;
        foreach (byte b in digits)
        {
            if (b is < (byte)'0' or > (byte)'9') return false;
            value = value * 10 + b - '0';
        }
        return true;
    }
}
