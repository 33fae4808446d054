using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using FilterLang.Fields;

namespace FilterLang.Filters.Tests.Oracle;

/// <summary>A field that exists on both sides: here in a registry, in tshark by a Lua dissector. Its values are given as octets on the wire.</summary>
sealed record OracleField(string Name, FieldType Type, string[] Wire, (long Value, string Name)[]? Names = null, ulong Mask = 0)
{
    /// <summary>A field that no Lua dissector can have: it is Wireshark's own and occurs in no frame.</summary>
    public bool IsForeign => Name.StartsWith("_ws.", StringComparison.Ordinal);
}

/// <summary>
/// Made-up frames with fields of every type, for this side as recorded items and for tshark as a dissector in Lua. Protocol zz comes
/// once a frame; zy, inside it, up to three times, so that layers can be told apart.
/// </summary>
static unsafe class OracleFields
{
    public const int Frames = 12;

    static readonly (long, string)[] s_names = [(1, "One"), (2, "Two"), (3, "Two"), (6, "TCP"), (17, "UDP"), (200, "Two hundred")];

    public static readonly OracleField[] Outer =
    [
        new("zz.none", FieldType.None, ["00"]),
        new("zz.boolean", FieldType.Boolean, ["00", "01", "05"]),
        new("zz.flag", FieldType.Boolean, ["00", "01"], [(1, "Set"), (0, "Not set")]),
        new("zz.char", FieldType.Char, ["41", "61", "0a", "7f"]),
        new("zz.uint8", FieldType.UInt8, ["00", "01", "0a", "50", "ff"]),
        new("zz.uint16", FieldType.UInt16, ["0000", "0050", "01bb", "ffff"]),
        new("zz.uint24", FieldType.UInt24, ["000001", "010000", "ffffff"]),
        new("zz.uint32", FieldType.UInt32, ["00000001", "0a000001", "80000000", "ffffffff"]),
        new("_ws.ftypes.uint40", FieldType.UInt40, ["0000000001", "ffffffffff"]),
        new("_ws.ftypes.uint48", FieldType.UInt48, ["000000000001", "ffffffffffff"]),
        new("_ws.ftypes.uint56", FieldType.UInt56, ["00000000000001", "ffffffffffffff"]),
        new("zz.uint64", FieldType.UInt64, ["0000000000000001", "8000000000000000", "ffffffffffffffff"]),
        new("zz.int8", FieldType.Int8, ["00", "05", "80", "ff", "7f"]),
        new("zz.int16", FieldType.Int16, ["0000", "0050", "8000", "ffff"]),
        new("zz.int24", FieldType.Int24, ["000001", "800000", "ffffff"]),
        new("zz.int32", FieldType.Int32, ["00000001", "80000000", "ffffffff"]),
        new("_ws.ftypes.int40", FieldType.Int40, ["0000000001", "ffffffffff"]),
        new("_ws.ftypes.int48", FieldType.Int48, ["000000000001", "ffffffffffff"]),
        new("_ws.ftypes.int56", FieldType.Int56, ["00000000000001", "80000000000000"]),
        new("zz.int64", FieldType.Int64, ["0000000000000001", "8000000000000000", "ffffffffffffffff"]),
        new("zz.framenum", FieldType.FrameNumber, ["00000001", "00000007"]),
        new("zz.ipxnet", FieldType.IpxNet, ["00000001", "0a0b0c0d"]),
        new("zz.float", FieldType.Float, ["3fc00000", "00000000", "c0490fdb", "7fc00000"]),
        new("zz.double", FieldType.Double, ["3ff8000000000000", "0000000000000000", "c00921fb54442d18", "7ff0000000000000"]),
        new("zz.abstime", FieldType.AbsoluteTime, ["5e0be10000000000", "386d438000000064", "0000000100000000"]),
        new("zz.reltime", FieldType.RelativeTime, ["0000000000000000", "000000021dcd6500", "000000010000000a"]),
        new("zz.string", FieldType.String, ["616c706861", "42657461", "", "c3a9636c616972", "612e62"]),
        new("_ws.ftypes.stringz", FieldType.StringZ, ["616c706861", "7a"]),
        new("_ws.ftypes.stringzpad", FieldType.StringZPad, ["616c706861", "7a"]),
        new("_ws.ftypes.stringztrunc", FieldType.StringZTrunc, ["616c706861", "7a"]),
        new("_ws.ftypes.uint_string", FieldType.UIntString, ["616c706861", "7a"]),
        new("_ws.ftypes.ax25", FieldType.Ax25, ["43414c4c2d31"]),
        new("_ws.ftypes.ieee_11073_sfloat", FieldType.Ieee11073SFloat, ["0001"]),
        new("_ws.ftypes.ieee_11073_float", FieldType.Ieee11073Float, ["00000001"]),
        new("_ws.ftypes.uint_bytes", FieldType.UIntBytes, ["0102"]),
        new("zz.bytes", FieldType.Bytes, ["010203", "61626364", "00", "6162636465666768696a"]),
        new("zz.ether", FieldType.Ether, ["001122334455", "ffffffffffff"]),
        new("zz.eui64", FieldType.Eui64, ["0011223344556677", "0000000000000005"]),
        new("zz.vines", FieldType.Vines, ["000102030405"]),
        new("zz.fcwwn", FieldType.FcWwn, ["0011223344556677"]),
        new("zz.systemid", FieldType.SystemId, ["0102030405", "00112233445566"]),
        new("zz.oid", FieldType.Oid, ["2b0601", "2a864886f70d"]),
        new("zz.reloid", FieldType.RelOid, ["0601", "08"]),
        new("zz.ipv4", FieldType.IPv4, ["0a000001", "0a0000ff", "c0a80101", "e0000001", "00000000"]),
        new("zz.ipv6", FieldType.IPv6, ["fe800000000000000000000000000001", "20010db8000000000000000000000001", "ff020000000000000000000000000001"]),
        new("zz.guid", FieldType.Guid, ["00112233445566778899aabbccddeeff", "00000000000000000000000000000001"]),
        new("zz.named", FieldType.UInt8, ["01", "02", "03", "06", "11", "c8", "63"], s_names),
        new("zz.signed", FieldType.Int8, ["ff", "01", "02"], [(-1, "Minus"), (1, "Plus")]),
        new("zz.nibble", FieldType.UInt8, ["10", "f3", "2f"], null, 0xF0),
    ];

