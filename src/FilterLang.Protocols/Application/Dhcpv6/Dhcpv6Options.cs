namespace FilterLang.Protocols;

/// <summary>DHCPv6 options, RFC 8415 section 21 and the IANA registry.</summary>
static class Dhcpv6Options
{
    static readonly Protocol Protocol = Dhcpv6.Protocol;

    public static readonly Field
        OptionType                       = Protocol.UInt16 ("dhcpv6.option.type",                         "Option", names: Dhcpv6Names.OptionType),
        OptionLength                     = Protocol.UInt16 ("dhcpv6.option.length",                       "Length"),
        OptionTypeStr                    = Protocol.Text   ("dhcpv6.option.type_str",                     "Option"),
        OptionData                       = Protocol.Bytes  ("dhcpv6.option.data",                         "Data"),
        ClientFqdnFlags                  = Protocol.UInt8  ("dhcpv6.client_fqdn_flags",                   "Flags", display: Hex),
        ClientfqdnClientS                = Protocol.Boolean("dhcpv6.clientfqdn.client.s",                 "S bit", mask: 0x1, names: ValueNames.Pair("Server SHOULD perform AAAA RR updates", "Server SHOULD NOT perform AAAA RR updates")),
        ClientfqdnClientN                = Protocol.Boolean("dhcpv6.clientfqdn.client.n",                 "N bit", mask: 0x4, names: ValueNames.Pair("Server SHOULD NOT perform PTR RR updates", "Server SHOULD perform PTR RR updates")),
        ClientfqdnServerS                = Protocol.Boolean("dhcpv6.clientfqdn.server.s",                 "S bit", mask: 0x1, names: ValueNames.Pair("Server SHOULD perform AAAA RR updates", "Server SHOULD NOT perform AAAA RR updates")),
        ClientfqdnServerO                = Protocol.Boolean("dhcpv6.clientfqdn.server.o",                 "O bit", mask: 0x2, names: ValueNames.Pair("Server HAS overridden client's S bit preference", "Server HAS NOT overridden client's S bit preference")),
        ClientfqdnServerN                = Protocol.Boolean("dhcpv6.clientfqdn.server.n",                 "N bit", mask: 0x4, names: ValueNames.Pair("Server SHOULD NOT perform PTR RR updates", "Server SHOULD perform PTR RR updates")),
        RemoteidEnterprise               = Protocol.UInt32 ("dhcpv6.remoteid.enterprise",                 "Enterprise ID", display: Custom),
        Iaid                             = Protocol.Text   ("dhcpv6.iaid",                                "IAID"),
        IaidT1                           = Protocol.UInt32 ("dhcpv6.iaid.t1",                             "T1", names: new(() => [(4294967295, "infinity")]) { AreSpecial = true }),
        IaidT2                           = Protocol.UInt32 ("dhcpv6.iaid.t2",                             "T2", names: new(() => [(4294967295, "infinity")]) { AreSpecial = true }),
        Iata                             = Protocol.Text   ("dhcpv6.iata",                                "IATA"),
        IaaddrIp                         = Protocol.IPv6   ("dhcpv6.iaaddr.ip",                           "IPv6 address"),
        IaaddrPrefLifetime               = Protocol.UInt32 ("dhcpv6.iaaddr.pref_lifetime",                "Preferred lifetime", names: new(() => [(4294967295, "infinity")]) { AreSpecial = true }),
        IaaddrValidLifetime              = Protocol.UInt32 ("dhcpv6.iaaddr.valid_lifetime",               "Valid lifetime", names: new(() => [(4294967295, "infinity")]) { AreSpecial = true }),
        RequestedOptionCode              = Protocol.UInt16 ("dhcpv6.requested_option_code",               "Requested Option code", names: Dhcpv6Names.OptionType),
        OptionPreference                 = Protocol.UInt8  ("dhcpv6.option_preference",                   "Pref-value"),
        ElapsedTime                      = Protocol.UInt16 ("dhcpv6.elapsed_time",                        "Elapsed time", names: ValueNames.Unit("ms")),
        AuthProtocol                     = Protocol.UInt8  ("dhcpv6.auth.protocol",                       "Protocol"),
        AuthAlgorithm                    = Protocol.UInt8  ("dhcpv6.auth.algorithm",                      "Algorithm"),
        AuthRdm                          = Protocol.UInt8  ("dhcpv6.auth.rdm",                            "RDM"),
        AuthReplayDetection              = Protocol.Bytes  ("dhcpv6.auth.replay_detection",               "Replay Detection"),
        AuthInfo                         = Protocol.Bytes  ("dhcpv6.auth.info",                           "Authentication Information"),
        Unicast                          = Protocol.IPv6   ("dhcpv6.unicast",                             "IPv6 address"),
        StatusCode                       = Protocol.UInt16 ("dhcpv6.status_code",                         "Status Code", names: Dhcpv6Names.StatusCode),
        StatusMsg                        = Protocol.Text   ("dhcpv6.status_msg",                          "Status Message"),
        VendorclassEnterprise            = Protocol.UInt32 ("dhcpv6.vendorclass.enterprise",              "Enterprise ID", display: Custom),
        VendorclassData                  = Protocol.Text   ("dhcpv6.vendorclass.data",                    "vendor-class-data", type: FieldType.StringZ),
        VendoroptsEnterprise             = Protocol.UInt32 ("dhcpv6.vendoropts.enterprise",               "Enterprise ID", display: Custom),
        VendoroptsEnterpriseOptionCode   = Protocol.UInt16 ("dhcpv6.vendoropts.enterprise.option_code",   "Option code"),
        VendoroptsEnterpriseOptionLength = Protocol.UInt16 ("dhcpv6.vendoropts.enterprise.option_length", "Option length"),
        VendoroptsEnterpriseOptionData   = Protocol.Bytes  ("dhcpv6.vendoropts.enterprise.option_data",   "Option data"),
        InterfaceId                      = Protocol.Bytes  ("dhcpv6.interface_id",                        "Interface-ID"),
        ReconfMsg                        = Protocol.UInt8  ("dhcpv6.reconf_msg",                          "Reconfigure message type", names: Dhcpv6Names.Msgtype),
        SipServerDomainSearchFqdn        = Protocol.Text   ("dhcpv6.sip_server_domain_search_fqdn",       "SIP Server Domain Search FQDN"),
        SipServerA                       = Protocol.IPv6   ("dhcpv6.sip_server_a",                        "SIP server address"),
        DnsServer                        = Protocol.IPv6   ("dhcpv6.dns_server",                          "DNS server address"),
        Dhcp4o6Server                    = Protocol.IPv6   ("dhcpv6.dhcp4o6_server",                      "DHCP4o6 server address"),
        SearchListEntry                  = Protocol.Text   ("dhcpv6.search_list_entry",                   "List entry"),
        NisServer                        = Protocol.IPv6   ("dhcpv6.nis_server",                          "NIS server address"),
        NispServer                       = Protocol.IPv6   ("dhcpv6.nisp_server",                         "NISP server address"),
        NisFqdn                          = Protocol.Text   ("dhcpv6.nis_fqdn",                            "NIS FQDN"),
        NispFqdn                         = Protocol.Text   ("dhcpv6.nisp_fqdn",                           "NISP FQDN"),
        SntpServer                       = Protocol.IPv6   ("dhcpv6.sntp_server",                         "SNTP server address"),
        Lifetime                         = Protocol.UInt32 ("dhcpv6.lifetime",                            "Lifetime"),
        BcmcsServerFqdn                  = Protocol.Text   ("dhcpv6.bcmcs_server_fqdn",                   "BCMCS server FQDN"),
        BcmcsServerA                     = Protocol.IPv6   ("dhcpv6.bcmcs_server_a",                      "BCMCS server address"),
        RemoteidEnterpriseId             = Protocol.Bytes  ("dhcpv6.remoteid_enterprise_id",              "Remote-ID"),
        SubscriberId                     = Protocol.Text   ("dhcpv6.subscriber_id",                       "Subscriber-ID"),
        ClientDomain                     = Protocol.Text   ("dhcpv6.client_domain",                       "Client Domain Name"),
        PanaAgent                        = Protocol.IPv6   ("dhcpv6.pana_agent",                          "PANA agents address"),
        Timezone                         = Protocol.Text   ("dhcpv6.timezone",                            "Time-zone"),
        Tzdb                             = Protocol.Text   ("dhcpv6.tzdb",                                "TZ-database"),
        LqQuery                          = Protocol.UInt8  ("dhcpv6.lq_query",                            "Query-type", names: new(() => [(1, "by-address"), (2, "by-clientID"), (3, "by-relayID"), (4, "by-linkAddress"), (5, "by-remoteID")])),
        LqQueryLinkAddress               = Protocol.IPv6   ("dhcpv6.lq_query_link_address",               "Link address"),
        CltTime                          = Protocol.UInt32 ("dhcpv6.clt_time",                            "Clt_time"),
        LqRelayDataPeerAddr              = Protocol.IPv6   ("dhcpv6.lq_relay_data_peer_addr",             "Peer address"),
        LqClientLink                     = Protocol.IPv6   ("dhcpv6.lq_client_link",                      "LQ client links address"),
        CapwapAcV6                       = Protocol.IPv6   ("dhcpv6.capwap_ac_v6",                        "CAPWAP Access Controllers address"),
        AftrName                         = Protocol.Text   ("dhcpv6.aftr_name",                           "DS-Lite AFTR Name"),
        BootfileUrl                      = Protocol.Text   ("dhcpv6.bootfile.url",                        "Boot URL"),
        BootfileParamLen                 = Protocol.UInt16 ("dhcpv6.bootfile.param_len",                  "Boot Parameter Length"),
        BootfileParamData                = Protocol.Text   ("dhcpv6.bootfile.param_data",                 "Boot Parameter Data"),
        NiiType                          = Protocol.UInt8  ("dhcpv6.nii.type",                            "Type", names: new(() => [(1, "Universal Network Device Interface (UNDI)")])),
        NiiMajor                         = Protocol.UInt8  ("dhcpv6.nii.major",                           "Major"),
        NiiMinor                         = Protocol.UInt8  ("dhcpv6.nii.minor",                           "Minor"),
        ClientArchType                   = Protocol.UInt16 ("dhcpv6.client_arch_type",                    "Architecture Type", display: Hex, names: Dhcpv6Names.ClientArchType),
        IaprefixPrefLifetime             = Protocol.UInt32 ("dhcpv6.iaprefix.pref_lifetime",              "Preferred lifetime", names: new(() => [(4294967295, "infinity")]) { AreSpecial = true }),
        IaprefixValidLifetime            = Protocol.UInt32 ("dhcpv6.iaprefix.valid_lifetime",             "Valid lifetime", names: new(() => [(4294967295, "infinity")]) { AreSpecial = true }),
        IaprefixPrefLen                  = Protocol.UInt8  ("dhcpv6.iaprefix.pref_len",                   "Prefix length"),
        IaprefixPrefAddr                 = Protocol.IPv6   ("dhcpv6.iaprefix.pref_addr",                  "Prefix address"),
        PdExcludePrefLen                 = Protocol.UInt8  ("dhcpv6.pd_exclude.pref_len",                 "Prefix length"),
        PdExcludeSubnetId                = Protocol.Bytes  ("dhcpv6.pd_exclude.subnet_id",                "IPv6 subnet ID"),
        UserclassLength                  = Protocol.UInt16 ("dhcpv6.userclass.length",                    "Length"),
        UserclassOpaqueData              = Protocol.Bytes  ("dhcpv6.userclass.opaque_data",               "Suboption"),
        NtpserverOptionType              = Protocol.UInt16 ("dhcpv6.ntpserver.option.type",               "Suboption", names: new(() => [(1, "NTP Server Address"), (2, "NTP Multicast Address"), (3, "NTP Server FQDN")])),
        NtpserverOptionLength            = Protocol.UInt16 ("dhcpv6.ntpserver.option.length",             "Length"),
        NtpserverAddr                    = Protocol.IPv6   ("dhcpv6.ntpserver.addr",                      "NTP Server Address"),
        NtpserverMcAddr                  = Protocol.IPv6   ("dhcpv6.ntpserver.mc_addr",                   "NTP Multicast Address"),
        CaptivePortal                    = Protocol.Text   ("dhcpv6.captive_portal",                      "Captive Portal"),
        RelayPort                        = Protocol.UInt16 ("dhcpv6.relay_port",                          "Downstream Source Port"),
        NtpserverFqdn                    = Protocol.Text   ("dhcpv6.ntpserver.fqdn",                      "NTP Server FQDN"),
        S46RuleFlags                     = Protocol.UInt8  ("dhcpv6.s46_rule.flags",                      "Flags", display: Hex),
        S46RuleFlagsReserved             = Protocol.Boolean("dhcpv6.s46_rule.flags.reserved",             "Reserved", mask: 0xFE),
        S46RuleFlagsFmr                  = Protocol.Boolean("dhcpv6.s46_rule.flags.fmr",                  "Forwarding Mapping Rule", mask: 0x1),
        S46RuleEaLen                     = Protocol.UInt8  ("dhcpv6.s46_rule.ea_len",                     "EA-bit length"),
        S46RuleIpv4PrefLen               = Protocol.UInt8  ("dhcpv6.s46_rule.ipv4_pref_len",              "IPv4 prefix length"),
        S46RuleIpv4Prefix                = Protocol.IPv4   ("dhcpv6.s46_rule.ipv4_prefix",                "IPv4 prefix"),
        S46RuleIpv6PrefixLen             = Protocol.UInt8  ("dhcpv6.s46_rule.ipv6_prefix_len",            "IPv6 prefix length"),
        S46RuleIpv6Prefix                = Protocol.IPv6   ("dhcpv6.s46_rule.ipv6_prefix",                "IPv6 prefix"),
        S46BrAddress                     = Protocol.IPv6   ("dhcpv6.s46_br.address",                      "BR address"),
        S46DmrDmrPrefLen                 = Protocol.UInt8  ("dhcpv6.s46_dmr.dmr_pref_len",                "IPv6 prefix length"),
        S46DmrDmrPrefix                  = Protocol.IPv6   ("dhcpv6.s46_dmr.dmr_prefix",                  "IPv6 prefix"),
        S46V4v6bindIpv4Address           = Protocol.IPv4   ("dhcpv6.s46_v4v6bind.ipv4_address",           "IPv4 Address"),
        S46V4v6bindIpv6PrefLen           = Protocol.UInt8  ("dhcpv6.s46_v4v6bind.ipv6_pref_len",          "IPv6 prefix length"),
        S46V4v6bindIpv6Prefix            = Protocol.IPv6   ("dhcpv6.s46_v4v6bind.ipv6_prefix",            "IPv6 prefix"),
        S46PortparamOffset               = Protocol.UInt8  ("dhcpv6.s46_portparam.offset",                "Offset"),
        S46PortparamPsidLen              = Protocol.UInt8  ("dhcpv6.s46_portparam.psid_len",              "PSID length"),
        S46PortparamPsid                 = Protocol.UInt16 ("dhcpv6.s46_portparam.psid",                  "PSID"),
        Mudurl                           = Protocol.Text   ("dhcpv6.mudurl",                              "MUDURL");

