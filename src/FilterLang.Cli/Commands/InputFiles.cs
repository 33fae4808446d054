using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

namespace FilterLang.Cli.Commands;

/// <summary>The capture files of the command line, read one after another as one stream of packets; or the interface it captures from.</summary>
sealed class InputFiles(IReadOnlyList<string> files, LineBuffer lines, CancellationToken stop, bool quiet = false, Settings? captures = null)
{
    /// <summary>
    /// Runs all files through a pipeline. Messages come after the packets that were printed before. Returns the exit code; a file that
    /// cannot be opened ends the run, one that is cut short does not.
    /// </summary>
    public int Run(PacketPipeline pipeline, IPacketSink sink, IFileFollower? follower = null)
    {
        int code = ExitCode.Done;
        foreach (string file in files)
        {
            bool opened = TryOpen(file, out CaptureReader? reader, out CaptureError? error);
            if (!opened)
            {
                if (stop.IsCancellationRequested) return code;
                lines.Flush();
                ErrorOutput.Say(error!.Message);
                return error.Kind is CaptureErrorKind.CutShort or CaptureErrorKind.Damaged ? ExitCode.DamagedInput : ExitCode.BadInput;
            }
            using (reader)
            {
                if (follower is not null && !follower.Begin(reader!)) return code;
                if (!pipeline.Run(reader!, sink, stop)) return code;
                follower?.End();
                if (stop.IsCancellationRequested) return code;
                if (reader!.Error is not { } failure) continue;
                code = ExitCode.DamagedInput;
                if (quiet) continue;   // The second pass says it.
                lines.Flush();
                ErrorOutput.Say(failure.Message);
            }
        }
        return code;
    }

    bool TryOpen(string file, out CaptureReader? reader, out CaptureError? error)
    {
        if (captures?.Interface is { } name) return LiveInput.TryOpen(captures, name, stop, out reader, out error);
        if (file != "-") return CaptureReader.TryOpen(file, out reader, out error);
        if (OperatingSystem.IsWindows() || IsRegularFile) return CaptureReader.TryOpenStandardInput(out reader, out error);
        return CaptureReader.TryOpen(new PipeInput(stop), "-", out reader, out error);
    }

    static bool IsRegularFile
    {
        get
        {
            try
            {
                // Not disposed: the descriptor is not ours.
                return new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0).CanSeek;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return false;
            }
        }
    }
}
