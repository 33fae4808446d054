using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>The one's complement sum of RFC 1071.</summary>
static class InternetChecksum
{
    /// <summary>Adds octets as big-endian 16-bit words, the last one padded with zero.</summary>
    public static ulong Add(ulong sum, ReadOnlySpan<byte> octets)
    {
        while (octets.Length >= 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(octets);
            octets = octets[4..];
        }
        Span<byte> rest = stackalloc byte[4];
        rest.Clear();
        octets.CopyTo(rest);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(rest);
    }

    /// <summary>The sum of a pseudo header of RFC 9293 section 3.1 or RFC 8200 section 8.1.</summary>
    public static ulong PseudoHeader(NetworkAddress source, NetworkAddress destination, uint length, byte protocol)
    {
        Span<byte> octets = stackalloc byte[16];
        source.CopyTo(octets);
        ulong sum = Add(0, octets);
        destination.CopyTo(octets);
        return Add(sum, octets) + length + protocol;
    }

    /// <summary>Folds to 16 bits; 0xFFFF for data that holds its own right checksum.</summary>
    public static ushort Fold(ulong sum)
    {
        while (sum > 0xFFFF) sum = (sum & 0xFFFF) + (sum >> 16);
        return (ushort)sum;
    }
}
