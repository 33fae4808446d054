namespace FilterLang.Protocols;

/// <summary>
/// What an echo request and its reply have in common: the two ends, identifier and sequence number, and the checksum as it is in the
/// request (a reply's differs by its type alone, so it tells apart requests with other data).
/// </summary>
readonly record struct EchoKey(NetworkAddress Low, NetworkAddress High, uint Sequence, ushort Checksum)
{
    /// <param name="packet">Gives the ends.</param>
    /// <param name="sequence">Identifier and sequence number.</param>
    /// <param name="checksum">The message's checksum.</param>
    /// <param name="correction">What must be added to the message's sum to get the request's (ones' complement); 0 for a request.</param>
    public static EchoKey Of(PacketDissector packet, uint sequence, ushort checksum, ushort correction)
    {
        NetworkAddress source = packet.Source, destination = packet.Destination;
        return source < destination
            ? new(source, destination, sequence, RequestChecksum(checksum, correction))
            : new(destination, source, sequence, RequestChecksum(checksum, correction));
    }

    /// <summary>Written out, because the generated one goes through comparers that are made at their first use.</summary>
    public bool Equals(EchoKey other) =>
        Sequence == other.Sequence && Checksum == other.Checksum
        && Low.Family == other.Low.Family && Low.Value == other.Low.Value
        && High.Family == other.High.Family && High.Value == other.High.Value;

    public override int GetHashCode()
    {
        ulong mixed = (Sequence * 0x9E3779B97F4A7C15UL) ^ (ulong)Low.Value ^ ulong.RotateLeft((ulong)High.Value, 17) ^ ((ulong)Checksum << 32);
        mixed *= 0xFF51AFD7ED558CCDUL;
        return (int)(mixed >> 32);
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
