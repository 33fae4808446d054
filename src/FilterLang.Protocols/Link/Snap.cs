namespace FilterLang.Protocols;

/// <summary>
/// The subnetwork access protocol behind LLC, IEEE 802 section 9.2.2: an organisation, and a number in its own space. Its fields are
/// those of LLC.
/// </summary>
public static class Snap
{
    const uint EncapsulatedEthernet = 0x00_0000, CiscoBridging = 0x00_00F8, Bridging = 0x00_80C2;

    const uint BridgedWithFcs = 0x0001, BridgedWithoutFcs = 0x0007, BridgedSpanningTree = 0x000E;

    /// <summary>Number spaces of organisations; protocols announce themselves here.</summary>
    public static readonly PayloadTable
        Cisco      = PayloadTable.Of("llc.cisco_pid"),
        AppleTalk  = PayloadTable.Of("llc.apple_atalk_pid"),
        AppleAwdl  = PayloadTable.Of("llc.apple_awdl_pid"),
        Bluetooth  = PayloadTable.Of("llc.bluetooth_pid"),
        Cimetrics  = PayloadTable.Of("llc.cimetrics_pid"),
        Extreme    = PayloadTable.Of("llc.extreme_pid"),
        Force10    = PayloadTable.Of("llc.force10_pid"),
        Foundry    = PayloadTable.Of("llc.foundry_pid"),
        Iana       = PayloadTable.Of("llc.iana_pid"),
        Nortel     = PayloadTable.Of("llc.nortel_pid"),
        WiFi       = PayloadTable.Of("llc.wfa_pid"),
        Wlccp      = PayloadTable.Of("llc.wlccp_pid");

    /// <summary>What bridged frames hold, IEEE 802.1H and RFC 2684 section 5.2: by kind of frame.</summary>
    public static readonly PayloadTable Bridged = PayloadTable.Of("llc.bridged");

    internal static PayloadTable[] Tables { get; } =
    [
        PayloadTables.EtherType, Cisco, AppleTalk, AppleAwdl, Bluetooth, Cimetrics, Extreme, Force10, Foundry, Iana, Nortel, WiFi, Wlccp, Bridged,
    ];

    public static readonly Field
        Organization = Llc.Protocol.UInt24("llc.oui",  "Organization Code", display: Oui),
        Type         = Llc.Protocol.UInt16("llc.type", "Type",        display: Hex, names: EtherTypeNames.Names),
        ProtocolId   = Llc.Protocol.UInt16("llc.pid",  "Protocol ID", display: Hex);

    static readonly (uint Organization, Field Field, PayloadTable Table)[] s_spaces =
    [
        Space(0x00_000C, Cisco, () =>
            [(0x0102, "DRIP"), (0x0104, "PAgP"), (0x0105, "MLS Hello"), (0x0108, "RLQ BPDUs (request)"), (0x0109, "RLQ BPDUs (response)"),
             (0x010B, "PVSTP+"), (0x010C, "VLAN Bridge"), (0x0111, "UDLD"), (0x0139, "MCP"), (0x2000, "CDP"), (0x2001, "CGMP"),
             (0x2003, "VTP"), (0x2004, "DTP"), (0x200A, "STP Uplink Fast")]),
        Space(0x08_0007, AppleTalk, () => [(0x809B, "AppleTalk")]),
        Space(0x00_17F2, AppleAwdl, () => [(0x0800, "AWDL")]),
        Space(0x00_1958, Bluetooth, () =>
            [(1, "AMP_U L2CAP ACL data"), (2, "AMP-C Activity Report"), (3, "AMP-C Security frames"), (4, "AMP-C Link supervision request"),
             (5, "AMP-C Link supervision reply")]),
        Space(0x00_1090, Cimetrics, () => [(1, "U+4 MS/TP")]),
        Space(0x00_E02B, Extreme, () => [(0x00BB, "EDP")]),
        Space(0x00_01E8, Force10, () => [(0x0111, "FEFD")]),
        Space(0x00_E052, Foundry, () => [(0x2000, "FDP")]),
        Space(0x00_005E, Iana, () =>
            [(1, "MARS Data Messages (short form)"), (2, "Reserved for future NHRP use"), (3, "MARS/NHRP Control Messages"),
             (4, "MARS Data Messages (long form)"), (5, "SCSP"), (6, "VRID"), (7, "L2TP"), (8, "VPN ID"), (9, "MSDP-GRE-Protocol Type")]),
        Space(0x00_0081, Nortel, () => [(0x01A1, "NDP flatnet hello"), (0x01A2, "NDP segment hello"), (0x01A3, "NDP bridge hello")]),
        Space(0x50_6F9A, WiFi, () => [(0x1500, "MAUSB")], "mausb.pid"),
        Space(0x00_4096, Wlccp, () => [(0, "WLCCP")]),
    ];

    /// <summary>Records organisation and number, and hands on what follows.</summary>
    internal static void Dissect(ref Layer llc) => Dissect(ref llc, Organization, Type, ProtocolId);

    /// <summary>The same under the names that another protocol has for organisation, EtherType and number.</summary>
    internal static void Dissect(ref Layer llc, Field organizationField, Field typeField, Field numberField)
    {
        int at = llc.Position;
        if (!llc.Need(at, 5)) return;
        uint organization = llc.U24(at), number = llc.U16(at + 3);
        if (llc.Packet.Columns is not null)
            llc.Info($"; SNAP, OUI 0x{organization:X6} ({OuiNames.Find(organization, "Unknown"u8)}), PID 0x{number:X4}");
        llc.Take(organizationField);
        llc.Cover(at + 5);
        switch (organization)
        {
            case EncapsulatedEthernet or CiscoBridging:
                llc.Take(typeField);
                llc.Continue(PayloadTables.EtherType, number);
                break;
            case Bridging:
                llc.Take(numberField);
                CarryBridged(ref llc, number);
                break;
            default:
                CarryOwn(ref llc, organization, number, numberField);
                break;
        }
    }

    static void CarryBridged(ref Layer llc, uint number)
    {
        if (number is BridgedWithFcs or BridgedWithoutFcs) llc.Position += 2;
        // The check sequence at the end of a bridged frame is no longer the wire's; it ends the frame.
        llc.Continue(number is BridgedWithFcs or BridgedWithoutFcs or BridgedSpanningTree ? Bridged.Find(number) : null);
    }

    static void CarryOwn(ref Layer llc, uint organization, uint number, Field numberField)
    {
        foreach ((uint known, Field field, PayloadTable table) in s_spaces)
        {
            if (known != organization) continue;
            llc.Take(field);
            llc.Continue(table, number);
            return;
        }
        llc.Take(numberField);
        llc.Continue(null);
    }

    static (uint, Field, PayloadTable) Space(uint organization, PayloadTable table, Func<ValueName[]> names, string? field = null) =>
        (organization, Llc.Protocol.UInt16(field ?? table.Name, "PID", display: Hex, names: new ValueNames(names)), table);
}
