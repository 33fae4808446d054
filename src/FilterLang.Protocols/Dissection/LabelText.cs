using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The text of a protocol's item in a detail tree, written as UTF-8; not evaluated at all where nobody asked for it.</summary>
[InterpolatedStringHandler]
public readonly ref struct LabelText
{
    readonly Utf8Sink? _sink;

    public LabelText(int literalLength, int formattedCount, scoped Layer layer, out bool wanted)
    {
        _ = (literalLength, formattedCount);
        wanted = layer.ItemIndex >= 0 && layer.Packet.Plan.WantsLabels;
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

    /// <summary>Lower-case hexadecimal with as many digits as the format says: <c>{value:x4}</c>.</summary>
    public void AppendFormatted(ulong number, string format) => _sink!.AddHex(number, format.Length > 1 ? format[1] - '0' : 1);

    /// <summary>UTF-8 text as it is.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> text) => _sink!.Add(text);

    /// <summary>An address of 4, 6 or 16 octets.</summary>
    public void AppendFormatted(ReadOnlySpan<byte> address, string format)
    {
        switch (format)
        {
            case "ip" when address.Length == 4:
                _sink!.AddIPv4(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address));
                break;
            case "ip6" when address.Length == 16:
                _sink!.AddIPv6(address);
                break;
            case "mac":
                _sink!.AddMac(address);
                break;
        }
    }
}
