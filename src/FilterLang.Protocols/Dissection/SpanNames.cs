using System.Text;

namespace FilterLang.Protocols;

/// <summary>Spans of whole seconds in words, the number behind them: <c>1 hour, 30 minutes (5400)</c>.</summary>
static class SpanNames
{
    public static readonly ValueNames
        Unsigned = new ComputedNames(static value => value == uint.MaxValue ? "infinity" : Text((long)value)) { HoldsNumber = true },
        Signed   = new ComputedNames(static value => Text((int)value)) { HoldsNumber = true };

    static readonly (long Length, string Unit)[] s_units = [(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];

    static string Text(long seconds)
    {
        var sink = new Utf8Sink(64);
        AddWords(sink, seconds);
        sink.Add(" ("u8);
        sink.Add(seconds);
        sink.Add((byte)')');
        return Encoding.ASCII.GetString(sink.Written);
    }

    /// <summary>Adds the words alone.</summary>
    public static void AddWords(Utf8Sink sink, long seconds)
    {
        if (seconds < 0) sink.Add((byte)'-');
        long rest = Math.Abs(seconds);
        bool more = false;
        foreach ((long length, string unit) in s_units)
        {
            long count = rest / length;
            rest %= length;
            if (count == 0 && (length > 1 || more)) continue;
            if (more) sink.Add(", "u8);
            sink.Add(count);
            sink.Add((byte)' ');
            sink.Add(unit);
            if (count != 1) sink.Add((byte)'s');
            more = true;
        }
    }
}

/// <summary>A number of seconds as it stands in a label, in words.</summary>
readonly record struct SpanWords(long Seconds);
