namespace FilterLang.Protocols;

/// <summary>What other organisations tell: edge virtual bridging before its standard, Cisco, Avaya, and IANA (RFC 8520).</summary>
static class LldpVendors
{
    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        Subtype                        = Protocol.UInt8  ("lldp.ieee.802_1qbg.subtype",                "IEEE 802.1Qbg Subtype", display: Hex, names: new(() => [(0x0, "EVB"), (0x1, "CDCP"), (0x2, "VDP")])),
        EvbSupportCaps                 = Protocol.UInt16 ("lldp.ieee.802_1qbg.evb_support_caps",       "Supported capabilities", display: Hex),
        EvbSupportCapsStd              = Protocol.Boolean("lldp.ieee.802_1qbg.evb_support_caps.std",   "Standard bridging (STD)", mask: 0x8000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbSupportCapsRr               = Protocol.Boolean("lldp.ieee.802_1qbg.evb_support_caps.rr",    "Reflective relay (RR)", mask: 0x4000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbSupportCapsRte              = Protocol.Boolean("lldp.ieee.802_1qbg.evb_support_caps.rte",   "Retransmission timer exponent (RTE)", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbSupportCapsEcp              = Protocol.Boolean("lldp.ieee.802_1qbg.evb_support_caps.ecp",   "Edge control protocol (ECP)", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbSupportCapsVdp              = Protocol.Boolean("lldp.ieee.802_1qbg.evb_support_caps.vdp",   "VSI discovery protocol (VDP)", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbConfigureCaps               = Protocol.UInt16 ("lldp.ieee.802_1qbg.evb_configure_caps",     "Configured capabilities", display: Hex),
        EvbConfigureCapsStd            = Protocol.Boolean("lldp.ieee.802_1qbg.evb_configure_caps.std", "Standard bridging (STD)", mask: 0x8000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbConfigureCapsRr             = Protocol.Boolean("lldp.ieee.802_1qbg.evb_configure_caps.rr",  "Reflective relay (RR)", mask: 0x4000, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbConfigureCapsRte            = Protocol.Boolean("lldp.ieee.802_1qbg.evb_configure_caps.rte", "Retransmission timer exponent (RTE)", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbConfigureCapsEcp            = Protocol.Boolean("lldp.ieee.802_1qbg.evb_configure_caps.ecp", "Edge control protocol (ECP)", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbConfigureCapsVdp            = Protocol.Boolean("lldp.ieee.802_1qbg.evb_configure_caps.vdp", "VSI discovery protocol (VDP)", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        EvbSupportedVsi                = Protocol.UInt16 ("lldp.ieee.802_1qbg.evb_supported_vsi",      "Supported No of VSIs"),
        EvbConfiguredVsi               = Protocol.UInt16 ("lldp.ieee.802_1qbg.evb_configured_vsi",     "Configured No of VSIs"),
        EvbRetransTimer                = Protocol.UInt8  ("lldp.ieee.802_1qbg.evb_retrans_timer",      "Retransmission timer exponent"),
        CiscoSubtype                   = Protocol.UInt8  ("lldp.cisco.subtype",                        "Cisco Subtype", display: Hex, names: LldpNames.CiscoSubtype),
        CiscoUpoe                      = Protocol.UInt8  ("lldp.cisco.upoe",                           "UPOE Capabilities", display: Hex),
        CiscoUpoeSupported             = Protocol.Boolean("lldp.cisco.upoe.supported",                 "UPOE Supported", mask: 0x1, names: ValueNames.YesNo),
        CiscoUpoeAltbDetectionRequired = Protocol.Boolean("lldp.cisco.upoe.altb_detection_required",   "ALT-B Detection required", mask: 0x2, names: ValueNames.YesNo),
        CiscoUpoePdAltbDesired         = Protocol.Boolean("lldp.cisco.upoe.pd_altb_desired",           "PD Request Spare Pair PoE", mask: 0x4, names: ValueNames.Pair("Desired", "Not Desired")),
        CiscoUpoePseAltbOper           = Protocol.Boolean("lldp.cisco.upoe.pse_altb_oper",             "PSE Spare Pair PoE", mask: 0x8, names: ValueNames.Pair("Enabled", "Disabled")),
        CiscoPortstate                 = Protocol.UInt8  ("lldp.cisco.portstate",                      "Port State", names: new(() => [(1, "In Service"), (2, "Out of Service")])),
        CiscoNoderole                  = Protocol.UInt8  ("lldp.cisco.noderole",                       "Node Role", names: new(() => [(0, "APIC"), (1, "Leaf"), (2, "Spine"), (3, "vLeaf")])),
        CiscoNodeid                    = Protocol.UInt32 ("lldp.cisco.nodeid",                         "Node ID"),
        CiscoSpinelevel                = Protocol.UInt8  ("lldp.cisco.spinelevel",                     "Spine Level"),
        CiscoPodid                     = Protocol.UInt16 ("lldp.cisco.podid",                          "Pod ID"),
        CiscoFabricname                = Protocol.Text   ("lldp.cisco.fabricname",                     "Fabric Name"),
        CiscoApiclist                  = Protocol.Bytes  ("lldp.cisco.apiclist",                       "Appliance Vector"),
        CiscoApicid                    = Protocol.UInt8  ("lldp.cisco.apicid",                         "APIC ID"),
        CiscoApicipv4                  = Protocol.IPv4   ("lldp.cisco.apicipv4",                       "APIC IPv4"),
        CiscoApicuuid                  = Protocol.Text   ("lldp.cisco.apicuuid",                       "APIC UUID"),
        CiscoNodeip                    = Protocol.IPv4   ("lldp.cisco.nodeip",                         "Node IP"),
        CiscoPortrole                  = Protocol.UInt8  ("lldp.cisco.portrole",                       "Port Role", names: new(() => [(1, "Active"), (2, "Backup")])),
        CiscoVersion                   = Protocol.Text   ("lldp.cisco.version",                        "Version"),
        CiscoFabricvlan                = Protocol.UInt16 ("lldp.cisco.fabricvlan",                     "Fabric VLAN"),
        CiscoSerialno                  = Protocol.Text   ("lldp.cisco.serialno",                       "Serial No"),
        CiscoModel                     = Protocol.Text   ("lldp.cisco.model",                          "Model"),
        CiscoNodename                  = Protocol.Text   ("lldp.cisco.nodename",                       "Node Name"),
        CiscoPortmode                  = Protocol.UInt8  ("lldp.cisco.portmode",                       "Port Mode", names: new(() => [(0, "Normal"), (1, "Recovery Mode")])),
        CiscoAuthcookie                = Protocol.Bytes  ("lldp.cisco.authcookie",                     "Authentication Cookie"),
        CiscoApicmode                  = Protocol.UInt8  ("lldp.cisco.apicmode",                       "APIC Mode", names: new(() => [(0, "Active"), (1, "Standby")])),
        CiscoFabricd                   = Protocol.UInt16 ("lldp.cisco.fabricd",                        "Fabric ID"),
        AvayaSubtype                   = Protocol.UInt8  ("lldp.avaya.subtype",                        "Avaya Subtype", display: Hex, names: new(() => [(0x1, "PoE Conservation Level Support"), (0x3, "Call Server IP Address"), (0x4, "IP Phone Addresses"), (0x5, "CNA Server IP Address"), (0x6, "File Server"), (0x7, "802.1Q Framing")])),
        AvayaPoe                       = Protocol.Bytes  ("lldp.avaya.poe",                            "PoE Conservation Level Support"),
        AvayaCallserver                = Protocol.IPv4   ("lldp.avaya.callserver",                     "Call Server IP Address"),
        AvayaCnaserver                 = Protocol.IPv4   ("lldp.avaya.cnaserver",                      "CNA Server IP Address"),
        AvayaFileserver                = Protocol.IPv4   ("lldp.avaya.fileserver",                     "File Server"),
        AvayaDot1q                     = Protocol.UInt8  ("lldp.avaya.dot1q",                          "802.1Q Framing", display: Hex, names: new(() => [(0x1, "Tagging"), (0x2, "No Tagging")])),
        AvayaIpphone                   = Protocol.Bytes  ("lldp.avaya.ipphone",                        "IP Phone Addresses"),
        AvayaIpphoneIp                 = Protocol.IPv4   ("lldp.avaya.ipphone.ip",                     "IP Address"),
        AvayaIpphoneMask               = Protocol.IPv4   ("lldp.avaya.ipphone.mask",                   "Subnet Mask"),
        AvayaIpphoneGateway            = Protocol.IPv4   ("lldp.avaya.ipphone.gateway",                "Gateway IP"),
        IanaSubtype                    = Protocol.UInt8  ("lldp.iana.subtype",                         "IANA Subtype", display: Hex, names: new(() => [(0x1, "Manufacturer Usage Description URL")])),
        IanaMudurl                     = Protocol.Text   ("lldp.iana.mudurl",                          "Manufacturer Usage Description URL");

    public static void TakeEdge(ref Layer lldp, int end)
    {
        lldp.Take(Subtype);
        if (end - lldp.Position < 9) return;
        lldp.TakeBits(EvbSupportCaps, EvbSupportCapsStd, EvbSupportCapsRr, EvbSupportCapsRte, EvbSupportCapsEcp, EvbSupportCapsVdp);
        lldp.TakeBits(EvbConfigureCaps, EvbConfigureCapsStd, EvbConfigureCapsRr, EvbConfigureCapsRte, EvbConfigureCapsEcp, EvbConfigureCapsVdp);
        lldp.Take(EvbSupportedVsi);
        lldp.Take(EvbConfiguredVsi);
        lldp.Take(EvbRetransTimer);
    }

    public static void TakeCisco(ref Layer lldp, int end)
    {
        uint subtype = (uint)lldp.Take(CiscoSubtype);
        if (subtype == 1)
        {
            lldp.TakeBits(CiscoUpoe, CiscoUpoeSupported, CiscoUpoeAltbDetectionRequired, CiscoUpoePdAltbDesired, CiscoUpoePseAltbOper);
            return;
        }
        Field? field = subtype switch
        {
            0xC9 => CiscoPortstate, 0xCA => CiscoNoderole, 0xCB => CiscoNodeid, 0xCC => CiscoSpinelevel, 0xCD => CiscoPodid,
            0xCE => CiscoFabricname, 0xD0 => CiscoNodeip, 0xD1 => CiscoPortrole, 0xD2 => CiscoVersion, 0xD3 => CiscoFabricvlan,
            0xD4 => CiscoSerialno, 0xD6 => CiscoModel, 0xD7 => CiscoNodename, 0xD8 => CiscoPortmode, 0xD9 => CiscoAuthcookie,
            0xDA => CiscoApicmode, 0xDB => CiscoFabricd, _ => null,
        };
        if (field is null || end <= lldp.Position) return;
        if (field.Size > 0) lldp.Take(field);
        else lldp.Take(field, end - lldp.Position);
    }

    public static void TakeAvaya(ref Layer lldp, int end)
    {
        uint subtype = (uint)lldp.Take(AvayaSubtype);
        Field? addresses = subtype switch { 3 => AvayaCallserver, 5 => AvayaCnaserver, 6 => AvayaFileserver, _ => null };
        if (subtype == 1 && end > lldp.Position) lldp.Take(AvayaPoe, end - lldp.Position);
        else if (subtype == 7) lldp.Take(AvayaDot1q);
        else if (subtype == 4)
        {
            lldp.Place(AvayaIpphone, lldp.Position, Math.Max(0, end - lldp.Position));
            lldp.Take(AvayaIpphoneIp);
            lldp.Take(AvayaIpphoneMask);
            lldp.Take(AvayaIpphoneGateway);
        }
        else
            while (addresses is not null && lldp.Position + 4 <= end && lldp.More) lldp.Take(addresses);
    }

    public static void TakeIana(ref Layer lldp, int end)
    {
        if ((uint)lldp.Take(IanaSubtype) == 1 && end > lldp.Position) lldp.Take(IanaMudurl, end - lldp.Position);
    }
}
