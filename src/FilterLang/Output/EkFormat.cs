namespace FilterLang.Output;

/// <summary><c>-T ek</c>: two lines a packet, as bulk loaders of document stores take them; the tree is flattened.</summary>
sealed class EkFormat(LayerFilter? layers, RawMembers raw) : PacketFormat
{
    readonly DetailTree _tree = new();
    readonly Utf8Sink _text = new(256);

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        AddHead(sink, packet);
        _tree.Build(packet.Items);
        var top = new EkMembers();
        for (int i = 0; i < _tree.Count; i = _tree[i].End) top.Add(EkMembers.NameOf(_tree.FieldOf(i)), i);
        AddMembers(sink, top, owner: null, opened: false, frame: true);
        sink.Add("}}\n"u8);
    }

    /// <summary>The line of the index, and the packet's line up to the brace of the layers.</summary>
    internal static void AddHead(Utf8Sink sink, PacketDissector packet)
    {
        sink.Add("{\"index\":{\"_index\":"u8);
        JsonText.AddWord(sink, JsonText.Index(packet.Time));
        sink.Add("}}\n{\"timestamp\":\""u8);
        sink.Add(packet.Time / 1_000_000);
        sink.Add("\",\"layers\":{"u8);
    }

    void AddMembers(Utf8Sink sink, EkMembers members, string? owner, bool opened, bool frame = false)
    {
        bool more = false;
        foreach (List<int> nodes in members.InOrder())
        {
            Field field = _tree.FieldOf(nodes[0]);
            if (raw != RawMembers.None && field.Name.Length > 0)
            {
                Key(sink, field, owner, "_raw", ref more);
                Values(sink, nodes, index => AddRaw(sink, index, frame && field == Frame.Protocol.Field));
            }
            if (raw == RawMembers.Only && field.Type != FieldType.Protocol) continue;
            Key(sink, field, owner, "", ref more);
            Values(sink, nodes, index => AddValue(sink, index, opened));
        }
    }

    static void Values(Utf8Sink sink, List<int> nodes, Action<int> add)
    {
        if (nodes.Count > 1) sink.Add((byte)'[');
        for (int i = 0; i < nodes.Count; i++)
        {
            if (i > 0) sink.Add((byte)',');
            add(nodes[i]);
        }
        if (nodes.Count > 1) sink.Add((byte)']');
    }

    void AddValue(Utf8Sink sink, int index, bool opened)
    {
        Field field = _tree.FieldOf(index);
        bool named = layers is null || opened || layers.Names(field);
        if (!named)
        {
            sink.Add("{\"filtered\":"u8);
            JsonText.AddWord(sink, field.Name);
            sink.Add((byte)'}');
            return;
        }
        if (field.Type == FieldType.Protocol && field.Name.Length > 0)
        {
            sink.Add((byte)'{');
            var members = new EkMembers();
            Flatten(members, index);
            AddMembers(sink, members, field.Name, opened || layers is { WithAllBelow: true });
            sink.Add((byte)'}');
            return;
        }
        if (field.Type == FieldType.None && field.Name.Length > 0)
        {
            sink.Add("null"u8);
            return;
        }
        if (field.Type == FieldType.Boolean)
        {
            sink.Add(_tree.ItemOf(index).Value != 0 ? "true"u8 : "false"u8);
            return;
        }
        _text.Clear();
        if (field.Name.Length == 0) DetailLabel.Add(_text, _tree, index);
        else JsonText.AddValue(_text, _tree.Items, _tree.ItemOf(index), plainNumbers: true);
        JsonText.Add(sink, _text.Written);
    }

    // Everything below a protocol becomes its member, but for what is below a protocol in it.
    void Flatten(EkMembers members, int index)
    {
        for (int i = index + 1; i < _tree[index].End;)
        {
            Field field = _tree.FieldOf(i);
            members.Add(EkMembers.NameOf(field), i);
            i = field.Type == FieldType.Protocol ? _tree[i].End : i + 1;
        }
    }

    void AddRaw(Utf8Sink sink, int index, bool wholeFrame)
    {
        _text.Clear();
        if (wholeFrame) _text.AddHex(_tree.Items.Source(0));
        else RawOctets.Add(_text, _tree.Items, _tree.ItemOf(index));
        JsonText.Add(sink, _text.Written);
    }

    void Key(Utf8Sink sink, Field field, string? owner, string ending, ref bool more)
    {
        if (more) sink.Add((byte)',');
        more = true;
        _text.Clear();
        // A field's name follows its protocol's; what is a protocol of its own goes without.
        if (owner is not null && field.Name.Length > 0 && field.Type != FieldType.Protocol && !field.IsOwnProtocol)
        {
            _text.Add(EkOwners.Of(field));
            _text.Add("_");
        }
        _text.Add(EkMembers.NameOf(field));
        _text.Add(ending);
        _text.Replace(0, (byte)'.', (byte)'_');
        JsonText.Add(sink, _text.Written);
        sink.Add((byte)':');
    }
}
