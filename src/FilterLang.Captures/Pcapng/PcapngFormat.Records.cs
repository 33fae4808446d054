using System.Buffers.Text;

namespace FilterLang.Captures;

/// <summary>The blocks that are records.</summary>
internal sealed unsafe partial class PcapngFormat
{
    RecordWindow? _window;
    int _windowChanges = -1;

    /// <summary>Takes a block of a record's type; nothing is taken when it cannot be.</summary>
    bool TakeRecord<TOrder>(ref CaptureRecord record, uint type, bool mayFill)
        where TOrder : struct, IByteOrder
    {
        uint total = TOrder.U32(Buffer.Next + 4);
        if (total - BlockOverhead > MaximumBlock - BlockOverhead)
            return CheckTotal(total);
        uint content = total - BlockOverhead;
        // Lengths are looked at before the whole block is waited for: a wrong one may promise more than the file has.
        if (!Need(Math.Min(total, 28), mayFill) || !CheckPacket<TOrder>(type, content) || !Need(total, mayFill))
            return false;

        byte* block = Buffer.Next;
        record.Raw = block;
        record.RawLength = (int)total;
        record.Flags = TOrder.IsBigEndian ? CaptureRecordFlags.BigEndian : CaptureRecordFlags.None;
        record.PacketFlags = 0;
        record.OptionsLength = 0;
        record.OptionsOffset = 0;
        record.PseudoHeaderLength = 0;
        bool sound = type switch
        {
            BlockType.EnhancedPacket => Enhanced<TOrder>(ref record, block, content),
            BlockType.SimplePacket => Simple<TOrder>(ref record, block, content),
            BlockType.ObsoletePacket => Obsolete<TOrder>(ref record, block, content),
            BlockType.SystemdJournal => Journal(ref record, block, content),
            _ => Custom(ref record, block, content),
        };
        if (!sound || !CheckTrailer(total, TOrder.U32(block + total - 4)))
            return false;
        _lastTimeNs = record.TimeNs;
        _lastHadTime = record.HasTime;
        Buffer.Next += total;
        return true;
    }

    public override bool TryWindow(out RecordWindow window)
    {
        if (_windowChanges != Changes) LookAtInterfaces();
        window = _window is { } common
            ? common with { Next = Buffer.Next, End = Buffer.End }
            : default;
        return _window is not null;
    }

    public override void Passed(byte* last, long count)
    {
        _records += count;
        ulong stamp = ((ulong)LittleEndian.U32(last + 12) << 32) | LittleEndian.U32(last + 16);
        Clock(LittleEndian.U32(last + 8)).Time(stamp, out _lastTimeNs);
        _lastHadTime = true;
    }

    /// <summary>Records can be walked over where all interfaces of the section are of one plain link type.</summary>
    void LookAtInterfaces()
    {
        (_windowChanges, _window) = (Changes, null);
        if (_bigEndian == BitConverter.IsLittleEndian || _file.CountOfSection == 0) return;
        ref readonly InterfaceClock first = ref Clock(0);
        for (uint i = 0; i < _file.CountOfSection; i++)
            if (Clock(i).LinkType != first.LinkType || !Clock(i).HasPlainFrames) return;
        _window = new RecordWindow
        {
            Shape = RecordShape.Pcapng, MaximumLength = first.MaximumLength, Interfaces = (uint)_file.CountOfSection, LinkType = first.LinkType,
        };
    }

    /// <summary>Checks what the fixed part of a packet block says, as far as it is known before the rest is read.</summary>
    bool CheckPacket<TOrder>(uint type, uint content)
        where TOrder : struct, IByteOrder
    {
        byte* body = Buffer.Next + 8;
        switch (type)
        {
            case BlockType.EnhancedPacket:
                return content < 20
                    ? TooShort(content, "an", "EPB", 20)
                    : CheckInterface(TOrder.U32(body)) && CheckLength(TOrder.U32(body), TOrder.U32(body + 12), content, 20, "an EPB");
            case BlockType.ObsoletePacket:
                return content < 20
                    ? TooShort(content, "a", "PB", 20)
                    : CheckInterface(TOrder.U16(body)) && CheckLength(TOrder.U16(body), TOrder.U32(body + 12), content, 20, "a PB");
            case BlockType.SimplePacket:
                if (content < 4)
                    return TooShort(content, "an", "SPB", 4);
                return _file.CountOfSection == 0
                    ? Damaged("pcapng: SPB appeared before any IDBs in the section")
                    : CheckLength(0, SimpleLength(TOrder.U32(body)), content, 4, "an SPB");
            case BlockType.SystemdJournal:
                return content >= 23 || TooShort(content, "a", "systemd journal export", 23);
            default:
                return content >= 4 || TooShort(content, "a", "CB", 4);
        }
    }

    bool CheckInterface(uint index) =>
        index < (uint)_file.CountOfSection
        || Damaged($"pcapng: interface index {index} is not less than section interface count {_file.CountOfSection}");

