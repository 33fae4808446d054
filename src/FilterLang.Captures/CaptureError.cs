namespace FilterLang.Captures;

/// <summary>Why a capture file could not be opened, read to its end, or written.</summary>
/// <param name="Kind">The class of the error, enough to choose an exit code.</param>
/// <param name="Message">One or two lines for the user, in tshark 4.6's words; it names the file and ends without a line feed.</param>
/// <param name="Detail">What exactly is wrong ("pcap: File has 300000-byte packet, …"), or null; it is part of the message.</param>
/// <param name="RecordCount">Whole records that were read or written before.</param>
/// <param name="WhileOpening">True when no reader came to be, false when the error stands behind records.</param>
public sealed record CaptureError(CaptureErrorKind Kind, string Message, string? Detail, long RecordCount, bool WhileOpening)
{
    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
