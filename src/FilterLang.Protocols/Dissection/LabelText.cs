using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The words of a label in a detail tree: written as UTF-8, and not evaluated at all where nobody looks at labels.</summary>
[InterpolatedStringHandler]
public readonly struct LabelText
{
    readonly Utf8Sink? _sink;

    public LabelText(int literalLength, int formattedCount, scoped Layer layer, out bool wanted)
    {
        _ = (literalLength, formattedCount);
        wanted = layer.WantsLabels;
        if (!wanted) return;
        _sink = layer.Packet.LabelSink;
        _sink.Clear();
    }

    internal ReadOnlySpan<byte> Written => _sink is null ? default : _sink.Written;

    public void AppendLiteral(string text) => _sink!.Add(text);

    public void AppendFormatted(string? text)
    {
        if (text is not null) _sink!.Add(text);
    }

    public void AppendFormatted(long number) => _sink!.Add(number);

    public void AppendFormatted(ulong number) => _sink!.Add(number);

    /// <summary>Lower-case hexadecimal with as many digits as the format says, <c>{value:x4}</c>; <c>{value:d9}</c> pads decimals.</summary>
    public void AppendFormatted(ulong number, string format)
    {
        int digits = format.Length > 1 ? format[1] - '0' : 1;
        if (format[0] == 'd') _sink!.AddPadded(number, digits);
        else _sink!.AddHex(number, digits);
    }

    /// <summary>UTF-8 text as it is.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> text) => _sink!.Add(text);

    internal void AppendFormatted(SpanWords span) => SpanNames.AddWords(_sink!, span.Seconds);

    /// <summary>Octets as <c>{bytes:x}</c>: hexadecimal, the first ones where there are too many.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> bytes, string format)
    {
        const int Most = 36;
        _ = format;
        _sink!.AddHex(bytes[..Math.Min(Most, bytes.Length)]);
        if (bytes.Length > Most) _sink!.Add("…");
    }

    /// <summary>Bits of a word as a label begins with them.</summary>
    internal void AppendFormatted(BitText bits)
    {
        for (int bit = bits.Width - 1; bit >= 0; bit--)
        {
            ulong mask = 1UL << bit;
            _sink!.Add((bits.Mask & mask) == 0 ? (byte)'.' : (bits.Word & mask) != 0 ? (byte)'1' : (byte)'0');
            if (bit % 4 == 0 && bit > 0) _sink.Add((byte)' ');
        }
    }

    public void AppendFormatted(NetworkAddress address) => address.AddTo(_sink!);

    internal void AppendFormatted(NamedAddress address) => address.AddTo(_sink!);

    internal void AppendFormatted(NamedPort port) => port.AddToLabel(_sink!);
}

/// <summary>A word of which some bits count: <c>.... .0..</c>.</summary>
readonly record struct BitText(ulong Word, ulong Mask, int Width);
