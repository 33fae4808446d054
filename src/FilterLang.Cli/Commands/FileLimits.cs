using System.Globalization;

namespace FilterLang.Cli.Commands;

/// <summary>
/// How much goes into a file of <c>-w</c>, or into all of them: conditions of <c>-a</c> and <c>-b</c>. 0 stands for no limit. Time is that of
/// the packets, so that files that are read are cut as they would have been when they were captured.
/// </summary>
sealed class FileLimits
{
    public long Packets { get; private set; }

    public long Octets { get; private set; }

    public long Nanoseconds { get; private set; }

    /// <summary>A file begins with every such span of the clock.</summary>
    public long Interval { get; private set; }

    public long Files { get; private set; }

    public bool Any => Packets > 0 || Octets > 0 || Nanoseconds > 0 || Interval > 0;

    /// <summary>Takes one condition (<c>packets:1000</c>); returns a complaint or null.</summary>
    public string? Take(char option, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return $"-{option} \"{text}\": a condition is written NAME:VALUE";
        (string name, string value) = (text[..colon], text[(colon + 1)..]);
        bool isSpan = name is "duration" or "interval";
        if (!decimal.TryParse(value, isSpan ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out decimal number) || number <= 0 || number > 1_000_000_000)
            return $"-{option} \"{text}\": the value must be a number from 1 to 1000000000";
        switch (name)
        {
            case "packets": Packets = (long)number; break;
            case "filesize": Octets = (long)number * 1000; break;
            case "duration": Nanoseconds = (long)(number * 1_000_000_000); break;
            case "files": Files = (long)number; break;
            case "interval" when option == 'b': Interval = (long)(number * 1_000_000_000); break;
            default:
                return $"-{option} \"{text}\": there is no such condition; it must be one of: duration, filesize, files, packets{(option == 'b' ? ", interval" : "")}";
        }
        return null;
    }
}
