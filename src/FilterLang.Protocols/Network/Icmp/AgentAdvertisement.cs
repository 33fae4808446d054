namespace FilterLang.Protocols;

/// <summary>Router advertisements (RFC 1256) and what mobility agents add to them (RFC 5944 section 2.1).</summary>
static class AgentAdvertisement
{
    const byte Padding = 0, MobilityAgent = 16, PrefixLengths = 19, ChallengeExtension = 24;

    static readonly Protocol Protocol = Icmp.Protocol;

    public static readonly Field
        AddressCount    = Protocol.UInt8  ("icmp.num_addrs",        "Number of addresses"),
        EntrySize       = Protocol.UInt8  ("icmp.addr_entry_size",  "Address entry size"),
        Lifetime        = Protocol.UInt16 ("icmp.lifetime",         "Lifetime"),
        RouterAddress   = Protocol.IPv4   ("icmp.router_address",   "Router address"),
        PreferenceLevel = Protocol.Int32  ("icmp.pref_level",       "Preference level"),
        Type            = Protocol.UInt8  ("icmp.mip.type",         "Extension Type", names: new ValueNames(() =>
            [(Padding, "One byte padding extension"), (MobilityAgent, "Mobility Agent Advertisement Extension"),
             (PrefixLengths, "Prefix Lengths Extension"), (ChallengeExtension, "Challenge Extension")])),
        Length          = Protocol.UInt8  ("icmp.mip.length",       "Length"),
        PrefixLength    = Protocol.UInt8  ("icmp.mip.prefixlength", "Prefix Length"),
        Sequence        = Protocol.UInt16 ("icmp.mip.seq",          "Sequence Number"),
        Registration    = Protocol.UInt16 ("icmp.mip.life",         "Registration Lifetime"),
        Flags           = Protocol.UInt16 ("icmp.mip.flags",        "Flags", display: Hex),
        MustRegister    = Protocol.Boolean("icmp.mip.r",            "Registration Required", mask: 0x8000, size: 2),
        Busy            = Protocol.Boolean("icmp.mip.b",            "Busy", mask: 0x4000, size: 2),
        HomeAgent       = Protocol.Boolean("icmp.mip.h",            "Home Agent", mask: 0x2000, size: 2),
        ForeignAgent    = Protocol.Boolean("icmp.mip.f",            "Foreign Agent", mask: 0x1000, size: 2),
        Minimal         = Protocol.Boolean("icmp.mip.m",            "Minimal Encapsulation", mask: 0x800, size: 2),
        GenericRouting  = Protocol.Boolean("icmp.mip.g",            "GRE", mask: 0x400, size: 2),
        VanJacobson     = Protocol.Boolean("icmp.mip.v",            "VJ Comp", mask: 0x200, size: 2),
        ReverseTunnel   = Protocol.Boolean("icmp.mip.rt",           "Reverse tunneling", mask: 0x100, size: 2),
        UdpTunnel       = Protocol.Boolean("icmp.mip.u",            "UDP tunneling", mask: 0x80, size: 2),
        Revocation      = Protocol.Boolean("icmp.mip.x",            "Revocation support", mask: 0x40, size: 2),
        FlagsReserved   = Protocol.UInt16 ("icmp.mip.reserved",     "Reserved", display: Hex, mask: 0x3F),
        CareOfAddress   = Protocol.IPv4   ("icmp.mip.coa",          "Care-Of-Address"),
        Challenge       = Protocol.Bytes  ("icmp.mip.challenge",    "Challenge"),
        Content         = Protocol.Bytes  ("icmp.mip.content",      "Content");

    /// <summary>Everything behind the checksum.</summary>
    public static void Take(ref Layer icmp, byte code)
    {
        int count = (int)icmp.Take(AddressCount);
        uint size = (uint)icmp.Take(EntrySize);
        icmp.Take(Lifetime);
        if (size != 2)
        {
            icmp.Continue(null);
            return;
        }
        for (int i = 0; i < count && !icmp.Failed; i++)
        {
            icmp.Take(RouterAddress);
            icmp.Take(PreferenceLevel);
        }
        if (code is Icmp.NormalAdvertisement or Icmp.AgentDoesNotRoute)
            while (icmp.More) TakeExtension(ref icmp);
    }

    static void TakeExtension(ref Layer icmp)
    {
        byte type = icmp.U8(icmp.Position);
        int length = type == Padding ? 0 : icmp.U8(icmp.Position + 1);
        icmp.Take(Type);
        if (type == Padding) return;
        icmp.Take(Length);
        int end = icmp.Position + length;
        switch (type)
        {
            case MobilityAgent:
                icmp.Take(Sequence);
                icmp.Take(Registration);
                icmp.TakeBits(Flags, MustRegister, Busy, HomeAgent, ForeignAgent, Minimal, GenericRouting, VanJacobson, ReverseTunnel,
                    UdpTunnel, Revocation, FlagsReserved);
                while (!icmp.Failed && end - icmp.Position >= 4) icmp.Take(CareOfAddress);
                return;
            case PrefixLengths:
                while (!icmp.Failed && icmp.Position < end) icmp.Take(PrefixLength);
                break;
            case ChallengeExtension:
                icmp.Take(Challenge, length);
                break;
            default:
                if (length > 0) TakeContent(ref icmp, length);
                break;
        }
        icmp.Position = end;
    }

    /// <summary>Wireshark leaves out the last four octets of an unknown extension; one less than four means all that follow.</summary>
    static void TakeContent(ref Layer icmp, int length)
    {
        if (length < 3) icmp.Fail();
        if (length == 3 && icmp.Remaining == 0) return;
        icmp.Take(Content, length == 3 ? icmp.Remaining : length - 4);
    }
}
