namespace FilterLang.Protocols;

/// <summary>What an ICMP or ICMPv6 error carries: the beginning of the datagram that caused it, and extensions behind it (RFC 4884).</summary>
static class QuotedDatagram
{
    /// <summary>The least length of a quote that extensions follow (RFC 4884 section 5.1), and the one where none is given.</summary>
    const int FixedLength = 128;

    /// <summary>Dissects the datagram at <see cref="Layer.Position"/> as quoted: columns, addresses and damage stay as they are.</summary>
    /// <param name="error">The layer of the error message.</param>
    /// <param name="network">The datagram's protocol; null if there is none to be had.</param>
    /// <param name="length">The quote's length in octets as the message gives it, 0 where it does not.</param>
    public static void Take(ref Layer error, Protocol? network, int length)
    {
        if (error.Failed) return;
        int at = error.Position, available = error.Remaining;
        int quoted = length > 0 && available > length && error.U16(at + 2) > length ? length : available;
        if (available > 0 && network is not null) error.CallQuoted(network, at, quoted, quoted);
        if (available > FixedLength && (length > 0 || error.U16(at + 2) <= FixedLength))
        {
            error.Position = at + Math.Max(length, FixedLength);
            if (error.More) IcmpExtensions.Take(ref error);
        }
    }

    /// <summary>As the other, for ICMPv6: what does not begin as IPv6 is data, and the extensions are a layer of their own.</summary>
    public static void TakeIPv6(ref Layer error, int length)
    {
        int at = error.Position;
        TakeWithin(ref error, length > 0 ? Math.Min(length, error.Remaining) : error.Remaining);
        if (length > 0 && error.Length > at + length)
        {
            error.Position = at + length;
            error.Call(IcmpExtensions.CarriedProtocol);
        }
    }

    /// <summary>How many of the octets at <see cref="Layer.Position"/> belong to the datagram, as its own header says.</summary>
    public static int LengthOfIPv6(ref Layer error, int available)
    {
        ReadOnlySpan<byte> header = error.Rest;
        if (header.Length < 40 || header[0] >> 4 != 6) return available;
        return Math.Min(available, 40 + System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(header[4..]));
    }

    /// <summary>Dissects a datagram of IPv6 at <see cref="Layer.Position"/> as quoted.</summary>
    public static void TakeWithin(ref Layer error, int length)
    {
        int at = error.Position;
        bool isIPv6 = error.U8(at) >> 4 == 6;
        if (error.Failed) return;
        if (isIPv6 && PayloadTables.EtherType.Find(0x86DD) is { } network) error.CallQuoted(network, at, length, length);
        else error.Call(error.Packet.Plan.Catalog.Data, at, length);
    }
}
