namespace FilterLang.Protocols;

/// <summary>A part of a stream, and the frame that it came in.</summary>
readonly record struct QuicFragment(uint Frame, int Offset, int Length);

/// <summary>
/// Handshake data of one side: parts may come in any order, and again. What waits is given at once when no gap is left before the last of it.
/// </summary>
sealed class QuicCryptoStream
{
    /// <summary>Octets and parts that wait for those before them; more are not kept.</summary>
    public const int Limit = 1 << 16, PartLimit = 256;

    readonly List<QuicFragment> _waiting = [];
    byte[] _data = [];
    int _next;

    /// <summary>Where the first octet stands that has not come yet.</summary>
    public int Reached { get; private set; }

    /// <summary>The parts that are given at once, in order; valid until the next call.</summary>
    public List<QuicFragment> Joined { get; } = [];

    /// <summary>A part that stands at <see cref="Reached"/> can be given as it is: nothing waits.</summary>
    public bool IsInOrder => _waiting.Count == 0;

    /// <summary>All octets before this have been given.</summary>
    public void Give(int end) => _next = Reached = end;

    /// <summary>Keeps a part. Returns how many octets can be given now; <see cref="Joined"/> tells of which parts.</summary>
    public int Keep(uint frame, int offset, ReadOnlySpan<byte> bytes)
    {
        Joined.Clear();
        if (offset + bytes.Length > Limit || _waiting.Count == PartLimit) return 0;
        if (_data.Length < offset + bytes.Length) Array.Resize(ref _data, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4096, offset + bytes.Length)));
        bytes.CopyTo(_data.AsSpan(offset));
        int place = _waiting.Count;
        while (place > 0 && _waiting[place - 1].Offset > offset) place--;
        _waiting.Insert(place, new QuicFragment(frame, offset, bytes.Length));
        foreach (QuicFragment part in _waiting)
        {
            if (part.Offset > Reached) return 0;
            Reached = Math.Max(Reached, part.Offset + part.Length);
        }
        Joined.AddRange(_waiting);
        _waiting.Clear();
        return Reached - _next;
    }

    /// <summary>The octets that <see cref="Keep"/> told of.</summary>
    public ReadOnlySpan<byte> Given(int length) => _data.AsSpan(Reached - length, length);
}
