using System.Buffers.Binary;

namespace FilterLang;

/// <summary>
/// Gives a session's dissection the secrets that stand in a capture's blocks (draft-ietf-opsawg-pcapng section 4.7), when reading has
/// come to them.
/// </summary>
sealed class SecretBlocks(CaptureReader reader, TlsSecrets secrets)
{
    const uint DecryptionSecrets = 10, TlsKeyLog = 0x544C_534B;
    const int Header = 8;

    int _changes = -1, _next;

    /// <summary>Looks whether there are more of them. To be called before a packet is dissected.</summary>
    public void Follow()
    {
        if (reader.Changes != _changes) Take();
    }

    void Take()
    {
        _changes = reader.Changes;
        IReadOnlyList<CaptureBlock> blocks = reader.Blocks;
        for (; _next < blocks.Count; _next++)
        {
            CaptureBlock block = blocks[_next];
            if (block.Type != DecryptionSecrets || block.Body.Length < Header) continue;
            uint type = Number(block, 0), length = Number(block, 4);
            if (type == TlsKeyLog) secrets.AddKeyLog(block.Body.Slice(Header, (int)Math.Min(length, (uint)block.Body.Length - Header)));
        }
    }

    static uint Number(CaptureBlock block, int at)
    {
        ReadOnlySpan<byte> octets = block.Body.Span[at..];
        return block.IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt32LittleEndian(octets);
    }
}
