using FilterLang.Fields;

namespace FilterLang.Filters.Runtime;

/// <summary>The names of a field's values. A value without a name gives its number, where its field has names at all.</summary>
sealed unsafe class NamesSource(Field field, LayerRanges? layers) : ValueSource
{
    readonly int slot = field.Slot;

    public override bool Push(ref PacketContext p, EvaluationStack stack)
    {
        PacketItems items = p.Items;
        bool present = false;
        for (int i = items.First(slot); i >= 0; i = items[i].Next)
        {
            ref Item item = ref items[i];
            if (layers is not null && !layers.Select(items, item, slot)) continue;
            Field own = Field.At(item.Field);
            if (own.Type.IsRun()) continue;
            ulong value = own.Type == FieldType.Boolean && item.Value != 0 ? 1 : item.Value;
            if (own.Names is not { } names) continue;
            present = true;
            stack.Text.Clear();
            if (names.Find(value) is { } name) stack.Text.Add(name);
            else ValueText.AddNumber(stack.Text, own, item.Value);
            stack.Push(stack.Keep(stack.Text));
        }

        return present;
    }
}
