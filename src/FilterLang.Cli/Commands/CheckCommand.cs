using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Filters;
using FilterLang.Filters.Diagnostics;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>dfilter check FILTER...</c>: compiles filters, and says what is wrong with them or worth a remark.</summary>
sealed class CheckCommand : Command
{
    bool _json;

    public override string Usage => "[OPTIONS] FILTER...";

    public override string Details => """
          dfilter check "tcp.port == 80" "ip.src != 10.0.0.1"      each word is a filter

        exit code: 0 all filters compile, 4 one does not

        """;

    public override IReadOnlyList<CliOption> Options =>
    [
        new('\0', "json", null, "a line of JSON for each filter", (_, _) => { _json = true; return null; }),
    ];

    public override IReadOnlyList<string> CommonOptions => ["n"];

    public override int Run(Settings settings, StandardOutput output, CancellationToken stop)
    {
        if (settings.Positionals.Count == 0) return Refuse("check: no filter; try \"dfilter help check\"");
        FieldRegistry registry = ProtocolCatalog.Default.Registry;
        CompileOptions options = new() { ResolveNames = !settings.NoResolution };
        int code = ExitCode.Done;
        foreach (string filter in settings.Positionals)
        {
            CompileResult result = FilterCompiler.Compile(filter, registry, options);
            if (result.Error is not null) code = ExitCode.BadFilter;
            if (_json) output.Write(DiagnosticJson.Line(null, filter, result.Error is null, result.Diagnostics));
            else foreach (Diagnostic diagnostic in result.Diagnostics) ErrorOutput.Say(diagnostic.Render(filter));
        }
        return code;
    }
}
