namespace FilterLang.Protocols;

/// <summary>NTP control messages (mode 6), RFC 9327.</summary>
static class NtpControl
{
    static readonly Protocol Protocol = Ntp.Protocol;

    public static readonly Field
        CtrlFlags2               = Protocol.UInt8  ("ntp.ctrl.flags2",                 "Flags 2", display: Hex),
        CtrlFlags2R              = Protocol.Boolean("ntp.ctrl.flags2.r",               "Response bit", mask: 0x80, names: ValueNames.Pair("Response", "Request")),
        CtrlFlags2Error          = Protocol.UInt8  ("ntp.ctrl.flags2.error",           "Error bit", mask: 0x40),
        CtrlFlags2More           = Protocol.UInt8  ("ntp.ctrl.flags2.more",            "More bit", mask: 0x20),
        CtrlFlags2Opcode         = Protocol.UInt8  ("ntp.ctrl.flags2.opcode",          "Opcode", mask: 0x1F, names: NtpNames.CtrlFlags2Opcode),
        CtrlSequence             = Protocol.UInt16 ("ntp.ctrl.sequence",               "Sequence"),
        CtrlStatus               = Protocol.UInt16 ("ntp.ctrl.status",                 "Status", display: Hex),
        CtrlErrStatus            = Protocol.UInt16 ("ntp.ctrl.err_status",             "Error Status Word", mask: 0xFF00, names: NtpNames.CtrlErrStatus),
        CtrlSysStatusLi          = Protocol.UInt16 ("ntp.ctrl.sys_status.li",          "Leap Indicator", mask: 0xC000, names: new(() => [(0, "no warning"), (1, "last minute of the day has 61 seconds"), (2, "last minute of the day has 59 seconds"), (3, "unknown (clock unsynchronized)")])),
        CtrlSysStatusClksrc      = Protocol.UInt16 ("ntp.ctrl.sys_status.clksrc",      "Clock Source", mask: 0x3F00, names: NtpNames.CtrlSysStatusClksrc),
        CtrlSysStatusCount       = Protocol.UInt16 ("ntp.ctrl.sys_status.count",       "System Event Counter", mask: 0xF0),
        CtrlSysStatusCode        = Protocol.UInt16 ("ntp.ctrl.sys_status.code",        "System Event Code", mask: 0xF, names: NtpNames.CtrlSysStatusCode),
        CtrlPeerStatusConfig     = Protocol.Boolean("ntp.ctrl.peer_status.config",     "Peer Status", mask: 0x8000, size: 2, names: ValueNames.Pair("configured (peer.config)", "not configured (peer.config)")),
        CtrlPeerStatusAuthenable = Protocol.Boolean("ntp.ctrl.peer_status.authenable", "Peer Status", mask: 0x4000, size: 2, names: ValueNames.Pair("authentication enabled (peer.authenable)", "authentication disabled (peer.authenable)")),
        CtrlPeerStatusAuthentic  = Protocol.Boolean("ntp.ctrl.peer_status.authentic",  "Peer Status", mask: 0x2000, size: 2, names: ValueNames.Pair("authentication okay (peer.authentic)", "authentication not okay (peer.authentic)")),
        CtrlPeerStatusReach      = Protocol.Boolean("ntp.ctrl.peer_status.reach",      "Peer Status", mask: 0x1000, size: 2, names: ValueNames.Pair("reachability okay (peer.reach != 0)", "reachability not okay (peer.reach != 0)")),
        CtrlPeerStatusBcast      = Protocol.Boolean("ntp.ctrl.peer_status.bcast",      "Peer Status broadcast association", mask: 0x800, size: 2, names: ValueNames.SetNotSet),
        CtrlPeerStatusSelection  = Protocol.UInt16 ("ntp.ctrl.peer_status.selection",  "Peer Selection", mask: 0x700, names: NtpNames.CtrlPeerStatusSelection),
        CtrlPeerStatusCount      = Protocol.UInt16 ("ntp.ctrl.peer_status.count",      "Peer Event Counter", mask: 0xF0),
        CtrlPeerStatusCode       = Protocol.UInt16 ("ntp.ctrl.peer_status.code",       "Peer Event Code", mask: 0xF, names: NtpNames.CtrlPeerStatusCode),
        CtrlClockStatusStatus    = Protocol.UInt16 ("ntp.ctrl.clock_status.status",    "Clock Status", mask: 0xFF00, names: NtpNames.CtrlClockStatusStatus),
        CtrlClockStatusCode      = Protocol.UInt16 ("ntp.ctrl.clock_status.code",      "Clock Event Code", mask: 0xFF),
        CtrlData                 = Protocol.Label  ("ntp.ctrl.data",                   "Data"),
        CtrlItem                 = Protocol.Label  ("ntp.ctrl.item",                   "Item"),
        CtrlTrapMessage          = Protocol.Text   ("ntp.ctrl.trapmsg",                "Trap message"),
        CtrlConfiguration        = Protocol.Text   ("ntp.ctrl.configuration",          "Configuration"),
        CtrlMru                  = Protocol.Text   ("ntp.ctrl.mru",                    "MRU"),
        CtrlOrderedList          = Protocol.Text   ("ntp.ctrl.ordlist",                "Ordered List"),
        CtrlNonce                = Protocol.Text   ("ntp.ctrl.nonce",                  "Nonce"),
        CtrlAssocid              = Protocol.UInt16 ("ntp.ctrl.associd",                "AssociationID"),
        CtrlOffset               = Protocol.UInt16 ("ntp.ctrl.offset",                 "Offset"),
        CtrlCount                = Protocol.UInt16 ("ntp.ctrl.count",                  "Count");

