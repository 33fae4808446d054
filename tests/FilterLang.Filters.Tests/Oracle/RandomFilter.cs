using System.Globalization;
using FilterLang.Fields;

namespace FilterLang.Filters.Tests.Oracle;

/// <summary>Random filters over <see cref="OracleFields"/>: most are valid, some nearly.</summary>
sealed class RandomFilter(int seed)
{
    static readonly string[] s_relations = ["==", "!=", "===", "!==", "<", "<=", ">", ">=", "eq", "ne", "gt", "le", "any_eq", "all_ne", "all_eq", "any_ne"];

    static readonly string[] s_odd =
    [
        "0", "1", "-1", "5", "0x50", "0b101", "010", "09", "255", "256", "300", "65535", "65536", "-128", "-129", "127", "128", "4294967295", "4294967296",
        "18446744073709551615", "18446744073709551616", "1.5", "-1.5", "1e3", "0x1p3", "inf", "nan", "'a'", "'\\x41'", "'\\101'", "\"a\"", "\"\"", "\"alpha\"",
        "r\"a.b\"", "True", "false", "TRUE", "\"Set\"", "\"not set\"", "\"True\"", "One", "\"one\"", "\"Two\"", "TCP", "\"UDP\"", "\"Two hundred\"", "\"nope\"",
        "10.0.0.1", "10.0.0.0/8", "10.0.0.0/33", "192.168.1.1/24", "fe80::1", "fe80::/10", "::", "2001:db8::1/32", "::1/129", "00:11:22:33:44:55", "00-11-22-33-44-55",
        "0011.2233.4455", "00:11", "ff:ff:ff:ff:ff:ff", "00:11:22:33:44:55:66:77", "01:02:03", "61626364", "6162", "616", ":61", "61:", "0a", "abcd", ":", "aa.bb",
        "1.3.6.1", "1.2.840.113549", "6.1", "8", "00112233-4455-6677-8899-aabbccddeeff", "\"2020-01-01 00:00:00\"", "\"Jan 1, 2000 00:00:00\"", "\"2000-01-01T00:00:00Z\"",
        "1577836800", "\"1\"", "2.5", "0.5", "-2.5", "1.00000001", "CALL-1", "alpha", "a.b", "zz", "zy", "zz.nosuch", "zz.uint8", "zz.string", "zz.bytes", "Minus", "\"Minus\"",
        "1-2", "a/b", "10:20", "1:2:3", "$zz.uint8", "${zz.uint8}", "max(1, 2)", "{1 + 2}", "1 + 2", "-{5}", "+3", "- 5",
    ];

    readonly Random random = new(seed);

    T Of<T>(params T[] values) => values[random.Next(values.Length)];

    bool Chance(int percent) => random.Next(100) < percent;

    /// <summary>The next filter, on one line.</summary>
    public string Next()
    {
        string filter = Test(0);
        return Chance(6) ? Damaged(filter) : filter;
    }

    string Test(int depth)
    {
        int kind = random.Next(100);
        if (depth < 2 && kind < 22) return $"{Test(depth + 1)} {Of("and", "or", "xor", "&&", "||", "^^")} {Test(depth + 1)}";
        if (depth < 2 && kind < 28) return $"{Of("not ", "!", "! ")}{Test(depth + 1)}";
        if (depth < 2 && kind < 32) return $"({Test(depth + 1)})";
        return Leaf();
    }

