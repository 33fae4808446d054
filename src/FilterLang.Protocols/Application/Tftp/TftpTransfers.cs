using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>A file on its way.</summary>
sealed class TftpTransfer
{
    readonly byte[] _name = new byte[256];
    int _nameLength;
    uint _lastBlock;

    /// <summary>Where it is known by.</summary>
    public EndKey Client { get; set; }

    public long RequestFrame { get; private set; }

    /// <summary>It was asked for by a write request.</summary>
    public bool IsWrite { get; set; }

    /// <summary>Its name, of which 256 octets are kept.</summary>
    public ReadOnlySpan<byte> FileName => _name.AsSpan(0, _nameLength);

    public void Begin(long frame, ReadOnlySpan<byte> name)
    {
        _nameLength = Math.Min(name.Length, _name.Length);
        name[.._nameLength].CopyTo(_name);
        (RequestFrame, _lastBlock) = (frame, 0);
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

    public void Begin(in NetworkAddress address, ushort port, long frame, bool isWrite, ReadOnlySpan<byte> name)
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
    }
}
