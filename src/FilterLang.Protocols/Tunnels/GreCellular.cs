namespace FilterLang.Protocols;

/// <summary>Attributes of CDMA2000 access networks between the GRE header and its payload, 3GPP2 A.S0012 section 2.6.1.</summary>
static class GreCellular
{
    const byte Last = 0x80, DataIndication = 1, FlowControl = 2, FlowDiscriminator = 3, Segmentation = 4;

    /// <summary>The protocol type behind which attributes stand.</summary>
    public const ushort Type = 0x88D2;

    static readonly Protocol P = Gre.Protocol;

    static readonly Field
        Attribute     = P.Label  ("gre.3gpp2_attrib", "3GPP2 Attributes"),
        AttributeId   = P.UInt8  ("gre.3gpp2_attrib_id", "Type", display: Hex, mask: 0x7F, names: new ValueNames(() =>
            [(DataIndication, "1x SDB/HRPD DOS Indicator"), (FlowControl, "Flow Control Indication"), (FlowDiscriminator, "IP Flow Discriminator"), (Segmentation, "Segmentation Indication")])),
        AttributeSize = P.UInt8  ("gre.3gpp2_attrib_length", "Length", display: Hex),
        ShortData     = P.Boolean("gre.3gpp2_sdi", "SDI/DOS", mask: 0x8000, size: 2, names: ValueNames.Pair("Packet suitable for 1x SDB or HRPD DOS transmission", "Reserved")),
        FlowIndicator = P.Boolean("gre.3gpp2_fci", "Flow Control Indicator", mask: 0x8000, size: 2, names: ValueNames.Pair("XOFF", "XON")),
        Duration      = P.Boolean("gre.3gpp2_di", "Duration Indicator", mask: 0x4000, size: 2, names: ValueNames.Pair("INDEFINITE:", "TEMPORARY")),
        Flow          = P.Bytes  ("gre.ggp2_flow_disc", "Flow ID"),
        Segment       = P.UInt16 ("gre.ggp2_3gpp2_seg", "Type", display: Hex, mask: 0xC000, names: new(() =>
            [(0x0, "Packet Started"), (0x1, "Packet continued"), (0x2, "Packet Ended")]));

    // Explicit, so that the first call of Announce makes the rows.
    static GreCellular()
    {
    }

    /// <summary>Makes sure that these rows belong to GRE's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static void Take(ref Layer gre)
    {
        GroupScope all = gre.Begin(Attribute, gre.Position);
        while (gre.More)
        {
            int at = gre.Position, id = gre.U8(at), length = gre.U8(at + 1);
            gre.Take(AttributeId);
            gre.Take(AttributeSize);
            TakeValue(ref gre, id & ~Last, at + 2, length);
            gre.Position = at + 2 + length;
            if ((id & Last) != 0) break;
        }
        gre.End(all);
    }

    static void TakeValue(ref Layer gre, int id, int at, int length)
    {
        switch (id)
        {
            case DataIndication:
                gre.Place(ShortData, at);
                break;
            case FlowControl:
                gre.Place(FlowIndicator, at);
                gre.Place(Duration, at);
                break;
            case FlowDiscriminator:
                gre.Place(Flow, at, length);
                break;
            case Segmentation:
                gre.Place(Segment, at);
                break;
        }
    }
}
