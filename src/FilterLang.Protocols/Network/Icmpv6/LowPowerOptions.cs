namespace FilterLang.Protocols;

/// <summary>Neighbour discovery of low-power networks, RFC 6775 and RFC 8505: options and duplicate address messages.</summary>
static class LowPowerOptions
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        RegistrationStatus      = Protocol.UInt8  ("icmpv6.opt.aro.status",                "Status", names: Icmpv6Names.RegistrationStatus),
        RegistrationOpaque      = Protocol.UInt8  ("icmpv6.opt.earo.opaque",               "Opaque", display: Hex),
        RegistrationFlags       = Protocol.UInt8  ("icmpv6.opt.earo.flag",                 "Flags", display: Hex),
        RegistrationP           = Protocol.UInt8  ("icmpv6.opt.earo.flag.p",               "P", mask: 0x30, names: new ValueNames(() => [(0, "Unicast"), (1, "Multicast"), (2, "Anycast")])),
        RegistrationI           = Protocol.UInt8  ("icmpv6.opt.earo.flag.i",               "I", mask: 0xC, names: new ValueNames(() => [(0, "Default")])),
        RegistrationR           = Protocol.Boolean("icmpv6.opt.earo.flag.r",               "R", mask: 0x2, names: ValueNames.SetNotSet),
        RegistrationT           = Protocol.Boolean("icmpv6.opt.earo.flag.t",               "T", mask: 0x1, names: ValueNames.SetNotSet),
        RegistrationTransaction = Protocol.UInt8  ("icmpv6.opt.earo.tid",                  "TID (Transaction ID)"),
        RegistrationLifetime    = Protocol.UInt16 ("icmpv6.opt.aro.registration_lifetime", "Registration  Lifetime"),
        RegistrationEui64       = Protocol.Row    ("icmpv6.opt.aro.eui64",                 "EUI-64", FieldType.Eui64),
        ContextLength           = Protocol.UInt8  ("icmpv6.opt.6co.context_length",        "Context Length"),
        ContextFlags            = Protocol.UInt8  ("icmpv6.opt.6co.flag",                  "Flag", display: Hex),
        ContextCompression      = Protocol.Boolean("icmpv6.opt.6co.flag.c",                "Compression Flag", mask: 0x10, names: ValueNames.SetNotSet),
        ContextIdentifier       = Protocol.UInt8  ("icmpv6.opt.6co.flag.cid",              "CID", mask: 0xF),
        ContextReserved         = Protocol.UInt8  ("icmpv6.opt.6co.flag.reserved",         "Reserved", mask: 0xE0),
        ContextLifetime         = Protocol.UInt16 ("icmpv6.opt.6co.valid_lifetime",        "Lifetime"),
        ContextPrefix           = Protocol.IPv6   ("icmpv6.opt.6co.context_prefix",        "Context Prefix"),
        BorderVersionLow        = Protocol.UInt16 ("icmpv6.opt.abro.version_low",          "Version Low"),
        BorderVersionHigh       = Protocol.UInt16 ("icmpv6.opt.abro.version_high",         "Version"),
        BorderValidLifetime     = Protocol.UInt16 ("icmpv6.opt.abro.valid_lifetime",       "Valid Lifetime"),
        BorderAddress           = Protocol.IPv6   ("icmpv6.opt.abro.6lbr_address",         "6LBR Address"),
        CapabilityUnassigned    = Protocol.UInt16 ("icmpv6.opt.6cio.unassigned1",          "Unassigned", display: Hex, mask: 0xFFFE),
        CapabilityG             = Protocol.UInt16 ("icmpv6.opt.6cio.flag_g",               "G", display: Hex, mask: 0x1),
        CapabilityRest          = Protocol.UInt32 ("icmpv6.opt.6cio.unassigned2",          "Unassigned", display: Hex),
        DuplicateStatus         = Protocol.UInt8  ("icmpv6.6lowpannd.da.status",           "Status", names: new ValueNames(() => [(0, "Success"), (1, "Duplicate Address"), (2, "Neighbor Cache Full")])),
        DuplicateReserved       = Protocol.UInt8  ("icmpv6.6lowpannd.da.rsv",              "Reserved"),
        DuplicateLifetime       = Protocol.UInt16 ("icmpv6.6lowpannd.da.lifetime",         "Lifetime"),
        DuplicateEui64          = Protocol.Row    ("icmpv6.6lowpannd.da.eui64",            "EUI-64", FieldType.Eui64),
        DuplicateAddress        = Protocol.IPv6   ("icmpv6.6lowpannd.da.reg_addr",         "Registered Address");

    public static void Take(ref Layer icmpv6, byte type, int end)
    {
        switch (type)
        {
            case 33: TakeRegistration(ref icmpv6, end); break;
            case 34: TakeContext(ref icmpv6, end); break;
            case 35:
                icmpv6.Take(BorderVersionLow);
                icmpv6.Take(BorderVersionHigh);
                icmpv6.Take(BorderValidLifetime);
                icmpv6.Take(BorderAddress);
                break;
            case 36:
                icmpv6.TakeParts(CapabilityUnassigned, CapabilityG);
                icmpv6.Take(CapabilityRest);
                break;
        }
    }

    /// <summary>The registration of RFC 6775 section 4.1 as RFC 8505 section 4.1 has extended it.</summary>
    static void TakeRegistration(ref Layer icmpv6, int end)
    {
        icmpv6.Take(RegistrationStatus);
        icmpv6.Take(RegistrationOpaque);
        icmpv6.TakeBits(RegistrationFlags, RegistrationP, RegistrationI, RegistrationR, RegistrationT);
        icmpv6.Take(RegistrationTransaction);
        icmpv6.Take(RegistrationLifetime);
        icmpv6.Take(RegistrationEui64);
        _ = end;
    }

    static void TakeContext(ref Layer icmpv6, int end)
    {
        icmpv6.Take(ContextLength);
        icmpv6.TakeBits(ContextFlags, ContextCompression, ContextIdentifier, ContextReserved);
        NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
        icmpv6.Take(ContextLifetime);
        ShortPrefix.Take(ref icmpv6, ContextPrefix, end - icmpv6.Position);
    }

    public static void TakeDuplicateAddress(ref Layer icmpv6)
    {
        icmpv6.Take(DuplicateStatus);
        icmpv6.Take(DuplicateReserved);
        icmpv6.Take(DuplicateLifetime);
        icmpv6.Take(DuplicateEui64);
        icmpv6.Take(DuplicateAddress);
    }
}
