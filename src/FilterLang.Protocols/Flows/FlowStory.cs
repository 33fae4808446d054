using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Flows;

/// <summary>
/// How a TCP conversation opens and closes (RFC 9293 sections 3.5 and 3.6), told by its segments one after another: who shook hands with
/// whom, who hung up, and how far the capture can be trusted. Knows numbers and times, no headers.
/// </summary>
public sealed class FlowStory
{
    readonly FlowEnd[] _ends = [new(), new()];
    int _previousSide = -1, _finisher = -1;
    uint _previousLength;

    public FlowStory() => Meet(0, 0);

    public FlowStory(ushort port0, ushort port1) => Meet(port0, port1);

    /// <summary>tcp.stream.</summary>
    public uint Number { get; internal set; }

    /// <summary>Copies of datagrams (mirrored ports) are counted and else passed over.</summary>
    public bool IgnoresCopies { get; set; }

    public FlowEnd End(int side) => _ends[side];

    /// <summary>The side of the client, and how that is known.</summary>
    public int ClientSide { get; private set; }

    public RoleSource RoleSource { get; private set; }

    public FlowEnd Client => _ends[ClientSide];

    public FlowEnd Server => _ends[1 - ClientSide];

    public FlowHistory History { get; } = new();

    public Moment First { get; private set; }

    public Moment Last { get; private set; }

    /// <summary>The SYN that was answered, its answer, and the frame that completed the handshake.</summary>
    public Moment AnsweredSyn { get; private set; }

    public Moment Answer { get; private set; }

    public Moment HandshakeAck { get; private set; }

    /// <summary>A plain acknowledgment in answer to a SYN.</summary>
    public Moment Challenge { get; private set; }

    /// <summary>The server has accepted the data of the SYN (RFC 7413).</summary>
    public bool FastOpenAccepted { get; private set; }

    /// <summary>
    /// The side that sent the first FIN, or the first RST where there was no FIN before it and the connection was not closed all the same;
    /// -1 for nobody.
    /// </summary>
    public int Initiator => Resetter < 0 || (_finisher >= 0 && (IsClosed || IsFinishedBefore(_ends[_finisher]))) ? _finisher : Resetter;

    /// <summary>The side that sent the first RST, -1 for nobody; and what that RST answers.</summary>
    public int Resetter { get; private set; } = -1;

    public bool ResetRefuses { get; private set; }

    public bool ResetAnswersData { get; private set; }

    /// <summary>The FINs crossed.</summary>
    public bool FinsCrossed { get; private set; }

    /// <summary>Nanoseconds without a segment before the first FIN or RST.</summary>
    public long IdleBeforeEnding { get; private set; }

    /// <summary>Segments that are earlier than the one before them.</summary>
    public long TimesBack { get; private set; }

    /// <summary>The ports were used before; the distance of the client's first numbers, where it is known.</summary>
    public bool IsReuse { get; private set; }

    public long? ReuseDistance { get; set; }

    /// <summary>SYN to SYN-ACK, SYN-ACK to ACK, and both together, in nanoseconds; null where not seen.</summary>
    public long? ServerRoundTrip => AnsweredSyn.Seen && Answer.Seen ? Answer.Time - AnsweredSyn.Time : null;

    public long? ClientRoundTrip => Answer.Seen && HandshakeAck.Seen ? HandshakeAck.Time - Answer.Time : null;

    public long? RoundTrip => AnsweredSyn.Seen && HandshakeAck.Seen ? HandshakeAck.Time - AnsweredSyn.Time : null;

    /// <summary>Frames of one side only, which speaks to another one that must have answered.</summary>
    public bool IsOneSided => (_ends[0].Frames == 0 || _ends[1].Frames == 0) && (_ends[0].HasAcknowledged || _ends[1].HasAcknowledged || _ends[0].SynAck.Seen || _ends[1].SynAck.Seen);

    bool Simultaneous => _ends[0].Syn.Seen && _ends[1].Syn.Seen;

    bool IsClosed => _ends[0].FinAck.Seen && _ends[1].FinAck.Seen;

