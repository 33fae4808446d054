using Sprache;

namespace FilterLang.Filters.Macros;

/// <summary>A filter of a list.</summary>
/// <param name="Name">Its name in the list, or null.</param>
/// <param name="Filter">Its text.</param>
/// <param name="Line">The line it stands on, from 1.</param>
public sealed record ListedFilter(string? Name, string Filter, int Line)
{
    /// <summary>Colours of a line of <c>colorfilters</c>; null elsewhere.</summary>
    public ListedColors? Colors { get; init; }

    /// <summary>A line that is switched off (<c>!</c> in front).</summary>
    public bool IsOff { get; init; }
}

/// <summary>A colour as the file has it: red, green and blue from 0 to 65535.</summary>
public readonly record struct ListedColor(ushort Red, ushort Green, ushort Blue);

/// <summary>The two colours of a rule.</summary>
public sealed record ListedColors(ListedColor Background, ListedColor Text);

/// <summary>
/// Files that hold filters, a line each: Wireshark's <c>dfilters</c> and <c>dmacros</c> (<c>"name" filter</c>), its <c>colorfilters</c>
/// (<c>@name@filter@[r,g,b][r,g,b]</c>, switched off by a <c>!</c> in front), or plain filters. <c>#</c> starts a comment line.
/// </summary>
public static class FilterListFile
{
    static readonly Parser<char> s_escaped = Parse.Char('\\').Then(_ => Parse.AnyChar);

    static readonly Parser<string> s_quoted =
        from open in Parse.Char('"')
        from name in s_escaped.Or(Parse.CharExcept('"')).Many().Text()
        from close in Parse.Char('"')
        select name;

    static readonly Parser<ListedFilter> s_named =
        from name in s_quoted
        from gap in Parse.WhiteSpace.AtLeastOnce()
        from filter in Parse.AnyChar.Many().Text()
        select new ListedFilter(name, filter, 0);

    static readonly Parser<ushort> s_part = Parse.Number.Token().Select(digits => ushort.TryParse(digits, out ushort part) ? part : ushort.MaxValue);

    static readonly Parser<ListedColor> s_color =
        from open in Parse.Char('[')
        from red in s_part
        from comma in Parse.Char(',')
        from green in s_part
        from second in Parse.Char(',')
        from blue in s_part
        from close in Parse.Char(']')
        select new ListedColor(red, green, blue);

    static readonly Parser<ListedColors> s_colors =
        from at in Parse.Char('@')
        from background in s_color
        from text in s_color.End()
        select new ListedColors(background, text);

    static readonly Parser<ListedFilter> s_colored =
        from off in Parse.Char('!').Optional()
        from at in Parse.Char('@')
        from name in Parse.CharExcept('@').Many().Text()
        from between in Parse.Char('@')
        from filter in Parse.AnyChar.Except(s_colors).Many().Text()
        from colors in s_colors
        select new ListedFilter(name, filter, 0) { Colors = colors, IsOff = off.IsDefined };

    static readonly Parser<ListedFilter> s_line = s_colored.Or(s_named);

    /// <summary>Reads all filters of a list.</summary>
    public static IReadOnlyList<ListedFilter> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var filters = new List<ListedFilter>();
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            string content = line.Trim();
            if (content.Length == 0 || content[0] == '#') continue;
            IResult<ListedFilter> result = s_line.TryParse(content);
            filters.Add(result.WasSuccessful ? result.Value with { Line = number } : new ListedFilter(null, content, number));
        }

        return filters;
    }
}
