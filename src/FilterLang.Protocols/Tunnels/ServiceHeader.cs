namespace FilterLang.Protocols;

/// <summary>The network service header, RFC 8300: which path of services a packet takes, and what they tell each other.</summary>
public static class ServiceHeader
{
    const int FixedLength = 8;
    const ulong FixedContext = 1, VariableContext = 2;

    public static readonly Protocol Protocol = Protocol.Of("nsh", "Network Service Header", Dissect, "NSH");

    /// <summary>What the header carries, section 2.2.</summary>
    static readonly PayloadTable s_next = PayloadTable.Of("nsh.next_proto");

    public static readonly Field
        Version       = Protocol.UInt16("nsh.version",   "Version",       display: DecHex, mask: 0xC000),
        Operations    = Protocol.UInt16("nsh.Obit",      "O Bit",         mask: 0x2000),
        Critical      = Protocol.UInt16("nsh.CBit",      "C Bit",         mask: 0x1000),
        TimeToLive    = Protocol.UInt16("nsh.ttl",       "Time to live",  display: Hex, mask: 0x0FC0),
        Length        = Protocol.UInt16("nsh.length",    "Length",        display: DecHex, mask: 0x003F),
        MetadataType  = Protocol.UInt8 ("nsh.mdtype",    "MD Type",       display: DecHex),
        Next          = Protocol.UInt8 ("nsh.nextproto", "Next Protocol", display: DecHex, names: new ValueNames(() =>
            [(0, "None"), (1, "IPv4"), (2, "IPv6"), (3, "Ethernet"), (4, "NSH"), (5, "MPLS"), (254, "Experiment 1"), (255, "Experiment 2")])),
        Path          = Protocol.UInt24("nsh.spi",       "SPI",           display: DecHex),
        Index         = Protocol.UInt8 ("nsh.si",        "SI",            display: DecHex),
        Context       = Protocol.Bytes ("nsh.contextheader", "Context Header"),
        Class         = Protocol.UInt16("nsh.metadataclass", "TLV Class", display: DecHex),
        Type          = Protocol.UInt8 ("nsh.metadatatype",  "Type",      display: DecHex),
        ValueLength   = Protocol.UInt8 ("nsh.metadatalen",   "Length",    display: Hex, mask: 0x7F),
        Metadata      = Protocol.Bytes ("nsh.metadata",      "Variable Metadata");

    static readonly Field s_item = Protocol.Heading("TLV");

    static readonly ExpertField BadLength = Protocol.Expert("nsh.length.invalid", Severity.Warning, ExpertGroup.Protocol, "Invalid total length");

    static ServiceHeader()
    {
        Protocol.CarriedBy(PayloadTables.EtherType, 0x894F).CarriedBy(PayloadTables.GreProtocol, 0x894F).CarriedBy(PayloadTables.IpProtocol, 145)
            .CarriedBy(s_next, 4).Dispatches(PayloadTables.EtherType, s_next);
    }

    static void Dissect(ref Layer nsh)
    {
        nsh.Summary("NSH");
        nsh.Info($"Network Service Header");
        nsh.Open();
        int end = (nsh.U16(0) & 0x3F) * 4;
        nsh.TakeParts(Version, Operations, Critical, TimeToLive, Length);
        ulong kind = nsh.Take(MetadataType), next = nsh.Take(Next);
        nsh.Take(Path);
        nsh.Take(Index);
        if (nsh.Failed) return;
        if (end < FixedLength)
        {
            nsh.Remark(BadLength, 0, 2);
            return;
        }
        if (kind == FixedContext)
            for (int i = 0; i < 4; i++) nsh.Take(Context, 4);
        else if (kind == VariableContext)
            while (nsh.More && nsh.Position < end) TakeMetadata(ref nsh);
        if (nsh.Failed) return;
        nsh.Position = Math.Max(nsh.Position, end);
        nsh.Cover(nsh.Position);
        uint type = next switch { 1 => 0x0800, 2 => 0x86DD, 3 => 0x6558, 5 => 0x8847, _ => 0u };
        if (type != 0) nsh.Continue(PayloadTables.EtherType, type);
        else nsh.Continue(s_next, next);
    }

    // Values are filled up to a multiple of four octets.
    static void TakeMetadata(ref Layer nsh)
    {
        int at = nsh.Position, length = nsh.U8(at + 3) & 0x7F;
        GroupScope scope = nsh.Begin(s_item, at, 4 + length);
        if (nsh.WantsLabels) nsh.Label(scope.Item, $"TLV: Class {(ulong)nsh.U16(at)} Type {(ulong)nsh.U8(at + 2)}");
        nsh.Take(Class);
        nsh.Take(Type);
        nsh.Take(ValueLength);
        if (length > 0) nsh.Take(Metadata, length);
        nsh.End(scope);
        nsh.Position = at + 4 + (length + 3 & ~3);
    }
}
