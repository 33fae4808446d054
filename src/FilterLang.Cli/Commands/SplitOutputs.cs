using FilterLang.Captures;
using FilterLang.Cli.Output;
using FilterLang.Fields;

namespace FilterLang.Cli.Commands;

/// <summary>The captures that <c>dfilter split</c> writes. Copies of this struct share the writers.</summary>
readonly struct SplitOutputs(IReadOnlyList<SplitRule> rules, CompiledFilterSet set) : IPacketSink, IFileFollower, IDisposable
{
    readonly List<CaptureWriter> _writers = [];

    public bool Begin(CaptureReader reader) => _writers.TrueForAll(w => w.TryBegin(reader));

    public void End() => _writers.ForEach(w => w.TryFlush());

    /// <summary>Creates all files; a message where one cannot be created.</summary>
    public string? Open(string folder, CaptureWriterOptions options)
    {
        string ending = options.Format == CaptureFormat.Pcapng ? ".pcapng" : ".pcap";
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return $"the folder \"{folder}\" cannot be created: {problem.Message}";
        }
        foreach (SplitRule rule in rules)
        {
            bool whole = rule.Name.EndsWith(".pcap", StringComparison.OrdinalIgnoreCase) || rule.Name.EndsWith(".pcapng", StringComparison.OrdinalIgnoreCase);
            if (!CaptureWriter.TryCreate(Path.Combine(folder, whole ? rule.Name : rule.Name + ending), options, out CaptureWriter? writer, out CaptureError? error))
                return error.Message;
            _writers.Add(writer);
        }
        return null;
    }

    public bool Accept(ref PacketContext packet, ref CaptureRecord record)
    {
        bool taken = false;
        for (int i = 0, filter = 0; i < rules.Count; i++)
        {
            if (rules[i].Filter is null || !set.Matches(filter++, ref packet)) continue;
            taken = true;
            if (!_writers[i].TryWrite(in record)) return false;
        }
        if (taken) return true;
        for (int i = 0; i < rules.Count; i++)
            if (rules[i].Filter is null && !_writers[i].TryWrite(in record)) return false;
        return true;
    }

    /// <summary>Completes the files and lists them with their packets.</summary>
    public int Finish(Utf8Sink? list)
    {
        int code = ExitCode.Done;
        foreach (CaptureWriter writer in _writers)
        {
            writer.TryFinish();
            if (writer.Error is { } error)
            {
                ErrorOutput.Say(error.Message);
                code = ExitCode.BadOutput;
            }
            list?.Add($"{writer.Name}\t{writer.RecordCount}\n");
        }
        return code;
    }

    public void Dispose()
    {
        foreach (CaptureWriter writer in _writers) writer.Dispose();
    }
}
