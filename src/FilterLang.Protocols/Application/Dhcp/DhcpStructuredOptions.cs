namespace FilterLang.Protocols;

/// <summary>Options with a structure of their own: relay agents (RFC 3046), authentication (RFC 3118), routes (RFC 3442), and others.</summary>
static class DhcpStructuredOptions
{
    static readonly Protocol Protocol = Dhcp.Protocol;

    public static readonly Protocol Gateway = Protocol.Of("dhcp", Protocol.Label, DissectGateway, "DHCP/BOOTP").Borrows(Protocol);

    public static readonly Field
        OptionSlpDirectoryAgentValue       = Protocol.UInt8 ("dhcp.option.slp_directory_agent.value",        "Value", names: new(() => [(0, "Dynamic Discovery"), (1, "Static Discovery"), (128, "Backwards compatibility")])),
        OptionSlpDirectoryAgentSlpdaAddress = Protocol.IPv4  ("dhcp.option.slp_directory_agent.slpda_address", "IP Address"),
        OptionSlpServiceScopeValue         = Protocol.UInt8 ("dhcp.option.slp_service_scope.value",          "Value", names: new(() => [(0, "Preferred Scope"), (1, "Mandatory Scope")])),
        OptionSlpServiceScopeString        = Protocol.Text  ("dhcp.option.slp_service_scope.string",         "SLP Service Scope", type: FieldType.StringZ),
        OptionAgentInformationOptionSuboption = Protocol.UInt8 ("dhcp.option.agent_information_option.suboption", "Option 82 Suboption", names: DhcpNames.OptionAgentInformationOptionSuboption),
        OptionAgentInformationOptionValue  = Protocol.Bytes ("dhcp.option.agent_information_option.value",   "Value"),
        OptionAgentInformationOptionPadding = Protocol.UInt8 ("dhcp.option.agent_information_option.padding", "Padding"),
        OptionAgentInformationOptionAgentCircuitId = Protocol.Bytes ("dhcp.option.agent_information_option.agent_circuit_id", "Agent Circuit ID"),
        OptionAgentInformationOptionAgentRemoteId = Protocol.Bytes ("dhcp.option.agent_information_option.agent_remote_id", "Agent Remote ID"),
        OptionAgentInformationOptionReserved = Protocol.Bytes ("dhcp.option.agent_information_option.reserved", "Reserved"),
        OptionAgentInformationOptionDocsisDeviceClass = Protocol.UInt32("dhcp.option.agent_information_option.docsis_device_class", "DOCSIS Device Class", display: Hex),
        OptionAgentInformationOptionLinkSelection = Protocol.IPv4  ("dhcp.option.agent_information_option.link_selection", "Link selection"),
        OptionAgentInformationOptionSubscriberId = Protocol.Text  ("dhcp.option.agent_information_option.subscriber_id", "Subscriber ID", type: FieldType.StringZ),
        OptionAgentInformationOptionRadiusAttributes = Protocol.Bytes ("dhcp.option.agent_information_option.radius_attributes", "RADIUS Attributes"),
        OptionAgentInformationOptionAuthentication = Protocol.Bytes ("dhcp.option.agent_information_option.authentication", "Authentication"),
        OptionAgentInformationOptionVi     = Protocol.Bytes ("dhcp.option.agent_information_option.vi",      "Vendor-Specific Information"),
        OptionAgentInformationOptionViEnterprise = Protocol.UInt32("dhcp.option.agent_information_option.vi.enterprise", "Enterprise", display: Custom),
        OptionAgentInformationOptionViDataLength = Protocol.UInt8 ("dhcp.option.agent_information_option.vi.data_length", "Data Length"),
        OptionAgentInformationOptionFlags  = Protocol.UInt8 ("dhcp.option.agent_information_option.flags",   "Flags", display: Hex),
        OptionAgentInformationOptionServerIdOverride = Protocol.IPv4  ("dhcp.option.agent_information_option.server_id_override", "Server ID Override"),
        OptionAgentInformationOptionRelayAgentId = Protocol.Bytes ("dhcp.option.agent_information_option.relay_agent_id", "Relay Agent Identifier"),
        OptionAgentInformationOptionAniNetworkName = Protocol.Text  ("dhcp.option.agent_information_option.ani_network_name", "Access Network Name"),
        OptionAgentInformationOptionAniApName = Protocol.Text  ("dhcp.option.agent_information_option.ani_ap_name", "Access Point Name"),
        OptionAgentInformationOptionAniApBssid = Protocol.Ether ("dhcp.option.agent_information_option.ani_ap_bssid", "Access Point BSSID"),
        OptionAgentInformationOptionAniOperatorId = Protocol.Bytes ("dhcp.option.agent_information_option.ani_operator_id", "Access Network Operator ID"),
        OptionAgentInformationOptionAniOperatorRealm = Protocol.Text  ("dhcp.option.agent_information_option.ani_operator_realm", "Access Network Operator Realm"),
        OptionAgentInformationOptionSourcePort = Protocol.Label ("dhcp.option.agent_information_option.source_port", "Source Port"),
        OptionAgentInformationOptionLinkSelectionCisco = Protocol.IPv4  ("dhcp.option.agent_information_option.link_selection_cisco", "Link selection (Cisco proprietary)"),
        OptionAgentInformationOptionServerIdOverrideCisco = Protocol.IPv4  ("dhcp.option.agent_information_option.server_id_override_cisco", "Server ID Override (Cisco proprietary)"),
        OptionDhcpAuthenticationProtocol   = Protocol.UInt8 ("dhcp.option.dhcp_authentication.protocol",     "Protocol", names: new(() => [(0, "configuration token"), (1, "delayed authentication")])),
        OptionDhcpAuthenticationAlgDelay   = Protocol.UInt8 ("dhcp.option.dhcp_authentication.alg_delay",    "Delay Algorithm", names: new(() => [(1, "HMAC_MD5")])),
        OptionDhcpAuthenticationAlgorithm  = Protocol.UInt8 ("dhcp.option.dhcp_authentication.algorithm",    "Algorithm"),
        OptionDhcpAuthenticationRdm        = Protocol.UInt8 ("dhcp.option.dhcp_authentication.rdm",          "Replay Detection Method", names: new(() => [(0, "Monotonically-increasing counter")])),
        OptionDhcpAuthenticationRdmReplayDetection = Protocol.UInt64("dhcp.option.dhcp_authentication.rdm_replay_detection", "RDM Replay Detection Value", display: Hex),
        OptionDhcpAuthenticationRdmRdv     = Protocol.Text  ("dhcp.option.dhcp_authentication.rdm_rdv",      "Replay Detection Value", type: FieldType.StringZ),
        OptionDhcpAuthenticationSecretId   = Protocol.UInt32("dhcp.option.dhcp_authentication.secret_id",    "Secret ID", display: Hex),
        OptionDhcpAuthenticationHmacMd5Hash = Protocol.Bytes ("dhcp.option.dhcp_authentication.hmac_md5_hash", "HMAC MD5 Hash"),
        OptionDhcpAuthenticationInformation = Protocol.Text  ("dhcp.option.dhcp_authentication.information",  "Authentication Information", type: FieldType.StringZ),
        OptionCivicLocationWhat            = Protocol.UInt8 ("dhcp.option.civic_location.what",              "What", names: new(() => [(0, "Location of the DHCP server"), (1, "Location of the network element believed to be closest to the client"), (2, "Location of the client")])),
        OptionCivicLocationCountry         = Protocol.Text  ("dhcp.option.civic_location.country",           "Country", type: FieldType.StringZ),
        OptionCivicLocationCaType          = Protocol.UInt8 ("dhcp.option.civic_location.ca_type",           "CA Type", names: DhcpNames.OptionCivicLocationCaType),
        OptionCivicLocationCaLength        = Protocol.UInt8 ("dhcp.option.civic_location.ca_length",         "CA Length"),
        OptionCivicLocationCaValue         = Protocol.Text  ("dhcp.option.civic_location.ca_value",          "CA Value", type: FieldType.StringZ),
        OptionDhcpNameServiceSearchOption  = Protocol.Text  ("dhcp.option.dhcp_name_service_search_option",  "Name Service", type: FieldType.StringZ),
        OptionDhcpDnsDomainSearchListFqdn  = Protocol.Text  ("dhcp.option.dhcp_dns_domain_search_list_fqdn", "FQDN", type: FieldType.StringZ),
        OptionSipServerEncoding            = Protocol.UInt8 ("dhcp.option.sip_server.encoding",              "SIP Server Encoding", names: new(() => [(0, "Fully Qualified Domain Name"), (1, "IPv4 Address")])),
        OptionSipServerName                = Protocol.Text  ("dhcp.option.sip_server.name",                  "SIP Server Name", type: FieldType.StringZ),
        OptionSipServerAddress             = Protocol.IPv4  ("dhcp.option.sip_server.address",               "SIP Server Address"),
        OptionClasslessStaticRoute         = Protocol.Bytes ("dhcp.option.classless_static_route",           "Subnet/MaskWidth-Router"),
        OptionViClassEnterprise            = Protocol.UInt32("dhcp.option.vi_class.enterprise",              "Enterprise", display: Custom),
        OptionViClassLength                = Protocol.UInt8 ("dhcp.option.vi_class.length",                  "Length"),
        OptionViClassVendorClassDataItemLength = Protocol.UInt8 ("dhcp.option.vi_class.vendor_class_data.item.length", "Length"),
        OptionViClassVendorClassDataItemData = Protocol.Bytes ("dhcp.option.vi_class.vendor_class_data.item.data", "Data"),
        OptionViEnterprise                 = Protocol.UInt32("dhcp.option.vi.enterprise",                    "Enterprise", display: Custom),
        OptionViLength                     = Protocol.UInt8 ("dhcp.option.vi.length",                        "Length"),
        OptionViValue                      = Protocol.Bytes ("dhcp.option.vi.value",                         "Value"),
        OptionViTr111Suboption             = Protocol.UInt8 ("dhcp.option.vi.tr111.suboption",               "Option 125 Suboption", names: new(() => [(1, "DeviceManufacturerOUI"), (2, "DeviceSerialNumber"), (3, "DeviceProductClass"), (4, "GatewayManufacturerOUI"), (5, "GatewaySerialNumber"), (6, "GatewayProductClass")])),
        OptionViTr111DeviceManufacturerOui = Protocol.UInt24("dhcp.option.vi.tr111.device_manufacturer_oui", "DeviceManufacturerOUI", display: Oui),
        OptionViTr111DeviceSerialNumber    = Protocol.Text  ("dhcp.option.vi.tr111.device_serial_number",    "DeviceSerialNumber", type: FieldType.StringZ),
        OptionViTr111DeviceProductClass    = Protocol.Text  ("dhcp.option.vi.tr111.device_product_class",    "DeviceProductClass", type: FieldType.StringZ),
        OptionViTr111GatewayManufacturerOui = Protocol.Text  ("dhcp.option.vi.tr111.gateway_manufacturer_oui", "GatewayManufacturerOUI", type: FieldType.StringZ),
        OptionViTr111GatewaySerialNumber   = Protocol.Text  ("dhcp.option.vi.tr111.gateway_serial_number",   "GatewaySerialNumber", type: FieldType.StringZ),
        OptionViTr111GatewayProductClass   = Protocol.Text  ("dhcp.option.vi.tr111.gateway_product_class",   "GatewayProductClass", type: FieldType.StringZ),
        OptionRdnssReserved                = Protocol.UInt8 ("dhcp.option.rdnss.reserved",                   "Reserved", display: Hex, mask: 0xFC),
        OptionRdnssPreference              = Protocol.UInt8 ("dhcp.option.rdnss.preference",                 "Preference", mask: 0x3, names: new(() => [(0, "Medium"), (1, "High"), (2, "Reserved"), (3, "Low")])),
        OptionRdnssPrimaryDns              = Protocol.IPv4  ("dhcp.option.rdnss.primary_dns",                "Primary DNS"),
        OptionRdnssSecondaryDns            = Protocol.IPv4  ("dhcp.option.rdnss.secondary_dns",              "Secondary DNS"),
        OptionRdnssDomain                  = Protocol.Text  ("dhcp.option.rdnss.domain",                     "Domains and networks"),
        OptionPcpListLength                = Protocol.UInt8 ("dhcp.option.pcp.list_length",                  "List-Length"),
        OptionPcpServer                    = Protocol.IPv4  ("dhcp.option.pcp.server",                       "PCP Server"),
        OptionPortparamsOffset             = Protocol.UInt8 ("dhcp.option.portparams.offset",                "Offset"),
        OptionPortparamsPsidLength         = Protocol.UInt8 ("dhcp.option.portparams.psid_length",           "PSID-Length"),
        OptionPortparamsPsid               = Protocol.Bytes ("dhcp.option.portparams.psid",                  "PSID"),
        Option6RDIpv4MaskLen               = Protocol.UInt8 ("dhcp.option.6RD.ipv4_mask_len",                "6RD IPv4 Mask Length"),
        Option6RDPrefixLen                 = Protocol.UInt8 ("dhcp.option.6RD.prefix_len",                   "6RD Prefix Length"),
        Option6RDPrefix                    = Protocol.IPv6  ("dhcp.option.6RD.prefix",                       "6RD Prefix"),
        Option6RDBorderRelayIp             = Protocol.IPv4  ("dhcp.option.6RD.border_relay_ip",              "Border Relay IP");

