using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary><c>-z follow,tcp|udp,MODE,N</c>: what both ends of a conversation said, in the order of arrival; TCP's in the order of its numbers.</summary>
sealed class FollowStream(string kind, FollowMode mode, FollowedEnds ends, FieldRegistry registry) : Report
{
    /// <summary>Octets of segments that wait for earlier ones, per side; what exceeds this is shown as a gap.</summary>
    const int MostWaiting = 16 << 20;

    sealed class Side
    {
        public SortedDictionary<long, byte[]> Waiting { get; } = [];
        public bool Begun;
        public uint Base;
        public long Next;
        public int Held;
    }

    readonly Field _stream = registry.Find(kind + ".stream")!, _payload = registry.Find(kind + ".payload")!;
    readonly Field? _sequence = registry.Find("tcp.seq_raw"), _syn = registry.Find("tcp.flags.syn");
    readonly Side[] _sides = [new(), new()];
    readonly FollowedTalk _talk = new(kind, ends.FilterOf(kind), mode);

    public override EvaluationLevel Level => EvaluationLevel.Stream;

    public override void AddTo(FieldSelection selection)
    {
        selection.Add(_stream).Add(_payload);
        if (kind == "tcp") selection.Add(_sequence!).Add(_syn!);
    }

    public override void Take(PacketDissector packet)
    {
        PacketItems items = packet.Items;
        if (!ends.Are(packet, First(packet, _stream))) return;
        int side = _talk.SideOf(packet);
        int at = items.First(_payload.Slot);
        byte[] data = at < 0 ? [] : items.Run(items[at]).ToArray();
        if (kind != "tcp")
        {
            if (data.Length > 0) _talk.Add(side, data);
            return;
        }
        if (First(packet, _sequence!) is { } sequence) Segment(side, (uint)sequence, First(packet, _syn!) == 1, data);
    }

    void Segment(int index, uint sequence, bool syn, byte[] data)
    {
        Side side = _sides[index];
        if (!side.Begun) (side.Begun, side.Base, side.Next) = (true, sequence, syn ? 1 : 0);
        if (data.Length == 0) return;
        // Numbers wrap; they are counted on from where the side is.
        long at = side.Next + (int)unchecked(sequence + (syn ? 1u : 0) - side.Base - (uint)side.Next);
        if (at + data.Length <= side.Next) return;
        if (!side.Waiting.TryGetValue(at, out byte[]? known) || known.Length < data.Length)
        {
            side.Held += data.Length - (known?.Length ?? 0);
            side.Waiting[at] = data;
        }
        Deliver(index, side.Held > MostWaiting);
    }

    // What is in order is said; with gaps, what is missing is named.
    void Deliver(int index, bool overGaps)
    {
        Side side = _sides[index];
        while (side.Waiting.Count > 0)
        {
            (long at, byte[] data) = side.Waiting.First();
            if (at > side.Next && !overGaps) return;
            side.Waiting.Remove(at);
            side.Held -= data.Length;
            if (at > side.Next) _talk.Add(index, System.Text.Encoding.ASCII.GetBytes($"[{at - side.Next} bytes missing in capture file]"));
            int known = (int)Math.Max(0, side.Next - at);
            if (known >= data.Length) continue;
            _talk.Add(index, known == 0 ? data : data[known..]);
            side.Next = at + data.Length;
        }
    }

    public override void Write(Utf8Sink sink)
    {
        Deliver(0, overGaps: true);
        Deliver(1, overGaps: true);
        _talk.Write(sink);
    }
}
