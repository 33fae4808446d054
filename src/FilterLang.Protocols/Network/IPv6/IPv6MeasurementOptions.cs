namespace FilterLang.Protocols;

/// <summary>
/// Performance and diagnostic metrics (RFC 8250 section 3.2), Quick-Start (RFC 4782 section 3) and application-aware networking
/// (draft-li-apn-ipv6-encap).
/// </summary>
static class IPv6MeasurementOptions
{
    static readonly Protocol P = IPv6.Protocol;

    static readonly Field
        ScaleReceived  = P.UInt8 ("ipv6.opt.pdm.scale_dtlr", "Scale DTLR"),
        ScaleSent      = P.UInt8 ("ipv6.opt.pdm.scale_dtls", "Scale DTLS"),
        ThisPacket     = P.UInt16("ipv6.opt.pdm.psn_this_pkt", "PSN This Packet"),
        LastPacket     = P.UInt16("ipv6.opt.pdm.psn_last_recv", "PSN Last Received"),
        DeltaReceived  = P.UInt16("ipv6.opt.pdm.delta_last_recv", "Delta Time Last Received"),
        DeltaSent      = P.UInt16("ipv6.opt.pdm.delta_last_sent", "Delta Time Last Sent"),
        Function       = P.UInt8 ("ipv6.opt.qs_func", "Function", mask: 0xF0, names: IPv6Names.QuickStartFunctions),
        Rate           = P.UInt8 ("ipv6.opt.qs_rate", "Rate", mask: 0x0F, names: IPv6Names.QuickStartRates),
        TimeToLive     = P.UInt8 ("ipv6.opt.qs_ttl", "QS TTL"),
        TtlDifference  = P.Row   ("ipv6.opt.qs_ttl_diff", "TTL Diff", FieldType.UInt8, display: Dec, generated: true),
        NotUsed        = P.UInt8 ("ipv6.opt.qs_unused", "Not Used"),
        Nonce          = P.UInt32("ipv6.opt.qs_nonce", "QS Nonce", display: Hex, mask: 0xFFFF_FFFC),
        Reserved       = P.UInt32("ipv6.opt.qs_reserved", "Reserved", display: Hex, mask: 0x0000_0003),
        IdType         = P.UInt8 ("ipv6.opt.apn.id.type", "ID Type", names: IPv6Names.ApplicationIds),
        ApnFlags       = P.UInt8 ("ipv6.opt.apn.flags", "Flags", display: Hex),
        Parameters     = P.UInt16("ipv6.opt.apn.param.type", "Parameters Types", display: Hex),
        Part1          = P.UInt32("ipv6.opt.apn.id.part1", "ID Part1", display: Hex),
        Part2          = P.UInt32("ipv6.opt.apn.id.part2", "ID Part2", display: Hex),
        Part3          = P.UInt32("ipv6.opt.apn.id.part3", "ID Part3", display: Hex),
        Part4          = P.UInt32("ipv6.opt.apn.id.part4", "ID Part4", display: Hex);

    static readonly Field[] s_parts = [Part1, Part2, Part3, Part4];

    static readonly ExpertField s_invalidType = P.Expert("ipv6.opt.apn.invalid.id_type", Severity.Error, ExpertGroup.Malformed, "Invalid APN ID Type");

    // Explicit, so that the first call of Announce makes the rows.
    static IPv6MeasurementOptions()
    {
    }

    /// <summary>Makes sure that these rows belong to IPv6's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static void TakeMetrics(ref Layer header)
    {
        header.Take(ScaleReceived);
        header.Take(ScaleSent);
        header.Take(ThisPacket);
        header.Take(LastPacket);
        header.Take(DeltaReceived);
        header.Take(DeltaSent);
    }

    public static void TakeQuickStart(ref Layer header)
    {
        int function = header.U8(header.Position) >> 4;
        header.TakeParts(Function, Rate);
        if (function == 0)
        {
            byte ttl = (byte)header.Take(TimeToLive);
            header.Note(TtlDifference, (byte)(header.Packet.HopLimit - ttl), header.Position - 1, 1);
        }
        else if (function == 8) header.Take(NotUsed);
        else return;
        header.TakeParts(Nonce, Reserved);
    }

    public static void TakeApplication(ref Layer header)
    {
        GroupScope scope = header.Begin(IdType, header.Position, 1);
        ulong type = header.U8(header.Position);
        if (scope.Item >= 0) header.Packet.Items[scope.Item].Value = type;
        if (type is 0 or > 3) header.Remark(s_invalidType, $"APN6 Option: Invalid APN ID Type ({type})", header.Position, 1);
        header.End(scope);
        header.Position++;
        header.Take(ApnFlags);
        header.Take(Parameters);
        int parts = type switch { <= 2 => (int)type, _ => 4 };
        for (int i = 0; i < parts; i++) header.Take(s_parts[i]);
    }
}