    public static bool Take(ref Layer dhcp, byte type, int end)
    {
        switch (type)
        {
            case 78:
                dhcp.Take(OptionSlpDirectoryAgentValue);
                while (end - dhcp.Position >= 4 && dhcp.More) dhcp.Take(OptionSlpDirectoryAgentSlpdaAddress);
                break;
            case 79:
                dhcp.Take(OptionSlpServiceScopeValue);
                dhcp.Text(OptionSlpServiceScopeString, dhcp.Position, end - dhcp.Position);
                break;
            case 82: TakeRelayAgent(ref dhcp, end); break;
            case 90: TakeAuthentication(ref dhcp, end); break;
            case 99: TakeCivicLocation(ref dhcp, end); break;
            case 117:
                TakeSearchOrder(ref dhcp, end);
                break;
            case 119: TakeNames(ref dhcp, OptionDhcpDnsDomainSearchListFqdn, end); break;
            case 120:
                if (dhcp.Take(OptionSipServerEncoding) == 0) TakeNames(ref dhcp, OptionSipServerName, end);
                else while (end - dhcp.Position >= 4 && dhcp.More) dhcp.Take(OptionSipServerAddress);
                break;
            case 121 or 249: TakeRoutes(ref dhcp, end); break;
            case 124: TakeVendorClasses(ref dhcp, end); break;
            case 125: TakeVendorInformation(ref dhcp, end); break;
            case 146:
                dhcp.TakeParts(OptionRdnssReserved, OptionRdnssPreference);
                dhcp.Take(OptionRdnssPrimaryDns);
                dhcp.Take(OptionRdnssSecondaryDns);
                TakeNames(ref dhcp, OptionRdnssDomain, end);
                break;
            case 158:
                while (dhcp.Position < end && dhcp.More)
                    for (int stop = dhcp.Position + 1 + (int)dhcp.Take(OptionPcpListLength); stop - dhcp.Position >= 4 && dhcp.More;)
                        dhcp.Take(OptionPcpServer);
                break;
            case 159 when end - dhcp.Position == 4:
                dhcp.Take(OptionPortparamsOffset);
                dhcp.Take(OptionPortparamsPsidLength);
                dhcp.Take(OptionPortparamsPsid, 2);
                break;
            case 212 when end - dhcp.Position >= 22:
                dhcp.Take(Option6RDIpv4MaskLen);
                dhcp.Take(Option6RDPrefixLen);
                dhcp.Take(Option6RDPrefix);
                while (end - dhcp.Position >= 4 && dhcp.More) dhcp.Take(Option6RDBorderRelayIp);
                break;
            default: return false;
        }
        return true;
    }

