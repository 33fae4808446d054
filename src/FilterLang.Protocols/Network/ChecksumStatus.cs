namespace FilterLang.Protocols;

/// <summary>What became of a checksum; the numbers are those of the <c>*.checksum.status</c> fields.</summary>
static class ChecksumStatus
{
    public const ulong Bad = 0, Good = 1, Unverified = 2, NotPresent = 3, Illegal = 4;

    public static readonly ValueNames Names = new(() =>
        [(0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal")]);
}
