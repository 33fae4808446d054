using FilterLang.Captures;
using PacketDotNet;

namespace MakeHandshake;

/// <summary>A pcap file to which frames are added with the time at which they were seen.</summary>
sealed unsafe class StoryFile : IDisposable
{
    // 2024-05-17 08:30:00 UTC
    const long Start = 1_715_934_600_000_000_000;
    readonly CaptureWriter _writer;

    public StoryFile(string path)
    {
        var options = new CaptureWriterOptions { Format = CaptureFormat.Pcap };
        if (!CaptureWriter.TryCreate(path, options, out CaptureWriter? writer, out CaptureError? error))
            throw new IOException(error.Message);
        _writer = writer;
    }

    /// <summary>Adds a frame; the time is in milliseconds since the story began.</summary>
    public void Add(double milliseconds, Packet packet)
    {
        byte[] frame = packet.Bytes;
        fixed (byte* data = frame)
        {
            var record = new CaptureRecord
            {
                Data = data, CapturedLength = frame.Length, WireLength = frame.Length, LinkType = 1,
                TimeNs = Start + (long)(milliseconds * 1_000_000), Flags = CaptureRecordFlags.HasTime,
            };
            _writer.TryWrite(in record);
        }
    }

    /// <summary>Completes the file; 0, or 1 after saying what went wrong.</summary>
    public int Finish()
    {
        if (_writer.TryFinish()) return 0;
        Console.Error.WriteLine(_writer.Error);
        return 1;
    }

    public void Dispose() => _writer.Dispose();
}
