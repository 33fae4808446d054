namespace FilterLang.Protocols.Streams;

/// <summary>The blocks of a side's last SACK option, at most four, as relative numbers; forgotten with its next segment.</summary>
unsafe struct SackBlocks
{
    public const int Limit = 4;

    struct Block
    {
        public uint Left, Right;
    }

    Block* _blocks;
    byte _count;

    public readonly int Count => _count;

    public void Add(NativePool pool, uint left, uint right)
    {
        if (_count == Limit) return;
        if (_blocks == null) _blocks = (Block*)pool.Rent(5);
        _blocks[_count++] = new Block { Left = left, Right = right };
    }

    /// <summary>Forgets the blocks and keeps the room for others.</summary>
    public void Forget() => _count = 0;

    /// <summary>A block holds all numbers from <paramref name="start"/> to <paramref name="end"/>, compared as plain integers.</summary>
    public readonly bool Hold(uint start, uint end)
    {
        for (int i = 0; i < _count; i++)
            if (start >= _blocks[i].Left && end <= _blocks[i].Right) return true;
        return false;
    }

    /// <summary>Octets in all blocks.</summary>
    public readonly uint Volume
    {
        get
        {
            uint sum = 0;
            for (int i = 0; i < _count; i++) sum = unchecked(sum + _blocks[i].Right - _blocks[i].Left);
            return sum;
        }
    }

    public void Clear(NativePool pool)
    {
        if (_blocks != null) pool.Return(_blocks, 5);
        this = default;
    }
}
