namespace FilterLang.Protocols.Streams;

/// <summary>
/// Tells what a segment means to its stream: retransmissions, lost segments, windows, round trips. It knows numbers, not headers, and
/// judges as Wireshark 4.6 does. A segment passes its parts in this order: <see cref="Enter"/>, <see cref="Judge"/>,
/// <see cref="NoteHandshake"/>, and for each SACK option <see cref="BeginSack"/> and <see cref="AddSack"/>.
/// </summary>
sealed partial class TcpAnalyzer(NativePool pool)
{
    /// <summary>Somebody asks for the runs of numbers that were sent without a gap.</summary>
    public bool CountsRanges { get; set; } = true;

    /// <summary>Somebody asks for octets in flight and since the last PSH, or whether there is anything to tell of a segment.</summary>
    public bool CountsFlight { get; set; } = true;

    /// <summary>What a segment of any kind does to its side: the blocks of its last SACK option are forgotten.</summary>
    public static void Enter(ref TcpTrackSide sender) => sender.Sack.Forget();

    /// <summary>A SYN came again with the number that is known: what an odd RST has moved is put right.</summary>
    public static void Restart(ref TcpTrackSide sender) => sender.NextSequence = sender.MaxAck;

    /// <summary>Judges a segment and takes it into account.</summary>
    /// <param name="stream">Bases and window scales of its stream.</param>
    /// <param name="track">What was remembered of it.</param>
    /// <param name="side">Which side sends, as <see cref="TcpStreams.Sender"/> has it.</param>
    /// <param name="segment">Its numbers.</param>
    /// <param name="analysis">The record that grows.</param>
    public void Judge(in TcpStream stream, ref TcpTrack track, int side, in TcpSegment segment, ref TcpAnalysis analysis)
    {
        ref TcpTrackSide sender = ref track.Sender(side), receiver = ref track.Receiver(side);
        sbyte receiverScale = side == 0 ? stream.Side1.WindowScale : stream.Side0.WindowScale;
        uint senderBase = side == 0 ? stream.Side0.Base : stream.Side1.Base;

        JudgeForward(ref sender, ref receiver, receiverScale, segment, ref analysis);
        JudgeAcknowledgment(ref sender, ref receiver, segment, ref analysis);
        if (segment.OccupiesSpace) JudgeRetransmission(ref track, ref sender, ref receiver, segment, ref analysis);
        uint next = Update(ref sender, segment, analysis);
        receiver.Unacked.Acknowledge(pool, segment.Acknowledgment, segment.Time, ref analysis);
        if (CountsFlight) CountFlight(ref sender, ref receiver, senderBase, segment, ref analysis);
        if (CountsRanges) sender.Ranges.Add(pool, segment.Sequence, next);
    }

    /// <summary>What SYN and ACK tell of round trips, quoted or not: the time from a SYN to the first acknowledgment of either side.</summary>
    public static void NoteHandshake(ref TcpTrack track, int side, in TcpSegment segment)
    {
        if (segment.Has(TcpFlags.Syn))
        {
            if (segment.IsSyn) track.SynTime = segment.Time;
            track.Sender(side).BeforeFirstAck = true;
        }
        else if (segment.Has(TcpFlags.Ack))
        {
            if (track.SynTime != 0 && track.InitialRoundTrip == 0) track.InitialRoundTrip = unchecked(segment.Time - track.SynTime);
            track.Sender(side).BeforeFirstAck = false;
        }
    }

    /// <summary>A SACK option begins: what looked like a window update is a repeated acknowledgment.</summary>
    public static void BeginSack(ref TcpTrackSide sender, ref TcpAnalysis analysis)
    {
        if (analysis.Is(TcpVerdict.WindowUpdate))
        {
            analysis.Verdict &= ~TcpVerdict.WindowUpdate;
            NoteDuplicate(ref sender, ref analysis);
        }
        sender.Sack.Forget();
    }

    /// <summary>A complete block of a SACK option, relative to the other side's base.</summary>
    public void AddSack(ref TcpTrackSide sender, uint left, uint right) => sender.Sack.Add(pool, left, right);

    /// <summary>Gives back what a stream holds of the pool.</summary>
    public void Clear(ref TcpTrack track)
    {
        for (int side = 0; side < 2; side++)
        {
            ref TcpTrackSide of = ref track.Sender(side);
            of.Unacked.Clear(pool);
            of.Ranges.Clear(pool);
            of.Sack.Clear(pool);
        }
    }

