namespace FilterLang.Protocols;

/// <summary>Data that is not in the frame: reassembled, decompressed, decrypted.</summary>
public ref partial struct Layer
{
    /// <summary>
    /// Adds a data source, which must stay where it is until the packet is done with. Returns its number, -1 where the packet has too many.
    /// </summary>
    /// <param name="data">Where it lies.</param>
    /// <param name="length">Its octets.</param>
    /// <param name="name">What a dump of octets calls it; null for what the layer's protocol has put together.</param>
    public readonly unsafe int AddSource(byte* data, int length, string? name = null) => Packet.Items.AddSource(data, length, name ?? Protocol.WholeName);

    /// <summary>Records an item over a part of a data source. Numbers have the value given, runs the bytes there.</summary>
    public readonly int NoteIn(int source, Field field, ulong value, int at, int length)
    {
        if (source < 0 || Failed || !Wants(field)) return -1;
        if (field.Type.IsRun()) value = Item.Run(at, length);
        int index = Record(field, value, 0, 0, ItemFlags.Generated);
        if (index < 0) return -1;
        ref Item item = ref Packet.Items[index];
        (item.Source, item.Offset, item.Length) = ((byte)source, at, length);
        return index;
    }

    /// <summary>Hands a data source on to a protocol; to <c>data</c> if it is null or declines.</summary>
    public void ContinueIn(int source, Protocol? protocol)
    {
        if (source < 0) return;
        if (protocol is null || !CallIn(source, protocol)) CallIn(source, Packet.Plan.Catalog.Data);
    }

    /// <summary>Hands a data source to a protocol. False if it declined.</summary>
    public bool CallIn(int source, Protocol protocol)
    {
        if (source < 0) return true;
        Hand();
        ReadOnlySpan<byte> bytes = Packet.Items.Source(source);
        return Packet.Call(protocol, bytes, 0, bytes.Length, (byte)source, PayloadParent);
    }

    /// <summary>Hands a data source to whoever recognises it as his own in a number space, as <see cref="CallHeuristics"/> does. False if all declined.</summary>
    public bool CallHeuristicsIn(int source, PayloadTable table)
    {
        HeuristicOrder heuristics = Packet.Heuristics(table);
        for (int i = 0; i < heuristics.Order.Length; i++)
        {
            Packet.Guesses = true;
            if (!CallIn(source, heuristics.Order[i])) continue;
            heuristics.MoveToFront(i);
            return true;
        }
        return false;
    }

    /// <summary>A view of a data source that records where this layer does: what was decrypted of it.</summary>
    internal readonly Layer Over(int source)
    {
        ReadOnlySpan<byte> bytes = Packet.Items.Source(source);
        return new Layer(Packet, Protocol, bytes, 0, bytes.Length, (byte)source, _outerParent, _payloadParent, _occurrence)
        {
            _open = true, _parent = _parent, _payloadAt = _payloadAt, NestsPayload = NestsPayload, ItemIndex = ItemIndex,
        };
    }

    /// <summary>A view of this layer has handed data on: what is recorded from here on stands in front of that.</summary>
    internal void HandedOn(in Layer view) => _payloadAt = view._payloadAt;

    /// <summary>Runs a walk over a data source as if it were the protocol's whole layer.</summary>
    public void PartIn(int source, Dissector walk)
    {
        if (source < 0 || Failed) return;
        ReadOnlySpan<byte> bytes = Packet.Items.Source(source);
        var part = new Layer(Packet, Protocol, bytes, 0, bytes.Length, (byte)source, _parent, _payloadParent, _occurrence) { _open = true };
        walk(ref part);
    }

    /// <summary>Records the protocol's wanted rows that stand from one offset of its header to another, as far as they were captured.</summary>
    public readonly void Rows(int from, int to)
    {
        if (Failed) return;
        int captured = Math.Min(Captured, to);
        foreach (Row row in Packet.Plan.RowsOf(Protocol))
            if (row.At >= from && row.At + row.Size <= captured) Put(row.Field, row.At, row.Size);
    }
}
