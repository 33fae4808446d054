namespace FilterLang.Fields;

/// <summary>
/// Words that a dissector gives an item in a detail tree, where the field's own label and value do not say it: a protocol's line with
/// its ports, a flags word with the names of its bits. They are items too, under the one they belong to, and no part of the tree.
/// </summary>
public static class ItemLabels
{
    static readonly FieldOwner s_owner = new("_ws.label", "Label", "Label");

    /// <summary>Text in place of the default label.</summary>
    public static Field Whole { get; } = new(s_owner, "_ws.label.whole", "Label", FieldType.String) { Hidden = true };

    /// <summary>Text behind the label.</summary>
    public static Field Appended { get; } = new(s_owner, "_ws.label.appended", "Label", FieldType.String) { Hidden = true };

    /// <summary>The item is such words.</summary>
    public static bool IsLabel(in Item item) => item.Field == Whole.Index || item.Field == Appended.Index;

    /// <summary>Adds the label of an item of a type without value; false if it was given no words.</summary>
    public static bool Add(Utf8Sink sink, PacketItems items, int index)
    {
        int start = sink.Length;
        bool whole = AddAll(sink, items, Whole, index);
        if (!whole) sink.Add(Field.At(items[index].Field).Label);
        if (AddAll(sink, items, Appended, index) || whole) return true;
        sink.CutTo(start);
        return false;
    }

    static bool AddAll(Utf8Sink sink, PacketItems items, Field words, int index)
    {
        bool any = false;
        for (int i = items.First(words.Slot); i >= 0; i = items[i].Next)
        {
            if (items[i].Parent != index) continue;
            sink.Add(items.Run(items[i]));
            any = true;
        }
        return any;
    }
}
