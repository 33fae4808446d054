using System.Globalization;
using System.Text.RegularExpressions;

namespace FilterLang.Filters.Tests.Oracle;

/// <summary>Where this project answers otherwise on purpose; docs/LANGUAGE.md lists them.</summary>
static partial class KnownDifferences
{
    public static bool Explains(string filter, OracleAnswer ours, OracleAnswer theirs)
    {
        // The greatest negative number of a signed type, and constants that meet a sum, are accepted here.
        if (theirs.Error is { } error && TooBig().Match(error) is { Success: true } tooBig)
        {
            if (ours.Error is not null) return true;
            return AnyArithmetic().IsMatch(filter) || (Number(tooBig.Groups[1].Value) is { } number && Number(tooBig.Groups[2].Value) + 1 == number);
        }

        // A message with a percent sign breaks on its way through Lua.
        if (theirs.Error?.Contains("lua_pushfstring", StringComparison.Ordinal) == true) return true;
        if (theirs.Error?.Contains("'\\n' is too long", StringComparison.Ordinal) == true) return true;

        // Once an element of a set is compared as a name, Wireshark takes no numbers after it.
        if (theirs.Error?.Contains("cannot be converted to Character string", StringComparison.Ordinal) == true && filter.Contains('{', StringComparison.Ordinal)) return true;

        // The octets of a boolean meet only octets here.
        if (RawBoolean().IsMatch(filter)) return true;

        // An IPv6 address after "and" has no prefix there, so that it equals everything.
        if (filter.Contains("ipv6", StringComparison.Ordinal) && BitwiseAnd().IsMatch(filter)) return true;

        // Names of negative numbers are found here.
        return filter.Contains("zz.signed", StringComparison.Ordinal) && filter.Contains("minus", StringComparison.OrdinalIgnoreCase);
    }

    static ulong? Number(string text) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;

    [GeneratedRegex("\"([^\"]+)\" too big for this field, maximum (\\d+)")]
    private static partial Regex TooBig();

    [GeneratedRegex(" [-+*/%&] | bitand ")]
    private static partial Regex AnyArithmetic();

    [GeneratedRegex("@zz.(boolean|flag)")]
    private static partial Regex RawBoolean();

    [GeneratedRegex("&|bitand")]
    private static partial Regex BitwiseAnd();
}
