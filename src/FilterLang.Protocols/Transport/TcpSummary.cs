using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>TCP's words in the summary line: <c>80 → 52614 [SYN, ACK] Seq=0 Ack=1 Win=29200 Len=0</c>.</summary>
static class TcpSummary
{
    static readonly (TcpFlags Flag, string Name)[] s_names =
    [
        (TcpFlags.Fin, "FIN"), (TcpFlags.Syn, "SYN"), (TcpFlags.Reset, "RST"), (TcpFlags.Push, "PSH"), (TcpFlags.Ack, "ACK"),
        (TcpFlags.Urgent, "URG"), (TcpFlags.EcnEcho, "ECE"), (TcpFlags.CongestionWindowReduced, "CWR"), (TcpFlags.AccurateEcn, "AE"),
        (TcpFlags.ReservedBits, "Reserved"),
    ];

    public static void Write(ref Layer tcp, in TcpWalk walk)
    {
        tcp.Info($" [");
        bool more = false;
        foreach ((TcpFlags flag, string name) in s_names)
        {
            if ((walk.Segment.Flags & flag) == 0) continue;
            tcp.Info($"{(more ? ", " : "")}{name}");
            more = true;
        }
        tcp.Info($"{(more ? "" : "<None>")}] Seq={walk.Sequence}");
        if (walk.Segment.Has(TcpFlags.Ack)) tcp.Info($" Ack={walk.Acknowledgment}");
    }

    public static void WriteWindow(ref Layer tcp, in TcpWalk walk)
    {
        uint window = walk.Segment.Window;
        sbyte scale = walk.ShownScale;
        tcp.Info($" Win={(!walk.Segment.Has(TcpFlags.Syn) && scale >= 0 ? window << scale : window)}");
    }

    /// <summary>What stands behind the window: the urgent pointer where it counts, and the length.</summary>
    public static void WriteLength(ref Layer tcp, in TcpWalk walk)
    {
        if (walk.Segment.Has(TcpFlags.Urgent)) tcp.Info($" Urg={tcp.U16(18)}");
        if (walk.IsMeasured) tcp.Info($" Len={walk.Segment.Length}");
    }
}
