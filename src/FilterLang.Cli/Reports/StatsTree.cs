using System.Globalization;
using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>A report that counts packets in a tree of names, with averages, rates and bursts.</summary>
abstract class StatsTree(string title, string firstColumn) : Report
{
    const long BurstWindow = 100_000_000;

    /// <summary>A line of the report.</summary>
    protected sealed class Node(string name)
    {
        readonly Queue<long> _recent = new();
        public string Name => name;
        public List<Node> Children { get; } = [];
        public long Count, Valued, BurstStart;
        public int Burst;
        public double Sum, Least = double.MaxValue, Most = double.MinValue;

        /// <summary>The child of this name, made at its first use.</summary>
        public Node this[string child]
        {
            get
            {
                foreach (Node known in Children)
                    if (known.Name == child) return known;
                var made = new Node(child);
                Children.Add(made);
                return made;
            }
        }

        public Node Tick(long time)
        {
            Count++;
            while (_recent.Count > 0 && time - _recent.Peek() > BurstWindow) _recent.Dequeue();
            _recent.Enqueue(time);
            if (_recent.Count > Burst) (Burst, BurstStart) = (_recent.Count, _recent.Peek());
            return this;
        }

        public Node Tick(long time, double value)
        {
            Valued++;
            Sum += value;
            Least = Math.Min(Least, value);
            Most = Math.Max(Most, value);
            return Tick(time);
        }
    }

    readonly Node _root = new("");
    long _first, _last, _start;
    bool _any;

    /// <summary>A line of the top level.</summary>
    protected Node Top(string name) => _root[name];

    /// <summary>To be called for each packet that counts.</summary>
    protected void Begin(PacketDissector packet)
    {
        if (!_any) (_first, _any) = (packet.Time, true);
        (_last, _start) = (packet.Time, packet.FirstTime);
    }

    public override void Write(Utf8Sink sink)
    {
        int width = Math.Max(firstColumn.Length, Widest(_root, -1)) + 2;
        string line = new('-', width + 111), thick = new('=', width + 111);
        sink.Add($"\n{thick}\n{title}:\n");
        sink.Add($"{firstColumn.PadRight(width)}Count         Average       Min Val       Max Val       Rate (ms)     Percent       Burst Rate    Burst Start  \n{line}\n");
        foreach (Node node in _root.Children) Write(sink, node, 0, null, width);
        sink.Add($"\n{line}\n");
    }

    static int Widest(Node node, int depth) => Math.Max(node.Name.Length + Math.Max(depth, 0), node.Children.Select(c => Widest(c, depth + 1)).DefaultIfEmpty().Max());

    void Write(Utf8Sink sink, Node node, int depth, Node? parent, int width)
    {
        double milliseconds = (_last - _first) / 1e6;
        bool valued = node.Valued > 0;
        string none = parent is { Valued: > 0 } ? "-" : "";
        string name = new string(' ', depth) + node.Name;
        sink.Add(string.Create(CultureInfo.InvariantCulture,
            $"{name.PadRight(width)}{node.Count,-14}{(valued ? (node.Sum / node.Valued).ToString("F2", CultureInfo.InvariantCulture) : none),-14}{(valued ? node.Least.ToString(CultureInfo.InvariantCulture) : none),-14}{(valued ? node.Most.ToString(CultureInfo.InvariantCulture) : none),-14}"));
        double rate = milliseconds > 0 ? node.Count / milliseconds : 0;
        string percent = parent is null ? "100%" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * node.Count / Math.Max(1, parent.Count):F2}%");
        string burst = node.Burst > 0 ? (node.Burst / 100.0).ToString("F4", CultureInfo.InvariantCulture) : "-";
        string start = node.Burst > 0 ? Seconds(node.BurstStart - _start).ToString("F3", CultureInfo.InvariantCulture) : "-";
        sink.Add(string.Create(CultureInfo.InvariantCulture, $"{rate.ToString("F4", CultureInfo.InvariantCulture),-14}{percent,-14}{burst,-14}{start,-13}\n"));
        foreach (Node child in node.Children) Write(sink, child, depth + 1, node, width);
    }
}

