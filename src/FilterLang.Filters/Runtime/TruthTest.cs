namespace FilterLang.Filters.Runtime;

/// <summary>Whether a computed value counts as true: a number that is not zero, text that is not empty, bytes that are not all zero.</summary>
sealed class TruthTest(ValueKind kind, bool bytesByLength) : ValueTest
{
    public override bool Test(in Value value) => kind switch
    {
        ValueKind.Float => value.Float != 0,
        ValueKind.Bytes or ValueKind.Protocol => bytesByLength ? value.Length > 0 : value.Bytes.ContainsAnyExcept((byte)0),
        ValueKind.IPv6 => value.Bytes.ContainsAnyExcept((byte)0),
        _ => value.Number != 0,
    };
}
