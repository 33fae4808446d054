namespace FilterLang.Output;

/// <summary>What the JSON formats show beside values.</summary>
enum RawMembers
{
    None,
    /// <summary>A raw member beside each value (<c>-x</c>).</summary>
    Beside,
    /// <summary>Raw members in place of values (<c>-T jsonraw</c>).</summary>
    Only,
}

/// <summary><c>-T json</c>: the detail tree as JSON, names as often as they occur unless that is unwanted.</summary>
sealed class JsonFormat(LayerFilter? layers, RawMembers raw, bool uniqueNames) : PacketFormat
{
    readonly DetailTree _tree = new();
    readonly Utf8Sink _text = new(256);
    bool _more;

    public override void Begin(Utf8Sink sink) => sink.Add((byte)'[');

    public override void Write(Utf8Sink sink, PacketDissector packet)
    {
        AddHead(sink, packet, ref _more);
        _tree.Build(packet.Items);
        AddMembers(sink, 0, _tree.Count, 4, shown: false, frame: true);
        AddTail(sink);
    }

    public override void End(Utf8Sink sink) => sink.Add(_more ? "\n]\n"u8 : "\n\n]\n"u8);

    /// <summary>Everything up to the brace of the layers.</summary>
    internal static void AddHead(Utf8Sink sink, PacketDissector packet, ref bool more)
    {
        sink.Add(more ? ",\n  {\n    \"_index\": "u8 : "\n  {\n    \"_index\": "u8);
        more = true;
        JsonText.AddWord(sink, JsonText.Index(packet.Time));
        sink.Add(",\n    \"_score\": null,\n    \"_source\": {\n      \"layers\": {"u8);
    }

    internal static void AddTail(Utf8Sink sink) => sink.Add("\n      }\n    }\n  }"u8);

    // The members of an object, at this depth of indentation.
    void AddMembers(Utf8Sink sink, int from, int end, int depth, bool shown, bool frame = false)
    {
        bool more = false;
        for (int i = from; i < end; i = _tree[i].End)
        {
            if (uniqueNames && IsRepeated(from, i)) continue;
            int count = uniqueNames ? Occurrences(i, end) : 1;
            bool hasValue = HasValue(i), hasChildren = HasChildren(i, count, end);
            if (raw != RawMembers.None && HasRaw(i))
            {
                Key(sink, i, "_raw", depth, ref more);
                AddAll(sink, i, end, count, depth, Part.Raw, shown, frame);
            }
            if (hasValue && (raw != RawMembers.Only || !HasRaw(i)))
            {
                Key(sink, i, "", depth, ref more);
                AddAll(sink, i, end, count, depth, Part.Value, shown, frame);
            }
            if (!hasChildren) continue;
            Key(sink, i, hasValue ? "_tree" : "", depth, ref more);
            AddAll(sink, i, end, count, depth, Part.Children, shown, frame);
        }
    }

    enum Part
    {
        Raw,
        Value,
        Children,
    }

    // One member for all occurrences of a name: an array where there are several.
    void AddAll(Utf8Sink sink, int index, int end, int count, int depth, Part part, bool shown, bool frame)
    {
        if (count == 1)
        {
            AddPart(sink, index, depth, part, shown, frame);
            return;
        }
        sink.Add((byte)'[');
        bool more = false;
        for (int i = index; i < end; i = _tree[i].End)
        {
            if (!SameKey(index, i) || (part == Part.Children && !_tree[i].HasChildren(i))) continue;
            if (more) sink.Add((byte)',');
            more = true;
            NewLine(sink, depth + 1);
            AddPart(sink, i, depth + 1, part, shown, frame);
        }
        NewLine(sink, depth);
        sink.Add((byte)']');
    }

