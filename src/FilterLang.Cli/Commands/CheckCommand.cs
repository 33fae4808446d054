using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Macros;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter check FILTER...</c>: compiles filters, and says what is wrong with them or worth a remark.</summary>
sealed class CheckCommand : Command
{
    readonly List<string> _files = [];
    bool _json;

    public override string Usage => "[OPTIONS] FILTER... | --filter-file FILE";

    public override string Details => """
          dfilter check "tcp.port == 80" "ip.src != 10.0.0.1"            each word is a filter
          dfilter check --selected-frame 3 -r file.pcap "ip.src == \$ip.src"     tells of references that have no value in frame 3
          dfilter check --filter-file ~/.config/wireshark/dfilters       Wireshark's dfilters, colorfilters, dmacros, or a filter a line

        exit code: 0 all filters compile, 4 one does not

        """;

    public override IReadOnlyList<CliOption> Options =>
    [
        new('\0', "json", null, "a line of JSON for each filter, on standard output", (_, _) => { _json = true; return null; }),
        new('\0', "filter-file", "FILE", "check the filters of FILE; may be repeated", (_, file) => { _files.Add(file); return null; }),
    ];

    public override IReadOnlyList<string> CommonOptions => ["n", "r", "selected-frame", "macro", "macro-file", "error-format"];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        if (settings.Positionals.Count == 0 && _files.Count == 0) return Refuse("check: no filter; try \"dfilter help check\"");
        if (settings.SelectedFrame > 0 && settings.ReadFiles.Count == 0) return Refuse("check: --selected-frame needs a file: -r FILE");
        bool wrong = false;
        foreach (string filter in settings.Positionals) wrong |= !Check(settings, output, null, filter, stop);
        foreach (string file in _files)
        {
            IReadOnlyList<ListedFilter> listed;
            try
            {
                using StreamReader reader = File.OpenText(file);
                listed = FilterListFile.Read(reader);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Refuse($"the file of filters cannot be read: {e.Message}");
            }

            // A file of macros defines what its own lines may use.
            bool macros = Path.GetFileName(file) == "dmacros";
            foreach (ListedFilter filter in listed)
                if (macros && filter.Name is { } name) settings.Macros.TryAdd(name, filter.Filter);
            foreach (ListedFilter filter in listed)
            {
                // One with parameters is no filter by itself.
                if (macros && MacroFile.CountParameters(filter.Filter) > 0) continue;
                wrong |= !Check(settings, output, $"{file}:{filter.Line}{(filter.Name is { } name ? $" \"{name}\"" : "")}", filter.Filter, stop);
            }
        }
        return wrong ? ExitCode.BadFilter : ExitCode.Done;
    }

    bool Check(Settings settings, StandardOutput output, string? place, string filter, CancellationToken stop)
    {
        CompileResult result = FilterCompiler.Compile(filter, ProtocolCatalog.Default.Registry, MacroOptions.For(settings, filter));
        if (result.Filter is { } compiled)
        {
            if (SelectedFrame.Fill([compiled], settings, settings.ReadFiles, stop, out IReadOnlySet<string> absent) is null) return false;
            result = result with { Diagnostics = [.. result.Diagnostics, .. absent.Order(StringComparer.Ordinal).Select(name => NoValue(name, filter, settings.SelectedFrame))] };
        }

        if (_json || settings.ErrorsAsJson)
        {
            output.Write(DiagnosticJson.Line(place, filter, result.Error is null, result.Diagnostics));
            return result.Error is null;
        }
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            string kind = diagnostic.Severity switch { DiagnosticSeverity.Error => "", DiagnosticSeverity.Warning => "warning: ", _ => "remark: " };
            ErrorOutput.Say((place is null ? "" : $"{place}: ") + kind + FilterErrors.Text(filter, diagnostic));
        }
        return result.Error is null;
    }

    static Diagnostic NoValue(string name, string filter, long frame)
    {
        int at = filter.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0 && !filter.AsSpan(0, at).TrimEnd("{@ ").EndsWith('$')) at = filter.IndexOf(name, at + 1, StringComparison.Ordinal);
        return new Diagnostic(DiagnosticCode.Doubtful, DiagnosticSeverity.Remark, at < 0 ? new TextSpan(0, filter.Length) : new TextSpan(at, name.Length),
            $"{name} does not occur in frame {frame}.", "A relation with a reference that has no value is false.");
    }
}
