namespace FilterLang.Protocols;

/// <summary>Numbers, texts and times as SMB has them.</summary>
static class SmbWords
{
    /// <summary>Takes the number of octets that follow the words; returns where they end.</summary>
    public static int TakeByteCount(ref Layer smb)
    {
        int count = (int)smb.Take(Smb.Bcc);
        return Math.Min(smb.Position + count, smb.Position + smb.Remaining);
    }

    /// <summary>Takes a number that is as long as told here, whatever its field says.</summary>
    public static ulong Take(ref Layer smb, Field field, int size)
    {
        int at = smb.Position;
        ulong value = smb.Number(at, size, little: true);
        if (smb.Failed) return 0;
        smb.Note(field, value, at, size, ItemFlags.LittleEndian);
        smb.Position = at + size;
        return value;
    }

    /// <summary>As <see cref="Layer.TakeBits"/>, for a word that is as long as told here.</summary>
    public static ulong TakeBits(ref Layer smb, Field word, int size, params ReadOnlySpan<Field> parts)
    {
        int at = smb.Position, outer = smb.Parent;
        ulong value = Take(ref smb, word, size);
        if (smb.Failed) return 0;
        smb.StandUnder(word);
        foreach (Field part in parts) smb.Note(part, Layer.Decode(part, value), at, size, ItemFlags.None);
        smb.Parent = outer;
        return value;
    }

    /// <summary>Takes a text up to a NUL, or to where the octets end.</summary>
    public static void TakeText(ref Layer smb, Field field, in SmbMessage message, int end, bool align = true)
    {
        if (!message.IsUnicode)
        {
            TakeAscii(ref smb, field, end);
            return;
        }
        if (align && (smb.Position & 1) != 0) smb.Position++;
        if (smb.Failed || end - smb.Position < 2) return;
        ReadOnlySpan<byte> octets = smb.Slice(smb.Position, end - smb.Position);
        if (octets.IsEmpty) return;
        int length = WindowsTypes.TextLength(octets[..(octets.Length & ~1)]);
        NoteText(ref smb, field, length, length + 2 <= octets.Length ? length + 2 : octets.Length, TextEncoding.Utf16LittleEndian);
    }

    /// <summary>A text that is never Unicode, up to a NUL or to where the octets end.</summary>
    public static void TakeAscii(ref Layer smb, Field field, int end)
    {
        if (smb.Failed || smb.Position >= end) return;
        ReadOnlySpan<byte> octets = smb.Slice(smb.Position, end - smb.Position);
        if (octets.IsEmpty) return;
        int length = octets.IndexOf((byte)0);
        NoteText(ref smb, field, length < 0 ? octets.Length : length, length < 0 ? octets.Length : length + 1, TextEncoding.Ascii);
    }

    /// <summary>Takes a text that is as long as told, or shorter where it has a NUL.</summary>
    public static void TakeText(ref Layer smb, Field field, in SmbMessage message, int length, int end)
    {
        if (smb.Failed || length < 0 || length > end - smb.Position || !smb.Need(smb.Position, length)) return;
        ReadOnlySpan<byte> octets = smb.Slice(smb.Position, length);
        int held = message.IsUnicode ? WindowsTypes.TextLength(octets[..(length & ~1)]) : octets.IndexOf((byte)0) is >= 0 and var found ? found : length;
        NoteText(ref smb, field, held, length, message.IsUnicode ? TextEncoding.Utf16LittleEndian : TextEncoding.Ascii);
    }

    // The value ends before a NUL, the octets that it is about behind it.
    static void NoteText(ref Layer smb, Field field, int length, int taken, TextEncoding encoding)
    {
        int at = smb.Position;
        if (smb.Wants(field))
        {
            if (length * 3 / 2 + 3 > Longest) smb.Text(field, at, length, encoding);
            else
            {
                Span<byte> room = stackalloc byte[Longest];
                smb.NoteText(field, room[..TextDecoding.Decode(smb.Slice(at, length), room, encoding)], at, taken, ItemFlags.None);
            }
        }
        smb.Position = at + taken;
    }

    const int Longest = 1024;

    static ReadOnlySpan<byte> Decode(in Layer smb, in SmbMessage message, int at, int end, Span<byte> room)
    {
        if (message.IsUnicode && (at & 1) != 0) at++;
        if (end <= at) return default;
        ReadOnlySpan<byte> octets = smb.Slice(at, end - at);
        if (octets.Length * 3 / 2 + 3 > room.Length) return default;
        if (!message.IsUnicode) return octets.TrimEnd((byte)0);
        return room[..TextDecoding.Decode(octets, room, TextEncoding.Utf16LittleEndian)].TrimEnd((byte)0);
    }

    /// <summary>Remembers a text that was taken.</summary>
    public static void Keep(ref Layer smb, in SmbMessage message, int at, int end, KeptText text)
    {
        Span<byte> room = stackalloc byte[Longest];
        text.Set(Decode(smb, message, at, end, room));
    }

    /// <summary>Adds a text that was taken to the column Info.</summary>
    public static void AddText(ref Layer smb, in SmbMessage message, int at, int end)
    {
        if (smb.Packet.Columns is null) return;
        Span<byte> room = stackalloc byte[Longest];
        smb.Info($"{Decode(smb, message, at, end, room)}");
    }

    /// <summary>Takes a date and a time of DOS, [MS-CIFS] sections 2.2.1.4.1 and 2.2.1.4.2.</summary>
    public static void TakeDosTime(ref Layer smb, Field field, Field dateField, Field timeField, bool isDateFirst = false)
    {
        int at = smb.Position, outer = smb.Parent, dateAt = isDateFirst ? at : at + 2, timeAt = isDateFirst ? at + 2 : at;
        int date = smb.U16Little(dateAt), time = smb.U16Little(timeAt);
        if (smb.Failed) return;
        smb.Position = at + 4;
        smb.Note(field, Time(date, time), at, 4, ItemFlags.None);
        if (date == 0 && time == 0 || date == 0xFFFF && time == 0xFFFF) return;
        smb.StandUnder(field);
        smb.Place(isDateFirst ? dateField : timeField, at);
        smb.Place(isDateFirst ? timeField : dateField, at + 2);
        smb.Parent = outer;
    }

    static ulong Time(int date, int time)
    {
        int year = 1980 + (date >> 9), month = date >> 5 & 0xF, day = date & 0x1F, hour = time >> 11, minute = time >> 5 & 0x3F, second = (time & 0x1F) * 2;
        if (month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month)) return 0;
        long seconds = (new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond
            + hour * 3600 + minute * 60 + second;
        return (ulong)(seconds * 1_000_000_000);
    }

    /// <summary>Takes seconds since 1970, [MS-CIFS] section 2.2.1.4.3.</summary>
    public static void TakeSeconds(ref Layer smb, Field field)
    {
        ulong seconds = smb.U32Little(smb.Position);
        if (smb.Failed) return;
        smb.Note(field, seconds * 1_000_000_000, smb.Position, 4, ItemFlags.None);
        smb.Position += 4;
    }

    /// <summary>Takes what stands before an offset.</summary>
    public static void TakePadding(ref Layer smb, int until)
    {
        if (until > smb.Position && !smb.Failed) smb.Take(SmbFiles.Padding, until - smb.Position);
    }
}
