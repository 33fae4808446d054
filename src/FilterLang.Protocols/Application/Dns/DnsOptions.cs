namespace FilterLang.Protocols;

/// <summary>Options of EDNS, RFC 6891 section 6.1.2 and the IANA registry of option codes.</summary>
static class DnsOptions
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        Opt                        = Protocol.Label ("dns.opt",                            "Option"),
        OptCode                    = Protocol.UInt16("dns.opt.code",                       "Option Code", names: DnsNames.OptCode),
        OptLen                     = Protocol.UInt16("dns.opt.len",                        "Option Length"),
        OptData                    = Protocol.Bytes ("dns.opt.data",                       "Option Data"),
        OptDau                     = Protocol.UInt8 ("dns.opt.dau",                        "DAU", names: DnsNames.RrsigAlgorithm),
        OptDhu                     = Protocol.UInt8 ("dns.opt.dhu",                        "DHU", names: new(() => [(0, "Reserved digest"), (1, "SHA-1"), (2, "SHA-256"), (3, "GOST R 34.11-94"), (4, "SHA-384")])),
        OptN3u                     = Protocol.UInt8 ("dns.opt.n3u",                        "N3U", names: new(() => [(0, "Reserved"), (1, "SHA-1")])),
        OptClientFamily            = Protocol.UInt16("dns.opt.client.family",              "Family", names: DnsNames.OptClientFamily),
        OptClientNetmask           = Protocol.UInt8 ("dns.opt.client.netmask",             "Source Netmask"),
        OptClientScope             = Protocol.UInt8 ("dns.opt.client.scope",               "Scope Netmask"),
        OptClientAddr              = Protocol.Bytes ("dns.opt.client.addr",                "Client Subnet"),
        OptClientAddr4             = Protocol.IPv4  ("dns.opt.client.addr4",               "Client Subnet"),
        OptClientAddr6             = Protocol.IPv6  ("dns.opt.client.addr6",               "Client Subnet"),
        OptCookieClient            = Protocol.Bytes ("dns.opt.cookie.client",              "Client Cookie"),
        OptCookieServer            = Protocol.Bytes ("dns.opt.cookie.server",              "Server Cookie"),
        OptEdnsTcpKeepaliveTimeout = Protocol.UInt16("dns.opt.edns_tcp_keepalive.timeout", "Timeout"),
        OptPadding                 = Protocol.Bytes ("dns.opt.padding",                    "Padding"),
        OptChainFqdn               = Protocol.Text  ("dns.opt.chain.fqdn",                 "Closest Trust Point"),
        OptExtErrorInfoCode        = Protocol.UInt16("dns.opt.ext_error.info_code",        "Info Code", names: DnsNames.OptExtErrorInfoCode),
        OptExtErrorExtraText       = Protocol.Text  ("dns.opt.ext_error.extra_text",       "Extra Text"),
        OptAgentDomain             = Protocol.Text  ("dns.opt.agent_domain",               "Agent Domain"),
        OptZoneversionLabelcount   = Protocol.UInt8 ("dns.opt.zoneversion.labelcount",     "Labelcount"),
        OptZoneversionType         = Protocol.UInt8 ("dns.opt.zoneversion.type",           "Type", names: new(() => [(0, "SOA-SERIAL"), (1, 245, "Unassigned"), (246, 254, "Private Use"), (255, "Reserved")])),
        OptZoneversionSoa          = Protocol.UInt32("dns.opt.zoneversion.soa",            "SOA-SERIAL"),
        OptZoneversionVersion      = Protocol.Bytes ("dns.opt.zoneversion.version",        "Version");

    static readonly ExpertField
        BadAddressLength = Protocol.Expert("dns.rr.opt.bad_length", Severity.Error, ExpertGroup.Malformed, "Length too long for any type of IP address.");

    public static void Take(ref Layer dns, int start, int end)
    {
        while (dns.Position < end && dns.More)
        {
            GroupScope option = dns.Begin(Opt);
            uint code = (uint)dns.Take(OptCode);
            if (dns.WantsLabels) dns.Label(option.Item, $"Option: {DnsNames.OptCode.Find(code) ?? "Unknown"}");
            int length = (int)dns.Take(OptLen), stop = dns.Position + length;
            dns.Place(OptData, dns.Position, length);
            TakeValue(ref dns, start, code, stop);
            if (!dns.Failed) dns.Position = stop;
            dns.End(option);
        }
    }

    static void TakeValue(ref Layer dns, int start, uint code, int end)
    {
        switch (code)
        {
            case 5: TakeAll(ref dns, OptDau, end); break;
            case 6: TakeAll(ref dns, OptDhu, end); break;
            case 7: TakeAll(ref dns, OptN3u, end); break;
            case 8 or 20730: TakeSubnet(ref dns, end); break;
            case 10:
                dns.Take(OptCookieClient, 8);
                dns.Take(OptCookieServer, end - dns.Position);
                break;
            case 11:
                if (end - dns.Position == 2) dns.Take(OptEdnsTcpKeepaliveTimeout);
                break;
            case 12: dns.Take(OptPadding, end - dns.Position); break;
            case 13:
                // The name is shown as it lies there.
                if (end > dns.Position) dns.Text(OptChainFqdn, dns.Position, end - dns.Position - (dns.U8(end - 1) == 0 ? 1 : 0));
                break;
            case 15:
                dns.Take(OptExtErrorInfoCode);
                if (end > dns.Position) dns.Text(OptExtErrorExtraText, dns.Position, end - dns.Position, TextEncoding.Utf8);
                break;
            case 18:
                if (end > dns.Position) DnsName.Take(ref dns, OptAgentDomain, start);
                break;
            case 19:
                if (end == dns.Position) break;
                dns.Take(OptZoneversionLabelcount);
                if (dns.Take(OptZoneversionType) == 0) dns.Take(OptZoneversionSoa);
                else dns.Take(OptZoneversionVersion, end - dns.Position);
                break;
        }
    }

    static void TakeAll(ref Layer dns, Field field, int end)
    {
        while (dns.Position < end && dns.More) dns.Take(field);
    }

    /// <summary>RFC 7871 section 6: only the octets of the address that count are there.</summary>
    static void TakeSubnet(ref Layer dns, int end)
    {
        uint family = (uint)dns.Take(OptClientFamily);
        dns.Take(OptClientNetmask);
        dns.Take(OptClientScope);
        int length = end - dns.Position;
        if (length > 16)
        {
            dns.Remark(BadAddressLength, dns.Position, length);
            return;
        }
        ReadOnlySpan<byte> octets = dns.Slice(dns.Position, length);
        if (dns.Failed) return;
        Span<byte> address = stackalloc byte[16];
        address.Clear();
        octets.CopyTo(address);
        if (family == 1)
            dns.Note(OptClientAddr4, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address), dns.Position, length, ItemFlags.None);
        else if (family == 2) dns.NoteBytes(OptClientAddr6, address, dns.Position, length, ItemFlags.None);
        else if (length > 0) dns.Place(OptClientAddr, dns.Position, length);
    }
}
