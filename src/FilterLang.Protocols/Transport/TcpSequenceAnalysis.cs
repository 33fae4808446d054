using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What the sequence analysis says of a segment, as fields and remarks.</summary>
static class TcpSequenceAnalysis
{
    static readonly Protocol P = Tcp.Protocol;

    static readonly Field
        Analysis        = P.Row("tcp.analysis",                     "SEQ/ACK analysis", FieldType.None, level: EvaluationLevel.Analysis, generated: true, told: new Told(TcpTold.HasRecord)),
        AcksFrame       = P.FrameNumber("tcp.analysis.acks_frame",  "This is an ACK to the segment in frame", EvaluationLevel.Analysis, told: TcpTold.AcksFrame),
        RoundTrip       = P.RelativeTime("tcp.analysis.ack_rtt",    "The RTT to ACK the segment was", EvaluationLevel.Analysis, told: TcpTold.RoundTrip),
        InitialRoundTrip = P.RelativeTime("tcp.analysis.initial_rtt", "iRTT", EvaluationLevel.Analysis, told: TcpTold.InitialRoundTrip),
        BytesInFlight   = P.UInt32("tcp.analysis.bytes_in_flight",  "Bytes in flight", level: EvaluationLevel.Analysis, told: TcpTold.BytesInFlight),
        PushBytesSent   = P.UInt32("tcp.analysis.push_bytes_sent",  "Bytes sent since last PSH flag", level: EvaluationLevel.Analysis, told: TcpTold.PushBytesSent),
        Flags           = Label("tcp.analysis.flags",               "TCP Analysis Flags", told: new Told(TcpTold.HasFlags)),
        Timeout         = P.RelativeTime("tcp.analysis.rto",        "The RTO for this segment was", EvaluationLevel.Analysis, told: TcpTold.Timeout),
        TimeoutFrame    = P.FrameNumber("tcp.analysis.rto_frame",   "RTO based on delta from frame", EvaluationLevel.Analysis, told: TcpTold.TimeoutFrame),
        DuplicateLabel  = Label("tcp.analysis.duplicate_ack",       "Duplicate ACK", told: new Told(TcpTold.HasDuplicate)),
        DuplicateNumber = P.UInt32("tcp.analysis.duplicate_ack_num", "Duplicate ACK #", level: EvaluationLevel.Analysis, told: TcpTold.DuplicateNumber),
        DuplicateFrame  = P.FrameNumber("tcp.analysis.duplicate_ack_frame", "Duplicate to the ACK in frame", EvaluationLevel.Analysis, told: TcpTold.DuplicateFrame),
        ClientRanges    = P.UInt32("tcp.stream.client.contiguity_count", "Client Contiguous Streams", level: EvaluationLevel.Analysis, told: TcpTold.ClientRanges),
        ServerRanges    = P.UInt32("tcp.stream.server.contiguity_count", "Server Contiguous Streams", level: EvaluationLevel.Analysis, told: TcpTold.ServerRanges);

    static readonly ExpertField
        Retransmission  = Remark("retransmission",          Severity.Note,    "This frame is a (suspected) retransmission", told: new Told(TcpTold.HasRepetition)),
        Fast            = Remark("fast_retransmission",     Severity.Note,    "This frame is a (suspected) fast retransmission", told: TcpTold.Of(TcpVerdict.FastRetransmission)),
        Spurious        = Remark("spurious_retransmission", Severity.Note,    "This frame is a (suspected) spurious retransmission", told: TcpTold.Of(TcpVerdict.SpuriousRetransmission)),
        OutOfOrder      = Remark("out_of_order",            Severity.Warning, "This frame is a (suspected) out-of-order segment", told: TcpTold.Of(TcpVerdict.OutOfOrder)),
        ReusedPorts     = P.Expert("tcp.analysis.reused_ports", Severity.Note, ExpertGroup.Sequence,
                                   "A new tcp session is started with the same ports as an earlier session in this trace", EvaluationLevel.Stream, told: TcpTold.Of(TcpVerdict.ReusedPorts)),
        LostSegment     = Remark("lost_segment",            Severity.Warning, "Previous segment(s) not captured (common at capture start)", told: TcpTold.Of(TcpVerdict.LostSegment)),
        AckLostSegment  = Remark("ack_lost_segment",        Severity.Warning, "ACKed segment that wasn't captured (common at capture start)", told: TcpTold.Of(TcpVerdict.AckLostSegment)),
        WindowUpdate    = Remark("window_update",           Severity.Chat,    "TCP window update", told: TcpTold.Of(TcpVerdict.WindowUpdate)),
        WindowFull      = Remark("window_full",             Severity.Warning, "TCP window specified by the receiver is now completely full", told: TcpTold.Of(TcpVerdict.WindowFull)),
        KeepAlive       = Remark("keep_alive",              Severity.Note,    "TCP keep-alive segment", told: TcpTold.Of(TcpVerdict.KeepAlive)),
        KeepAliveAck    = Remark("keep_alive_ack",          Severity.Note,    "ACK to a TCP keep-alive segment", told: TcpTold.Of(TcpVerdict.KeepAliveAck)),
        DuplicateAck    = Remark("duplicate_ack",           Severity.Note,    "Duplicate ACK", told: new Told(TcpTold.HasDuplicate)),
        ZeroWindowProbe = Remark("zero_window_probe",       Severity.Note,    "TCP Zero Window Probe", told: TcpTold.Of(TcpVerdict.ZeroWindowProbe)),
        ZeroWindow      = Remark("zero_window",             Severity.Warning, "TCP Zero Window segment", told: TcpTold.Of(TcpVerdict.ZeroWindow)),
        ZeroWindowProbeAck = Remark("zero_window_probe_ack", Severity.Note,   "ACK to a TCP Zero Window Probe", told: TcpTold.Of(TcpVerdict.ZeroWindowProbeAck)),
        PartialAck      = Remark("partial_ack",             Severity.Note,    "Partial Acknowledgement of a segment", told: new Told(TcpTold.HasPartial)),
        AmbiguousAck    = Remark("ambiguous_ack",           Severity.Note,    "Ambiguous ACK following Karn's definition", told: new Told(TcpTold.HasAmbiguous));

