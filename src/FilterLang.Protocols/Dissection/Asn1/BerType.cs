namespace FilterLang.Protocols;

/// <summary>How the content of a type is read.</summary>
enum BerKind : byte
{
    Boolean,
    Integer,
    Bits,
    Octets,
    Null,
    Oid,
    Text,
    UtcTime,
    GeneralTime,
    Sequence,
    SequenceOf,
    Choice,
    ByOid,
    Walk,
}

/// <summary>Reads a value in a way of its own.</summary>
delegate void BerWalk(ref Layer layer, ref BerContext context, Field? field, BerValue value);

/// <summary>A component of a SEQUENCE or SET, an alternative of a CHOICE, the element of a SEQUENCE OF.</summary>
/// <param name="Field">What it is recorded as, or null.</param>
/// <param name="Type">Its type.</param>
/// <param name="Tag">The first octet of its tag, bit 6 aside; -1: the type's own.</param>
/// <param name="IsExplicit">The tag stands around the type's own.</param>
/// <param name="IsOptional">It may be left out.</param>
readonly record struct BerPart(Field? Field, BerType Type, int Tag = -1, bool IsExplicit = false, bool IsOptional = false)
{
    /// <summary>[number] IMPLICIT.</summary>
    public BerPart Implicit(int number) => this with { Tag = 0x80 | number };

    /// <summary>[number] EXPLICIT.</summary>
    public BerPart Explicit(int number) => this with { Tag = 0x80 | number, IsExplicit = true };

    /// <summary>OPTIONAL, or with a DEFAULT.</summary>
    public BerPart OrNone => this with { IsOptional = true };

    /// <summary>A value with this identifier can be this part.</summary>
    public bool Fits(byte identifier) => Tag >= 0 ? (identifier & ~0x20) == Tag : Type.Fits(identifier);
}

/// <summary>A type of an ASN.1 module, as a table that <see cref="BerReader"/> reads values by.</summary>
sealed class BerType(BerKind kind, int tag = -1)
{
    public static readonly BerType
        Boolean         = new(BerKind.Boolean, 1),
        Integer         = new(BerKind.Integer, 2),
        Octets          = new(BerKind.Octets, 4),
        Null            = new(BerKind.Null, 5),
        Oid             = new(BerKind.Oid, 6),
        Enumerated      = new(BerKind.Integer, 10),
        Utf8String      = new(BerKind.Text, 12) { Encoding = TextEncoding.Utf8 },
        NumericString   = new(BerKind.Text, 18),
        PrintableString = new(BerKind.Text, 19),
        TeletexString   = new(BerKind.Text, 20) { Encoding = TextEncoding.T61 },
        Ia5String       = new(BerKind.Text, 22),
        UtcTime         = new(BerKind.UtcTime, 23),
        GeneralizedTime = new(BerKind.GeneralTime, 24),
        VisibleString   = new(BerKind.Text, 26),
        GraphicString   = new(BerKind.Text, 25),
        GeneralString   = new(BerKind.Text, 27),
        UniversalString = new(BerKind.Text, 28) { Encoding = TextEncoding.Utf32BigEndian },
        BmpString       = new(BerKind.Text, 30) { Encoding = TextEncoding.Utf16BigEndian },
        ByOid           = new(BerKind.ByOid),
        BitString       = Bits();

    public BerKind Kind { get; } = kind;

    /// <summary>The type's own tag, bit 6 aside; -1 where it has none.</summary>
    public int Tag { get; } = tag;

    public TextEncoding Encoding { get; init; }

    /// <summary>Components, alternatives or the element.</summary>
    public BerPart[] Parts { get; set; } = [];

    /// <summary>Named bits, from the first one on.</summary>
    public Field[] NamedBits { get; init; } = [];

    /// <summary>The walk of <see cref="BerKind.Walk"/>; behind the value for others.</summary>
    public BerWalk? Walk { get; init; }

    /// <summary>An OBJECT IDENTIFIER that tells what a later <see cref="ByOid"/> is.</summary>
    public static readonly BerType TypeId = new(BerKind.Oid, 6) { IsSelector = true };

    public bool IsSelector { get; init; }

    /// <summary>The parts are numbered from 1 in a field's values, not by the numbers of their tags or from 0.</summary>
    public int FirstChoice { get; init; }

    /// <summary>The alternatives are numbered by their tags in a field's values.</summary>
    public bool IsNumberedByTag { get; init; }

    public static BerType Sequence(params BerPart[] parts) => new(BerKind.Sequence, 16) { Parts = parts };

    public static BerType Set(params BerPart[] parts) => new(BerKind.Sequence, 17) { Parts = parts };

    public static BerType SequenceOf(Field? field, BerType type) => new(BerKind.SequenceOf, 16) { Parts = [new(field, type)] };

    public static BerType SetOf(Field? field, BerType type) => new(BerKind.SequenceOf, 17) { Parts = [new(field, type)] };

    public static BerType Choice(params BerPart[] parts) => new(BerKind.Choice) { Parts = parts };

    public static BerType Bits(params Field[] names) => new(BerKind.Bits, 3) { NamedBits = names };

    public static BerType Own(int tag, BerWalk walk) => new(BerKind.Walk, tag) { Walk = walk };

    /// <summary>A value with this identifier can be of this type.</summary>
    public bool Fits(byte identifier)
    {
        if (Kind == BerKind.Choice)
        {
            foreach (ref readonly BerPart part in Parts.AsSpan())
                if (part.Fits(identifier)) return true;
            return false;
        }
        return Tag < 0 || (identifier & ~0x20) == Tag;
    }
}
