namespace FilterLang.Protocols;

/// <summary>A point: its object, and where it starts with its prefix.</summary>
readonly ref struct Dnp3Point(uint kind, uint number, int start, int prefix, int item)
{
    public readonly uint Kind = kind, Number = number;
    public readonly int Start = start, Prefix = prefix, Item = item;

    public uint Group => Kind >> 8;

    public uint Variation => Kind & 0xFF;
}

/// <summary>Object headers, IEEE Std 1815-2012 clause 4.2.2.7, and the points under them.</summary>
static class Dnp3Objects
{
    const uint IndexPrefixes = 3, SizePrefixes = 6, LastStartStop = 2, LastAddress = 5, NoRange = 6, LastQuantity = 9, FreeFormat = 11;

    const uint OctetString = 110, OctetStringEvent = 111, AggressiveMode = 0x7803, MessageCode = 0x7809;

    static readonly Protocol s_protocol = Dnp3.Protocol;

    static readonly Field
        s_qualifier = s_protocol.Heading("Qualifier Field"), s_range = s_protocol.Heading("Number of Items"), s_point = s_protocol.Heading("Point Number");

    public static readonly Field
        Object     = s_protocol.UInt16("dnp3.al.obj",                "Object", display: Hex, names: Dnp3ObjectNames.All),
        Prefix     = s_protocol.UInt8 ("dnp3.al.objq.prefix",        "Prefix Code", mask: 0x70, names: Dnp3Names.Prefix),
        Range      = s_protocol.UInt8 ("dnp3.al.objq.range",         "Range Code", mask: 0x0F, names: Dnp3Names.Range),
        PointIndex = s_protocol.UInt32("dnp3.al.point_index",        "Point Index"),
        Unknown    = s_protocol.Bytes ("dnp3.al.unknown_data_chunk", "Unknown Data Chunk");

    // By size: 1, 2, 4 octets.
    static readonly Field[]
        s_starts =
        [
            s_protocol.UInt8("dnp3.al.range.start", "Start (8 bit)"), s_protocol.UInt16("dnp3.al.range.start", "Start (16 bit)", little: true),
            s_protocol.UInt32("dnp3.al.range.start", "Start (32 bit)", little: true),
        ],
        s_stops =
        [
            s_protocol.UInt8("dnp3.al.range.stop", "Stop (8 bit)"), s_protocol.UInt16("dnp3.al.range.stop", "Stop (16 bit)", little: true),
            s_protocol.UInt32("dnp3.al.range.stop", "Stop (32 bit)", little: true),
        ],
        s_addresses =
        [
            s_protocol.UInt8("dnp3.al.range.abs", "Address (8 bit)"), s_protocol.UInt16("dnp3.al.range.abs", "Address (16 bit)", little: true),
            s_protocol.UInt32("dnp3.al.range.abs", "Address (32 bit)", little: true),
        ],
        s_quantities =
        [
            s_protocol.UInt8("dnp3.al.range.quantity", "Quantity (8 bit)"), s_protocol.UInt16("dnp3.al.range.quantity", "Quantity (16 bit)", little: true),
            s_protocol.UInt32("dnp3.al.range.quantity", "Quantity (32 bit)", little: true),
        ],
        s_indexes =
        [
            s_protocol.UInt8("dnp3.al.index", "Index (8 bit)"), s_protocol.UInt16("dnp3.al.index", "Index (16 bit)", little: true),
            s_protocol.UInt32("dnp3.al.index", "Index (32 bit)", little: true),
        ],
        s_sizes =
        [
            s_protocol.UInt8("dnp3.al.size", "Size (8 bit)"), s_protocol.UInt16("dnp3.al.size", "Size (16 bit)", little: true),
            s_protocol.UInt32("dnp3.al.size", "Size (32 bit)", little: true),
        ];

    static readonly ExpertField
        UnknownObject    = s_protocol.Expert("dnp3.unknown_object", Severity.Warning, ExpertGroup.Protocol, "Unknown Object\\Variation"),
        UnknownAttribute = s_protocol.Expert("dnp3.unknown_group0_variation", Severity.Warning, ExpertGroup.Protocol, "Unknown Group 0 Variation"),
        NegativeCount    = s_protocol.Expert("dnp3.num_items_neg", Severity.Error, ExpertGroup.Malformed, "Negative number of items"),
        CountOfNothing   = s_protocol.Expert("dnp3.num_items_invalid", Severity.Error, ExpertGroup.Malformed,
            "Number of items is invalid for normally empty object. Potentially malicious packet");

    static Dnp3Objects()
    {
        _ = Dnp3Points.Index;
        _ = Dnp3Quality.BinaryInput;
        _ = Dnp3Values.Time;
        _ = Dnp3Commands.Operation;
        _ = Dnp3Attributes.DataType;
        _ = Dnp3Files.Handle;
        _ = Dnp3Security.User;
    }

