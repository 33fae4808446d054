namespace FilterLang.Protocols;

/// <summary>The basic format of LLC exchange identification, IEEE 802.2 section 5.4.1.1.2. It counts as no layer of its own.</summary>
public static class BasicXid
{
    internal const byte Format = 0x81;

    public static readonly Protocol Protocol = Protocol.Of("basicxid", "Logical-Link Control Basic Format XID", static (ref Layer _) => { }, "XID");

    static readonly ValueNames s_classes = new(() =>
    [
        (0x01, "Type 1 LLC (Class I LLC)"), (0x02, "Type 2 LLC"), (0x03, "Type 1 and Type 2 LLCs (Class II LLC)"), (0x04, "Type 3 LLC"),
        (0x05, "Type 1 and Type 3 LLCs (Class III LLC)"), (0x06, "Type 2 and Type 3 LLCs"),
        (0x07, "Type 1 and Type 2 and Type 3 LLCs (Class IV LLC)"),
    ]);

    public static readonly Field
        FormatId = Protocol.UInt8("basicxid.llc.xid.format", "XID Format", display: Hex, names: new ValueNames(() => [(0x81, "LLC basic format")])),
        Classes  = Protocol.UInt8("basicxid.llc.xid.types",  "LLC Types/Classes", display: Hex, mask: 0x1F, names: s_classes),
        Window   = Protocol.UInt8("basicxid.llc.xid.wsize",  "Receive Window Size", mask: 0xFE);

    static BasicXid() => Protocol.CarriedBy(Llc.Identification, Format);

    internal static void Note(ref Layer llc)
    {
        int at = llc.Position, outer = llc.Parent;
        if (!llc.Need(at, 3)) return;
        if (llc.Wants(Protocol.Field))
        {
            llc.Parent = -1;
            int item = llc.Record(Protocol.Field, Item.Run(llc.Start + at, 3), at, 3, ItemFlags.None);
            if (item >= 0) llc.Parent = item;
        }
        llc.Place(FormatId, at);
        uint classes = (uint)llc.Place(Classes, at + 1), window = (uint)llc.Place(Window, at + 2);
        llc.Parent = outer;
        llc.Summary("XID");
        llc.Info($"Basic Format; {s_classes.Find(classes) ?? "Unknown"}; Window Size {window}");
    }
}
