using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Messages that are longer than the segments in which they begin.</summary>
static unsafe partial class TcpReassembly
{
    /// <summary>What the protocol asks to begin with more than this of one segment is not collected.</summary>
    const uint StartLimit = 1 << 20;

    /// <summary>How far away the end of a stream is taken to be.</summary>
    const uint EndOfStream = 0x4000_0000;

    /// <summary>A message begins at an offset of the segment and goes on behind it.</summary>
    static void Begin(ref Layer tcp, in TcpWalk walk, in Piece piece, int origin)
    {
        PacketDissector packet = tcp.Packet;
        if (origin < piece.At || origin > tcp.Length) return;
        NoteData(ref tcp, origin, tcp.Length);
        uint start = unchecked(piece.Start + (uint)(origin - piece.At)), frame = (uint)packet.Number;
        if (packet.Knows is not null)
        {
            if (Find(packet, walk) is { } known && known.At(start) is var foretold and >= 0 && known[foretold].FirstFrame == frame)
                CollectAgain(ref tcp, ref known[foretold], known, 0, tcp.Bytes[origin..], tells: origin == walk.Header);
            return;
        }
        if (unchecked(piece.End - start) > StartLimit) return;
        StreamMessages side = Get(packet, walk);
        int at = side.Begin(packet.Reassembly, start, End(piece.End, packet.MoreNeeded), frame, packet.Leaves?.Messages);
        Asked(side, at, packet.MoreNeeded);
        packet.Reassembly.Add(side[at].Octets!, frame, 0, more: true, tcp.Bytes[origin..]);
    }

    /// <summary>Where a message ends that misses something behind a number.</summary>
    static uint End(uint from, int more) => unchecked(from + more switch
    {
        Layer.OneMoreSegment => 1,
        Layer.UntilEnd => EndOfStream,
        _ => (uint)more,
    });

    static void Asked(StreamMessages side, int index, int more)
    {
        side.UntilEnd |= more == Layer.UntilEnd;
        side[index].TakesSegment = more == Layer.OneMoreSegment;
    }

    /// <summary>The second pass: where the message becomes whole is known, and its octets are collected until then.</summary>
    static void CollectAgain(ref Layer tcp, ref StreamMessage message, StreamMessages side, int offset, ReadOnlySpan<byte> octets, bool tells = true)
    {
        PacketDissector packet = tcp.Packet;
        if (message.CompletedIn == 0) return;
        if (message.CompletedIn != packet.Number)
        {
            // The summary line says so where the segment shows nothing else.
            tcp.Note(s_segments.ReassembledIn, message.CompletedIn);
            if (tells) InfoWhere(ref tcp, message.CompletedIn);
        }
        if (message.CompletedIn < packet.Number) return;
        message.Octets ??= packet.Reassembly.Rent(side);
        packet.Reassembly.Add(message.Octets, (uint)packet.Number, offset, more: true, octets);
    }

    /// <summary>The same for a message that is all that is left of its first segment: it tells of where it only seemed to be whole, too.</summary>
    static void FirstAgain(ref Layer tcp, ref StreamMessage message, StreamMessages side, int at, bool tells)
    {
        if (message.IsOpen && message.AskedIn != 0) NoteWhere(ref tcp, message.AskedIn);
        CollectAgain(ref tcp, ref message, side, 0, tcp.Bytes[at..], tells);
    }

    /// <summary>Which message of a frame: its number on its side of its stream.</summary>
    static uint Key(in TcpWalk walk, uint start) => unchecked(start + walk.Stream.Number * 0x9E37_79B1 + (uint)walk.Side);

    /// <summary>Pieces that came again after the message was whole are listed with the others.</summary>
    static void AddRepetitions(PacketDissector packet, in TcpWalk walk, uint start, FragmentSet set)
    {
        if (packet.Knows is not { } known) return;
        for (uint i = 0; known.TryFind(SegmentData, packet.Number, unchecked(Key(walk, start) + i), out ulong place); i++)
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
        PacketDissector packet = tcp.Packet;
        ref StreamMessage message = ref side[index];
        uint frame = (uint)packet.Number;
        int left = tcp.Length - piece.At, offset = (int)(piece.Start - message.Start);
        if (packet.Knows is not null) return JoinAgain(ref tcp, ref walk, ref piece, side, index);
        message.LastFrame = frame;
        bool joins = message.IsOpen && side.Held is { } waits && waits.Touches(piece.End);
        uint held = joins ? side.Held!.ReachFrom(piece.End) : piece.End;
        if (held != piece.End && held.IsAfter(message.Need)) message.Need = held;
        int taken = message.TakesSegment ? left : (int)Math.Min((uint)left, message.Need - piece.Start);
        Reach(ref walk, unchecked(piece.Start + (uint)taken));
        FragmentSet? set = message.Octets;
        bool whole = set is not null && Collect(ref tcp, ref walk, piece, side, index, taken, !joins ? piece.Start : held != piece.End ? held : message.Need);
        if (message.TakesSegment && (whole || set is null or { IsPartial: true }))
        {
            message.TakesSegment = false;
            if (held.IsAfter(message.Need)) message.Need = held;
        }
        int follows = message.Need < piece.End && message.Need >= piece.Start && taken > 0 ? (int)(message.Need - piece.Start) : 0;
        if (whole) return Complete(ref tcp, ref walk, ref piece, side, index, taken, follows);
        NoteData(ref tcp, piece.From, piece.At + taken);
        if (set is null && message.CompletedIn != frame)
        {
            NoteWhere(ref tcp, message.CompletedIn);
            TellRepetition(ref tcp, walk, ref message, offset, taken);
        }
        if (follows > 0) packet.Columns?.Fix();
        return piece.MoveBy(follows);
    }

