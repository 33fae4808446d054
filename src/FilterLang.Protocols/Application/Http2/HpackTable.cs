namespace FilterLang.Protocols;

/// <summary>The tables of RFC 7541 section 2.3: the static one of appendix A, and that of one direction of a connection.</summary>
sealed class HpackTable
{
    /// <summary>Size that a table may be given at most.</summary>
    public const int Limit = 1 << 16;

    const int DefaultSize = 4096, Overhead = 32;

    static readonly byte[][] s_names = Bytes(
        ":authority", ":method", ":method", ":path", ":path", ":scheme", ":scheme", ":status", ":status", ":status", ":status", ":status", ":status",
        ":status", "accept-charset", "accept-encoding", "accept-language", "accept-ranges", "accept", "access-control-allow-origin", "age", "allow",
        "authorization", "cache-control", "content-disposition", "content-encoding", "content-language", "content-length", "content-location",
        "content-range", "content-type", "cookie", "date", "etag", "expect", "expires", "from", "host", "if-match", "if-modified-since", "if-none-match",
        "if-range", "if-unmodified-since", "last-modified", "link", "location", "max-forwards", "proxy-authenticate", "proxy-authorization", "range",
        "referer", "refresh", "retry-after", "server", "set-cookie", "strict-transport-security", "transfer-encoding", "user-agent", "vary", "via",
        "www-authenticate");

    static readonly byte[][] s_values = Bytes(
        "", "GET", "POST", "/", "/index.html", "http", "https", "200", "204", "206", "304", "400", "404", "500", "", "gzip, deflate");

    // Entries from the oldest to the newest one: where they start, and how long names and values are. Octets lie in the same order.
    readonly (int At, int Name, int Value)[] _entries = new (int, int, int)[Limit / Overhead];
    byte[] _octets = new byte[DefaultSize * 2];
    int _first, _count, _end, _size;

    /// <summary>The size that entries may have together.</summary>
    public int Capacity { get; private set; } = DefaultSize;

    static byte[][] Bytes(params string[] texts) => Array.ConvertAll(texts, System.Text.Encoding.ASCII.GetBytes);

    /// <summary>An entry by its index from 1 on: the static ones first, then the newest one. False where there is none.</summary>
    public bool TryGet(ulong index, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        if (index == 0) return false;
        if (index <= (ulong)s_names.Length)
        {
            name = s_names[index - 1];
            if (index <= (ulong)s_values.Length) value = s_values[index - 1];
            return true;
        }
        return TryGetRecent(index - (ulong)s_names.Length, out name, out value);
    }

    /// <summary>One of the entries that were added: 1 for the newest one. False where there is none.</summary>
    public bool TryGetRecent(ulong back, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        if (back == 0 || back > (ulong)_count) return false;
        (int at, int nameLength, int valueLength) = Entry(_count - (int)back);
        name = _octets.AsSpan(at, nameLength);
        value = _octets.AsSpan(at + nameLength, valueLength);
        return true;
    }

    /// <summary>Adds an entry; those that have no room any more leave, section 4.4.</summary>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int size = name.Length + value.Length + Overhead;
        Evict(Capacity - size);
        if (size > Capacity) return;
        int length = name.Length + value.Length;
        if (_end + length > _octets.Length) Compact(length);
        name.CopyTo(_octets.AsSpan(_end));
        value.CopyTo(_octets.AsSpan(_end + name.Length));
        Entry(_count++) = (_end, name.Length, value.Length);
        _end += length;
        _size += size;
    }

    /// <summary>Sets the size that entries may have together, section 6.3.</summary>
    public void Resize(ulong capacity)
    {
        Capacity = (int)Math.Min(capacity, Limit);
        Evict(Capacity);
    }

    public void Clear() => (_first, _count, _end, _size, Capacity) = (0, 0, 0, 0, DefaultSize);

    ref (int At, int Name, int Value) Entry(int number) => ref _entries[(_first + number) % _entries.Length];

    void Evict(int room)
    {
        while (_count > 0 && _size > room)
        {
            (_, int name, int value) = Entry(0);
            _size -= name + value + Overhead;
            _first = (_first + 1) % _entries.Length;
            _count--;
        }
    }

    void Compact(int more)
    {
        int start = _count > 0 ? Entry(0).At : _end, used = _end - start;
        byte[] target = used + more > _octets.Length / 2 ? new byte[Math.Max(_octets.Length * 2, (used + more) * 2)] : _octets;
        _octets.AsSpan(start, used).CopyTo(target);
        for (int i = 0; i < _count; i++) Entry(i).At -= start;
        (_octets, _end) = (target, used);
    }
}
