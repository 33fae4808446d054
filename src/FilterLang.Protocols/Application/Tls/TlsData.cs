using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>
/// Application data that was decrypted: a stream of its own, handed on record by record. What its protocol asks more for is collected until it
/// is whole.
/// </summary>
static class TlsData
{
    /// <summary>How much is taken to be missing of what ends with the stream.</summary>
    const int EndOfStream = int.MaxValue;

    static readonly Protocol P = Tls.Protocol;

    static readonly FragmentFields s_segments = new(P, "tls.segment", "tls.reassembled", "segment", "Reassembled TLS segments", "TLS segment",
        "Reassembling error", "Segment", "Reassembled PDU in frame", "Reassembled PDU", FieldType.None, standsBeside: true);

    static TlsData() => P.FollowPayload(s_segments.All).FollowPayload(Tls.SegmentData);

    /// <summary>Makes sure that these rows belong to the table of TLS before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>Takes the data of a record: the whole of a layer over it. True where its protocol waits for the end of the stream below.</summary>
    public static bool Take(ref Layer data, TlsConversation talk)
    {
        PacketDissector packet = data.Packet;
        TlsDataSide side = talk.DataOf(packet.Conversation.Side, packet.Reassembly);
        packet.Reassembly.Begin((uint)packet.Number);
        for (int at = 0; at < data.Length && !data.Failed;)
        {
            if (at > 0) data.KeepInfo();
            at += side.Missing == 0 ? Begin(ref data, talk, side, at) : Join(ref data, talk, side, at);
        }
        return side.Missing == EndOfStream;
    }

    // Nothing waits: the protocol sees the rest of the record. Returns how much of it was taken, which is all.
    static int Begin(ref Layer data, TlsConversation talk, TlsDataSide side, int at)
    {
        int length = data.Length - at, more = Ask(ref data, talk, -1, at, length, out int from);
        if (more == 0 || data.Failed)
        {
            side.Offset += (uint)length;
            return length;
        }
        side.Offset += (uint)from;
        side.Begin(data.Packet, more);
        Collect(ref data, side, at + from, length - from);
        NotePart(ref data, talk, side, at, at + from, length - from, isWhole: from == 0);
        return length;
    }

    // The record goes on with what waits. Returns how much of it that took.
    static unsafe int Join(ref Layer data, TlsConversation talk, TlsDataSide side, int at)
    {
        int left = data.Length - at, taken = side.Missing < 0 ? left : Math.Min(left, side.Missing);
        Collect(ref data, side, at, taken);
        if (side.Set is not { } set || taken < side.Missing)
        {
            if (side.Missing != EndOfStream) side.Missing = side.Set is null ? 0 : side.Missing - taken;
            NotePart(ref data, talk, side, at, at, taken, isWhole: true);
            return taken;
        }
        int length = set.Collected;
        set.Announce(length);
        if (!set.Complete()) return taken;
        int source = data.AddSource(set.Whole, length), more = Ask(ref data, talk, source, 0, length, out int from);
        if (more != 0 && from <= length - taken && !data.Failed)
        {
            side.Missing = more;
            NotePart(ref data, talk, side, at, at, taken, isWhole: from == 0);
            return taken;
        }
        Tell(data.Packet, set, side.Offset);
        if (!data.Failed)
        {
            NoteData(ref data, at, taken);
            s_segments.NoteIn(ref data, set, source, out _);
        }
        side.End(data.Packet);
        int rest = more == 0 ? 0 : length - from;
        side.Offset += (uint)(length - rest);
        if (rest == 0 || data.Failed) return taken;
        // The end of the record begins another message.
        side.Begin(data.Packet, more);
        Collect(ref data, side, at + taken - rest, rest);
        Foretold(ref data, side.Offset, out _);
        return taken;
    }

    static void Collect(ref Layer data, TlsDataSide side, int at, int length)
    {
        if (side.Set is { } set) data.Packet.Reassembly.Add(set, (uint)data.Packet.Number, set.Collected, more: true, data.Slice(at, length));
    }

    // A second pass learns where the message is whole, in each frame that has a part of it.
    static void Tell(PacketDissector packet, FragmentSet set, uint offset)
    {
        if (packet.Leaves is not { } leaves) return;
        foreach (ref readonly Fragment fragment in set.Fragments) leaves.Tell(s_segments.ReassembledIn, fragment.Frame, offset, (ulong)packet.Number);
    }

    static bool Foretold(ref Layer data, uint offset, out ulong frame)
    {
        frame = 0;
        if (data.Packet.Knows is not { } known || !known.TryFind(s_segments.ReassembledIn, data.Packet.Number, offset, out frame)) return false;
        if (frame != (ulong)data.Packet.Number) data.Note(s_segments.ReassembledIn, frame);
        return true;
    }

    // A part of a message; the line says so where nothing else of the record's data was shown and the message is not whole in this frame.
    static void NotePart(ref Layer data, TlsConversation talk, TlsDataSide side, int from, int at, int length, bool isWhole)
    {
        bool isElsewhere = Foretold(ref data, side.Offset, out ulong frame) ? frame != (ulong)data.Packet.Number : data.Packet.Knows is null;
        if (isWhole && from == 0) data.Summary(Tls.NameOf(talk.Version));
        if (isWhole && isElsewhere) data.Info($"[TLS segment of a reassembled PDU]");
        NoteData(ref data, at, length);
    }

    static void NoteData(ref Layer data, int at, int length)
    {
        data.Place(Tls.SegmentData, at, length);
        data.Label(Tls.SegmentData, $"TLS segment data ({(long)length} byte{(length == 1 ? "" : "s")})");
    }

    // Lets the protocol see octets of the record, or of a source, and ask for more of them.
    static int Ask(ref Layer data, TlsConversation talk, int source, int at, int length, out int from)
    {
        int outer = data.BeginStream();
        TlsApplications.Hand(ref data, talk, source, at, length);
        bool ends = data.Packet.MoreNeeded == Layer.UntilEnd;
        int more = data.EndStream(outer, out from);
        return ends ? EndOfStream : more;
    }
}

/// <summary>The application data of one side of a connection.</summary>
sealed class TlsDataSide
{
    readonly StreamMessages _messages = new();

    /// <summary>Octets that are missing of what waits: -1 for the next record as a whole, 0 where nothing waits.</summary>
    public int Missing { get; set; }

    /// <summary>The number of the next octet, or of the first one that waits.</summary>
    public uint Offset { get; set; }

    /// <summary>What waits; null also where it was given up.</summary>
    public FragmentSet? Set => _messages.Count == 0 ? null : _messages[0].Octets;

    /// <summary>A message begins of which more is missing.</summary>
    public void Begin(PacketDissector packet, int more)
    {
        _messages.Begin(packet.Reassembly, 0, 0, (uint)packet.Number, kept: null);
        Missing = more;
    }

    /// <summary>What waited is whole. Its octets stay where they are until the next frame.</summary>
    public void End(PacketDissector packet) => Clear(packet.Reassembly);

    public void Clear(ReassemblyMemory? memory)
    {
        if (memory is not null) _messages.Clear(memory);
        Missing = 0;
    }
}
