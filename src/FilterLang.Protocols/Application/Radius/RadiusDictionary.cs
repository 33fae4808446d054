using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>
/// The attributes of RADIUS that have a name, standard ones and those of vendors, from the table beside this file (see
/// tools/radius-attributes.cs). Names of values are read at their first use.
/// </summary>
static unsafe class RadiusDictionary
{
    static readonly byte* s_table;
    static readonly int s_length;

    static readonly List<RadiusVendor> s_vendors = [];

    static RadiusDictionary()
    {
        // Resources are mapped with the assembly: the table stays where it is.
        var table = (UnmanagedMemoryStream)typeof(RadiusDictionary).Assembly.GetManifestResourceStream("FilterLang.Protocols.Radius.txt")!;
        s_table = table.PositionPointer;
        s_length = (int)table.Length;
        for (int at = 0; at < s_length; at += LineAt(at).Length + 1)
        {
            ReadOnlySpan<byte> line = LineAt(at);
            if (line[0] == '@') s_vendors.Add(VendorOf(line[1..]));
            else if (line[0] != '=') AddAttribute(s_vendors[^1], line, at + line.Length + 1);
        }
        Standard = s_vendors[0];
    }

    /// <summary>The attributes that belong to no vendor.</summary>
    public static RadiusVendor Standard { get; }

    /// <summary>The attributes of a vendor; without names where he is not known.</summary>
    public static RadiusVendor Find(uint number)
    {
        foreach (RadiusVendor vendor in s_vendors)
            if (vendor.Number == number && number != 0) return vendor;
        return RadiusVendor.Unknown;
    }

    static ReadOnlySpan<byte> Table => new(s_table, s_length);

    static ReadOnlySpan<byte> LineAt(int at)
    {
        ReadOnlySpan<byte> rest = Table[at..];
        int end = rest.IndexOf((byte)'\n');
        return end < 0 ? rest : rest[..end];
    }

    static RadiusVendor VendorOf(ReadOnlySpan<byte> line) =>
        new(NextNumber(ref line), typeSize: (int)NextNumber(ref line), lengthSize: (int)NextNumber(ref line));

    static void AddAttribute(RadiusVendor vendor, ReadOnlySpan<byte> line, int next)
    {
        uint number = NextNumber(ref line);
        int blank = line.IndexOf((byte)' ');
        byte kind = line[0], flags = blank > 1 ? line[1] : (byte)0;
        string name = System.Text.Encoding.UTF8.GetString(line[(blank + 1)..]);
        ValueNames? names = next < s_length && s_table[next] == '=' ? new(() => NamesAt(next)) : null;
        vendor.Add(number, new RadiusAttribute(name, kind, isTagged: flags is (byte)'t' or (byte)'b', isEncrypted: flags is (byte)'e' or (byte)'b', names));
    }

    static ValueName[] NamesAt(int at)
    {
        var names = new List<ValueName>();
        for (; at < s_length && s_table[at] == '='; at += LineAt(at).Length + 1)
        {
            ReadOnlySpan<byte> line = LineAt(at)[1..];
            uint value = NextNumber(ref line);
            names.Add(new ValueName(value, value, System.Text.Encoding.UTF8.GetString(line)));
        }
        return [.. names];
    }

    static uint NextNumber(ref ReadOnlySpan<byte> line)
    {
        _ = Utf8Parser.TryParse(line, out uint number, out int used);
        line = line[Math.Min(used + 1, line.Length)..];
        return number;
    }
}
