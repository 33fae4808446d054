using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The fields that tell how a datagram was put together: <c>ip.fragments</c>, <c>ipv6.fragments</c> and what is below them.</summary>
sealed class FragmentFields
{
    readonly Field _fragments, _fragment, _error, _overlap, _conflict, _multipleTails, _tooLong, _count, _length;
    readonly Field? _data;
    readonly bool _standsBeside;

    /// <param name="owner">Whose fields they are.</param>
    /// <param name="prefix">The beginning of their names.</param>
    /// <param name="label">The protocol's name in their labels.</param>
    /// <param name="headingType">Bytes where the heading has the reassembled data as value, None where it has none.</param>
    /// <param name="inFrameName">The end of the name of the field that tells the frame of the whole.</param>
    public FragmentFields(Protocol owner, string prefix, string label, FieldType headingType, string inFrameName = "_in")
        : this(owner, $"{prefix}.fragment", $"{prefix}.reassembled", "fragment", $"{label} Fragments", $"{label} Fragment", "Defragmentation error",
            "Fragment", $"Reassembled {label} in frame", $"Reassembled {label}", headingType, inFrameName)
    {
    }

    /// <param name="owner">Whose fields they are.</param>
    /// <param name="part">The beginning of the names of what is about the parts.</param>
    /// <param name="whole">The beginning of the names of what is about the whole.</param>
    /// <param name="noun">What a part is called in labels.</param>
    /// <param name="headingLabel">The label of the heading over all parts.</param>
    /// <param name="partLabel">The label of a part.</param>
    /// <param name="errorLabel">The label of a part that does not fit.</param>
    /// <param name="partNoun">What a part is called at the start of labels.</param>
    /// <param name="inFrameLabel">The label of the frame that has the whole.</param>
    /// <param name="wholeLabel">What the whole is called.</param>
    /// <param name="headingType">Bytes where the heading has the reassembled data as value, None where it has none.</param>
    /// <param name="inFrameName">The end of the name of the field that tells the frame of the whole; empty where filters cannot name it.</param>
    /// <param name="spelledOut">Names are spelled with underscores between their words, and conflicts in the plural.</param>
    /// <param name="hasData">The whole is a field too.</param>
    /// <param name="dataLabel">The label of the whole, where it is another one.</param>
    /// <param name="standsBeside">A detail tree shows them beside the layer, not in it.</param>
    /// <param name="ends">How the names of conflicts, of second ends, of what is too long and of the length end where they are special.</param>
    public FragmentFields(Protocol owner, string part, string whole, string noun, string headingLabel, string partLabel, string errorLabel,
        string partNoun, string inFrameLabel, string wholeLabel, FieldType headingType, string inFrameName = "_in", bool spelledOut = false, bool hasData = true, bool standsBeside = false,
        string? dataLabel = null, (string Conflict, string Tails, string TooLong, string Length)? ends = null)
    {
        _standsBeside = standsBeside;
        _overlap       = Flag(owner, $"{part}.overlap",          $"{partNoun} overlap");
        (string conflict, string tails, string tooLong, string length) = ends
            ?? (spelledOut ? (".overlap.conflicts", ".multiple_tails", ".too_long_fragment", ".length") : (".overlap.conflict", ".multipletails", ".toolongfragment", ".length"));
        _conflict      = Flag(owner, part + conflict, $"Conflicting data in {noun} overlap");
        _multipleTails = Flag(owner, part + tails, $"Multiple tail {noun}s found");
        _tooLong       = Flag(owner, part + tooLong, $"{partNoun} too long");
        _error         = owner.FrameNumber($"{part}.error", errorLabel);
        _count         = owner.UInt32($"{part}.count", $"{partNoun} count", level: EvaluationLevel.Reassembly);
        _fragment      = owner.FrameNumber(part, partLabel);
        _fragments     = owner.Row($"{part}s", headingLabel, headingType, level: EvaluationLevel.Reassembly, generated: true);
        ReassembledIn  = owner.FrameNumber(inFrameName.Length > 0 ? whole + inFrameName : "", inFrameLabel);
        _length        = owner.UInt32(whole + length, $"{wholeLabel} length", level: EvaluationLevel.Reassembly);
        if (hasData && !spelledOut) _data = owner.Row($"{whole}.data", dataLabel ?? $"{wholeLabel} {(standsBeside ? "Data" : "data")}", FieldType.Bytes, level: EvaluationLevel.Reassembly, generated: true);
    }

    /// <summary>What a dump of octets calls the whole; null for the protocol's name behind "Reassembled".</summary>
    public string? SourceName { get; init; }

    /// <summary>The frame that has the whole.</summary>
    public Field ReassembledIn { get; }

    /// <summary>A fragment repeats what an earlier one has.</summary>
    public Field Overlap => _overlap;

    /// <summary>All of them.</summary>
    public Field[] All =>
        [_fragments, _fragment, _error, _overlap, _conflict, _multipleTails, _tooLong, _count, ReassembledIn, _length, .. _data is { } data ? [data] : (Field[])[]];

