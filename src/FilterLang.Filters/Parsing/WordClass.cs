namespace FilterLang.Filters.Parsing;

/// <summary>The classes of words, in the order in which they are tried on a word of the same length.</summary>
enum WordClass
{
    /// <summary>Six pairs of hexadecimal digits with colons or hyphens.</summary>
    Mac,

    /// <summary>A dotted quad, perhaps with a prefix length.</summary>
    IPv4,

    /// <summary>An RFC 4291 address text, perhaps with a prefix length.</summary>
    IPv6,

    /// <summary>Digits, or 0 and hexadecimal digits, <c>x</c> or <c>b</c> perhaps between. Not all are numbers: <c>09</c>, <c>0b2</c>, <c>0f</c>.</summary>
    Integer,

    /// <summary>A floating point number, infinity or NaN.</summary>
    Float,

    /// <summary>A colon and hexadecimal digits; the colon only marks them.</summary>
    ColonHex,

    /// <summary>Pairs of hexadecimal digits with separators; a colon in front only marks them.</summary>
    Bytes,

    /// <summary>Letters, digits, underscores: a field, a function's name, or a literal.</summary>
    Identifier,

    /// <summary>Groups of letters, digits, underscores and hyphens joined by dots: a field or a literal.</summary>
    Name,

    /// <summary>Any other word: a literal.</summary>
    Other,
}

static class WordClasses
{
    /// <summary>Whether a word of this class is a field if one of exactly this name is known.</summary>
    public static bool MayBeField(this WordClass word) =>
        word is WordClass.Identifier or WordClass.Name or WordClass.Integer or WordClass.Float;

    /// <summary>Whether a word of this class, where a field must stand, is spoken of as an unknown field rather than as a literal.</summary>
    public static bool LooksLikeField(this WordClass word) => word is WordClass.Identifier or WordClass.Name;
}
