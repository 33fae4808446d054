using FilterLang.Protocols;

namespace FilterLang.HotPath;

/// <summary>
/// Reads records ahead, as far as they are in the read buffer, and has the streams of plain TCP segments fetched from memory meanwhile:
/// with many conversations each is a miss in every cache, and these then happen side by side.
/// </summary>
sealed class StreamBatch(SpineWalk walk, TcpSpine streams)
{
    const int Most = 64;

    readonly CaptureRecord[] _records = new CaptureRecord[Most];
    readonly PacketContext[] _packets = new PacketContext[Most];
    readonly TcpSpine.Ahead[] _ahead = new TcpSpine.Ahead[Most];
    CaptureRecord _next;
    bool _hasNext;

    public ref CaptureRecord Record(int at) => ref _records[at];

    public ref PacketContext Packet(int at) => ref _packets[at];

    /// <summary>Takes the segment into its stream; false if that is left to the dissection, or it is none.</summary>
    public bool Follow(int at) => (_packets[at].Spine & Spine.Tcp) != 0 && streams.Follow(ref _packets[at], _ahead[at]);

    /// <summary>Reads the next records; 0 at the end.</summary>
    /// <param name="reader">Where from. Records of one batch see the same interfaces.</param>
    /// <param name="number">Packets read before.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="items">What dissections record.</param>
    public int Read(CaptureReader reader, long number, long most, PacketItems items)
    {
        int count = 0, limit = (int)Math.Min(Most, most);
        while (count < limit && ReadOne(reader, ref _records[count], count == 0)) Describe(count++, ++number, items);
        // Loops that do nothing else, so that as many misses as possible happen at a time: of slots, then of the states that they name.
        for (int i = 0; i < count; i++) streams.FetchSlot(_ahead[i]);
        for (int i = 0; i < count; i++) streams.FetchState(_ahead[i]);
        return count;
    }

    bool ReadOne(CaptureReader reader, ref CaptureRecord record, bool isFirst)
    {
        if (_hasNext)
        {
            (record, _hasNext) = (_next, false);
            return true;
        }
        if (isFirst) return reader.TryRead(ref record);
        int changes = reader.Changes;
        if (!reader.TryReadBuffered(ref record)) return false;
        if (reader.Changes == changes) return true;
        (_next, _hasNext) = (record, true);
        return false;
    }

    void Describe(int at, long number, PacketItems items)
    {
        ref CaptureRecord record = ref _records[at];
        ref PacketContext packet = ref _packets[at];
        unsafe { packet.Data = record.Data; }
        (packet.CapturedLength, packet.WireLength, packet.LinkType) = (record.CapturedLength, record.WireLength, record.LinkType);
        (packet.Number, packet.Time) = (number, record.TimeNs);
        if (packet.Items != items) packet.Items = items;
        walk.Walk(ref packet);
        streams.Find(ref packet, out _ahead[at]);
    }
}
