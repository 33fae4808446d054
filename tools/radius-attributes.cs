// Makes src/FilterLang.Protocols/Application/Radius/RadiusAttributes.txt: the attributes of RADIUS, their types and the names of their values. Run:
//
//     dotnet run tools/radius-attributes.cs DICTIONARIES src/FilterLang.Protocols/Application/Radius/RadiusAttributes.txt
//
// Input: a folder of dictionaries in the format of FreeRADIUS (dictionary(5)), beginning with the file "dictionary". What attributes there are
// and what their values mean are facts of the registries of IANA and of the vendors.
// Output, see RadiusDictionary: "@vendor type length" opens a vendor's attributes (0: the standard ones) and tells how many octets their types and
// lengths have, "number type name" is an attribute, "=value name" one of its values. Types: s text, o octets, i, q, h, b, n numbers of 4, 8, 2, 1 and 4 signed octets, a IPv4, A IPv6, p IPv6 prefix, r IPv4 prefix,
// d a date, f an interface, m a MAC address, c either address, x a structure; a second letter t: may have a tag, e: encrypted, b: both.
using System.Globalization;

// Vendors whose attributes are in use beyond their own equipment, or that sample captures hold.
HashSet<string> vendors = ["3GPP", "3GPP2", "Airespace", "Aruba", "Cisco", "Microsoft", "WISPr"];
var attributes = new SortedDictionary<(uint Vendor, uint Number), (string Type, string Name)>();
var values = new Dictionary<string, SortedDictionary<uint, string>>();
var numbers = new Dictionary<string, uint>();
var formats = new SortedDictionary<uint, string> { [0] = "1 1" };
Read(Path.Combine(args[0], "dictionary"));

using var output = new StreamWriter(args[1]) { NewLine = "\n" };
foreach ((uint vendor, string format) in formats)
{
    output.WriteLine($"@{vendor} {format}");
    foreach (((uint owner, uint number), (string type, string name)) in attributes)
    {
        if (owner != vendor) continue;
        output.WriteLine($"{number} {type} {name}");
        if (type[0] is not ('i' or 'h' or 'b') || !values.TryGetValue(name, out var table)) continue;
        foreach ((uint value, string text) in table) output.WriteLine($"={value} {text}");
    }
}
Console.WriteLine($"{attributes.Count} attributes");

void Read(string file)
{
    uint vendor = 0;
    int structures = 0;
    foreach (string line in File.ReadLines(file))
    {
        string[] words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2) continue;
        switch (words[0].ToUpperInvariant())
        {
            case "$INCLUDE" when File.Exists(Path.Combine(args[0], words[1])): Read(Path.Combine(args[0], words[1])); break;
            case "VENDOR":
                uint id = numbers[words[1]] = Number(words[2]) ?? 0;
                string[] sizes = words.Length > 3 && words[3].StartsWith("format=", StringComparison.Ordinal) ? words[3][7..].Split(',') : ["1", "1"];
                bool isPlain = sizes is ["1", "1"];
                if (sizes.Length == 2 && (!isPlain || vendors.Contains(words[1]))) formats[id] = $"{sizes[0]} {sizes[1]}";
                break;
            case "BEGIN-VENDOR": vendor = vendors.Contains(words[1]) ? numbers[words[1]] : uint.MaxValue; break;
            case "END-VENDOR": vendor = 0; break;
            case "BEGIN-TLV": structures++; break;
            case "END-TLV": structures--; break;
            case "ATTRIBUTE" when vendor != uint.MaxValue && structures == 0 && Number(words[2]) is { } number and <= 255:
                attributes[(vendor, number)] = (TypeOf(words[3].ToLowerInvariant(), words.Length > 4 ? words[4] : ""), words[1]);
                break;
            case "VALUE" when vendor != uint.MaxValue && Number(words[3]) is { } value:
                if (!values.TryGetValue(words[1], out var table)) values[words[1]] = table = [];
                table[value] = words[2];
                break;
        }
    }
}

static uint? Number(string text) =>
    text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? uint.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out uint hex) ? hex : null
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;

static string TypeOf(string type, string flags)
{
    char letter = type.Split('[')[0] switch
    {
        "string" => 's', "integer" or "uint32" => 'i', "integer64" => 'q', "short" or "uint16" => 'h', "byte" => 'b', "signed" => 'n',
        "ipaddr" => 'a', "ipv6addr" => 'A', "ipv6prefix" => 'p', "ipv4prefix" => 'r', "date" => 'd', "ifid" => 'f', "ether" => 'm',
        "combo-ip" => 'c', "tlv" or "extended" or "long-extended" or "evs" => 'x', _ => 'o',
    };
    bool tagged = flags.Contains("has_tag", StringComparison.Ordinal), encrypted = flags.Contains("encrypt=", StringComparison.Ordinal);
    return $"{letter}{(tagged && encrypted ? "b" : tagged ? "t" : encrypted ? "e" : "")}";
}
