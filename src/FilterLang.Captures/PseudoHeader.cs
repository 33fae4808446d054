using System.Buffers.Binary;

namespace FilterLang.Captures;

/// <summary>
/// Link types whose records begin with bytes that are not counted as the frame's: tshark takes them off, and so do readers here.
/// They stay in front of <see cref="CaptureRecord.Data"/>, <see cref="CaptureRecord.PseudoHeaderLength"/> bytes of them.
/// </summary>
internal static unsafe class PseudoHeader
{
    const int CookedLength = 16, CookedProtocolOffset = 14, IrdaProtocol = 0x0017, LapdProtocol = 0x0030;

    /// <summary>Bytes of the pseudo-header of a link type, 0 for nearly all.</summary>
    public static int Length(int linkType) => Of(linkType).Length;

    /// <summary>Takes the pseudo-header off a record.</summary>
    /// <returns>What is wrong with the record, or null.</returns>
    public static string? Strip(ref CaptureRecord record)
    {
        (int length, string name, string header) = Of(record.LinkType);
        if (record.CapturedLength < length)
            return $"pcap/pcapng: {name} file has a {record.CapturedLength}-byte packet, too small to have even {header}";
        if (length == CookedLength)
        {
            int protocol = BinaryPrimitives.ReadUInt16BigEndian(new ReadOnlySpan<byte>(record.Data + CookedProtocolOffset, 2));
            if (protocol != (record.LinkType == LinkTypes.Irda ? IrdaProtocol : LapdProtocol))
                return $"pcap/pcapng: {name} capture has a packet with an invalid sll_protocol field";
        }
        record.Data += length;
        record.CapturedLength -= length;
        // A length on the wire shorter than the pseudo-header wraps to a huge one, which counts as the largest.
        record.WireLength = record.WireLength < length ? int.MaxValue : record.WireLength - length;
        record.PseudoHeaderLength = length;
        return null;
    }

    static (int Length, string Name, string Header) Of(int linkType) => linkType switch
    {
        123 => (4, "SunATM", "an ATM pseudo-header"),
        139 => (4, "MTP2", "an MTP2 pseudo-header"),
        LinkTypes.Irda => (CookedLength, "IrDA", "an IrDA pseudo-header"),
        177 => (CookedLength, "LAPD", "a LAPD pseudo-header"),
        196 => (5, "SITA", "a SITA pseudo-header"),
        201 => (4, "Bluetooth", "a pseudo-header"),
        204 => (1, "PPP", "a pseudo-header"),
        209 => (5, "I2C", "a I2C pseudo-header"),
        245 => (2, "NFC LLCP", "a pseudo-header"),
        254 => (4, "Bluetooth monitor", "a pseudo-header"),
        _ => (0, "", ""),
    };
}