    static void TakeRelayAgent(ref Layer dhcp, int end)
    {
        while (end - dhcp.Position >= 2 && dhcp.More)
        {
            byte code = dhcp.U8(dhcp.Position);
            int length = dhcp.U8(dhcp.Position + 1);
            GroupScope one = dhcp.BeginNumber(OptionAgentInformationOptionSuboption, code, dhcp.Position, 2 + length);
            dhcp.Position++;
            dhcp.Take(DhcpOptions.OptionSuboptionLength);
            int at = dhcp.Position;
            if (length > 0 && code != 151) dhcp.Place(OptionAgentInformationOptionValue, at, length);
            TakeRelayValue(ref dhcp, code, at, length);
            if (!dhcp.Failed) dhcp.Position = at + length;
            dhcp.End(one);
        }
    }

    static void TakeRelayValue(ref Layer dhcp, byte code, int at, int length)
    {
        Field? field = code switch
        {
            1 => OptionAgentInformationOptionAgentCircuitId, 2 => OptionAgentInformationOptionAgentRemoteId,
            3 => OptionAgentInformationOptionReserved, 4 => OptionAgentInformationOptionDocsisDeviceClass,
            5 => OptionAgentInformationOptionLinkSelection, 6 => OptionAgentInformationOptionSubscriberId,
            7 => OptionAgentInformationOptionRadiusAttributes, 8 => OptionAgentInformationOptionAuthentication,
            10 => OptionAgentInformationOptionFlags, 11 => OptionAgentInformationOptionServerIdOverride,
            12 => OptionAgentInformationOptionRelayAgentId, 14 => OptionAgentInformationOptionAniNetworkName,
            15 => OptionAgentInformationOptionAniApName, 16 => OptionAgentInformationOptionAniApBssid,
            17 => OptionAgentInformationOptionAniOperatorId, 18 => OptionAgentInformationOptionAniOperatorRealm,
            150 => OptionAgentInformationOptionLinkSelectionCisco, 152 => OptionAgentInformationOptionServerIdOverrideCisco,
            _ => null,
        };
        if (field is null || length == 0) return;
        if (field.Type.IsText()) dhcp.Text(field, at, length);
        else if (field.Size == 0 || field.Size == length) dhcp.Place(field, at, length);
    }

