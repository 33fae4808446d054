using System.Text;

namespace FilterLang.Filters.Functions;

/// <summary>Help on the language, from the rows of its tables.</summary>
public static class LanguageHelp
{
    /// <summary>All functions: name, what it gives, an example.</summary>
    public static IEnumerable<(string Name, string Summary, string Example)> Functions
    {
        get
        {
            foreach (Function function in FunctionTable.All) yield return (function.Name, function.Summary, function.Example.Trim());
        }
    }

    /// <summary>All operators: spellings, meaning, an example.</summary>
    public static IReadOnlyList<(string Spellings, string Summary, string Example)> Operators { get; } =
    [
        ("==  eq  any_eq", "some value is equal", "tcp.port == 80"),
        ("!=  ne  all_ne", "no value is equal", "ip.addr != 10.0.0.1"),
        ("===  all_eq", "every value is equal", "tcp.port === 80"),
        ("!==  any_ne", "some value is different", "tcp.port !== 80"),
        (">  gt  >=  ge", "some value is greater, or equal", "frame.len > 100"),
        ("<  lt  <=  le", "some value is less, or equal", "10 < ip.ttl <= 64"),
        ("contains", "text or bytes occur in it, case counts", "frame contains 47:45:54"),
        ("matches  ~", "a PCRE2 pattern matches, case does not count", "frame matches r\"^..get\""),
        ("in  not in  !in", "some value, or no value, is in a set", "tcp.port in {80, 443, 8000 .. 8080}"),
        ("any  all", "before a relation: some value, every value", "all tcp.port > 1024"),
        ("not  !", "the opposite", "!arp"),
        ("and  &&", "both", "ip && tcp"),
        ("xor  ^^", "one of two", "ip ^^ ipv6"),
        ("or  ||", "either", "arp || icmp"),
        ("&  bitand  bitwise_and", "the bits in both; as a test, whether there are any", "tcp.flags & 0x12 == 2"),
        ("+  -  *  /  %", "arithmetic; braces group it", "{tcp.srcport + 1} * 2 == 162"),
        ("[i:n]  [i-j]  [i:]  [:n]", "bytes or characters of a value", "eth.src[0:3] == 00:1b:21"),
        ("#n  #[i-j]", "only the n-th layer of the protocol", "ip.addr#1 == 10.0.0.1"),
        ("@", "the octets of a field as they stand in the packet", "@tcp.flags == 50:02"),
        ("${field}", "the values of the field in the selected frame", "ip.src == ${ip.src}"),
        ("${macro:a;b}  $macro(a,b)", "the text of a macro", "$addr(ip.src, 10.0.0.1)"),
    ];

    /// <summary>The functions, three lines each.</summary>
    public static string FunctionText() => Text(Functions);

    /// <summary>The operators, three lines each.</summary>
    public static string OperatorText() => Text(Operators);

    static string Text(IEnumerable<(string Name, string Summary, string Example)> rows)
    {
        var text = new StringBuilder();
        foreach ((string name, string summary, string example) in rows)
            text.Append("  ").Append(name.PadRight(28)).Append(summary).Append('\n').Append(' ', 30).Append(example).Append('\n');
        return text.ToString();
    }
}
