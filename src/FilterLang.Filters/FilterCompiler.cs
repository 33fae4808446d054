using FilterLang.Fields;
using FilterLang.Filters.Binding;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Emission;
using FilterLang.Filters.Macros;
using FilterLang.Filters.Parsing;
using FilterLang.Filters.Rewriting;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters;

/// <summary>Compiles display filters: parse, bind, rewrite, emit.</summary>
public static class FilterCompiler
{
    static readonly CompileOptions s_default = new();

    /// <summary>Compiles a filter over the fields of a registry. A wrong filter gives a diagnostic, never an exception.</summary>
    public static CompileResult Compile(string text, FieldRegistry registry, CompileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(registry);
        options ??= s_default;

        string expanded = text;
        SourceMap? map = null;
        Diagnostic? error = null;
        if (text.Contains('$', StringComparison.Ordinal))
        {
            string? result = new MacroExpander(options.Macros, registry).Expand(text, out map, out error);
            if (result is null) return new CompileResult(null, [error!]);
            expanded = result;
        }

        TestSyntax? syntax = FilterParser.Parse(expanded, out error);
        if (error is not null) return new CompileResult(null, [InOriginal(error, map)]);
        try
        {
            var binder = new Binder(expanded, registry, options.ResolveNames);
            BoundTest bound = syntax is null ? new BoundVerdict(true, default) : binder.Bind(syntax);
            var rewrites = new List<string>();
            BoundTest test = Rewriter.Rewrite(bound, rewrites);
            var filter = new CompiledFilter(text, bound, test, rewrites) { Expanded = expanded };
            return new CompileResult(filter, InOriginal(binder.Remarks, map));
        }
        catch (BindingException e)
        {
            return new CompileResult(null, [InOriginal(e.Diagnostic, map)]);
        }
    }

    /// <summary>
    /// Makes the runtime ready to emit code, which is slow the first time in a process: to be called on another thread while the first
    /// filter is being parsed.
    /// </summary>
    public static void WarmUp()
    {
        var p = new PacketContext();
        FullEmitter.Compile(new BoundNot(new BoundVerdict(false, default), default))(ref p);
    }

    /// <summary>As <see cref="WarmUp"/>, for what reads this filter: to be called on another thread while the catalogue is being made.</summary>
    public static void WarmUpParser(string filter) => FilterParser.Parse(filter, out _);

    static IReadOnlyList<Diagnostic> InOriginal(IReadOnlyList<Diagnostic> diagnostics, SourceMap? map)
    {
        if (map is null || diagnostics.Count == 0) return diagnostics;
        var mapped = new Diagnostic[diagnostics.Count];
        for (int i = 0; i < mapped.Length; i++) mapped[i] = InOriginal(diagnostics[i], map);
        return mapped;
    }

    // Places in the expanded text become places in what was written; a fix inside a macro's text cannot be made there.
    static Diagnostic InOriginal(Diagnostic diagnostic, SourceMap? map)
    {
        if (map is null) return diagnostic;
        SuggestedFix? fix = diagnostic.Fix is { } wanted && map.IsVerbatim(wanted.Span) ? wanted with { Span = map.Origin(wanted.Span) } : null;
        return diagnostic with { Span = map.Origin(diagnostic.Span), Fix = fix };
    }
}
