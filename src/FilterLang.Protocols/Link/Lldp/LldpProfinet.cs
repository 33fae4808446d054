namespace FilterLang.Protocols;

/// <summary>What PROFINET stations tell, IEC 61158-6-10.</summary>
static class LldpProfinet
{
    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        Subtype                      = Protocol.UInt8  ("lldp.profinet.subtype",                        "Subtype", display: Hex, names: LldpNames.ProfinetSubtype),
        PortRxDelayLocal             = Protocol.UInt32 ("lldp.profinet.port_rx_delay_local",            "Port RX Delay Local"),
        PortRxDelayRemote            = Protocol.UInt32 ("lldp.profinet.port_rx_delay_remote",           "Port RX Delay Remote"),
        PortTxDelayLocal             = Protocol.UInt32 ("lldp.profinet.port_tx_delay_local",            "Port TX Delay Local"),
        PortTxDelayRemote            = Protocol.UInt32 ("lldp.profinet.port_tx_delay_remote",           "Port TX Delay Remote"),
        CableDelayLocal              = Protocol.UInt32 ("lldp.profinet.cable_delay_local",              "Port Cable Delay Local"),
        Rtc2PortStatus               = Protocol.UInt16 ("lldp.profinet.rtc2_port_status",               "RTClass2 Port Status", display: Hex, names: new(() => [(0x0, "OFF"), (0x1, "SYNCDATA_LOADED"), (0x2, "RTCLASS2_UP"), (0x3, "Reserved")])),
        Rtc3PortStatus               = Protocol.UInt16 ("lldp.profinet.rtc3_port_status",               "RTClass3 Port Status", display: Hex, mask: 0x7, names: new(() => [(0x0, "OFF"), (0x1, "reserved"), (0x2, "RTCLASS3_UP"), (0x3, "RTCLASS3_DOWN"), (0x4, "RTCLASS3_RUN")])),
        Rtc3PortStatusFragmentation  = Protocol.Boolean("lldp.profinet.rtc3_port_status.fragmentation", "RTClass3_PortStatus.Fragmentation", mask: 0x1000, size: 2, names: ValueNames.Pair("On", "Off")),
        Rtc3PortStatusReserved       = Protocol.UInt16 ("lldp.profinet.rtc3_port_status.reserved",      "RTClass3_PortStatus.reserved", display: Hex, mask: 0xFF8),
        Rtc3PortStatusPreambleLength = Protocol.UInt16 ("lldp.profinet.rtc3_port_status.preambleLength", "RTClass3_PortStatus.PreambleLength", display: Hex, mask: 0x2000, names: new(() => [(0x0, "Seven octets"), (0x1, "One octet")])),
        MrpDomainUuid                = Protocol.Row    ("lldp.profinet.mrp_domain_uuid",                "MRP DomainUUID", FieldType.Guid),
        MrpicDomainId                = Protocol.UInt16 ("lldp.profinet.mrpic_domain_id",                "MRPIC Domain ID", display: Hex, names: new(() => [(0x0, "No MRP Interconnection Domain defined"), (0x1, 0xffff, "Uniquely administered MRP Interconnection Domain identification")])),
        MrpicRole                    = Protocol.UInt16 ("lldp.profinet.mrpic_role",                     "MRPIC Role", display: Hex, names: new(() => [(0x0, "No role assigned"), (0x1, "MRP Interconnection Client (MIC)"), (0x2, "MRP Interconnection Manager (MIM)")])),
        MrpicMicposition             = Protocol.UInt16 ("lldp.profinet.mrpic_micposition",              "MRPIC MICPosition", display: Hex, names: new(() => [(0x0, "MRP Interconnection instance using this interconnection port is a primary MIC."), (0x1, "MRP Interconnection instance using this interconnection port is a secondary MIC.")])),
        NmeDomainUuid                = Protocol.Row    ("lldp.profinet.nme_domain_uuid",                "NME DomainUUID", FieldType.Guid),
        NmeManagementAddr            = Protocol.Bytes  ("lldp.profinet.nme_management_addr",            "NME Management Address"),
        NmeManagementAddrStrLength   = Protocol.UInt8  ("lldp.profinet.nme_management_addr_str_length", "NME Management Address String Length", display: Hex),
        NmeManagementAddrSubtype     = Protocol.UInt8  ("lldp.profinet.nme_management_addr_subtype",    "NME Management Address Subtype", display: Hex),
        NmeNameUuid                  = Protocol.Row    ("lldp.profinet.nme_name_uuid",                  "NME Name UUID", FieldType.Guid),
        NmeParameterUuid             = Protocol.Row    ("lldp.profinet.nme_parameter_uuid",             "NME Parameter UUID", FieldType.Guid),
        TimeDomainNumber             = Protocol.UInt16 ("lldp.profinet.time_domain_number",             "Time Domain Number", display: Hex, names: new(() => [(0x0, "Global Time"), (0x1, "Global Time Redundant"), (0x20, "Working Clock"), (0x21, "Working Clock Redundant")])),
        TimeDomainUuid               = Protocol.Row    ("lldp.profinet.time_domain_uuid",               "Time Domain UUID", FieldType.Guid),
        TimeDomainMasterIdentity     = Protocol.Bytes  ("lldp.profinet.time_domain_master_identity",    "Time Domain Master Identity"),
        MrrtPortStatus               = Protocol.UInt16 ("lldp.profinet.mrrt_port_status",               "MRRT PortStatus", display: Hex, names: new(() => [(0x0, "OFF"), (0x1, "MRRT_CONFIGURED"), (0x2, "MRRT_UP")])),
        CmMacAdd                     = Protocol.Ether  ("lldp.profinet.cm_mac_add",                     "CMMacAdd"),
        MasterSourceAddress          = Protocol.Ether  ("lldp.profinet.master_source_address",          "MasterSourceAddress"),
        SubdomainUuid                = Protocol.Row    ("lldp.profinet.subdomain_uuid",                 "SubdomainUUID", FieldType.Guid),
        IrDataUuid                   = Protocol.Row    ("lldp.profinet.ir_data_uuid",                   "IRDataUUID", FieldType.Guid),
        LengthOfPeriodValid          = Protocol.UInt32 ("lldp.profinet.length_of_period_valid",         "LengthOfPeriod.Valid", mask: 0x80000000),
        LengthOfPeriodLength         = Protocol.UInt32 ("lldp.profinet.length_of_period_length",        "LengthOfPeriod.Length", mask: 0x7FFFFFFF),
        RedPeriodBeginValid          = Protocol.UInt32 ("lldp.profinet.red_period_begin_valid",         "RedPeriodBegin.Valid", mask: 0x80000000),
        RedPeriodBeginOffset         = Protocol.UInt32 ("lldp.profinet.red_period_begin_offset",        "RedPeriodBegin.Offset", mask: 0x7FFFFFFF),
        OrangePeriodBeginValid       = Protocol.UInt32 ("lldp.profinet.orange_period_begin_valid",      "OrangePeriodBegin.Valid", mask: 0x80000000),
        OrangePeriodBeginOffset      = Protocol.UInt32 ("lldp.profinet.orange_period_begin_offset",     "OrangePeriodBegin.Offset", mask: 0x7FFFFFFF),
        GreenPeriodBeginValid        = Protocol.UInt32 ("lldp.profinet.green_period_begin_valid",       "GreenPeriodBegin.Valid", mask: 0x80000000),
        GreenPeriodBeginOffset       = Protocol.UInt32 ("lldp.profinet.green_period_begin_offset",      "GreenPeriodBegin.Offset", mask: 0x7FFFFFFF);

