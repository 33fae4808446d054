namespace FilterLang.Protocols;

/// <summary>IPv6 addresses of which only some octets are on the wire; the others are zero.</summary>
static class ShortPrefix
{
    /// <summary>Takes the first <paramref name="length"/> octets of an address, 0 to 16; none are recorded where more are there.</summary>
    public static void Take(ref Layer layer, Field field, int length)
    {
        if (length is < 1 or > 16) return;
        Span<byte> address = stackalloc byte[16];
        layer.Slice(layer.Position, length).CopyTo(address);
        Note(ref layer, field, address, length);
    }

    /// <summary>Takes the last <paramref name="length"/> octets of an address, 1 to 16.</summary>
    public static void TakeTail(ref Layer layer, Field field, int length)
    {
        Span<byte> address = stackalloc byte[16];
        layer.Slice(layer.Position, length).CopyTo(address[(16 - length)..]);
        Note(ref layer, field, address, length);
    }

    static void Note(ref Layer layer, Field field, scoped ReadOnlySpan<byte> address, int length)
    {
        layer.NoteText(field, address, layer.Position, length, ItemFlags.None);
        if (!layer.Failed) layer.Position += length;
    }
}
