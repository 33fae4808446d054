using System.Globalization;

namespace FilterLang.Fields;

/// <summary>One row of a table of names: the values from <paramref name="Low"/> to <paramref name="High"/> bear the name.</summary>
public readonly record struct ValueName(ulong Low, ulong High, string Name)
{
    public static implicit operator ValueName((long Value, string Name) row) => new((ulong)row.Value, (ulong)row.Value, row.Name);

    public static implicit operator ValueName((long Low, long High, string Name) row) => new((ulong)row.Low, (ulong)row.High, row.Name);

    public static ValueName FromValueTuple((long Value, string Name) row) => row;
}

/// <summary>
/// The names of a field's values: a value_string, range_string or true_false_string. The table is made at its first use.
/// Signed values are looked up sign-extended to 64 bits.
/// </summary>
public class ValueNames
{
    Func<ValueName[]>? _make;
    ValueName[]? _rows;
    bool _sorted;

    public ValueNames(Func<ValueName[]> make) => _make = make;

    ValueNames(ValueName[] rows, bool isBoolean)
    {
        _rows = rows;
        IsBoolean = isBoolean;
    }

    /// <summary>True and False, the pair of a boolean without strings of its own.</summary>
    public static ValueNames TrueFalse { get; } = Pair("True", "False");

    public static ValueNames SetNotSet { get; } = Pair("Set", "Not set");

    public static ValueNames YesNo { get; } = Pair("Yes", "No");

    /// <summary>The two strings of a boolean.</summary>
    public static ValueNames Pair(string whenTrue, string whenFalse) =>
        new([new ValueName(1, ulong.MaxValue, whenTrue), new ValueName(0, 0, whenFalse)], isBoolean: true);

    /// <summary>Numbers with a unit behind them, as it stands there: <c> dBm</c>, <c>ms</c>; after numbers other than 1 the plural.</summary>
    public static ValueNames Unit(string one, string? many = null) =>
        new ComputedNames(value => string.Create(CultureInfo.InvariantCulture, $"{(long)value}{(value == 1 ? one : many ?? one)}")) { HoldsNumber = true, IsUnit = true };

    /// <summary>A pair of strings for true and false.</summary>
    public bool IsBoolean { get; }

    /// <summary>Only some values have names (0: none, all ones: no limit); the others are plain numbers in a label.</summary>
    public bool AreSpecial { get; init; }

    /// <summary>
    /// Names are made by code and cannot be listed: a comparison with text is made on the text. <see cref="Rows"/> is empty then and
    /// <see cref="Find"/> gives the text of any value.
    /// </summary>
    public virtual bool IsComputed => false;

    /// <summary>All rows in the order of the table.</summary>
    public virtual IReadOnlyList<ValueName> Rows => Table;

    ValueName[] Table
    {
        get
        {
            if (_rows is { } rows) return rows;
            rows = _make!();
            bool sorted = true;
            for (int i = 1; i < rows.Length; i++) sorted &= rows[i - 1].High < rows[i].Low;
            _sorted = sorted;
            _rows = rows;
            _make = null;
            return rows;
        }
    }

    /// <summary>The name of a value, or null.</summary>
    public virtual string? Find(ulong value)
    {
        ValueName[] rows = Table;
        if (!_sorted)
        {
            foreach (ref readonly ValueName row in rows.AsSpan())
                if (value >= row.Low && value <= row.High) return row.Name;
            return null;
        }
        int low = 0, high = rows.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (value < rows[middle].Low) high = middle - 1;
            else if (value > rows[middle].High) low = middle + 1;
            else return rows[middle].Name;
        }
        return null;
    }
}

/// <summary>Names made by code: any value has a text.</summary>
public sealed class ComputedNames(Func<ulong, string?> text) : ValueNames(static () => [])
{
    public override bool IsComputed => true;

    /// <summary>Whether the text holds the number too: a label shows it alone.</summary>
    public bool HoldsNumber { get; init; }

    /// <summary>Whether the text is the number with its unit: no number can be meant by a text then.</summary>
    public bool IsUnit { get; init; }

    public override string? Find(ulong value) => text(value);
}
