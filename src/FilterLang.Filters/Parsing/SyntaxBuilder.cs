using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Parsing.Generated;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Parsing;

/// <summary>Turns the parse tree of a correct filter into syntax records. Brackets leave no node, only wider spans.</summary>
sealed class SyntaxBuilder(Scan scan, string text)
{
    public TestSyntax Filter(DisplayFilterParser.FilterContext tree) => Tests(tree.tests());

    // ---- tests

    TestSyntax Tests(DisplayFilterParser.TestsContext context)
    {
        int count = (context.ChildCount + 1) / 2;
        if (count == 1) return Negation((DisplayFilterParser.NegationContext)context.GetChild(0));
        var terms = new TestSyntax[count];
        var levels = new Precedence[count - 1];
        for (int i = 0; i < count; i++)
        {
            terms[i] = Negation((DisplayFilterParser.NegationContext)context.GetChild(2 * i));
            if (i > 0) levels[i - 1] = LevelOf(((ITerminalNode)context.GetChild(2 * i - 1)).Symbol.Type);
        }

        return Joined(terms, levels);
    }

    static Precedence LevelOf(int type) => type switch
    {
        DisplayFilterLexer.AND => Precedence.And,
        DisplayFilterLexer.XOR => Precedence.Xor,
        _ => Precedence.Or,
    };

    /// <summary>A chain of terms with the operators between them, whose order is that of their strength.</summary>
    public static TestSyntax Joined(TestSyntax[] terms, Precedence[] levels) => Joined(Precedence.Or, terms, levels, 0, terms.Length);

    // Splits a part of a chain at the operators of one level; what lies between them binds tighter. Arrays and places in them, as spans of an
    // enumeration of ours would be compiled anew in every process.
    static TestSyntax Joined(Precedence level, TestSyntax[] terms, Precedence[] levels, int from, int end)
    {
        if (end - from == 1) return terms[from];
        int count = 1;
        for (int i = from; i < end - 1; i++)
            if (levels[i] == level) count++;
        if (count == 1) return Joined(level + 1, terms, levels, from, end);
        var parts = new TestSyntax[count];
        int start = from;
        count = 0;
        for (int i = from; i < end; i++)
        {
            if (i < end - 1 && levels[i] != level) continue;
            parts[count++] = Joined(level + 1, terms, levels, start, i + 1);
            start = i + 1;
        }

        return new LogicSyntax(level, ImmutableCollectionsMarshal.AsImmutableArray(parts), terms[from].Span.To(terms[end - 1].Span));
    }

    TestSyntax Negation(DisplayFilterParser.NegationContext context)
    {
        int nots = context.ChildCount - 1;
        TestSyntax test = Test((DisplayFilterParser.TestContext)context.GetChild(nots));
        return nots == 0 ? test : new NotSyntax(nots, test, SpanOf(context));
    }

    TestSyntax Test(DisplayFilterParser.TestContext context)
    {
        if (context.tests() is { } inner) return Tests(inner) with { Span = SpanOf(context) };

        Quantifier quantifier = context.Start.Type switch
        {
            DisplayFilterLexer.ANY => Quantifier.Any,
            DisplayFilterLexer.ALL => Quantifier.All,
            _ => Quantifier.Plain,
        };
        OperandSyntax left = Arithmetic(context.arithmetic());
        return context.relation() is { } relation ? Relation(quantifier, left, relation, SpanOf(context)) : new BareSyntax(left, left.Span);
    }

    TestSyntax Relation(Quantifier quantifier, OperandSyntax left, DisplayFilterParser.RelationContext context, TextSpan span)
    {
        switch (context.Start.Type)
        {
            case DisplayFilterLexer.CONTAINS: return new ContainsSyntax(quantifier, left, Operand(context.operand()), span);
            case DisplayFilterLexer.MATCHES: return new MatchesSyntax(quantifier, left, Operand(context.operand()), span);
            case DisplayFilterLexer.IN or DisplayFilterLexer.NOT:
                bool negated = context.Start.Type == DisplayFilterLexer.NOT;
                return new MembershipSyntax(quantifier, left, negated, Elements(context, first: negated ? 3 : 2), span);
        }

        int pairs = context.ChildCount / 2;
        var operands = new OperandSyntax[pairs + 1];
        var operators = new ComparisonOperator[pairs];
        operands[0] = left;
        for (int i = 0; i < pairs; i++)
        {
            operators[i] = ComparisonOf(((ITerminalNode)context.GetChild(2 * i)).Symbol.Type);
            operands[i + 1] = Arithmetic((DisplayFilterParser.ArithmeticContext)context.GetChild(2 * i + 1));
        }

        return new ComparisonSyntax(
            quantifier, ImmutableCollectionsMarshal.AsImmutableArray(operands), ImmutableCollectionsMarshal.AsImmutableArray(operators), span);
    }

