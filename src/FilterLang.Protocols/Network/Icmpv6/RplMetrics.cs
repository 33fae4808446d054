namespace FilterLang.Protocols;

/// <summary>The metric container of RPL, RFC 6551.</summary>
static class RplMetrics
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        Type                        = Protocol.UInt8  ("icmpv6.rpl.opt.metric.type",                            "Routing Metric/Constraint Type", names: Icmpv6Names.RplMetrics),
        Flags                       = Protocol.UInt16 ("icmpv6.rpl.opt.metric.flags",                           "Flags", display: Hex),
        Reserved                    = Protocol.UInt16 ("icmpv6.rpl.opt.metric.reserved",                        "Reserved Flags", display: Hex, mask: 0xF800),
        FlagP                       = Protocol.Boolean("icmpv6.rpl.opt.metric.flag.p",                          "Flag P", mask: 0x400, size: 2, names: ValueNames.SetNotSet),
        FlagC                       = Protocol.Boolean("icmpv6.rpl.opt.metric.flag.c",                          "Flag C", mask: 0x200, size: 2, names: ValueNames.SetNotSet),
        FlagO                       = Protocol.Boolean("icmpv6.rpl.opt.metric.flag.o",                          "Flag O", mask: 0x100, size: 2, names: ValueNames.SetNotSet),
        FlagR                       = Protocol.Boolean("icmpv6.rpl.opt.metric.flag.r",                          "Flag R", mask: 0x80, size: 2, names: ValueNames.SetNotSet),
        FlagA                       = Protocol.UInt16 ("icmpv6.rpl.opt.metric.flag.a",                          "A Field", display: Hex, mask: 0x70),
        Prec                        = Protocol.UInt16 ("icmpv6.rpl.opt.metric.prec",                            "Precedence field", display: Hex, mask: 0xF),
        Length                      = Protocol.UInt8  ("icmpv6.rpl.opt.metric.length",                          "Metric Length"),
        NsaObject                   = Protocol.UInt16 ("icmpv6.rpl.opt.metric.nsa.object",                      "Node State and Attribute Object", display: Hex),
        NsaObjectReserved           = Protocol.UInt16 ("icmpv6.rpl.opt.metric.nsa.object.reserved",             "Reserved field", display: Hex, mask: 0xFF00),
        NsaObjectFlags              = Protocol.UInt16 ("icmpv6.rpl.opt.metric.nsa.object.flags",                "Flags", display: Hex, mask: 0xFC),
        NsaObjectFlagA              = Protocol.Boolean("icmpv6.rpl.opt.metric.nsa.object.flag.a",               "Flag A", mask: 0x2, size: 2, names: ValueNames.SetNotSet),
        NsaObjectFlagO              = Protocol.Boolean("icmpv6.rpl.opt.metric.nsa.object.flag.o",               "Flag O", mask: 0x1, size: 2, names: ValueNames.SetNotSet),
        NsaObjectOpttlvObject       = Protocol.UInt8  ("icmpv6.rpl.opt.metric.nsa.object.opttlv.object",        "Node State and Attribute Optional TLV"),
        NsaObjectOpttlvObjectType   = Protocol.UInt8  ("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.type",   "Node State and Attribute Optional TLV Type"),
        NsaObjectOpttlvObjectLength = Protocol.UInt8  ("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.length", "Node State and Attribute Optional TLV Length"),
        NsaObjectOpttlvObjectData   = Protocol.Bytes  ("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.data",   "Raw Data"),
        NeObject                    = Protocol.UInt16 ("icmpv6.rpl.opt.metric.ne.object",                       "Node Energy Object", display: Hex),
        NeObjectFlags               = Protocol.UInt16 ("icmpv6.rpl.opt.metric.ne.object.flags",                 "Flags field", display: Hex, mask: 0xF000),
        NeObjectFlagI               = Protocol.Boolean("icmpv6.rpl.opt.metric.ne.object.flag.i",                "Flag I", mask: 0x800, size: 2, names: ValueNames.SetNotSet),
        NeObjectType                = Protocol.UInt16 ("icmpv6.rpl.opt.metric.ne.object.type",                  "Type", display: Hex, mask: 0x600),
        NeObjectFlagE               = Protocol.Boolean("icmpv6.rpl.opt.metric.ne.object.flag.e",                "Flag E", mask: 0x100, size: 2, names: ValueNames.SetNotSet),
        NeObjectEnergy              = Protocol.UInt16 ("icmpv6.rpl.opt.metric.ne.object.energy",                "Energy", display: Hex, mask: 0xFF),
        HpObject                    = Protocol.UInt16 ("icmpv6.rpl.opt.metric.hp.object",                       "Hop Count Object", display: Hex),
        HpObjectReserved            = Protocol.UInt16 ("icmpv6.rpl.opt.metric.hp.object.reserved",              "Reserved field", display: Hex, mask: 0xF000),
        HpObjectFlags               = Protocol.UInt16 ("icmpv6.rpl.opt.metric.hp.object.flags",                 "Flags", display: Hex, mask: 0xF00),
        HpObjectHp                  = Protocol.UInt16 ("icmpv6.rpl.opt.metric.hp.object.hp",                    "Hop Count", mask: 0xFF),
        LtObjectLt                  = Protocol.UInt32 ("icmpv6.rpl.opt.metric.lt.object.lt",                    "Link Throughput"),
        LlObjectLl                  = Protocol.UInt32 ("icmpv6.rpl.opt.metric.ll.object.ll",                    "Link Latency"),
        LqlObject                   = Protocol.UInt8  ("icmpv6.rpl.opt.metric.lql.object",                      "Link Quality Level Object", display: Hex),
        LqlObjectRes                = Protocol.UInt8  ("icmpv6.rpl.opt.metric.lql.object.res",                  "Reserved field", display: Hex, mask: 0xFF),
        LqlObjectVal                = Protocol.UInt8  ("icmpv6.rpl.opt.metric.lql.object.val",                  "Val(ue)", display: Hex, mask: 0xE0),
        LqlObjectCounter            = Protocol.UInt8  ("icmpv6.rpl.opt.metric.lql.object.counter",              "Counter", mask: 0x1F),
        EtxObjectEtx                = Protocol.UInt16 ("icmpv6.rpl.opt.metric.etx.object.etx",                  "ETX"),
        LcObject                    = Protocol.Label  ("icmpv6.rpl.opt.metric.lc.object",                       "Link Color Object"),
        LcObjectRes                 = Protocol.UInt8  ("icmpv6.rpl.opt.metric.lc.object.res",                   "Reserved field", display: Hex, mask: 0xFF),
        LcObjectLc                  = Protocol.UInt16 ("icmpv6.rpl.opt.metric.lc.object.lc",                    "Link Color", display: Hex, mask: 0xFFC0),
        LcObjectCounter             = Protocol.UInt16 ("icmpv6.rpl.opt.metric.lc.object.counter",               "Counter", mask: 0x3F),
        LcObjectReserved            = Protocol.UInt16 ("icmpv6.rpl.opt.metric.lc.object.reserved",              "Reserved", mask: 0x3E),
        LcObjectFlagI               = Protocol.UInt16 ("icmpv6.rpl.opt.metric.lc.object.flag.i",                "Flag I", mask: 0x1);

    static readonly ExpertField UnknownMetric =
        Protocol.Expert("icmpv6.rpl.unknown.metric", Severity.Note, ExpertGroup.Undecoded, "Unknown RPL metric/constraint type");

    /// <summary>Takes metric objects up to the option's end.</summary>
    public static void Take(ref Layer icmpv6, int end)
    {
        while (!icmpv6.Failed && end - icmpv6.Position >= 4)
        {
            byte type = (byte)icmpv6.Take(Type);
            uint flags = (uint)icmpv6.TakeBits(Flags, Reserved, FlagP, FlagC, FlagO, FlagR, FlagA, Prec);
            int length = (int)icmpv6.Take(Length);
            TakeObject(ref icmpv6, type, isConstraint: (flags & 0x200) != 0, icmpv6.Position + length);
        }
    }

    static void TakeObject(ref Layer icmpv6, byte type, bool isConstraint, int end)
    {
        switch (type)
        {
            case 1: TakeNodeState(ref icmpv6, end); break;
            case 2:
                while (!icmpv6.Failed && icmpv6.Position < end)
                    icmpv6.TakeBits(NeObject, NeObjectFlags, NeObjectFlagI, NeObjectType, NeObjectFlagE, NeObjectEnergy);
                break;
            case 3: icmpv6.TakeBits(HpObject, HpObjectReserved, HpObjectFlags, HpObjectHp); break;
            case 4:
                while (!icmpv6.Failed && icmpv6.Position < end) icmpv6.Take(LtObjectLt);
                break;
            case 5:
                while (!icmpv6.Failed && icmpv6.Position < end) icmpv6.Take(LlObjectLl);
                break;
            case 6:
                icmpv6.Take(LqlObjectRes);
                while (!icmpv6.Failed && icmpv6.Position < end) icmpv6.TakeBits(LqlObject, LqlObjectVal, LqlObjectCounter);
                break;
            case 7:
                while (!icmpv6.Failed && icmpv6.Position < end) icmpv6.Take(EtxObjectEtx);
                break;
            case 8: TakeColor(ref icmpv6, isConstraint, end); break;
            default:
                icmpv6.Remark(UnknownMetric, icmpv6.Position - 4, 1);
                break;
        }
    }

    static void TakeNodeState(ref Layer icmpv6, int end)
    {
        icmpv6.TakeBits(NsaObject, NsaObjectReserved, NsaObjectFlags, NsaObjectFlagA, NsaObjectFlagO);
        while (!icmpv6.Failed && icmpv6.Position < end)
        {
            icmpv6.Place(NsaObjectOpttlvObject, icmpv6.Position);
            icmpv6.Take(NsaObjectOpttlvObjectType);
            int length = (int)icmpv6.Take(NsaObjectOpttlvObjectLength);
            icmpv6.Take(NsaObjectOpttlvObjectData, length);
        }
    }

    static void TakeColor(ref Layer icmpv6, bool isConstraint, int end)
    {
        icmpv6.Take(LcObjectRes);
        while (!icmpv6.Failed && icmpv6.Position < end)
        {
            GroupScope color = icmpv6.Begin(LcObject, icmpv6.Position, 2);
            if (isConstraint) icmpv6.TakeParts(LcObjectLc, LcObjectReserved, LcObjectFlagI);
            else
            {
                icmpv6.Remark(UnknownMetric, icmpv6.Position, 2);
                icmpv6.TakeParts(LcObjectLc);
            }
            icmpv6.End(color);
        }
    }
}
