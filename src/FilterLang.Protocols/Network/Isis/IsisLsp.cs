namespace FilterLang.Protocols;

/// <summary>Link state advertisements of IS-IS, ISO/IEC 10589 sections 9.8 and 9.9.</summary>
public static class IsisLsp
{
    const int CheckedFrom = 4;

    public static readonly Protocol Protocol = Protocol.Of("isis.lsp", "ISO 10589 ISIS Link State Protocol Data Unit", Dissect, "ISIS LSP");

    public static readonly Field
        PduLength       = Protocol.UInt16 ("isis.lsp.pdu_length", "PDU length"),
        RemainingLife   = Protocol.UInt16 ("isis.lsp.remaining_life", "Remaining lifetime"),
        LspId           = Protocol.Row    ("isis.lsp.lsp_id", "LSP-ID", FieldType.SystemId),
        SequenceNumber  = Protocol.UInt32 ("isis.lsp.sequence_number", "Sequence number", display: Hex),
        Checksum        = Protocol.UInt16 ("isis.lsp.checksum", "Checksum", display: Hex),
        PartitionRepair = Protocol.Boolean("isis.lsp.partition_repair", "Partition Repair", mask: 0x80, names: ValueNames.Pair("Supported", "Not supported")),
        Att             = Protocol.UInt8  ("isis.lsp.att", "Attachment", mask: 0x78),
        Overload        = Protocol.Boolean("isis.lsp.overload", "Overload bit", mask: 0x4, names: ValueNames.Pair("Set", "Not set")),
        IsType          = Protocol.UInt8  ("isis.lsp.is_type", "Type of Intermediate System", mask: 0x3, names: IsisNames.LspIsType),
        ClvType         = Protocol.UInt8  ("isis.lsp.clv.type", "Type"),
        ClvLength       = Protocol.UInt8  ("isis.lsp.clv.length", "Length"),
        ErrorMetric     = Protocol.Boolean("isis.lsp.error_metric", "Error metric", mask: 0x40, names: ValueNames.Pair("Set", "Not set")),
        ExpenseMetric   = Protocol.Boolean("isis.lsp.expense_metric", "Expense metric", mask: 0x20, names: ValueNames.Pair("Set", "Not set")),
        DelayMetric     = Protocol.Boolean("isis.lsp.delay_metric", "Delay metric", mask: 0x10, names: ValueNames.Pair("Set", "Not set")),
        DefaultMetric   = Protocol.Boolean("isis.lsp.default_metric", "Default metric", mask: 0x80, names: ValueNames.Pair("Set", "Not set"));

    static readonly Field
        ChecksumStatus = Protocol.UInt8("isis.lsp.checksum.status", "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names);

    static readonly ExpertField WrongChecksum = Protocol.Expert("isis.lsp.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static readonly Field s_option = Protocol.Heading("CLV");

    static IsisLsp()
    {
        Protocol.CarriedBy(Isis.Messages, 18, 20);
        _ = (IsisOptions.Hostname, IsisReachability.ExtIpReachabilityMetric, IsisNeighbors.IsVirtual);
    }

    static void Dissect(ref Layer isis)
    {
        int identifier = Isis.IdLength(isis) + 2;
        isis.Summary(Protocol.ShortName);
        isis.Open();
        int length = (int)isis.Take(PduLength) - Isis.FixedLength;
        uint life = (uint)isis.Take(RemainingLife);
        int at = isis.Position;
        isis.Take(LspId, identifier);
        uint number = (uint)isis.Take(SequenceNumber);
        if (isis.Failed) return;
        bool isFirst = isis.Packet.State<IsisState>(Isis.Protocol).Type == 18;
        isis.Info($"{(isFirst ? "L1" : "L2")} LSP, LSP-ID: ");
        Isis.TellId(isis, at, identifier);
        isis.Info($", Sequence: 0x{number:x8}, Lifetime: {"     "u8[..Math.Max(0, 5 - Digits(life))]}{life}s");
        TakeChecksum(ref isis, length);
        isis.Place(PartitionRepair, isis.Position);
        isis.Place(Att, isis.Position);
        isis.Place(ErrorMetric, isis.Position);
        isis.Place(ExpenseMetric, isis.Position);
        isis.Place(DelayMetric, isis.Position);
        isis.Place(DefaultMetric, isis.Position);
        isis.TakeParts(Overload, IsType);
        TakeOptions(ref isis, Math.Min(length, isis.Length), isFirst);
    }

    static int Digits(uint number) => number < 10 ? 1 : number < 100 ? 2 : number < 1000 ? 3 : number < 10000 ? 4 : 5;

    static void TakeChecksum(ref Layer isis, int length)
    {
        int at = isis.Position;
        uint value = (uint)isis.Take(Checksum);
        if (isis.Failed) return;
        if (value == 0)
        {
            isis.Note(ChecksumStatus, Protocols.ChecksumStatus.NotPresent, at);
            return;
        }
        if (isis.Captured < length || length < CheckedFrom)
        {
            isis.Note(ChecksumStatus, Protocols.ChecksumStatus.Unverified, at);
            return;
        }
        bool isGood = Isis.SumsToZero(isis.Bytes[CheckedFrom..length]);
        isis.Note(ChecksumStatus, isGood ? Protocols.ChecksumStatus.Good : Protocols.ChecksumStatus.Bad, at);
        if (isGood) return;
        isis.Remark(WrongChecksum, at, 2);
        isis.Info($" [ISIS CHECKSUM INCORRECT]");
    }

    static void TakeOptions(ref Layer isis, int end, bool isFirst)
    {
        while (isis.Position + 2 <= end && isis.More)
        {
            int at = isis.Position, length = isis.U8(at + 1), next = at + 2 + length;
            GroupScope group = isis.Begin(s_option, at, length + 2);
            uint code = (uint)isis.Take(ClvType);
            isis.Take(ClvLength);
            if (isis.Failed || next > end) return;
            IsisOptions.Take(ref isis, code, length, next, isFirst);
            isis.End(group);
            isis.Position = next;
        }
    }
}
