namespace FilterLang.Protocols;

/// <summary>The basic management set, IEEE 802.1AB section 8.5.</summary>
static class LldpBasic
{
    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        TlvSystemCap                       = Protocol.UInt16 ("lldp.tlv.system_cap",                          "Capabilities", display: Hex),
        TlvSystemCapOther                  = Protocol.Boolean("lldp.tlv.system_cap.other",                    "Other", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapRepeater               = Protocol.Boolean("lldp.tlv.system_cap.repeater",                 "Repeater", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapBridge                 = Protocol.Boolean("lldp.tlv.system_cap.bridge",                   "Bridge", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapWlanAccessPt           = Protocol.Boolean("lldp.tlv.system_cap.wlan_access_pt",           "WLAN access point", mask: 0x8, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapRouter                 = Protocol.Boolean("lldp.tlv.system_cap.router",                   "Router", mask: 0x10, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapTelephone              = Protocol.Boolean("lldp.tlv.system_cap.telephone",                "Telephone", mask: 0x20, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapDocsisCableDevice      = Protocol.Boolean("lldp.tlv.system_cap.docsis_cable_device",      "DOCSIS cable device", mask: 0x40, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapStationOnly            = Protocol.Boolean("lldp.tlv.system_cap.station_only",             "Station only", mask: 0x80, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapCvlan                  = Protocol.Boolean("lldp.tlv.system_cap.cvlan",                    "C-VLAN component", mask: 0x100, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapSvlan                  = Protocol.Boolean("lldp.tlv.system_cap.svlan",                    "S-VLAN component", mask: 0x200, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemCapTpmr                   = Protocol.Boolean("lldp.tlv.system_cap.tpmr",                     "TPMR component", mask: 0x400, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvSystemName                      = Protocol.Text   ("lldp.tlv.system.name",                         "System Name"),
        TlvSystemDesc                      = Protocol.Text   ("lldp.tlv.system.desc",                         "System Description"),
        TlvEnableSystemCap                 = Protocol.UInt16 ("lldp.tlv.enable_system_cap",                   "Enabled Capabilities", display: Hex),
        TlvEnableSystemCapOther            = Protocol.Boolean("lldp.tlv.enable_system_cap.other",             "Other", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapRepeater         = Protocol.Boolean("lldp.tlv.enable_system_cap.repeater",          "Repeater", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapBridge           = Protocol.Boolean("lldp.tlv.enable_system_cap.bridge",            "Bridge", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapWlanAccessPt     = Protocol.Boolean("lldp.tlv.enable_system_cap.wlan_access_pt",    "WLAN access point", mask: 0x8, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapRouter           = Protocol.Boolean("lldp.tlv.enable_system_cap.router",            "Router", mask: 0x10, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapTelephone        = Protocol.Boolean("lldp.tlv.enable_system_cap.telephone",         "Telephone", mask: 0x20, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapDocsisCableDevice = Protocol.Boolean("lldp.tlv.enable_system_cap.docsis_cable_device", "DOCSIS cable device", mask: 0x40, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapStationOnly      = Protocol.Boolean("lldp.tlv.enable_system_cap.station_only",      "Station only", mask: 0x80, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapCvlan            = Protocol.Boolean("lldp.tlv.enable_system_cap.cvlan",             "C-VLAN component", mask: 0x100, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapSvlan            = Protocol.Boolean("lldp.tlv.enable_system_cap.svlan",             "S-VLAN component", mask: 0x200, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        TlvEnableSystemCapTpmr             = Protocol.Boolean("lldp.tlv.enable_system_cap.tpmr",              "TPMR component", mask: 0x400, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        ChassisSubtype                     = Protocol.UInt8  ("lldp.chassis.subtype",                         "Chassis Id Subtype", names: LldpNames.ChassisSubtype),
        ChassisId                          = Protocol.Bytes  ("lldp.chassis.id",                              "Chassis Id"),
        ChassisIdMac                       = Protocol.Ether  ("lldp.chassis.id.mac",                          "Chassis Id"),
        ChassisIdIp4                       = Protocol.IPv4   ("lldp.chassis.id.ip4",                          "Chassis Id"),
        ChassisIdIp6                       = Protocol.IPv6   ("lldp.chassis.id.ip6",                          "Chassis Id"),
        PortSubtype                        = Protocol.UInt8  ("lldp.port.subtype",                            "Port Id Subtype", names: LldpNames.PortSubtype),
        PortId                             = Protocol.Text   ("lldp.port.id",                                 "Port Id"),
        PortDesc                           = Protocol.Text   ("lldp.port.desc",                               "Port Description"),
        PortIdMac                          = Protocol.Ether  ("lldp.port.id.mac",                             "Port Id"),
        NetworkAddressSubtype              = Protocol.UInt8  ("lldp.network_address.subtype",                 "Network Address family", names: LldpNames.NetworkAddressSubtype),
        PortIdIp4                          = Protocol.IPv4   ("lldp.port.id.ip4",                             "Port Id"),
        PortIdIp6                          = Protocol.IPv6   ("lldp.port.id.ip6",                             "Port Id"),
        MgnAddressLen                      = Protocol.UInt8  ("lldp.mgn.address.len",                         "Address String Length"),
        MgnAddressSubtype                  = Protocol.UInt8  ("lldp.mgn.address.subtype",                     "Address Subtype", names: LldpNames.NetworkAddressSubtype),
        MgnAddrIp4                         = Protocol.IPv4   ("lldp.mgn.addr.ip4",                            "Management Address"),
        MgnAddrIp6                         = Protocol.IPv6   ("lldp.mgn.addr.ip6",                            "Management Address"),
        MgnAddrHex                         = Protocol.Bytes  ("lldp.mgn.addr.hex",                            "Management Address"),
        MgnInterfaceSubtype                = Protocol.UInt8  ("lldp.mgn.interface.subtype",                   "Interface Subtype", names: new(() => [(1, "Unknown"), (2, "ifIndex"), (3, "System port number")])),
        MgnInterfaceNumber                 = Protocol.UInt32 ("lldp.mgn.interface.number",                    "Interface Number"),
        MgnObjLen                          = Protocol.UInt8  ("lldp.mgn.obj.len",                             "OID String Length"),
        MgnObjId                           = Protocol.Row    ("lldp.mgn.obj.id",                              "Object Identifier", FieldType.Oid);

    static readonly Field[] s_capable =
    [
            TlvSystemCapOther, TlvSystemCapRepeater, TlvSystemCapBridge, TlvSystemCapWlanAccessPt, TlvSystemCapRouter, TlvSystemCapTelephone,
            TlvSystemCapDocsisCableDevice, TlvSystemCapStationOnly, TlvSystemCapCvlan, TlvSystemCapSvlan, TlvSystemCapTpmr
    ];

    static readonly Field[] s_enabled =
    [
            TlvEnableSystemCapOther, TlvEnableSystemCapRepeater, TlvEnableSystemCapBridge, TlvEnableSystemCapWlanAccessPt, TlvEnableSystemCapRouter,
            TlvEnableSystemCapTelephone, TlvEnableSystemCapDocsisCableDevice, TlvEnableSystemCapStationOnly, TlvEnableSystemCapCvlan,
            TlvEnableSystemCapSvlan, TlvEnableSystemCapTpmr
    ];

    public static void Take(ref Layer lldp, uint type, int length)
    {
        switch (type)
        {
            case Lldp.Chassis: TakeChassis(ref lldp, length); break;
            case Lldp.Port: TakePort(ref lldp, length); break;
            case Lldp.PortDescription: TakeText(ref lldp, PortDesc, length); break;
            case Lldp.SystemName:
                lldp.Info($"SysN={lldp.Slice(lldp.Position, length)} ");
                TakeText(ref lldp, TlvSystemName, length);
                break;
            case Lldp.SystemDescription:
                lldp.Info($"SysD={lldp.Slice(lldp.Position, length)} ");
                TakeText(ref lldp, TlvSystemDesc, length);
                break;
            case Lldp.SystemCapabilities:
                lldp.TakeBits(TlvSystemCap, s_capable);
                lldp.TakeBits(TlvEnableSystemCap, s_enabled);
                break;
            case Lldp.ManagementAddress: TakeManagement(ref lldp); break;
        }
    }

    static void TakeText(ref Layer lldp, Field field, int length)
    {
        lldp.Text(field, lldp.Position, length, TextEncoding.Utf8);
        lldp.Position += length;
    }

    static void TakeChassis(ref Layer lldp, int length)
    {
        uint subtype = (uint)lldp.Take(ChassisSubtype);
        string kind = subtype switch { 1 => "CC", 2 => "IA", 3 => "PC", 4 => "MA", 5 => "NA", 6 => "IN", 7 => "LA", _ => "RE" };
        TakeIdentifier(ref lldp, kind, subtype == 4 ? ChassisIdMac : null, subtype == 5, ChassisIdIp4, ChassisIdIp6, ChassisId, length - 1);
    }

    static void TakePort(ref Layer lldp, int length)
    {
        uint subtype = (uint)lldp.Take(PortSubtype);
        string kind = subtype switch { 1 => "IA", 2 => "PC", 3 => "MA", 4 => "NA", 5 => "IN", 6 => "AC", 7 => "LA", _ => "RE" };
        TakeIdentifier(ref lldp, kind, subtype == 3 ? PortIdMac : null, subtype == 4, PortIdIp4, PortIdIp6, PortId, length - 1);
    }

    // A station's address, an address with its family in front, or whatever the station chose.
    static void TakeIdentifier(ref Layer lldp, string kind, Field? station, bool isAddress, Field ip4, Field ip6, Field other, int length)
    {
        lldp.Info($"{kind}/");
        int at = lldp.Position;
        if (station is not null && length >= 6)
        {
            lldp.Take(station);
            if (lldp.InfoSink is { } sink && lldp.Slice(at, 6) is { Length: 6 } octets) sink.AddMac(octets);
        }
        else if (isAddress)
        {
            uint family = (uint)lldp.Take(NetworkAddressSubtype);
            if (family == 1 && length >= 5)
            {
                lldp.InfoSink?.AddIPv4(lldp.U32(lldp.Position));
                lldp.Take(ip4);
            }
            else if (family == 2 && length >= 17)
            {
                if (lldp.InfoSink is { } sink && lldp.Slice(at + 1, 16) is { Length: 16 } octets) sink.AddIPv6(octets);
                lldp.Take(ip6);
            }
            else if (length > 1) lldp.Take(other, length - 1);
        }
        else if (length > 0)
        {
            lldp.Info($"{lldp.Slice(at, length)}");
            if (other.Type.IsText()) TakeText(ref lldp, other, length);
            else lldp.Take(other, length);
        }
        lldp.Info($" ");
    }

    static void TakeManagement(ref Layer lldp)
    {
        int length = (int)lldp.Take(MgnAddressLen);
        uint family = (uint)lldp.Take(MgnAddressSubtype);
        if (family == 1 && length >= 5) lldp.Take(MgnAddrIp4);
        else if (family == 2 && length >= 17) lldp.Take(MgnAddrIp6);
        else if (length > 1) lldp.Take(MgnAddrHex, length - 1);
        lldp.Take(MgnInterfaceSubtype);
        lldp.Take(MgnInterfaceNumber);
        int oid = (int)lldp.Take(MgnObjLen);
        if (oid > 0) lldp.Take(MgnObjId, oid);
    }
}
