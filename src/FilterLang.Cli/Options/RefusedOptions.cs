namespace FilterLang.Cli.Options;

/// <summary>Options of tshark that are known and not carried, with the reason; and those that are taken without effect.</summary>
static class RefusedOptions
{
    static readonly (string Options, string Reason)[] s_rows =
    [
        ("I y B", "captures are made in the interface's usual mode"),
        ("K", "Kerberos is not decrypted"),
        ("X", "no scripts are run"),
        ("U", "there is nothing to export as"),
    ];

    static readonly (string Options, string Reason)[] s_long =
    [
        ("export-tls-session-keys", "secrets are used, not given out"),
        ("compress-type", "it is called --compress"),
        ("elastic-mapping-filter", "mappings are not made"),
        ("enable-heuristic", "protocols recognise their data as Wireshark's defaults say"),
        ("disable-heuristic", "protocols recognise their data as Wireshark's defaults say; --disable-protocol leaves a whole one out"),
        ("shard", "use --from and --to, or dfilter split"),
        ("proto", "protocols are written in C#: docs/ADDING-A-PROTOCOL.md"),
        ("index", "files are read anew each time"),
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

    /// <summary>The letter means nothing here: files of captures are not made for groups.</summary>
    public static bool IsIgnored(char letter) => letter == 'g';

    /// <summary>The option means nothing here; its value is passed over.</summary>
    public static bool IsIgnored(string name) => s_ignored.Contains(name);
}
