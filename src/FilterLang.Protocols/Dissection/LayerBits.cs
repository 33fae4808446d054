namespace FilterLang.Protocols;

/// <summary>Words of flags: a number and, under it, the bits that it is made of.</summary>
public ref partial struct Layer
{
    /// <summary>
    /// Takes a word at <see cref="Position"/> and records <paramref name="parts"/>, which are masks over the same octets, under it.
    /// Returns the word.
    /// </summary>
    public ulong TakeBits(Field word, params ReadOnlySpan<Field> parts)
    {
        bool wasOpen = _open;
        int at = Position, outer = _parent;
        ulong value = Take(word);
        // The layer may have been opened by the word: what follows stands under it all the same.
        if (!wasOpen && ItemIndex >= 0) outer = ItemIndex;
        if (Failed) return 0;
        if (IsBare) return value;
        if (Wants(word)) _parent = Packet.Items.Count - 1;
        foreach (Field part in parts) Place(part, at, part.Size);
        _parent = outer;
        return value;
    }

    /// <summary>Takes octets at <see cref="Position"/> that have no name as a whole, only masks over them; all parts have one size.</summary>
    public void TakeParts(params ReadOnlySpan<Field> parts)
    {
        foreach (Field part in parts) Place(part, Position);
        if (!Failed) Position += parts[0].Size;
    }

    /// <summary>As <see cref="TakeBits"/>; the word's own line names the flags that are set, and what numbers with names say.</summary>
    public ulong TellBits(Field word, params ReadOnlySpan<Field> parts)
    {
        ulong value = TakeBits(word, parts);
        if (!WantsLabels || Failed) return value;
        foreach (Field part in parts)
        {
            ulong bits = (value & part.Mask) >> System.Numerics.BitOperations.TrailingZeroCount(part.Mask);
            if (part.Type == FieldType.Boolean)
            {
                if (bits != 0) Append(word, $", {part.Label}");
            }
            else if (part.Names?.Find(bits) is { } text) Append(word, $", {part.Label}: {text}");
        }
        return value;
    }
}
