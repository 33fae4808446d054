namespace FilterLang.Protocols;

/// <summary>IP Payload Compression, RFC 3173 section 3.3; what DEFLATE (RFC 2394) compressed is unpacked.</summary>
public static unsafe class PayloadCompression
{
    const int HeaderLength = 4;

    public static readonly Protocol Protocol = Protocol.Of("ipcomp", "IP Payload Compression", Dissect, "IPComp");

    // The well-known indices, RFC 2407 section 4.4.5.
    static readonly ValueNames s_indices = new(() => [(1, "OUI"), (2, "DEFLATE"), (3, "LZS"), (4, "LZJH")]);

    public static readonly Field
        NextHeader = Protocol.UInt8 ("ipcomp.next_header", "Next Header",  at: 0, Hex, names: IpProtocolNames.All),
        Flags      = Protocol.UInt8 ("ipcomp.flags",       "IPComp Flags", at: 1, Hex),
        Index      = Protocol.UInt16("ipcomp.cpi",         "IPComp CPI",   at: 2, Hex, names: s_indices);

    static PayloadCompression() => Protocol.CarriedBy(PayloadTables.IpProtocol, 108).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer ipcomp)
    {
        ipcomp.Summary("IPComp");
        if (!ipcomp.Header(HeaderLength)) return;
        ushort index = ipcomp.U16(2);
        if (s_indices.Find(index) is { } name) ipcomp.Info($"IPComp (CPI={name})");
        else ipcomp.Info($"IPComp (CPI=0x{(uint)index:x4})");
        if (ipcomp.Remaining == 0) return;
        Protocol? carried = ipcomp.Packet.Find(PayloadTables.IpProtocol, ipcomp.U8(0));
        ShowCompressed(ref ipcomp);
        ContentDecoder decoder = ipcomp.Packet.State<MediaContent>(MediaBody.Protocol).Decoder;
        if (!decoder.Decode("deflate"u8, ipcomp.Rest, ipcomp.Packet.Number)) return;
        int source = ipcomp.Packet.Items.AddSource(decoder.Buffer.Data, decoder.Buffer.Length, "IPcomp inflated data");
        if (source >= 0) ipcomp.ContinueIn(source, carried);
    }

    // A detail tree has the compressed octets within this header.
    static void ShowCompressed(ref Layer ipcomp)
    {
        ipcomp.NestsPayload = true;
        ipcomp.Call(ipcomp.Packet.Plan.Catalog.Data);
        ipcomp.NestsPayload = false;
    }
}
