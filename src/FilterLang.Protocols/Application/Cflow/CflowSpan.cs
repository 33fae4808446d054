namespace FilterLang.Protocols;

/// <summary>When a flow began and ended, as far as its record has told.</summary>
struct CflowSpan
{
    static readonly Field
        Start = CflowElements.Named("timestart"), End = CflowElements.Named("timeend"),
        AbsoluteStart = CflowElements.Named("abstimestart"), AbsoluteEnd = CflowElements.Named("abstimeend");

    /// <summary>From the start to the end.</summary>
    public static readonly Field Duration = CflowElements.Named("timedelta");

    long _start, _end;
    int _startAt, _endAt, _startLength, _endLength;

    public readonly bool IsWhole => _startLength > 0 && _endLength > 0;

    /// <summary>Nanoseconds.</summary>
    public void SetStart(long time, int at, int length) => (_start, _startAt, _startLength) = (time, at, length);

    public void SetEnd(long time, int at, int length) => (_end, _endAt, _endLength) = (time, at, length);

    // The clocks of the first versions run round after 2^32 milliseconds.
    readonly long Span(bool wraps) => wraps && _end < _start ? _end - _start + ((1L << 32) * 1_000_000) : _end - _start;

    /// <summary>Records what there is: the duration with both times under it, or the one that is known.</summary>
    public readonly void Record(ref Layer cflow, bool isUptime, string unit, bool wraps = false)
    {
        if (_startLength + _endLength == 0) return;
        int outer = cflow.Parent;
        if (IsWhole)
        {
            cflow.Note(Duration, (ulong)Span(wraps), Math.Min(_startAt, _endAt), 0);
            if (unit.Length > 0) cflow.Append(Duration, $" ({unit})");
            cflow.StandUnder(Duration);
        }
        if (_startLength > 0) cflow.Note(isUptime ? Start : AbsoluteStart, (ulong)_start, _startAt, _startLength, ItemFlags.None);
        if (_endLength > 0) cflow.Note(isUptime ? End : AbsoluteEnd, (ulong)_end, _endAt, _endLength, ItemFlags.None);
        cflow.Parent = outer;
    }
}
