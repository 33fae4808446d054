namespace FilterLang.Protocols;

/// <summary>
/// The Layer Two Tunneling Protocol: version 2 (RFC 2661) carries PPP over UDP, version 3 (RFC 3931) anything, over UDP or on IP itself.
/// What a session of version 3 carries is arranged in control messages; here its data stays as it is.
/// </summary>
public static class L2tp
{
    const ulong ControlBit = 0x8000, LengthFlag = 0x4000, SequenceFlag = 0x0800, OffsetFlag = 0x0200, PriorityFlag = 0x0100;

    public static readonly Protocol
        Protocol = Protocol.Of("l2tp", "Layer 2 Tunneling Protocol", Dissect, "L2TP"),
        OnIp     = Protocol.Of("l2tp", "Layer 2 Tunneling Protocol", DissectOnIp, "L2TP");

    public static readonly Field
        Flags       = Protocol.UInt16 ("l2tp.flags",      "Flags", display: Hex),
        Type        = Protocol.UInt16 ("l2tp.type",       "Type",         mask: ControlBit, names: new ValueNames(() => [(0, "Data Message"), (1, "Control Message")])),
        LengthBit   = Protocol.Boolean("l2tp.length_bit", "Length Bit",   mask: LengthFlag, size: 2,
                          names: ValueNames.Pair("Length field is present", "Length field is not present")),
        SequenceBit = Protocol.Boolean("l2tp.seq_bit",    "Sequence Bit", mask: SequenceFlag, size: 2,
                          names: ValueNames.Pair("Ns and Nr fields are present", "Ns and Nr fields are not present")),
        OffsetBit   = Protocol.Boolean("l2tp.offset_bit", "Offset bit",   mask: OffsetFlag, size: 2,
                          names: ValueNames.Pair("Offset Size field is present", "Offset size field is not present")),
        Priority    = Protocol.Boolean("l2tp.priority",   "Priority",     mask: PriorityFlag, size: 2,
                          names: ValueNames.Pair("This data message has priority", "No priority")),
        Version     = Protocol.UInt16 ("l2tp.version",    "Version",      mask: 0x000F),
        Reserved    = Protocol.UInt16 ("l2tp.res",        "Reserved", display: Hex),
        Length      = Protocol.UInt16 ("l2tp.length",     "Length"),
        Tunnel      = Protocol.UInt16 ("l2tp.tunnel",     "Tunnel ID"),
        Session     = Protocol.UInt16 ("l2tp.session",    "Session ID"),
        Connection  = Protocol.UInt32 ("l2tp.ccid",       "Control Connection ID", display: Hex),
        LongSession = Protocol.UInt32 ("l2tp.sid",        "Session ID", display: Hex),
        Sent        = Protocol.UInt16 ("l2tp.Ns",         "Ns"),
        Received    = Protocol.UInt16 ("l2tp.Nr",         "Nr"),
        Offset      = Protocol.UInt16 ("l2tp.offset",     "Offset"),
        Padding     = Protocol.Label  ("l2tp.offset_padding", "Offset Padding"),
        ZeroLength  = Protocol.Label  ("l2tp.zero_length_body_message", "Zero Length Body message"),
        WireType    = Protocol.UInt16 ("l2tp.avp.pseudowire_type", "Pseudowire Type", names: L2tpNames.PseudoWires);

