namespace FilterLang.Protocols;

/// <summary>Bodies that are known by their media type and not dissected: they name a layer and cover its bytes.</summary>
static class NamedBodies
{
    public static readonly Protocol[] All =
    [
        Named("png", "Portable Network Graphics", "PNG", true, "image/png"),
        Named("image-gif", "Compuserve GIF", "GIF image", true, "image/gif"),
        Named("image-jfif", "JPEG File Interchange Format", "JFIF (JPEG) image", true, "image/jfif", "image/jpeg", "image/jpg"),
        Named("mp4", "MP4 / ISOBMFF file format", "mp4", false, "audio/mp4", "video/mp4"),
        Named("mpeg-audio", "MPEG Audio", "MPEG Audio", false, "audio/mp3", "audio/mpeg"),
    ];

    static Protocol Named(string name, string label, string shortName, bool tellsType, params string[] types)
    {
        var protocol = new Protocol(name, label, tellsType ? Cover : CoverSilently, shortName);
        MediaTypes.Table.Add(protocol, types);
        return protocol;
    }

    static void Cover(ref Layer layer)
    {
        CoverSilently(ref layer);
        layer.Info($" ({layer.Protocol.ShortName})");
    }

    static void CoverSilently(ref Layer layer) => layer.Open();
}
