using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>WHOIS, RFC 3912: a line as a question, and text as an answer until the connection ends.</summary>
public static class Whois
{
    const ushort Port = 43;

    public static readonly Protocol Protocol = Protocol.Of("whois", "whois", Dissect, "WHOIS");

    public static readonly Field
        Query        = Protocol.Text        ("whois.query",         "Query"),
        Answer       = Protocol.Text        ("whois.answer",        "Answer"),
        AnswerIn     = Protocol.FrameNumber ("whois.answer_in",     "Answer In"),
        AnswerTo     = Protocol.FrameNumber ("whois.answer_to",     "Query In"),
        ResponseTime = Protocol.RelativeTime("whois.response_time", "Response Time");

    static readonly ExpertField
        MissingEnd = Protocol.Expert("whois.nocrlf", Severity.Warning, ExpertGroup.Malformed, "Missing <CR><LF>"),
        Encoding   = Protocol.Expert("whois.encoding", Severity.Chat, ExpertGroup.Assumption, "WHOIS has no mechanism to indicate encoding (RFC 3912), assuming UTF-8");

    static Whois() => Protocol.CarriedBy(PayloadTables.TcpPort, Port);

    /// <summary>What the client of a connection asked.</summary>
    sealed class Conversation : IReusableState
    {
        const int Longest = 1024;

        public KeptText Question { get; } = new(Longest);

        public void Reset() => Question.Set(default);
    }

    static void Dissect(ref Layer whois)
    {
        bool isQuery = whois.Packet.DestinationPort == Port;
        whois.Summary("WHOIS");
        Tell(whois, isQuery);
        bool isWhole = isQuery && whois.Bytes.EndsWith("\r\n"u8);
        if (!isWhole && whois.MayAskForMore)
        {
            whois.AskForMore(0, isQuery ? Layer.OneMoreSegment : Layer.UntilEnd);
            return;
        }
        whois.Open();
        whois.Title($": {(isQuery ? "Query" : "Answer")}");
        Match(ref whois, isQuery);
        if (isQuery)
        {
            whois.Text(Query, 0, whois.Captured, TextEncoding.Utf8);
            if (!isWhole) whois.Remark(MissingEnd);
            return;
        }
        for (int at = 0; at < whois.Captured && whois.More;)
        {
            whois.Line(at, out _, out int next);
            whois.Text(Answer, at, next - at, TextEncoding.Utf8);
            at = next;
        }
        whois.Remark(Encoding);
    }

    // The line tells the question, and the answer's first line only where nobody heard that.
    static void Tell(in Layer whois, bool isQuery)
    {
        if (whois.InfoSink is null) return;
        Conversation talk = whois.Packet.Conversation.State<Conversation>(Protocol);
        whois.Line(0, out int length, out _);
        ReadOnlySpan<byte> line = whois.Bytes[..length];
        if (isQuery && talk.Question.Bytes.IsEmpty) talk.Question.Set(line);
        whois.Info($"{(isQuery ? "Query" : "Answer")}: {(talk.Question.Bytes.IsEmpty ? line : talk.Question.Bytes)}");
    }

    static void Match(ref Layer whois, bool isQuery)
    {
        PacketDissector packet = whois.Packet;
        if (packet.InErrorQuote || packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, 0);
        if (isQuery)
        {
            if (all.Ask(packet, key) is not 0 and var answer) whois.Note(AnswerIn, (ulong)answer);
            return;
        }
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found) || found.ResponseFrame != packet.Number) return;
        whois.Note(AnswerTo, (ulong)found.RequestFrame);
        whois.Note(ResponseTime, (ulong)(packet.Time - found.RequestTime));
    }
}
