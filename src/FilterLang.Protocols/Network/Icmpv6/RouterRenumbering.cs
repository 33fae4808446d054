namespace FilterLang.Protocols;

/// <summary>Router renumbering, RFC 2894.</summary>
static class RouterRenumbering
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        SequenceNumber         = Protocol.UInt32 ("icmpv6.rr.sequence_number",          "Sequence Number"),
        SegmentNumber          = Protocol.UInt8  ("icmpv6.rr.segment_number",           "Segment Number"),
        Flag                   = Protocol.UInt8  ("icmpv6.rr.flag",                     "Flags", display: Hex),
        FlagT                  = Protocol.Boolean("icmpv6.rr.flag.t",                   "Test Command", mask: 0x80, names: ValueNames.SetNotSet),
        FlagR                  = Protocol.Boolean("icmpv6.rr.flag.r",                   "Result requested", mask: 0x40, names: ValueNames.SetNotSet),
        FlagA                  = Protocol.Boolean("icmpv6.rr.flag.a",                   "All Interfaces", mask: 0x20, names: ValueNames.SetNotSet),
        FlagS                  = Protocol.Boolean("icmpv6.rr.flag.s",                   "Site-specific", mask: 0x10, names: ValueNames.SetNotSet),
        FlagP                  = Protocol.Boolean("icmpv6.rr.flag.p",                   "Processed previously", mask: 0x8, names: ValueNames.SetNotSet),
        FlagRsv                = Protocol.UInt8  ("icmpv6.rr.flag.rsv",                 "Reserved", mask: 0x7),
        Maxdelay               = Protocol.UInt16 ("icmpv6.rr.maxdelay",                 "Max Delay"),
        PcoMp                  = Protocol.Label  ("icmpv6.rr.pco.mp",                   "Match-Prefix Part"),
        PcoMpOpcode            = Protocol.UInt8  ("icmpv6.rr.pco.mp.opcode",            "OpCode", names: new ValueNames(() => [(1, "Add"), (2, "Change"), (3, "Set Global")])),
        PcoMpOplength          = Protocol.UInt8  ("icmpv6.rr.pco.mp.oplength",          "OpLength"),
        PcoMpOrdinal           = Protocol.UInt8  ("icmpv6.rr.pco.mp.ordinal",           "Ordinal", display: Hex),
        PcoMpMatchlen          = Protocol.UInt8  ("icmpv6.rr.pco.mp.matchlen",          "MatchLen"),
        PcoMpMinlen            = Protocol.UInt8  ("icmpv6.rr.pco.mp.minlen",            "MinLen"),
        PcoMpMaxlen            = Protocol.UInt8  ("icmpv6.rr.pco.mp.maxlen",            "MaxLen"),
        PcoMpMatchprefix       = Protocol.IPv6   ("icmpv6.rr.pco.mp.matchprefix",       "MatchPrefix"),
        PcoUp                  = Protocol.Label  ("icmpv6.rr.pco.up",                   "Use-Prefix Part"),
        PcoUpUselen            = Protocol.UInt8  ("icmpv6.rr.pco.up.uselen",            "UseLen"),
        PcoUpKeeplen           = Protocol.UInt8  ("icmpv6.rr.pco.up.keeplen",           "KeepLen"),
        PcoUpFlagmask          = Protocol.UInt8  ("icmpv6.rr.pco.up.flagmask",          "FlagMask", display: Hex),
        PcoUpFlagmaskL         = Protocol.Boolean("icmpv6.rr.pco.up.flagmask.l",        "On-link flag(L)", mask: 0x80, names: ValueNames.SetNotSet),
        PcoUpFlagmaskA         = Protocol.Boolean("icmpv6.rr.pco.up.flagmask.a",        "Autonomous address-configuration flag(A)", mask: 0x40, names: ValueNames.SetNotSet),
        PcoUpFlagmaskReserved  = Protocol.UInt8  ("icmpv6.rr.pco.up.flagmask.reserved", "Reserved", mask: 0x3F),
        PcoUpRaflags           = Protocol.UInt8  ("icmpv6.rr.pco.up.raflags",           "RAFlags", display: Hex),
        PcoUpValidlifetime     = Protocol.UInt32 ("icmpv6.rr.pco.up.validlifetime",     "Valid Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        PcoUpPreferredlifetime = Protocol.UInt32 ("icmpv6.rr.pco.up.preferredlifetime", "Preferred Lifetime", names: new ValueNames(() => [(4294967295, "Infinity")])),
        PcoUpFlag              = Protocol.UInt32 ("icmpv6.rr.pco.up.flag",              "Flags", display: Hex),
        PcoUpFlagV             = Protocol.Boolean("icmpv6.rr.pco.up.flag.v",            "Decrement valid lifetime", mask: 0x80000000, size: 4, names: ValueNames.SetNotSet),
        PcoUpFlagP             = Protocol.Boolean("icmpv6.rr.pco.up.flag.p",            "Decrement preferred lifetime", mask: 0x40000000, size: 4, names: ValueNames.SetNotSet),
        PcoUpFlagReserved      = Protocol.UInt32 ("icmpv6.rr.pco.up.flag.reserved",     "Reserved", mask: 0x3FFFFFFF),
        PcoUpUseprefix         = Protocol.IPv6   ("icmpv6.rr.pco.up.useprefix",         "UsePrefix"),
        Rm                     = Protocol.Label  ("icmpv6.rr.rm",                       "Result Message"),
        RmFlag                 = Protocol.UInt16 ("icmpv6.rr.rm.flag",                  "Flags", display: Hex),
        RmFlagB                = Protocol.Boolean("icmpv6.rr.rm.flag.b",                "Bounds", mask: 0x2, size: 2, names: ValueNames.SetNotSet),
        RmFlagF                = Protocol.Boolean("icmpv6.rr.rm.flag.f",                "Forbidden", mask: 0x1, size: 2, names: ValueNames.SetNotSet),
        RmFlagReserved         = Protocol.UInt16 ("icmpv6.rr.rm.flag.reserved",         "Reserved", mask: 0xFFFC),
        RmOrdinal              = Protocol.UInt8  ("icmpv6.rr.rm.ordinal",               "Ordinal", display: Hex),
        RmMatchedlen           = Protocol.UInt8  ("icmpv6.rr.rm.matchedlen",            "MatchedLen"),
        RmInterfaceindex       = Protocol.UInt32 ("icmpv6.rr.rm.interfaceindex",        "InterfaceIndex"),
        RmMatchedprefix        = Protocol.IPv6   ("icmpv6.rr.rm.matchedprefix",         "MatchedPrefix");

    static readonly ExpertField
        LongMatch   = Protocol.Expert("icmpv6.rr.pco.mp.matchlen.gt128",   Severity.Warning, ExpertGroup.Protocol, "MatchLen is greater than 128"),
        LongMatched = Protocol.Expert("icmpv6.rr.pco.mp.matchedlen.gt128", Severity.Warning, ExpertGroup.Protocol, "MatchedLen is greater than 128");

    const byte Command = 0, Result = 1;

    public static void Take(ref Layer icmpv6, byte code)
    {
        icmpv6.Take(SequenceNumber);
        icmpv6.Take(SegmentNumber);
        icmpv6.TakeBits(Flag, FlagT, FlagR, FlagA, FlagS, FlagP, FlagRsv);
        icmpv6.Take(Maxdelay);
        icmpv6.Take(Icmpv6.Reserved, 4);
        if (code == Command) TakeCommand(ref icmpv6);
        else if (code == Result)
            while (icmpv6.More) TakeResult(ref icmpv6);
    }

    static void TakeCommand(ref Layer icmpv6)
    {
        GroupScope match = icmpv6.Begin(PcoMp, icmpv6.Position, 24);
        icmpv6.Take(PcoMpOpcode);
        icmpv6.Take(PcoMpOplength);
        icmpv6.Take(PcoMpOrdinal);
        ulong length = icmpv6.Take(PcoMpMatchlen);
        if (length > 128) icmpv6.Remark(LongMatch, icmpv6.Position - 1, 1);
        icmpv6.Take(PcoMpMinlen);
        icmpv6.Take(PcoMpMaxlen);
        icmpv6.Take(Icmpv6.Reserved, 2);
        icmpv6.Take(PcoMpMatchprefix);
        icmpv6.End(match);
        while (icmpv6.More) TakeUse(ref icmpv6);
    }

    static void TakeUse(ref Layer icmpv6)
    {
        GroupScope use = icmpv6.Begin(PcoUp, icmpv6.Position, 32);
        icmpv6.Take(PcoUpUselen);
        icmpv6.Take(PcoUpKeeplen);
        icmpv6.TakeBits(PcoUpFlagmask, PcoUpFlagmaskL, PcoUpFlagmaskA, PcoUpFlagmaskReserved);
        // Wireshark shows the flags as it shows their mask.
        icmpv6.TakeBits(PcoUpRaflags, PcoUpFlagmaskL, PcoUpFlagmaskA, PcoUpFlagmaskReserved);
        icmpv6.Take(PcoUpValidlifetime);
        icmpv6.Take(PcoUpPreferredlifetime);
        icmpv6.TakeBits(PcoUpFlag, PcoUpFlagV, PcoUpFlagP, PcoUpFlagReserved);
        icmpv6.Take(PcoUpUseprefix);
        icmpv6.End(use);
    }

    static void TakeResult(ref Layer icmpv6)
    {
        GroupScope result = icmpv6.Begin(Rm, icmpv6.Position, 24);
        icmpv6.TakeBits(RmFlag, RmFlagB, RmFlagF, RmFlagReserved);
        icmpv6.Take(RmOrdinal);
        ulong length = icmpv6.Take(RmMatchedlen);
        if (length > 128) icmpv6.Remark(LongMatched, icmpv6.Position - 1, 1);
        icmpv6.Take(RmInterfaceindex);
        icmpv6.Take(RmMatchedprefix);
        icmpv6.End(result);
    }
}
