namespace FilterLang.Protocols;

/// <summary>
/// The spanning tree protocol, IEEE 802.1D section 9: configuration messages and notices of change, rapid and multiple spanning trees (IEEE
/// 802.1Q section 14), and Cisco's trees for each VLAN, which say behind the message what VLAN that is.
/// </summary>
public static class SpanningTree
{
    const uint Configuration = 0x00, Rapid = 0x02, Notification = 0x80, MultipleTrees = 3;

    public static readonly Protocol
        Protocol = Protocol.Of("stp", "Spanning Tree Protocol", Dissect, "STP"),
        PerVlan  = Protocol.Of("stp", "Spanning Tree Protocol", DissectPerVlan, "STP");

    static readonly ValueNames s_yesNo = ValueNames.YesNo;

    public static readonly Field
        Identifier  = Protocol.UInt16 ("stp.protocol", "Protocol Identifier", display: Hex, names: new ValueNames(() => [(0, "Spanning Tree Protocol")])),
        Version     = Protocol.UInt8  ("stp.version",  "Protocol Version Identifier", names: new ValueNames(() =>
            [(0, "Spanning Tree"), (2, "Rapid Spanning Tree"), (3, "Multiple Spanning Tree"), (4, "Shortest Path Tree")])),
        Type        = Protocol.UInt8  ("stp.type",     "BPDU Type", display: Hex, names: new ValueNames(() =>
            [(Configuration, "Configuration"), (Rapid, "Rapid/Multiple Spanning Tree"), (Notification, "Topology Change Notification")])),
        Flags       = Protocol.UInt8  ("stp.flags",            "BPDU flags", display: Hex),
        Acknowledgment = Protocol.Boolean("stp.flags.tcack",   "Topology Change Acknowledgment", mask: 0x80, names: s_yesNo),
        Agreement   = Protocol.Boolean("stp.flags.agreement",  "Agreement",  mask: 0x40, names: s_yesNo),
        Forwarding  = Protocol.Boolean("stp.flags.forwarding", "Forwarding", mask: 0x20, names: s_yesNo),
        Learning    = Protocol.Boolean("stp.flags.learning",   "Learning",   mask: 0x10, names: s_yesNo),
        PortRole    = Protocol.UInt8  ("stp.flags.port_role",  "Port Role",  mask: 0x0C, names: new ValueNames(() =>
            [(1, "Alternate or Backup"), (2, "Root"), (3, "Designated")])),
        Proposal    = Protocol.Boolean("stp.flags.proposal",   "Proposal",   mask: 0x02, names: s_yesNo),
        Change      = Protocol.Boolean("stp.flags.tc",         "Topology Change", mask: 0x01, names: s_yesNo),
        RootPriority = Protocol.UInt16("stp.root.prio",        "Root Bridge Priority"),
        RootExtension = Protocol.UInt16("stp.root.ext",        "Root Bridge System ID Extension"),
        RootAddress = Protocol.Ether  ("stp.root.hw",          "Root Bridge System ID"),
        RootCost    = Protocol.UInt32 ("stp.root.cost",        "Root Path Cost"),
        BridgePriority = Protocol.UInt16("stp.bridge.prio",    "Bridge Priority"),
        BridgeExtension = Protocol.UInt16("stp.bridge.ext",    "Bridge System ID Extension"),
        BridgeAddress = Protocol.Ether("stp.bridge.hw",        "Bridge System ID"),
        Port        = Protocol.UInt16 ("stp.port",             "Port identifier", display: Hex),
        MessageAge  = Protocol.Row    ("stp.msg_age",          "Message Age",   FieldType.Double, size: 2),
        MaximumAge  = Protocol.Row    ("stp.max_age",          "Max Age",       FieldType.Double, size: 2),
        HelloTime   = Protocol.Row    ("stp.hello",            "Hello Time",    FieldType.Double, size: 2),
        Delay       = Protocol.Row    ("stp.forward",          "Forward Delay", FieldType.Double, size: 2),
        LengthOne   = Protocol.UInt8  ("stp.version_1_length", "Version 1 Length"),
        VlanType    = Protocol.UInt16 ("stp.pvst.tlvtype",     "Type", display: Hex, names: new ValueNames(() => [(0, "Originating VLAN")])),
        VlanLength  = Protocol.UInt16 ("stp.pvst.tlvlen",      "Length"),
        Vlan        = Protocol.UInt16 ("stp.pvst.origvlan",    "Originating VLAN");

    static readonly Field
        s_root   = Protocol.Heading("Root Identifier"),
        s_bridge = Protocol.Heading("Bridge Identifier"),
        s_vlan   = Protocol.Heading("Originating VLAN (PVID)");

    static readonly ExpertField UnknownVersion = Protocol.Expert("bpdu.version_support", Severity.Warning, ExpertGroup.Protocol,
        "This version of Wireshark only knows about versions 0, 2, 3 & 4");

