namespace FilterLang.Protocols;

/// <summary>Header fields of a part, RFC 2045 section 3 and what HTTP and SIP add.</summary>
static class MimeHeader
{
    static readonly AsciiNames s_names = new("content-description", "content-disposition", "content-encoding", "content-id", "content-language",
        "content-length", "content-transfer-encoding", "content-type", "originalcontent", "e", "l", "c");

    // SIP has names of one letter, RFC 3261 section 7.3.3.
    static readonly Field[] s_fields =
    [
        MimeMultipart.Description, MimeMultipart.Disposition, MimeMultipart.ContentEncoding, MimeMultipart.Id, MimeMultipart.Language,
        MimeMultipart.ContentLength, MimeMultipart.TransferEncoding, MimeMultipart.ContentType, MimeMultipart.OriginalContent,
        MimeMultipart.ContentEncoding, MimeMultipart.ContentLength, MimeMultipart.ContentType,
    ];

    static readonly Field s_other = MimeMultipart.Protocol.Heading("");

    /// <summary>How long the name of a field is; 0 or less where what begins is none: a name is printable, and a blank may follow it.</summary>
    public static int Colon(ReadOnlySpan<byte> field)
    {
        int colon = field.IndexOf((byte)':');
        return colon >= 0 && field[..colon].TrimBlanksEnd().ContainsAnyExceptInRange((byte)' ', (byte)'~') ? -1 : colon;
    }

    /// <summary>Takes the field from <paramref name="at"/> to <paramref name="next"/>. True where it is the part's type.</summary>
    public static bool Take(ref Layer mime, MediaContent media, int at, int colon, int next)
    {
        ReadOnlySpan<byte> whole = mime.Bytes[at..next];
        if (s_names.Find(whole[..colon].TrimBlanksEnd()) is not (var name and >= 0))
        {
            GroupScope other = mime.Begin(s_other, at, next - at);
            mime.LabelText(other.Item, whole);
            mime.End(other);
            return false;
        }
        Field field = s_fields[name];
        ReadOnlySpan<byte> value = whole[(colon + 1)..];
        // The compact value is made behind where it is decoded to.
        Span<byte> room = mime.Packet.Items.Scratch(value.Length * 4, out int offset), compact = room[(value.Length * 3)..];
        compact = compact[..Compact(value, compact)];
        bool isType = field == MimeMultipart.ContentType;
        if (isType) media.SetCompact(compact);
        if (compact.IndexOf((byte)0) is >= 0 and var end) compact = compact[..end];
        int written = TextDecoding.Decode(compact, room, TextEncoding.Ascii);
        mime.Packet.Items.TrimScratch(offset + written);
        if (!mime.Wants(field)) return isType;
        int item = mime.Record(field, Item.Run(offset, written), at, next - at, ItemFlags.InScratch);
        mime.LabelText(item, whole);
        return isType;
    }

    /// <summary>
    /// A value on one line: blanks, and line ends that a blank follows, become one blank, or nothing beside a separator; quoted strings stay.
    /// </summary>
    static int Compact(ReadOnlySpan<byte> value, Span<byte> room)
    {
        int written = 0;
        bool quoted = false;
        for (int i = 0; i < value.Length; i++)
        {
            byte b = value[i];
            if (b == '"') quoted = !quoted;
            if (quoted || !IsBlank(value, i, out int after))
            {
                if (!quoted && b is (byte)'\r' or (byte)'\n') break;
                room[written++] = b;
                continue;
            }
            while (after < value.Length && IsBlank(value, after, out int further)) after = further;
            i = after - 1;
            if (after == value.Length || value[after] is (byte)'\r' or (byte)'\n') break;
            if (written > 0 && !IsSeparator(room[written - 1]) && !IsSeparator(value[after]) && value[after] != '"') room[written++] = (byte)' ';
        }
        return written;
    }

    // A line end counts where the next line goes on with this one.
    static bool IsBlank(ReadOnlySpan<byte> value, int at, out int after)
    {
        after = at + 1;
        if (value[at] is (byte)' ' or (byte)'\t') return true;
        if (value[at] is not ((byte)'\r' or (byte)'\n')) return false;
        if (value[at] == '\r' && after < value.Length && value[after] == '\n') after++;
        return after < value.Length && value[after] is (byte)' ' or (byte)'\t';
    }

    static bool IsSeparator(byte b) => b is (byte)';' or (byte)':' or (byte)',' or (byte)'=';
}
