using System.IO.Compression;
using K4os.Compression.LZ4.Streams;
using ZstdSharp;

namespace FilterLang.Captures;

/// <summary>Streams that pack what is written to them.</summary>
internal static class Packing
{
    /// <summary>A stream that packs for another; the other one itself for <see cref="CaptureCompression.None"/>.</summary>
    public static Stream Over(Stream stream, CaptureCompression compression, bool leaveOpen) => compression switch
    {
        CaptureCompression.None => stream,
        CaptureCompression.Gzip => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen),
        CaptureCompression.Zstd => new CompressionStream(stream, leaveOpen: leaveOpen),
        CaptureCompression.Lz4 => LZ4Stream.Encode(stream, leaveOpen: leaveOpen),
        _ => throw new ArgumentOutOfRangeException(nameof(compression)),
    };
}
