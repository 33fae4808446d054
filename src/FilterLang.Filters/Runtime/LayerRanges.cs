using System.Collections.Immutable;
using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Runtime;

/// <summary>
/// The layers of <c>field#…</c>: occurrences of the field's protocol in the packet, counted from 1, or from the last with negative
/// numbers.
/// </summary>
sealed class LayerRanges(ImmutableArray<SliceRange> ranges, Field protocol)
{
    readonly int protocolSlot = protocol.Slot;
    readonly bool fromEnd = HasNegative(ranges);

    static bool HasNegative(ImmutableArray<SliceRange> ranges)
    {
        foreach (SliceRange range in ranges)
            if (range.Start < 0) return true;
        return false;
    }

    /// <summary>Whether an item belongs to one of the layers.</summary>
    public bool Select(PacketItems items, in Item item, int slot)
    {
        int total = fromEnd ? Total(items, slot) : 0;
        foreach (SliceRange range in ranges)
        {
            // As in Wireshark, a negative first layer counts from the end, a negative last one does not.
            int first = range.Start < 0 ? total + range.Start + 1 : range.Start;
            long last = range.Kind switch
            {
                SliceRangeKind.Length => (long)first + range.End - 1,
                SliceRangeKind.Last => range.End,
                _ => int.MaxValue,
            };
            if (item.Layer >= first && item.Layer <= last) return true;
        }

        return false;
    }

    // The number of the last layer: of the protocol, or as far as the field itself tells where the protocol is not recorded.
    int Total(PacketItems items, int slot)
    {
        int total = 0;
        for (int i = items.First(protocolSlot); i >= 0; i = items[i].Next) total = Math.Max(total, items[i].Layer);
        for (int i = items.First(slot); i >= 0; i = items[i].Next) total = Math.Max(total, items[i].Layer);
        return total;
    }
}
