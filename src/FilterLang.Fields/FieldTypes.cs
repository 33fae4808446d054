namespace FilterLang.Fields;

/// <summary>What is true of each <see cref="FieldType"/>: its width, its class and its name in messages.</summary>
public static class FieldTypes
{
    static readonly string[] s_descriptions =
    [
        "Label", "Protocol", "Boolean", "Character (8 bits)",
        "Unsigned integer (8 bits)", "Unsigned integer (16 bits)", "Unsigned integer (24 bits)", "Unsigned integer (32 bits)",
        "Unsigned integer (40 bits)", "Unsigned integer (48 bits)", "Unsigned integer (56 bits)", "Unsigned integer (64 bits)",
        "Signed integer (8 bits)", "Signed integer (16 bits)", "Signed integer (24 bits)", "Signed integer (32 bits)",
        "Signed integer (40 bits)", "Signed integer (48 bits)", "Signed integer (56 bits)", "Signed integer (64 bits)",
        "Frame number", "IPX network number",
        "Floating point (single-precision)", "Floating point (double-precision)",
        "IEEE-11073 floating point (16-bit)", "IEEE-11073 Floating point (32-bit)",
        "Date and time", "Time offset",
        "Character string", "Character string", "Character string", "Character string", "Character string", "AX.25 address",
        "Byte sequence", "Byte sequence", "Ethernet or other MAC address", "EUI64 address", "VINES address", "Fibre Channel WWN",
        "OSI System-ID", "ASN.1 object identifier", "ASN.1 relative object identifier",
        "IPv4 address", "IPv6 address", "Globally Unique Identifier",
    ];

    static readonly string[] s_names =
    [
        "FT_NONE", "FT_PROTOCOL", "FT_BOOLEAN", "FT_CHAR",
        "FT_UINT8", "FT_UINT16", "FT_UINT24", "FT_UINT32", "FT_UINT40", "FT_UINT48", "FT_UINT56", "FT_UINT64",
        "FT_INT8", "FT_INT16", "FT_INT24", "FT_INT32", "FT_INT40", "FT_INT48", "FT_INT56", "FT_INT64",
        "FT_FRAMENUM", "FT_IPXNET", "FT_FLOAT", "FT_DOUBLE", "FT_IEEE_11073_SFLOAT", "FT_IEEE_11073_FLOAT",
        "FT_ABSOLUTE_TIME", "FT_RELATIVE_TIME",
        "FT_STRING", "FT_STRINGZ", "FT_UINT_STRING", "FT_STRINGZPAD", "FT_STRINGZTRUNC", "FT_AX25",
        "FT_BYTES", "FT_UINT_BYTES", "FT_ETHER", "FT_EUI64", "FT_VINES", "FT_FCWWN", "FT_SYSTEM_ID", "FT_OID", "FT_REL_OID",
        "FT_IPv4", "FT_IPv6", "FT_GUID",
    ];

    /// <summary>The type in words, as error messages name it: <c>Unsigned integer (8 bits)</c>.</summary>
    public static string Description(this FieldType type) => s_descriptions[(int)type];

    /// <summary>Wireshark's constant, as some error messages name it: <c>FT_UINT8</c>.</summary>
    public static string Name(this FieldType type) => s_names[(int)type];

    /// <summary>FT_UINT8 … FT_UINT64.</summary>
    public static bool IsUnsigned(this FieldType type) => type is >= FieldType.UInt8 and <= FieldType.UInt64;

    /// <summary>FT_INT8 … FT_INT64.</summary>
    public static bool IsSigned(this FieldType type) => type is >= FieldType.Int8 and <= FieldType.Int64;

    /// <summary>Whatever is held as an integer and takes part in integer relations: integers, characters, frame numbers, IPX networks.</summary>
    public static bool IsInteger(this FieldType type) =>
        type is FieldType.Char or (>= FieldType.UInt8 and <= FieldType.Int64) or FieldType.FrameNumber or FieldType.IpxNet;

    /// <summary>FT_FLOAT and FT_DOUBLE; <see cref="Item.Value"/> holds the bits of a double.</summary>
    public static bool IsFloat(this FieldType type) => type is FieldType.Float or FieldType.Double;

    /// <summary>FT_ABSOLUTE_TIME and FT_RELATIVE_TIME; <see cref="Item.Value"/> holds signed nanoseconds.</summary>
    public static bool IsTime(this FieldType type) => type is FieldType.AbsoluteTime or FieldType.RelativeTime;

    /// <summary>The string types; the value is UTF-8.</summary>
    public static bool IsText(this FieldType type) => type is >= FieldType.String and <= FieldType.Ax25;

    /// <summary>The types that compare with byte sequences.</summary>
    public static bool IsBytes(this FieldType type) => type is >= FieldType.Bytes and <= FieldType.RelOid;

    /// <summary>The value is a run of bytes (text, bytes, a protocol, IPv6, GUID) and not a number in <see cref="Item.Value"/>.</summary>
    public static bool IsRun(this FieldType type) =>
        type is FieldType.Protocol or (>= FieldType.String and <= FieldType.RelOid) or FieldType.IPv6 or FieldType.Guid;

    /// <summary>Bits of an integer type, 8 to 64; 32 for frame numbers, IPX networks and IPv4; 0 where it has no meaning.</summary>
    public static int Bits(this FieldType type) => type switch
    {
        >= FieldType.UInt8 and <= FieldType.UInt64 => 8 * WidthOf(type - FieldType.UInt8),
        >= FieldType.Int8 and <= FieldType.Int64 => 8 * WidthOf(type - FieldType.Int8),
        FieldType.Char => 8,
        FieldType.Boolean => 64,
        FieldType.FrameNumber or FieldType.IpxNet or FieldType.IPv4 or FieldType.Ieee11073Float => 32,
        FieldType.Ieee11073SFloat => 16,
        _ => 0,
    };

    /// <summary>Bytes that a value takes on the wire, 0 where it varies.</summary>
    public static int Width(this FieldType type) => type switch
    {
        FieldType.Boolean => 1,
        FieldType.Float => 4,
        FieldType.Double => 8,
        FieldType.Ether or FieldType.Vines => 6,
        FieldType.Eui64 or FieldType.FcWwn => 8,
        FieldType.IPv6 or FieldType.Guid => 16,
        _ => Bits(type) / 8,
    };

    static int WidthOf(int step) => step + 1;
}
