using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Binding;

/// <summary>
/// Finds out what a filter means: words become fields, functions or literals by their place, constants take the type of what they
/// meet, and every operator is checked against its operands. The first mistake ends it with a <see cref="BindingException"/>.
/// </summary>
sealed partial class Binder(string text, FieldRegistry registry, bool resolveNames)
{
    readonly List<Diagnostic> remarks = [];

    /// <summary>Warnings and remarks, in reading order.</summary>
    public IReadOnlyList<Diagnostic> Remarks => remarks;

    public BoundTest Bind(TestSyntax test) => test switch
    {
        LogicSyntax logic => Logic(logic),
        NotSyntax { Count: var count } not => count % 2 == 0 ? Bind(not.Operand) : new BoundNot(Bind(not.Operand), not.Span),
        BareSyntax bare => Bare(bare.Operand, bare.Span),
        ComparisonSyntax comparison => Comparison(comparison),
        ContainsSyntax contains => Contains(contains),
        MatchesSyntax matches => Matches(matches),
        MembershipSyntax membership => Membership(membership),
        _ => throw new InvalidOperationException(test.GetType().Name),
    };

    BoundLogic Logic(LogicSyntax logic)
    {
        var terms = new BoundTest[logic.Terms.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            TestSyntax term = logic.Terms[i];
            if (i > 0 && term is BareSyntax { Operand: WordSyntax { Class: Parsing.WordClass.Integer } number } && logic.Terms[i - 1] is ComparisonSyntax before)
                FailBareNumber(number, before);
            terms[i] = Bind(term);
        }

        return new BoundLogic(logic.Operator, ImmutableCollectionsMarshal.AsImmutableArray(terms), logic.Span);
    }

    // tcp.port == 80 || 443
    [DoesNotReturn]
    static void FailBareNumber(WordSyntax number, ComparisonSyntax before)
    {
        string left = before.Operands[0].ToString();
        string hint = before is { Operands.Length: 2 } && before.Operators[0] == ComparisonOperator.AnyEqual
            ? $"Each test needs a field of its own; several values of one field are a set: {left} in {{{before.Operands[1]}, {number.Text}}}."
            : $"Each test needs a field of its own: {left} … {number.Text}.";
        throw Error(DiagnosticCode.UnknownField, number.Span, $"{number.Text} is neither a field nor a protocol name.", hint);
    }

    BoundTest Bare(OperandSyntax operand, TextSpan span)
    {
        switch (operand)
        {
            case SignSyntax { Minuses: 0 } plus: return Bare(plus.Operand, span);
            case WordSyntax or StringSyntax or CharacterSyntax when IsConstant(operand, Position.MustBeField):
                throw Error(DiagnosticCode.ConstantOnly, span, $"{LiteralText(operand)} is neither a field nor a protocol name.",
                    operand is WordSyntax word ? AdviceOnLiteral(word) : null);
            case WordSyntax or FieldSyntax:
                var field = (BoundField)Operand(operand, Position.MustBeField, null);
                return new BoundExistence(field with { Span = span }, span);
        }

        if (IsUntyped(operand, Position.MustBeField)) throw Error(DiagnosticCode.ConstantOnly, span, "Constant expression is invalid");
        BoundOperand bound = Operand(operand, Position.MustBeField, null);
        if (!bound.DependsOnPacket) throw Error(DiagnosticCode.ConstantOnly, span, "Constant expression is invalid.");
        if (bound.Type == FieldType.Guid)
            throw Error(DiagnosticCode.UnsupportedOperation, span, $"Type {bound.Type.Description()} cannot be assigned a truth value.");
        return new BoundTruth(bound, ByLength: bound is BoundSlice || (bound is BoundCall && bound.Type.IsText()), span);
    }

    static string LiteralText(OperandSyntax literal) => literal switch
    {
        StringSyntax text => text.Text,
        WordSyntax word => word.Literal,
        _ => literal.ToString(),
    };

    static string? AdviceOnLiteral(WordSyntax word)
    {
        int slash = word.Text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && char.IsAsciiLetter(word.Text[0])) return "A slash belongs to the word before it; to divide, put spaces around it.";
        return word.Text.Contains(':', StringComparison.Ordinal) && char.IsAsciiLetter(word.Text[0])
            ? "Parts of a field's name are joined by dots."
            : null;
    }

    static BindingException Error(DiagnosticCode code, TextSpan span, string message, string? hint = null, SuggestedFix? fix = null) =>
        new(Diagnostic.Error(code, span, message, hint, fix));

    // An operator as it was written: what stands between its operands.
    string Spelled(SyntaxNode left, SyntaxNode right, string otherwise)
    {
        if (right.Span.Start < left.Span.End) return otherwise;
        string between = text[left.Span.End..right.Span.Start].Trim(' ', '\t', '\r', '\n', '{', '}');
        return between.Length == 0 ? otherwise : between;
    }

    void Warn(DiagnosticCode code, TextSpan span, string message, SuggestedFix? fix = null) =>
        Remark(new Diagnostic(code, DiagnosticSeverity.Warning, span, message, null, fix));

    void Remark(Diagnostic remark)
    {
        if (!remarks.Contains(remark)) remarks.Add(remark);
    }
}