    string Leaf()
    {
        OracleField field = Field();
        string quantifier = Chance(15) ? Of("any ", "all ") : "";
        switch (random.Next(20))
        {
            case 0 or 1 or 2 or 3 or 4: return $"{quantifier}{Entity(field)} {Of(s_relations)} {Constant(field)}";
            case 5: return $"{Constant(field)} {Of(s_relations)} {Entity(field)}";
            case 6 or 7: return $"{quantifier}{Entity(field)} {Of(s_relations)} {Entity(Chance(70) ? Like(field) : Field())}";
            case 8 or 9 or 10: return $"{quantifier}{Entity(field)} {Of("in", "in", "not in", "!in")} {Set(field)}";
            case 11: return $"{quantifier}{Entity(field)} contains {(Chance(30) ? Entity(Like(field)) : Constant(field))}";
            case 12: return $"{quantifier}{Entity(field)} {Of("matches", "~")} {Pattern()}";
            case 13: return $"{quantifier}{Entity(field)}{Slice()} {Of(s_relations)} {(Chance(60) ? Of("01", "61:", "\"a\"", "01:02", "61626364", "5", "\"al\"", "00:", "0x61", "'a'", ":") : Entity(Field()))}";
            case 14 or 15: return $"{quantifier}{Call(field)} {Of(s_relations)} {(Chance(80) ? Constant(field) : Entity(Field()))}";
            case 16 or 17: return $"{quantifier}{Arithmetic(field)} {Of(s_relations)} {Constant(field)}";
            case 18: return Of(Entity(field), Call(field), Arithmetic(field), Entity(field) + Slice(), "zz", "zy", "zy#2");
            default: return $"{Constant(field)} {Of("<", "<=", "==", ">")} {Entity(field)} {Of("<", "<=", "==", ">")} {Constant(field)}";
        }
    }

    OracleField Field() => Chance(8) ? Of(OracleFields.Inner) : Of(OracleFields.Outer);

    OracleField Like(OracleField field)
    {
        OracleField[] alike = [.. OracleFields.Outer.Where(f => Class(f.Type) == Class(field.Type))];
        return Of(alike.Length > 0 ? alike : OracleFields.Outer);
    }

    static int Class(FieldType type) => type.IsInteger() ? 1 : type.IsFloat() ? 2 : type.IsText() ? 3 : type.IsBytes() ? 4 : type.IsTime() ? 5 : 6 + (int)type;

    string Entity(OracleField field) => random.Next(24) switch
    {
        0 => "@" + field.Name,
        1 => field.Name + Of("#1", "#2", "#[1-2]", "#[-1]", "#[2:]", "#[1,3]", "#0", " #1"),
        2 => "@" + field.Name + Of("#1", "#[-1]"),
        3 => field.Name + Slice(),
        _ => field.Name,
    };

    string Slice() => Of("[0]", "[1]", "[0:2]", "[1:]", "[:2]", "[-1]", "[-2:]", "[0-1]", "[0,2]", "[0:1,1:2]", "[:]", "[5:5]", "[2-1]", "[-3--2]", "[ 0 : 2 ]", "[0x1]", "[0:0]", "[]", "[a]");

    // Mostly a value that some frame holds, written as its type asks; else anything.
    string Constant(OracleField field)
    {
        if (Chance(22)) return Of(s_odd);
        string wire = Of(field.Wire);
        byte[] octets = Convert.FromHexString(wire);
        ulong number = octets.Length > 8 ? 0 : octets.Aggregate(0UL, (n, o) => n << 8 | o);
        if (field.Names is { } names && Chance(50))
        {
            string name = Of(names).Name;
            return Chance(75) ? $"\"{(Chance(30) ? name.ToLowerInvariant() : name)}\"" : name.Split(' ')[0];
        }

        if (field.Type.IsSigned()) return ((long)(number << 64 - octets.Length * 8) >> 64 - octets.Length * 8).ToString(CultureInfo.InvariantCulture);
        if (field.Type.IsInteger()) return Chance(80) ? number.ToString(CultureInfo.InvariantCulture) : $"0x{number:x}";
        if (field.Type.IsText()) return Chance(80) ? $"\"{System.Text.Encoding.UTF8.GetString(octets)}\"" : Of("alpha", "a.b", "Beta", "z");
        switch (field.Type)
        {
            case FieldType.Boolean: return Of("1", "0", "True", "False");
            case FieldType.Float or FieldType.Double: return Of("1.5", "0", "-3.14159", "inf", "nan", "1", "-inf", "3.141592653589793");
            case FieldType.AbsoluteTime: return Of("\"2020-01-01 00:00:00\"", "1577836800", "\"2000-01-01T00:00:00.0000001Z\"", "1", "\"Jan  1, 2000 00:00:00 UTC\"", "1577836800.5");
            case FieldType.RelativeTime: return Of("0", "2.5", "1.00000001", "1", "-1", "1e-3");
            case FieldType.IPv4: return $"{octets[0]}.{octets[1]}.{octets[2]}.{octets[3]}" + Of("", "", "/8", "/24", "/0", "/31");
            case FieldType.IPv6: return new System.Net.IPAddress(octets) + Of("", "", "/10", "/64", "/0", "/127");
            case FieldType.Guid: return new Guid(octets, bigEndian: true).ToString("D");
            case FieldType.Oid: return Of("1.3.6.1", "1.2.840.113549", "1.3.6");
            case FieldType.RelOid: return Of("6.1", "8", "6.1.2");
            default: return string.Join(Of(':', ':', '-', '.'), octets.Select(o => o.ToString("x2", CultureInfo.InvariantCulture)));
        }
    }

    string Set(OracleField field)
    {
        int count = 1 + random.Next(4);
        var elements = new List<string>();
        for (int i = 0; i < count; i++)
        {
            string element = Chance(12) ? Entity(Like(field)) : Constant(field);
            elements.Add(Chance(25) ? $"{element} .. {Constant(field)}" : Chance(10) ? $"{element}..{Constant(field)}" : element);
        }

        return $"{{{string.Join(Of(", ", ", ", ",", " "), elements)}}}";
    }

    string Pattern() => Of(
        "\"a\"", "\"^al\"", "\"A$\"", "r\"a.b\"", "r\"a\\.b\"", "\"[a-c]+\"", "\"(?-i)A\"", "\"\"", "\"\\\\x61\"", "\"(a|b)\"", "\"(\"", "\"^$\"", "\"[[:alpha:]]\"", "\"a{2}\"", "a", "1",
        "\"\\\\bal\"", "\"(?i)ALPHA\"", "\"b(?=c)\"", "r\"\\d\"", "r\"\\x00\"", "\"é\"", "r\"(.)\\1\"", "\"T\"", "\"One|UDP\"");

    string Call(OracleField field)
    {
        string argument = Chance(85) ? Entity(field) : Of(s_odd);
        return Of("lower", "upper", "len", "count", "string", "dec", "hex", "vals", "max", "min", "abs", "float", "double", "ip_rfc1918", "ip_multicast", "ip_linklocal", "ip_ula",
            "ip_special_name", "ip_special_mask", "len", "count", "string", "max", "abs", "nosuch") + (Chance(4) ? " " : "") + "("
            + argument + (Chance(25) ? ", " + (Chance(60) ? Entity(Like(field)) : Constant(field)) : "") + ")";
    }

    string Arithmetic(OracleField field)
    {
        string left = Chance(20) ? Constant(field) : Entity(field), right = Chance(60) ? Constant(field) : Entity(Like(field));
        string op = Of("+", "-", "*", "/", "%", "&", "+", "-", "&", "bitand");
        string whole = Chance(12) ? $"-{left}" : Chance(15) ? $"{{{left} {op} {right}}} {Of("+", "*", "-")} {Of("1", "2", "3", "0")}" : $"{left} {op} {right}";
        return whole;
    }

    string Damaged(string filter)
    {
        int at = random.Next(filter.Length);
        switch (random.Next(4))
        {
            case 0: return filter.Remove(at, 1);
            case 1: return filter.Insert(at, Of(" ", "(", ")", "=", "\"", "#", "[", "]", "{", "}", ",", "..", "-", "&", "|", "!", "@", "$", "é", ".", ":", "~", "'", "/", "*", "0"));
            case 2: return filter[..at];
            default:
                string[] words = filter.Split(' ');
                int word = random.Next(words.Length);
                words[word] = Of("", "and", "not", "in", "==", "contains", "any", "all", words[random.Next(words.Length)]);
                return string.Join(' ', words);
        }
    }
}