    /// <summary>Adds octets of the segment to a message, and what waited for them. True if none seems to be missing now.</summary>
    static bool Collect(ref Layer tcp, ref TcpWalk walk, in Piece piece, StreamMessages side, int index, int taken, uint heldTo)
    {
        ref StreamMessage message = ref side[index];
        FragmentSet set = message.Octets!;
        uint start = message.Start;
        bool more = piece.End.IsBefore(message.Need);
        if (!tcp.Packet.Reassembly.Add(set, (uint)tcp.Packet.Number, (int)(piece.Start - start), more, tcp.Bytes.Slice(piece.At, taken))) return false;
        if (!set.IsPartial) message.AskedIn = 0;
        return (heldTo == piece.Start || TakeHeld(ref walk, side, index, heldTo)) && set.Complete();
    }

    /// <summary>As <see cref="Join"/> in the second pass: which message becomes whole where is known.</summary>
    static bool JoinAgain(ref Layer tcp, ref TcpWalk walk, ref Piece piece, StreamMessages side, int index)
    {
        PacketDissector packet = tcp.Packet;
        ref StreamMessage message = ref side[index];
        int left = tcp.Length - piece.At, taken = message.TakesSegment ? left : (int)Math.Min((uint)left, message.Need - piece.Start);
        int follows = taken < left ? taken : 0;
        bool last = message.CompletedIn == packet.Number && message.Need - message.Start <= int.MaxValue / 2;
        if (!last) NoteData(ref tcp, piece.At, piece.At + taken);
        if (message.IsOpen && message.AskedIn != 0) InfoWhere(ref tcp, message.AskedIn);
        CollectAgain(ref tcp, ref message, side, (int)(piece.Start - message.Start), tcp.Bytes.Slice(piece.At, taken));
        if (!last)
        {
            if (follows > 0) packet.Columns?.Fix();
            return piece.MoveBy(follows);
        }
        FragmentSet? set = message.Octets;
        set?.Announce((int)(message.Need - message.Start));
        if (set is not null && set.Complete()) return Complete(ref tcp, ref walk, ref piece, side, index, taken, follows);
        NoteData(ref tcp, piece.At, piece.At + taken);
        if (follows > 0) packet.Columns?.Fix();
        return piece.MoveBy(follows);
    }

    /// <summary>No octet of the message seems to be missing: the protocol sees it.</summary>
    static bool Complete(ref Layer tcp, ref TcpWalk walk, ref Piece piece, StreamMessages side, int index, int taken, int follows)
    {
        PacketDissector packet = tcp.Packet;
        uint start = side[index].Start, end = side[index].Need;
        FragmentSet set = side[index].Octets!;
        int source = tcp.AddSource(set.Whole, set.Announced), length = set.Announced;
        Ask(ref tcp, walk, source, 0);
        bool asks = packet.MoreNeeded != 0 && !tcp.Failed && packet.Knows is null;
        int whole = packet.MoreFrom;
        if (asks && whole <= length - taken && (whole == 0 || !packet.Options.TcpReassembleOutOfOrder))
        {
            GoOn(side, index, (uint)packet.Number, piece, taken, packet.MoreNeeded);
            set.Reopen();
            if (whole == 0) packet.Items.RemoveSource(source);
            if (piece.At + taken == tcp.Length) NoteData(ref tcp, piece.From, tcp.Length);
            InfoWhere(ref tcp, (uint)packet.Number);
            int from = piece.From;
            bool goesOn = piece.MoveBy(taken);
            piece.From = from;
            return goesOn;
        }
        side[index].CompletedIn = (uint)packet.Number;
        side[index].Octets = null;
        AddRepetitions(packet, walk, start, set);
        packet.Reassembly.Return(set);
        if (tcp.Failed) return false;
        NoteData(ref tcp, piece.From, piece.At + taken);
        if (asks)
        {
            // What the end of this segment began is a message of its own, and this one ended there.
            side[index].Need = unchecked(start + (uint)whole);
            Divide(ref tcp, walk, side, set, start, end, whole);
            set.Cut(whole);
        }
        s_segments.NoteIn(ref tcp, set, source, out _);
        if (follows > 0) packet.Columns?.Fix();
        return piece.MoveBy(follows);
    }

    /// <summary>The rest of a whole message, from an offset on, begins another one.</summary>
    static void Divide(ref Layer tcp, in TcpWalk walk, StreamMessages side, FragmentSet set, uint start, uint end, int offset)
    {
        PacketDissector packet = tcp.Packet;
        uint from = unchecked(start + (uint)offset);
        if (unchecked(end - from) > StartLimit) return;
        int more = packet.MoreNeeded, at = -1;
        foreach (ref readonly Fragment piece in set.Fragments)
        {
            if (piece.End <= offset) continue;
            if (at < 0)
            {
                at = side.Begin(packet.Reassembly, from, End(end, more), piece.Frame, packet.Leaves?.Messages);
                side[at].LastFrame = (uint)packet.Number;
                Asked(side, at, more);
            }
            int skipped = Math.Max(0, offset - piece.Offset);
            if (side[at].Octets is not { } rest
                || !packet.Reassembly.Add(rest, piece.Frame, piece.Offset + skipped - offset, more: true, set.OctetsOf(piece)[skipped..])) return;
        }
    }

    /// <summary>The message is longer than it seemed.</summary>
    static void GoOn(StreamMessages side, int index, uint frame, in Piece piece, int taken, int more)
    {
        ref StreamMessage message = ref side[index];
        message.AskedIn = frame;
        uint reached = unchecked(piece.Start + (uint)taken);
        switch (more)
        {
            case Layer.OneMoreSegment:
                message.Need = unchecked(Math.Max(reached, message.Need) + 1);
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
}
