using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>One direction of a stream: the messages in it that are longer than the frames they come in.</summary>
sealed class QuicStream
{
    public ulong Id { get; set; }

    /// <summary>Messages that have begun.</summary>
    public StreamMessages Messages { get; } = new();
}

/// <summary>The streams of a connection that carry something that is read.</summary>
sealed class QuicStreams : IDisposable
{
    /// <summary>How many are remembered of each side; the oldest one gives way.</summary>
    public const int Limit = 1024;

    readonly List<QuicStream>[] _sides = [[], []];
    readonly int[] _turns = new int[2];
    ReassemblyMemory? _memory;

    /// <summary>A stream as its sender fills it, made at the first use.</summary>
    public QuicStream Get(ulong id, int sender)
    {
        List<QuicStream> side = _sides[sender];
        for (int i = side.Count - 1; i >= 0; i--)
            if (side[i].Id == id) return side[i];
        if (side.Count < Limit)
        {
            side.Add(new QuicStream { Id = id });
            return side[^1];
        }
        QuicStream oldest = side[_turns[sender]++ % Limit];
        if (_memory is not null) oldest.Messages.Clear(_memory);
        oldest.Id = id;
        return oldest;
    }

    /// <summary>What messages wait in.</summary>
    public void Use(ReassemblyMemory memory) => _memory = memory;

    public void Dispose()
    {
        if (_memory is null) return;
        foreach (List<QuicStream> side in _sides)
            foreach (QuicStream stream in side) stream.Messages.Clear(_memory);
    }
}
