using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace FilterLang;

/// <summary>
/// Packets in order, and what must be remembered between them: conversations, sequence analysis, reassembly. Over a file, a stream, or
/// frames fed by hand. What is asked of packets is said before the first is read, for only that is looked at.
/// <code>
/// using var session = PacketSession.Open("file.pcap");
/// FieldHandle&lt;uint&gt; stream = session.Field&lt;uint&gt;("tcp.stream");
/// foreach (Packet packet in session.Where(filter)) Console.WriteLine(packet.Get(stream));
/// </code>
/// </summary>
/// <remarks>
/// Used by one thread at a time; two sessions share nothing that changes. Memory is bounded by the limits in
/// <see cref="SessionOptions.Dissection"/>, also in endless runs. After the first packets nothing is allocated per packet, unless
/// conversations or reassembly need room. Damaged frames never throw.
/// </remarks>
public sealed unsafe class PacketSession : IDisposable
{
    readonly SessionOptions _options;
    readonly FieldSelection _selection;
    readonly CaptureReader? _reader;
    readonly WaitingStream? _stream;
    readonly List<DisplayFilter> _filters = [];
    readonly List<ReadOnlyMemory<byte>> _keyLogs = [];
    FrameRecords? _frames;
    SideBlocks? _sides;
    PacketDissector? _dissector;
    SpineWalk? _walk;
    PacketContext _packet;
    CaptureRecord _record;
    FrameRecord _fed;
    byte* _room;
    int _roomLength;
    bool _isLazy, _isDissected, _isDisplayed, _hasTime, _isDisposed;

    PacketSession(CaptureReader? reader, WaitingStream? stream, SessionOptions? options)
    {
        (_reader, _stream, _options) = (reader, stream, options ?? new SessionOptions());
        _selection = new FieldSelection { Everything = _options.AllFields };
    }

    /// <summary>Opens a capture file: pcap or pcapng, plain or packed by gzip, zstd or lz4.</summary>
    /// <exception cref="IOException">It cannot be opened, or is no capture file; the message says why.</exception>
    public static PacketSession Open(string path, SessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return CaptureReader.TryOpen(path, out CaptureReader? reader, out CaptureError? error)
            ? new PacketSession(reader, null, options) : throw new IOException(error.Message);
    }

    /// <summary>Opens a stream of the same formats at its present position. Reads what the stream has; never seeks.</summary>
    /// <param name="stream">The stream; closed with the session unless <paramref name="leaveOpen"/> is set.</param>
    /// <param name="options">How to dissect.</param>
    /// <param name="leaveOpen">The stream stays open when the session is disposed.</param>
    /// <exception cref="IOException">It holds no capture.</exception>
    public static PacketSession Open(Stream stream, SessionOptions? options = null, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var waiting = new WaitingStream(stream, leaveOpen);
        return CaptureReader.TryOpen(waiting, "the stream", out CaptureReader? reader, out CaptureError? error)
            ? new PacketSession(reader, waiting, options) : throw new IOException(error.Message);
    }

    /// <summary>A session for frames that come by <see cref="Feed"/>.</summary>
    public static PacketSession Create(SessionOptions? options = null) => new(null, null, options);

    /// <summary>Says that a filter will be asked of packets (<see cref="DisplayFilter.Matches(Packet)"/>). Before the first packet only.</summary>
    public PacketSession Use(DisplayFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (_filters.Contains(filter)) return this;
        MustNotHaveBegun();
        if (!ReferenceEquals(filter.Catalog, _options.Catalog))
            throw new ArgumentException("The filter was compiled for other protocols than the session knows.", nameof(filter));
        foreach (Field field in filter.Compiled.Fields) _selection.Add(field);
        _filters.Add(filter);
        return this;
    }

    /// <summary>Says that the filters of a set will be asked of packets. Before the first packet only.</summary>
    public PacketSession Use(FilterSet filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        foreach (DisplayFilter filter in filters) Use(filter);
        return this;
    }

    /// <summary>Says that a field's values will be asked for by name (<see cref="Packet.this[string]"/>). Before the first packet only.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public PacketSession Use(string field)
    {
        Want(Find(field));
        return this;
    }

    /// <summary>A field whose values will be read. Before the first packet only, unless all fields are recorded.</summary>
    /// <typeparam name="T">
    /// What values are read as: an integer wide enough, <see cref="bool"/>, <see cref="double"/>, <see cref="DateTimeOffset"/>,
    /// <see cref="TimeSpan"/>, or, with a copy made for each, <see cref="string"/>, an array of bytes, <see cref="System.Net.IPAddress"/>.
    /// Times can be read as <see cref="long"/> nanoseconds.
    /// </typeparam>
    /// <exception cref="ArgumentException">There is no such field, or its values cannot be read so.</exception>
    public FieldHandle<T> Field<T>(string name)
    {
        Field field = Find(name);
        for (Field? f = field; f is not null; f = f.SameName)
            if (ItemReader.For<T>(f) is null)
                throw new ArgumentException($"{name} ({f.Type.Description()}) cannot be read as {typeof(T).Name}.", nameof(name));
        Want(field);
        return new FieldHandle<T>(this, field, ItemReader.For<T>(field)!);
    }

