namespace FilterLang.Protocols;

/// <summary>Text in a field of a given length, which ends at the first NUL.</summary>
static class TextField
{
    public static void Take(ref Layer layer, Field field, int length)
    {
        ReadOnlySpan<byte> octets = layer.Slice(layer.Position, length);
        int end = octets.IndexOf((byte)0);
        layer.Text(field, layer.Position, end < 0 ? length : end);
        layer.Position += length;
    }
}
