using System.Collections.Immutable;
using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Parsing;

/// <summary>
/// A short cut past scanner and parser for filters of words, strings, relations, sets, brackets and logic alone: most filters that people
/// type, and long chains and sets. It knows nothing of mistakes. What it does not understand at once it leaves to the parser, which has
/// the same tree for everything that this one reads (PlainReaderTests).
/// </summary>
ref struct PlainReader
{
    // Deeper than filters are written by hand; the parser has its own limit, and a message for it.
    const int MaximumDepth = 64;

    readonly string _text;
    int _at, _end, _depth;
    bool _failed;

    PlainReader(string text) => _text = text;

    /// <summary>The tree, or null if the parser has to look.</summary>
    public static TestSyntax? Read(string text)
    {
        var reader = new PlainReader(text);
        TestSyntax? tests = reader.Tests();
        reader.Peek();
        return reader._at < text.Length ? null : tests;
    }

    TestSyntax? Tests()
    {
        if (++_depth > MaximumDepth) return Fail();
        var terms = new List<TestSyntax>();
        var levels = new Precedence[4];
        while (true)
        {
            if (Negation() is not { } term) return Fail();
            terms.Add(term);
            bool isAnd = Sign("&&") || Keyword("and"), isOr = !isAnd && (Sign("||") || Keyword("or"));
            if (!isAnd && !isOr && !Sign("^^") && !Keyword("xor")) break;
            if (terms.Count > levels.Length) levels = Grown(levels);
            levels[terms.Count - 1] = isAnd ? Precedence.And : isOr ? Precedence.Or : Precedence.Xor;
        }

        _depth--;
        return SyntaxBuilder.Joined([.. terms], levels);
    }

    // A list of an enumeration of ours would be compiled anew in every process.
    static Precedence[] Grown(Precedence[] levels)
    {
        var grown = new Precedence[2 * levels.Length];
        Array.Copy(levels, grown, levels.Length);
        return grown;
    }

    TestSyntax? Negation()
    {
        Peek();
        int start = _at, nots = 0;
        while (Not()) nots++;
        if (Test() is not { } test) return null;
        return nots == 0 ? test : new NotSyntax(nots, test, TextSpan.FromBounds(start, test.Span.End));
    }

    bool Not() => Keyword("not") || (Peek() == '!' && !Follows("!=") && Sign("!"));

    TestSyntax? Test()
    {
        Peek();
        int start = _at;
        if (Sign("("))
        {
            TestSyntax? inner = Tests();
            return inner is not null && Sign(")") ? inner with { Span = From(start) } : Fail();
        }

        Quantifier quantifier = Keyword("any") ? Quantifier.Any : Keyword("all") ? Quantifier.All : Quantifier.Plain;
        if (Operand() is not { } left) return Fail();
        if (Relation(quantifier, left, start) is { } relation) return relation;
        return _failed || quantifier != Quantifier.Plain ? Fail() : new BareSyntax(left, left.Span);
    }

    TestSyntax? Relation(Quantifier quantifier, OperandSyntax left, int start)
    {
        if (Comparison() is { } comparison) return Compared(quantifier, left, comparison, start);
        if (Keyword("contains")) return Operand() is { } part ? new ContainsSyntax(quantifier, left, part, From(start)) : Fail();
        if (Keyword("matches") || Sign("~")) return Operand() is { } pattern ? new MatchesSyntax(quantifier, left, pattern, From(start)) : Fail();
        (int at, int end) before = (_at, _end);
        bool negated = Not();
        if (Keyword("in")) return Elements() is { } elements ? new MembershipSyntax(quantifier, left, negated, elements, From(start)) : Fail();
        (_at, _end) = before;
        return null;
    }

    TestSyntax? Compared(Quantifier quantifier, OperandSyntax left, ComparisonOperator first, int start)
    {
        if (Operand() is not { } right) return Fail();
        if (Comparison() is not { } next) return new ComparisonSyntax(quantifier, [left, right], [first], From(start));
        var operands = ImmutableArray.CreateBuilder<OperandSyntax>();
        var operators = ImmutableArray.CreateBuilder<ComparisonOperator>();
        operands.Add(left);
        operands.Add(right);
        operators.Add(first);
        for (ComparisonOperator? more = next; more is { } op; more = Comparison())
        {
            if (Operand() is not { } operand) return Fail();
            operators.Add(op);
            operands.Add(operand);
        }

        return new ComparisonSyntax(quantifier, operands.DrainToImmutable(), operators.DrainToImmutable(), From(start));
    }

    // The longest sign counts.
    ComparisonOperator? Comparison() => Peek() switch
    {
        '=' => Sign("===") ? ComparisonOperator.AllEqual : Sign("==") ? ComparisonOperator.AnyEqual : null,
        '!' => Sign("!==") ? ComparisonOperator.AnyNotEqual : Sign("!=") ? ComparisonOperator.AllNotEqual : null,
        '>' => Sign(">=") ? ComparisonOperator.GreaterOrEqual : Sign(">") ? ComparisonOperator.Greater : null,
        '<' => Sign("<=") ? ComparisonOperator.LessOrEqual : Sign("<") ? ComparisonOperator.Less : null,
        'e' => Keyword("eq") ? ComparisonOperator.AnyEqual : null,
        'n' => Keyword("ne") ? ComparisonOperator.AllNotEqual : null,
        'g' => Keyword("gt") ? ComparisonOperator.Greater : Keyword("ge") ? ComparisonOperator.GreaterOrEqual : null,
        'l' => Keyword("lt") ? ComparisonOperator.Less : Keyword("le") ? ComparisonOperator.LessOrEqual : null,
        'a' => Keyword("any_eq") ? ComparisonOperator.AnyEqual : Keyword("all_ne") ? ComparisonOperator.AllNotEqual
            : Keyword("all_eq") ? ComparisonOperator.AllEqual : Keyword("any_ne") ? ComparisonOperator.AnyNotEqual : null,
        _ => null,
    };

    ImmutableArray<SetElementSyntax>? Elements()
    {
        if (!Sign("{")) return null;
        var elements = ImmutableArray.CreateBuilder<SetElementSyntax>();
        do
        {
            if (Operand() is not { } value) return null;
            OperandSyntax? upTo = null;
            if (Sign("..") && (upTo = Operand()) is null) return null;
            elements.Add(new SetElementSyntax(value, upTo, From(value.Span.Start)));
        }
        while (Sign(","));
        return Sign("}") ? elements.DrainToImmutable() : null;
    }

    OperandSyntax? Operand()
    {
        if (Peek() == '"') return String();
        int end = EndOfWord(_at);
        ReadOnlySpan<char> word = _text.AsSpan(_at, end - _at);
        if (word.IsEmpty || IsReserved(word) || !EndsHere(end) || (char.IsAsciiDigit(word[0]) && NumberText.IsFloatShaped(word))) return null;
        int start = _at;
        _at = _end = end;
        return new WordSyntax(word.ToString(), WordClassifier.Classify(word), From(start));
    }

    StringSyntax? String()
    {
        int start = _at, end = start + 1;
        while (end < _text.Length && _text[end] != '"') end += _text[end] == '\\' ? 2 : 1;
        if (end >= _text.Length || !EndsHere(end + 1)) return null;
        ImmutableArray<byte> value = QuotedText.String(_text.AsSpan(start + 1, end - start - 1), start + 1, out Diagnostic? error);
        if (error is not null) return null;
        _at = _end = end + 1;
        return new StringSyntax(value, _text[start.._at], From(start));
    }

    // The scanner's WORD: groups joined by single dots.
    readonly int EndOfWord(int at)
    {
        int end = at;
        for (; end < _text.Length; end++)
        {
            char c = _text[end];
            bool fits = c == '.' ? end + 1 < _text.Length && IsWordPart(_text[end + 1]) : IsWordPart(c);
            if (!fits || (end == at && c is '.' or '/' or '-')) break;
        }

        return end;
    }

    static bool IsWordPart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or ':' or '/' or '-';

    // What makes more of an operand is the parser's.
    readonly bool EndsHere(int at) => at == _text.Length || Scan.IsBlank(_text[at]) || _text[at] is ')' or '}' or ',' or '=' or '!' or '<' or '>' or '|' or '~' or '^'
        || _text.AsSpan(at).StartsWith("&&") || _text.AsSpan(at).StartsWith("..");

    // The scanner's words that are operators.
    static bool IsReserved(ReadOnlySpan<char> word) => word is "and" or "or" or "xor" or "not" or "any" or "all" or "eq" or "any_eq" or "ne" or "all_ne" or "all_eq"
        or "any_ne" or "gt" or "ge" or "lt" or "le" or "contains" or "matches" or "in" or "bitand" or "bitwise_and";

    // ---- signs and words

    char Peek()
    {
        while (_at < _text.Length && Scan.IsBlank(_text[_at])) _at++;
        return _at < _text.Length ? _text[_at] : '\0';
    }

    readonly bool Follows(string sign) => _text.AsSpan(_at).StartsWith(sign);

    bool Sign(string sign)
    {
        if (Peek() != sign[0] || !Follows(sign)) return false;
        _end = _at += sign.Length;
        return true;
    }

    bool Keyword(string word)
    {
        if (Peek() != word[0] || !Follows(word) || EndOfWord(_at) != _at + word.Length) return false;
        _end = _at += word.Length;
        return true;
    }

    // To the end of what was read last, white space left out.
    readonly TextSpan From(int start) => TextSpan.FromBounds(start, _end);

    TestSyntax? Fail()
    {
        _failed = true;
        return null;
    }
}
