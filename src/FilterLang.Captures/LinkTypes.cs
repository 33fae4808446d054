namespace FilterLang.Captures;

/// <summary>What reading needs to know of LINKTYPE numbers.</summary>
internal static class LinkTypes
{
    /// <summary>Most captured bytes of a record, as tshark 4.6 accepts them.</summary>
    public static uint MaximumLength(int linkType) => 262_144;
}
