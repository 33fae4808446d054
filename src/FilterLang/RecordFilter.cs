using FilterLang.Filters.Diagnostics;

namespace FilterLang;

/// <summary>
/// A compiled filter over the records of a <see cref="RecordScheme{T}"/>. Immutable and thread-safe: compile once, ask from any number of
/// threads. Only the fields that it names are read.
/// </summary>
/// <typeparam name="T">The records.</typeparam>
public sealed class RecordFilter<T> : IDisposable
{
    readonly CompiledFilter _compiled;
    readonly RecordRow<T>[] _rows;
    readonly Field _self;
    readonly ThreadLocal<RecordValues> _values = new(static () => new RecordValues(), trackAllValues: true);

    internal RecordFilter(CompiledFilter compiled, FieldOwner owner, IEnumerable<RecordRow<T>> rows, IReadOnlyList<Diagnostic> remarks)
    {
        var read = new FieldSelection();
        foreach (Field field in compiled.Fields) read.Add(field);
        (_compiled, _self, Remarks) = (compiled, owner.Field, remarks);
        _rows = [.. rows.Where(r => read.Wants(r.Field))];
    }

    /// <summary>The filter as written.</summary>
    public string Text => _compiled.Text;

    /// <summary>Warnings and remarks of the compiler; they never change a verdict.</summary>
    public IReadOnlyList<Diagnostic> Remarks { get; }

    /// <summary>Whether a record passes. What the scheme's own functions throw goes through to the caller.</summary>
    public bool Matches(T record)
    {
        RecordValues values = _values.Value!;
        values.Items.Clear();
        var context = new PacketContext { Items = values.Items, Spine = Spine.Complex, Number = 1 };
        values.For(_self).Add(1);
        foreach (RecordRow<T> row in _rows) row.Read(record, values.For(row.Field));
        return _compiled.Full(ref context);
    }

    /// <summary>Frees what threads hold for their questions; no other thread may be asking.</summary>
    public void Dispose()
    {
        foreach (RecordValues values in _values.Values) values.Dispose();
        _values.Dispose();
    }

    /// <summary>The filter as written.</summary>
    public override string ToString() => Text;
}
