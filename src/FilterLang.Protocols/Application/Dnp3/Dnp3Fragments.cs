using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The transport function, IEEE Std 1815-2012 clause 8: fragments of the application layer in segments that are numbered in turn.</summary>
static class Dnp3Fragments
{
    public const byte Final = 0x80, First = 0x40, Sequence = 0x3F;

    public static readonly Field Data = Dnp3.Protocol.Bytes("dnp3.al.frag_data", "DNP3.0 AL Fragment Data");

    public static readonly FragmentFields Fields = new(Dnp3.Protocol, "dnp3.al.fragment", "dnp3.al.fragment.reassembled", "fragment",
        "DNP 3.0 AL Fragments", "DNP 3.0 AL Fragment", "Defragmentation error", "Fragment", "Reassembled PDU In Frame", "Reassembled DNP", FieldType.None, hasData: false)
    {
        SourceName = "Reassembled DNP 3.0 Application Layer message",
    };

    /// <summary>Takes a segment: its control octet, what it carries, the stations in its header, and where it stands.</summary>
    public static void Take(ref Layer dnp3, uint control, scoped ReadOnlySpan<byte> data, uint stations, int at)
    {
        int number = (int)(control & Sequence);
        PacketDissector packet = dnp3.Packet;
        PathKey key = new(new NetworkAddress(NetworkAddress.FamilyEther, packet.Conversation.Number),
            new NetworkAddress(NetworkAddress.FamilyEther, (uint)packet.SourcePort << 16 | packet.DestinationPort), stations);
        FragmentSet? set = packet.State<Dnp3FragmentState>(Dnp3.Protocol).Add((uint)packet.Number, key, control, data);
        if (set is not null)
        {
            Fields.Tell(ref dnp3, set, (uint)number);
            dnp3.PartIn(Fields.Note(ref dnp3, set, out _), Dnp3Application.Dissect);
            return;
        }
        dnp3.NoteForetold(Fields.ReassembledIn, (uint)number);
        dnp3.NoteBytes(Data, data, at, data.Length, ItemFlags.None);
        dnp3.Info($" (Application Layer Unreassembled fragment {number})");
    }
}

/// <summary>What a session knows of fragments of which the last segment has not come.</summary>
sealed class Dnp3FragmentState : IDisposable
{
    /// <summary>Pairs of stations with such a fragment; all are forgotten when there are more.</summary>
    const int Limit = 4096;

    readonly FragmentTable _fragments = new();
    readonly Dictionary<PathKey, (int Next, int Offset, int Last)> _progress = [];

    /// <summary>
    /// Adds a segment; gives the set if the fragment is complete. A segment that comes twice adds nothing; one that is out of turn ends the fragment.
    /// </summary>
    public FragmentSet? Add(uint frame, in PathKey key, uint control, ReadOnlySpan<byte> data)
    {
        int number = (int)(control & Dnp3Fragments.Sequence);
        bool more = (control & Dnp3Fragments.Final) == 0, first = (control & Dnp3Fragments.First) != 0;
        (int Next, int Offset, int Last) known = (number, 0, 0);
        if (first) _fragments.Forget(key);
        else if (!_progress.TryGetValue(key, out known)) return null;
        if (number == ((known.Next - 1) & Dnp3Fragments.Sequence) && !first)
            return _fragments.Add(frame, key, known.Last, more: true, data);
        if (number != known.Next) return null;
        if (_progress.Count == Limit && !_progress.ContainsKey(key)) _progress.Clear();
        if (more) _progress[key] = ((number + 1) & Dnp3Fragments.Sequence, known.Offset + data.Length, known.Offset);
        else _progress.Remove(key);
        return _fragments.Add(frame, key, known.Offset, more, data);
    }

    public void Dispose() => _fragments.Dispose();
}
