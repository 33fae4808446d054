namespace FilterLang.Protocols;

/// <summary>Addresses of six octets as text fields: the address itself, where names are not resolved, and who made the interface.</summary>
static class MacText
{
    /// <summary>Notes the text of an address under its own field and under one shared by all addresses of the header.</summary>
    public static void Note(ref Layer layer, Field field, Field shared, ReadOnlySpan<byte> address, int at)
    {
        if (!layer.Wants(field) && !layer.Wants(shared)) return;
        Span<byte> text = stackalloc byte[17];
        Write(address, text);
        Both(ref layer, field, shared, text, at);
    }

    /// <summary>Writes six octets as 17 characters.</summary>
    public static void Write(ReadOnlySpan<byte> address, Span<byte> text)
    {
        for (int i = 0; i < 6; i++)
        {
            text[i * 3] = "0123456789abcdef"u8[address[i] >> 4];
            text[i * 3 + 1] = "0123456789abcdef"u8[address[i] & 15];
            if (i < 5) text[i * 3 + 2] = (byte)':';
        }
    }

    /// <summary>Notes the name under which the block of the address is registered, if it is.</summary>
    public static void NoteMaker(ref Layer layer, Field field, Field shared, ReadOnlySpan<byte> address, int at)
    {
        if (!layer.Wants(field) && !layer.Wants(shared)) return;
        ReadOnlySpan<byte> name = OuiNames.Find(address);
        if (!name.IsEmpty) Both(ref layer, field, shared, name, at);
    }

    static void Both(ref Layer layer, Field field, Field shared, scoped ReadOnlySpan<byte> text, int at)
    {
        if (layer.Wants(field)) layer.RecordText(field, text, at, 6, ItemFlags.Generated | ItemFlags.Hidden);
        if (layer.Wants(shared)) layer.RecordText(shared, text, at, 6, ItemFlags.Generated | ItemFlags.Hidden);
    }
}
