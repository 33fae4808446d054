using FilterLang.Protocols.Flows;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Transmission Control Protocol, RFC 9293: the header, and what streams tell of it.</summary>
public static unsafe class Tcp
{
    public static readonly Protocol Protocol = Protocol.Of("tcp", "Transmission Control Protocol", Dissect, "TCP", Spine.Tcp);

    public static readonly Field
        SourcePort      = Protocol.UInt16("tcp.srcport", "Source Port",      at: 0, Port),
        DestinationPort = Protocol.UInt16("tcp.dstport", "Destination Port", at: 2, Port),
        AnyPort         = Protocol.Either("tcp.port",    "Source or Destination Port", SourcePort, DestinationPort),
        SequenceRaw     = Protocol.UInt32("tcp.seq_raw", "Sequence Number (raw)",       at: 4),
        AckRaw          = Protocol.UInt32("tcp.ack_raw", "Acknowledgment number (raw)", at: 8),
        HeaderLength    = Protocol.UInt8 ("tcp.hdr_len", "Header Length",    at: 12, mask: 0xF0, unit: 4, unitName: "byte"),
        Flags           = Protocol.UInt16("tcp.flags",   "Flags",            at: 12, Hex, mask: 0x0FFF),
        FlagReserved    = Protocol.Flag(Flags, "tcp.flags.res",   "Reserved",     0xE00, ValueNames.SetNotSet),
        FlagUrgent      = Protocol.Flag(Flags, "tcp.flags.urg",   "Urgent",       0x020, ValueNames.SetNotSet),
        FlagAck         = Protocol.Flag(Flags, "tcp.flags.ack",   "Acknowledgment", 0x010, ValueNames.SetNotSet),
        FlagPush        = Protocol.Flag(Flags, "tcp.flags.push",  "Push",         0x008, ValueNames.SetNotSet),
        FlagReset       = Protocol.Flag(Flags, "tcp.flags.reset", "Reset",        0x004, ValueNames.SetNotSet),
        FlagSyn         = Protocol.Flag(Flags, "tcp.flags.syn",   "Syn",          0x002, ValueNames.SetNotSet),
        FlagFin         = Protocol.Flag(Flags, "tcp.flags.fin",   "Fin",          0x001, ValueNames.SetNotSet),
        WindowValue     = Protocol.UInt16("tcp.window_size_value", "Window",      at: 14),
        Checksum        = Protocol.UInt16("tcp.checksum",          "Checksum",    at: 16, Hex),
        UrgentPointer   = Protocol.UInt16("tcp.urgent_pointer",    "Urgent Pointer", at: 18),
        Length          = Protocol.Row("tcp.len", "TCP Segment Len", FieldType.UInt32, display: Dec, context: ContextValue.PayloadLength, header: Spine.Tcp),
        Stream          = Protocol.UInt32("tcp.stream",      "Stream index", level: EvaluationLevel.Stream, told: TcpTold.Stream),
        StreamNumber    = Protocol.UInt32("tcp.stream.pnum", "Stream Packet Number", level: EvaluationLevel.Stream, told: TcpTold.StreamNumber),
        Completeness    = Protocol.UInt8 ("tcp.completeness", "Conversation completeness", display: Custom, names: TcpLabels.CompletenessNames, level: EvaluationLevel.Stream, told: TcpTold.Completeness),
        CompletenessRst    = Complete("tcp.completeness.rst",     "RST",     0x20),
        CompletenessFin    = Complete("tcp.completeness.fin",     "FIN",     0x10),
        CompletenessData   = Complete("tcp.completeness.data",    "Data",    0x08),
        CompletenessAck    = Complete("tcp.completeness.ack",     "ACK",     0x04),
        CompletenessSynAck = Complete("tcp.completeness.syn-ack", "SYN-ACK", 0x02),
        CompletenessSyn    = Complete("tcp.completeness.syn",     "SYN",     0x01),
        CompletenessText   = Protocol.Row("tcp.completeness.str", "Completeness Flags", FieldType.String, above: Completeness, level: EvaluationLevel.Stream),
        Sequence        = Protocol.UInt32("tcp.seq",    "Sequence Number",       level: EvaluationLevel.Stream, told: TcpTold.Sequence),
        NextSequence    = Protocol.UInt32("tcp.nxtseq", "Next Sequence Number",  level: EvaluationLevel.Stream, told: TcpTold.NextSequence),
        Acknowledgment  = Protocol.UInt32("tcp.ack",    "Acknowledgment Number", level: EvaluationLevel.Stream, told: TcpTold.Acknowledgment),
        FlagAccurateEcn = Protocol.Row("tcp.flags.ae", "Accurate ECN", FieldType.Boolean, mask: 0x100, size: 2, names: ValueNames.SetNotSet, above: Flags, level: EvaluationLevel.Stream),
        FlagCwr         = Protocol.Row("tcp.flags.cwr", "Congestion Window Reduced", FieldType.Boolean, mask: 0x080, size: 2, names: ValueNames.SetNotSet, above: Flags, level: EvaluationLevel.Stream),
        FlagEce         = Protocol.Row("tcp.flags.ece", "ECN-Echo", FieldType.Boolean, mask: 0x040, size: 2, names: ValueNames.SetNotSet, above: Flags, level: EvaluationLevel.Stream),
        FlagAce         = Protocol.UInt8 ("tcp.flags.ace", "ACE", level: EvaluationLevel.Stream),
        FlagsText       = Protocol.Row("tcp.flags.str", "TCP Flags", FieldType.String, above: Flags, level: EvaluationLevel.Stream),
        WindowSize      = Protocol.UInt32("tcp.window_size", "Calculated window size", level: EvaluationLevel.Stream, told: TcpTold.WindowSize),
        WindowScale     = Protocol.Int32 ("tcp.window_size_scalefactor", "Window size scaling factor", level: EvaluationLevel.Stream),
        ChecksumCalculated = Protocol.UInt16("tcp.checksum_calculated", "Calculated Checksum", display: Hex),
        Status          = Protocol.UInt8 ("tcp.checksum.status", "Checksum Status", display: None, names: ChecksumStatus.Names),
        TimeRelative    = Protocol.RelativeTime("tcp.time_relative", "Time since first frame in this TCP stream", EvaluationLevel.Stream, told: TcpTold.TimeRelative),
        TimeDelta       = Protocol.RelativeTime("tcp.time_delta", "Time since previous frame in this TCP stream", EvaluationLevel.Stream, told: TcpTold.TimeDelta),
        NetScalerReason = Protocol.Row   ("tcp.nstrace.rst.window_error_code", "NetScaler TCP Reset Window Error Code", FieldType.String, generated: true),
        Timestamps      = Protocol.Heading("Timestamps", generated: true),
        ResetCause      = Protocol.Text  ("tcp.reset_cause", "Reset cause"),
        Payload         = Protocol.Bytes ("tcp.payload", "TCP payload");

