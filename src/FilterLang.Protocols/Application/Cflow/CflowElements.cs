using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// The information elements of NetFlow and IPFIX, those of IANA and those of enterprises, and the fields of their values, from the table
/// beside this file: <c>+</c> begins a field, <c>=</c> a name of its values, <c>@</c> the elements of an enterprise.
/// </summary>
static class CflowElements
{
    /// <summary>The enterprise whose elements are those of IANA told of the reverse direction, RFC 5103 section 6.1.</summary>
    public const uint ReverseEnterprise = 29305;

    const uint Cisco = 9, Ntop = 35632;

    // Version 9 has no enterprises: theirs begin here.
    const uint FirstOfNtop = 57472, FirstOfCisco = 0x8000;

    const uint Version9 = uint.MaxValue;

    static readonly Dictionary<string, Field> s_fields = new(StringComparer.Ordinal);
    static readonly Dictionary<ulong, CflowElement> s_elements = [];
    static readonly List<(uint Enterprise, uint Number, string Name)> s_names = [];

    static CflowElements()
    {
        using Stream table = typeof(CflowElements).Assembly.GetManifestResourceStream("FilterLang.Protocols.Cflow.txt")!;
        using var reader = new StreamReader(table, Encoding.UTF8);
        var names = new List<ValueName>();
        string? field = null;
        uint enterprise = 0;
        while (reader.ReadLine() is { } line)
        {
            switch (line[0])
            {
                case '=':
                    int blank = line.IndexOf(' ', StringComparison.Ordinal);
                    ulong value = ulong.Parse(line.AsSpan(1, blank - 1), System.Globalization.CultureInfo.InvariantCulture);
                    names.Add(new ValueName(value, value, line[(blank + 1)..]));
                    break;
                case '+':
                    AddField(field, names);
                    (field, names) = (line[1..], []);
                    break;
                case '@':
                    AddField(field, names);
                    field = null;
                    enterprise = line is "@v9" ? Version9 : NumberOf(line.AsSpan(1));
                    break;
                default: AddElement(enterprise, line.Split(' ', 3)); break;
            }
        }
    }

    /// <summary>The field <c>cflow.</c><paramref name="name"/>.</summary>
    public static Field Named(string name) => s_fields[name];

    /// <summary>What a number means in a template of IPFIX, null for nobody's.</summary>
    public static CflowElement? Find(uint enterprise, uint number) =>
        s_elements.GetValueOrDefault((ulong)(enterprise == ReverseEnterprise ? 0 : enterprise) << 32 | number);

    /// <summary>What a number means in a template of version 9, null for nothing.</summary>
    public static CflowElement? FindVersion9(uint number) =>
        number < FirstOfCisco ? Find(0, number)
        : Find(Version9, number) ?? Find(Ntop, number - FirstOfNtop) ?? Find(Cisco, number - FirstOfCisco);

    /// <summary>The names of an enterprise's elements as values of the field that tells of a template.</summary>
    public static ValueNames NamesOf(uint enterprise) => new(() =>
        [.. from row in s_names where row.Enterprise == enterprise select new ValueName(row.Number, row.Number, row.Name)]);

    /// <summary>The same for version 9.</summary>
    public static ValueNames NamesOfVersion9() => new(() =>
    [
        .. from row in s_names
           let first = row.Enterprise switch { 0 or Version9 => 0u, Ntop => FirstOfNtop, Cisco => FirstOfCisco, _ => uint.MaxValue }
           where first != uint.MaxValue
           orderby first + row.Number
           select new ValueName(first + row.Number, first + row.Number, row.Name),
    ]);

    static void AddField(string? row, List<ValueName> names)
    {
        if (row is null) return;
        string[] words = row.Split(' ', 3);
        (string name, char type, char display, string label) = (words[0], words[1][0], words[1][1], words[2]);
        ValueNames? values = name is "protocol" ? IpProtocolNames.All : names.Count == 0 ? null : new ValueNames(() => [.. names]);
        s_fields.Add(name, Cflow.Protocol.Row($"cflow.{name}", label, TypeOf(type), display: type == 'A' ? Local : type == 'U' ? Utc : DisplayOf(display), names: values));
    }

    static void AddElement(uint enterprise, string[] words)
    {
        uint number = NumberOf(words[0]);
        ReadOnlySpan<char> field = words[1];
        int colon = field.IndexOf(':');
        CflowForm form = colon < 0 ? CflowForm.Plain : (CflowForm)field[colon + 1];
        if (colon >= 0) field = field[..colon];
        string name = words.Length > 2 ? words[2] : "";
        if (name.Length > 0) s_names.Add((enterprise, number, name));
        Field? known = field is "-" ? null : s_fields[field.ToString()];
        if (known is not null || form != CflowForm.Plain) s_elements.Add((ulong)enterprise << 32 | number, new CflowElement(known, form, name));
    }

    static FieldType TypeOf(char letter) => letter switch
    {
        '1' => FieldType.UInt8, '2' => FieldType.UInt16, '4' => FieldType.UInt32, '8' => FieldType.UInt64, 'i' => FieldType.Int32, 'B' => FieldType.Boolean,
        's' => FieldType.String, 'b' => FieldType.Bytes, 'a' => FieldType.IPv4, 'x' => FieldType.IPv6, 'e' => FieldType.Ether, 'f' => FieldType.Float,
        'g' => FieldType.Guid, 'A' or 'U' => FieldType.AbsoluteTime, 'R' => FieldType.RelativeTime, _ => FieldType.None,
    };

    static Display DisplayOf(char letter) => letter switch { 'd' => Dec, 'h' => Hex, 'o' => Oct, 'x' => HexDec, 'y' => DecHex, _ => None };

    static uint NumberOf(ReadOnlySpan<char> digits) => uint.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
