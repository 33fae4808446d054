using FilterLang.Fields;

namespace FilterLang.Filters.Bound;

/// <summary>Collects the fields that a filter asks for.</summary>
sealed class FieldCollection
{
    readonly HashSet<int> slots = [], referencedSlots = [];

    /// <summary>Fields read from the packet, one of each name.</summary>
    public List<Field> Read { get; } = [];

    /// <summary>Fields read from the selected frame.</summary>
    public List<Field> Referenced { get; } = [];

    public static FieldCollection Of(BoundTest test)
    {
        var collection = new FieldCollection();
        collection.Visit(test);
        return collection;
    }

    void Visit(BoundTest test)
    {
        switch (test)
        {
            case BoundLogic logic:
                foreach (BoundTest term in logic.Terms) Visit(term);
                break;
            case BoundNot not: Visit(not.Operand); break;
            case BoundExistence existence: Visit(existence.Field); break;
            case BoundTruth truth: Visit(truth.Operand); break;
            case BoundRelation relation:
                Visit(relation.Left);
                Visit(relation.Right);
                break;
            case BoundContains contains:
                Visit(contains.Left);
                Visit(contains.Right);
                break;
            case BoundMatches matches: Visit(matches.Left); break;
            case BoundMembership membership:
                Visit(membership.Left);
                foreach (BoundElement element in membership.Elements)
                {
                    Visit(element.Low);
                    if (element.High is not null) Visit(element.High);
                }

                break;
        }
    }

    void Visit(BoundOperand operand)
    {
        switch (operand)
        {
            case BoundField field: Add(field, Read, slots); break;
            case BoundNames names: Add(names.Field, Read, slots); break;
            case BoundReference reference: Add(reference.Target, Referenced, referencedSlots); break;
            case BoundSlice slice: Visit(slice.Base); break;
            case BoundNegation negation: Visit(negation.Operand); break;
            case BoundArithmetic arithmetic:
                foreach (BoundOperand part in arithmetic.Operands) Visit(part);
                break;
            case BoundCall call:
                foreach (BoundOperand argument in call.Arguments) Visit(argument);
                break;
        }
    }

    static void Add(BoundField field, List<Field> list, HashSet<int> seen)
    {
        if (seen.Add(field.Field.Slot)) list.Add(field.Field);

        // Layers counted from the end need to know how many there are.
        Field protocol = field.Field.Owner.Field;
        if (field.Layers is not null && seen.Add(protocol.Slot)) list.Add(protocol);
    }
}
