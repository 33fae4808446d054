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
        rows.UInt16("wlan.hta.capabilities.ext_chan_offset", "Extension Channel Offset", at: 1, display: Hex, mask: 0x3, little: true, names: new(() =>
            [(0x0, "No Extension Channel"), (0x1, "Extension Channel above control channel"), (0x2, "Undefined"), (0x3, "Extension Channel below control channel")]));
        Flag(rows, "wlan.hta.capabilities.rec_tx_width", "Recommended Tx Channel Width", 1, 0x4, names: ValueNames.Pair("Any channel width enabled", "Use 20MHz channel (control)"));
        Flag(rows, "wlan.hta.capabilities.rifs_mode", "Reduced Interframe Spacing (RIFS) Mode", 1, 0x8, names: ValueNames.Pair("Use of RIFS permitted", "Use of RIFS prohibited"));
        Flag(rows, "wlan.hta.capabilities.controlled_access", "Controlled Access Only", 1, 0x10, names: ValueNames.Pair("Not only PSMP", "PSMP only"));
        rows.UInt16("wlan.hta.capabilities.service_interval", "Service Interval Granularity", at: 1, display: Hex, mask: 0xE0, little: true, names: new(() =>
            [(0x0, "5ms"), (0x1, "10ms"), (0x2, "15ms"), (0x3, "20ms"), (0x4, "25ms"), (0x5, "30ms"), (0x6, "35ms"), (0x7, "40ms")]));
        rows.UInt16("wlan.hta.capabilities.operating_mode", "Operating Mode", at: 2, display: Hex, mask: 0x3, little: true, names: new(() =>
            [(0x0, "Pure HT, no protection"), (0x1, "There may be non-HT devices (control & ext channel)"), (0x2, "No non-HT is associated, but at least 1 20MHz is. protect on"), (0x3, "Mixed: no non-HT is associated, protect on")]));
        Flag(rows, "wlan.hta.capabilities.non_gf_devices", "Non Greenfield (GF) devices Present", 2, 0x4, names: ValueNames.Pair("All HT devices associated are GF capable", "One or More HT devices are not GF capable"));
        rows.UInt16("wlan.hta.capabilities.basic_stbc_mcs", "Basic STB Modulation and Coding Scheme (MCS)", at: 4, display: Hex, mask: 0x7F, little: true);
        Flag(rows, "wlan.hta.capabilities.dual_stbc_protection", "Dual Clear To Send (CTS) Protection", 4, 0x80, names: ValueNames.Pair("Dual CTS protections is used", "Regular use of RTS/CTS"));
        Flag(rows, "wlan.hta.capabilities.secondary_beacon", "Secondary Beacon", 4, 0x100, names: ValueNames.Pair("Secondary Beacon", "Primary Beacon"));
        Flag(rows, "wlan.hta.capabilities.lsig_txop_protection", "L-SIG TXOP Protection Support", 4, 0x200, names: ValueNames.Pair("Full Support", "Not full support"));
        Flag(rows, "wlan.hta.capabilities.pco_active", "Phased Coexistence Operation (PCO) Active", 4, 0x400, names: ValueNames.Pair("PCO is activated in the BSS", "PCO is not activated in the BSS"));
        Flag(rows, "wlan.hta.capabilities.pco_phase", "Phased Coexistence Operation (PCO) Phase", 4, 0x800, names: ValueNames.Pair("Switch to 20MHz phase/keep 20MHz", "Switch to 40MHz phase/keep 40MHz"));
        return rows;
    }

    static void Flag(FieldGroup rows, string name, string label, int at, ulong mask, ValueNames names) =>
        rows.Row(name, label, FieldType.Boolean, at: at, mask: mask, names: names, little: true, size: 2);
}
