namespace FilterLang.Protocols;

/// <summary>The rows of the Cisco Discovery Protocol.</summary>
static class CdpFields
{
    static readonly Protocol Protocol = Cdp.Protocol;

    /// <summary>The head, and the two numbers before each part.</summary>
    public static readonly Field
        Version        = Protocol.UInt8 ("cdp.version",         "Version"),
        LifeTime       = Protocol.UInt8 ("cdp.ttl",             "TTL", names: ValueNames.Unit(" second", " seconds")),
        Checksum       = Protocol.UInt16("cdp.checksum",        "Checksum", display: Hex),
        ChecksumStatus = Protocol.UInt8 ("cdp.checksum.status", "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Type           = Protocol.UInt16("cdp.tlv.type",        "Type", display: Hex, names: CdpNames.Type),
        Length         = Protocol.UInt16("cdp.tlv.len",         "Length"),
        Data           = Protocol.Bytes ("cdp.data",            "Data");

    /// <summary>What the sender is.</summary>
    public static readonly Field
        DeviceId          = Protocol.Text   ("cdp.deviceid",                  "Device ID"),
        Platform          = Protocol.Text   ("cdp.platform",                  "Platform"),
        PortId            = Protocol.Text   ("cdp.portid",                    "Sent through Interface"),
        SoftwareVersion   = Protocol.Text   ("cdp.software_version",          "Software version", type: FieldType.StringZ),
        SystemName        = Protocol.Text   ("cdp.system_name",               "System Name"),
        SystemObject      = Protocol.Bytes  ("cdp.system_object_identifier",  "System Object Identifier"),
        LocationKind      = Protocol.UInt8  ("cdp.location.unknown",          "UNKNOWN", display: Hex),
        Location          = Protocol.Text   ("cdp.location",                  "Location"),
        Capabilities      = Protocol.UInt32 ("cdp.capabilities",              "Capabilities", display: Hex),
        Router            = Protocol.Boolean("cdp.capabilities.router",       "Router", mask: 0x1, size: 4, names: ValueNames.YesNo),
        TransparentBridge = Protocol.Boolean("cdp.capabilities.trans_bridge", "Transparent Bridge", mask: 0x2, size: 4, names: ValueNames.YesNo),
        SourceRouteBridge = Protocol.Boolean("cdp.capabilities.src_bridge",   "Source Route Bridge", mask: 0x4, size: 4, names: ValueNames.YesNo),
        Switch            = Protocol.Boolean("cdp.capabilities.switch",       "Switch", mask: 0x8, size: 4, names: ValueNames.YesNo),
        Host              = Protocol.Boolean("cdp.capabilities.host",         "Host", mask: 0x10, size: 4, names: ValueNames.YesNo),
        IgmpCapable       = Protocol.Boolean("cdp.capabilities.igmp_capable", "IGMP capable", mask: 0x20, size: 4, names: ValueNames.YesNo),
        Repeater          = Protocol.Boolean("cdp.capabilities.repeater",     "Repeater", mask: 0x40, size: 4, names: ValueNames.YesNo),
        Phone             = Protocol.Boolean("cdp.capabilities.voip_phone",   "VoIP Phone", mask: 0x80, size: 4, names: ValueNames.YesNo),
        Remote            = Protocol.Boolean("cdp.capabilities.remote",       "Remotely Managed Device", mask: 0x100, size: 4, names: ValueNames.YesNo),
        DisputeResolution = Protocol.Boolean("cdp.capabilities.cvta",         "CVTA/STP Dispute Resolution/Cisco VT Camera", mask: 0x200, size: 4, names: ValueNames.YesNo),
        MacRelay          = Protocol.Boolean("cdp.capabilities.mac_relay",    "Two Port Mac Relay", mask: 0x400, size: 4, names: ValueNames.YesNo);

    /// <summary>Its addresses.</summary>
    public static readonly Field
        AddressCount    = Protocol.UInt32("cdp.number_of_addresses", "Number of addresses"),
        ProtocolType    = Protocol.UInt8 ("cdp.protocol_type",       "Protocol type", display: Hex, names: new(() => [(1, "NLPID"), (2, "802.2")])),
        ProtocolLength  = Protocol.UInt8 ("cdp.protocol_length",     "Protocol length"),
        NetworkProtocol = Protocol.Bytes ("cdp.protocol",            "Protocol"),
        AddressLength   = Protocol.UInt16("cdp.address_length",      "Address length"),
        Address         = Protocol.Bytes ("cdp.address",             "Address"),
        AddressIPv4     = Protocol.IPv4  ("cdp.nrgyz.ip_address",    "IP Address"),
        AddressIPv6     = Protocol.IPv6  ("cdp.nrgyz.ipv6_address",  "IPv6 Address"),
        DefaultGateway  = Protocol.IPv4  ("cdp.odr_default_gateway", "ODR Default gateway"),
        // The reference takes the octets in the other order.
        Prefix          = Protocol.Row   ("cdp.ip_prefix",           "IP Prefix", FieldType.IPv4, little: true);

    /// <summary>Its port.</summary>
    public static readonly Field
        VtpDomain         = Protocol.Text   ("cdp.vtp_management_domain",            "VTP Management Domain"),
        NativeVlan        = Protocol.UInt16 ("cdp.native_vlan",                      "Native VLAN"),
        Duplex            = Protocol.Boolean("cdp.duplex",                           "Duplex", names: ValueNames.Pair("Full", "Half")),
        VoiceVlan         = Protocol.UInt16 ("cdp.voice_vlan",                       "Voice VLAN"),
        Mtu               = Protocol.UInt32 ("cdp.mtu",                              "MTU"),
        TrustBitmap       = Protocol.UInt8  ("cdp.trust_bitmap",                     "Trust Bitmap", display: Hex),
        UntrustedClass    = Protocol.UInt8  ("cdp.untrusted_port_cos",               "Untrusted port CoS", display: Hex),
        PowerConsumption  = Protocol.UInt16 ("cdp.power_consumption",                "Power Consumption", names: ValueNames.Unit("mW")),
        RequestId         = Protocol.UInt16 ("cdp.request_id",                       "Request-ID"),
        ManagementId      = Protocol.UInt16 ("cdp.management_id",                    "Management-ID"),
        PowerRequested    = Protocol.UInt32 ("cdp.power_requested",                  "Power Requested", names: ValueNames.Unit("mW")),
        PowerAvailable    = Protocol.UInt32 ("cdp.power_available",                  "Power Available", names: ValueNames.Unit("mW")),
        SparePair         = Protocol.UInt8  ("cdp.spare_poe_tlv",                    "Spare Pair PoE", display: Hex),
        SparePower        = Protocol.Boolean("cdp.spare_poe_tlv.poe",                "PSE Four-Wire PoE", mask: 0x1, names: ValueNames.Pair("Supported", "Not supported")),
        SpareArchitecture = Protocol.Boolean("cdp.spare_poe_tlv.spare_pair_arch",    "PD Spare Pair Architecture", mask: 0x2, names: ValueNames.Pair("Shared", "Independent")),
        SpareRequest      = Protocol.Boolean("cdp.spare_poe_tlv.req_spare_pair_poe", "PD Request Spare Pair PoE", mask: 0x4, names: ValueNames.Pair("On", "Off")),
        SpareSupply       = Protocol.Boolean("cdp.spare_poe_tlv.pse_spare_pair_poe", "PSE Spare Pair PoE", mask: 0x8, names: ValueNames.Pair("On", "Off"));

    /// <summary>Hello of the protocols of a cluster of switches.</summary>
    public static readonly Field
        Organization      = Protocol.UInt24("cdp.oui",                     "OUI", display: Oui),
        HelloProtocol     = Protocol.UInt16("cdp.protocol_id",             "Protocol ID", display: Hex, names: new(() => [(274, "Cluster Management")])),
        HelloUnknown      = Protocol.Bytes ("cdp.hello.unknown",           "Unknown"),
        ClusterMaster     = Protocol.IPv4  ("cdp.cluster.master_ip",       "Cluster Master IP"),
        ClusterAddress    = Protocol.IPv4  ("cdp.cluster.ip",              "IP?"),
        ClusterVersion    = Protocol.UInt8 ("cdp.cluster.version",         "Version?", display: Hex),
        ClusterSubversion = Protocol.UInt8 ("cdp.cluster.sub_version",     "Sub Version?", display: Hex),
        ClusterStatus     = Protocol.UInt8 ("cdp.cluster.status",          "Status?", display: Hex),
        ClusterUnknown    = Protocol.UInt8 ("cdp.cluster.unknown",         "UNKNOWN", display: Hex),
        ClusterCommander  = Protocol.Ether ("cdp.cluster.commander_mac",   "Cluster Commander MAC"),
        ClusterSwitch     = Protocol.Ether ("cdp.cluster.switch_mac",      "Switch's MAC"),
        ClusterVlan       = Protocol.UInt16("cdp.cluster.management_vlan", "Management VLAN");
}
