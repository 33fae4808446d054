namespace FilterLang.Protocols;

/// <summary>The slow protocols of Ethernet, IEEE 802.3 annex 57A: an octet says which one follows.</summary>
public static class SlowProtocols
{
    public static readonly Protocol Protocol = Protocol.Of("slow", "802.3 Slow protocols", Dissect, "Slow Protocols");

    /// <summary>Which slow protocol a frame holds.</summary>
    public static readonly PayloadTable Subtypes = PayloadTable.Of("slow.subtype");

    public static readonly Field
        Subtype = Protocol.UInt8("slow.subtype", "Slow Protocols subtype", display: Hex, names: new(() =>
            [(1, "LACP"), (2, "Marker Protocol"), (3, "OAM"), (10, "Organization Specific Slow Protocol")]));

    static SlowProtocols() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8809).Dispatches(Subtypes);

    static void Dissect(ref Layer slow)
    {
        uint subtype = slow.U8(0);
        if (slow.Failed) return;
        slow.Open(1);
        slow.Take(Subtype);
        slow.Summary("Slow Protocols");
        slow.Info($"Subtype = {subtype}");
        slow.Continue(Subtypes, subtype);
    }
}
