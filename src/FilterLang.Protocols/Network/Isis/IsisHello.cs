namespace FilterLang.Protocols;

/// <summary>Hellos of IS-IS, ISO/IEC 10589 sections 9.5 to 9.7, with the options of RFCs 1195, 5303, 5304, 5306 and 5308.</summary>
public static class IsisHello
{
    const uint PointToPoint = 17;

    const uint PlainPassword = 1, Digest = 54;

    public static readonly Protocol Protocol = Protocol.Of("isis.hello", "ISIS HELLO", Dissect, "ISIS HELLO");

    public static readonly Field
        ReservedBit                    = Protocol.UInt8 ("isis.hello.reserved", "Reserved", mask: 0x80),
        CircuitType                    = Protocol.UInt8 ("isis.hello.circuit_type", "Circuit type", display: Hex, mask: 0x3, names: IsisNames.HelloCircuitType),
        Reserved                       = Protocol.UInt8 ("isis.hello.reserved", "Reserved", display: Hex, mask: 0xfc),
        SourceId                       = Protocol.Row   ("isis.hello.source_id", "SystemID {Sender of PDU}", FieldType.SystemId),
        HoldingTimer                   = Protocol.UInt16("isis.hello.holding_timer", "Holding timer"),
        PduLength                      = Protocol.UInt16("isis.hello.pdu_length", "PDU length"),
        Priority                       = Protocol.UInt8 ("isis.hello.priority", "Priority", mask: 0x7f),
        LanId                          = Protocol.Row   ("isis.hello.lan_id", "SystemID {Designated IS}", FieldType.SystemId),
        ClvType                        = Protocol.UInt8 ("isis.hello.clv.type", "Type"),
        ClvLength                      = Protocol.UInt8 ("isis.hello.clv.length", "Length"),
        LocalCircuitId                 = Protocol.UInt8 ("isis.hello.local_circuit_id", "Local circuit ID"),
        ClvIpv4IntAddr                 = Protocol.IPv4  ("isis.hello.clv_ipv4_int_addr", "IPv4 interface address"),
        ClvIpv6IntAddr                 = Protocol.IPv6  ("isis.hello.clv_ipv6_int_addr", "IPv6 interface address"),
        ClvMt                          = Protocol.UInt16("isis.hello.clv_mt", "MT-ID", display: Hex),
        ClvRestartFlags                = Protocol.UInt8 ("isis.hello.clv_restart_flags", "Restart Signaling Flags", display: Hex),
        ClvRestartFlagsRr              = Protocol.Flag  (ClvRestartFlags, "isis.hello.clv_restart_flags.rr", "Restart Request", 0x1),
        ClvRestartFlagsRa              = Protocol.Flag  (ClvRestartFlags, "isis.hello.clv_restart_flags.ra", "Restart Acknowledgment", 0x2),
        ClvRestartFlagsSa              = Protocol.Flag  (ClvRestartFlags, "isis.hello.clv_restart_flags.sa", "Suppress Adjacency", 0x4),
        ClvRestartRemainTime           = Protocol.UInt16("isis.hello.clv_restart.remain_time", "Remaining holding time"),
        ClvRestartNeighbor             = Protocol.Row   ("isis.hello.clv_restart.neighbor", "Restarting Neighbor ID", FieldType.SystemId),
        Mcid                           = Protocol.Bytes ("isis.hello.mcid", "MCID"),
        AuxMcid                        = Protocol.Bytes ("isis.hello.aux_mcid", "Aux MCID"),
        AreaAddress                    = Protocol.Bytes ("isis.hello.area_address", "Area address"),
        Iid                            = Protocol.UInt16("isis.hello.iid", "Instance Identifier"),
        SupportedItid                  = Protocol.UInt16("isis.hello.supported_itid", "Supported ITID"),
        ClvNlpidNlpid                  = Protocol.UInt8 ("isis.hello.clv_nlpid.nlpid", "NLPID", display: Hex),
        ClvIpAuthentication            = Protocol.Text  ("isis.hello.clv_ip_authentication", "NLPID"),
        ClvAuthentication              = Protocol.Bytes ("isis.hello.clv_authentication", "Authentication"),
        Mtid                           = Protocol.UInt16("isis.hello.mtid", "Topology ID", mask: 0xfff, names: IsisNames.HelloMtid),
        Checksum                       = Protocol.UInt16("isis.hello.checksum", "Checksum", display: Hex),
        AdjacencyState                 = Protocol.UInt8 ("isis.hello.adjacency_state", "Adjacency State", names: new(() => [(0, "Up"), (1, "Initializing"), (2, "Down")])),
        ExtendedLocalCircuitId         = Protocol.UInt32("isis.hello.extended_local_circuit_id", "Extended Local circuit ID", display: Hex),
        NeighborSystemid               = Protocol.Row   ("isis.hello.neighbor_systemid", "Neighbor SystemID", FieldType.SystemId),
        NeighborExtendedLocalCircuitId = Protocol.UInt32("isis.hello.neighbor_extended_local_circuit_id", "Neighbor Extended Local circuit ID", display: Hex),
        IsNeighbor                     = Protocol.Ether ("isis.hello.is_neighbor", "IS Neighbor"),
        BfdEnabledNlpid                = Protocol.UInt8 ("isis.hello.bfd_enabled.nlpid", "NLPID", display: Hex, names: IsisNames.Irpd),
        ClvIpv6GlbIntAddr              = Protocol.IPv6  ("isis.hello.clv_ipv6_glb_int_addr", "IPv6 Global interface address");

