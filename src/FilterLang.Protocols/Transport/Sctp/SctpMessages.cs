using System.Runtime.InteropServices;

namespace FilterLang.Protocols;

/// <summary>What the parts of one message have in common, and where a part stands.</summary>
/// <param name="Ports">Source and destination port.</param>
/// <param name="Tag">The verification tag.</param>
/// <param name="Stream">The stream, and 1 in the bit above for messages without order.</param>
/// <param name="Message">Which message of the stream; 0 for those without order, which have no number.</param>
readonly record struct SctpMessageKey(uint Ports, uint Tag, uint Stream, uint Message);

/// <summary>A part of a message that waits for others.</summary>
struct SctpPart
{
    public SctpMessageKey Key;
    /// <summary>Its place: the transmission sequence number, or the number of the fragment.</summary>
    public uint Number;
    public uint Frame;
    public bool IsFirst, IsLast, IsDone;
    /// <summary>A number of the payload protocol, which the first part of interleaved messages has alone.</summary>
    public uint PayloadProtocol;
    public int Length;
    public nint Octets;
}

/// <summary>
/// Parts of messages (RFC 9260 section 6.9, RFC 8260 section 2.2): a message is whole when all numbers from its first part to its last are
/// there. The last <see cref="Limit"/> parts are kept, those of whole messages without their octets, so that repetitions are known.
/// </summary>
sealed unsafe class SctpMessages : IDisposable
{
    public const int Limit = 4096;

    /// <summary>Octets collected of all messages.</summary>
    public const int OctetLimit = 64 << 20;

    readonly PacketBuffer _whole = new();
    readonly List<int> _found = [];
    SctpPart[] _parts = new SctpPart[16];
    int _first, _count, _octets;

    ~SctpMessages() => Free();

    /// <summary>The parts of the message that <see cref="Add"/> found whole, in order.</summary>
    public int FoundCount => _found.Count;

    /// <summary>One of them.</summary>
    public ref readonly SctpPart Found(int index) => ref _parts[_found[index]];

    /// <summary>The whole message, valid until the next packet.</summary>
    public byte* Whole => _whole.Data;

    public int WholeLength => _whole.Length;

    /// <summary>The frame that held this part already, 0 for none.</summary>
    public uint FrameOf(in SctpMessageKey key, uint number) => Find(key, number) is >= 0 and var at ? _parts[at].Frame : 0;

    /// <summary>Keeps a part; true if its message is whole now.</summary>
    public bool Add(in SctpPart part, ReadOnlySpan<byte> octets, long packet)
    {
        if (octets.Length > OctetLimit / 4) return false;
        while (_count == Limit || _octets + octets.Length > OctetLimit) Forget();
        if (_count == _parts.Length) Grow();
        ref SctpPart kept = ref _parts[(_first + _count++) % _parts.Length];
        kept = part;
        (kept.Length, kept.Octets) = (octets.Length, (nint)NativeMemory.Alloc((nuint)Math.Max(1, octets.Length)));
        octets.CopyTo(new Span<byte>((void*)kept.Octets, octets.Length));
        _octets += octets.Length;
        return FindWhole(part.Key, part.Number) && Join(packet);
    }

    bool FindWhole(in SctpMessageKey key, uint number)
    {
        uint start = number;
        int at = Find(key, start);
        while (!_parts[at].IsFirst)
            if ((at = Find(key, --start)) < 0 || _parts[at].IsDone) return false;
        _found.Clear();
        for (uint next = start; ; next++)
        {
            if ((at = Find(key, next)) < 0 || _parts[at].IsDone) return false;
            _found.Add(at);
            if (_parts[at].IsLast) return true;
        }
    }

    bool Join(long packet)
    {
        _whole.Begin(packet);
        bool fits = true;
        foreach (int at in _found)
        {
            ref SctpPart part = ref _parts[at];
            fits &= _whole.Add(new ReadOnlySpan<byte>((void*)part.Octets, part.Length));
            Release(ref part);
            part.IsDone = true;
        }
        return fits;
    }

    int Find(in SctpMessageKey key, uint number)
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            int at = (_first + i) % _parts.Length;
            if (_parts[at].Number == number && _parts[at].Key.Equals(key)) return at;
        }
        return -1;
    }

    void Forget()
    {
        Release(ref _parts[_first]);
        _first = (_first + 1) % _parts.Length;
        _count--;
    }

    void Release(ref SctpPart part)
    {
        if (part.Octets == 0) return;
        NativeMemory.Free((void*)part.Octets);
        _octets -= part.Length;
        part.Octets = 0;
    }

    void Grow()
    {
        var wider = new SctpPart[_parts.Length * 2];
        for (int i = 0; i < _count; i++) wider[i] = _parts[(_first + i) % _parts.Length];
        (_parts, _first) = (wider, 0);
    }

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    void Free()
    {
        while (_count > 0) Forget();
        _whole.Dispose();
    }
}
