using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// IEEE 802.11: the header of a frame (IEEE 802.11-2020 section 9.2), its check sequence, and what the body is: encrypted, a fragment, data
/// behind logical link control, several such, or management.
/// </summary>
public static class Wlan
{
    const int CheckLength = 4;
    const uint Management = 0, Control = 1, Data = 2;

    public static readonly Protocol
        Protocol = Protocol.Of("wlan", "IEEE 802.11 wireless LAN", Dissect,        "802.11"),
        Swapped  = Protocol.Of("wlan", "IEEE 802.11 wireless LAN", DissectSwapped, "802.11");

    static readonly Field
        s_duration = Protocol.UInt16("wlan.duration", "Duration", mask: 0x7FFF, little: true, names: ValueNames.Unit(" microseconds")),
        s_aid      = Protocol.UInt16("wlan.aid",      "Association ID", mask: 0x3FFF, little: true),
        s_fragment = Protocol.UInt16("wlan.frag",     "Fragment number", mask: 0x000F, little: true),
        s_sequence = Protocol.UInt16("wlan.seq",      "Sequence number", mask: 0xFFF0, little: true),
        s_fcs      = Protocol.UInt32("wlan.fcs",      "Frame check sequence", display: Hex, little: true),
        s_status   = Protocol.Row   ("wlan.fcs.status", "FCS Status", FieldType.UInt8, generated: true,
            names: new ValueNames(() => [(0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal")])),
        s_extra    = Protocol.Label ("wlan.mysterious_extra_stuff", "Mysterious extra OLPC/Ruckus/Atheros/Vector/??? stuff");

    internal static readonly WlanAddress
        Receiver    = new(Protocol, "wlan.ra",    "Receiver address",    "Receiver"),
        Transmitter = new(Protocol, "wlan.ta",    "Transmitter address", "Transmitter"),
        Destination = new(Protocol, "wlan.da",    "Destination address", "Destination"),
        Source      = new(Protocol, "wlan.sa",    "Source address",      "Source"),
        Bss         = new(Protocol, "wlan.bssid", "BSS Id",              "BSS Id"),
        Station     = new(Protocol, "wlan.staa",  "STA address",         "STA"),
        Any         = new(Protocol, "wlan.addr",  "Hardware address",    "Hardware", "wlan.oui", isHidden: true);

    static Wlan()
    {
        Protocol.CarriedBy(PayloadTables.LinkType, 105).Dispatches(PayloadTables.Ieee802, PayloadTables.EtherType);
        Swapped.CarriedBy(Capwap.Frames, 1).Borrows(Protocol).Dispatches(PayloadTables.Ieee802, PayloadTables.EtherType);
        RuntimeHelpers.RunClassConstructor(typeof(WlanFrameControl).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanQos).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanMesh).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanProtection).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanFragments).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanControl).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanHtControl).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanVersionOne).TypeHandle);
    }

    static void Dissect(ref Layer wlan) => Dissect(ref wlan, isSwapped: false);

    // Access points send the octets of the frame control field the other way round through tunnels.
    static void DissectSwapped(ref Layer wlan) => Dissect(ref wlan, isSwapped: true);

    static void Dissect(ref Layer wlan, bool isSwapped)
    {
        RadioInfo radio = WlanSession.Of(ref wlan).Radio;
        bool isPadded = radio.IsGiven && radio.IsPadded;
        int fcs = radio.IsGiven && radio.FcsLength == CheckLength && wlan.Length >= CheckLength ? CheckLength : 0;
        radio.IsGiven = false;
        wlan.Summary("802.11");
        uint first = wlan.U8(isSwapped ? 1 : 0);
        if (!wlan.Need(0, 2)) return;
        uint version = first & 3;
        int end = wlan.Length - fcs;
        if (version == 0) DissectFrame(ref wlan, first, end, isPadded, isSwapped);
        else if (version == 1) WlanVersionOne.Take(ref wlan);
        else DissectUnknown(ref wlan, version, end);
    }

    static void DissectUnknown(ref Layer wlan, uint version, int end)
    {
        wlan.Info($"Unknown protocol version: {version}");
        wlan.Open();
        wlan.Label(wlan.ItemIndex, $"IEEE 802.11 Unknown Protocol Version:{(ulong)version}");
        WlanFrameControl.TakeVersion(ref wlan);
        if (end > 2) wlan.Call(wlan.Packet.Plan.Catalog.Data, 2, end - 2);
        TakeFcs(ref wlan, end);
    }

    static void DissectFrame(ref Layer wlan, uint first, int end, bool isPadded, bool isSwapped)
    {
        uint flags = wlan.U8(isSwapped ? 0 : 1), kind = WlanFrameControl.KindOf(first, flags), type = first >> 2 & 3;
        var header = new WlanHeader(kind, flags);
        wlan.Info($"{WlanFrameControl.FrameNames.Find(kind) ?? "Unrecognized (Reserved frame)"}");
        wlan.Open(header.Length);
        wlan.Label(wlan.ItemIndex, $"IEEE 802.11 {WlanFrameControl.FrameNames.Find(kind) ?? "Unrecognized (Reserved frame)"}");
        WlanFrameControl.Take(ref wlan, kind, isSwapped);
        TakeDuration(ref wlan, kind);
        switch (type)
        {
            case Management: TakeManagement(ref wlan, ref header); break;
            case Data: TakeData(ref wlan, ref header); break;
            case Control: WlanControl.Take(ref wlan, kind, end); break;
            default: TakeReceiver(ref wlan); break;
        }
        if (wlan.Failed) return;
        TakeFcs(ref wlan, end);
        WlanFrameControl.NoteFlags(ref wlan, flags, end < wlan.Length);
        if (wlan.Failed) return;
        if (type == Data && header.QosAt > 0) WlanQos.Take(ref wlan, header.QosAt, kind, flags, header.IsMesh);
        if (header.HasHtControl) WlanHtControl.Take(ref wlan, header.HtControlAt);
        if (type is not (Management or Data) || wlan.Failed) return;
        int at = header.Length;
        if (type == Data && isPadded) at = at + 3 & ~3;
        if (header.IsMesh) at += WlanMesh.Take(ref wlan, at);
        wlan.Cover(at);
        wlan.Position = at;
        if (type == Data && (kind & 0x4) != 0) return;
        CarryBody(ref wlan, header, end);
    }

    static void TakeDuration(ref Layer wlan, uint kind)
    {
        if (kind == WlanControl.PowerSavePoll) wlan.Place(s_aid, 2);
        else wlan.Place(s_duration, 2);
    }

    internal static void TakeReceiver(ref Layer wlan)
    {
        if (!wlan.Need(4, 6)) return;
        Receiver.Note(ref wlan, 4);
        Any.Note(ref wlan, 4);
        NoteColumns(ref wlan, default, wlan.Slice(4, 6));
    }

    static void TakeManagement(ref Layer wlan, ref WlanHeader header)
    {
        Receiver.Note(ref wlan, 4);
        Any.Note(ref wlan, 4);
        Destination.Note(ref wlan, 4);
        Transmitter.Note(ref wlan, 10);
        Source.Note(ref wlan, 10);
        Bss.Note(ref wlan, 16);
        Any.Note(ref wlan, 10, kind: false);
        Any.Note(ref wlan, 16, kind: false);
        NoteColumns(ref wlan, wlan.Slice(10, 6), wlan.Slice(4, 6));
        TakeSequence(ref wlan, ref header);
    }

    static void TakeData(ref Layer wlan, ref WlanHeader header)
    {
        if (!wlan.Need(4, 18)) return;
        header.ReadData(ref wlan);
        Receiver.Note(ref wlan, 4);
        Any.Note(ref wlan, 4);
        Transmitter.Note(ref wlan, 10);
        Any.Note(ref wlan, 10);
        NoteRole(ref wlan, Destination, header.DestinationAt);
        NoteRole(ref wlan, Source, header.SourceAt);
        NoteRole(ref wlan, Bss, header.BssAt);
        if (header.SecondBssAt > 0) Bss.Note(ref wlan, header.SecondBssAt);
        NoteRole(ref wlan, Station, header.StationAt);
        NoteColumns(ref wlan, wlan.Slice(header.SourceAt > 0 ? header.SourceAt : 10, 6), wlan.Slice(header.DestinationAt > 0 ? header.DestinationAt : 4, 6));
        TakeSequence(ref wlan, ref header);
    }

    // The third and fourth addresses are told once more as addresses of any kind.
    static void NoteRole(ref Layer wlan, WlanAddress role, int at)
    {
        if (at == 0) return;
        role.Note(ref wlan, at);
        if (at >= 16) Any.Note(ref wlan, at);
    }

    static void TakeSequence(ref Layer wlan, ref WlanHeader header)
    {
        uint word = wlan.U16Little(22);
        if (wlan.Failed) return;
        header.Sequence = word;
        wlan.Place(s_fragment, 22);
        wlan.Place(s_sequence, 22);
        wlan.Info($", SN={word >> 4}, FN={word & 15}");
    }

    static void TakeFcs(ref Layer wlan, int end)
    {
        if (end == wlan.Length || wlan.Captured < wlan.Length) return;
        wlan.Place(s_fcs, end);
        wlan.Note(s_status, 2, end, 0);
    }

    /// <summary>Names the address columns.</summary>
    internal static void NoteColumns(ref Layer wlan, ReadOnlySpan<byte> source, ReadOnlySpan<byte> destination)
    {
        if (wlan.Failed || wlan.Packet.Columns is not { } columns) return;
        columns.SetSource(source.IsEmpty ? default : NetworkAddress.Ether(source));
        columns.SetDestination(destination.IsEmpty ? default : NetworkAddress.Ether(destination));
    }

    static void CarryBody(ref Layer wlan, in WlanHeader header, int end)
    {
        if ((header.Flags & WlanFrameControl.Protected) != 0)
        {
            if (end > wlan.Position) WlanProtection.Take(ref wlan, end);
            return;
        }
        WlanSession.Of(ref wlan).Header = header;
        if (WlanFragments.Take(ref wlan, header, end)) return;
        wlan.Trim(end);
        if (header.Kind >> 4 == Management)
        {
            if (wlan.Remaining > 0) wlan.CallUnlisted(WlanManagement.Protocol);
        }
        else if (header.IsAggregate && wlan.Remaining > 4) wlan.CallUnlisted(WlanAggregate.Protocol);
        else CarryData(ref wlan, header);
    }

    /// <summary>
    /// Hands on what should begin with LLC. Some bridges put whole Ethernet frames there, or IPX without LLC, or some octets of unknown
    /// meaning before it.
    /// </summary>
    internal static void CarryData(ref Layer wlan, in WlanHeader header)
    {
        ReadOnlySpan<byte> body = wlan.Rest;
        Protocol? payload = PayloadTables.Ieee802.Find(0);
        if (body.Length >= 2 && !(body[0] == 0xAA && body[1] == 0xAA))
        {
            if (LooksLikeEthernet(wlan.Bytes, body, header)) payload = PayloadTables.EtherType.Find(0x6558);
            else if (body[0] == 0xFF && body[1] == 0xFF) payload = PayloadTables.Ieee802.Find(1);
            else if (body.Length >= 4 && body[2] == 0xAA && body[3] == 0xAA)
            {
                wlan.Note(s_extra, 0, wlan.Position, 2, ItemFlags.None);
                wlan.Position += 2;
            }
        }
        if (wlan.Remaining > 0) wlan.Continue(payload);
    }

    static bool LooksLikeEthernet(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> body, in WlanHeader header)
    {
        if (body.Length < 12) return false;
        int source = header.SourceAt > 0 ? header.SourceAt : 10, destination = header.DestinationAt > 0 ? header.DestinationAt : 4;
        return body.Slice(6, 6).SequenceEqual(frame.Slice(source, 6)) || body[..6].SequenceEqual(frame.Slice(destination, 6));
    }
}
