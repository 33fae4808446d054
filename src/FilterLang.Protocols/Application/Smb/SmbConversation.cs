using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of a request, for its response.</summary>
sealed class SmbCall
{
    public uint Id;
    public byte Command;
    public bool HasFile, IsPipe, IsPattern;
    public ushort File, Subcommand, Level;
    public ulong Offset;
    public uint Length;
    /// <summary>The name of a file, as UTF-8.</summary>
    public KeptText Name { get; } = new();

    public void Clear(uint id, byte command)
    {
        (Id, Command, HasFile, IsPipe, IsPattern, File, Subcommand, Level, Offset, Length) = (id, command, false, false, false, 0, 0, 0, 0, 0);
        Name.Set(default);
    }
}

/// <summary>The last requests of a connection, and the shares that it is connected to. Both are bounded: the oldest are forgotten.</summary>
sealed class SmbConversation : IReusableState
{
    const int Limit = 16;

    readonly SmbCall[] _calls = new SmbCall[Limit];
    readonly (ushort Tree, bool IsPipe, long Frame)[] _trees = new (ushort, bool, long)[Limit];
    readonly KeptText[] _names = new KeptText[Limit];
    int _callCount, _treeCount;

    /// <summary>What stands for a request that nobody saw.</summary>
    readonly SmbCall _unknown = new();

    /// <summary>Room for what a request tells.</summary>
    public SmbCall Ask(uint id, byte command)
    {
        SmbCall call = _calls[_callCount++ % Limit] ??= new SmbCall();
        call.Clear(id, command);
        return call;
    }

    /// <summary>The request of a response; an empty one where it was not seen.</summary>
    public SmbCall Find(uint id, byte command, out bool isKnown)
    {
        for (int i = _callCount - 1; i >= 0 && i >= _callCount - Limit; i--)
            if (_calls[i % Limit] is var call && call.Id == id && call.Command == command)
            {
                isKnown = true;
                return call;
            }
        isKnown = false;
        _unknown.Clear(id, command);
        return _unknown;
    }

    /// <summary>A share has this number from here on.</summary>
    public void Connect(ushort tree, ReadOnlySpan<byte> name, bool isPipe, long frame)
    {
        int place = FindTree(tree);
        if (place < 0) place = _treeCount++ % Limit;
        _trees[place] = (tree, isPipe, frame);
        (_names[place] ??= new KeptText()).Set(name);
    }

    /// <summary>The name of a share and the frame that connected to it; false where that was not seen.</summary>
    public bool TryTree(ushort tree, out ReadOnlySpan<byte> name, out long frame)
    {
        int place = FindTree(tree);
        name = place < 0 ? default : _names[place].Bytes;
        frame = place < 0 ? 0 : _trees[place].Frame;
        return place >= 0;
    }

    /// <summary>Whether a share holds pipes; one that nobody saw being connected to may.</summary>
    public bool IsPipe(ushort tree) => FindTree(tree) is not (>= 0 and var place) || _trees[place].IsPipe;

    /// <summary>The share is known to hold pipes.</summary>
    public bool IsKnownPipe(ushort tree) => FindTree(tree) is >= 0 and var place && _trees[place].IsPipe;

    int FindTree(ushort tree)
    {
        for (int i = Math.Min(_treeCount, Limit) - 1; i >= 0; i--)
            if (_trees[i].Tree == tree) return i;
        return -1;
    }

    public void Reset() => _callCount = _treeCount = 0;
}

/// <summary>What the header of a message tells about its commands.</summary>
ref struct SmbMessage
{
    /// <summary>Bits of the second flags.</summary>
    public const int ExtendedSecurity = 0x800, Unicode = 0x8000;

    public bool IsResponse, IsUnicode, IsKnown;
    public byte Command;
    public ushort Flags, Tree;
    public uint Id;
    public SmbConversation Talk;
    public SmbCall Call;
}
