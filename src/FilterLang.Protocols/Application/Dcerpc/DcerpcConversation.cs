using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A call that was seen: whose answer comes later, and what the answer does not repeat.</summary>
struct DcerpcCall
{
    public ulong Pipe;
    public UuidNumber Activity, Object;
    public uint Id;
    public ushort Operation;
    public bool HasObject;
    /// <summary>Place of its interface among <see cref="DcerpcInterfaces"/>, 0 for one that nobody knows.</summary>
    public short Interface;
    public long Frame, Time;
}

/// <summary>What a conversation has agreed on, and its last calls. Both are bounded: the oldest are forgotten.</summary>
sealed class DcerpcConversationState : IReusableState
{
    /// <summary>Presentation contexts and calls that are remembered.</summary>
    public const int ContextLimit = 64, CallLimit = 256;

    const int FewCalls = 8;

    readonly (ulong Pipe, ushort Id, short Interface)[] _contexts = new (ulong, ushort, short)[ContextLimit];
    DcerpcCall[] _calls = new DcerpcCall[FewCalls];
    int _contextCount, _callCount;

    /// <summary>A context of a pipe is for an interface.</summary>
    public void Bind(ulong pipe, ushort id, short number)
    {
        int place = FindContext(pipe, id);
        if (place < 0) place = _contextCount++ % ContextLimit;
        _contexts[place] = (pipe, id, number);
    }

    /// <summary>The interface of a context; false where its agreement was not seen.</summary>
    public bool TryFind(ulong pipe, ushort id, out short number)
    {
        int place = FindContext(pipe, id);
        number = place < 0 ? (short)0 : _contexts[place].Interface;
        return place >= 0;
    }

    int FindContext(ulong pipe, ushort id)
    {
        for (int i = Math.Min(_contextCount, ContextLimit) - 1; i >= 0; i--)
            if (_contexts[i].Id == id && _contexts[i].Pipe == pipe) return i;
        return -1;
    }

    /// <summary>Remembers a call.</summary>
    public void Ask(in DcerpcCall call)
    {
        if (_callCount == _calls.Length && _calls.Length < CallLimit) Array.Resize(ref _calls, _calls.Length * 2);
        _calls[_callCount++ % _calls.Length] = call;
    }

    /// <summary>The last call with this number.</summary>
    public bool TryFind(ulong pipe, UuidNumber activity, uint id, out DcerpcCall call)
    {
        int held = Math.Min(_callCount, _calls.Length);
        for (int i = 1; i <= held; i++)
        {
            ref readonly DcerpcCall one = ref _calls[(_callCount - i) % _calls.Length];
            if (one.Id != id || one.Pipe != pipe || one.Activity != activity) continue;
            call = one;
            return true;
        }
        call = default;
        return false;
    }

    public void Reset() => _contextCount = _callCount = 0;
}
