namespace FilterLang.Output;

/// <summary>Which occurrences of a field a column shows.</summary>
enum Occurrence
{
    All,
    First,
    Last,
}

/// <summary>How <c>-T fields</c> writes: the options of <c>-E</c>, with tshark's defaults.</summary>
sealed record FieldsFormat
{
    /// <summary>Starts the output with a UTF-8 byte order mark.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>A first line with the names of the columns.</summary>
    public bool Header { get; init; }

    /// <summary>Between columns; one ASCII character.</summary>
    public byte Separator { get; init; } = (byte)'\t';

    /// <summary>Between occurrences of a field; one ASCII character.</summary>
    public byte Aggregator { get; init; } = (byte)',';

    public Occurrence Occurrence { get; init; } = Occurrence.All;

    /// <summary>Put around values, 0 for none.</summary>
    public byte Quote { get; init; }

    /// <summary>White space and quotes within values are written as escape sequences.</summary>
    public bool Escape { get; init; } = true;
}