    void AddPart(Utf8Sink sink, int index, int depth, Part part, bool shown, bool frame)
    {
        Field field = _tree.FieldOf(index);
        switch (part)
        {
            case Part.Raw:
                AddRaw(sink, index, depth, frame && field == Frame.Protocol.Field);
                break;
            case Part.Value:
                _text.Clear();
                // A protocol without anything below it says its line.
                if (field.Type == FieldType.Protocol) DetailLabel.Add(_text, _tree, index);
                else JsonText.AddValue(_text, _tree.Items, _tree.ItemOf(index));
                JsonText.Add(sink, _text.Written);
                break;
            default:
                sink.Add((byte)'{');
                if (layers is null || shown || layers.Names(field))
                    AddMembers(sink, index + 1, _tree[index].End, depth + 1, shown || layers is { WithAllBelow: true });
                else
                {
                    NewLine(sink, depth + 1);
                    sink.Add("\"filtered\": "u8);
                    JsonText.AddWord(sink, field.Name.Length > 0 ? field.Name : field.Label);
                }
                NewLine(sink, depth);
                sink.Add((byte)'}');
                break;
        }
    }

    void AddRaw(Utf8Sink sink, int index, int depth, bool wholeFrame)
    {
        ref readonly Item item = ref _tree.ItemOf(index);
        Field field = _tree.FieldOf(index);
        _text.Clear();
        if (wholeFrame) _text.AddHex(_tree.Items.Source(0));
        else RawOctets.Add(_text, _tree.Items, item);
        sink.Add((byte)'[');
        NewLine(sink, depth + 1);
        JsonText.Add(sink, _text.Written);
        Span<ulong> numbers = [HasNoOctets(item) ? 0 : (ulong)item.Offset, field == ExpertInfo.Protocol.Field ? 0 : (ulong)item.Length, field.ShownMask, (ulong)RawOctets.Number(field.Type)];
        foreach (ulong number in numbers)
        {
            sink.Add((byte)',');
            NewLine(sink, depth + 1);
            sink.Add(number);
        }
        sink.Add((byte)',');
        NewLine(sink, depth + 1);
        if (HasNoOctets(item)) sink.Add("null"u8);
        else sink.Add((ulong)item.Source);
        NewLine(sink, depth);
        sink.Add((byte)']');
    }

    // Remarks are about an item and not about its octets.
    static bool HasNoOctets(in Item item) => item.Offset < 0 || (item.Length == 0 && item.Field == ExpertInfo.Protocol.Field.Index);

    // Protocols and headings are what lies below them; everything else has a value.
    bool HasValue(int index) => _tree.FieldOf(index).Type is not (FieldType.Protocol or FieldType.None) || !_tree[index].HasChildren(index);

    // Beside values, only what covers octets.
    bool HasRaw(int index) => _tree.FieldOf(index).Name.Length > 0 && (raw == RawMembers.Only || _tree.ItemOf(index).Length > 0);

    bool HasChildren(int index, int count, int end)
    {
        for (int i = index; i < end && count > 0; i = _tree[i].End)
        {
            if (!SameKey(index, i)) continue;
            if (_tree[i].HasChildren(i)) return true;
            count--;
        }
        return false;
    }

    bool SameKey(int a, int b) =>
        a == b || (_tree.FieldOf(a).Slot == _tree.FieldOf(b).Slot && _tree.FieldOf(a).Name.Length > 0);

    bool IsRepeated(int from, int index)
    {
        for (int i = from; i < index; i = _tree[i].End)
            if (SameKey(i, index)) return true;
        return false;
    }

    int Occurrences(int index, int end)
    {
        int count = 0;
        for (int i = index; i < end; i = _tree[i].End)
            if (SameKey(index, i)) count++;
        return count;
    }

    void Key(Utf8Sink sink, int index, string ending, int depth, ref bool more)
    {
        if (more) sink.Add((byte)',');
        more = true;
        NewLine(sink, depth);
        Field field = _tree.FieldOf(index);
        _text.Clear();
        if (field.Name.Length > 0) _text.Add(field.Name);
        else DetailLabel.Add(_text, _tree, index);
        _text.Add(ending);
        JsonText.Add(sink, _text.Written);
        sink.Add(": "u8);
    }

    internal static void NewLine(Utf8Sink sink, int depth)
    {
        sink.Add((byte)'\n');
        for (int i = 0; i < depth; i++) sink.Add("  "u8);
    }
}
