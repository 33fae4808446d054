using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Cisco's Enhanced Interior Gateway Routing Protocol, RFC 7868 section 6: the head of a message and its parts.</summary>
public static class Eigrp
{
    const byte Number = 88, Hello = 5;

    const int ChecksumAt = 2, AcknowledgeAt = 12, PartHead = 4;

    public static readonly Protocol Protocol = Protocol.Of("eigrp", "Enhanced Interior Gateway Routing Protocol", Dissect, "EIGRP");

    public static readonly Field
        Version         = Protocol.UInt8 ("eigrp.version",         "Version"),
        Opcode          = Protocol.UInt8 ("eigrp.opcode",          "Opcode", names: new(() =>
            [(1, "Update"), (2, "Request"), (3, "Query"), (4, "Reply"), (5, "Hello"), (6, "IPX/SAP Update"), (7, "Route Probe"), (8, "Hello (Ack)"),
             (9, "Stub-Info"), (10, "SIA-Query"), (11, "SIA-Reply")])),
        Checksum        = Protocol.UInt16("eigrp.checksum",        "Checksum", display: Hex),
        Status          = Protocol.UInt8 ("eigrp.checksum.status", "Checksum Status", display: None, names: ChecksumStatus.Names),
        Flags           = Protocol.UInt32("eigrp.flags",           "Flags", display: Hex),
        Init            = Protocol.Flag  (Flags, "eigrp.flags.init",     "Init", 0x1, ValueNames.SetNotSet),
        Conditional     = Protocol.Flag  (Flags, "eigrp.flags.condrecv", "Conditional Receive", 0x2, ValueNames.SetNotSet),
        Restart         = Protocol.Flag  (Flags, "eigrp.flags.restart",  "Restart", 0x4, ValueNames.SetNotSet),
        EndOfTable      = Protocol.Flag  (Flags, "eigrp.flags.eot",      "End Of Table", 0x8, ValueNames.SetNotSet),
        Sequence        = Protocol.UInt32("eigrp.seq",             "Sequence"),
        Acknowledge     = Protocol.UInt32("eigrp.ack",             "Acknowledge"),
        VirtualRouter   = Protocol.UInt16("eigrp.vrid",            "Virtual Router ID", names: new(() =>
            [(0, "(Address-Family)"), (1, "(Multi-Cast)"), (0x8000, "(Service-Family)")])),
        System          = Protocol.UInt16("eigrp.as",              "Autonomous System"),
        PartType        = Protocol.UInt16("eigrp.tlv_type",        "Type", display: Hex, names: EigrpParts.Names),
        PartLength      = Protocol.UInt16("eigrp.tlv.len",         "Length");

    static readonly ExpertField
        WrongChecksum = Protocol.Expert("eigrp.checksum.bad",     Severity.Error,   ExpertGroup.Checksum,  "Bad Checksum"),
        TooShort      = Protocol.Expert("eigrp.tlv.len.invalid",  Severity.Error,   ExpertGroup.Malformed, "Corrupt TLV (Length field less than 4)"),
        UnknownPart   = Protocol.Expert("eigrp.tlv_type.unknown", Severity.Warning, ExpertGroup.Protocol,  "Unknown TLV");

    static readonly Field s_part = Protocol.Heading("TLV");

    static Eigrp()
    {
        RuntimeHelpers.RunClassConstructor(typeof(EigrpParts).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(EigrpRoutes).TypeHandle);
        Protocol.CarriedBy(PayloadTables.IpProtocol, Number);
    }

    static void Dissect(ref Layer eigrp)
    {
        uint opcode = eigrp.U8(1), acknowledged = eigrp.U32(AcknowledgeAt);
        if (eigrp.Failed) return;
        eigrp.Summary("EIGRP");
        if (opcode == Hello && acknowledged != 0) eigrp.Info($"Hello (Ack)");
        else if (Opcode.Names!.Find(opcode) is { } name) eigrp.Info($"{name}");
        else eigrp.Info($"Unknown OpCode (0x{opcode:x4})");
        eigrp.Take(Version);
        eigrp.Take(Opcode);
        eigrp.Take(Checksum);
        if (eigrp.Captured < eigrp.Length || eigrp.Packet.IsFragment) eigrp.Note(Status, ChecksumStatus.Unverified, ChecksumAt);
        else if (MessageChecksum.IsWanted(ref eigrp, Status, WrongChecksum))
            MessageChecksum.Judge(ref eigrp, Status, WrongChecksum, ChecksumAt, InternetChecksum.Add(0, eigrp.Bytes));
        eigrp.TakeBits(Flags, Init, Conditional, Restart, EndOfTable);
        eigrp.Take(Sequence);
        eigrp.Take(Acknowledge);
        eigrp.Take(VirtualRouter);
        eigrp.Take(System);
        while (eigrp.More && TakePart(ref eigrp))
        {
        }
    }

    static bool TakePart(ref Layer eigrp)
    {
        int at = eigrp.Position, type = eigrp.U16(at), length = eigrp.U16(at + 2);
        if (eigrp.Failed) return false;
        if (length < PartHead)
        {
            eigrp.Remark(TooShort, at, 0);
            return false;
        }
        GroupScope part = eigrp.Begin(s_part, at, length);
        eigrp.Label(part.Item, $"{EigrpParts.Names.Find((uint)type) ?? "Unknown"}");
        eigrp.Take(PartType);
        eigrp.Take(PartLength);
        if (EigrpParts.Names.Find((uint)type) is null) eigrp.Remark(UnknownPart, $"Unknown TLV Group (0x{(ulong)type:x4})", at, 0);
        eigrp.Packet.Missing = Math.Max(0, at + length - eigrp.Length);
        int whole = eigrp.Narrow(at + length);
        EigrpParts.Take(ref eigrp, type);
        eigrp.Widen(whole);
        eigrp.Packet.Missing = 0;
        eigrp.End(part);
        if (eigrp.Failed) return false;
        eigrp.Position = at + length;
        return true;
    }
}
