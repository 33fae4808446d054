namespace FilterLang.Protocols;

/// <summary>Numbers of 1, 2, 4 or 8 octets whose first two bits tell how many, RFC 9000 section 16.</summary>
static class QuicNumber
{
    /// <summary>Takes one at <see cref="Layer.Position"/>.</summary>
    public static ulong Take(ref Layer layer, Field field)
    {
        int at = layer.Position;
        ulong value = Read(ref layer);
        layer.Note(field, value, at, layer.Position - at, ItemFlags.None);
        return value;
    }

    /// <summary>Reads one at <see cref="Layer.Position"/> and moves on.</summary>
    public static ulong Read(ref Layer layer)
    {
        int size = 1 << (layer.U8(layer.Position) >> 6);
        ulong value = layer.Number(layer.Position, size, little: false);
        if (layer.Failed) return 0;
        layer.Position += size;
        return value & ((1UL << (size * 8 - 2)) - 1);
    }
}
