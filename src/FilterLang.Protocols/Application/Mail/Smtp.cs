using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Simple Mail Transfer Protocol, RFC 5321: commands and replies. The messages themselves are not put together.</summary>
public static class Smtp
{
    public static readonly Protocol Protocol = new("smtp", "Simple Mail Transfer Protocol", Dissect);

    public static readonly Field
        IsRequest    = Protocol.Boolean("smtp.req",           "Request"),
        IsResponse   = Protocol.Boolean("smtp.rsp",           "Response"),
        CommandLine  = Protocol.Text   ("smtp.command_line",  "Command Line"),
        Command      = Protocol.Text   ("smtp.req.command",   "Command"),
        Parameter    = Protocol.Text   ("smtp.req.parameter", "Request parameter"),
        Response     = Protocol.Text   ("smtp.response",      "Response"),
        Code         = Protocol.UInt32 ("smtp.response.code", "Response code", names: SmtpNames.Codes),
        ReplyText    = Protocol.Text   ("smtp.rsp.parameter", "Response parameter"),
        Username     = Protocol.Text   ("smtp.auth.username", "Username"),
        Password     = Protocol.Text   ("smtp.auth.password", "Password"),
        EndOfMessage = Protocol.Label  ("smtp.eom",           "EOM");

    static readonly AsciiNames s_commands = new("DATA", "STARTTLS");

    static Smtp() => Protocol.CarriedBy(PayloadTables.TcpPort, 25, 587).Dispatches(PayloadTables.StartTls, MediaTypes.Rest);

    static void Dissect(ref Layer smtp)
    {
        PacketDissector packet = smtp.Packet;
        ushort server = packet.Conversation.ServerPort;
        bool request = packet.DestinationPort is 25 or 587 ? packet.SourcePort is not (25 or 587) || server == packet.DestinationPort : server != 0 && server == packet.DestinationPort;
        SmtpConversation talk = packet.Conversation.State<SmtpConversation>(Protocol);
        // A line that is cut by the segment waits for its end; of a message's text one end in the segment is enough.
        bool cut = request && talk.InData ? !smtp.Bytes.Contains((byte)'\n') : smtp.Captured > 0 && smtp.Bytes[^1] != '\n';
        if (smtp.MayAskForMore && cut)
        {
            smtp.AskForMore(0, Layer.OneMoreSegment);
            return;
        }
        smtp.Summary("SMTP");
        smtp.Open();
        if (request) TakeRequests(ref smtp, talk);
        else TakeReplies(ref smtp, talk);
    }

    static void TakeRequests(ref Layer smtp, SmtpConversation talk)
    {
        bool first = true;
        int at = 0;
        if (talk.InData && !TakeData(ref smtp, talk, ref at)) return;
        while (at < smtp.Captured && smtp.More)
        {
            smtp.Line(at, out int length, out int next);
            ReadOnlySpan<byte> line = smtp.Bytes.Slice(at, length);
            if (at == 0) smtp.Info($"C: {line}");
            else smtp.Info($" | {line}");
            if (first) smtp.Note(IsRequest, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
            first = false;
            if (TakeCredentials(ref smtp, talk, at, length))
            {
                at = next;
                continue;
            }
            GroupScope scope = smtp.Begin(null);
            smtp.Text(CommandLine, at, next - at);
            int word = LineEnd.Word(line, out int rest);
            if (word > 4 && line[..word].IndexOf((byte)':') is var colon and > 0) (word, rest) = (colon, colon);
            if (word > 0) smtp.Text(Command, at, word);
            if (rest < length) smtp.Text(Parameter, at + rest, length - rest);
            smtp.End(scope);
            if (line.StartsWith("AUTH LOGIN"u8) || line.StartsWith("auth login"u8)) talk.Credentials = length == 10 ? 1 : 2;
            int known = s_commands.Find(line[..word]);
            talk.AsksForTls = known == 1;
            at = next;
            if (known != 0) continue;
            talk.InData = talk.AwaitsGo = true;
            if (at < smtp.Captured && !TakeData(ref smtp, talk, ref at)) return;
        }
    }

    // RFC 4954: what AUTH LOGIN is followed by, in the encoding in which it was sent.
    static bool TakeCredentials(ref Layer smtp, SmtpConversation talk, int at, int length)
    {
        if (talk.Credentials == 0) return false;
        smtp.Text(talk.Credentials == 1 ? Username : Password, at, length);
        talk.Credentials = talk.Credentials == 1 ? 2 : 0;
        return true;
    }

    // Text of a message; false where it goes on in the next segment.
    static bool TakeData(ref Layer smtp, SmtpConversation talk, ref int at)
    {
        int start = at;
        while (at < smtp.Captured)
        {
            smtp.Line(at, out int length, out int next);
            bool dot = length == 1 && smtp.Bytes[at] == '.';
            at = next;
            if (!dot) continue;
            talk.InData = false;
            smtp.Note(EndOfMessage, 0, at - 3, 3, ItemFlags.None);
            smtp.Info($"C: .");
            return true;
        }
        smtp.Info($"C: DATA fragment, {smtp.Captured - start} bytes");
        if (MediaTypes.Rest.Find(0) is { } text) smtp.Call(text, start, smtp.Length - start);
        return false;
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
            // A refused DATA is followed by commands again.
            if (talk.AwaitsGo && value >= 400) talk.InData = false;
            if (value >= 300) talk.AwaitsGo = false;
            at = next;
        }
    }
}
