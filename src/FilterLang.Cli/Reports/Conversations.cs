using System.Globalization;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>Who is told apart: the addresses of a layer, with ports where it has them.</summary>
sealed record ConversationKind(string Name, string Title, string Source, string Destination, string? SourcePort = null, string? DestinationPort = null)
{
    public static readonly ConversationKind[] All =
    [
        new("eth", "Ethernet", "eth.src", "eth.dst"),
        new("ip", "IPv4", "ip.src", "ip.dst"),
        new("ipv6", "IPv6", "ipv6.src", "ipv6.dst"),
        new("tcp", "TCP", "ip.src", "ip.dst", "tcp.srcport", "tcp.dstport"),
        new("udp", "UDP", "ip.src", "ip.dst", "udp.srcport", "udp.dstport"),
        new("sctp", "SCTP", "ip.src", "ip.dst", "sctp.srcport", "sctp.dstport"),
    ];

    /// <summary>The two ends of a packet, null where it has none.</summary>
    public (string Source, string Destination, string SourcePort, string DestinationPort)? Of(PacketDissector packet, FieldRegistry registry)
    {
        if (SourcePort is null)
            return Text(packet, registry, Source) is { } from && Text(packet, registry, Destination) is { } to ? (from, to, "", "") : null;
        if (Text(packet, registry, SourcePort, last: true) is not { } port || Text(packet, registry, DestinationPort!, last: true) is not { } other) return null;
        // The addresses are those of the innermost network layer.
        return (packet.Source.ToString(), packet.Destination.ToString(), port, other);
    }

    /// <summary>An address as it is shown, by name where its kind is named.</summary>
    public string ShownAddress(NameBook names, string address)
    {
        var text = new Utf8Sink(48);
        if (NetworkAddress.TryParse(System.Text.Encoding.ASCII.GetBytes(address), out NetworkAddress host)) names.Add(text, host);
        else if (names.NamesLinks && address.Length == 17) names.AddMac(text, Convert.FromHexString(address.Replace(":", "", StringComparison.Ordinal)));
        else return address;
        return text.ToString();
    }

    /// <summary>A port as it is shown; empty for none.</summary>
    public string ShownPort(NameBook names, string port)
    {
        if (!names.NamesPorts || !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out ushort number)) return port;
        var text = new Utf8Sink(48);
        names.AddPort(text, Name, number);
        return text.ToString();
    }

    public void AddTo(FieldSelection selection, FieldRegistry registry)
    {
        foreach (string? name in (string?[])[Source, Destination, SourcePort, DestinationPort])
            if (name is not null && registry.Find(name) is { } field) selection.Add(field);
    }

    static string? Text(PacketDissector packet, FieldRegistry registry, string name, bool last = false)
    {
        if (registry.Find(name) is not { } field) return null;
        int index = last ? packet.Items.Last(field.Slot) : packet.Items.First(field.Slot);
        if (index < 0) return null;
        var text = new Utf8Sink(48);
        ValueText.Add(text, packet.Items, packet.Items[index]);
        return text.ToString();
    }
}

/// <summary><c>-z conv,KIND</c>: conversations, those with most frames first.</summary>
sealed class Conversations(ConversationKind kind, FieldRegistry registry) : Report
{
    sealed class Row((string Address, string Port) from, (string Address, string Port) to)
    {
        public (string Address, string Port) From => from;
        public (string Address, string Port) To => to;
        public long Sent, Received, SentBytes, ReceivedBytes, First, Last;
    }

    readonly Dictionary<((string, string), (string, string)), Row> _rows = [];
    readonly List<Row> _inOrder = [];
    NameBook _names = NameBook.None;
    long _start;

    public override void Listen(PacketDissector dissector) => _names = dissector.Names;

    public override void AddTo(FieldSelection selection) => kind.AddTo(selection, registry);