    static readonly ExpertField
        ShortSegment  = Protocol.Expert("tcp.short_segment", Severity.Warning, ExpertGroup.Malformed,
            "Short segment. Segment/fragment does not contain a full TCP header (might be NMAP or someone else deliberately sending unusual packets)"),
        BogusHeader   = Protocol.Expert("tcp.bogus_header_length", Severity.Error, ExpertGroup.Protocol, "Bogus TCP Header length"),
        AckNonzero    = Protocol.Expert("tcp.ack.nonzero", Severity.Note, ExpertGroup.Protocol, "The acknowledgment number field is nonzero while the ACK flag is not set"),
        UrgentNonzero = Protocol.Expert("tcp.urgent_pointer.non_zero", Severity.Note, ExpertGroup.Protocol, "The urgent pointer field is nonzero while the URG flag is not set"),
        FullChecksum  = Protocol.Expert("tcp.checksum.ffff", Severity.Warning, ExpertGroup.Checksum, "TCP Checksum 0xffff instead of 0x0000 (see RFC 1624)"),
        PartialChecksum = Protocol.Expert("tcp.checksum.partial", Severity.Note, ExpertGroup.Checksum,
                                          "Partial (pseudo header) checksum (likely caused by \"TCP checksum offload\")"),
        BadChecksum   = Protocol.Expert("tcp.checksum_bad.expert", Severity.Error, ExpertGroup.Checksum, "Bad checksum"),
        ConnectionSyn = Protocol.Expert("tcp.connection.syn", Severity.Chat, ExpertGroup.Sequence, "Connection establish request (SYN)"),
        ConnectionSynAck = Protocol.Expert("tcp.connection.synack", Severity.Chat, ExpertGroup.Sequence, "Connection establish acknowledge (SYN+ACK)"),
        ConnectionFin = Protocol.Expert("tcp.connection.fin", Severity.Chat, ExpertGroup.Sequence, "Connection finish (FIN)"),
        ConnectionRst = Protocol.Expert("tcp.connection.rst", Severity.Warning, ExpertGroup.Sequence, "Connection reset (RST)"),
        FinActive     = Protocol.Expert("tcp.connection.fin_active", Severity.Note, ExpertGroup.Sequence, "This frame initiates the connection closing", EvaluationLevel.Stream),
        FinPassive    = Protocol.Expert("tcp.connection.fin_passive", Severity.Note, ExpertGroup.Sequence, "This frame undergoes the connection closing", EvaluationLevel.Stream),
        FastOpenAck   = Protocol.Expert("tcp.analysis.tfo_ack", Severity.Note, ExpertGroup.Sequence, "TCP SYN-ACK accepting TFO data", EvaluationLevel.Stream),
        FastOpenIgnored = Protocol.Expert("tcp.analysis.tfo_ignored", Severity.Note, ExpertGroup.Sequence, "TCP SYN-ACK ignoring TFO data", EvaluationLevel.Stream);

