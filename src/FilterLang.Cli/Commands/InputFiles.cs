using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;

namespace FilterLang.Cli.Commands;

/// <summary>The capture files of the command line, read one after another, or in order of time, as one stream of packets; or the interface it captures from.</summary>
sealed class InputFiles(IReadOnlyList<string> files, LineBuffer lines, CancellationToken stop, bool quiet = false, Settings? settings = null)
{
    /// <summary>
    /// Runs all files through a pipeline. Messages come after the packets that were printed before. Returns the exit code; a file that
    /// cannot be opened ends the run, one that is cut short does not.
    /// </summary>
    public int Run(PacketPipeline pipeline, IPacketSink sink, IFileFollower? follower = null)
    {
        if (settings is { MergesByTime: true, Interface: null } && files.Count > 1) return RunMerged(pipeline, sink, follower);
        int code = ExitCode.Done;
        foreach (string file in files)
        {
            if (!TryOpen(file, out CaptureReader? reader, out CaptureError? error)) return Refuse(error!, code);
            using (reader)
            {
                if (follower is not null && !follower.Begin(reader!)) return code;
                if (!pipeline.Run(reader!, sink, stop)) return code;
                follower?.End();
                if (stop.IsCancellationRequested) return code;
                if (reader!.Error is { } failure) code = Damaged(failure);
            }
        }
        return code;
    }

    int RunMerged(PacketPipeline pipeline, IPacketSink sink, IFileFollower? follower)
    {
        var readers = new List<CaptureReader>();
        foreach (string file in files)
        {
            if (TryOpen(file, out CaptureReader? reader, out CaptureError? error))
            {
                readers.Add(reader!);
                continue;
            }
            readers.ForEach(r => r.Dispose());
            return Refuse(error!, ExitCode.Done);
        }
        if (!CaptureReader.TryOpen(new MergedCapture(readers), "merged", out CaptureReader? merged, out CaptureError? failure)) return Refuse(failure, ExitCode.Done);
        using (merged)
        {
            if (follower is not null && !follower.Begin(merged)) return ExitCode.Done;
            if (!pipeline.Run(merged, sink, stop)) return ExitCode.Done;
            follower?.End();
            int code = ExitCode.Done;
            if (stop.IsCancellationRequested) return code;
            foreach (CaptureReader reader in readers)
                if (reader.Error is { } damage) code = Damaged(damage);
            return code;
        }
    }

    int Refuse(CaptureError error, int code)
    {
        if (stop.IsCancellationRequested) return code;
        lines.Flush();
        ErrorOutput.Say(error.Message);
        return error.Kind is CaptureErrorKind.CutShort or CaptureErrorKind.Damaged ? ExitCode.DamagedInput : ExitCode.BadInput;
    }

    int Damaged(CaptureError failure)
    {
        if (quiet) return ExitCode.DamagedInput;   // The second pass says it.
        lines.Flush();
        ErrorOutput.Say(failure.Message);
        return ExitCode.DamagedInput;
    }

    bool TryOpen(string file, out CaptureReader? reader, out CaptureError? error)
    {
        if (settings?.Interface is { } name) return LiveInput.TryOpen(settings, name, stop, out reader, out error);
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
