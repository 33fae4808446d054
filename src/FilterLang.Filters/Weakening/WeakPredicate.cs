using FilterLang.Fields;

namespace FilterLang.Filters.Weakening;

/// <summary>
/// A predicate over the spine alone that is implied by a filter: where it is false, the filter cannot hold. Like every predicate over the
/// spine it must not be asked about a packet that is <see cref="Spine.Complex"/>.
/// </summary>
/// <param name="Holds">The predicate.</param>
/// <param name="Text">What it says, close to the filter language.</param>
public sealed record WeakPredicate(PacketPredicate Holds, string Text)
{
    public override string ToString() => Text;
}

/// <summary>
/// The owners one of which occurs in every packet in which this one does (dns: udp, tcp); null where that is not known. An owner that the
/// spine finds itself needs no answer.
/// </summary>
public delegate IReadOnlyList<FieldOwner>? Carriers(FieldOwner owner);
