namespace FilterLang.Protocols.Streams;

/// <summary>A message that was longer than the segment in which it began.</summary>
struct StreamMessage
{
    /// <summary>Numbers of its first octet and of the one behind its last, as far as that is known.</summary>
    public uint Start, Need;
    /// <summary>The frame in which it began, the last one that brought some of it, and the one in which it was dissected (0: not yet).</summary>
    public uint FirstFrame, LastFrame, CompletedIn;
    /// <summary>The last frame in which it seemed to be whole and its protocol asked for more, 0 for none.</summary>
    public uint AskedIn;
    /// <summary>How many pieces came again after it was dissected.</summary>
    public ushort Repetitions;
    /// <summary>The next segment belongs to it as a whole, however long it is.</summary>
    public bool TakesSegment;
    /// <summary>What was collected; null once it was dissected.</summary>
    public FragmentSet? Octets;

    /// <summary>It was not dissected yet.</summary>
    public readonly bool IsOpen => CompletedIn == 0;

    /// <summary>A number lies within it.</summary>
    public readonly bool Holds(uint number) => Start <= number && number < Need;
}

/// <summary>
/// The messages of one direction of a stream that span segments, ordered by their first number; numbers are compared as plain integers.
/// Those that were dissected are remembered for a while, so that their repetition is recognised.
/// </summary>
sealed class StreamMessages
{
    /// <summary>At most this many are remembered for one pass; where one more begins, the earliest one is forgotten.</summary>
    public const int Limit = 512;

    StreamMessage[] _messages = new StreamMessage[8];
    bool _settled;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Everything up to the end of the stream is one message.</summary>
    public bool UntilEnd { get; set; }

    /// <summary>The frame of the first FIN behind such a message, 0 before it.</summary>
    public uint EndFrame { get; set; }

    /// <summary>What came before the octets in front of it, where segments are put in order; null for nothing.</summary>
    public HeldSegments? Held { get; private set; }

    public ref StreamMessage this[int index] => ref _messages[index];

    /// <summary>The message with the greatest start that is not above a number, -1 for none.</summary>
    public int Below(uint number)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_messages[middle].Start <= number) low = middle + 1;
            else high = middle;
        }
        return low - 1;
    }

    /// <summary>The message that starts at a number, -1 for none.</summary>
    public int At(uint number) => Below(number) is var at and >= 0 && _messages[at].Start == number ? at : -1;

    /// <summary>Begins a message; one that starts at the same number is replaced.</summary>
    /// <param name="memory">What its octets are collected in.</param>
    /// <param name="start">The number of its first octet.</param>
    /// <param name="need">The number behind its last one, as far as that is known.</param>
    /// <param name="frame">The frame at hand.</param>
    /// <param name="kept">Where messages are kept for a second pass, null for one pass.</param>
    public int Begin(ReassemblyMemory memory, uint start, uint need, uint frame, KeptMessages? kept)
    {
        int at = Below(start);
        if (at >= 0 && _messages[at].Start == start)
        {
            if (_messages[at].Octets is { } collected) memory.Return(collected);
        }
        else
        {
            if (Count >= Limit && kept is not { Count: < KeptMessages.MessageLimit })
            {
                if (_messages[0].Octets is { } collected) memory.Return(collected);
                Remove(0);
                at--;
            }
            Insert(++at, default);
            kept?.Add();
        }
        _messages[at] = new StreamMessage { Start = start, Need = need, FirstFrame = frame, LastFrame = frame, Octets = memory.Rent(this) };
        return at;
    }

    /// <summary>Segments that wait for what stands in front of them; made at the first use.</summary>
    public HeldSegments Hold(ReassemblyMemory memory) => Held ??= new HeldSegments(this, memory);

    /// <summary>Nothing waits any more for what stands in front of it.</summary>
    public void LetGo()
    {
        if (Held is { } held) held.Clear();
        Held = null;
    }

    /// <summary>What was collected in this set is given up, and its message with it.</summary>
    public void Lose(FragmentSet set)
    {
        if (Held?.Lose(set) == true)
        {
            Held = null;
            return;
        }
        for (int i = 0; i < Count; i++)
        {
            if (_messages[i].Octets != set) continue;
            // Where a message begins and ends is still known to a second pass.
            if (_settled) _messages[i].Octets = null;
            else Remove(i);
            return;
        }
    }

    /// <summary>The first of two passes is over: only places are kept, what still waited for others as a message that never became whole.</summary>
    public void Settle()
    {
        (HeldSegments? held, Held) = (Held, null);
        if (held is { IsEmpty: false })
        {
            (uint start, uint end) = (held.First, held.End);
            if (At(start) < 0) Insert(Below(start) + 1, new StreamMessage { Start = start, Need = end });
        }
        for (int i = 0; i < Count; i++) _messages[i].Octets = null;
        _settled = true;
    }

    void Insert(int at, in StreamMessage message)
    {
        if (Count == _messages.Length) Array.Resize(ref _messages, Count * 2);
        Array.Copy(_messages, at, _messages, at + 1, Count - at);
        _messages[at] = message;
        Count++;
    }

    /// <summary>Forgets all messages.</summary>
    public void Clear(ReassemblyMemory memory)
    {
        for (int i = 0; i < Count; i++)
            if (_messages[i].Octets is { } collected) memory.Return(collected);
        LetGo();
        Array.Clear(_messages, 0, Count);
        (Count, UntilEnd, EndFrame) = (0, false, 0);
    }

    void Remove(int at)
    {
        Array.Copy(_messages, at + 1, _messages, at, Count - at - 1);
        _messages[--Count] = default;
    }
}

/// <summary>The messages of both directions of a stream.</summary>
sealed class StreamReassembly : IDisposable, IReusableState
{
    readonly StreamMessages _side0 = new(), _side1 = new();

    /// <summary>Where octets are collected; to be set before the first message begins.</summary>
    public ReassemblyMemory? Memory { get; set; }

    /// <summary>The first of two passes is over.</summary>
    public void Settle()
    {
        _side0.Settle();
        _side1.Settle();
    }

    /// <summary>The messages of one side.</summary>
    public StreamMessages Find(int side) => side == 0 ? _side0 : _side1;

    public void Dispose() => Reset();

    public void Reset()
    {
        if (Memory is null) return;
        _side0.Clear(Memory);
        _side1.Clear(Memory);
    }
}