    static readonly Field[]
        s_completeness = [CompletenessRst, CompletenessFin, CompletenessData, CompletenessAck, CompletenessSynAck, CompletenessSyn],
        s_flags        = [FlagUrgent, FlagAck, FlagPush, FlagReset, FlagSyn, FlagFin];

    static Tcp()
    {
        // Names without a value: what would set them is off by default.
        for (int i = 0; i < 2; i++)
        {
            (string end, string which) = i == 0 ? ("src", "Source") : ("dst", "Destination");
            Protocol.UInt32($"tcp.proc.{end}uid", $"{which} process user ID");
            Protocol.UInt32($"tcp.proc.{end}pid", $"{which} process ID");
            Protocol.Text($"tcp.proc.{end}uname", $"{which} process user name");
            Protocol.Text($"tcp.proc.{end}cmd", $"{which} process name");
        }
        Protocol.UInt8("tcp.syncookie.time", "SYN Cookie Time");
        Protocol.UInt8("tcp.syncookie.mss", "SYN Cookie Maximum Segment Size");
        Protocol.UInt24("tcp.syncookie.hash", "SYN Cookie hash", display: Hex);
        Protocol.CarriedBy(PayloadTables.IpProtocol, 6).Dispatches(PayloadTables.TcpPort, PayloadTables.TcpOption).Borrows(FlowFields.Protocol);
        TcpOptions.Announce();
        TcpSatellite.Announce();
        TcpRiverbed.Announce();
        TcpSequenceAnalysis.Announce();
        TcpReassembly.Announce();
    }

    static Field Complete(string name, string label, ulong mask) =>
        Protocol.Row(name, label, FieldType.Boolean, mask: mask, names: TcpNames.PresentAbsent, above: Completeness, level: EvaluationLevel.Stream);

