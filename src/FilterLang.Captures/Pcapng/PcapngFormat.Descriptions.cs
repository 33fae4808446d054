namespace FilterLang.Captures;

/// <summary>The blocks that are not records.</summary>
internal sealed unsafe partial class PcapngFormat
{
    const uint ByteOrderMagic = 0x1A2B3C4D;
    const int LeastSection = 28;
    const int KeptWhole = 16 << 20;

    bool TakeSection(bool mayFill)
    {
        if (!Need(BlockOverhead, mayFill))
            return false;
        byte* block = Buffer.Next;
        bool bigEndian = BigEndian.U32(block + 8) == ByteOrderMagic;
        if (!bigEndian && LittleEndian.U32(block + 8) != ByteOrderMagic)
        {
            uint magic = _bigEndian ? BigEndian.U32(block + 8) : LittleEndian.U32(block + 8);
            return Damaged($"pcapng: unknown byte-order magic number 0x{magic:x8}");
        }
        return bigEndian ? TakeSection<BigEndian>(mayFill) : TakeSection<LittleEndian>(mayFill);
    }

    bool TakeSection<TOrder>(bool mayFill)
        where TOrder : struct, IByteOrder
    {
        uint total = TOrder.U32(Buffer.Next + 4);
        if (total < LeastSection)
            return Damaged($"pcapng: total block length {total} of an SHB is less than the minimum SHB size {LeastSection}");
        if (!CheckTotal(total) || !Need(16, mayFill))
            return false;
        int major = TOrder.U16(Buffer.Next + 12), minor = TOrder.U16(Buffer.Next + 14);
        if (major != 1 || minor is not (0 or 2))
            return Unsupported($"pcapng: unknown SHB version {major}.{minor}");
        if (!Need(total, mayFill))
            return false;
        byte* block = Buffer.Next;
        var options = new ReadOnlySpan<byte>(block + 24, (int)total - LeastSection);
        if (!CheckTrailer(total, TOrder.U32(block + total - 4)) || !Accept(_file.AddSection(options, TOrder.IsBigEndian)))
            return false;
        _bigEndian = TOrder.IsBigEndian;
        Changes++;
        Buffer.Next += total;
        return true;
    }

    bool TakeOther(bool mayFill) => _bigEndian ? TakeOther<BigEndian>(mayFill) : TakeOther<LittleEndian>(mayFill);

    bool TakeOther<TOrder>(bool mayFill)
        where TOrder : struct, IByteOrder
    {
        uint type = TOrder.U32(Buffer.Next), total = TOrder.U32(Buffer.Next + 4);
        if (!CheckTotal(total))
            return false;
        uint content = total - BlockOverhead;
        bool named = type is BlockType.InterfaceDescription or BlockType.NameResolution
            or BlockType.InterfaceStatistics or BlockType.DecryptionSecrets;
        if (!named && total > KeptWhole)
            return mayFill && SkipBlock<TOrder>(total);
        if (!Need(total, mayFill))
            return false;
        byte* block = Buffer.Next;
        var body = new ReadOnlySpan<byte>(block + 8, (int)content);
        bool sound = type switch
        {
            BlockType.InterfaceDescription => TakeInterface<TOrder>(block, body),
            BlockType.NameResolution => CheckNames<TOrder>(block + 8, body),
            BlockType.InterfaceStatistics => content >= 12 || TooShort(content, "an", "ISB", 12),
            BlockType.DecryptionSecrets => CheckSecrets<TOrder>(block + 8, content),
            _ => true,
        };
        if (!sound || !CheckTrailer(total, TOrder.U32(block + total - 4)))
            return false;
        Changes++;
        if (type != BlockType.InterfaceDescription && _file.Kept.HasRoom(content))
            _file.Kept.Add(new CaptureBlock(type, _file.Sections.Count - 1, body.ToArray(), TOrder.IsBigEndian, _records));
        Buffer.Next += total;
        return true;
    }

    bool TakeInterface<TOrder>(byte* block, ReadOnlySpan<byte> body)
        where TOrder : struct, IByteOrder =>
        body.Length < 8
            ? TooShort((uint)body.Length, "an", "IDB", 8)
            : Accept(_file.AddInterface(TOrder.U16(block + 8), TOrder.U32(block + 12), body[8..], TOrder.IsBigEndian));

    /// <summary>Name resolution records (section 4.5): each must fit.</summary>
    bool CheckNames<TOrder>(byte* at, ReadOnlySpan<byte> body)
        where TOrder : struct, IByteOrder
    {
        int rest = body.Length;
        while (rest >= 4)
        {
            int type = TOrder.U16(at);
            int padded = (int)Padded(TOrder.U16(at + 2));
            at += 4;
            rest -= 4;
            if (type == 0)
                return true;
            if (padded > rest)
                return Damaged($"pcapng: {rest} bytes left in the block < NRB record length + padding {padded}");
            at += padded;
            rest -= padded;
        }
        return true;
    }

    bool CheckSecrets<TOrder>(byte* body, uint content)
        where TOrder : struct, IByteOrder
    {
        if (content < 8)
            return TooShort(content, "an", "DSB", 8);
        uint secrets = TOrder.U32(body + 4);
        return secrets <= content - 8 || Damaged(
            $"pcapng: block content length {content} of an DSB is less the size needed for the secrets in the DSB {secrets + 8}");
    }

    /// <summary>Passes over a block that is too large to be kept.</summary>
    bool SkipBlock<TOrder>(uint total)
        where TOrder : struct, IByteOrder
    {
        _file.Kept.HasRoom(long.MaxValue / 2);
        if (!Buffer.Skip(total - 4) || !Buffer.Has(4))
            return EndOfBytes(insideRecord: true);
        uint second = TOrder.U32(Buffer.Next);
        Buffer.Next += 4;
        return CheckTrailer(total, second);
    }

    bool Accept(ReadFailure? failure)
    {
        Failure ??= failure;
        return failure is null;
    }
}
