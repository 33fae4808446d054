using System.Buffers;
using System.IO.Compression;

namespace FilterLang.Protocols;

/// <summary>Content codings of RFC 9110 section 8.4: gzip, deflate and Brotli. What they unpack is bounded by <see cref="PacketBuffer.Limit"/>.</summary>
sealed class ContentDecoder : IDisposable
{
    readonly Inflater _inflater = new();

    /// <summary>What was put together for the packet at hand.</summary>
    public PacketBuffer Buffer { get; } = new();

    /// <summary>Unpacks into a new part of <see cref="Buffer"/>. False where the coding is unknown, or nothing could be unpacked.</summary>
    public bool Decode(ReadOnlySpan<byte> coding, ReadOnlySpan<byte> data, long packet)
    {
        Buffer.Begin(packet);
        if (Is(coding, "gzip") || Is(coding, "x-gzip") || Is(coding, "deflate") || Is(coding, "x-deflate")) return Zlib(data);
        return Is(coding, "br") && Brotli(data);
    }

    /// <summary>Unpacks bare deflate data behind what <see cref="Buffer"/> holds, of which the last octets may be referred to. False where it is damaged.</summary>
    public bool Inflate(ReadOnlySpan<byte> data, int history) => _inflater.Inflate(data, Buffer, history, endsOpen: true);

    /// <summary>Base64 (RFC 4648 section 4) into a new part of <see cref="Buffer"/>; what is none of its letters is passed over.</summary>
    public bool Base64(ReadOnlySpan<byte> data, long packet)
    {
        Buffer.Begin(packet);
        uint bits = 0;
        int count = 0;
        foreach (byte b in data)
        {
            int value = b switch
            {
                >= (byte)'A' and <= (byte)'Z' => b - 'A', >= (byte)'a' and <= (byte)'z' => b - 'a' + 26, >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
                (byte)'+' => 62, (byte)'/' => 63, _ => -1,
            };
            if (b == '=') break;
            if (value < 0) continue;
            (bits, count) = (bits << 6 | (uint)value, count + 6);
            if (count < 8) continue;
            count -= 8;
            if (!Buffer.Add((byte)(bits >> count))) break;
        }
        return Buffer.Length > 0;
    }

    static bool Is(ReadOnlySpan<byte> coding, string name) => System.Text.Ascii.EqualsIgnoreCase(coding, name);

    // gzip (RFC 1952), zlib (RFC 1950) and bare deflate are told apart by their first octets, whatever the header says.
    bool Zlib(ReadOnlySpan<byte> data)
    {
        int header = data.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? GzipHeader(data)
            : data.Length >= 2 && (data[0] & 15) == 8 && (data[0] << 8 | data[1]) % 31 == 0 ? 2 : 0;
        if (header < 0 || header >= data.Length) return false;
        // What only might be deflate has to be whole.
        bool isWhole = _inflater.Inflate(data[header..], Buffer);
        return Buffer.Length > 0 && (isWhole || header > 0);
    }

    static int GzipHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length < 10 || data[2] != 8) return -1;
        byte flags = data[3];
        int at = 10;
        if ((flags & 4) != 0)
        {
            if (at + 2 > data.Length) return -1;
            at += 2 + (data[at] | data[at + 1] << 8);
        }
        for (int text = 8; text <= 16; text *= 2)
        {
            if ((flags & text) == 0) continue;
            int end = at < data.Length ? data[at..].IndexOf((byte)0) : -1;
            if (end < 0) return -1;
            at += end + 1;
        }
        return at;
    }

    // The library's decoder allocates its handle; no other part of a dissection does.
    bool Brotli(ReadOnlySpan<byte> data)
    {
        using var decoder = new BrotliDecoder();
        while (true)
        {
            Span<byte> room = Buffer.Room(4096);
            if (room.IsEmpty) break;
            OperationStatus status = decoder.Decompress(data, room, out int consumed, out int written);
            Buffer.Advance(written);
            data = data[consumed..];
            if (status == OperationStatus.DestinationTooSmall) continue;
            return status == OperationStatus.Done && Buffer.Length > 0;
        }
        return Buffer.Length > 0;
    }

    public void Dispose() => Buffer.Dispose();
}