    static void TakeAuthentication(ref Layer dhcp, int end)
    {
        if (end - dhcp.Position < 11) return;
        uint protocol = (uint)dhcp.Take(OptionDhcpAuthenticationProtocol);
        uint algorithm = (uint)dhcp.Take(protocol == 1 ? OptionDhcpAuthenticationAlgDelay : OptionDhcpAuthenticationAlgorithm);
        if (dhcp.Take(OptionDhcpAuthenticationRdm) == 0) dhcp.Take(OptionDhcpAuthenticationRdmReplayDetection);
        else
        {
            dhcp.Text(OptionDhcpAuthenticationRdmRdv, dhcp.Position, 8);
            dhcp.Position += 8;
        }
        if (end == dhcp.Position) return;
        if (protocol == 1 && algorithm == 1 && end - dhcp.Position >= 20)
        {
            dhcp.Take(OptionDhcpAuthenticationSecretId);
            dhcp.Take(OptionDhcpAuthenticationHmacMd5Hash, 16);
        }
        else dhcp.Text(OptionDhcpAuthenticationInformation, dhcp.Position, end - dhcp.Position);
    }

    static void TakeCivicLocation(ref Layer dhcp, int end)
    {
        if (end - dhcp.Position < 3) return;
        dhcp.Take(OptionCivicLocationWhat);
        dhcp.Text(OptionCivicLocationCountry, dhcp.Position, 2);
        dhcp.Position += 2;
        while (end - dhcp.Position >= 2 && dhcp.More)
        {
            dhcp.Take(OptionCivicLocationCaType);
            int length = (int)dhcp.Take(OptionCivicLocationCaLength);
            if (length > end - dhcp.Position) return;
            if (length > 0) dhcp.Text(OptionCivicLocationCaValue, dhcp.Position, length);
            dhcp.Position += length;
        }
    }

