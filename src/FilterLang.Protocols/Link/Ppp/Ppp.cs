namespace FilterLang.Protocols;

/// <summary>
/// The point-to-point protocol, RFC 1661, in HDLC-like framing (RFC 1662 section 3.1): address and control are there or left out, and a
/// protocol number may be one octet (RFC 1661 section 6.5).
/// </summary>
public static class Ppp
{
    const int WithDirection = 204;
    const uint AllStations = 0xFF;

    public static readonly Protocol
        Protocol = Protocol.Of("ppp", "Point-to-Point Protocol", Dissect, "PPP");

    public static readonly Field
        Direction  = Protocol.UInt8 ("ppp.direction", "Direction", names: new ValueNames(() => [(0, "DTE->DCE"), (1, "DCE->DTE")])),
        Address    = Protocol.UInt8 ("ppp.address",  "Address",  display: Hex),
        Control    = Protocol.UInt8 ("ppp.control",  "Control",  display: Hex),
        Number     = Protocol.UInt16("ppp.protocol", "Protocol", display: Hex, names: PppProtocolNames.Names),
        Fcs16      = Protocol.UInt16("ppp.fcs_16",   "FCS 16",   display: Hex),
        Fcs32      = Protocol.UInt32("ppp.fcs_32",   "FCS 32",   display: Hex);

    static readonly Lazy<string?[]> s_unknown = new(static () => new string?[ushort.MaxValue + 1]);

    static Ppp() => Protocol.CarriedBy(PayloadTables.LinkType, 9, 50, WithDirection).CarriedBy(PayloadTables.PppFraming, 0)
        .CarriedBy(PayloadTables.LinuxType, 7).CarriedBy(PayloadTables.FrameRelay, 0xCF).CarriedBy(PayloadTables.OsiPrefixed, 0xCF).CarriedBy(PayloadTables.GreProtocol, 0x880B).Dispatches(PayloadTables.PppProtocol, PayloadTables.PppHdlc);

    static void Dissect(ref Layer ppp)
    {
        ppp.Summary("PPP");
        NoteStations(ref ppp);
        if (ppp.IsLink && ppp.Packet.LinkType == WithDirection) ppp.Take(Direction);
        uint first = ppp.U8(ppp.Position);
        if (ppp.Failed) return;
        if (PayloadTables.PppHdlc.Find(first) is { } hdlc)
        {
            ppp.Call(hdlc);
            return;
        }
        if (first == AllStations)
        {
            ppp.Take(Address);
            ppp.Take(Control);
            if (ppp.Failed) return;
        }
        TakeProtocol(ref ppp);
    }

    // Stations of PPP have no addresses: the columns say which end sent the frame, if that is known.
    static void NoteStations(ref Layer ppp)
    {
        if (!ppp.IsLink || ppp.Packet.Columns is not { } columns) return;
        bool knows = ppp.Packet.LinkType == WithDirection, isAnswer = knows && ppp.U8(0) != 0;
        columns.SetSource(default);
        columns.Source.Add(!knows ? "N/A"u8 : isAnswer ? "DCE"u8 : "DTE"u8);
        columns.SetDestination(default);
        columns.Destination.Add(!knows ? "N/A"u8 : isAnswer ? "DTE"u8 : "DCE"u8);
    }

    /// <summary>Records the protocol number at the position and hands on what follows; PPPoE and tunnels start here.</summary>
    internal static void TakeProtocol(ref Layer ppp)
    {
        int at = ppp.Position, size = (ppp.U8(at) & 1) != 0 ? 1 : 2;
        uint number = size == 1 ? ppp.U8(at) : ppp.U16(at);
        if (ppp.Failed) return;
        ppp.Note(Number, number, at, size, ItemFlags.None);
        ppp.Position = at + size;
        ppp.Cover(ppp.Position);
        Protocol? payload = PayloadTables.PppProtocol.Find(number);
        if (payload is not null && ppp.Call(payload)) return;
        if (ppp.Packet.Columns is not null)
        {
            ppp.Summary(s_unknown.Value[number] ??= $"0x{number:x4}");
            ppp.Info($"PPP {PppProtocolNames.Names.Find(number) ?? "Unknown"} (0x{number:x4})");
        }
        ppp.Continue(null);
    }
}
