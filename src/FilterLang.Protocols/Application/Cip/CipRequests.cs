using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A request of CIP: what its response is read by.</summary>
sealed class CipRequest
{
    /// <summary>Octets of a path that are remembered.</summary>
    public const int LongestPath = 64;

    readonly byte[] _path = new byte[LongestPath], _inner = new byte[LongestPath], _route = new byte[LongestPath];

    public ulong Key { get; set; }

    public long Frame { get; set; }

    public long Time { get; set; }

    public uint Service { get; set; }

    public uint Multiplier { get; set; }

    public uint IntervalOut { get; set; }

    public uint IntervalIn { get; set; }

    public int PathLength { get; private set; }

    public int InnerLength { get; private set; }

    public int RouteLength { get; private set; }

    public ReadOnlySpan<byte> Path => _path.AsSpan(0, PathLength);

    /// <summary>The path of a connection that is opened, or of a message that is sent on.</summary>
    public ReadOnlySpan<byte> Inner => _inner.AsSpan(0, InnerLength);

    public ReadOnlySpan<byte> Route => _route.AsSpan(0, RouteLength);

    public void Begin(ulong key, long frame, long time) =>
        (Key, Frame, Time, Service, PathLength, InnerLength, RouteLength) = (key, frame, time, 0, 0, 0, 0);

    public void SetPath(ReadOnlySpan<byte> path) => PathLength = Copy(path, _path);

    public void SetInner(ReadOnlySpan<byte> path) => InnerLength = Copy(path, _inner);

    public void SetRoute(ReadOnlySpan<byte> path) => RouteLength = Copy(path, _route);

    static int Copy(ReadOnlySpan<byte> path, byte[] kept)
    {
        path = path[..Math.Min(path.Length, LongestPath)];
        path.CopyTo(kept);
        return path.Length;
    }
}

/// <summary>What is remembered of a conversation over EtherNet/IP: the last <see cref="Limit"/> requests.</summary>
sealed class CipRequests : IReusableState
{
    /// <summary>Requests among which a response finds its own.</summary>
    public const int Limit = 512;

    const int DeepestNesting = 4;

    readonly CipRequest?[] _requests = new CipRequest?[Limit];
    readonly CipRequest?[] _outer = new CipRequest?[DeepestNesting + 1];
    int _count, _depth, _held;

    /// <summary>The request at hand, or the one that the response at hand answers.</summary>
    public CipRequest? Current { get; private set; }

    /// <summary>The message at hand stands in one of several services.</summary>
    public bool IsEmbedded => _depth > 0;

    public bool IsTooDeep => _depth >= DeepestNesting;

    /// <summary>Where the data of the message at hand begin.</summary>
    public int DataAt { get; set; }

    /// <summary>The number under which a request waits: the count of its connection, or its context.</summary>
    public static ulong KeyOf(in EnipKey key, uint? count) => unchecked(((ulong)key.Session * 0x9E37_79B9_7F4A_7C15) ^ (count is { } number ? (ulong)number << 1 | 1 : key.Context * 2));

    public void Begin(ulong key, bool isResponse, long frame, long time)
    {
        (_depth, _held) = (0, 0);
        Current = isResponse ? Find(key, frame) : Add(key, frame, time);
    }

    CipRequest? Find(ulong key, long frame)
    {
        for (int i = _count - 1; i >= 0 && i >= _count - Limit; i--)
            if (_requests[i % Limit] is { } request && request.Key == key && request.Frame < frame) return request;
        return null;
    }

    CipRequest Add(ulong key, long frame, long time)
    {
        CipRequest request = _requests[_count % Limit] ??= new CipRequest();
        _count++;
        request.Begin(key, frame, time);
        return request;
    }

    /// <summary>The message's services are numbered.</summary>
    public void Enter(int number, bool isResponse, long frame, long time)
    {
        _outer[_depth++] = Current;
        if (Current is not { } outer) return;
        ulong key = unchecked((outer.Key * 31) + (ulong)number + 1);
        Current = isResponse ? Find(key, frame) : Add(key, frame, time);
    }

    public void Leave() => Current = _outer[--_depth];

    /// <summary>A message within another is not a request of its own until <see cref="Release"/>.</summary>
    public void Hold() => _held++;

    public void Release() => _held--;

    public void SetPath(uint service, ReadOnlySpan<byte> path)
    {
        if (_held > 0 || Current is not { } request) return;
        request.Service = service;
        request.SetPath(path);
    }

    public void SetInner(uint service, ReadOnlySpan<byte> path, uint multiplier, uint intervalOut, uint intervalIn)
    {
        _ = service;
        if (Current is not { } request) return;
        request.SetInner(path);
        (request.Multiplier, request.IntervalOut, request.IntervalIn) = (multiplier, intervalOut, intervalIn);
    }

    public void SetRoute(ReadOnlySpan<byte> path) => Current?.SetRoute(path);

    public void Reset() => (_count, _depth, _held, Current) = (0, 0, 0, null);
}

/// <summary>A connection of CIP.</summary>
sealed class CipConnection
{
    readonly byte[] _path = new byte[CipRequest.LongestPath];
    int _length;

    public uint ToTarget { get; private set; }

    public uint ToOriginator { get; private set; }

    public ulong Triad { get; private set; }

    public long Frame { get; private set; }

    public int Index { get; private set; }

    public uint Multiplier { get; private set; }

    public uint RequestedOut { get; private set; }

    public uint RequestedIn { get; private set; }

    public uint IntervalOut { get; private set; }

    public uint IntervalIn { get; private set; }

    public long Answered { get; private set; }

    public ReadOnlySpan<byte> Path => _path.AsSpan(0, _length);

    public void Set(int index, uint toTarget, uint toOriginator, ulong triad, CipRequest request, uint intervalOut, uint intervalIn, long answered)
    {
        (Index, ToTarget, ToOriginator, Triad, Frame, Answered) = (index, toTarget, toOriginator, triad, request.Frame, answered);
        (Multiplier, RequestedOut, RequestedIn, IntervalOut, IntervalIn) = (request.Multiplier, request.IntervalOut, request.IntervalIn, intervalOut, intervalIn);
        request.Inner.CopyTo(_path);
        _length = request.InnerLength;
    }
}

/// <summary>The connections of a session: the last <see cref="Limit"/> of them.</summary>
sealed class CipConnections
{
    public const int Limit = 256;

    readonly CipConnection?[] _connections = new CipConnection?[Limit];
    int _count;

    public void Add(uint toTarget, uint toOriginator, ulong triad, CipRequest request, uint intervalOut, uint intervalIn, long answered)
    {
        if (_count > 0 && _connections[(_count - 1) % Limit] is { } last && last.Answered == answered && last.ToTarget == toTarget) return;
        CipConnection connection = _connections[_count % Limit] ??= new CipConnection();
        connection.Set(_count++, toTarget, toOriginator, triad, request, intervalOut, intervalIn, answered);
    }

    public CipConnection? Find(uint identifier)
    {
        for (int i = _count - 1; i >= 0 && i >= _count - Limit; i--)
            if (_connections[i % Limit] is { } one && (one.ToTarget == identifier || one.ToOriginator == identifier)) return one;
        return null;
    }

    public CipConnection? FindTriad(ulong triad)
    {
        for (int i = _count - 1; i >= 0 && i >= _count - Limit; i--)
            if (_connections[i % Limit] is { } one && one.Triad == triad) return one;
        return null;
    }
}
