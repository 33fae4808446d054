using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Simple Mail Transfer Protocol, RFC 5321: commands and replies, and the mails that are sent (<see cref="SmtpData"/>).</summary>
public static class Smtp
{
    public static readonly Protocol Protocol = Protocol.Of("smtp", "Simple Mail Transfer Protocol", Dissect);

    public static readonly Field
        IsRequest    = Protocol.Boolean("smtp.req",           "Request"),
        IsResponse   = Protocol.Boolean("smtp.rsp",           "Response"),
        CommandLine  = Protocol.Text   ("smtp.command_line",  "Command Line"),
        Command      = Protocol.Row    ("smtp.req.command",   "Command", FieldType.String, above: CommandLine),
        Parameter    = Protocol.Row    ("smtp.req.parameter", "Request parameter", FieldType.String, above: CommandLine),
        Response     = Protocol.Text   ("smtp.response",      "Response"),
        Code         = Protocol.Row    ("smtp.response.code", "Response code", FieldType.UInt32, display: Dec, names: SmtpNames.Codes, above: Response),
        ReplyText    = Protocol.Row    ("smtp.rsp.parameter", "Response parameter", FieldType.String, above: Response),
        Username     = Protocol.Text   ("smtp.auth.username", "Username"),
        Password     = Protocol.Text   ("smtp.auth.password", "Password"),
        UsernamePassword = Protocol.Text("smtp.auth.username_password", "Username/Password"),
        EndOfMessage = Protocol.Label  ("smtp.eom",           "EOM");

    const int Data = 0, Upgrade = 1, Chunk = 2;

    // Commands have four letters, RFC 5321 section 4.1.
    const int ShortestCommand = 4;

    static readonly AsciiNames s_commands = new("DATA", "STARTTLS", "BDAT");

