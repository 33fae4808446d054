using System.Diagnostics.CodeAnalysis;
using FilterLang.Filters.Diagnostics;

namespace FilterLang;

/// <summary>
/// A compiled display filter. Immutable and thread-safe: compile once, ask from any number of threads.
/// <code>
/// DisplayFilter filter = DisplayFilter.Compile("tcp.flags.syn == 1 &amp;&amp; ip.dst == 10.0.0.1");
/// bool matches = filter.Matches(frame);
/// </code>
/// </summary>
public sealed class DisplayFilter : IDisposable
{
    readonly ThreadLocal<FrameMatcher> _matchers;

    DisplayFilter(CompiledFilter compiled, ProtocolCatalog catalog, IReadOnlyList<Diagnostic> remarks)
    {
        (Compiled, Catalog, Remarks) = (compiled, catalog, remarks);
        _matchers = new ThreadLocal<FrameMatcher>(() => new FrameMatcher(this), trackAllValues: true);
    }

    /// <summary>The filter as written.</summary>
    public string Text => Compiled.Text;

    /// <summary>Warnings and remarks of the compiler; they never change a verdict.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; }

    /// <summary>What must be known before the filter can be answered. Above <see cref="EvaluationLevel.Header"/> a session is needed.</summary>
    public EvaluationLevel Level => Compiled.Level;

    internal CompiledFilter Compiled { get; }

    internal ProtocolCatalog Catalog { get; }

    /// <summary>Compiles a filter.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="options">Macros and the like.</param>
    /// <param name="catalog">The protocols whose fields it may name; the default ones unless given.</param>
    /// <exception cref="FilterException">The text is no valid filter; the message shows where.</exception>
    public static DisplayFilter Compile(string text, CompileOptions? options = null, ProtocolCatalog? catalog = null)
    {
        if (TryCompile(text, out DisplayFilter? filter, out IReadOnlyList<Diagnostic> diagnostics, options, catalog)) return filter;
        throw FilterException.Of(text, diagnostics);
    }

    /// <summary>Compiles a filter; what is wrong with it, or worth a remark, is in the diagnostics.</summary>
    /// <param name="text">The filter.</param>
    /// <param name="filter">The filter, or null if there is an error.</param>
    /// <param name="diagnostics">The error, or warnings and remarks.</param>
    /// <param name="options">Macros and the like.</param>
    /// <param name="catalog">The protocols whose fields it may name; the default ones unless given.</param>
    public static bool TryCompile(string text, [NotNullWhen(true)] out DisplayFilter? filter, out IReadOnlyList<Diagnostic> diagnostics,
        CompileOptions? options = null, ProtocolCatalog? catalog = null)
    {
        catalog ??= ProtocolCatalog.Default;
        CompileResult result = FilterCompiler.Compile(text, catalog.Registry, options);
        diagnostics = result.Diagnostics;
        filter = result.Filter is { } compiled ? new DisplayFilter(compiled, catalog, diagnostics) : null;
        return filter is not null;
    }

    /// <summary>
    /// A question about one frame alone: nothing is known of others, so each frame is the first of its conversation. Allocates nothing
    /// after the first calls of a thread.
    /// </summary>
    /// <param name="frame">The captured bytes from the link layer on.</param>
    /// <param name="linkType">What the first octets are: see <see cref="LinkType"/>.</param>
    /// <param name="wireLength">Length on the wire in bytes where it is more than what was captured.</param>
    public bool Matches(ReadOnlySpan<byte> frame, int linkType = LinkType.Ethernet, int wireLength = 0) =>
        _matchers.Value!.Matches(frame, linkType, wireLength);

    /// <summary>
    /// A question about a packet of a session, which knows of the packets before. The session must have been told of the filter
    /// (<see cref="PacketSession.Use(DisplayFilter)"/>). Allocates nothing.
    /// </summary>
    public bool Matches(Packet packet) => packet.Owner.Asks(this);

    /// <summary>The fields that the filter reads, one of each name.</summary>
    public IReadOnlyList<Field> Fields => Compiled.Fields;

    /// <summary>Frees what threads hold for questions about bare frames; no other thread may be asking.</summary>
    public void Dispose()
    {
        foreach (FrameMatcher matcher in _matchers.Values) matcher.Dispose();
        _matchers.Dispose();
    }

    /// <summary>The filter as written.</summary>
    public override string ToString() => Text;
}
