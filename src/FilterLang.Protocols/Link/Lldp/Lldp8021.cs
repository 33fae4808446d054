namespace FilterLang.Protocols;

/// <summary>The organisationally specific set of IEEE 802.1, IEEE 802.1Q annex D.</summary>
static class Lldp8021
{
    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        Subtype                    = Protocol.UInt8  ("lldp.ieee.802_1.subtype",                      "IEEE 802.1 Subtype", display: Hex, names: LldpNames.Ieee8021Subtype),
        PortAndVlanIdFlag          = Protocol.UInt8  ("lldp.ieee.802_1.port_and_vlan_id_flag",        "Flags", display: Hex),
        PortAndVlanIdFlagSupported = Protocol.Boolean("lldp.ieee.802_1.port_and_vlan_id_flag.supported", "Port and Protocol VLAN", mask: 0x2, names: ValueNames.Pair("Supported", "Not supported")),
        PortAndVlanIdFlagEnabled   = Protocol.Boolean("lldp.ieee.802_1.port_and_vlan_id_flag.enabled", "Port and Protocol VLAN", mask: 0x4, names: ValueNames.Pair("Enabled", "Disabled")),
        PortVlanId                 = Protocol.UInt16 ("lldp.ieee.802_1.port_vlan.id",                 "Port VLAN Identifier", display: DecHex),
        PortProtoVlanId            = Protocol.UInt16 ("lldp.ieee.802_1.port_proto_vlan.id",           "Port and Protocol VLAN Identifier", display: DecHex),
        VlanId                     = Protocol.UInt16 ("lldp.ieee.802_1.vlan.id",                      "VLAN Identifier", display: DecHex),
        VlanNameLen                = Protocol.UInt8  ("lldp.ieee.802_1.vlan.name_len",                "VLAN Name Length"),
        VlanName                   = Protocol.Text   ("lldp.ieee.802_1.vlan.name",                    "VLAN Name", type: FieldType.StringZ),
        ProtoIdLength              = Protocol.UInt8  ("lldp.ieee.802_1.proto.id_length",              "Protocol Identity Length"),
        ProtoId                    = Protocol.Bytes  ("lldp.ieee.802_1.proto.id",                     "Protocol Identity"),
        AggregationStatus          = Protocol.UInt8  ("lldp.ieee.802_1.aggregation_status",           "Aggregation Status", display: Hex),
        AggregationStatusCap       = Protocol.Boolean("lldp.ieee.802_1.aggregation_status.cap",       "Aggregation Capability", mask: 0x1, names: ValueNames.YesNo),
        AggregationStatusEnabled   = Protocol.Boolean("lldp.ieee.802_1.aggregation_status.enabled",   "Aggregation Status", mask: 0x2, names: ValueNames.Pair("Enabled", "Disabled")),
        AggregationStatusPorttype  = Protocol.UInt8  ("lldp.ieee.802_1.aggregation_status.porttype",  "Aggregation Status", mask: 0xC, names: new(() => [(0, "Not specified"), (1, "From aggregation port"), (2, "From aggregator"), (3, "From single-port aggregator")])),
        AggregatedPortId           = Protocol.UInt32 ("lldp.ieee.802_1.aggregated_port_id",           "Aggregated Port Id"),
        CnpvPrio0                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio0",                "Priority 0 CNPV Capability", mask: 0x1, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio1                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio1",                "Priority 1 CNPV Capability", mask: 0x2, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio2                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio2",                "Priority 2 CNPV Capability", mask: 0x4, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio3                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio3",                "Priority 3 CNPV Capability", mask: 0x8, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio4                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio4",                "Priority 4 CNPV Capability", mask: 0x10, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio5                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio5",                "Priority 5 CNPV Capability", mask: 0x20, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio6                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio6",                "Priority 6 CNPV Capability", mask: 0x40, names: ValueNames.Pair("Enabled", "Disabled")),
        CnpvPrio7                  = Protocol.Boolean("lldp.ieee.802_1qau.cnpv.prio7",                "Priority 7 CNPV Capability", mask: 0x80, names: ValueNames.Pair("Enabled", "Disabled")),
        ReadyPrio0                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio0",               "Priority 0 Ready Indicator", mask: 0x1, names: ValueNames.SetNotSet),
        ReadyPrio1                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio1",               "Priority 1 Ready Indicator", mask: 0x2, names: ValueNames.SetNotSet),
        ReadyPrio2                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio2",               "Priority 2 Ready Indicator", mask: 0x4, names: ValueNames.SetNotSet),
        ReadyPrio3                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio3",               "Priority 3 Ready Indicator", mask: 0x8, names: ValueNames.SetNotSet),
        ReadyPrio4                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio4",               "Priority 4 Ready Indicator", mask: 0x10, names: ValueNames.SetNotSet),
        ReadyPrio5                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio5",               "Priority 5 Ready Indicator", mask: 0x20, names: ValueNames.SetNotSet),
        ReadyPrio6                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio6",               "Priority 6 Ready Indicator", mask: 0x40, names: ValueNames.SetNotSet),
        ReadyPrio7                 = Protocol.Boolean("lldp.ieee.802_1qau.ready.prio7",               "Priority 7 Ready Indicator", mask: 0x80, names: ValueNames.SetNotSet),
        Willing                    = Protocol.Boolean("lldp.dcbx.ieee.willing",                       "Willing", mask: 0x80, names: ValueNames.YesNo),
        EtsCbs                     = Protocol.Boolean("lldp.dcbx.ieee.ets.cbs",                       "Credit-Based Shaper", mask: 0x40, names: ValueNames.Pair("Supported", "Not supported")),
        EtsMaxtcs                  = Protocol.UInt8  ("lldp.dcbx.ieee.ets.maxtcs",                    "Maximum Number of Traffic Classes", mask: 0x7),
        EtsTsa0                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa0",                      "TSA for Traffic Class 0", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa1                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa1",                      "TSA for Traffic Class 1", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa2                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa2",                      "TSA for Traffic Class 2", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa3                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa3",                      "TSA for Traffic Class 3", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa4                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa4",                      "TSA for Traffic Class 4", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa5                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa5",                      "TSA for Traffic Class 5", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa6                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa6",                      "TSA for Traffic Class 6", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        EtsTsa7                    = Protocol.UInt8  ("lldp.dcbx.ieee.ets.tsa7",                      "TSA for Traffic Class 7", names: new(() => [(0, "Strict Priority"), (1, "Credit-Based Shaper"), (2, "Enhanced Transmission Selection"), (255, "Vendor Specific Algorithm")])),
        PfcMbc                     = Protocol.Boolean("lldp.dcbx.ieee.pfc.mbc",                       "MACsec Bypass Capability", mask: 0x40, names: ValueNames.Pair("Capable", "Not capable")),
        PfcNumtcs                  = Protocol.UInt8  ("lldp.dcbx.ieee.pfc.numtcs",                    "Max PFC Enabled Traffic Classes", mask: 0xF),
        AppReserved                = Protocol.UInt8  ("lldp.dcbx.ieee.app.reserved",                  "Reserved", display: Hex),
        AppPrio                    = Protocol.UInt8  ("lldp.dcbx.ieee.app.prio",                      "Application Priority", mask: 0xE0),
        AppSf                      = Protocol.UInt8  ("lldp.dcbx.iee.app.sf",                         "Application Selector", mask: 0x7, names: LldpNames.DcbxIeeAppSf);

