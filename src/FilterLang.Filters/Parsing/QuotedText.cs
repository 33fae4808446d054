using System.Collections.Immutable;
using System.Text;
using FilterLang.Filters.Diagnostics;

namespace FilterLang.Filters.Parsing;

/// <summary>Turns what stands between quotes into the bytes or the code it stands for.</summary>
static class QuotedText
{
    /// <summary>The bytes of a string; the first bad escape is reported with its place.</summary>
    /// <param name="body">The text between the quotes.</param>
    /// <param name="start">Where the body begins in the filter.</param>
    public static ImmutableArray<byte> String(ReadOnlySpan<char> body, int start, out Diagnostic? error)
    {
        error = null;
        if (body.IndexOf('\\') < 0) return ImmutableArray.Create(Encoding.UTF8.GetBytes(body.ToString()));

        var bytes = ImmutableArray.CreateBuilder<byte>(body.Length);
        for (int i = 0; i < body.Length;)
        {
            int next = body[i..].IndexOf('\\');
            ReadOnlySpan<char> plain = next < 0 ? body[i..] : body.Slice(i, next);
            bytes.AddRange(Encoding.UTF8.GetBytes(plain.ToString()));
            i += plain.Length;
            if (next < 0 || i + 1 >= body.Length) break;

            EscapeReader.Kind kind = EscapeReader.Read(body[i..], out int length, out uint value);
            string escape = body.Slice(i, length).ToString();
            string? message = kind switch
            {
                EscapeReader.Kind.TooLarge => $"{escape} is larger than 255.",
                EscapeReader.Kind.NotUniversal => $"{escape} is not a valid universal character name",
                EscapeReader.Kind.Unknown => $"{escape} is not a valid character escape sequence",
                _ => null,
            };
            if (message is not null)
            {
                string? hint = kind == EscapeReader.Kind.Unknown
                    ? "In regular expressions double the backslash or write a raw string: r\"…\"."
                    : null;
                error = Diagnostic.Error(DiagnosticCode.InvalidEscape, new TextSpan(start + i, length), message, hint);
                return [];
            }

            if (kind == EscapeReader.Kind.Byte) bytes.Add((byte)value);
            else bytes.AddRange(Encoding.UTF8.GetBytes(new Rune(value).ToString()));
            i += length;
        }

        return bytes.ToImmutable();
    }

    /// <summary>The code of a character constant.</summary>
    /// <param name="source">The constant with its quotes.</param>
    /// <param name="start">Where it begins in the filter.</param>
    public static uint Character(string source, int start, out Diagnostic? error)
    {
        ReadOnlySpan<char> body = source.AsSpan(1, source.Length - 2);
        uint code = 0;
        string? message = null;
        if (body.IsEmpty)
        {
            message = "Empty character constant.";
        }
        else if (body[0] == '\\' && body.Length > 1)
        {
            EscapeReader.Kind kind = EscapeReader.Read(body, out int length, out code);
            message = kind switch
            {
                EscapeReader.Kind.TooLarge when length == body.Length => $"{source} is too large to be a valid character constant.",
                EscapeReader.Kind.NotUniversal when length == body.Length => $"{source} is not a valid universal character name",
                EscapeReader.Kind.Unknown when length == body.Length => $"{source} isn't a valid character constant.",
                // Wireshark's reader of characters does not know the newline, that of strings does.
                _ when length != body.Length || body[1] == 'n' => $"{source} is too long to be a valid character constant.",
                _ => null,
            };
        }
        else if (body[0] is < ' ' or > '~')
        {
            message = $"Non-printable value '0x{(uint)body[0]:x2}' in character constant.";
        }
        else
        {
            code = body[0];
            if (body.Length > 1) message = $"{source} is too long to be a valid character constant.";
        }

        error = message is null
            ? null
            : Diagnostic.Error(DiagnosticCode.InvalidCharacter, new TextSpan(start, source.Length), message);
        return code;
    }
}
