namespace FilterLang.Protocols;

/// <summary>The elements that tell when a flow began and ended; those of one kind belong together.</summary>
static class CflowTimes
{
    public const int Kinds = 6;

    static readonly string[] s_units = ["switched", "seconds", "milliseconds", "microseconds", "nanoseconds", "delta milliseconds"];

    // Start and end of each kind, the numbers of RFC 7012.
    static readonly CflowElement?[] s_elements =
    [
        .. from number in (uint[])[22, 21, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159] select CflowElements.Find(0, number),
    ];

    /// <summary>Which kind an element is of, and whether it is the start; false for all other elements.</summary>
    public static bool TryFind(CflowElement element, out int kind, out bool isStart)
    {
        int at = Array.IndexOf(s_elements, element);
        (kind, isStart) = (at / 2, at % 2 == 0);
        return at >= 0;
    }

    /// <summary>Records what is known of a kind.</summary>
    public static void Record(ref Layer cflow, scoped ReadOnlySpan<CflowSpan> spans, int kind) => spans[kind].Record(ref cflow, isUptime: kind == 0, s_units[kind]);
}
