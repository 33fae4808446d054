namespace FilterLang.Protocols;

/// <summary>What is read from and written to named pipes of SMB.</summary>
public static class Pipes
{
    /// <summary>Who recognises data of pipes.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("smb_pipe");

    /// <summary>Hands on what a pipe carries, or a file.</summary>
    public static void Call(ref Layer smb, int at, int length, bool isPipe)
    {
        if (length <= 0 || smb.Failed) return;
        if (isPipe)
        {
            HeuristicOrder heuristics = smb.Packet.Heuristics(Table);
            for (int i = 0; i < heuristics.Order.Length; i++)
            {
                smb.Packet.Guesses = true;
                if (!smb.Call(heuristics.Order[i], at, length)) continue;
                heuristics.MoveToFront(i);
                return;
            }
        }
        smb.Call(smb.Packet.Plan.Catalog.Data, at, length);
    }
}
