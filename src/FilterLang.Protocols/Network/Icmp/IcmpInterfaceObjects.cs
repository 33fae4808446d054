namespace FilterLang.Protocols;

/// <summary>Extension objects about interfaces: information (RFC 5837) and identification (RFC 8335).</summary>
static class IcmpInterfaceObjects
{
    const ushort IPv4 = 1, IPv6 = 2;

    static readonly Protocol Protocol = Icmp.Protocol;
    static readonly ValueNames Present = ValueNames.Pair("Present", "Not Present");

    public static readonly Field
        Role                  = Protocol.UInt8  ("icmp.int_info.role",         "Interface Role", mask: 0xC0, names: new ValueNames(() =>
            [(0, "IP interface upon which datagram arrived"),
             (1, "Sub-IP component of an IP interface upon which datagram arrived"),
             (2, "IP interface through which datagram would be forwarded"),
             (3, "IP next-hop to which datagram would be forwarded")])),
        Reserved              = Protocol.UInt8  ("icmp.int_info.reserved",     "Reserved", mask: 0x30),
        HasIndex              = Protocol.Boolean("icmp.int_info.ifindex",      "ifIndex", mask: 0x8),
        HasAddress            = Protocol.Boolean("icmp.int_info.ipaddr",       "IP Address", mask: 0x4, names: Present),
        HasName               = Protocol.Boolean("icmp.int_info.name_present", "Interface Name", mask: 0x2, names: Present),
        HasMtu                = Protocol.Boolean("icmp.int_info.mtu_present",  "MTU", mask: 0x1, names: Present),
        Index                 = Protocol.UInt32 ("icmp.int_info.index",        "Interface Index"),
        AddressFamily         = Protocol.UInt16 ("icmp.int_info.afi",          "Address Family Identifier"),
        IPv4Address           = Protocol.IPv4   ("icmp.int_info.ipv4",         "Source"),
        IPv6Address           = Protocol.IPv6   ("icmp.int_info.ipv6",         "Source"),
        OtherAddress          = Protocol.Bytes  ("icmp.int_info.ipunknown",    "Source"),
        NameLength            = Protocol.UInt8  ("icmp.int_info.name_length",  "Name Length"),
        Name                  = Protocol.Text   ("icmp.int_info.name",         "Name"),
        Mtu                   = Protocol.UInt32 ("icmp.int_info.mtu",          "Maximum Transmission Unit"),
        // Identification.
        ByName                = Protocol.Text   ("icmp.int_ident.name",        "Name"),
        ByIndex               = Protocol.UInt32 ("icmp.int_ident.index",       "Interface Index"),
        ByAddressFamily       = Protocol.UInt16 ("icmp.int_ident.afi",         "Address Family Identifier", names: AddressFamilyNames.Table),
        ByAddressLength       = Protocol.UInt8  ("icmp.int_ident.addr_length", "Address Length"),
        ByAddressReserved     = Protocol.Bytes  ("icmp.int_ident.reserved",    "Reserved"),
        ByIPv4Address         = Protocol.IPv4   ("icmp.int_ident.ipv4",        "Address"),
        ByIPv6Address         = Protocol.IPv6   ("icmp.int_ident.ipv6",        "Address"),
        ByOtherAddress        = Protocol.Bytes  ("icmp.int_ident.address",     "Address");

    /// <summary>From the C-Type on, whose bits say what follows.</summary>
    public static void TakeInformation(ref Layer icmp, int end)
    {
        byte type = (byte)icmp.TakeBits(IcmpExtensions.ClassType, Role, Reserved, HasIndex, HasAddress, HasName, HasMtu);
        if ((type & 8) != 0) icmp.Take(Index);
        if ((type & 4) != 0 && end - icmp.Position >= 2) TakeAddress(ref icmp, end);
        if ((type & 2) != 0) TakeName(ref icmp, end);
        if ((type & 1) != 0) icmp.Take(Mtu);
    }

    static void TakeAddress(ref Layer icmp, int end)
    {
        ulong family = icmp.Take(AddressFamily);
        icmp.Take(Icmp.Reserved, 2);
        if (family == IPv4) icmp.Take(IPv4Address);
        else if (family == IPv6) icmp.Take(IPv6Address);
        else TakeOtherAddress(ref icmp, icmp.Position - end);
    }

    /// <summary>Wireshark subtracts the wrong way round here: it shows what the object lacks, and all that follows where that is -1.</summary>
    static void TakeOtherAddress(ref Layer icmp, int length)
    {
        if (length < -1) icmp.Fail();
        icmp.Take(OtherAddress, length == -1 ? icmp.Remaining : length);
    }

    /// <summary>The length counts its own octet; a name is shown only where at least as many octets follow it, and 0 means all that follow.</summary>
    static void TakeName(ref Layer icmp, int end)
    {
        int at = icmp.Position, length = icmp.U8(at);
        if (at >= end) return;
        icmp.Take(NameLength);
        if (end - icmp.Position < length) return;
        TextField.Take(ref icmp, Name, length > 0 ? length - 1 : icmp.Remaining);
        icmp.Position = at + length;
    }

    /// <summary>From the C-Type on, which says how the interface is identified.</summary>
    public static void TakeIdentification(ref Layer icmp, int end)
    {
        switch (icmp.Take(IcmpExtensions.ClassType))
        {
            case 1:
                TextField.Take(ref icmp, ByName, end - icmp.Position);
                break;
            case 2:
                icmp.Take(ByIndex);
                break;
            case 3:
                TakeIdentifyingAddress(ref icmp);
                break;
        }
    }

    static void TakeIdentifyingAddress(ref Layer icmp)
    {
        ulong family = icmp.Take(ByAddressFamily);
        ulong length = icmp.Take(ByAddressLength);
        icmp.Take(ByAddressReserved, 1);
        if (family == IPv4)
        {
            if (length >= 4) icmp.Take(ByIPv4Address);
        }
        else if (family == IPv6)
        {
            if (length >= 16) icmp.Take(ByIPv6Address);
        }
        else icmp.Take(ByOtherAddress, icmp.Remaining);
    }
}
