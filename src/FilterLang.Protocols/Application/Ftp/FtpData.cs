using System.Text;

namespace FilterLang.Protocols;

/// <summary>File Transfer Protocol, RFC 959: data connections, found by what the control connection said of them.</summary>
public static class FtpData
{
    public static readonly Protocol Protocol = Protocol.Of("ftp-data", "FTP Data", Dissect);

    public static readonly Field
        SetupFrame   = Protocol.FrameNumber("ftp-data.setup-frame",   "Setup frame"),
        SetupMethod  = Protocol.Text       ("ftp-data.setup-method",  "Setup method"),
        Command      = Protocol.Text       ("ftp-data.command",       "Command"),
        CommandFrame = Protocol.FrameNumber("ftp-data.command-frame", "Command frame"),
        Directory    = Protocol.Text       ("ftp-data.current-working-directory", "Current working directory");

    static FtpData()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 20).Dispatches(MediaTypes.Rest);
        PayloadTables.TcpPort.AddExpecting(Protocol);
    }

    static void Dissect(ref Layer data)
    {
        FtpTransfer? transfer = data.Packet.State<FtpTransfers>(Protocol).Find(data.Packet);
        if (data.IsGuess)
        {
            if (transfer is null)
            {
                data.Decline();
                return;
            }
            data.Packet.Conversation.Bind(Protocol);
        }
        data.Summary("FTP-DATA");
        data.Info($"FTP Data: {data.Length} bytes");
        data.Open();
        if (transfer is not null) NoteTransfer(ref data, transfer);
        if (transfer is not null && data.Packet.Objects is { } heard) Tell(data, transfer, heard);
        bool text = Ascii.IsValid(data.Bytes) && !data.Bytes.ContainsAnyInRange((byte)0, (byte)8);
        data.Packet.State<MediaContent>(MediaBody.Protocol).Set(default);
        data.Call(text ? TextLines.Protocol : data.Packet.Plan.Catalog.Data);
    }

    static void NoteTransfer(ref Layer data, FtpTransfer transfer)
    {
        data.Note(SetupFrame, transfer.SetupFrame);
        Span<byte> method = stackalloc byte[8];
        data.NoteText(SetupMethod, method[..Encoding.ASCII.GetBytes(transfer.Method, method)]);
        data.Info($" ({transfer.Method})");
        if (transfer.CommandFrame == 0) return;
        data.NoteText(Command, transfer.Command.Bytes);
        data.Info($" ({transfer.Command.Bytes})");
        data.Note(CommandFrame, transfer.CommandFrame);
        data.NoteText(Directory, transfer.Directory.Bytes);
    }

    // Files are named by the commands that bring them; lists are none.
    static void Tell(in Layer data, FtpTransfer transfer, ObjectHeard heard)
    {
        ReadOnlySpan<byte> command = transfer.Command.Bytes;
        if (command.Length < 4 || !(command[..4].SequenceEqual("RETR"u8) || command[..4].SequenceEqual("STOR"u8)
            || command[..4].SequenceEqual("STOU"u8) || command[..4].SequenceEqual("APPE"u8))) return;
        ReadOnlySpan<byte> name = command.Length > 5 ? command[5..] : "(MISSING)"u8;
        heard(new ObjectPiece
        {
            Protocol = Protocol, Key = transfer.CommandFrame, HasName = true, Name = ObjectPiece.Text(name, TextEncoding.Utf8), Octets = data.Bytes,
        });
    }
}
