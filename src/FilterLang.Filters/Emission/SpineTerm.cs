using FilterLang.Fields;

namespace FilterLang.Filters.Emission;

/// <summary>A test over headers: the headers that must be present, and what must hold then (nothing more if null).</summary>
readonly record struct SpineTerm(Spine Requires, SpineTest? Body)
{
    /// <summary>Both as one test, presence first.</summary>
    public SpineTest Whole => Requires == Spine.None ? Body ?? new VerdictOfSpine(true) : new PresenceOfSpine(Requires, Body);
}
