namespace FilterLang.Protocols;

/// <summary>External Data Representation, RFC 4506: what does not stand in a field of its own.</summary>
static class Xdr
{
    static readonly Field s_value = Rpc.Protocol.Heading("Data");

    /// <summary>A length with the octets that fill the last four.</summary>
    public static int Padded(ulong length) => (int)(Math.Min(length, int.MaxValue / 2) + 3 & ~3UL);

    /// <summary>string, section 4.11.</summary>
    public static void TakeText(ref Layer layer, Field field) => TakeText(ref layer, field, out _, out _);

    public static void TakeText(ref Layer layer, Field field, out int at, out int length)
    {
        GroupScope scope = layer.Begin(s_value);
        length = (int)Math.Min(int.MaxValue / 2, layer.Take(Rpc.OpaqueLength));
        at = layer.Position;
        layer.Text(field, at, length);
        if (!layer.Failed) layer.Label(scope.Item, $"{field.Label}: {(length == 0 ? "<EMPTY>"u8 : layer.Slice(at, length))}");
        TakeFill(ref layer, length);
        layer.End(scope);
    }

    /// <summary>opaque of variable length, section 4.10.</summary>
    public static void TakeOpaque(ref Layer layer, Field field)
    {
        GroupScope scope = layer.Begin(s_value);
        int length = (int)Math.Min(int.MaxValue / 2, layer.Take(Rpc.OpaqueLength));
        layer.Label(scope.Item, $"{field.Label}: {(length == 0 ? "<EMPTY>" : "<DATA>")}");
        layer.Place(field, layer.Position, length);
        TakeFill(ref layer, length);
        layer.End(scope);
    }

    static void TakeFill(ref Layer layer, int length)
    {
        if (layer.Failed) return;
        layer.Position += length;
        int fill = -length & 3;
        if (fill > 0) layer.Take(Rpc.FillBytes, fill);
    }

    /// <summary>Opaque of variable length without a heading: its length stands in a field of the protocol.</summary>
    public static int TakeBytes(ref Layer layer, Field lengthField, Field field)
    {
        int length = (int)Math.Min(int.MaxValue / 2, layer.Take(lengthField));
        if (length > 0) layer.Place(field, layer.Position, length);
        if (!layer.Failed) layer.Position += Padded((uint)length);
        return length;
    }
}
