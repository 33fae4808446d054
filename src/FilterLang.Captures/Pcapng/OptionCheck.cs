using System.Buffers.Binary;

namespace FilterLang.Captures;

/// <summary>Whether the options of a block are sound, judged as tshark does.</summary>
internal static class OptionCheck
{
    /// <summary>What is wrong with the options of any block, or null.</summary>
    public static string? Misfit(ReadOnlySpan<byte> options, bool bigEndian)
    {
        while (Take(ref options, bigEndian, out int code, out int length, out _))
            if (length < 0)
                return $"pcapng: Not enough data to handle option of length {code}";
        return null;
    }

    /// <summary>What is wrong with the options of a packet block, or null; finds the flags word and comments on the way.</summary>
    public static string? Packet(ReadOnlySpan<byte> options, bool bigEndian, ref CaptureRecord record)
    {
        while (Take(ref options, bigEndian, out int code, out int length, out ReadOnlySpan<byte> value))
        {
            if (length < 0)
                return $"pcapng: Not enough data to handle option of length {code}";
            switch (code)
            {
                case 1:
                    record.Flags |= CaptureRecordFlags.HasComment;
                    break;
                case 2:
                    if (length != 4)
                        return $"pcapng: packet block flags option length {length} is not 4";
                    record.Flags |= CaptureRecordFlags.HasPacketFlags;
                    record.PacketFlags = bigEndian
                        ? BinaryPrimitives.ReadUInt32BigEndian(value)
                        : BinaryPrimitives.ReadUInt32LittleEndian(value);
                    break;
                case 3 when length < 1:
                    return $"pcapng: packet block hash option length {length} is < 1";
                case 4 when length != 8:
                    return $"pcapng: packet block drop count option length {length} is not 8";
                case 5 when length != 8:
                    return $"pcapng: packet block packet id option length {length} is not 8";
                case 6 when length != 4:
                    return $"pcapng: packet block queue option length {length} is not 4";
                case 7 when length < 1:
                    return $"pcapng: packet block verdict option length {length} is < 1";
                case 2988 or 2989 or 19372 or 19373 when length < 4:
                    return $"pcapng: option length ({length}) too small for custom option";
            }
        }
        return null;
    }

    /// <summary>Takes one option; a length of -1 means that it does not fit, and the code then is its length.</summary>
    static bool Take(ref ReadOnlySpan<byte> rest, bool bigEndian, out int code, out int length, out ReadOnlySpan<byte> value)
    {
        code = length = 0;
        value = default;
        if (rest.Length < 4)
            return false;
        code = Number(rest, bigEndian);
        length = Number(rest[2..], bigEndian);
        if (code == 0)
            return false;
        if (length > rest.Length - 4)
        {
            code = length;
            length = -1;
            rest = default;
            return true;
        }
        value = rest.Slice(4, length);
        rest = rest[Math.Min(rest.Length, 4 + ((length + 3) & ~3))..];
        return true;
    }

    static int Number(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