    ImmutableArray<SetElementSyntax> Elements(DisplayFilterParser.RelationContext context, int first)
    {
        int count = (context.ChildCount - first) / 2;
        var elements = ImmutableArray.CreateBuilder<SetElementSyntax>(count);
        for (int i = 0; i < count; i++)
        {
            var element = (DisplayFilterParser.ElementContext)context.GetChild(first + 2 * i);
            OperandSyntax value = Arithmetic((DisplayFilterParser.ArithmeticContext)element.GetChild(0));
            OperandSyntax? upTo = element.ChildCount > 1 ? Arithmetic((DisplayFilterParser.ArithmeticContext)element.GetChild(2)) : null;
            elements.Add(new SetElementSyntax(value, upTo, SpanOf(element)));
        }

        return elements.DrainToImmutable();
    }

    static ComparisonOperator ComparisonOf(int type) => type switch
    {
        DisplayFilterLexer.ANY_EQ => ComparisonOperator.AnyEqual,
        DisplayFilterLexer.ALL_NE => ComparisonOperator.AllNotEqual,
        DisplayFilterLexer.ALL_EQ => ComparisonOperator.AllEqual,
        DisplayFilterLexer.ANY_NE => ComparisonOperator.AnyNotEqual,
        DisplayFilterLexer.GT => ComparisonOperator.Greater,
        DisplayFilterLexer.GE => ComparisonOperator.GreaterOrEqual,
        DisplayFilterLexer.LT => ComparisonOperator.Less,
        _ => ComparisonOperator.LessOrEqual,
    };

    // ---- arithmetic

    OperandSyntax Arithmetic(DisplayFilterParser.ArithmeticContext context)
    {
        int count = (context.ChildCount + 1) / 2;
        if (count == 1) return Signed((DisplayFilterParser.SignedContext)context.GetChild(0));
        var operands = new OperandSyntax[count];
        var operators = new ArithmeticOperator[count - 1];
        for (int i = 0; i < count; i++)
        {
            operands[i] = Signed((DisplayFilterParser.SignedContext)context.GetChild(2 * i));
            if (i > 0) operators[i - 1] = OperatorOf(((ITerminalNode)context.GetChild(2 * i - 1)).Symbol.Type);
        }

        return Computed(Precedence.Mask, operands, operators);
    }

    static OperandSyntax Computed(Precedence level, ReadOnlySpan<OperandSyntax> operands, ReadOnlySpan<ArithmeticOperator> operators)
    {
        if (operands.Length == 1) return operands[0];
        var parts = ImmutableArray.CreateBuilder<OperandSyntax>();
        var joints = ImmutableArray.CreateBuilder<ArithmeticOperator>();
        int start = 0;
        for (int i = 0; i <= operators.Length; i++)
        {
            if (i < operators.Length && operators[i].Level() != level) continue;
            parts.Add(Computed(level + 1, operands[start..(i + 1)], operators[start..i]));
            if (i < operators.Length) joints.Add(operators[i]);
            start = i + 1;
        }

        return parts.Count == 1 ? parts[0]
            : new ArithmeticSyntax(parts.DrainToImmutable(), joints.DrainToImmutable(), operands[0].Span.To(operands[^1].Span));
    }

    static ArithmeticOperator OperatorOf(int type) => type switch
    {
        DisplayFilterLexer.BITAND => ArithmeticOperator.BitwiseAnd,
        DisplayFilterLexer.PLUS => ArithmeticOperator.Add,
        DisplayFilterLexer.MINUS => ArithmeticOperator.Subtract,
        DisplayFilterLexer.STAR => ArithmeticOperator.Multiply,
        DisplayFilterLexer.SLASH => ArithmeticOperator.Divide,
        _ => ArithmeticOperator.Modulo,
    };

