namespace FilterLang.Protocols;

/// <summary>Cisco's metadata before the payload of a frame: the security group that its sender belongs to.</summary>
public static class CiscoMetadata
{
    const int HeaderLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("cmd", "Cisco MetaData", Dissect, "Cisco MetaData");

    public static readonly Field
        Version       = Protocol.UInt8 ("cmd.version", "Version", at: 0),
        Length        = Protocol.UInt8 ("cmd.length",  "Length",  at: 1),
        Options       = Protocol.UInt16("cmd.options", "Options", at: 2, Hex),
        SecurityGroup = Protocol.UInt16("cmd.sgt",     "SGT",     at: 4),
        Type          = Protocol.UInt16("cmd.type",    "Type",    at: 6, Hex, names: EtherTypeNames.Names);

    static CiscoMetadata() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8909).CarriedBy(PayloadTables.GreProtocol, 0x8909)
        .Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer metadata)
    {
        metadata.Summary("Cisco MetaData");
        if (!metadata.Header(HeaderLength)) return;
        EtherType.Carry(ref metadata, (uint)metadata.Get(Type));
        metadata.Trim(HeaderLength + metadata.PayloadLength);
    }
}
