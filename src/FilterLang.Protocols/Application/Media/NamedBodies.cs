namespace FilterLang.Protocols;

/// <summary>
/// Bodies that are known by their media type, or pictures by their first octets, and not dissected: they name a layer and cover its bytes.
/// </summary>
static class NamedBodies
{
    public static readonly Protocol[] All =
    [
        Picture("png", "Portable Network Graphics", "PNG", CoverPng, "image/png"),
        Picture("image-gif", "Compuserve GIF", "GIF image", CoverGif, "image/gif"),
        Picture("image-jfif", "JPEG File Interchange Format", "JFIF (JPEG) image", CoverJpeg, "image/jfif", "image/jpeg", "image/jpg"),
        Named("tnef", "Transport-Neutral Encapsulation Format", "TNEF", Cover, "application/ms-tnef"),
        Named("mp4", "MP4 / ISOBMFF file format", "mp4", Cover, "audio/mp4", "video/mp4"),
        Named("mpeg-audio", "MPEG Audio", "MPEG Audio", Cover, "audio/mp3", "audio/mpeg"),
    ];

    static Protocol Named(string name, string label, string shortName, Dissector cover, params string[] types)
    {
        Protocol protocol = Protocol.Of(name, label, cover, shortName);
        MediaTypes.Table.Add(protocol, types);
        return protocol;
    }

    // Whatever type was announced, a picture shows itself.
    static Protocol Picture(string name, string label, string shortName, Dissector cover, params string[] types)
    {
        Protocol protocol = Named(name, label, shortName, cover, types);
        MediaTypes.HttpBody.AddHeuristic(protocol);
        return protocol.Selects();
    }

    static void Cover(ref Layer layer) => layer.Open();

    // PNG section 5.2.
    static void CoverPng(ref Layer layer) => Cover(ref layer, layer.Bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]), "PNG"u8);

    // GIF89a section 17: the signature and the version are told.
    static void CoverGif(ref Layer layer) =>
        Cover(ref layer, layer.Bytes.StartsWith("GIF89a"u8) || layer.Bytes.StartsWith("GIF87a"u8), layer.Bytes[..Math.Min(6, layer.Captured)]);

    // JFIF 1.02: an image begins and an application's marker follows, of JFIF or of Exif.
    static void CoverJpeg(ref Layer layer) => Cover(ref layer, layer.Bytes is [0xFF, 0xD8, 0xFF, 0xE0 or 0xE1, ..], "JPEG JFIF image"u8);

    static void Cover(ref Layer layer, bool isIts, ReadOnlySpan<byte> words)
    {
        if (!isIts)
        {
            layer.Decline();
            return;
        }
        layer.Open();
        layer.TellType(words);
    }
}
