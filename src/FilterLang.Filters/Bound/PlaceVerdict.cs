using FilterLang.Fields;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Bound;

/// <summary>
/// Tells whether a filter that is false over the bytes at the places of its header fields stays false whatever else is learned of the
/// packet. It does if it only asks that values hold: a header that turns out to be cut or malformed has fewer values, not others.
/// </summary>
static class PlaceVerdict
{
    public static bool Rejects(BoundTest test) => test switch
    {
        BoundVerdict => true,
        BoundLogic { Operator: Precedence.And or Precedence.Or } logic => logic.Terms.All(Rejects),
        BoundExistence existence => InBytes(existence.Field),
        BoundTruth truth => InBytes(truth.Operand),
        BoundRelation relation => InBytes(relation.Left) && InBytes(relation.Right),
        BoundMembership membership => InBytes(membership.Left),
        _ => false,
    };

    static bool InBytes(BoundOperand operand) => operand switch
    {
        BoundConstant => true,
        BoundField field => InBytes(field.Field),
        BoundArithmetic arithmetic => arithmetic.Operands.All(InBytes),
        _ => false,
    };

    static bool InBytes(Field name)
    {
        for (Field? f = name; f is not null; f = f.SameName)
        {
            if (f.Parts.Count > 0 ? !f.Parts.All(InBytes) : f.Header is Spine.None or >= Spine.Told || f.Context is not (ContextValue.None or ContextValue.Presence))
                return false;
        }
        return true;
    }
}
