namespace FilterLang.Protocols;

/// <summary>Network management of AUTOSAR over CAN, "Specification of CAN Network Management" section 7.11.</summary>
public static class AutosarNm
{
    public static readonly Protocol Protocol = Protocol.Of("autosar-nm", "AUTOSAR Network Management", Dissect, "AUTOSAR NM");

    public static readonly Field
        Ctrl             = Protocol.UInt8("autosar-nm.ctrl", "Control Bit Vector", display: Hex),
        CtrlRepeatMsgReq = Protocol.Flag (Ctrl, "autosar-nm.ctrl.repeat_msg_req", "Repeat Message Request", 0x1, names: ValueNames.Pair("Repeat Message State requested", "Repeat Message State not requested")),
        CtrlReserved1    = Protocol.Bits (Ctrl, "autosar-nm.ctrl.reserved1", "Reserved Bit 1", 0x2),
        CtrlReserved2    = Protocol.Bits (Ctrl, "autosar-nm.ctrl.reserved2", "Reserved Bit 2", 0x4),
        CtrlNmCoordSleep = Protocol.Flag (Ctrl, "autosar-nm.ctrl.nm_coord_sleep", "NM Coordinator Sleep Ready", 0x8, names: ValueNames.Pair("Start of synchronized shutdown requested", "Start of synchronized shutdown not requested")),
        CtrlActiveWakeup = Protocol.Flag (Ctrl, "autosar-nm.ctrl.active_wakeup", "Active Wakeup", 0x10, names: ValueNames.Pair("Node has woken up the network", "Node has not woken up the network")),
        CtrlReserved5    = Protocol.Bits (Ctrl, "autosar-nm.ctrl.reserved5", "Reserved Bit 5", 0x20),
        CtrlPni          = Protocol.Flag (Ctrl, "autosar-nm.ctrl.pni", "Partial Network Information", 0x40, names: ValueNames.Pair("NM message contains Partial Network request information", "NM message contains no Partial Network request information")),
        CtrlReserved7    = Protocol.Bits (Ctrl, "autosar-nm.ctrl.reserved7", "Reserved Bit 7", 0x80),
        Src              = Protocol.UInt8("autosar-nm.src", "Source Node Identifier"),
        UserData         = Protocol.Bytes("autosar-nm.user_data", "User Data");

    static AutosarNm() => Can.Carried.AddHeuristic(Protocol);

    // Frames with the identifier that networks use unless they are set up otherwise.
    static void Dissect(ref Layer nm)
    {
        if (Can.IdOf(nm) != 0)
        {
            nm.Decline();
            return;
        }
        uint control = nm.U8(0), source = nm.U8(1);
        nm.Summary(Protocol.ShortName);
        nm.Open();
        nm.TakeBits(Ctrl, CtrlRepeatMsgReq, CtrlReserved1, CtrlReserved2, CtrlNmCoordSleep, CtrlActiveWakeup, CtrlReserved5, CtrlPni, CtrlReserved7);
        nm.Take(Src);
        if (nm.Failed) return;
        nm.Info($"NM (CBV: 0x{control:x2}, SNI: 0x{source:x2})");
        if (nm.Remaining > 0) nm.Take(UserData, nm.Remaining);
    }
}
