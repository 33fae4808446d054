using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Shares that a connection is connected to, by their numbers: the last <see cref="Limit"/>.</summary>
sealed class Smb2Trees : IReusableState
{
    /// <summary>Shares that are remembered of a connection.</summary>
    public const int Limit = 16;

    const uint TreeConnect = 3;

    readonly KeptText _asked = new();
    readonly KeptText[] _names = new KeptText[Limit];
    readonly (uint Tree, byte Type, long Frame)[] _trees = new (uint, byte, long)[Limit];
    readonly (ulong Message, byte Kind, byte Level)[] _questions = new (ulong, byte, byte)[Limit];
    readonly (ulong Message, ulong Handle)[] _reads = new (ulong, ulong)[Limit];
    int _count, _questionCount, _readCount;

    /// <summary>Type of a share that holds pipes.</summary>
    public const byte Pipe = 2;

    /// <summary>Files that are open.</summary>
    public Smb2Opens Opens { get; } = new();

    /// <summary>What a client asks to be connected to, as UTF-8.</summary>
    public void Ask(ReadOnlySpan<byte> name) => _asked.Set(name);

    /// <summary>The share last asked for has this number and type.</summary>
    public void Connect(uint tree, byte type, long frame)
    {
        int place = Find(tree);
        if (place < 0) place = _count++ % Limit;
        _trees[place] = (tree, type, frame);
        (_names[place] ??= new KeptText()).Set(_asked.Bytes);
    }

    /// <summary>The type of a share, 0 where it is not known.</summary>
    public byte TypeOf(uint tree) => Find(tree) is >= 0 and var place ? _trees[place].Type : (byte)0;

    /// <summary>The name of a share; false where it is not known.</summary>
    public bool TryName(uint tree, out ReadOnlySpan<byte> name)
    {
        int place = Find(tree);
        name = place < 0 ? default : _names[place].Bytes;
        return place >= 0;
    }

    int Find(uint tree)
    {
        for (int i = 0; i < Math.Min(_count, Limit); i++)
            if (_trees[i].Tree == tree) return i;
        return -1;
    }

    /// <summary>Shows what is known of the share that a message is about.</summary>
    public static void Note(ref Layer smb, uint tree, uint command, bool isResponse)
    {
        if (tree == 0 || command == TreeConnect) return;
        if (smb.Packet.Conversation.Known<Smb2Trees>(Smb2.Protocol) is not { } all || all.Find(tree) is not (>= 0 and var place)) return;
        smb.NoteText(Smb2.Tree, all._names[place].Bytes);
        smb.Note(Smb2.ShareType, all._trees[place].Type);
        smb.Note(Smb2.TconFrame, (ulong)all._trees[place].Frame);
        // Known in the second of two passes only.
        smb.Note(Smb2.TdconFrame, 0);
    }

    /// <summary>Remembers of a question what its answer is about.</summary>
    public void AskInfo(ulong message, byte kind, byte level) => _questions[_questionCount++ % Limit] = (message, kind, level);

    /// <summary>What an answer is about.</summary>
    public bool FindInfo(ulong message, out byte kind, out byte level)
    {
        (kind, level) = (0, 0);
        for (int i = _questionCount - 1; i >= 0 && i >= _questionCount - Limit; i--)
            if (_questions[i % Limit] is var question && question.Message == message)
            {
                (kind, level) = (question.Kind, question.Level);
                return true;
            }
        return false;
    }

    /// <summary>Remembers of a question which file it reads.</summary>
    public void AskRead(ulong message, ulong handle) => _reads[_readCount++ % Limit] = (message, handle);

    /// <summary>The file that an answer was read from, 0 where it is not known.</summary>
    public ulong FindRead(ulong message)
    {
        for (int i = _readCount - 1; i >= 0 && i >= _readCount - Limit; i--)
            if (_reads[i % Limit] is var read && read.Message == message) return read.Handle;
        return 0;
    }

    public void Reset()
    {
        _count = _questionCount = _readCount = 0;
        Opens.Reset();
    }
}
