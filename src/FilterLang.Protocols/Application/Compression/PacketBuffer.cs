using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>
/// Octets put together for one packet: unpacked bodies, joined chunks. A finished part stays where it is until the next packet;
/// the one being filled may move. Reused: after the first packets nothing is allocated.
/// </summary>
sealed unsafe class PacketBuffer : IDisposable
{
    /// <summary>Octets that may be put together for one packet.</summary>
    public const int Limit = 16 << 20;

    const int BlockSize = 1 << 16, BlockLimit = 512;

    readonly nint[] _blocks = new nint[BlockLimit];
    readonly int[] _sizes = new int[BlockLimit];
    int _count, _block = -1, _used, _total;
    byte* _start;
    long _packet = -1;

    /// <summary>The part being filled.</summary>
    public byte* Data => _start;

    /// <summary>Its length so far.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => new(_start, Length);

    /// <summary>Begins a part. Parts of an earlier packet are forgotten.</summary>
    public void Begin(long packet)
    {
        if (packet != _packet) (_packet, _block, _used, _total) = (packet, -1, 0, 0);
        Length = 0;
        _start = null;
    }

    public bool Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return true;
        if (!Reserve(bytes.Length)) return false;
        bytes.CopyTo(new Span<byte>(_start + Length, bytes.Length));
        Advance(bytes.Length);
        return true;
    }

    public bool Add(byte value)
    {
        if (!Reserve(1)) return false;
        _start[Length] = value;
        Advance(1);
        return true;
    }

    /// <summary>Room for some octets more, to be followed by <see cref="Advance"/>.</summary>
    public Span<byte> Room(int length) => Reserve(length) ? new(_start + Length, length) : default;

    public void Advance(int length)
    {
        Length += length;
        _used += length;
        _total += length;
    }

    /// <summary>Adds octets that stand <paramref name="distance"/> before the end; they may overlap with those added.</summary>
    public bool Repeat(int distance, int length)
    {
        if (!Reserve(length)) return false;
        byte* to = _start + Length;
        for (int i = 0; i < length; i++) to[i] = to[i - distance];
        Advance(length);
        return true;
    }

    bool Reserve(int length)
    {
        if (_total + length > Limit) return false;
        if (_start != null && _used + length <= _sizes[_block]) return true;
        if (_start == null && _block >= 0 && _used + length <= _sizes[_block])
        {
            _start = (byte*)_blocks[_block] + _used;
            return true;
        }
        return Move(length);
    }

    // The part goes on in the next block that has room for twice what it holds.
    bool Move(int length)
    {
        int wanted = Math.Max(BlockSize, (Length + length) * 2);
        while (++_block < _count && _sizes[_block] < wanted) { }
        if (_block == BlockLimit)
        {
            _block--;
            return false;
        }
        if (_block == _count)
        {
            _sizes[_count] = wanted;
            _blocks[_count++] = (nint)NativeMemory.Alloc((nuint)wanted);
        }
        byte* to = (byte*)_blocks[_block];
        new ReadOnlySpan<byte>(_start, Length).CopyTo(new Span<byte>(to, _sizes[_block]));
        _start = to;
        _used = Length;
        return true;
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    ~PacketBuffer() => Release();

    void Release()
    {
        for (int i = 0; i < _count; i++) NativeMemory.Free((void*)_blocks[i]);
        (_count, _block) = (0, -1);
        _start = null;
    }
}
