using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>The blocks of a side's last SACK option, at most four, as relative numbers; forgotten with its next segment.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
unsafe struct SackBlocks
{
    public const int Limit = 4;

    struct Block
    {
        public uint Left, Right;
    }

    uint _blocks;
    byte _count;

    public readonly int Count => _count;

    static int Octets => Limit * sizeof(Block);

    readonly Block* Of(NativePool pool) => (Block*)pool.At(_blocks);

    public void Add(NativePool pool, uint left, uint right)
    {
        if (_count == Limit) return;
        if (_blocks == 0) _blocks = pool.Rent(Octets);
        Of(pool)[_count++] = new Block { Left = left, Right = right };
    }

    /// <summary>Forgets the blocks and keeps the room for others.</summary>
    public void Forget() => _count = 0;

    /// <summary>A block holds all numbers from <paramref name="start"/> to <paramref name="end"/>, compared as plain integers.</summary>
    public readonly bool Hold(NativePool pool, uint start, uint end)
    {
        for (int i = 0; i < _count; i++)
            if (start >= Of(pool)[i].Left && end <= Of(pool)[i].Right) return true;
        return false;
    }

    /// <summary>Octets in all blocks.</summary>
    public readonly uint Volume(NativePool pool)
    {
        uint sum = 0;
        for (int i = 0; i < _count; i++) sum = unchecked(sum + Of(pool)[i].Right - Of(pool)[i].Left);
        return sum;
    }

    public void Clear(NativePool pool)
    {
        if (_blocks != 0) pool.Return(_blocks, Octets);
        this = default;
    }
}
