using static FilterLang.Protocols.RtcpExtendedFields;

namespace FilterLang.Protocols;

/// <summary>Extended reports, RFC 3611 section 4, with the blocks of RFC 5093, RFC 7097 and RFC 7272.</summary>
static class RtcpExtended
{
    const uint LossRuns = 1, DuplicateRuns = 2, ReceiptTimes = 3, ReferenceTime = 4, LastReports = 5, Statistics = 6, Voip = 7, Quality = 8,
        Synchronization = 12, DiscardRuns = 25;

    const int BlockHeader = 4;

    public static void Take(ref Layer rtcp, int end)
    {
        if (rtcp.Position >= end)
        {
            rtcp.Remark(NoSender, rtcp.Position);
            return;
        }
        rtcp.Take(RtcpFields.Senderssrc);
        for (int left = end - rtcp.Position; left >= BlockHeader && !rtcp.Failed;) left -= TakeBlock(ref rtcp, left);
    }

    // Returns how long it says it is; what it has may end before.
    static int TakeBlock(ref Layer rtcp, int left)
    {
        uint type = (uint)rtcp.Take(XrBt);
        if (type is LossRuns or DuplicateRuns or ReceiptTimes) rtcp.Place(XrTf, rtcp.Position);
        else if (type == DiscardRuns)
        {
            rtcp.Place(XrDrleE, rtcp.Position);
            rtcp.Place(XrTf, rtcp.Position);
        }
        else if (type == Statistics)
        {
            rtcp.Place(XrStatsLrflag, rtcp.Position);
            rtcp.Place(XrStatsDupflag, rtcp.Position);
            rtcp.Place(XrStatsJitterflag, rtcp.Position);
            rtcp.Place(XrStatsTtl, rtcp.Position);
        }
        else rtcp.Place(XrBs, rtcp.Position);
        uint specific = rtcp.U8(rtcp.Position);
        rtcp.Position++;
        int length = (int)rtcp.Take(XrBl) * 4, start = rtcp.Position, stop = start + length;
        rtcp.Append(XrBl, $" ({length} bytes)");
        if (type is ReferenceTime && length != 8) rtcp.Remark(WrongLength, start - 2, 2);
        if (length + BlockHeader > left) rtcp.Remark(TooLong, start - 2, 2);
        switch (type)
        {
            case LossRuns or DuplicateRuns or DiscardRuns: TakeRuns(ref rtcp, stop); break;
            case ReceiptTimes: TakeReceiptTimes(ref rtcp, stop, (int)(specific & 15)); break;
            case ReferenceTime: NtpTime.Take(ref rtcp, XrTimestamp); break;
            case LastReports: TakeLastReports(ref rtcp, stop); break;
            case Statistics: TakeStatistics(ref rtcp); break;
            case Voip: TakeVoip(ref rtcp); break;
            case Quality: TakeQuality(ref rtcp); break;
            case Synchronization: TakeSynchronization(ref rtcp); break;
            default:
                if (!rtcp.Failed) rtcp.Position = stop;
                break;
        }
        return length + BlockHeader;
    }

    static void TakeBounds(ref Layer rtcp)
    {
        rtcp.Take(RtcpFields.SsrcIdentifier);
        rtcp.Take(XrBeginseq);
        rtcp.Take(XrEndseq);
    }

    // RFC 3611 section 4.1.
    static void TakeRuns(ref Layer rtcp, int stop)
    {
        TakeBounds(ref rtcp);
        for (; rtcp.Position < stop && !rtcp.Failed; rtcp.Position += 2)
        {
            int at = rtcp.Position;
            uint chunk = rtcp.U16(at);
            if (chunk == 0) rtcp.Note(XrChunkNullTerminator, 0, at, 2, ItemFlags.None);
            else if ((chunk & 0x8000) != 0) rtcp.Note(XrChunkBitVector, chunk & 0x7FFF, at, 2, ItemFlags.None);
            else rtcp.Note(XrChunkLength, chunk & 0x3FFF, at, 2, ItemFlags.None);
        }
    }

    static void TakeReceiptTimes(ref Layer rtcp, int stop, int thinning)
    {
        int at = rtcp.Position;
        TakeBounds(ref rtcp);
        uint number = rtcp.U16(at + 4);
        for (; rtcp.Position < stop && !rtcp.Failed; number++)
        {
            if (thinning > 0 && number % (1u << thinning) != 0) number += (1u << thinning) - number % (1u << thinning);
            rtcp.Take(XrReceiptTimeSeq);
            rtcp.Label(XrReceiptTimeSeq, $"Seq: {number}, Receipt Time: {rtcp.U32(rtcp.Position - 4)}");
        }
    }

    static void TakeLastReports(ref Layer rtcp, int stop)
    {
        while (rtcp.Position < stop && !rtcp.Failed)
        {
            rtcp.Take(RtcpFields.SsrcIdentifier);
            rtcp.Take(XrLrr);
            rtcp.Take(XrDlrr);
        }
    }

