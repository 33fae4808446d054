using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Bound;
using FilterLang.Filters.Emission;
using FilterLang.Filters.Runtime;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Explaining;

/// <summary>Tells what a filter means, and why a packet passes it or not.</summary>
public static class FilterExplanation
{
    /// <summary>More parts of one node are not shown.</summary>
    const int PartsShown = 40;

    /// <summary>More values of one operand are not shown.</summary>
    const int ValuesShown = 20;

    /// <summary>The typed tree of a filter as it was bound, before any rewriting.</summary>
    public static ExplainedNode Of(CompiledFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new Walk(asked: false, default).Test(filter.Bound);
    }

    /// <summary>The same with the values of every operand and the verdict of every test for a packet whose items have been recorded.</summary>
    public static ExplainedNode Why(CompiledFilter filter, ref PacketContext packet)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return new Walk(asked: true, packet).Test(filter.Bound);
    }

    sealed class Walk(bool asked, PacketContext context)
    {
        PacketContext packet = context;

        public ExplainedNode Test(BoundTest test)
        {
            (string role, List<ExplainedNode> parts) = Inside(test);
            var node = new ExplainedNode(test is BoundLogic logic ? Word(logic.Operator) : test is BoundNot ? "not" : Short(test), role, null, parts);
            return !asked ? node : node with { Verdict = LeafFactory.Of(test).Holds(ref packet) };
        }

        (string Role, List<ExplainedNode> Parts) Inside(BoundTest test)
        {
            switch (test)
            {
                case BoundVerdict: return ("every packet", []);
                case BoundNot not: return ("the opposite", [Test(not.Operand)]);
                case BoundLogic logic:
                    var terms = new List<ExplainedNode>();
                    foreach (BoundTest term in logic.Terms.Take(PartsShown)) terms.Add(Test(term));
                    return (logic.Terms.Length > PartsShown ? $"{logic.Terms.Length} tests, {PartsShown} shown" : $"{logic.Terms.Length} tests", terms);
                case BoundExistence existence: return ("occurs", [Operand(existence.Field)]);
                case BoundTruth truth: return (truth.ByLength ? "some value is not empty" : "some value is not zero", [Operand(truth.Operand)]);
                case BoundRelation relation:
                    return ($"{(relation.Every ? "every" : "some")} pair of values: {Meaning(relation.Relation)}", [Operand(relation.Left), Operand(relation.Right)]);
                case BoundContains contains:
                    return ($"{(contains.Every ? "every" : "some")} value contains", [Operand(contains.Left, searched: true), Operand(contains.Right)]);
                case BoundMatches matches: return ($"{(matches.Every ? "every" : "some")} value matches", [Operand(matches.Left, searched: true)]);
                case BoundMembership membership:
                    string extent = (membership.Negated, membership.Every) switch
                    {
                        (false, false) => "some value in the set",
                        (false, true) => "every value in the set",
                        (true, false) => "no value in the set",
                        _ => "not every value in the set",
                    };
                    var sides = new List<ExplainedNode> { Operand(membership.Left) };
                    foreach (BoundElement element in membership.Elements.Where(e => !e.IsConstant).Take(PartsShown))
                    {
                        sides.Add(Operand(element.Low));
                        if (element.High is not null) sides.Add(Operand(element.High));
                    }

                    return ($"{extent} of {membership.Elements.Length} elements", sides);
                default: return ("", []);
            }
        }

        ExplainedNode Operand(BoundOperand operand, bool searched = false)
        {
            string role = operand switch
            {
                BoundField { Raw: true } => "the octets of a field",
                BoundField => "field",
                BoundReference => "field of the selected frame",
                BoundConstant => "constant",
                BoundNames => "names of values",
                BoundSlice => "slice",
                BoundCall => "function",
                BoundArithmetic => "arithmetic",
                _ => "negation",
            };
            IEnumerable<BoundOperand> inside = operand switch
            {
                BoundSlice slice => [slice.Base],
                BoundCall call => call.Arguments,
                BoundArithmetic arithmetic => arithmetic.Operands,
                BoundNegation negation => [negation.Operand],
                _ => [],
            };
            var node = new ExplainedNode(Short(operand), role, operand.Type.Description(), [.. inside.Select(part => Operand(part))]);
            bool known = asked ? operand is not BoundConstant : operand is BoundReference { Values: not null };
            return !known ? node : node with { Values = Values(operand, searched) };
        }

        List<string>? Values(BoundOperand operand, bool searched)
        {
            EvaluationStack stack = EvaluationStack.Current;
            EvaluationStack.Mark mark = stack.Enter();
            List<string>? values = null;
            if (SourceFactory.Of(operand, searched).Push(ref packet, stack))
            {
                values = [];
                var text = new Utf8Sink();
                for (int i = mark.Count; i < stack.Count && values.Count < ValuesShown; i++)
                {
                    text.Clear();
                    if (!PlainText.Add(text, operand.Type, stack[i]))
                    {
                        if (operand.Type == FieldType.Protocol) text.AddHex(stack[i].Bytes[..Math.Min(16, stack[i].Length)], (byte)':');
                    }

                    string shown = text.ToString();
                    values.Add(operand.Type.IsText() ? $"\"{shown}\"" : shown);
                }

                if (stack.Count - mark.Count > ValuesShown) values.Add($"… {stack.Count - mark.Count - ValuesShown} more");
            }

            stack.Leave(mark);
            return values;
        }
    }

    static string Short(BoundNode node)
    {
        string text = node.ToString();
        return text.Length <= 160 ? text : string.Concat(text.AsSpan(0, 157), "...");
    }

    static string Word(Precedence op) => op switch { Precedence.And => "and", Precedence.Xor => "xor", _ => "or" };

    static string Meaning(Relation relation) => relation switch
    {
        Relation.Equal => "equal",
        Relation.NotEqual => "different",
        Relation.Greater => "the left one greater",
        Relation.GreaterOrEqual => "the left one greater or equal",
        Relation.Less => "the left one less",
        _ => "the left one less or equal",
    };

    /// <summary>A tree as indented lines.</summary>
    public static string Draw(ExplainedNode node)
    {
        var text = new StringBuilder();
        Draw(node, 0, text);
        return text.ToString();
    }

    static void Draw(ExplainedNode node, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2);
        if (node.Verdict is { } verdict) text.Append(verdict ? "[true]  " : "[false] ");
        text.Append(node.Text).Append("    -- ").Append(node.Role);
        if (node.Type is { } type) text.Append(", ").Append(type);
        if (node.Values is { } values) text.Append(values.Count == 0 ? ": present, no values" : $": {string.Join(", ", values)}");
        else if (AsksForValues(node)) text.Append(": absent");
        text.Append('\n');
        foreach (ExplainedNode part in node.Parts) Draw(part with { Asked = node.Asked || node.Verdict is not null }, depth + 1, text);
    }

    static bool AsksForValues(ExplainedNode node) => node is { Asked: true, Type: not null, Role: not "constant" };
}
