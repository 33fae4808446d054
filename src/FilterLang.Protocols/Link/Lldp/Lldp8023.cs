namespace FilterLang.Protocols;

/// <summary>The organisationally specific set of IEEE 802.3, clause 79.</summary>
static class Lldp8023
{
    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        Subtype                            = Protocol.UInt8  ("lldp.ieee.802_3.subtype",                      "IEEE 802.3 Subtype", display: Hex, names: new(() => [(0x1, "MAC/PHY Configuration/Status"), (0x2, "Power Via MDI"), (0x3, "Link Aggregation"), (0x4, "Maximum Frame Size"), (0x5, "EEE (Energy-Efficient Ethernet)"), (0x7, "IEEE 802.3br Additional Ethernet capabilities")])),
        MacPhyAutoNegStatus                = Protocol.UInt8  ("lldp.ieee.802_3.mac_phy_auto_neg_status",      "Auto-Negotiation Support/Status", display: Hex),
        MacPhyAutoNegStatusSupported       = Protocol.Boolean("lldp.ieee.802_3.mac_phy_auto_neg_status.supported", "Auto-Negotiation", mask: 0x1, names: ValueNames.Pair("Supported", "Not supported")),
        MacPhyAutoNegStatusEnabled         = Protocol.Boolean("lldp.ieee.802_3.mac_phy_auto_neg_status.enabled", "Auto-Negotiation", mask: 0x2, names: ValueNames.Pair("Enabled", "Disabled")),
        PmdAutoNegAdvertisedCaps           = Protocol.UInt16 ("lldp.ieee.802_3.pmd_auto_neg_advertised_caps", "PMD Auto-Negotiation Advertised Capability", display: Hex),
        PmdAutoNegAdvertisedCaps1000baseTfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_tfd", "1000BASE-T (full duplex mode)", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps1000baseT  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_t", "1000BASE-T (half duplex mode)", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps1000baseXfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_xfd", "1000BASE-X (-LX, -SX, -CX full duplex mode)", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps1000baseX  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.1000base_x", "1000BASE-X (-LX, -SX, -CX half duplex mode)", mask: 0x8, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsFdxBpause  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_bpause", "Asymmetric and Symmetric PAUSE (for full-duplex links)", mask: 0x10, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsFdxSpause  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_spause", "Symmetric PAUSE (for full-duplex links)", mask: 0x20, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsFdxApause  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_apause", "Asymmetric PAUSE (for full-duplex links)", mask: 0x40, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsFdxPause   = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.fdx_pause", "PAUSE (for full-duplex links)", mask: 0x80, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps100baseT2fd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_t2fd", "100BASE-T2 (full duplex mode)", mask: 0x100, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps100baseT2  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_t2", "100BASE-T2 (half duplex mode)", mask: 0x200, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps100baseTxfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_txfd", "100BASE-TX (full duplex mode)", mask: 0x400, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps100baseTx  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_tx", "100BASE-TX (half duplex mode)", mask: 0x800, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps100baseT4  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.100base_t4", "100BASE-T4", mask: 0x1000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps10baseTfd  = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.10base_tfd", "10BASE-T (full duplex mode)", mask: 0x2000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCaps10baseT    = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.10base_t", "10BASE-T (half duplex mode)", mask: 0x4000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsOther      = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps.other", "Other or unknown", mask: 0x8000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv1000baseTfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_tfd", "1000BASE-T (full duplex mode)", mask: 0x8000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv1000baseT = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_t", "1000BASE-T (half duplex mode)", mask: 0x4000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv1000baseXfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_xfd", "1000BASE-X (-LX, -SX, -CX full duplex mode)", mask: 0x2000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv1000baseX = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.1000base_x", "1000BASE-X (-LX, -SX, -CX half duplex mode)", mask: 0x1000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInvFdxBpause = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_bpause", "Asymmetric and Symmetric PAUSE (for full-duplex links)", mask: 0x800, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInvFdxSpause = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_spause", "Symmetric PAUSE (for full-duplex links)", mask: 0x400, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInvFdxApause = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_apause", "Asymmetric PAUSE (for full-duplex links)", mask: 0x200, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInvFdxPause = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.fdx_pause", "PAUSE (for full-duplex links)", mask: 0x100, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv100baseT2fd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_t2fd", "100BASE-T2 (full duplex mode)", mask: 0x80, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv100baseT2 = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_t2", "100BASE-T2 (half duplex mode)", mask: 0x40, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv100baseTxfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_txfd", "100BASE-TX (full duplex mode)", mask: 0x20, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv100baseTx = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_tx", "100BASE-TX (half duplex mode)", mask: 0x10, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv100baseT4 = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.100base_t4", "100BASE-T4", mask: 0x8, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv10baseTfd = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.10base_tfd", "10BASE-T (full duplex mode)", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInv10baseT = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.10base_t", "10BASE-T (half duplex mode)", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdAutoNegAdvertisedCapsInvOther   = Protocol.Boolean("lldp.ieee.802_3.pmd_auto_neg_advertised_caps_inv.other", "Other or unknown", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        PmdMauType                         = Protocol.UInt16 ("lldp.ieee.802_3.pmd_mau_type",                 "Operational MAU Type", display: Hex, names: LldpNames.Ieee8023PmdMauType),
        MdiPowerSupport                    = Protocol.UInt8  ("lldp.ieee.802_3.mdi_power_support",            "MDI Power Support", display: Hex),
        MdiPowerSupportPortClass           = Protocol.Boolean("lldp.ieee.802_3.mdi_power_support.port_class", "Port Class", mask: 0x1, names: ValueNames.Pair("PSE", "PD")),
        MdiPowerSupportSupported           = Protocol.Boolean("lldp.ieee.802_3.mdi_power_support.supported",  "PSE MDI Power", mask: 0x2, names: ValueNames.Pair("Supported", "Not supported")),
        MdiPowerSupportEnabled             = Protocol.Boolean("lldp.ieee.802_3.mdi_power_support.enabled",    "PSE MDI Power", mask: 0x4, names: ValueNames.Pair("Enabled", "Disabled")),
        MdiPowerSupportPsePairs            = Protocol.Boolean("lldp.ieee.802_3.mdi_power_support.pse_pairs",  "PSE Pairs Control Ability", mask: 0x8, names: ValueNames.YesNo),
        MdiPsePair                         = Protocol.UInt8  ("lldp.ieee.802_3.mdi_pse_pair",                 "PSE Power Pair", names: new(() => [(1, "Signal"), (2, "Spare")])),
        MdiPowerClass                      = Protocol.UInt8  ("lldp.ieee.802_3.mdi_power_class",              "Power Class", names: new(() => [(1, "0"), (2, "1"), (3, "2"), (4, "3"), (5, "4")])),
        MdiPowerType                       = Protocol.UInt8  ("lldp.ieee.802_3.mdi_power_type",               "Power Type", mask: 0xC0, names: new(() => [(0, "Type 2 PSE Device"), (1, "Type 2 PD Device"), (2, "Type 1 PSE Device"), (3, "Type 1 PD Device")])),
        MdiPowerSource                     = Protocol.UInt8  ("lldp.ieee.802_3.mdi_power_source",             "Power Source", mask: 0x30),
        MdiPowerPriority                   = Protocol.UInt8  ("lldp.ieee.802_3.mdi_power_priority",           "Power Priority", mask: 0x3, names: new(() => [(0, "Unknown"), (1, "Critical"), (2, "High"), (3, "Low")])),
        MdiPowerPd4pid                     = Protocol.Boolean("lldp.ieee.802_3.mdi_power_pd4pid",             "PD 4PID", mask: 0x4, names: ValueNames.Pair("Supported", "Not supported")),
        MdiPdeRequested                    = Protocol.UInt16 ("lldp.ieee.802_3.mdi_pde_requested",            "PD Requested Power Value", display: Custom),
        MdiPseAllocated                    = Protocol.UInt16 ("lldp.ieee.802_3.mdi_pse_allocated",            "PSE Allocated Power Value", display: Custom),
        BtDsPdRequestedPowerValueModeA     = Protocol.UInt16 ("lldp.ieee.802_3.bt_ds_pd_requested_power_value_mode_a", "DS PD Requested Power Value Mode A", display: Custom),
        BtDsPdRequestedPowerValueModeB     = Protocol.UInt16 ("lldp.ieee.802_3.bt_ds_pd_requested_power_value_mode_b", "DS PD Requested Power Value Mode B", display: Custom),
        BtDsPseAllocatedPowerValueAltA     = Protocol.UInt16 ("lldp.ieee.802_3.bt_ds_pse_allocated_power_value_alt_a", "DS PSE Allocated Power Value Alt A", display: Custom),
        BtDsPseAllocatedPowerValueAltB     = Protocol.UInt16 ("lldp.ieee.802_3.bt_ds_pse_allocated_power_value_alt_b", "DS PSE Allocated Power Value Alt B", display: Custom),
        BtPowerStatus                      = Protocol.UInt16 ("lldp.ieee.802_3.bt_power_status",              "Power Status", display: Hex),
        BtPsePoweringStatus                = Protocol.UInt16 ("lldp.ieee.802_3.bt_pse_powering_status",       "PSE Powering Status", mask: 0xC000, names: new(() => [(0, "Ignore"), (1, "2-pair"), (2, "4-pair single-signature"), (3, "4-pair dual-signature")])),
        BtPdPoweredStatus                  = Protocol.UInt16 ("lldp.ieee.802_3.bt_pd_powered_status",         "PD Powered Status", mask: 0x3000, names: new(() => [(0, "Ignore"), (1, "Single-signature PD"), (2, "2-pair dual-signature PD"), (3, "4-pair dual-signature PD")])),
        BtPsePowerPairsExt                 = Protocol.UInt16 ("lldp.ieee.802_3.bt_pse_power_pairs_ext",       "PSE Power Pairs ext", mask: 0xC00, names: new(() => [(0, "Ignore"), (1, "Alternative A"), (2, "Alternative B"), (3, "Both alternatives")])),
        BtDsPwrClassExtA                   = Protocol.UInt16 ("lldp.ieee.802_3.bt_ds_pwr_class_ext_a",        "DS Pwr Class Ext A", mask: 0x380, names: LldpNames.Ieee8023BtDsPwrClassExtA),
        BtDsPwrClassExtB                   = Protocol.UInt16 ("lldp.ieee.802_3.bt_ds_pwr_class_ext_b",        "DS Pwr Class Ext B", mask: 0x70, names: LldpNames.Ieee8023BtDsPwrClassExtA),
        BtPwrClassExt                      = Protocol.UInt16 ("lldp.ieee.802_3.bt_pwr_class_ext_",            "Pwr Class Ext", mask: 0xF, names: LldpNames.Ieee8023BtPwrClassExt),
        BtSystemSetup                      = Protocol.UInt8  ("lldp.ieee.802_3.bt_system_setup",              "System Setup", display: Hex),
        BtPowerTypeExt                     = Protocol.UInt8  ("lldp.ieee.802_3.bt_power_type_ext",            "Power Type Ext", mask: 0xE, names: LldpNames.Ieee8023BtPowerTypeExt),
        BtPowerPdLoad                      = Protocol.Boolean("lldp.ieee.802_3.bt_power.pd_load",             "PD Load", mask: 0x1, names: ValueNames.Pair("Isolated", "Not isolated")),
        BtPseMaximumAvailablePowerValue    = Protocol.UInt16 ("lldp.ieee.802_3.bt_pse_maximum_available_power_value", "PSE Maximum Available Power Value", display: Custom),
        BtAutoclass                        = Protocol.UInt8  ("lldp.ieee.802_3.bt_autoclass",                 "Autoclass", display: Hex),
        BtPseAutoclassSupport              = Protocol.UInt8  ("lldp.ieee.802_3.bt_pse_autoclass_support",     "PSE Autoclass support", mask: 0x4),
        BtAutoclassCompleted               = Protocol.UInt8  ("lldp.ieee.802_3.bt_autoclass_completed",       "Autoclass Completed", mask: 0x2),
        BtAutoclassRequest                 = Protocol.UInt8  ("lldp.ieee.802_3.bt_autoclass_request",         "Autoclass Request", mask: 0x1),
        BtAutoclassReserved                = Protocol.UInt8  ("lldp.ieee.802_3.bt_autoclass_reserved",        "Autoclass Reserved", display: Hex, mask: 0xF8),
        BtPowerDown                        = Protocol.UInt24 ("lldp.ieee.802_3.bt_power_down",                "Power down", display: Hex),
        BtPowerDownRequest                 = Protocol.UInt24 ("lldp.ieee.802_3.bt_power_down_request",        "Power down request", mask: 0xFC0000),
        BtPowerDownTime                    = Protocol.UInt24 ("lldp.ieee.802_3.bt_power_down_time",           "Power down time", mask: 0x3FFFF),
        AggregationStatus                  = Protocol.UInt8  ("lldp.ieee.802_3.aggregation_status",           "Aggregation Status", display: Hex),
        AggregationStatusCap               = Protocol.Boolean("lldp.ieee.802_3.aggregation_status.cap",       "Aggregation Capability", mask: 0x1, names: ValueNames.YesNo),
        AggregationStatusEnabled           = Protocol.Boolean("lldp.ieee.802_3.aggregation_status.enabled",   "Aggregation Status", mask: 0x2, names: ValueNames.Pair("Enabled", "Disabled")),
        AggregatedPortId                   = Protocol.UInt32 ("lldp.ieee.802_3.aggregated_port_id",           "Aggregated Port Id"),
        MaxFrameSize                       = Protocol.UInt16 ("lldp.ieee.802_3.max_frame_size",               "Maximum Frame Size"),
        EeeTransmit                        = Protocol.UInt16 ("lldp.ieee.802_3.eee.transmit",                 "Transmit"),
        EeeReceive                         = Protocol.UInt16 ("lldp.ieee.802_3.eee.receive",                  "Receive"),
        EeeFallbackReceive                 = Protocol.UInt16 ("lldp.ieee.802_3.eee.fallback_receive",         "Fallback Receive"),
        EeeEchoTransmit                    = Protocol.UInt16 ("lldp.ieee.802_3.eee.echo_transmit",            "Echo Transmit"),
        EeeEchoReceive                     = Protocol.UInt16 ("lldp.ieee.802_3.eee.echo_receive",             "Echo Receive"),
        Eac                                = Protocol.UInt16 ("lldp.ieee.802_3br.eac",                        "Additional Ethernet Capabilities", display: Hex),
        AecSupport                         = Protocol.Boolean("lldp.ieee.802_3br.aec.support",                "Preemption capabilities support", mask: 0x1, size: 2, names: ValueNames.Pair("Supported", "Not supported")),
        AecEnable                          = Protocol.Boolean("lldp.ieee.802_3br.aec.enable",                 "Preemption capabilities enable", mask: 0x2, size: 2, names: ValueNames.Pair("Enabled", "Disabled")),
        AecActive                          = Protocol.Boolean("lldp.ieee.802_3br.aec.active",                 "Preemption capabilities active", mask: 0x4, size: 2, names: ValueNames.Pair("Active", "Inactive")),
        AecAddfragsize                     = Protocol.UInt16 ("lldp.ieee.802_3br.aec.addfragsize",            "Additional Fragment Size", mask: 0x18),
        AecReserved                        = Protocol.UInt16 ("lldp.ieee.802_3br.aec.reserved",               "Reserved", display: Hex, mask: 0xFFE0);