    static readonly ExpertField
        ShortOption    = Protocol.Expert("isis.hello.short_clv", Severity.Error, ExpertGroup.Malformed, "Short CLV"),
        UnknownOption  = Protocol.Expert("isis.hello.clv.unknown", Severity.Note, ExpertGroup.Undecoded, "Unknown option"),
        UnknownPassword = Protocol.Expert("isis.hello.authentication.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown authentication type");

    static readonly Field s_option = Protocol.Heading("CLV");

    static IsisHello() => Protocol.CarriedBy(Isis.Messages, 15, 16, PointToPoint);

    static void Dissect(ref Layer isis)
    {
        uint type = isis.Packet.State<IsisState>(Isis.Protocol).Type;
        int identifier = Isis.IdLength(isis);
        isis.Summary(Protocol.ShortName);
        isis.Open();
        isis.TakeParts(CircuitType, Reserved);
        int source = isis.Position;
        isis.Take(SourceId, identifier);
        isis.Take(HoldingTimer);
        int length = (int)isis.Take(PduLength) - Isis.FixedLength;
        bool isDirect = type == PointToPoint;
        if (!isis.Failed)
        {
            isis.Info($"{(isDirect ? "P2P" : type == 15 ? "L1" : "L2")} HELLO, System-ID: ");
            Isis.TellId(isis, source, identifier);
        }
        if (isDirect) isis.Take(LocalCircuitId);
        else
        {
            isis.TakeParts(Priority, ReservedBit);
            isis.Take(LanId, identifier + 1);
        }
        TakeOptions(ref isis, Math.Min(length, isis.Length), isDirect);
    }

    static void TakeOptions(ref Layer isis, int end, bool isDirect)
    {
        while (isis.Position < end && isis.More)
        {
            int at = isis.Position, length = isis.U8(at + 1), next = at + 2 + length;
            GroupScope group = isis.Begin(s_option, at, length + 2);
            uint code = (uint)isis.Take(ClvType);
            isis.Take(ClvLength);
            if (isis.Failed) return;
            if (next > end)
            {
                isis.Remark(ShortOption, $"Short type {code} TLV ({next - at - 2} vs {end - at - 2})", at, 2);
                return;
            }
            TakeOption(ref isis, code, length, next, isDirect);
            isis.End(group);
            isis.Position = next;
        }
    }

