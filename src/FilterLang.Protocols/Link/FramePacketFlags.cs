namespace FilterLang.Protocols;

/// <summary>The flags word of an enhanced packet block, pcapng section 4.3.1.</summary>
sealed class FramePacketFlags
{
    readonly Field _word;
    readonly Field[] _parts;

    public FramePacketFlags(Protocol frame)
    {
        _word = frame.Row("frame.packet_flags", "Packet flags", FieldType.UInt32, display: Hex, level: EvaluationLevel.Frame);
        _parts =
        [
            Bits("frame.packet_flags_direction",      "Direction",      0x0000_0003, Hex, new ValueNames(() =>
                [(0, "Unknown"), (1, "Inbound"), (2, "Outbound")])),
            Bits("frame.packet_flags_reception_type", "Reception type", 0x0000_001C, Dec, new ValueNames(() =>
                [(0, "Not specified"), (1, "Unicast"), (2, "Multicast"), (3, "Broadcast"), (4, "Promiscuous")])),
            Bits("frame.packet_flags_fcs_length",     "FCS length",     0x0000_01E0, Dec, null),
            Bits("frame.packet_flags_reserved",       "Reserved",       0x0000_FE00, Dec, null),
            Flag("frame.packet_flags_crc_error",                   "CRC error",                   0x0100_0000),
            Flag("frame.packet_flags_packet_too_error",            "Packet too long error",       0x0200_0000),
            Flag("frame.packet_flags_packet_too_short_error",      "Packet too short error",      0x0400_0000),
            Flag("frame.packet_flags_wrong_inter_frame_gap_error", "Wrong interframe gap error",  0x0800_0000),
            Flag("frame.packet_flags_unaligned_frame_error",       "Unaligned frame error",       0x1000_0000),
            Flag("frame.packet_flags_start_frame_delimiter_error", "Start frame delimiter error", 0x2000_0000),
            Flag("frame.packet_flags_preamble_error",              "Preamble error",              0x4000_0000),
            Flag("frame.packet_flags_symbol_error",                "Symbol error",                0x8000_0000),
        ];

        Field Bits(string name, string label, ulong mask, Display display, ValueNames? names) =>
            frame.Row(name, label, FieldType.UInt32, display: display, mask: mask, names: names, level: EvaluationLevel.Frame, above: _word);

        Field Flag(string name, string label, ulong mask) =>
            frame.Row(name, label, FieldType.Boolean, mask: mask, size: 4, names: ValueNames.SetNotSet, level: EvaluationLevel.Frame, above: _word);
    }

    /// <summary>The octets of frame check sequence at the end that a flags word announces, -1 where it does not say.</summary>
    public static int FcsLength(uint flags) => (flags & 0x1E0) == 0 ? -1 : (int)(flags >> 5 & 15);

    public void Note(ref Layer frame, uint flags)
    {
        frame.Note(_word, flags, flags: ItemFlags.None);
        foreach (Field part in _parts) frame.Note(part, Layer.Decode(part, flags), flags: ItemFlags.None);
    }
}
