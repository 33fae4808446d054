using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Captures;

/// <summary>
/// Writes pcapng as one little-endian section: a section header, then interfaces, blocks of the sources and records in the order
/// in which they come. Interfaces of further sources that say the same as one there is are not repeated.
/// </summary>
internal sealed unsafe class PcapngWriter(OutputBuffer output, CaptureWriterOptions options) : RecordWriter(output, options)
{
    const int EnhancedHead = 28, SimpleHead = 12, BlockOverhead = 12;
    const byte Nanoseconds = 9;
    const uint PaddingAtMost = 4;
    const int SmallPacket = 2048;

    readonly List<CaptureInterface> _interfaces = [];
    readonly List<byte> _scratch = [];
    readonly ConditionalWeakTable<CaptureReader, Carried> _sources = [];
    CaptureReader? _source;
    Carried _carried = new(0);
    bool _hasSection;

    /// <summary>What of a source has been written; several sources may take turns.</summary>
    sealed class Carried(int earlier)
    {
        /// <summary>Interfaces there were when the source began.</summary>
        public readonly int Earlier = earlier;

        /// <summary>The numbers here of the source's interfaces, as far as they are known.</summary>
        public int[] Map = [];

        public int Interfaces, Blocks, SeenChanges = -1;

        /// <summary>Records may be copied: the numbers are the same.</summary>
        public bool Copies;
    }

    public override bool Begin(CaptureReader? source)
    {
        if (_source is not null && !TakeDescriptions())
            return false;
        _source = source;
        _carried = source is null ? new Carried(_interfaces.Count) : _sources.GetValue(source, _ => new Carried(_interfaces.Count));
        return (_hasSection || WriteSection()) && (source is null || TakeDescriptions());
    }

    public override bool Write(in CaptureRecord record)
    {
        if (_source is not null && _source.Records.Changes != _carried.SeenChanges && !TakeDescriptions())
            return false;
        // Obsolete packet blocks are modernised; what may not be copied is looked at below.
        const CaptureRecordFlags NotCopyable = CaptureRecordFlags.ObsoletePacketBlock | CaptureRecordFlags.BigEndian;
        if (_carried.Copies && (record.Flags & NotCopyable) == 0 && record.Raw != null && record.LinkType >= 0)
            return Output.WriteRun(record.Raw, record.RawLength);
        return record.LinkType < 0 ? WriteOther(in record) : WritePacket(in record);
    }

    public override bool Finish() => _source is null || TakeDescriptions();

    /// <summary>Writes the interfaces and blocks that the source has come upon since the last look.</summary>
    bool TakeDescriptions()
    {
        CaptureReader source = _source!;
        Carried carried = _carried;
        carried.SeenChanges = source.Records.Changes;
        IReadOnlyList<CaptureInterface> interfaces = source.Interfaces;
        if (carried.Map.Length < interfaces.Count)
            Array.Resize(ref carried.Map, Math.Max(interfaces.Count, 2 * carried.Map.Length));
        bool sameNumbers = source.Records is PcapngFormat && source.Sections.Count == 1;
        for (; carried.Interfaces < interfaces.Count; carried.Interfaces++)
        {
            int there = Find(interfaces[carried.Interfaces], carried.Earlier);
            if (there < 0)
            {
                there = _interfaces.Count;
                if (!WriteInterface(interfaces[carried.Interfaces]))
                    return false;
            }
            carried.Map[carried.Interfaces] = there;
        }
        for (int index = 0; sameNumbers && index < carried.Interfaces; index++)
            sameNumbers = carried.Map[index] == index;
        carried.Copies = sameNumbers;
        IReadOnlyList<CaptureBlock> blocks = source.Blocks;
        for (; carried.Blocks < blocks.Count; carried.Blocks++)
            if (!WriteBlock(blocks[carried.Blocks]))
                return false;
        return true;
    }

    /// <summary>An interface of an earlier source that says the same and stands for no other of this source, or -1.</summary>
    int Find(CaptureInterface wanted, int count)
    {
        for (int index = 0; index < count; index++)
        {
            CaptureInterface there = _interfaces[index];
            if (there.LinkType == wanted.LinkType && there.SnapLength == wanted.SnapLength
                && there.TimeResolution == wanted.TimeResolution && there.TimeOffset == wanted.TimeOffset
                && there.FrameCheckLength == wanted.FrameCheckLength && there.IsBigEndian == wanted.IsBigEndian
                && there.Options.Span.SequenceEqual(wanted.Options.Span)
                && Array.IndexOf(_carried.Map, index, 0, _carried.Interfaces) < 0)
                return index;
        }
        return -1;
    }