    public static void Take(ref Layer lldp, int end)
    {
        switch ((uint)lldp.Take(Subtype))
        {
            case 1: TakeAll(ref lldp, PortRxDelayLocal, PortRxDelayRemote, PortTxDelayLocal, PortTxDelayRemote, CableDelayLocal); break;
            case 2:
                lldp.Take(Rtc2PortStatus);
                uint status = (uint)lldp.Place(Rtc3PortStatus, lldp.Position);
                lldp.TakeParts(Rtc3PortStatusReserved, Rtc3PortStatusFragmentation, Rtc3PortStatusPreambleLength);
                lldp.Info($"RTClass3 Port Status = {Rtc3PortStatus.Names!.Find(status) ?? "Unknown"}");
                break;
            case 4: TakeAll(ref lldp, MrpDomainUuid, MrrtPortStatus); break;
            case 5: lldp.Take(CmMacAdd); break;
            case 6:
                TakeAll(ref lldp, MasterSourceAddress, SubdomainUuid, IrDataUuid);
                lldp.TakeParts(LengthOfPeriodValid, LengthOfPeriodLength);
                lldp.TakeParts(RedPeriodBeginValid, RedPeriodBeginOffset);
                lldp.TakeParts(OrangePeriodBeginValid, OrangePeriodBeginOffset);
                lldp.TakeParts(GreenPeriodBeginValid, GreenPeriodBeginOffset);
                break;
            case 7: lldp.Take(Lldp8023.PmdMauType); break;
            case 8: TakeAll(ref lldp, MrpicDomainId, MrpicRole, MrpicMicposition); break;
            case 9: lldp.Take(NmeDomainUuid); break;
            case 10:
                int length = (int)lldp.Take(NmeManagementAddrStrLength);
                lldp.Take(NmeManagementAddrSubtype);
                if (length > 1) lldp.Take(NmeManagementAddr, length - 1);
                break;
            case 11: lldp.Take(NmeNameUuid); break;
            case 12: lldp.Take(NmeParameterUuid); break;
            case 13 or 14:
                TakeAll(ref lldp, TimeDomainNumber, TimeDomainUuid);
                if (end - lldp.Position >= 8) lldp.Take(TimeDomainMasterIdentity, 8);
                break;
        }
    }

    static void TakeAll(ref Layer lldp, params ReadOnlySpan<Field> fields)
    {
        foreach (Field field in fields) lldp.Take(field);
    }
}
