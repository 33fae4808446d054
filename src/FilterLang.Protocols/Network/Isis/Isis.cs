namespace FilterLang.Protocols;

/// <summary>IS-IS, ISO/IEC 10589 section 9: the header that all its messages have.</summary>
public static class Isis
{
    internal const int FixedLength = 8;

    const int UsualIdLength = 6;

    public static readonly Protocol Protocol = Protocol.Of("isis", "ISO 10589 ISIS InTRA Domain Routeing Information Exchange Protocol", Dissect, "ISIS");

    public static readonly Field
        Irpd         = Protocol.UInt8("isis.irpd", "Intradomain Routing Protocol Discriminator", display: Hex, names: IsisNames.Irpd),
        Len          = Protocol.UInt8("isis.len", "Length Indicator"),
        Version      = Protocol.UInt8("isis.version", "Version/Protocol ID Extension"),
        SysidLen     = Protocol.UInt8("isis.sysid_len", "ID Length"),
        Type         = Protocol.UInt8("isis.type", "PDU Type", mask: 0x1f, names: IsisNames.Type),
        TypeReserved = Protocol.UInt8("isis.type.reserved", "Reserved", display: Hex, mask: 0xe0),
        Version2     = Protocol.UInt8("isis.version2", "Version"),
        Reserved     = Protocol.UInt8("isis.reserved", "Reserved"),
        MaxAreaAdr   = Protocol.UInt8("isis.max_area_adr", "Maximum Area Addresses");

    static readonly ExpertField
        TooShort     = Protocol.Expert("isis.length_indicator_too_small", Severity.Error, ExpertGroup.Malformed, "ISIS length indicator value smaller than the fixed length header size"),
        WrongVersion = Protocol.Expert("isis.version2.notone", Severity.Warning, ExpertGroup.Protocol, "Version must be 1"),
        NotReserved  = Protocol.Expert("isis.reserved.notzero", Severity.Warning, ExpertGroup.Protocol, "Reserved must be 0"),
        UnknownType  = Protocol.Expert("isis.type.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown ISIS packet type");

    /// <summary>Who reads a message, by its type.</summary>
    public static readonly PayloadTable Messages = PayloadTable.Of("isis.type");

    static Isis() => Protocol.CarriedBy(PayloadTables.OsiNetwork, 0x83).CarriedBy(PayloadTables.EtherType, 0x22F4).Dispatches(Messages);

    static void Dissect(ref Layer isis)
    {
        isis.Summary(Protocol.ShortName);
        isis.Open();
        isis.Take(Irpd);
        int length = (int)isis.Take(Len);
        if (length < FixedLength && !isis.Failed) isis.Remark(TooShort, 1, 1);
        isis.Take(Version);
        int identifier = (int)isis.Take(SysidLen);
        uint type = isis.U8(isis.Position) & 31u;
        isis.TakeParts(TypeReserved, Type);
        if (isis.Take(Version2) != 1 && !isis.Failed) isis.Remark(WrongVersion, 5, 1);
        if (isis.Take(Reserved) != 0) isis.Remark(NotReserved, 6, 1);
        isis.Take(MaxAreaAdr);
        if (isis.Failed) return;
        IsisState state = isis.Packet.State<IsisState>(Protocol);
        state.Type = type;
        state.IdLength = identifier switch { 0 => UsualIdLength, 255 => 0, _ => Math.Min(identifier, 16) };
        isis.Cover(FixedLength);
        if (Messages.Find(type) is { } message) isis.Call(message);
        else isis.Remark(UnknownType, 4, 1);
    }

    /// <summary>How long the identifiers of systems are in the message at hand.</summary>
    internal static int IdLength(in Layer isis) => isis.Packet.State<IsisState>(Protocol).IdLength;

    /// <summary>Writes octets from an offset as an identifier of a system, a pseudonode and a number.</summary>
    internal static void TellId(in Layer isis, int at, int length)
    {
        if (isis.InfoSink is not { } sink) return;
        for (int i = 0; i < length; i++)
        {
            if (i == 7) sink.Add((byte)'-');
            else if (i > 0 && i % 2 == 0) sink.Add((byte)'.');
            sink.AddHex(isis.U8(at + i), 2);
        }
    }

    /// <summary>Fletcher's sums over octets, ISO/IEC 8473 section 6.11: both are zero where nothing is wrong.</summary>
    internal static bool SumsToZero(ReadOnlySpan<byte> octets)
    {
        int one = 0, two = 0;
        foreach (byte octet in octets)
        {
            one = (one + octet) % 255;
            two = (two + one) % 255;
        }
        return one == 0 && two == 0;
    }
}

/// <summary>What the messages of IS-IS need to know of their header.</summary>
sealed class IsisState
{
    public int IdLength { get; set; } = 6;

    public uint Type { get; set; }
}
