namespace FilterLang.Filters.Runtime;

/// <summary>Arithmetic on one value.</summary>
static class Arithmetic
{
    /// <summary>Negates a number; false if the result does not fit.</summary>
    public static bool Negate(ValueKind kind, in Value value, out Value result)
    {
        switch (kind)
        {
            case ValueKind.Float:
                result = Value.OfFloat(-value.Float);
                return true;
            case ValueKind.Time:
                result = Value.OfTime(-value.Time);
                return value.Time != long.MinValue;
            default:
                // The least number has no opposite in 64 bits and stays, as in Wireshark.
                if (value.IsNegative && value.Number == 1UL << 63)
                {
                    result = value;
                    return true;
                }

                bool fits = value.IsNegative || value.Number <= long.MaxValue;
                return Value.TryInteger(-value.Integer, out result) && fits;
        }
    }

    /// <summary>The magnitude of a number; false if it does not fit.</summary>
    public static bool Absolute(ValueKind kind, in Value value, out Value result)
    {
        bool negative = kind switch
        {
            ValueKind.Float => value.Float < 0,
            ValueKind.Time => value.Time < 0,
            _ => value.IsNegative,
        };
        result = value;
        return !negative || Negate(kind, value, out result);
    }
}
