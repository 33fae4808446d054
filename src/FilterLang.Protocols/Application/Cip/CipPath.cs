using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Whom a path of CIP names.</summary>
struct CipTarget
{
    public uint Class, Attribute;

    /// <summary>The class before the last one, where a path has several.</summary>
    public uint Outer;

    public int Instance;
    public bool IsSymbol;
}

/// <summary>Paths of CIP, "The CIP Networks Library" volume 1, appendix C-1: segments one after another.</summary>
static class CipPath
{
    static readonly Protocol s_protocol = Cip.Protocol;

    public static readonly Field
        Class8 = s_protocol.UInt8("cip.class", "Class", display: Hex, names: CipNames.CipMrClass),
        Class16 = s_protocol.UInt16("cip.class", "Class", display: Hex, names: CipNames.CipMrClass),
        Instance8 = s_protocol.UInt8("cip.instance", "Instance", display: Hex),
        Instance16 = s_protocol.UInt16("cip.instance", "Instance", display: Hex),
        Instance32 = s_protocol.UInt32("cip.instance", "Instance", display: Hex),
        Attribute = s_protocol.UInt16("cip.attribute", "Attribute"),
        PathSegment               = s_protocol.UInt8  ("cip.path_segment", "Path Segment", display: Hex),
        PathSegmentType           = s_protocol.UInt8  ("cip.path_segment.type", "Path Segment Type", mask: 0xe0, names: CipNames.CipPathSegmentType),
        ExLinkaddress             = s_protocol.Boolean("cip.ex_linkaddress", "Extended Link Address", mask: 0x10),
        Port                      = s_protocol.UInt8  ("cip.port", "Port", mask: 0xf, names: new(() => [(0, "Reserved"), (1, "Backplane")])),
        LinkaddressByte           = s_protocol.UInt8  ("cip.linkaddress.byte", "Link Address"),
        Slot                      = s_protocol.UInt8  ("cip.slot", "Slot"),
        LinkaddressSize           = s_protocol.UInt8  ("cip.linkaddress_size", "Link Address Size"),
        LinkaddressString         = s_protocol.Text   ("cip.linkaddress.string", "Link Address"),
        LogicalSegmentType        = s_protocol.UInt8  ("cip.logical_segment.type", "Logical Segment Type", mask: 0x1c, names: CipNames.CipLogicalSegmentType),
        LogicalSegmentFormat      = s_protocol.UInt8  ("cip.logical_segment.format", "Logical Segment Format", mask: 0x3, names: CipNames.CipLogicalSegmentFormat),
        Member                    = s_protocol.UInt8  ("cip.member", "Member", display: Hex),
        Connpoint                 = s_protocol.UInt8  ("cip.connpoint", "Connection Point", display: Hex),
        Serviceid                 = s_protocol.UInt8  ("cip.serviceid", "Service ID", display: Hex),
        EkeyFormat                = s_protocol.UInt8  ("cip.ekey.format", "Key Format", display: Hex),
        EkeyVendor                = s_protocol.UInt16 ("cip.ekey.vendor", "Vendor ID", display: Hex, little: true, names: CipVendors.Names),
        EkeyDevtype               = s_protocol.UInt16 ("cip.ekey.devtype", "Device Type", display: Hex, little: true, names: CipNames.LirDevtype),
        EkeyProductCode           = s_protocol.UInt16 ("cip.ekey.product_code", "Product Code", display: Hex, little: true),
        EkeyCompatibility         = s_protocol.UInt8  ("cip.ekey.compatibility", "Compatibility", display: Hex),
        EkeyCompBit               = s_protocol.UInt8  ("cip.ekey.comp_bit", "Compatibility", display: Hex, mask: 0x80, names: new(() => [(0x0, "Bit Cleared"), (0x1, "Bit Set")])),
        EkeyMajorRev              = s_protocol.UInt8  ("cip.ekey.major_rev", "Major Revision", mask: 0x7f),
        EkeyMinorRev              = s_protocol.UInt8  ("cip.ekey.minor_rev", "Minor Revision"),
        EkeySerialNumber          = s_protocol.UInt32 ("cip.ekey.serial_number", "Serial Number", display: Hex, little: true),
        DataSegmentType           = s_protocol.UInt8  ("cip.data_segment.type", "Data Segment Type", mask: 0x1f, names: new(() => [(0, "Simple Data Segment"), (17, "ANSI Extended Symbol Segment")])),
        DataSegmentSize           = s_protocol.UInt8  ("cip.data_segment.size", "Data Size"),
        DataSegmentData           = s_protocol.Bytes  ("cip.data_segment.data", "Data"),
        Symbol                    = s_protocol.Text   ("cip.symbol", "ANSI Symbol"),
        SymbolSize                = s_protocol.UInt8  ("cip.symbol.size", "Symbolic Symbol Size", mask: 0x1f),
        NetworkSegmentType        = s_protocol.UInt8  ("cip.network_segment.type", "Network Segment Type", mask: 0x1f, names: CipNames.CipNetworkSegmentType),
        NetworkSegmentSchedule    = s_protocol.UInt8  ("cip.network_segment.schedule", "Multiplier/Phase", display: Hex),
        NetworkSegmentFixedTag    = s_protocol.UInt8  ("cip.network_segment.fixed_tag", "Fixed Tag", display: Hex),
        NetworkSegmentProdInhibit = s_protocol.UInt8  ("cip.network_segment.prod_inhibit", "Production Inhibit Time (ms)");

