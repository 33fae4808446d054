using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace FilterLang.Filters.Parsing;

/// <summary>The tokens of a filter as a stream: they are all there, and none is hidden.</summary>
sealed class TokenArray(List<IToken> tokens, string text) : ITokenStream
{
    readonly IToken[] tokens = [.. tokens];
    int at;

    public int Index => at;

    public int Size => tokens.Length;

    public string SourceName => "";

    public ITokenSource TokenSource => null!;

    public int LA(int i) => LT(i)?.Type ?? TokenConstants.EOF;

    public IToken LT(int k)
    {
        int index = k > 0 ? at + k - 1 : at + k;
        return index < 0 ? null! : tokens[Math.Min(index, tokens.Length - 1)];
    }

    public void Consume()
    {
        if (at < tokens.Length - 1) at++;
    }

    public IToken Get(int i) => tokens[i];

    public int Mark() => 0;

    public void Release(int marker)
    {
    }

    public void Seek(int index) => at = Math.Min(index, tokens.Length - 1);

    public string GetText(Interval interval) => interval.a > interval.b
        ? ""
        : text[tokens[interval.a].StartIndex..(tokens[Math.Min(interval.b, tokens.Length - 1)].StopIndex + 1)];

    public string GetText() => text;

    public string GetText(RuleContext ctx) => GetText(ctx.SourceInterval);

    public string GetText(IToken start, IToken stop) => text[start.StartIndex..(stop.StopIndex + 1)];
}