    static readonly ExpertField
        Malformed = Protocol.Expert("dhcpv6.malformed_option", Severity.Error, ExpertGroup.Malformed, "malformed option");

    const int MostRelays = 32;

    // What holds one value, or values one after another, or a text as long as the option.
    static readonly Field?[] s_single = new Field?[160], s_lists = new Field?[160], s_texts = new Field?[160], s_names = new Field?[160];

    static Dhcpv6Options()
    {
        (s_single[7], s_single[12], s_single[19]) = (OptionPreference, Unicast, ReconfMsg);
        (s_single[32], s_single[46], s_single[135]) = (Lifetime, CltTime, RelayPort);
        (s_lists[6], s_lists[22], s_lists[23], s_lists[27], s_lists[28]) = (RequestedOptionCode, SipServerA, DnsServer, NisServer, NispServer);
        (s_lists[31], s_lists[34], s_lists[40], s_lists[48]) = (SntpServer, BcmcsServerA, PanaAgent, LqClientLink);
        (s_lists[52], s_lists[61], s_lists[88], s_lists[90]) = (CapwapAcV6, ClientArchType, Dhcp4o6Server, S46BrAddress);
        (s_texts[38], s_texts[41], s_texts[42], s_texts[59]) = (SubscriberId, Timezone, Tzdb, BootfileUrl);
        (s_texts[103], s_texts[112]) = (CaptivePortal, Mudurl);
        (s_names[21], s_names[24], s_names[29], s_names[30]) = (SipServerDomainSearchFqdn, SearchListEntry, NisFqdn, NispFqdn);
        (s_names[33], s_names[64]) = (BcmcsServerFqdn, AftrName);
    }

