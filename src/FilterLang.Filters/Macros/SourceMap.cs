using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Macros;

/// <summary>Tells where the characters of an expanded filter come from in the text that was written.</summary>
sealed class SourceMap
{
    readonly List<int> starts = [], ends = [];
    readonly int length;

    SourceMap(int length) => this.length = length;

    /// <summary>The map of a text onto itself.</summary>
    public static SourceMap Identity(int length)
    {
        var map = new SourceMap(length);
        for (int i = 0; i < length; i++)
        {
            map.starts.Add(i);
            map.ends.Add(i + 1);
        }

        return map;
    }

    /// <summary>An empty map to the same text, for the result of one more expansion.</summary>
    public SourceMap Next() => new(length);

    /// <summary>Adds a character that was copied from the text that another map describes.</summary>
    public void Copy(SourceMap from, int at)
    {
        starts.Add(from.starts[at]);
        ends.Add(from.ends[at]);
    }

    /// <summary>Adds characters that stand for a macro use.</summary>
    public void Stand(int count, SourceMap from, TextSpan use)
    {
        TextSpan origin = from.Origin(use);
        for (int i = 0; i < count; i++)
        {
            starts.Add(origin.Start);
            ends.Add(origin.End);
        }
    }

    /// <summary>Where a span comes from.</summary>
    public TextSpan Origin(TextSpan span)
    {
        if (span.Start >= starts.Count) return new TextSpan(length, 0);
        if (span.Length == 0) return new TextSpan(starts[span.Start], 0);
        int start = int.MaxValue, end = 0;
        for (int i = span.Start; i < Math.Min(span.End, starts.Count); i++)
        {
            start = Math.Min(start, starts[i]);
            end = Math.Max(end, ends[i]);
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a span was written as it stands, so that a change of the expanded text can be made in the original.</summary>
    public bool IsVerbatim(TextSpan span) => Origin(span).Length == span.Length;
}
