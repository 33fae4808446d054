namespace FilterLang.Protocols;

/// <summary>Domain names as messages hold them, RFC 1035 section 4.1.4: labels, which may end in a pointer to an earlier name.</summary>
static class DnsName
{
    /// <summary>Octets of the longest text of a name, RFC 1035 section 2.3.4: 255 with the lengths of its first label and of the root.</summary>
    public const int LongestText = 253;

    /// <summary>Room that <see cref="Read(ref Layer, int, int, Span{byte}, out int, int)"/> needs for a name's text, in which each octet may take four.</summary>
    public const int Room = LongestText * 4;

    /// <summary>
    /// Labels and pointers that are read behind pointers in one packet. Names of good faith stay far below; without it a packet of 64 KB could
    /// ask for thousands of names with thousands of labels each.
    /// </summary>
    public const int MostSteps = 1 << 20;

    const int MostPointers = 255;
    const byte BitString = 0x41;

    /// <summary>
    /// Reads the name at an offset into text, in which what cannot be printed is escaped; the root is <c>&lt;Root&gt;</c>. Returns how many
    /// octets it takes in place. Pointers count from <paramref name="message"/>. A name without end is malformed.
    /// </summary>
    public static int Read(ref Layer layer, int at, int message, scoped Span<byte> text, out int length, int limit = int.MaxValue) =>
        Read(ref layer, at, message, text, out length, out _, limit);

    /// <summary>As the other; <paramref name="octets"/> is the length of the text before anything is escaped.</summary>
    public static int Read(ref Layer layer, int at, int message, scoped Span<byte> text, out int length, out int octets, int limit = int.MaxValue)
    {
        // One octet more than fits tells that a name is too long.
        Span<byte> name = stackalloc byte[LongestText + 1];
        int taken = -1, start = at, written = 0, pointers = 0, mark = -1;
        bool first = true;
        length = octets = 0;
        while (taken >= 0 || at - start < limit)
        {
            byte head = layer.U8(at++);
            if (layer.Failed) return 0;
            if (head == 0) break;
            if (taken >= 0 && ++layer.Packet.NameSteps > MostSteps) return Say("<Name contains a pointer that loops>"u8, text, out length, out octets, taken);
            if (head >= 0xC0)
            {
                int target = message + ((head & 0x3F) << 8 | layer.U8(at++));
                if (layer.Failed) return 0;
                if (taken < 0) taken = at - start;
                // Who comes by a mark again goes round in a circle (Brent): the mark moves on after 1, 2, 4 … pointers.
                if (++pointers > MostPointers || target == mark) return Say("<Name contains a pointer that loops>"u8, text, out length, out octets, taken);
                if ((pointers & (pointers - 1)) == 0) mark = target;
                at = target;
                continue;
            }
            if (head >= 0x40)
            {
                // RFC 6891 section 5 gave extended labels up; 10 was never assigned. A name that begins with one is none.
                if (head is BitString or >= 0x80 || at - start == 1 && taken < 0) layer.Fail();
                return layer.Failed ? 0 : Say("<Unknown extended label>"u8, text, out length, out octets, taken < 0 ? at - start : taken);
            }
            ReadOnlySpan<byte> label = layer.Slice(at, head);
            if (layer.Failed) return 0;
            if (!first && written < name.Length) name[written++] = (byte)'.';
            first = false;
            int fits = Math.Min(label.Length, name.Length - written);
            label[..fits].CopyTo(name[written..]);
            written += fits;
            at += head;
        }
        if (taken < 0) taken = at - start;
        if (taken == 0) layer.Fail();
        if (written == 0) return Say("<Root>"u8, text, out length, out octets, taken);
        if (written > LongestText) return Say("<Name too long>"u8, text, out length, out octets, taken);
        octets = written;
        length = PrintableText.Write(name[..written], text);
        return taken;
    }

    /// <summary>
    /// Takes the name at <see cref="Layer.Position"/>, whose pointers count from <paramref name="message"/>; told in the summary, and in the
    /// label of the record behind <paramref name="word"/> where there is one.
    /// </summary>
    public static void Take(ref Layer layer, Field field, int message, bool tell = false, string? word = null)
    {
        Span<byte> text = stackalloc byte[Room];
        int at = layer.Position, taken = Read(ref layer, at, message, text, out int length);
        if (layer.Failed) return;
        layer.NoteText(field, text[..length], at, taken, ItemFlags.None);
        layer.Position = at + taken;
        if (tell) layer.Info($" {text[..length]}");
        if (word is not null && layer.Parent >= 0) layer.Append(layer.Parent, $", {word}{text[..length]}");
    }

    static int Say(ReadOnlySpan<byte> words, scoped Span<byte> text, out int length, out int octets, int taken)
    {
        words.CopyTo(text);
        length = octets = words.Length;
        return taken;
    }
}
