using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures;

/// <summary>A regular file read at explicit offsets, so that several readers can share one handle.</summary>
internal sealed unsafe class FileSource(SafeFileHandle handle, long offset, bool ownsHandle) : ByteSource
{
    long _offset = offset;

    public SafeFileHandle Handle => handle;

    public long Length => RandomAccess.GetLength(handle);

    /// <summary>The next read starts there.</summary>
    public void MoveTo(long start) => _offset = start;

    public override int Read(byte* destination, int count)
    {
        try
        {
            int read = RandomAccess.Read(handle, new Span<byte>(destination, count), _offset);
            _offset += read;
            return read;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Failure = new SourceFailure(CaptureErrorKind.IoError, error.Message);
            return 0;
        }
    }

    public override void Dispose()
    {
        if (ownsHandle)
            handle.Dispose();
    }
}