    static void TakeStatistics(ref Layer rtcp)
    {
        TakeBounds(ref rtcp);
        rtcp.Take(XrStatsLost);
        rtcp.Take(XrStatsDups);
        rtcp.Take(XrStatsMinjitter);
        rtcp.Take(XrStatsMaxjitter);
        rtcp.Take(XrStatsMeanjitter);
        rtcp.Take(XrStatsDevjitter);
        rtcp.Take(XrStatsMinttl);
        rtcp.Take(XrStatsMaxttl);
        rtcp.Take(XrStatsMeanttl);
        rtcp.Take(XrStatsDevttl);
    }

    // RFC 3611 section 4.7: 127 says that nobody knows.
    static void TakeVoip(ref Layer rtcp)
    {
        rtcp.Take(RtcpFields.SsrcIdentifier);
        rtcp.Take(RtcpFields.SsrcFraction);
        rtcp.Append(RtcpFields.SsrcFraction, $" / 256");
        rtcp.Take(SsrcDiscarded);
        rtcp.Append(SsrcDiscarded, $" / 256");
        rtcp.Take(XrVoipmetricsBurstdensity);
        rtcp.Take(XrVoipmetricsGapdensity);
        rtcp.Take(XrVoipmetricsBurstduration);
        rtcp.Take(XrVoipmetricsGapduration);
        rtcp.Take(XrVoipmetricsRtdelay);
        rtcp.Take(XrVoipmetricsEsdelay);
        TakeKnown(ref rtcp, XrVoipmetricsSignallevel);
        TakeKnown(ref rtcp, XrVoipmetricsNoiselevel);
        TakeKnown(ref rtcp, XrVoipmetricsRerl);
        rtcp.Take(XrVoipmetricsGmin);
        TakeKnown(ref rtcp, XrVoipmetricsRfactor);
        TakeKnown(ref rtcp, XrVoipmetricsExtrfactor);
        TakeScore(ref rtcp, XrVoipmetricsMoslq);
        TakeScore(ref rtcp, XrVoipmetricsMoscq);
        rtcp.TakeParts(XrVoipmetricsPlc, XrVoipmetricsJba, XrVoipmetricsJbrate);
        rtcp.Position++;
        rtcp.Take(XrVoipmetricsJbnominal);
        rtcp.Take(XrVoipmetricsJbmax);
        rtcp.Take(XrVoipmetricsJbabsmax);
    }

    static void TakeKnown(ref Layer rtcp, Field field)
    {
        if (rtcp.Take(field) == 127) rtcp.Label(field, $"{field.Label}: Unavailable");
    }

    static void TakeScore(ref Layer rtcp, Field field)
    {
        uint score = rtcp.U8(rtcp.Position);
        rtcp.Note(field, BitConverter.DoubleToUInt64Bits(score == 127 ? 127 : score / 10f), rtcp.Position, 1, ItemFlags.None);
        if (score == 127) rtcp.Label(field, $"{field.Label}: Unavailable");
        rtcp.Position++;
    }

    // RFC 5093 section 3.
    static void TakeQuality(ref Layer rtcp)
    {
        rtcp.Take(XrBtxnqBegseq);
        rtcp.Take(XrBtxnqEndseq);
        rtcp.Take(XrBtxnqVmaxdiff);
        rtcp.Take(XrBtxnqVrange);
        rtcp.Take(XrBtxnqVsum);
        rtcp.Take(XrBtxnqCycles);
        rtcp.Take(XrBtxnqJbevents);
        TakeDegraded(ref rtcp, XrBtxnqTdegnet);
        TakeDegraded(ref rtcp, XrBtxnqTdegjit);
        rtcp.Take(XrBtxnqEs);
        rtcp.Take(XrBtxnqSes);
    }

    static void TakeDegraded(ref Layer rtcp, Field field)
    {
        int at = rtcp.Position;
        uint word = rtcp.U32(at);
        if ((word & 0xFF00_0000) != 0) rtcp.NoteText(XrBtxnqSpare, "Warning - spare bits not 0"u8, at, 1, ItemFlags.None);
        rtcp.Note(field, word & 0x00FF_FFFF, at + 1, 3, ItemFlags.None);
        if (!rtcp.Failed) rtcp.Position = at + 4;
    }

    // RFC 7272 section 6.
    static void TakeSynchronization(ref Layer rtcp)
    {
        rtcp.Note(XrIdmsSpst, rtcp.U8(rtcp.Position - 3) & 0xFFU, rtcp.Position - 3, 1, ItemFlags.None);
        rtcp.Place(XrIdmsPt, rtcp.Position);
        rtcp.Position += 4;
        rtcp.Take(XrIdmsMsci);
        rtcp.Take(XrIdmsSourceSsrc);
        int at = rtcp.Position;
        NtpTime.Take(ref rtcp, XrIdmsNtpRcvTs);
        NtpTime.Note(ref rtcp, RtcpFields.TimestampNtp, at);
        // Wireshark reads what follows from the same place.
        rtcp.Position = at;
        rtcp.Take(XrIdmsRtpTs);
        rtcp.Take(XrIdmsNtpPresTs);
    }
}