    static void Dissect(ref Layer tcp)
    {
        tcp.Open();
        if (!tcp.Need(0, 4)) return;
        PacketDissector packet = tcp.Packet;
        ushort source = tcp.U16(0), destination = tcp.U16(2);
        (packet.SourcePort, packet.DestinationPort) = (source, destination);
        tcp.Place(SourcePort, 0);
        tcp.Place(DestinationPort, 2);
        tcp.Place(AnyPort, 0);
        tcp.Place(AnyPort, 2);
        tcp.Summary("TCP");
        tcp.Info($"{new NamedPort(packet.Names, "tcp", source)} → {new NamedPort(packet.Names, "tcp", destination)}");
        bool quoted4 = packet.InErrorQuote && packet.Source.Family == NetworkAddress.FamilyIPv4;
        if (quoted4 && tcp.Captured >= 8) tcp.Note(Sequence, tcp.U32(4), 4, 4, ItemFlags.None);
        if (!tcp.Need(4, 8) || !tcp.Need(12, 2)) return;

        int header = (tcp.U8(12) >> 4) * 4;
        bool measured = !packet.InErrorQuote && !packet.IsFragment && header <= tcp.Length;
        var segment = new TcpSegment(tcp.U32(4), tcp.U32(8), (TcpFlags)(tcp.U16(12) & 0xFFF), packet.Time)
        {
            Frame = (uint)packet.Number,
            Length = measured ? (uint)(tcp.Length - header) : 0,
            Window = tcp.Captured >= 16 ? tcp.U16(14) : 0u,
        };
        tcp.Cover(header);
        TcpStream passing;
        TcpStream* stream = &passing;
        TcpStreams? streams = null;
        TcpAnalysis analysis = default;
        bool isNew = true;
        int side = 0;
        if (packet.Plan.KeepsStreams)
        {
            FlowKey key = FlowKey.Of(packet.Source, packet.Destination, source, destination, out side);
            streams = packet.State<TcpStreams>(Protocol);
            streams.Follow(packet);
            stream = streams.Of(key, side, segment, out isNew, ref analysis);
            // What protocols kept belongs to the conversation that ended.
            if (analysis.Is(TcpVerdict.ReusedPorts) && stream->Slot.First != 0) packet.Conversations.Clear(&stream->Slot);
        }
        else passing.Begin(0, segment.Time);
        var walk = new TcpWalk(streams, stream, side, segment) { Analysis = analysis, Header = header, IsMeasured = measured, IsNew = isNew };
        if (packet.Plan.IgnoresTcp && measured && header >= 20 && tcp.Captured >= header && packet.Knows is null && !packet.TellsFlows) Follow(ref tcp, ref walk);
        else
        {
            bool whole = Walk(ref tcp, ref walk);
            FlowFields.Take(ref tcp, ref walk);
            if (!whole) return;
        }
        TcpPayload.Dissect(ref tcp, ref walk);
    }

    /// <summary>Whether a plan that wants these fields shows anything of the header but the ports.</summary>
    internal static bool IsShownBy(FieldSelection selection)
    {
        for (int i = 0; i < Field.Count; i++)
        {
            Field field = Field.At(i);
            if (!selection.Wants(field) || !(ReferenceEquals(field.Owner, Protocol) || ReferenceEquals(field.Owner, Mptcp.Protocol))) continue;
            if (!(ReferenceEquals(field, Protocol.Field) || ReferenceEquals(field, SourcePort) || ReferenceEquals(field, DestinationPort) || ReferenceEquals(field, AnyPort))) return true;
        }
        return false;
    }

    /// <summary>What <see cref="Walk"/> does to the stream, where nothing of the header is shown.</summary>
    static void Follow(ref Layer tcp, ref TcpWalk walk)
    {
        TcpSegment segment = walk.Segment;
        ref TcpStream stream = ref walk.Stream;
        stream.Previous = segment.Time;
        stream.Segments++;
        TcpStreams.LearnBases(ref walk.Sender, ref walk.Receiver, segment);
        walk.IsRelative = tcp.Packet.Options.TcpRelativeSequenceNumbers;
        walk.Sequence = walk.IsRelative ? unchecked(segment.Sequence - walk.Sender.Base) : segment.Sequence;
        walk.Acknowledgment = walk.IsRelative && segment.Has(TcpFlags.Ack) ? unchecked(segment.Acknowledgment - walk.Receiver.Base) : segment.Acknowledgment;
        TcpSequenceAnalysis.Judge(ref tcp, ref walk);
        TcpStreams.Complete(ref stream, segment, walk.IsNew);
        TcpStreams.Open(ref stream, segment, tcp.Packet.SourcePort, tcp.Packet.DestinationPort);
        if (walk.HasTrack) TcpAnalyzer.NoteHandshake(ref walk.Track, walk.Side, segment);
        if (segment.Has(TcpFlags.Fin)) TcpStreams.Close(ref walk.Sender, ref walk.Receiver, segment);
        if (walk.Header > 20 && !(walk.Header == 32 && tcp.U32(20) == TcpOptions.PaddedTimestamps)) TcpOptions.Dissect(ref tcp, ref walk);
        if (segment.Has(TcpFlags.Syn)) TcpStreams.JudgeScaling(ref walk.Sender, ref walk.Receiver, segment.IsSynAck);
    }

