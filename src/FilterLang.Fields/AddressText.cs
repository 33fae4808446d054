using System.Buffers.Binary;

namespace FilterLang.Fields;

/// <summary>Addresses as text.</summary>
public static class AddressText
{
    /// <summary>Dotted decimal of an address in host order.</summary>
    public static void AddIPv4(this Utf8Sink sink, uint address) => sink.Advance(IPv4(address, sink.Room(16)).Length);

    // Of each octet its digits and the point behind them, as they lie in memory, and in the upper half how many octets that are.
    static readonly ulong[] s_octets = Octets();

    static ulong[] Octets()
    {
        var octets = new ulong[256];
        Span<byte> text = stackalloc byte[8];
        for (int value = 0; value < octets.Length; value++)
        {
            text.Clear();
            System.Buffers.Text.Utf8Formatter.TryFormat(value, text, out int digits);
            (text[digits], text[4]) = ((byte)'.', (byte)(digits + 1));
            octets[value] = BinaryPrimitives.ReadUInt64LittleEndian(text);
        }
        return octets;
    }

    /// <summary>Dotted decimal of an address in host order, written to the start of <paramref name="room"/> (16 bytes at least).</summary>
    public static ReadOnlySpan<byte> IPv4(uint address, Span<byte> room)
    {
        ulong[] octets = s_octets;
        int at = 0;
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            ulong octet = octets[address >> shift & 255];
            BinaryPrimitives.WriteUInt32LittleEndian(room[at..], (uint)octet);
            at += (int)(octet >> 32);
        }
        return room[..(at - 1)];
    }

    /// <summary>The canonical text of RFC 5952, written to the start of <paramref name="room"/> (45 bytes at least).</summary>
    public static ReadOnlySpan<byte> IPv6(ReadOnlySpan<byte> address, Span<byte> room)
    {
        Utf8Sink sink = s_text ??= new Utf8Sink(64);
        sink.Clear();
        sink.AddIPv6(address);
        sink.Written.CopyTo(room);
        return room[..sink.Written.Length];
    }

    [ThreadStatic]
    static Utf8Sink? s_text;

    /// <summary>The canonical text of RFC 5952; fewer than 16 bytes are written as hex pairs.</summary>
    public static void AddIPv6(this Utf8Sink sink, ReadOnlySpan<byte> address)
    {
        if (address.Length < 16) { sink.AddHex(address); return; }
        int bestAt = -1, bestLength = 1;
        for (int i = 0; i < 8; i++)
        {
            int j = i;
            while (j < 8 && BinaryPrimitives.ReadUInt16BigEndian(address[(j * 2)..]) == 0) j++;
            if (j - i > bestLength) (bestAt, bestLength) = (i, j - i);
            if (j > i) i = j;
        }
        // RFC 5952 section 5: IPv4 in dotted form where the prefix says that it is one (mapped and compatible addresses).
        bool dotted = bestAt == 0 && (bestLength == 6
            || (bestLength == 5 && BinaryPrimitives.ReadUInt16BigEndian(address[10..]) == 0xFFFF));
        int groups = dotted ? 6 : 8;
        for (int i = 0; i < groups; i++)
        {
            if (i == bestAt)
            {
                sink.Add("::"u8);
                i += bestLength - 1;
                continue;
            }
            if (i > 0 && i != bestAt + bestLength) sink.Add((byte)':');
            else if (i > 0 && bestAt < 0) sink.Add((byte)':');
            sink.AddHex(BinaryPrimitives.ReadUInt16BigEndian(address[(i * 2)..]), 1);
        }
        if (!dotted) return;
        if (bestLength == 5) sink.Add((byte)':');
        sink.AddIPv4(BinaryPrimitives.ReadUInt32BigEndian(address[12..]));
    }

    /// <summary>Colon-separated hex pairs.</summary>
    public static void AddMac(this Utf8Sink sink, ReadOnlySpan<byte> address) => sink.AddHex(address, (byte)':');

    /// <summary>8-4-4-4-12 in the order given.</summary>
    public static void AddGuid(this Utf8Sink sink, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 16) { sink.AddHex(bytes); return; }
        ReadOnlySpan<int> ends = [4, 6, 8, 10, 16];
        int start = 0;
        foreach (int end in ends)
        {
            if (start > 0) sink.Add((byte)'-');
            sink.AddHex(bytes[start..end]);
            start = end;
        }
    }

    /// <summary>The dotted arcs of a BER-encoded object identifier (X.690 section 8.19), or relative one; hex where it is damaged.</summary>
    public static void AddOid(this Utf8Sink sink, ReadOnlySpan<byte> bytes, bool relative)
    {
        int before = sink.Length;
        ulong arc = 0;
        bool first = !relative, open = false;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (arc > ulong.MaxValue >> 7) { open = true; break; }
            arc = arc << 7 | (uint)(bytes[i] & 127);
            open = (bytes[i] & 128) != 0;
            if (open) continue;
            if (relative || sink.Length > before) sink.Add((byte)'.');
            if (first)
            {
                ulong root = Math.Min(arc / 40, 2);
                sink.Add(root);
                sink.Add((byte)'.');
                arc -= root * 40;
                first = false;
            }
            sink.Add(arc);
            arc = 0;
        }
        if (!open) return;
        sink.CutTo(before);
        sink.AddHex(bytes);
    }
}
