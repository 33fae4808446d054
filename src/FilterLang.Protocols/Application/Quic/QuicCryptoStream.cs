namespace FilterLang.Protocols;

/// <summary>A part of a stream, and the frame that it came in.</summary>
readonly record struct QuicFragment(uint Frame, int Offset, int Length);

/// <summary>Handshake data of one side: parts may come in any order, and again.</summary>
sealed class QuicCryptoStream
{
    /// <summary>Octets and parts that wait for those before them; more are not kept.</summary>
    public const int Limit = 1 << 16, PartLimit = 256;

    readonly List<QuicFragment> _waiting = [];
    byte[] _data = [];

    /// <summary>Where the next octet stands that nobody has been given.</summary>
    public int Next { get; private set; }

    /// <summary>The parts that are given at once, in order; valid until the next call.</summary>
    public List<QuicFragment> Joined { get; } = [];

    /// <summary>All of a part has come before.</summary>
    public bool Holds(int offset, int length)
    {
        if (offset + length <= Next) return true;
        foreach (QuicFragment part in _waiting)
            if (part.Offset <= offset && part.Offset + part.Length >= offset + length) return true;
        return false;
    }

    /// <summary>A part that follows at once on what was given, while nothing waits.</summary>
    public bool Follows(int offset) => offset <= Next && _waiting.Count == 0;

    public void Give(int end) => Next = Math.Max(Next, end);

    /// <summary>Keeps a part. Returns how many octets can be given now, from <see cref="Next"/> on; <see cref="Joined"/> tells of which parts.</summary>
    public int Keep(uint frame, int offset, ReadOnlySpan<byte> bytes)
    {
        Joined.Clear();
        if (offset + bytes.Length > Limit || _waiting.Count == PartLimit) return 0;
        if (_data.Length < offset + bytes.Length) Array.Resize(ref _data, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4096, offset + bytes.Length)));
        bytes.CopyTo(_data.AsSpan(offset));
        int place = 0;
        while (place < _waiting.Count && _waiting[place].Offset <= offset) place++;
        _waiting.Insert(place, new QuicFragment(frame, offset, bytes.Length));
        int end = Next, count = 0;
        foreach (QuicFragment part in _waiting)
        {
            if (part.Offset > end) break;
            end = Math.Max(end, part.Offset + part.Length);
            count++;
        }
        if (end == Next) return 0;
        for (int i = 0; i < count; i++) Joined.Add(_waiting[i]);
        _waiting.RemoveRange(0, count);
        return end - Next;
    }

    /// <summary>The octets that <see cref="Keep"/> told of.</summary>
    public ReadOnlySpan<byte> Given(int length) => _data.AsSpan(Next, length);
}
