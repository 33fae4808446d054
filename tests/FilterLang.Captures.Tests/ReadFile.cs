using System.Globalization;
using System.Text;

namespace FilterLang.Captures.Tests;

/// <summary>What a reader makes of some bytes: everything copied, so that it can be looked at afterwards.</summary>
internal sealed record ReadFile
{
    public sealed record Frame(
        byte[] Data, int WireLength, long TimeNs, int Interface, int LinkType, CaptureRecordFlags Flags, uint PacketFlags,
        string[] Comments);

    public List<Frame> Frames { get; } = [];
    public CaptureError? Error { get; private set; }
    public CaptureFormat? Format { get; private set; }
    public CaptureCompression Compression { get; private set; }
    public IReadOnlyList<CaptureInterface> Interfaces { get; private set; } = [];
    public IReadOnlyList<CaptureSection> Sections { get; private set; } = [];
    public IReadOnlyList<CaptureBlock> Blocks { get; private set; } = [];

    public CaptureErrorKind? Kind => Error?.Kind;

    public static ReadFile Of(byte[] bytes) => Of(new MemoryStream(bytes));

    public static ReadFile Of(Stream stream, string name = "x")
    {
        var file = new ReadFile();
        if (CaptureReader.TryOpen(stream, name, out CaptureReader? reader, out CaptureError? error))
            using (reader)
                file.Take(reader);
        else
            file.Error = error;
        return file;
    }

    public static ReadFile OfPath(string path)
    {
        var file = new ReadFile();
        if (CaptureReader.TryOpen(path, out CaptureReader? reader, out CaptureError? error))
            using (reader)
                file.Take(reader);
        else
            file.Error = error;
        return file;
    }

    void Take(CaptureReader reader)
    {
        Format = reader.Format;
        Compression = reader.Compression;
        CaptureRecord record = default;
        while (reader.TryRead(ref record))
            Frames.Add(new Frame(
                record.Bytes.ToArray(), record.WireLength, record.TimeNs, record.Interface, record.LinkType, record.Flags,
                record.PacketFlags, [.. record.Options.Comments]));
        // A reader that has ended stays ended.
        Assert.False(reader.TryRead(ref record));
        Assert.Equal(Frames.Count, reader.RecordCount);
        Error = reader.Error;
        Interfaces = [.. reader.Interfaces];
        Sections = [.. reader.Sections];
        Blocks = [.. reader.Blocks];
    }

    /// <summary>A line for each frame: captured length, length on the wire, time in nanoseconds or nothing.</summary>
    public string Lines()
    {
        var lines = new StringBuilder();
        foreach (Frame frame in Frames)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{frame.Data.Length} {frame.WireLength} ");
            if ((frame.Flags & CaptureRecordFlags.HasTime) != 0)
                lines.Append(CultureInfo.InvariantCulture, $"{frame.TimeNs}");
            lines.Append('\n');
        }
        return lines.ToString();
    }
}
