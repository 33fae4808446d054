using System.Globalization;

namespace FilterLang.Cli.Options;

/// <summary>The values of <c>--from</c> and <c>--to</c>: a date and time (local unless it says otherwise), or seconds since 1970.</summary>
static class TimeRange
{
    /// <summary>The filter that a time stands for; null where the text is no time.</summary>
    public static string? Filter(string relation, string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal seconds))
            return string.Create(CultureInfo.InvariantCulture, $"frame.time_epoch {relation} {seconds}");
        const DateTimeStyles styles = DateTimeStyles.AssumeLocal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, styles, out DateTime time)) return null;
        decimal ticks = (time - DateTime.UnixEpoch).Ticks;
        return string.Create(CultureInfo.InvariantCulture, $"frame.time_epoch {relation} {ticks / TimeSpan.TicksPerSecond}");
    }

    public static string? Apply(Settings settings, string option, string relation, string text)
    {
        if (Filter(relation, text) is not { } filter) return $"--{option} \"{text}\" isn't a time, as 2024-05-17T08:30:00Z or 1715934600.5";
        settings.TimeFilters.Add(filter);
        return null;
    }
}
