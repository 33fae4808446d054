using CsCheck;

namespace FilterLang.Filters.Tests.Support;

/// <summary>Random filters over <see cref="SpineFields"/>, whose verdicts come out both ways.</summary>
static class FilterGenerator
{
    static readonly string[] s_fields = ["n.u8", "n.nibble", "n.offset", "n.u24", "n.u32", "n.u64", "u.src", "u.dst", "u.port", "u.len", "r.number", "r.len"];
    static readonly string[] s_operators = ["==", "!=", "===", "!==", "<", "<=", ">", ">="];

    /// <summary>One of some values.</summary>
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static readonly Gen<string> s_quantifier = Of("", "", "any ", "all ");

    // Small numbers meet the packets' values often; the others try the edges of the widths.
    static readonly Gen<string> s_number = Gen.OneOf(
        Gen.Int[0, 9].Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Of("8", "16", "60", "255", "0x0101", "-1", "0x4000", "0", "1"));

    static readonly Gen<string> s_relation =
        from quantifier in s_quantifier
        from field in Of(s_fields)
        from op in Of(s_operators)
        from number in s_number
        select $"{quantifier}{field} {op} {(field is "n.u8" or "n.nibble" && number.StartsWith("0x", StringComparison.Ordinal) ? "3" : number)}";

    static readonly Gen<string> s_leaf = Gen.OneOf(
        s_relation,
        s_relation,
        Of("k.present", "k.addr", "n.flag", "u.port", "n.v6", "r.number", "n.v4any", "u.src"),
        from op in Of(s_operators) from value in Of("0", "1", "True") select $"n.flag {op} {value}",
        from q in s_quantifier
        from f in Of("n.v4", "n.v4any")
        from op in Of(s_operators)
        from a in Of("1.1.1.1", "1.0.0.0/8", "1.1.0.0/16", "0.0.0.0/0", "0.1.0.1", "1.1.1.0/31")
        select $"{q}{f} {op} {a}",
        from op in Of(s_operators) from a in Of("101:101:101:101:101:101:101:101", "101::/16", "::/0", "101:100::/25", "1::1") select $"n.v6 {op} {a}",
        from q in s_quantifier
        from f in Of("k.src", "k.addr")
        from op in Of(s_operators)
        from a in Of("01:01:01:01:01:01", "00:01:00:01:00:01", "00:00:00:00:00:00")
        select $"{q}{f} {op} {a}",
        from q in s_quantifier
        from f in Of(s_fields)
        from not in Of("", "not ")
        from a in Gen.Int[0, 5]
        from b in Gen.Int[0, 9]
        select $"{q}{f} {not}in {{{a}, 7, {a} .. {b}, 200}}",
        from not in Of("", "not ") select $"n.v4any {not}in {{1.1.1.1, 0.0.0.0/9, 0.1.0.0 .. 0.1.1.1}}",
        from f in Of(s_fields) from m in Gen.Int[1, 255] select $"{f} & {m}",
        from f in Of(s_fields) from m in Gen.Int[1, 255] from op in Of(s_operators) from n in Gen.Int[0, 9] select $"{f} & {m} {op} {n}",
        from a in Of(s_fields) from op in Of(s_operators) from b in Of(s_fields) select $"{a} {op} {b}",
        from op in Of("==", "!=", "===", "!==") select $"k.src {op} k.dst",
        from op in Of(s_operators) from s in Gen.Int[0, 3] select $"r.time {op} {s}");

    /// <summary>A filter of one to five tests.</summary>
    public static readonly Gen<string> Filter =
        from terms in s_leaf.Array[1, 5]
        from joins in Of(" and ", " or ", " xor ", " and not ", " or not ").Array[5]
        select string.Concat(terms.Select((t, i) => i == 0 ? t : joins[i] + t));
}
