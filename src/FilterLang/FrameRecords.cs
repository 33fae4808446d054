using System.Buffers.Binary;
using System.Text;

namespace FilterLang;

/// <summary>Turns what a capture file says of a packet into what the dissection shows of it.</summary>
sealed class FrameRecords(CaptureReader reader, FieldSelection selection)
{
    readonly bool _wantsDetails = selection.Everything || selection.WantsAnyOf(Frame.Protocol);
    readonly bool _readsTimes = Frame.Protocol.Fields.Any(f => f.Context == ContextValue.Time && selection.Wants(f));
    readonly List<(byte[]? Name, byte[]? Description)> _interfaces = [];
    readonly List<int> _firsts = [];
    int _next;
    int _last = -1;

    /// <summary>The record beside the bytes; for pcap nothing but the check-sequence length, and nothing is allocated.</summary>
    public FrameRecord Of(in CaptureRecord record)
    {
        FrameRecord frame = FrameRecord.Bare;
        frame.NoTime = !record.HasTime;
        CaptureInterface? captured = InterfaceOf(record);
        frame.TimeDigits = captured is { TimeResolution: < 9 } ? captured.TimeResolution : (byte)9;
        frame.FcsLength = captured?.FrameCheckLength ?? -1;
        frame.HasPacketFlags = (record.Flags & CaptureRecordFlags.HasPacketFlags) != 0;
        frame.PacketFlags = record.PacketFlags;
        if (reader.Format != CaptureFormat.Pcapng)
        {
            ReadFraction(ref frame, record, captured);
            return frame;
        }
        if (!_wantsDetails) return frame;
        frame.SectionNumber = captured?.Section ?? reader.Sections.Count - 1;
        frame.InterfaceId = -1;
        if (record.LinkType == CaptureRecord.CustomBlock) ReadCustomBlock(ref frame, record);
        if (captured is not null)
        {
            frame.InterfaceId = captured.Index - FirstOf(captured.Section);
            (frame.InterfaceName, frame.InterfaceDescription) = NamesOf(captured.Index);
        }
        if (record.OptionsLength > 0) ReadOptions(ref frame, record);
        return frame;
    }

    /// <summary>Whether times are asked for that the record does not have as nanoseconds, so that headers alone cannot answer.</summary>
    public bool HidesTime(in CaptureRecord record) => _readsTimes && Of(record) is { NoTime: true } or { TimeInvalid: true };

    // A pcap record holds seconds and their fraction; Wireshark keeps the fraction as 32 bits of nanoseconds, which can overflow.
    static unsafe void ReadFraction(ref FrameRecord frame, in CaptureRecord record, CaptureInterface? captured)
    {
        const uint secondInNanoseconds = 1_000_000_000;
        if (record.Raw is null || record.RawLength < 8) return;
        var raw = new ReadOnlySpan<byte>(record.Raw + 4, 4);
        bool bigEndian = (record.Flags & CaptureRecordFlags.BigEndian) != 0;
        uint fraction = Number(raw, bigEndian);
        int nanoseconds = unchecked((int)(captured?.TimeResolution == 9 ? fraction : fraction * 1000));
        if ((uint)nanoseconds >= secondInNanoseconds) (frame.TimeInvalid, frame.InvalidFraction) = (true, nanoseconds);
    }

    // pcapng section 4.8: the type says whether programs that do not know the block may copy it.
    static unsafe void ReadCustomBlock(ref FrameRecord frame, in CaptureRecord record)
    {
        const uint copied = 0x0BAD;
        var head = new ReadOnlySpan<byte>(record.Raw, 12);
        bool bigEndian = (record.Flags & CaptureRecordFlags.BigEndian) != 0;
        (frame.IsCustomBlock, frame.MayCopy, frame.Enterprise) = (true, Number(head, bigEndian) == copied, Number(head[8..], bigEndian));
    }

    static void ReadOptions(ref FrameRecord frame, in CaptureRecord record)
    {
        List<byte[]>? comments = null;
        bool enhanced = (record.Flags & CaptureRecordFlags.EnhancedPacketBlock) != 0;
        foreach (CaptureOption option in record.Options)
        {
            if (option.Code == CaptureOptions.Comment) (comments ??= []).Add(UpToNul(option.Value));
            else if (!enhanced) continue;
            else if (option.Code == 4 && option.Value.Length == 8) (frame.HasDropCount, frame.DropCount) = (true, Number(option));
            else if (option.Code == 5 && option.Value.Length == 8) (frame.HasPacketId, frame.PacketId) = (true, Number(option));
            else if (option.Code == 6 && option.Value.Length == 4) (frame.HasQueue, frame.Queue) = (true, (uint)Number(option));
        }
        frame.Comments = comments;
    }

    // Text ends at a NUL, also within an option of fixed length.
    static byte[] UpToNul(ReadOnlySpan<byte> text) => (text.IndexOf((byte)0) is >= 0 and var end ? text[..end] : text).ToArray();

    static ulong Number(CaptureOption option) => (option.Value.Length, option.IsBigEndian) switch
    {
        (8, true) => BinaryPrimitives.ReadUInt64BigEndian(option.Value),
        (8, false) => BinaryPrimitives.ReadUInt64LittleEndian(option.Value),
        _ => Number(option.Value, option.IsBigEndian),
    };

    static uint Number(ReadOnlySpan<byte> octets, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(octets) : BinaryPrimitives.ReadUInt32LittleEndian(octets);

    // A block that is no packet has none: the reference shows the interface with the number that the packet before had.
    CaptureInterface? InterfaceOf(in CaptureRecord record)
    {
        int section = reader.Sections.Count - 1, number = record.Interface;
        if (number >= 0) _last = number - FirstOf(section);
        else if (_last < 0) return null;
        else number = FirstOf(section) + _last;
        return (uint)number < (uint)reader.Interfaces.Count ? reader.Interfaces[number] : null;
    }

    // Interfaces are counted anew in every section.
    int FirstOf(int section)
    {
        for (; _firsts.Count <= section; _firsts.Add(_next))
            while (_next < reader.Interfaces.Count && reader.Interfaces[_next].Section < _firsts.Count) _next++;
        return _firsts[section];
    }

    (byte[]? Name, byte[]? Description) NamesOf(int number)
    {
        while (_interfaces.Count <= number)
        {
            CaptureInterface next = reader.Interfaces[_interfaces.Count];
            _interfaces.Add((Utf8(next.Name), Utf8(next.Description)));
        }
        return _interfaces[number];
    }

    static byte[]? Utf8(string? text) => text is null ? null : Encoding.UTF8.GetBytes(text);
}
