namespace FilterLang.Captures;

/// <summary>The words for what went wrong, those of tshark 4.6 with this program's name in them.</summary>
internal static class CaptureMessages
{
    const string Program = "dfilter";

    public static CaptureError Folder(string path) =>
        new(CaptureErrorKind.IsFolder, $"\"{path}\" is a directory (folder), not a file.", null, 0, WhileOpening: true);

    public static CaptureError NotOpened(string path, Exception problem)
    {
        (CaptureErrorKind kind, string message) = problem switch
        {
            FileNotFoundException => (CaptureErrorKind.NotFound, $"The file \"{path}\" doesn't exist."),
            DirectoryNotFoundException => (CaptureErrorKind.NotFound, $"The path to the file \"{path}\" doesn't exist."),
            ArgumentException => (CaptureErrorKind.NotFound, $"The file \"{path}\" doesn't exist."),
            UnauthorizedAccessException => (CaptureErrorKind.AccessDenied, $"You don't have permission to read the file \"{path}\"."),
            _ => (CaptureErrorKind.IoError, $"The file \"{path}\" could not be opened: {problem.Message}"),
        };
        return new CaptureError(kind, message, null, 0, WhileOpening: true);
    }

    public static CaptureError NotCreated(string path, Exception problem)
    {
        (CaptureErrorKind kind, string message) = problem switch
        {
            DirectoryNotFoundException => (CaptureErrorKind.NotFound, $"The path to the file \"{path}\" doesn't exist."),
            UnauthorizedAccessException =>
                (CaptureErrorKind.AccessDenied, $"You don't have permission to create or write to the file \"{path}\"."),
            _ => (CaptureErrorKind.IoError, $"The file \"{path}\" could not be created: {problem.Message}"),
        };
        return new CaptureError(kind, message, null, 0, WhileOpening: true);
    }

    /// <summary>The operating system refuses what is to be written.</summary>
    public static CaptureError Writing(string name, SourceFailure failure, long recordCount)
    {
        string file = name == CaptureOpening.StandardInput ? "standard output" : $"file \"{name}\"";
        string message = failure.Kind == CaptureErrorKind.DiskFull
            ? $"Not all the packets could be written to the {file} because there is no space left on the file system."
            : $"An error occurred while writing to the {file}: {failure.Detail}";
        return new CaptureError(failure.Kind, message, failure.Detail, recordCount, WhileOpening: false);
    }

    /// <summary>The format cannot hold a record.</summary>
    public static CaptureError Refused(CaptureFormat format, ReadFailure refusal, long recordCount)
    {
        string called = format switch
        {
            CaptureFormat.Pcap => "pcap",
            CaptureFormat.PcapNanoseconds => "nsecpcap",
            _ => "pcapng",
        };
        string frame = $"Frame {recordCount + 1}";
        string message = refusal.Detail switch
        {
            PcapWriter.SeveralLinkTypes => $"The capture file being read can't be written as a \"{called}\" file.",
            PcapWriter.NoPacket => $"Record {recordCount + 1} has a record type that can't be saved in a \"{called}\" file.",
            PcapWriter.Time => $"{frame} has a time stamp that can't be saved in a \"{called}\" file.",
            _ => $"{frame} has a network type that differs from the network type of earlier packets, "
                + $"which isn't supported in a \"{called}\" file.",
        };
        return new CaptureError(refusal.Kind, message, null, recordCount, WhileOpening: false);
    }

    /// <summary>A file that cannot be read at all.</summary>
    public static CaptureError Opening(string name, ReadFailure failure)
    {
        string file = Called(name);
        string sentence = failure.Kind switch
        {
            CaptureErrorKind.CutShort => $"The {file} appears to have been cut short in the middle of a packet or other data.",
            CaptureErrorKind.NotACapture => $"The {file} isn't a capture file in a format {Program} understands.",
            CaptureErrorKind.Unsupported => $"The {file} contains record data that {Program} doesn't support.",
            _ => Common(file, failure),
        };
        return Make(sentence, failure, 0, whileOpening: true);
    }

    /// <summary>A file that cannot be read any further.</summary>
    public static CaptureError Reading(string name, ReadFailure failure, long recordCount)
    {
        string file = Called(name);
        string sentence = failure.Kind switch
        {
            CaptureErrorKind.CutShort => $"The {file} appears to have been cut short in the middle of a packet.",
            CaptureErrorKind.Unsupported => $"The {file} contains record data that {Program} doesn't support.",
            _ => Common(file, failure),
        };
        return Make(sentence, failure, recordCount, whileOpening: false);
    }

    static string Called(string name) => name == CaptureOpening.StandardInput ? "standard input" : $"file \"{name}\"";

    static string Common(string file, ReadFailure failure) => failure switch
    {
        { Kind: CaptureErrorKind.IoError } => $"An error occurred while reading from the {file}: {failure.Detail}",
        { Packed: true } => $"The {file} cannot be decompressed; it may be damaged or corrupt.",
        _ => $"The {file} appears to be damaged or corrupt.",
    };

    static CaptureError Make(string sentence, ReadFailure failure, long recordCount, bool whileOpening)
    {
        bool inside = failure.Detail is not null && failure.Kind != CaptureErrorKind.IoError;
        return new CaptureError(
            failure.Kind, inside ? $"{sentence}\n({failure.Detail})" : sentence, failure.Detail, recordCount, whileOpening);
    }
}
