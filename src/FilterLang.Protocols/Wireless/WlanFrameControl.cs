namespace FilterLang.Protocols;

/// <summary>The frame control field, IEEE 802.11-2020 section 9.2.4.1.</summary>
static class WlanFrameControl
{
    const uint ControlExtension = 0x16;

    internal const byte ToDs = 0x01, FromDs = 0x02, MoreFragments = 0x04, Retry = 0x08, Protected = 0x40, Order = 0x80;

    internal static readonly ValueNames FrameNames = new(() =>
        [(0x00, "Association Request"), (0x01, "Association Response"), (0x02, "Reassociation Request"), (0x03, "Reassociation Response"),
         (0x04, "Probe Request"), (0x05, "Probe Response"), (0x06, "Measurement Pilot"), (0x08, "Beacon frame"), (0x09, "ATIM"),
         (0x0A, "Disassociate"), (0x0B, "Authentication"), (0x0C, "Deauthentication"), (0x0D, "Action"), (0x0E, "Action No Ack"),
         (0x0F, "Aruba Management"), (0x12, "Trigger"), (0x13, "TWT Ack"), (0x14, "Beamforming Report Poll"),
         (0x15, "VHT/HE/EHT/RANGING NDP Announcement"), (0x17, "Control Wrapper"), (0x18, "802.11 Block Ack Req"), (0x19, "802.11 Block Ack"),
         (0x1A, "Power-Save poll"), (0x1B, "Request-to-send"), (0x1C, "Clear-to-send"), (0x1D, "Acknowledgement"),
         (0x1E, "CF-End (Control-frame)"), (0x1F, "CF-End + CF-Ack (Control-frame)"), (0x20, "Data"), (0x21, "Data + CF-Ack"),
         (0x22, "Data + CF-Poll"), (0x23, "Data + CF-Ack + CF-Poll"), (0x24, "Null function (No data)"), (0x25, "Acknowledgement (No data)"),
         (0x26, "CF-Poll (No data)"), (0x27, "CF-Ack/Poll (No data)"), (0x28, "QoS Data"), (0x29, "QoS Data + CF-Acknowledgment"),
         (0x2A, "QoS Data + CF-Poll"), (0x2B, "QoS Data + CF-Ack + CF-Poll"), (0x2C, "QoS Null function (No data)"),
         (0x2E, "QoS CF-Poll (No Data)"), (0x2F, "QoS CF-Ack + CF-Poll (No data)"), (0x30, "DMG Beacon"), (0x31, "S1G Beacon"),
         (0x162, "Poll"), (0x163, "Service Period Request"), (0x164, "Grant"), (0x165, "DMG Clear-to-send"), (0x166, "DMG Denial-to-send"),
         (0x167, "Grant Acknowledgment"), (0x168, "Sector Sweep"), (0x169, "Sector Sweep Feedback"), (0x16A, "Sector Sweep Acknowledgment")]);