    /// <summary>
    /// Gives secrets that decrypt TLS, DTLS and QUIC: a key log in the format of NSS (SSLKEYLOGFILE), one secret a line. They count for
    /// connections that begin later; those in the capture's own blocks, and in <see cref="DissectionOptions.TlsKeyLogFile"/>, are used without this.
    /// </summary>
    public PacketSession UseKeyLog(ReadOnlySpan<byte> text)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        byte[] log = text.ToArray();
        if (_dissector is null) _keyLogs.Add(log);
        else _dissector.Secrets.AddKeyLog(log);
        return this;
    }

    /// <summary>The packets that pass a filter. A foreach over it reads on from where the session stands.</summary>
    public PacketQuery Where(DisplayFilter filter)
    {
        Use(filter);
        return new PacketQuery(this, filter);
    }

    /// <summary>All packets: <c>foreach (Packet packet in session)</c>.</summary>
    public PacketQuery.Enumerator GetEnumerator() => new(this, null);

    /// <summary>
    /// All packets, or those that pass a filter; waiting for a stream holds no thread of the caller. As elsewhere a packet is valid until
    /// the next one is asked for.
    /// </summary>
    /// <param name="filter">What packets must match, or null.</param>
    /// <param name="stop">Ends the wait with an <see cref="OperationCanceledException"/>; the session is at its end then.</param>
    public async IAsyncEnumerable<Packet> ReadAllAsync(DisplayFilter? filter = null, [EnumeratorCancellation] CancellationToken stop = default)
    {
        if (filter is not null) Use(filter);
        while (await ReadAsync(stop).ConfigureAwait(false))
        {
            if (filter is not null && !Asks(filter)) continue;
            MarkDisplayed();
            yield return Current;
        }
    }

    /// <summary>Reads the next packet into <see cref="Current"/>; false at the end of the capture, or of what of it can be read.</summary>
    public bool Read()
    {
        CaptureReader reader = Begin();
        return reader.TryRead(ref _record) && Take();
    }

    /// <summary>As <see cref="Read"/>. Packets that are already here are given at once; only where the input must be waited for, another thread does.</summary>
    public ValueTask<bool> ReadAsync(CancellationToken stop = default)
    {
        CaptureReader reader = Begin();
        if (stop.IsCancellationRequested) return ValueTask.FromCanceled<bool>(stop);
        return reader.TryReadBuffered(ref _record) ? new ValueTask<bool>(Take()) : new ValueTask<bool>(Task.Run(() => Wait(reader, stop), CancellationToken.None));
    }

    bool Wait(CaptureReader reader, CancellationToken stop)
    {
        if (_stream is not null) _stream.Stop = stop;
        bool read = reader.TryRead(ref _record);
        if (_stream is not null) _stream.Stop = default;
        if (!read) stop.ThrowIfCancellationRequested();
        return read && Take();
    }

    /// <summary>Takes a frame from whoever has it: the session's next packet. The octets are copied.</summary>
    /// <param name="frame">The captured octets, from the link layer on.</param>
    /// <param name="timeNanoseconds">When it was captured, in nanoseconds since 1970 UTC.</param>
    /// <param name="linkType">What its first octets are: see <see cref="LinkType"/>.</param>
    /// <param name="wireLength">Octets on the wire where these are more than were captured.</param>
    public Packet Feed(ReadOnlySpan<byte> frame, long timeNanoseconds = 0, int linkType = LinkType.Ethernet, int wireLength = 0)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_reader is not null) throw new InvalidOperationException("This session reads a capture: frames are fed to one made by Create.");
        if (_dissector is null) Prepare();
        if (frame.Length > _roomLength)
        {
            _roomLength = Math.Max(frame.Length, 1 << 16);
            _room = (byte*)NativeMemory.Realloc(_room, (nuint)_roomLength);
        }
        frame.CopyTo(new Span<byte>(_room, _roomLength));
        Skip();
        _packet.Data = _room;
        _packet.CapturedLength = frame.Length;
        _packet.WireLength = Math.Max(frame.Length, wireLength);
        (_packet.Time, _hasTime, _packet.LinkType) = (timeNanoseconds, true, linkType);
        _fed = FrameRecord.Bare;
        _fed.TimeDigits = 9;
        Next();
        return Current;
    }

    /// <summary>The packet at hand; before the first one, none that could be asked anything.</summary>
    public Packet Current => new(this, _packet.Number);

    /// <summary>Why reading ended before the capture did (it is cut short, or damaged), or null. Final once <see cref="Read"/> has given false.</summary>
    public string? Error => _reader?.Error?.Message;

    /// <summary>What was given up at a limit so far, in words, and how often.</summary>
    public IReadOnlyList<(string What, long Count)> GivenUp => _dissector is null ? [] : [.. _dissector.GivenUp()];

    internal ref PacketContext Context => ref _packet;

    internal PacketItems Items
    {
        get
        {
            Dissect();
            return _dissector!.Items;
        }
    }

    /// <summary>Asks a filter about the packet at hand.</summary>
    internal bool Asks(DisplayFilter filter)
    {
        if (_filters.Count == 0 || !ReferenceEquals(_filters[0], filter) && !_filters.Contains(filter))
            throw new InvalidOperationException("The session was not told of this filter: say Use(filter) before the first packet.");
        if (_isLazy && !_isDissected && (_packet.Spine & Spine.Complex) == 0 && filter.Compiled.Spine is { } spine) return spine(ref _packet);
        Dissect();
        return filter.Compiled.Full(ref _packet);
    }

    /// <summary>The packet at hand is one of those that are looked at: later times may be counted from it.</summary>
    internal void MarkDisplayed() => _isDisplayed = true;

    internal int First<T>(FieldHandle<T> handle)
    {
        if (!ReferenceEquals(handle.Session, this)) throw new ArgumentException("The handle belongs to another session.", nameof(handle));
        return Items.First(handle.Field.Slot);
    }

    internal string? Text(string name)
    {
        Field field = Find(name);
        if (!_selection.Wants(field)) throw new ArgumentException($"The session was not told to record {name}: say Use(\"{name}\") before the first packet.", nameof(name));
        PacketItems items = Items;
        int i = items.First(field.Slot);
        if (i < 0) return null;
        var sink = new Utf8Sink(64);
        for (bool first = true; i >= 0; i = items[i].Next, first = false)
        {
            if (!first) sink.Add((byte)',');
            ValueText.Add(sink, items, items[i]);
        }
        return Encoding.UTF8.GetString(sink.Written);
    }

    /// <summary>Closes the capture and frees what was remembered.</summary>
    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _packet.Number = 0;
        _reader?.Dispose();
        _dissector?.Dispose();
        NativeMemory.Free(_room);
        _room = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what a session that was never disposed holds outside of managed memory.</summary>
    ~PacketSession() => NativeMemory.Free(_room);

    CaptureReader Begin()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (_reader is null) throw new InvalidOperationException("This session has no capture to read: give it frames by Feed.");
        if (_dissector is null) Prepare();
        Skip();
        return _reader;
    }

    void Prepare()
    {
        var plan = new DissectionPlan(_options.Catalog, _selection);
        _dissector = new PacketDissector(plan, _options.Dissection);
        _walk = new SpineWalk(_options.Catalog, plan);
        _isLazy = plan is { IsStateless: true, WantsColumns: false } && !_options.AllFields && !_options.Dissection.ChangesLayers;
        foreach (ReadOnlyMemory<byte> log in _keyLogs) _dissector.Secrets.AddKeyLog(log);
        if (_reader is not null) (_frames, _sides) = (new FrameRecords(_reader, _selection), new SideBlocks(_reader, _dissector));
        _packet.Items = _dissector.Items;
    }

    bool Take()
    {
        _packet.Data = _record.Data;
        _packet.CapturedLength = _record.CapturedLength;
        _packet.WireLength = _record.WireLength;
        (_packet.Time, _hasTime) = (_record.TimeNs, _record.HasTime);
        _packet.LinkType = _record.LinkType;
        Next();
        return true;
    }

    // Where each packet answers for itself it is dissected when somebody asks for more than its headers tell; else at once.
    void Next()
    {
        _packet.Number++;
        _isDissected = false;
        if (!_isLazy)
        {
            _packet.Spine = Spine.Complex;
            Dissect();
            return;
        }
        _walk!.Walk(ref _packet);
        if (_frames is not null && _frames.HidesTime(_record)) _packet.Spine = Spine.Complex;
    }

    // The packet before is being left: what times are counted from must know of it.
    void Skip()
    {
        if (_packet.Number > 0 && !_isDissected) _dissector!.Skip(_packet.Time);
        if (_isDisplayed) _dissector!.MarkDisplayed(_packet.Time, _hasTime);
        (_isDissected, _isDisplayed) = (true, false);
    }

    void Dissect()
    {
        if (_isDissected) return;
        _isDissected = true;
        _sides?.Follow();
        FrameRecord frame = _frames is null ? _fed : _frames.Of(_record);
        _dissector!.Dissect(ref _packet, frame);
    }

    void Want(Field field)
    {
        if (_selection.Wants(field)) return;
        MustNotHaveBegun();
        _selection.Add(field);
    }

    void MustNotHaveBegun()
    {
        if (_dissector is not null && !_options.AllFields)
            throw new InvalidOperationException("What packets are asked must be said before the first one is read.");
    }

    Field Find(string name) => _options.Catalog.Registry.Find(name)
        ?? throw new ArgumentException($"There is no field called \"{name}\".", nameof(name));
}
