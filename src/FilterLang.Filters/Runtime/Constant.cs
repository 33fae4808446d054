using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>A constant of a known type. Its bytes are pinned, so that a <see cref="Value"/> may point at them.</summary>
sealed unsafe class Constant
{
    readonly byte[]? bytes;
    readonly Value value;

    Constant(FieldType type, Value value, byte[]? bytes) => (Type, this.value, this.bytes) = (type, value, bytes);

    public FieldType Type { get; }

    public ValueKind Kind => Type.Kind();

    /// <summary>The value; valid while the constant lives.</summary>
    public ref readonly Value Value => ref value;

    public ReadOnlySpan<byte> Bytes => bytes;

    public static Constant Of(FieldType type, in Value number) => new(type, number, null);

    /// <summary>A constant made of bytes; an IPv6 address has 16 and a prefix.</summary>
    public static Constant Of(FieldType type, ReadOnlySpan<byte> bytes, int prefix = 128)
    {
        byte[] pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        fixed (byte* data = pinned)
        {
            Value value = type == FieldType.IPv6 ? Value.OfIPv6(data, prefix) : Value.OfBytes(data, pinned.Length);
            return new(type, value, pinned);
        }
    }

    /// <summary>A copy of a value that outlives the evaluation it comes from.</summary>
    public static Constant Keep(FieldType type, in Value value) => type.Kind() switch
    {
        ValueKind.IPv6 => Of(type, value.Bytes, (int)value.Number),
        ValueKind.Bytes or ValueKind.Protocol => Of(type, value.Bytes),
        _ => Of(type, value),
    };

    /// <summary>The constant in the language's own spelling.</summary>
    public override string ToString() => ConstantText.Of(this);
}
