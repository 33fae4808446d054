namespace FilterLang.Protocols;

/// <summary>What a domain controller tells of itself, [MS-ADTS] section 6.3.</summary>
static class LdapNetlogon
{
    const uint SamResponseEx = 23, UserUnknownEx = 25, PauseResponseEx = 24;

    const uint AsksAddress = 8, AsksClosest = 0x10;

    static readonly Protocol Protocol = Ldap.Protocol;

    public static readonly Field
        Opcode              = Protocol.UInt16("mscldap.netlogon.opcode",              "Operation code", names: LdapNames.MscldapNetlogonOpcode, little: true),
        AddressFamily       = Protocol.UInt16("mscldap.netlogon.ipaddress.family",    "Family", little: true),
        AddressIpv4         = Protocol.IPv4  ("mscldap.netlogon.ipaddress.ipv4",      "IPv4"),
        AddressPort         = Protocol.UInt16("mscldap.netlogon.ipaddress.port",      "Port", little: true),
        AddressZero         = Protocol.Bytes ("mscldap.netlogon.ipaddress.zero",      "Reserved"),
        Address             = Protocol.IPv4  ("mscldap.netlogon.ipaddress",           "IP Address"),
        LmToken             = Protocol.UInt16("mscldap.netlogon.lm_token",            "LM Token", display: Hex, little: true),
        NtToken             = Protocol.UInt16("mscldap.netlogon.nt_token",            "NT Token", display: Hex, little: true),
        Flags               = Protocol.UInt32("mscldap.netlogon.flags",               "Flags", display: Hex, little: true),
        NtverFlags          = Protocol.UInt32("mscldap.ntver.flags",                  "Version Flags", display: Hex, little: true),
        DomainGuid          = Protocol.Row   ("mscldap.domain.guid",                  "Domain GUID", FieldType.Guid),
        Forest              = Protocol.Text  ("mscldap.forest",                       "Forest"),
        Domain              = Protocol.Text  ("mscldap.domain",                       "Domain"),
        Hostname            = Protocol.Text  ("mscldap.hostname",                     "Hostname"),
        NbDomain            = Protocol.Row   ("mscldap.nb_domain",                    "NetBIOS Domain", FieldType.StringZ),
        NbHostname          = Protocol.Row   ("mscldap.nb_hostname",                  "NetBIOS Hostname", FieldType.StringZ),
        Username            = Protocol.Row   ("mscldap.username",                     "Username", FieldType.StringZ),
        Sitename            = Protocol.Text  ("mscldap.sitename",                     "Server Site"),
        Clientsitename      = Protocol.Text  ("mscldap.clientsitename",               "Client Site"),
        Nextclosestsitename = Protocol.Text  ("mscldap.nextclosestsitename",          "Next Closest Site"),
        AsksV1              = Protocol.Row   ("mscldap.ntver.searchflags.v1",         "V1", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Client requested version 1 netlogon response", "Version 1 netlogon response not requested"), little: true, size: 4),
        AsksV5              = Protocol.Row   ("mscldap.ntver.searchflags.v5",         "V5", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Client requested version 5 netlogon response", "Version 5 netlogon response not requested"), little: true, size: 4),
        AsksV5ex            = Protocol.Row   ("mscldap.ntver.searchflags.v5ex",       "V5EX", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Client requested version 5 extended netlogon response", "Version 5 extended response not requested"), little: true, size: 4),
        AsksV5ep            = Protocol.Row   ("mscldap.ntver.searchflags.v5ep",       "V5EP", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Client has requested IP address of the server", "IP address of server not requested"), little: true, size: 4),
        AsksVcs             = Protocol.Row   ("mscldap.ntver.searchflags.vcs",        "VCS", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Client has asked for the closest site information", "Closest site information not requested"), little: true, size: 4),
        AsksVnt4            = Protocol.Row   ("mscldap.ntver.searchflags.vnt4",       "VNT4", FieldType.Boolean, mask: 0x1000000, names: ValueNames.Pair("Client is requesting server to avoid NT4 emulation", "Only full AD DS requested"), little: true, size: 4),
        AsksVpdc            = Protocol.Row   ("mscldap.ntver.searchflags.vpdc",       "VPDC", FieldType.Boolean, mask: 0x10000000, names: ValueNames.Pair("Client has requested the Primary Domain Controller", "Primary Domain Controller not requested"), little: true, size: 4),
        AsksVip             = Protocol.Row   ("mscldap.ntver.searchflags.vip",        "VIP", FieldType.Boolean, mask: 0x20000000, names: ValueNames.Pair("Client has requested IP details (obsolete)", "IP details not requested (obsolete)"), little: true, size: 4),
        AsksVl              = Protocol.Row   ("mscldap.ntver.searchflags.vl",         "VL", FieldType.Boolean, mask: 0x40000000, names: ValueNames.Pair("Client indicated that it is the local machine", "Client is not the local machine"), little: true, size: 4),
        AsksVgc             = Protocol.Row   ("mscldap.ntver.searchflags.vgc",        "VGC", FieldType.Boolean, mask: 0x80000000, names: ValueNames.Pair("Client has requested a Global Catalog server", "Global Catalog not requested"), little: true, size: 4),
        IsPdc               = Protocol.Row   ("mscldap.netlogon.flags.pdc",           "PDC", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("This is a PDC", "This is NOT a pdc"), little: true, size: 4),
        IsGc                = Protocol.Row   ("mscldap.netlogon.flags.gc",            "GC", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("This is a GLOBAL CATALOGUE of forest", "This is NOT a global catalog of forest"), little: true, size: 4),
        IsLdap              = Protocol.Row   ("mscldap.netlogon.flags.ldap",          "LDAP", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("This is an LDAP server", "This is NOT an ldap server"), little: true, size: 4),
        IsDs                = Protocol.Row   ("mscldap.netlogon.flags.ds",            "DS", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("This dc supports DS", "This dc does NOT support ds"), little: true, size: 4),
        IsKdc               = Protocol.Row   ("mscldap.netlogon.flags.kdc",           "KDC", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("This is a KDC (kerberos)", "This is NOT a kdc (kerberos)"), little: true, size: 4),
        IsTimeserv          = Protocol.Row   ("mscldap.netlogon.flags.timeserv",      "Time Serv", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("This dc is running TIME SERVICES (ntp)", "This dc is NOT running time services (ntp)"), little: true, size: 4),
        IsClosest           = Protocol.Row   ("mscldap.netlogon.flags.closest",       "Closest", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("This server is in the same site as the client", "This server is NOT in the same site as the client"), little: true, size: 4),
        IsWritable          = Protocol.Row   ("mscldap.netlogon.flags.writable",      "Writable", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("This dc is WRITABLE", "This dc is NOT writable"), little: true, size: 4),
        IsGoodTimeserv      = Protocol.Row   ("mscldap.netlogon.flags.good_timeserv", "Good Time Serv", FieldType.Boolean, mask: 0x200, names: ValueNames.Pair("This dc has a GOOD TIME SERVICE (i.e. hardware clock)", "This dc does NOT have a good time service (i.e. no hardware clock)"), little: true, size: 4),
        IsNdnc              = Protocol.Row   ("mscldap.netlogon.flags.ndnc",          "NDNC", FieldType.Boolean, mask: 0x400, names: ValueNames.Pair("Domain is NON-DOMAIN NC serviced by ldap server", "Domain is NOT non-domain nc serviced by ldap server"), little: true, size: 4),
        IsRodc              = Protocol.Row   ("mscldap.netlogon.flags.rodc",          "RODC", FieldType.Boolean, mask: 0x800, names: ValueNames.Pair("Domain controller is a Windows 2008 RODC", "Domain controller is not a Windows 2008 RODC"), little: true, size: 4),
        IsWritabledc        = Protocol.Row   ("mscldap.netlogon.flags.writabledc",    "WDC", FieldType.Boolean, mask: 0x1000, names: ValueNames.Pair("Domain controller is a Windows 2008 writable NC", "Domain controller is not a Windows 2008 writable NC"), little: true, size: 4),
        IsDnsname           = Protocol.Row   ("mscldap.netlogon.flags.dnsname",       "DNS", FieldType.Boolean, mask: 0x20000000, names: ValueNames.Pair("Server name is in DNS format (Windows 2008)", "Server name is not in DNS format (Windows 2008)"), little: true, size: 4),
        IsDefaultnc         = Protocol.Row   ("mscldap.netlogon.flags.defaultnc",     "DNC", FieldType.Boolean, mask: 0x40000000, names: ValueNames.Pair("The NC is the default NC (Windows 2008)", "The NC is not the default NC (Windows 2008)"), little: true, size: 4),
        IsForestnc          = Protocol.Row   ("mscldap.netlogon.flags.forestnc",      "FDC", FieldType.Boolean, mask: 0x80000000, names: ValueNames.Pair("The NC is the default forest NC(Windows 2008)", "The NC is not the default forest NC (Windows 2008)"), little: true, size: 4);

    static readonly Field[]
        s_versions =
        [
            AsksV1, AsksV5, AsksV5ex, AsksV5ep, AsksVcs, AsksVnt4, AsksVpdc, AsksVip, AsksVl, AsksVgc
        ],
        s_flags =
        [
            IsPdc, IsGc, IsLdap, IsDs, IsKdc, IsTimeserv, IsClosest, IsWritable, IsGoodTimeserv, IsNdnc, IsRodc, IsWritabledc, IsDnsname,
            IsDefaultnc, IsForestnc
        ];

    /// <summary>NETLOGON_NT_VERSION, section 6.3.1.1.</summary>
    public static void TakeVersion(ref Layer ldap, int at)
    {
        ldap.Position = at;
        ldap.TakeBits(NtverFlags, s_versions);
    }

    /// <summary>NETLOGON_SAM_LOGON_RESPONSE_EX, section 6.3.1.9.</summary>
    public static void Take(ref Layer ldap, int at, int length)
    {
        uint kind = ldap.U16Little(at), version = ldap.U32Little(at + length - 8);
        ldap.Position = at;
        ldap.Take(Opcode);
        if (kind is not (SamResponseEx or UserUnknownEx or PauseResponseEx)) return;
        ldap.Position += 2;
        ldap.TakeBits(Flags, s_flags);
        WindowsTypes.TakeGuid(ref ldap, DomainGuid);
        foreach (Field field in (ReadOnlySpan<Field>)[Forest, Domain, Hostname, NbDomain, NbHostname, Username, Sitename, Clientsitename])
            TakeName(ref ldap, field, at);
        if ((version & AsksAddress) != 0) TakeAddress(ref ldap);
        if ((version & AsksClosest) != 0) TakeName(ref ldap, Nextclosestsitename, at);
        ldap.TakeBits(NtverFlags, s_versions);
        ldap.Take(LmToken);
        ldap.Take(NtToken);
    }

    // Names of domains, compressed; offsets count from the start of the value.
    static void TakeName(ref Layer ldap, Field field, int start)
    {
        Span<byte> name = stackalloc byte[DnsName.Room];
        int at = ldap.Position, taken = DnsName.Read(ref ldap, at, start, name, out int length);
        if (ldap.Failed) return;
        ldap.NoteText(field, name[..length], at, taken, ItemFlags.None);
        ldap.Position = at + taken;
    }

    static void TakeAddress(ref Layer ldap)
    {
        int size = ldap.U8(ldap.Position++);
        int end = ldap.Position + size;
        ldap.Take(AddressFamily);
        ldap.Take(AddressPort);
        ldap.Take(AddressIpv4);
        ldap.Take(AddressZero, Math.Max(0, end - ldap.Position));
    }
}
