using System.Runtime.CompilerServices;
using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Control And Provisioning of Wireless Access Points, RFC 5415: a preamble (section 4.2) that tells whether DTLS follows, and else a header
/// (section 4.3) before control messages or frames of stations. Data in fragments (section 3.4) is put together.
/// </summary>
public static class Capwap
{
    const byte InClear = 0, Secured = 1;
    const int PreambleLength = 1, PartLimit = 4096;
    const uint NativeFrame = 0x100, Fragmented = 0x80, LastFragment = 0x40, KeepsAlive = 0x08;

    public static readonly Protocol
        Protocol = Protocol.Of("capwap", "Control And Provisioning of Wireless Access Points - Control", DissectControl, "CAPWAP-CONTROL"),
        Data     = Protocol.Of("capwap.data", "Control And Provisioning of Wireless Access Points - Data", DissectData, "CAPWAP-DATA");

    /// <summary>What stands behind the preamble, by its type.</summary>
    public static readonly PayloadTable Preamble = PayloadTable.Of("capwap.preamble.type");

    /// <summary>Frames of stations in the form of their network, by the wireless binding; 0 for IEEE 802.3.</summary>
    public static readonly PayloadTable Frames = PayloadTable.Of("capwap.frame");

    static readonly Field
        s_preamble  = Protocol.Label ("capwap.preamble",          "Preamble"),
        s_version   = Protocol.UInt8 ("capwap.preamble.version",  "Version", mask: 0xF0),
        s_type      = Protocol.UInt8 ("capwap.preamble.type",     "Type",    mask: 0x0F, names: new(() => [(0, "CAPWAP Header"), (1, "CAPWAP DTLS Header")])),
        s_reserved  = Protocol.UInt24("capwap.preamble.reserved", "Reserved"),
        s_keepAlive = Protocol.Label ("capwap.keep_alive",        "Keep-Alive"),
        s_keepAliveLength = Protocol.UInt16("capwap.keep_alive.length", "Message Element Length");

    static readonly ExpertField s_badKeepAlive = Protocol.Expert("capwap.keep_alive.length.bad", Severity.Warning, ExpertGroup.Malformed, "Invalid Keep Alive length");

    static readonly FragmentFields s_fragments = new(Protocol, "capwap.fragment", "capwap.reassembled", "fragment", "Message fragments", "Message fragment",
        "Message defragmentation error", "Message fragment", "Reassembled in", "Reassembled CAPWAP", FieldType.None, ".in", spelledOut: true, standsBeside: true);

    static readonly Dissector s_messages = CapwapControl.Take;

    static Capwap()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 5246).Dispatches(Preamble);
        Data.CarriedBy(PayloadTables.UdpPort, 5247).Borrows(Protocol).Dispatches(Preamble, Frames, PayloadTables.EtherType);
        RuntimeHelpers.RunClassConstructor(typeof(CapwapHeader).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(CapwapControl).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(CapwapElements).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(CapwapDescriptors).TypeHandle);
    }

    static void DissectControl(ref Layer capwap) => Dissect(ref capwap, "CAPWAP-Control", isData: false);

    static void DissectData(ref Layer capwap) => Dissect(ref capwap, "CAPWAP-Data", isData: true);

    static void Dissect(ref Layer capwap, string title, bool isData)
    {
        capwap.Summary(title);
        capwap.Info($"{title}");
        capwap.Open();
        int type = capwap.U8(0) & 0x0F;
        GroupScope preamble = capwap.Begin(s_preamble, 0, PreambleLength);
        capwap.TakeParts(s_version, s_type);
        if (type == Secured)
        {
            capwap.Take(s_reserved);
            capwap.End(preamble);
            capwap.Cover(4);
            capwap.Continue(Preamble, Secured);
            return;
        }
        capwap.End(preamble);
        if (type != InClear || capwap.Failed) return;
        uint flags = CapwapHeader.Take(ref capwap, isData);
        if ((flags & KeepsAlive) != 0) capwap.Info($" Keep-Alive");
        if (isData && (flags & KeepsAlive) != 0) TakeKeepAlive(ref capwap);
        else if ((flags & Fragmented) != 0) Collect(ref capwap, flags, isData);
        else if (isData) ContinueWith(ref capwap, flags);
        else CapwapControl.Take(ref capwap);
    }

    /// <summary>RFC 5415 section 4.4.1.</summary>
    static void TakeKeepAlive(ref Layer capwap)
    {
        int at = capwap.Position, length = capwap.U16(at);
        GroupScope scope = capwap.Begin(s_keepAlive, at, capwap.Remaining);
        capwap.Take(s_keepAliveLength);
        if (length != capwap.Length - at) capwap.Remark(s_badKeepAlive, at, 2);
        CapwapElements.Take(ref capwap, Math.Min(capwap.Length, at + length));
        capwap.End(scope);
    }

    static void Collect(ref Layer capwap, uint flags, bool isData)
    {
        PacketDissector packet = capwap.Packet;
        int identification = capwap.U16(4), offset = capwap.U16(6) & 0xFFF8;
        FragmentSet? set = null;
        if (capwap.Captured == capwap.Length && capwap.Remaining > 0)
        {
            var key = new PathKey(packet.Source, packet.Destination, (uint)identification | (isData ? 0x10000u : 0));
            set = packet.State<CapwapFragments>(Protocol).Table.Add((uint)packet.Number, key, offset, (flags & LastFragment) == 0, capwap.Rest);
        }
        if (set is null)
        {
            capwap.NoteForetold(s_fragments.ReassembledIn, (uint)identification);
            capwap.Info($" (Fragment ID: {(ulong)identification}, Fragment Offset: {(ulong)offset})");
            capwap.Continue(packet.Plan.Catalog.Data);
            return;
        }
        s_fragments.Tell(ref capwap, set, (uint)identification);
        int whole = s_fragments.Note(ref capwap, set, out _);
        if (isData) capwap.ContinueIn(whole, Payload(flags));
        else capwap.PartIn(whole, s_messages);
    }

    static void ContinueWith(ref Layer capwap, uint flags) => capwap.Continue(Payload(flags));

    static Protocol? Payload(uint flags) =>
        (flags & NativeFrame) != 0 ? Frames.Find(CapwapHeader.BindingOf(flags)) : PayloadTables.EtherType.Find(0x6558);
}