/// <summary><c>-z plen,tree</c>: packets by their length.</summary>
sealed class PacketLengths : StatsTree
{
    static readonly (int Least, string Name)[] s_ranges =
    [
        (0, "0-19"), (20, "20-39"), (40, "40-79"), (80, "80-159"), (160, "160-319"), (320, "320-639"), (640, "640-1279"), (1280, "1280-2559"),
        (2560, "2560-5119"), (5120, "5120 and greater"),
    ];

    public PacketLengths() : base("Packet Lengths", "Topic / Item")
    {
        foreach ((_, string name) in s_ranges) _ = Top("Packet Lengths")[name];
    }

    public override void AddTo(FieldSelection selection)
    {
    }

    public override void Take(PacketDissector packet)
    {
        Begin(packet);
        Node all = Top("Packet Lengths").Tick(packet.Time, packet.WireLength);
        int range = Array.FindLastIndex(s_ranges, r => packet.WireLength >= r.Least);
        all[s_ranges[Math.Max(range, 0)].Name].Tick(packet.Time, packet.WireLength);
    }
}

/// <summary><c>-z http,tree</c>: requests by method, responses by code.</summary>
sealed class HttpTree(Field method, Field code, Field phrase) : StatsTree("HTTP / Packet Counter", "Packet Type")
{
    static readonly string[] s_classes = ["???: broken", "1xx: Informational", "2xx: Success", "3xx: Redirection", "4xx: Client Error", "5xx: Server Error"];

    public override void AddTo(FieldSelection selection) => selection.Add(method).Add(code).Add(phrase);

    public override void Take(PacketDissector packet)
    {
        PacketItems items = packet.Items;
        long time = packet.Time;
        bool any = false;
        for (int i = items.First(code.Slot); i >= 0; i = items[i].Next)
        {
            if (!any) Begin(packet);
            any = true;
            ulong value = items[i].Value;
            int words = items.First(phrase.Slot);
            string reason = words < 0 ? "" : " " + System.Text.Encoding.UTF8.GetString(items.Run(items[words]));
            Node responses = Top("Total HTTP Packets").Tick(time)["HTTP Response Packets"].Tick(time);
            responses[s_classes[value / 100 is >= 1 and <= 5 ? (int)(value / 100) : 0]].Tick(time)[$"{value}{reason}"].Tick(time);
        }
        for (int i = items.First(method.Slot); i >= 0; i = items[i].Next)
        {
            if (!any) Begin(packet);
            any = true;
            string name = System.Text.Encoding.UTF8.GetString(items.Run(items[i]));
            Top("Total HTTP Packets").Tick(time)["HTTP Request Packets"].Tick(time)[name].Tick(time);
        }
    }
}

/// <summary><c>-z dns,tree</c>: messages by direction, type, class, code and size.</summary>
sealed class DnsTree(FieldRegistry registry) : StatsTree("DNS", "Packet Type")
{
    readonly (string Title, Field? Field)[] _rows =
    [
        ("Response", registry.Find("dns.flags.response")), ("Query Type", registry.Find("dns.qry.type")), ("Answer Type", registry.Find("dns.resp.type")),
        ("Class", registry.Find("dns.qry.class")), ("rcode", registry.Find("dns.flags.rcode")), ("opcodes", registry.Find("dns.flags.opcode")),
    ];

    readonly Field? _protocol = registry.Find("dns");

    public override void AddTo(FieldSelection selection)
    {
        if (_protocol is not null) selection.Add(_protocol);
        foreach ((_, Field? field) in _rows)
            if (field is not null) selection.Add(field);
    }

    public override void Take(PacketDissector packet)
    {
        PacketItems items = packet.Items;
        int message = _protocol is null ? -1 : items.First(_protocol.Slot);
        if (message < 0) return;
        Begin(packet);
        long time = packet.Time;
        Top("Total Packets").Tick(time);
        foreach ((string title, Field? field) in _rows)
        {
            if (field is null) continue;
            for (int i = items.First(field.Slot); i >= 0; i = items[i].Next) Top(title).Tick(time)[NameOf(title, field, items[i].Value)].Tick(time);
        }
        Top("Payload size").Tick(time, items[message].RunLength);
    }

    static string NameOf(string title, Field field, ulong value) =>
        title == "Response" ? value != 0 ? "Response" : "Query" : field.Names?.Find(value) ?? $"Unknown ({value})";
}
