namespace FilterLang.Protocols;

/// <summary>Which response answers which query, and what is sent again.</summary>
static class DnsMatching
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        ResponseIn           = Protocol.FrameNumber ("dns.response_in",            "Response In", EvaluationLevel.Stream),
        ResponseTo           = Protocol.FrameNumber ("dns.response_to",            "Request In", EvaluationLevel.Stream),
        Retransmission       = Protocol.Boolean     ("dns.retransmission",         "Retransmission", level: EvaluationLevel.Stream),
        RetransmitRequestIn  = Protocol.FrameNumber ("dns.retransmit_request_in",  "Retransmitted request. Original request in", EvaluationLevel.Stream),
        RetransmitResponseIn = Protocol.FrameNumber ("dns.retransmit_response_in", "Retransmitted response. Original response in", EvaluationLevel.Stream),
        Time                 = Protocol.RelativeTime("dns.time",                   "Time", EvaluationLevel.Stream),
        Unsolicited          = Protocol.Boolean     ("dns.unsolicited",            "Unsolicited", level: EvaluationLevel.Stream);

    static readonly ExpertField
        RequestAgain  = Protocol.Expert("dns.retransmit_request",  Severity.Warning, ExpertGroup.Protocol, "DNS query retransmission", EvaluationLevel.Stream),
        ResponseAgain = Protocol.Expert("dns.retransmit_response", Severity.Warning, ExpertGroup.Protocol, "DNS response retransmission", EvaluationLevel.Stream),
        Missing       = Protocol.Expert("dns.response_missing",    Severity.Note,    ExpertGroup.Protocol, "DNS response missing", EvaluationLevel.Stream);

    /// <summary>A query that comes again within this time is a retransmission, later a new one.</summary>
    const long RetransmissionTime = 5_000_000_000;

    public static void Match(ref Layer dns, ushort id, bool isResponse)
    {
        PacketDissector packet = dns.Packet;
        if (packet.InErrorQuote) return;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        ulong number = ReferenceEquals(dns.Protocol, Dns.OverHttp) && Http2.CurrentStream(packet) is var stream and > 0 ? (ulong)stream << 16 : id;
        // Who answers a question to a group is not known before.
        TransactionKey key = !ReferenceEquals(dns.Protocol, Dns.LinkLocal) ? TransactionKey.Of(packet, number)
            : isResponse ? TransactionKey.Of(packet.Destination, packet.DestinationPort, id)
            : TransactionKey.Of(packet.Source, packet.SourcePort, id);
        if (isResponse) MatchResponse(ref dns, all, key);
        else MatchQuery(ref dns, all, key);
    }

    static void MatchQuery(ref Layer dns, Transactions all, in TransactionKey key)
    {
        PacketDissector packet = dns.Packet;
        if (packet.Knows is not null)
        {
            ref readonly Transaction known = ref all.Before(key, packet.Number);
            if (Transactions.IsNone(in known)) return;
            if (known.RequestFrame != packet.Number) RepeatsQuery(ref dns, known.RequestFrame);
            else if (known.ResponseFrame != 0) dns.Note(ResponseIn, (ulong)known.ResponseFrame);
            else dns.Remark(Missing);
            return;
        }
        ref readonly Transaction last = ref all.Last(key);
        if (Transactions.IsNone(in last) || last.ResponseFrame != 0 || packet.Time - last.RequestTime >= RetransmissionTime)
            all.Request(key, packet.Number, packet.Time);
        else RepeatsQuery(ref dns, last.RequestFrame);
    }

    static void RepeatsQuery(ref Layer dns, long first)
    {
        dns.Note(Retransmission, 1);
        dns.Note(RetransmitRequestIn, (ulong)first);
        int outer = dns.Parent;
        dns.StandUnder(Dns.Id);
        dns.Remark(RequestAgain, $"DNS query retransmission. Original request in frame {first}");
        dns.Parent = outer;
    }

    static void MatchResponse(ref Layer dns, Transactions all, in TransactionKey key)
    {
        PacketDissector packet = dns.Packet;
        ref readonly Transaction found = ref all.Answer(packet, key);
        if (Transactions.IsNone(in found))
        {
            dns.Note(Unsolicited, 1);
            return;
        }
        if (found.ResponseFrame != packet.Number)
        {
            dns.Note(Retransmission, 1);
            dns.Note(RetransmitResponseIn, (ulong)found.ResponseFrame);
            int outer = dns.Parent;
            dns.StandUnder(Dns.Id);
            dns.Remark(ResponseAgain, $"DNS response retransmission. Original response in frame {found.ResponseFrame}");
            dns.Parent = outer;
            return;
        }
        dns.Note(ResponseTo, (ulong)found.RequestFrame);
        dns.Note(Time, (ulong)(packet.Time - found.RequestTime));
    }
}
