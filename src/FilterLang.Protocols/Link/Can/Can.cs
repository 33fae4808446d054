namespace FilterLang.Protocols;

/// <summary>Frames of a controller area network, ISO 11898-1, as Linux gives them.</summary>
public static class Can
{
    const uint Extended = 0x8000_0000, Remote = 0x4000_0000, Error = 0x2000_0000, ExtendedMask = 0x1FFF_FFFF, StandardMask = 0x7FF;

    const uint LinkType = 227, LinuxType = 0x000C, IsFlexible = 4;

    const int HeaderLength = 8, ErrorLength = 8, ErrorKinds = 9;

    public static readonly Protocol Protocol = Protocol.Of("can", "Controller Area Network", Dissect, "CAN");

    public static readonly Field
        StandardId = Protocol.UInt32 ("can.id", "ID", display: DecHex, mask: StandardMask),
        ExtendedId = Protocol.UInt32 ("can.id", "ID", display: DecHex, mask: ExtendedMask),
        FlagsXtd   = Protocol.Boolean("can.flags.xtd", "Extended Flag", mask: Extended, size: 4, bits: 8),
        FlagsRtr   = Protocol.Boolean("can.flags.rtr", "Remote Transmission Request Flag", mask: Remote, size: 4, bits: 8),
        Length     = Protocol.UInt8  ("can.len", "Frame-Length"),
        FdBrs      = Protocol.Boolean("canfd.flags.brs", "Bit Rate Setting", mask: 0x1),
        FdEsi      = Protocol.Boolean("canfd.flags.esi", "Error State Indicator", mask: 0x2),
        FlagsErr            = Protocol.Boolean("can.flags.err", "Error Message Flag", size: 4, mask: 0x20000000),
        Len8dlc             = Protocol.UInt8  ("can.len8dlc", "Len 8 DLC"),
        Reserved            = Protocol.Bytes  ("can.reserved", "Reserved"),
        CanfdFlagsFdf       = Protocol.Boolean("canfd.flags.fdf", "FD Frame", mask: 0x4),
        ErrTxTimeout        = Protocol.Boolean("can.err.tx_timeout", "Transmit timeout", size: 4, mask: 0x1),
        ErrLostarb          = Protocol.Boolean("can.err.lostarb", "Lost arbitration", size: 4, mask: 0x2),
        ErrCtrl             = Protocol.Boolean("can.err.ctrl", "Controller problems", size: 4, mask: 0x4),
        ErrProt             = Protocol.Boolean("can.err.prot", "Protocol violation", size: 4, mask: 0x8),
        ErrTrx              = Protocol.Boolean("can.err.trx", "Transceiver status", size: 4, mask: 0x10),
        ErrAck              = Protocol.Boolean("can.err.ack", "No acknowledgment", size: 4, mask: 0x20),
        ErrBusoff           = Protocol.Boolean("can.err.busoff", "Bus off", size: 4, mask: 0x40),
        ErrBuserror         = Protocol.Boolean("can.err.buserror", "Bus error", size: 4, mask: 0x80),
        ErrRestarted        = Protocol.Boolean("can.err.restarted", "Controller restarted", size: 4, mask: 0x100),
        ErrReserved         = Protocol.UInt32 ("can.err.reserved", "Reserved", display: Hex, mask: 0x1ffffe00),
        ErrLostarbBitnum    = Protocol.UInt8  ("can.err.lostarb.bitnum", "Lost arbitration in bit number"),
        ErrCtrlRxOverflow   = Protocol.Boolean("can.err.ctrl.rx_overflow", "RX buffer overflow", mask: 0x1),
        ErrCtrlTxOverflow   = Protocol.Boolean("can.err.ctrl.tx_overflow", "TX buffer overflow", mask: 0x2),
        ErrCtrlRxWarning    = Protocol.Boolean("can.err.ctrl.rx_warning", "Reached warning level for RX errors", mask: 0x4),
        ErrCtrlTxWarning    = Protocol.Boolean("can.err.ctrl.tx_warning", "Reached warning level for TX errors", mask: 0x8),
        ErrCtrlRxPassive    = Protocol.Boolean("can.err.ctrl.rx_passive", "Reached error passive status RX", mask: 0x10),
        ErrCtrlTxPassive    = Protocol.Boolean("can.err.ctrl.tx_passive", "Reached error passive status TX", mask: 0x20),
        ErrCtrlActive       = Protocol.Boolean("can.err.ctrl.active", "Recovered to error active state", mask: 0x40),
        ErrProtTypeBit      = Protocol.Boolean("can.err.prot.type.bit", "Single bit error", mask: 0x1),
        ErrProtTypeForm     = Protocol.Boolean("can.err.prot.type.form", "Frame format error", mask: 0x2),
        ErrProtTypeStuff    = Protocol.Boolean("can.err.prot.type.stuff", "Bit stuffing error", mask: 0x4),
        ErrProtTypeBit0     = Protocol.Boolean("can.err.prot.type.bit0", "Unable to send dominant bit", mask: 0x8),
        ErrProtTypeBit1     = Protocol.Boolean("can.err.prot.type.bit1", "Unable to send recessive bit", mask: 0x10),
        ErrProtTypeOverload = Protocol.Boolean("can.err.prot.type.overload", "Bus overload", mask: 0x20),
        ErrProtTypeActive   = Protocol.Boolean("can.err.prot.type.active", "Active error announcement", mask: 0x40),
        ErrProtTypeTx       = Protocol.Boolean("can.err.prot.type.tx", "Error occurred on transmission", mask: 0x80),
        ErrProtLocation     = Protocol.UInt8  ("can.err.prot.location", "Protocol error location", names: CanNames.ErrProtLocation),
        ErrTrxCanh          = Protocol.UInt8  ("can.err.trx.canh", "Transceiver CANH status", mask: 0xf, names: CanNames.ErrTrxCanh),
        ErrTrxCanl          = Protocol.UInt8  ("can.err.trx.canl", "Transceiver CANL status", mask: 0xf0, names: CanNames.ErrTrxCanl),
        ErrCtrlSpecific     = Protocol.Bytes  ("can.err.ctrl_specific", "Controller specific data", display: Space);

