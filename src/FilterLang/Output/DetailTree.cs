namespace FilterLang.Output;

/// <summary>An item's place in the detail tree.</summary>
/// <param name="Item">Its index among the packet's items.</param>
/// <param name="Depth">0 for the protocols.</param>
/// <param name="End">The node behind the last one below it.</param>
readonly record struct DetailNode(int Item, int Depth, int End)
{
    /// <summary>Nodes stand below it: they begin right behind it.</summary>
    public bool HasChildren(int index) => End > index + 1;
}

/// <summary>
/// The items of one packet in the order and depth in which a detail tree shows them. Reused from packet to packet: after the first ones
/// nothing is allocated.
/// </summary>
sealed class DetailTree
{
    DetailNode[] _nodes = new DetailNode[256];
    int[] _order = new int[256], _first = [], _next = [], _last = [], _words = [], _lastWords = [];
    ulong[] _keys = new ulong[256];
    int[] _latest = [];

    public PacketItems Items { get; private set; } = null!;

    public int Count { get; private set; }

    public DetailNode this[int index] => _nodes[index];

    public ref readonly Item ItemOf(int index) => ref Items[_nodes[index].Item];

    public Field FieldOf(int index) => Field.At(Items[_nodes[index].Item].Field);

    /// <summary>Arranges the items of a packet.</summary>
    public void Build(PacketItems items)
    {
        (Items, Count) = (items, 0);
        int count = items.Count;
        Grow(count);
        Array.Fill(_first, -1, 0, count + 1);
        Array.Fill(_words, -1, 0, count + 1);
        bool late = false;
        for (int i = 0; i < count; i++)
        {
            _order[i] = i;
            late |= (items[i].Flags & ItemFlags.Late) != 0;
        }
        if (late)
        {
            for (int i = 0; i < count; i++) _keys[i] = items.KeyOf(i);
            Array.Sort(_keys, _order, 0, count);
        }
        // Children are chained to their parents; those of no parent to the place behind the last item.
        for (int i = 0; i < count; i++)
        {
            int item = _order[i];
            if (ItemLabels.IsLabel(items[item]))
            {
                AddWords(items[item].Parent, item);
                continue;
            }
            int parent = ParentOf(item);
            if (parent < 0) parent = count;
            if (_first[parent] < 0) _first[parent] = item;
            else _next[_last[parent]] = item;
            (_last[parent], _next[item]) = (item, -1);
            int field = items[item].Field;
            if (field < _latest.Length) _latest[field] = item;
        }
        for (int child = _first[count]; child >= 0; child = _next[child]) Place(child, 0);
    }

    // The words of a label are chained to their item.
    void AddWords(int item, int words)
    {
        if (item < 0) return;
        if (_words[item] < 0) _words[item] = words;
        else _next[_lastWords[item]] = words;
        (_lastWords[item], _next[words]) = (words, -1);
    }

    /// <summary>The first words that a dissector gave an item of the packet, -1 if it gave none.</summary>
    public int FirstWords(int item) => _words[item];

    /// <summary>The words behind others, -1 behind the last ones.</summary>
    public int NextWords(int words) => _next[words];

    // Bits that a walk placed beside their word stand below it all the same.
    int ParentOf(int item)
    {
        ref readonly Item placed = ref Items[item];
        if (placed.Field == ExpertInfo.Protocol.Field.Index && placed.Length > 0) return SubjectOf(item);
        if (Field.At(placed.Field).Above is not { } above || above.Index >= _latest.Length) return placed.Parent;
        int word = _latest[above.Index];
        if (word < 0 || word >= Items.Count || word == placed.Parent) return placed.Parent;
        ref readonly Item candidate = ref Items[word];
        return candidate.Field == above.Index && candidate.Parent == placed.Parent && candidate.Layer == placed.Layer ? word : placed.Parent;
    }

    // A remark stands under the item about whose octets it is.
    int SubjectOf(int remark)
    {
        const int farthest = 64;
        ref readonly Item placed = ref Items[remark];
        for (int i = remark - 1; i >= 0 && i >= remark - farthest; i--)
        {
            ref readonly Item near = ref Items[i];
            if (near.Parent == placed.Parent && near.Offset == placed.Offset && near.Length == placed.Length && near.Source == placed.Source
                && (near.Flags & ItemFlags.Hidden) == 0 && near.Field != placed.Field) return i;
        }
        return placed.Parent;
    }

    void Place(int item, int depth)
    {
        int index = Count++;
        // What is nested deeper than any dissector nests is shown at that depth.
        for (int child = _first[item]; child >= 0; child = _next[child]) Place(child, Math.Min(depth + 1, 250));
        _nodes[index] = new DetailNode(item, depth, Count);
    }

    void Grow(int count)
    {
        if (_latest.Length < Field.Count) _latest = new int[Field.Count];
        Array.Fill(_latest, -1);
        if (_first.Length > count) return;
        int size = Math.Max(count + 1, _first.Length * 2);
        (_first, _next, _last, _order, _words, _lastWords) = (new int[size], new int[size], new int[size], new int[size], new int[size], new int[size]);
        (_keys, _nodes) = (new ulong[size], new DetailNode[size]);
    }
}
