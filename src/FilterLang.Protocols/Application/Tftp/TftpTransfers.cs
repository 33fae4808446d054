using System.Buffers;
using System.Buffers.Text;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A file on its way.</summary>
sealed class TftpTransfer
{
    const int UsualBlockSize = 512;

    readonly byte[] _name = new byte[256];
    int _nameLength;
    uint _lastBlock;

    /// <summary>Where it is known by.</summary>
    public EndKey Client { get; set; }

    public long RequestFrame { get; private set; }

    /// <summary>It was asked for by a write request.</summary>
    public bool IsWrite { get; set; }

    /// <summary>Octets of a block, but for the last one; RFC 1350 section 2, or RFC 2348.</summary>
    public int BlockSize { get; private set; } = UsualBlockSize;

    /// <summary>The block that is to come next where the file is exported, and what has come; 0 where it is not wanted any more.</summary>
    public uint NextBlock { get; set; }

    public ArrayBufferWriter<byte>? Blocks { get; set; }

    /// <summary>Its name, of which 256 octets are kept.</summary>
    public ReadOnlySpan<byte> FileName => _name.AsSpan(0, _nameLength);

    public void Begin(long frame, ReadOnlySpan<byte> name)
    {
        _nameLength = Math.Min(name.Length, _name.Length);
        name[.._nameLength].CopyTo(_name);
        (RequestFrame, _lastBlock, BlockSize) = (frame, 0, UsualBlockSize);
    }

    /// <summary>Takes the size that both agreed on, if it is one.</summary>
    public void SetBlockSize(ReadOnlySpan<byte> text)
    {
        if (Utf8Parser.TryParse(text, out int size, out _) && size is >= 8 and <= 65464) BlockSize = size;
    }

    /// <summary>The full number of a block of which 16 bits are known: the one nearest to the last.</summary>
    public uint Follow(uint block)
    {
        uint full = _lastBlock & 0xFFFF_0000 | block;
        if (full + 0x8000 < _lastBlock) full += 0x1_0000;
        else if (full >= 0x1_0000 && full > _lastBlock + 0x8000) full -= 0x1_0000;
        _lastBlock = full;
        return full;
    }
}

/// <summary>The transfers of a session by the client's address and port; the oldest gives way to a new one beyond the limit.</summary>
sealed class TftpTransfers
{
    /// <summary>At most this many transfers are told apart.</summary>
    public const int Limit = 4096;

    readonly Map<EndKey, TftpTransfer> _transfers = new();
    readonly List<TftpTransfer> _ring = [];
    int _next;

    public TftpTransfer? Find(in NetworkAddress address, ushort port) => _transfers.GetValueOrDefault(new EndKey(address, port));

    public TftpTransfer Begin(in NetworkAddress address, ushort port, long frame, bool isWrite, ReadOnlySpan<byte> name)
    {
        var client = new EndKey(address, port);
        if (!_transfers.TryGetValue(client, out TftpTransfer? transfer))
        {
            if (_ring.Count < Limit) _ring.Add(new TftpTransfer());
            else _transfers.Remove(_ring[_next].Client);
            transfer = _ring[_next];
            _next = (_next + 1) % Limit;
            transfer.Client = client;
            _transfers[client] = transfer;
        }
        transfer.Begin(frame, name);
        transfer.IsWrite = isWrite;
        return transfer;
    }
}
