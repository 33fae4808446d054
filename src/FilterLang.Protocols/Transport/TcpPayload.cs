using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What a segment carries, and who takes it.</summary>
static class TcpPayload
{
    /// <summary>Where FTP sends data from, RFC 959: asked for also where another port is known to be the server's.</summary>
    const ushort FtpData = 20;

    public static unsafe void Dissect(ref Layer tcp, ref TcpWalk walk)
    {
        PacketDissector packet = tcp.Packet;
        Conversation outer = packet.Conversation;
        (StreamScope outerScope, int outerDepth) = (packet.Stream, packet.AskingDepth);
        packet.AskingDepth = 0;
        packet.Stream = new StreamScope(TcpReassembly.SizeField, tcp.Parent, (ushort)tcp.Occurrence, packet.Items.Count, packet.Depth);
        if (walk.KeepsStream) packet.Conversation = walk.Conversation(packet);
        Take(ref tcp, ref walk);
        (packet.Conversation, packet.Stream, packet.AskingDepth) = (outer, outerScope, outerDepth);
    }

    static void Take(ref Layer tcp, ref TcpWalk walk)
    {
        int header = walk.Header, captured = tcp.Captured - header;
        PacketDissector packet = tcp.Packet;
        bool assembles = walk.KeepsStream && packet.Plan.Reassembles && packet.Options.TcpDesegmentStreams && walk.IsMeasured
            && tcp.Captured >= tcp.Length;
        if (assembles && packet.Options.TcpReassembleOutOfOrder) TcpReassembly.NoteOpening(walk);
        bool reset = walk.Segment.Has(TcpFlags.Reset);
        tcp.Position = Math.Min(header, tcp.Length);
        if (captured > 0 && !reset)
        {
            TcpLabels.PlacePayload(ref tcp, header, captured);
            packet.Stream = packet.Stream with { PayloadAt = packet.Items.Count };
        }
        if (tcp.Failed || (assembles && TcpReassembly.TakeEnd(ref tcp, walk)) || captured <= 0) return;
        if (reset) NoteResetCause(ref tcp, header, captured);
        else if (assembles) TcpReassembly.Take(ref tcp, ref walk);
        else Hand(ref tcp, walk, -1, header);
    }

    // RFC 9293 section 3.5.1: a reset may say why.
    static void NoteResetCause(ref Layer tcp, int at, int captured)
    {
        int end = tcp.Slice(at, captured).IndexOf((byte)0);
        tcp.Text(Tcp.ResetCause, at, end < 0 ? captured : end);
    }

    /// <summary>
    /// Hands a part of the segment, or another data source from its start on, to the protocol that has the conversation, a port or an eye
    /// for it; to <c>data</c> if there is none.
    /// </summary>
    public static void Hand(ref Layer tcp, in TcpWalk walk, int source, int at)
    {
        PacketDissector packet = tcp.Packet;
        if (!walk.Analysis.Is(TcpVerdict.KeepAlive))
        {
            if (packet.Conversation.Bound is { } bound && Gives(ref tcp, bound, source, at)) return;
            HeuristicOrder heuristics = packet.Heuristics(PayloadTables.TcpPort);
            foreach (Protocol expecting in heuristics.Expecting)
            {
                packet.Guesses = true;
                if (Gives(ref tcp, expecting, source, at)) return;
            }
            if (GivesByPort(ref tcp, walk.Stream.ServerPort, source, at)) return;
            for (int i = 0; i < heuristics.Order.Length; i++)
            {
                packet.Guesses = true;
                if (!Gives(ref tcp, heuristics.Order[i], source, at)) continue;
                heuristics.MoveToFront(i);
                return;
            }
        }
        Gives(ref tcp, packet.Plan.Catalog.Data, source, at);
    }

    static bool GivesByPort(ref Layer tcp, ushort server, int source, int at)
    {
        ushort from = tcp.Packet.SourcePort, to = tcp.Packet.DestinationPort;
        ushort low = Math.Min(from, to), high = Math.Max(from, to);
        if (server != 0 && Gives(ref tcp, server, source, at)) return true;
        if (MayAnnounce(low, server) && Gives(ref tcp, low, source, at)) return true;
        return high != low && MayAnnounce(high, server) && Gives(ref tcp, high, source, at);
    }

    // Where the server's port is known, the client's says nothing; and who declined is not asked again.
    static bool MayAnnounce(ushort port, ushort server) => port != server && (server == 0 || port == FtpData);

    static bool Gives(ref Layer tcp, ushort port, int source, int at) =>
        port != 0 && tcp.Packet.Find(PayloadTables.TcpPort, port) is { } protocol && Gives(ref tcp, protocol, source, at);

    static bool Gives(ref Layer tcp, Protocol protocol, int source, int at) =>
        source < 0 ? tcp.Call(protocol, at, tcp.Length - at) : tcp.CallIn(source, protocol);
}
