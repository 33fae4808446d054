using System.Buffers.Binary;
using System.Text;

namespace FilterLang;

/// <summary>Turns what a capture file says of a packet into what the dissection shows of it.</summary>
sealed class FrameRecords(CaptureReader reader, bool wantsDetails)
{
    readonly List<(byte[]? Name, byte[]? Description)> _interfaces = [];

    /// <summary>The record beside the bytes; for pcap nothing but the check-sequence length, and nothing is allocated.</summary>
    public FrameRecord Of(in CaptureRecord record)
    {
        FrameRecord frame = FrameRecord.Bare;
        frame.NoTime = !record.HasTime;
        // Custom blocks and journal entries belong to no interface.
        if (record.Interface < 0) return frame;
        CaptureInterface captured = reader.Interfaces[record.Interface];
        frame.TimeDigits = captured.TimeResolution < 128 ? Math.Min(captured.TimeResolution, (byte)9) : (byte)9;
        frame.FcsLength = captured.FrameCheckLength;
        frame.HasPacketFlags = (record.Flags & CaptureRecordFlags.HasPacketFlags) != 0;
        frame.PacketFlags = record.PacketFlags;
        if (reader.Format != CaptureFormat.Pcapng)
        {
            ReadFraction(ref frame, record, captured);
            return frame;
        }
        if (!wantsDetails) return frame;
        frame.SectionNumber = captured.Section;
        frame.InterfaceId = record.Interface;
        (frame.InterfaceName, frame.InterfaceDescription) = NamesOf(record.Interface);
        if (record.OptionsLength > 0) ReadOptions(ref frame, record);
        return frame;
    }

    // A pcap record holds seconds and their fraction; Wireshark keeps the fraction as 32 bits of nanoseconds, which can overflow.
    static unsafe void ReadFraction(ref FrameRecord frame, in CaptureRecord record, CaptureInterface captured)
    {
        const uint secondInNanoseconds = 1_000_000_000;
        if (record.Raw is null || record.RawLength < 8) return;
        var raw = new ReadOnlySpan<byte>(record.Raw + 4, 4);
        bool bigEndian = (record.Flags & CaptureRecordFlags.BigEndian) != 0;
        uint fraction = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(raw) : BinaryPrimitives.ReadUInt32LittleEndian(raw);
        int nanoseconds = unchecked((int)(captured.TimeResolution == 9 ? fraction : fraction * 1000));
        if ((uint)nanoseconds >= secondInNanoseconds) (frame.TimeInvalid, frame.InvalidFraction) = (true, nanoseconds);
    }

    static void ReadOptions(ref FrameRecord frame, in CaptureRecord record)
    {
        List<byte[]>? comments = null;
        bool enhanced = (record.Flags & CaptureRecordFlags.EnhancedPacketBlock) != 0;
        foreach (CaptureOption option in record.Options)
        {
            if (option.Code == CaptureOptions.Comment) (comments ??= []).Add(option.Value.ToArray());
            else if (!enhanced) continue;
            else if (option.Code == 4 && option.Value.Length == 8) (frame.HasDropCount, frame.DropCount) = (true, Number(option));
            else if (option.Code == 5 && option.Value.Length == 8) (frame.HasPacketId, frame.PacketId) = (true, Number(option));
            else if (option.Code == 6 && option.Value.Length == 4) (frame.HasQueue, frame.Queue) = (true, (uint)Number(option));
        }
        frame.Comments = comments;
    }

    static ulong Number(CaptureOption option) => (option.Value.Length, option.IsBigEndian) switch
    {
        (8, true) => BinaryPrimitives.ReadUInt64BigEndian(option.Value),
        (8, false) => BinaryPrimitives.ReadUInt64LittleEndian(option.Value),
        (_, true) => BinaryPrimitives.ReadUInt32BigEndian(option.Value),
        _ => BinaryPrimitives.ReadUInt32LittleEndian(option.Value),
    };

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
