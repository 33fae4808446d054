namespace FilterLang.Protocols;

/// <summary>Cisco's framing on serial lines: address, control and an EtherType.</summary>
public static class CiscoHdlc
{
    const int HeaderLength = 4;
    const uint Osi = 0xFEFE;

    public static readonly Protocol Protocol = Protocol.Of("chdlc", "Cisco HDLC", Dissect, "CHDLC");

    internal static readonly ValueNames Types = new(() =>
    [
        (0x2000, "Cisco Discovery Protocol"), (0x0800, "IP"), (0x86DD, "IPv6"), (0x8035, "SLARP"), (0x8038, "DEC LanBridge"), (0x4242, "Spanning Tree BPDU"),
        (0x809B, "Appletalk"), (0x80F3, "AARP"), (0x8137, "Netware IPX/SPX"), (0x6558, "Transparent Ethernet bridging"), (0xFEFE, "OSI"),
        (0x8847, "MPLS unicast"), (0x8848, "MPLS multicast"),
    ]);

    public static readonly Field
        Address = Protocol.UInt8 ("chdlc.address",  "Address",  at: 0, Hex, names: new ValueNames(() => [(0x0F, "Unicast"), (0x8F, "Multicast")])),
        Control = Protocol.UInt8 ("chdlc.control",  "Control",  at: 1, Hex),
        Type    = Protocol.UInt16("chdlc.protocol", "Protocol", at: 2, Hex, names: Types),
        Padding = Protocol.UInt8 ("chdlc.clns_padding", "CLNS Padding", display: Hex);

    static readonly Lazy<string?[]> s_unknown = new(static () => new string?[ushort.MaxValue + 1]);

    static CiscoHdlc() => Protocol.CarriedBy(PayloadTables.LinkType, 104, 112).CarriedBy(PayloadTables.PppHdlc, 0x0F, 0x8F)
        .Dispatches(PayloadTables.CiscoHdlc);

    static void Dissect(ref Layer hdlc)
    {
        hdlc.Summary("CHDLC");
        hdlc.Open(HeaderLength);
        if (!hdlc.Need(0, HeaderLength)) return;
        hdlc.Header(HeaderLength);
        uint type = (uint)hdlc.Get(Type);
        // Whatever the type is, an octet of padding is looked for.
        if (!hdlc.Need(HeaderLength, 1)) return;
        TakePadding(ref hdlc, type);
        Protocol? payload = PayloadTables.CiscoHdlc.Find(type);
        if (payload is not null && hdlc.Call(payload)) return;
        if (hdlc.Packet.Columns is not null) hdlc.Summary(s_unknown.Value[type] ??= $"0x{type:x4}");
        hdlc.Continue(null);
    }

    /// <summary>IS-IS and its kin may stand behind an octet that evens out their headers.</summary>
    internal static void TakePadding(ref Layer layer, uint type)
    {
        if (type == Osi && layer.Rest is [0x03, ..]) layer.Take(Padding);
    }
}
