namespace FilterLang.Protocols;

/// <summary>Logical link control, IEEE 802.2 (ISO/IEC 8802-2), with the subnetwork access protocol behind it.</summary>
public static class Llc
{
    const byte SnapSap = 0xAA;

    /// <summary>Formats of exchange identification by their first octet.</summary>
    internal static readonly PayloadTable Identification = PayloadTable.Of("llc.xid");

    public static readonly Protocol Protocol = Protocol.Of("llc", "Logical-Link Control", Dissect, "LLC");

    static readonly ValueNames s_sapNames = new ComputedNames(static sap => ServiceAccessPointNames.Names.Find(sap << 1)) { HoldsNumber = true };

    public static readonly Field
        DestinationSap   = Protocol.UInt8("llc.dsap",     "DSAP", at: 0, Hex, names: ServiceAccessPointNames.Names),
        DestinationPoint = Protocol.Bits(DestinationSap, "llc.dsap.sap", "SAP",    0xFE, Custom, s_sapNames),
        DestinationGroup = Protocol.Flag(DestinationSap, "llc.dsap.ig",  "IG Bit", 0x01, ValueNames.Pair("Group", "Individual")),
        SourceSap        = Protocol.UInt8("llc.ssap",     "SSAP", at: 1, Hex, names: ServiceAccessPointNames.Names),
        SourcePoint      = Protocol.Bits(SourceSap, "llc.ssap.sap", "SAP",    0xFE, Custom, s_sapNames),
        SourceResponse   = Protocol.Flag(SourceSap, "llc.ssap.cr",  "CR Bit", 0x01, ValueNames.Pair("Response", "Command"));

    static readonly LlcControl s_control = new(Protocol);

    static Llc() => Protocol.CarriedBy(PayloadTables.Ieee802, 0).CarriedBy(PayloadTables.LinuxType, 4).CarriedBy(PayloadTables.PppProtocol, 0x4B)
        .CarriedBy(PayloadTables.LinkType, 11, 100).CarriedBy(PayloadTables.Arcnet, 0xCD).CarriedBy(PayloadTables.EtherType, 0x8870)
        .Dispatches(PayloadTables.LlcSap, Identification).Dispatches(Snap.Tables);

    static void Dissect(ref Layer llc)
    {
        llc.Summary("LLC");
        llc.Open(2);
        uint destination = (uint)llc.Place(DestinationSap, 0);
        if (llc.Failed) return;
        llc.Place(DestinationPoint, 0);
        llc.Place(DestinationGroup, 0);
        uint source = (uint)llc.Place(SourceSap, 1);
        if (llc.Failed) return;
        llc.Place(SourcePoint, 1);
        llc.Place(SourceResponse, 1);
        LlcFrame frame = s_control.Take(ref llc, 2, response: (source & 1) != 0);
        if (llc.Failed) return;
        llc.Cover(llc.Position);
        if (destination == SnapSap && source == SnapSap) Snap.Dissect(ref llc);
        else
        {
            AddPoints(ref llc, destination, source);
            Carry(ref llc, frame, destination);
        }
    }

    static void Carry(ref Layer llc, LlcFrame frame, uint destination)
    {
        // Only frames with data of the user above are his; what else a frame holds nobody knows.
        if (frame == LlcFrame.Data) llc.Continue(PayloadTables.LlcSap, destination);
        else if (frame == LlcFrame.Identification && llc.Captured > 2 && llc.Rest is [BasicXid.Format, ..]) BasicXid.Note(ref llc);
        else llc.Continue(null);
    }

    static void AddPoints(ref Layer llc, uint destination, uint source)
    {
        if (llc.Packet.Columns is null) return;
        llc.Info($"; DSAP ");
        AddPoint(ref llc, destination & 0xFE);
        llc.Info($" {((destination & 1) != 0 ? "Group" : "Individual")}, SSAP ");
        AddPoint(ref llc, source & 0xFE);
        llc.Info($" {((source & 1) != 0 ? "Response" : "Command")}");
    }

    static void AddPoint(ref Layer llc, uint point)
    {
        if (ServiceAccessPointNames.Names.Find(point) is { } name) llc.Info($"{name}");
        else llc.Info($"0x{point:x2}");
    }
}
