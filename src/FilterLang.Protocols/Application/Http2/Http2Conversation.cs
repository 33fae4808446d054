using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of a connection: its decoders, windows and streams.</summary>
sealed class Http2Conversation : IReusableState
{
    /// <summary>Streams that are remembered; the oldest one is forgotten where there are more.</summary>
    public const int StreamLimit = 512;

    const int DefaultWindow = 65535;

    readonly List<Http2Stream> _streams = [];
    readonly int[] _initialWindows = [DefaultWindow, DefaultWindow];
    int _used, _turn;

    /// <summary>The decoder of what a side sends.</summary>
    public Hpack[] Decoders { get; } = [new(), new()];

    /// <summary>What a side may still send.</summary>
    public Http2Window[] Windows { get; } = [new(DefaultWindow), new(DefaultWindow)];

    /// <summary>A stream by its number, made at its first frame.</summary>
    public Http2Stream Stream(uint id)
    {
        for (int i = _used - 1; i >= 0; i--)
            if (_streams[i].Id == id) return _streams[i];
        Http2Stream stream;
        if (_used < StreamLimit)
        {
            if (_used == _streams.Count) _streams.Add(new Http2Stream());
            stream = _streams[_used++];
        }
        else stream = _streams[_turn++ % StreamLimit];
        stream.Begin(id, _initialWindows);
        return stream;
    }

    /// <summary>A side tells how much the other one may send on each stream, RFC 9113 section 6.9.2.</summary>
    public void SetInitialWindow(int side, int window)
    {
        int sender = 1 - (side & 1), change = unchecked(window - _initialWindows[sender]);
        _initialWindows[sender] = window;
        for (int i = 0; i < _used; i++) _streams[i].Windows[sender].Now = unchecked(_streams[i].Windows[sender].Now + change);
    }

    public void Reset()
    {
        (_used, _turn) = (0, 0);
        Array.Fill(_initialWindows, DefaultWindow);
        for (int side = 0; side < 2; side++) Windows[side] = new(DefaultWindow);
        foreach (Hpack decoder in Decoders) decoder.Reset();
    }
}

/// <summary>
/// How much a side may still send. As in Wireshark, frames of one packet count from what was before that packet, and the first one of them tells
/// what is left.
/// </summary>
struct Http2Window(int size)
{
    long _packet = -1;
    int _before = size;

    public int Now = size;

    /// <summary>A frame changes it; gives what was before and what is after that.</summary>
    public (int Before, int After) Change(long packet, int change)
    {
        int before = packet == _packet ? _before : Now;
        if (packet != _packet) (_packet, _before, Now) = (packet, Now, unchecked(Now + change));
        return (before, unchecked(before + change));
    }
}

/// <summary>What is remembered of a stream: what was asked for, and what each side says of its body.</summary>
sealed class Http2Stream
{
    public uint Id { get; private set; }

    /// <summary>What a side may still send.</summary>
    public Http2Window[] Windows { get; } = new Http2Window[2];

    public KeptText Scheme { get; } = new();

    public KeptText Authority { get; } = new();

    public KeptText Path { get; } = new();

    /// <summary>The full URI of the request, empty while a part of it is not known.</summary>
    public KeptText Uri { get; } = new();

    /// <summary>Frame and time of the request, and the side that sent it; frame 0 where none was seen.</summary>
    public uint RequestFrame { get; set; }

    public long RequestTime { get; set; }

    public int RequestSide { get; set; }

    public uint ResponseFrame { get; set; }

    /// <summary>Type and coding of the body that a side sends.</summary>
    public KeptText[] ContentTypes { get; } = [new(), new()];

    public KeptText[] Codings { get; } = [new(), new()];

    /// <summary>Puts the URI together of its parts.</summary>
    public void SetUri()
    {
        Uri.Set(Scheme.Bytes);
        Uri.Add("://"u8);
        Uri.Add(Authority.Bytes);
        Uri.Add(Path.Bytes);
    }

    public void Begin(uint id, int[] windows)
    {
        (Id, RequestFrame, ResponseFrame, RequestTime, RequestSide) = (id, 0, 0, 0, 0);
        for (int side = 0; side < 2; side++) Windows[side] = new(windows[side]);
        Scheme.Set(default);
        Authority.Set(default);
        Path.Set(default);
        Uri.Set(default);
        foreach (KeptText text in ContentTypes) text.Set(default);
        foreach (KeptText text in Codings) text.Set(default);
    }
}
