using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols.Tests.Streams;

/// <summary>
/// Segments of a conversation that loses, repeats and reorders: two ends that mostly go on where they were, and sometimes anywhere
/// near. Sequence numbers are odd only by SYN and FIN, so that shifts by odd constants never meet number 0.
/// </summary>
sealed class RandomTraffic(int seed)
{
    readonly Random _random = new(seed);
    readonly uint[] _next = [1_000_000, 2_000_000];
    long _time = 1;

    public ScriptSegment Next()
    {
        int side = _random.Next(2);
        uint length = (uint)(_random.Next(3) == 0 ? 0 : 2 * _random.Next(1, 40));
        uint sequence = _next[side], acknowledgment = _next[1 - side];
        if (_random.Next(4) == 0) sequence = unchecked(sequence + (uint)(2 * _random.Next(-80, 80)));
        if (_random.Next(5) == 0) acknowledgment = unchecked(acknowledgment + (uint)(2 * _random.Next(-80, 40)));
        if (_random.Next(40) == 0) (sequence, length) = (_next[side] - 1, (uint)_random.Next(2));
        TcpFlags flags = TcpFlags.Ack;
        if (_random.Next(3) == 0) flags |= TcpFlags.Push;
        if (_random.Next(60) == 0) flags |= TcpFlags.Fin;
        if (_random.Next(80) == 0) flags |= TcpFlags.Reset;
        uint end = unchecked(sequence + length);
        if (end.IsAfter(_next[side])) _next[side] = end;
        _time += _random.Next(4) == 0 ? _random.Next(60_000_000) : _random.Next(2_000_000);
        uint window = _random.Next(6) switch { 0 => 0u, 1 => 500, _ => 1000 };
        return new ScriptSegment(side, flags, sequence, length, acknowledgment, window, -1, [], _time);
    }
}
