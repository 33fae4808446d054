namespace FilterLang.Protocols;

/// <summary>PPP over Ethernet, session stage: RFC 2516 section 6, with the credits of RFC 5578 section 4.2 before the PPP frame.</summary>
public static class PppoeSession
{
    const ushort CreditsTag = 0x0106;
    const int CreditsLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("pppoes", "PPP-over-Ethernet Session", Dissect, "PPPoES");

    static readonly PppoeHeader s_header = new(Protocol);

    static readonly Field
        Tags     = Protocol.Label ("pppoes.tags", "PPPoE Tags"),
        Forward  = Protocol.UInt16("pppoes.tags.credits.fcn", "FCN"),
        Backward = Protocol.UInt16("pppoes.tags.credits.bcn", "BCN");

    static PppoeSession() => Protocol.CarriedBy(PayloadTables.EtherType, 0x8864).CarriedBy(PayloadTables.LinkType, 51).Dispatches(PayloadTables.PppFraming);

    static void Dissect(ref Layer pppoe)
    {
        int payload = s_header.Take(ref pppoe, "PPPoES");
        if (pppoe.Failed) return;
        // What lies behind the announced end is Ethernet padding.
        pppoe.Trim(PppoeHeader.Length + payload);
        if (pppoe.Captured >= PppoeHeader.Length + CreditsLength && pppoe.U16(PppoeHeader.Length) == CreditsTag)
        {
            GroupScope scope = pppoe.Begin(Tags, PppoeHeader.Length, CreditsLength);
            pppoe.Place(Forward, PppoeHeader.Length + 4);
            pppoe.Place(Backward, PppoeHeader.Length + 6);
            pppoe.End(scope);
            pppoe.Position = PppoeHeader.Length + CreditsLength;
        }
        if (PayloadTables.PppFraming.Find(0) is { } ppp) pppoe.Call(ppp);
    }
}