    bool CheckLength(uint index, uint captured, uint content, uint fixedPart, string block)
    {
        uint most = Clock(index).MaximumLength;
        if (captured > most)
            return Damaged($"pcapng: cap_len {captured} is larger than maximum supported length {most}");
        return content - fixedPart >= Padded(captured)
            || Damaged($"pcapng: block content length {content} of {block} is too small for {captured} bytes of packet data");
    }

    bool Enhanced<TOrder>(ref CaptureRecord record, byte* block, uint content)
        where TOrder : struct, IByteOrder
    {
        record.Flags |= CaptureRecordFlags.EnhancedPacketBlock;
        return Packet<TOrder>(ref record, block, content, TOrder.U32(block + 8));
    }

    bool Obsolete<TOrder>(ref CaptureRecord record, byte* block, uint content)
        where TOrder : struct, IByteOrder
    {
        record.Flags |= CaptureRecordFlags.ObsoletePacketBlock;
        return Packet<TOrder>(ref record, block, content, TOrder.U16(block + 8));
    }

    /// <summary>Enhanced and obsolete packet blocks have the same layout behind the interface.</summary>
    bool Packet<TOrder>(ref CaptureRecord record, byte* block, uint content, uint index)
        where TOrder : struct, IByteOrder
    {
        ref readonly InterfaceClock clock = ref Clock(index);
        uint captured = TOrder.U32(block + 20);
        ulong stamp = ((ulong)TOrder.U32(block + 12) << 32) | TOrder.U32(block + 16);
        record.Flags |= clock.Time(stamp, out record.TimeNs)
            ? CaptureRecordFlags.HasTime
            : CaptureRecordFlags.HasTime | CaptureRecordFlags.TimeOutOfRange;
        record.Data = block + 28;
        record.CapturedLength = (int)captured;
        record.WireLength = (int)Math.Min(TOrder.U32(block + 24), int.MaxValue);
        record.Interface = _file.FirstOfSection + (int)index;
        record.LinkType = clock.LinkType;
        int options = (int)(content - 20 - Padded(captured));
        if (options > 0 && !Options<TOrder>(ref record, (int)Padded(captured) + 28, options))
            return false;
        return clock.HasPlainFrames || Strip(ref record);
    }

    bool Simple<TOrder>(ref CaptureRecord record, byte* block, uint content)
        where TOrder : struct, IByteOrder
    {
        _ = content;
        uint wire = TOrder.U32(block + 8);
        record.Data = block + 12;
        record.CapturedLength = (int)SimpleLength(wire);
        record.WireLength = (int)Math.Min(wire, int.MaxValue);
        record.TimeNs = 0;
        record.Interface = _file.FirstOfSection;
        record.LinkType = Clock(0).LinkType;
        return Clock(0).HasPlainFrames || Strip(ref record);
    }

    /// <summary>A custom block: the bytes behind the enterprise number, with the time of the record before.</summary>
    bool Custom(ref CaptureRecord record, byte* block, uint content)
    {
        record.Data = block + 12;
        record.CapturedLength = record.WireLength = (int)content - 4;
        record.LinkType = CaptureRecord.CustomBlock;
        record.Interface = -1;
        record.TimeNs = _lastTimeNs;
        record.Flags |= _lastHadTime ? CaptureRecordFlags.HasTime : 0;
        return true;
    }

    /// <summary>An entry of the systemd journal: text fields, one of which is the time in microseconds.</summary>
    static bool Journal(ref CaptureRecord record, byte* block, uint content)
    {
        ReadOnlySpan<byte> text = new ReadOnlySpan<byte>(block + 8, (int)content).TrimEnd((byte)0);
        record.Data = block + 8;
        record.CapturedLength = record.WireLength = text.Length;
        record.LinkType = CaptureRecord.JournalEntry;
        record.Interface = -1;
        record.TimeNs = 0;
        ReadOnlySpan<byte> name = "__REALTIME_TIMESTAMP="u8;
        int at = text.IndexOf(name);
        if (at >= 0 && Utf8Parser.TryParse(text[(at + name.Length)..], out ulong microseconds, out _)
            && microseconds <= long.MaxValue / 1000)
        {
            record.TimeNs = (long)microseconds * 1000;
            record.Flags |= CaptureRecordFlags.HasTime;
        }
        return true;
    }

    bool Options<TOrder>(ref CaptureRecord record, int offset, int length)
        where TOrder : struct, IByteOrder
    {
        record.OptionsOffset = offset;
        record.OptionsLength = length;
        string? objection = OptionCheck.Packet(new ReadOnlySpan<byte>(record.Raw + offset, length), TOrder.IsBigEndian, ref record);
        return objection is null || Damaged(objection);
    }

    bool Strip(ref CaptureRecord record) => PseudoHeader.Strip(ref record) is not { } objection || Damaged(objection);

    ref readonly InterfaceClock Clock(uint index) => ref _file.Clocks[_file.FirstOfSection + (int)index];

    uint SimpleLength(uint wire)
    {
        uint snapLength = Clock(0).SnapLength;
        return snapLength == 0 ? wire : Math.Min(wire, snapLength);
    }

    static uint Padded(uint length) => (length + 3) & ~3u;
}
