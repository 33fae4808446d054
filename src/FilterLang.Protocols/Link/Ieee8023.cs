namespace FilterLang.Protocols;

/// <summary>A payload behind a length instead of an EtherType: LLC, or Novell's IPX without it (IEEE 802.3 section 3.2.6).</summary>
static class Ieee8023
{
    /// <summary>Places the length and dissects the payload; returns how long that is.</summary>
    /// <param name="layer">The header's layer, its position behind the header.</param>
    /// <param name="at">Where the length stands.</param>
    /// <param name="field">The length's field.</param>
    /// <param name="tooLong">The remark where it says more than there is.</param>
    /// <param name="length">Its value.</param>
    /// <param name="held">Octets at the end that do not count: a known check sequence.</param>
    public static int Dissect(ref Layer layer, int at, Field field, ExpertField tooLong, int length, int held)
    {
        int available = layer.Remaining - held;
        layer.Place(field, at);
        if (length > available)
        {
            layer.Remark(tooLong, at, 2);
            length = Math.Max(0, available);
        }
        layer.Summary("LLC");
        bool raw = layer.Remaining >= 2 && layer.Captured >= layer.Position + 2 && layer.U16(layer.Position) == 0xFFFF;
        Protocol? payload = PayloadTables.Ieee802.Find(raw ? 1u : 0u);
        if (payload is null || !layer.Call(payload, layer.Position, length)) layer.Call(layer.Packet.Plan.Catalog.Data, layer.Position, length);
        layer.Catch();
        return length;
    }
}
