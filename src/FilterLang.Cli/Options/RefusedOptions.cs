namespace FilterLang.Cli.Options;

/// <summary>Options of tshark that are known and not carried (yet), with the reason.</summary>
static class RefusedOptions
{
    static readonly (string Options, string Reason)[] s_rows =
    [
        ("2 R", "two-pass analysis is not supported yet"),
        ("i f s p I y B D L a b", "live capture is not supported yet"),
        ("d N H C W M", "is not supported yet"),
        ("X K U", "needs Wireshark's own libraries"),
    ];

    /// <summary>Why the letter is refused, or null for one that tshark does not have either.</summary>
    public static string? Reason(char letter)
    {
        foreach ((string options, string reason) in s_rows)
            if (options.Contains(letter, StringComparison.Ordinal)) return $"option -{letter}: {reason}";
        return null;
    }
}
