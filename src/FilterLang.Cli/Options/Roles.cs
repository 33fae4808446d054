namespace FilterLang.Cli.Options;

/// <summary>
/// Which words are the filter and which are files. Roles never depend on what exists on the disk:
/// with <c>-r</c> or <c>-i</c> all words are one filter (as in tshark), with <c>-Y</c> all words are files, else the first word is the filter.
/// </summary>
sealed record Roles(string Filter, IReadOnlyList<string> Files)
{
    /// <summary>Null and a complaint where the words contradict each other.</summary>
    public static Roles? Of(Settings settings, bool inputIsTerminal, out string? complaint)
    {
        complaint = null;
        List<string> words = settings.Positionals;
        if (settings.Interface is not null) return Live(settings, out complaint);
        if (settings.ReadFiles.Count > 0)
        {
            if (settings.DisplayFilter is not null && words.Count > 0)
            {
                complaint = "Display filters were specified both with \"-Y\" and with additional command-line arguments.";
                return null;
            }
            return new Roles(settings.DisplayFilter ?? string.Join(' ', words), settings.ReadFiles);
        }
        bool filterGiven = settings.DisplayFilter is not null || settings.FiltersFile is not null;
        if (!filterGiven && words.Count == 0)
        {
            complaint = "no filter and no file; try \"dfilter --help\"";
            return null;
        }
        string filter = filterGiven ? settings.DisplayFilter ?? "" : words[0];
        IReadOnlyList<string> files = filterGiven ? words : words.GetRange(1, words.Count - 1);
        if (files.Count > 0) return new Roles(filter, files);
        if (inputIsTerminal)
        {
            complaint = "no file to read; try \"dfilter --help\"";
            return null;
        }
        return new Roles(filter, ["-"]);
    }

    static Roles? Live(Settings settings, out string? complaint)
    {
        complaint = settings.ReadFiles.Count > 0 ? "packets are either read (-r) or captured (-i)"
            : settings.TwoPasses ? "what is captured cannot be read twice (-2)"
            : settings.FiltersFile is not null ? "--filters reads files; a capture (-i) takes one filter"
            : settings.DisplayFilter is not null && settings.Positionals.Count > 0 ? "Display filters were specified both with \"-Y\" and with additional command-line arguments."
            : null;
        return complaint is null ? new Roles(settings.DisplayFilter ?? string.Join(' ', settings.Positionals), ["-"]) : null;
    }
}
