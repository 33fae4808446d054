using System.Buffers.Binary;

namespace FilterLang.Captures.Tests;

/// <summary>Makes capture files byte by byte, in either byte order.</summary>
internal sealed class Build(bool bigEndian = false)
{
    readonly List<byte> _bytes = [];

    /// <summary>Lengths of the file at which a record has just ended, and before the first record.</summary>
    public List<int> Borders { get; } = [];

    public byte[] Bytes => [.. _bytes];

    public static byte[] Data(int length, int seed = 0) => [.. Enumerable.Range(0, length).Select(index => (byte)(index + seed))];

    public Build Raw(params byte[] bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public Build U16(int value)
    {
        Span<byte> bytes = stackalloc byte[2];
        if (bigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)value);
        _bytes.AddRange(bytes);
        return this;
    }

    public Build U32(uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        if (bigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    public Build U64(ulong value) => bigEndian ? U32((uint)(value >> 32)).U32((uint)value) : U32((uint)value).U32((uint)(value >> 32));

    /// <summary>A pcap file header.</summary>
    public Build Pcap(uint magic = 0xA1B2C3D4, uint linkType = 1, int major = 2, int minor = 4, uint snapLength = 262144)
    {
        U32(magic).U16(major).U16(minor).U32(0).U32(0).U32(snapLength).U32(linkType);
        Borders.Add(_bytes.Count);
        return this;
    }

    /// <summary>A pcap record.</summary>
    public Build Record(byte[] data, uint seconds = 1000, uint fraction = 5, uint? wire = null, byte[]? extra = null, uint? captured = null)
    {
        U32(seconds).U32(fraction).U32(captured ?? (uint)data.Length).U32(wire ?? (uint)data.Length).Raw(extra ?? []).Raw(data);
        Borders.Add(_bytes.Count);
        return this;
    }

    /// <summary>A pcapng block around a body.</summary>
    public Build Block(uint type, byte[] body, uint? total = null, uint? trailer = null)
    {
        int padded = (body.Length + 3) & ~3;
        U32(type).U32(total ?? (uint)padded + 12).Raw(body).Raw(new byte[padded - body.Length]).U32(trailer ?? total ?? (uint)padded + 12);
        return this;
    }

    public Build Section(byte[]? options = null, int major = 1, int minor = 0) =>
        Block(0x0A0D0D0A, [.. Body().U32(0x1A2B3C4D).U16(major).U16(minor).U64(ulong.MaxValue).Bytes, .. options ?? []]);

    public Build Interface(int linkType = 1, uint snapLength = 0, byte[]? options = null)
    {
        Block(1, [.. Body().U16(linkType).U16(0).U32(snapLength).Bytes, .. options ?? []]);
        Borders.Add(_bytes.Count);
        return this;
    }

    public Build Enhanced(byte[] data, uint index = 0, ulong stamp = 1_000_000_005, uint? wire = null, byte[]? options = null, uint? captured = null)
    {
        Build body = Body().U32(index).U32((uint)(stamp >> 32)).U32((uint)stamp).U32(captured ?? (uint)data.Length).U32(wire ?? (uint)data.Length);
        Block(6, [.. body.Bytes, .. Pad(data), .. options ?? []]);
        Borders.Add(_bytes.Count);
        return this;
    }

    public Build Simple(byte[] data, uint? wire = null)
    {
        Block(3, [.. Body().U32(wire ?? (uint)data.Length).Bytes, .. data]);
        Borders.Add(_bytes.Count);
        return this;
    }

    public Build Obsolete(byte[] data, int index = 0, int drops = 0, ulong stamp = 1_000_000_005, byte[]? options = null)
    {
        Build body = Body().U16(index).U16(drops).U32((uint)(stamp >> 32)).U32((uint)stamp).U32((uint)data.Length).U32((uint)data.Length);
        Block(2, [.. body.Bytes, .. Pad(data), .. options ?? []]);
        Borders.Add(_bytes.Count);
        return this;
    }

    /// <summary>One option, padded.</summary>
    public byte[] Option(int code, params byte[] value) => [.. Body().U16(code).U16(value.Length).Bytes, .. Pad(value)];

    public byte[] Option(int code, string text) => Option(code, System.Text.Encoding.UTF8.GetBytes(text));

    public byte[] Option32(int code, uint value) => Option(code, Body().U32(value).Bytes);

    public byte[] Option64(int code, ulong value) => Option(code, Body().U64(value).Bytes);

    /// <summary>A builder of the same byte order for a part.</summary>
    public Build Body() => new(bigEndian);

    static byte[] Pad(byte[] data) => [.. data, .. new byte[-data.Length & 3]];
}
