using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>The values of a field: those of every field of its name whose values can be compared with its own.</summary>
sealed unsafe class FieldSource(Field field, FieldView view, LayerRanges? layers) : ValueSource
{
    readonly int slot = field.Slot;
    readonly ValueKind kind = view == FieldView.Value ? field.Type.Kind() : ValueKind.Bytes;
    readonly bool mixed = view == FieldView.Value && HasOtherTypes(field);

    static bool HasOtherTypes(Field field)
    {
        for (Field? other = field.SameName; other is not null; other = other.SameName)
            if (other.Type != field.Type) return true;
        return false;
    }

    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        PacketItems items = p.Items;
        bool present = false;
        for (int i = items.First(slot); i >= 0; i = items[i].Next)
        {
            ref Item item = ref items[i];
            if (!Counts(items, item)) continue;
            stack.Push(Read(items, item));
            present = true;
        }

        return present;
    }

    public override bool Some(ref PacketContext p, ValueTest test)
    {
        PacketItems items = p.Items;
        for (int i = items.First(slot); i >= 0; i = items[i].Next)
        {
            ref Item item = ref items[i];
            if (Counts(items, item) && test.Test(Read(items, item))) return true;
        }

        return false;
    }

    public override bool Every(ref PacketContext p, ValueTest test)
    {
        PacketItems items = p.Items;
        bool present = false;
        for (int i = items.First(slot); i >= 0; i = items[i].Next)
        {
            ref Item item = ref items[i];
            if (!Counts(items, item)) continue;
            if (!test.Test(Read(items, item))) return false;
            present = true;
        }

        return present;
    }

    public override bool IsPresent(ref PacketContext p)
    {
        PacketItems items = p.Items;
        for (int i = items.First(slot); i >= 0; i = items[i].Next)
            if (layers is null || layers.Select(items, items[i], slot)) return true;
        return false;
    }

    bool Counts(PacketItems items, in Item item) =>
        (layers is null || layers.Select(items, item, slot)) && (!mixed || Field.At(item.Field).Type.Kind() == kind);

    Value Read(PacketItems items, in Item item)
    {
        switch (view)
        {
            case FieldView.Raw: return Of(items.Raw(item));
            case FieldView.ToEndOfData:
                ReadOnlySpan<byte> source = (item.Flags & ItemFlags.InScratch) != 0 ? items.Run(item) : items.Source(item.Source);
                return Of((item.Flags & ItemFlags.InScratch) != 0 || (uint)item.Offset > (uint)source.Length ? items.Run(item) : source[item.Offset..]);
            default: return Read(items, item, mixed ? Field.At(item.Field).Type : field.Type, kind);
        }
    }

    /// <summary>The value of an item of this type.</summary>
    public static Value Read(PacketItems items, in Item item, FieldType type, ValueKind kind)
    {
        switch (kind)
        {
            case ValueKind.Integer: return type.IsSigned() ? Value.OfSigned((long)item.Value) : Value.OfUnsigned(item.Value);
            case ValueKind.Boolean: return Value.OfBoolean(item.Value != 0);
            case ValueKind.IPv4: return Value.OfIPv4((uint)item.Value);
            case ValueKind.Time: return Value.OfTime((long)item.Value);
            case ValueKind.Float:
                return type switch
                {
                    FieldType.Ieee11073SFloat => Value.OfFloat(Ieee11073.FromSFloat((ushort)item.Value)),
                    FieldType.Ieee11073Float => Value.OfFloat(Ieee11073.FromFloat((uint)item.Value)),
                    _ => new Value { Number = item.Value },
                };
            case ValueKind.IPv6:
                Value address = Of(items.Run(item));
                address.Number = (uint)Math.Min(128, address.Length * 8);
                return address;
            case ValueKind.Protocol: return Of((item.Flags & ItemFlags.InScratch) != 0 ? items.Run(item) : items.Raw(item));
            default: return Of(items.Run(item));
        }
    }

    // The bytes of items lie in native memory and stay there while the packet is tested.
    static Value Of(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* data = bytes) return Value.OfBytes(data, bytes.Length);
    }
}
