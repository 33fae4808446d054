using FilterLang.Fields;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary><c>-z io,phs</c>: frames and bytes by the protocols they hold, as a tree.</summary>
sealed class ProtocolHierarchy : Report
{
    sealed class Node(string name)
    {
        public string Name => name;
        public List<Node> Children { get; } = [];
        public long Frames, Bytes;
    }

    readonly Node _root = new("");

    public override void AddTo(FieldSelection selection)
    {
        foreach (Protocol protocol in ProtocolCatalog.Default.Protocols) selection.Add(protocol.Field);
    }

    public override void Take(PacketDissector packet)
    {
        Node node = _root;
        foreach (ref readonly Item item in packet.Items.All)
        {
            Field field = Field.At(item.Field);
            if (item.Parent >= 0 || field.Type != FieldType.Protocol || (item.Flags & ItemFlags.Hidden) != 0) continue;
            node = Below(node, field.Name);
            node.Frames++;
            node.Bytes += packet.WireLength;
        }
    }

    static Node Below(Node node, string name)
    {
        foreach (Node child in node.Children)
            if (child.Name == name) return child;
        var made = new Node(name);
        node.Children.Add(made);
        return made;
    }

    public override void Write(Utf8Sink sink)
    {
        string line = new('=', 67);
        sink.Add($"\n{line}\nProtocol Hierarchy Statistics\nFilter: {Filter?.Text}\n\n");
        foreach (Node child in _root.Children) Write(sink, child, 0);
        sink.Add($"{line}\n");
    }

    static void Write(Utf8Sink sink, Node node, int depth)
    {
        string name = new string(' ', depth * 2) + node.Name;
        sink.Add($"{name,-40} frames:{node.Frames} bytes:{node.Bytes}\n");
        foreach (Node child in node.Children) Write(sink, child, depth + 1);
    }
}
