namespace FilterLang.Protocols;

/// <summary>The fields that tell how a datagram was put together: <c>ip.fragments</c>, <c>ipv6.fragments</c> and what is below them.</summary>
sealed class FragmentFields
{
    readonly Field _fragments, _fragment, _error, _overlap, _conflict, _multipleTails, _tooLong, _count, _length, _data;

    /// <param name="owner">Whose fields they are.</param>
    /// <param name="prefix">The beginning of their names.</param>
    /// <param name="label">The protocol's name in their labels.</param>
    /// <param name="headingType">Bytes where the heading has the reassembled data as value, None where it has none.</param>
    /// <param name="reassembledIn">The name of the field that tells the frame of the last fragment.</param>
    public FragmentFields(Protocol owner, string prefix, string label, FieldType headingType, string reassembledIn)
    {
        _overlap       = Flag(owner, $"{prefix}.fragment.overlap",          "Fragment overlap");
        _conflict      = Flag(owner, $"{prefix}.fragment.overlap.conflict", "Conflicting data in fragment overlap");
        _multipleTails = Flag(owner, $"{prefix}.fragment.multipletails",    "Multiple tail fragments found");
        _tooLong       = Flag(owner, $"{prefix}.fragment.toolongfragment",  "Fragment too long");
        _error         = owner.FrameNumber($"{prefix}.fragment.error", "Defragmentation error");
        _count         = owner.UInt32($"{prefix}.fragment.count", "Fragment count", level: EvaluationLevel.Reassembly);
        _fragment      = owner.FrameNumber($"{prefix}.fragment", $"{label} Fragment");
        _fragments     = owner.Row($"{prefix}.fragments", $"{label} Fragments", headingType, level: EvaluationLevel.Reassembly, generated: true);
        owner.FrameNumber(reassembledIn, $"Reassembled {label} in frame");
        _length        = owner.UInt32($"{prefix}.reassembled.length", $"Reassembled {label} length", level: EvaluationLevel.Reassembly);
        _data          = owner.Row($"{prefix}.reassembled.data", $"Reassembled {label} data", FieldType.Bytes, level: EvaluationLevel.Reassembly, generated: true);
    }

    /// <summary>Adds the reassembled payload to the packet's data sources and records how it came about. Returns the source's number.</summary>
    public unsafe int Note(ref Layer layer, FragmentSet set, out bool flawed)
    {
        flawed = false;
        int source = layer.AddSource(set.Whole, set.Announced);
        if (source < 0) return source;
        int all = set.Announced;
        layer.NoteIn(source, _fragments, 0, 0, all);
        foreach (ref readonly Fragment fragment in set.Fragments) flawed |= NoteFragment(ref layer, source, fragment);
        layer.NoteIn(source, _count, (uint)set.Fragments.Length, 0, 0);
        layer.NoteIn(source, _length, (uint)all, 0, 0);
        layer.NoteIn(source, _data, 0, 0, all);
        return source;
    }

    /// <summary>One fragment; true where more is wrong with it than a repetition.</summary>
    bool NoteFragment(ref Layer layer, int source, in Fragment fragment)
    {
        FragmentFlaws flaws = fragment.Flaws;
        bool flawed = (flaws & ~FragmentFlaws.Overlap) != 0;
        layer.NoteIn(source, flawed ? _error : _fragment, fragment.Frame, fragment.Offset, fragment.Length);
        if (flaws == FragmentFlaws.None) return false;
        if ((flaws & FragmentFlaws.Overlap) != 0) layer.NoteIn(source, _overlap, 1, 0, 0);
        if ((flaws & FragmentFlaws.Conflict) != 0) layer.NoteIn(source, _conflict, 1, 0, 0);
        if ((flaws & FragmentFlaws.MultipleTails) != 0) layer.NoteIn(source, _multipleTails, 1, 0, 0);
        if ((flaws & FragmentFlaws.TooLong) != 0) layer.NoteIn(source, _tooLong, 1, 0, 0);
        return flawed;
    }

    static Field Flag(Protocol owner, string name, string label) =>
        owner.Row(name, label, FieldType.Boolean, level: EvaluationLevel.Reassembly, generated: true);
}
