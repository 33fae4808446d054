namespace FilterLang.Protocols;

/// <summary>UTCTime and GeneralizedTime, ITU-T X.680 sections 46 and 47.</summary>
static class BerTime
{
    /// <summary>YYMMDDhhmm[ss](Z|±hhmm), recorded as text with a year of four digits.</summary>
    public static void TakeUtc(ref Layer layer, Field? field, BerValue value, int at)
    {
        ReadOnlySpan<byte> text = layer.Slice(value.ContentAt, value.Length);
        if (layer.Failed || field is null) return;
        int digits = Digits(text);
        if (digits is not (10 or 12) || (text.Length > digits && text[digits] is not ((byte)'Z' or (byte)'+' or (byte)'-')))
        {
            layer.Remark(BerFields.InvalidUtcTime, at, value.Next - at);
            return;
        }
        if (!layer.Wants(field)) return;
        Span<byte> room = stackalloc byte[40];
        int length = 0;
        Add(room, ref length, text[0] < '5' ? "20"u8 : "19"u8);
        for (int i = 0; i < digits; i += 2)
        {
            if (i > 0) Add(room, ref length, i < 6 ? "-"u8 : i == 6 ? " "u8 : ":"u8);
            Add(room, ref length, text.Slice(i, 2));
        }
        Add(room, ref length, " (UTC"u8);
        ReadOnlySpan<byte> zone = text[digits..];
        if (zone.Length >= 5 && zone[0] != 'Z') Add(room, ref length, zone[..5]);
        Add(room, ref length, ")"u8);
        layer.NoteText(field, room[..length], at, value.Next - at, ItemFlags.None);
    }

    /// <summary>YYYYMMDDhh[mm[ss]][.f](Z|±hhmm), recorded as time.</summary>
    public static void TakeGeneral(ref Layer layer, Field? field, BerValue value)
    {
        ReadOnlySpan<byte> text = layer.Slice(value.ContentAt, value.Length);
        if (layer.Failed || field is null) return;
        if (!TryRead(text, out long nanoseconds)) layer.Remark(BerFields.InvalidGeneralizedTime, value.ContentAt, value.Length);
        else if (field.Type == FieldType.AbsoluteTime) layer.Note(field, (ulong)nanoseconds, value.ContentAt, value.Length, ItemFlags.None);
        else layer.Text(field, value.ContentAt, value.Length);
    }

    static bool TryRead(ReadOnlySpan<byte> text, out long nanoseconds)
    {
        nanoseconds = 0;
        int digits = Digits(text);
        if (digits is not (10 or 12 or 14)) return false;
        int year = Number(text[..4]), month = Number(text[4..6]), day = Number(text[6..8]), hour = Number(text[8..10]);
        int minute = digits > 10 ? Number(text[10..12]) : 0, second = digits > 12 ? Number(text[12..14]) : 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59) return false;
        ReadOnlySpan<byte> rest = text[digits..];
        long fraction = 0;
        if (!rest.IsEmpty && rest[0] is (byte)'.' or (byte)',')
        {
            rest = rest[1..];
            long scale = 100_000_000;
            for (; !rest.IsEmpty && rest[0] is >= (byte)'0' and <= (byte)'9'; rest = rest[1..], scale /= 10) fraction += (rest[0] - '0') * scale;
        }
        int offset = 0;
        if (!rest.IsEmpty && rest[0] is (byte)'+' or (byte)'-')
        {
            if (rest.Length < 5 || Digits(rest[1..]) < 4) return false;
            offset = (Number(rest[1..3]) * 3600 + Number(rest[3..5]) * 60) * (rest[0] == '-' ? -1 : 1);
        }
        else if (rest.Length > 1 || (rest.Length == 1 && rest[0] != 'Z')) return false;
        long seconds = (new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond - offset;
        nanoseconds = unchecked(seconds * 1_000_000_000 + fraction);
        return true;
    }

    static int Digits(ReadOnlySpan<byte> text)
    {
        int other = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return other < 0 ? text.Length : other;
    }

    static int Number(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte b in digits) value = value * 10 + b - '0';
        return value;
    }

    static void Add(Span<byte> room, ref int length, ReadOnlySpan<byte> text)
    {
        text.CopyTo(room[length..]);
        length += text.Length;
    }
}
