using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Fragments of MSDUs and management frames, IEEE 802.11-2020 section 10.5: put together by their numbers.</summary>
static class WlanFragments
{
    static readonly FragmentFields s_fields = new(Wlan.Protocol, "wlan.fragment", "wlan.reassembled", "fragment", "802.11 Fragments", "802.11 Fragment",
        "Defragmentation error", "Fragment", "Reassembled 802.11 in frame", "Reassembled 802.11", FieldType.None, hasData: false);

    static WlanFragments() => _ = s_fields;

    /// <summary>Takes the body of a frame, which ends at <paramref name="end"/>. False if it is the whole and to be dissected as that.</summary>
    public static bool Take(ref Layer wlan, in WlanHeader header, int end)
    {
        bool more = (header.Flags & WlanFrameControl.MoreFragments) != 0;
        int number = (int)(header.Sequence & 15);
        if (!more && number == 0) return false;
        if (wlan.Captured < end || end <= wlan.Position)
        {
            if (!more) return false;
            Show(ref wlan, end);
            return true;
        }
        int source = header.SourceAt > 0 ? header.SourceAt : 10, destination = header.DestinationAt > 0 ? header.DestinationAt : 4;
        var key = new PathKey(Address(ref wlan, source), Address(ref wlan, destination), header.Sequence >> 4);
        FragmentSet? set = WlanSession.Of(ref wlan).Fragments.Add((uint)wlan.Packet.Number, key, number, more, wlan.Slice(wlan.Position, end - wlan.Position), out bool isWhole);
        if (isWhole) return false;
        if (set is null)
        {
            wlan.NoteForetold(s_fields.ReassembledIn, header.Sequence >> 4);
            Show(ref wlan, end);
            return true;
        }
        s_fields.Tell(ref wlan, set, header.Sequence >> 4);
        int whole = s_fields.Note(ref wlan, set, out _);
        wlan.ContinueIn(whole, header.Kind >> 4 == 0 ? WlanManagement.Protocol : PayloadTables.Ieee802.Find(0));
        return true;
    }

    static NetworkAddress Address(ref Layer wlan, int at) => new(NetworkAddress.FamilyEther, wlan.Number(at, 6, little: false));

    static void Show(ref Layer wlan, int end)
    {
        wlan.Packet.Columns?.Info.Clear();
        wlan.Info($"Fragmented IEEE 802.11 frame");
        if (end > wlan.Position) wlan.Call(wlan.Packet.Plan.Catalog.Data, wlan.Position, end - wlan.Position);
    }
}