    public static void Take(ref Layer dhcpv6, int end, uint message, int relays)
    {
        while (dhcpv6.Position < end && dhcpv6.More) TakeOption(ref dhcpv6, end, message, relays);
    }

    static void TakeOption(ref Layer dhcpv6, int end, uint message, int relays)
    {
        int at = dhcpv6.Position;
        if (end - at < 4)
        {
            dhcpv6.Remark(Malformed, at, end - at);
            dhcpv6.Position = end;
            return;
        }
        uint type = dhcpv6.U16(at);
        int length = dhcpv6.U16(at + 2);
        if (dhcpv6.Failed) return;
        int outer = dhcpv6.Parent;
        ReadOnlySpan<byte> name = NameOf(type);
        dhcpv6.NoteText(OptionTypeStr, name, at, 4 + length, ItemFlags.None);
        if (!dhcpv6.Failed) dhcpv6.Label(OptionTypeStr, $"{name}");
        dhcpv6.StandUnder(OptionTypeStr);
        dhcpv6.Take(OptionType);
        dhcpv6.Take(OptionLength);
        if (!dhcpv6.Need(at + 4, length))
        {
            dhcpv6.Parent = outer;
            return;
        }
        int stop = at + 4 + length;
        if (length > 0) TakeValue(ref dhcpv6, type, stop, message, relays);
        if (!dhcpv6.Failed) dhcpv6.Position = stop;
        dhcpv6.Parent = outer;
    }

