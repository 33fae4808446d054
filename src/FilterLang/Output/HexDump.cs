namespace FilterLang.Output;

/// <summary>How the characters beside the bytes are shown.</summary>
enum HexCharacters
{
    Plain,
    /// <summary>Between bars.</summary>
    Delimited,
    None,
}

/// <summary>What a dump of bytes shows.</summary>
/// <param name="FrameOnly">Only the frame, not what was put together or unpacked.</param>
/// <param name="Characters">How characters are shown.</param>
/// <param name="Time">The packet's time stands above it, in the form of the time column.</param>
sealed record HexParts(bool FrameOnly = false, HexCharacters Characters = HexCharacters.Plain, bool Time = false);

/// <summary>The bytes of a packet and of what was put together from several, sixteen a line.</summary>
static class HexDump
{
    /// <summary>Adds the data sources of a packet.</summary>
    public static void Add(Utf8Sink sink, PacketItems items, HexParts parts)
    {
        int count = parts.FrameOnly ? Math.Min(1, items.SourceCount) : items.SourceCount;
        for (int source = 0; source < count; source++)
        {
            ReadOnlySpan<byte> bytes = items.Source(source);
            if (count > 1) AddName(sink, items, source, bytes.Length);
            Add(sink, bytes, parts.Characters);
        }
    }

    /// <summary>Adds some bytes.</summary>
    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> bytes, HexCharacters characters = HexCharacters.Plain)
    {
        for (int at = 0; at < bytes.Length; at += 16) AddLine(sink, bytes, at, characters);
    }

    static void AddName(Utf8Sink sink, PacketItems items, int source, int length)
    {
        sink.Add(items.SourceName(source));
        sink.Add(" ("u8);
        sink.Add((long)length);
        sink.Add(length == 1 ? " byte):\n"u8 : " bytes):\n"u8);
    }

    static void AddLine(Utf8Sink sink, ReadOnlySpan<byte> bytes, int at, HexCharacters characters)
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
        if (characters == HexCharacters.Delimited) sink.Add((byte)'|');
        for (int i = at; i < Math.Min(at + 16, bytes.Length) && characters != HexCharacters.None; i++) sink.Add(bytes[i] is >= 32 and < 127 ? bytes[i] : (byte)'.');
        if (characters == HexCharacters.Delimited) sink.Add((byte)'|');
        sink.Add((byte)'\n');
    }
}
