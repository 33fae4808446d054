namespace FilterLang.HotPath;

/// <summary>
/// Several threads look at one regular file at once, a mebibyte each in turn, and find the records that may match. What they find is
/// taken in file order by the caller, who does everything else, so that the result is that of one thread. A chunk starts where a record
/// seems to start; it counts only if the chunk before it really ended there, else the caller looks at it himself. From where anything but
/// records turns up he reads by himself.
/// </summary>
sealed unsafe class ParallelScan : IDisposable
{
    const int ChunkLength = 1 << 20, BridgeWindow = 16 * 1024;

    /// <summary>Shorter files are not worth the threads.</summary>
    const long ShortestFile = 16L * ChunkLength;

    /// <summary>
    /// A record that may match: where it lies, how many records came since the last such, itself included, and whether it is known to pass.
    /// Little is written down, since another thread reads it.
    /// </summary>
    readonly record struct Candidate(int At, int Step, bool Passes);

    sealed class Chunk(CaptureReader reader)
    {
        public readonly CaptureReader Reader = reader;
        public Candidate[] Found = new Candidate[256];
        public byte* First;
        public int Count;
        public long Start, End, Rest;
        public bool IsSound;
    }

    /// <summary>Takes a candidate after so many records; it passes, or may. False ends the run.</summary>
    public delegate bool Taker(ref CaptureRecord record, long step, bool passes);

    readonly CaptureReader _reader, _bridge;
    readonly PacketPredicate _spine;
    readonly FrameScan? _scan;
    readonly SpineWalk _walk;
    readonly RecordWindow _window;
    readonly long _from, _chunks;
    readonly Chunk[] _ring;
    readonly Thread[] _threads;
    readonly Lock _gate = new();
    readonly SemaphoreSlim[] _free, _ready;
    long _next;
    volatile bool _ends;

    ParallelScan(CaptureReader reader, CaptureReader bridge, CaptureReader[] forks, RecordWindow window, PacketPredicate spine, FrameScan? scan, SpineWalk walk)
    {
        (_reader, _bridge, _window, _spine, _scan, _walk) = (reader, bridge, window, spine, scan, walk);
        _from = reader.Position;
        _chunks = (reader.Length!.Value + ChunkLength - 1) / ChunkLength;
        _ring = [.. forks.Select(f => new Chunk(f))];
        _free = [.. forks.Select(_ => new SemaphoreSlim(1))];
        _ready = [.. forks.Select(_ => new SemaphoreSlim(0))];
        _threads = new Thread[forks.Length / 2];
        for (int i = 0; i < _threads.Length; i++)
        {
            _threads[i] = new Thread(Work, 256 * 1024) { IsBackground = true, Name = "capture scan" };
            _threads[i].Start();
        }
    }

    /// <summary>Null where one thread is as good: streams, short files, formats whose records cannot be found from the middle.</summary>
    public static ParallelScan? TryCreate(CaptureReader reader, int threads, PacketPredicate spine, FrameScan? scan, SpineWalk walk)
    {
        if (threads < 2 || reader.Length is not >= ShortestFile || reader.Position > ChunkLength || !reader.TryWindow(out RecordWindow window)) return null;
        if (!reader.TryOpenAt(reader.Position, out CaptureReader? bridge, BridgeWindow)) return null;
        var forks = new CaptureReader[threads * 2];
        for (int i = 0; i < forks.Length; i++)
        {
            if (!reader.TryOpenAt(reader.Position, out CaptureReader? fork, ChunkLength)) return null;
            forks[i] = fork;
        }
        return new ParallelScan(reader, bridge, forks, window, spine, scan, walk);
    }