    static readonly ExpertField WrongLength = Protocol.Expert("can.err.dlc_mismatch", Severity.Error, ExpertGroup.Malformed, "ERROR: DLC mismatch");

    /// <summary>Who recognises what frames carry.</summary>
    public static readonly PayloadTable Carried = PayloadTable.Of("can");

    static Can() => Protocol.CarriedBy(PayloadTables.LinkType, LinkType).CarriedBy(PayloadTables.LinuxType, LinuxType).Dispatches(Carried);

    /// <summary>The identifier of the frame at hand, without its flags.</summary>
    internal static uint IdOf(in Layer layer) => layer.Packet.State<CanState>(Protocol).Id;

    static void Dissect(ref Layer can)
    {
        // Where a link type announces it, identifiers are in network order; where a Linux type does, in that of the host.
        uint word = can.IsLink ? can.U32(0) : can.U32Little(0), length = can.U8(4);
        if (!can.Need(0, HeaderLength)) return;
        bool isExtended = (word & Extended) != 0, isError = (word & Error) != 0, isRemote = (word & Remote) != 0;
        uint id = word & (isExtended ? ExtendedMask : StandardMask);
        can.Summary(Protocol.ShortName);
        can.Open(HeaderLength);
        if (isError) can.Info($"ERR: ");
        else if (isExtended) can.Info($"Ext. ID: {id} (0x{id:x8}), Length: {length}");
        else can.Info($"ID: {id} (0x{id:x3}), Length: {length}");
        if (isRemote && !isError) can.Info($" (Remote Transmission Request)");
        if (!isError)
        {
            can.Note(isExtended ? ExtendedId : StandardId, id, 0, 4, ItemFlags.None);
            can.Note(FlagsXtd, isExtended ? 1UL : 0, 0, 4, ItemFlags.None);
            can.Note(FlagsRtr, isRemote ? 1UL : 0, 0, 4, ItemFlags.None);
        }
        can.Note(FlagsErr, isError ? 1UL : 0, 0, 4, ItemFlags.None);
        if (isError)
        {
            for (int i = 0; i < s_errors.Length - 1; i++) can.Note(s_errors[i], word >> i & 1, 0, 4, ItemFlags.None);
            can.Note(ErrReserved, (word & ErrReserved.Mask) >> ErrorKinds, 0, 4, ItemFlags.None);
            TellErrors(can, word);
        }
        can.Place(Length, 4);
        if ((can.U8(5) & IsFlexible) != 0)
        {
            can.Place(FdBrs, 5);
            can.Place(FdEsi, 5);
            can.Place(CanfdFlagsFdf, 5);
            can.Place(Reserved, 6, 2);
        }
        else
        {
            can.Place(Reserved, 5, 2);
            can.Place(Len8dlc, 7);
        }
        can.Position = HeaderLength;
        if (isError) TakeError(ref can, word, length);
        else if (isRemote || length == 0) TakePadding(ref can);
        else
        {
            can.Trim(HeaderLength + (int)length);
            can.Packet.State<CanState>(Protocol).Id = id;
            if (!can.CallHeuristics(Carried)) can.Continue((Protocol?)null);
        }
    }

