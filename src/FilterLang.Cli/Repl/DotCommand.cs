using Sprache;

namespace FilterLang.Cli.Repl;

/// <summary>A line that begins with a dot: <c>.open file.pcap</c>. Words with spaces stand in quotes.</summary>
sealed record DotCommand(string Name, IReadOnlyList<string> Words, string Rest)
{
    static readonly Parser<string> s_quoted =
        from open in Parse.Char('"')
        from text in Parse.Char('\\').Then(_ => Parse.AnyChar).Or(Parse.CharExcept("\"\\")).Many().Text()
        from close in Parse.Char('"')
        select text;

    static readonly Parser<string> s_word = s_quoted.Or(Parse.CharExcept(char.IsWhiteSpace, "a blank").AtLeastOnce().Text());

    static readonly Parser<(string Name, IEnumerable<string> Words)> s_command =
        from dot in Parse.Char('.')
        from name in Parse.Letter.AtLeastOnce().Text()
        from words in Parse.WhiteSpace.AtLeastOnce().Then(_ => s_word).Many()
        from end in Parse.WhiteSpace.Many().End()
        select (name, words);

    /// <summary>Null and a complaint where the line is no command.</summary>
    public static DotCommand? Read(string line, out string? complaint)
    {
        IResult<(string Name, IEnumerable<string> Words)> result = s_command.TryParse(line);
        complaint = result.WasSuccessful ? null : $"not a command at column {result.Remainder.Column}; .help lists them";
        if (!result.WasSuccessful) return null;
        string name = result.Value.Name;
        return new DotCommand(name, [.. result.Value.Words], line[(name.Length + 1)..].Trim());
    }
}
