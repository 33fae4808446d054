namespace FilterLang.Output;

/// <summary>What <see cref="TextFormat"/> shows of a packet.</summary>
sealed record TextParts
{
    /// <summary>The line of the packet list.</summary>
    public bool Summary { get; init; }

    /// <summary>The detail tree.</summary>
    public bool Details { get; init; }

    /// <summary>Only these protocols are opened in the tree (<c>-O</c>); null for all.</summary>
    public IReadOnlySet<string>? Opened { get; init; }

    /// <summary>The bytes; null for none.</summary>
    public HexParts? Bytes { get; init; }

    /// <summary>Columns are separated by tabs (<c>-T tabs</c>).</summary>
    public bool Tabs { get; init; }

    /// <summary>The columns of the packet list.</summary>
    public IReadOnlyList<ListColumn> Columns { get; init; } = ListColumn.Usual;

    /// <summary>The line behind each packet that is more than a line (<c>-S</c>).</summary>
    public string Separator { get; init; } = "";
}

/// <summary>Packets for people: summary line, detail tree and bytes, as asked for.</summary>
sealed class TextFormat(TextParts parts) : PacketFormat
{
    readonly SummaryWriter _summary = new(parts.Tabs, parts.Columns);
    readonly DetailTree _tree = new();

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        if (parts.Summary) _summary.Write(sink, packet);
        if (parts.Details)
        {
            _tree.Build(packet.Items);
            for (int i = 0; i < _tree.Count; i = Next(i)) AddLine(sink, i);
        }
        if (parts.Bytes is { } bytes)
        {
            if (parts.Summary || parts.Details) sink.Add((byte)'\n');
            if (bytes.Time && packet.Columns is { } columns)
            {
                sink.Add(columns.Time.Written);
                sink.Add((byte)'\n');
            }
            HexDump.Add(sink, packet.Items, bytes);
        }
        if (!parts.Details && parts.Bytes is null) return;
        sink.Add(parts.Separator);
        sink.Add((byte)'\n');
    }

    // What is hidden is passed over with all below it; a protocol that is not opened is a line.
    int Next(int index)
    {
        DetailNode node = _tree[index];
        if ((_tree.ItemOf(index).Flags & ItemFlags.Hidden) != 0) return node.End;
        bool closed = parts.Opened is { } opened && node.Depth == 0 && !opened.Contains(_tree.FieldOf(index).Name);
        return closed ? node.End : index + 1;
    }

    void AddLine(Utf8Sink sink, int index)
    {
        DetailNode node = _tree[index];
        ref readonly Item item = ref _tree.ItemOf(index);
        if ((item.Flags & ItemFlags.Hidden) != 0) return;
        for (int i = 0; i < node.Depth; i++) sink.Add("    "u8);
        bool generated = (item.Flags & ItemFlags.Generated) != 0 || _tree.FieldOf(index).Generated;
        if (generated) sink.Add((byte)'[');
        DetailLabel.Add(sink, _tree, index);
        if (generated) sink.Add((byte)']');
        sink.Add((byte)'\n');
        // What nobody dissected is shown as it is, unless all bytes are shown anyway.
        if (_tree.FieldOf(index) != Data.Protocol.Field || parts.Bytes is not null) return;
        sink.Add((byte)'\n');
        HexDump.Add(sink, _tree.Items.Raw(item));
    }
}