    static readonly Field s_application = Protocol.Heading("Application");

    static readonly Field[]
        s_notified = [CnpvPrio0, CnpvPrio1, CnpvPrio2, CnpvPrio3, CnpvPrio4, CnpvPrio5, CnpvPrio6, CnpvPrio7],
        s_ready = [ReadyPrio0, ReadyPrio1, ReadyPrio2, ReadyPrio3, ReadyPrio4, ReadyPrio5, ReadyPrio6, ReadyPrio7],
        s_algorithms = [EtsTsa0, EtsTsa1, EtsTsa2, EtsTsa3, EtsTsa4, EtsTsa5, EtsTsa6, EtsTsa7];

    public static void Take(ref Layer lldp, int end)
    {
        switch ((uint)lldp.Take(Subtype))
        {
            case 1: lldp.Take(PortVlanId); break;
            case 2:
                lldp.TakeBits(PortAndVlanIdFlag, PortAndVlanIdFlagSupported, PortAndVlanIdFlagEnabled);
                lldp.Take(PortProtoVlanId);
                break;
            case 3:
                lldp.Take(VlanId);
                int name = (int)lldp.Take(VlanNameLen);
                if (name > 0) lldp.Take(VlanName, name);
                break;
            case 4:
                int identity = (int)lldp.Take(ProtoIdLength);
                if (identity > 0) lldp.Take(ProtoId, identity);
                break;
            case 7:
                lldp.TakeBits(AggregationStatus, AggregationStatusCap, AggregationStatusEnabled, AggregationStatusPorttype);
                lldp.Take(AggregatedPortId);
                break;
            case 8:
                lldp.TakeParts(s_notified);
                lldp.TakeParts(s_ready);
                break;
            case 9:
                lldp.TakeParts(Willing, EtsCbs, EtsMaxtcs);
                TakeSelection(ref lldp);
                break;
            case 10:
                lldp.Position++;
                TakeSelection(ref lldp);
                break;
            case 11:
                lldp.TakeParts(Willing, PfcMbc, PfcNumtcs);
                lldp.TakeParts(LldpDcbx.FlowControl);
                break;
            case 12: TakeApplications(ref lldp, end); break;
        }
    }

    // IEEE 802.1Q section D.2.8: groups of priorities, bandwidths, and how the queues are served.
    static void TakeSelection(ref Layer lldp)
    {
        LldpDcbx.TakeGroups(ref lldp);
        foreach (Field field in s_algorithms) lldp.Take(field);
    }

    static void TakeApplications(ref Layer lldp, int end)
    {
        lldp.Take(AppReserved);
        while (lldp.Position + 3 <= end && lldp.More)
        {
            GroupScope scope = lldp.Begin(s_application, lldp.Position, 3);
            lldp.TakeParts(AppPrio, AppSf);
            lldp.Take(LldpDcbx.AppProto);
            lldp.End(scope);
        }
    }
}
