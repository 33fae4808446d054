namespace FilterLang.Filters.Runtime;

/// <summary>A question about one value, everything about it known but the value.</summary>
abstract class ValueTest
{
    public abstract bool Test(in Value value);
}
