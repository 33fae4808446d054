using System.IO.Compression;

namespace FilterLang.Protocols;

/// <summary>Tables that are kept packed with Brotli in this assembly.</summary>
static class PackedResource
{
    public static byte[] Unpack(string name)
    {
        using Stream packed = typeof(PackedResource).Assembly.GetManifestResourceStream(name)!;
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var data = new MemoryStream();
        brotli.CopyTo(data);
        return data.ToArray();
    }
}
