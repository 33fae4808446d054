using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of a connection: its decoders, windows and streams.</summary>
sealed class Http2Conversation : IReusableState
{
    /// <summary>Streams that are remembered; the oldest one is forgotten where there are more.</summary>
    public const int StreamLimit = 512;

    readonly List<Http2Stream> _streams = [];
    readonly int[] _initialWindows = [Http2Windows.DefaultSize, Http2Windows.DefaultSize];
    int _used, _turn;

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
        stream.Begin(id, _initialWindows);
        return stream;
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
    public uint Id { get; private set; }

    public Http2Windows Windows { get; } = new();

    public KeptText Method { get; } = new();

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
        Uri.Set(default);
        if (Scheme.Bytes.IsEmpty || Authority.Bytes.IsEmpty || Path.Bytes.IsEmpty) return;
        Uri.Set(Scheme.Bytes);
        Uri.Add("://"u8);
        Uri.Add(Authority.Bytes);
        Uri.Add(Path.Bytes);
    }

    public void Begin(uint id, int[] windows)
    {
        (Id, RequestFrame, ResponseFrame, RequestTime, RequestSide) = (id, 0, 0, 0, 0);
        Windows.Begin(windows);
        Method.Set(default);
        Scheme.Set(default);
        Authority.Set(default);
        Path.Set(default);
        Uri.Set(default);
        foreach (KeptText text in ContentTypes) text.Set(default);
        foreach (KeptText text in Codings) text.Set(default);
    }
}
