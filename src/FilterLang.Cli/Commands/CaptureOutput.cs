using System.Globalization;
using FilterLang.Captures;
using FilterLang.Cli.Options;
using FilterLang.Cli.Output;
using FilterLang.Fields;
using FilterLang.Output;
using FilterLang.Protocols;

namespace FilterLang.Cli.Commands;

/// <summary>
/// <c>-w</c>: matching packets go to a capture file, or with <c>-b</c> to one after another, named as Wireshark names them:
/// <c>NAME_00001_20240517083000.pcapng</c>, by the time of the first packet.
/// </summary>
sealed class CaptureOutput(Settings settings, LineBuffer lines) : IPacketSink, IFileFollower, IDisposable
{
    readonly CaptureWriterOptions _options = OptionsOf(settings);
    readonly Queue<string> _written = [];
    CaptureWriter? _writer;
    CaptureReader? _reader;
    CaptureError? _error;
    long _start, _packets;
    int _files;

    /// <summary>Packets that are printed beside, and who dissects them; null for none.</summary>
    public PacketFormat? Format { get; init; }

    public PacketDissector? Dissector { get; init; }

    bool Rotates => settings.NextFile.Any;

    /// <summary>Creates the file; one that is named by its first packet is created with that. False where it cannot be.</summary>
    public bool TryOpen() => Rotates || Create(settings.WriteFile!);

    public bool Begin(CaptureReader reader)
    {
        _reader = reader;
        return _writer?.TryBegin(reader) ?? true;
    }

    public void End() => _writer?.TryFlush();

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        if (_packets == 0 || IsFull(settings.NextFile, packet.Time))
        {
            if (Rotates && !Next(packet.Time)) return false;
            _start = packet.Time;
        }
        if (!_writer!.TryWrite(in record)) return false;
        _packets++;
        if (Format is not null) Format.Write(lines.Text, ref packet, Dissector!);
        return (Format is null || lines.EndPacket()) && !MustStop(packet.Time);
    }

    bool IsFull(FileLimits limits, long time) =>
        (limits.Packets > 0 && _writer!.RecordCount >= limits.Packets) || (limits.Octets > 0 && _writer!.Length >= limits.Octets)
        || (limits.Nanoseconds > 0 && time - _start >= limits.Nanoseconds)
        || (limits.Interval > 0 && time / limits.Interval != _start / limits.Interval);

    // -a counts all packets, or where there are several files those of the file; files of -a end the run when the last of them is full.
    bool MustStop(long time)
    {
        FileLimits limits = settings.StopAfter;
        if (limits.Files > 0 && Rotates) return _files >= limits.Files && IsFull(settings.NextFile, time);
        return limits.Any && ((limits.Packets > 0 && _packets >= limits.Packets) || (limits.Octets > 0 && _writer!.Length >= limits.Octets)
            || (limits.Nanoseconds > 0 && time - _start >= limits.Nanoseconds));
    }

    bool Next(long time)
    {
        if (_writer is not null && !Close()) return false;
        string path = settings.WriteFile!, ending = Path.GetExtension(path);
        DateTime local = DateTime.UnixEpoch.AddTicks(time / 100).ToLocalTime();
        string name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(path)}_{++_files:00000}_{local:yyyyMMddHHmmss}{ending}");
        if (!Create(Path.Combine(Path.GetDirectoryName(path) ?? "", name))) return false;
        _written.Enqueue(_writer!.Name);
        if (settings.NextFile.Files > 0 && _written.Count > settings.NextFile.Files) Delete(_written.Dequeue());
        return _reader is null || _writer.TryBegin(_reader);
    }

    // The oldest file of a ring; one that has gone already is no loss.
    static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            ErrorOutput.Say($"\"{path}\" cannot be deleted: {problem.Message}");
        }
    }

    bool Create(string path)
    {
        if (path == "-") _writer = CaptureWriter.ToStandardOutput(_options);
        else if (!CaptureWriter.TryCreate(path, _options, out _writer, out _error)) return false;
        return true;
    }

    bool Close()
    {
        if (settings.WritesNames) _writer!.TryWriteNames(Names());
        _writer!.TryFinish();
        _error ??= _writer.Error;
        _writer.Dispose();
        _writer = null;
        return _error is null;
    }

    // What the files of -H say, and hosts that were shown by another name.
    IEnumerable<(System.Net.IPAddress Address, string Name)> Names()
    {
        var given = new NameBook(new NameOptions { Kinds = NameKinds.Hosts, HostsFiles = settings.HostsFiles });
        return given.Hosts.Concat(Dissector?.Names.Shown ?? []).DistinctBy(static host => host.Address)
            .Select(static host => (System.Net.IPAddress.Parse(host.Address.ToString()), host.Name));
    }

    /// <summary>Completes the file and says what went wrong with it. A capture without packets leaves a file all the same.</summary>
    public int Finish()
    {
        if (_error is null && _writer is null) Create(settings.WriteFile!);
        if (_writer is not null) Close();
        if (_error is not { } error) return ExitCode.Done;
        if (error.Kind == CaptureErrorKind.ClosedPipe) return ExitCode.ClosedPipe;
        ErrorOutput.Say(error.Message);
        return ExitCode.BadOutput;
    }

    public void Dispose() => _writer?.Dispose();

    /// <summary>The format that <c>-F</c> names, null for one that cannot be written.</summary>
    public static CaptureFormat? FormatOf(string? type) => type switch
    {
        null or "pcapng" => CaptureFormat.Pcapng,
        "pcap" => CaptureFormat.Pcap,
        "nsecpcap" => CaptureFormat.PcapNanoseconds,
        _ => null,
    };

    /// <summary>How files are written.</summary>
    public static CaptureWriterOptions OptionsOf(Settings settings) => new()
    {
        Format = FormatOf(settings.FileType)!.Value, Application = $"dfilter {VersionText.Number}", Comments = settings.CaptureComments, Compression = settings.Compression,
    };
}
