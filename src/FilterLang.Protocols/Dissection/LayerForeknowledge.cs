namespace FilterLang.Protocols;

/// <summary>Values that a later frame makes known: shown in the second of two passes (<c>-2</c>).</summary>
public ref partial struct Layer
{
    /// <summary>
    /// Tells that a field of an earlier frame has a value: the number of the frame that holds the answer, the time until then.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="frame">The earlier frame.</param>
    /// <param name="key">Which of several in that frame; <see cref="NoteForetold(Field, uint)"/> gives the same.</param>
    /// <param name="value">The value.</param>
    public readonly void Foretell(Field field, long frame, uint key, ulong value)
    {
        if (Packet.Leaves is { } leaves && Wants(field)) leaves.Tell(field, frame, key, value);
    }

    /// <summary>Records what a later frame told of this one; false where that is not known.</summary>
    public bool NoteForetold(Field field, uint key) => NoteForetold(field, key, out _);

    /// <summary>As the other, and says what it told.</summary>
    public bool NoteForetold(Field field, uint key, out ulong value)
    {
        value = 0;
        if (Packet.Knows is not { } known || !known.TryFind(field, Packet.Number, key, out value)) return false;
        Note(field, value);
        return true;
    }
}
