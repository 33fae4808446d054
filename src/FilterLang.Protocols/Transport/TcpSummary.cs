using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>TCP's words in the summary line: <c>80 → 52614 [SYN, ACK] Seq=0 Ack=1 Win=29200 Len=0</c>.</summary>
static class TcpSummary
{
    static readonly (TcpFlags Flag, string Name)[] s_names =
    [
        (TcpFlags.Fin, "FIN"), (TcpFlags.Syn, "SYN"), (TcpFlags.Reset, "RST"), (TcpFlags.Push, "PSH"), (TcpFlags.Ack, "ACK"),
        (TcpFlags.Urgent, "URG"), (TcpFlags.EcnEcho, "ECE"), (TcpFlags.CongestionWindowReduced, "CWR"), (TcpFlags.AccurateEcn, "AE"),
    ];

    public static void Write(ref Layer tcp, in TcpSegment segment, uint sequence, uint acknowledgment)
    {
        tcp.Info($" [");
        bool more = false;
        foreach ((TcpFlags flag, string name) in s_names)
        {
            if (!segment.Has(flag)) continue;
            tcp.Info($"{(more ? ", " : "")}{name}");
            more = true;
        }
        tcp.Info($"{(more ? "" : "<None>")}] Seq={sequence}");
        if (segment.Has(TcpFlags.Ack)) tcp.Info($" Ack={acknowledgment}");
    }

    public static void WriteWindow(ref Layer tcp, in TcpSide sender, bool syn, int length)
    {
        uint window = tcp.U16(14);
        tcp.Info($" Win={(!syn && sender.WindowScale >= 0 ? window << sender.WindowScale : window)} Len={length}");
    }
}
