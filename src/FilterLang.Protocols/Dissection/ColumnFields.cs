namespace FilterLang.Protocols;

/// <summary>The columns of the packet list as fields: <c>_ws.col.info</c> and its like, for filters and for <c>-e</c>.</summary>
public static class ColumnFields
{
    public static readonly Protocol Protocol = Protocol.Of("_ws.col", "Wireshark Columns", static (ref Layer _) => { });

    public static readonly Field
        Number      = Protocol.Text("_ws.col.number",        "Number",                     level: EvaluationLevel.Reassembly),
        Time        = Protocol.Text("_ws.col.cls_time",      "Time (format as specified)", level: EvaluationLevel.Reassembly),
        Source      = Protocol.Text("_ws.col.def_src",       "Source address",             level: EvaluationLevel.Reassembly),
        Destination = Protocol.Text("_ws.col.def_dst",       "Destination address",        level: EvaluationLevel.Reassembly),
        Name        = Protocol.Text("_ws.col.protocol",      "Protocol",                   level: EvaluationLevel.Reassembly),
        Length      = Protocol.Text("_ws.col.packet_length", "Packet length (bytes)",      level: EvaluationLevel.Reassembly),
        Info        = Protocol.Text("_ws.col.info",          "Information",                level: EvaluationLevel.Reassembly);

    /// <summary>The titles of the columns, which name them as well (<c>_ws.col.Info</c>).</summary>
    public static IReadOnlyList<ColumnTitle> Titles { get; } =
    [
        new("No.", Number), new("Time", Time), new("Source", Source), new("Destination", Destination), new("Protocol", Name), new("Length", Length), new("Info", Info),
    ];

    /// <summary>Completes the columns of the packet at hand, and records those that were asked for by name.</summary>
    internal static void Note(ref Layer frame)
    {
        PacketDissector packet = frame.Packet;
        if (packet.Columns is not { } columns) return;
        columns.SincePrevious = packet.HasPrevious ? packet.Time - packet.PreviousTime : null;
        columns.SinceDisplayed = packet.HasDisplayed ? packet.Time - packet.DisplayedTime : null;
        TimeColumn.Add(columns.Time, packet, columns, packet.Options.TimeFormat.Kind);
        if (!packet.Plan.NamesColumns) return;
        Utf8Sink text = packet.LabelSink;
        Put(ref frame, Time, columns.Time.Written);
        text.Clear();
        if (packet.Plan.Selection.Names(Source)) columns.AddSource(text, packet.Names);
        Put(ref frame, Source, text.Written);
        text.Clear();
        if (packet.Plan.Selection.Names(Destination)) columns.AddDestination(text, packet.Names);
        Put(ref frame, Destination, text.Written);
        Put(ref frame, Info, columns.Info.Written);
        text.Clear();
        text.Add(columns.ShownProtocol);
        Put(ref frame, Name, text.Written);
        text.Clear();
        text.Add(packet.Number);
        Put(ref frame, Number, text.Written);
        text.Clear();
        text.Add((long)packet.WireLength);
        Put(ref frame, Length, text.Written);
    }

    static void Put(ref Layer frame, Field column, scoped ReadOnlySpan<byte> text)
    {
        if (frame.Packet.Plan.Selection.Names(column)) frame.RecordText(column, text, 0, 0, ItemFlags.Hidden);
    }
}