    static readonly byte[]?[] s_utf8 = new byte[]?[160];

    /// <summary>The name of an option as UTF-8, made at its first use.</summary>
    static ReadOnlySpan<byte> NameOf(uint type) => type < s_utf8.Length
        ? s_utf8[type] ??= System.Text.Encoding.UTF8.GetBytes(OptionType.Names!.Find(type) ?? "DHCP option")
        : "DHCP option"u8;

    static void TakeValue(ref Layer dhcpv6, uint type, int end, uint message, int relays)
    {
        int length = end - dhcpv6.Position;
        if (type < s_single.Length)
        {
            if (s_single[type] is { } single)
            {
                if (length == single.Size) dhcpv6.Take(single);
                else dhcpv6.Remark(Malformed, dhcpv6.Position, length);
                return;
            }
            if (s_lists[type] is { } list)
            {
                while (end - dhcpv6.Position >= list.Size && dhcpv6.More) dhcpv6.Take(list);
                return;
            }
            if (s_texts[type] is { } text)
            {
                dhcpv6.Text(text, dhcpv6.Position, length, TextEncoding.Utf8);
                return;
            }
            if (s_names[type] is { } name)
            {
                TakeNames(ref dhcpv6, name, end);
                return;
            }
        }
        TakeStructure(ref dhcpv6, type, end, message, relays);
    }

