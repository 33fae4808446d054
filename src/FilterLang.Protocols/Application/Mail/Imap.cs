using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>Internet Message Access Protocol, RFC 9051: tagged commands, and what answers them.</summary>
public static class Imap
{
    const ushort Port = 143;

    const int Select = 1, Login = 3, Upgrade = 4, Copy = 5;

    public static readonly Protocol Protocol = Protocol.Of("imap", "Internet Message Access Protocol", Dissect, "IMAP");

    static readonly FieldType s_line = FieldType.StringZ;

    public static readonly Field
        IsRequest       = Protocol.Boolean     ("imap.isrequest",           "Request"),
        Line            = Protocol.Text        ("imap.line",                "Line",             type: s_line),
        Request         = Protocol.Text        ("imap.request",             "Request",          type: s_line),
        RequestTag      = Protocol.Text        ("imap.request_tag",         "Request Tag",      type: s_line),
        Response        = Protocol.Text        ("imap.response",            "Response",         type: s_line),
        ResponseTag     = Protocol.Text        ("imap.response_tag",        "Response Tag",     type: s_line),
        RequestCommand  = Protocol.Text        ("imap.request.command",     "Request Command",  type: s_line),
        ResponseCommand = Protocol.Text        ("imap.response.command",    "Response Command", type: s_line),
        ResponseStatus  = Protocol.Text        ("imap.response.status",     "Response Status",  type: s_line),
        Tag             = Protocol.Row         ("imap.tag",                 "Tag",              s_line, hidden: true),
        Command         = Protocol.Row         ("imap.command",             "Command",          s_line, hidden: true),
        RequestFolder   = Protocol.Text        ("imap.request.folder",      "Request Folder",   type: s_line),
        RequestUid      = Protocol.Boolean     ("imap.request.command.uid", "Request isUID"),
        RequestUsername = Protocol.Text        ("imap.request.username",    "Request Username", type: s_line),
        RequestPassword = Protocol.Text        ("imap.request.password",    "Request Password", type: s_line),
        ResponseIn      = Protocol.FrameNumber ("imap.response_in",         "Response In"),
        ResponseTo      = Protocol.FrameNumber ("imap.response_to",         "Request In"),
        Time            = Protocol.RelativeTime("imap.time",                "Response Time", EvaluationLevel.Reassembly);

    static readonly AsciiNames s_commands = new("", "select", "examine", "login", "starttls", "copy");

    static Imap() => Protocol.CarriedBy(PayloadTables.TcpPort, Port).CarriedBy(PayloadTables.TlsPort, 993).Dispatches(PayloadTables.StartTls, MediaTypes.Mail);

    static void Dissect(ref Layer imap)
    {
        PacketDissector packet = imap.Packet;
        bool request = packet.DestinationPort == Port || (packet.Conversation.ServerPort != 0 && packet.DestinationPort == packet.Conversation.ServerPort);
        int at = 0;
        if (!imap.Line(0, out _, out _) && imap.MayAskForMore)
        {
            if (packet.Columns is { } waiting) waiting.Protocol = "IMAP";
            imap.AskForMore(0, Layer.OneMoreSegment);
            return;
        }
        // What a client says first is a command, or it is no such protocol; RFC 9051 section 2.2.1.
        if (request && packet.Conversation.Known<ImapConversation>(Protocol) is null && IsTagAlone(imap))
        {
            imap.OpenNothing();
            imap.Call(packet.Plan.Catalog.Data);
            return;
        }
        imap.IsUnlisted = true;
        // The line says what waits until the first message is there.
        if (packet.Columns is { } columns) columns.Protocol = "IMAP";
        imap.Open();
        imap.Note(IsRequest, request ? 1UL : 0, flags: ItemFlags.Generated | ItemFlags.Hidden);
        while (at < imap.Captured && imap.More)
        {
            bool whole = imap.Line(at, out int length, out int next);
            if (!whole && imap.MayAskForMore)
            {
                imap.AskForMore(at, Layer.OneMoreSegment);
                return;
            }
            int literal = request ? -1 : Literal(imap.Bytes.Slice(at, length));
            if (literal > imap.Captured - next && imap.MayAskForMore)
            {
                imap.AskForMore(at, Layer.OneMoreSegment);
                return;
            }
            // What follows a literal belongs to its line, and has to be there.
            if (literal >= 0 && imap.MayAskForMore && !imap.Line(next + literal, out _, out _))
            {
                imap.AskForMore(at, Layer.OneMoreSegment);
                return;
            }
            if (at == 0) ShowFirst(ref imap, request);
            TakeLine(ref imap, request, at, length, next);
            at = next;
            if (literal > 0) at = TakeLiteral(ref imap, next, literal);
        }
    }

    static bool IsTagAlone(in Layer imap)
    {
        imap.Line(0, out int length, out _);
        return length > 0 && !imap.Bytes[..length].Contains((byte)' ');
    }

