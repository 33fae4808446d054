using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures;

/// <summary>Where written bytes go. Failures of the operating system are results.</summary>
internal sealed class ByteSink(Stream stream, bool leaveOpen)
{
    // Windows: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL, ERROR_BROKEN_PIPE, ERROR_NO_DATA. Unix: EPIPE, ENOSPC, EFBIG, EDQUOT.
    const int HandleDiskFull = unchecked((int)0x80070027), WindowsDiskFull = unchecked((int)0x80070070);
    const int WindowsBrokenPipe = unchecked((int)0x8007006D), WindowsNoData = unchecked((int)0x800700E8);
    const int BrokenPipe = 32, NoSpace = 28, FileTooBig = 27, LinuxQuota = 122, DarwinQuota = 69;

    /// <summary>Why the last write failed, or null.</summary>
    public SourceFailure? Failure { get; private set; }

    // Console streams swallow a closed pipe; a file stream over the handle reports it.
    public static Stream StandardOutputStream() => new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    public bool Write(ReadOnlySpan<byte> bytes) => Try(stream, bytes, static (stream, bytes) => stream.Write(bytes));

    /// <summary>Hands everything to the operating system and closes what is ours.</summary>
    public bool Close()
    {
        bool flushed = Failure is not null || Try(stream, default, static (stream, bytes) =>
        {
            stream.Flush();
            // Reading the handle moves the descriptor's own offset to the stream's: whoever writes next continues there.
            if (stream is FileStream { CanSeek: true } file)
                GC.KeepAlive(file.SafeFileHandle);
        });
        if (leaveOpen)
            return flushed;
        return Try(stream, default, static (stream, bytes) => stream.Dispose()) && flushed;
    }

    bool Try(Stream target, ReadOnlySpan<byte> bytes, Step step)
    {
        try
        {
            step(target, bytes);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            Failure ??= new SourceFailure(Classify(problem), problem.Message);
            return false;
        }
    }

    delegate void Step(Stream stream, ReadOnlySpan<byte> bytes);

    static CaptureErrorKind Classify(Exception problem) => problem.HResult switch
    {
        BrokenPipe or WindowsBrokenPipe or WindowsNoData => CaptureErrorKind.ClosedPipe,
        NoSpace or FileTooBig or LinuxQuota or DarwinQuota or HandleDiskFull or WindowsDiskFull => CaptureErrorKind.DiskFull,
        _ => CaptureErrorKind.IoError,
    };
}