    public override void Take(PacketDissector packet)
    {
        if (kind.Of(packet, registry) is not { } ends) return;
        (string, string) from = (ends.Source, ends.SourcePort), to = (ends.Destination, ends.DestinationPort);
        _start = packet.FirstTime;
        bool forward = true;
        if (!_rows.TryGetValue((from, to), out Row? row))
        {
            forward = false;
            if (!_rows.TryGetValue((to, from), out row))
            {
                (row, forward) = (new Row(from, to) { First = packet.Time }, true);
                _rows.Add((from, to), row);
                _inOrder.Add(row);
            }
        }
        if (forward) (row.Sent, row.SentBytes) = (row.Sent + 1, row.SentBytes + packet.WireLength);
        else (row.Received, row.ReceivedBytes) = (row.Received + 1, row.ReceivedBytes + packet.WireLength);
        row.Last = packet.Time;
    }

    string Shown((string Address, string Port) end) =>
        end.Port.Length == 0 ? kind.ShownAddress(_names, end.Address) : $"{kind.ShownAddress(_names, end.Address)}:{kind.ShownPort(_names, end.Port)}";

    public override void Write(Utf8Sink sink)
    {
        string line = new('=', 80);
        int width = kind.SourcePort is null ? 20 : 26;
        string blank = new(' ', 2 * width + 7);
        sink.Add($"{line}\n{kind.Title} Conversations\nFilter:{FilterText}\n");
        sink.Add($"{blank}|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |\n");
        sink.Add($"{blank}| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |\n");
        foreach (Row row in _inOrder.OrderByDescending(r => r.Sent + r.Received))
            sink.Add(string.Create(CultureInfo.InvariantCulture,
                $"{Shown(row.From).PadRight(width)} <-> {Shown(row.To).PadRight(width)}  {row.Received,6} {Size(row.ReceivedBytes),-9}  {row.Sent,6} {Size(row.SentBytes),-9}  {row.Sent + row.Received,6} {Size(row.SentBytes + row.ReceivedBytes),-9}  {Seconds(row.First - _start),14:F9}   {Seconds(row.Last - row.First),12:F4}\n"));
        sink.Add($"{line}\n");
    }
}

/// <summary><c>-z endpoints,KIND</c>: addresses, those with most packets first.</summary>
sealed class Endpoints(ConversationKind kind, FieldRegistry registry) : Report
{
    sealed class Row
    {
        public long Sent, Received, SentBytes, ReceivedBytes;
    }

    NameBook _names = NameBook.None;
    readonly Dictionary<(string Address, string Port), Row> _rows = [];
    readonly List<(string Address, string Port)> _inOrder = [];

    public override void AddTo(FieldSelection selection) => kind.AddTo(selection, registry);

    public override void Listen(PacketDissector dissector) => _names = dissector.Names;

    public override void Take(PacketDissector packet)
    {
        if (kind.Of(packet, registry) is not { } ends) return;
        Row from = RowOf((ends.Source, ends.SourcePort)), to = RowOf((ends.Destination, ends.DestinationPort));
        (from.Sent, from.SentBytes) = (from.Sent + 1, from.SentBytes + packet.WireLength);
        (to.Received, to.ReceivedBytes) = (to.Received + 1, to.ReceivedBytes + packet.WireLength);
    }

    Row RowOf((string, string) end)
    {
        if (_rows.TryGetValue(end, out Row? row)) return row;
        _inOrder.Add(end);
        return _rows[end] = new Row();
    }

    public override void Write(Utf8Sink sink)
    {
        string line = new('=', 80);
        bool ports = kind.SourcePort is not null;
        sink.Add($"{line}\n{kind.Title} Endpoints\nFilter:{FilterText}\n");
        sink.Add($"                       {(ports ? "|  Port  | " : "")}| Packets | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n");
        foreach ((string Address, string Port) end in _inOrder.OrderByDescending(e => _rows[e].Sent + _rows[e].Received))
        {
            Row row = _rows[end];
            sink.Add($"{kind.ShownAddress(_names, end.Address),-20}{(ports ? $"      {kind.ShownPort(_names, end.Port),5}" : "")}{row.Sent + row.Received,13}   {Size(row.SentBytes + row.ReceivedBytes),-10}{row.Sent,11}      {Size(row.SentBytes),-10}{row.Received,12}      {Size(row.ReceivedBytes),-10}  \n");
        }
        sink.Add($"{line}\n");
    }
}
