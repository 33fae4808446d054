using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of a connection: its decoders, windows and streams.</summary>
sealed class Http2Conversation : IReusableState
{
    /// <summary>Streams that are remembered; the oldest one is forgotten where there are more.</summary>
    public const int StreamLimit = 512;

    /// <summary>Octets of one URI, and of all that are remembered: a field block of a few octets may stand for a long one.</summary>
    public const int LongestUri = 1 << 13, UriLimit = 1 << 18;

    readonly List<Http2Stream> _streams = [];
    readonly int[] _initialWindows = [Http2Windows.DefaultSize, Http2Windows.DefaultSize];
    int _used, _turn, _kept;

    /// <summary>The stream of the frame that was begun last.</summary>
    public uint Current { get; set; }

    /// <summary>The decoder of what a side sends.</summary>
    public Hpack[] Decoders { get; } = [new(), new()];

    public Http2Windows Windows { get; } = new();

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
        _kept -= stream.Kept;
        stream.Begin(id, _initialWindows);
        return stream;
    }

    /// <summary>What the field block that a side sends has told of a request so far.</summary>
    public Http2Request[] Requests { get; } = [new(), new()];

    /// <summary>Puts a stream's URI together of its parts.</summary>
    public void SetUri(Http2Stream stream, Http2Request request)
    {
        _kept -= stream.Kept;
        stream.Uri.Set(default);
        stream.Path.Set(default);
        ReadOnlySpan<byte> scheme = request.Scheme.Bytes, authority = request.Authority.Bytes, path = request.Path.Bytes;
        if (scheme.IsEmpty || authority.IsEmpty || path.IsEmpty || _kept + scheme.Length + authority.Length + path.Length > UriLimit) return;
        stream.Uri.Set(scheme);
        stream.Uri.Add("://"u8);
        stream.Uri.Add(authority);
        stream.Uri.Add(path);
        _kept += stream.Kept;
    }

    /// <summary>Keeps a stream's path, which names its bodies.</summary>
    public void SetPath(Http2Stream stream, ReadOnlySpan<byte> path)
    {
        if (_kept + path.Length > UriLimit) return;
        stream.Path.Set(path);
        _kept += stream.Path.Bytes.Length;
    }

    /// <summary>A side tells how much the other one may send on each stream, RFC 9113 section 6.9.2.</summary>
    public void SetInitialWindow(int side, int window)
    {
        int sender = 1 - (side & 1), change = unchecked(window - _initialWindows[sender]);
        _initialWindows[sender] = window;
        for (int i = 0; i < _used; i++) _streams[i].Windows.Shift(sender, change);
    }

    public void Reset()
    {
        (_used, _turn, Current) = (0, 0, 0);
        Array.Fill(_initialWindows, Http2Windows.DefaultSize);
        Windows.Begin(_initialWindows);
        foreach (Hpack decoder in Decoders) decoder.Reset();
        foreach (Http2Request request in Requests) request.Clear();
        foreach (Http2Stream stream in _streams)
        {
            stream.Uri.Set(default);
            stream.Path.Set(default);
        }
        _kept = 0;
    }
}

/// <summary>
/// How much each side may still send. As in Wireshark, frames of one packet count from what was before that packet, and the first one of them tells
/// what is left.
/// </summary>
sealed class Http2Windows
{
    readonly int[] _left = [DefaultSize, DefaultSize];
    long _packet = -1;
    int _before;

    public const int DefaultSize = 65535;

    public void Begin(ReadOnlySpan<int> sizes)
    {
        _packet = -1;
        sizes.CopyTo(_left);
    }

    /// <summary>The other side changes what each stream begins with.</summary>
    public void Shift(int side, int change) => _left[side] = unchecked(_left[side] + change);

    /// <summary>A frame changes what a side may send; gives what was before and what is after that.</summary>
    public (int Before, int After) Change(long packet, int side, int change)
    {
        if (packet != _packet)
        {
            (_packet, _before) = (packet, _left[side]);
            Shift(side, change);
        }
        return (_before, unchecked(_before + change));
    }
}

/// <summary>What is remembered of a stream: what was asked for, and what each side says of its body.</summary>
sealed class Http2Stream
{
    const int LongestWord = 256;

    public uint Id { get; private set; }

    public Http2Windows Windows { get; } = new();

    /// <summary>The full URI of the request, empty while a part of it is not known.</summary>
    public KeptText Uri { get; } = new(Http2Conversation.LongestUri);

    /// <summary>The path of the request, where bodies are exported.</summary>
    public KeptText Path { get; } = new(Http2Conversation.LongestUri);

    /// <summary>Octets that are kept of both.</summary>
    public int Kept => Uri.Bytes.Length + Path.Bytes.Length;

    /// <summary>Frame and time of the request, and the side that sent it; frame 0 where none was seen.</summary>
    public uint RequestFrame { get; set; }

    public long RequestTime { get; set; }

    public int RequestSide { get; set; }

    public uint ResponseFrame { get; set; }

    /// <summary>Type and coding of the body that a side sends.</summary>
    public KeptText[] ContentTypes { get; } = [new(LongestWord), new(LongestWord)];

    public KeptText[] Codings { get; } = [new(LongestWord), new(LongestWord)];

    public void Begin(uint id, int[] windows)
    {
        (Id, RequestFrame, ResponseFrame, RequestTime, RequestSide) = (id, 0, 0, 0, 0);
        Windows.Begin(windows);
        Uri.Set(default);
        Path.Set(default);
        foreach (KeptText text in ContentTypes) text.Set(default);
        foreach (KeptText text in Codings) text.Set(default);
    }
}

/// <summary>The parts of a request, while its field block comes.</summary>
sealed class Http2Request
{
    public KeptText Method { get; } = new();

    public KeptText Scheme { get; } = new();

    public KeptText Authority { get; } = new();

    public KeptText Path { get; } = new();

    public void Clear()
    {
        Method.Set(default);
        Scheme.Set(default);
        Authority.Set(default);
        Path.Set(default);
    }
}
