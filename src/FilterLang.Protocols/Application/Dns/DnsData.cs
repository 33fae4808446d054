namespace FilterLang.Protocols;

/// <summary>The data of resource records: addresses, names and texts of RFC 1035 and of what grew around it.</summary>
static class DnsData
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        A                      = Protocol.IPv4   ("dns.a",                        "Address"),
        AChDomain              = Protocol.Text   ("dns.a.ch.domain",              "Chaos Domain"),
        AChAddr                = Protocol.UInt16 ("dns.a.ch.addr",                "Chaos Address", display: Oct),
        Md                     = Protocol.Text   ("dns.md",                       "Mail Destination"),
        Mf                     = Protocol.Text   ("dns.mf",                       "Mail Forwarder"),
        Mb                     = Protocol.Text   ("dns.mb",                       "MailBox Domain"),
        Mg                     = Protocol.Text   ("dns.mg",                       "Mail Group member"),
        Mr                     = Protocol.Text   ("dns.mr",                       "Mail Rename domain"),
        Null                   = Protocol.Bytes  ("dns.null",                     "Null (data)"),
        Aaaa                   = Protocol.IPv6   ("dns.aaaa",                     "AAAA Address"),
        Cname                  = Protocol.Text   ("dns.cname",                    "CNAME"),
        SoaMname               = Protocol.Text   ("dns.soa.mname",                "Primary name server"),
        SoaRname               = Protocol.Text   ("dns.soa.rname",                "Responsible authority's mailbox"),
        SoaRnameName           = Protocol.Text   ("dns.soa.rname.name",           "Responsible authority's mailbox name"),
        SoaSerialNumber        = Protocol.UInt32 ("dns.soa.serial_number",        "Serial Number"),
        SoaRefreshInterval     = Protocol.UInt32 ("dns.soa.refresh_interval",     "Refresh Interval"),
        SoaRetryInterval       = Protocol.UInt32 ("dns.soa.retry_interval",       "Retry Interval"),
        SoaExpireLimit         = Protocol.UInt32 ("dns.soa.expire_limit",         "Expire limit"),
        SoaMinimumTtl          = Protocol.UInt32 ("dns.soa.minimum_ttl",          "Minimum TTL"),
        PtrDomainName          = Protocol.Text   ("dns.ptr.domain_name",          "Domain Name"),
        WksAddress             = Protocol.IPv4   ("dns.wks.address",              "Address"),
        WksProtocol            = Protocol.UInt8  ("dns.wks.protocol",             "Protocol", names: DnsNames.WksProtocol),
        WksBits                = Protocol.UInt8  ("dns.wks.bits",                 "Bits", display: Hex),
        HinfoCpuLength         = Protocol.UInt8  ("dns.hinfo.cpu_length",         "CPU Length"),
        HinfoCpu               = Protocol.Text   ("dns.hinfo.cpu",                "CPU"),
        HinfoOsLength          = Protocol.UInt8  ("dns.hinfo.os_length",          "OS Length"),
        HinfoOs                = Protocol.Text   ("dns.hinfo.os",                 "OS"),
        MinfoR                 = Protocol.Text   ("dns.minfo.r",                  "Responsible Mailbox"),
        MinfoE                 = Protocol.Text   ("dns.minfo.e",                  "Error Mailbox"),
        MxPreference           = Protocol.UInt16 ("dns.mx.preference",            "Preference"),
        MxMailExchange         = Protocol.Text   ("dns.mx.mail_exchange",         "Mail Exchange"),
        TxtLength              = Protocol.UInt8  ("dns.txt.length",               "TXT Length"),
        Txt                    = Protocol.Text   ("dns.txt",                      "TXT"),
        SpfLength              = Protocol.UInt8  ("dns.spf.length",               "SPF Length"),
        Spf                    = Protocol.Text   ("dns.spf",                      "SPF"),
        IlnpNidPreference      = Protocol.UInt16 ("dns.ilnp.nid.preference",      "Preference"),
        IlnpNid                = Protocol.Bytes  ("dns.ilnp.nid",                 "NodeID"),
        IlnpL32Preference      = Protocol.UInt16 ("dns.ilnp.l32.preference",      "Preference"),
        IlnpL32                = Protocol.IPv4   ("dns.ilnp.l32",                 "Locator32"),
        IlnpL64Preference      = Protocol.UInt16 ("dns.ilnp.l64.preference",      "Preference"),
        IlnpL64                = Protocol.Bytes  ("dns.ilnp.l64",                 "Locator64"),
        IlnpLpPreference       = Protocol.UInt16 ("dns.ilnp.lp.preference",       "Preference"),
        IlnpLp                 = Protocol.Text   ("dns.ilnp.lp",                  "Locator FQDN"),
        Eui48                  = Protocol.Ether  ("dns.eui48",                    "EUI48 Address"),
        Eui64                  = Protocol.Row    ("dns.eui64",                    "EUI64 Address", FieldType.Eui64),
        PxPreference           = Protocol.UInt16 ("dns.px.preference",            "Preference"),
        PxMap822               = Protocol.Text   ("dns.px.map822",                "MAP822"),
        PxMap400               = Protocol.Text   ("dns.px.map400",                "MAPX400"),
        A6PrefixLen            = Protocol.UInt8  ("dns.a6.prefix_len",            "Prefix len"),
        A6AddressSuffix        = Protocol.IPv6   ("dns.a6.address_suffix",        "Address Suffix"),
        A6PrefixName           = Protocol.Text   ("dns.a6.prefix_name",           "Prefix name"),
        Dname                  = Protocol.Text   ("dns.dname",                    "Dname"),
        LocVersion             = Protocol.UInt8  ("dns.loc.version",              "Version"),
        LocSize                = Protocol.UInt8  ("dns.loc.size",                 "Size"),
        LocHorizontalPrecision = Protocol.UInt8  ("dns.loc.horizontal_precision", "Horizontal Precision"),
        LocVerticalPrecision   = Protocol.UInt8  ("dns.loc.vertical_precision",   "Vertical Precision"),
        LocLatitude            = Protocol.UInt32 ("dns.loc.latitude",             "Latitude"),
        LocLongitude           = Protocol.UInt32 ("dns.loc.longitude",            "Longitude"),
        LocAltitude            = Protocol.UInt32 ("dns.loc.altitude",             "Altitude"),
        LocUnknownData         = Protocol.Bytes  ("dns.loc.unknown_data",         "Unknown data"),
        Ns                     = Protocol.Text   ("dns.ns",                       "Name Server"),
        AplAddressFamily       = Protocol.UInt16 ("dns.apl.address_family",       "Address Family", names: DnsNames.OptClientFamily),
        AplCodedPrefix         = Protocol.UInt8  ("dns.apl.coded_prefix",         "Prefix Length"),
        AplNegation            = Protocol.Boolean("dns.apl.negation",             "Negation Flag", mask: 0x80, names: ValueNames.Pair("Yes (!)", "No (0)")),
        AplAfdlength           = Protocol.UInt8  ("dns.apl.afdlength",            "Address Length", mask: 0x7F),
        AplAfdpartIpv4         = Protocol.IPv4   ("dns.apl.afdpart.ipv4",         "Address"),
        AplAfdpartIpv6         = Protocol.IPv6   ("dns.apl.afdpart.ipv6",         "Address"),
        AplAfdpartData         = Protocol.Bytes  ("dns.apl.afdpart.data",         "Address"),
        GposLongitudeLength    = Protocol.UInt8  ("dns.gpos.longitude_length",    "Longitude length"),
        GposLongitude          = Protocol.Text   ("dns.gpos.longitude",           "Longitude"),
        GposLatitudeLength     = Protocol.UInt8  ("dns.gpos.latitude_length",     "Latitude length"),
        GposLatitude           = Protocol.Text   ("dns.gpos.latitude",            "Latitude"),
        GposAltitudeLength     = Protocol.UInt8  ("dns.gpos.altitude_length",     "Altitude length"),
        GposAltitude           = Protocol.Text   ("dns.gpos.altitude",            "Altitude"),
        RpMailbox              = Protocol.Text   ("dns.rp.mailbox",               "Mailbox"),
        RpTxtRr                = Protocol.Text   ("dns.rp.txt_rr",                "TXT RR"),
        AfsdbSubtype           = Protocol.UInt16 ("dns.afsdb.subtype",            "Subtype"),
        AfsdbHostname          = Protocol.Text   ("dns.afsdb.hostname",           "Hostname"),
        X25Length              = Protocol.UInt8  ("dns.x25.length",               "Length"),
        X25PsdnAddress         = Protocol.Text   ("dns.x25.psdn_address",         "PSDN-Address"),
        IdsnLength             = Protocol.UInt8  ("dns.idsn.length",              "Length"),
        IdsnAddress            = Protocol.Text   ("dns.idsn.address",             "ISDN Address"),
        IdsnSaLength           = Protocol.UInt8  ("dns.idsn.sa.length",           "Length"),
        IdsnSaAddress          = Protocol.Text   ("dns.idsn.sa.address",          "Sub Address"),
        RtSubtype              = Protocol.UInt16 ("dns.rt.subtype",               "Preference"),
        RtIntermediateHost     = Protocol.Text   ("dns.rt.intermediate_host",     "Intermediate Hostname"),
        NsapRdata              = Protocol.Bytes  ("dns.nsap.rdata",               "NSAP Data"),
        NsapPtrOwner           = Protocol.Text   ("dns.nsap_ptr.owner",           "Owner"),
        WinsLocalFlag          = Protocol.Boolean("dns.wins.local_flag",          "Local Flag", mask: 0x1, size: 4),
        WinsLookupTimeout      = Protocol.UInt32 ("dns.wins.lookup_timeout",      "Lookup timeout"),
        WinsCacheTimeout       = Protocol.UInt32 ("dns.wins.cache_timeout",       "Cache timeout"),
        WinsNbWinsServers      = Protocol.UInt32 ("dns.wins.nb_wins_servers",     "Number of WINS servers"),
        WinsWinsServer         = Protocol.IPv4   ("dns.wins.wins_server",         "WINS Server Address"),
        WinsrLocalFlag         = Protocol.Boolean("dns.winsr.local_flag",         "Local Flag", mask: 0x1, size: 4),
        WinsrLookupTimeout     = Protocol.UInt32 ("dns.winsr.lookup_timeout",     "Lookup timeout"),
        WinsrCacheTimeout      = Protocol.UInt32 ("dns.winsr.cache_timeout",      "Cache timeout"),
        WinsrNameResultDomain  = Protocol.Text   ("dns.winsr.name_result_domain", "Name Result Domain"),
        Data                   = Protocol.Bytes  ("dns.data",                     "Data");

    static readonly ExpertField
        UndecodedClass = Protocol.Expert("dns.a.class.undecoded", Severity.Note, ExpertGroup.Undecoded, "Undecoded class"),
        UndecodedType  = Protocol.Expert("dns.undecoded.type",    Severity.Note, ExpertGroup.Undecoded, "Undecoded option");

    /// <summary>Takes the data from <see cref="Layer.Position"/> to <paramref name="end"/>; it may be taken only in part.</summary>
    public static void Take(ref Layer dns, DnsMessage message, uint type, uint @class, int end, scoped ReadOnlySpan<byte> owner)
    {
        int start = message.Start;
        switch (type)
        {
            case 1: TakeAddress(ref dns, start, @class, end, owner); break;
            case 2: DnsName.Take(ref dns, Ns, start, tell: true, word: "ns "); break;
            case 3: DnsName.Take(ref dns, Md, start, tell: true, word: "md "); break;
            case 4: DnsName.Take(ref dns, Mf, start, tell: true, word: "mf "); break;
            case 5: DnsName.Take(ref dns, Cname, start, tell: true, word: "cname "); break;
            case 6: TakeStartOfAuthority(ref dns, start); break;
            case 7: DnsName.Take(ref dns, Mb, start, tell: true, word: "mb "); break;
            case 8: DnsName.Take(ref dns, Mg, start, tell: true, word: "mg "); break;
            case 9: DnsName.Take(ref dns, Mr, start, tell: true, word: "mr "); break;
            case 10: dns.Take(Null, end - dns.Position); break;
            case 11: TakeServices(ref dns, end); break;
            case 12: DnsName.Take(ref dns, PtrDomainName, start, tell: true, word: ""); break;
            case 13:
                TakeCounted(ref dns, HinfoCpuLength, HinfoCpu, word: "CPU");
                TakeCounted(ref dns, HinfoOsLength, HinfoOs, word: "OS");
                break;
            case 14:
                DnsName.Take(ref dns, MinfoR, start, tell: true);
                DnsName.Take(ref dns, MinfoE, start, tell: true);
                break;
            case 15:
                uint preference = (uint)dns.Take(MxPreference);
                dns.Info($" {preference}");
                dns.Append(dns.Parent, $", preference {preference}");
                DnsName.Take(ref dns, MxMailExchange, start, tell: true, word: "mx ");
                break;
            case 16: TakeTexts(ref dns, TxtLength, Txt, end); break;
            case 17:
                DnsName.Take(ref dns, RpMailbox, start, tell: true);
                DnsName.Take(ref dns, RpTxtRr, start, tell: true);
                break;
            case 18: TakeRanked(ref dns, start, AfsdbSubtype, AfsdbHostname); break;
            case 19: TakeCounted(ref dns, X25Length, X25PsdnAddress); break;
            case 20:
                TakeCounted(ref dns, IdsnLength, IdsnAddress);
                if (dns.Position < end) TakeCounted(ref dns, IdsnSaLength, IdsnSaAddress);
                break;
            case 21: TakeRanked(ref dns, start, RtSubtype, RtIntermediateHost); break;
            case 22: dns.Take(NsapRdata, end - dns.Position); break;
            case 23: DnsName.Take(ref dns, NsapPtrOwner, start, tell: true); break;
            case 26:
                dns.Take(PxPreference);
                DnsName.Take(ref dns, PxMap822, start);
                DnsName.Take(ref dns, PxMap400, start);
                break;
            case 27:
                TakeCounted(ref dns, GposLongitudeLength, GposLongitude);
                TakeCounted(ref dns, GposLatitudeLength, GposLatitude);
                TakeCounted(ref dns, GposAltitudeLength, GposAltitude);
                break;
            case 28:
                if (dns.InfoSink is { } sink && dns.Slice(dns.Position, 16) is { IsEmpty: false } address)
                {
                    sink.Add((byte)' ');
                    sink.AddIPv6(address);
                }
                dns.Take(Aaaa);
                if (dns.Packet.Names.LearnsOfDns && !dns.Failed) dns.Packet.Names.Learn(NetworkAddress.IPv6(dns.Slice(dns.Position - 16, 16)), owner);
                if (dns.WantsLabels && !dns.Failed) dns.Append(dns.Parent, $", addr {NetworkAddress.IPv6(dns.Slice(dns.Position - 16, 16))}");
                break;
            case 29: TakeLocation(ref dns, end); break;
            case 38: TakeAddress6(ref dns, start); break;
            case 39: DnsName.Take(ref dns, Dname, start, tell: true, word: "dname "); break;
            case 42: TakePrefixes(ref dns, end); break;
            case 99: TakeTexts(ref dns, SpfLength, Spf, end); break;
            case 104: TakeRanked(ref dns, IlnpNidPreference, IlnpNid, 8); break;
            case 105: TakeRanked(ref dns, IlnpL32Preference, IlnpL32, 4); break;
            case 106: TakeRanked(ref dns, IlnpL64Preference, IlnpL64, 8); break;
            case 107: TakeRanked(ref dns, start, IlnpLpPreference, IlnpLp); break;
            case 108: dns.Take(Eui48); break;
            case 109: dns.Take(Eui64); break;
            case 0xFF01: TakeWins(ref dns, end); break;
            case 0xFF02:
                dns.Take(WinsrLocalFlag);
                dns.Take(WinsrLookupTimeout);
                dns.Take(WinsrCacheTimeout);
                DnsName.Take(ref dns, WinsrNameResultDomain, start);
                break;
            default:
                if (DnsSecurityData.Take(ref dns, start, type, end) || DnsServiceData.Take(ref dns, start, type, end, owner)) break;
                if (type == 41)
                {
                    DnsOptions.Take(ref dns, start, end);
                    break;
                }
                dns.Remark(UndecodedType, $"Dissector for DNS Type ({(ulong)type}) code not implemented, Contact Wireshark developers if you want this supported", dns.Position, end - dns.Position);
                dns.Take(Data, end - dns.Position);
                break;
        }
    }

    static void TakeAddress(ref Layer dns, int start, uint @class, int end, scoped ReadOnlySpan<byte> owner)
    {
        switch (@class)
        {
            case 1:
                uint address = (uint)dns.Take(A);
                if (dns.Packet.Names.LearnsOfDns && !dns.Failed) dns.Packet.Names.Learn(NetworkAddress.IPv4(address), owner);
                dns.Append(dns.Parent, $", addr {NetworkAddress.IPv4(address)}");
                if (dns.InfoSink is not { } sink || dns.Failed) return;
                sink.Add((byte)' ');
                sink.AddIPv4(address);
                break;
            case 3:
                DnsName.Take(ref dns, AChDomain, start);
                dns.Take(AChAddr);
                break;
            default:
                dns.Remark(UndecodedClass, dns.Position, end - dns.Position);
                dns.Take(Data, end - dns.Position);
                break;
        }
    }

    static void TakeStartOfAuthority(ref Layer dns, int start)
    {
        DnsName.Take(ref dns, SoaMname, start, tell: true, word: "mname ");
        TakeMailbox(ref dns, start);
        dns.Take(SoaSerialNumber);
        dns.Take(SoaRefreshInterval);
        dns.Take(SoaRetryInterval);
        dns.Take(SoaExpireLimit);
        dns.Take(SoaMinimumTtl);
    }

    /// <summary>The first label of a mailbox's name is what stands before the @, RFC 1035 section 8.</summary>
    static void TakeMailbox(ref Layer dns, int start)
    {
        Span<byte> text = stackalloc byte[DnsName.Room];
        int at = dns.Position, taken = DnsName.Read(ref dns, at, start, text, out int length), dot = text[..length].IndexOf((byte)'.');
        if (dns.Failed) return;
        dns.NoteText(SoaRname, text[..length], at, taken, ItemFlags.None);
        if (dot >= 0) text[dot] = (byte)'@';
        dns.NoteText(SoaRnameName, text[..length], at, taken);
        dns.Position = at + taken;
    }

    static void TakeServices(ref Layer dns, int end)
    {
        dns.Take(WksAddress);
        dns.Take(WksProtocol);
        for (; dns.Position < end && dns.More; dns.Position++)
            if (dns.U8(dns.Position) != 0) dns.Place(WksBits, dns.Position);
    }

    /// <summary>A character string, RFC 1035 section 3.3: its length in an octet, then its text.</summary>
    public static void TakeCounted(ref Layer dns, Field lengthField, Field textField, string? word = null)
    {
        int length = (int)dns.Take(lengthField);
        dns.Text(textField, dns.Position, length, TextEncoding.Utf8);
        if (dns.Failed) return;
        if (word is not null)
        {
            dns.Info($" {dns.Slice(dns.Position, length)}");
            dns.Append(dns.Parent, $", {word} {dns.Slice(dns.Position, length)}");
        }
        dns.Position += length;
    }

    static void TakeTexts(ref Layer dns, Field lengthField, Field textField, int end)
    {
        while (dns.Position < end && dns.More) TakeCounted(ref dns, lengthField, textField);
    }

    public static void TakeRanked(ref Layer dns, int start, Field rank, Field name)
    {
        dns.Take(rank);
        DnsName.Take(ref dns, name, start);
    }

    static void TakeRanked(ref Layer dns, Field rank, Field value, int length)
    {
        dns.Take(rank);
        dns.Take(value, length);
    }

    /// <summary>RFC 1876 section 2.</summary>
    static void TakeLocation(ref Layer dns, int end)
    {
        if (dns.Take(LocVersion) != 0)
        {
            dns.Take(LocUnknownData, end - dns.Position);
            return;
        }
        dns.Take(LocSize);
        dns.Take(LocHorizontalPrecision);
        dns.Take(LocVerticalPrecision);
        dns.Take(LocLatitude);
        dns.Take(LocLongitude);
        dns.Take(LocAltitude);
    }

    /// <summary>RFC 2874 section 3.1: as many octets of the address as the prefix leaves, then the name that has the prefix.</summary>
    static void TakeAddress6(ref Layer dns, int start)
    {
        int prefix = (int)dns.Take(A6PrefixLen), length = (128 - Math.Min(prefix, 128) + 7) / 8;
        ReadOnlySpan<byte> suffix = dns.Slice(dns.Position, length);
        if (dns.Failed) return;
        Span<byte> address = stackalloc byte[16];
        address.Clear();
        suffix.CopyTo(address[(16 - length)..]);
        dns.NoteBytes(A6AddressSuffix, address, dns.Position, length, ItemFlags.None);
        dns.Position += length;
        if (prefix > 0) DnsName.Take(ref dns, A6PrefixName, start);
    }

    /// <summary>RFC 3123 section 4.</summary>
    static void TakePrefixes(ref Layer dns, int end)
    {
        Span<byte> address = stackalloc byte[16];
        while (dns.Position < end && dns.More)
        {
            uint family = (uint)dns.Take(AplAddressFamily);
            dns.Take(AplCodedPrefix);
            int length = dns.U8(dns.Position) & 0x7F;
            dns.TakeParts(AplNegation, AplAfdlength);
            ReadOnlySpan<byte> part = dns.Slice(dns.Position, length);
            if (dns.Failed) return;
            address.Clear();
            if (family == 1 && length <= 4)
            {
                part.CopyTo(address);
                dns.Note(AplAfdpartIpv4, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address), dns.Position, length, ItemFlags.None);
            }
            else if (family == 2 && length <= 16)
            {
                part.CopyTo(address);
                dns.NoteBytes(AplAfdpartIpv6, address, dns.Position, length, ItemFlags.None);
            }
            else dns.Place(AplAfdpartData, dns.Position, length);
            dns.Position += length;
        }
    }

    static void TakeWins(ref Layer dns, int end)
    {
        dns.Take(WinsLocalFlag);
        dns.Take(WinsLookupTimeout);
        dns.Take(WinsCacheTimeout);
        dns.Take(WinsNbWinsServers);
        while (dns.Position < end && dns.More) dns.Take(WinsWinsServer);
    }
}
