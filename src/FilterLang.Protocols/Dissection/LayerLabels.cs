using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Words of a detail tree that fields alone do not say. Nothing is evaluated where nobody looks at them.</summary>
public ref partial struct Layer
{
    /// <summary>Somebody looks at labels.</summary>
    public readonly bool WantsLabels => Packet.Plan.WantsLabels;

    /// <summary>Everything is shown, as a tree.</summary>
    public readonly bool IsShown => Packet.Plan.Selection.Everything;

    /// <summary>What is recorded from here on stands below the field's last item in a tree, until <see cref="Parent"/> is set back.</summary>
    internal void StandUnder(Field field)
    {
        if (IsShown && Packet.Items.Last(field.Slot) is >= 0 and var item) Parent = item;
    }

    /// <summary>What stands behind the protocol's name in its own line: <c>tcp.Title($", Src Port: {source}")</c>.</summary>
    public readonly void Title([InterpolatedStringHandlerArgument("")] LabelText words) => Word(ItemLabels.Appended, ItemIndex, words);

    /// <summary>What stands behind the label of the field's last item.</summary>
    public readonly void Append(Field field, [InterpolatedStringHandlerArgument("")] LabelText words) =>
        Word(ItemLabels.Appended, WantsLabels ? Packet.Items.Last(field.Slot) : -1, words);

    /// <summary>What the line of the field's last item says, in place of its own label and value.</summary>
    public readonly void Label(Field field, [InterpolatedStringHandlerArgument("")] LabelText words) =>
        Word(ItemLabels.Whole, WantsLabels ? Packet.Items.Last(field.Slot) : -1, words);

    /// <summary>What an item's line says.</summary>
    public readonly void Label(int item, [InterpolatedStringHandlerArgument("")] LabelText words) => Word(ItemLabels.Whole, item, words);

    /// <summary>What stands behind an item's label.</summary>
    public readonly void Append(int item, [InterpolatedStringHandlerArgument("")] LabelText words) => Word(ItemLabels.Appended, item, words);

    /// <summary>Octets of the packet as an item's label: what is not printable is escaped.</summary>
    internal readonly void LabelText(int item, scoped ReadOnlySpan<byte> octets)
    {
        const int most = 1024, room = 4;
        if (!WantsLabels || item < 0) return;
        Span<byte> text = stackalloc byte[most * room];
        LabelUtf8(item, text[..PrintableText.Write(octets[..Math.Min(octets.Length, most)], text)]);
    }

    internal readonly void LabelUtf8(int item, scoped ReadOnlySpan<byte> words) => Word(ItemLabels.Whole, item, words);

    readonly void Word(Field kind, int item, LabelText words) => Word(kind, item, words.Written);

    readonly void Word(Field kind, int item, scoped ReadOnlySpan<byte> words)
    {
        if (item < 0 || !WantsLabels) return;
        words.CopyTo(Packet.Items.Scratch(words.Length, out int offset));
        Packet.Items.Add(kind, new Item { Value = Item.Run(offset, words.Length), Offset = -1, Parent = item, Flags = ItemFlags.Hidden | ItemFlags.InScratch });
    }
}