    static readonly Field
        s_kind       = Wlan.Protocol.UInt16 ("wlan.fc.type_subtype", "Type/Subtype", display: Hex, names: FrameNames),
        s_word       = Wlan.Protocol.UInt16 ("wlan.fc",              "Frame Control Field", display: Hex),
        s_version    = Wlan.Protocol.UInt8  ("wlan.fc.version",      "Version", mask: 0x03),
        s_type       = Wlan.Protocol.UInt8  ("wlan.fc.type",         "Type",    mask: 0x0C, names: new ValueNames(() =>
            [(0, "Management frame"), (1, "Control frame"), (2, "Data frame"), (3, "Extension frame")])),
        s_subtype    = Wlan.Protocol.UInt8  ("wlan.fc.subtype",      "Subtype", mask: 0xF0),
        s_extension  = Wlan.Protocol.UInt8  ("wlan.fc.extension",    "Control Frame Extension"),
        s_flags      = Wlan.Protocol.UInt8  ("wlan.flags",           "Flags", display: Hex),
        s_ds         = Wlan.Protocol.UInt8  ("wlan.fc.ds",           "DS status", mask: 0x03, display: Hex, names: new ValueNames(() =>
            [(0, "Not leaving DS or network is operating in AD-HOC mode (To DS: 0 From DS: 0)"),
             (1, "Frame from STA to DS via an AP (To DS: 1 From DS: 0)"), (2, "Frame from DS to a STA via AP(To DS: 0 From DS: 1)"),
             (3, "WDS (AP to AP) or Mesh (MP to MP) Frame (To DS: 1 From DS: 1)")])),
        s_toDs       = Wlan.Protocol.Row    ("wlan.fc.tods",         "To DS", FieldType.Boolean, mask: ToDs, hidden: true,
            names: ValueNames.Pair("Frame is entering DS", "Frame is not entering DS")),
        s_fromDs     = Wlan.Protocol.Row    ("wlan.fc.fromds",       "From DS", FieldType.Boolean, mask: FromDs, hidden: true,
            names: ValueNames.Pair("Frame is exiting DS", "Frame is not exiting DS")),
        s_fragments  = Wlan.Protocol.Boolean("wlan.fc.frag",         "More Fragments", mask: MoreFragments,
            names: ValueNames.Pair("More fragments follow", "This is the last fragment")),
        s_retry      = Wlan.Protocol.Boolean("wlan.fc.retry",        "Retry", mask: Retry,
            names: ValueNames.Pair("Frame is being retransmitted", "Frame is not being retransmitted")),
        s_power      = Wlan.Protocol.Boolean("wlan.fc.pwrmgt",       "PWR MGT", mask: 0x10,
            names: ValueNames.Pair("STA will go to sleep", "STA will stay up")),
        s_moreData   = Wlan.Protocol.Boolean("wlan.fc.moredata",     "More Data", mask: 0x20,
            names: ValueNames.Pair("Data is buffered for STA at AP", "No data buffered")),
        s_protected  = Wlan.Protocol.Boolean("wlan.fc.protected",    "Protected flag", mask: Protected,
            names: ValueNames.Pair("Data is protected", "Data is not protected")),
        s_order      = Wlan.Protocol.Boolean("wlan.fc.order",        "+HTC/Order flag", mask: Order,
            names: ValueNames.Pair("Strictly ordered", "Not strictly ordered")),
        s_flagsText  = Wlan.Protocol.Row    ("wlan.flags.str",       "WLAN Flags", FieldType.String, generated: true);

    static readonly ExpertField s_retried = Wlan.Protocol.Expert("wlan.fc.retry.expert", Severity.Note, ExpertGroup.Sequence, "Retransmission (retry)");

    /// <summary>Type and subtype of a frame in one number; control frames of subtype 6 have a further one.</summary>
    public static uint KindOf(uint first, uint flags)
    {
        uint kind = (first & 0x0C) << 2 | first >> 4;
        return kind == ControlExtension ? kind << 4 | flags & 0x0F : kind;
    }

    /// <summary>Records the version alone.</summary>
    public static void TakeVersion(ref Layer wlan) => wlan.Place(s_version, 0);

    /// <summary>Records the field, whose octets may have changed their places.</summary>
    public static void Take(ref Layer wlan, uint kind, bool isSwapped)
    {
        int first = isSwapped ? 1 : 0, second = first ^ 1;
        wlan.Note(s_kind, kind, first, 1, ItemFlags.None);
        GroupScope word = wlan.BeginNumber(s_word, wlan.U16(0), 0, 2);
        if (isSwapped) wlan.Append(word.Item, $"(Swapped)");
        wlan.Place(s_version, first);
        wlan.Place(s_type, first);
        wlan.Place(s_subtype, first);
        if (kind > 0xFF) wlan.Note(s_extension, kind & 0x0F, second, 1, ItemFlags.None);
        uint flags = wlan.U8(second);
        GroupScope scope = wlan.BeginNumber(s_flags, flags, second, 1);
        wlan.Place(s_ds, second);
        wlan.Place(s_toDs, second);
        wlan.Place(s_fromDs, second);
        wlan.Place(s_fragments, second);
        wlan.Place(s_retry, second);
        if ((flags & Retry) != 0) wlan.Remark(s_retried, second, 1);
        wlan.Place(s_power, second);
        wlan.Place(s_moreData, second);
        wlan.Place(s_protected, second);
        wlan.Place(s_order, second);
        wlan.End(scope);
        wlan.End(word);
        wlan.Position = 2;
    }

    /// <summary>Records the flags as letters and adds them to the summary line.</summary>
    public static void NoteFlags(ref Layer wlan, uint flags, bool hasFcs)
    {
        if (!wlan.Wants(s_flagsText) && wlan.Packet.Columns is null && !wlan.WantsLabels) return;
        Span<byte> text = stackalloc byte[9];
        ReadOnlySpan<byte> letters = "opmPRMFT"u8;
        for (int i = 0; i < 8; i++) text[i] = (flags & 0x80 >> i) != 0 ? letters[i] : (byte)'.';
        text[8] = (byte)'C';
        ReadOnlySpan<byte> shown = hasFcs ? text : text[..8];
        wlan.Info($", Flags={shown}");
        wlan.Title($", Flags: {shown}");
        wlan.NoteText(s_flagsText, shown);
    }
}
