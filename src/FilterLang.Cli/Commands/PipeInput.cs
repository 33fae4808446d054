using System.Runtime.InteropServices;
using FilterLang.Captures;

namespace FilterLang.Cli.Commands;

/// <summary>Standard input that is a pipe or terminal: waiting for it ends when somebody asks to stop, as if the input had ended.</summary>
sealed unsafe partial class PipeInput(CancellationToken stop) : ForwardStream
{
    const int WaitMilliseconds = 100, EIntr = 4, EAgain = 11;
    const short Readable = 1;

    [StructLayout(LayoutKind.Sequential)]
    struct PollRequest
    {
        public int Handle;
        public short Events, Answer;
    }

    public override int Read(Span<byte> buffer)
    {
        while (!stop.IsCancellationRequested)
        {
            var request = new PollRequest { Handle = 0, Events = Readable };
            if (Poll(&request, 1, WaitMilliseconds) == 0) continue;
            fixed (byte* start = buffer)
            {
                nint count = SystemRead(0, start, buffer.Length);
                if (count >= 0) return (int)count;
            }
            int error = Marshal.GetLastPInvokeError();
            if (error is not (EIntr or EAgain)) throw new IOException(Marshal.GetPInvokeErrorMessage(error));
        }
        return 0;
    }

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static partial int Poll(PollRequest* requests, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint SystemRead(int handle, byte* data, nint length);
}
