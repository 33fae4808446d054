namespace FilterLang.Protocols;

/// <summary>
/// Virtual eXtensible Local Area Network, RFC 7348 section 5, with group policies (draft-smith-vxlan-group-policy), and the form that says what
/// it carries (draft-ietf-nvo3-vxlan-gpe).
/// </summary>
public static class Vxlan
{
    const int HeaderLength = 8;

    public static readonly Protocol
        Protocol = Protocol.Of("vxlan", "Virtual eXtensible Local Area Network", Dissect, "VXLAN"),
        Generic  = Protocol.Of("vxlan-gpe", "Virtual eXtensible Local Area Network, Generic Protocol Extension", DissectGeneric, "VxLAN-GPE");

    /// <summary>What the generic form carries, section 3.2.</summary>
    static readonly PayloadTable s_next = PayloadTable.Of("vxlan.next_proto");

    public static readonly Field
        Flags     = Protocol.UInt16 ("vxlan.flags", "Flags", display: Hex),
        Policy    = Protocol.Boolean("vxlan.flag_g", "GBP Extension", mask: 0x8000, size: 2, names: ValueNames.Pair("Defined", "Not defined")),
        HasId     = Protocol.Boolean("vxlan.flag_i", "VXLAN Network ID (VNI)", mask: 0x0800, size: 2),
        DontLearn = Protocol.Boolean("vxlan.flag_d", "Don't Learn", mask: 0x0040, size: 2),
        Applied   = Protocol.Boolean("vxlan.flag_a", "Policy Applied", mask: 0x0008, size: 2),
        FlagRest  = Protocol.UInt16 ("vxlan.flags_reserved", "Reserved(R)", display: Hex, mask: 0x77B7),
        Group     = Protocol.UInt16 ("vxlan.gbp", "Group Policy ID"),
        NetworkId = Protocol.UInt24 ("vxlan.vni", "VXLAN Network Identifier (VNI)"),
        Reserved  = Protocol.UInt8  ("vxlan.reserved8", "Reserved"),
        GenericFlags = Generic.UInt8("vxlan.flags", "Flags", display: Hex),
        Version   = Generic.UInt8   ("vxlan.ver", "Version", mask: 0x30),
        Instance  = Generic.UInt8   ("vxlan.i_bit", "Instance", mask: 0x08),
        NextBit   = Generic.UInt8   ("vxlan.p_bit", "Next Protocol Bit", mask: 0x04),
        OamBit    = Generic.UInt8   ("vxlan.o_bit", "OAM bit", mask: 0x01),
        GenericFlagRest = Generic.UInt8("vxlan.flags_reserved", "Reserved(R)", mask: 0xC2),
        GenericReserved = Generic.UInt16("vxlan.reserved_16", "Reserved"),
        Next      = Generic.UInt8   ("vxlan.next_proto", "Next Protocol", names: new ValueNames(() =>
            [(1, "IPv4"), (2, "IPv6"), (3, "Ethernet"), (4, "Network Service Header"), (5, "MPLS"), (6, "Unassigned"), (7, "vBNG")])),
        GenericId = Generic.UInt24  ("vxlan.vni", "VXLAN Network Identifier (VNI)"),
        GenericLast = Generic.UInt8 ("vxlan.reserved8", "Reserved");

    static readonly ushort[] s_types = [0, 0x0800, 0x86DD, 0x6558, 0x894F, 0x8847];

    static Vxlan()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 4789, 8472).Dispatches(PayloadTables.LinkType);
        Generic.CarriedBy(PayloadTables.UdpPort, 4790).Dispatches(PayloadTables.EtherType, s_next);
    }

    static void Dissect(ref Layer vxlan)
    {
        vxlan.Summary("VxLAN");
        vxlan.Open(HeaderLength);
        vxlan.TakeBits(Flags, Policy, HasId, DontLearn, Applied, FlagRest);
        vxlan.Take(Group);
        vxlan.Take(NetworkId);
        vxlan.Take(Reserved);
        if (PayloadTables.LinkType.Find(1) is { } ethernet && !vxlan.Failed) vxlan.Call(ethernet);
    }

    static void DissectGeneric(ref Layer vxlan)
    {
        vxlan.Unlist();
        vxlan.Summary("VxLAN-GPE");
        vxlan.Open(HeaderLength);
        vxlan.TakeBits(GenericFlags, Version, Instance, NextBit, OamBit, GenericFlagRest);
        vxlan.Take(GenericReserved);
        ulong next = vxlan.Take(Next);
        vxlan.Take(GenericId);
        vxlan.Take(GenericLast);
        if (vxlan.Failed) return;
        vxlan.Continue(PayloadTables.EtherType, next < (ulong)s_types.Length ? s_types[next] : 0u);
    }
}
