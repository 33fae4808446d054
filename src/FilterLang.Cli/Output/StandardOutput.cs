using System.Runtime.InteropServices;

namespace FilterLang.Cli.Output;

/// <summary>Why nothing more can be written.</summary>
enum OutputFailure
{
    None,
    /// <summary>The reader has closed the pipe (EPIPE).</summary>
    ClosedPipe,
    /// <summary>The disk or quota is full, or another error.</summary>
    Error,
}

/// <summary>
/// Standard output as a plain handle. <c>Console</c> hides a closed pipe, and <c>FileStream</c> writes at offsets of its own, so that two
/// commands which share a file overwrite each other: hence the system call.
/// </summary>
sealed unsafe partial class StandardOutput : IDisposable
{
    const int EIntr = 4, EAgain = 11, EPipe = 32;
    readonly Stream? _stream = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : null;

    /// <summary>Set by the first failing write; what comes later is dropped.</summary>
    public OutputFailure Failure { get; private set; }

    /// <summary>What the system says of the failure.</summary>
    public string FailureText { get; private set; } = "";

    /// <summary>Writes everything, or sets <see cref="Failure"/>.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (Failure != OutputFailure.None) return;
        if (_stream is not null)
        {
            _stream.Write(bytes);
            return;
        }
        fixed (byte* start = bytes)
        {
            for (nint written = 0; written < bytes.Length;)
            {
                nint count = SystemWrite(1, start + written, bytes.Length - written);
                if (count >= 0) written += count;
                else if (Fails(Marshal.GetLastPInvokeError())) return;
            }
        }
    }

    /// <summary>Writes to standard error as far as anybody listens there; there is nowhere else to say that nobody does.</summary>
    public static void WriteError(ReadOnlySpan<byte> bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            using Stream error = Console.OpenStandardError();
            error.Write(bytes);
            return;
        }
        fixed (byte* start = bytes)
        {
            for (nint written = 0; written < bytes.Length;)
            {
                nint count = SystemWrite(2, start + written, bytes.Length - written);
                if (count > 0) written += count;
                else if (Marshal.GetLastPInvokeError() is not (EIntr or EAgain)) return;
            }
        }
    }

    bool Fails(int error)
    {
        if (error == EIntr) return false;
        if (error == EAgain)
        {
            Thread.Sleep(1);
            return false;
        }
        Failure = error == EPipe ? OutputFailure.ClosedPipe : OutputFailure.Error;
        FailureText = Marshal.GetPInvokeErrorMessage(error);
        return true;
    }

    public void Dispose() => _stream?.Dispose();

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint SystemWrite(int handle, byte* data, nint length);
}
