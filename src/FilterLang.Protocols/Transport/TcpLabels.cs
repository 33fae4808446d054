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
        tcp.Title($", Src Port: {new NamedPort(tcp.Packet.Names, "tcp", tcp.Packet.SourcePort)}, Dst Port: {new NamedPort(tcp.Packet.Names, "tcp", tcp.Packet.DestinationPort)}, Seq: {walk.Sequence}");
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

    /// <summary>How complete a conversation is, the number behind the words.</summary>
    public static readonly ValueNames CompletenessNames = new ComputedNames(Completeness) { HoldsNumber = true };

    static string Completeness(ulong value)
    {
        const byte syn = 1, synAck = 2, ack = 4, data = 8, fin = 16, reset = 32;
        bool ended = (value & (fin | reset)) != 0, opened = (value & (syn | synAck | ack)) == (syn | synAck | ack), sent = (value & data) != 0;
        string words = (value & syn) == 0 ? "Incomplete"
            : value == syn ? "Incomplete, SYN_SENT"
            : value == (syn | synAck) ? "Incomplete, CLIENT_ESTABLISHED"
            : opened && value == (syn | synAck | ack) ? "Incomplete, ESTABLISHED"
            : opened && ended ? sent ? "Complete, WITH_DATA" : "Complete, NO_DATA"
            : opened && sent ? "Incomplete, DATA"
            : "Incomplete";
        return $"{words} ({value})";
    }

    /// <summary>What options say below stands under their line in a tree.</summary>
    public static GroupScope BeginOptions(ref Layer tcp, in TcpWalk walk)
    {
        int item = tcp.IsShown && walk.Header > 20 ? tcp.Packet.Items.Last(TcpOptions.Options.Slot) : -1;
        var scope = new GroupScope(-1, tcp.Parent, 0, HasLength: true);
        if (item < 0) return scope;
        tcp.Label(item, $"Options: ({walk.Header - 20} bytes)");
        tcp.Parent = item;
        return scope;
    }

    /// <summary>The payload as a field, with its length in words.</summary>
    public static void PlacePayload(ref Layer tcp, int at, int length)
    {
        tcp.Place(Tcp.Payload, at, length);
        if (tcp.IsShown) tcp.Label(Tcp.Payload, $"TCP payload ({length} byte{(length == 1 ? "" : "s")})");
    }
}