    static void TakeStructure(ref Layer dhcpv6, uint type, int end, uint message, int relays)
    {
        int length = end - dhcpv6.Position;
        switch (type)
        {
            case 1 or 2: Dhcpv6Identities.TakeUnique(ref dhcpv6, end, tell: type == 1); break;
            case 3 or 25 when length >= 12:
                TakeAssociation(ref dhcpv6, Iaid);
                dhcpv6.Take(IaidT1);
                dhcpv6.Take(IaidT2);
                Take(ref dhcpv6, end, message, relays);
                break;
            case 4 when length >= 4:
                TakeAssociation(ref dhcpv6, Iata);
                Take(ref dhcpv6, end, message, relays);
                break;
            case 5 when length >= 24:
                if (dhcpv6.InfoSink is { } sink)
                {
                    sink.Add("IAA: "u8);
                    sink.AddIPv6(dhcpv6.Slice(dhcpv6.Position, 16));
                    sink.Add((byte)' ');
                }
                dhcpv6.Take(IaaddrIp);
                dhcpv6.Take(IaaddrPrefLifetime);
                dhcpv6.Take(IaaddrValidLifetime);
                Take(ref dhcpv6, end, message, relays);
                break;
            case 8 when length == 2:
                // Hundredths of a second are told in thousandths.
                dhcpv6.Note(ElapsedTime, dhcpv6.U16(dhcpv6.Position) * 10UL, dhcpv6.Position, 2, ItemFlags.None);
                break;
            case 9 when relays < MostRelays:
                GroupScope relayed = dhcpv6.Begin(Protocol.Field, dhcpv6.Position, length);
                Dhcpv6.TakeMessage(ref dhcpv6, end, relays + 1);
                dhcpv6.End(relayed);
                break;
            case 11 when length >= 11:
                dhcpv6.Take(AuthProtocol);
                dhcpv6.Take(AuthAlgorithm);
                dhcpv6.Take(AuthRdm);
                dhcpv6.Take(AuthReplayDetection, 8);
                if (end > dhcpv6.Position) dhcpv6.Take(AuthInfo, end - dhcpv6.Position);
                break;
            case 13 when length >= 2:
                dhcpv6.Take(StatusCode);
                if (end > dhcpv6.Position) dhcpv6.Text(StatusMsg, dhcpv6.Position, end - dhcpv6.Position, TextEncoding.Utf8);
                break;
            case 15:
                while (end - dhcpv6.Position >= 2 && dhcpv6.More)
                {
                    int size = (int)dhcpv6.Take(UserclassLength);
                    if (size > end - dhcpv6.Position) break;
                    dhcpv6.Take(UserclassOpaqueData, size);
                }
                break;
            case 16 when length >= 4:
                dhcpv6.Take(VendorclassEnterprise);
                while (end - dhcpv6.Position >= 2 && dhcpv6.More)
                {
                    int size = dhcpv6.U16(dhcpv6.Position);
                    if (size > end - dhcpv6.Position - 2) break;
                    dhcpv6.Text(VendorclassData, dhcpv6.Position + 2, size);
                    dhcpv6.Position += 2 + size;
                }
                break;
            case 17 when length >= 4: TakeVendorOptions(ref dhcpv6, end); break;
            case 18: dhcpv6.Take(InterfaceId, length); break;
            case 26 when length >= 25:
                dhcpv6.Take(IaprefixPrefLifetime);
                dhcpv6.Take(IaprefixValidLifetime);
                dhcpv6.Take(IaprefixPrefLen);
                dhcpv6.Take(IaprefixPrefAddr);
                Take(ref dhcpv6, end, message, relays);
                break;
            case 37 when length >= 4:
                dhcpv6.Take(RemoteidEnterprise);
                if (end > dhcpv6.Position) dhcpv6.Take(RemoteidEnterpriseId, end - dhcpv6.Position);
                break;
            case 39: TakeClientName(ref dhcpv6, end, message); break;
            case 44 when length >= 17:
                dhcpv6.Take(LqQuery);
                dhcpv6.Take(LqQueryLinkAddress);
                Take(ref dhcpv6, end, message, relays);
                break;
            case 45: Take(ref dhcpv6, end, message, relays); break;
            case 47 when length >= 16: dhcpv6.Take(LqRelayDataPeerAddr); break;
            case 56: TakeTimeServers(ref dhcpv6, end); break;
            case 60:
                while (end - dhcpv6.Position >= 2 && dhcpv6.More)
                {
                    int size = (int)dhcpv6.Take(BootfileParamLen);
                    if (size > end - dhcpv6.Position) break;
                    dhcpv6.Text(BootfileParamData, dhcpv6.Position, size, TextEncoding.Utf8);
                    dhcpv6.Position += size;
                }
                break;
            case 62 when length == 3:
                dhcpv6.Take(NiiType);
                dhcpv6.Take(NiiMajor);
                dhcpv6.Take(NiiMinor);
                break;
            case 79 when length > 2: Dhcpv6Identities.TakeClientAddress(ref dhcpv6, end); break;
            case 94 or 95 or 96: Take(ref dhcpv6, end, message, relays); break;
            default:
                dhcpv6.Place(OptionData, dhcpv6.Position, length);
                break;
        }
    }

