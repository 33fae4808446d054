namespace FilterLang.Protocols;

/// <summary>
/// Cisco FabricPath: an Ethernet frame within another, whose addresses say which switch, sub-switch and port, and how long the frame lives.
/// </summary>
public static class FabricPath
{
    const ushort Type = 0x8903, ProviderTag = 0x88A8;
    const uint Ethernet = 0x6558;

    public static readonly Protocol Protocol = Protocol.Of("cfp", "Cisco FabricPath", Dissect, "CFP");

    public static readonly Field
        Destination      = Protocol.Label  ("cfp.d_hmac",    "Destination HMAC"),
        GroupDestination = Protocol.Ether  ("cfp.d_hmac_mc", "MC Destination"),
        Source           = Protocol.Label  ("cfp.s_hmac",    "Source HMAC"),
        EndNode          = Protocol.UInt24 ("cfp.eid",       "End Node ID", display: DecHex, mask: 0xFCC000),
        Local            = Protocol.Boolean("cfp.ul",        "U/L bit", mask: 0x02_0000, size: 3,
                               names: ValueNames.Pair("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)")),
        Group            = Protocol.Boolean("cfp.ig",        "I/G bit", mask: 0x01_0000, size: 3,
                               names: ValueNames.Pair("Group address (multicast/broadcast)", "Individual address (unicast)")),
        OutOfOrder       = Protocol.Boolean("cfp.ooodl",     "OOO/DL Bit", mask: 0x1000, size: 3,
                               names: ValueNames.Pair("Out of order delivery (If DA) or Do not learn (If SA)", "Deliver in order (If DA) or Learn (If SA)")),
        Switch           = Protocol.UInt24 ("cfp.swid",      "switch-id", display: DecHex, mask: 0x000FFF),
        SubSwitch        = Protocol.UInt8  ("cfp.sswid",     "sub-switch-id", display: DecHex),
        LocalId          = Protocol.UInt16 ("cfp.lid",       "Source LID", display: DecHex),
        TagType          = Protocol.UInt16 ("cfp.1ad.etype", "IEEE 802.1ad Ethertype", display: Hex, names: EtherTypeNames.Names),
        Priority         = Protocol.UInt16 ("cfp.1ad.priority", "Priority", mask: 0xE000),
        DropEligible     = Protocol.UInt16 ("cfp.1ad.dei",   "DEI", mask: 0x1000),
        VlanId           = Protocol.UInt16 ("cfp.1ad.id",    "ID", mask: 0x0FFF),
        EtherTypeField   = Protocol.UInt16 ("cfp.etype",     "FP Ethertype", display: Hex, names: EtherTypeNames.Names),
        ForwardingTag    = Protocol.UInt16 ("cfp.ftag",      "FTAG", mask: 0xFFC0),
        TimeToLive       = Protocol.UInt16 ("cfp.ttl",       "TTL", mask: 0x003F);

    static FabricPath() => Protocol.CarriedBy(PayloadTables.EthernetFrame, Type, ProviderTag).Selects().Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer cfp)
    {
        bool tagged = cfp.U16(12) == ProviderTag;
        if (cfp.Failed) return;
        ReadOnlySpan<byte> bytes = cfp.Bytes;
        if (tagged && (bytes.Length < 18 || (bytes[16] << 8 | bytes[17]) != Type))
        {
            cfp.Decline();
            return;
        }
        cfp.Summary("CFP");
        cfp.Info($"Cisco FabricPath MiM Encapsulated Frame");
        cfp.Open(tagged ? 20 : 16);
        if (!cfp.Need(0, tagged ? 20 : 16)) return;
        if ((bytes[0] & 1) != 0)
        {
            cfp.Title($", Src: {(uint)cfp.Get(Switch, 6):x3}.{(uint)bytes[9]:x2}.{(uint)cfp.U16(10):x4}, Dst: ");
            cfp.Take(GroupDestination, 6);
        }
        else
        {
            cfp.Title($", Src: {(uint)cfp.Get(Switch, 6):x3}.{(uint)bytes[9]:x2}.{(uint)cfp.U16(10):x4}, Dst: {(uint)cfp.Get(Switch, 0):x3}.{(uint)bytes[3]:x2}.{(uint)cfp.U16(4):x4}");
            TakeAddress(ref cfp, Destination, "Destination");
        }
        TakeAddress(ref cfp, Source, "Source");
        if (tagged)
        {
            cfp.Take(TagType);
            cfp.TakeParts(Priority, DropEligible, VlanId);
        }
        cfp.Take(EtherTypeField);
        cfp.TakeParts(ForwardingTag, TimeToLive);
        cfp.Continue(PayloadTables.EtherType, Ethernet);
    }

    /// <summary>A hierarchical address: switch, sub-switch and port, among bits that are those of any address.</summary>
    static void TakeAddress(ref Layer cfp, Field heading, string name)
    {
        int at = cfp.Position;
        GroupScope scope = cfp.Begin(heading, at, 6);
        cfp.Label(scope.Item, $"{name}: {(uint)cfp.Get(Switch, at):x3}.{(uint)cfp.U8(at + 3):x2}.{(uint)cfp.U16(at + 4):x4}");
        cfp.TakeParts(EndNode, Local, Group, OutOfOrder, Switch);
        cfp.Take(SubSwitch);
        cfp.Take(LocalId);
        cfp.End(scope);
    }
}