    bool Established => HandshakeAck.Seen || Opening is FlowOpening.AnswerMissing or FlowOpening.AckMissing;

    public FlowState State => IsClosed ? FlowState.Closed
        : Resetter >= 0 ? ResetRefuses ? FlowState.Refused : FlowState.Reset
        : (_ends[0].Fin.Seen, _ends[1].Fin.Seen) switch
        {
            (true, true) => FlowState.LastAck,
            (true, false) or (false, true) => _ends[Initiator].FinAck.Seen ? FlowState.HalfClosed : FlowState.FinSent,
            _ => Established ? FlowState.Established : Answer.Seen ? FlowState.SynReceived : Client.Syn.Seen ? FlowState.SynSent : FlowState.MidStream,
        };

    public FlowOpening Opening
    {
        get
        {
            (FlowEnd client, FlowEnd server) = (Client, Server);
            if (Simultaneous) return FlowOpening.Simultaneous;
            if (!client.Syn.Seen) return server.SynAck.Seen ? FlowOpening.SynMissing : FlowOpening.MidStream;
            if (server.SynAck.Seen)
                return HandshakeAck.Seen ? FlowOpening.Handshake : client.Reset.Seen ? FlowOpening.Aborted
                    : server.Data > 0 || (server.HasAcknowledged && !Challenge.Seen) ? FlowOpening.AckMissing : FlowOpening.HalfOpen;
            if (ResetRefuses) return FlowOpening.Refused;
            if (client.HasAcknowledged || server.Data > 0 || server.Fin.Seen || (server.HasAcknowledged && !Challenge.Seen)) return FlowOpening.AnswerMissing;
            if (Challenge.Seen) return FlowOpening.Challenged;
            return client.Reset.Seen ? FlowOpening.Cancelled : FlowOpening.SynOnly;
        }
    }

    public FlowEnding Ending
    {
        get
        {
            FlowOpening opening = Opening;
            if (IsClosed)
                return FinsCrossed ? FlowEnding.Simultaneous
                    : _ends[Initiator].FinAck.Frame == _ends[1 - Initiator].Fin.Frame ? FlowEnding.ThreeSegments : FlowEnding.FourSegments;
            if (ResetRefuses) return FlowEnding.Refused;
            bool fin0 = _ends[0].Fin.Seen, fin1 = _ends[1].Fin.Seen;
            if (Resetter >= 0 && (IsFinishedBefore(_ends[0]) || IsFinishedBefore(_ends[1]))) return FlowEnding.ResetAfterFin;
            if (Resetter >= 0) return ResetAnswersData ? FlowEnding.ResetOnData : FlowEnding.Reset;
            if (fin0 && fin1) return FlowEnding.LastAckMissing;
            if (fin0 || fin1) return _ends[Initiator].FinAck.Seen ? FlowEnding.HalfClosed : FlowEnding.FinUnanswered;
            return opening is FlowOpening.SynOnly or FlowOpening.HalfOpen or FlowOpening.Challenged ? FlowEnding.None : FlowEnding.Open;
        }
    }

    bool IsFinishedBefore(FlowEnd end) => end.Fin.Seen && end.Fin.Frame < _ends[Resetter].Reset.Frame;

    /// <summary>How long one end was closed and the other one not, in nanoseconds; null where none closed, or a reset ended it first.</summary>
    public long? HalfClosedFor
    {
        get
        {
            if (Initiator < 0 || !_ends[Initiator].Fin.Seen || FinsCrossed) return null;
            Moment end = _ends[1 - Initiator].Fin;
            return (end.Seen ? end.Time : Last.Time) - _ends[Initiator].Fin.Time;
        }
    }

    /// <summary>The ports of the two sides: the lower one is taken for the server's until a SYN tells.</summary>
    internal void Meet(ushort port0, ushort port1) =>
        (ClientSide, RoleSource) = port0 == port1 ? (-1, RoleSource.First) : (port0 < port1 ? 1 : 0, RoleSource.Port);

