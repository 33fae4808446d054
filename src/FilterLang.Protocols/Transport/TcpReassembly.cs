using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Puts segments together to the messages that their payload's protocol asks for, and says so.</summary>
static unsafe partial class TcpReassembly
{
    static readonly Protocol P = Tcp.Protocol;

    static readonly FragmentFields s_segments = new(P, "tcp.segment", "tcp.reassembled", "segment", "Reassembled TCP Segments", "TCP Segment",
        "Reassembling error", "Segment", "Reassembled PDU in frame", "Reassembled TCP", FieldType.None, standsBeside: true);

    static readonly Field
        SegmentData       = P.Bytes("tcp.segment_data", "TCP segment data", level: EvaluationLevel.Reassembly),
        PduSize           = P.UInt32("tcp.pdu.size", "PDU Size", level: EvaluationLevel.Reassembly),
        FinRetransmission = P.FrameNumber("tcp.fin_retransmission", "Retransmission of FIN from frame");

    // Explicit, so that the first call of Announce and not an earlier or later moment makes the rows.
    static TcpReassembly()
    {
        // Names without a value unless streams are not put together.
        P.FrameNumber("tcp.continuation_to", "This is a continuation to the PDU in frame");
        P.RelativeTime("tcp.pdu.time", "Time until the last segment of this PDU", EvaluationLevel.Reassembly);
        P.FrameNumber("tcp.pdu.last_frame", "Last frame of this PDU");
        P.FollowPayload(SegmentData, PduSize, FinRetransmission).FollowPayload(s_segments.All);
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>The field in which messages tell their size.</summary>
    public static Field SizeField => PduSize;

    /// <summary>A part of one segment that is looked at: from an offset of the layer to its end, under its sequence number.</summary>
    ref struct Piece
    {
        public int At;
        public uint Start, End;
        /// <summary>Where the part of the message at hand begins in this segment.</summary>
        public int From;

        /// <summary>Goes on behind a number of octets; true if there are any.</summary>
        public bool MoveBy(int octets)
        {
            From = At += octets;
            Start = unchecked(Start + (uint)octets);
            return octets > 0;
        }
    }

    /// <summary>The messages of the segment's side, null if it has none. Two passes share them.</summary>
    static StreamMessages? Find(PacketDissector packet, in TcpWalk walk)
    {
        StreamReassembly? known = packet.Knows is { } from ? from.Messages.Find(walk.Stream.Number)
            : packet.Leaves?.Messages.Find(walk.Stream.Number) ?? packet.Conversation.Known<StreamReassembly>(P);
        return known?.Find(walk.Side);
    }

    /// <summary>The same, made at the first use.</summary>
    static StreamMessages Get(PacketDissector packet, in TcpWalk walk)
    {
        StreamReassembly reassembly = packet.Leaves?.Messages.Get(walk.Stream.Number) ?? packet.Conversation.State<StreamReassembly>(P);
        reassembly.Memory = packet.Reassembly;
        return reassembly.Find(walk.Side);
    }

    /// <summary>
    /// A FIN ends the message that goes to the end of the stream. True where this has taken the segment.
    /// </summary>
    public static bool TakeEnd(ref Layer tcp, in TcpWalk walk)
    {
        if (!walk.Segment.Has(TcpFlags.Fin) || !walk.IsMeasured) return false;
        PacketDissector packet = tcp.Packet;
        if (Find(packet, walk) is not { UntilEnd: true } side) return false;
        uint frame = (uint)packet.Number;
        if (side.EndFrame != 0 && side.EndFrame != frame)
        {
            tcp.Note(FinRetransmission, side.EndFrame);
            return false;
        }
        side.EndFrame = frame;
        packet.Reassembly.Begin(frame);
        int at = side.Below(walk.Sequence), header = Math.Min(walk.Header, tcp.Length);
        if (at < 0 || side[at].Octets is not { } set || tcp.Captured < tcp.Length) return false;
        ref StreamMessage message = ref side[at];
        long offset = walk.Sequence - message.Start;
        if (offset > int.MaxValue / 2 || !packet.Reassembly.Add(set, frame, (int)offset, more: false, tcp.Bytes[header..]) || !set.Complete()) return false;
        message.CompletedIn = frame;
        message.Octets = null;
        AddRepetitions(packet, walk, message.Start, set);
        packet.Reassembly.Return(set);
        int source = s_segments.Note(ref tcp, set, out _);
        packet.AskingDepth = 0;
        TcpPayload.Hand(ref tcp, walk, source, 0);
        return true;
    }

    /// <summary>Hands the segment's payload on, message by message.</summary>
    public static void Take(ref Layer tcp, ref TcpWalk walk)
    {
        uint start = unchecked(walk.Sequence + (walk.Segment.Has(TcpFlags.Syn) ? 1u : 0));
        var piece = new Piece { At = walk.Header, From = walk.Header, Start = start, End = unchecked(start + (uint)(tcp.Length - walk.Header)) };
        tcp.Packet.Reassembly.Begin((uint)tcp.Packet.Number);
        while (Step(ref tcp, ref walk, ref piece) && piece.At < tcp.Length && !tcp.Failed)
        {
        }
    }

    // True where something is left behind a message.
    static bool Step(ref Layer tcp, ref TcpWalk walk, ref Piece piece)
    {
        PacketDissector packet = tcp.Packet;
        StreamMessages? side = Find(packet, walk);
        int at = side?.At(piece.Start) ?? -1;
        if (at >= 0 && piece.End <= side![at].Need && side[at].LastFrame != packet.Number)
        {
            NoteData(ref tcp, piece.At, tcp.Length);
            if (packet.Knows is not null && side[at].FirstFrame == packet.Number) FirstAgain(ref tcp, ref side[at], side, piece.At, tells: piece.At == walk.Header);
            return false;
        }
        if (at < 0) at = side?.Below(unchecked(piece.Start - 1)) ?? -1;
        bool within = at >= 0 && side![at].Holds(piece.Start);
        if (IsRepeat(packet, walk, piece, within && (side![at].IsOpen || !packet.Options.TcpReassembleOutOfOrder)))
        {
            NoteData(ref tcp, piece.At, tcp.Length);
            return false;
        }
        if (packet.Options.TcpReassembleOutOfOrder && side is not { UntilEnd: true })
        {
            if (Reorder(ref tcp, ref walk, ref piece, side, at, out bool follows)) return follows;
            // What waits for this segment is one message with it.
            if (!within && side?.Held is { } held && held.Touches(piece.End))
            {
                at = side.Begin(packet.Reassembly, piece.Start, held.End.IsBefore(piece.End) ? held.End : piece.End, (uint)packet.Number, packet.Leaves?.Messages);
                within = true;
            }
        }
        if (within && packet.Options.TcpReassembleOutOfOrder) return Join(ref tcp, ref walk, ref piece, side!, at);
        Reach(ref walk, piece.End);
        if (within) return Join(ref tcp, ref walk, ref piece, side!, at);
        Ask(ref tcp, walk, -1, piece.At);
        if (tcp.Failed || packet.MoreNeeded == 0) return false;
        Begin(ref tcp, walk, piece, piece.At + packet.MoreFrom);
        return false;
    }

    static void Reach(ref TcpWalk walk, uint number)
    {
        ref uint reached = ref walk.Sender.Reached;
        if (reached == 0 || number.IsAfter(reached)) reached = number;
    }

    /// <summary>
    /// Data that was sent again is not looked at unless an open message takes it. A second pass knows such frames from the first one.
    /// </summary>
    static bool IsRepeat(PacketDissector packet, in TcpWalk walk, in Piece piece, bool open)
    {
        if (packet.Knows is { } known) return known.Messages.IsRepeat(packet.Number);
        uint reached = walk.Sender.Reached;
        // Where segments are put in order, what was reached has no gaps: only what lies in front of it as a whole was seen.
        uint seen = packet.Options.TcpReassembleOutOfOrder ? piece.End : piece.Start;
        if (open || reached == 0 || !seen.IsBeforeOrAt(reached) || !walk.Analysis.Is(TcpVerdict.AnyRetransmission)) return false;
        packet.Leaves?.Messages.MarkRepeat(packet.Number);
        return true;
    }

    /// <summary>Lets the protocol see bytes and ask for more of them.</summary>
    static void Ask(ref Layer tcp, in TcpWalk walk, int source, int at)
    {
        PacketDissector packet = tcp.Packet;
        (packet.MoreFrom, packet.MoreNeeded) = (0, 0);
        packet.AskingDepth = packet.Depth + 1;
        TcpPayload.Hand(ref tcp, walk, source, at);
        packet.AskingDepth = 0;
    }

    static void NoteData(ref Layer tcp, int from, int to)
    {
        tcp.Place(SegmentData, from, to - from);
        tcp.Label(SegmentData, $"TCP segment data ({(long)to - from} byte{(to - from == 1 ? "" : "s")})");
    }

    // Which frame has the whole message.
    static void NoteWhere(ref Layer tcp, uint frame)
    {
        tcp.Note(s_segments.ReassembledIn, frame);
        InfoWhere(ref tcp, frame);
    }

    static void InfoWhere(ref Layer tcp, uint frame)
    {
        tcp.Separate(" ");
        tcp.Info($"[TCP PDU reassembled in {frame}]");
    }
}
