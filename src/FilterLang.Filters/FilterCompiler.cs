using FilterLang.Fields;
using FilterLang.Filters.Binding;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
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

        TestSyntax? syntax = FilterParser.Parse(text, out Diagnostic? error);
        if (error is not null) return new CompileResult(null, [error]);
        try
        {
            var binder = new Binder(registry, options.ResolveNames);
            BoundTest bound = syntax is null ? new BoundVerdict(true, default) : binder.Bind(syntax);
            var rewrites = new List<string>();
            BoundTest test = Rewriter.Rewrite(bound, rewrites);
            var filter = new CompiledFilter(text, bound, test, rewrites);
            return new CompileResult(filter, binder.Remarks);
        }
        catch (BindingException e)
        {
            return new CompileResult(null, [e.Diagnostic]);
        }
    }
}