    static readonly ExpertField
        Deprecated = Protocol.Expert("lldp.tlv_deprecated", Severity.Warning, ExpertGroup.Protocol, "TLV has been deprecated");

    static readonly Field s_inverse = Protocol.Heading("Same in inverse (wrong) bitorder");

    static readonly Field[] s_modes =
    [
            PmdAutoNegAdvertisedCaps1000baseTfd, PmdAutoNegAdvertisedCaps1000baseT, PmdAutoNegAdvertisedCaps1000baseXfd,
            PmdAutoNegAdvertisedCaps1000baseX, PmdAutoNegAdvertisedCapsFdxBpause, PmdAutoNegAdvertisedCapsFdxSpause,
            PmdAutoNegAdvertisedCapsFdxApause, PmdAutoNegAdvertisedCapsFdxPause, PmdAutoNegAdvertisedCaps100baseT2fd,
            PmdAutoNegAdvertisedCaps100baseT2, PmdAutoNegAdvertisedCaps100baseTxfd, PmdAutoNegAdvertisedCaps100baseTx,
            PmdAutoNegAdvertisedCaps100baseT4, PmdAutoNegAdvertisedCaps10baseTfd, PmdAutoNegAdvertisedCaps10baseT, PmdAutoNegAdvertisedCapsOther
    ];