    /// <summary>The next segment; tells what it does.</summary>
    public FlowStep Take(in FlowSegment segment)
    {
        (FlowEnd sender, FlowEnd receiver) = (_ends[segment.Side], _ends[1 - segment.Side]);
        if (ClientSide < 0) ClientSide = segment.Side;
        var now = new Moment(segment.Frame, segment.Time);
        FlowDeed deeds = FlowDeed.None;
        if (sender.IsCopy(segment))
        {
            sender.Copies++;
            deeds |= FlowDeed.Copies;
            if (IgnoresCopies) return new FlowStep(0, 0, 0, deeds);
        }
        if (Last.Seen && segment.Time < Last.Time)
        {
            TimesBack++;
            deeds |= FlowDeed.GoesBack;
        }
        if ((IsClosed || Resetter >= 0) && !segment.Has(TcpFlags.Reset)) deeds |= FlowDeed.ComesLate;
        if (segment.Is(TcpVerdict.ReusedPorts)) IsReuse = true;
        Count(sender, segment);
        byte handshake = Open(sender, receiver, segment, now, ref deeds);
        byte acknowledges = Acknowledge(receiver, segment, now, ref handshake), finishes = 0;
        if (segment.Has(TcpFlags.Fin)) finishes = Finish(sender, receiver, segment, now, ref deeds);
        if (segment.Has(TcpFlags.Reset)) EndBy(sender, receiver, segment, now, ref deeds);
        else if (segment.Length > 0 && receiver.Fin.Seen && segment.Sequence != unchecked(sender.Next - 1))
        {
            sender.DataAfterFin += segment.Length;
            deeds |= FlowDeed.SendsHalfClosed;
        }
        Learn(sender, receiver, segment, now);
        History.Take(segment, segment.Is(TcpVerdict.LostSegment));
        if (!First.Seen) First = now;
        (Last, sender.Last) = (now, now);
        (_previousSide, _previousLength) = (segment.Side, segment.Length);
        return new FlowStep(handshake, acknowledges, finishes, deeds);
    }

    static void Count(FlowEnd sender, in FlowSegment segment)
    {
        sender.Frames++;
        sender.Octets += segment.WireLength;
        sender.Data += segment.Length;
        if (segment.IsCut) sender.Cut++;
        if (segment.Is(TcpVerdict.AnyRetransmission)) sender.Retransmissions++;
        if (segment.Is(TcpVerdict.OutOfOrder)) sender.OutOfOrder++;
        if (segment.Is(TcpVerdict.DuplicateAck)) sender.DuplicateAcks++;
        if (segment.Is(TcpVerdict.ZeroWindow)) sender.ZeroWindows++;
        if (segment.Is(TcpVerdict.LostSegment)) sender.Gaps++;
        if (segment.Is(TcpVerdict.AckLostSegment)) sender.AcksOfUnseen++;
    }

    // RFC 9293 section 3.5. Gives the step of a SYN or SYN-ACK.
    byte Open(FlowEnd sender, FlowEnd receiver, in FlowSegment segment, Moment now, ref FlowDeed deeds)
    {
        bool ack = segment.Has(TcpFlags.Ack);
        if (!segment.Has(TcpFlags.Syn) || segment.Has(TcpFlags.Reset))
        {
            bool answersSyn = segment.IsPureAck && receiver.Syn.Seen && !receiver.SynAck.Seen && !sender.FirstIsTold && !receiver.HasAcknowledged && sender.Data == 0;
            if (!answersSyn || segment.Acknowledgment == unchecked(receiver.First + 1)) return 0;
            if (!Challenge.Seen) Challenge = now;
            deeds |= FlowDeed.Challenges;
            return 0;
        }
        if (ack)
        {
            if (RoleSource < RoleSource.SynAck) (ClientSide, RoleSource) = (1 - segment.Side, RoleSource.SynAck);
            if (sender.SynAcks++ > 0) deeds |= FlowDeed.TriesAgain;
            else
            {
                (sender.SynAck, Answer) = (now, Answer.Seen ? Answer : now);
                if (receiver.Syn.Seen && !AnsweredSyn.Seen) AnsweredSyn = receiver.LastSyn;
                FastOpenAccepted = receiver.SynData > 0 && segment.Acknowledgment == unchecked(receiver.First + 1 + receiver.SynData);
            }
        }
        else
        {
            if (RoleSource < RoleSource.Syn) (ClientSide, RoleSource) = (segment.Side, RoleSource.Syn);
            if (sender.Syn.Seen) deeds |= FlowDeed.TriesAgain;
            else if (receiver.Syn.Seen) deeds |= FlowDeed.Crosses;
            sender.Try(now);
            sender.SynData = segment.Length;
        }
        if (!sender.FirstIsTold) (sender.First, sender.FirstIsTold, sender.IsKnown, sender.Next, sender.Offer) = (segment.Sequence, true, true, segment.End, segment.Offer);
        return ack ? (byte)2 : (byte)1;
    }

