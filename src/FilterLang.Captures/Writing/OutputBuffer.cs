using System.Runtime.InteropServices;

namespace FilterLang.Captures;

/// <summary>
/// 256 KiB of native memory in front of a sink. Runs of bytes that lie elsewhere are remembered while they grow and, when
/// they are long, go to the sink without being copied.
/// </summary>
internal sealed unsafe class OutputBuffer(ByteSink sink) : IDisposable
{
    const int Size = 256 * 1024;
    const int LongRun = 64 * 1024;

    byte* _memory = (byte*)NativeMemory.AlignedAlloc(Size, 4096);
    int _used;
    byte* _run;
    byte* _runEnd;

    long _given;

    public SourceFailure? Failure => sink.Failure;

    /// <summary>Bytes taken so far, whether or not the sink has them.</summary>
    public long Length => _given + _used + (_runEnd - _run);

    /// <summary>Adds bytes that stay where they are until <see cref="SettleRun"/>.</summary>
    public bool WriteRun(byte* bytes, int length)
    {
        if (bytes == _runEnd)
        {
            _runEnd += length;
            return true;
        }
        bool settled = SettleRun();
        _run = bytes;
        _runEnd = bytes + length;
        return settled;
    }

    /// <summary>Ends the run: its bytes are copied or written.</summary>
    public bool SettleRun()
    {
        byte* run = _run;
        long length = _runEnd - run;
        _run = _runEnd = null;
        return length == 0 || Put(run, length);
    }

    /// <summary>Adds bytes that are copied at once.</summary>
    public bool Write(ReadOnlySpan<byte> bytes)
    {
        if (_run != _runEnd && !SettleRun())
            return false;
        fixed (byte* at = bytes)
            return Put(at, bytes.Length);
    }

    /// <summary>Room for a small piece, to be filled by the caller; null after a failure.</summary>
    /// <param name="length">Bytes, at most 4096.</param>
    public byte* Reserve(int length)
    {
        if (_run != _runEnd && !SettleRun())
            return null;
        if (Size - _used < length && !Flush())
            return null;
        byte* at = _memory + _used;
        _used += length;
        return at;
    }

    public bool Flush()
    {
        if (_run != _runEnd && !SettleRun())
            return false;
        int used = _used;
        _used = 0;
        return used == 0 || Give(new ReadOnlySpan<byte>(_memory, used));
    }

    public bool Close() => Flush() & sink.Close();

    public void Dispose()
    {
        NativeMemory.AlignedFree(_memory);
        _memory = null;
    }

    bool Give(ReadOnlySpan<byte> bytes)
    {
        _given += bytes.Length;
        return sink.Write(bytes);
    }

    bool Put(byte* bytes, long length)
    {
        if (length > Size - _used)
        {
            // Fill up, so that every write but the last is a whole buffer.
            if (length < LongRun)
            {
                int part = Size - _used;
                Buffer.MemoryCopy(bytes, _memory + _used, part, part);
                _used = Size;
                bytes += part;
                length -= part;
            }
            int used = _used;
            _used = 0;
            if (used > 0 && !Give(new ReadOnlySpan<byte>(_memory, used)))
                return false;
        }
        if (length >= LongRun && _used == 0)
        {
            for (; length > 0; bytes += int.MaxValue / 2, length -= int.MaxValue / 2)
                if (!Give(new ReadOnlySpan<byte>(bytes, (int)Math.Min(length, int.MaxValue / 2))))
                    return false;
            return true;
        }
        Buffer.MemoryCopy(bytes, _memory + _used, Size - _used, length);
        _used += (int)length;
        return true;
    }
}
