using System.IO.Compression;
using K4os.Compression.LZ4.Streams;
using ZstdSharp;

namespace FilterLang.Captures;

/// <summary>Unpacks gzip, Zstandard and LZ4; several members or frames on end are one content.</summary>
internal sealed unsafe class PackedSource : ByteSource
{
    // A decoder that meets damage loses what it unpacked in the same call: small calls lose little.
    const int Piece = 16 * 1024;

    // RFC 1952: header of 10 bytes, an empty deflate block, trailer of 8.
    const int SmallestGzip = 20;

    readonly BufferStream _packed;
    readonly CaptureCompression _compression;
    Stream _decoder;
    bool _hasGiven;

    public PackedSource(CaptureBuffer packed, CaptureCompression compression)
    {
        _packed = new BufferStream(packed);
        _compression = compression;
        _decoder = Decoder();
    }

    /// <summary>How a file that starts with these four bytes is packed.</summary>
    public static CaptureCompression Recognise(byte* bytes) => LittleEndian.U32(bytes) switch
    {
        0xFD2FB528 => CaptureCompression.Zstd,
        0x184D2204 => CaptureCompression.Lz4,
        var magic when (magic & 0xFFFFFF) == 0x088B1F => CaptureCompression.Gzip,
        _ => CaptureCompression.None,
    };

    public override int Read(byte* destination, int count)
    {
        if (Failure is not null)
            return 0;
        var room = new Span<byte>(destination, Math.Min(count, Piece));
        try
        {
            while (true)
            {
                int read = _decoder.Read(room);
                if (read > 0)
                {
                    _hasGiven = true;
                    return read;
                }
                if (!StandsOnNextFrame())
                    break;
                _decoder.Dispose();
                _decoder = Decoder();
            }
        }
        catch (EndOfStreamException)
        {
            Failure = new SourceFailure(CaptureErrorKind.CutShort, "");
        }
        catch (Exception problem) when (problem is InvalidDataException or ZstdException or ArgumentException or IOException
            or InvalidOperationException or NotSupportedException or NotImplementedException or OverflowException or OutOfMemoryException)
        {
            // A decoder that was fed no more bytes reports that in its own way.
            bool hungry = _packed.Buffer is { Available: 0 } && !_packed.Buffer.Has(1);
            Failure = hungry && IsAboutMissingBytes(problem)
                ? new SourceFailure(CaptureErrorKind.CutShort, "")
                : new SourceFailure(CaptureErrorKind.Damaged, problem.Message);
        }
        // A gzip header that is cut passes for an empty content.
        if (!_hasGiven && _compression == CaptureCompression.Gzip && _packed.Buffer.Position < SmallestGzip)
            Failure ??= new SourceFailure(CaptureErrorKind.CutShort, "");
        if (_packed.Buffer.Failure is { } failure)
            Failure = failure;
        return 0;
    }

    public override void Dispose()
    {
        _decoder.Dispose();
        _packed.Dispose();
    }

    /// <summary>LZ4 readers stop behind each frame; the others go on by themselves.</summary>
    bool StandsOnNextFrame() =>
        _compression == CaptureCompression.Lz4 && _packed.Buffer.Has(4) && Recognise(_packed.Buffer.Next) == CaptureCompression.Lz4;

    Stream Decoder() => _compression switch
    {
        CaptureCompression.Gzip => new GZipStream(_packed, CompressionMode.Decompress, leaveOpen: true),
        CaptureCompression.Zstd => new DecompressionStream(_packed, leaveOpen: true),
        _ => LZ4Stream.Decode(_packed, leaveOpen: true, interactive: true),
    };

    static bool IsAboutMissingBytes(Exception problem) =>
        problem.Message.Contains("truncated", StringComparison.OrdinalIgnoreCase)
        || problem.Message.Contains("end of", StringComparison.OrdinalIgnoreCase);
}
