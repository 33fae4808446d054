namespace FilterLang.Protocols;

/// <summary>Router-port Group Management Protocol, RFC 3488: messages with types of IGMP's numbering, to a group of their own.</summary>
public static class Rgmp
{
    const byte Leave = 0xFC, Join = 0xFD, Bye = 0xFE, Hello = 0xFF;
    const int MessageLength = 8;

    /// <summary>224.0.0.25.</summary>
    static readonly NetworkAddress s_switches = NetworkAddress.IPv4(0xE000_0019);

    public static readonly Protocol Protocol = Protocol.Of("rgmp", "Router-port Group Management Protocol", Dissect, "RGMP");

    public static readonly Field
        Type           = Protocol.UInt8 ("rgmp.type",            "Type", display: Hex, names: new(() => [(Leave, "Leave"), (Join, "Join"), (Bye, "Bye"), (Hello, "Hello")])),
        Reserved       = Protocol.UInt8 ("rgmp.reserved",        "Reserved", display: Hex),
        Checksum       = Protocol.UInt16("rgmp.checksum",        "Checksum", display: Hex),
        ChecksumStatus = Protocol.UInt8 ("rgmp.checksum.status", "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Group          = Protocol.IPv4  ("rgmp.maddr",           "Multicast group address");

    static readonly ExpertField s_wrongChecksum = Protocol.Expert("rgmp.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static Rgmp() => Protocol.CarriedBy(Igmp.MessageType, Leave, Join, Bye, Hello).Selects();

    static void Dissect(ref Layer rgmp)
    {
        if (rgmp.Packet.Destination != s_switches)
        {
            rgmp.Decline();
            return;
        }
        rgmp.Summary("RGMP");
        if (Type.Names!.Find(rgmp.U8(0)) is { } name) rgmp.Info($"{name}");
        rgmp.Open(MessageLength);
        rgmp.Take(Type);
        rgmp.Take(Reserved);
        int at = rgmp.Position;
        rgmp.Take(Checksum);
        if (!rgmp.Failed && rgmp.Captured >= MessageLength && MessageChecksum.IsWanted(ref rgmp, ChecksumStatus, s_wrongChecksum))
            MessageChecksum.Judge(ref rgmp, ChecksumStatus, s_wrongChecksum, at, InternetChecksum.Add(0, rgmp.Bytes[..MessageLength]));
        rgmp.Take(Group);
    }
}
