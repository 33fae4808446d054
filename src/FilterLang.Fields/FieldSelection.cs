using System.Runtime.CompilerServices;

namespace FilterLang.Fields;

/// <summary>Which fields a plan records. Names count: asking for one field asks for all of its name.</summary>
public sealed class FieldSelection
{
    bool[] _wanted = new bool[Field.Count];
    EvaluationLevel _level;

    /// <summary>Everything is wanted: the detail tree and the printers that show it.</summary>
    public bool Everything { get; init; }

    /// <summary>The highest level of the fields asked for.</summary>
    public EvaluationLevel Level => Everything ? EvaluationLevel.Reassembly : _level;

    /// <summary>Adds a field and all others of its name.</summary>
    public FieldSelection Add(Field field)
    {
        for (Field? f = field; f is not null; f = f.SameName)
        {
            if (f.Index >= _wanted.Length) Array.Resize(ref _wanted, Field.Count);
            _wanted[f.Index] = true;
            if (f.Level > _level) _level = f.Level;
        }
        return this;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Wants(Field field)
    {
        bool[] wanted = _wanted;
        return (uint)field.Index < (uint)wanted.Length && wanted[field.Index] || Everything;
    }

    /// <summary>The field was asked for by its name.</summary>
    public bool Names(Field field) => (uint)field.Index < (uint)_wanted.Length && _wanted[field.Index];

    /// <summary>Any field of this owner was asked for by its name.</summary>
    public bool WantsAnyNamed(FieldOwner owner)
    {
        foreach (Field field in owner.Made)
            if (Names(field)) return true;
        return false;
    }

    /// <summary>Any field of this owner is wanted.</summary>
    public bool WantsAnyOf(FieldOwner owner)
    {
        if (Everything) return true;
        foreach (Field field in owner.Made)
            if (Names(field)) return true;
        return false;
    }
}
