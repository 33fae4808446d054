namespace FilterLang.Filters.Diagnostics;

/// <summary>A stretch of the filter's text, in UTF-16 code units. An empty span stands before the unit at its start.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position behind the last unit.</summary>
    public int End => Start + Length;

    /// <summary>The span that begins at one position and ends before another.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan To(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The text under the span.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
