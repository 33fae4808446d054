namespace FilterLang.Protocols;

/// <summary>The BGP Prefix-SID attribute of segment routing, RFC 8669 section 3; what other types hold stays as it is.</summary>
static class BgpPrefixSid
{
    const uint LabelIndex = 1, OriginatorBlock = 3;

    static readonly Protocol P = Bgp.Protocol;

    static readonly ValueNames s_types = new(() =>
        [(1, "Label-Index"), (2, "Deprecated"), (3, "Originator SRGB"), (4, "Deprecated"), (5, "SRv6 L3 Service"), (6, "SRv6 L2 Service")]);

    static readonly Field
        s_unknown    = P.Label ("bgp.prefix_sid.unknown",                "Unknown TLV"),
        s_index      = P.Label ("bgp.prefix_sid.label_index",            "Label-Index"),
        s_indexValue = P.UInt32("bgp.prefix_sid.label_index.value",      "Label-Index Value"),
        s_indexFlags = P.UInt16("bgp.prefix_sid.label_index.flags",      "Label-Index Flags", display: Hex),
        s_block      = P.Label ("bgp.prefix_sid.originator_srgb",        "Originator SRGB"),
        s_blockFlags = P.UInt16("bgp.prefix_sid.originator_srgb.flags",  "Originator SRGB Flags", display: Hex),
        s_ranges     = P.Label ("bgp.prefix_sid.originator_srgb_blocks", "SRGB Blocks"),
        s_range      = P.Label ("bgp.prefix_sid.originator_srgb_block",  "SRGB Block"),
        s_rangeBase  = P.UInt24("bgp.prefix_sid.originator_srgb_base",   "SRGB Base"),
        s_rangeSize  = P.UInt24("bgp.prefix_sid.originator_srgb_range",  "SRGB Range"),
        s_type       = P.UInt8 ("bgp.prefix_sid.type",                   "Type", names: s_types),
        s_length     = P.UInt16("bgp.prefix_sid.length",                 "Length"),
        s_value      = P.Bytes ("bgp.prefix_sid.value",                  "Value"),
        s_reserved   = P.Bytes ("bgp.prefix_sid.reserved",               "Reserved");

    public static void Take(ref Layer bgp, int end)
    {
        while (bgp.Position < end && !bgp.Failed)
        {
            int at = bgp.Position, length = bgp.U16(at + 1);
            uint type = bgp.U8(at);
            if (bgp.Failed) return;
            GroupScope part = bgp.Begin(type switch { LabelIndex => s_index, OriginatorBlock => s_block, _ => s_unknown }, at, 3 + length);
            bgp.Take(s_type);
            bgp.Take(s_length);
            int stop = bgp.Position + length;
            switch (type)
            {
                case LabelIndex:
                    bgp.Take(s_reserved, 1);
                    bgp.Take(s_indexFlags);
                    bgp.Take(s_indexValue);
                    break;
                case OriginatorBlock:
                    bgp.Take(s_blockFlags);
                    TakeRanges(ref bgp, stop);
                    break;
                default:
                    bgp.Take(s_value, length);
                    break;
            }
            bgp.End(part);
            if (!bgp.Failed) bgp.Position = stop;
        }
    }

    static void TakeRanges(ref Layer bgp, int stop)
    {
        GroupScope ranges = bgp.Begin(s_ranges, bgp.Position, stop - bgp.Position);
        while (bgp.Position < stop && !bgp.Failed)
        {
            GroupScope range = bgp.Begin(s_range, bgp.Position, 6);
            bgp.Take(s_rangeBase);
            bgp.Take(s_rangeSize);
            bgp.End(range);
        }
        bgp.End(ranges);
    }
}
