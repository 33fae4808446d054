using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Walks one layer. Never throws; what does not fit ends the layer.</summary>
public delegate void Dissector(ref Layer layer);

/// <summary>A protocol: its rows, its walk, and the number spaces it reads from and announces itself in.</summary>
public sealed class Protocol : FieldOwner, IFieldTable
{
    /// <summary>What a dump of octets calls data that the protocol has put together.</summary>
    internal string WholeName => field ??= $"Reassembled {ShortName}";

    static readonly Lock s_gate = new();
    static Protocol?[] s_byIndex = new Protocol?[256];

    readonly Sequence<Row> _rows = new();
    readonly List<PayloadTable> _dispatches = [], _unseals = [];
    readonly List<PayloadTable> _announced = [];
    readonly List<Field> _behindPayload = [];
    readonly List<Protocol> _borrowed = [];
    readonly int _line = -1;
    Dissector? _dissect;
    volatile bool _isComplete;

    /// <summary>A protocol beside those of the catalogue: <see cref="Of"/> makes these.</summary>
    /// <param name="name">The filter name.</param>
    /// <param name="label">The full name.</param>
    /// <param name="dissect">The walk.</param>
    /// <param name="shortName">The name in the protocol column; the filter name in capitals unless given.</param>
    /// <param name="spine">The header in which the spine walk finds the fixed rows, if it does.</param>
    public Protocol(string name, string label, Dissector dissect, string? shortName = null, Spine spine = Spine.None) : this(name, spine)
    {
        Define(label, dissect, shortName);
        _isComplete = true;
    }

    /// <summary>A protocol of which the index tells; its line there.</summary>
    internal Protocol(string name, Spine spine, int line) : this(name, spine) => _line = line;

    Protocol(string name, Spine spine) : base(name)
    {
        Spine = spine;
        lock (s_gate)
        {
            if (Index >= s_byIndex.Length) Array.Resize(ref s_byIndex, Math.Max(Index + 1, s_byIndex.Length * 2));
            s_byIndex[Index] = this;
        }
    }

    /// <summary>
    /// A protocol of the catalogue, for its static class: as the constructor, but where <see cref="CatalogueIndex"/> tells of it already, that
    /// one becomes what is said here. Protocols of one name are told apart by the member that keeps them.
    /// </summary>
    public static Protocol Of(string name, string label, Dissector dissect, string? shortName = null, Spine spine = Spine.None, [CallerMemberName] string member = "")
    {
        if (CatalogueIndex.Used?.Find(name, member) is not { } known) return new Protocol(name, label, dissect, shortName, spine) { Member = member };
        known.Define(label, dissect, shortName);
        return known;
    }

    internal void Define(string label, Dissector dissect, string? shortName)
    {
        if (IsDefined) throw new InvalidOperationException($"The protocol {Name} is made twice.");
        _dissect = dissect;
        Define(label, shortName ?? Name.ToUpperInvariant(), Spine);
    }

    /// <summary>The protocol with this <see cref="FieldOwner.Index"/>.</summary>
    internal static Protocol? At(int index) => Volatile.Read(ref s_byIndex) is var all && (uint)index < (uint)all.Length ? all[index] : null;

    public Dissector Dissect
    {
        get
        {
            if (!_isComplete) Complete();
            return _dissect!;
        }
    }

    /// <summary>Where its static class keeps it.</summary>
    internal string Member { get; private init; } = "";

    /// <summary>Its line in the <see cref="CatalogueIndex"/>, -1 for none.</summary>
    internal int Line => _line;

    internal bool IsDefined => _dissect is not null;

    /// <summary>All its fields are made and known to the catalogue.</summary>
    internal bool IsComplete
    {
        get => _isComplete;
        set => _isComplete = value;
    }

    protected override void Complete()
    {
        if (!_isComplete) CatalogueIndex.Used?.Complete(this);
    }

    public Spine Spine { get; }

    /// <summary>What a walk that protocols of one family share finds by the layer at hand: the rows of this one.</summary>
    internal object? Shared { get; set; }

    FieldOwner IFieldTable.Owner => this;

    /// <summary>The protocol whose header this one is a part of: where that one is entered, so is this one, for it can end it.</summary>
    public Protocol? Host { get; internal set; }

