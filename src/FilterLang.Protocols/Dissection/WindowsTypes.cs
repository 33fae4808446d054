namespace FilterLang.Protocols;

/// <summary>Types that protocols of Windows share, [MS-DTYP].</summary>
static class WindowsTypes
{
    /// <summary>A GUID whose first three parts are little-endian, [MS-DTYP] section 2.3.4.2.</summary>
    public static void TakeGuid(ref Layer layer, Field field)
    {
        int at = layer.Position;
        ReadOnlySpan<byte> octets = layer.Slice(at, 16);
        if (octets.IsEmpty) return;
        if (layer.Wants(field))
        {
            Span<byte> ordered = stackalloc byte[16];
            Order(octets, ordered);
            layer.NoteBytes(field, ordered, at, 16, ItemFlags.None);
        }
        layer.Position = at + 16;
    }

    /// <summary>Puts the octets of a little-endian GUID into the order in which they are written.</summary>
    public static void Order(ReadOnlySpan<byte> octets, Span<byte> ordered)
    {
        octets[..16].CopyTo(ordered);
        ordered[..4].Reverse();
        ordered[4..6].Reverse();
        ordered[6..8].Reverse();
    }

    /// <summary>FILETIME, [MS-DTYP] section 2.3.3: tenths of microseconds since 1601.</summary>
    public static void TakeTime(ref Layer layer, Field field)
    {
        const long Unix = 116_444_736_000_000_000;
        long ticks = (long)layer.Number(layer.Position, 8, little: true);
        long time = ticks == 0 ? 0 : ticks - Unix;
        layer.Note(field, (ulong)(Math.Clamp(time, long.MinValue / 100, long.MaxValue / 100) * 100), layer.Position, 8, ItemFlags.None);
        if (!layer.Failed) layer.Position += 8;
    }

    /// <summary>Records a security identifier as text, [MS-DTYP] section 2.4.2.1.</summary>
    public static void NoteSid(ref Layer layer, Field field, int at, int length)
    {
        int parts = layer.U8(at + 1);
        if (!layer.Need(at, 8 + parts * 4) || 8 + parts * 4 > length || !layer.Wants(field)) return;
        Utf8Sink sink = layer.Packet.RemarkSink;
        sink.Clear();
        sink.Add("S-"u8);
        sink.Add((ulong)layer.U8(at));
        sink.Add((byte)'-');
        sink.Add(layer.Number(at + 2, 6, little: false));
        for (int i = 0; i < parts; i++)
        {
            sink.Add((byte)'-');
            sink.Add((ulong)layer.U32Little(at + 8 + i * 4));
        }
        layer.NoteText(field, sink.Written, at, 8 + parts * 4, ItemFlags.None);
    }

    /// <summary>Octets of UTF-16 text before a character that ends it.</summary>
    public static int TextLength(ReadOnlySpan<byte> octets)
    {
        int end = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, char>(octets).IndexOf('\0');
        return end < 0 ? octets.Length : end * 2;
    }
}
