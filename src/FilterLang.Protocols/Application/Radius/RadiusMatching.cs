namespace FilterLang.Protocols;

/// <summary>
/// Which packet answers which, by the identifier (RFC 2865 section 3); a request sent again has the same authenticator as well (RFC 2865
/// section 2.5).
/// </summary>
static class RadiusMatching
{
    static readonly Protocol Protocol = Radius.Protocol;

    public static void Match(ref Layer radius, uint code)
    {
        uint asked = RequestOf(code);
        if (asked == 0) return;
        bool isRequest = asked == code;
        radius.Note(isRequest ? Radius.Request : Radius.Response, 1, flags: ItemFlags.Generated | ItemFlags.Hidden);
        PacketDissector packet = radius.Packet;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return;
        uint id = asked << 8 | radius.U8(1);
        TransactionKey exchange = TransactionKey.Of(packet, id);
        // Sixteen octets drawn at random, folded.
        ulong content = radius.U64(4) ^ radius.U64(12) * 0x9E37_79B9_7F4A_7C15 ^ (ulong)code << 48 | 1UL << 63;
        if (isRequest) MatchRequest(ref radius, all, exchange, content);
        else MatchResponse(ref radius, all, exchange, content);
    }

    // The request that a code answers; of a request, itself; 0 for others.
    static uint RequestOf(uint code) => code switch
    {
        1 or 2 or 3 or 11 => 1,
        4 or 5 => 4,
        7 or 8 or 9 => 7,
        21 or 22 => 21,
        23 or 24 => 23,
        26 or 27 => 26,
        33 or 34 => 33,
        40 or 41 or 42 => 40,
        43 or 44 or 45 => 43,
        _ => 0,
    };

    static void MatchRequest(ref Layer radius, Transactions all, in TransactionKey exchange, ulong content)
    {
        PacketDissector packet = radius.Packet;
        long first = FirstFrame(packet, all, content ^ exchange.Id << 32);
        if (first == packet.Number && packet.Knows is null && Transactions.IsNone(in all.OfRequest(exchange, first)))
            all.Request(exchange, packet.Number, packet.Time);
        ref Transaction answered = ref all.OfRequest(exchange, first);
        if (!Transactions.IsNone(in answered) && answered.ResponseFrame != 0) radius.Note(Radius.ResponseFrame, (ulong)answered.ResponseFrame);
        if (first == packet.Number) return;
        radius.Note(Radius.Duplicate, radius.U8(1));
        radius.Note(Radius.RepeatedRequest, (ulong)first);
        radius.Info($", Duplicate Request");
    }

    static void MatchResponse(ref Layer radius, Transactions all, in TransactionKey exchange, ulong content)
    {
        PacketDissector packet = radius.Packet;
        ref Transaction request = ref all.Answer(packet, exchange);
        if (Transactions.IsNone(in request)) return;
        long asked = request.RequestFrame;
        radius.Note(Radius.RequestFrame, (ulong)asked);
        radius.Label(Radius.RequestFrame, $"This is a response to a request in frame {asked}");
        radius.Note(Radius.Time, (ulong)(packet.Time - request.RequestTime));
        long first = FirstFrame(packet, all, content ^ (ulong)asked);
        if (first == packet.Number) return;
        radius.Note(Radius.Duplicate, radius.U8(1));
        radius.Note(Radius.RepeatedResponse, (ulong)first);
        radius.Info($", Duplicate Response");
    }

    // The frame in which this content came first in the conversation: the one at hand, if nobody knows an earlier one.
    static long FirstFrame(PacketDissector packet, Transactions all, ulong content)
    {
        TransactionKey key = TransactionKey.Of(packet, content);
        ref Transaction first = ref all.Asked(packet, key);
        if (!Transactions.IsNone(in first)) return first.RequestFrame;
        if (packet.Knows is null) all.Request(key, packet.Number, packet.Time);
        return packet.Number;
    }
}
