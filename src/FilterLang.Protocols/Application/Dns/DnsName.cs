namespace FilterLang.Protocols;

/// <summary>Domain names as messages hold them, RFC 1035 section 4.1.4: labels, which may end in a pointer to an earlier name.</summary>
static class DnsName
{
    /// <summary>The longest text of a name; what is longer is cut.</summary>
    public const int LongestText = 1024;

    /// <summary>Room that <see cref="Read"/> needs for a name's text, in which each octet may take four.</summary>
    public const int Room = LongestText * 4;

    const int MostPointers = 64;

    /// <summary>
    /// Reads the name at an offset into text, in which what cannot be printed is escaped; the root is <c>&lt;Root&gt;</c>. Returns how many
    /// octets it takes in place. Pointers count from <paramref name="message"/>. A name without end is malformed.
    /// </summary>
    public static int Read(ref Layer layer, int at, int message, scoped Span<byte> text, out int length, int limit = int.MaxValue)
    {
        Span<byte> name = stackalloc byte[LongestText];
        int taken = -1, start = at, written = 0, pointers = 0;
        bool first = true;
        length = 0;
        while (taken >= 0 || at - start < limit)
        {
            byte head = layer.U8(at++);
            if (layer.Failed) return 0;
            if (head == 0) break;
            if (head >= 0xC0)
            {
                int target = message + ((head & 0x3F) << 8 | layer.U8(at++));
                if (layer.Failed) return 0;
                if (taken < 0) taken = at - start;
                // A pointer that leads on without end would come by here again and again.
                if (++pointers > MostPointers) return Say("<Name contains a pointer that loops>"u8, text, out length, taken);
                at = target;
                continue;
            }
            if (head >= 0x40)
            {
                // RFC 6891 section 5 gave extended labels up; 10 was never assigned.
                if (head >= 0x80) layer.Fail();
                return layer.Failed ? 0 : Say("<Unknown extended label>"u8, text, out length, taken < 0 ? at - start : taken);
            }
            ReadOnlySpan<byte> label = layer.Slice(at, head);
            if (layer.Failed) return 0;
            if (!first && written < LongestText) name[written++] = (byte)'.';
            first = false;
            int fits = Math.Min(label.Length, LongestText - written);
            label[..fits].CopyTo(name[written..]);
            written += fits;
            at += head;
        }
        if (taken < 0) taken = at - start;
        if (taken == 0) layer.Fail();
        if (written == 0) return Say("<Root>"u8, text, out length, taken);
        length = PrintableText.Write(name[..written], text);
        return taken;
    }

    /// <summary>Takes the name at <see cref="Layer.Position"/>, whose pointers count from <paramref name="message"/>.</summary>
    public static void Take(ref Layer layer, Field field, int message, bool tell = false)
    {
        Span<byte> text = stackalloc byte[Room];
        int at = layer.Position, taken = Read(ref layer, at, message, text, out int length);
        if (layer.Failed) return;
        layer.NoteText(field, text[..length], at, taken, ItemFlags.None);
        layer.Position = at + taken;
        if (tell) layer.Info($" {text[..length]}");
    }

    static int Say(ReadOnlySpan<byte> words, scoped Span<byte> text, out int length, int taken)
    {
        words.CopyTo(text);
        length = words.Length;
        return taken;
    }
}
