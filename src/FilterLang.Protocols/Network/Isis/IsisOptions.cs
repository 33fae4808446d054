namespace FilterLang.Protocols;

/// <summary>What an advertisement of IS-IS tells of the system: areas, protocols, addresses, names, capabilities.</summary>
static class IsisOptions
{
    static readonly Protocol s_protocol = IsisLsp.Protocol;

    public static readonly Field
        Hostname                  = s_protocol.Text   ("isis.lsp.hostname", "Hostname"),
        ClvIpv4IntAddr            = s_protocol.IPv4   ("isis.lsp.clv_ipv4_int_addr", "IPv4 interface address"),
        ClvIpv6IntAddr            = s_protocol.IPv6   ("isis.lsp.clv_ipv6_int_addr", "IPv6 interface address"),
        ClvTeRouterId             = s_protocol.IPv4   ("isis.lsp.clv_te_router_id", "Traffic Engineering Router ID"),
        ClvMt                     = s_protocol.UInt16 ("isis.lsp.clv_mt", "MT-ID", display: Hex),
        Reserved                  = s_protocol.UInt16 ("isis.lsp.reserved", "Reserved", display: Hex, mask: 0xf000),
        Mtid                      = s_protocol.UInt16 ("isis.lsp.mtid", "Topology ID", mask: 0xfff, names: IsisNames.HelloMtid),
        OriginatingLspBufferSize  = s_protocol.UInt16 ("isis.lsp.originating_lsp_buffer_size", "Neighbor originating buffer size"),
        RtCapableRouterId         = s_protocol.UInt32 ("isis.lsp.rt_capable.router_id", "Router ID", display: Hex),
        RtCapableFlagS            = s_protocol.Boolean("isis.lsp.rt_capable.flag_s", "S bit", mask: 0x1),
        RtCapableFlagD            = s_protocol.Boolean("isis.lsp.rt_capable.flag_d", "D bit", mask: 0x2),
        SrAlg                     = s_protocol.UInt8  ("isis.lsp.sr_alg", "Algorithm", names: new(() => [(0, "Shortest Path First (SPF)"), (1, "Strict Shortest Path First (SPF)")])),
        IgpMsdType                = s_protocol.UInt8  ("isis.lsp.igp_msd_type", "MSD Type", names: IsisNames.LspIgpMsdType),
        IgpMsdValue               = s_protocol.UInt8  ("isis.lsp.igp_msd_value", "MSD Value"),
        PurgeOriginatorIdNum      = s_protocol.UInt8  ("isis.lsp.purge_originator_id.num", "Number of System IDs"),
        PurgeOriginatorIdSystemId = s_protocol.Row    ("isis.lsp.purge_originator_id.system_id", "System ID", FieldType.SystemId),
        AreaAddress               = s_protocol.Bytes  ("isis.lsp.area_address", "Area address"),
        Iid                       = s_protocol.UInt16 ("isis.lsp.iid", "Instance Identifier"),
        SupportedItid             = s_protocol.UInt16 ("isis.lsp.supported_itid", "Supported ITID"),
        ClvNlpidNlpid             = s_protocol.UInt8  ("isis.lsp.clv_nlpid.nlpid", "NLPID", display: Hex),
        IpAuthentication          = s_protocol.Text   ("isis.lsp.ip_authentication", "IP Authentication"),
        Authentication            = s_protocol.Bytes  ("isis.lsp.authentication", "Authentication"),
        ClvIpv6TeRouterId         = s_protocol.IPv6   ("isis.lsp.clv_ipv6_te_router_id", "IPv6 TE Router ID");

    static readonly ExpertField
        UnknownOption   = s_protocol.Expert("isis.lsp.clv.unknown", Severity.Note, ExpertGroup.Undecoded, "Unknown option"),
        UnknownPassword = s_protocol.Expert("isis.lsp.authentication.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown authentication type");

    public static void Take(ref Layer isis, uint code, int length, int next, bool isFirst)
    {
        switch (code)
        {
            case 1:
                while (isis.Position < next && isis.More)
                {
                    isis.Take(AreaAddress, 1 + isis.U8(isis.Position));
                }
                break;
            case 2: IsisNeighbors.Take(ref isis, next, isFirst); break;
            case 3: IsisNeighbors.TakeEndSystems(ref isis, next); break;
            case 8: break;
            case 10: TakePassword(ref isis, length); break;
            case 13: TakePurge(ref isis, next); break;
            case 14: isis.Take(OriginatingLspBufferSize); break;
            case 22: IsisNeighbors.TakeExtended(ref isis, next); break;
            case 128 or 130: IsisReachability.Take(ref isis, next); break;
            case 129:
                while (isis.Position < next && isis.More) isis.Take(ClvNlpidNlpid);
                break;
            case 132:
                while (isis.Position + 4 <= next && isis.More) isis.Take(ClvIpv4IntAddr);
                break;
            case 134: isis.Take(ClvTeRouterId); break;
            case 135: IsisReachability.TakeExtended(ref isis, next); break;
            case 137: isis.Take(Hostname, length); break;
            case 140: isis.Take(ClvIpv6TeRouterId); break;
            case 222:
                isis.TakeParts(Reserved, Mtid);
                IsisNeighbors.TakeExtended(ref isis, next);
                break;
            case 229:
                while (isis.Position + 2 <= next && isis.More) isis.Take(ClvMt);
                break;
            case 232:
                while (isis.Position + 16 <= next && isis.More) isis.Take(ClvIpv6IntAddr);
                break;
            case 235:
                isis.TakeParts(Reserved, Mtid);
                IsisReachability.TakeExtended(ref isis, next);
                break;
            case 236: IsisReachability.TakeIPv6(ref isis, next); break;
            case 237:
                isis.TakeParts(Reserved, Mtid);
                IsisReachability.TakeIPv6(ref isis, next);
                break;
            case 242: TakeCapabilities(ref isis, next); break;
            default: isis.Remark(UnknownOption, $"Dissector for IS-IS CLV ({code}) code not implemented, Contact Wireshark developers if you want this supported", isis.Position, length); break;
        }
    }

    static void TakePassword(ref Layer isis, int length)
    {
        if (length == 0) return;
        uint kind = isis.U8(isis.Position++);
        if (kind is 1 or 54) isis.Take(Authentication, length - 1);
        else isis.Remark(UnknownPassword, isis.Position - 1, length);
    }

    // RFC 6232 section 3.
    static void TakePurge(ref Layer isis, int next)
    {
        int identifier = Isis.IdLength(isis);
        for (int left = (int)isis.Take(PurgeOriginatorIdNum); left > 0 && isis.Position + identifier <= next && isis.More; left--)
            isis.Take(PurgeOriginatorIdSystemId, identifier);
    }

    // RFC 7981 section 2.
    static void TakeCapabilities(ref Layer isis, int next)
    {
        isis.Take(RtCapableRouterId);
        isis.TakeParts(RtCapableFlagS, RtCapableFlagD);
        while (isis.Position + 2 <= next && isis.More)
        {
            uint code = isis.U8(isis.Position);
            int end = isis.Position + 2 + isis.U8(isis.Position + 1);
            isis.Position += 2;
            if (end > next) return;
            if (code == 19)
                while (isis.Position < end && isis.More) isis.Take(SrAlg);
            else if (code == 23)
                while (isis.Position + 2 <= end && isis.More)
                {
                    isis.Take(IgpMsdType);
                    isis.Take(IgpMsdValue);
                }
            isis.Position = end;
        }
    }
}
