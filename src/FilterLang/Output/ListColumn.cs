using FilterLang.Fields;

namespace FilterLang.Output;

/// <summary>What stands in a column of the packet list.</summary>
enum ListContent
{
    Number,
    Time,
    Source,
    Destination,
    /// <summary>Addresses that are never shown by name.</summary>
    PlainSource,
    PlainDestination,
    /// <summary>Addresses of the network layer; nothing for packets without one.</summary>
    NetworkSource,
    NetworkDestination,
    PlainNetworkSource,
    PlainNetworkDestination,
    SourcePort,
    DestinationPort,
    PlainSourcePort,
    PlainDestinationPort,
    Protocol,
    Length,
    Info,
    /// <summary>Values of a field or an expression.</summary>
    Custom,
}

/// <summary>A column of the packet list.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Content">What stands in it.</param>
sealed record ListColumn(string Title, ListContent Content)
{
    static readonly FieldsFormat s_all = new();

    /// <summary>The columns unless others are asked for.</summary>
    public static IReadOnlyList<ListColumn> Usual { get; } =
    [
        new("No.", ListContent.Number), new("Time", ListContent.Time), new("Source", ListContent.Source), new("Destination", ListContent.Destination),
        new("Protocol", ListContent.Protocol), new("Length", ListContent.Length), new("Info", ListContent.Info),
    ];

    /// <summary>How a time is written where it is not that of <c>-t</c>.</summary>
    public TimeKind? Kind { get; init; }

    /// <summary>What a custom column shows, one behind the other.</summary>
    public IReadOnlyList<OutputColumn> Shown { get; init; } = [];

    /// <summary>Which value of a custom column is shown, from 1, counted from the last one where negative; 0 for all.</summary>
    public int Occurrence { get; init; }

    /// <summary>Names of values are shown in place of numbers.</summary>
    public bool ByName { get; init; }

    /// <summary>Adds the cell of the packet that was dissected last; the plan must want columns.</summary>
    public void Add(Utf8Sink sink, PacketDissector packet)
    {
        PacketColumns columns = packet.Columns ?? throw new InvalidOperationException("The plan does not want columns.");
        switch (Content)
        {
            case ListContent.Number: sink.Add(packet.Number); break;
            case ListContent.Time when Kind is { } kind: TimeColumn.Add(sink, packet, columns, kind); break;
            case ListContent.Time: sink.Add(columns.Time.Written); break;
            case ListContent.Source: columns.AddSource(sink, packet.Names); break;
            case ListContent.Destination: columns.AddDestination(sink, packet.Names); break;
            case ListContent.PlainSource: AddPlain(sink, columns.SourceAddress, columns.Source); break;
            case ListContent.PlainDestination: AddPlain(sink, columns.DestinationAddress, columns.Destination); break;
            case ListContent.NetworkSource: AddNetwork(sink, packet.Names, columns.SourceAddress); break;
            case ListContent.NetworkDestination: AddNetwork(sink, packet.Names, columns.DestinationAddress); break;
            case ListContent.PlainNetworkSource: AddNetwork(sink, NameBook.None, columns.SourceAddress); break;
            case ListContent.PlainNetworkDestination: AddNetwork(sink, NameBook.None, columns.DestinationAddress); break;
            case ListContent.SourcePort: AddPort(sink, packet, packet.Names, packet.SourcePort); break;
            case ListContent.DestinationPort: AddPort(sink, packet, packet.Names, packet.DestinationPort); break;
            case ListContent.PlainSourcePort: AddPort(sink, packet, NameBook.None, packet.SourcePort); break;
            case ListContent.PlainDestinationPort: AddPort(sink, packet, NameBook.None, packet.DestinationPort); break;
            case ListContent.Protocol: sink.Add(columns.ShownProtocol); break;
            case ListContent.Length: sink.Add((long)packet.WireLength); break;
            case ListContent.Info: sink.Add(columns.Info.Written); break;
            case ListContent.Custom: AddCustom(sink, packet.Items); break;
        }
    }

    static void AddPlain(Utf8Sink sink, NetworkAddress address, Utf8Sink text)
    {
        if (address.Family == NetworkAddress.None) sink.Add(text.Written);
        else address.AddTo(sink);
    }

    static void AddNetwork(Utf8Sink sink, NameBook names, NetworkAddress address)
    {
        if (address.Family is NetworkAddress.FamilyIPv4 or NetworkAddress.FamilyIPv6) names.Add(sink, address);
    }

    // A packet without a transport layer has no ports; which one it has does not matter but for names.
    static void AddPort(Utf8Sink sink, PacketDissector packet, NameBook names, ushort port)
    {
        if (packet.SourcePort == 0 && packet.DestinationPort == 0) return;
        string transport = packet.Items.First(Udp.Protocol.Field.Slot) >= 0 ? "udp" : "tcp";
        names.AddPort(sink, transport, port);
    }

    void AddCustom(Utf8Sink sink, PacketItems items)
    {
        int start = sink.Length;
        foreach (OutputColumn shown in Shown)
        {
            int before = sink.Length;
            if (before > start) sink.Add(s_all.Aggregator);
            int from = sink.Length;
            if (shown.Expression is not null) shown.Add(sink, items, s_all);
            else if (shown.Field.Type is FieldType.Protocol or FieldType.None) sink.Add(items.First(shown.Field.Slot) < 0 ? "" : "✓");
            else AddValues(sink, items, shown);
            if (sink.Length == from) sink.CutTo(before);
        }
    }

    void AddValues(Utf8Sink sink, PacketItems items, OutputColumn shown)
    {
        int count = 0, n = 0;
        for (int index = items.First(shown.Field.Slot); index >= 0; index = items[index].Next) count++;
        int wanted = Occurrence < 0 ? count + 1 + Occurrence : Occurrence;
        for (int index = items.First(shown.Field.Slot); index >= 0; index = items[index].Next)
        {
            if (++n != wanted && Occurrence != 0) continue;
            if (n > 1 && Occurrence == 0) sink.Add(s_all.Aggregator);
            ref readonly Item item = ref items[index];
            Field field = Field.At(item.Field);
            if (!ByName && field.Type == FieldType.Boolean) sink.Add(item.Value != 0 ? "1"u8 : "0"u8);
            else if (!ByName || !DetailLabel.AddNamed(sink, field, items, item)) shown.AddValue(sink, items, index);
        }
    }
}
