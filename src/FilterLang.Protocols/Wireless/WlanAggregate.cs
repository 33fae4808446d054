namespace FilterLang.Protocols;

/// <summary>Several MSDUs in one frame, IEEE 802.11-2020 section 9.3.2.2.2: each with its addresses and length, all but the last padded.</summary>
static class WlanAggregate
{
    const int HeaderLength = 14;

    public static readonly Protocol Protocol = Protocol.Of("wlan_aggregate", "IEEE 802.11 wireless LAN aggregate frame", Dissect, "802.11 Aggregate Data");

    static readonly Field
        s_part    = Protocol.Label ("wlan_aggregate.a_msdu.subframe", "A-MSDU Subframe"),
        s_length  = Protocol.UInt16("wlan_aggregate.a_msdu.length",   "A-MSDU Length"),
        s_padding = Protocol.Bytes ("wlan_aggregate.a_msdu.padding",  "A-MSDU Padding");

    static WlanAggregate() => Protocol.Borrows(Wlan.Protocol).Dispatches(PayloadTables.Ieee802);

    static void Dissect(ref Layer aggregate)
    {
        aggregate.Open();
        aggregate.NestsPayload = true;
        Protocol? payload = PayloadTables.Ieee802.Find(0);
        for (ulong i = 1; aggregate.More; i++)
        {
            int at = aggregate.Position, length = aggregate.U16(at + 12), padding = -(HeaderLength + length) & 3;
            if (aggregate.Failed) return;
            padding = Math.Max(0, Math.Min(padding, aggregate.Length - at - HeaderLength - length));
            GroupScope scope = aggregate.Begin(s_part, at, HeaderLength + length + padding);
            aggregate.Label(scope.Item, $"A-MSDU Subframe #{i}");
            Wlan.Destination.Note(ref aggregate, at);
            Wlan.Source.Note(ref aggregate, at + 6);
            aggregate.Place(s_length, at + 12);
            int body = at + HeaderLength, held = Math.Min(length, aggregate.Length - body);
            if (held > 0 && payload is not null) aggregate.Call(payload, body, held);
            if (length > held) aggregate.Fail();
            aggregate.Position = body + length;
            if (padding > 0) aggregate.Take(s_padding, padding);
            aggregate.End(scope);
        }
    }
}