    /// <summary>The header; false where it is not whole.</summary>
    static bool Walk(ref Layer tcp, ref TcpWalk walk)
    {
        PacketDissector packet = tcp.Packet;
        TcpSegment segment = walk.Segment;
        ref TcpStream stream = ref walk.Stream;
        long sinceFirst = segment.Time - stream.First, sincePrevious = segment.Time - stream.Previous;
        stream.Previous = segment.Time;
        stream.Segments++;
        if (packet.Knows?.Tcp is { } finals && walk.KeepsStream && stream.Number < finals.Count) walk.Knows(ref finals[stream.Number]);
        NoteStream(ref tcp, walk);
        // A quoted opening leaves its record under numbers that the second pass does not find.
        if (packet.InErrorQuote && packet.Knows is not null) walk.Analysis = default;
        bool quoted = packet.InErrorQuote, ack = segment.Has(TcpFlags.Ack);
        if (!quoted) TcpStreams.LearnBases(ref walk.Sender, ref walk.Receiver, segment);
        walk.IsRelative = !quoted && packet.Options.TcpRelativeSequenceNumbers;
        walk.Sequence = walk.IsRelative ? unchecked(segment.Sequence - walk.Sender.Base) : segment.Sequence;
        walk.Acknowledgment = walk.IsRelative && ack ? unchecked(segment.Acknowledgment - walk.Receiver.Base) : segment.Acknowledgment;
        if (walk.IsMeasured) tcp.Note(Length, segment.Length);
        else if (!quoted && !packet.IsFragment) tcp.Remark(ShortSegment);
        TcpSequenceAnalysis.Judge(ref tcp, ref walk);
        if (!quoted || packet.Source.Family != NetworkAddress.FamilyIPv4)
        {
            tcp.Note(Sequence, walk.Sequence, 4, 4, ItemFlags.None);
            tcp.Place(SequenceRaw, 4);
        }
        TcpLabels.Title(ref tcp, walk);
        if (walk.Header < 20)
        {
            tcp.Place(HeaderLength, 12);
            tcp.Remark(BogusHeader, $"Bogus TCP header length ({walk.Header}, must be at least 20)");
            return false;
        }
        TcpStreams.Complete(ref stream, segment, walk.IsNew);
        if (walk.IsMeasured) tcp.Note(NextSequence, unchecked(walk.Sequence + segment.Length + segment.Phantom));
        tcp.Note(Acknowledgment, walk.Acknowledgment, 8, 4, ItemFlags.None);
        tcp.Place(AckRaw, 8);
        if (!ack && segment.Acknowledgment != 0) tcp.Remark(AckNonzero);
        tcp.Place(HeaderLength, 12);
        NoteFlags(ref tcp, segment.Flags, walk.UsesAccurateEcn && !segment.Has(TcpFlags.Syn));
        TcpLabels.Numbers(ref tcp, walk);
        NoteConnection(ref tcp, ref walk);
        if (packet.Columns is not null) TcpSummary.Write(ref tcp, walk);

        if (!tcp.Need(14, 2)) return false;
        NoteWindow(ref tcp, walk.ShownScale, segment.Has(TcpFlags.Syn));
        if (packet.Columns is not null) TcpSummary.WriteWindow(ref tcp, walk);
        if (!tcp.Need(16, 2)) return false;
        tcp.Place(Checksum, 16);
        NoteChecksum(ref tcp);
        if (!tcp.Need(18, 2)) return false;
        tcp.Place(UrgentPointer, 18);
        if (packet.Columns is not null) TcpSummary.WriteLength(ref tcp, walk);
        if (tcp.U16(18) != 0 && !segment.Has(TcpFlags.Urgent)) tcp.Remark(UrgentNonzero);
        int optionsCaptured = Math.Min(walk.Header, tcp.Captured) - 20;
        if (walk.Header > 20 && tcp.Wants(TcpOptions.Options)) tcp.Place(TcpOptions.Options, 20, Math.Max(0, optionsCaptured));
        if (!tcp.IsShown) NoteTimes(ref tcp, walk, sinceFirst, sincePrevious);
        GroupScope options = TcpLabels.BeginOptions(ref tcp, walk);
        TcpOptions.Dissect(ref tcp, ref walk);
        tcp.End(options);
        if (tcp.Failed) return false;
        if (tcp.IsShown) NoteTimes(ref tcp, walk, sinceFirst, sincePrevious);
        if (segment.Has(TcpFlags.Syn)) TcpStreams.JudgeScaling(ref walk.Sender, ref walk.Receiver, segment.IsSynAck);
        TcpSequenceAnalysis.Note(ref tcp, ref walk);
        if (walk.HasMptcp && walk.KeepsStream) NoteMptcp(ref tcp, walk);
        return true;
    }

