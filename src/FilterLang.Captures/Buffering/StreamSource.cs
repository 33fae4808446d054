namespace FilterLang.Captures;

/// <summary>Any stream, read without seeking; gives what has arrived.</summary>
internal sealed unsafe class StreamSource(Stream stream, bool leaveOpen) : ByteSource
{
    public override int Read(byte* destination, int count)
    {
        try
        {
            return stream.Read(new Span<byte>(destination, count));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            Failure = new SourceFailure(CaptureErrorKind.IoError, error.Message);
            return 0;
        }
    }

    public override void Dispose()
    {
        if (!leaveOpen)
            stream.Dispose();
    }
}
