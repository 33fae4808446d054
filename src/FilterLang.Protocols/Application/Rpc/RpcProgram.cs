namespace FilterLang.Protocols;

/// <summary>What all programs of ONC RPC begin with.</summary>
static class RpcProgram
{
    /// <summary>Opens a program's layer and shows version and procedure; what has no octets is shown and is no layer.</summary>
    public static RpcExchange Open(ref Layer program, Field? procedure)
    {
        RpcExchange exchange = program.Packet.State<RpcExchange>(Rpc.Stream);
        program.Open();
        if (program.Length == 0) program.Unlist();
        program.Note(Rpc.ProgramVersion, exchange.Version, program.Length);
        if (procedure is not null) program.Note(procedure, exchange.Procedure, program.Length);
        return exchange;
    }

    /// <summary>A list each of whose entries says that it is there, RFC 4506 section 4.19.</summary>
    public static bool TakeNext(ref Layer program) => program.More && program.Take(Rpc.ValueFollows) != 0;
}