    static readonly Field[] s_inverseModes =
    [
            PmdAutoNegAdvertisedCapsInv1000baseTfd, PmdAutoNegAdvertisedCapsInv1000baseT, PmdAutoNegAdvertisedCapsInv1000baseXfd,
            PmdAutoNegAdvertisedCapsInv1000baseX, PmdAutoNegAdvertisedCapsInvFdxBpause, PmdAutoNegAdvertisedCapsInvFdxSpause,
            PmdAutoNegAdvertisedCapsInvFdxApause, PmdAutoNegAdvertisedCapsInvFdxPause, PmdAutoNegAdvertisedCapsInv100baseT2fd,
            PmdAutoNegAdvertisedCapsInv100baseT2, PmdAutoNegAdvertisedCapsInv100baseTxfd, PmdAutoNegAdvertisedCapsInv100baseTx,
            PmdAutoNegAdvertisedCapsInv100baseT4, PmdAutoNegAdvertisedCapsInv10baseTfd, PmdAutoNegAdvertisedCapsInv10baseT,
            PmdAutoNegAdvertisedCapsInvOther
    ];

    public static void Take(ref Layer lldp, int end)
    {
        switch ((uint)lldp.Take(Subtype))
        {
            case 1: TakePhysical(ref lldp); break;
            case 2: TakePower(ref lldp, end); break;
            case 3:
                lldp.Remark(Deprecated);
                lldp.TakeBits(AggregationStatus, AggregationStatusCap, AggregationStatusEnabled);
                lldp.Take(AggregatedPortId);
                break;
            case 4: lldp.Take(MaxFrameSize); break;
            case 5:
                lldp.Take(EeeTransmit);
                lldp.Take(EeeReceive);
                lldp.Take(EeeFallbackReceive);
                lldp.Take(EeeEchoTransmit);
                lldp.Take(EeeEchoReceive);
                break;
            case 7: lldp.TakeBits(Eac, AecSupport, AecEnable, AecActive, AecAddfragsize, AecReserved); break;
        }
    }

