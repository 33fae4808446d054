namespace FilterLang.Protocols;

/// <summary>The frame itself: what the capture file says of it.</summary>
public static class Frame
{
    public static readonly Protocol Protocol = Protocol.Of("frame", "Frame", Dissect, "Frame");

    public static readonly Field
        Comment        = Protocol.Row("frame.comment",            "Comment",            FieldType.String, level: EvaluationLevel.Frame);

    public static readonly ExpertField
        CommentRemark  = Protocol.Expert("frame.comment.expert", Severity.Comment, ExpertGroup.Comments, "Formatted comment", EvaluationLevel.Frame);

    public static readonly Field
        SectionNumber  = Protocol.Row("frame.section_number",     "Section number",     FieldType.UInt32, display: Dec, level: EvaluationLevel.Frame),
        InterfaceId    = Protocol.Row("frame.interface_id",       "Interface id",       FieldType.UInt32, display: Dec, level: EvaluationLevel.Frame),
        InterfaceName  = Protocol.Row("frame.interface_name",     "Interface name",     FieldType.String, level: EvaluationLevel.Frame, above: InterfaceId),
        InterfaceText  = Protocol.Row("frame.interface_description", "Interface description", FieldType.String, level: EvaluationLevel.Frame, above: InterfaceId),
        InterfaceQueue = Protocol.Row("frame.interface_queue",    "Interface queue",    FieldType.UInt32, display: Dec, level: EvaluationLevel.Frame);

    static readonly FramePacketFlags s_flags = new(Protocol);

    public static readonly Field
        PacketId       = Protocol.Row("frame.packet_id",          "Packet id",          FieldType.UInt64, display: Dec, level: EvaluationLevel.Frame),
        Encapsulation  = Protocol.Row("frame.encap_type",         "Encapsulation type", FieldType.Int16, display: Dec, names: EncapsulationNames.Names, level: EvaluationLevel.Frame),
        Time           = Protocol.Row("frame.time",               "Arrival Time",       FieldType.AbsoluteTime, display: Local, level: EvaluationLevel.Frame),
        TimeUtc        = Protocol.Row("frame.time_utc",           "UTC Arrival Time",   FieldType.AbsoluteTime, display: Utc, level: EvaluationLevel.Frame),
        TimeEpoch      = Protocol.Row("frame.time_epoch",         "Epoch Arrival Time", FieldType.AbsoluteTime, level: EvaluationLevel.Frame);

    public static readonly ExpertField
        TimeInvalid    = Protocol.Expert("frame.time_invalid", Severity.Note, ExpertGroup.Sequence,
            "Arrival Time: Fractional second out of range (0-999999999)", EvaluationLevel.Frame);

    public static readonly Field
        OffsetShift    = Protocol.Row("frame.offset_shift",       "Time shift for this packet", FieldType.RelativeTime, level: EvaluationLevel.Frame),
        TimeDelta      = Protocol.Row("frame.time_delta",         "Time delta from previous captured frame", FieldType.RelativeTime, level: EvaluationLevel.Frame, generated: true),
        DeltaDisplayed = Protocol.Row("frame.time_delta_displayed", "Time delta from previous displayed frame", FieldType.RelativeTime, level: EvaluationLevel.Frame, generated: true),
        TimeRelative   = Protocol.Row("frame.time_relative",      "Time since reference or first frame", FieldType.RelativeTime, level: EvaluationLevel.Frame, generated: true),
        SinceStart     = Protocol.Row("frame.time_relative_capture_start", "Time since start of capturing", FieldType.RelativeTime, level: EvaluationLevel.Frame, generated: true),
        Number         = Protocol.Row("frame.number",    "Frame Number",     FieldType.UInt32, display: Dec, context: ContextValue.Number, level: EvaluationLevel.Frame),
        Length         = Protocol.Row("frame.len",       "Frame Length",     FieldType.UInt32, display: Dec, context: ContextValue.WireLength, level: EvaluationLevel.Frame, unitName: "byte"),
        CaptureLength  = Protocol.Row("frame.cap_len",   "Capture Length",   FieldType.UInt32, display: Dec, context: ContextValue.CapturedLength, level: EvaluationLevel.Frame, unitName: "byte");

    public static readonly ExpertField
        TooManyCaptured = Protocol.Expert("frame.len_lt_caplen", Severity.Error, ExpertGroup.Malformed,
            "Frame length is less than captured length", EvaluationLevel.Frame);

