namespace FilterLang.Protocols;

/// <summary>A vendor's attributes, and how many octets their types and lengths have (RFC 2865 section 5.26 proposes one each).</summary>
sealed class RadiusVendor(uint number, int typeSize, int lengthSize)
{
    /// <summary>Somebody whose attributes have no names here.</summary>
    public static readonly RadiusVendor Unknown = new(uint.MaxValue, 1, 1);

    readonly RadiusAttribute?[] _attributes = new RadiusAttribute?[256];

    /// <summary>The private enterprise number that IANA gave, 0 for the standard attributes.</summary>
    public uint Number => number;

    public int TypeSize => typeSize;

    public int LengthSize => lengthSize;

    public void Add(uint type, RadiusAttribute attribute) => _attributes[type] = attribute;

    public RadiusAttribute? Find(uint type) => type < _attributes.Length ? _attributes[type] : null;
}
