using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;

namespace FilterLang.Captures;

/// <summary>From a name or a stream to a reader: finds out what the bytes are.</summary>
internal static unsafe class CaptureOpening
{
    public const string StandardInput = "-";

    public static bool Open(
        string path, CaptureReaderOptions options, [NotNullWhen(true)] out CaptureReader? reader, [NotNullWhen(false)] out CaptureError? error)
    {
        reader = null;
        if (!FileOpening.TryOpen(path, out SafeFileHandle? handle, out error))
            return false;
        CaptureBuffer buffer = FileOpening.IsSeekable(handle, out long position)
            ? CaptureBuffer.OverFile(handle, position, ownsHandle: true)
            : new CaptureBuffer(new StreamSource(new FileStream(handle, FileAccess.Read, bufferSize: 0), leaveOpen: false)) { IsLive = true };
        return Open(buffer, path, options, out reader, out error);
    }

    public static bool OpenStandardInput(
        CaptureReaderOptions options, [NotNullWhen(true)] out CaptureReader? reader, [NotNullWhen(false)] out CaptureError? error)
    {
        var handle = new SafeFileHandle(0, ownsHandle: false);
        CaptureBuffer buffer = FileOpening.IsSeekable(handle, out long position)
            ? CaptureBuffer.OverFile(handle, position, ownsHandle: true)
            : new CaptureBuffer(new StreamSource(new FileStream(handle, FileAccess.Read, bufferSize: 0), leaveOpen: false)) { IsLive = true };
        return Open(buffer, StandardInput, options, out reader, out error);
    }

    public static bool Open(
        Stream stream, string name, bool leaveOpen, CaptureReaderOptions options,
        [NotNullWhen(true)] out CaptureReader? reader, [NotNullWhen(false)] out CaptureError? error) =>
        Open(new CaptureBuffer(new StreamSource(stream, leaveOpen)) { IsLive = !stream.CanSeek }, name, options, out reader, out error);

    static bool Open(
        CaptureBuffer buffer, string name, CaptureReaderOptions options,
        [NotNullWhen(true)] out CaptureReader? reader, [NotNullWhen(false)] out CaptureError? error)
    {
        reader = null;
        error = null;
        var compression = buffer.Has(4) ? PackedSource.Recognise(buffer.Next) : CaptureCompression.None;
        if (compression != CaptureCompression.None)
            buffer = new CaptureBuffer(new PackedSource(buffer, compression)) { IsLive = buffer.IsLive };
        RecordFormat? format = Recognise(buffer, options, out ReadFailure? failure);
        if (format is not null)
        {
            reader = new CaptureReader(buffer, format, name, compression);
            return true;
        }
        error = CaptureMessages.Opening(name, failure!);
        buffer.Dispose();
        return false;
    }

    static RecordFormat? Recognise(CaptureBuffer buffer, CaptureReaderOptions options, out ReadFailure? failure)
    {
        failure = null;
        if (buffer.Has(4) && PcapOpening.IsMagic(buffer.Next))
            return PcapOpening.Open(buffer, out failure);
        if (buffer.Has(12) && PcapngFormat.IsStart(buffer.Next))
            return PcapngFormat.Open(buffer, options, out failure);
        if (buffer.Has(4) && NetworkMonitorFormat.IsMagic(buffer.Next))
            return NetworkMonitorFormat.Open(buffer, out failure);
        if (buffer.Available == 0 && buffer.Failure is null)
            return new EmptyFormat(buffer);
        failure = buffer.Failure is null ? new ReadFailure(CaptureErrorKind.NotACapture, null) : RecordFormat.Ended(buffer);
        return null;
    }
}
