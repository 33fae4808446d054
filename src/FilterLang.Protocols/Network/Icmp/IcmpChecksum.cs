using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>The checksum of RFC 1071 over a message and, for ICMPv6, the pseudo-header before it.</summary>
static class IcmpChecksum
{
    /// <summary>The ones' complement sum of the octets as 16-bit words, added to <paramref name="sum"/>; an odd last octet counts as its high half.</summary>
    public static uint Sum(ReadOnlySpan<byte> octets, uint sum = 0)
    {
        ulong total = sum;
        while (octets.Length >= 4)
        {
            total += BinaryPrimitives.ReadUInt32BigEndian(octets);
            octets = octets[4..];
        }
        if (octets.Length >= 2)
        {
            total += BinaryPrimitives.ReadUInt16BigEndian(octets);
            octets = octets[2..];
        }
        if (octets.Length == 1) total += (uint)octets[0] << 8;
        while (total >> 16 != 0) total = (total & 0xFFFF) + (total >> 16);
        return (uint)total;
    }

    /// <summary>The sum over the pseudo-header of RFC 8200 section 8.1.</summary>
    public static uint PseudoHeader(in NetworkAddress source, in NetworkAddress destination, int length, byte protocol)
    {
        Span<byte> header = stackalloc byte[40];
        BinaryPrimitives.WriteUInt128BigEndian(header, source.Value);
        BinaryPrimitives.WriteUInt128BigEndian(header[16..], destination.Value);
        BinaryPrimitives.WriteUInt32BigEndian(header[32..], (uint)length);
        BinaryPrimitives.WriteUInt32BigEndian(header[36..], protocol);
        return Sum(header);
    }

    /// <summary>
    /// Notes whether the checksum at <paramref name="at"/> is right, given the <paramref name="sum"/> over everything that it covers,
    /// itself included; and remarks on it where it is wrong.
    /// </summary>
    public static void Judge(ref Layer layer, Field status, ExpertField bad, int at, uint sum)
    {
        bool good = sum == 0xFFFF;
        layer.Note(status, good ? 1UL : 0, at);
        if (good) return;
        uint expected = layer.U16(at) + (~sum & 0xFFFF);
        expected = (expected & 0xFFFF) + (expected >> 16);
        Span<byte> message = stackalloc byte[64];
        System.Text.Unicode.Utf8.TryWrite(message, $"Bad checksum [should be 0x{expected:x4}]", out int written);
        layer.Remark(bad, message[..written], at, 2);
    }

    /// <summary>Notes that nobody has looked at the checksum.</summary>
    public static void LeaveUnverified(ref Layer layer, Field status, int at) => layer.Note(status, 2, at);
}
