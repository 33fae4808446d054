namespace FilterLang.Protocols;

/// <summary>RPL control messages, RFC 6550 section 6, RFC 6997 and RFC 9009.</summary>
static class RplControl
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        DisFlags              = Protocol.UInt8  ("icmpv6.rpl.dis.flags",                "Flags"),
        DioInstance           = Protocol.UInt8  ("icmpv6.rpl.dio.instance",             "RPLInstanceID"),
        DioVersion            = Protocol.UInt8  ("icmpv6.rpl.dio.version",              "Version"),
        DioRank               = Protocol.UInt16 ("icmpv6.rpl.dio.rank",                 "Rank"),
        DioFlag               = Protocol.UInt8  ("icmpv6.rpl.dio.flag",                 "Flags", display: Hex),
        DioFlagG              = Protocol.Boolean("icmpv6.rpl.dio.flag.g",               "Grounded (G)", mask: 0x80),
        DioFlag0              = Protocol.Boolean("icmpv6.rpl.dio.flag.0",               "Zero", mask: 0x40),
        DioFlagMop            = Protocol.UInt8  ("icmpv6.rpl.dio.flag.mop",             "Mode of Operation (MOP)", display: Hex, mask: 0x38, names: new ValueNames(() => [(0x0, "No Downward routes maintained by RPL"), (0x1, "Non-Storing Mode of Operation"), (0x2, "Storing Mode of Operation with no multicast support"), (0x3, "Storing Mode of Operation with multicast support"), (0x4, "P2P Route Discovery Mode of Operation")])),
        DioFlagPreference     = Protocol.UInt8  ("icmpv6.rpl.dio.flag.preference",      "DODAG Preference", mask: 0x7),
        DioDtsn               = Protocol.UInt8  ("icmpv6.rpl.dio.dtsn",                 "Destination Advertisement Trigger Sequence Number (DTSN)"),
        DioDagid              = Protocol.IPv6   ("icmpv6.rpl.dio.dagid",                "DODAGID"),
        DaoInstance           = Protocol.UInt8  ("icmpv6.rpl.dao.instance",             "RPLInstanceID"),
        DaoFlag               = Protocol.UInt8  ("icmpv6.rpl.dao.flag",                 "Flags", display: Hex),
        DaoFlagK              = Protocol.Boolean("icmpv6.rpl.dao.flag.k",               "DAO-ACK Request (K)", mask: 0x80),
        DaoFlagD              = Protocol.Boolean("icmpv6.rpl.dao.flag.d",               "DODAGID Present (D)", mask: 0x40),
        DaoFlagRsv            = Protocol.UInt8  ("icmpv6.rpl.dao.flag.rsv",             "Reserved", mask: 0x3F),
        DaoSequence           = Protocol.UInt8  ("icmpv6.rpl.dao.sequence",             "DAO Sequence"),
        DaoDodagid            = Protocol.IPv6   ("icmpv6.rpl.dao.dodagid",              "DODAGID"),
        DaoackInstance        = Protocol.UInt8  ("icmpv6.rpl.daoack.instance",          "RPLInstanceID"),
        DaoackFlag            = Protocol.UInt8  ("icmpv6.rpl.daoack.flag",              "Flag", display: Hex),
        DaoackFlagD           = Protocol.Boolean("icmpv6.rpl.daoack.flag.d",            "DODAGID Present (D)", mask: 0x80),
        DaoackFlagRsv         = Protocol.UInt8  ("icmpv6.rpl.daoack.flag.rsv",          "Reserved", mask: 0x7F),
        DaoackSequence        = Protocol.UInt8  ("icmpv6.rpl.daoack.sequence",          "DAO-ACK Sequence"),
        DaoackStatus          = Protocol.UInt8  ("icmpv6.rpl.daoack.status",            "Status"),
        DaoackDodagid         = Protocol.IPv6   ("icmpv6.rpl.daoack.dodagid",           "DODAGID"),
        DcoInstance           = Protocol.UInt8  ("icmpv6.rpl.dco.instance",             "RPLInstanceID"),
        DcoFlags              = Protocol.UInt8  ("icmpv6.rpl.dco.flags",                "Flags", display: Hex),
        DcoFlagK              = Protocol.Boolean("icmpv6.rpl.dco.flag.k",               "DCO-ACK Request (K)", mask: 0x80),
        DcoFlagD              = Protocol.Boolean("icmpv6.rpl.dco.flag.d",               "DODAGID Present (D)", mask: 0x40),
        DcoFlagRsv            = Protocol.UInt8  ("icmpv6.rpl.dco.flag.rsv",             "Reserved", mask: 0x3F),
        DcoStatus             = Protocol.UInt8  ("icmpv6.rpl.dco.status",               "RPL Status"),
        DcoSequence           = Protocol.UInt8  ("icmpv6.rpl.dco.sequence",             "DCO Sequence"),
        DcoDodagid            = Protocol.IPv6   ("icmpv6.rpl.dco.dodagid",              "DODAGID"),
        DcoackInstance        = Protocol.UInt8  ("icmpv6.rpl.dcoack.instance",          "RPLInstanceID"),
        DcoackFlag            = Protocol.UInt8  ("icmpv6.rpl.dcoack.flag",              "Flag", display: Hex),
        DcoackFlagD           = Protocol.Boolean("icmpv6.rpl.dcoack.flag.d",            "DODAGID Present (D)", mask: 0x80),
        DcoackFlagRsv         = Protocol.UInt8  ("icmpv6.rpl.dcoack.flag.rsv",          "Reserved", mask: 0x7F),
        DcoackSequence        = Protocol.UInt8  ("icmpv6.rpl.dcoack.sequence",          "DCO-ACK Sequence"),
        DcoackStatus          = Protocol.UInt8  ("icmpv6.rpl.dcoack.status",            "Status"),
        DcoackDodagid         = Protocol.IPv6   ("icmpv6.rpl.dcoack.dodagid",           "DODAGID"),
        CcInstance            = Protocol.UInt8  ("icmpv6.rpl.cc.instance",              "RPLInstanceID"),
        CcFlag                = Protocol.UInt8  ("icmpv6.rpl.cc.flag",                  "Flag", display: Hex),
        CcFlagR               = Protocol.Boolean("icmpv6.rpl.cc.flag.r",                "Response (R)", mask: 0x80),
        CcFlagRsv             = Protocol.UInt8  ("icmpv6.rpl.cc.flag.rsv",              "Reserved", mask: 0x7F),
        CcNonce               = Protocol.UInt16 ("icmpv6.rpl.cc.nonce",                 "CC Nonce", display: Hex),
        CcDodagid             = Protocol.IPv6   ("icmpv6.rpl.cc.dodagid",               "DODAGID"),
        CcDestinationCounter  = Protocol.UInt32 ("icmpv6.rpl.cc.destination_counter",   "Destination Counter"),
        SecureFlag            = Protocol.UInt8  ("icmpv6.rpl.secure.flag",              "Flags", display: Hex),
        SecureFlagT           = Protocol.Boolean("icmpv6.rpl.secure.flag.t",            "Counter is Time (T)", mask: 0x80),
        SecureFlagRsv         = Protocol.UInt8  ("icmpv6.rpl.secure.flag.rsv",          "Reserved", mask: 0x7F),
        SecureAlgorithm       = Protocol.UInt8  ("icmpv6.rpl.secure.algorithm",         "Algorithm", names: new ValueNames(() => [(0, "Encryption: CCM with AES-128 / Signature: RSA with SHA-256")])),
        SecureKim             = Protocol.UInt8  ("icmpv6.rpl.secure.kim",               "Key Identifier Mode (KIM)", mask: 0xC0),
        SecureLvl             = Protocol.UInt8  ("icmpv6.rpl.secure.lvl",               "Security Level (LVL)", mask: 0x7),
        SecureRsv             = Protocol.UInt8  ("icmpv6.rpl.secure.rsv",               "Reserved", mask: 0x38),
        SecureCounter         = Protocol.UInt32 ("icmpv6.rpl.secure.counter",           "Counter"),
        SecureKeySource       = Protocol.Bytes  ("icmpv6.rpl.secure.key.source",        "Key Source"),
        SecureKeyIndex        = Protocol.UInt8  ("icmpv6.rpl.secure.key.index",         "Key Source"),
        P2pDroInstance        = Protocol.UInt8  ("icmpv6.rpl.p2p.dro.instance",         "RPLInstanceID"),
        P2pDroVersion         = Protocol.UInt8  ("icmpv6.rpl.p2p.dro.version",          "Version"),
        P2pDroFlag            = Protocol.UInt16 ("icmpv6.rpl.p2p.dro.flag",             "Flags", display: Hex),
        P2pDroFlagStop        = Protocol.Boolean("icmpv6.rpl.p2p.dro.flag.stop",        "Stop", mask: 0x8000, size: 2, names: ValueNames.YesNo),
        P2pDroFlagAck         = Protocol.Boolean("icmpv6.rpl.p2p.dro.flag.ack",         "Ack", mask: 0x4000, size: 2, names: ValueNames.YesNo),
        P2pDroFlagSeq         = Protocol.UInt16 ("icmpv6.rpl.p2p.dro.flag.seq",         "Seq", mask: 0x3000),
        P2pDroFlagReserved    = Protocol.UInt16 ("icmpv6.rpl.p2p.dro.flag.reserved",    "Reserved", mask: 0xFFF),
        P2pDroDagid           = Protocol.IPv6   ("icmpv6.rpl.p2p.dro.dagid",            "DODAGID"),
        P2pDroackFlag         = Protocol.UInt16 ("icmpv6.rpl.p2p.droack.flag",          "Flags", display: Hex),
        P2pDroackFlagSeq      = Protocol.UInt16 ("icmpv6.rpl.p2p.droack.flag.seq",      "Seq", mask: 0xC000),
        P2pDroackFlagReserved = Protocol.UInt16 ("icmpv6.rpl.p2p.droack.flag.reserved", "Reserved", mask: 0x3FFF);

    const byte Solicitation = 0, Information = 1, Advertisement = 2, Acknowledgement = 3, PeerReply = 4, PeerReplyAck = 5,
        Cleanup = 7, CleanupAck = 8, ConsistencyCheck = 0x8A, Secure = 0x80;

    static readonly ExpertField MustBeZero =
        Protocol.Expert("icmpv6.rpl.p2p.dro.zero", Severity.Warning, ExpertGroup.Protocol, "This field MUST be set to zero");

    public static void Take(ref Layer icmpv6, byte code)
    {
        if ((code & Secure) != 0) TakeSecurity(ref icmpv6);
        switch (code == ConsistencyCheck ? code : (byte)(code <= 0x85 ? code & 0x7F : 0xFF))
        {
            case Solicitation:
                icmpv6.Take(DisFlags);
                icmpv6.Take(Icmpv6.Reserved, 1);
                break;
            case Information: TakeInformation(ref icmpv6); break;
            case Advertisement:
                TakeInstance(ref icmpv6, DaoInstance, DaoFlag, DaoFlagK, DaoFlagD, DaoFlagRsv, 0x40, DaoDodagid, Icmpv6.Reserved, DaoSequence);
                break;
            case Acknowledgement:
                TakeInstance(ref icmpv6, DaoackInstance, DaoackFlag, null, DaoackFlagD, DaoackFlagRsv, 0x80, DaoackDodagid, DaoackSequence, DaoackStatus);
                break;
            case Cleanup when code == Cleanup:
                TakeInstance(ref icmpv6, DcoInstance, DcoFlags, DcoFlagK, DcoFlagD, DcoFlagRsv, 0x40, DcoDodagid, DcoStatus, DcoSequence);
                break;
            case CleanupAck when code == CleanupAck:
                TakeInstance(ref icmpv6, DcoackInstance, DcoackFlag, null, DcoackFlagD, DcoackFlagRsv, 0x80, DcoackDodagid, DcoackSequence, DcoackStatus);
                break;
            case PeerReply:
                TakePeerInstance(ref icmpv6);
                icmpv6.TakeBits(P2pDroFlag, P2pDroFlagStop, P2pDroFlagAck, P2pDroFlagSeq, P2pDroFlagReserved);
                icmpv6.Take(P2pDroDagid);
                break;
            case PeerReplyAck:
                TakePeerInstance(ref icmpv6);
                icmpv6.TakeBits(P2pDroackFlag, P2pDroackFlagSeq, P2pDroackFlagReserved);
                icmpv6.Take(P2pDroDagid);
                return;
            case ConsistencyCheck:
                icmpv6.Take(CcInstance);
                icmpv6.TakeBits(CcFlag, CcFlagR, CcFlagRsv);
                icmpv6.Take(CcNonce);
                icmpv6.Take(CcDodagid);
                icmpv6.Take(CcDestinationCounter);
                break;
            default:
                return;
        }
        RplOptions.Take(ref icmpv6, code);
    }

    static void TakePeerInstance(ref Layer icmpv6)
    {
        icmpv6.Take(P2pDroInstance);
        if (icmpv6.Take(P2pDroVersion) != 0) icmpv6.Remark(MustBeZero, icmpv6.Position - 1, 1);
    }

    static void TakeInformation(ref Layer icmpv6)
    {
        icmpv6.Take(DioInstance);
        icmpv6.Take(DioVersion);
        icmpv6.Take(DioRank);
        icmpv6.TakeBits(DioFlag, DioFlagG, DioFlag0, DioFlagMop, DioFlagPreference);
        icmpv6.Take(DioDtsn);
        icmpv6.Take(DioFlag);
        icmpv6.Take(Icmpv6.Reserved, 1);
        icmpv6.Take(DioDagid);
    }

    /// <summary>The messages that name a DODAG only where a flag says so; two octets stand between flags and name.</summary>
    static void TakeInstance(ref Layer icmpv6, Field instance, Field flags, Field? wantsAck, Field hasDodag, Field rest, uint dodagBit,
        Field dodag, Field third, Field fourth)
    {
        icmpv6.Take(instance);
        uint value = (uint)(wantsAck is null ? icmpv6.TakeBits(flags, hasDodag, rest) : icmpv6.TakeBits(flags, wantsAck, hasDodag, rest));
        icmpv6.Take(third, 1);
        icmpv6.Take(fourth, 1);
        if ((value & dodagBit) != 0) icmpv6.Take(dodag);
    }

    /// <summary>RFC 6550 section 6.1. Which parts of the key follow is decided as Wireshark does: by the level, not by the mode.</summary>
    static void TakeSecurity(ref Layer icmpv6)
    {
        icmpv6.TakeBits(SecureFlag, SecureFlagT, SecureFlagRsv);
        icmpv6.Take(SecureAlgorithm);
        int level = icmpv6.U8(icmpv6.Position) & 7;
        icmpv6.TakeBits(SecureFlag, SecureKim, SecureLvl, SecureRsv);
        icmpv6.Take(SecureFlag);
        icmpv6.Take(SecureCounter);
        bool hasSource = level is 2 or 3 or 6;
        if (hasSource) icmpv6.Take(SecureKeySource, 8);
        if (hasSource || level is 0 or 4) icmpv6.Take(SecureKeyIndex);
    }
}
