using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Emission;
using FilterLang.Filters.Weakening;

namespace FilterLang.Filters;

/// <summary>A filter ready to be asked. Immutable and thread-safe; its delegates are made at first use.</summary>
public sealed class CompiledFilter
{
    readonly Lazy<PacketPredicate> full;
    readonly Lazy<PacketPredicate?> spine;
    readonly Lazy<PacketPredicate?> told;
    readonly BoundTest test;

    internal CompiledFilter(string text, BoundTest bound, BoundTest test, IReadOnlyList<string> rewrites)
    {
        Text = text;
        Bound = bound;
        this.test = test;
        Rewrites = rewrites;
        var fields = FieldCollection.Of(bound);
        Fields = fields.Read;
        ReferencedFields = fields.Referenced;
        foreach (Field field in Fields)
            for (Field? f = field; f is not null; f = f.SameName)
                if (f.Level > Level) Level = f.Level;
        full = new Lazy<PacketPredicate>(() => FullEmitter.Compile(test));
        spine = new Lazy<PacketPredicate?>(() => SpineEmitter.TryCompile(test));
        told = new Lazy<PacketPredicate?>(() => SpineEmitter.TryCompile(test, told: true));
    }

    /// <summary>The filter as written.</summary>
    public string Text { get; }

    /// <summary>The fields whose items the filter asks for, one of each name.</summary>
    public IReadOnlyList<Field> Fields { get; }

    /// <summary>The fields whose values in the selected frame it asks for (<c>$field</c>).</summary>
    public IReadOnlyList<Field> ReferencedFields { get; }

    /// <summary>The highest level of its fields.</summary>
    public EvaluationLevel Level { get; }

    /// <summary>The predicate over recorded items: those of <see cref="Fields"/> must have been recorded if they occur.</summary>
    public PacketPredicate Full => full.Value;

    /// <summary>
    /// As <see cref="Full"/>, asked object by object instead of compiled to machine code: ready at once, slower for each packet.
    /// </summary>
    public PacketPredicate Interpreted => LeafFactory.Of(test).Holds;

    /// <summary>
    /// The predicate over the headers of the spine alone, or null if they cannot answer. It must not be asked about a packet whose
    /// spine is <see cref="Fields.Spine.Complex"/>.
    /// </summary>
    public PacketPredicate? Spine => spine.Value;

    /// <summary>
    /// As <see cref="Spine"/>, also over what conversations tell of a packet: for packets with <see cref="Fields.Spine.Told"/>, or whose
    /// conversations have nothing to tell.
    /// </summary>
    public PacketPredicate? Told => told.Value;

    /// <summary>As <see cref="Spine"/>, asked object by object, or as <see cref="Told"/>.</summary>
    /// <param name="told">Also over what conversations tell.</param>
    public PacketPredicate? InterpretedSpine(bool told = false) => SpineEmitter.Form(test, told) is { } form ? form.Holds : null;

    /// <summary>
    /// Whether <see cref="Spine"/> may also be asked about bytes at the places where headers would lie: a no is final there, a yes is not.
    /// </summary>
    public bool SpineRejects => PlaceVerdict.Rejects(test);

    /// <summary>
    /// A weaker predicate over headers: where it is false, the packet cannot match and need not be dissected. Null if there is none that
    /// rules anything out.
    /// </summary>
    /// <param name="carriers">What carries the protocols that the spine does not find.</param>
    public WeakPredicate? Headers(Carriers? carriers = null) => Weak(new HeaderWeakener(carriers));

    /// <summary>
    /// A weaker predicate with the same answer for all packets of a conversation: where it is false, none of them can match, and nothing
    /// need be remembered of the conversation for the filter's sake. Null if there is none that rules anything out.
    /// </summary>
    /// <param name="keys">The fields that hold both ends of conversations (<c>ip.addr</c>, <c>tcp.port</c>); their parts are the ends.</param>
    /// <param name="carriers">As for <see cref="Headers"/>.</param>
    public WeakPredicate? Conversation(IReadOnlyList<Field> keys, Carriers? carriers = null) => Weak(new ConversationWeakener(keys, carriers));

    WeakPredicate? Weak(Weakener weakener)
    {
        BoundTest weak = weakener.Possible(test);
        if (weak is BoundVerdict { Value: true } || SpineEmitter.TryCompile(weak) is not { } predicate) return null;
        return new WeakPredicate(predicate, weak.ToString());
    }

    /// <summary>What the filter means, in the filter language as far as it reaches.</summary>
    public string Meaning => Bound.ToString();

    /// <summary>The same after all rewriting: what is evaluated.</summary>
    public string Evaluated => test.ToString();

    /// <summary>The expression tree over headers as text, or null if headers cannot answer.</summary>
    public string? SpineTree => SpineEmitter.Text(test);

    /// <summary>The expression tree over recorded items as text.</summary>
    public string FullTree => FullEmitter.Text(test);

    /// <summary>The text after its macros were expanded.</summary>
    public string Expanded { get; init; } = "";

    /// <summary>What was rewritten, one sentence each.</summary>
    public IReadOnlyList<string> Rewrites { get; }

    /// <summary>
    /// The same filter with the references to the selected frame (<c>$field</c>) filled from that frame's items: those of
    /// <see cref="ReferencedFields"/> must have been recorded. Until then a reference has no values, and relations with it are false.
    /// </summary>
    public CompiledFilter WithReferences(ref PacketContext selected)
    {
        if (ReferencedFields.Count == 0) return this;
        return new CompiledFilter(Text, ReferenceBinding.Fill(Bound, ref selected), ReferenceBinding.Fill(test, ref selected), Rewrites) { Expanded = Expanded };
    }

    internal BoundTest Bound { get; }

    internal BoundTest Test => test;

    public override string ToString() => Text;
}
