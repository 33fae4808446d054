namespace FilterLang.Protocols;

/// <summary>What is remembered of a connection: what its one-way streams are for, and its decoders.</summary>
sealed class Http3Connection
{
    /// <summary>Streams that are remembered; the oldest one is forgotten where there are more.</summary>
    public const int Limit = 64;

    readonly ulong[] _ids = new ulong[Limit], _types = new ulong[Limit];
    int _count;

    /// <summary>The decoders of what a side sends: 0 the client.</summary>
    public Qpack[] Decoders { get; } = [new(), new()];

    public void SetType(ulong id, ulong type)
    {
        int place = _count++ % Limit;
        (_ids[place], _types[place]) = (id, type);
    }

    /// <summary>What a stream is for; 0, a control stream, where its beginning was not seen.</summary>
    public ulong TypeOf(ulong id)
    {
        for (int i = Math.Min(_count, Limit) - 1; i >= 0; i--)
            if (_ids[i] == id) return _types[i];
        return 0;
    }
}