    public static readonly OracleField[] Inner =
    [
        new("zy.number", FieldType.UInt16, ["0001", "0002", "0050"]),
        new("zy.text", FieldType.String, ["6f6e65", "74776f"]),
    ];

    public static readonly FieldOwner OuterOwner = new("zz", "Test Protocol", "ZZ"), InnerOwner = new("zy", "Inner Test Protocol", "ZY");

    public static readonly FieldRegistry Registry = Make();

    static FieldRegistry Make()
    {
        foreach (OracleField field in Outer) Add(OuterOwner, field);
        foreach (OracleField field in Inner) Add(InnerOwner, field);
        var foreign = new FieldOwner("_ws.ftypes", "Wireshark Field/Fundamental Types", "Wireshark Field/Fundamental Types");
        return new FieldRegistry().Add(foreign).Add(OuterOwner).Add(InnerOwner);
    }

    static void Add(FieldOwner owner, OracleField field)
    {
        bool pair = field.Type == FieldType.Boolean && field.Names is not null;
        ValueNames? names = pair ? ValueNames.Pair(field.Names![0].Name, field.Names[1].Name)
            : field.Names is { } rows ? new ValueNames(() => [.. rows.Select(r => (ValueName)r)]) : null;
        _ = new Field(owner, field.Name, field.Name, field.Type) { Names = names, Mask = field.Mask };
    }

    /// <summary>A field of one frame: its octets, and of zy which occurrence it belongs to.</summary>
    sealed record Value(OracleField Field, string Wire, int Layer);

