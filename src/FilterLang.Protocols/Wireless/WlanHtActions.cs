namespace FilterLang.Protocols;

/// <summary>Actions of HT and of queries, IEEE 802.11-2020 sections 9.6.9 and 9.6.11.</summary>
static class WlanHtActions
{
    static readonly Field
        s_htact = Wlan.Protocol.UInt8("wlan.fixed.htact", "HT Action", display: Hex, names: new ValueNames(() =>
                [(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"),
                 (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"),
                 (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"),
                 (8, "HT Information Exchange")])),
        s_protectedpublicact = Wlan.Protocol.UInt8("wlan.fixed.protectedpublicact", "Protected Public Action", display: Hex, names: new ValueNames(() =>
                [(1, "Protected DSE enablement"), (2, "Protected DSE deenablement"),
                 (4, "Protected Extended Channel Switch Announcement"), (5, "Protected DSE measurement request"),
                 (6, "Protected DSE measurement report"), (8, "Protected DSE power constraint"), (9, "Protected Vendor Specific"),
                 (10, "Protected GAS Initial Request"), (11, "Protected GAS Initial Response"), (12, "Protected GAS Comeback Request"),
                 (13, "Protected GAS Comeback Response"), (16, "Protected QAB Request"), (17, "Protected QAB Response")]));

    static WlanHtActions()
    {
        WlanAction.Add(7, [0], HighThroughput0(), 3);
        WlanAction.Add(7, [1], HighThroughput1(), 3);
        WlanAction.Add(7, [3], HighThroughput3(), 3);
        WlanAction.Add(7, [7], HighThroughput7(), 3);
        WlanAction.Add(7, [8], HighThroughput8(), 3);
        WlanAction.AddDefault(7, HighThroughput9(), 2);
        WlanAction.Add(8, [0, 1], SAQuery0(), 4);
        WlanAction.AddDefault(8, SAQuery2(), 2);
        WlanAction.AddDefault(9, ProtectedDualOfPublicAction0(), 2);
        WlanAction.Add(9, [4], ProtectedDualOfPublicAction4(), 6);
        WlanAction.Add(9, [9], ProtectedDualOfPublicAction9(), 5);
        WlanAction.Add(9, [12], ProtectedDualOfPublicAction12(), 3);
        WlanAction.Add(9, [14], ProtectedDualOfPublicAction14(), 5);
        WlanAction.Add(9, [16, 17], ProtectedDualOfPublicAction16(), 15);
    }

    // High Throughput, 0.
    static FieldGroup HighThroughput0()
    {
        FieldGroup rows = WlanAction.Rows(s_htact);
        rows.UInt8("wlan.fixed.chanwidth", "Supported Channel Width", at: 2, display: Hex, names: new ValueNames(() =>
                [(0, "20 MHz channel width only"), (1, "Any channel width in the STA's Supported Channel Width Set")]));
        return rows;
    }

    // High Throughput, 1.
    static FieldGroup HighThroughput1()
    {
        FieldGroup rows = WlanAction.Rows(s_htact);
        Field powercontrol = rows.UInt8("wlan.fixed.sm.powercontrol", "Spatial Multiplexing (SM) Power Control", at: 2, display: Hex);
        rows.Flag(powercontrol, "wlan.fixed.sm.powercontrol.enabled", "SM Power Save", 0x1, ValueNames.Pair("Enabled", "Disabled"));
        rows.Flag(powercontrol, "wlan.fixed.sm.powercontrol.mode", "SM Mode", 0x2, ValueNames.Pair("Dynamic SM Power Save mode", "Static SM Power Save mode"));
        rows.Bits(powercontrol, "wlan.fixed.sm.powercontrol.reserved", "Reserved", 0xfc, Hex);
        return rows;
    }

    // High Throughput, 3.
    static FieldGroup HighThroughput3()
    {
        FieldGroup rows = WlanAction.Rows(s_htact);
        rows.Boolean("wlan.fixed.pco.phasecntrl", "Phased Coexistence Operation (PCO) Phase Control", at: 2, names: ValueNames.Pair("40 MHz Phase", "20 MHz Phase"));
        return rows;
    }

    // High Throughput, 7.
    static FieldGroup HighThroughput7()
    {
        FieldGroup rows = WlanAction.Rows(s_htact);
        Field antsel = rows.UInt8("wlan.fixed.antsel", "Antenna Selection", at: 2, display: Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant0", "Antenna 0", 0x1, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant1", "Antenna 1", 0x2, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant2", "Antenna 2", 0x4, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant3", "Antenna 3", 0x8, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant4", "Antenna 4", 0x10, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant5", "Antenna 5", 0x20, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant6", "Antenna 6", 0x40, Hex);
        rows.Bits(antsel, "wlan.fixed.antsel.ant7", "Antenna 7", 0x80, Hex);
        return rows;
    }

    // High Throughput, 8.
    static FieldGroup HighThroughput8()
    {
        FieldGroup rows = WlanAction.Rows(s_htact);
        Field mimo = rows.UInt8("wlan.fixed.mimo", "HT Information", at: 2, display: Hex);
        rows.Flag(mimo, "wlan.fixed.mimo.control.inforequest", "Information Request", 0x1, ValueNames.Pair("Requesting HT Information Exchange management action frame", "Should not send an HT Information Exchange management action frame"));
        rows.Flag(mimo, "wlan.fixed.mimo.control.intolerant", "40 MHz Intolerant", 0x2, ValueNames.Pair("Transmitting station is intolerant of 40 MHz operation", "Transmitting station permits 40 MHz operation"));
        rows.Bits(mimo, "wlan.fixed.reserved", "Reserved", 0xf8, Hex);
        return rows;
    }

    // High Throughput, 9, 10, 11, 12, 13, 14 ….
    static FieldGroup HighThroughput9() => WlanAction.Rows(s_htact);

    // SA Query, 0, 1.
    static FieldGroup SAQuery0()
    {
        FieldGroup rows = WlanAction.Rows(WlanAction.Code);
        rows.UInt16("wlan.fixed.transaction_id", "Transaction Id", at: 2, display: Hex, little: true);
        return rows;
    }

    // SA Query, 2, 3, 4, 5, 6, 7 ….
    static FieldGroup SAQuery2() => WlanAction.Rows(WlanAction.Code);

    // Protected Dual of Public Action, 0, 1, 2, 3, 5, 6 ….
    static FieldGroup ProtectedDualOfPublicAction0() => WlanAction.Rows(s_protectedpublicact);

    // Protected Dual of Public Action, 4.
    static FieldGroup ProtectedDualOfPublicAction4()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedpublicact);
        rows.Include(WlanSpectrumElements.ExtendedSwitch, 2);
        return rows;
    }

    // Protected Dual of Public Action, 9.
    static FieldGroup ProtectedDualOfPublicAction9()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedpublicact);
        rows.UInt24("wlan.tag.oui", "OUI", at: 2, display: Oui);
        return rows;
    }

    // Protected Dual of Public Action, 12.
    static FieldGroup ProtectedDualOfPublicAction12()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedpublicact);
        rows.Add(WlanAction.DialogToken, 2);
        return rows;
    }

    // Protected Dual of Public Action, 14.
    static FieldGroup ProtectedDualOfPublicAction14()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedpublicact);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Include(WlanFixed.Capabilities, 3);
        return rows;
    }

    // Protected Dual of Public Action, 16, 17.
    static FieldGroup ProtectedDualOfPublicAction16()
    {
        FieldGroup rows = WlanAction.Rows(s_protectedpublicact);
        rows.Add(WlanAction.DialogToken, 2);
        rows.Ether("wlan.fixed.req_ap_addr", "RequesterAP address", at: 3);
        rows.Ether("wlan.fixed.res_ap_addr", "ResponderAP address", at: 9);
        return rows;
    }
}
