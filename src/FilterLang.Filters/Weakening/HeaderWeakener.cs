using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Emission;

namespace FilterLang.Filters.Weakening;

/// <summary>Keeps what the spine can answer: false means that the packet cannot match.</summary>
sealed class HeaderWeakener(Carriers? carriers) : Weakener(carriers)
{
    protected override BoundTest? PossibleLeaf(BoundTest leaf) => SpineEmitter.CanAnswer(leaf) ? leaf : null;

    protected override BoundTest? CertainLeaf(BoundTest leaf) => PossibleLeaf(leaf);

    protected override BoundTest? Presence(FieldOwner owner)
    {
        BoundExistence existence = Exists(owner.Field);
        return SpineEmitter.CanAnswer(existence) ? existence : null;
    }
}