    /// <summary>Shows a path that begins at an offset of the layer, or that is remembered (-1).</summary>
    public static CipTarget Take(ref Layer cip, ReadOnlySpan<byte> path, int at)
    {
        CipTarget target = default;
        for (int i = 0; i < path.Length;)
        {
            uint segment = path[i];
            Note(ref cip, PathSegment, segment, at, i, 1);
            Note(ref cip, PathSegmentType, segment >> 5, at, i, 1);
            int size = (segment >> 5) switch
            {
                0 => TakePort(ref cip, path[i..], at < 0 ? -1 : at + i),
                1 => TakeLogical(ref cip, path[i..], at < 0 ? -1 : at + i, ref target),
                2 => TakeNetwork(ref cip, path[i..], at < 0 ? -1 : at + i),
                4 => TakeData(ref cip, path[i..], at < 0 ? -1 : at + i, ref target),
                _ => 0,
            };
            if (size <= 0) break;
            i += size;
        }
        return target;
    }

    static void Note(ref Layer cip, Field field, ulong value, int at, int offset, int length) =>
        cip.Note(field, value, at < 0 ? 0 : at + offset, at < 0 ? 0 : length, at < 0 ? ItemFlags.Generated : ItemFlags.None);

    // Each returns the length of its segment, 0 where it is not whole.
    static int TakePort(ref Layer cip, ReadOnlySpan<byte> path, int at)
    {
        const uint longPort = 15;
        uint segment = path[0];
        bool isLong = (segment & 0x10) != 0;
        Note(ref cip, ExLinkaddress, isLong ? 1UL : 0, at, 0, 1);
        Note(ref cip, Port, segment & 15, at, 0, 1);
        int next = (isLong ? 2 : 1) + ((segment & 15) == longPort ? 2 : 0);
        if (path.Length < 2) return 0;
        if (!isLong)
        {
            if (path.Length <= next) return 0;
            Note(ref cip, LinkaddressByte, path[next], at, next, 1);
            if ((segment & 15) == 1) cip.Note(Slot, path[next], Math.Max(at, 0), 1, ItemFlags.Hidden);
            return next + 1;
        }
        int length = path[1];
        Note(ref cip, LinkaddressSize, path[1], at, 1, 1);
        if (path.Length < next + length) return 0;
        cip.NoteText(LinkaddressString, path.Slice(next, length), at < 0 ? 0 : at + next, at < 0 ? 0 : length, at < 0 ? ItemFlags.Generated : ItemFlags.None);
        return next + length + (length & 1);
    }

