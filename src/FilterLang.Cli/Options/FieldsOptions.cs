using FilterLang.Output;

namespace FilterLang.Cli.Options;

/// <summary>The values of <c>-E</c>.</summary>
static class FieldsOptions
{
    public static string? Apply(Settings settings, string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string key = equals < 0 ? text : text[..equals], value = equals < 0 ? "" : text[(equals + 1)..];
        FieldsFormat format = settings.FieldsFormat;
        FieldsFormat? changed = (key, value) switch
        {
            ("bom", "y" or "n") => format with { ByteOrderMark = value == "y" },
            ("header", "y" or "n") => format with { Header = value == "y" },
            ("escape", "y" or "n") => format with { Escape = value == "y" },
            ("separator", not "") when Character(value, out byte c, separates: true) => format with { Separator = c },
            ("aggregator", not "") when Character(value, out byte c, separates: false) => format with { Aggregator = c },
            ("occurrence", "f") => format with { Occurrence = Occurrence.First },
            ("occurrence", "l") => format with { Occurrence = Occurrence.Last },
            ("occurrence", "a") => format with { Occurrence = Occurrence.All },
            ("quote", "d") => format with { Quote = (byte)'"' },
            ("quote", "s") => format with { Quote = (byte)'\'' },
            ("quote", "n") => format with { Quote = 0 },
            _ => null,
        };
        if (changed is null)
            return $"\"{text}\" is not a valid field output option=value pair; there are bom=y|n header=y|n escape=y|n "
                + "separator=/t|/s|CHARACTER aggregator=,|/s|CHARACTER occurrence=f|l|a quote=d|s|n";
        settings.FieldsFormat = changed;
        return null;
    }

    /// <summary>
    /// One ASCII character, <c>/s</c> a space, for the separator <c>/t</c> a tab; behind a slash others are a backslash. As in tshark, what
    /// follows these does not count.
    /// </summary>
    static bool Character(string value, out byte character, bool separates)
    {
        char c = value switch { ['/', 't', ..] when separates => '\t', ['/', 's', ..] => ' ', ['/', ..] => '\\', _ => value[0] };
        character = (byte)c;
        return c < 128;
    }
}
