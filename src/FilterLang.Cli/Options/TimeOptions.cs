using System.Globalization;
using FilterLang.Protocols;

namespace FilterLang.Cli.Options;

/// <summary>The values of <c>-t</c> and <c>-u</c>.</summary>
static class TimeOptions
{
    static readonly (string Name, TimeKind Kind)[] s_kinds =
    [
        ("a", TimeKind.Absolute), ("ad", TimeKind.AbsoluteWithDate), ("adoy", TimeKind.AbsoluteWithDayOfYear), ("d", TimeKind.Delta),
        ("dd", TimeKind.DeltaDisplayed), ("e", TimeKind.Epoch), ("r", TimeKind.Relative), ("u", TimeKind.Utc), ("ud", TimeKind.UtcWithDate),
        ("udoy", TimeKind.UtcWithDayOfYear),
    ];

    /// <summary><c>KIND</c>, <c>KIND.DIGITS</c> or <c>.DIGITS</c>.</summary>
    public static string? Kind(Settings settings, string text)
    {
        int dot = text.IndexOf('.', StringComparison.Ordinal);
        string name = dot < 0 ? text : text[..dot];
        TimeFormat format = settings.Dissection.TimeFormat;
        if (dot >= 0)
        {
            string digits = text[(dot + 1)..];
            if (digits.Length == 0) format = format with { Digits = -1 };
            else if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= 9) format = format with { Digits = count };
            else return $"Invalid .N time stamp precision \"{digits}\"; it must be a number from 0 to 9";
        }
        if (name.Length > 0 || dot < 0)
        {
            int row = Array.FindIndex(s_kinds, k => k.Name == name);
            if (row < 0) return $"Invalid time stamp type \"{text}\"; it must be one of: {string.Join(", ", s_kinds.Select(k => k.Name))}";
            format = format with { Kind = s_kinds[row].Kind };
        }
        settings.Dissection = settings.Dissection with { TimeFormat = format };
        return null;
    }

    public static string? Seconds(Settings settings, string text)
    {
        if (text is not ("s" or "hms")) return $"Invalid seconds type \"{text}\"; it must be one of: s, hms";
        TimeFormat format = settings.Dissection.TimeFormat with { HoursAndMinutes = text == "hms" };
        settings.Dissection = settings.Dissection with { TimeFormat = format };
        return null;
    }
}
