namespace FilterLang.Protocols;

/// <summary>Bodies that are known by their media type and not dissected: they name a layer and cover its bytes.</summary>
static class NamedBodies
{
    public static readonly Protocol[] All =
    [
        Named("png", "Portable Network Graphics", "PNG", CoverPng, "image/png"),
        Named("image-gif", "Compuserve GIF", "GIF image", Cover, "image/gif"),
        Named("image-jfif", "JPEG File Interchange Format", "JFIF (JPEG) image", Cover, "image/jfif", "image/jpeg", "image/jpg"),
        Named("tnef", "Transport-Neutral Encapsulation Format", "TNEF", CoverSilently, "application/ms-tnef"),
        Named("mp4", "MP4 / ISOBMFF file format", "mp4", CoverSilently, "audio/mp4", "video/mp4"),
        Named("mpeg-audio", "MPEG Audio", "MPEG Audio", CoverSilently, "audio/mp3", "audio/mpeg"),
    ];

    static Protocol Named(string name, string label, string shortName, Dissector cover, params string[] types)
    {
        Protocol protocol = Protocol.Of(name, label, cover, shortName);
        MediaTypes.Table.Add(protocol, types);
        return protocol;
    }

    static void Cover(ref Layer layer)
    {
        CoverSilently(ref layer);
        layer.Info($" ({layer.Protocol.ShortName})");
    }

    // PNG section 5.2: its first octets; without them it is none.
    static void CoverPng(ref Layer layer)
    {
        if (layer.Bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])) Cover(ref layer);
        else layer.Decline();
    }

    static void CoverSilently(ref Layer layer) => layer.Open();
}