    static L2tp()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(L2tpAttributes).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 1701).Selects().Dispatches(PayloadTables.PppFraming);
        OnIp.CarriedBy(PayloadTables.IpProtocol, 115).Borrows(Protocol);
    }

    static void Dissect(ref Layer l2tp)
    {
        ulong flags = l2tp.U16(0), version = flags & 0x0F;
        if (l2tp.Failed) return;
        if (version == 2) DissectVersion2(ref l2tp, flags);
        else if (version != 3) l2tp.Decline();
        else if ((flags & ControlBit) != 0) DissectControl(ref l2tp, flags, version);
        else
        {
            l2tp.Summary("L2TPv3");
            l2tp.Open();
            l2tp.Title($" version 3");
            l2tp.TakeBits(Flags, Type, LengthBit, SequenceBit, Version);
            NameFlags(ref l2tp, flags);
            l2tp.Take(Reserved);
            TakeSession(ref l2tp);
        }
    }

    /// <summary>On IP a session number stands first, which is 0 before a control message (RFC 3931 section 4.1.1).</summary>
    static void DissectOnIp(ref Layer l2tp)
    {
        uint session = l2tp.U32(0);
        if (l2tp.Failed) return;
        l2tp.Summary("L2TPv3");
        l2tp.Open();
        l2tp.Title($" version 3");
        if (session != 0)
        {
            TakeSession(ref l2tp);
            return;
        }
        l2tp.Take(LongSession);
        ulong flags = l2tp.U16(4);
        if (!l2tp.Failed) DissectControl(ref l2tp, flags, 3);
    }

    static void TakeSession(ref Layer l2tp)
    {
        uint session = (uint)l2tp.Take(LongSession);
        if (l2tp.Failed) return;
        l2tp.Cover(l2tp.Position);
        l2tp.Info($"D[S:0x{session:x8}]");
        l2tp.Note(WireType, 0, l2tp.Position, 0);
        l2tp.Continue(null);
    }

    static void DissectVersion2(ref Layer l2tp, ulong flags)
    {
        if ((flags & ControlBit) != 0)
        {
            DissectControl(ref l2tp, flags, 2);
            return;
        }
        l2tp.Summary("L2TP");
        l2tp.Open();
        l2tp.TakeBits(Flags, Type, LengthBit, SequenceBit, OffsetBit, Priority, Version);
        NameFlags(ref l2tp, flags);
        if ((flags & LengthFlag) != 0) l2tp.Take(Length);
        int at = l2tp.Position;
        l2tp.Info($"Data    Message            (tunnel id={l2tp.U16(at)}, session id={l2tp.U16(at + 2)})");
        TakeNumbers(ref l2tp, flags);
        if ((flags & OffsetFlag) != 0)
        {
            int offset = (int)l2tp.Take(Offset);
            if (offset > 0) l2tp.Take(Padding, offset);
        }
        if (l2tp.Failed) return;
        l2tp.Cover(l2tp.Position);
        if (l2tp.Remaining > 0) l2tp.Continue(PayloadTables.PppFraming, 0);
    }

    static void DissectControl(ref Layer l2tp, ulong flags, ulong version)
    {
        int start = l2tp.Position, length = l2tp.Length;
        l2tp.Summary(version == 2 ? "L2TP" : "L2TPv3");
        l2tp.Open();
        if (version == 2) l2tp.TakeBits(Flags, Type, LengthBit, SequenceBit, OffsetBit, Priority, Version);
        else
        {
            if (start == 0) l2tp.Title($" version 3");
            l2tp.TakeBits(Flags, Type, LengthBit, SequenceBit, Version);
        }
        NameFlags(ref l2tp, flags);
        if ((flags & LengthFlag) != 0) length = start + (int)l2tp.Take(Length);
        int at = l2tp.Position, attributes = at + 4 + ((flags & SequenceFlag) != 0 ? 4 : 0);
        if (!l2tp.Need(at, 4)) return;
        NameMessage(ref l2tp, attributes, length, version, at);
        if (version == 2) TakeNumbers(ref l2tp, flags);
        else
        {
            l2tp.Take(Connection);
            if ((flags & SequenceFlag) != 0) TakeSequence(ref l2tp);
        }
        if (l2tp.Position < length) L2tpAttributes.Take(ref l2tp, length);
        else if (!l2tp.Failed)
        {
            l2tp.Open();
            l2tp.Note(ZeroLength, 0, 0, 0, ItemFlags.None);
        }
    }

    static void TakeNumbers(ref Layer l2tp, ulong flags)
    {
        l2tp.Take(Tunnel);
        l2tp.Take(Session);
        if ((flags & SequenceFlag) != 0) TakeSequence(ref l2tp);
    }

    static void TakeSequence(ref Layer l2tp)
    {
        l2tp.Take(Sent);
        l2tp.Take(Received);
    }

    static void NameFlags(ref Layer l2tp, ulong flags)
    {
        if (!l2tp.WantsLabels) return;
        l2tp.Append(Flags, $", Type: {((flags & ControlBit) != 0 ? "Control" : "Data")} Message");
        if ((flags & LengthFlag) != 0) l2tp.Append(Flags, $", Length Bit");
        if ((flags & SequenceFlag) != 0) l2tp.Append(Flags, $", Sequence Bit");
        if ((flags & 0x0F) == 2 && (flags & OffsetFlag) != 0) l2tp.Append(Flags, $", Offset bit");
        if ((flags & 0x0F) == 2 && (flags & PriorityFlag) != 0) l2tp.Append(Flags, $", Priority");
    }

    /// <summary>The summary line: the first attribute holds the type of the message.</summary>
    static void NameMessage(ref Layer l2tp, int at, int length, ulong version, int numbers)
    {
        if (l2tp.Packet.Columns is null) return;
        l2tp.Info($"Control Message");
        if (at >= length) l2tp.Info($" - ZLB     ");
        else if (l2tp.Captured >= at + 8 && l2tp.U16(at + 2) == 0 && l2tp.U16(at + 4) == 0) l2tp.Info($" - {L2tpNames.Short(l2tp.U16(at + 6)) ?? "Unknown"}");
        if (version == 2) l2tp.Info($" (tunnel id={l2tp.U16(numbers)}, session id={l2tp.U16(numbers + 2)})");
        else l2tp.Info($" (ccid=0x{l2tp.U32(numbers):x8})");
    }
}