    /// <summary>What stands in a frame: none to three values of most fields, chosen once and for all.</summary>
    static IEnumerable<Value> Of(int frame)
    {
        var random = new Random(frame * 7919 + 3);
        foreach (OracleField field in Outer)
        {
            if (field.IsForeign) continue;
            int count = random.Next(4) switch { 0 => 0, 3 => 1 + random.Next(3), _ => 1 };
            for (int i = 0; i < count; i++) yield return new Value(field, field.Wire[random.Next(field.Wire.Length)], 1);
        }

        int layers = frame % 4;
        for (int layer = 1; layer <= layers; layer++)
            foreach (OracleField field in Inner) yield return new Value(field, field.Wire[random.Next(field.Wire.Length)], layer);
    }

    /// <summary>The frame's octets: six of the protocol itself, then the values; what belongs to zy comes last, a run a layer.</summary>
    static byte[] Octets(int frame) => Convert.FromHexString("5a5a00010203" + string.Concat(Of(frame).Select(v => v.Wire)));

    /// <summary>Records a frame's items.</summary>
    public static void Record(int frame, PacketItems items, byte* data, int capacity)
    {
        byte[] octets = Octets(frame);
        octets.CopyTo(new Span<byte>(data, capacity));
        items.Clear();
        items.AddSource(data, octets.Length);
        items.Add(OuterOwner.Field, new Item { Value = Item.Run(0, 6), Offset = 0, Length = 6, Layer = 1, Parent = -1 });
        int at = 6, layer = 0;
        byte source = 0;
        foreach (Value value in Of(frame))
        {
            bool inner = value.Field.Name.StartsWith("zy", StringComparison.Ordinal);
            if (inner && value.Layer != layer)
            {
                layer = value.Layer;
                int length = Of(frame).Where(v => v.Field.Name.StartsWith("zy", StringComparison.Ordinal) && v.Layer == layer).Sum(v => v.Wire.Length / 2);
                source = (byte)items.AddSource(data + at, length);
                items.Add(InnerOwner.Field, new Item { Value = Item.Run(0, length), Length = length, Layer = (ushort)layer, Source = source, Parent = -1 });
            }

            byte[] wire = Convert.FromHexString(value.Wire);
            Field row = Registry.Find(value.Field.Name)!;
            int offset = source == 0 ? at : at - (int)(SourceStart(items, source) - data);
            items.Add(row, new Item
            {
                Value = row.Type.IsRun() ? Item.Run(offset, wire.Length) : Number(row, wire), Offset = offset, Length = wire.Length,
                Layer = (ushort)value.Layer, Source = source, Parent = -1,
            });
            at += wire.Length;
        }
    }

    static byte* SourceStart(PacketItems items, int source) => (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(items.Source(source)));

    static ulong Number(Field field, byte[] wire)
    {
        ulong value = 0;
        foreach (byte octet in wire) value = value << 8 | octet;
        if (field.Mask != 0) value = (value & field.Mask) >> field.Shift;
        switch (field.Type)
        {
            case FieldType.Float: return BitConverter.DoubleToUInt64Bits(BitConverter.UInt32BitsToSingle((uint)value));
            case FieldType.AbsoluteTime or FieldType.RelativeTime: return (ulong)((long)(int)(value >> 32) * 1_000_000_000 + (uint)value);
            default:
                int unused = 64 - wire.Length * 8;
                return field.Type.IsSigned() ? (ulong)((long)(value << unused) >> unused) : value;
        }
    }