    /// <summary>
    /// Hands candidates to the taker in file order and leaves the reader at the first record that nobody has looked at. False if the taker
    /// ended the run; <paramref name="rest"/> are records behind the last candidate.
    /// </summary>
    public bool Run(Taker take, CancellationToken stop, out long rest)
    {
        long expected = _from, records = 0;
        CaptureRecord record = default;
        rest = 0;
        bool goesOn = true;
        for (long number = 0; number < _chunks && goesOn && !stop.IsCancellationRequested; number++)
        {
            int slot = (int)(number % _ring.Length);
            _ready[slot].Wait(CancellationToken.None);
            Chunk chunk = _ring[slot];
            if (chunk.Start != expected) Look(chunk, number, expected - StartOf(number));
            if (!chunk.IsSound) break;
            for (int i = 0; i < chunk.Count && goesOn; i++)
            {
                Candidate found = chunk.Found[i];
                chunk.Reader.Revisit(chunk.First + found.At);
                chunk.Reader.TryReadBuffered(ref record);
                records += found.Step;
                goesOn = take(ref record, rest + found.Step, found.Passes);
                rest = 0;
            }
            rest += chunk.Rest;
            records += chunk.Rest;
            expected = chunk.End;
            _reader.Settle();
            bool endsWithin = expected < StartOf(number) + ChunkLength;
            if (goesOn && endsWithin && !Bridge(take, ref expected, ref records, ref rest, out goesOn)) break;
            _free[slot].Release();
        }
        _reader.Settle();
        _reader.MoveTo(expected, records);
        return goesOn;
    }

    /// <summary>The record that lies across the end of a chunk is read on its own. False if there is none that could be.</summary>
    bool Bridge(Taker take, ref long expected, ref long records, ref long rest, out bool goesOn)
    {
        goesOn = true;
        CaptureRecord record = default;
        int changes = _bridge.Changes;
        _bridge.MoveTo(expected);
        if (!_bridge.TryRead(ref record) || _bridge.Changes != changes) return false;
        expected = _bridge.Position;
        records++;
        goesOn = take(ref record, rest + 1, passes: false);
        rest = 0;
        _reader.Settle();
        return true;
    }

    void Work()
    {
        while (true)
        {
            long number;
            int slot;
            // Slots are waited for in the order of chunks, so that the one that is needed next is never behind others.
            lock (_gate)
            {
                number = _next++;
                if (number >= _chunks) return;
                slot = (int)(number % _ring.Length);
                _free[slot].Wait();
            }
            if (_ends) return;
            Look(_ring[slot], number, number == 0 ? _from : -1);
            _ready[slot].Release();
        }
    }

    static long StartOf(long number) => number * ChunkLength;

    /// <summary>Finds what may match in a chunk.</summary>
    /// <param name="chunk">Where to leave what is found.</param>
    /// <param name="number">The chunk's number in the file.</param>
    /// <param name="at">Where its first record starts within it; -1 if that is to be guessed.</param>
    void Look(Chunk chunk, long number, long at)
    {
        CaptureReader reader = chunk.Reader;
        (chunk.Count, chunk.Rest, chunk.IsSound, chunk.Start) = (0, 0, false, -1);
        // A record that holds the whole chunk.
        if (at >= ChunkLength) return;
        reader.MoveTo(StartOf(number));
        ReadOnlySpan<byte> bytes = reader.Peek();
        if (at < 0) at = RecordBoundary.Find(bytes, _window);
        if (at < 0 || at > bytes.Length) return;
        reader.SkipBytes((int)at);
        chunk.Start = reader.Position;
        bytes = bytes[(int)at..];
        fixed (byte* first = bytes) chunk.First = first;
        int changes = reader.Changes;
        var p = new PacketContext();
        CaptureRecord record = default;
        int step = 0;
        while (true)
        {
            if (_scan is not null) step += (int)_scan.Pass(reader, ref p, ChunkLength);
            if (!reader.TryReadBuffered(ref record)) break;
            step++;
            p.Data = record.Data;
            (p.CapturedLength, p.WireLength, p.Time, p.LinkType) = (record.CapturedLength, record.WireLength, record.TimeNs, record.LinkType);
            _walk.Walk(ref p);
            bool isPlain = (p.Spine & Spine.Complex) == 0;
            if (isPlain && !_spine(ref p)) continue;
            if (chunk.Count == chunk.Found.Length) Array.Resize(ref chunk.Found, chunk.Count * 2);
            chunk.Found[chunk.Count++] = new Candidate((int)(record.Raw - chunk.First), step, isPlain);
            step = 0;
        }
        (chunk.Rest, chunk.End) = (step, reader.Position);
        chunk.IsSound = reader.Changes == changes && reader.Error is null;
    }

    public void Dispose()
    {
        _ends = true;
        foreach (SemaphoreSlim free in _free) free.Release(_threads.Length + 1);
        foreach (Thread thread in _threads) thread.Join();
        foreach (Chunk chunk in _ring) chunk.Reader.Dispose();
        _bridge.Dispose();
        foreach (SemaphoreSlim semaphore in _free.Concat(_ready)) semaphore.Dispose();
    }
}