    /// <summary>Tells the frames of all fragments but the last where the datagram is whole.</summary>
    public void Tell(ref Layer layer, FragmentSet set, uint key)
    {
        if (layer.Packet.Leaves is null) return;
        foreach (ref readonly Fragment fragment in set.Fragments)
            if (fragment.Frame != layer.Packet.Number) layer.Foretell(ReassembledIn, fragment.Frame, key, (ulong)layer.Packet.Number);
    }

    /// <summary>Adds the reassembled payload to the packet's data sources and records how it came about. Returns the source's number.</summary>
    public unsafe int Note(ref Layer layer, FragmentSet set, out bool flawed)
    {
        int source = layer.AddSource(set.Whole, set.Announced, SourceName);
        NoteIn(ref layer, set, source, out flawed);
        return source;
    }

    /// <summary>Records how a data source came about.</summary>
    public void NoteIn(ref Layer layer, FragmentSet set, int source, out bool flawed)
    {
        flawed = false;
        if (source < 0 || layer.IsBare) return;
        int heading = Begin(ref layer, source, set.Fragments.Length, set.Announced, out int outer);
        bool more = false;
        foreach (ref readonly Fragment fragment in set.Fragments)
        {
            flawed |= NoteFragment(ref layer, source, fragment);
            AddToHeading(ref layer, heading, ref more, fragment.Frame, fragment.Length);
        }
        End(ref layer, source, set.Fragments.Length, set.Announced, outer);
    }

    // All that tells of the whole stands under one heading; returns its item.
    int Begin(ref Layer layer, int source, int parts, int length, out int outer)
    {
        outer = layer.Parent;
        if (_standsBeside) layer.StepOut();
        int heading = layer.NoteIn(source, _fragments, 0, 0, length);
        if (heading < 0) return -1;
        layer.Parent = heading;
        layer.Label(heading, $"{(long)parts} {_fragments.Label} ({(long)length} byte{Plural(length)}): ");
        return heading;
    }

    static void AddToHeading(ref Layer layer, int heading, ref bool more, uint frame, int length)
    {
        layer.Append(heading, $"{(more ? ", " : "")}#{frame}({(long)length})");
        more = true;
    }

    void End(ref Layer layer, int source, int parts, int length, int outer)
    {
        layer.NoteIn(source, _count, (uint)parts, 0, 0);
        layer.NoteIn(source, _length, (uint)length, 0, 0);
        if (_data is not null) layer.NoteIn(source, _data, 0, 0, length);
        layer.Parent = outer;
    }

    static void LabelPart(ref Layer layer, int item, uint frame, int at, int length)
    {
        if (length == 0) layer.Label(item, $"Frame: {frame} (no data)");
        else layer.Label(item, $"Frame: {frame}, payload: {(long)at}-{(long)at + length - 1} ({(long)length} byte{Plural(length)})");
    }

    static string Plural(int count) => count == 1 ? "" : "s";

    /// <summary>As for datagrams, for a message that its protocol collected in order. Returns the source's number.</summary>
    public unsafe int Note(ref Layer layer, CollectedMessage message)
    {
        int source = layer.AddSource(message.Data, message.Length, SourceName);
        if (source < 0) return source;
        int heading = Begin(ref layer, source, message.Parts.Length, message.Length, out int outer);
        bool more = false;
        foreach (ref readonly MessagePart part in message.Parts)
        {
            LabelPart(ref layer, layer.NoteIn(source, _fragment, part.Frame, part.Offset, part.Length), part.Frame, part.Offset, part.Length);
            AddToHeading(ref layer, heading, ref more, part.Frame, part.Length);
        }
        End(ref layer, source, message.Parts.Length, message.Length, outer);
        return source;
    }

    /// <summary>One fragment; true where more is wrong with it than a repetition.</summary>
    bool NoteFragment(ref Layer layer, int source, in Fragment fragment)
    {
        FragmentFlaws flaws = fragment.Flaws;
        bool flawed = (flaws & ~FragmentFlaws.Overlap) != 0;
        int item = layer.NoteIn(source, flawed ? _error : _fragment, fragment.Frame, fragment.Offset, fragment.Length), outer = layer.Parent;
        LabelPart(ref layer, item, fragment.Frame, fragment.Offset, fragment.Length);
        if (flaws == FragmentFlaws.None) return false;
        if (item >= 0) layer.Parent = item;
        if ((flaws & FragmentFlaws.Overlap) != 0) layer.NoteIn(source, _overlap, 1, 0, 0);
        if ((flaws & FragmentFlaws.Conflict) != 0) layer.NoteIn(source, _conflict, 1, 0, 0);
        if ((flaws & FragmentFlaws.MultipleTails) != 0) layer.NoteIn(source, _multipleTails, 1, 0, 0);
        if ((flaws & FragmentFlaws.TooLong) != 0) layer.NoteIn(source, _tooLong, 1, 0, 0);
        layer.Parent = outer;
        return flawed;
    }

    static Field Flag(Protocol owner, string name, string label) =>
        owner.Row(name, label, FieldType.Boolean, level: EvaluationLevel.Reassembly, generated: true);
}
