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

    public void AppendFormatted(ReadOnlySpan<byte> text) => Printable(text);

    /// <summary>Bytes of the packet as text; what is not printable is escaped.</summary>
    void Printable(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(text, out Rune rune, out int taken) == System.Buffers.OperationStatus.Done;
            if (valid && rune.Value is >= 32 and not (>= 0x7F and < 0xA0)) _sink!.Add(text[..taken]);
            else foreach (byte b in text[..taken]) AddEscape(b);
            text = text[taken..];
        }
    }

    void AddEscape(byte b)
    {
        switch (b)
        {
            case (byte)'\n': _sink!.Add("\\n"u8); break;
            case (byte)'\r': _sink!.Add("\\r"u8); break;
            case (byte)'\t': _sink!.Add("\\t"u8); break;
            default:
                _sink!.Add("\\"u8);
                _sink.AddPadded((ulong)((b >> 6) * 100 + (b >> 3 & 7) * 10 + (b & 7)), 3);
                break;
        }
    }
}
