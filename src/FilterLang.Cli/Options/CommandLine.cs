using FilterLang.Cli.Commands;

namespace FilterLang.Cli.Options;

/// <summary>
/// Reads a command line in getopt's manner: letters bundle (<c>-nr file</c>), values may be attached (<c>-c5</c>), long options take
/// <c>=</c> or the next word, options and positionals mix, and <c>--</c> ends the options. A first word that names a command, with no
/// filter or file before it, makes the rest that command's.
/// </summary>
static class CommandLine
{
    /// <summary>Fills the settings; returns a complaint, or null.</summary>
    public static string? Parse(ReadOnlySpan<string> words, Settings settings)
    {
        // What a profile sets counts less than any option, wherever -C stands.
        if (NamesProfile(words))
        {
            var first = new Settings();
            if (ParseWords(words, first) is { } early) return early;
            settings.Profile = first.Profile;
        }
        PersonalFiles.Load(settings);
        return ParseWords(words, settings);
    }

    static bool NamesProfile(ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (word.Length > 1 && word[0] == '-' && word[1] != '-' && word.Contains('C', StringComparison.Ordinal)) return true;
        return false;
    }

    static string? ParseWords(ReadOnlySpan<string> words, Settings settings)
    {
        for (int i = 0; i < words.Length; i++)
        {
            string word = words[i];
            if (word == "--")
            {
                foreach (string rest in words[(i + 1)..]) settings.Positionals.Add(rest);
                return null;
            }
            string? complaint = null;
            if (word.StartsWith("--", StringComparison.Ordinal)) complaint = Long(words, ref i, settings);
            else if (word.Length > 1 && word[0] == '-') complaint = Bundle(words, ref i, settings);
            else if (NamedCommand(word, settings) is { } row) (settings.CommandName, settings.Command) = (row.Name, row.Create());
            else settings.Positionals.Add(word);
            if (complaint is not null) return complaint;
        }
        return null;
    }

    static CommandRow? NamedCommand(string word, Settings settings) =>
        settings.Command is null && settings.Positionals.Count == 0 && settings.ReadFiles.Count == 0 && settings.DisplayFilter is null
            ? CommandTable.Find(word) : null;

    /// <summary>The command's own options come first; of the common ones a command takes those that it names.</summary>
    static CliOption? Find(Settings settings, Predicate<CliOption> wanted, out string? complaint)
    {
        complaint = null;
        foreach (CliOption own in settings.Command?.Options ?? [])
            if (wanted(own)) return own;
        CliOption? option = Array.Find(OptionTable.All, wanted);
        if (option is not null && settings.Command is { } command && !option.IsHelp && !command.CommonOptions.Contains(option.ShortestName))
            complaint = $"option {option.Shown} means nothing to \"dfilter {settings.CommandName}\"";
        return option;
    }

    static string? Long(ReadOnlySpan<string> words, ref int i, Settings settings)
    {
        string word = words[i];
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word[2..] : word[2..equals];
        CliOption? option = Find(settings, o => o.Name == name, out string? misplaced);
        if (misplaced is not null) return misplaced;
        if (option is null && RefusedOptions.IsIgnored(name))
        {
            if (equals < 0) i++;
            return null;
        }
        if (option is null) return RefusedOptions.Reason(name) ?? $"unrecognized option \"--{name}\"{Nearest(name, settings)}";
        if (option.MayStandAlone && equals < 0) return option.Apply(settings, "");
        if (option.Argument is null)
            return equals < 0 ? option.Apply(settings, "") : $"option --{name} takes no value";
        if (equals >= 0) return option.Apply(settings, word[(equals + 1)..]);
        return i + 1 < words.Length ? option.Apply(settings, words[++i]) : $"option requires an argument: --{name}";
    }

    static string? Bundle(ReadOnlySpan<string> words, ref int i, Settings settings)
    {
        string word = words[i];
        for (int at = 1; at < word.Length; at++)
        {
            char letter = word[at];
            CliOption? option = Find(settings, o => o.Letter == letter, out string? misplaced);
            if (misplaced is not null) return misplaced;
            if (option is null && RefusedOptions.IsIgnored(letter)) continue;
            if (option is null) return RefusedOptions.Reason(letter) ?? $"unrecognized option: {letter}{Nearest(letter)}";
            if (option.Argument is null)
            {
                if (option.Apply(settings, "") is { } complaint) return complaint;
                continue;
            }
            if (at + 1 < word.Length) return option.Apply(settings, word[(at + 1)..]);
            return i + 1 < words.Length ? option.Apply(settings, words[++i]) : $"option requires an argument: {letter}";
        }
        return null;
    }

    static string Nearest(string name, Settings settings)
    {
        (int Distance, string? Name) best = (Math.Max(1, name.Length / 3) + 1, null);
        foreach (CliOption option in (IEnumerable<CliOption>)[.. settings.Command?.Options ?? [], .. OptionTable.All])
        {
            if (option.Name is not { } known) continue;
            int distance = known.StartsWith(name, StringComparison.Ordinal) && name.Length > 1 ? 0 : Distance(known, name);
            if (distance < best.Distance) best = (distance, known);
        }
        return best.Name is { } found ? $"; did you mean --{found}?" : "";
    }

    // The other case of a letter is what is most easily typed for it.
    static string Nearest(char letter) =>
        Array.Find(OptionTable.All, o => o.Letter == (char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter))) is { } other
            ? $"; did you mean {other.Shown}?" : "";

    /// <summary>Letters that have to be put in, left out, replaced or swapped with the next one to make one word of the other.</summary>
    static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[a.Length, b.Length];
    }
}