    // Gives the close step of an acknowledgment; completes the handshake.
    byte Acknowledge(FlowEnd receiver, in FlowSegment segment, Moment now, ref byte handshake)
    {
        if (!segment.Has(TcpFlags.Ack) || segment.Has(TcpFlags.Reset)) return 0;
        if (receiver.FirstIsTold && unchecked((int)(segment.Acknowledgment - receiver.First)) > 0) receiver.SynIsAcknowledged = true;
        if (!HandshakeAck.Seen && _ends[0].SynIsAcknowledged && _ends[1].SynIsAcknowledged)
        {
            HandshakeAck = now;
            handshake = 3;
        }
        // Nothing comes after a FIN that could be acknowledged with it.
        if (!receiver.Fin.Seen || receiver.FinAck.Seen || segment.Acknowledgment != receiver.FinEnd) return 0;
        receiver.FinAck = now;
        return ReferenceEquals(receiver, _ends[_finisher]) ? (byte)2 : (byte)4;
    }

    // RFC 9293 section 3.6. Gives the close step of a FIN.
    byte Finish(FlowEnd sender, FlowEnd receiver, in FlowSegment segment, Moment now, ref FlowDeed deeds)
    {
        if (sender.Fins++ > 0)
        {
            deeds |= FlowDeed.FinishesAgain;
            return 0;
        }
        (sender.Fin, sender.FinEnd) = (now, segment.End);
        if (receiver.Fin.Seen)
        {
            FinsCrossed = !receiver.FinAck.Seen;
            return 3;
        }
        _finisher = segment.Side;
        MeasureIdle(segment);
        return 1;
    }

    void EndBy(FlowEnd sender, FlowEnd receiver, in FlowSegment segment, Moment now, ref FlowDeed deeds)
    {
        deeds |= FlowDeed.Resets;
        bool refuses = receiver.Syn.Seen && !receiver.HasAcknowledged && !sender.FirstIsTold && !sender.HasAcknowledged && sender.Data == 0;
        if (refuses) deeds |= FlowDeed.Refuses;
        if (sender.Resets++ == 0) sender.Reset = now;
        if (Resetter >= 0) return;
        Resetter = segment.Side;
        ResetRefuses = refuses;
        ResetAnswersData = _previousSide == 1 - segment.Side && _previousLength > 0;
        if (_finisher < 0) MeasureIdle(segment);
    }

    void MeasureIdle(in FlowSegment segment)
    {
        IdleBeforeEnding = Last.Seen ? Math.Max(0, segment.Time - Last.Time) : 0;
    }

    static void Learn(FlowEnd sender, FlowEnd receiver, in FlowSegment segment, Moment now)
    {
        bool reset = segment.Has(TcpFlags.Reset);
        if (!sender.IsKnown && !reset) (sender.First, sender.IsKnown, sender.Next) = (unchecked(segment.Sequence - 1), true, segment.End);
        if (!reset && unchecked((int)(segment.End - sender.Next)) > 0) sender.Next = segment.End;
        if (segment.Has(TcpFlags.Ack) && !reset)
        {
            if (!segment.Has(TcpFlags.Syn)) sender.HasAcknowledged = true;
            if (!receiver.IsKnown) (receiver.First, receiver.IsKnown, receiver.Next) = (unchecked(segment.Acknowledgment - 1), true, segment.Acknowledgment);
        }
        if (segment.Length > 0) sender.LastData = now;
    }
}