    static void NoteDuplicate(ref TcpTrackSide sender, ref TcpAnalysis analysis)
    {
        sender.Duplicates++;
        analysis.Add(TcpVerdict.DuplicateAck);
        (analysis.DuplicateNumber, analysis.DuplicateFrame) = (sender.Duplicates, sender.NonDuplicateFrame);
    }

    /// <summary>What is new, missing, or about windows.</summary>
    static void JudgeForward(ref TcpTrackSide sender, ref TcpTrackSide receiver, sbyte receiverScale, in TcpSegment segment,
        ref TcpAnalysis analysis)
    {
        uint sequence = segment.Sequence, acknowledgment = segment.Acknowledgment, window = segment.Window;
        if (segment.Has(TcpFlags.Ack)) receiver.FlightKnown = true;
        if (segment.Length == 1 && sequence == sender.NextSequence && receiver.Window == 0)
        {
            analysis.Add(TcpVerdict.ZeroWindowProbe);
            return;
        }
        bool plain = !segment.IsControl;
        if (window == 0 && plain) analysis.Add(TcpVerdict.ZeroWindow);
        if (sender.NextSequence != 0 && sequence.IsAfter(sender.NextSequence) && !segment.Has(TcpFlags.Reset))
        {
            analysis.Add(TcpVerdict.LostSegment);
            sender.FlightKnown = false;
        }
        if (segment.Length <= 1 && plain && sequence == unchecked(sender.NextSequence - 1)) analysis.Add(TcpVerdict.KeepAlive);
        bool empty = segment.Length == 0 && plain && sequence == sender.NextSequence, repeats = empty && acknowledgment == sender.LastAck;
        if (repeats && window != 0 && window != sender.Window) analysis.Add(TcpVerdict.WindowUpdate);
        if (segment.Length > 0 && plain && receiverScale != TcpSide.ScaleUnknown && segment.End == EndOfWindow(receiver, receiverScale))
            analysis.Add(TcpVerdict.WindowFull);
        if (repeats && window != 0 && window == sender.Window && receiver.LastKeptAlive)
        {
            analysis.Add(TcpVerdict.KeepAliveAck);
            return;
        }
        if (empty && window == 0 && sender.Window == 0 && receiver.LastProbed)
        {
            bool taken = acknowledgment == unchecked(sender.LastAck + 1);
            if (taken || acknowledgment == sender.LastAck)
            {
                analysis.Add(TcpVerdict.ZeroWindowProbeAck);
                if (taken) receiver.NextSequence = receiver.MaxAck = acknowledgment;
                return;
            }
        }
        if (repeats && window != 0 && window == sender.Window) NoteDuplicate(ref sender, ref analysis);
    }

    static uint EndOfWindow(in TcpTrackSide receiver, sbyte scale)
    {
        int shift = receiver.BeforeFirstAck || scale == TcpSide.ScaleUnused ? 0 : scale;
        return unchecked(receiver.LastAck + (receiver.Window << shift));
    }

    /// <summary>What the acknowledgment says of the other side.</summary>
    void JudgeAcknowledgment(ref TcpTrackSide sender, ref TcpTrackSide receiver, in TcpSegment segment, ref TcpAnalysis analysis)
    {
        uint acknowledgment = segment.Acknowledgment;
        if (acknowledgment != sender.LastAck) (sender.NonDuplicateFrame, sender.Duplicates) = (segment.Frame, 0);
        if (!segment.Has(TcpFlags.Ack) || receiver.MaxAck == 0 || !acknowledgment.IsAfter(receiver.MaxAck)) return;
        if (acknowledgment == unchecked(sender.LastAck + 1) && segment.Sequence == sender.NextSequence
            && receiver.LastProbed)
        {
            // The octet of a zero window probe was taken after all.
            receiver.NextSequence = receiver.MaxAck = acknowledgment;
            analysis.Add(TcpVerdict.WindowUpdate);
            return;
        }
        analysis.Add(TcpVerdict.AckLostSegment);
        receiver.MaxAck = EndOfBlockAt(receiver.Unacked, acknowledgment);
    }

    /// <summary>Where the run of segments ends that begins at a number; the number itself if none does.</summary>
    uint EndOfBlockAt(in UnackedList unacked, uint number)
    {
        uint low = 0, high = 0;
        for (int age = unacked.Count - 1; age >= 0; age--)
        {
            ref UnackedSegment segment = ref unacked.At(pool, age);
            if (low == high) (low, high) = (segment.Start, segment.End);
            if (!segment.Start.IsAfterOrAt(number)) continue;
            if (segment.End == low) low = segment.Start;
            else (low, high) = (segment.Start, segment.End);
        }
        return low == number && high.IsAfter(number) ? high : number;
    }
}