    // A tree shows them below the options, under a heading.
    static void NoteTimes(ref Layer tcp, in TcpWalk walk, long sinceFirst, long sincePrevious)
    {
        if (!walk.KeepsStream) return;
        GroupScope times = tcp.Begin(Timestamps, 0, 0);
        tcp.Note(TimeRelative, (ulong)sinceFirst);
        tcp.Note(TimeDelta, (ulong)sincePrevious);
        tcp.End(times);
    }

    static void NoteStream(ref Layer tcp, in TcpWalk walk)
    {
        if (!walk.KeepsStream) return;
        ref TcpStream stream = ref walk.Stream;
        tcp.Note(Stream, stream.Number);
        tcp.Note(StreamNumber, stream.Segments);
        byte value = (byte)walk.Completeness;
        tcp.Note(Completeness, value);
        foreach (Field part in s_completeness)
            tcp.Note(part, (value & part.Mask) != 0 ? 1u : 0, NoPlace(tcp), flags: ItemFlags.None);
        if (!tcp.Wants(CompletenessText)) return;
        Span<byte> text = stackalloc byte[12];
        tcp.NoteText(CompletenessText, walk.CompletenessShown ? FlagLetters.Write(text, value, "RFDASS"u8) : "[ Null ]"u8);
    }

    static void NoteMptcp(ref Layer tcp, in TcpWalk walk)
    {
        Conversation outer = tcp.Packet.Conversation;
        tcp.Packet.Conversation = walk.Conversation(tcp.Packet);
        MptcpAnalysis.Note(ref tcp, walk.Stream.Number);
        tcp.Packet.Conversation = outer;
    }

    // Not even the layer's start.
    static int NoPlace(in Layer tcp) => -tcp.Start - 1;

    // A bit is in one of two octets.
    static void PlaceFlag(ref Layer tcp, Field flag, TcpFlags flags) =>
        tcp.Note(flag, ((ulong)flags & flag.Mask) != 0 ? 1u : 0, flag.Mask > 0xFF ? 12 : 13, 1, ItemFlags.None);

    static void NoteFlags(ref Layer tcp, TcpFlags flags, bool accurate)
    {
        tcp.Place(Flags, 12);
        PlaceFlag(ref tcp, FlagReserved, flags);
        if (accurate)
            tcp.Note(FlagAce, (flags.HasFlag(TcpFlags.AccurateEcn) ? 4u : 0) + (flags.HasFlag(TcpFlags.CongestionWindowReduced) ? 2u : 0)
                + (flags.HasFlag(TcpFlags.EcnEcho) ? 1u : 0), 12, 2, ItemFlags.None);
        else
        {
            PlaceFlag(ref tcp, FlagAccurateEcn, flags);
            PlaceFlag(ref tcp, FlagCwr, flags);
            PlaceFlag(ref tcp, FlagEce, flags);
        }
        foreach (Field flag in s_flags) PlaceFlag(ref tcp, flag, flags);
        if (!tcp.Wants(FlagsText)) return;
        Span<byte> text = stackalloc byte[24];
        ReadOnlySpan<byte> letters = FlagLetters.Write(text, (uint)flags, "RRRACEUAPRSF"u8);
        if (!accurate)
        {
            tcp.NoteText(FlagsText, letters, 12, 2);
            return;
        }
        // The three flags are one counter: shown as a digit between dashes.
        int ace = ((ushort)flags >> 6) & 7, at = FlagLetters.WidthOf((uint)flags >> 9, 3);
        Span<byte> counted = stackalloc byte[24];
        letters[..at].CopyTo(counted);
        counted[at] = counted[at + 2] = (byte)'-';
        counted[at + 1] = (byte)('0' + ace);
        ReadOnlySpan<byte> rest = letters[(at + FlagLetters.WidthOf((uint)flags >> 6 & 7, 3))..];
        rest.CopyTo(counted[(at + 3)..]);
        tcp.NoteText(FlagsText, counted[..(at + 3 + rest.Length)], 12, 2);
    }

