using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Functions;

/// <summary>Functions of numbers.</summary>
static class NumberFunctions
{
    public static ValueFunction Absolute(ValueKind kind) =>
        (in Value value, EvaluationStack stack, out Value result) => Runtime.Arithmetic.Absolute(kind, value, out result);

    /// <summary>A conversion to a floating point number; a time counts in seconds.</summary>
    public static ValueFunction ToFloat(ValueKind kind, bool single) => (in Value value, EvaluationStack stack, out Value result) =>
    {
        double number = kind switch
        {
            ValueKind.Float => value.Float,
            ValueKind.Time => value.Time / 1e9,
            ValueKind.Boolean => value.Number,
            _ => (double)value.Integer,
        };
        result = Value.OfFloat(single ? (float)number : number);
        return true;
    };
}