    const byte ReadStatus = 1, ReadVariables = 2, WriteVariables = 3, ReadClock = 4, WriteClock = 5, AsyncMessage = 7, Configure = 8, ReadMru = 10, ReadOrderedList = 11, RequestNonce = 12;

    public static void TakeControl(ref Layer ntp)
    {
        byte flags = ntp.U8(ntp.Position);
        int opcode = flags & 31;
        bool isResponse = (flags & 0x80) != 0, isError = (flags & 0x40) != 0;
        ntp.TellBits(CtrlFlags2, CtrlFlags2R, CtrlFlags2Error, CtrlFlags2More, CtrlFlags2Opcode);
        ntp.Take(CtrlSequence);
        uint association = ntp.U16(ntp.Position + 2);
        if (isResponse && !isError) TakeStatus(ref ntp, opcode, association);
        else ntp.Take(CtrlStatus);
        ntp.Take(CtrlAssocid);
        ntp.Take(CtrlOffset);
        int count = (int)ntp.Take(CtrlCount);
        if (count == 0 || !ntp.More) return;
        int end = Math.Min(ntp.Position + count, ntp.Length);
        GroupScope data = ntp.Begin(CtrlData, ntp.Position, end - ntp.Position);
        if (opcode == ReadStatus && association == 0)
            while (end - ntp.Position >= 4 && ntp.More)
            {
                GroupScope item = ntp.Begin(CtrlItem, ntp.Position, 4);
                ntp.Take(CtrlAssocid);
                TakePeerStatus(ref ntp);
                ntp.End(item);
            }
        else if (TextOf(opcode) is { } text) ntp.Take(text, end - ntp.Position);
        ntp.End(data);
    }

    static Field? TextOf(int opcode) => opcode switch
    {
        AsyncMessage => CtrlTrapMessage, Configure => CtrlConfiguration, ReadMru => CtrlMru, ReadOrderedList => CtrlOrderedList, RequestNonce => CtrlNonce,
        _ => null,
    };

    static void TakeStatus(ref Layer ntp, int opcode, uint association)
    {
        switch (opcode)
        {
            case ReadStatus or ReadVariables or WriteVariables or AsyncMessage when association == 0:
                ntp.TellBits(CtrlStatus, CtrlSysStatusLi, CtrlSysStatusClksrc, CtrlSysStatusCount, CtrlSysStatusCode);
                break;
            case ReadStatus or ReadVariables or WriteVariables or AsyncMessage: TakePeerStatus(ref ntp); break;
            case ReadClock or WriteClock:
                ntp.TellBits(CtrlStatus, CtrlClockStatusStatus, CtrlClockStatusCode);
                break;
            default: ntp.Take(CtrlStatus); break;
        }
    }

    static void TakePeerStatus(ref Layer ntp) =>
        ntp.TellBits(CtrlStatus, CtrlPeerStatusConfig, CtrlPeerStatusAuthenable, CtrlPeerStatusAuthentic, CtrlPeerStatusReach,
            CtrlPeerStatusBcast, CtrlPeerStatusSelection, CtrlPeerStatusCount, CtrlPeerStatusCode);
}
