using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Emission;

namespace FilterLang.Filters.Weakening;

/// <summary>
/// Keeps what is the same for all packets of a conversation, in both directions: false means that no packet of it can match. Addresses
/// and ports are the same if source and destination are taken together, so a test of one of them becomes a test of either.
/// </summary>
/// <param name="keys">The fields that hold both ends (<c>ip.addr</c>, <c>tcp.port</c>); their parts are the ends.</param>
/// <param name="carriers">What carries the protocols that the spine does not find.</param>
sealed class ConversationWeakener(IReadOnlyList<Field> keys, Carriers? carriers) : Weakener(carriers)
{
    protected override BoundTest? PossibleLeaf(BoundTest leaf) => Form(leaf, every: false);

    protected override BoundTest? CertainLeaf(BoundTest leaf) => Form(leaf, every: true);

    protected override BoundTest? Presence(FieldOwner owner)
    {
        foreach (Field key in keys)
            if (key.Owner == owner && Exists(owner.Field) is var existence && SpineEmitter.CanAnswer(existence)) return existence;
        return null;
    }

    BoundTest? Form(BoundTest leaf, bool every)
    {
        switch (leaf)
        {
            case BoundExistence { Field: { Layers: null } field }:
                if (field.Field == field.Field.Owner.Field && Presence(field.Field.Owner) is not null) return leaf;
                return KeyOf(field) is { } known ? Presence(known.Owner) : null;
            case BoundRelation { Left: BoundField field, Right: BoundConstant } relation when KeyOf(field) is { } key && SpineEmitter.CanAnswer(leaf):
                return key == field.Field ? leaf : relation with { Left = field with { Field = key }, Every = every };
            case BoundRelation { Left: BoundConstant, Right: BoundField field } relation when KeyOf(field) is { } key && SpineEmitter.CanAnswer(leaf):
                return key == field.Field ? leaf : relation with { Right = field with { Field = key }, Every = every };
            case BoundMembership { Left: BoundField field } membership when KeyOf(field) is { } key && SpineEmitter.CanAnswer(leaf):
                // "Not in" with "every" says that some value lies outside: the weaker of the two.
                return key == field.Field ? leaf : membership with { Left = field with { Field = key }, Every = every != membership.Negated };
            default: return null;
        }
    }

    Field? KeyOf(BoundField field)
    {
        if (field.Raw || field.Layers is not null || field.Field.SameName is not null) return null;
        foreach (Field key in keys)
            if (key == field.Field || key.Parts.Contains(field.Field)) return key;
        return null;
    }
}
