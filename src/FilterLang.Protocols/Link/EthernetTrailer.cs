namespace FilterLang.Protocols;

/// <summary>
/// What follows the payload of an Ethernet frame: zeros that fill it up to the least length (IEEE 802.3 section 3.2.8), a trailer that
/// some device added, and the frame check sequence.
/// </summary>
static class EthernetTrailer
{
    const int LeastPayload = 46, LeastFrame = 64, FcsLength = 4;

    /// <param name="layer">The header's layer; its length includes everything up to the end of the frame.</param>
    /// <param name="header">Octets of the header.</param>
    /// <param name="payload">Octets of the payload as it says itself.</param>
    /// <param name="field">The trailer's field.</param>
    /// <param name="fcs">Octets of the check sequence; -1: there may be one.</param>
    public static void Dissect(ref Layer layer, int header, int payload, Field field, int fcs)
    {
        bool sound = !layer.Failed;
        Take(ref layer, header, payload, field, fcs);
        // That a trailer was not captured is no damage.
        if (sound && layer.Packet.Failure == LayerFailure.Cut) layer.Packet.Failure = LayerFailure.None;
    }

    static void Take(ref Layer layer, int header, int payload, Field field, int fcs)
    {
        int at = header + payload, rest = layer.Length - at;
        if (rest <= 0) return;
        int padding = 0;
        bool short_ = payload < LeastPayload && payload + rest >= LeastPayload;
        if (short_)
        {
            while (padding < LeastPayload - payload && layer.U8(at + padding) == 0 && !layer.Failed) padding++;
            if (layer.Failed) return;
            if (padding > 0) layer.Place(Ethernet.Padding, at, padding);
            (at, rest) = (at + padding, rest - padding);
        }
        bool hasFcs = fcs == FcsLength || (fcs < 0 && rest >= FcsLength && layer.Length >= LeastFrame);
        int trailer = hasFcs ? Math.Max(0, rest - FcsLength) : rest;
        // Devices put their trailers behind the check sequence as well as before it.
        bool taken = fcs != FcsLength && Offer(ref layer, at, rest);
        hasFcs &= !taken;
        if (!taken && hasFcs) taken = Offer(ref layer, at, trailer);
        if (layer.Failed) return;
        int captured = Math.Min(trailer, layer.Captured - at);
        if (!taken && captured > 0)
        {
            layer.Place(field, at, captured);
            if (short_ && padding == 0 && IsJudged(ref layer)) layer.Remark(Ethernet.PaddingUnsure, at, captured);
        }
        if (!hasFcs) return;
        layer.Place(Ethernet.Fcs, at + trailer);
        layer.Append(Ethernet.Fcs, $" [unverified]");
        layer.Note(Ethernet.FcsStatus, 2, at + trailer);
    }

    // Wireshark judges what follows a length only where something of the header is asked for.
    static bool IsJudged(ref Layer layer) => layer.Protocol != Ethernet.Protocol
        || layer.U16(Ethernet.TypeOffset) is var type && (type == 0 || type > Ethernet.MostLength) || layer.Packet.Plan.Names(Ethernet.Protocol);

    static bool Offer(ref Layer layer, int at, int length)
    {
        if (length <= 0 || layer.Failed) return false;
        IReadOnlyList<Protocol> candidates = PayloadTables.EthernetTrailer.Heuristics;
        for (int i = 0; i < candidates.Count; i++)
            if (layer.Call(candidates[i], at, length)) return true;
        return false;
    }
}