    // Some stations send the modes with their bits the other way round: both readings are shown.
    static void TakePhysical(ref Layer lldp)
    {
        lldp.TakeBits(MacPhyAutoNegStatus, MacPhyAutoNegStatusSupported, MacPhyAutoNegStatusEnabled);
        int at = lldp.Position;
        lldp.TakeBits(PmdAutoNegAdvertisedCaps, s_modes);
        GroupScope scope = lldp.Begin(s_inverse, at, 2);
        foreach (Field mode in s_inverseModes) lldp.Place(mode, at);
        lldp.End(scope);
        lldp.Take(PmdMauType);
    }

    static void TakePower(ref Layer lldp, int end)
    {
        lldp.TakeBits(MdiPowerSupport, MdiPowerSupportPortClass, MdiPowerSupportSupported, MdiPowerSupportEnabled, MdiPowerSupportPsePairs);
        lldp.Take(MdiPsePair);
        lldp.Take(MdiPowerClass);
        // Link layer classification came with 802.3at, four pairs with 802.3bt.
        if (end - lldp.Position < 5) return;
        lldp.TakeParts(MdiPowerType, MdiPowerSource, MdiPowerPd4pid, MdiPowerPriority);
        lldp.Take(MdiPdeRequested);
        lldp.Take(MdiPseAllocated);
        if (end - lldp.Position < 17) return;
        lldp.Take(BtDsPdRequestedPowerValueModeA);
        lldp.Take(BtDsPdRequestedPowerValueModeB);
        lldp.Take(BtDsPseAllocatedPowerValueAltA);
        lldp.Take(BtDsPseAllocatedPowerValueAltB);
        lldp.TakeBits(BtPowerStatus, BtPsePoweringStatus, BtPdPoweredStatus, BtPsePowerPairsExt, BtDsPwrClassExtA, BtDsPwrClassExtB, BtPwrClassExt);
        lldp.TakeBits(BtSystemSetup, BtPowerTypeExt, BtPowerPdLoad);
        lldp.Take(BtPseMaximumAvailablePowerValue);
        lldp.TakeBits(BtAutoclass, BtPseAutoclassSupport, BtAutoclassCompleted, BtAutoclassRequest, BtAutoclassReserved);
        lldp.TakeBits(BtPowerDown, BtPowerDownRequest, BtPowerDownTime);
    }
}
