namespace FilterLang.Cli.Options;

/// <summary>Options of tshark that are known and not carried, with the reason; and those that are taken without effect.</summary>
static class RefusedOptions
{
    static readonly (string Options, string Reason)[] s_rows =
    [
        ("I y B", "captures are made in the interface's usual mode"),
        ("N H W", "names of hosts are not resolved"),
        ("C", "there are no profiles; -o sets preferences"),
        ("M", "state is bounded, there is nothing to reset"),
        ("X K U", "needs Wireshark's own libraries"),
    ];

    static readonly (string Options, string Reason)[] s_long =
    [
        ("export-objects", "objects are not exported"),
        ("export-tls-session-keys", "nothing is decrypted"),
        ("compress-type", "it is called --compress"),
        ("elastic-mapping-filter", "mappings are not made"),
        ("only-protocols", "use --disable-protocol"),
        ("enable-heuristic", "heuristics are always on"),
        ("disable-heuristic", "heuristics are always on"),
        ("disable-all-protocols", "use --disable-protocol"),
        ("hexdump-type", "-x writes hex and ASCII"),
    ];

    static readonly string[] s_ignored = ["log-level", "log-fatal", "log-domains", "log-debug", "log-noisy", "log-file", "temp-dir"];

    /// <summary>Why the letter is refused, or null for one that tshark does not have either.</summary>
    public static string? Reason(char letter)
    {
        foreach ((string options, string reason) in s_rows)
            if (options.Contains(letter, StringComparison.Ordinal)) return $"option -{letter}: {reason}";
        return null;
    }

    /// <summary>As the other, for a long name.</summary>
    public static string? Reason(string name)
    {
        int row = Array.FindIndex(s_long, r => r.Options == name);
        return row < 0 ? null : $"option --{name}: {s_long[row].Reason}";
    }

    /// <summary>The option means nothing here; its value is passed over.</summary>
    public static bool IsIgnored(string name) => s_ignored.Contains(name);
}
