namespace FilterLang.Protocols;

/// <summary>Which response answers which request, by the sequence number: 3GPP TS 29.060 section 7.6.</summary>
static class GtpMatching
{
    static readonly Protocol s_gtp = Gtp.Protocol;

    static readonly Field
        s_responseIn = s_gtp.FrameNumber ("gtp.response_in", "Response In", level: EvaluationLevel.Stream),
        s_responseTo = s_gtp.FrameNumber ("gtp.response_to", "Response To", level: EvaluationLevel.Stream),
        s_time       = s_gtp.RelativeTime("gtp.time",        "Time", level: EvaluationLevel.Stream);

    /// <summary>Makes the rows.</summary>
    public static Field Time => s_time;

    public static void Match(ref Layer gtp, uint type, uint sequence)
    {
        uint asked = RequestOf(type);
        PacketDissector packet = gtp.Packet;
        if (asked == 0 || gtp.Failed || packet.Remembered<Transactions>(s_gtp) is not { } all) return;
        TransactionKey key = TransactionKey.Of(packet, (ulong)asked << 32 | sequence);
        if (asked == type)
        {
            if (all.Ask(packet, key) is > 0 and var answer) gtp.Note(s_responseIn, (ulong)answer);
            return;
        }
        ref Transaction request = ref all.Answer(packet, key);
        if (Transactions.IsNone(in request)) return;
        gtp.Note(s_responseTo, (ulong)request.RequestFrame);
        gtp.Note(s_time, (ulong)(packet.Time - request.RequestTime));
    }

    // The request that a message answers; of a request, itself; 0 for others.
    static uint RequestOf(uint type) => type switch
    {
        1 or 2 => 1,
        16 or 17 => 16,
        18 or 19 => 18,
        20 or 21 => 20,
        _ => 0,
    };
}
