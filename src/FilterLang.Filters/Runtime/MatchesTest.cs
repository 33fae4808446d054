namespace FilterLang.Filters.Runtime;

/// <summary>Whether a value matches a regular expression.</summary>
sealed class MatchesTest(BytesPattern pattern) : ValueTest
{
    public override bool Test(in Value value) => pattern.IsMatch(value.Bytes);
}