    bool WriteSection()
    {
        _hasSection = true;
        _scratch.Clear();
        foreach (string comment in Options.Comments)
            OptionEncoder.Add(_scratch, CaptureOptions.Comment, comment);
        CaptureSection? from = _source is { Sections: [var first, ..] } ? first : null;
        if (from is not null)
            OptionEncoder.AddAll(_scratch, new CaptureOptions(from.Options.Span, from.IsBigEndian), OptionEncoder.Block.Section);
        if (Options.Application is { } application && from?.Application is null)
            OptionEncoder.Add(_scratch, 4, application);
        OptionEncoder.End(_scratch);
        Span<byte> fixedPart = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(fixedPart, 0x1A2B3C4D);
        BinaryPrimitives.WriteUInt16LittleEndian(fixedPart[4..], 1);
        fixedPart[8..].Fill(0xFF);
        return WriteWhole(BlockType.SectionHeader, fixedPart);
    }

    bool WriteInterface(CaptureInterface described)
    {
        _interfaces.Add(described);
        _scratch.Clear();
        OptionEncoder.AddAll(_scratch, new CaptureOptions(described.Options.Span, described.IsBigEndian), OptionEncoder.Block.Interface);
        if (described.Options.IsEmpty)
        {
            // A pcap file's interface, or one made for records without a source: no options of its own to copy.
            if (described.TimeResolution != 6)
                OptionEncoder.Add(_scratch, 9, [described.TimeResolution]);
            if (described.FrameCheckLength >= 0)
                OptionEncoder.Add(_scratch, 13, [(byte)described.FrameCheckLength]);
        }
        OptionEncoder.End(_scratch);
        Span<byte> fixedPart = stackalloc byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(fixedPart, (ushort)described.LinkType);
        BinaryPrimitives.WriteUInt32LittleEndian(fixedPart[4..], described.SnapLength);
        return WriteWhole(BlockType.InterfaceDescription, fixedPart);
    }

    /// <summary>Name resolution and secrets go along; statistics count packets that may be missing now, and others are not ours to judge.</summary>
    bool WriteBlock(CaptureBlock block)
    {
        if (block.Type is not (BlockType.NameResolution or BlockType.DecryptionSecrets))
            return true;
        _scratch.Clear();
        _scratch.AddRange(block.IsBigEndian ? BlockBody.ToLittleEndian(block) : block.Body.Span);
        return WriteWhole(block.Type, default);
    }

