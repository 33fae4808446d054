using FilterLang.Filters.Diagnostics;
using FilterLang.Filters.Syntax;

namespace FilterLang.Filters.Parsing;

/// <summary>
/// Reads one range of a slice: <c>i:n</c>, <c>i-j</c>, <c>i</c>, <c>:n</c>, <c>i:</c> or <c>:</c>. Numbers are read as C's
/// strtol reads them: space in front, a sign, decimal, octal or hexadecimal digits, 32 bits.
/// </summary>
ref struct RangeText
{
    readonly ReadOnlySpan<char> text;
    readonly TextSpan span;
    int position;
    Diagnostic? error;

    RangeText(ReadOnlySpan<char> text, TextSpan span)
    {
        this.text = text;
        this.span = span;
    }

    /// <summary>Reads a range.</summary>
    public static SliceRange Read(ReadOnlySpan<char> text, TextSpan span, out Diagnostic? error)
    {
        var reader = new RangeText(text, span);
        SliceRange range = reader.Range();
        error = reader.error;
        return range;
    }

    SliceRange Range()
    {
        if (text.SequenceEqual(":")) return new(SliceRangeKind.Rest, 0, 0);
        if (text[0] == ':') return Length(0, 1);

        switch (Number(0, out int start))
        {
            case NumberFault.NoDigits: return Fail($"\"{text}\" is not a valid number.");
            case NumberFault.Overflow: return Fail($"\"{text}\" causes an integer overflow.", DiagnosticCode.NumberOutOfRange);
        }

        int separator = SkipSpace(position);
        if (separator == text.Length) return new(SliceRangeKind.Length, start, 1);
        if (text[separator] == ':') return separator + 1 == text.Length ? new(SliceRangeKind.Rest, start, 0) : Length(start, separator + 1);
        return text[separator] == '-' ? Last(start, separator + 1) : Fail($"\"{text}\" is not a valid range.");
    }

    SliceRange Length(int start, int from)
    {
        if (!LastNumber(from, out int length)) return Fail($"\"{text}\" is not a valid range.");
        if (length <= 0) return Fail($"Range {text} isn't valid because length {length} isn't positive");
        return new(SliceRangeKind.Length, start, length);
    }

    SliceRange Last(int start, int from)
    {
        if (!LastNumber(from, out int last)) return Fail($"\"{text}\" is not a valid range.");
        if ((start < 0) != (last < 0)) return Fail($"Range {text} isn't valid because {start} and {last} have different signs");
        if (last <= start) return Fail($"Range {text} isn't valid because {start} is greater or equal than {last}");
        return new(SliceRangeKind.Last, start, last);
    }

    bool LastNumber(int from, out int number) =>
        Number(from, out number) == NumberFault.None && SkipSpace(position) == text.Length;

    NumberFault Number(int from, out int number)
    {
        number = 0;
        int i = SkipSpace(from);
        bool negative = i < text.Length && text[i] == '-';
        if (i < text.Length && text[i] is '+' or '-') i++;
        int radix = 10;
        if (i < text.Length && text[i] == '0')
        {
            bool hex = i + 2 < text.Length && text[i + 1] is 'x' or 'X' && HexDigit.Value(text[i + 2]) >= 0;
            radix = hex ? 16 : 8;
            if (hex) i += 2;
        }

        int first = i;
        long value = 0;
        for (; i < text.Length && (uint)HexDigit.Value(text[i]) < (uint)radix; i++)
            value = Math.Min(value * radix + HexDigit.Value(text[i]), 1L << 40);
        position = i;
        if (i == first) return NumberFault.NoDigits;

        if (negative) value = -value;
        number = (int)value;
        return value is < int.MinValue or > int.MaxValue ? NumberFault.Overflow : NumberFault.None;
    }

    readonly int SkipSpace(int i)
    {
        while (i < text.Length && Scan.IsBlank(text[i])) i++;
        return i;
    }

    SliceRange Fail(string message, DiagnosticCode code = DiagnosticCode.InvalidRange)
    {
        error = Diagnostic.Error(code, span, message);
        return default;
    }

    enum NumberFault
    {
        None,
        NoDigits,
        Overflow,
    }
}