    static void TakeOption(ref Layer isis, uint code, int length, int next, bool isDirect)
    {
        switch (code)
        {
            case 1:
                while (isis.Position < next && isis.More)
                {
                    isis.Take(AreaAddress, 1 + isis.U8(isis.Position));
                }
                break;
            case 6:
                while (isis.Position + 6 <= next && isis.More) isis.Take(IsNeighbor);
                break;
            case 8: break;
            case 10: TakePassword(ref isis, length); break;
            case 12: isis.Take(Checksum); break;
            case 129:
                while (isis.Position < next && isis.More) isis.Take(ClvNlpidNlpid);
                break;
            case 132:
                while (isis.Position + 4 <= next && isis.More) isis.Take(ClvIpv4IntAddr);
                break;
            case 143 when isDirect:
                isis.Take(Mtid);
                TakePorts(ref isis, next);
                break;
            case 211: TakeRestart(ref isis, length); break;
            case 229:
                while (isis.Position + 2 <= next && isis.More) isis.Take(ClvMt);
                break;
            case 232:
                while (isis.Position + 16 <= next && isis.More) isis.Take(ClvIpv6IntAddr);
                break;
            case 233:
                while (isis.Position + 16 <= next && isis.More) isis.Take(ClvIpv6GlbIntAddr);
                break;
            case 240 when isDirect: TakeAdjacency(ref isis, next); break;
            default:
                isis.Remark(UnknownOption, $"Dissector for IS-IS CLV ({code}) code not implemented, Contact Wireshark developers if you want this supported", isis.Position, length);
                break;
        }
    }

    static void TakePassword(ref Layer isis, int length)
    {
        if (length == 0) return;
        uint kind = isis.U8(isis.Position++);
        if (kind == PlainPassword) isis.Take(ClvAuthentication, length - 1);
        else if (kind == Digest) isis.Take(ClvAuthentication, length - 1);
        else isis.Remark(UnknownPassword, isis.Position - 1, length);
    }

    // RFC 5306 section 3.1.
    static void TakeRestart(ref Layer isis, int length)
    {
        const ulong acknowledges = 2;
        if (length < 1) return;
        ulong flags = isis.TakeBits(ClvRestartFlags, ClvRestartFlagsSa, ClvRestartFlagsRa, ClvRestartFlagsRr);
        if ((flags & acknowledges) == 0) return;
        if (length >= 3) isis.Take(ClvRestartRemainTime);
        if (length >= 3 + Isis.IdLength(isis)) isis.Take(ClvRestartNeighbor, Isis.IdLength(isis));
    }

    // RFC 5303 section 3.1.
    static void TakeAdjacency(ref Layer isis, int next)
    {
        int identifier = Isis.IdLength(isis);
        if (isis.Position < next) isis.Take(AdjacencyState);
        if (isis.Position + 4 <= next) isis.Take(ExtendedLocalCircuitId);
        if (isis.Position + identifier <= next) isis.Take(NeighborSystemid, identifier);
        if (isis.Position + 4 <= next) isis.Take(NeighborExtendedLocalCircuitId);
    }

    // Shortest path bridging, RFC 6329 section 13.2.
    static void TakePorts(ref Layer isis, int end)
    {
        const int digestLength = 51;
        while (isis.Position + 2 <= end && isis.More)
        {
            uint code = isis.U8(isis.Position);
            int length = isis.U8(isis.Position + 1), at = isis.Position + 2;
            if (at + length > end)
            {
                isis.Remark(ShortOption, $"Short type {code} TLV ({length} vs {end - at})", isis.Position, 2);
                return;
            }
            if (code == 4 && length >= 2 * digestLength)
            {
                isis.Place(Mcid, at, digestLength);
                isis.Place(AuxMcid, at + digestLength, digestLength);
            }
            isis.Position = at + length;
        }
    }
}
