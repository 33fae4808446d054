using System.Text.RegularExpressions;

namespace FilterLang.Filters.Tests.Oracle;

/// <summary>Where this project answers otherwise on purpose; docs/LANGUAGE.md lists them.</summary>
static partial class KnownDifferences
{
    public static bool Explains(string filter, OracleAnswer ours, OracleAnswer theirs)
    {
        // A message with a percent sign breaks on its way through Lua.
        if (theirs.Error?.Contains("lua_pushfstring", StringComparison.Ordinal) == true) return true;

        // These tests have some fields of this protocol only.
        if (ours.Error?.StartsWith("\"_ws.ftypes.", StringComparison.Ordinal) == true && theirs.Error is null) return true;

        // The tests' catalogue has no protocols but its own.
        if (filter.Trim() is "ip" or "frame") return true;

        // The octets of a boolean meet only octets here.
        if (RawBoolean().IsMatch(filter)) return true;

        // An IPv6 address after "and" has no prefix there, so that it equals everything.
        if (filter.Contains("ipv6", StringComparison.Ordinal) && BitwiseAnd().IsMatch(filter)) return true;

        // Names stand for numbers with a sign here, and negative numbers are less than they.
        if (filter.Contains("zz.signed", StringComparison.Ordinal) && SignedName().IsMatch(filter)) return true;

        // A truth value is 0 or 1 where it meets numbers, whatever its octet.
        if (filter.Contains("zz.boolean", StringComparison.Ordinal) && NumberOfBoolean().IsMatch(filter)) return true;

        // Infinity is no time.
        return filter.Contains("zz.reltime", StringComparison.Ordinal) && filter.Contains("inf", StringComparison.Ordinal);
    }

    [GeneratedRegex("minus|plus", RegexOptions.IgnoreCase)]
    private static partial Regex SignedName();

    [GeneratedRegex("(double|float|max|min|abs|count|len)\\(")]
    private static partial Regex NumberOfBoolean();

    [GeneratedRegex("@zz.(boolean|flag)")]
    private static partial Regex RawBoolean();

    [GeneratedRegex("&|bitand")]
    private static partial Regex BitwiseAnd();
}
