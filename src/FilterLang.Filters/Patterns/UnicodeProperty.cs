using System.Globalization;

namespace FilterLang.Filters.Patterns;

/// <summary>The Unicode properties of <c>\p</c>, as far as they reach into Latin-1.</summary>
static class UnicodeProperty
{
    /// <summary>The bytes with a property, or null if it is unknown. Without case, the cases of letters are one.</summary>
    public static ByteSet? Find(string name, bool caseless)
    {
        string key = name.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (caseless && key is "Lu" or "Ll" or "Lt" or "lu" or "ll" or "lt") key = "L&";
        switch (key.ToLowerInvariant())
        {
            case "any": return ByteSet.All;
            case "l&" or "lc": return ByteSet.Where(c => c is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter);
            case "xan": return ByteSet.Where(c => First(c) is 'L' or 'N');
            case "xwd": return ByteSet.Where(c => First(c) is 'L' or 'N') | ByteSet.Of('_');
            case "xsp" or "xps": return ByteSet.Where(c => First(c) == 'Z') | ByteSet.Spaces;
            case "latin" or "latn": return ByteSet.Letters | ByteSet.Of(0xAA) | ByteSet.Of(0xBA) | ByteSet.Range(0xC0, 0xD6) | ByteSet.Range(0xD8, 0xF6) | ByteSet.Range(0xF8, 0xFF);
            case "common" or "zyyy": return ~Find("Latin", caseless: false)!.Value;
            case "greek" or "cyrillic" or "han" or "arabic" or "hebrew" or "hiragana" or "katakana" or "hangul" or "thai" or "armenian"
                or "georgian" or "devanagari" or "inherited": return default(ByteSet);
        }

        if (key.Length is < 1 or > 2) return null;
        ByteSet set = ByteSet.Where(c => Code(c).StartsWith(key, StringComparison.OrdinalIgnoreCase));
        bool known = set.IsEmpty ? key.ToUpperInvariant() is "M" or "MN" or "MC" or "ME" or "NL" or "LT" or "LM" or "ZL" or "ZP" or "CS" or "CN" or "CO" : true;
        return known ? set : null;
    }

    static char First(UnicodeCategory category) => Code(category)[0];

    static string Code(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "Lu",
        UnicodeCategory.LowercaseLetter => "Ll",
        UnicodeCategory.TitlecaseLetter => "Lt",
        UnicodeCategory.ModifierLetter => "Lm",
        UnicodeCategory.OtherLetter => "Lo",
        UnicodeCategory.DecimalDigitNumber => "Nd",
        UnicodeCategory.OtherNumber => "No",
        UnicodeCategory.SpaceSeparator => "Zs",
        UnicodeCategory.Control => "Cc",
        UnicodeCategory.Format => "Cf",
        UnicodeCategory.ConnectorPunctuation => "Pc",
        UnicodeCategory.DashPunctuation => "Pd",
        UnicodeCategory.OpenPunctuation => "Ps",
        UnicodeCategory.ClosePunctuation => "Pe",
        UnicodeCategory.InitialQuotePunctuation => "Pi",
        UnicodeCategory.FinalQuotePunctuation => "Pf",
        UnicodeCategory.OtherPunctuation => "Po",
        UnicodeCategory.MathSymbol => "Sm",
        UnicodeCategory.CurrencySymbol => "Sc",
        UnicodeCategory.ModifierSymbol => "Sk",
        UnicodeCategory.OtherSymbol => "So",
        _ => "Cn",
    };
}
