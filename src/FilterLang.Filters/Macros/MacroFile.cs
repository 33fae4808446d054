using Sprache;

namespace FilterLang.Filters.Macros;

/// <summary>Files of macro definitions: a line has a name in double quotes and the text it stands for; <c>#</c> starts a comment.</summary>
public static class MacroFile
{
    static readonly Parser<string> s_name =
        from open in Parse.Char('"')
        from name in Parse.LetterOrDigit.Or(Parse.Char('_')).AtLeastOnce().Text()
        from close in Parse.Char('"')
        select name;

    static readonly Parser<KeyValuePair<string, string>> s_definition =
        from name in s_name.Token()
        from text in Parse.AnyChar.Many().Text()
        select new KeyValuePair<string, string>(name, text.TrimEnd());

    /// <summary>How many arguments a definition takes.</summary>
    public static int CountParameters(string definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return MacroExpander.CountParameters(definition);
    }

    /// <summary>Reads definitions; of two with one name the later counts. Lines that are none are told with their number, from 1.</summary>
    public static Dictionary<string, string> Read(TextReader reader, Action<int, string>? complain = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var macros = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string content = line.Trim();
            if (content.Length == 0 || content[0] == '#') continue;
            IResult<KeyValuePair<string, string>> result = s_definition.TryParse(content);
            if (result.WasSuccessful) macros[result.Value.Key] = result.Value.Value;
            else complain?.Invoke(number, line);
        }

        return macros;
    }
}
