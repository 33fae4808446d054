namespace FilterLang.Protocols;

/// <summary>Uncompressed domain names, RFC 1035 section 3.1, as dotted text.</summary>
static class DomainName
{
    const int LongestText = 1024;

    /// <summary>Takes a name at <see cref="Layer.Position"/>; the root alone is <c>&lt;Root&gt;</c>. A pointer or a name without end is malformed.</summary>
    public static void Take(ref Layer layer, Field field)
    {
        Span<byte> text = stackalloc byte[LongestText];
        int at = layer.Position, written = 0;
        for (int label; (label = layer.U8(at)) != 0; at += 1 + label)
        {
            ReadOnlySpan<byte> octets = layer.Slice(at + 1, label);
            if (label > 63 || written + label + 1 > LongestText) layer.Fail();
            if (layer.Failed) return;
            if (written > 0) text[written++] = (byte)'.';
            octets.CopyTo(text[written..]);
            written += label;
        }
        if (layer.Failed) return;
        if (written == 0) written = CopyRoot(text);
        layer.NoteText(field, text[..written], layer.Position, at + 1 - layer.Position, ItemFlags.None);
        layer.Position = at + 1;
    }

    static int CopyRoot(Span<byte> text)
    {
        "<Root>"u8.CopyTo(text);
        return 6;
    }
}