    /// <summary>A name resolution block (draft-ietf-opsawg-pcapng section 4.5): a record for each address, padded to four octets.</summary>
    public override bool WriteNames(IEnumerable<(System.Net.IPAddress Address, string Name)> hosts)
    {
        const int Most = 60_000;
        const ushort IPv4Record = 1, IPv6Record = 2;
        _scratch.Clear();
        Span<byte> head = stackalloc byte[4];
        foreach ((System.Net.IPAddress address, string name) in hosts)
        {
            byte[] octets = address.GetAddressBytes(), text = System.Text.Encoding.UTF8.GetBytes(name);
            if (text.Length > Most) continue;
            BinaryPrimitives.WriteUInt16LittleEndian(head, octets.Length == 4 ? IPv4Record : IPv6Record);
            BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)(octets.Length + text.Length + 1));
            _scratch.AddRange(head);
            _scratch.AddRange(octets);
            _scratch.AddRange(text);
            _scratch.Add(0);
            while (_scratch.Count % 4 != 0)
                _scratch.Add(0);
        }
        if (_scratch.Count == 0)
            return true;
        _scratch.AddRange([0, 0, 0, 0]);
        return WriteWhole(BlockType.NameResolution, default);
    }

    /// <summary>Writes a block of a fixed part and what is in the scratch list.</summary>
    bool WriteWhole(uint type, ReadOnlySpan<byte> fixedPart)
    {
        while (_scratch.Count % 4 != 0)
            _scratch.Add(0);
        uint total = (uint)(BlockOverhead + fixedPart.Length + _scratch.Count);
        Span<byte> head = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(head, type);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], total);
        return Output.Write(head) && Output.Write(fixedPart)
            && Output.Write(CollectionsMarshal.AsSpan(_scratch)) && Output.Write(head[4..]);
    }

    /// <summary>Custom blocks that may be copied, and journal entries; the others are left out.</summary>
    bool WriteOther(in CaptureRecord record)
    {
        if (record.Raw == null)
            return Refuse();
        bool bigEndian = (record.Flags & CaptureRecordFlags.BigEndian) != 0;
        uint type = bigEndian ? BigEndian.U32(record.Raw) : LittleEndian.U32(record.Raw);
        if (type == BlockType.CustomNotCopied)
            return true;
        if (!bigEndian)
            return Output.WriteRun(record.Raw, record.RawLength);
        _scratch.Clear();
        _scratch.AddRange(new ReadOnlySpan<byte>(record.Raw + 8, record.RawLength - BlockOverhead));
        if (type == BlockType.Custom)
            CollectionsMarshal.AsSpan(_scratch)[..4].Reverse();
        return WriteWhole(type, default);
    }

    bool WritePacket(in CaptureRecord record)
    {
        int index = _source is null || record.Raw == null ? InterfaceFor(in record) : _carried.Map[record.Interface];
        if (index < 0)
            return false;
        int captured = record.CapturedLength + record.PseudoHeaderLength;
        int wire = (int)Math.Min((long)record.WireLength + record.PseudoHeaderLength, int.MaxValue);
        if (!record.HasTime && index == 0 && record.Raw != null && IsSimpleLength(captured, wire))
            return WriteSimple(in record, captured, wire);
        if (record.OptionsLength == 0 && captured <= SmallPacket && record.Raw != null && (record.Flags & CaptureRecordFlags.ObsoletePacketBlock) == 0)
            return WriteSmall(in record, index, captured, wire);
        _scratch.Clear();
        if (record.OptionsLength > 0)
            OptionEncoder.AddAll(_scratch, record.Options, OptionEncoder.Block.Packet);
        else if (record.Raw == null && (record.Flags & CaptureRecordFlags.HasPacketFlags) != 0)
            OptionEncoder.Add(_scratch, 2, BitConverter.GetBytes(record.PacketFlags));
        if ((record.Flags & CaptureRecordFlags.ObsoletePacketBlock) != 0)
            AddDropCount(in record);
        OptionEncoder.End(_scratch);

        uint padding = (uint)-captured & (PaddingAtMost - 1);
        uint total = (uint)(EnhancedHead + captured + _scratch.Count + 4) + padding;
        ulong stamp = Stamp(in record, _interfaces[index]);
        byte* at = Output.Reserve(EnhancedHead);
        if (at == null)
            return false;
        WriteHead(at, total, index, stamp, captured, wire);
        if (!Output.Write(new ReadOnlySpan<byte>(record.Data - record.PseudoHeaderLength, captured)))
            return false;
        return WriteTail((int)padding, total);
    }

    static void WriteHead(byte* at, uint total, int index, ulong stamp, int captured, int wire)
    {
        var head = new Span<byte>(at, EnhancedHead);
        BinaryPrimitives.WriteUInt32LittleEndian(head, BlockType.EnhancedPacket);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], total);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], index);
        BinaryPrimitives.WriteUInt32LittleEndian(head[12..], (uint)(stamp >> 32));
        BinaryPrimitives.WriteUInt32LittleEndian(head[16..], (uint)stamp);
        BinaryPrimitives.WriteInt32LittleEndian(head[20..], captured);
        BinaryPrimitives.WriteInt32LittleEndian(head[24..], wire);
    }

    /// <summary>A packet without options that fits a piece of the output buffer as a whole: the usual case, written at once.</summary>
    bool WriteSmall(in CaptureRecord record, int index, int captured, int wire)
    {
        uint padded = (uint)captured + (PaddingAtMost - 1) & ~(PaddingAtMost - 1), total = EnhancedHead + padded + 4;
        byte* at = Output.Reserve((int)total);
        if (at == null)
            return false;
        WriteHead(at, total, index, Stamp(in record, _interfaces[index]), captured, wire);
        byte* tail = at + EnhancedHead + padded;
        // The padding first: the packet's own octets go over what is not padding.
        if (padded > 0)
            Unsafe.WriteUnaligned(tail - 4, 0u);
        Unsafe.CopyBlockUnaligned(at + EnhancedHead, record.Data - record.PseudoHeaderLength, (uint)captured);
        BinaryPrimitives.WriteUInt32LittleEndian(new Span<byte>(tail, 4), total);
        return true;
    }

    /// <summary>Whether a simple packet block, which has no captured length of its own, can say the lengths.</summary>
    bool IsSimpleLength(int captured, int wire)
    {
        uint snapLength = _interfaces[0].SnapLength;
        return captured == (snapLength == 0 ? wire : (int)Math.Min((uint)wire, snapLength));
    }

    /// <summary>A packet without a time stays one: the first interface's, as a simple packet block.</summary>
    bool WriteSimple(in CaptureRecord record, int captured, int wire)
    {
        int padding = -captured & 3;
        uint total = (uint)(SimpleHead + captured + padding + 4);
        byte* at = Output.Reserve(SimpleHead);
        if (at == null)
            return false;
        var head = new Span<byte>(at, SimpleHead);
        BinaryPrimitives.WriteUInt32LittleEndian(head, BlockType.SimplePacket);
        BinaryPrimitives.WriteUInt32LittleEndian(head[4..], total);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], wire);
        _scratch.Clear();
        return Output.Write(new ReadOnlySpan<byte>(record.Data - record.PseudoHeaderLength, captured)) && WriteTail(padding, total);
    }

    /// <summary>What obsolete blocks count in their head (0xFFFF: unknown) is an option of enhanced ones.</summary>
    void AddDropCount(in CaptureRecord record)
    {
        Span<byte> count = stackalloc byte[8];
        count.Clear();
        ushort dropped = (record.Flags & CaptureRecordFlags.BigEndian) != 0
            ? BigEndian.U16(record.Raw + 10)
            : LittleEndian.U16(record.Raw + 10);
        BinaryPrimitives.WriteUInt16LittleEndian(count, dropped);
        if (dropped != ushort.MaxValue)
            OptionEncoder.Add(_scratch, 4, count);
    }

    /// <summary>Padding, options and the second length.</summary>
    bool WriteTail(int padding, uint total)
    {
        Span<byte> options = CollectionsMarshal.AsSpan(_scratch);
        byte* at = Output.Reserve(padding);
        if (at == null)
            return false;
        new Span<byte>(at, padding).Clear();
        if (!options.IsEmpty && !Output.Write(options))
            return false;
        at = Output.Reserve(4);
        if (at == null)
            return false;
        BinaryPrimitives.WriteUInt32LittleEndian(new Span<byte>(at, 4), total);
        return true;
    }

    /// <summary>The interface for a record that no source describes: one for each link type, counting nanoseconds.</summary>
    int InterfaceFor(in CaptureRecord record)
    {
        var described = new CaptureInterface { LinkType = record.LinkType, TimeResolution = Nanoseconds };
        int index = Find(described, _interfaces.Count);
        if (index >= 0)
            return index;
        return WriteInterface(described) ? _interfaces.Count - 1 : -1;
    }

    /// <summary>The time in the interface's units: as it stands in a pcapng block, else counted from nanoseconds (1970 at the earliest).</summary>
    static ulong Stamp(in CaptureRecord record, CaptureInterface described)
    {
        bool bigEndian = (record.Flags & CaptureRecordFlags.BigEndian) != 0;
        if (record.Raw != null && record.IsPacketBlock)
            return bigEndian
                ? ((ulong)BigEndian.U32(record.Raw + 12) << 32) | BigEndian.U32(record.Raw + 16)
                : ((ulong)LittleEndian.U32(record.Raw + 12) << 32) | LittleEndian.U32(record.Raw + 16);
        ulong ns = (ulong)Math.Max(record.TimeNs, 0);
        return described.TimeResolution == 6 ? ns / 1000 : ns;
    }

    bool Refuse()
    {
        Refusal = new ReadFailure(CaptureErrorKind.Unsupported, PcapWriter.NoPacket);
        return false;
    }
}
