namespace FilterLang.Captures;

/// <summary>Blocks without packets, kept up to a number of bytes.</summary>
internal sealed class KeptBlocks(long limit)
{
    const int Overhead = 64;
    readonly List<CaptureBlock> _blocks = [];
    long _bytes;

    public IReadOnlyList<CaptureBlock> Blocks => _blocks;

    public long Dropped { get; private set; }

    /// <summary>Whether a block of this length may be kept; counts it as dropped otherwise.</summary>
    public bool HasRoom(long length)
    {
        if (_bytes + length + Overhead <= limit)
            return true;
        Dropped++;
        return false;
    }

    public void Add(CaptureBlock block)
    {
        _bytes += block.Body.Length + Overhead;
        _blocks.Add(block);
    }
}
