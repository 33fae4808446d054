namespace FilterLang.Fields;

/// <summary>The types of the display filter language, with Wireshark's names in mind (FT_UINT16 is <see cref="UInt16"/>).</summary>
public enum FieldType : byte
{
    /// <summary>FT_NONE: presence only.</summary>
    None,
    /// <summary>FT_PROTOCOL: the bytes a protocol covers.</summary>
    Protocol,
    /// <summary>FT_BOOLEAN: unsigned, shown by two strings.</summary>
    Boolean,
    /// <summary>FT_CHAR: one byte shown as a character.</summary>
    Char,
    UInt8,
    UInt16,
    UInt24,
    UInt32,
    UInt40,
    UInt48,
    UInt56,
    UInt64,
    Int8,
    Int16,
    Int24,
    Int32,
    Int40,
    Int48,
    Int56,
    Int64,
    /// <summary>FT_FRAMENUM: the number of another frame, unsigned 32 bits.</summary>
    FrameNumber,
    /// <summary>FT_IPXNET: an IPX network number, unsigned 32 bits.</summary>
    IpxNet,
    Float,
    Double,
    /// <summary>FT_IEEE_11073_SFLOAT, 16 bits.</summary>
    Ieee11073SFloat,
    /// <summary>FT_IEEE_11073_FLOAT, 32 bits.</summary>
    Ieee11073Float,
    /// <summary>FT_ABSOLUTE_TIME: nanoseconds since 1970-01-01 UTC, signed.</summary>
    AbsoluteTime,
    /// <summary>FT_RELATIVE_TIME: nanoseconds, signed.</summary>
    RelativeTime,
    String,
    StringZ,
    UIntString,
    StringZPad,
    StringZTrunc,
    Ax25,
    Bytes,
    UIntBytes,
    Ether,
    Eui64,
    Vines,
    FcWwn,
    SystemId,
    Oid,
    RelOid,
    IPv4,
    IPv6,
    Guid,
}
