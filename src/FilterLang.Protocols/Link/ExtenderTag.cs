namespace FilterLang.Protocols;

/// <summary>The E-Tag of bridge port extension, IEEE 802.1BR section 7.5.</summary>
public static class ExtenderTag
{
    const int HeaderLength = 8;

    public static readonly Protocol Protocol = Protocol.Of("etag", "802.1BR E-Tag", Dissect, "802.1BR E-Tag");

    public static readonly Field
        Priority        = Protocol.UInt16("etag.pcp",         "E-PCP",               at: 0, mask: 0xE000, names: new ValueNames(() =>
            [(0, "Best Effort (default)"), (1, "Background"), (2, "Spare"), (3, "Excellent Effort"), (4, "Controlled Load"),
             (5, "Video, < 100ms latency and jitter"), (6, "Voice, < 10ms latency and jitter"), (7, "Network Control")])),
        DropEligible    = Protocol.UInt16("etag.dei",         "E-DEI",               at: 0, mask: 0x1000),
        IngressBase     = Protocol.UInt16("etag.iecid_base",  "Ingress_E-CID_base",  at: 0, Hex, mask: 0x0FFF),
        Reserved        = Protocol.UInt16("etag.resv",        "Reserved",            at: 2, mask: 0xC000),
        Group           = Protocol.UInt16("etag.group",       "GRP",                 at: 2, mask: 0x3000, names: new ValueNames(() =>
            [(0, "Point-to-point"), (1, 3, "Point-to-multipoint")])),
        ChannelBase     = Protocol.UInt16("etag.ecid_base",   "E-CID_base",          at: 2, Hex, mask: 0x0FFF),
        IngressExtension = Protocol.UInt8("etag.iecid_ext",   "Ingress_E-CID_ext",   at: 4, Hex),
        Extension       = Protocol.UInt8 ("etag.ecid_ext",    "E-CID_ext",           at: 5, Hex),
        Type            = Protocol.UInt16("etag.etype",       "Type",                at: 6, Hex, names: EtherTypeNames.Names),
        Trailer         = Protocol.Bytes ("etag.trailer",     "Trailer");

    static ExtenderTag() => Protocol.CarriedBy(PayloadTables.EtherType, 0x893F)
        .Dispatches(PayloadTables.EtherType, PayloadTables.EthernetTrailer).FollowPayload(Trailer);

    static void Dissect(ref Layer tag)
    {
        tag.Summary("802.1BR E-Tag");
        if (!tag.Header(HeaderLength)) return;
        EtherType.Carry(ref tag, (uint)tag.Get(Type));
        EthernetTrailer.Dissect(ref tag, HeaderLength, tag.PayloadLength, Trailer, 0);
    }
}
