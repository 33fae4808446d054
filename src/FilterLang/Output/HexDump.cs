namespace FilterLang.Output;

/// <summary>The bytes of a packet and of what was put together from several, sixteen a line.</summary>
static class HexDump
{
    public static void Add(Utf8Sink sink, PacketItems items)
    {
        for (int source = 0; source < items.SourceCount; source++)
        {
            ReadOnlySpan<byte> bytes = items.Source(source);
            if (items.SourceCount > 1) AddName(sink, items, source, bytes.Length);
            Add(sink, bytes);
            if (source + 1 < items.SourceCount) sink.Add((byte)'\n');
        }
    }

    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> bytes)
    {
        for (int at = 0; at < bytes.Length; at += 16) AddLine(sink, bytes, at);
    }

    static void AddName(Utf8Sink sink, PacketItems items, int source, int length)
    {
        sink.Add(items.SourceName(source));
        sink.Add(" ("u8);
        sink.Add((long)length);
        sink.Add(length == 1 ? " byte):\n"u8 : " bytes):\n"u8);
    }

    static void AddLine(Utf8Sink sink, ReadOnlySpan<byte> bytes, int at)
    {
        sink.AddHex((ulong)at, bytes.Length > 0x10000 ? 8 : 4);
        sink.Add((byte)' ');
        for (int i = at; i < at + 16; i++)
        {
            sink.Add((byte)' ');
            if (i < bytes.Length) sink.AddHex(bytes[i], 2);
            else sink.Add("  "u8);
        }
        sink.Add("   "u8);
        for (int i = at; i < Math.Min(at + 16, bytes.Length); i++) sink.Add(bytes[i] is >= 32 and < 127 ? bytes[i] : (byte)'.');
        sink.Add((byte)'\n');
    }
}
