using System.Collections.Immutable;
using System.Buffers.Binary;
using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Runtime;

/// <summary>Parts of the values of a source, put together. Units are bytes, or code points of text.</summary>
sealed unsafe class SliceSource(ValueSource inner, ImmutableArray<SliceRange> ranges, bool text, ValueKind kind) : ValueSource
{
    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        int start = stack.Count;
        if (!inner.Push(ref p, stack)) return false;
        for (int i = start; i < stack.Count; i++) stack[i] = Slice(stack[i], stack);
        return true;
    }

    Value Slice(Value value, EvaluationStack stack)
    {
        if (kind == ValueKind.IPv4)
        {
            byte* bytes = stack.Bytes(4);
            BinaryPrimitives.WriteUInt32BigEndian(new Span<byte>(bytes, 4), (uint)value.Number);
            value = Value.OfBytes(bytes, 4);
        }

        int units = text ? Utf8Text.Count(value.Bytes) : value.Length;
        if (ranges.Length == 1) return TryRange(ranges[0], units, out int first, out int count) ? Part(value, first, count) : Value.OfBytes(value.Data, 0);

        // Gathering ends at the first range that does not fit.
        int room = 0, fitting = 0;
        for (; fitting < ranges.Length && TryRange(ranges[fitting], units, out int first, out int count); fitting++)
            room += Part(value, first, count).Length;
        byte* gathered = stack.Bytes(room);
        int at = 0;
        for (int i = 0; i < fitting; i++)
        {
            TryRange(ranges[i], units, out int first, out int count);
            Value part = Part(value, first, count);
            part.Bytes.CopyTo(new Span<byte>(gathered + at, part.Length));
            at += part.Length;
        }

        return Value.OfBytes(gathered, room);
    }

    Value Part(in Value value, int first, int count)
    {
        if (!text || value.Length == Utf8Text.Count(value.Bytes)) return Value.OfBytes(value.Data + first, count);
        int from = Utf8Text.Bytes(value.Bytes, first);
        int length = Utf8Text.Bytes(value.Bytes[from..], count);
        return Value.OfBytes(value.Data + from, length);
    }

    /// <summary>Where a range lies in a value of so many units; false if it does not lie within it as a whole.</summary>
    public static bool TryRange(SliceRange range, int units, out int first, out int count)
    {
        long start = range.Start < 0 ? (long)units + range.Start : range.Start;
        long length = range.Kind switch
        {
            SliceRangeKind.Length => range.End,
            SliceRangeKind.Last => (range.End < 0 ? (long)units + range.End : range.End) - start + 1,
            _ => units - start,
        };
        (first, count) = ((int)start, (int)length);
        return start >= 0 && length >= 0 && start <= units && length <= units - start && !(start == units && units > 0 && range.Kind == SliceRangeKind.Rest);
    }
}
