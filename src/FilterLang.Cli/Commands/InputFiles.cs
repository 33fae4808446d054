using FilterLang.Captures;
using FilterLang.Cli.Output;

namespace FilterLang.Cli.Commands;

/// <summary>The capture files of the command line, read one after another as one stream of packets.</summary>
sealed class InputFiles(IReadOnlyList<string> files, LineBuffer lines, CancellationToken stop, bool quiet = false)
{
    /// <summary>
    /// Runs all files through a pipeline. Messages come after the packets that were printed before. Returns the exit code; a file that
    /// cannot be opened ends the run, one that is cut short does not.
    /// </summary>
    public int Run(PacketPipeline pipeline, IPacketSink sink, CaptureWriter? writer = null)
    {
        int code = ExitCode.Done;
        foreach (string file in files)
        {
            bool opened = file == "-"
                ? CaptureReader.TryOpenStandardInput(out CaptureReader? reader, out CaptureError? error)
                : CaptureReader.TryOpen(file, out reader, out error);
            if (!opened)
            {
                lines.Flush();
                ErrorOutput.Say(error!.Message);
                return error.Kind is CaptureErrorKind.CutShort or CaptureErrorKind.Damaged ? ExitCode.DamagedInput : ExitCode.BadInput;
            }
            using (reader)
            {
                if (writer is not null && !writer.TryBegin(reader!)) return code;
                if (!pipeline.Run(reader!, sink, stop)) return code;
                writer?.TryFlush();
                if (reader!.Error is not { } failure) continue;
                code = ExitCode.DamagedInput;
                if (quiet) continue;   // The second pass says it.
                lines.Flush();
                ErrorOutput.Say(failure.Message);
            }
        }
        return code;
    }
}