    /// <summary>See <see cref="Host"/>.</summary>
    public Protocol Within(Protocol host)
    {
        Host = host;
        return this;
    }

    internal Sequence<Row> Rows => _rows;

    internal IReadOnlyList<Field> BehindPayload => _behindPayload;

    internal IReadOnlyList<Protocol> Borrowed => _borrowed;

    internal IReadOnlyList<PayloadTable> DispatchTables => _dispatches;

    internal IReadOnlyList<PayloadTable> UnsealTables => _unseals;

    /// <summary>The number spaces in which the protocol is announced.</summary>
    public IReadOnlyList<PayloadTable> AnnouncedIn => _announced;

    public void AddRow(Field field, int at, int size) => _rows.Add(new Row(field, at, size));

    /// <summary>A table of rows with offsets of its own, headed by a field: an option, a record, a tag.</summary>
    public FieldGroup Group(string name, string label, FieldType type = FieldType.None, EvaluationLevel level = EvaluationLevel.Header) =>
        new(this, this.Row(name, label, type, level: level));

    /// <summary>A table of rows with offsets of its own and no field as heading.</summary>
    public FieldGroup Group() => new(this, null);

    /// <summary>This protocol is what follows where <paramref name="table"/> is asked for one of these numbers.</summary>
    public Protocol CarriedBy(PayloadTable table, params uint[] numbers)
    {
        foreach (uint number in numbers) table.Add(number, this);
        if (!_announced.Contains(table)) _announced.Add(table);
        return this;
    }

    /// <summary>The protocol looks at data before it takes it, also where it was announced, and may decline.</summary>
    public bool MayDecline { get; private set; }

    /// <summary>See <see cref="MayDecline"/>.</summary>
    public Protocol Selects()
    {
        MayDecline = true;
        return this;
    }

    /// <summary>This protocol looks for its payload in these tables.</summary>
    public Protocol Dispatches(params PayloadTable[] tables)
    {
        foreach (PayloadTable table in tables)
            if (!_dispatches.Contains(table)) _dispatches.Add(table);
        return this;
    }

    /// <summary>As <see cref="Dispatches"/>, for what is found only where secrets let the protocol decrypt it.</summary>
    public Protocol Unseals(params PayloadTable[] tables)
    {
        foreach (PayloadTable table in tables)
            if (!_unseals.Contains(table)) _unseals.Add(table);
        return this;
    }

    /// <summary>
    /// These fields are only known once what the protocol carries has told its own length (a trailer): where they are wanted, everything
    /// is entered.
    /// </summary>
    public Protocol FollowPayload(params Field[] fields)
    {
        foreach (Field field in fields) _behindPayload.Add(field);
        return this;
    }

    /// <summary>The walk records another protocol's fields as well (mDNS those of DNS): where these are wanted, it is entered.</summary>
    public Protocol Borrows(params Protocol[] others)
    {
        foreach (Protocol other in others)
            if (!_borrowed.Contains(other)) _borrowed.Add(other);
        return this;
    }
}

/// <summary>Rows that repeat or come and go as a whole, with offsets from their own start.</summary>
public sealed class FieldGroup : IFieldTable
{
    static int s_count;
    readonly Sequence<Row> _rows = new();

    internal FieldGroup(Protocol protocol, Field? heading)
    {
        (Protocol, Heading) = (protocol, heading);
        Index = Interlocked.Increment(ref s_count) - 1;
    }

    internal static int Count => Volatile.Read(ref s_count);

    internal int Index { get; }

    public Protocol Protocol { get; }

    /// <summary>The field that stands for the whole group, or null.</summary>
    public Field? Heading { get; }

    FieldOwner IFieldTable.Owner => Protocol;

    public Spine Spine => Spine.None;

    internal Sequence<Row> Rows => _rows;

    public void AddRow(Field field, int at, int size) => _rows.Add(new Row(field, at, size));

    /// <summary>A row of another table stands here as well.</summary>
    internal void Add(Field field, int at) => AddRow(field, at, field.Size);

    /// <summary>The rows of <paramref name="part"/> stand here as well, from <paramref name="at"/> on.</summary>
    internal void Include(FieldGroup part, int at)
    {
        for (int i = 0; i < part._rows.Count; i++)
        {
            ref readonly Row row = ref part._rows[i];
            AddRow(row.Field, row.At + at, row.Size);
        }
    }
}
