namespace FilterLang;

/// <summary>Answers a filter about single frames, on one thread.</summary>
sealed unsafe class FrameMatcher : IDisposable
{
    readonly DisplayFilter _filter;
    readonly DissectionPlan _plan;
    readonly SpineWalk _walk;
    PacketDissector _dissector;

    public FrameMatcher(DisplayFilter filter)
    {
        var selection = new FieldSelection();
        foreach (Field field in filter.Compiled.Fields) selection.Add(field);
        _filter = filter;
        _plan = new DissectionPlan(filter.Catalog, selection);
        _walk = new SpineWalk(filter.Catalog, _plan);
        _dissector = new PacketDissector(_plan);
    }

    public bool Matches(ReadOnlySpan<byte> frame, int linkType, int wireLength)
    {
        fixed (byte* data = frame)
        {
            var packet = new PacketContext
            {
                Data = data, CapturedLength = frame.Length, WireLength = Math.Max(frame.Length, wireLength), LinkType = linkType, Number = 1,
                Items = _dissector.Items,
            };
            if (_filter.Compiled.Spine is { } spine)
            {
                _walk.Walk(ref packet);
                if ((packet.Spine & Spine.Complex) == 0) return spine(ref packet);
            }
            _dissector.Dissect(ref packet, FrameRecord.Bare);
            bool matches = _filter.Compiled.Full(ref packet);
            if (_plan.Level > EvaluationLevel.Header) Forget();
            return matches;
        }
    }

    public void Dispose() => _dissector.Dispose();

    /// <summary>No frame knows of another here: conversations start anew.</summary>
    void Forget()
    {
        _dissector.Dispose();
        _dissector = new PacketDissector(_plan);
    }
}
