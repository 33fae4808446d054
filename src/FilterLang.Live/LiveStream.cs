using System.Buffers.Binary;
using SharpPcap;
using SharpPcap.LibPcap;
using ForwardStream = FilterLang.Captures.ForwardStream;

namespace FilterLang.Live;

/// <summary>A capture as the pcap file it would be: a read waits for a packet and gives what is there.</summary>
sealed class LiveStream : ForwardStream
{
    const uint NanosecondMagic = 0xA1B23C4D;
    const int FileHeader = 24, RecordHeader = 16;

    readonly LiveCapture _capture;
    readonly CancellationToken _stop;
    byte[] _pending = new byte[1 << 16];
    int _at, _end;

    public LiveStream(LiveCapture capture, int snapLength, CancellationToken stop)
    {
        (_capture, _stop) = (capture, stop);
        Span<byte> header = _pending.AsSpan(0, FileHeader);
        BinaryPrimitives.WriteUInt32LittleEndian(header, NanosecondMagic);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], 4);
        BinaryPrimitives.WriteInt32LittleEndian(header[16..], snapLength);
        BinaryPrimitives.WriteInt32LittleEndian(header[20..], capture.LinkType);
        _end = FileHeader;
    }

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end && !Fill()) return 0;
        int count = Math.Min(buffer.Length, _end - _at);
        _pending.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    bool Fill()
    {
        if (!_capture.TryNext(_stop, out PacketCapture packet)) return false;
        ReadOnlySpan<byte> data = packet.Data;
        if (_pending.Length < RecordHeader + data.Length) _pending = new byte[RecordHeader + data.Length];
        (long seconds, long fraction) = Math.DivRem(LiveCapture.Nanoseconds(packet.Header.Timeval), 1_000_000_000);
        Span<byte> record = _pending;
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)seconds);
        BinaryPrimitives.WriteUInt32LittleEndian(record[4..], (uint)fraction);
        BinaryPrimitives.WriteInt32LittleEndian(record[8..], data.Length);
        BinaryPrimitives.WriteInt32LittleEndian(record[12..], Math.Max(data.Length, packet.Header is PcapHeader header ? (int)header.PacketLength : 0));
        data.CopyTo(record[RecordHeader..]);
        (_at, _end) = (0, RecordHeader + data.Length);
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _capture.Dispose();
        base.Dispose(disposing);
    }
}