    static Smtp()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 25, 587).CarriedBy(PayloadTables.TlsPort, 465).Dispatches(PayloadTables.StartTls, MediaTypes.Rest, MediaTypes.Mail);
        // Its rows are this protocol's.
        _ = SmtpData.Fields;
    }

    static void Dissect(ref Layer smtp)
    {
        PacketDissector packet = smtp.Packet;
        ushort server = packet.Conversation.ServerPort;
        bool request = packet.DestinationPort is 25 or 587 ? packet.SourcePort is not (25 or 587) || server == packet.DestinationPort : server != 0 && server == packet.DestinationPort;
        SmtpConversation talk = packet.Conversation.State<SmtpConversation>(Protocol);
        if (smtp.MayAskForMore && IsCut(smtp, request ? talk : null))
        {
            smtp.AskForMore(0, Layer.OneMoreSegment);
            return;
        }
        smtp.Summary("SMTP");
        smtp.Open();
        if (request) TakeRequests(ref smtp, talk);
        else TakeReplies(ref smtp, talk);
    }

    // A line that is cut by the segment waits for its end; of a message's text one end in the segment is enough, and chunks have no lines.
    static bool IsCut(in Layer smtp, SmtpConversation? talk)
    {
        if (smtp.Captured == 0 || smtp.Bytes[^1] == '\n') return false;
        if (talk is null) return true;
        if (talk.InData) return !smtp.Bytes.Contains((byte)'\n');
        int at = talk.ChunkRest;
        if (at == 0 && talk.Credentials == 0 && (BeginsData(smtp, talk) || (smtp.Captured >= ShortestCommand && !IsCommand(smtp.Bytes)))) return false;
        while (at < smtp.Captured)
        {
            if (!smtp.Line(at, out int length, out int next)) return true;
            at = next + Math.Max(0, ChunkSize(smtp.Bytes.Slice(at, length), out _));
            if (at < next) return false;
        }
        return false;
    }

    // RFC 3030 section 2; -1 for other commands.
    static int ChunkSize(ReadOnlySpan<byte> line, out bool last)
    {
        last = false;
        int word = LineEnd.Word(line, out int next);
        if (s_commands.Find(line[..word]) != Chunk || !Utf8Parser.TryParse(line[next..], out uint size, out int used)) return -1;
        last = System.Text.Ascii.EqualsIgnoreCase(line[(next + used)..].Trim((byte)' '), "LAST"u8);
        return (int)Math.Min(size, int.MaxValue);
    }

    static void TakeRequests(ref Layer smtp, SmtpConversation talk)
    {
        int at = 0;
        if (!talk.InData && talk.ChunkRest == 0 && BeginsData(smtp, talk)) talk.InData = true;
        if (talk.InData && !SmtpData.Take(ref smtp, talk, ref at)) return;
        if (talk.ChunkRest > 0) SmtpData.TakeChunk(ref smtp, talk, ref at);
        while (at < smtp.Captured && smtp.More)
        {
            smtp.Line(at, out int length, out int next);
            ReadOnlySpan<byte> line = smtp.Bytes.Slice(at, length);
            if (at == 0 && talk.Credentials == 0 && !IsCommand(line))
            {
                SmtpData.Show(ref smtp, 0, smtp.Captured);
                return;
            }
            Tell(smtp, line, at == 0 ? "C: " : " | ", talk.Credentials);
            smtp.Note(IsRequest, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
            if (TakeCredentials(ref smtp, talk, at, length))
            {
                at = next;
                continue;
            }
            GroupScope scope = smtp.Begin(null);
            smtp.Text(CommandLine, at, next - at);
            // Four letters are the command, whatever follows them.
            smtp.Text(Command, at, Math.Min(4, length));
            if (length > 5) smtp.Text(Parameter, at + 5, length - 5);
            smtp.End(scope);
            talk.Credentials = Asked(line);
            int known = s_commands.Find(line[..LineEnd.Word(line, out _)]);
            talk.AsksForTls = known == Upgrade;
            at = next;
            if (known == Data) talk.InData = true;
            if (known == Chunk && ChunkSize(line, out bool last) is var size and >= 0)
            {
                (talk.ChunkRest, talk.IsLastChunk) = (size, last);
                if (at < smtp.Captured) SmtpData.TakeChunk(ref smtp, talk, ref at);
            }
        }
    }

    // What is asked for by AUTH LOGIN is told by its kind.
    static void Tell(in Layer smtp, ReadOnlySpan<byte> line, string lead, int credentials)
    {
        int name = credentials == 0 && Asked(line) == 2 ? "AUTH LOGIN ".Length : 0;
        smtp.Info($"{lead}{line[..name]}{(name > 0 || credentials is 1 or 4 ? "User: " : credentials == 2 ? "Pass: " : "")}{line[name..]}");
    }

    // Where text follows DATA in the same segment, all of the segment is taken for text.
    static bool BeginsData(in Layer smtp, SmtpConversation talk)
    {
        if (talk.Credentials != 0) return false;
        for (int at = 0; smtp.Line(at, out int length, out int next); at = next)
        {
            ReadOnlySpan<byte> line = smtp.Bytes.Slice(at, length);
            if (!IsCommand(line)) return false;
            int known = s_commands.Find(line);
            if (known == Data) return next < smtp.Captured;
            if (known == Chunk || ChunkSize(line, out _) >= 0) return false;
        }
        return false;
    }

    static bool IsCommand(ReadOnlySpan<byte> line)
    {
        if (line.Length < ShortestCommand) return false;
        foreach (byte b in line[..ShortestCommand])
            if (!char.IsAsciiLetter((char)b)) return false;
        return true;
    }

    // What the client's next line is, as SmtpConversation.Credentials says.
    static int Asked(ReadOnlySpan<byte> line)
    {
        if (System.Text.Ascii.EqualsIgnoreCase(line, "AUTH PLAIN"u8)) return 3;
        if (System.Text.Ascii.EqualsIgnoreCase(line, "AUTH NTLM"u8)) return 4;
        if (line.Length < 10 || !System.Text.Ascii.EqualsIgnoreCase(line[..10], "AUTH LOGIN"u8)) return 0;
        return line.Length == 10 ? 1 : 2;
    }

    // RFC 4954: what AUTH LOGIN is followed by, in the encoding in which it was sent.
    static bool TakeCredentials(ref Layer smtp, SmtpConversation talk, int at, int length)
    {
        if (talk.Credentials == 0) return false;
        smtp.Text(talk.Credentials switch { 1 or 4 => Username, 2 => Password, _ => UsernamePassword }, at, length);
        talk.Credentials = talk.Credentials == 1 ? 2 : 0;
        return true;
    }

    static void TakeReplies(ref Layer smtp, SmtpConversation talk)
    {
        bool continues = false;
        for (int at = 0; at < smtp.Captured && smtp.More;)
        {
            smtp.Line(at, out int length, out int next);
            ReadOnlySpan<byte> line = smtp.Bytes.Slice(at, length);
            uint value = 0;
            bool coded = length >= 3 && Utf8Parser.TryParse(line[..3], out value, out int used) && used == 3;
            if (at == 0)
            {
                smtp.Note(IsResponse, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
                smtp.Info($"S: {line}");
            }
            else smtp.Info($" | {(continues && length > 4 ? line[4..] : line)}");
            if (!continues)
            {
                smtp.Text(Response, at, next - at);
                if (coded) smtp.Note(Code, value, at, 3, ItemFlags.None);
            }
            if (length > 4) smtp.Text(ReplyText, at + 4, length - 4);
            continues = length > 3 && line[3] == '-';
            if (talk.AsksForTls && value == 220) StartTls.Begin(smtp.Packet, Protocol);
            at = next;
        }
    }
}
