namespace FilterLang.Protocols;

/// <summary>Device attributes, group 0 of IEEE Std 1815-2012 annex A.1.</summary>
static class Dnp3Attributes
{
    const uint Text = 1, Unsigned = 2, Signed = 3, Real = 4;

    static readonly Protocol s_protocol = Dnp3.Protocol;

    public static readonly Field
        DataType = s_protocol.UInt8 ("dnp3.al.datatype",  "Data Type", display: Hex, names: Dnp3Names.DataType),
        Length   = s_protocol.UInt8 ("dnp3.al.da.length", "Device Attribute Length"),
        Value    = s_protocol.Text  ("dnp3.al.da.value",  "Value"),
        UInt8    = s_protocol.UInt8 ("dnp3.al.da.uint8",  "Device Attribute 8-Bit Unsigned Integer Value"),
        UInt16   = s_protocol.UInt16("dnp3.al.da.uint16", "Device Attribute 16-Bit Unsigned Integer Value", little: true),
        UInt32   = s_protocol.UInt32("dnp3.al.da.uint32", "Device Attribute 32-Bit Unsigned Integer Value", little: true),
        Int8     = s_protocol.Row   ("dnp3.al.da.int8",   "Device Attribute 8-Bit Integer Value", FieldType.Int8, display: Dec),
        Int16    = s_protocol.Row   ("dnp3.al.da.int16",  "Device Attribute 16-Bit Integer Value", FieldType.Int16, display: Dec, little: true),
        Int32    = s_protocol.Int32 ("dnp3.al.da.int32",  "Device Attribute 32-Bit Integer Value", little: true),
        Single   = s_protocol.Row   ("dnp3.al.da.float",  "Device Attribute Float Value", FieldType.Float, little: true),
        Double   = s_protocol.Row   ("dnp3.al.da.double", "Device Attribute Double Value", FieldType.Double, little: true);

    public static void Take(ref Layer dnp3, in Dnp3Point point)
    {
        _ = point;
        uint type = (uint)dnp3.Take(DataType);
        if (type is < Text or > Real) return;
        int length = (int)dnp3.Take(Length);
        if (type == Text) dnp3.Take(Value, length);
        else if (Number(type, length) is { } number) dnp3.Take(number);
    }

    static Field? Number(uint type, int length) => (type, length) switch
    {
        (Unsigned, 1) => UInt8, (Unsigned, 2) => UInt16, (Unsigned, 4) => UInt32,
        (Signed, 1) => Int8, (Signed, 2) => Int16, (Signed, 4) => Int32,
        (Real, 4) => Single, (Real, 8) => Double,
        _ => null,
    };
}