    /// <summary>Verdicts that are a remark and words before the summary line, nothing else; in the order in which they are shown.</summary>
    static readonly (TcpVerdict Verdict, ExpertField Remark, string Words)[] s_gaps =
    [
        (TcpVerdict.LostSegment,        LostSegment,        "[TCP Previous segment not captured] "),
        (TcpVerdict.AckLostSegment,     AckLostSegment,     "[TCP ACKed unseen segment] "),
        (TcpVerdict.WindowUpdate,       WindowUpdate,       "[TCP Window Update] "),
        (TcpVerdict.WindowFull,         WindowFull,         "[TCP Window Full] "),
        (TcpVerdict.KeepAlive,          KeepAlive,          "[TCP Keep-Alive] "),
        (TcpVerdict.KeepAliveAck,       KeepAliveAck,       "[TCP Keep-Alive ACK] "),
    ];

    static readonly (TcpVerdict Verdict, ExpertField Remark, string Words)[] s_zeroWindows =
    [
        (TcpVerdict.ZeroWindowProbe,    ZeroWindowProbe,    "[TCP ZeroWindowProbe] "),
        (TcpVerdict.ZeroWindow,         ZeroWindow,         "[TCP ZeroWindow] "),
        (TcpVerdict.ZeroWindowProbeAck, ZeroWindowProbeAck, "[TCP ZeroWindowProbeAck] "),
    ];

