using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>How values of a type are held and compared.</summary>
enum ValueKind
{
    /// <summary>No values to speak of: labels.</summary>
    None,
    Integer,
    Boolean,
    Float,
    Time,
    IPv4,
    IPv6,

    /// <summary>Everything that compares bytewise: text, byte sequences, addresses, GUIDs.</summary>
    Bytes,

    /// <summary>The bytes of a protocol: the longer one is the greater, whatever it holds.</summary>
    Protocol,
}

static class ValueKinds
{
    public static ValueKind Kind(this FieldType type) => type switch
    {
        FieldType.None => ValueKind.None,
        FieldType.Protocol => ValueKind.Protocol,
        FieldType.Boolean => ValueKind.Boolean,
        FieldType.IPv4 => ValueKind.IPv4,
        FieldType.IPv6 => ValueKind.IPv6,
        FieldType.Float or FieldType.Double or FieldType.Ieee11073SFloat or FieldType.Ieee11073Float => ValueKind.Float,
        FieldType.AbsoluteTime or FieldType.RelativeTime => ValueKind.Time,
        _ when type.IsInteger() => ValueKind.Integer,
        _ => ValueKind.Bytes,
    };
}
