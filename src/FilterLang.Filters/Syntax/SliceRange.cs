namespace FilterLang.Filters.Syntax;

/// <summary>How the end of a range is given.</summary>
enum SliceRangeKind
{
    /// <summary><c>start:length</c>, and <c>start</c> alone with length one.</summary>
    Length,

    /// <summary><c>start-last</c>, both included.</summary>
    Last,

    /// <summary><c>start:</c>, to the end.</summary>
    Rest,
}

/// <summary>One range of a slice or of layers. A negative offset counts from the end.</summary>
/// <param name="End">The length or the last offset; 0 for <see cref="SliceRangeKind.Rest"/>.</param>
readonly record struct SliceRange(SliceRangeKind Kind, int Start, int End)
{
    public override string ToString() => Kind switch
    {
        SliceRangeKind.Length when End == 1 => $"{Start}",
        SliceRangeKind.Length => $"{Start}:{End}",
        SliceRangeKind.Last => $"{Start}-{End}",
        _ => $"{Start}:",
    };
}