    static void TakeAssociation(ref Layer dhcpv6, Field field)
    {
        ReadOnlySpan<byte> id = dhcpv6.Slice(dhcpv6.Position, 4);
        if (dhcpv6.Failed) return;
        Span<byte> text = stackalloc byte[8];
        for (int i = 0; i < 4; i++) (text[2 * i], text[2 * i + 1]) = ("0123456789abcdef"u8[id[i] >> 4], "0123456789abcdef"u8[id[i] & 15]);
        dhcpv6.NoteText(field, text, dhcpv6.Position, 4, ItemFlags.None);
        dhcpv6.Position += 4;
    }

    static void TakeNames(ref Layer dhcpv6, Field field, int end)
    {
        // Each name is shown behind those before it.
        Span<byte> text = stackalloc byte[4 * DnsName.Room];
        int start = dhcpv6.Position, shown = 0;
        while (dhcpv6.Position < end && dhcpv6.More)
        {
            if (shown + DnsName.Room + 1 > text.Length) shown = 0;
            int taken = DnsName.Read(ref dhcpv6, dhcpv6.Position, start, text.Slice(shown, DnsName.Room), out int length, end - dhcpv6.Position);
            if (dhcpv6.Failed) return;
            shown += length;
            text[shown++] = (byte)'.';
            dhcpv6.NoteText(field, text[..shown], dhcpv6.Position, taken, ItemFlags.None);
            dhcpv6.Position += taken;
        }
    }

