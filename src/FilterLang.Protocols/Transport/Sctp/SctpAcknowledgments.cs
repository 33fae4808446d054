using static FilterLang.Protocols.SctpFields;

namespace FilterLang.Protocols;

/// <summary>Selective acknowledgments, RFC 9260 section 3.3.4, with those that take nothing back (NR-SACK).</summary>
static class SctpAcknowledgments
{
    /// <summary>A block of more numbers acknowledges nothing that is looked for.</summary>
    const uint LongestBlock = 5000;

    static readonly Field s_gap = Sctp.Protocol.Heading("Gap Acknowledgement"), s_nrGap = Sctp.Protocol.Heading("NR-Gap Acknowledgement");

    public static void Take(ref Layer sctp, SctpHalf? half, bool isNr, int item, bool isNested)
    {
        int at = sctp.Position;
        uint absolute = sctp.U32(at), first = half?.Peer?.First ?? 0;
        // The gaps of a plain acknowledgment are counted from the relative number where there is one.
        uint cumulative = isNr ? absolute : absolute - first;
        if (isNr) sctp.Take(NrSackCumulativeTsnAck);
        else
        {
            if (half?.Peer is not null) sctp.Note(SackCumulativeTsnAck, cumulative, at, 4, ItemFlags.None);
            sctp.Place(SackCumulativeTsnAckRaw, at);
            sctp.Position = at + 4;
        }
        if (!sctp.Failed && half is not null) Acknowledge(ref sctp, half, 0, cumulative, isCumulative: true);
        int credit = sctp.Position;
        ulong window = sctp.Take(isNr ? NrSackARwnd : SackARwnd);
        if (!isNr && window == 0) sctp.Remark(ZeroWindow, credit, 4);
        uint gaps = (uint)sctp.Take(isNr ? NrSackNumberOfGapBlocks : SackNumberOfGapBlocks);
        uint nrGaps = isNr ? (uint)sctp.Take(NrSackNumberOfNrGapBlocks) : 0;
        uint duplicates = (uint)sctp.Take(isNr ? NrSackNumberOfDuplicatedTsns : SackNumberOfDuplicatedTsns);
        if (isNr) sctp.Take(NrSackReserved);
        uint lastEnd = TakeGaps(ref sctp, half, gaps, cumulative, isNr, s_gap);
        if (isNr) TakeGaps(ref sctp, null, nrGaps, cumulative, isNr, s_nrGap);
        for (; duplicates > 0 && !sctp.Failed; duplicates--) sctp.Take(isNr ? NrSackDuplicateTsn : SackDuplicateTsn);
        if (sctp.Failed) return;
        if (isNr)
        {
            sctp.Append(item, $" (Cumulative TSN: {(ulong)absolute}, a_rwnd: {window}, gaps: {(ulong)gaps}, nr-gaps: {(ulong)nrGaps}, duplicate TSNs: {(ulong)duplicates})");
            return;
        }
        sctp.Append(item, $" (Cumulative TSN: {(ulong)absolute}, a_rwnd: {window}, gaps: {(ulong)gaps}, duplicate TSNs: {(ulong)duplicates})");
        if (isNested) return;
        sctp.Info($"(Ack={cumulative}");
        if (gaps > 0) sctp.Info($"+{lastEnd}");
        sctp.Info($", Arwnd={window}) ");
    }

    // Returns where the last block ends.
    static uint TakeGaps(ref Layer sctp, SctpHalf? half, uint count, uint cumulative, bool isNr, Field heading)
    {
        bool takesBack = heading == s_gap;
        (Field start, Field startTsn, Field end, Field endTsn, Field total) = !isNr
            ? (SackGapBlockStart, SackGapBlockStartTsn, SackGapBlockEnd, SackGapBlockEndTsn, SackNumberOfTsnsGapAcked)
            : takesBack ? (NrSackGapBlockStart, NrSackGapBlockStartTsn, NrSackGapBlockEnd, NrSackGapBlockEndTsn, NrSackNumberOfTsnsGapAcked)
            : (NrSackNrGapBlockStart, NrSackNrGapBlockStartTsn, NrSackNrGapBlockEnd, NrSackNrGapBlockEndTsn, NrSackNumberOfTsnsNrGapAcked);
        uint lastEnd = 0, acknowledged = 0;
        for (; count > 0 && !sctp.Failed; count--)
        {
            GroupScope gap = sctp.Begin(heading, sctp.Position, 4);
            uint from = (uint)sctp.Take(start);
            if (sctp.Failed) return 0;
            sctp.Note(startTsn, cumulative + from, sctp.Position - 2, 2);
            uint to = (uint)sctp.Take(end);
            if (sctp.Failed) return 0;
            sctp.Note(endTsn, cumulative + to, sctp.Position - 2, 2);
            sctp.Label(gap.Item, $"{(takesBack ? "Gap" : "NR-Gap")} Acknowledgement for TSN {(ulong)(cumulative + from)} to {(ulong)(cumulative + to)}");
            if (half is not null) Acknowledge(ref sctp, half, cumulative + from, cumulative + to, isCumulative: false);
            if (from > to) sctp.Remark(MalformedGap);
            if (from <= lastEnd) sctp.Remark(UnorderedGap);
            acknowledged += to + 1 - from;
            lastEnd = to;
            sctp.End(gap);
        }
        if (acknowledged == 0 || sctp.Failed) return lastEnd;
        sctp.Note(total, acknowledged);
        if (acknowledged > 100) sctp.Remark(!isNr ? ManyGapAcked : takesBack ? ManyNrGapAcked : ManyNrAcked);
        return lastEnd;
    }

    // The numbers are taken from the peer's first once more, as the reference does with those that are relative already.
    static void Acknowledge(ref Layer sctp, SctpHalf half, uint start, uint end, bool isCumulative)
    {
        if (half.Peer is not { IsStarted: true } peer) return;
        PacketDissector packet = sctp.Packet;
        Transactions numbers = packet.State<SctpAssociations>(Sctp.Protocol).Numbers;
        uint from = isCumulative ? peer.Acknowledged : start - peer.First, to = end - peer.First;
        bool isRepeated = peer.AcknowledgedIn == packet.Number;
        if (isRepeated && isCumulative) from = 0;
        if (from > to || to - from >= LongestBlock) return;
        if (!isRepeated && isCumulative) peer.Acknowledged = to + 1;
        for (uint relative = from; relative <= to; relative++)
        {
            ref Transaction sent = ref numbers.Last(Key(peer, relative));
            if (Transactions.IsNone(in sent)) continue;
            if (sent.ResponseFrame == 0 && !isRepeated)
            {
                (sent.ResponseFrame, sent.ResponseTime) = (packet.Number, packet.Time);
                peer.AcknowledgedIn = packet.Number;
                sctp.Foretell(Acked, sent.RequestFrame, relative, (ulong)packet.Number);
                sctp.Foretell(DataRtt, sent.RequestFrame, relative, (ulong)(packet.Time - sent.RequestTime));
            }
            if (sent.ResponseFrame != packet.Number) continue;
            sctp.Note(Ack, peer.First + relative);
            sctp.Note(AckFrame, (ulong)sent.RequestFrame);
            sctp.Note(SackRtt, (ulong)(packet.Time - sent.RequestTime));
        }
    }

    /// <summary>What is known of a number of one direction, counted from its first.</summary>
    public static TransactionKey Key(SctpHalf half, uint relative) => TransactionKey.Of(default, half.Ports, (ulong)half.Tag << 32 | relative);
}
