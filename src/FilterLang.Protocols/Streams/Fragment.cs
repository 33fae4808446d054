namespace FilterLang.Protocols;

/// <summary>One fragment of a datagram.</summary>
struct Fragment
{
    /// <summary>The frame that it came in.</summary>
    public uint Frame;
    /// <summary>Where it belongs in the datagram's payload, in octets.</summary>
    public int Offset;
    /// <summary>Its octets, at least 1.</summary>
    public int Length;
    /// <summary>Where they lie among those collected.</summary>
    public int At;
    public FragmentFlaws Flaws;

    public readonly int End => Offset + Length;
}
