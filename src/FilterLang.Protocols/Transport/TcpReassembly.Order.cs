using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Segments put in order before a protocol sees them (<c>tcp.reassemble_out_of_order</c>): what comes behind a gap waits until the gap is
/// filled, and is dissected in the frame that fills it.
/// </summary>
static unsafe partial class TcpReassembly
{
    /// <summary>An opening tells where data begins, so that the first segment can be known to be early.</summary>
    public static void NoteOpening(in TcpWalk walk)
    {
        if (walk.Segment.Has(TcpFlags.Syn) && walk.Sender.Reached == 0) walk.Sender.Reached = unchecked(walk.Sequence + 1);
    }

    /// <summary>Lets a piece wait that comes behind a gap, or leaves out what was seen. True where it has taken the piece or a part of it.</summary>
    static bool Reorder(ref Layer tcp, ref TcpWalk walk, ref Piece piece, StreamMessages? side, int at, out bool follows)
    {
        uint reached = walk.Sender.Reached;
        bool within = at >= 0 && side![at].IsOpen && side[at].Holds(piece.Start);
        follows = true;
        if (tcp.Packet.Knows is { } known)
        {
            // The second pass leaves out what the first one did.
            if (piece.At != walk.Header || !known.TryFind(PduSize, tcp.Packet.Number, (uint)walk.Side, out ulong left)) return false;
            return LeaveOut(ref tcp, ref piece, (int)left);
        }
        if (reached == 0) return false;
        if (piece.Start.IsAfter(reached))
        {
            follows = Hold(ref tcp, walk, ref piece, side, within ? at : -1);
            return true;
        }
        if (within || !piece.Start.IsBefore(reached) || !piece.End.IsAfter(reached)) return false;
        int seen = (int)unchecked(reached - piece.Start);
        tcp.Packet.Leaves?.Tell(PduSize, tcp.Packet.Number, (uint)walk.Side, (ulong)seen);
        return LeaveOut(ref tcp, ref piece, seen);
    }

    static bool LeaveOut(ref Layer tcp, ref Piece piece, int seen)
    {
        NoteData(ref tcp, piece.At, piece.At + seen);
        return piece.MoveBy(seen);
    }

    // What lies within the announced length of an open message is told apart from what lies behind it.
    static bool Hold(ref Layer tcp, in TcpWalk walk, ref Piece piece, StreamMessages? side, int open)
    {
        PacketDissector packet = tcp.Packet;
        int left = tcp.Length - piece.At, taken = open < 0 ? left : (int)Math.Min((uint)left, side![open].Need - piece.Start);
        side ??= Get(packet, walk);
        if (open >= 0) side[open].LastFrame = (uint)packet.Number;
        NoteData(ref tcp, piece.At, piece.At + taken);
        side.Hold(packet.Reassembly).Add(walk.Sender.Reached, (uint)packet.Number, piece.Start, tcp.Bytes.Slice(piece.At, taken));
        return piece.MoveBy(taken) && taken < left;
    }

    /// <summary>Moves what waited to the message that it follows. False where there was no room.</summary>
    static bool TakeHeld(ref TcpWalk walk, StreamMessages side, int index, uint end)
    {
        ref StreamMessage message = ref side[index];
        uint start = message.Start;
        if (message.Octets is not { } set) return false;
        side.Held!.MoveTo(set, start, end);
        if (side.At(start) != index || side[index].Octets != set) return false;
        set.Announce((int)unchecked(end - start));
        Reach(ref walk, end);
        return true;
    }
}
