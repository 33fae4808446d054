namespace FilterLang.Protocols.Streams;

/// <summary>
/// Segments of one direction that came before what stands in front of them (<c>tcp.reassemble_out_of_order</c>): they wait until the gap
/// is filled. Their octets count as those of messages do.
/// </summary>
sealed class HeldSegments(StreamMessages owner, ReassemblyMemory memory)
{
    FragmentSet? _set;

    /// <summary>Where the gap begins: all that waits lies behind this number.</summary>
    uint Start { get; set; }

    /// <summary>The number behind the highest octet that waits.</summary>
    public uint End { get; private set; }

    /// <summary>The number of the first octet that waits.</summary>
    public uint First => _set is { Fragments.Length: > 0 } set ? unchecked(Start + (uint)set.Fragments[0].Offset) : End;

    /// <summary>Nothing waits.</summary>
    public bool IsEmpty => _set is null;

    /// <summary>A segment waits, and the gap begins at <paramref name="from"/>.</summary>
    public void Add(uint from, uint frame, uint start, ReadOnlySpan<byte> octets)
    {
        if (_set is null)
        {
            _set = memory.Rent(owner);
            (Start, End) = (from, start);
        }
        uint end = unchecked(start + (uint)octets.Length);
        if (end.IsAfter(End)) End = end;
        memory.Add(_set, frame, (int)unchecked(start - Start), more: true, octets);
    }

    /// <summary>Something waits that is reached by octets in front of a number.</summary>
    public bool Touches(uint number) => !IsEmpty && !First.IsAfter(number);

    /// <summary>Where the octets end that follow a number without a gap; the number itself where none does.</summary>
    public uint ReachFrom(uint number)
    {
        if (_set is null) return number;
        foreach (ref readonly Fragment held in _set.Fragments)
        {
            uint start = unchecked(Start + (uint)held.Offset), end = unchecked(Start + (uint)held.End);
            if (start.IsAfter(number)) break;
            if (end.IsAfter(number)) number = end;
        }
        return number;
    }

    /// <summary>Moves what lies in front of <paramref name="end"/> to a message that starts at <paramref name="origin"/>.</summary>
    public void MoveTo(FragmentSet message, uint origin, uint end)
    {
        if (_set is not { } set) return;
        FragmentSet? rest = null;
        foreach (ref readonly Fragment held in set.Fragments)
        {
            uint start = unchecked(Start + (uint)held.Offset);
            if (!start.IsBefore(end))
            {
                if (!memory.Add(rest ??= memory.Rent(owner), held.Frame, held.Offset, more: true, set.OctetsOf(held))) return;
            }
            else if (start.IsAfterOrAt(origin)) memory.Add(message, held.Frame, (int)unchecked(start - origin), more: true, set.OctetsOf(held));
        }
        if (_set == set) memory.Return(set);
        _set = rest;
    }

    /// <summary>The set was given up for want of room. True if it was this one's.</summary>
    public bool Lose(FragmentSet set)
    {
        if (set != _set) return false;
        _set = null;
        return true;
    }

    /// <summary>Gives everything back.</summary>
    public void Clear()
    {
        if (_set is { } set) memory.Return(set);
        _set = null;
    }
}
