namespace FilterLang.Protocols;

/// <summary>HT control, IEEE 802.11-2020 section 9.2.4.6: one of three forms by its lowest bits.</summary>
static class WlanHtControl
{
    const uint Vht = 0x1, He = 0x2, StbcRequested = 0x4, Unsolicited = 0x2000_0000;

    static readonly Field s_word = Wlan.Protocol.UInt32("wlan.htc", "HT Control (+HTC)", display: Hex, little: true);

    static readonly Field
        s_vht = Wlan.Protocol.Flag(s_word, "wlan.htc.vht", "VHT", Vht),
        s_he  = Wlan.Protocol.Flag(s_word, "wlan.htc.he",  "HE",  He);

    static readonly Field[] s_htParts =
    [
        Wlan.Protocol.Bits(s_word, "wlan.htc.lac",            "Link Adaptation Control (LAC)", 0x0000_FFFE, Hex),
        Wlan.Protocol.Row ("wlan.htc.lac.trq",                "Training Request (TRQ)", FieldType.Boolean, mask: 0x0002, little: true, above: s_word, size: 2, names: ValueNames.Pair("Want sounding PPDU", "Don't want sounding PPDU")),
        Part16("wlan.htc.lac.mai.mrq",                        "MCS Request (MRQ)", 0x0004, FieldType.Boolean, names: ValueNames.Pair("MCS feedback requested", "No MCS feedback requested")),
        Part16("wlan.htc.lac.mfsi",                           "MCS Feedback Sequence Identifier (MFSI)", 0x01C0, FieldType.UInt16, Dec),
        Part16("wlan.htc.lac.mfb",                            "MCS Feedback (MFB)", 0xFE00, FieldType.UInt16),
        Wlan.Protocol.Bits(s_word, "wlan.htc.cal.pos",        "Calibration Position", 0x0003_0000, names: new ValueNames(() =>
            [(0, "Not a calibration frame"), (1, "Calibration Start"), (2, "Sounding Response"), (3, "Sounding Complete")])),
        Wlan.Protocol.Bits(s_word, "wlan.htc.cal.seq",        "Calibration Sequence Identifier", 0x000C_0000),
        Wlan.Protocol.Bits(s_word, "wlan.htc.reserved1",      "Reserved", 0x0030_0000, Hex),
        Wlan.Protocol.Bits(s_word, "wlan.htc.csi_steering",   "CSI/Steering", 0x00C0_0000, names: new ValueNames(() =>
            [(0, "No feedback required"), (1, "CSI"), (2, "Non-compressed Beamforming Feedback Matrix"), (3, "Compressed Beamforming Feedback Matrix")])),
        Wlan.Protocol.Flag(s_word, "wlan.htc.ndp_announcement", "NDP Announcement", 0x0100_0000,
            ValueNames.Pair("NDP will follow", "No NDP will follow")),
        Wlan.Protocol.Bits(s_word, "wlan.htc.reserved2",      "Reserved", 0x3E00_0000, Hex),
    ];

