using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What a detail tree says of a segment beyond its fields.</summary>
static class TcpLabels
{
    static readonly (TcpFlags Flag, string Name)[] s_flags =
    [
        (TcpFlags.Fin, "FIN"), (TcpFlags.Syn, "SYN"), (TcpFlags.Reset, "RST"), (TcpFlags.Push, "PSH"), (TcpFlags.Ack, "ACK"),
        (TcpFlags.Urgent, "URG"), (TcpFlags.EcnEcho, "ECE"), (TcpFlags.CongestionWindowReduced, "CWR"), (TcpFlags.AccurateEcn, "AE"),
    ];

    /// <summary>The protocol's line with ports and numbers.</summary>
    public static void Title(ref Layer tcp, in TcpWalk walk)
    {
        if (!tcp.WantsLabels) return;
        tcp.Title($", Src Port: {tcp.Packet.SourcePort}, Dst Port: {tcp.Packet.DestinationPort}, Seq: {walk.Sequence}");
        if (walk.Segment.Has(TcpFlags.Ack)) tcp.Title($", Ack: {walk.Acknowledgment}");
        if (walk.IsMeasured) tcp.Title($", Len: {walk.Segment.Length}");
    }

    /// <summary>Words behind the numbers of the header.</summary>
    public static void Numbers(ref Layer tcp, in TcpWalk walk)
    {
        if (!tcp.IsShown) return;
        if (walk.IsRelative)
        {
            tcp.Append(Tcp.Sequence, $"    (relative sequence number)");
            if (walk.IsMeasured) tcp.Append(Tcp.NextSequence, $"    (relative sequence number)");
            if (walk.Segment.Has(TcpFlags.Ack)) tcp.Append(Tcp.Acknowledgment, $"    (relative ack number)");
        }
        tcp.Label(Tcp.Flags, $"Flags: 0x{(ulong)walk.Segment.Flags:x3} (");
        bool more = false;
        foreach ((TcpFlags flag, string name) in s_flags)
        {
            if (!walk.Segment.Has(flag)) continue;
            tcp.Append(Tcp.Flags, $"{(more ? ", " : "")}{name}");
            more = true;
        }
        if (((ulong)walk.Segment.Flags & 0xE00) != 0)
        {
            tcp.Append(Tcp.Flags, $"{(more ? ", " : "")}Reserved");
            more = true;
        }
        tcp.Append(Tcp.Flags, $"{(more ? "" : "<None>")})");
    }

    /// <summary>How complete the conversation is.</summary>
    public static void Completeness(ref Layer tcp, byte value)
    {
        if (!tcp.IsShown) return;
        const byte syn = 1, synAck = 2, ack = 4, data = 8, fin = 16, reset = 32;
        bool ended = (value & (fin | reset)) != 0, opened = (value & (syn | synAck | ack)) == (syn | synAck | ack), sent = (value & data) != 0;
        string words = (value & syn) == 0 ? "Incomplete"
            : value == syn ? "Incomplete, SYN_SENT"
            : value == (syn | ack) ? "Incomplete, CLIENT_ESTABLISHED"
            : opened && value == (syn | synAck | ack) ? "Incomplete, ESTABLISHED"
            : opened && ended ? sent ? "Complete, WITH_DATA" : "Complete, NO_DATA"
            : opened && sent ? "Incomplete, DATA"
            : "Incomplete";
        tcp.Label(Tcp.Completeness, $"Conversation completeness: {words} ({value})");
    }
}
