namespace FilterLang.Protocols;

/// <summary>The Link Aggregation Control Protocol, IEEE 802.1AX section 6.4: what each end of a link knows of both.</summary>
public static class Lacp
{
    const int Terminator = 0, Actor = 1, Partner = 2, Collector = 3, StationLength = 20, CollectorLength = 16, ReservedLength = 12;

    /// <summary>Messages have 110 octets, the subtype included.</summary>
    const int MessageLength = 109;

    public static readonly Protocol Protocol = Protocol.Of("lacp", "Link Aggregation Control Protocol", Dissect, "LACP");

    public static readonly Field
        Version           = Protocol.UInt8 ("lacp.version",    "LACP Version", display: Hex),
        Type              = Protocol.UInt8 ("lacp.tlv_type",   "TLV Type", display: Hex, names: new(() =>
            [(0, "Terminator"), (1, "Actor Information"), (2, "Partner Information"), (3, "Collector Information")])),
        Length            = Protocol.UInt8 ("lacp.tlv_length", "TLV Length", display: Hex);

    static readonly LacpStation
        s_actor   = new("lacp.actor",   "Actor",   "Actor System ID", "ACTOR"),
        s_partner = new("lacp.partner", "Partner", "Partner System",  "PARTNER");

    public static readonly Field
        MaximumDelay      = Protocol.UInt16("lacp.collector.max_delay", "Collector Max Delay"),
        CollectorReserved = Protocol.Bytes ("lacp.coll_reserved",       "Reserved"),
        Pad               = Protocol.Bytes ("lacp.pad",                 "Pad");

    static readonly ExpertField
        WrongType   = Protocol.Expert("lacp.wrong_tlv_type",   Severity.Error, ExpertGroup.Malformed, "TLV is not expected type"),
        WrongLength = Protocol.Expert("lacp.wrong_tlv_length", Severity.Error, ExpertGroup.Malformed, "TLV is not expected length");

    static Lacp() => Protocol.CarriedBy(SlowProtocols.Subtypes, 1).CarriedBy(PayloadTables.EtherType, 0x8103);

    static void Dissect(ref Layer lacp)
    {
        uint version = lacp.U8(0);
        if (lacp.Failed) return;
        lacp.Summary("LACP");
        lacp.Info($"v{version}");
        lacp.Take(Version);
        TakeHead(ref lacp, Actor, StationLength);
        s_actor.Take(ref lacp);
        TakeHead(ref lacp, Partner, StationLength);
        s_partner.Take(ref lacp);
        TakeHead(ref lacp, Collector, CollectorLength);
        lacp.Take(MaximumDelay);
        lacp.Take(CollectorReserved, ReservedLength);
        // Later versions have further parts, of which only the heads are shown.
        while (version > 1 && lacp.More && lacp.U8(lacp.Position) != Terminator)
        {
            int at = lacp.Position;
            lacp.Take(Type);
            int length = (int)lacp.Take(Length);
            if (lacp.Failed || !lacp.Need(at, Math.Max(length, 2))) return;
            lacp.Position = at + Math.Max(length, 2);
        }
        TakeHead(ref lacp, Terminator, 0);
        if (lacp.Position < MessageLength) lacp.Take(Pad, MessageLength - lacp.Position);
    }

    /// <summary>The head of the part that has to come next. What comes instead is read all the same.</summary>
    static void TakeHead(ref Layer lacp, uint type, uint length)
    {
        int at = lacp.Position;
        if (lacp.Take(Type) != type) lacp.Remark(WrongType, at, 1);
        if (lacp.Take(Length) != length) lacp.Remark(WrongLength, at + 1, 1);
    }
}
