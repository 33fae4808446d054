namespace FilterLang.Protocols;

/// <summary>The route discovery option of point-to-point RPL, RFC 6997 section 7.</summary>
static class RplRouteDiscovery
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        Flags           = Protocol.Label  ("icmpv6.rpl.opt.routediscovery.flag",             "Flags"),
        FlagReply       = Protocol.Boolean("icmpv6.rpl.opt.routediscovery.flag.reply",       "Reply", mask: 0x80, names: ValueNames.YesNo),
        FlagHopbyhop    = Protocol.Boolean("icmpv6.rpl.opt.routediscovery.flag.hopbyhop",    "Hop-by-Hop", mask: 0x40, names: ValueNames.YesNo),
        FlagNumofroutes = Protocol.UInt8  ("icmpv6.rpl.opt.routediscovery.flag.numofroutes", "Number of Routes", mask: 0x30),
        FlagCompr       = Protocol.UInt8  ("icmpv6.rpl.opt.routediscovery.flag.compr",       "Compr", mask: 0xF),
        Lifetime        = Protocol.UInt8  ("icmpv6.rpl.opt.routediscovery.lifetime",         "Lifetime", mask: 0xC0),
        Maxrank         = Protocol.UInt8  ("icmpv6.rpl.opt.routediscovery.maxrank",          "MaxRank", mask: 0x3F),
        Nh              = Protocol.UInt8  ("icmpv6.rpl.opt.routediscovery.nh",               "NH", mask: 0x3F),
        TargetAddress   = Protocol.IPv6   ("icmpv6.rpl.opt.routediscovery.targetaddr",       "Target Address"),
        AddressVector   = Protocol.Label  ("icmpv6.rpl.opt.routediscovery.addr_vec",         "Address Vector"),
        VectorAddress   = Protocol.IPv6   ("icmpv6.rpl.opt.routediscovery.addrvec.addr",     "Address");

    static readonly ExpertField
        MustReply        = Protocol.Expert("icmpv6.rpl.p2p.hop_by_hop",    Severity.Warning, ExpertGroup.Protocol, "Reply MUST be set to one in order to establish a Hop-by-Hop Route"),
        MustBeOneRoute   = Protocol.Expert("icmpv6.rpl.p2p.num_of_routes", Severity.Warning, ExpertGroup.Protocol, "This field MUST be set to zero when Hop-by-Hop Routes are being discovered"),
        MustBeZeroInDro  = Protocol.Expert("icmpv6.rpl.p2p.dro.rdo.zero",  Severity.Warning, ExpertGroup.Protocol, "This field MUST be set to zero when the P2P-RDO is included in a P2P-DRO");

    const byte ReplyObject = 4, SecureReplyObject = 0x84;

    /// <summary>The option up to <paramref name="end"/> in a message of the given code.</summary>
    public static void Take(ref Layer icmpv6, byte code, int end)
    {
        byte flags = icmpv6.U8(icmpv6.Position), times = icmpv6.Rest.Length > 1 ? icmpv6.Rest[1] : (byte)0;
        int left = 16 - (flags & 0xF);
        GroupScope heading = icmpv6.Begin(Flags, icmpv6.Position, 1);
        if (code is ReplyObject or SecureReplyObject) JudgeReply(ref icmpv6, flags, times);
        else JudgeRequest(ref icmpv6, flags);
        icmpv6.TakeParts(FlagReply, FlagHopbyhop, FlagNumofroutes, FlagCompr);
        icmpv6.End(heading);
        icmpv6.TakeParts(Lifetime, code is ReplyObject or SecureReplyObject ? Nh : Maxrank);
        icmpv6.Take(TargetAddress);
        if (icmpv6.Failed) return;
        GroupScope vector = icmpv6.Begin(AddressVector, icmpv6.Position, Math.Max(0, end - icmpv6.Position));
        while (!icmpv6.Failed && end - icmpv6.Position >= left) ShortPrefix.TakeTail(ref icmpv6, VectorAddress, left);
        icmpv6.End(vector);
    }

    static void JudgeReply(ref Layer icmpv6, byte flags, byte times)
    {
        if ((flags & 0x80) != 0) icmpv6.Remark(MustBeZeroInDro, icmpv6.Position, 1);
        if ((flags & 0x30) != 0) icmpv6.Remark(MustBeZeroInDro, icmpv6.Position, 1);
        if ((times & 0xC0) != 0) icmpv6.Remark(MustBeZeroInDro, icmpv6.Position + 1, 1);
    }

    static void JudgeRequest(ref Layer icmpv6, byte flags)
    {
        if ((flags & 0x40) == 0) return;
        if ((flags & 0x80) == 0) icmpv6.Remark(MustReply, icmpv6.Position, 1);
        if ((flags & 0x30) != 0) icmpv6.Remark(MustBeOneRoute, icmpv6.Position, 1);
    }
}