    static void TakeSearchOrder(ref Layer dhcp, int end)
    {
        for (; end - dhcp.Position >= 2 && dhcp.More; dhcp.Position += 2)
        {
            ReadOnlySpan<byte> words = dhcp.U16(dhcp.Position) switch
            {
                0 => "Local naming information"u8, 6 => "Domain Name Server Option"u8, 41 => "Network Information Servers Option"u8,
                44 => "NetBIOS over TCP/IP Name Server Option"u8, 65 => "Network Information Service+ Servers Option"u8, _ => default,
            };
            if (!words.IsEmpty) dhcp.NoteText(OptionDhcpNameServiceSearchOption, words, dhcp.Position, 2, ItemFlags.None);
        }
    }

    /// <summary>Names as in RFC 3397: pointers count from the option's start.</summary>
    static void TakeNames(ref Layer dhcp, Field field, int end)
    {
        Span<byte> text = stackalloc byte[DnsName.Room];
        int start = dhcp.Position;
        while (dhcp.Position < end && dhcp.More)
        {
            int taken = DnsName.Read(ref dhcp, dhcp.Position, start, text, out int length, end - dhcp.Position);
            if (dhcp.Failed) return;
            dhcp.NoteText(field, text[..length], dhcp.Position, taken, ItemFlags.None);
            dhcp.Position += taken;
        }
    }

