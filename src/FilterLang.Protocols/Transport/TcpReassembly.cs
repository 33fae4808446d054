using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Puts segments together to the messages that their payload's protocol asks for, and says so.</summary>
static unsafe class TcpReassembly
{
    /// <summary>What the protocol asks to begin with more than this of one segment is not collected.</summary>
    const uint StartLimit = 1 << 20;

    /// <summary>How far away the end of a stream is taken to be.</summary>
    const uint EndOfStream = 0x4000_0000;

    static readonly Protocol P = Tcp.Protocol;

    static readonly FragmentFields s_segments = new(P, "tcp.segment", "tcp.reassembled", "segment", "Reassembled TCP Segments", "TCP Segment",
        "Reassembling error", "Segment", "Reassembled PDU in frame", "Reassembled TCP", FieldType.None);

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
        /// <summary>What of it belongs to the same message and was not shown starts here.</summary>
        public int Shown;
    }

    /// <summary>
    /// A FIN ends the message that goes to the end of the stream. True where this has taken the segment.
    /// </summary>
    public static bool TakeEnd(ref Layer tcp, in TcpWalk walk)
    {
        if (!walk.Segment.Has(TcpFlags.Fin) || !walk.IsMeasured) return false;
        PacketDissector packet = tcp.Packet;
        if (packet.Conversation.Known<StreamReassembly>(P)?.Find(walk.Side) is not { UntilEnd: true } side) return false;
        uint frame = (uint)packet.Number;
        if (side.EndFrame != 0)
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
        TellPieces(ref tcp, walk, message.Start, set);
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
        var piece = new Piece { At = walk.Header, Shown = walk.Header, Start = start, End = unchecked(start + (uint)(tcp.Length - walk.Header)) };
        tcp.Packet.Reassembly.Begin((uint)tcp.Packet.Number);
        while (Step(ref tcp, ref walk, ref piece) && piece.At < tcp.Length && !tcp.Failed)
        {
        }
    }

    // True where something is left behind a message.
    static bool Step(ref Layer tcp, ref TcpWalk walk, ref Piece piece)
    {
        uint frame = (uint)tcp.Packet.Number;
        StreamMessages? side = tcp.Packet.Conversation.Known<StreamReassembly>(P)?.Find(walk.Side);
        int at = side?.At(piece.Start) ?? -1;
        if (at >= 0 && piece.End <= side![at].Need && side[at].LastFrame != frame)
        {
            NoteData(ref tcp, piece.At, tcp.Length);
            return false;
        }
        if (at < 0) at = side?.Below(unchecked(piece.Start - 1)) ?? -1;
        bool open = at >= 0 && side![at].Start <= piece.Start && piece.Start < side[at].Need;
        uint reached = walk.Sender.Reached;
        if (!open && reached != 0 && piece.Start.IsBeforeOrAt(reached) && walk.Analysis.Is(TcpVerdict.AnyRetransmission))
        {
            NoteData(ref tcp, piece.At, tcp.Length);
            return false;
        }
        if (reached == 0 || piece.End.IsAfter(reached)) walk.Sender.Reached = piece.End;
        if (open) return Join(ref tcp, ref walk, ref piece, side!, at);
        Ask(ref tcp, walk, -1, piece.At);
        if (tcp.Failed || tcp.Packet.MoreNeeded == 0) return false;
        Begin(ref tcp, walk, piece, piece.At + tcp.Packet.MoreFrom);
        return false;
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

    /// <summary>A message begins at an offset of the segment and goes on behind it.</summary>
    static void Begin(ref Layer tcp, in TcpWalk walk, in Piece piece, int origin)
    {
        PacketDissector packet = tcp.Packet;
        if (origin < piece.At || origin > tcp.Length) return;
        NoteData(ref tcp, origin, tcp.Length);
        uint start = unchecked(piece.Start + (uint)(origin - piece.At));
        if (unchecked(piece.End - start) > StartLimit) return;
        StreamReassembly reassembly = packet.Conversation.State<StreamReassembly>(P);
        reassembly.Memory = packet.Reassembly;
        StreamMessages side = reassembly.Find(walk.Side);
        uint frame = (uint)packet.Number, need = unchecked(piece.End + packet.MoreNeeded switch
        {
            Layer.OneMoreSegment => 1,
            Layer.UntilEnd => EndOfStream,
            _ => (uint)packet.MoreNeeded,
        });
        side.UntilEnd |= packet.MoreNeeded == Layer.UntilEnd;
        int at = side.Begin(packet.Reassembly, start, need, frame);
        side[at].TakesSegment = packet.MoreNeeded == Layer.OneMoreSegment;
        packet.Reassembly.Add(side[at].Octets!, frame, 0, more: true, tcp.Bytes[origin..]);
        tcp.NoteForetold(s_segments.ReassembledIn, Key(walk, start));
    }

    /// <summary>Which message of a frame: its number on its side of its stream.</summary>
    static uint Key(in TcpWalk walk, uint start) => unchecked(start + walk.Stream.Number * 0x9E37_79B1 + (uint)walk.Side);

    /// <summary>The message is whole: the frames of its pieces learn where.</summary>
    static void TellPieces(ref Layer tcp, in TcpWalk walk, uint start, FragmentSet set)
    {
        if (tcp.Packet.Leaves is not null)
            foreach (ref readonly Fragment piece in set.Fragments)
                if (piece.Frame != tcp.Packet.Number) tcp.Foretell(s_segments.ReassembledIn, piece.Frame, Key(walk, start), (ulong)tcp.Packet.Number);
        if (tcp.Packet.Knows is not { } known) return;
        // Pieces that came again after it was whole are listed with the others.
        for (uint i = 0; known.TryFind(SegmentData, tcp.Packet.Number, unchecked(Key(walk, start) + i), out ulong place); i++)
            set.AddRepetition((uint)(place >> 32), (int)(uint)(place >> 16 & 0xFFFF), (int)(place & 0xFFFF));
    }

    /// <summary>A piece of a whole message came again: the frame that has the message learns of it.</summary>
    static void TellRepetition(ref Layer tcp, in TcpWalk walk, ref StreamMessage message, int offset, int length)
    {
        if (tcp.Packet.Leaves is null || offset > ushort.MaxValue || length > ushort.MaxValue) return;
        uint key = unchecked(Key(walk, message.Start) + message.Repetitions++);
        tcp.Packet.Leaves.Tell(SegmentData, message.CompletedIn, key, (ulong)tcp.Packet.Number << 32 | (uint)offset << 16 | (uint)length);
    }

    /// <summary>The segment goes on with a message that began earlier.</summary>
    static bool Join(ref Layer tcp, ref TcpWalk walk, ref Piece piece, StreamMessages side, int index)
    {
        ref StreamMessage message = ref side[index];
        uint frame = (uint)tcp.Packet.Number;
        message.LastFrame = frame;
        int left = tcp.Length - piece.At, offset = (int)(piece.Start - message.Start);
        int taken = message.TakesSegment ? left : (int)Math.Min((uint)left, message.Need - piece.Start);
        if (message.TakesSegment) (message.TakesSegment, message.Need) = (false, piece.End);
        bool more = piece.End.IsBefore(message.Need);
        FragmentSet? set = message.Octets;
        int follows = message.Need < piece.End && message.Need >= piece.Start && taken > 0 ? (int)(message.Need - piece.Start) : 0;
        bool whole = set is not null && tcp.Packet.Reassembly.Add(set, frame, offset, more, tcp.Bytes.Slice(piece.At, taken)) && set.Complete();
        if (whole) return Complete(ref tcp, ref walk, ref piece, side, index, taken, follows);
        NoteData(ref tcp, piece.Shown, piece.At + taken);
        if (set is not null) tcp.NoteForetold(s_segments.ReassembledIn, Key(walk, message.Start));
        else if (message.CompletedIn != frame)
        {
            tcp.Note(s_segments.ReassembledIn, message.CompletedIn);
            TellRepetition(ref tcp, walk, ref message, offset, taken);
        }
        return Follow(ref piece, follows);
    }

    static bool Follow(ref Piece piece, int octets)
    {
        piece.Shown = piece.At += octets;
        piece.Start = unchecked(piece.Start + (uint)octets);
        return octets > 0;
    }

    /// <summary>No octet of the message seems to be missing: the protocol sees it.</summary>
    static bool Complete(ref Layer tcp, ref TcpWalk walk, ref Piece piece, StreamMessages side, int index, int taken, int follows)
    {
        PacketDissector packet = tcp.Packet;
        uint start = side[index].Start;
        FragmentSet set = side[index].Octets!;
        int source = tcp.AddSource(set.Whole, set.Announced), length = set.Announced;
        Ask(ref tcp, walk, source, 0);
        if (packet.MoreNeeded != 0 && !tcp.Failed && packet.MoreFrom <= length - taken)
        {
            GoOn(side, index, piece, taken, packet.MoreNeeded);
            set.Reopen();
            int shown = piece.Shown;
            if (piece.At + taken == tcp.Length) NoteData(ref tcp, shown, tcp.Length);
            bool follow = Follow(ref piece, taken);
            piece.Shown = shown;
            return follow;
        }
        side[index].CompletedIn = (uint)packet.Number;
        side[index].Octets = null;
        TellPieces(ref tcp, walk, start, set);
        packet.Reassembly.Return(set);
        if (tcp.Failed) return false;
        NoteData(ref tcp, piece.Shown, piece.At + taken);
        s_segments.NoteIn(ref tcp, set, source, out _);
        if (packet.MoreNeeded != 0) Begin(ref tcp, walk, piece, tcp.Length - (length - packet.MoreFrom));
        return Follow(ref piece, follows);
    }

    /// <summary>The message is longer than it seemed.</summary>
    static void GoOn(StreamMessages side, int index, in Piece piece, int taken, int more)
    {
        ref StreamMessage message = ref side[index];
        uint reached = unchecked(piece.Start + (uint)taken);
        switch (more)
        {
            case Layer.OneMoreSegment:
                message.Need = unchecked(Math.Max(piece.End, message.Need) + 1);
                message.TakesSegment = true;
                break;
            case Layer.UntilEnd:
                side.UntilEnd = true;
                message.Need = unchecked(piece.End + EndOfStream);
                break;
            default:
                message.Need = unchecked((reached >= message.Need ? reached : message.Need) + (uint)more);
                break;
        }
    }

    static void NoteData(ref Layer tcp, int from, int to)
    {
        tcp.Place(SegmentData, from, to - from);
        tcp.Info($" [TCP segment of a reassembled PDU]");
    }
}
