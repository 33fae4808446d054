namespace FilterLang.Filters.Explaining;

/// <summary>A node of a filter as it is told to people: what it says, what it is, and, for one packet, what came of it.</summary>
/// <param name="Text">What it says, close to the filter language.</param>
/// <param name="Role">What it is: <c>some value equal</c>, <c>field</c>, <c>constant</c>.</param>
/// <param name="Type">The type of its values; null for a test.</param>
/// <param name="Parts">The nodes below it.</param>
public sealed record ExplainedNode(string Text, string Role, string? Type, IReadOnlyList<ExplainedNode> Parts)
{
    /// <summary>A test's verdict for the packet, if one was asked about.</summary>
    public bool? Verdict { get; init; }

    /// <summary>An operand's values in the packet: null if it is absent there or no packet was asked about.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A packet was asked about, so that no values means absent.</summary>
    internal bool Asked { get; init; }
}
