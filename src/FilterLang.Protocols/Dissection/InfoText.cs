using System.Runtime.CompilerServices;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>
/// An interpolated string that is written as UTF-8 into a packet's summary, and not evaluated at all where nobody asked for it.
/// </summary>
[InterpolatedStringHandler]
public readonly ref struct InfoText
{
    readonly Utf8Sink? _sink;

    public InfoText(int literalLength, int formattedCount, Layer layer, out bool wanted)
    {
        _ = (literalLength, formattedCount);
        _sink = layer.InfoSink;
        wanted = _sink is not null;
    }

    internal Utf8Sink? Sink => _sink;

    public void AppendLiteral(string text) => _sink!.Add(text);

    public void AppendFormatted(string? text)
    {
        if (text is not null) _sink!.Add(text);
    }

    public void AppendFormatted(uint number) => _sink!.Add((ulong)number);

    public void AppendFormatted(int number) => _sink!.Add((long)number);

    public void AppendFormatted(long number) => _sink!.Add(number);

    public void AppendFormatted(ulong number) => _sink!.Add(number);

    /// <summary>Right-aligned: <c>{unit,3}</c>.</summary>
    public void AppendFormatted(uint number, int alignment) => Align(_sink!.Length, number, alignment, null);

    public void AppendFormatted(uint number, int alignment, string format) => Align(_sink!.Length, number, alignment, format);

    void Align(int from, uint number, int width, string? format)
    {
        if (format is null) AppendFormatted(number);
        else AppendFormatted(number, format);
        int missing = width - (_sink!.Length - from);
        if (missing > 0) _sink.Insert(from, missing);
    }

    /// <summary>Hexadecimal with as many digits as the format says: <c>{value:x4}</c>, or <c>{value:X4}</c> with capitals.</summary>
    public void AppendFormatted(uint number, string format)
    {
        int digits = format.Length > 1 ? format[1] - '0' : 1, from = _sink!.Length;
        _sink.AddHex(number, digits);
        if (format[0] != 'X') return;
        Span<byte> upper = stackalloc byte[8];
        System.Text.Ascii.ToUpper(_sink.Written[from..], upper, out int length);
        _sink.CutTo(from);
        _sink.Add(upper[..length]);
    }

    /// <summary>Bytes of the packet as text; what is not printable is escaped.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> text) => _sink!.Advance(PrintableText.Write(text, _sink.Room(4 * text.Length)));

    public void AppendFormatted(NetworkAddress address) => address.AddTo(_sink!);

    internal void AppendFormatted(NamedPort port) => port.AddToInfo(_sink!);

    /// <summary>
    /// Text that is escaped by the column itself, in two hexadecimal digits: <c>{name:x}</c>; or with blanks for all white space: <c>{line:b}</c>.
    /// </summary>
    public void AppendFormatted(ReadOnlySpan<byte> text, string format)
    {
        if (format[0] == 'b')
        {
            Blank(text);
            return;
        }
        while (!text.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(text, out Rune rune, out int taken) == System.Buffers.OperationStatus.Done;
            if (!valid) _sink!.Add("\uFFFD"u8);
            else if (rune.Value is 0) return;
            else if (rune.Value is >= 32 and not (>= 0x7F and < 0xA0)) _sink!.Add(text[..taken]);
            else AddHexEscape(rune.Value);
            text = text[taken..];
        }
    }

    void Blank(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int length = text.IndexOfAny("\t\n\v\f\r"u8);
            AppendFormatted(text[..(length < 0 ? text.Length : length)]);
            if (length < 0) return;
            _sink!.Add((byte)' ');
            text = text[(length + 1)..];
        }
    }

    void AddHexEscape(int value)
    {
        ReadOnlySpan<byte> letters = "abtnvfr"u8;
        if (value is >= 7 and <= 13)
        {
            _sink!.Add((byte)'\\');
            _sink.Add(letters[value - 7]);
            return;
        }
        _sink!.Add("\\x"u8);
        _sink.AddHex((uint)value, 2);
    }
}