    // The summary shows the first answer to a command, or else the first line.
    static void ShowFirst(ref Layer imap, bool request)
    {
        if (imap.Packet.Columns is null) return;
        int at = 0;
        imap.ClearInfo();
        imap.Line(0, out int length, out int next);
        while (!request && next < imap.Captured && imap.Bytes[at] == '*')
        {
            at = next;
            imap.Line(at, out length, out next);
        }
        if (imap.Bytes[at] == '*') imap.Line(at = 0, out length, out _);
        imap.Info($"{(request ? "Request" : "Response")}: {imap.Bytes.Slice(at, length)}");
    }

    // RFC 9051 section 4.3: a number in braces at the end of a line tells how many octets follow it. Only messages that were fetched are looked at.
    static int Literal(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith("* "u8) || !line.EndsWith("}"u8)) return -1;
        int open = line.LastIndexOf((byte)'{');
        if (open < 0 || line.IndexOf(" FETCH "u8) is not (>= 0 and < 16)) return -1;
        return Utf8Parser.TryParse(line[(open + 1)..^1], out uint size, out int used) && used == line.Length - open - 2 && size < int.MaxValue ? (int)size : -1;
    }

    static int TakeLiteral(ref Layer imap, int at, int length)
    {
        length = Math.Min(length, imap.Captured - at);
        if (length > 0 && MediaTypes.Mail.Find(0) is { } mail) imap.Call(mail, at, length);
        return at + length;
    }

    static void TakeLine(ref Layer imap, bool request, int at, int length, int next)
    {
        GroupScope scope = imap.Begin(null);
        imap.Text(Line, at, next - at);
        imap.StandUnder(Line);
        ReadOnlySpan<byte> line = imap.Bytes.Slice(at, length);
        int tag = LineEnd.Word(line, out int second);
        // A star is the tag of what answers no command.
        if (tag > 0 && !(!request && line[..tag] is [(byte)'*']))
        {
            imap.Text(request ? Request : Response, at, length);
            imap.Text(request ? RequestTag : ResponseTag, at, tag);
            imap.Text(Tag, at, tag);
            if (request) TakeRequest(ref imap, at, line, tag, second);
            else TakeResponse(ref imap, at, line, tag, second);
        }
        imap.End(scope);
    }

    static void TakeRequest(ref Layer imap, int at, ReadOnlySpan<byte> line, int tag, int second)
    {
        ImapConversation talk = imap.Packet.Conversation.State<ImapConversation>(Protocol);
        int word = LineEnd.Word(line[second..], out int next);
        int any = second, anyLength = word;
        if (word == 3 && System.Text.Ascii.EqualsIgnoreCase(line.Slice(second, 3), "uid"u8))
        {
            imap.Note(RequestUid, 1, at + second, 3, ItemFlags.None);
            second += next;
            word = LineEnd.Word(line[second..], out next);
        }
        if (word > 0) imap.Text(RequestCommand, at + second, word);
        if (anyLength > 0) imap.Text(Command, at + any, anyLength);
        if (word == 0) return;
        int command = s_commands.Find(line.Slice(second, word)), rest = second + next;
        if (command == Upgrade) talk.AsksForTls = true;
        talk.Ask(line[..tag], imap.Packet.Number, imap.Packet.Time);
        if (command == Copy) rest += Skip(line[rest..]);
        int parameter = LineEnd.Word(line[rest..], out next);
        if (command >= Select && command != Upgrade && parameter > 0)
        {
            imap.Text(command == Login ? RequestUsername : RequestFolder, at + rest, parameter);
            rest += next;
            int password = LineEnd.Word(line[rest..], out _);
            // Taken to be in quotes.
            if (command == Login && password > 2) imap.Text(RequestPassword, at + rest + 1, password - 2);
        }
    }

    static int Skip(ReadOnlySpan<byte> words)
    {
        LineEnd.Word(words, out int next);
        return next;
    }

    static void TakeResponse(ref Layer imap, int at, ReadOnlySpan<byte> line, int tag, int second)
    {
        int word = LineEnd.Word(line[second..], out int next);
        if (word > 0)
        {
            imap.Text(ResponseStatus, at + second, word);
            int third = second + next, command = LineEnd.Word(line[third..], out _);
            if (command > 0)
            {
                imap.Text(ResponseCommand, at + third, command);
                imap.Text(Command, at + third, command);
            }
        }
        ImapConversation talk = imap.Packet.Conversation.State<ImapConversation>(Protocol);
        if (talk.AsksForTls && word > 0)
        {
            talk.AsksForTls = false;
            bool agreed = System.Text.Ascii.EqualsIgnoreCase(line.Slice(second, word), "ok"u8);
            if (agreed) StartTls.Begin(imap.Packet, Protocol);
        }
        if (!talk.Answer(line[..tag], out long frame, out long time)) return;
        imap.Note(ResponseTo, (ulong)frame);
        imap.Note(Time, (ulong)(imap.Packet.Time - time));
    }
}