    public static readonly Field
        Marked         = Protocol.Row("frame.marked",    "Frame is marked",  FieldType.Boolean, level: EvaluationLevel.Frame, generated: true),
        Ignored        = Protocol.Row("frame.ignored",   "Frame is ignored", FieldType.Boolean, level: EvaluationLevel.Frame, generated: true),
        Protocols      = Protocol.Row("frame.protocols", "Protocols in frame", FieldType.String, generated: true),
        Encoding       = Protocol.Row("frame.encoding",  "Character encoding", FieldType.UInt32, display: Dec, level: EvaluationLevel.Frame,
            names: new ValueNames(() => [(0, "ASCII"), (1, "EBCDIC")])),
        Enterprise     = Protocol.Row("frame.cb_pen",    "Private Enterprise Number", FieldType.UInt32, display: Dec, level: EvaluationLevel.Frame),
        MayCopy        = Protocol.Row("frame.cb_copy",   "Copying",          FieldType.Boolean, level: EvaluationLevel.Frame, names: ValueNames.Pair("Allowed", "Not Allowed")),
        DropCount      = Protocol.Row("frame.drop_count", "Drop Count",      FieldType.UInt64, display: Dec, level: EvaluationLevel.Frame),
        Direction      = Protocol.Row("frame.p2p_dir",   "Point-to-Point Direction", FieldType.Int8, display: Dec, level: EvaluationLevel.Frame,
            names: new ValueNames(() => [(-1, "Unknown"), (0, "Sent"), (1, "Received")]));

    static Frame() => Protocol.Dispatches(PayloadTables.LinkType);

    static void Dissect(ref Layer frame)
    {
        if (frame.IsBare)
        {
            frame.OpenNothing();
            CallLink(ref frame);
            return;
        }
        PacketDissector packet = frame.Packet;
        FrameRecord record = packet.Record;
        if (record.Comments is { } comments) NoteComments(ref frame, comments);
        frame.Open(frame.Captured);
        frame.Summary("Packet");
        NoteTitle(ref frame, record);
        if (record.SectionNumber >= 0) NoteInterface(ref frame, record);
        if (record.HasPacketFlags) s_flags.Note(ref frame, record.PacketFlags);
        if (record.HasPacketId) frame.Note(PacketId, record.PacketId, flags: ItemFlags.None);
        if (!record.IsCustomBlock) frame.Note(Encapsulation, (ulong)Encapsulations.Of(packet.LinkType), flags: ItemFlags.None);
        if (!record.NoTime) NoteTimes(ref frame, record);
        frame.Note(Number, (ulong)packet.Number, flags: ItemFlags.None);
        frame.Note(Length, (uint)packet.WireLength, flags: ItemFlags.None);
        frame.Append(Length, $" ({(long)packet.WireLength * 8} bits)");
        frame.Note(CaptureLength, (ulong)packet.CapturedLength, flags: ItemFlags.None);
        frame.Append(CaptureLength, $" ({(long)packet.CapturedLength * 8} bits)");
        if (packet.WireLength < packet.CapturedLength) frame.Remark(TooManyCaptured);
        frame.Note(Marked, 0);
        frame.Note(Ignored, 0);
        if (record.IsCustomBlock) NoteCustomBlock(ref frame, record);
        uint direction = record.HasPacketFlags ? record.PacketFlags & 3 : 0;
        CallLink(ref frame);
        NoteProtocols(ref frame);
        frame.Note(Encoding, 0, flags: ItemFlags.None);
        if (record.HasDropCount) frame.Note(DropCount, record.DropCount, flags: ItemFlags.None);
        ColumnFields.Note(ref frame);
        if (direction is 1 or 2) frame.Note(Direction, 2 - direction, flags: ItemFlags.None);
    }

    static void NoteTitle(ref Layer frame, in FrameRecord record)
    {
        if (!frame.WantsLabels) return;
        long wire = frame.Packet.WireLength, captured = frame.Packet.CapturedLength;
        frame.Label(frame.ItemIndex, $"Frame {frame.Packet.Number}: Packet, {wire} byte{(wire == 1 ? "" : "s")} on wire ({wire * 8} bits), {captured} byte{(captured == 1 ? "" : "s")} captured ({captured * 8} bits)");
        if (record.InterfaceId < 0) return;
        frame.Title($" on interface {NameOf(record)}, id {record.InterfaceId}");
    }

    // A name that is given and empty stays empty.
    static ReadOnlySpan<byte> NameOf(in FrameRecord record) => record.InterfaceName is { } name ? name : "unknown"u8;

