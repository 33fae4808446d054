using System.Diagnostics.CodeAnalysis;
using System.Net;
using FilterLang.Filters.Diagnostics;

namespace FilterLang;

/// <summary>
/// Fields over the programmer's own records, so that the filter language can be asked about them. A row says what a field is called and
/// how it is read; field names begin with the scheme's own.
/// <code>
/// var scheme = new RecordScheme&lt;Request&gt;("log", "Log line")
///     .Text  ("log.path",   "Path",   r => r.Path)
///     .Number("log.status", "Status", r => r.Status);
/// RecordFilter&lt;Request&gt; failed = scheme.Compile("log.status >= 500 &amp;&amp; log.path contains \"/api/\"");
/// bool matches = failed.Matches(request);
/// </code>
/// </summary>
/// <remarks>
/// Make a scheme once, add all its rows, then compile filters from any number of threads. Fields stay known to the process for good, as
/// protocols do: a scheme is not made for each question.
/// </remarks>
/// <typeparam name="T">The records.</typeparam>
public sealed class RecordScheme<T>
{
    readonly FieldOwner _owner;
    readonly FieldRegistry _registry = new();
    readonly List<RecordRow<T>> _rows = [];
    bool _isComplete;

    /// <param name="name">The scheme's name: it is true of every record, and the first word of all fields.</param>
    /// <param name="label">The name in words.</param>
    public RecordScheme(string name, string label)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, _owner) = (name, new FieldOwner(name, label, name));
    }

    /// <summary>The scheme's name.</summary>
    public string Name { get; }

    /// <summary>Text; null where a record has none.</summary>
    public RecordScheme<T> Text(string name, string label, Func<T, string?> read) =>
        Row(name, label, FieldType.String, (record, sink) => sink.Add(read(record)));

    /// <summary>Several texts of one field; the language asks whether any of them fits.</summary>
    public RecordScheme<T> Texts(string name, string label, Func<T, IEnumerable<string>> read) => Row(name, label, FieldType.String, (record, sink) =>
    {
        foreach (string text in read(record)) sink.Add(text);
    });

    /// <summary>A whole number; null where a record has none.</summary>
    public RecordScheme<T> Number(string name, string label, Func<T, long?> read) =>
        Row(name, label, FieldType.Int64, (record, sink) => sink.Add((ulong?)read(record)));

    /// <summary>A number with a fraction; null where a record has none.</summary>
    public RecordScheme<T> Real(string name, string label, Func<T, double?> read) => Row(name, label, FieldType.Double,
        (record, sink) => sink.Add(read(record) is { } value ? BitConverter.DoubleToUInt64Bits(value) : null));

    /// <summary>True or false; null where a record does not say.</summary>
    public RecordScheme<T> Flag(string name, string label, Func<T, bool?> read) => Row(name, label, FieldType.Boolean,
        (record, sink) => sink.Add(read(record) is { } value ? value ? 1UL : 0 : null));

    /// <summary>A moment: compares with <c>"2024-05-17 08:30:00"</c>; null where a record has none.</summary>
    public RecordScheme<T> Time(string name, string label, Func<T, DateTimeOffset?> read) => Row(name, label, FieldType.AbsoluteTime,
        (record, sink) => sink.Add(read(record) is { } time ? (ulong)((time - DateTimeOffset.UnixEpoch).Ticks * 100) : null), Display.Local);

    /// <summary>A span of time: compares with seconds; null where a record has none.</summary>
    public RecordScheme<T> Span(string name, string label, Func<T, TimeSpan?> read) => Row(name, label, FieldType.RelativeTime,
        (record, sink) => sink.Add(read(record) is { } span ? (ulong)(span.Ticks * 100) : null));

    /// <summary>An IPv4 address, comparable with networks (<c>10.0.0.0/8</c>); others and null are passed over.</summary>
    public RecordScheme<T> IPv4(string name, string label, Func<T, IPAddress?> read) =>
        Row(name, label, FieldType.IPv4, (record, sink) => sink.Add(read(record), octets: 4));

    /// <summary>An IPv6 address; others and null are passed over.</summary>
    public RecordScheme<T> IPv6(string name, string label, Func<T, IPAddress?> read) =>
        Row(name, label, FieldType.IPv6, (record, sink) => sink.Add(read(record), octets: 16));

    /// <summary>Octets; null where a record has none.</summary>
    public RecordScheme<T> Bytes(string name, string label, Func<T, byte[]?> read) => Row(name, label, FieldType.Bytes, (record, sink) =>
    {
        if (read(record) is { } octets) sink.AddRun(octets);
    });

    /// <summary>Compiles a filter over the scheme's fields.</summary>
    /// <exception cref="FilterException">The text is no valid filter; the message shows where.</exception>
    public RecordFilter<T> Compile(string text, CompileOptions? options = null)
    {
        if (TryCompile(text, out RecordFilter<T>? filter, out IReadOnlyList<Diagnostic> diagnostics, options)) return filter;
        throw FilterException.Of(text, diagnostics);
    }

    /// <summary>Compiles a filter; what is wrong with it, or worth a remark, is in the diagnostics.</summary>
    public bool TryCompile(string text, [NotNullWhen(true)] out RecordFilter<T>? filter,
        out IReadOnlyList<Diagnostic> diagnostics, CompileOptions? options = null)
    {
        lock (_rows)
        {
            if (!_isComplete) _registry.Add(_owner);
            _isComplete = true;
        }
        CompileResult result = FilterCompiler.Compile(text, _registry, options);
        diagnostics = result.Diagnostics;
        filter = result.Filter is { } compiled ? new RecordFilter<T>(compiled, _owner, _rows, diagnostics) : null;
        return filter is not null;
    }

    RecordScheme<T> Row(string name, string label, FieldType type, Action<T, RecordValues> read, Display display = Display.None)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_isComplete) throw new InvalidOperationException("A filter was compiled already: all rows are added before the first one.");
        if (!name.StartsWith(Name + ".", StringComparison.Ordinal)) throw new ArgumentException($"The field's name must begin with \"{Name}.\".", nameof(name));
        var field = new Field(_owner, name, label, type) { Display = display };
        _rows.Add(new RecordRow<T>(field, read));
        return this;
    }
}

/// <summary>A field of a scheme and how it is read.</summary>
readonly record struct RecordRow<T>(Field Field, Action<T, RecordValues> Read);
