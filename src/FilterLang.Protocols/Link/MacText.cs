namespace FilterLang.Protocols;

/// <summary>Addresses of six octets as text fields: by name or as they are, and who made the interface.</summary>
static class MacText
{
    /// <summary>Notes the text of an address under its own field and under one shared by all addresses of the header.</summary>
    public static void Note(ref Layer layer, Field field, Field shared, ReadOnlySpan<byte> address, int at)
    {
        if (!layer.Wants(field) && !layer.Wants(shared)) return;
        Both(ref layer, field, shared, Named(ref layer, address), at);
    }

    /// <summary>The name of an address, or where it has none the address itself; good until the next call.</summary>
    public static ReadOnlySpan<byte> Named(ref Layer layer, ReadOnlySpan<byte> address)
    {
        Utf8Sink sink = s_name ??= new Utf8Sink(64);
        sink.Clear();
        layer.Packet.Names.AddMac(sink, address);
        return sink.Written;
    }

    [ThreadStatic]
    static Utf8Sink? s_name;

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
