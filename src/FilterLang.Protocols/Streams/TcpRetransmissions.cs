namespace FilterLang.Protocols.Streams;

/// <summary>Which kind of sending again it is, what waits for acknowledgment, and how much is in flight.</summary>
sealed partial class TcpAnalyzer
{
    /// <summary>Within this time after the other side's last segment, a repetition counts as an answer to duplicate acknowledgments.</summary>
    const long FastLimit = 20_000_000;

    /// <summary>How long a segment may be late to count as reordered, where no round trip was measured.</summary>
    const long ReorderLimit = 3_000_000;

    const uint FlightLimit = 2_000_000_000;

    void JudgeRetransmission(ref TcpTrack track, ref TcpTrackSide sender, ref TcpTrackSide receiver, in TcpSegment segment,
        ref TcpAnalysis analysis)
    {
        if (analysis.Is(TcpVerdict.KeepAlive)) return;
        uint sequence = segment.Sequence, end = segment.End;
        bool back = sender.NextSequence != 0 && sequence.IsBefore(sender.NextSequence)
            && !(segment.Length > 1 && sequence == unchecked(sender.NextSequence - 1));
        if (segment.Length > 0 && receiver.LastAck != 0 && end.IsBeforeOrAt(receiver.LastAck))
        {
            analysis.Add(TcpVerdict.SpuriousRetransmission);
            return;
        }
        if (!back) return;
        ulong elapsed = (ulong)Math.Max(0, unchecked(segment.Time - receiver.LastTime));
        if (elapsed < FastLimit && receiver.Duplicates >= 2
            && (receiver.LastAck == sequence || (receiver.Sack.Count > 0 && !receiver.Sack.Hold(pool, sequence, end))))
        {
            analysis.Add(TcpVerdict.FastRetransmission);
            return;
        }
        // A negative round trip counts as a huge one.
        ulong limit = track.InitialRoundTrip != 0 ? (ulong)track.InitialRoundTrip : ReorderLimit;
        bool seen = MarkResent(sender.Unacked, sequence, end, ref analysis);
        bool last = sender.NextSequence == unchecked(end + segment.Phantom);
        if (elapsed < limit && !seen && (!last || !sender.LastHadData))
        {
            analysis.Add(TcpVerdict.OutOfOrder);
            return;
        }
        analysis.Add(TcpVerdict.Retransmission);
        (analysis.Timeout, analysis.TimeoutFrame) = (unchecked(segment.Time - sender.NextTime), sender.NextFrame);
        for (int age = 0; age < sender.Unacked.Count; age++)
        {
            ref UnackedSegment older = ref sender.Unacked.At(pool, age);
            if (!older.Start.IsAfterOrAt(sequence)) continue;
            (analysis.Timeout, analysis.TimeoutFrame) = (unchecked(segment.Time - older.Time), older.Frame);
            return;
        }
    }

    /// <summary>Finds the newest waiting segment that holds all these numbers and notes that it was sent again.</summary>
    bool MarkResent(in UnackedList unacked, uint sequence, uint end, ref TcpAnalysis analysis)
    {
        for (int age = unacked.Count - 1; age >= 0; age--)
        {
            ref UnackedSegment waiting = ref unacked.At(pool, age);
            if (!sequence.IsAfterOrAt(waiting.Start) || !end.IsBeforeOrAt(waiting.End)) continue;
            waiting.Resent = true;
            analysis.Exists = true;
            return true;
        }
        return false;
    }

    /// <summary>Remembers the segment; returns the number behind it.</summary>
    uint Update(ref TcpTrackSide sender, in TcpSegment segment, in TcpAnalysis analysis)
    {
        uint next = segment.End;
        if (segment.OccupiesSpace && !sender.Unacked.IsFull)
        {
            next = unchecked(next + segment.Phantom);
            sender.Unacked.Add(pool, new UnackedSegment
            {
                Start = segment.Sequence, End = next, Frame = segment.Frame, Time = segment.Time,
                Resent = analysis.Is(TcpVerdict.AnyRetransmission),
            });
        }
        if (sender.NextSequence == 0 || next.IsAfter(unchecked(sender.NextSequence + segment.Phantom))) sender.LastHadData = segment.Length > 0;
        if (!analysis.Is(TcpVerdict.ZeroWindowProbe))
        {
            if (sender.NextSequence == 0 || next.IsAfter(sender.NextSequence))
                (sender.NextSequence, sender.NextFrame, sender.NextTime) = (next, segment.Frame, segment.Time);
            if (segment.Sequence == sender.MaxAck || sender.MaxAck == 0) sender.MaxAck = sender.NextSequence;
        }
        (sender.Window, sender.LastAck, sender.LastTime) = (segment.Window, segment.Acknowledgment, segment.Time);
        sender.Keep(analysis.Verdict);
        return next;
    }

    void CountFlight(ref TcpTrackSide sender, ref TcpTrackSide receiver, uint senderBase, in TcpSegment segment, ref TcpAnalysis analysis)
    {
        if (segment.Length == 0 || sender.Unacked.Count == 0 || !sender.FlightKnown) return;
        uint flight = unchecked(sender.Unacked.Span(pool, senderBase) - receiver.Sack.Volume(pool));
        if (flight is > 0 and < FlightLimit) analysis.InFlight = unchecked(flight - segment.Phantom);
        sender.Pushed = sender.PushLast ? segment.Length : unchecked(sender.Pushed + segment.Length);
        sender.PushLast = segment.Has(TcpFlags.Push);
        (analysis.Pushed, analysis.Exists) = (sender.Pushed, true);
    }
}
