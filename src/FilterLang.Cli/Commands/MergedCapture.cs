using FilterLang.Captures;

namespace FilterLang.Cli.Commands;

/// <summary>
/// Several captures as the one pcapng file that they would be with their packets in order of time. The order within a file is kept: of the
/// packets that come next in each, the earliest is taken, the first file's among equals. Packets without a time follow what is before them.
/// </summary>
sealed unsafe class MergedCapture : ForwardStream
{
    const int PacketsAtOnce = 256;

    readonly CaptureReader[] _readers;
    readonly CaptureRecord[] _next;
    readonly PriorityQueue<int, (long Time, int File)> _waiting = new();
    readonly Queue _written = new();
    readonly CaptureWriter _writer;
    int _current = -1;
    bool _ended;

    /// <param name="readers">The captures, which are disposed with this.</param>
    public MergedCapture(IReadOnlyList<CaptureReader> readers)
    {
        _readers = [.. readers];
        _next = new CaptureRecord[_readers.Length];
        _writer = CaptureWriter.Create(_written, "merged", leaveOpen: true);
        for (int file = 0; file < _readers.Length; file++) Advance(file, 0);
    }

    public override int Read(Span<byte> buffer)
    {
        while (_written.IsEmpty && !_ended) Write();
        return _written.Take(buffer);
    }

    void Write()
    {
        for (int count = 0; count < PacketsAtOnce; count++)
        {
            if (!_waiting.TryDequeue(out int file, out (long Time, int) place))
            {
                _ended = true;
                _writer.TryFinish();
                return;
            }
            if (file != _current) _writer.TryBegin(_readers[file]);
            _current = file;
            _writer.TryWrite(in _next[file]);
            Advance(file, place.Time);
        }
        _writer.TryFlush();
    }

    void Advance(int file, long now)
    {
        ref CaptureRecord record = ref _next[file];
        if (_readers[file].TryRead(ref record)) _waiting.Enqueue(file, (record.HasTime ? record.TimeNs : now, file));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer.Dispose();
            foreach (CaptureReader reader in _readers) reader.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>What has been written and not been read.</summary>
    sealed class Queue : MemoryStream
    {
        int _taken;

        public bool IsEmpty => _taken == Length;

        public int Take(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, (int)Length - _taken);
            GetBuffer().AsSpan(_taken, count).CopyTo(buffer);
            _taken += count;
            if (IsEmpty)
            {
                SetLength(0);
                _taken = 0;
            }
            return count;
        }
    }
}
