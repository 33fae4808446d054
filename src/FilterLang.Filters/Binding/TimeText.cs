using FilterLang.Fields;

namespace FilterLang.Filters.Binding;

/// <summary>Dates and times as text. Without a zone they are local.</summary>
ref struct TimeText
{
    static readonly string[] s_months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    readonly ReadOnlySpan<char> text;
    int at;

    TimeText(ReadOnlySpan<char> text) => this.text = text;

    /// <summary>Reads a time as nanoseconds since 1970 UTC; gives what is wrong with it, or null.</summary>
    public static string? Read(ReadOnlySpan<char> text, out long nanoseconds)
    {
        if (TryUnix(text, out nanoseconds)) return null;
        var iso = new TimeText(text);
        if (iso.TryIso(out nanoseconds)) return null;
        return new TimeText(text).Calendar(out nanoseconds);
    }

    /// <summary>
    /// Reads seconds since 1970 with an optional sign and up to nine decimals, more only if they are zeros. As in Wireshark, what
    /// stands behind the decimals is not looked at, and a point alone is none.
    /// </summary>
    public static bool TryUnix(ReadOnlySpan<char> text, out long nanoseconds)
    {
        nanoseconds = 0;
        text = text.TrimStart();
        bool negative = text.StartsWith("-");
        if (negative || text.StartsWith("+")) text = text[1..];
        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point], fraction = point < 0 ? default : text[(point + 1)..];
        int end = fraction.IndexOfAnyExceptInRange('0', '9');
        if (end >= 0) fraction = fraction[..end];
        if ((whole.IsEmpty && point < 0) || !AllDigits(whole)) return false;
        if (fraction.Length > 9 && fraction[9..].ContainsAnyExcept('0')) return false;
        Int128 value = 0;
        foreach (char c in whole) value = Int128.Min(value * 10 + (c - '0'), long.MaxValue);
        value = value * 1_000_000_000 + Nanoseconds(fraction);
        nanoseconds = (long)Int128.Min(value, long.MaxValue);
        if (negative) nanoseconds = -nanoseconds;
        return true;
    }

    static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    static long Nanoseconds(ReadOnlySpan<char> fraction)
    {
        long value = 0;
        for (int i = 0; i < 9; i++) value = value * 10 + (i < fraction.Length ? fraction[i] - '0' : 0);
        return value;
    }

    // YYYY-MM-DDThh:mm[:ss[.fraction]][zone], leading zeros may be missing.
    bool TryIso(out long nanoseconds)
    {
        nanoseconds = 0;
        if (!Fixed(4, out int year) || !Skip('-') || !Number(2, out int month) || !Skip('-') || !Number(2, out int day)) return false;
        bool letter = Skip('T');
        if (!letter && !Skip(' ')) return false;
        if (!Number(2, out int hour) || !Skip(':') || !Number(2, out int minute)) return false;
        int second = 0;
        long fraction = 0;
        if (Skip(':'))
        {
            if (!Number(2, out second)) return false;
            if (Skip('.') || Skip(',')) fraction = Nanoseconds(Digits());
        }

        int end = at;
        if (!letter) SkipSpaces();
        int? zone = null;
        if (Skip('Z')) zone = 0;
        else if (at < text.Length && !TryOffset(out zone, leastDigits: at == end ? 1 : 2)) return false;
        if (at < text.Length || month is < 1 or > 12 || day is < 1 or > 31 || hour > 23 || minute > 59 || second > 61) return false;
        nanoseconds = Unix(year, month, day, hour, minute, second, zone) + fraction;
        return true;
    }

    // "Mon D, YYYY" or "YYYY-M-D", then a time of day, then a zone.
    string? Calendar(out long nanoseconds)
    {
        nanoseconds = 0;
        int year, month, day;
        if (at < text.Length && char.IsAsciiLetter(text[at]))
        {
            month = MonthName();
            SkipSpaces();
            if (month == 0 || !Number(2, out day)) return NotATime();
            SkipSpaces();
            if (!Skip(',')) return NotATime();
            SkipSpaces();
            if (!Number(4, out year)) return NotATime();
        }
        else if (!Number(4, out year) || !Skip('-') || !Number(2, out month) || !Skip('-') || !Number(2, out day))
        {
            return NotATime();
        }

        if (month is < 1 or > 12 || day is < 1 or > 31) return NotATime();
        int hour = 0, minute = 0, second = 0;
        long fraction = 0;
        int before = at;
        SkipSpaces();
        if (Number(2, out int h) && h < 24 && Skip(':') && Number(2, out int m) && m < 60)
        {
            (hour, minute) = (h, m);
            before = at;
            if (Skip(':') && Number(2, out int s) && s <= 61)
            {
                second = s;
                before = at;
                if (Skip('.'))
                {
                    ReadOnlySpan<char> digits = Digits();
                    if (digits.IsEmpty || (digits.Length > 9 && digits[9..].ContainsAnyExcept('0'))) return NotATime();
                    fraction = Nanoseconds(digits);
                    before = at;
                }
            }
            else
            {
                at = before;
                if (at < text.Length && text[at] == '.') return "Subsecond precision requires a seconds field.";
            }
        }

        at = before;
        SkipSpaces();
        int? zone = null;
        if (at < text.Length && !TryOffset(out zone) && !TryZoneName(out zone)) return "Unexpected data after time value.";
        SkipSpaces();
        if (at < text.Length) return "Unexpected data after time value.";
        nanoseconds = Unix(year, month, day, hour, minute, second, zone) + fraction;
        return null;
    }

    readonly string NotATime() =>
        $"\"{text}\" is not a valid absolute time. Example: \"Nov 12, 1999 08:55:44.123\" or \"2011-07-04 12:34:56\"";

    int MonthName()
    {
        for (int i = 0; i < 12; i++)
        {
            ReadOnlySpan<char> rest = text[at..];
            string name = s_months[i];
            int length = rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? name.Length
                : rest.StartsWith(name.AsSpan(0, 3), StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (length == 0) continue;
            at += length;
            return i + 1;
        }

        return 0;
    }

    // +hh, +hhmm, +hh:mm; with one digit where that may be
    bool TryOffset(out int? minutes, int leastDigits = 2)
    {
        minutes = null;
        int before = at;
        bool negative = at < text.Length && text[at] == '-';
        if (!Skip('+') && !Skip('-')) return false;
        if (!(leastDigits == 2 ? Fixed(2, out int hours) : Number(2, out hours))) return Back(before);
        int rest = 0;
        if (Skip(':'))
        {
            if (!(leastDigits == 2 ? Fixed(2, out rest) : Number(2, out rest))) return Back(before);
        }
        else if (at < text.Length && char.IsAsciiDigit(text[at]) && !Fixed(2, out rest))
        {
            return Back(before);
        }

        minutes = (negative ? -1 : 1) * (hours * 60 + rest);
        return true;
    }

    bool TryZoneName(out int? minutes)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiLetterUpper(text[at])) at++;
        ReadOnlySpan<char> name = text[start..at];
        minutes = name switch
        {
            "UTC" or "GMT" or "UT" or "Z" => 0,
            "EST" => -300,
            "EDT" => -240,
            "CST" => -360,
            "CDT" => -300,
            "MST" => -420,
            "MDT" => -360,
            "PST" => -480,
            "PDT" => -420,
            _ => null,
        };
        if (minutes is not null) return true;
        if (name.Length != 1) return Back(start);

        // Military letters: A to M without J lie east of Greenwich, N to Y west; J is the observer's own zone.
        char c = name[0];
        minutes = c switch
        {
            'J' => null,
            <= 'I' => (c - 'A' + 1) * 60,
            <= 'M' => (c - 'A') * 60,
            _ => -(c - 'N' + 1) * 60,
        };
        return true;
    }

    bool Back(int before)
    {
        at = before;
        return false;
    }

    bool Skip(char c)
    {
        if (at >= text.Length || text[at] != c) return false;
        at++;
        return true;
    }

    void SkipSpaces()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r') at++;
    }

    bool Fixed(int digits, out int number)
    {
        int start = at;
        return Number(digits, out number) && at - start == digits;
    }

    bool Number(int most, out int number)
    {
        int start = at;
        number = 0;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at])) number = number * 10 + (text[at++] - '0');
        return at > start;
    }

    ReadOnlySpan<char> Digits()
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text[start..at];
    }

    // Days beyond the end of a month and leap seconds run over, as mktime has it.
    static long Unix(int year, int month, int day, int hour, int minute, int second, int? zone)
    {
        var date = new DateTime(Math.Clamp(year, 1, 9998), month, 1, 0, 0, 0, DateTimeKind.Unspecified);
        DateTime moment = date.AddDays(day - 1).AddSeconds(hour * 3600 + minute * 60 + second);
        TimeSpan offset = zone is { } minutes ? TimeSpan.FromMinutes(minutes) : TimeZoneInfo.Local.GetUtcOffset(moment);
        Int128 ticks = (moment - offset).Ticks - DateTime.UnixEpoch.Ticks;
        return (long)Int128.Clamp(ticks * 100, long.MinValue, long.MaxValue);
    }
}
