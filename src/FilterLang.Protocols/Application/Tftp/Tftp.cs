namespace FilterLang.Protocols;

/// <summary>
/// The Trivial File Transfer Protocol, RFC 1350, with options, RFC 2347. Only the request goes to the known port: what follows is found by
/// the client's address and port.
/// </summary>
public static class Tftp
{
    const int Port = 69;
    const int ReadRequest = 1, WriteRequest = 2, DataBlock = 3, Acknowledgment = 4, ErrorPacket = 5, OptionAcknowledgment = 6;

    public static readonly Protocol Protocol = Protocol.Of("tftp", "Trivial File Transfer Protocol", Dissect, "TFTP");

    /// <summary>The same, for datagrams that only the transfer they belong to announces.</summary>
    public static readonly Protocol Transfer = Protocol.Of("tftp", Protocol.Label, DissectTransfer, "TFTP").Borrows(Protocol);

    public static readonly Field
        Opcode          = Protocol.UInt16     ("tftp.opcode",           "Opcode", names: TftpNames.Opcode),
        SourceFile      = Protocol.Text       ("tftp.source_file",      "Source File", type: FieldType.StringZ),
        DestinationFile = Protocol.Text       ("tftp.destination_file", "Destination File", type: FieldType.StringZ),
        RequestFrame    = Protocol.FrameNumber("tftp.request_frame",    "Request frame"),
        Type            = Protocol.Text       ("tftp.type",             "Type", type: FieldType.StringZ),
        Block           = Protocol.UInt16     ("tftp.block",            "Block"),
        BlockFull       = Protocol.UInt32     ("tftp.block.full",       "Full Block Number"),
        ErrorCode       = Protocol.UInt16     ("tftp.error.code",       "Error code", names: TftpNames.ErrorCode),
        ErrorMessage    = Protocol.Text       ("tftp.error.message",    "Error message", type: FieldType.StringZ),
        OptionName      = Protocol.Text       ("tftp.option.name",      "Option name", type: FieldType.StringZ),
        OptionValue     = Protocol.Text       ("tftp.option.value",     "Option value", type: FieldType.StringZ);

    static readonly ExpertField
        HasError = Protocol.Expert("tftp.error", Severity.Warning, ExpertGroup.Response, "TFTP ERROR packet");

    static Tftp()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, Port);
        PayloadTables.UdpPort.AddExpecting(Transfer);
    }

    static void DissectTransfer(ref Layer tftp)
    {
        if (Find(ref tftp) is null || tftp.Captured < 2) tftp.Decline();
        else Dissect(ref tftp);
    }

    /// <summary>The transfer whose client this datagram goes to or, on the known port, comes from.</summary>
    static TftpTransfer? Find(ref Layer tftp)
    {
        PacketDissector packet = tftp.Packet;
        TftpTransfers all = packet.State<TftpTransfers>(Protocol);
        return all.Find(packet.Destination, packet.DestinationPort)
            ?? (packet.DestinationPort == Port ? all.Find(packet.Source, packet.SourcePort) : null);
    }

    static void Dissect(ref Layer tftp)
    {
        tftp.Summary("TFTP");
        PacketDissector packet = tftp.Packet;
        uint opcode = (uint)tftp.Take(Opcode);
        if (tftp.Failed) return;
        if (Opcode.Names!.Find(opcode) is { } name) tftp.Info($"{name}");
        else tftp.Info($"Unknown (0x{opcode:x4})");
        if (opcode is ReadRequest or WriteRequest)
        {
            TakeRequest(ref tftp, opcode);
            return;
        }
        TftpTransfer? transfer = Find(ref tftp);
        if (transfer is not null && !packet.InErrorQuote)
        {
            tftp.NoteText(DestinationFile, transfer.FileName);
            tftp.Note(RequestFrame, (ulong)transfer.RequestFrame);
            tftp.Label(RequestFrame, $"{(transfer.IsWrite ? "Write" : "Read")} Request in frame {(ulong)transfer.RequestFrame}");
        }
        switch (opcode)
        {
            case DataBlock or Acknowledgment: TakeBlock(ref tftp, transfer, opcode == DataBlock); break;
            case ErrorPacket:
                uint code = (uint)tftp.Take(ErrorCode);
                tftp.Info($", Code: {ErrorCode.Names!.Find(code) ?? "Unknown"}");
                int length = TakeText(ref tftp, ErrorMessage);
                tftp.Info($", Message: {tftp.Slice(tftp.Position - length - 1, length)}");
                tftp.Remark(HasError);
                break;
            case OptionAcknowledgment: TakeOptions(ref tftp, transfer); break;
            default: tftp.Continue(null); break;
        }
    }

    static void TakeRequest(ref Layer tftp, uint opcode)
    {
        int at = tftp.Position, length = TakeText(ref tftp, opcode == WriteRequest ? DestinationFile : SourceFile);
        if (tftp.Failed) return;
        ReadOnlySpan<byte> file = tftp.Slice(at, length);
        tftp.Info($", File: {file}");
        at = tftp.Position;
        int type = TakeText(ref tftp, Type);
        if (tftp.Failed) return;
        tftp.Info($", Transfer type: {tftp.Slice(at, type)}");
        PacketDissector packet = tftp.Packet;
        if (!packet.InErrorQuote)
        {
            TftpTransfer begun = packet.State<TftpTransfers>(Protocol).Begin(packet.Source, packet.SourcePort, packet.Number, opcode == WriteRequest, file);
            if (packet.Objects is not null) packet.State<TftpObjects>(Transfer).Forget(begun);
            begun.NextBlock = 1;
        }
        TakeOptions(ref tftp);
    }

    // What both agree on counts: RFC 2348 gives blocks another size.
    static void TakeOptions(ref Layer tftp, TftpTransfer? transfer = null)
    {
        while (tftp.More)
        {
            int at = tftp.Position, name = TakeText(ref tftp, OptionName), valueAt = tftp.Position, value = TakeText(ref tftp, OptionValue);
            if (tftp.Failed) return;
            tftp.Info($", {tftp.Slice(at, name)}={tftp.Slice(valueAt, value)}");
            if (transfer is not null && System.Text.Ascii.EqualsIgnoreCase(tftp.Slice(at, name), "blksize"u8)) transfer.SetBlockSize(tftp.Slice(valueAt, value));
        }
    }

    static void TakeBlock(ref Layer tftp, TftpTransfer? transfer, bool isData)
    {
        uint block = (uint)tftp.Take(Block);
        if (tftp.Failed) return;
        tftp.Info($", Block: {block}");
        if (transfer is not null)
        {
            // Blocks are counted with 16 bits and go on from 0: the full number follows from the one before.
            uint full = transfer.Follow(block);
            tftp.Note(BlockFull, full);
            if (isData && tftp.Remaining < transfer.BlockSize) tftp.Info($" (last)");
            if (isData) TftpObjects.Take(tftp, transfer, full);
        }
        if (isData && tftp.More) tftp.Continue(null);
    }

    /// <summary>Takes text up to and including its NUL; returns its length without it.</summary>
    static int TakeText(ref Layer tftp, Field field)
    {
        int length = tftp.Rest.IndexOf((byte)0);
        if (length < 0)
        {
            tftp.Need(tftp.Length, 1);
            return 0;
        }
        tftp.Text(field, tftp.Position, length + 1);
        tftp.Position += length + 1;
        return length;
    }
}