    /// <summary>RFC 4704 section 4. The flags mean other things in answers.</summary>
    static void TakeClientName(ref Layer dhcpv6, int end, uint message)
    {
        if (message is 2 or 7) dhcpv6.TakeBits(ClientFqdnFlags, ClientfqdnServerN, ClientfqdnServerO, ClientfqdnServerS);
        else dhcpv6.TakeBits(ClientFqdnFlags, ClientfqdnClientN, ClientfqdnClientS);
        if (dhcpv6.WantsLabels && !dhcpv6.Failed) DescribeUpdates(ref dhcpv6, dhcpv6.U8(dhcpv6.Position - 1), message is 2 or 7);
        if (end == dhcpv6.Position || dhcpv6.Failed) return;
        Span<byte> text = stackalloc byte[DnsName.Room + 1];
        int at = dhcpv6.Position, taken = DnsName.Read(ref dhcpv6, at, at, text, out int length, end - at);
        if (dhcpv6.Failed) return;
        // A name without its last label of no length is only the beginning of one.
        if (dhcpv6.U8(end - 1) == 0) text[length++] = (byte)'.';
        dhcpv6.NoteText(ClientDomain, text[..length], at, taken, ItemFlags.None);
        if (length > 0 && text[length - 1] != (byte)'.') dhcpv6.Label(ClientDomain, $"Partial domain name: {(ReadOnlySpan<byte>)text[..length]}");
    }

    // Who is to tell the name server what.
    static void DescribeUpdates(ref Layer dhcpv6, byte flags, bool isAnswer)
    {
        if (isAnswer) return;
        string wish = (flags & 4) != 0 ? "CLIENT wants to update its AAAA RRs and SERVER not to update its PTR RRs"
            : (flags & 1) != 0 ? "CLIENT wants SERVER to update both its AAAA and PTR RRs"
            : "CLIENT wants to update its AAAA RRs and SERVER to update its PTR RRs";
        dhcpv6.Append(ClientFqdnFlags, $"  [{wish}]");
    }

    static void TakeVendorOptions(ref Layer dhcpv6, int end)
    {
        dhcpv6.Take(VendoroptsEnterprise);
        while (end - dhcpv6.Position >= 4 && dhcpv6.More)
        {
            dhcpv6.Take(VendoroptsEnterpriseOptionCode);
            int size = Math.Min((int)dhcpv6.Take(VendoroptsEnterpriseOptionLength), end - dhcpv6.Position);
            if (size > 0) dhcpv6.Take(VendoroptsEnterpriseOptionData, size);
        }
    }

    /// <summary>RFC 5908 section 4.</summary>
    static void TakeTimeServers(ref Layer dhcpv6, int end)
    {
        while (end - dhcpv6.Position >= 4 && dhcpv6.More)
        {
            uint kind = (uint)dhcpv6.Take(NtpserverOptionType);
            int size = (int)dhcpv6.Take(NtpserverOptionLength), stop = dhcpv6.Position + size;
            if (kind == 1 && size == 16) dhcpv6.Take(NtpserverAddr);
            else if (kind == 2 && size == 16) dhcpv6.Take(NtpserverMcAddr);
            else if (kind == 3) TakeNames(ref dhcpv6, NtpserverFqdn, Math.Min(stop, end));
            if (!dhcpv6.Failed) dhcpv6.Position = stop;
        }
    }
}
