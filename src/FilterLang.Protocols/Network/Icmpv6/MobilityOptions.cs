namespace FilterLang.Protocols;

/// <summary>Options of Mobile IPv6 and its fast handovers, RFC 6275, RFC 5568, RFC 5380, RFC 5269, RFC 5271.</summary>
static class MobilityOptions
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        IpaOptionCode           = Protocol.UInt8  ("icmpv6.opt.ipa.option_code",            "Option-code", names: new ValueNames(() => [(1, "Old Care-of Address"), (2, "New Care-of Address"), (3, "NAR's IP address"), (4, "NAR's Prefix (sent in PrRtAdv)")])),
        IpaPrefixLen            = Protocol.UInt8  ("icmpv6.opt.ipa.prefix_len",             "Prefix Length"),
        IpaIpv6Address          = Protocol.IPv6   ("icmpv6.opt.ipa.ipv6_address",           "IPv6 Address"),
        NrpiOptionCode          = Protocol.UInt8  ("icmpv6.opt.nrpi.option_code",           "Option-code"),
        NrpiPrefixLen           = Protocol.UInt8  ("icmpv6.opt.nrpi.prefix_len",            "Prefix Length"),
        NrpiPrefix              = Protocol.IPv6   ("icmpv6.opt.nrpi.prefix",                "Prefix"),
        LlaOptionCode           = Protocol.UInt8  ("icmpv6.opt.lla.option_code",            "Option-code", names: Icmpv6Names.LinkLayerAddressCodes),
        LlaBytes                = Protocol.Bytes  ("icmpv6.opt.lla.bytes",                  "Link-Layer Address"),
        NaackOptionCode         = Protocol.UInt8  ("icmpv6.opt.naack.option_code",          "Option-Code"),
        NaackStatus             = Protocol.UInt8  ("icmpv6.opt.naack.status",               "Status", names: new ValueNames(() => [(1, "New CoA is invalid, perform address configuration"), (2, "New CoA is invalid, use the supplied CoA"), (3, "NCoA is invalid, use NAR's IP address as NCoA in FBU"), (4, "PCoA supplied, do not send FBU"), (128, "LLA is unrecognized")])),
        NaackSuppliedNcoa       = Protocol.IPv6   ("icmpv6.opt.naack.supplied_ncoa",        "Supplied NCoA"),
        MapDistance             = Protocol.UInt8  ("icmpv6.opt.map.distance",               "Distance", mask: 0xF0),
        MapPreference           = Protocol.UInt8  ("icmpv6.opt.map.preference",             "Preference", mask: 0xF),
        MapFlag                 = Protocol.UInt8  ("icmpv6.opt.map.flag",                   "Flag", display: Hex),
        MapFlagR                = Protocol.Boolean("icmpv6.opt.map.flag.r",                 "RCoA Flag", mask: 0x80),
        MapFlagReserved         = Protocol.UInt8  ("icmpv6.opt.map.flag.reserved",          "Reserved", mask: 0x7F),
        MapValidLifetime        = Protocol.UInt32 ("icmpv6.opt.map.valid_lifetime",         "Valid Lifetime"),
        MapGlobalAddress        = Protocol.IPv6   ("icmpv6.opt.map.global_address",         "Global Address"),
        AdvertisementInterval   = Protocol.UInt32 ("icmpv6.opt.advertisement_interval",     "Advertisement Interval"),
        HomeAgentPreference     = Protocol.UInt16 ("icmpv6.opt.home_agent_preference",      "Home Agent Preference"),
        HomeAgentLifetime       = Protocol.UInt16 ("icmpv6.opt.home_agent_lifetime",        "Home Agent Preference"),
        HkrPadLength            = Protocol.UInt8  ("icmpv6.opt.hkr.pad_length",             "Pad Length"),
        HkrAt                   = Protocol.UInt8  ("icmpv6.opt.hkr.at",                     "AT", mask: 0xF0),
        HkrReserved             = Protocol.UInt8  ("icmpv6.opt.hkr.reserved",               "Reserved", mask: 0xF),
        HkrEncryptionPublicKey  = Protocol.Bytes  ("icmpv6.opt.hkr.encryption_public_key",  "Handover Key Encryption Public Key"),
        HkrPadding              = Protocol.Bytes  ("icmpv6.opt.hkr.padding",                "Padding"),
        HkrLifetime             = Protocol.UInt16 ("icmpv6.opt.hkr.lifetime",               "Padding"),
        HkrEncryptedHandoverKey = Protocol.Bytes  ("icmpv6.opt.hkr.encrypted_handover_key", "Encrypted Handover Key"),
        HaiOptionCode           = Protocol.UInt8  ("icmpv6.opt.hai.option_code",            "Option-Code", names: new ValueNames(() => [(1, "Access Network Identifier (AN ID)"), (2, "Sector ID")])),
        HaiLength               = Protocol.UInt8  ("icmpv6.opt.hai.length",                 "HAI-Length"),
        HaiValue                = Protocol.Bytes  ("icmpv6.opt.hai.value",                  "HAI-Value"),
        MnOptionCode            = Protocol.UInt8  ("icmpv6.opt.mn.option_code",             "Option-Code", names: new ValueNames(() => [(1, "NAI"), (2, "IMSI")])),
        MnLength                = Protocol.UInt8  ("icmpv6.opt.mn.length",                  "MN-Length"),
        MnValue                 = Protocol.Bytes  ("icmpv6.opt.mn.value",                   "MN-Value");

    public static void Take(ref Layer icmpv6, byte type, int end)
    {
        switch (type)
        {
            case 7:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
                icmpv6.Take(AdvertisementInterval);
                break;
            case 8:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
                icmpv6.Take(HomeAgentPreference);
                icmpv6.Take(HomeAgentLifetime);
                break;
            case 17:
                icmpv6.Take(IpaOptionCode);
                icmpv6.Take(IpaPrefixLen);
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 4);
                icmpv6.Take(IpaIpv6Address);
                break;
            case 18:
                icmpv6.Take(NrpiOptionCode);
                icmpv6.Take(NrpiPrefixLen);
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 4);
                icmpv6.Take(NrpiPrefix);
                break;
            case 19:
                icmpv6.Take(LlaOptionCode);
                icmpv6.Take(LlaBytes, end - icmpv6.Position);
                break;
            case 20:
                icmpv6.Take(NaackOptionCode);
                icmpv6.Take(NaackStatus);
                if (icmpv6.U8(icmpv6.Position - 1) == 2) icmpv6.Take(NaackSuppliedNcoa);
                else NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, end - icmpv6.Position);
                break;
            case 23:
                icmpv6.TakeParts(MapDistance, MapPreference);
                icmpv6.TakeBits(MapFlag, MapFlagR, MapFlagReserved);
                icmpv6.Take(MapValidLifetime);
                icmpv6.Take(MapGlobalAddress);
                break;
            case 27 or 28: TakeHandoverKey(ref icmpv6, type, end); break;
            case 29: TakeCounted(ref icmpv6, HaiOptionCode, HaiLength, HaiValue, end); break;
            case 30: TakeCounted(ref icmpv6, MnOptionCode, MnLength, MnValue, end); break;
        }
    }

    static void TakeHandoverKey(ref Layer icmpv6, byte type, int end)
    {
        int padding = (int)icmpv6.Take(HkrPadLength);
        icmpv6.TakeParts(HkrAt, HkrReserved);
        if (type == 28) icmpv6.Take(HkrLifetime);
        icmpv6.Take(type == 27 ? HkrEncryptionPublicKey : HkrEncryptedHandoverKey, end - padding - icmpv6.Position);
        int at = icmpv6.Position;
        icmpv6.Take(HkrPadding, padding);
        // Wireshark goes on after the first of them.
        icmpv6.Position = at + 1;
    }

    static void TakeCounted(ref Layer icmpv6, Field code, Field length, Field value, int end)
    {
        icmpv6.Take(code);
        int count = (int)icmpv6.Take(length);
        icmpv6.Take(value, count);
        if (end > icmpv6.Position) NeighborOptions.Skip(ref icmpv6, NeighborOptions.Padding, end - icmpv6.Position);
    }
}
