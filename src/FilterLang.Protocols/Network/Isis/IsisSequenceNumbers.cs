namespace FilterLang.Protocols;

/// <summary>Lists of the advertisements that a system has: complete and partial ones, ISO/IEC 10589 sections 9.10 to 9.13.</summary>
public static class IsisSequenceNumbers
{
    const int EntryLength = 16;

    public static readonly Protocol
        Protocol        = Protocol.Of("isis.csnp", "ISO 10589 ISIS Complete Sequence Numbers Protocol Data Unit", TakeComplete, "ISIS CSNP"),
        PartialProtocol = Protocol.Of("isis.psnp", "ISO 10589 ISIS Partial Sequence Numbers Protocol Data Unit", TakePartial, "ISIS PSNP", member: nameof(PartialProtocol));

    public static readonly Field
        PduLength        = Protocol.UInt16("isis.csnp.pdu_length", "PDU length"),
        SourceId         = Protocol.Row   ("isis.csnp.source_id", "Source-ID", FieldType.SystemId),
        SourceCircuit    = Protocol.Bytes ("isis.csnp.source_circuit", "Source-ID-Circuit"),
        StartLspId       = Protocol.Row   ("isis.csnp.start_lsp_id", "Start LSP-ID", FieldType.SystemId),
        EndLspId         = Protocol.Row   ("isis.csnp.end_lsp_id", "End LSP-ID", FieldType.SystemId),
        LspId            = Protocol.Row   ("isis.csnp.lsp_id", "LSP-ID", FieldType.SystemId),
        LspSeqNum        = Protocol.UInt32("isis.csnp.lsp_seq_num", "LSP Sequence Number", display: Hex),
        LspRemainLife    = Protocol.UInt16("isis.csnp.lsp_remain_life", "Remaining Lifetime"),
        LspChecksum      = Protocol.UInt16("isis.csnp.lsp_checksum", "LSP checksum", display: Hex),
        ClvType          = Protocol.UInt8 ("isis.csnp.clv.type", "Type"),
        ClvLength        = Protocol.UInt8 ("isis.csnp.clv.length", "Length"),
        IpAuthentication = Protocol.Text  ("isis.csnp.ip_authentication", "IP Authentication"),
        Authentication   = Protocol.Bytes ("isis.csnp.authentication", "Authentication");

    public static readonly Field
        PartialPduLength     = PartialProtocol.UInt16("isis.psnp.pdu_length", "PDU length"),
        PartialSourceId      = PartialProtocol.Row   ("isis.psnp.source_id", "Source-ID", FieldType.SystemId),
        PartialSourceCircuit = PartialProtocol.Bytes ("isis.psnp.source_circuit", "Source-ID-Circuit"),
        PartialClvType       = PartialProtocol.UInt8 ("isis.psnp.clv.type", "Type"),
        PartialClvLength     = PartialProtocol.UInt8 ("isis.psnp.clv.length", "Length");

    static readonly ExpertField
        UnknownOption   = Protocol.Expert("isis.csnp.clv.unknown", Severity.Note, ExpertGroup.Undecoded, "Unknown option"),
        UnknownPassword = Protocol.Expert("isis.csnp.authentication.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown authentication type");

    static readonly Field s_entry = Protocol.Heading("LSP Entry"), s_option = Protocol.Heading("CLV");

    static IsisSequenceNumbers()
    {
        Protocol.CarriedBy(Isis.Messages, 24, 25);
        PartialProtocol.CarriedBy(Isis.Messages, 26, 27).Borrows(Protocol);
    }

    static void TakeComplete(ref Layer isis)
    {
        int identifier = Isis.IdLength(isis);
        isis.Summary(Protocol.ShortName);
        isis.Open();
        int length = (int)isis.Take(PduLength) - Isis.FixedLength, source = isis.Position;
        isis.Take(SourceId, identifier);
        isis.Take(SourceCircuit, 1);
        int first = isis.Position;
        isis.Take(StartLspId, identifier + 2);
        isis.Take(EndLspId, identifier + 2);
        if (isis.Failed) return;
        isis.Info($"{(isis.Packet.State<IsisState>(Isis.Protocol).Type == 24 ? "L1" : "L2")} CSNP, Source-ID: ");
        Isis.TellId(isis, source, identifier + 1);
        isis.Info($", Start LSP-ID: ");
        Isis.TellId(isis, first, identifier + 2);
        isis.Info($", End LSP-ID: ");
        Isis.TellId(isis, first + identifier + 2, identifier + 2);
        TakeOptions(ref isis, Math.Min(length, isis.Length), ClvType, ClvLength);
    }

    static void TakePartial(ref Layer isis)
    {
        int identifier = Isis.IdLength(isis);
        isis.Summary(PartialProtocol.ShortName);
        isis.Open();
        int length = (int)isis.Take(PartialPduLength) - Isis.FixedLength, source = isis.Position;
        isis.Take(PartialSourceId, identifier);
        isis.Take(PartialSourceCircuit, 1);
        if (isis.Failed) return;
        isis.Info($"{(isis.Packet.State<IsisState>(Isis.Protocol).Type == 26 ? "L1" : "L2")} PSNP, Source-ID: ");
        Isis.TellId(isis, source, identifier);
        TakeOptions(ref isis, Math.Min(length, isis.Length), PartialClvType, PartialClvLength);
    }

    static void TakeOptions(ref Layer isis, int end, Field type, Field size)
    {
        while (isis.Position + 2 <= end && isis.More)
        {
            int at = isis.Position, length = isis.U8(at + 1), next = at + 2 + length;
            GroupScope group = isis.Begin(s_option, at, length + 2);
            uint code = (uint)isis.Take(type);
            isis.Take(size);
            if (isis.Failed || next > end) return;
            if (code == 9)
                while (isis.Position + EntryLength <= next && isis.More) TakeEntry(ref isis);
            else if (code == 10) TakePassword(ref isis, length);
            else isis.Remark(UnknownOption, at, 2);
            isis.End(group);
            isis.Position = next;
        }
    }

    static void TakeEntry(ref Layer isis)
    {
        int at = isis.Position, identifier = Isis.IdLength(isis) + 2;
        GroupScope group = isis.Begin(s_entry, at, EntryLength);
        isis.Place(LspSeqNum, at + 2 + identifier);
        isis.Place(LspRemainLife, at);
        isis.Place(LspChecksum, at + 6 + identifier);
        isis.End(group);
        isis.Place(LspId, at + 2, identifier);
        isis.Position = at + identifier + 8;
    }

    static void TakePassword(ref Layer isis, int length)
    {
        if (length == 0) return;
        uint kind = isis.U8(isis.Position++);
        if (kind is 1 or 54) isis.Take(Authentication, length - 1);
        else isis.Remark(UnknownPassword, isis.Position - 1, length);
    }
}
