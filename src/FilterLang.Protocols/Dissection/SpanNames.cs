using System.Globalization;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>Spans of whole seconds in words, the number behind them: <c>1 hour, 30 minutes (5400)</c>.</summary>
static class SpanNames
{
    public static readonly ValueNames
        Unsigned = new ComputedNames(static value => value == uint.MaxValue ? "infinity" : Text((long)value)) { HoldsNumber = true },
        Signed   = new ComputedNames(static value => Text((int)value)) { HoldsNumber = true };

    static string Text(long seconds) => string.Create(CultureInfo.InvariantCulture, $"{Words(seconds)} ({seconds})");

    /// <summary>The words alone.</summary>
    public static string Words(long seconds)
    {
        var text = new StringBuilder(seconds < 0 ? "-" : "");
        long rest = Math.Abs(seconds);
        bool more = false;
        foreach ((long length, string unit) in ((long, string)[])[(86400, "day"), (3600, "hour"), (60, "minute"), (1, "second")])
        {
            long count = rest / length;
            rest %= length;
            if (count == 0 && (length > 1 || more)) continue;
            text.Append(CultureInfo.InvariantCulture, $"{(more ? ", " : "")}{count} {unit}{(count == 1 ? "" : "s")}");
            more = true;
        }
        return text.ToString();
    }
}
