namespace FilterLang.Filters.Runtime;

/// <summary>Whether a value contains a byte sequence. An empty one is found nowhere in text and protocols, and in all bytes but none.</summary>
sealed class ContainsTest(Constant needle, bool emptyIsFound) : ValueTest
{
    public override bool Test(in Value value) => Holds(value.Bytes, needle.Bytes, emptyIsFound);

    public static bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<byte> needle, bool emptyIsFound) =>
        needle.IsEmpty ? emptyIsFound && !text.IsEmpty : text.IndexOf(needle) >= 0;
}