    static void CallLink(ref Layer frame)
    {
        PacketDissector packet = frame.Packet;
        Protocol? link = PayloadTables.LinkType.Find((uint)packet.LinkType);
        if (link is null || !frame.Call(link))
        {
            frame.Summary("UNKNOWN");
            frame.Info($"WTAP_ENCAP = {Encapsulations.Of(packet.LinkType)}");
            frame.Call(packet.Plan.Catalog.Data);
        }
        frame.Catch();
        packet.KeepsColumns = false;
    }

    // RFC 3339 and the zone are a matter of text; the value is the same in all three.
    static void NoteTimes(ref Layer frame, in FrameRecord record)
    {
        PacketDissector packet = frame.Packet;
        ulong time = (ulong)packet.Time;
        frame.Note(Time, time, flags: ItemFlags.None);
        frame.Note(TimeUtc, time, flags: ItemFlags.None);
        frame.Note(TimeEpoch, time, flags: ItemFlags.None);
        if (record.TimeInvalid) RemarkTime(ref frame, record.InvalidFraction);
        frame.Note(OffsetShift, 0);
        if (packet.HasPrevious) frame.Note(TimeDelta, (ulong)(packet.Time - packet.PreviousTime));
        if (packet.HasDisplayed) frame.Note(DeltaDisplayed, (ulong)(packet.Time - packet.DisplayedTime));
        frame.Note(TimeRelative, (ulong)(packet.Time - packet.FirstTime));
    }

    static void RemarkTime(ref Layer frame, int fraction)
    {
        string sign = fraction < 0 ? "-" : "";
        // The sign counts among the nine places.
        ulong magnitude = (ulong)Math.Abs((long)fraction);
        if (fraction < 0) frame.Remark(TimeInvalid, $"Arrival Time: Fractional second {sign}{magnitude:d8} is invalid, the valid range is 0-999999999");
        else frame.Remark(TimeInvalid, $"Arrival Time: Fractional second {magnitude:d9} is invalid, the valid range is 0-999999999");
    }

    static void NoteInterface(ref Layer frame, in FrameRecord record)
    {
        frame.Note(SectionNumber, (ulong)record.SectionNumber + 1, flags: ItemFlags.None);
        if (record.InterfaceId >= 0)
        {
            frame.Note(InterfaceId, (ulong)record.InterfaceId, flags: ItemFlags.None);
            frame.Append(InterfaceId, $" ({NameOf(record)})");
            frame.NoteText(InterfaceName, NameOf(record), flags: ItemFlags.None);
            if (record.InterfaceDescription is { Length: > 0 } description) frame.NoteText(InterfaceText, description, flags: ItemFlags.None);
        }
        if (record.HasQueue) frame.Note(InterfaceQueue, record.Queue, flags: ItemFlags.None);
    }

    // draft-ietf-opsawg-pcapng section 4.8.
    static void NoteCustomBlock(ref Layer frame, in FrameRecord record)
    {
        frame.Note(Enterprise, record.Enterprise, flags: ItemFlags.None);
        frame.Note(MayCopy, record.MayCopy ? 1u : 0u, flags: ItemFlags.None);
    }

    // Comments stand above the frame. One of several lines is headed by its first line, shown line by line and findable as a whole.
    static void NoteComments(ref Layer frame, IReadOnlyList<byte[]> comments)
    {
        const int mostLines = 30;
        foreach (byte[] comment in comments)
        {
            ReadOnlySpan<byte> whole = comment;
            int outer = frame.Parent, end = whole.IndexOf((byte)'\n');
            if (frame.Wants(Comment))
            {
                int item = frame.RecordText(Comment, end < 0 ? whole : whole[..end], 0, 0, ItemFlags.None);
                if (item >= 0) frame.Parent = item;
                if (end >= 0)
                {
                    int lines = 0;
                    foreach (Range line in whole.Split((byte)'\n'))
                        if (lines++ < mostLines) frame.RecordText(Comment, whole[line], 0, 0, ItemFlags.None);
                    frame.RecordText(Comment, whole, 0, 0, ItemFlags.Hidden);
                }
            }
            ExpertInfo.Record(ref frame, CommentRemark, whole, 0, 0);
            frame.Parent = outer;
        }
    }

    static void NoteProtocols(ref Layer frame)
    {
        if (!frame.Wants(Protocols)) return;
        PacketDissector packet = frame.Packet;
        int room = packet.Layers.Length * 40;
        Span<byte> names = packet.Items.Scratch(room, out int offset);
        packet.AddLayerNames(names, out int length);
        packet.Items.TrimScratch(offset + length);
        frame.Record(Protocols, Item.Run(offset, length), 0, 0, ItemFlags.Generated | ItemFlags.InScratch);
    }
}