    static int TakeLogical(ref Layer cip, ReadOnlySpan<byte> path, int at, ref CipTarget target)
    {
        uint segment = path[0], type = segment >> 2 & 7, format = segment & 3;
        Note(ref cip, LogicalSegmentType, type, at, 0, 1);
        Note(ref cip, LogicalSegmentFormat, format, at, 0, 1);
        if (type == 5) return TakeKey(ref cip, path, at);
        int size = format switch { 0 => 1, 1 => 2, _ => 4 }, value = size == 1 ? 1 : 2;
        if (path.Length < value + size) return 0;
        uint number = size switch
        {
            1 => path[1], 2 => BinaryPrimitives.ReadUInt16LittleEndian(path[2..]), _ => BinaryPrimitives.ReadUInt32LittleEndian(path[2..]),
        };
        Field field = type switch
        {
            0 => size == 1 ? Class8 : Class16, 1 => size switch { 1 => Instance8, 2 => Instance16, _ => Instance32 }, 2 => Member, 3 => Connpoint,
            4 => Attribute, _ => Serviceid,
        };
        Note(ref cip, field, number, at, value, size);
        switch (type)
        {
            case 0:
                (target.Outer, target.Class) = (target.Class, number);
                break;
            case 1: target.Instance = (int)number; break;
            case 4: target.Attribute = number; break;
        }
        return value + size;
    }

    // Section C-1.4.2, the electronic key.
    static int TakeKey(ref Layer cip, ReadOnlySpan<byte> path, int at)
    {
        const int length = 10;
        if (path.Length < length) return 0;
        Note(ref cip, EkeyFormat, path[1], at, 1, 1);
        Note(ref cip, EkeyVendor, BinaryPrimitives.ReadUInt16LittleEndian(path[2..]), at, 2, 2);
        Note(ref cip, EkeyDevtype, BinaryPrimitives.ReadUInt16LittleEndian(path[4..]), at, 4, 2);
        Note(ref cip, EkeyProductCode, BinaryPrimitives.ReadUInt16LittleEndian(path[6..]), at, 6, 2);
        Note(ref cip, EkeyCompatibility, path[8], at, 8, 1);
        Note(ref cip, EkeyCompBit, (ulong)path[8] >> 7, at, 8, 1);
        Note(ref cip, EkeyMajorRev, path[8] & 127u, at, 8, 1);
        Note(ref cip, EkeyMinorRev, path[9], at, 9, 1);
        return length;
    }

    static int TakeNetwork(ref Layer cip, ReadOnlySpan<byte> path, int at)
    {
        uint type = path[0] & 31u;
        Note(ref cip, NetworkSegmentType, type, at, 0, 1);
        if (path.Length < 2 || type > 3) return 0;
        Note(ref cip, type switch { 1 => NetworkSegmentSchedule, 2 => NetworkSegmentFixedTag, _ => NetworkSegmentProdInhibit }, path[1], at, 1, 1);
        return 2;
    }

    static int TakeData(ref Layer cip, ReadOnlySpan<byte> path, int at, ref CipTarget target)
    {
        const uint symbol = 0x11;
        uint type = path[0] & 31u;
        Note(ref cip, DataSegmentType, type, at, 0, 1);
        if (path.Length < 2) return 0;
        Note(ref cip, DataSegmentSize, path[1], at, 1, 1);
        int length = type == symbol ? path[1] : path[1] * 2;
        if (path.Length < 2 + length) return 0;
        ReadOnlySpan<byte> octets = path.Slice(2, length);
        int place = at < 0 ? 0 : at + 2, covered = at < 0 ? 0 : length;
        ItemFlags flags = at < 0 ? ItemFlags.Generated : ItemFlags.None;
        if (type == symbol)
        {
            cip.NoteText(Symbol, octets, place, covered, flags);
            target.IsSymbol = true;
        }
        else if (length > 0) cip.NoteBytes(DataSegmentData, octets, place, covered, flags);
        return 2 + length + (length & 1);
    }

    /// <summary>Adds to the summary whom a path names.</summary>
    public static void Tell(in Layer cip, in CipTarget target)
    {
        if (target.Class == 0) return;
        if (target.Outer != 0)
        {
            TellClass(cip, target.Outer);
            cip.Info($" - ");
        }
        TellClass(cip, target.Class);
    }

    static void TellClass(in Layer cip, uint number)
    {
        if (Class8.Names!.Find(number) is { } name) cip.Info($"{name}");
        else cip.Info($"Class (0x{number:x2})");
    }
}
