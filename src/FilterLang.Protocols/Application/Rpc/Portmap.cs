namespace FilterLang.Protocols;

/// <summary>Which program listens where, RFC 1833: the port mapper (version 2) and rpcbind (versions 3 and 4).</summary>
public static class Portmap
{
    const uint Number = 100000;

    public static readonly Protocol Protocol = Protocol.Of("portmap", "Portmap", Dissect, "Portmap");

    public static readonly Field
        ProcedureV1 = Protocol.UInt32 ("portmap.procedure_v1", "V1 Procedure", names: RpcNames.PortmapV1),
        ProcedureV2 = Protocol.UInt32 ("portmap.procedure_v2", "V2 Procedure", names: RpcNames.PortmapV1),
        ProcedureV3 = Protocol.UInt32 ("portmap.procedure_v3", "V3 Procedure", names: RpcNames.PortmapV3),
        ProcedureV4 = Protocol.UInt32 ("portmap.procedure_v4", "V4 Procedure", names: RpcNames.PortmapV4),
        Prog        = Protocol.UInt32 ("portmap.prog",         "Program"),
        Port        = Protocol.UInt32 ("portmap.port",         "Port"),
        Proc        = Protocol.UInt32 ("portmap.proc",         "Procedure"),
        Proto       = Protocol.UInt32 ("portmap.proto",        "Protocol"),
        Version     = Protocol.UInt32 ("portmap.version",      "Version"),
        Answer      = Protocol.Boolean("portmap.answer",       "Answer", size: 4),
        Args        = Protocol.Bytes  ("portmap.args",         "Arguments"),
        Result      = Protocol.Bytes  ("portmap.result",       "Result"),
        Rpcb        = Protocol.Label  ("portmap.rpcb",         "RPCB"),
        RpcbProg    = Protocol.UInt32 ("portmap.rpcb.prog",    "Program"),
        RpcbVersion = Protocol.UInt32 ("portmap.rpcb.version", "Version"),
        RpcbNetid   = Protocol.Text   ("portmap.rpcb.netid",   "Network Id"),
        RpcbAddr    = Protocol.Text   ("portmap.rpcb.addr",    "Universal Address"),
        RpcbOwner   = Protocol.Text   ("portmap.rpcb.owner",   "Owner of this Service"),
        Uaddr       = Protocol.Text   ("portmap.uaddr",        "Universal Address");

    static readonly Field s_entry = Protocol.Heading("Map Entry");

    static Portmap() => Protocol.CarriedBy(Rpc.Programs, Number).Borrows(Rpc.Protocol);

    static void Dissect(ref Layer map)
    {
        uint version = map.Packet.State<RpcExchange>(Rpc.Stream).Version;
        RpcExchange exchange = RpcProgram.Open(ref map, version switch { 1 => ProcedureV1, 2 => ProcedureV2, 3 => ProcedureV3, 4 => ProcedureV4, _ => null });
        if (version <= 2) TakeOld(ref map, exchange);
        else TakeNew(ref map, exchange);
        map.Trim(map.Position);
    }

    /// <summary>RFC 1833 section 3.</summary>
    static void TakeOld(ref Layer map, RpcExchange exchange)
    {
        switch (exchange.Procedure)
        {
            case 1 or 2 when exchange.IsReply: map.Take(Answer); break;
            case 1 or 2: TakeMapping(ref map); break;
            case 3 when exchange.IsReply:
                uint port = (uint)map.Take(Port);
                if (port == 0) map.Info($" PROGRAM_NOT_AVAILABLE");
                else map.Info($" Port:{port}");
                break;
            case 3: TakeMapping(ref map); break;
            case 4 when exchange.IsReply:
                while (RpcProgram.TakeNext(ref map))
                {
                    GroupScope scope = map.Begin(s_entry);
                    TakeMapping(ref map);
                    map.End(scope);
                }
                break;
            case 5 when exchange.IsReply: map.Take(Port); break;
            case 5: TakeIndirect(ref map); break;
        }
    }

    static void TakeMapping(ref Layer map)
    {
        int at = map.Position;
        map.Take(Prog);
        map.Take(Version);
        map.Take(Proto);
        map.Take(Port);
        RpcExchange exchange = map.Packet.State<RpcExchange>(Rpc.Stream);
        if (map.Failed || exchange.IsReply || exchange.Procedure != 3) return;
        uint program = map.U32(at), transport = map.U32(at + 8);
        string name = RpcNames.Programs.Find(program) ?? "Unknown";
        map.Info($" {name}({program}) V:{map.U32(at + 4)} {(transport == 6 ? "TCP" : transport == 17 ? "UDP" : "Unknown")}");
    }

    static void TakeIndirect(ref Layer map)
    {
        map.Take(Prog);
        map.Take(Version);
        map.Take(Proc);
        map.Take(Rpc.ArgumentLength);
        if (map.Remaining > 0) map.Take(Args, map.Remaining);
    }

    /// <summary>RFC 1833 section 2.1.</summary>
    static void TakeNew(ref Layer map, RpcExchange exchange)
    {
        switch (exchange.Procedure)
        {
            case 1 or 2 when exchange.IsReply: map.Take(Answer); break;
            case 3 or 8 or 9 when exchange.IsReply: Xdr.TakeText(ref map, Uaddr); break;
            case 7: break;
            case 1 or 2 or 3 or 9 when !exchange.IsReply: TakeBinding(ref map); break;
            case 4 when exchange.IsReply:
                while (RpcProgram.TakeNext(ref map)) TakeBinding(ref map);
                break;
            case 5 or 10 when !exchange.IsReply: TakeIndirect(ref map); break;
        }
    }

    static void TakeBinding(ref Layer map)
    {
        GroupScope scope = map.Begin(Rpcb);
        map.Take(RpcbProg);
        map.Take(RpcbVersion);
        Xdr.TakeText(ref map, RpcbNetid);
        Xdr.TakeText(ref map, RpcbAddr);
        Xdr.TakeText(ref map, RpcbOwner);
        map.End(scope);
    }
}
