namespace FilterLang.Protocols;

/// <summary>A file on its way.</summary>
sealed class TftpTransfer
{
    readonly byte[] _name = new byte[256];
    int _nameLength;
    uint _lastBlock;

    public long RequestFrame { get; private set; }

    /// <summary>Its name, of which 256 octets are kept.</summary>
    public ReadOnlySpan<byte> FileName => _name.AsSpan(0, _nameLength);

    public void Begin(long frame, ReadOnlySpan<byte> name)
    {
        _nameLength = Math.Min(name.Length, _name.Length);
        name[.._nameLength].CopyTo(_name);
        (RequestFrame, _lastBlock) = (frame, 0);
    }

    /// <summary>The full number of a block of which 16 bits are known: the one nearest to the last.</summary>
    public uint Follow(uint block)
    {
        uint full = _lastBlock & 0xFFFF_0000 | block;
        if (full + 0x8000 < _lastBlock) full += 0x1_0000;
        else if (full >= 0x1_0000 && full > _lastBlock + 0x8000) full -= 0x1_0000;
        _lastBlock = full;
        return full;
    }
}

/// <summary>The transfers of a session by the client's address and port; the oldest gives way to a new one beyond the limit.</summary>
sealed class TftpTransfers
{
    /// <summary>At most this many transfers are told apart.</summary>
    public const int Limit = 4096;

    readonly Dictionary<(NetworkAddress, ushort), int> _places = new(EndComparer.Instance);
    readonly List<((NetworkAddress, ushort) Client, TftpTransfer Transfer)> _ring = [];
    int _next;

    public TftpTransfer? Find(in NetworkAddress address, ushort port) =>
        _places.TryGetValue((address, port), out int place) ? _ring[place].Transfer : null;

    public void Begin(in NetworkAddress address, ushort port, long frame, ReadOnlySpan<byte> name)
    {
        if (!_places.TryGetValue((address, port), out int place))
        {
            if (_ring.Count < Limit) _ring.Add(((address, port), new TftpTransfer()));
            else _places.Remove(_ring[_next].Client);
            place = _next;
            _next = (_next + 1) % Limit;
            _ring[place] = ((address, port), _ring[place].Transfer);
            _places[(address, port)] = place;
        }
        _ring[place].Transfer.Begin(frame, name);
    }

    // Comparers that the runtime makes for tuples are made at their first use, and allocate then.
    sealed class EndComparer : IEqualityComparer<(NetworkAddress, ushort)>
    {
        public static EndComparer Instance { get; } = new();

        public bool Equals((NetworkAddress, ushort) x, (NetworkAddress, ushort) y) =>
            x.Item2 == y.Item2 && x.Item1.Family == y.Item1.Family && x.Item1.Value == y.Item1.Value;

        public int GetHashCode((NetworkAddress, ushort) end) => (int)(end.Item1.Low * 0x9E37_79B9 >> 16) ^ end.Item2 << 7;
    }
}