    static SpanningTree()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(MultipleSpanningTree).TypeHandle);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(ShortestPathTree).TypeHandle);
        Protocol.CarriedBy(PayloadTables.LlcSap, 0x42).CarriedBy(PayloadTables.EtherType, 0x8181).CarriedBy(PayloadTables.CiscoHdlc, 0x4242)
            .CarriedBy(Snap.Bridged, 0x000E).CarriedBy(Snap.Cisco, 0x0108, 0x0109, 0x010C);
        PerVlan.CarriedBy(Snap.Cisco, 0x010B).Borrows(Protocol);
    }

    static void Dissect(ref Layer stp) => Take(ref stp);

    static void DissectPerVlan(ref Layer stp)
    {
        uint type = Take(ref stp);
        if (stp.Failed || type == Notification) return;
        // A configuration message is filled up to the length of the others.
        if (type == Configuration) stp.Position++;
        if (stp.Remaining < 6) return;
        GroupScope scope = stp.Begin(s_vlan);
        stp.Take(VlanType);
        stp.Take(VlanLength);
        stp.Take(Vlan);
        stp.End(scope);
    }

    static uint Take(ref Layer stp)
    {
        stp.Summary("STP");
        stp.Open();
        stp.Take(Identifier);
        uint version = (uint)stp.Take(Version);
        if (version is 1 or > 4) stp.Remark(UnknownVersion, 2, 1);
        uint type = (uint)stp.Take(Type);
        if (stp.Failed) return type;
        if (type == Notification) stp.Info($"Topology Change Notification");
        else if (type is Configuration or Rapid) TakeConfiguration(ref stp, type, version);
        else stp.Info($"Unknown BPDU type ({type})");
        return type;
    }

    static void TakeConfiguration(ref Layer stp, uint type, uint version)
    {
        const int RootAt = 5;
        uint flags = stp.U8(4);
        if (stp.Packet.Columns is { } columns && stp.Need(RootAt, 22))
        {
            string kind = type == Configuration ? "Conf" : version > MultipleTrees ? "SPT" : version == MultipleTrees ? "MST" : "RST";
            stp.Info($"{kind}. {((flags & 1) != 0 ? "TC + " : "")}Root = {stp.U16(RootAt) & 0xF000}/{stp.U16(RootAt) & 0xFFF}/");
            columns.Info.AddMac(stp.Slice(RootAt + 2, 6));
            stp.Info($"  Cost = {stp.U32(13)}  Port = 0x{(uint)stp.U16(25):x4}");
        }
        if (type == Configuration) stp.TakeBits(Flags, Acknowledgment, Change);
        else TakeFlags(ref stp, Flags);
        NameFlags(ref stp, Flags, flags, type != Configuration);
        TakeIdentifier(ref stp, s_root, "Root", RootPriority, RootExtension, RootAddress);
        stp.Take(RootCost);
        TakeIdentifier(ref stp, s_bridge, "Bridge", BridgePriority, BridgeExtension, BridgeAddress);
        stp.Take(Port);
        TakeTime(ref stp, MessageAge);
        TakeTime(ref stp, MaximumAge);
        TakeTime(ref stp, HelloTime);
        TakeTime(ref stp, Delay);
        if (type == Configuration) return;
        stp.Take(LengthOne);
        if (version >= MultipleTrees) MultipleSpanningTree.Take(ref stp);
    }

    /// <summary>The flags of rapid spanning trees, for the tree as a whole or one of several.</summary>
    internal static void TakeFlags(ref Layer stp, Field word) =>
        stp.TakeBits(word, Acknowledgment, Agreement, Forwarding, Learning, PortRole, Proposal, Change);

    /// <summary>Names the flags that are set in the line of the word.</summary>
    internal static void NameFlags(ref Layer stp, Field word, uint flags, bool rapid)
    {
        if (!stp.WantsLabels) return;
        if ((flags & 0x80) != 0) stp.Append(word, $", Topology Change Acknowledgment");
        if (rapid)
        {
            if ((flags & 0x40) != 0) stp.Append(word, $", Agreement");
            if ((flags & 0x20) != 0) stp.Append(word, $", Forwarding");
            if ((flags & 0x10) != 0) stp.Append(word, $", Learning");
            if (PortRole.Names!.Find(flags >> 2 & 3) is { } role) stp.Append(word, $", Port Role: {role}");
            if ((flags & 0x02) != 0) stp.Append(word, $", Proposal");
        }
        if ((flags & 0x01) != 0) stp.Append(word, $", Topology Change");
    }

    /// <summary>A bridge: priority and an extension of it in 16 bits, and an address.</summary>
    internal static void TakeIdentifier(ref Layer stp, Field heading, string name, Field priority, Field extension, Field address)
    {
        int at = stp.Position;
        uint word = stp.U16(at);
        GroupScope scope = stp.Begin(heading, at, 8);
        if (stp.WantsLabels && stp.Slice(at + 2, 6) is { Length: 6 } octets)
        {
            Span<byte> text = stackalloc byte[17];
            MacText.Write(octets, text);
            stp.Label(scope.Item, $"{name} Identifier: {(ulong)(word & 0xF000)} / {(ulong)(word & 0xFFF)} / {(ReadOnlySpan<byte>)text}");
        }
        stp.Note(priority, word & 0xF000, at, 2, ItemFlags.None);
        stp.Note(extension, word & 0x0FFF, at, 2, ItemFlags.None);
        stp.Position = at + 2;
        stp.Take(address);
        stp.End(scope);
    }

    // In units of 1/256 of a second.
    static void TakeTime(ref Layer stp, Field field)
    {
        uint time = stp.U16(stp.Position);
        stp.Note(field, BitConverter.DoubleToUInt64Bits(time / 256.0), stp.Position, 2, ItemFlags.None);
        stp.Position += 2;
    }
}
