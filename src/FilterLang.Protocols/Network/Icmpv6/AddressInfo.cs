namespace FilterLang.Protocols;

/// <summary>Addresses of a message in its summary line.</summary>
static class AddressInfo
{
    /// <summary>Adds words and the IPv6 address at an offset.</summary>
    public static void Append(ref Layer layer, scoped ReadOnlySpan<byte> words, int at)
    {
        if (layer.InfoSink is not { } sink) return;
        sink.Add(words);
        sink.AddIPv6(layer.Slice(at, 16));
    }

    /// <summary>Adds words and the MAC address at an offset.</summary>
    public static void AppendMac(ref Layer layer, scoped ReadOnlySpan<byte> words, int at)
    {
        if (layer.InfoSink is not { } sink) return;
        sink.Add(words);
        sink.AddMac(layer.Slice(at, 6));
    }
}
