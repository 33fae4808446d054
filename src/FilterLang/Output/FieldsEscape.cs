using System.Buffers;

namespace FilterLang.Output;

/// <summary>
/// The escapes of <c>-T fields</c>, applied to a whole column: control characters and backslashes become two characters; without quotes
/// the separator is written behind a backslash, with quotes the quote is doubled.
/// </summary>
sealed class FieldsEscape
{
    readonly SearchValues<byte> _special;
    readonly FieldsFormat _format;
    readonly Utf8Sink _copy = new(256);

    public FieldsEscape(FieldsFormat format)
    {
        _format = format;
        List<byte> special = [];
        if (format.Escape) special.AddRange("\0\a\b\t\n\v\f\r"u8);
        if (format.Escape || format.Quote == 0) special.Add((byte)'\\');
        special.Add(format.Quote != 0 ? format.Quote : format.Separator);
        _special = SearchValues.Create(special.ToArray());
    }

    /// <summary>Escapes what was written from an offset on.</summary>
    public void Apply(Utf8Sink sink, int from)
    {
        ReadOnlySpan<byte> text = sink.Written[from..];
        if (text.IndexOfAny(_special) < 0) return;
        _copy.Clear();
        _copy.Add(text);
        sink.CutTo(from);
        for (text = _copy.Written; !text.IsEmpty;)
        {
            int plain = text.IndexOfAny(_special);
            if (plain < 0) plain = text.Length;
            sink.Add(text[..plain]);
            if (plain == text.Length) return;
            AddEscaped(sink, text[plain]);
            text = text[(plain + 1)..];
        }
    }

    void AddEscaped(Utf8Sink sink, byte special)
    {
        ReadOnlySpan<byte> escape = special switch
        {
            _ when !_format.Escape => default,
            0 => "\\0"u8, 7 => "\\a"u8, 8 => "\\b"u8, 9 => "\\t"u8, 10 => "\\n"u8, 11 => "\\v"u8, 12 => "\\f"u8, 13 => "\\r"u8,
            _ => default,
        };
        if (!escape.IsEmpty)
        {
            sink.Add(escape);
            return;
        }
        sink.Add(special == _format.Quote ? special : (byte)'\\');
        sink.Add(special);
    }
}
