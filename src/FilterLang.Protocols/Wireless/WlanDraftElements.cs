namespace FilterLang.Protocols;

/// <summary>HT Operation as it was before the standard, under the number of a vendor.</summary>
static class WlanDraftElements
{
    // What an access point has to say besides.
    internal static FieldGroup Information()
    {
        FieldGroup rows = Wlan.Protocol.Group();
        rows.UInt8("wlan.hta.control_channel", "HT Control Channel", at: 0);
        rows.UInt8("wlan.hta.capabilities", "HT Additional Capabilities", at: 1, display: Hex);
        rows.UInt16("wlan.hta.capabilities.ext_chan_offset", "Extension Channel Offset", at: 1, display: Hex, mask: 0x3, little: true);
        Flag(rows, "wlan.hta.capabilities.rec_tx_width", "Recommended Tx Channel Width", 1, 0x4);
        Flag(rows, "wlan.hta.capabilities.rifs_mode", "Reduced Interframe Spacing (RIFS) Mode", 1, 0x8);
        Flag(rows, "wlan.hta.capabilities.controlled_access", "Controlled Access Only", 1, 0x10);
        rows.UInt16("wlan.hta.capabilities.service_interval", "Service Interval Granularity", at: 1, display: Hex, mask: 0xE0, little: true);
        rows.UInt16("wlan.hta.capabilities.operating_mode", "Operating Mode", at: 2, display: Hex, mask: 0x3, little: true);
        Flag(rows, "wlan.hta.capabilities.non_gf_devices", "Non Greenfield (GF) devices Present", 2, 0x4);
        rows.UInt16("wlan.hta.capabilities.basic_stbc_mcs", "Basic STB Modulation and Coding Scheme (MCS)", at: 4, display: Hex, mask: 0x7F, little: true);
        Flag(rows, "wlan.hta.capabilities.dual_stbc_protection", "Dual Clear To Send (CTS) Protection", 4, 0x80);
        Flag(rows, "wlan.hta.capabilities.secondary_beacon", "Secondary Beacon", 4, 0x100);
        Flag(rows, "wlan.hta.capabilities.lsig_txop_protection", "L-SIG TXOP Protection Support", 4, 0x200);
        Flag(rows, "wlan.hta.capabilities.pco_active", "Phased Coexistence Operation (PCO) Active", 4, 0x400);
        Flag(rows, "wlan.hta.capabilities.pco_phase", "Phased Coexistence Operation (PCO) Phase", 4, 0x800);
        return rows;
    }

    static void Flag(FieldGroup rows, string name, string label, int at, ulong mask) =>
        rows.Row(name, label, FieldType.Boolean, at: at, mask: mask, little: true, size: 2);
}
