namespace FilterLang.Protocols;

/// <summary>What is read from and written to named pipes of SMB.</summary>
public static class Pipes
{
    /// <summary>Who recognises data of pipes.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("smb_pipe");

    /// <summary>Which of a connection's pipes holds the layer at hand, as its handle tells.</summary>
    public static ulong Handle(in Layer layer) => layer.Packet.State<SmbSession>(Nbss.Protocol).Pipe;

    /// <summary>Hands on what a pipe carries, or a file.</summary>
    public static void Call(ref Layer smb, int at, int length, bool isPipe, ulong handle = 0)
    {
        if (length <= 0 || smb.Failed) return;
        if (isPipe && TryCall(ref smb, at, length, handle)) return;
        smb.Call(smb.Packet.Plan.Catalog.Data, at, length);
    }

    /// <summary>Hands on what a pipe carries; false where nobody recognises it.</summary>
    public static bool TryCall(ref Layer smb, int at, int length, ulong handle)
    {
        if (length <= 0 || smb.Failed) return false;
        smb.Packet.State<SmbSession>(Nbss.Protocol).Pipe = handle;
        HeuristicOrder heuristics = smb.Packet.Heuristics(Table);
        for (int i = 0; i < heuristics.Order.Length; i++)
        {
            smb.Packet.Guesses = true;
            if (!smb.Call(heuristics.Order[i], at, length)) continue;
            heuristics.MoveToFront(i);
            return true;
        }
        return false;
    }
}