    /// <summary>RFC 3442: a prefix of which only the octets that count are there, and its router.</summary>
    static void TakeRoutes(ref Layer dhcp, int end)
    {
        while (end - dhcp.Position >= 5 && dhcp.More)
        {
            int width = dhcp.U8(dhcp.Position), octets = (width + 7) / 8;
            if (width > 32 || end - dhcp.Position < 5 + octets) return;
            dhcp.Take(OptionClasslessStaticRoute, 5 + octets);
        }
    }

    static void TakeVendorClasses(ref Layer dhcp, int end)
    {
        while (end - dhcp.Position >= 5 && dhcp.More)
        {
            dhcp.Take(OptionViClassEnterprise);
            int stop = dhcp.Position + 1 + (int)dhcp.Take(OptionViClassLength);
            while (dhcp.Position < stop && stop <= end && dhcp.More)
            {
                int length = (int)dhcp.Take(OptionViClassVendorClassDataItemLength);
                if (length > 0) dhcp.Take(OptionViClassVendorClassDataItemData, Math.Min(length, end - dhcp.Position));
            }
        }
    }

    const uint BroadbandForum = 3561;

    /// <summary>RFC 3925 section 4.</summary>
    static void TakeVendorInformation(ref Layer dhcp, int end)
    {
        while (end - dhcp.Position >= 5 && dhcp.More)
        {
            uint enterprise = (uint)dhcp.Take(OptionViEnterprise);
            int length = (int)dhcp.Take(OptionViLength), stop = Math.Min(end, dhcp.Position + length);
            if (enterprise == BroadbandForum) TakeGateways(ref dhcp, stop);
            else if (stop > dhcp.Position) dhcp.Place(OptionViValue, dhcp.Position, stop - dhcp.Position);
            if (!dhcp.Failed) dhcp.Position = stop;
        }
    }

    /// <summary>Each of a forum's objects is a layer of its own.</summary>
    static void TakeGateways(ref Layer dhcp, int end)
    {
        while (end - dhcp.Position >= 2 && dhcp.More)
        {
            int length = 2 + dhcp.U8(dhcp.Position + 1);
            if (length > end - dhcp.Position) return;
            dhcp.Call(Gateway, dhcp.Position, length);
            dhcp.Position += length;
        }
    }

    /// <summary>Broadband Forum TR-111 part 1 section 3.4.</summary>
    static void DissectGateway(ref Layer dhcp)
    {
        dhcp.OpenNothing();
        byte code = dhcp.U8(0);
        int length = dhcp.U8(1);
        GroupScope one = dhcp.BeginNumber(OptionViTr111Suboption, code, dhcp.Position, 2 + length);
        dhcp.Position++;
        dhcp.Take(DhcpOptions.OptionSuboptionLength);
        int at = dhcp.Position;
        dhcp.Place(OptionViValue, at, length);
        Field? field = code switch
        {
            1 => OptionViTr111DeviceManufacturerOui, 2 => OptionViTr111DeviceSerialNumber, 3 => OptionViTr111DeviceProductClass,
            4 => OptionViTr111GatewayManufacturerOui, 5 => OptionViTr111GatewaySerialNumber, 6 => OptionViTr111GatewayProductClass,
            _ => null,
        };
        if (field is not null && field.Type.IsText()) dhcp.Text(field, at, length);
        else if (field is not null && field.Size == length) dhcp.Place(field, at, length);
        dhcp.End(one);
    }
}