    // Explicit, so that the first call of Announce and not an earlier or later moment makes the rows.
    static TcpSequenceAnalysis()
    {
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>Whether a plan asks for runs of numbers, and for octets in flight or the presence of an analysis, which they bring about.</summary>
    internal static (bool Ranges, bool Flight) CountedFor(DissectionPlan plan)
    {
        FieldSelection selection = plan.Selection;
        bool all = plan.WantsColumns || plan.WantsLabels || selection.Everything;
        return (all || selection.Wants(ClientRanges) || selection.Wants(ServerRanges),
            all || selection.Wants(Analysis) || selection.Wants(InitialRoundTrip) || selection.Wants(BytesInFlight) || selection.Wants(PushBytesSent));
    }

    static Field Label(string name, string label, Told told) => P.Row(name, label, FieldType.None, level: EvaluationLevel.Analysis, generated: true, told: told);

    static ExpertField Remark(string name, Severity severity, string message, Told told) =>
        P.Expert("tcp.analysis." + name, severity, ExpertGroup.Sequence, message, EvaluationLevel.Analysis, told);

    /// <summary>Lets the analysis see the segment, as far as it is one: a quoted one, or one without length or window, only touches its stream.</summary>
    public static void Judge(ref Layer tcp, ref TcpWalk walk)
    {
        if (walk.Streams is not { Tracks: true }) return;
        ref TcpTrack track = ref TcpStreams.TrackOf(ref walk.Stream);
        TcpAnalyzer.Enter(ref track.Sender(walk.Side));
        if (walk.IsMeasured && tcp.Captured >= 16) walk.Streams.Analyzer.Judge(walk.Stream, ref track, walk.Side, walk.Segment, ref walk.Analysis);
    }

    /// <summary>Shows what was found.</summary>
    public static void Note(ref Layer tcp, ref TcpWalk walk)
    {
        if (!walk.KeepsStream) return;
        if (walk.Analysis.Exists) NoteRecord(ref tcp, walk);
        if (!walk.HasTrack) return;
        // The names follow the direction of the frame, not the roles of the ends.
        (int sent, int received) = walk.ShownRanges;
        tcp.Note(ClientRanges, (ulong)received);
        tcp.Note(ServerRanges, (ulong)sent);
    }

    static void NoteRecord(ref Layer tcp, in TcpWalk walk)
    {
        TcpAnalysis analysis = walk.Analysis;
        GroupScope whole = tcp.Begin(Analysis, 0, 0);
        if (analysis.AcknowledgedFrame != 0)
        {
            tcp.Note(AcksFrame, analysis.AcknowledgedFrame);
            int outer = tcp.Parent;
            tcp.StandUnder(AcksFrame);
            if (analysis.Partial) tcp.Remark(PartialAck);
            if (analysis.Ambiguous) tcp.Remark(AmbiguousAck);
            tcp.Parent = outer;
            if (analysis.RoundTrip != 0) tcp.Note(RoundTrip, (ulong)analysis.RoundTrip);
        }
        if (walk.HasTrack && walk.ShownRoundTrip != 0) tcp.Note(InitialRoundTrip, (ulong)walk.ShownRoundTrip);
        if (analysis.InFlight != 0)
        {
            tcp.Note(BytesInFlight, analysis.InFlight);
            tcp.Note(PushBytesSent, analysis.Pushed);
        }
        if (analysis.Verdict != TcpVerdict.None)
        {
            GroupScope flags = tcp.Begin(Flags, 0, 0);
            NoteVerdict(ref tcp, analysis, whole.Item);
            tcp.End(flags);
        }
        tcp.End(whole);
    }

    static void NoteVerdict(ref Layer tcp, in TcpAnalysis analysis, int whole)
    {
        Say(ref tcp, analysis, TcpVerdict.ReusedPorts, ReusedPorts, "[TCP Port numbers reused] ");
        NoteRetransmission(ref tcp, analysis);
        foreach ((TcpVerdict verdict, ExpertField remark, string words) in s_gaps) Say(ref tcp, analysis, verdict, remark, words);
        if (analysis.DuplicateNumber != 0) NoteDuplicate(ref tcp, analysis, whole);
        foreach ((TcpVerdict verdict, ExpertField remark, string words) in s_zeroWindows) Say(ref tcp, analysis, verdict, remark, words);
    }

    static void Say(ref Layer tcp, in TcpAnalysis analysis, TcpVerdict verdict, ExpertField remark, string words)
    {
        if (!analysis.Is(verdict)) return;
        tcp.Remark(remark);
        tcp.Packet.Columns?.Lead(words);
    }

    static void NoteRetransmission(ref Layer tcp, in TcpAnalysis analysis)
    {
        if (analysis.Is(TcpVerdict.Retransmission))
        {
            Say(ref tcp, analysis, TcpVerdict.Retransmission, Retransmission, "[TCP Retransmission] ");
            if (analysis.Timeout != 0)
            {
                tcp.Note(Timeout, (ulong)analysis.Timeout);
                tcp.Note(TimeoutFrame, analysis.TimeoutFrame);
            }
        }
        if (analysis.Is(TcpVerdict.FastRetransmission))
        {
            Say(ref tcp, analysis, TcpVerdict.FastRetransmission, Fast, "[TCP Fast Retransmission] ");
            tcp.Remark(Retransmission);
        }
        if (analysis.Is(TcpVerdict.SpuriousRetransmission))
        {
            Say(ref tcp, analysis, TcpVerdict.SpuriousRetransmission, Spurious, "[TCP Spurious Retransmission] ");
            tcp.Remark(Retransmission);
        }
        Say(ref tcp, analysis, TcpVerdict.OutOfOrder, OutOfOrder, "[TCP Out-Of-Order] ");
    }

    // The mark stands among the flags, what it is about beside them.
    static void NoteDuplicate(ref Layer tcp, in TcpAnalysis analysis, int whole)
    {
        int flags = tcp.Parent;
        tcp.Note(DuplicateLabel);
        tcp.Label(DuplicateLabel, $"This is a TCP duplicate ack");
        if (whole >= 0) tcp.Parent = whole;
        tcp.Note(DuplicateNumber, analysis.DuplicateNumber);
        tcp.Note(DuplicateFrame, analysis.DuplicateFrame);
        tcp.StandUnder(DuplicateFrame);
        tcp.Remark(DuplicateAck, $"Duplicate ACK (#{(ulong)analysis.DuplicateNumber})");
        tcp.Parent = flags;
        if (tcp.Packet.Columns is { } columns) columns.LeadDuplicate(analysis.DuplicateFrame, analysis.DuplicateNumber);
    }
}
