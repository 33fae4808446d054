namespace FilterLang.Protocols;

/// <summary>
/// What an echo request and its reply have in common: the two ends, identifier and sequence number, and the checksum as it is in the
/// request (a reply's differs by its type alone, so it tells apart requests with other data).
/// </summary>
readonly record struct EchoKey(NetworkAddress Low, NetworkAddress High, uint Ports, uint Sequence, ushort Checksum)
{
    /// <param name="packet">Gives the ends.</param>
    /// <param name="sequence">Identifier and sequence number.</param>
    /// <param name="checksum">The message's checksum.</param>
    /// <param name="correction">What must be added to the message's sum to get the request's (ones' complement); 0 for a request.</param>
    public static EchoKey Of(PacketDissector packet, uint sequence, ushort checksum, ushort correction)
    {
        NetworkAddress source = packet.Source, destination = packet.Destination;
        ushort from = packet.SourcePort, to = packet.DestinationPort;
        bool inOrder = source < destination || (source == destination && from <= to);
        uint ports = inOrder ? (uint)from << 16 | to : (uint)to << 16 | from;
        return inOrder
            ? new(source, destination, ports, sequence, RequestChecksum(checksum, correction))
            : new(destination, source, ports, sequence, RequestChecksum(checksum, correction));
    }

    static ushort RequestChecksum(ushort checksum, ushort correction)
    {
        if (correction == 0) return checksum;
        uint sum = (uint)(ushort)~checksum + correction;
        sum = (sum & 0xFFFF) + (sum >> 16);
        ushort request = (ushort)~sum;
        return request == 0 ? (ushort)0xFFFF : request;
    }
}
