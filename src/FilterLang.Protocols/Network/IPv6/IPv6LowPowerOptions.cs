namespace FilterLang.Protocols;

/// <summary>Options of low-power and lossy networks: RPL (RFC 6553 section 3), MPL (RFC 7731 section 6.1) and depth-first forwarding (RFC 6971 section 11).</summary>
static class IPv6LowPowerOptions
{
    static readonly Protocol P = IPv6.Protocol;

    static readonly Field
        RplFlags    = P.UInt8  ("ipv6.opt.rpl.flag", "Flag", display: Hex),
        Down        = P.Boolean("ipv6.opt.rpl.flag.o", "Down", mask: 0x80),
        RankError   = P.Boolean("ipv6.opt.rpl.flag.r", "Rank Error", mask: 0x40),
        ForwardingError = P.Boolean("ipv6.opt.rpl.flag.f", "Forwarding Error", mask: 0x20),
        RplReserved = P.UInt8  ("ipv6.opt.rpl.flag.rsv", "Reserved", display: Hex, mask: 0x1F),
        Instance    = P.UInt8  ("ipv6.opt.rpl.instance_id", "RPLInstanceID", display: Hex),
        Rank        = P.UInt16 ("ipv6.opt.rpl.sender_rank", "Sender Rank", display: Hex),
        MplFlags    = P.UInt8  ("ipv6.opt.mpl.flag", "Flag", display: Hex),
        SeedLength  = P.UInt8  ("ipv6.opt.mpl.flag.s", "Seed ID Length", mask: 0xC0, names: IPv6Names.SeedLengths),
        Largest     = P.Boolean("ipv6.opt.mpl.flag.m", "Largest Sequence", mask: 0x20),
        MplVersion  = P.Boolean("ipv6.opt.mpl.flag.v", "Version", mask: 0x10),
        MplReserved = P.UInt8  ("ipv6.opt.mpl.flag.rsv", "Reserved", display: Hex, mask: 0x0F),
        MplSequence = P.UInt8  ("ipv6.opt.mpl.sequence", "Sequence", display: Hex),
        Seed        = P.Bytes  ("ipv6.opt.mpl.seed_id", "Seed ID"),
        DffFlags    = P.UInt8  ("ipv6.opt.dff.flags", "Flags", display: Hex),
        DffVersion  = P.UInt8  ("ipv6.opt.dff.flag.ver", "Version (VER)", mask: 0xC0),
        Duplicate   = P.Boolean("ipv6.opt.dff.flag.dup", "Duplicate (DUP)", mask: 0x20),
        Return      = P.Boolean("ipv6.opt.dff.flag.ret", "Return (RET)", mask: 0x10),
        DffReserved = P.UInt8  ("ipv6.opt.dff.flag.rsv", "Reserved", display: Hex, mask: 0x0F),
        DffSequence = P.UInt16 ("ipv6.opt.dff.sequence_number", "Sequence Number", display: DecHex);

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6LowPowerOptions()
    {
    }

    /// <summary>Makes sure that these rows belong to IPv6's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static void TakeRpl(ref Layer header)
    {
        header.TakeBits(RplFlags, Down, RankError, ForwardingError, RplReserved);
        header.Take(Instance);
        header.Take(Rank);
    }

    public static void TakeMpl(ref Layer header)
    {
        int length = (header.U8(header.Position) >> 6) switch { 1 => 2, 2 => 8, 3 => 16, _ => 0 };
        header.TakeBits(MplFlags, SeedLength, Largest, MplVersion, MplReserved);
        header.Take(MplSequence);
        if (length > 0) header.Take(Seed, length);
    }

    public static void TakeDepthFirst(ref Layer header)
    {
        header.TakeBits(DffFlags, DffVersion, Duplicate, Return, DffReserved);
        header.Take(DffSequence);
    }
}