    static void TakePadding(ref Layer can)
    {
        if (can.Remaining > 0) can.Continue((Protocol?)null);
    }

    static readonly Field[] s_errors = [ErrTxTimeout, ErrLostarb, ErrCtrl, ErrProt, ErrTrx, ErrAck, ErrBusoff, ErrBuserror, ErrRestarted, ErrReserved];

    static readonly (uint Bit, string Name)[] s_errorNames =
    [
        (1, "Transmit timeout"), (2, "Lost arbitration"), (4, "Controller problems"), (8, "Protocol violation"), (16, "Transceiver status"), (32, "No acknowledgment"),
        (64, "Bus off"), (128, "Bus error"), (256, "Controller restarted"), (0x1FFF_FE00, "Reserved"),
    ];

    static void TellErrors(in Layer can, uint word)
    {
        string? comma = null;
        foreach ((uint bit, string name) in s_errorNames)
        {
            if ((word & bit) == 0) continue;
            can.Info($"{comma}{name}");
            comma = ", ";
        }
    }

    // What the classes of errors tell of themselves, in octets of their own.
    static void TakeError(ref Layer can, uint word, uint length)
    {
        int at = can.Position;
        if (length != ErrorLength)
        {
            can.Remark(WrongLength);
            can.Fail();
            return;
        }
        if ((word & 2) != 0) can.Place(ErrLostarbBitnum, at);
        if ((word & 4) != 0)
            foreach (Field field in s_controller) can.Place(field, at + 1);
        if ((word & 8) != 0)
        {
            foreach (Field field in s_protocolTypes) can.Place(field, at + 2);
            can.Place(ErrProtLocation, at + 3);
        }
        if ((word & 16) != 0)
        {
            can.Place(ErrTrxCanh, at + 4);
            can.Place(ErrTrxCanl, at + 4);
        }
        can.Place(ErrCtrlSpecific, at + 5, 3);
    }

    static readonly Field[]
        s_controller = [ErrCtrlRxOverflow, ErrCtrlTxOverflow, ErrCtrlRxWarning, ErrCtrlTxWarning, ErrCtrlRxPassive, ErrCtrlTxPassive, ErrCtrlActive],
        s_protocolTypes = [ErrProtTypeBit, ErrProtTypeForm, ErrProtTypeStuff, ErrProtTypeBit0, ErrProtTypeBit1, ErrProtTypeOverload, ErrProtTypeActive, ErrProtTypeTx];
}

/// <summary>The frame whose payload is handed on.</summary>
sealed class CanState
{
    public uint Id { get; set; }
}
