using System.Text;
using FilterLang.Fields;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Macros;

/// <summary>
/// Expands macros: <c>${name:a;b}</c>, <c>$name(a,b)</c>, <c>$name{a,b}</c>. It works on plain text, before anything is scanned, so also
/// inside quotes; what a macro stands for is expanded again. <c>${field}</c> is a reference to a field and stays.
/// </summary>
sealed class MacroExpander(IReadOnlyDictionary<string, string> macros, FieldRegistry registry)
{
    /// <summary>How often the result may be expanded again.</summary>
    public const int MaximumNesting = 31;

    /// <summary>A filter does not grow beyond this many characters.</summary>
    public const int MaximumLength = 4_000_000;

    string text = "";
    SourceMap map = SourceMap.Identity(0);
    SourceMap next = SourceMap.Identity(0);
    readonly StringBuilder output = new();
    Diagnostic? error;

    /// <summary>Expands a filter. The map tells where its characters come from.</summary>
    public string? Expand(string filter, out SourceMap origin, out Diagnostic? failure)
    {
        text = filter;
        map = SourceMap.Identity(filter.Length);
        for (int pass = 0; ; pass++)
        {
            int use = NextUse();
            if (error is not null || use < 0) break;
            if (pass > MaximumNesting)
            {
                error = Diagnostic.Error(DiagnosticCode.InvalidMacro, map.Origin(new TextSpan(use, 1)), "too much nesting in macros");
                break;
            }

            Pass();
            if (error is not null) break;
            text = output.ToString();
            map = next;
        }

        (origin, failure) = (map, error);
        return error is null ? text : null;
    }

    // Where the first macro use begins, -1 if there is none.
    int NextUse()
    {
        for (int i = text.IndexOf('$', StringComparison.Ordinal); i >= 0; i = text.IndexOf('$', i + 1))
            if (IsUse(i)) return i;
        return -1;
    }

    bool IsUse(int dollar)
    {
        if (dollar + 1 < text.Length && text[dollar + 1] == '{') return !IsReference(dollar);
        int end = NameEnd(dollar + 1);
        return end > dollar + 1 && end < text.Length && text[end] is '(' or '{';
    }

    int NameEnd(int from)
    {
        while (from < text.Length && (char.IsAsciiLetterOrDigit(text[from]) || text[from] == '_')) from++;
        return from;
    }

    // ${field}, ${@field}, ${field#…}: a field that has a value of its own.
    bool IsReference(int dollar)
    {
        int end = text.IndexOf('}', dollar);
        if (end < 0) return false;
        ReadOnlySpan<char> name = text.AsSpan(dollar + 2, end - dollar - 2);
        if (name.StartsWith("@")) name = name[1..];
        int layer = name.IndexOf('#');
        if (layer >= 0) name = name[..layer];
        return registry.Find(name.ToString()) is { Type: not (FieldType.Protocol or FieldType.None) };
    }

    void Pass()
    {
        output.Clear();
        next = map.Next();
        for (int i = 0; i < text.Length && error is null;)
        {
            if (text[i] == '$' && IsUse(i))
            {
                i = Use(i);
                continue;
            }

            output.Append(text[i]);
            next.Copy(map, i++);
        }
    }

    // Expands the use that begins here and gives the position behind it.
    int Use(int dollar)
    {
        bool braced = text[dollar + 1] == '{';
        int nameStart = dollar + (braced ? 2 : 1), at = NameEnd(nameStart);
        string name = text[nameStart..at];
        var arguments = new List<string>();
        char terminator = braced || text[at] == '{' ? '}' : ')';
        if (at >= text.Length) return Fail(dollar, at, DiagnosticCode.InvalidMacro, "end of filter in the middle of a macro expression");
        if (braced && text[at] == '}')
        {
            at++;
        }
        else
        {
            if (braced && text[at] is not (':' or ';')) return Fail(dollar, at + 1, DiagnosticCode.InvalidMacro, "invalid character in macro name");
            at = Arguments(at + 1, terminator, arguments);
            if (at < 0) return Fail(dollar, text.Length, DiagnosticCode.InvalidMacro, "end of filter in the middle of a macro expression");
        }

        if (!macros.TryGetValue(name, out string? definition))
        {
            string? nearest = name.Length == 0 ? null : Binding.NameSuggestion.Nearest(name, macros.Keys);
            return Fail(dollar, at, DiagnosticCode.UnknownMacro, $"macro '{name}' does not exist", nearest is null ? null : $"Did you mean {nearest}?");
        }

        foreach (string argument in arguments)
            if (argument.Length == 0) return Fail(dollar, at, DiagnosticCode.InvalidMacro, "null argument in macro expression");
        int wanted = CountParameters(definition);
        if (wanted != arguments.Count)
        {
            return Fail(dollar, at, DiagnosticCode.InvalidMacro,
                $"wrong number of arguments for macro '{name}', expecting {wanted} instead of {arguments.Count}");
        }

        int before = output.Length;
        Substitute(definition, arguments);
        if (output.Length > MaximumLength) return Fail(dollar, at, DiagnosticCode.InvalidMacro, "the filter becomes too long by its macros");
        next.Stand(output.Length - before, map, TextSpan.FromBounds(dollar, at));
        return at;
    }

    // Reads arguments up to the terminator; -1 if the text ends before. Nothing at all is no argument.
    int Arguments(int at, char terminator, List<string> arguments)
    {
        var argument = new StringBuilder();
        bool any = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == terminator)
            {
                if (any || argument.Length > 0) arguments.Add(argument.ToString());
                return at + 1;
            }

            if (c is ',' or ';')
            {
                any = true;
                arguments.Add(argument.ToString());
                argument.Clear();
                continue;
            }

            if (c == '\\' && at + 1 < text.Length) c = text[++at];
            argument.Append(c);
        }

        return -1;
    }

    /// <summary>The highest number behind a dollar sign in a definition.</summary>
    public static int CountParameters(string definition)
    {
        int highest = 0;
        for (int i = 0; i < definition.Length; i++)
            if (ParameterAt(definition, i, out int number) > 0) highest = Math.Max(highest, number);
        return highest;
    }

    static int ParameterAt(string definition, int dollar, out int number)
    {
        number = 0;
        if (definition[dollar] != '$') return 0;
        int i = dollar + 1;
        while (i < definition.Length && char.IsAsciiDigit(definition[i])) number = Math.Min(number * 10 + (definition[i++] - '0'), 1_000_000);
        return number == 0 ? 0 : i - dollar;
    }

    void Substitute(string definition, List<string> arguments)
    {
        for (int i = 0; i < definition.Length;)
        {
            int length = ParameterAt(definition, i, out int number);
            if (length == 0) output.Append(definition[i++]);
            else output.Append(arguments[number - 1]);
            i += length;
            if (output.Length > MaximumLength) return;
        }
    }

    int Fail(int from, int to, DiagnosticCode code, string message, string? hint = null)
    {
        TextSpan span = map.Origin(TextSpan.FromBounds(from, Math.Min(to, text.Length)));
        error = Diagnostic.Error(code, span, message, hint);
        return text.Length;
    }
}
