using System.Buffers.Binary;

namespace FilterLang;

/// <summary>
/// Gives a session's dissection what stands in a capture's blocks beside the packets, when reading has come to it: secrets
/// (draft-ietf-opsawg-pcapng section 4.7) and names of hosts (section 4.5).
/// </summary>
sealed class SideBlocks(CaptureReader reader, PacketDissector dissector)
{
    const uint NameResolution = 4, DecryptionSecrets = 10, TlsKeyLog = 0x544C_534B;
    const int Header = 8;

    // What a record of names begins with, before its addresses and names.
    const ushort EndOfRecords = 0, IPv4Record = 1, IPv6Record = 2;

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
            if (block.Type == NameResolution && dissector is { Knows: null, Names.NamesHosts: true }) TakeNames(block);
            if (block.Type != DecryptionSecrets || block.Body.Length < Header) continue;
            uint type = Number(block, 0), length = Number(block, 4);
            if (type == TlsKeyLog) dissector.Secrets.AddKeyLog(block.Body.Slice(Header, (int)Math.Min(length, (uint)block.Body.Length - Header)));
        }
    }

    // Of an address' names, each ended by a zero, the first counts.
    void TakeNames(CaptureBlock block)
    {
        ReadOnlySpan<byte> records = block.Body.Span;
        while (records.Length >= 4)
        {
            ushort type = Half(block, records), length = Half(block, records[2..]);
            if (type == EndOfRecords || length > records.Length - 4) return;
            ReadOnlySpan<byte> value = records.Slice(4, length);
            int address = type == IPv4Record ? 4 : type == IPv6Record ? 16 : 0;
            if (address > 0 && length > address && value[address..].IndexOf((byte)0) is > 0 and var end)
            {
                ReadOnlySpan<byte> octets = value[..address];
                dissector.Names.Learn(address == 4 ? NetworkAddress.IPv4(BinaryPrimitives.ReadUInt32BigEndian(octets)) : NetworkAddress.IPv6(octets),
                    value.Slice(address, end));
            }
            int padded = 4 + (length + 3 & ~3);
            records = padded < records.Length ? records[padded..] : default;
        }
    }

    static ushort Half(CaptureBlock block, ReadOnlySpan<byte> octets) =>
        block.IsBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(octets) : BinaryPrimitives.ReadUInt16LittleEndian(octets);

    static uint Number(CaptureBlock block, int at)
    {
        ReadOnlySpan<byte> octets = block.Body.Span[at..];
        return block.IsBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt32LittleEndian(octets);
    }
}
