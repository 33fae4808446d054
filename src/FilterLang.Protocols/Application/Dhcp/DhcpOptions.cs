namespace FilterLang.Protocols;

/// <summary>The options of RFC 2132 and later ones: most are a number, addresses or text, which a table tells.</summary>
static class DhcpOptions
{
    static readonly Protocol Protocol = Dhcp.Protocol;

    public static readonly Field
        OptionType                         = Protocol.UInt8  ("dhcp.option.type",                             "Option"),
        OptionLength                       = Protocol.UInt8  ("dhcp.option.length",                           "Length"),
        OptionSuboptionLength              = Protocol.UInt8  ("dhcp.option.suboption_length",                 "Length"),
        OptionValue                        = Protocol.Row    ("dhcp.option.value",                            "Value", FieldType.Bytes, hidden: true),
        OptionPadding                      = Protocol.Bytes  ("dhcp.option.padding",                          "Padding"),
        OptionSubnetMask                   = Protocol.Row    ("dhcp.option.subnet_mask",                      "Subnet Mask", FieldType.IPv4, display: NetMask),
        OptionTimeOffset                   = Protocol.Int32  ("dhcp.option.time_offset",                      "Time Offset", display: Custom, names: SpanNames.Signed),
        OptionRouter                       = Protocol.IPv4   ("dhcp.option.router",                           "Router"),
        OptionTimeServer                   = Protocol.IPv4   ("dhcp.option.time_server",                      "Time Server"),
        OptionNameServer                   = Protocol.IPv4   ("dhcp.option.name_server",                      "Name Server"),
        OptionDomainNameServer             = Protocol.IPv4   ("dhcp.option.domain_name_server",               "Domain Name Server"),
        OptionLogServer                    = Protocol.IPv4   ("dhcp.option.log_server",                       "Log Server"),
        OptionQuotesServer                 = Protocol.IPv4   ("dhcp.option.quotes_server",                    "Quotes Server"),
        OptionLprServer                    = Protocol.IPv4   ("dhcp.option.lpr_server",                       "LPR Server"),
        OptionImpressServer                = Protocol.IPv4   ("dhcp.option.impress_server",                   "Impress Server"),
        OptionResourceLocationServer       = Protocol.IPv4   ("dhcp.option.resource_location_server",         "Resource Location Server"),
        OptionHostname                     = Protocol.Text   ("dhcp.option.hostname",                         "Host Name", type: FieldType.StringZ),
        OptionBootFileSize                 = Protocol.UInt16 ("dhcp.option.boot_file_size",                   "Boot File Size"),
        OptionMeritDumpFile                = Protocol.Text   ("dhcp.option.merit_dump_file",                  "Merit Dump File", type: FieldType.StringZ),
        OptionDomainName                   = Protocol.Text   ("dhcp.option.domain_name",                      "Domain Name", type: FieldType.StringZ),
        OptionSwapServer                   = Protocol.IPv4   ("dhcp.option.swap_server",                      "Swap Server"),
        OptionRootPath                     = Protocol.Text   ("dhcp.option.root_path",                        "Root Path", type: FieldType.StringZ),
        OptionExtensionPath                = Protocol.Text   ("dhcp.option.extension_path",                   "Extensions Path", type: FieldType.StringZ),
        OptionIpForwarding                 = Protocol.Boolean("dhcp.option.ip_forwarding",                    "IP Forwarding", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionPolicyFilterIp               = Protocol.IPv4   ("dhcp.option.policy_filter.ip",                 "IP Address"),
        OptionPolicyFilterSubnetMask       = Protocol.Row    ("dhcp.option.policy_filter.subnet_mask",        "Subnet Mask", FieldType.IPv4, display: NetMask),
        OptionNonLocalSourceRouting        = Protocol.Boolean("dhcp.option.non_local_source_routing",         "Non-Local Source Routing", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionMaxDatagramReassemblySize    = Protocol.UInt16 ("dhcp.option.max_datagram_reassembly_size",     "Maximum Datagram Reassembly Size"),
        OptionDefaultIpTtl                 = Protocol.UInt8  ("dhcp.option.default_ip_ttl",                   "Default IP Time-to-Live"),
        OptionPathMtuAgingTimeout          = Protocol.UInt32 ("dhcp.option.path_mtu_aging_timeout",           "Path MTU Aging Timeout", display: Custom, names: SpanNames.Unsigned),
        OptionPathMtuPlateauTableItem      = Protocol.UInt16 ("dhcp.option.path_mtu_plateau_table_item",      "Path MTU Plateau Table Item"),
        OptionInterfaceMtu                 = Protocol.UInt16 ("dhcp.option.interface_mtu",                    "Interface MTU"),
        OptionAllSubnetsAreLocal           = Protocol.Boolean("dhcp.option.all_subnets_are_local",            "All Subnets are Local", names: ValueNames.YesNo),
        OptionBroadcastAddress             = Protocol.IPv4   ("dhcp.option.broadcast_address",                "Broadcast Address"),
        OptionPerformMaskDiscovery         = Protocol.Boolean("dhcp.option.perform_mask_discovery",           "Perform Mask Discovery", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionMaskSupplier                 = Protocol.Boolean("dhcp.option.mask_supplier",                    "Mask Supplier", names: ValueNames.YesNo),
        OptionPerformRouterDiscover        = Protocol.Boolean("dhcp.option.perform_router_discover",          "Perform Router Discover", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionRouterSolicitationAddress    = Protocol.IPv4   ("dhcp.option.router_solicitation_address",      "Router Solicitation Address"),
        OptionStaticRouteIp                = Protocol.IPv4   ("dhcp.option.static_route.ip",                  "Destination IP Address"),
        OptionStaticRouteRouter            = Protocol.IPv4   ("dhcp.option.static_route.router",              "Destination Router"),
        OptionTrailerEncapsulation         = Protocol.Boolean("dhcp.option.trailer_encapsulation",            "Trailer Encapsulation", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionArpCacheTimeout              = Protocol.UInt32 ("dhcp.option.arp_cache_timeout",                "ARP Cache Timeout", display: Custom, names: SpanNames.Unsigned),
        OptionEthernetEncapsulation        = Protocol.Boolean("dhcp.option.ethernet_encapsulation",           "Ethernet Encapsulation", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionTcpDefaultTtl                = Protocol.UInt8  ("dhcp.option.tcp_default_ttl",                  "TCP Default TTL"),
        OptionTcpKeepaliveInterval         = Protocol.UInt32 ("dhcp.option.tcp_keepalive_interval",           "TCP Keepalive Interval", display: Custom, names: SpanNames.Unsigned),
        OptionTcpKeepaliveGarbage          = Protocol.Boolean("dhcp.option.tcp_keepalive_garbage",            "TCP Keepalive Garbage", names: ValueNames.Pair("Enabled", "Disabled")),
        OptionNisDomain                    = Protocol.Text   ("dhcp.option.nis_domain",                       "Network Information Service Domain", type: FieldType.StringZ),
        OptionNisServer                    = Protocol.IPv4   ("dhcp.option.nis_server",                       "Network Information Service Server"),
        OptionNtpServer                    = Protocol.IPv4   ("dhcp.option.ntp_server",                       "Network Time Protocol Server"),
        OptionNetbiosOverTcpipNameServer   = Protocol.IPv4   ("dhcp.option.netbios_over_tcpip_name_server",   "NetBIOS over TCP/IP Name Server"),
        OptionNetbiosOverTcpipDdNameServer = Protocol.IPv4   ("dhcp.option.netbios_over_tcpip_dd_name_server", "NetBIOS over TCP/IP Datagram Distribution Name Server"),
        OptionNetbiosOverTcpipNodeType     = Protocol.UInt8  ("dhcp.option.netbios_over_tcpip_node_type",     "NetBIOS over TCP/IP Node Type", names: new(() => [(1, "B-node"), (2, "P-node"), (4, "M-node"), (8, "H-node")])),
        OptionNetbiosOverTcpipScope        = Protocol.Text   ("dhcp.option.netbios_over_tcpip_scope",         "NetBIOS over TCP/IP Scope", type: FieldType.StringZ),
        OptionXwindowsSystemFontServer     = Protocol.IPv4   ("dhcp.option.xwindows_system_font_server",      "X Window System Font Server"),
        OptionXwindowsSystemDisplayManager = Protocol.IPv4   ("dhcp.option.xwindows_system_display_manager",  "X Window System Display Manager"),
        OptionRequestedIpAddress           = Protocol.IPv4   ("dhcp.option.requested_ip_address",             "Requested IP Address"),
        OptionIpAddressLeaseTime           = Protocol.UInt32 ("dhcp.option.ip_address_lease_time",            "IP Address Lease Time", display: Custom, names: SpanNames.Unsigned),
        OptionOptionOverload               = Protocol.UInt8  ("dhcp.option.option_overload",                  "Option Overload", names: new(() => [(1, "Boot file name holds options"), (2, "Server host name holds options"), (3, "Boot file and server host names hold options")])),
        OptionDhcp                         = Protocol.UInt8  ("dhcp.option.dhcp",                             "DHCP", names: DhcpNames.OptionDhcp),
        OptionDhcpServerId                 = Protocol.IPv4   ("dhcp.option.dhcp_server_id",                   "DHCP Server Identifier"),
        OptionRequestListItem              = Protocol.UInt8  ("dhcp.option.request_list_item",                "Parameter Request List Item"),
        OptionMessage                      = Protocol.Text   ("dhcp.option.message",                          "Message", type: FieldType.StringZ),
        OptionDhcpMaxMessageSize           = Protocol.UInt16 ("dhcp.option.dhcp_max_message_size",            "Maximum DHCP Message Size"),
        OptionRenewalTimeValue             = Protocol.UInt32 ("dhcp.option.renewal_time_value",               "Renewal Time Value", display: Custom, names: SpanNames.Unsigned),
        OptionRebindingTimeValue           = Protocol.UInt32 ("dhcp.option.rebinding_time_value",             "Rebinding Time Value", display: Custom, names: SpanNames.Unsigned),
        OptionVendorClassId                = Protocol.Text   ("dhcp.option.vendor_class_id",                  "Vendor class identifier", type: FieldType.StringZ),
        OptionNovellNetwareIpDomain        = Protocol.Text   ("dhcp.option.novell_netware_ip_domain",         "Novell/Netware IP domain", type: FieldType.StringZ),
        OptionNisPlusDomain                = Protocol.Text   ("dhcp.option.nis_plus_domain",                  "Network Information Service+ Domain", type: FieldType.StringZ),
        OptionNisPlusServer                = Protocol.IPv4   ("dhcp.option.nis_plus_server",                  "Network Information Service+ Server"),
        OptionTftpServerName               = Protocol.Text   ("dhcp.option.tftp_server_name",                 "TFTP Server Name", type: FieldType.StringZ),
        OptionBootfileName                 = Protocol.Text   ("dhcp.option.bootfile_name",                    "Bootfile name", type: FieldType.StringZ),
        OptionMobileIpHomeAgent            = Protocol.IPv4   ("dhcp.option.mobile_ip_home_agent",             "Mobile IP Home Agent"),
        OptionSmtpServer                   = Protocol.IPv4   ("dhcp.option.smtp_server",                      "SMTP Server"),
        OptionPop3Server                   = Protocol.IPv4   ("dhcp.option.pop3_server",                      "POP3 Server"),
        OptionNntpServer                   = Protocol.IPv4   ("dhcp.option.nntp_server",                      "NNTP Server"),
        OptionDefaultWwwServer             = Protocol.IPv4   ("dhcp.option.default_www_server",               "Default WWW Server"),
        OptionDefaultFingerServer          = Protocol.IPv4   ("dhcp.option.default_finger_server",            "Default Finger Server"),
        OptionDefaultIrcServer             = Protocol.IPv4   ("dhcp.option.default_irc_server",               "Default IRC Server"),
        OptionStreettalkServer             = Protocol.IPv4   ("dhcp.option.streettalk_server",                "StreetTalk Server"),
        OptionStreettalkDaServer           = Protocol.IPv4   ("dhcp.option.streettalk_da_server",             "StreetTalk Directory Assistance Server"),
        OptionNovellDssString              = Protocol.Text   ("dhcp.option.novell_dss.string",                "Novell Directory Services Servers String", type: FieldType.StringZ),
        OptionNovellDssIp                  = Protocol.IPv4   ("dhcp.option.novell_dss.ip",                    "IP Address"),
        OptionNovellDsTreeName             = Protocol.Text   ("dhcp.option.novell_ds_tree_name",              "Novell Directory Services Tree Name", type: FieldType.StringZ),
        OptionNovellDsContext              = Protocol.Text   ("dhcp.option.novell_ds_context",                "Novell Directory Services Context", type: FieldType.StringZ),
        OptionClientLastTransactionTime    = Protocol.UInt32 ("dhcp.option.client_last_transaction_time",     "Client last transaction time", display: Custom, names: SpanNames.Unsigned),
        OptionAssociatedIpOption           = Protocol.IPv4   ("dhcp.option.associated_ip_option",             "Associated IP option"),
        OptionClientSystemArchitecture     = Protocol.UInt16 ("dhcp.option.client_system_architecture",       "Client System Architecture", names: DhcpNames.OptionClientSystemArchitecture),
        OptionTzPcode                      = Protocol.Text   ("dhcp.option.tz_pcode",                         "TZ PCode"),
        OptionTzTcode                      = Protocol.Text   ("dhcp.option.tz_tcode",                         "TZ TCode"),
        OptionIpv6onlyPreferredWaitTime    = Protocol.UInt32 ("dhcp.option.ipv6only_preferred_wait_time",     "IPv6-Only Preferred wait time", display: Custom, names: SpanNames.Unsigned),
        OptionNetinfoParentServerAddress   = Protocol.IPv4   ("dhcp.option.netinfo_parent_server_address",    "NetInfo Parent Server Address"),
        OptionNetinfoParentServerTag       = Protocol.Text   ("dhcp.option.netinfo_parent_server_tag",        "NetInfo Parent Server Tag", type: FieldType.StringZ),
        OptionDhcpAutoConfiguration        = Protocol.UInt8  ("dhcp.option.dhcp_auto_configuration",          "DHCP Auto-Configuration", names: new(() => [(0, "DoNotAutoConfigure"), (1, "AutoConfigure")])),
        OptionSubnetSelectionOption        = Protocol.IPv4   ("dhcp.option.subnet_selection_option",          "Subnet Selection Option"),
        OptionPanaAgent                    = Protocol.IPv4   ("dhcp.option.pana_agent",                       "PAA IPv4 Address"),
        OptionLostServerDomainName         = Protocol.Text   ("dhcp.option.lost_server_domain_name",          "LoST Server Domain Name", type: FieldType.StringZ),
        OptionCapwapAccessController       = Protocol.IPv4   ("dhcp.option.capwap_access_controller",         "CAPWAP Access Controllers"),
        OptionAndsfServer                  = Protocol.IPv4   ("dhcp.option.andsf_server",                     "ANDSF Server"),
        OptionForcerenewNonceAlgorithm     = Protocol.UInt8  ("dhcp.option.forcerenew_nonce.algorithm",       "Algorithm", names: new(() => [(1, "HMAC-MD5")])),
        OptionTftpServerAddress            = Protocol.IPv4   ("dhcp.option.tftp_server_address",              "TFTP Server Address"),
        OptionBulkLeaseStatusCode          = Protocol.UInt8  ("dhcp.option.bulk_lease.status_code",           "Status Code", names: DhcpNames.OptionBulkLeaseStatusCode),
        OptionBulkLeaseStatusCodeMessage   = Protocol.Text   ("dhcp.option.bulk_lease.status_code_message",   "Status Code Message"),
        OptionBulkLeaseBaseTime            = Protocol.Row    ("dhcp.option.bulk_lease.base_time",             "Base Time", FieldType.AbsoluteTime, display: Utc),
        OptionBulkLeaseStartTimeOfState    = Protocol.UInt32 ("dhcp.option.bulk_lease.start_time_of_state",   "Start Time Of State", display: Custom, names: SpanNames.Unsigned),
        OptionBulkLeaseQueryStartTime      = Protocol.Row    ("dhcp.option.bulk_lease.query_start_time",      "Query Start Time", FieldType.AbsoluteTime, display: Utc),
        OptionBulkLeaseQueryEndTime        = Protocol.Row    ("dhcp.option.bulk_lease.query_end_time",        "Query End Time", FieldType.AbsoluteTime, display: Utc),
        OptionBulkLeaseDhcpState           = Protocol.UInt8  ("dhcp.option.bulk_lease.dhcp_state",            "Dhcp State", names: DhcpNames.OptionBulkLeaseDhcpState),
        OptionBulkLeaseDataSource          = Protocol.Boolean("dhcp.option.bulk_lease.data_source",           "Data Source", names: ValueNames.Pair("Remote", "Local")),
        OptionMudurl                       = Protocol.Text   ("dhcp.option.mudurl",                           "MUDURL"),
        OptionPxeConfigFile                = Protocol.Text   ("dhcp.option.pxe_config_file",                  "PXELINUX configuration file"),
        OptionPxePathPrefix                = Protocol.Text   ("dhcp.option.pxe_path_prefix",                  "PXELINUX path prefix"),
        OptionPxeRebootTime                = Protocol.UInt32 ("dhcp.option.pxe_reboot_time",                  "PXELINUX Reboot Time", display: Custom, names: SpanNames.Unsigned),
        OptionCaptivePortal                = Protocol.Text   ("dhcp.option.captive_portal",                   "Captive Portal"),
        OptionPrivateProxyAutodiscovery    = Protocol.Text   ("dhcp.option.private_proxy_autodiscovery",      "Private/Proxy autodiscovery", type: FieldType.StringZ),
        OptionEnd                          = Protocol.UInt8  ("dhcp.option.end",                              "Option End");

    static readonly ExpertField
        BadLength = Protocol.Expert("dhcp.bad_length", Severity.Error, ExpertGroup.Protocol, "length isn't >= 1");

    enum Kind : byte { None, Plain, List, Pairs, Text }

    static readonly Kind[] s_kinds = new Kind[256];
    static readonly Field?[] s_fields = new Field?[256], s_seconds = new Field?[256];

    static DhcpOptions()
    {
        // One value: the field's size must be the option's.
        Set(Kind.Plain, (1, OptionSubnetMask), (2, OptionTimeOffset), (13, OptionBootFileSize), (16, OptionSwapServer), (19, OptionIpForwarding),
            (20, OptionNonLocalSourceRouting), (22, OptionMaxDatagramReassemblySize), (23, OptionDefaultIpTtl), (24, OptionPathMtuAgingTimeout),
            (26, OptionInterfaceMtu), (27, OptionAllSubnetsAreLocal), (28, OptionBroadcastAddress), (29, OptionPerformMaskDiscovery),
            (30, OptionMaskSupplier), (31, OptionPerformRouterDiscover), (32, OptionRouterSolicitationAddress), (34, OptionTrailerEncapsulation),
            (35, OptionArpCacheTimeout), (36, OptionEthernetEncapsulation), (37, OptionTcpDefaultTtl), (38, OptionTcpKeepaliveInterval),
            (39, OptionTcpKeepaliveGarbage), (46, OptionNetbiosOverTcpipNodeType), (50, OptionRequestedIpAddress), (51, OptionIpAddressLeaseTime),
            (52, OptionOptionOverload), (53, OptionDhcp), (54, OptionDhcpServerId), (57, OptionDhcpMaxMessageSize), (58, OptionRenewalTimeValue),
            (59, OptionRebindingTimeValue), (91, OptionClientLastTransactionTime), (108, OptionIpv6onlyPreferredWaitTime),
            (112, OptionNetinfoParentServerAddress), (116, OptionDhcpAutoConfiguration), (118, OptionSubnetSelectionOption),
            (145, OptionForcerenewNonceAlgorithm), (152, OptionBulkLeaseBaseTime), (153, OptionBulkLeaseStartTimeOfState),
            (154, OptionBulkLeaseQueryStartTime), (155, OptionBulkLeaseQueryEndTime), (156, OptionBulkLeaseDhcpState), (211, OptionPxeRebootTime));
        Set(Kind.List, (3, OptionRouter), (4, OptionTimeServer), (5, OptionNameServer), (6, OptionDomainNameServer), (7, OptionLogServer),
            (8, OptionQuotesServer), (9, OptionLprServer), (10, OptionImpressServer), (11, OptionResourceLocationServer),
            (25, OptionPathMtuPlateauTableItem), (41, OptionNisServer), (42, OptionNtpServer), (44, OptionNetbiosOverTcpipNameServer),
            (45, OptionNetbiosOverTcpipDdNameServer), (48, OptionXwindowsSystemFontServer), (49, OptionXwindowsSystemDisplayManager),
            (55, OptionRequestListItem), (65, OptionNisPlusServer), (68, OptionMobileIpHomeAgent), (69, OptionSmtpServer), (70, OptionPop3Server),
            (71, OptionNntpServer), (72, OptionDefaultWwwServer), (73, OptionDefaultFingerServer), (74, OptionDefaultIrcServer),
            (75, OptionStreettalkServer), (76, OptionStreettalkDaServer), (85, OptionNovellDssIp), (92, OptionAssociatedIpOption),
            (93, OptionClientSystemArchitecture), (136, OptionPanaAgent), (138, OptionCapwapAccessController), (142, OptionAndsfServer),
            (150, OptionTftpServerAddress));
        Set(Kind.Text, (12, OptionHostname), (14, OptionMeritDumpFile), (15, OptionDomainName), (17, OptionRootPath), (18, OptionExtensionPath),
            (40, OptionNisDomain), (47, OptionNetbiosOverTcpipScope), (56, OptionMessage), (60, OptionVendorClassId),
            (62, OptionNovellNetwareIpDomain), (64, OptionNisPlusDomain), (66, OptionTftpServerName), (67, OptionBootfileName),
            (86, OptionNovellDsTreeName), (87, OptionNovellDsContext), (98, OptionNovellDssString), (100, OptionTzPcode), (101, OptionTzTcode),
            (113, OptionNetinfoParentServerTag), (114, OptionCaptivePortal), (137, OptionLostServerDomainName), (161, OptionMudurl),
            (209, OptionPxeConfigFile), (210, OptionPxePathPrefix), (252, OptionPrivateProxyAutodiscovery));
        Set(Kind.Pairs, (21, OptionPolicyFilterIp), (33, OptionStaticRouteIp));
        (s_seconds[21], s_seconds[33]) = (OptionPolicyFilterSubnetMask, OptionStaticRouteRouter);
    }

    static void Set(Kind kind, params (int Number, Field? Field)[] options)
    {
        foreach ((int number, Field? field) in options) (s_kinds[number], s_fields[number]) = (kind, field);
    }

    /// <summary>Looks through the options for what decides how the message is read.</summary>
    public static DhcpMessage Survey(ReadOnlySpan<byte> options)
    {
        DhcpMessage message = default;
        for (int at = 0; at < options.Length && options[at] != 255;)
        {
            if (options[at] == 0)
            {
                at++;
                continue;
            }
            if (at + 1 >= options.Length || at + 2 + options[at + 1] > options.Length) break;
            int length = options[at + 1];
            message = options[at] switch
            {
                53 when length == 1 => message with { Type = options[at + 2] },
                52 when length == 1 => message with { Overload = options[at + 2] },
                60 => message with { VendorAt = at + 2, VendorLength = length },
                _ => message,
            };
            at += 2 + length;
        }
        return message;
    }

    /// <summary>Takes options up to the end option, or to <paramref name="end"/>. False where the end option is missing.</summary>
    public static bool Take(ref Layer dhcp, DhcpMessage message, int end)
    {
        bool ended = false;
        while (dhcp.Position < end && dhcp.More)
        {
            byte type = dhcp.U8(dhcp.Position);
            if (type == 0) TakePadding(ref dhcp, end);
            else if (type == 255)
            {
                ended = true;
                GroupScope last = dhcp.BeginNumber(OptionType, 0, dhcp.Position, 1);
                dhcp.Label(last.Item, $"Option: (255) End");
                dhcp.Take(OptionEnd);
                dhcp.End(last);
                // What follows is padding, if it says nothing.
                if (dhcp.Position < end && dhcp.More && dhcp.U8(dhcp.Position) == 0) TakePadding(ref dhcp, end);
                break;
            }
            else TakeOption(ref dhcp, message, type);
        }
        return ended;
    }

    /// <summary>Options that stand in the fields of the server name or the boot file, RFC 2131 section 4.1.</summary>
    public static void TakeOverloaded(ref Layer dhcp, DhcpMessage message, int from, int to)
    {
        int position = dhcp.Position;
        dhcp.Position = from;
        Take(ref dhcp, message, to);
        dhcp.Position = position;
    }

    static void TakePadding(ref Layer dhcp, int end)
    {
        int at = dhcp.Position, stop = at;
        while (stop < end && stop < dhcp.Captured && dhcp.U8(stop) == 0) stop++;
        if (stop == at) dhcp.Need(at, 1);
        else dhcp.Take(OptionPadding, stop - at);
    }

    static void TakeOption(ref Layer dhcp, DhcpMessage message, byte type)
    {
        GroupScope option = dhcp.BeginNumber(OptionType, type, dhcp.Position, 2 + dhcp.U8(dhcp.Position + 1));
        dhcp.Position++;
        int length = (int)dhcp.Take(OptionLength), end = dhcp.Position + length;
        dhcp.Place(OptionValue, dhcp.Position, length);
        TakeValue(ref dhcp, message, type, end);
        if (dhcp.WantsLabels) Describe(ref dhcp, option.Item, type, end - length, length);
        if (!dhcp.Failed) dhcp.Position = end;
        dhcp.End(option);
    }

    // An option's line says its name, and what it holds where that is one thing.
    static void Describe(ref Layer dhcp, int option, byte type, int at, int length)
    {
        dhcp.Label(option, $"Option: ({(ulong)type}) {NameOf(type)}");
        if (dhcp.Failed) return;
        if (type == 53 && length == 1) dhcp.Append(option, $" ({OptionDhcp.Names!.Find(dhcp.U8(at)) ?? "Unknown"})");
        else if (s_kinds[type] == Kind.Plain && s_fields[type]!.Type == FieldType.IPv4 && length == 4)
            dhcp.Append(option, $" ({NetworkAddress.IPv4(dhcp.U32(at))})");
    }

    /// <summary>The name of an option in IANA's registry; for most it is the label of its value.</summary>
    static string NameOf(ulong type) => DhcpNames.OptionType.Find(type) ?? (type < 256 ? s_fields[type]?.Label : null) ?? "Unknown";

    static void TakeValue(ref Layer dhcp, DhcpMessage message, byte type, int end)
    {
        int length = end - dhcp.Position;
        Field? field = s_fields[type];
        switch (s_kinds[type])
        {
            case Kind.Plain:
                if (length == field!.Size) dhcp.Take(field);
                else dhcp.Remark(BadLength, $"length isn't {(long)field.Size}", dhcp.Position, length);
                break;
            case Kind.List:
                while (end - dhcp.Position >= field!.Size && dhcp.More)
                {
                    ulong value = dhcp.Take(field);
                    if (type == 55 && dhcp.WantsLabels) dhcp.Label(field, $"{field.Label}: ({value}) {NameOf(value)}");
                }
                break;
            case Kind.Pairs:
                while (end - dhcp.Position >= 8 && dhcp.More)
                {
                    dhcp.Take(field!);
                    dhcp.Take(s_seconds[type]!);
                }
                break;
            case Kind.Text:
                if (length > 0) dhcp.Text(field!, dhcp.Position, length);
                else dhcp.Remark(BadLength, dhcp.Position, 0);
                break;
            default:
                if (!DhcpClientOptions.Take(ref dhcp, type, end) && !DhcpStructuredOptions.Take(ref dhcp, type, end))
                    DhcpVendorOptions.Take(ref dhcp, message, type, end);
                break;
        }
    }
}
