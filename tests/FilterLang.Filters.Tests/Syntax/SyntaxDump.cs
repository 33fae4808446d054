using System.Collections.Immutable;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Tests.Syntax;

/// <summary>A tree with every level in parentheses: what the tables of this folder compare, and what "equal trees" means.</summary>
static class SyntaxDump
{
    public static string Dump(this SyntaxNode? node) => node switch
    {
        null => "blank",
        LogicSyntax n => $"({n.Operator.ToString().ToLowerInvariant()} {All(n.Terms)})",
        NotSyntax n => string.Concat(Enumerable.Repeat("(not ", n.Count)) + n.Operand.Dump() + new string(')', n.Count),
        BareSyntax n => n.Operand.Dump(),
        ComparisonSyntax n => $"({Quantified(n.Quantifier)}{string.Join(' ', n.Operators.Select(o => o.Symbol()))} {All(n.Operands)})",
        ContainsSyntax n => $"({Quantified(n.Quantifier)}contains {n.Left.Dump()} {n.Right.Dump()})",
        MatchesSyntax n => $"({Quantified(n.Quantifier)}matches {n.Left.Dump()} {n.Pattern.Dump()})",
        MembershipSyntax n => $"({Quantified(n.Quantifier)}{(n.Negated ? "not-in" : "in")} {n.Left.Dump()} {All(n.Elements)})",
        SetElementSyntax { UpTo: null } n => n.Value.Dump(),
        SetElementSyntax n => $"(.. {n.Value.Dump()} {n.UpTo.Dump()})",
        ArithmeticSyntax n => $"({string.Join(' ', n.Operators.Select(o => o.Symbol()))} {All(n.Operands)})",
        SignSyntax n => $"({n.Signs} {n.Operand.Dump()})",
        WordSyntax n => $"{n.Class}:{n.Literal}",
        StringSyntax n => $"\"{string.Concat(n.Value.Select(Shown))}\"",
        CharacterSyntax n => $"'{n.Code}'",
        FieldSyntax n => $"(field {(n.Raw ? "raw " : "")}{n.Name}{(n.Layers is null ? "" : " #" + Ranges(n.Layers))})",
        ReferenceSyntax n => $"(ref {n.Field.Dump()})",
        CallSyntax n => n.Arguments.IsEmpty ? $"({n.Name}())" : $"({n.Name}() {All(n.Arguments)})",
        SliceSyntax n => $"(slice {n.Base.Dump()} {Ranges(n.Ranges)})",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    static string All<T>(ImmutableArray<T> nodes) where T : SyntaxNode => string.Join(' ', nodes.Select(n => n.Dump()));

    static string Quantified(Quantifier quantifier) => quantifier == Quantifier.Plain ? "" : quantifier.ToString().ToLowerInvariant() + " ";

    static string Ranges(RangeListSyntax list) => string.Join(',', list.Ranges.Select(r => r.ToString()));

    static string Shown(byte b) => b is >= 0x20 and < 0x7F ? ((char)b).ToString() : $"\\x{b:x2}";
}