    OperandSyntax Signed(DisplayFilterParser.SignedContext context)
    {
        int signs = 0;
        while (context.GetChild(signs) is ITerminalNode { Symbol.Type: DisplayFilterLexer.PLUS or DisplayFilterLexer.MINUS }) signs++;
        OperandSyntax operand = context.GetChild(signs) is DisplayFilterParser.OperandContext plain
            ? Operand(plain)
            : Arithmetic(context.arithmetic()) with { Span = TextSpan.FromBounds(((ITerminalNode)context.GetChild(signs)).Symbol.StartIndex, context.Stop.StopIndex + 1) };
        if (signs == 0) return operand;
        string written = string.Create(signs, context, static (span, c) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = ((ITerminalNode)c.GetChild(i)).Symbol.Type == DisplayFilterLexer.MINUS ? '-' : '+';
        });
        return new SignSyntax(written, operand, SpanOf(context));
    }

    // ---- operands

    OperandSyntax Operand(DisplayFilterParser.OperandContext context)
    {
        OperandSyntax operand = context.GetChild(0) switch
        {
            DisplayFilterParser.WordContext word => Word(word),
            DisplayFilterParser.FieldContext field => Field(field.AT() is not null, field.name()?.Start ?? field.DOTTED_NAME().Symbol, field.layer(), SpanOf(field)),
            DisplayFilterParser.ReferenceContext reference => Reference(reference),
            IParseTree constant => Constant(((ITerminalNode)constant).Symbol),
        };
        for (int i = 1; i < context.ChildCount; i++)
        {
            RangeListSyntax ranges = Ranges((DisplayFilterParser.RangesContext)context.GetChild(i));
            operand = new SliceSyntax(operand, ranges, operand.Span.To(ranges.Span));
        }

        return operand;
    }

    OperandSyntax Constant(IToken token)
    {
        TextSpan span = Scan.SpanOf(token);
        string source = span.Of(text).ToString();
        return token.Type switch
        {
            DisplayFilterLexer.CHARACTER => new CharacterSyntax(scan.Character(token), source, span),
            DisplayFilterLexer.FLOAT => new WordSyntax(source, WordClass.Float, span),
            _ => new StringSyntax(scan.String(token), source, span),
        };
    }

    OperandSyntax Word(DisplayFilterParser.WordContext context)
    {
        IToken token = context.Start;
        TextSpan span = Scan.SpanOf(token);
        if (context.layer() is { } layer) return Field(raw: false, token, layer, SpanOf(context));
        string word = span.Of(text).ToString();
        if (context.LPAREN() is null) return new WordSyntax(word, WordClassifier.Classify(word), span);

        ImmutableArray<OperandSyntax> arguments = [];
        if (context.arguments() is { } list)
        {
            var operands = new OperandSyntax[(list.ChildCount + 1) / 2];
            for (int i = 0; i < operands.Length; i++) operands[i] = Arithmetic((DisplayFilterParser.ArithmeticContext)list.GetChild(2 * i));
            arguments = ImmutableCollectionsMarshal.AsImmutableArray(operands);
        }

        return new CallSyntax(word, span, arguments, SpanOf(context));
    }

    FieldSyntax Field(bool raw, IToken name, DisplayFilterParser.LayerContext? layer, TextSpan span)
    {
        TextSpan nameSpan = Scan.SpanOf(name);
        bool dotted = name.Type == DisplayFilterLexer.DOTTED_NAME;
        string word = (dotted ? nameSpan.Of(text)[1..] : nameSpan.Of(text)).ToString();
        return new FieldSyntax(word, dotted, raw, layer is null ? null : Layers(layer), nameSpan, span);
    }

    ReferenceSyntax Reference(DisplayFilterParser.ReferenceContext context)
    {
        DisplayFilterParser.TargetContext target = context.target();
        FieldSyntax field = Field(target.AT() is not null, target.name().Start, target.layer(), SpanOf(target));
        return new ReferenceSyntax(field, SpanOf(context));
    }

    RangeListSyntax Layers(DisplayFilterParser.LayerContext context)
    {
        if (context.ranges() is { } ranges) return Ranges(ranges);
        IToken number = context.LAYER_NUMBER().Symbol;
        return new RangeListSyntax([scan.Range(number)], Bracketed: false, Scan.SpanOf(number));
    }

    RangeListSyntax Ranges(DisplayFilterParser.RangesContext context)
    {
        var ranges = new SliceRange[(context.ChildCount - 1) / 2];
        for (int i = 0; i < ranges.Length; i++) ranges[i] = scan.Range(((ITerminalNode)context.GetChild(1 + 2 * i)).Symbol);
        return new RangeListSyntax(ImmutableCollectionsMarshal.AsImmutableArray(ranges), Bracketed: true, SpanOf(context));
    }

    static TextSpan SpanOf(ParserRuleContext context) => TextSpan.FromBounds(context.Start.StartIndex, context.Stop.StopIndex + 1);
}
