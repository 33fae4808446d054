namespace FilterLang.Protocols;

/// <summary>The four addresses of an ARP packet, and what they make of it.</summary>
readonly ref struct ArpAddresses
{
    const int HeaderLength = 8;

    public ArpAddresses(ReadOnlySpan<byte> packet, int hardware, int protocol, uint operation)
    {
        (HardwareSize, ProtocolSize, Operation) = (hardware, protocol, operation);
        ReadOnlySpan<byte> rest = packet[HeaderLength..];
        SenderHardware = rest[..hardware];
        SenderProtocol = rest.Slice(hardware, protocol);
        TargetHardware = rest.Slice(hardware + protocol, hardware);
        TargetProtocol = rest.Slice(2 * hardware + protocol, protocol);
    }

    public int HardwareSize { get; }

    public int ProtocolSize { get; }

    public uint Operation { get; }

    public ReadOnlySpan<byte> SenderHardware { get; }

    public ReadOnlySpan<byte> SenderProtocol { get; }

    public ReadOnlySpan<byte> TargetHardware { get; }

    public ReadOnlySpan<byte> TargetProtocol { get; }

    /// <summary>It asks for, or answers, the sender's own address.</summary>
    public bool IsGratuitous => Operation is ArpOperations.Request or ArpOperations.Reply && ProtocolSize > 0
        && SenderProtocol.SequenceEqual(TargetProtocol);

    /// <summary>It tells others the sender's address and asks for nobody's, RFC 5227 section 1.1.</summary>
    public bool IsAnnouncement => Operation == ArpOperations.Request && IsGratuitous && !TargetHardware.ContainsAnyExcept((byte)0);

    /// <summary>It asks for an address that the sender does not use yet, RFC 5227 section 1.1.</summary>
    public bool IsProbe => Operation == ArpOperations.Request && !IsGratuitous && !SenderProtocol.ContainsAnyExcept((byte)0);
}
