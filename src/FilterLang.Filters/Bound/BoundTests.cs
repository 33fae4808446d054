using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Bound;

/// <summary>True or false for every packet.</summary>
sealed record BoundVerdict(bool Value, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text) => text.Append(Value ? "<true>" : "<false>");
}

/// <summary>Tests joined by and, xor or or.</summary>
sealed record BoundLogic(Precedence Operator, ImmutableArray<BoundTest> Terms, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text)
    {
        string word = Operator switch { Precedence.And => " and ", Precedence.Xor => " xor ", _ => " or " };
        for (int i = 0; i < Terms.Length; i++)
        {
            if (i > 0) text.Append(word);
            bool brackets = Terms[i] is BoundLogic;
            if (brackets) text.Append('(');
            Terms[i].Print(text);
            if (brackets) text.Append(')');
        }
    }
}

/// <summary>The opposite of a test.</summary>
sealed record BoundNot(BoundTest Operand, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text)
    {
        text.Append("not ");
        if (Operand is BoundLogic) text.Append('(');
        Operand.Print(text);
        if (Operand is BoundLogic) text.Append(')');
    }
}

/// <summary>Whether a field occurs, whatever its value.</summary>
sealed record BoundExistence(BoundField Field, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text) => Field.Print(text);
}

/// <summary>Whether some computed value is true.</summary>
/// <param name="ByLength">Whether bytes are true by being there (slices, calls) or by not being all zero (arithmetic).</param>
sealed record BoundTruth(BoundOperand Operand, bool ByLength, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text) => Operand.Print(text);
}

/// <summary>A relation of every or of some pair of values.</summary>
sealed record BoundRelation(Relation Relation, bool Every, BoundOperand Left, BoundOperand Right, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text)
    {
        string symbol = (Relation, Every) switch
        {
            (Relation.Equal, true) => "===",
            (Relation.NotEqual, false) => "!==",
            _ => Relation.Symbol(),
        };
        if (Every && Relation is not (Relation.Equal or Relation.NotEqual)) text.Append("all ");
        Left.Print(text);
        text.Append(' ').Append(symbol).Append(' ');
        Right.Print(text);
    }
}

/// <summary>Whether the left values contain the right ones.</summary>
sealed record BoundContains(bool Every, BoundOperand Left, BoundOperand Right, bool EmptyIsFound, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text)
    {
        if (Every) text.Append("all ");
        Left.Print(text);
        text.Append(" contains ");
        Right.Print(text);
    }
}

/// <summary>Whether the values match a pattern.</summary>
sealed record BoundMatches(bool Every, BoundOperand Left, BytesPattern Pattern, TextSpan Span) : BoundTest(Span)
{
    public override void Print(StringBuilder text)
    {
        if (Every) text.Append("all ");
        Left.Print(text);
        text.Append(" matches ").Append(Pattern);
    }
}

/// <summary>Whether values lie in a set.</summary>
sealed record BoundMembership(bool Every, bool Negated, BoundOperand Left, ImmutableArray<BoundElement> Elements, TextSpan Span)
    : BoundTest(Span)
{
    public override void Print(StringBuilder text)
    {
        if (Every) text.Append("all ");
        Left.Print(text);
        text.Append(Negated ? " not in {" : " in {");
        for (int i = 0; i < Elements.Length; i++)
        {
            if (i > 0) text.Append(", ");
            if (i == 16 && Elements.Length > 20)
            {
                text.Append($"… {Elements.Length - 16} more");
                break;
            }

            Elements[i].Low.Print(text);
            if (Elements[i].High is not { } high) continue;
            text.Append(" .. ");
            high.Print(text);
        }

        text.Append('}');
    }
}

/// <summary>An element of a set: one operand, or all values between two.</summary>
sealed record BoundElement(BoundOperand Low, BoundOperand? High)
{
    /// <summary>Whether it is known when the filter is compiled.</summary>
    public bool IsConstant => Low is BoundConstant && High is null or BoundConstant;
}
