using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>
/// Messages that a protocol puts together itself, out of what several packets of a conversation carry (the text of a mail). At most
/// <see cref="Limit"/> messages and <see cref="OctetLimit"/> octets of each: beyond that the oldest message, or the rest, is forgotten.
/// </summary>
sealed class CollectedMessages : IDisposable
{
    /// <summary>Messages that are collected at a time.</summary>
    public const int Limit = 128;

    /// <summary>Octets of a message, and packets that it may come in.</summary>
    public const int OctetLimit = 8 << 20, PartLimit = 1 << 16;

    readonly List<CollectedMessage> _messages = [];
    long _turn;

    /// <summary>Begins a message of a conversation, anew if there is one.</summary>
    public CollectedMessage Begin(uint conversation, long frame)
    {
        CollectedMessage? free = Find(conversation);
        foreach (CollectedMessage one in _messages)
            if (free is null && !one.IsOpen && one.DoneIn != frame) free = one;
        if (free is null && _messages.Count < Limit) _messages.Add(free = new CollectedMessage());
        if (free is null)
            foreach (CollectedMessage one in _messages)
                if (one.DoneIn != frame && (free is null || one.Turn < free.Turn)) free = one;
        free ??= _messages[0];
        free.Begin(conversation, ++_turn);
        return free;
    }

    /// <summary>The message of a conversation that is being collected, if any.</summary>
    public CollectedMessage? Find(uint conversation)
    {
        foreach (CollectedMessage one in _messages)
            if (one.IsOpen && one.Conversation == conversation) return one;
        return null;
    }

    public void Dispose()
    {
        foreach (CollectedMessage one in _messages) one.Dispose();
        _messages.Clear();
    }
}

/// <summary>A part of a message: the frame that it came in, and its octets.</summary>
readonly record struct MessagePart(uint Frame, int Offset, int Length);

/// <summary>A message that is being collected.</summary>
sealed unsafe class CollectedMessage : IDisposable
{
    MessagePart[] _parts = new MessagePart[16];
    byte* _data;
    int _room, _count;

    public uint Conversation { get; private set; }

    public bool IsOpen { get; private set; }

    /// <summary>The order in which messages were begun.</summary>
    public long Turn { get; private set; }

    /// <summary>The frame that completed the message: what it holds stays until the next one.</summary>
    public long DoneIn { get; private set; } = -1;

    public byte* Data => _data;

    public int Length { get; private set; }

    public ReadOnlySpan<MessagePart> Parts => _parts.AsSpan(0, _count);

    public void Begin(uint conversation, long turn)
    {
        (Conversation, Turn, IsOpen, Length, _count) = (conversation, turn, true, 0, 0);
        DoneIn = -1;
    }

    /// <summary>Adds what a frame carries of the message, which may be nothing.</summary>
    public void Add(long frame, ReadOnlySpan<byte> octets)
    {
        if (_count == CollectedMessages.PartLimit || Length + octets.Length > CollectedMessages.OctetLimit) return;
        if (_count == _parts.Length) Array.Resize(ref _parts, _count * 2);
        _parts[_count++] = new MessagePart((uint)frame, Length, octets.Length);
        if (Length + octets.Length > _room)
        {
            _room = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4096, Length + octets.Length));
            _data = (byte*)NativeMemory.Realloc(_data, (nuint)_room);
        }
        octets.CopyTo(new Span<byte>(_data + Length, octets.Length));
        Length += octets.Length;
    }

    /// <summary>The message is whole.</summary>
    public void End(long frame) => (IsOpen, DoneIn) = (false, frame);

    ~CollectedMessage() => Free();

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    void Free()
    {
        NativeMemory.Free(_data);
        _data = null;
        (_room, Length) = (0, 0);
    }
}