    static readonly Field
        s_request     = Wlan.Protocol.Flag(s_word, "wlan.htc.mrq",                "MRQ", StbcRequested),
        s_sequence    = Wlan.Protocol.Bits(s_word, "wlan.htc.msi",                "MSI", 0x38),
        s_reserved    = Wlan.Protocol.Bits(s_word, "wlan.htc.msi_stbc_reserved",  "Reserved", 0x38, Hex),
        s_compressed  = Wlan.Protocol.Bits(s_word, "wlan.htc.compressed_msi",     "Compressed MSI", 0x18),
        s_wasStbc     = Wlan.Protocol.Flag(s_word, "wlan.htc.ppdu_stbc_encoded",  "PPDU was STBC encoded", 0x20),
        s_feedbackId  = Wlan.Protocol.Flag(s_word, "wlan.htc.mfsi",               "MFSI", 0x1C0),
        s_groupLow    = Wlan.Protocol.Flag(s_word, "wlan.htc.gid_l",              "GID-L", 0x1C0),
        s_feedback    = Wlan.Protocol.Bits(s_word, "wlan.htc.mfb",                "MFB", 0x00FF_FE00, Hex),
        s_streams     = Wlan.Protocol.Bits(s_word, "wlan.htc.num_sts",            "NUM_STS", 0xE00),
        s_mcs         = Wlan.Protocol.Bits(s_word, "wlan.htc.vht_mcs",            "VHT-MCS", 0xF000),
        s_bandwidth   = Wlan.Protocol.Bits(s_word, "wlan.htc.bw",                 "BW", 0x3_0000, names: new ValueNames(() =>
            [(0, "20 MHz"), (1, "40 MHz"), (2, "80 MHz"), (3, "160 MHz and 80+80 MHz")])),
        s_ratio       = Wlan.Protocol.Row ("wlan.htc.snr",                        "SNR", FieldType.Int32, mask: 0xFC_0000, little: true, above: s_word),
        s_reservedRest = Wlan.Protocol.Bits(s_word, "wlan.htc.reserved3",         "Reserved", 0x1F00_0000, Hex),
        s_groupHigh   = Wlan.Protocol.Bits(s_word, "wlan.htc.gid_h",              "GID-H", 0x0700_0000),
        s_coding      = Wlan.Protocol.Bits(s_word, "wlan.htc.coding_type",        "Coding type", 0x0800_0000, names: new ValueNames(() => [(0, "BCC"), (1, "LDPC")])),
        s_transmit    = Wlan.Protocol.Bits(s_word, "wlan.htc.fb_tx_type",         "FB Tx type", 0x1000_0000, names: new ValueNames(() => [(0, "Not beamformed"), (1, "Beamformed")])),
        s_unsolicited = Wlan.Protocol.Flag(s_word, "wlan.htc.unsolicited_mfb",    "Unsolicited MFB", Unsolicited),
        s_constraint  = Wlan.Protocol.Flag(s_word, "wlan.htc.ac_constraint",      "AC Constraint", 0x4000_0000),
        s_more        = Wlan.Protocol.Flag(s_word, "wlan.htc.rdg_more_ppdu",      "RDG/More PPDU", 0x8000_0000);

    static Field Part16(string name, string label, ulong mask, FieldType type, Display display = Hex, ValueNames? names = null) =>
        Wlan.Protocol.Row(name, label, type, display: type == FieldType.Boolean ? None : display, mask: mask, names: names, little: true, above: s_word, size: 2);

    /// <summary>Records the field at <paramref name="at"/>.</summary>
    public static void Take(ref Layer wlan, int at)
    {
        uint word = wlan.U32Little(at);
        if (wlan.Failed) return;
        GroupScope scope = wlan.BeginNumber(s_word, word, at, 4);
        wlan.Place(s_vht, at);
        if ((word & Vht) == 0)
        {
            foreach (Field part in s_htParts) wlan.Place(part, at, part.Size);
            wlan.Place(s_constraint, at);
            wlan.Place(s_more, at);
        }
        else
        {
            wlan.Place(s_he, at);
            if ((word & He) == 0) TakeVht(ref wlan, at, word);
        }
        wlan.End(scope);
    }

    static void TakeVht(ref Layer wlan, int at, uint word)
    {
        bool isUnsolicited = (word & Unsolicited) != 0;
        wlan.Place(s_request, at);
        if (isUnsolicited)
        {
            wlan.Place(s_compressed, at);
            wlan.Place(s_wasStbc, at);
        }
        else wlan.Place((word & StbcRequested) != 0 ? s_sequence : s_reserved, at);
        bool isUnspecified = (word & 0xFF_FE00) == 0xFF_FE00;
        wlan.Place(isUnsolicited && !isUnspecified ? s_groupLow : s_feedbackId, at);
        wlan.Place(s_feedback, at);
        wlan.Place(s_streams, at);
        wlan.Place(s_mcs, at);
        wlan.Place(s_bandwidth, at);
        wlan.Place(s_ratio, at);
        if (isUnsolicited && isUnspecified) wlan.Place(s_reservedRest, at);
        else
        {
            wlan.Place(s_groupHigh, at);
            wlan.Place(s_coding, at);
            wlan.Place(s_transmit, at);
        }
        wlan.Place(s_unsolicited, at);
        wlan.Place(s_constraint, at);
        wlan.Place(s_more, at);
    }
}
