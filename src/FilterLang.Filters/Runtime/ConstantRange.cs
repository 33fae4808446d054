namespace FilterLang.Filters.Runtime;

/// <summary>An element of a set: one constant, or all between two.</summary>
sealed record ConstantRange(Constant Low, Constant? High)
{
    public bool Holds(ValueKind kind, in Value value) => High is null
        ? Comparison.Holds(kind, Relation.Equal, value, Low.Value)
        : Comparison.Holds(kind, Relation.GreaterOrEqual, value, Low.Value) && Comparison.Holds(kind, Relation.LessOrEqual, value, High.Value);

    public override string ToString() => High is null ? Low.ToString() : $"{Low} .. {High}";
}