    static void NoteConnection(ref Layer tcp, ref TcpWalk walk)
    {
        TcpSegment segment = walk.Segment;
        int outer = tcp.Parent;
        ref TcpStream stream = ref walk.Stream;
        TcpStreams.Open(ref stream, segment, tcp.Packet.SourcePort, tcp.Packet.DestinationPort);
        if (segment.Has(TcpFlags.Reset))
        {
            tcp.StandUnder(FlagReset);
            tcp.Remark(ConnectionRst);
            tcp.Parent = outer;
        }
        tcp.StandUnder(FlagSyn);
        if (segment.IsSyn) tcp.Remark(ConnectionSyn, $"Connection establish request (SYN): server port {(long)stream.ServerPort}");
        else if (segment.IsSynAck)
        {
            if (walk.Acknowledgment > 1)
            {
                int parent = tcp.Parent;
                tcp.StandUnder(Acknowledgment);
                tcp.Remark(FastOpenAck);
                tcp.Parent = outer;
            }
            else if (stream.FastOpenData) tcp.Remark(FastOpenIgnored);
            tcp.Remark(ConnectionSynAck, $"Connection establish acknowledge (SYN+ACK): server port {(long)stream.ServerPort}");
        }
        tcp.Parent = outer;
        if (walk.HasTrack) TcpAnalyzer.NoteHandshake(ref walk.Track, walk.Side, segment);
        walk.Remeasure();
        if (segment.Has(TcpFlags.Fin))
        {
            tcp.StandUnder(FlagFin);
            tcp.Remark(ConnectionFin);
            tcp.Parent = outer;
            tcp.StandUnder(FlagsText);
            TcpStreams.Close(ref walk.Sender, ref walk.Receiver, segment);
            tcp.Remark(walk.Receiver.Closing ? FinPassive : FinActive);
            tcp.Parent = outer;
        }
        if (segment.Has(TcpFlags.Reset) && tcp.Captured >= 16 && NetScaler.IsResetReason((ushort)segment.Window)) NoteResetReason(ref tcp, (ushort)segment.Window);
    }

    // The text tells the code alone.
    static void NoteResetReason(ref Layer tcp, ushort code)
    {
        if (!tcp.Wants(NetScalerReason)) return;
        Span<byte> text = stackalloc byte[5];
        System.Buffers.Text.Utf8Formatter.TryFormat(code, text, out int written);
        tcp.NoteText(NetScalerReason, text[..written], 14, 2);
    }

    static void NoteWindow(ref Layer tcp, sbyte scale, bool syn)
    {
        tcp.Place(WindowValue, 14);
        if (!tcp.Packet.Plan.KeepsStreams) return;
        ulong value = tcp.U16(14);
        tcp.Note(WindowSize, !syn && scale >= 0 ? value << scale : value, 14, 2);
        if (syn) return;
        tcp.Note(WindowScale, (ulong)(scale >= 0 ? 1L << scale : scale), 14, 2);
        if (scale == -1) tcp.Append(WindowScale, $" (unknown)");
        else if (scale == -2) tcp.Append(WindowScale, $" (no window scaling used)");
    }

    static void NoteChecksum(ref Layer tcp)
    {
        PacketDissector packet = tcp.Packet;
        if (!packet.Options.TcpCheckChecksum || packet.InErrorQuote || packet.IsFragment || tcp.Captured < tcp.Length)
        {
            tcp.Append(Checksum, $" [unverified]");
            tcp.Note(Status, ChecksumStatus.Unverified, 16, 0);
            return;
        }
        ulong pseudo = InternetChecksum.PseudoHeader(packet.Source, packet.Destination, (uint)tcp.Length, 6);
        ulong sum = InternetChecksum.Add(pseudo, tcp.Bytes);
        ushort checksum = tcp.U16(16), calculated = (ushort)~InternetChecksum.Fold(sum + (ushort)~checksum);
        bool good = InternetChecksum.Fold(sum) == 0xFFFF, partial = !good && InternetChecksum.Fold(pseudo) == checksum;
        if (good) tcp.Append(Checksum, $" [correct]");
        else tcp.Append(Checksum, $" incorrect, should be 0x{(ulong)calculated:x4}");
        int outer = tcp.Parent;
        if (tcp.IsShown) tcp.Parent = tcp.Packet.Items.Last(Checksum.Slot);
        tcp.Note(ChecksumCalculated, calculated);
        tcp.Parent = outer;
        tcp.Note(Status, good || partial ? ChecksumStatus.Good : ChecksumStatus.Bad, 16, 0);
        if (partial) tcp.Remark(PartialChecksum);
        else if (!good) tcp.Remark(BadChecksum, $"Bad checksum [should be 0x{(ulong)calculated:x4}]", 16, 2);
        else if (checksum == 0xFFFF) tcp.Remark(FullChecksum);
    }
}