    /// <summary>
    /// A Lua script that dissects the same frames, and asks each line of a file as a filter: a line of the result is E and the message,
    /// or F and the numbers of the frames.
    /// </summary>
    public static string Script(string filters, string results)
    {
        var lua = new StringBuilder();
        Protocol("zz", "Test Protocol", Outer);
        Protocol("zy", "Inner Test Protocol", Inner);
        lua.Append("local frames = {}\n");
        for (int frame = 1; frame <= Frames; frame++)
        {
            lua.Append(CultureInfo.InvariantCulture, $"frames[{frame}] = {{ hex = \"{Convert.ToHexString(Octets(frame))}\", values = {{\n");
            int at = 6;
            foreach (Value value in Of(frame))
            {
                int length = value.Wire.Length / 2;
                bool inner = value.Field.Name.StartsWith("zy", StringComparison.Ordinal);
                lua.Append(CultureInfo.InvariantCulture, $"  {{ \"{value.Field.Name}\", {at}, {length}, {(inner ? value.Layer : 0)} }},\n");
                at += length;
            }

            lua.Append("} }\n");
        }

        lua.Append("""
            local current, layer, start
            local function add(tree, tvb, base, wanted)
              for _, v in ipairs(current.values) do
                if v[4] == wanted then
                  local range = tvb(v[2] - base, v[3])
                  if v[1] == "zz.framenum" then tree:add(fields[v[1]], range, range:uint())
                  elseif v[1] == "zz.string" then tree:add_packet_field(fields[v[1]], range, ENC_UTF_8)
                  else tree:add(fields[v[1]], range) end
                end
              end
            end
            function zy.dissector(tvb, pinfo, tree)
              local t = tree:add(zy, tvb())
              add(t, tvb, start, layer)
            end
            function zz.dissector(tvb0, pinfo, tree)
              current = frames[pinfo.number]
              if current == nil then return end
              local tvb = ByteArray.new(current.hex):tvb("zz")
              local t = tree:add(zz, tvb(0, 6))
              add(t, tvb, 0, 0)
              for l = 1, 3 do
                local first, last
                for _, v in ipairs(current.values) do
                  if v[4] == l then first = first or v[2]; last = v[2] + v[3] end
                end
                if first then
                  layer, start = l, first
                  Dissector.get("zy"):call(tvb(first, last - first):tvb(), pinfo, tree)
                end
              end
            end
            register_postdissector(zz)
            local answers, taps = {}, {}
            local n = 0
            -- Fields are known to filters only when all scripts are loaded.
            function zz.init()
            if n > 0 then return end
            """);
        lua.Append(CultureInfo.InvariantCulture, $"\nfor line in io.lines({Quoted(filters)}) do\n");
        lua.Append(CultureInfo.InvariantCulture, $$"""
              n = n + 1
              local mine = n
              local ok, tap = pcall(Listener.new, "frame", line)
              if ok then
                answers[mine] = { }
                taps[mine] = tap
                function tap.packet(pinfo) table.insert(answers[mine], tostring(pinfo.number)) end
              else
                answers[mine] = tostring(tap):gsub("[\r\n]+", " ")
              end
            end
            end
            local last = Listener.new("frame")
            function last.draw()
              local out = io.open({{Quoted(results)}}, "wb")
              for i = 1, n do
                local a = answers[i]
                if type(a) == "table" then out:write("F\t", table.concat(a, ","), "\n") else out:write("E\t", a, "\n") end
              end
              out:close()
            end
            """);
        return lua.ToString();

        static string Quoted(string path) => $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal)}\"";

        void Protocol(string name, string label, OracleField[] rows)
        {
            lua.Append(CultureInfo.InvariantCulture, $"{name} = Proto(\"{name}\", \"{label}\")\nfields = fields or {{}}\n");
            foreach (OracleField row in rows)
            {
                if (row.IsForeign) continue;
                string names = row.Names is null ? "nil"
                    : row.Type == FieldType.Boolean ? $"{{ \"{row.Names[0].Name}\", \"{row.Names[1].Name}\" }}"
                    : "{ " + string.Join(", ", row.Names.Select(r => $"[{r.Value}] = \"{r.Name}\"")) + " }";
                string type = row.Type.Name()[3..];
                string tail = row.Mask != 0 ? $", base.DEC, 0x{row.Mask:x}" : row.Type.IsUnsigned() || row.Type.IsSigned() ? ", base.DEC" : "";
                lua.Append(CultureInfo.InvariantCulture, $"fields[\"{row.Name}\"] = ProtoField.new(\"{row.Name}\", \"{row.Name}\", ftypes.{type}, {names}{tail})\n");
            }

            lua.Append(CultureInfo.InvariantCulture, $"{name}.fields = {{ {string.Join(", ", rows.Where(r => !r.IsForeign).Select(r => $"fields[\"{r.Name}\"]"))} }}\n");
        }
    }
}
