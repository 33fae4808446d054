using System.Globalization;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>-G LIST</c>: what is known of fields and protocols, in tshark's columns.</summary>
static class Catalogue
{
    static readonly (string Name, Action<LineBuffer> Print)[] s_lists =
    [
        ("fields", Fields), ("protocols", Protocols), ("values", Values), ("ftypes", Types), ("decodes", Decodes),
        ("column-formats", ColumnFormats), ("defaultprefs", Preferences), ("manuf", Makers), ("services", Services),
    ];

    public static IEnumerable<string> Names => s_lists.Select(l => l.Name);

    /// <summary>False where no list bears the name.</summary>
    public static bool Print(string name, StandardOutput output)
    {
        int row = Array.FindIndex(s_lists, l => l.Name == name);
        if (row < 0) return false;
        var lines = new LineBuffer(output, flushEachPacket: false);
        s_lists[row].Print(lines);
        lines.Flush();
        return true;
    }

    static readonly string[] s_types =
    [
        .. "FT_NONE FT_PROTOCOL FT_BOOLEAN FT_CHAR FT_UINT8 FT_UINT16 FT_UINT24 FT_UINT32 FT_UINT40 FT_UINT48 FT_UINT56 FT_UINT64".Split(' '),
        .. "FT_INT8 FT_INT16 FT_INT24 FT_INT32 FT_INT40 FT_INT48 FT_INT56 FT_INT64 FT_IEEE_11073_SFLOAT FT_IEEE_11073_FLOAT FT_FLOAT FT_DOUBLE".Split(' '),
        .. "FT_ABSOLUTE_TIME FT_RELATIVE_TIME FT_STRING FT_STRINGZ FT_UINT_STRING FT_ETHER FT_BYTES FT_UINT_BYTES FT_IPv4 FT_IPv6 FT_IPXNET".Split(' '),
        .. "FT_FRAMENUM FT_GUID FT_OID FT_EUI64 FT_AX25 FT_VINES FT_REL_OID FT_SYSTEM_ID FT_STRINGZPAD FT_FCWWN FT_STRINGZTRUNC".Split(' '),
    ];

    static IEnumerable<Protocol> Listed => ProtocolCatalog.Default.Protocols;

    static void Fields(LineBuffer lines)
    {
        foreach (Protocol protocol in Listed)
        {
            Line(lines, "P", protocol.Label, protocol.Name);
            foreach (Field field in protocol.Fields.Where(f => f.Type != FieldType.Protocol && f.Name.Length > 0))
                Line(lines, "F", field.Label, field.Name, field.Type.Name(), protocol.Name, Base(field), $"0x{field.ShownMask:x}", "");
        }
    }

    static string Base(Field field)
    {
        if (field.Type == FieldType.Boolean) return field.Mask == 0 ? "" : field.WordBits.ToString(CultureInfo.InvariantCulture);
        if (!field.Type.IsInteger()) return "";
        return field.Display switch
        {
            Display.None => "BASE_NONE", Display.Dec => "BASE_DEC", Display.Hex => "BASE_HEX", Display.Oct => "BASE_OCT", Display.DecHex => "BASE_DEC_HEX",
            Display.HexDec => "BASE_HEX_DEC", Display.Custom => "BASE_CUSTOM", Display.Port => field.Name.StartsWith("udp", StringComparison.Ordinal) ? "BASE_PT_UDP" : "BASE_PT_TCP",
            Display.Oui => "BASE_OUI", _ => "BASE_NONE",
        };
    }

    static void Protocols(LineBuffer lines)
    {
        foreach (Protocol protocol in Listed) Line(lines, protocol.Label, protocol.ShortName, protocol.Name, "T", "T", "T");
    }

    static void Values(LineBuffer lines)
    {
        foreach (Field field in Listed.SelectMany(p => p.Fields))
        {
            if (field.Names is not { IsComputed: false } names || field.Name.Length == 0) continue;
            if (names.IsBoolean)
            {
                Line(lines, "T", field.Name, names.Find(1) ?? "", names.Find(0) ?? "");
                continue;
            }
            foreach (ValueName row in names.Rows)
            {
                if (row.Low == row.High) Line(lines, "V", field.Name, Number(field, row.Low), row.Name);
                else Line(lines, "R", field.Name, Number(field, row.Low), Number(field, row.High), row.Name);
            }
        }
    }

    static string Number(Field field, ulong value) => field.Display is Display.Hex or Display.HexDec ? $"0x{value:x}"
        : field.Type.IsSigned() ? ((long)value).ToString(CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);

    static void Types(LineBuffer lines)
    {
        // In Wireshark's order.
        foreach (FieldType type in Enum.GetValues<FieldType>().OrderBy(t => Array.IndexOf(s_types, t.Name()))) Line(lines, type.Name(), type.Description());
    }

    static void Decodes(LineBuffer lines)
    {
        foreach (PayloadTable table in Listed.SelectMany(p => p.AnnouncedIn).Distinct().OrderBy(t => t.Name, StringComparer.Ordinal))
            foreach ((uint number, Protocol protocol) in table.List())
                Line(lines, table.Name, number.ToString(CultureInfo.InvariantCulture), protocol.Name);
    }

    static void ColumnFormats(LineBuffer lines)
    {
        foreach ((string format, string words, string field) in ColumnChoices.Formats) Line(lines, format, words.PadRight(35), field);
    }

    // Those that change something here and those that do not, each as a remark: that is how they are unless they are set.
    static void Preferences(LineBuffer lines)
    {
        foreach ((string name, string value) in Options.Preferences.Defaults())
        {
            lines.Text.Add($"#{name}: {value}\n");
            lines.EndPacket();
        }
    }

    static void Makers(LineBuffer lines)
    {
        foreach ((ulong block, int bits, string shortName, string name) in OuiNames.All().OrderBy(b => b.Block << (48 - b.Bits)).ThenBy(b => b.Bits))
        {
            string octets = Convert.ToHexString(BitConverter.GetBytes(block << (64 - bits)).Reverse().Take((bits + 7) / 8).ToArray());
            string address = string.Join(':', octets.Chunk(2).Select(pair => new string(pair)));
            Line(lines, (bits == 24 ? address : $"{address}/{bits}").PadRight(17), shortName + new string(' ', Math.Max(0, 12 - System.Text.Encoding.UTF8.GetByteCount(shortName))), name);
        }
    }

    static void Services(LineBuffer lines)
    {
        foreach ((string name, ushort port, string transport) in ServiceNames.All().OrderBy(s => s.Port))
            Line(lines, name, port.ToString(CultureInfo.InvariantCulture), transport);
    }

    static void Line(LineBuffer lines, params ReadOnlySpan<string> cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0) lines.Text.Add((byte)'\t');
            lines.Text.Add(cells[i]);
        }
        lines.Text.Add((byte)'\n');
        lines.EndPacket();
    }
}
