using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Cli.Repl;

/// <summary>Reads a line from a terminal: valid filters have a green prompt, wrong ones a red one and what is wrong under the line.</summary>
sealed class LineEditor(ITerminal terminal, FieldRegistry registry, IReadOnlyDictionary<string, string> macros, History history)
{
    const int MenuLines = 10;
    const string Prompt = "> ";
    readonly Completer _completer = new(registry, macros);

    /// <summary>The line; empty if it was given up, null when nobody will type any more.</summary>
    public string? Read()
    {
        terminal.Edits(true);
        try
        {
            return Edit();
        }
        finally
        {
            terminal.Edits(false);
        }
    }

    string? Edit()
    {
        var line = new LineModel(history.Lines);
        var view = new LineView(terminal);
        IReadOnlyList<string>? menu = null;
        view.Begin();
        while (true)
        {
            if (!terminal.HasKeysWaiting) view.Draw(line, Image(line, menu));
            if (terminal.ReadKey() is not { } key) return null;
            menu = null;
            switch (line.Apply(key))
            {
                case LineEvent.Submit:
                    view.End(line, Image(line, []));
                    history.Add(line.Text);
                    return line.Text;
                case LineEvent.Cancel:
                    view.End(line, Image(line, []));
                    return "";
                case LineEvent.EndOfInput:
                    view.End(line, Image(line, []));
                    return null;
                case LineEvent.ClearScreen:
                    view.ClearScreen();
                    break;
                case LineEvent.Complete:
                    menu = Complete(line);
                    break;
            }
        }
    }

    /// <summary>Completes as far as there is no choice; the choice is shown.</summary>
    IReadOnlyList<string>? Complete(LineModel line)
    {
        Completions found = _completer.At(line.Text, line.Caret);
        if (found.Items.Count == 0) return null;
        string word = line.Text[found.Start..line.Caret], common = found.Common;
        if (found.Items.Count == 1)
        {
            bool goesOn = common.EndsWith('(') || common.EndsWith('/');
            line.Replace(found.Start, word.Length, goesOn ? common : common + " ");
            return null;
        }
        if (common.Length > word.Length) line.Replace(found.Start, word.Length, common);
        int name = Math.Min(found.Items.Take(MenuLines).Max(c => c.Text.Length), 40), kind = found.Items.Take(MenuLines).Max(c => c.Kind.Length);
        List<string> lines = [.. found.Items.Take(MenuLines).Select(c => $"  {c.Text.PadRight(name)}  {c.Kind.PadRight(kind)}  {c.Description}")];
        if (found.Items.Count > MenuLines) lines.Add($"  … and {found.Items.Count - MenuLines} more");
        return lines;
    }

    LineImage Image(LineModel line, IReadOnlyList<string>? below)
    {
        string prompt = line.Search is { } wanted ? $"(search '{wanted}') " : Prompt;
        bool isFilter = line.Text.Length > 0 && !line.Text.StartsWith('.');
        if (!isFilter) return new LineImage(prompt, "", line.Text, below ?? []);
        CompileResult result = FilterCompiler.Compile(line.Text, registry, new CompileOptions { Macros = macros });
        Diagnostic? said = result.Error ?? (result.Diagnostics.Count > 0 ? result.Diagnostics[0] : null);
        if (below is null && said is not null) below = Under(line.Text, said, prompt.Length);
        if (!terminal.HasColours) return new LineImage(prompt, "", line.Text, below ?? []);
        string colour = result.Error is not null ? Colouring.Red : said is not null ? Colouring.Yellow : Colouring.Green;
        return new LineImage(prompt, colour, Colouring.Of(line.Text, registry, result.Error?.Span), below ?? []);
    }

    // A mark stands right under its place only where the text has one row.
    static IReadOnlyList<string> Under(string text, Diagnostic said, int indent)
    {
        var lines = new List<string>();
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            int start = Math.Clamp(said.Span.Start, 0, text.Length), end = Math.Clamp(said.Span.End, start, text.Length);
            lines.Add(new string(' ', indent + TextColumns.Count(text.AsSpan(0, start))) + "^" + new string('~', Math.Max(0, TextColumns.Count(text.AsSpan(start, end - start)) - 1)));
        }
        lines.Add(said.Message);
        if (said.Hint is { } hint) lines.Add(hint);
        return lines;
    }
}
