using System.Runtime.CompilerServices;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>Recording: rows of headers, fields at places that vary, computed values, groups.</summary>
public ref partial struct Layer
{
    /// <summary>
    /// Opens the protocol's own item over the first <paramref name="length"/> bytes (-1: to the end). Done by the first thing recorded
    /// unless the walk does it with the right length.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Open(int length = -1)
    {
        if (!_open) OpenItem(length);
    }

    void OpenItem(int length)
    {
        _open = true;
        if (Failed || !Wants(Protocol.Field)) return;
        int covered = length < 0 ? Captured : Math.Min(length, Captured);
        var item = new Item
        {
            Value = Item.Run(_start, Captured), Offset = _start, Length = covered, Parent = _outerParent, Layer = _occurrence, Source = _source,
        };
        ItemIndex = Packet.Items.Add(Protocol.Field, item);
        _parent = ItemIndex;
    }

    /// <summary>Opens an item of the protocol over a part of the layer: one of several that stand side by side (a label of a stack, a message).</summary>
    public void OpenPart(int at, int length)
    {
        _open = true;
        (_payloadAt, ItemIndex) = (-1, -1);
        _parent = _outerParent;
        if (Failed || !Wants(Protocol.Field)) return;
        int covered = Math.Clamp(Captured - at, 0, length);
        var item = new Item
        {
            Value = Item.Run(_start + at, covered), Offset = _start + at, Length = covered, Parent = _outerParent, Layer = _occurrence, Source = _source,
        };
        ItemIndex = Packet.Items.Add(Protocol.Field, item);
        _parent = ItemIndex;
    }

    /// <summary>The layer has no item of its own: what it records stands in the tree of the layer around it.</summary>
    public void OpenNothing() => _open = true;

    /// <summary>Sets how many bytes the protocol's own item covers, once that is known.</summary>
    public readonly void Cover(int length)
    {
        if (ItemIndex >= 0) Packet.Items[ItemIndex].Length = Math.Clamp(length, 0, Captured);
    }

    /// <summary>
    /// The fixed header: records its wanted rows and puts <see cref="Position"/> behind it. A header whose own length field says less
    /// than <paramref name="atLeast"/> is malformed.
    /// </summary>
    public bool Header(int length, int atLeast = 0)
    {
        Open(length);
        if (length < atLeast)
        {
            Fail();
            return false;
        }
        Rows(Packet.Plan.RowsOf(Protocol), 0, length);
        Position = length;
        return Need(0, length);
    }

    /// <summary>Records the wanted rows of a group that starts at <paramref name="at"/> and is <paramref name="length"/> octets long.</summary>
    public readonly void Rows(FieldGroup group, int at, int length) => Rows(Packet.Plan.RowsOf(group), at, length);

    readonly void Rows(Row[] rows, int at, int length)
    {
        if (Failed) return;
        int captured = Captured;
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly Row row = ref rows[i];
            if (row.At + row.Size > length || at + row.At + row.Size > captured) continue;
            Put(row.Field, at + row.At, row.Size);
        }
    }

    /// <summary>Records a field at a place, whatever its type; its value comes from the bytes there.</summary>
    public void Place(Field field, int at, int length)
    {
        if (!Need(at, length)) return;
        Open();
        if (Wants(field)) Put(field, at, length);
    }

    /// <summary>Records a number or address of its own width at a place and returns its value.</summary>
    public ulong Place(Field field, int at)
    {
        if (_open && !Wants(field) && field.Size <= 8) return Get(field, at);
        ulong octets = field.Size <= 8 ? Number(at, field.Size, field.LittleEndian) : 0;
        Place(field, at, field.Size);
        return Decode(field, octets);
    }

    /// <summary>Takes a field of fixed width at <see cref="Position"/>: records it, moves on, returns its value (0 for wide ones).</summary>
    public ulong Take(Field field)
    {
        ulong value = Place(field, Position);
        if (!Failed) Position += field.Size;
        return value;
    }

    /// <summary>Takes a field of <paramref name="length"/> octets at <see cref="Position"/>.</summary>
    public void Take(Field field, int length)
    {
        Place(field, Position, length);
        if (!Failed) Position += length;
    }

    /// <summary>Records text at a place; see <see cref="TextEncoding"/>. The value of octets ends at a NUL.</summary>
    public void Text(Field field, int at, int length, TextEncoding encoding = TextEncoding.Ascii)
    {
        if (!Need(at, length)) return;
        Open();
        if (Wants(field)) PutText(field, at, length, encoding);
    }

    /// <summary>Records a computed number; <paramref name="at"/> and <paramref name="length"/> tell which octets it is about, if any.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(Field field, ulong value, int at = 0, int length = 0, ItemFlags flags = ItemFlags.Generated)
    {
        if (!_open || Wants(field)) NoteWanted(field, value, at, length, flags);
    }

    void NoteWanted(Field field, ulong value, int at, int length, ItemFlags flags)
    {
        if (Failed) return;
        Open();
        if (Wants(field)) Record(field, value, at, length, flags);
    }

    /// <summary>Records the presence of a field without value, or a heading over octets.</summary>
    public void Note(Field field) => Note(field, 0);

    /// <summary>Records computed UTF-8 text; <paramref name="at"/> and <paramref name="length"/> tell which octets it is about, if any.</summary>
    public void NoteText(Field field, scoped ReadOnlySpan<byte> text, int at = 0, int length = 0, ItemFlags flags = ItemFlags.Generated)
    {
        if (Failed) return;
        Open();
        if (Wants(field)) RecordText(field, text, at, length, flags);
    }

    /// <summary>Records computed bytes (an address of which only a part is on the wire).</summary>
    public void NoteBytes(Field field, scoped ReadOnlySpan<byte> bytes, int at = 0, int length = 0, ItemFlags flags = ItemFlags.Generated) =>
        NoteText(field, bytes, at, length, flags);

    /// <summary>A remark: its own field and the items that every remark has (<c>_ws.expert.*</c>).</summary>
    public void Remark(ExpertField remark, int at = 0, int length = 0)
    {
        if (Failed || (_open && !Packet.RecordsRemarks && !Wants(remark.Field))) return;
        Open();
        ExpertInfo.Record(ref this, remark, remark.MessageUtf8, at, length);
    }

    /// <summary>A remark in words of its own: <c>tcp.Remark(BadLength, $"Length {length} is …")</c>.</summary>
    public void Remark(ExpertField remark, [InterpolatedStringHandlerArgument("")] RemarkText message, int at = 0, int length = 0)
    {
        if (Failed) return;
        Open();
        ExpertInfo.Record(ref this, remark, message.Written, at, length);
    }

    /// <summary>The item under which a detail tree shows what is recorded now.</summary>
    internal int Parent
    {
        readonly get => _parent;
        set => _parent = value;
    }

    /// <summary>What is recorded from here on stands beside this header in a detail tree, not under it.</summary>
    internal void StepOut() => _parent = _outerParent;

    /// <summary>
    /// Opens a heading: what is recorded until <see cref="End"/> stands under it in a detail tree. Returns what End needs. Length -1: set
    /// at the end to what was taken meanwhile.
    /// </summary>
    public GroupScope Begin(Field? heading, int at = -1, int length = -1)
    {
        Open();
        int start = at < 0 ? Position : at, outer = _parent, index = -1;
        if (heading is not null && !Failed && Wants(heading))
        {
            ulong value = heading.Type.IsRun() ? Item.Run(_start + start, Math.Max(0, length)) : 0;
            index = Record(heading, value, start, Math.Max(0, length), ItemFlags.None);
            _parent = index;
        }
        return new GroupScope(index, outer, start, length >= 0);
    }

    /// <summary>As <see cref="Begin"/>, for a heading that is a number.</summary>
    public GroupScope BeginNumber(Field heading, ulong value, int at, int length)
    {
        GroupScope scope = Begin(heading, at, length);
        if (scope.Item >= 0) Packet.Items[scope.Item].Value = value;
        return scope;
    }

    /// <summary>Closes what <see cref="Begin"/> opened.</summary>
    public void End(GroupScope scope)
    {
        _parent = scope.Outer;
        if (scope.Item < 0 || scope.HasLength) return;
        ref Item item = ref Packet.Items[scope.Item];
        item.Length = Math.Max(0, Math.Min(Position, Captured) - scope.Start);
        if (Field.At(item.Field).Type.IsRun()) item.Value = Item.Run(item.Offset, item.Length);
    }

    /// <summary>Records an item as it is; offsets count from the layer's start. Returns its index or -1.</summary>
    internal readonly int Record(Field field, ulong value, int at, int length, ItemFlags flags)
    {
        var item = new Item
        {
            Value = value, Offset = _start + at, Length = length, Parent = _parent, Layer = _occurrence, Source = _source,
            Flags = field.Hidden ? flags | ItemFlags.Hidden : flags,
        };
        return _payloadAt < 0 ? Packet.Items.Add(field, item) : Packet.Items.AddBefore(_payloadAt, Packet.Depth, field, item);
    }

    /// <summary>Records UTF-8 text as it is; offsets count from the layer's start. Returns its index or -1.</summary>
    internal readonly int RecordText(Field field, scoped ReadOnlySpan<byte> text, int at, int length, ItemFlags flags)
    {
        text.CopyTo(Packet.Items.Scratch(text.Length, out int offset));
        return Record(field, Item.Run(offset, text.Length), at, length, flags | ItemFlags.InScratch);
    }

    readonly void Put(Field field, int at, int length)
    {
        ItemFlags flags = field.LittleEndian ? ItemFlags.LittleEndian : ItemFlags.None;
        if (field.Type.IsText())
        {
            PutText(field, at, length, TextEncoding.Ascii);
            return;
        }
        ulong value = field.Type.IsRun() ? Item.Run(_start + at, length)
            : field.Type == FieldType.None ? 0
            : Decode(field, length <= 8 ? Number(at, length, field.LittleEndian) : 0);
        Record(field, value, at, length, flags);
    }

    readonly void PutText(Field field, int at, int length, TextEncoding encoding)
    {
        ReadOnlySpan<byte> octets = _whole.Slice(at, length);
        if (encoding <= TextEncoding.Latin1)
        {
            int end = octets.IndexOf((byte)0);
            if (end >= 0) octets = octets[..end];
            if (System.Text.Ascii.IsValid(octets))
            {
                Record(field, Item.Run(_start + at, octets.Length), at, length, ItemFlags.None);
                return;
            }
        }
        Span<byte> room = Packet.Items.Scratch(octets.Length * 3 + 3, out int offset);
        int written = TextDecoding.Decode(octets, room, encoding);
        Packet.Items.TrimScratch(offset + written);
        Record(field, Item.Run(offset, written), at, length, ItemFlags.InScratch);
    }
}

/// <summary>An open heading.</summary>
public readonly record struct GroupScope(int Item, int Outer, int Start, bool HasLength);
