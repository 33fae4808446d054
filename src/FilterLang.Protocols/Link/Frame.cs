namespace FilterLang.Protocols;

/// <summary>The frame itself: what the capture file says of it.</summary>
public static class Frame
{
    public static readonly Protocol Protocol = new("frame", "Frame", Dissect, "Frame");

    public static readonly Field
        Time          = Protocol.Row("frame.time",                "Arrival Time",       FieldType.AbsoluteTime, display: Local, level: EvaluationLevel.Frame),
        TimeUtc       = Protocol.Row("frame.time_utc",            "UTC Arrival Time",   FieldType.AbsoluteTime, display: Utc, level: EvaluationLevel.Frame),
        TimeEpoch     = Protocol.Row("frame.time_epoch",          "Epoch Arrival Time", FieldType.AbsoluteTime, level: EvaluationLevel.Frame),
        TimeDelta     = Protocol.Row("frame.time_delta",          "Time delta from previous captured frame", FieldType.RelativeTime, level: EvaluationLevel.Frame),
        DeltaDisplayed = Protocol.Row("frame.time_delta_displayed", "Time delta from previous displayed frame", FieldType.RelativeTime, level: EvaluationLevel.Frame),
        TimeRelative  = Protocol.Row("frame.time_relative",       "Time since reference or first frame", FieldType.RelativeTime, level: EvaluationLevel.Frame),
        Number        = Protocol.Row("frame.number",    "Frame Number",   FieldType.UInt32, display: Dec, context: ContextValue.Number, level: EvaluationLevel.Frame),
        Length        = Protocol.Row("frame.len",       "Frame Length",   FieldType.UInt32, display: Dec, context: ContextValue.WireLength, level: EvaluationLevel.Frame),
        CaptureLength = Protocol.Row("frame.cap_len",   "Capture Length", FieldType.UInt32, display: Dec, context: ContextValue.CapturedLength, level: EvaluationLevel.Frame),
        Protocols     = Protocol.Row("frame.protocols", "Protocols in frame", FieldType.String, generated: true);

    static Frame() => Protocol.Dispatches(PayloadTables.LinkType);

    static void Dissect(ref Layer frame)
    {
        PacketDissector packet = frame.Packet;
        frame.Open(frame.Captured);
        ulong time = (ulong)packet.Time;
        frame.Note(Time, time, flags: ItemFlags.None);
        frame.Note(TimeUtc, time, flags: ItemFlags.None);
        frame.Note(TimeEpoch, time, flags: ItemFlags.None);
        if (packet.HasPrevious) frame.Note(TimeDelta, (ulong)(packet.Time - packet.PreviousTime));
        if (packet.HasDisplayed) frame.Note(DeltaDisplayed, (ulong)(packet.Time - packet.DisplayedTime));
        frame.Note(TimeRelative, (ulong)(packet.Time - packet.FirstTime));
        frame.Note(Number, (ulong)packet.Number, flags: ItemFlags.None);
        frame.Note(Length, (ulong)packet.WireLength, flags: ItemFlags.None);
        frame.Note(CaptureLength, (ulong)packet.CapturedLength, flags: ItemFlags.None);
        frame.Continue(PayloadTables.LinkType, (uint)packet.LinkType);
        frame.Catch();
        if (!frame.Wants(Protocols)) return;
        int room = packet.Layers.Length * 40;
        Span<byte> names = packet.Items.Scratch(room, out int offset);
        packet.AddLayerNames(names, out int length);
        packet.Items.TrimScratch(offset + length);
        frame.Record(Protocols, Item.Run(offset, length), 0, 0, ItemFlags.Generated | ItemFlags.InScratch);
    }
}