    /// <summary>Takes an object header and, unless these are all there is, what stands under it. Returns the group in the upper octet, the variation in the lower one.</summary>
    public static uint Take(ref Layer dnp3, bool headersOnly)
    {
        int at = dnp3.Position;
        uint kind = dnp3.U16(at), told = kind;
        if (kind >> 8 is OctetString or OctetStringEvent) told &= 0xFF00;
        string? name = Object.Names!.Find(told);
        GroupScope under = dnp3.BeginNumber(Object, told, at, 2);
        if (dnp3.Failed) return kind;
        if (name is null) dnp3.Remark(kind >> 8 == 0 ? UnknownAttribute : UnknownObject, at, 2);
        dnp3.Position = at + 2;
        GroupScope qualifier = dnp3.Begin(s_qualifier, dnp3.Position, 1);
        uint qualifiers = dnp3.U8(dnp3.Position);
        dnp3.TakeParts(Prefix, Range);
        dnp3.End(qualifier);
        dnp3.Label(qualifier.Item, $"Qualifier Field, Prefix: {Prefix.Names!.Find(qualifiers >> 4 & 7)}, Range: {Range.Names!.Find(qualifiers & 15)}");
        long first = 0, count = TakeRange(ref dnp3, qualifiers & 0x0F, ref first);
        string title = name ?? (kind >> 8 == 0 ? "Unknown group 0 Variation" : "Unknown Object\\Variation");
        if (count > 0) dnp3.Label(under.Item, $"Object(s): {title} (0x{told:x4}), {count} point{(count == 1 ? "" : "s")}");
        else dnp3.Label(under.Item, $"Object(s): {title} (0x{told:x4})");
        TakePoints(ref dnp3, headersOnly, kind, qualifiers, (uint)first, count);
        dnp3.End(under);
        return kind;
    }

    // How many points there are, and the number of the first one where they are in turn.
    static long TakeRange(ref Layer dnp3, uint code, ref long first)
    {
        long count = 0;
        GroupScope range = dnp3.Begin(s_range);
        switch (code)
        {
            case <= LastStartStop:
                if (!dnp3.Need(dnp3.Position, 2 * s_starts[code].Size)) break;
                first = (long)dnp3.Take(s_starts[code]);
                count = (int)((long)dnp3.Take(s_stops[code]) - first + 1);
                break;
            case <= LastAddress:
                first = (long)dnp3.Take(s_addresses[code - LastStartStop - 1]);
                count = 1;
                break;
            case > NoRange and <= LastQuantity:
                count = (int)dnp3.Take(s_quantities[code - NoRange - 1]);
                break;
            case FreeFormat:
                count = (long)dnp3.Take(s_quantities[0]);
                break;
        }
        dnp3.Label(range.Item, $"Number of Items: {count}");
        if (count < 0) dnp3.Remark(NegativeCount);
        dnp3.End(range);
        // Nothing behind that can be trusted.
        if (count < 0) dnp3.Position = dnp3.Length;
        return count;
    }

    static void TakePoints(ref Layer dnp3, bool headersOnly, uint kind, uint qualifiers, uint first, long count)
    {
        uint prefix = qualifiers >> 4 & 7;
        // What has a size is there even so, and what secures the request itself.
        bool hasValues = !headersOnly || prefix is > IndexPrefixes and <= SizePrefixes || kind is AggressiveMode or MessageCode;
        if (!hasValues && prefix is 0 or > SizePrefixes) return;
        var bits = new Dnp3Bits();
        if (count > 0 && Dnp3Points.IsEmpty(kind)) dnp3.Remark(CountOfNothing);
        for (long i = 0; i < count && dnp3.Need(dnp3.Position, 1); i++)
        {
            int start = dnp3.Position;
            GroupScope scope = dnp3.Begin(s_point);
            uint number = TakePrefix(ref dnp3, prefix, (uint)(first + i), scope.Item, kind >> 8);
            var point = new Dnp3Point(kind, number, start, dnp3.Position - start, scope.Item);
            if (!dnp3.Failed && hasValues) Dnp3Points.TakeValue(ref dnp3, point, prefix != 0, ref bits);
            dnp3.End(scope);
            if (Dnp3Points.IsEmpty(kind)) return;
        }
        if (bits.At > 0) dnp3.Position += bits.Prefix + 1;
    }

    static uint TakePrefix(ref Layer dnp3, uint prefix, uint inTurn, int item, uint group)
    {
        uint number = inTurn;
        switch (prefix)
        {
            case >= 1 and <= IndexPrefixes: number = (uint)dnp3.Take(s_indexes[prefix - 1]); break;
            case > IndexPrefixes and <= SizePrefixes:
                number = (uint)dnp3.Take(s_sizes[prefix - IndexPrefixes - 1]);
                dnp3.Label(item, $"Object: Size {number}");
                return number;
            case 0: dnp3.Note(PointIndex, number, dnp3.Position); break;
            default: return number;
        }
        if (dnp3.Failed) return number;
        dnp3.Label(item, $"Point Number {number}");
        if (Dnp3Points.IndexesOf(group) is not ({ } all, { } own)) return number;
        ItemFlags flags = prefix == 0 ? ItemFlags.Generated : ItemFlags.None;
        dnp3.Note(all, number, dnp3.Position, 0, flags);
        dnp3.Note(own, number, dnp3.Position, 0, flags);
        return number;
    }
}
