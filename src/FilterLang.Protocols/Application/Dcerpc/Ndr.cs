using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Numbers and identifiers whose order of octets the sender chooses, C706 section 14.2.</summary>
static class Ndr
{
    /// <summary>Takes a number at <see cref="Layer.Position"/>.</summary>
    public static ulong Take(ref Layer layer, Field field, bool little)
    {
        ulong octets = layer.Number(layer.Position, field.Size, little), value = Layer.Decode(field, octets);
        layer.Note(field, value, layer.Position, field.Size, little ? ItemFlags.LittleEndian : ItemFlags.None);
        if (!layer.Failed) layer.Position += field.Size;
        return value;
    }

    /// <summary>Takes a word and records the bits that it is made of under it.</summary>
    public static ulong TakeBits(ref Layer layer, Field word, bool little, params ReadOnlySpan<Field> parts)
    {
        int at = layer.Position, outer = layer.Parent;
        ulong octets = layer.Number(at, word.Size, little);
        Take(ref layer, word, little);
        if (layer.Failed) return 0;
        layer.StandUnder(word);
        foreach (Field part in parts) layer.Note(part, Layer.Decode(part, octets), at, word.Size, little ? ItemFlags.LittleEndian : ItemFlags.None);
        layer.Parent = outer;
        return octets;
    }

    /// <summary>Takes a UUID.</summary>
    public static UuidNumber TakeUuid(ref Layer layer, Field field, bool little)
    {
        UuidNumber value = Uuid(ref layer, layer.Position, little);
        if (little) WindowsTypes.TakeGuid(ref layer, field);
        else layer.Take(field, 16);
        return value;
    }

    /// <summary>A UUID as the number that its written form is.</summary>
    public static UuidNumber Uuid(ref Layer layer, int at, bool little)
    {
        ReadOnlySpan<byte> octets = layer.Slice(at, 16);
        if (octets.IsEmpty) return default;
        Span<byte> ordered = stackalloc byte[16];
        if (little) WindowsTypes.Order(octets, ordered);
        else octets.CopyTo(ordered);
        return new(BinaryPrimitives.ReadUInt64BigEndian(ordered), BinaryPrimitives.ReadUInt64BigEndian(ordered[8..]));
    }
}
