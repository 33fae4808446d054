namespace FilterLang.Protocols;

/// <summary>
/// Attached Resource Computer Network: addresses of one octet, and headers by protocol (RFC 1051; RFC 1201 with fragments). Linux hands
/// over the offset of the data in the network's own frame, and leaves out what marks exceptions.
/// </summary>
public static class Arcnet
{
    const int FromLinux = 129;
    const ulong Exception = 0xFF;

    public static readonly Protocol Protocol = Protocol.Of("arcnet", "ARCNET", Dissect, "ARCNET");

    public static readonly Field
        Source        = Protocol.UInt8 ("arcnet.src",            "Source", display: Hex),
        Destination   = Protocol.UInt8 ("arcnet.dst",            "Dest", display: Hex),
        Offset        = Protocol.Bytes ("arcnet.offset",         "Offset"),
        Number        = Protocol.UInt8 ("arcnet.protID",         "Protocol ID", display: Hex, names: new ValueNames(() =>
            [(0x00, "Datapoint boot"), (0x01, "Datapoint mount"), (0x08, "PowerLAN beacon"), (0x80, "Diagnose"), (0xC4, "IPv6"), (0xCD, "BACnet"),
             (0xD4, "RFC 1201 IP"), (0xD5, "RFC 1201 ARP"), (0xD6, "RFC 1201 RARP"), (0xDD, "Appletalk"), (0xE8, "Encapsulated Ethernet"),
             (0xEC, "Novell of some sort"), (0xF0, "RFC 1051 IP"), (0xF1, "RFC 1051 ARP"), (0xF3, "PowerLAN beacon2"), (0xF7, "Banyan VINES"), (0xFA, "IPX")])),
        Split         = Protocol.UInt8 ("arcnet.split_flag",     "Split Flag"),
        ExceptionFlag = Protocol.UInt8 ("arcnet.exception_flag", "Exception Flag", display: Hex),
        Padding       = Protocol.UInt16("arcnet.padding",        "Padding", display: Hex),
        SequenceNo    = Protocol.UInt16("arcnet.sequence",       "Sequence");

    static readonly string?[] s_unknown = new string?[256];

    static Arcnet() => Protocol.CarriedBy(PayloadTables.LinkType, 7, FromLinux).Dispatches(PayloadTables.Arcnet);

    static void Dissect(ref Layer arcnet)
    {
        bool linux = arcnet.IsLink && arcnet.Packet.LinkType == FromLinux;
        arcnet.Summary("ARCNET");
        arcnet.Info($"ARCNET");
        arcnet.Open();
        arcnet.Take(Source);
        arcnet.Take(Destination);
        NoteColumns(ref arcnet);
        if (linux) arcnet.Take(Offset, 2);
        ulong number = arcnet.Take(Number);
        // RFC 1051 has neither fragments nor sequence numbers.
        if (number is not (0xF0 or 0xF1))
        {
            if (!linux && arcnet.U8(arcnet.Position) == Exception)
            {
                arcnet.Take(ExceptionFlag);
                arcnet.Take(Padding);
                arcnet.Take(Number);
            }
            arcnet.Take(Split);
            arcnet.Take(SequenceNo);
        }
        if (arcnet.Failed) return;
        arcnet.Cover(arcnet.Position);
        Protocol? payload = PayloadTables.Arcnet.Find((uint)number);
        if (payload is not null && arcnet.Call(payload)) return;
        if (arcnet.Packet.Columns is not null) arcnet.Packet.Columns.Protocol = s_unknown[number] ??= $"0x{number:x4}";
        arcnet.Continue(null);
    }

    static void NoteColumns(ref Layer arcnet)
    {
        if (arcnet.Packet.Columns is not { } columns || arcnet.Failed) return;
        columns.SetSource(default);
        columns.Source.Add("0x"u8);
        columns.Source.AddHex(arcnet.U8(0), 2);
        columns.SetDestination(default);
        columns.Destination.Add("0x"u8);
        columns.Destination.AddHex(arcnet.U8(1), 2);
    }
}
