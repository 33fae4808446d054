using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Messages of streams that are longer than the frames in which they begin. As with Wireshark, data is read as it comes: what comes behind a gap
/// is not put in order.
/// </summary>
static unsafe class QuicReassembly
{
    /// <summary>What a protocol asks to begin with more than this of one frame is not collected.</summary>
    const uint StartLimit = 1 << 20;

    static readonly FragmentFields s_fragments = new(Quic.Protocol, "quic.fragment", "quic.reassembled", "fragment", "Reassembled QUIC STREAM Data Fragments",
        "QUIC STREAM Data Fragment", "Reassembling error", "Fragment", "Reassembled PDU in frame", "Reassembled QUIC STREAM Data", FieldType.None, dataLabel: "Reassembled QUIC STREAM Data");

    /// <summary>The frame that has the whole message.</summary>
    public static Field ReassembledIn => s_fragments.ReassembledIn;

    /// <summary>A part repeats what an earlier one has.</summary>
    public static Field Overlap => s_fragments.Overlap;

    /// <summary>Hands the data of a frame on, message by message.</summary>
    public static void Take(ref Layer quic, QuicStream stream, int at, int length, Protocol application)
    {
        PacketDissector packet = quic.Packet;
        QuicSession session = packet.State<QuicSession>(Quic.Protocol);
        packet.Reassembly.Begin((uint)packet.Number);
        session.Connection!.Streams.Use(packet.Reassembly);
        uint start = unchecked((uint)session.Stream.Offset);
        for (int end = at + length; at < end && !quic.Failed;)
        {
            var piece = new Piece { At = at, Length = end - at, Start = start };
            int taken = Step(ref quic, stream, piece, application);
            at += taken;
            start = unchecked(start + (uint)taken);
        }
    }

    /// <summary>A part of one frame: where it stands, how long it is, and its place in the stream.</summary>
    ref struct Piece
    {
        public int At, Length;
        public uint Start;

        public readonly uint End => unchecked(Start + (uint)Length);
    }

    // Returns how many octets have been dealt with.
    static int Step(ref Layer quic, QuicStream stream, in Piece piece, Protocol application)
    {
        StreamMessages messages = stream.Messages;
        uint frame = (uint)quic.Packet.Number;
        int index = messages.At(piece.Start);
        if (index >= 0 && piece.End <= messages[index].Need && messages[index].LastFrame != frame) return piece.Length;
        if (index < 0) index = messages.Below(unchecked(piece.Start - 1));
        if (index >= 0 && messages[index].Holds(piece.Start)) return Join(ref quic, stream, index, piece, application);
        int more = Ask(ref quic, application, -1, piece.At, piece.Length, out int from);
        if (more != 0 && !quic.Failed) Begin(ref quic, stream, unchecked(piece.Start + (uint)from), piece.End, more, quic.Slice(piece.At + from, piece.Length - from));
        return piece.Length;
    }

    // Lets the protocol see data, and tells how much more it wants and of which octet on.
    static int Ask(ref Layer quic, Protocol application, int source, int at, int length, out int from)
    {
        int outer = quic.BeginStream();
        QuicData.HandOn(ref quic, application, source, at, length);
        // What goes up to the end of the stream waits here as well, for the next frame.
        int more = quic.Packet.MoreNeeded;
        quic.EndStream(outer, out from);
        return more;
    }

    static void Begin(ref Layer quic, QuicStream stream, uint start, uint end, int more, ReadOnlySpan<byte> octets)
    {
        if (octets.Length > StartLimit) return;
        PacketDissector packet = quic.Packet;
        StreamMessages messages = stream.Messages;
        int index = messages.Begin(packet.Reassembly, start, unchecked(end + Missing(more)), (uint)packet.Number, null);
        messages[index].TakesSegment = more < 0;
        quic.NoteForetold(s_fragments.ReassembledIn, Key(quic, stream, start));
        packet.Reassembly.Add(messages[index].Octets!, (uint)packet.Number, 0, more: true, octets);
    }

    static uint Missing(int more) => more < 0 ? 1u : (uint)more;

    static uint Key(in Layer quic, QuicStream stream, uint start)
    {
        QuicSession session = quic.Packet.State<QuicSession>(Quic.Protocol);
        return unchecked(((session.Connection!.Number << 1 | (uint)session.Sender) * 0x9E37_79B1 ^ (uint)stream.Id) * 0x85EB_CA6B ^ start);
    }

    // The frame goes on with a message that began earlier.
    static int Join(ref Layer quic, QuicStream stream, int index, in Piece piece, Protocol application)
    {
        PacketDissector packet = quic.Packet;
        ref StreamMessage message = ref stream.Messages[index];
        uint frame = (uint)packet.Number;
        int taken = message.TakesSegment ? piece.Length : (int)Math.Min((uint)piece.Length, message.Need - piece.Start);
        message.LastFrame = frame;
        if (message.Octets is not { } set)
        {
            if (message.CompletedIn != frame && message.CompletedIn != 0) quic.Note(s_fragments.ReassembledIn, message.CompletedIn);
            return taken;
        }
        uint start = message.Start;
        if (!packet.Reassembly.Add(set, frame, (int)(piece.Start - start), piece.End < message.Need, quic.Slice(piece.At, taken))) return piece.Length;
        bool isWhole = set.Complete();
        if (message.TakesSegment && (isWhole || set.IsPartial))
        {
            message.TakesSegment = false;
            message.Need = Math.Max(message.Need, piece.End);
        }
        if (isWhole) return Complete(ref quic, stream, index, piece, taken, application);
        quic.NoteForetold(s_fragments.ReassembledIn, Key(quic, stream, start));
        return taken;
    }

    // No octet of the message seems to be missing: the protocol sees it.
    static int Complete(ref Layer quic, QuicStream stream, int index, in Piece piece, int taken, Protocol application)
    {
        PacketDissector packet = quic.Packet;
        StreamMessages messages = stream.Messages;
        FragmentSet set = messages[index].Octets!;
        uint start = messages[index].Start, frame = (uint)packet.Number;
        int length = set.Announced, source = quic.AddSource(set.Whole, length);
        int more = Ask(ref quic, application, source, 0, length, out int from);
        if (more != 0 && !quic.Failed && from <= length - taken)
        {
            GoOn(ref messages[index], unchecked(piece.Start + (uint)taken), more);
            set.Reopen();
            quic.NoteForetold(s_fragments.ReassembledIn, Key(quic, stream, start));
            return taken;
        }
        messages[index].CompletedIn = frame;
        messages[index].Octets = null;
        packet.Reassembly.Return(set);
        if (quic.Failed) return piece.Length;
        if (more != 0)
        {
            // What the end of this frame began is a message of its own, and this one ended there.
            messages[index].Need = unchecked(start + (uint)from);
            Begin(ref quic, stream, unchecked(start + (uint)from), piece.End, more, new ReadOnlySpan<byte>(set.Whole + from, length - from));
        }
        s_fragments.Tell(ref quic, set, Key(quic, stream, start));
        s_fragments.NoteIn(ref quic, set, source, out _);
        return taken;
    }

    // The message is longer than it seemed.
    static void GoOn(ref StreamMessage message, uint reached, int more)
    {
        message.Need = unchecked(Math.Max(reached, message.Need) + Missing(more));
        message.TakesSegment = more < 0;
    }
}
