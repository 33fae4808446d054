using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary><c>-w</c>: matching packets go to a capture file. Owns the writer.</summary>
sealed class CaptureOutput(CaptureWriter writer, LineBuffer lines, PacketFormat? format, PacketDissector dissector) : IPacketSink
{
    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        if (!writer.TryWrite(in record)) return false;
        if (format is null) return true;
        format.Write(lines.Text, ref packet, dissector);
        return lines.EndPacket();
    }

    /// <summary>The format that <c>-F</c> names, null for one that cannot be written.</summary>
    public static CaptureFormat? FormatOf(string? type) => type switch
    {
        null or "pcapng" => CaptureFormat.Pcapng,
        "pcap" => CaptureFormat.Pcap,
        "nsecpcap" => CaptureFormat.PcapNanoseconds,
        _ => null,
    };

    /// <summary>Creates the file; null and the exit code where that fails.</summary>
    public static CaptureWriter? Create(Settings settings, out int code)
    {
        code = ExitCode.Done;
        var options = new CaptureWriterOptions { Format = FormatOf(settings.FileType)!.Value, Application = $"dfilter {VersionText.Number}", Comments = settings.CaptureComments };
        if (settings.WriteFile == "-") return CaptureWriter.ToStandardOutput(options);
        if (CaptureWriter.TryCreate(settings.WriteFile!, options, out CaptureWriter? writer, out CaptureError? error)) return writer;
        ErrorOutput.Say(error.Message);
        code = ExitCode.BadOutput;
        return null;
    }

    /// <summary>Completes the file and says what went wrong with it.</summary>
    public static int Finish(CaptureWriter writer)
    {
        writer.TryFinish();
        if (writer.Error is not { } error) return ExitCode.Done;
        if (error.Kind == CaptureErrorKind.ClosedPipe) return ExitCode.ClosedPipe;
        ErrorOutput.Say(error.Message);
        return ExitCode.BadOutput;
    }
}
