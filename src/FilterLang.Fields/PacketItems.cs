using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Fields;

/// <summary>
/// The items recorded for one packet, in tree order, chained by name. Reused from packet to packet: after the first packets nothing
/// is allocated. Belongs to one session and thread.
/// </summary>
public sealed unsafe class PacketItems : IDisposable
{
    /// <summary>At most this many items are kept of one packet; what exceeds it is counted in <see cref="Dropped"/>.</summary>
    public const int Limit = 1_000_000;

    /// <summary>At most this many data sources (the frame, reassembled and decoded buffers) belong to one packet.</summary>
    public const int SourceLimit = 250;

    Item[] _items = new Item[64];
    ulong[] _lateKeys = [];
    int _count;
    int[] _head, _tail;
    uint[] _stamp;
    uint _epoch = 1;
    byte* _scratch;
    int _scratchLength, _scratchCapacity;
    readonly nint[] _sources = new nint[SourceLimit];
    readonly int[] _sourceLengths = new int[SourceLimit];
    readonly string[] _sourceNames = new string[SourceLimit];
    int _sourceCount;

    public PacketItems()
    {
        int fields = Field.Count;
        (_head, _tail, _stamp) = (new int[fields], new int[fields], new uint[fields]);
    }

    /// <summary>Who knows the names of the addresses and ports in the packet, or null.</summary>
    public AddressNames? Names { get; set; }

    /// <summary>How many items the packet has.</summary>
    public int Count => _count;

    /// <summary>How many items were not kept because of <see cref="Limit"/>.</summary>
    public int Dropped { get; private set; }

    /// <summary>All items, in the order in which a detail tree shows them.</summary>
    public Span<Item> All => _items.AsSpan(0, _count);

    public ref Item this[int index] => ref _items[index];

    /// <summary>Forgets the last packet.</summary>
    public void Clear()
    {
        _count = 0;
        _scratchLength = 0;
        _sourceCount = 0;
        Dropped = 0;
        if (++_epoch == 0)
        {
            Array.Clear(_stamp);
            _epoch = 1;
        }
    }

    /// <summary>The first item with this name (any field of the name has the same <see cref="Field.Slot"/>), -1 if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int First(int slot) => (uint)slot < (uint)_stamp.Length && _stamp[slot] == _epoch ? _head[slot] : -1;

    /// <summary>The item of this name that was recorded last in the order of the tree, -1 if there is none.</summary>
    public int Last(int slot) => First(slot) < 0 ? -1 : _tail[slot];

    /// <summary>Records an item and chains it to those of its name. Returns its index, -1 when the packet is full.</summary>
    public int Add(Field field, in Item item)
    {
        if (_count == _items.Length && !Grow())
        {
            Dropped++;
            return -1;
        }
        int index = _count++, slot = field.Slot;
        ref Item place = ref _items[index];
        place = item;
        place.Field = field.Index;
        place.Next = -1;
        if (slot >= _stamp.Length) Widen();
        if (_stamp[slot] == _epoch) _items[_tail[slot]].Next = index;
        else (_stamp[slot], _head[slot]) = (_epoch, index);
        _tail[slot] = index;
        return index;
    }

    /// <summary>
    /// Records an item that a detail tree shows above items recorded before it: those from <paramref name="place"/> on (a trailer found
    /// after the payload was dissected). Values of one name are chained in the order of the tree. Where two such items have the same
    /// place, the one of the smaller <paramref name="depth"/> comes first.
    /// </summary>
    public int AddBefore(int place, int depth, Field field, in Item item)
    {
        int index = Add(field, item);
        if (index < 0) return index;
        if (_lateKeys.Length < _items.Length) Array.Resize(ref _lateKeys, _items.Length);
        ulong key = _lateKeys[index] = (ulong)place << 32 | (ulong)Math.Clamp(depth, 0, 255) << 24 | (uint)(index & 0xFF_FFFF);
        _items[index].Flags |= ItemFlags.Late;
        if (place >= index) return index;
        int slot = field.Slot, previous = -1, next = _head[slot];
        while (next != index && KeyOf(next) < key) (previous, next) = (next, _items[next].Next);
        if (next == index) return index;
        // It stands at the end of its chain; the one before it becomes the end.
        int last = next;
        while (_items[last].Next != index) last = _items[last].Next;
        (_items[last].Next, _tail[slot], _items[index].Next) = (-1, last, next);
        if (previous < 0) _head[slot] = index;
        else _items[previous].Next = index;
        return index;
    }

    /// <summary>Where an item stands in the order of the tree: keys compare as the places do.</summary>
    public ulong KeyOf(int index) => (_items[index].Flags & ItemFlags.Late) != 0 ? _lateKeys[index] : (ulong)index << 32 | uint.MaxValue;

    /// <summary>Takes back all items from <paramref name="count"/> on: a dissector has declined.</summary>
    public void TakeBackTo(int count)
    {
        while (_count > count)
        {
            int index = --_count, slot = Field.At(_items[index].Field).Slot;
            int previous = -1;
            for (int i = _head[slot]; i != index && i >= 0; i = _items[i].Next) previous = i;
            int next = _items[index].Next;
            if (previous < 0 && next < 0) _stamp[slot] = _epoch - 1;
            else if (previous < 0) _head[slot] = next;
            else
            {
                _items[previous].Next = next;
                if (next < 0) _tail[slot] = previous;
            }
        }
    }

    /// <summary>Adds a data source and returns its number; the bytes must stay where they are until the next <see cref="Clear"/>.</summary>
    public int AddSource(byte* data, int length, string name = "Reassembled")
    {
        if (_sourceCount == SourceLimit) return -1;
        (_sources[_sourceCount], _sourceLengths[_sourceCount], _sourceNames[_sourceCount]) = ((nint)data, length, name);
        return _sourceCount++;
    }

    /// <summary>Takes back the data source that was added last: nothing was recorded of it.</summary>
    public void RemoveSource(int number)
    {
        if (number > 0 && number == _sourceCount - 1) _sourceCount--;
    }

    /// <summary>How many data sources the packet has; the first is the frame.</summary>
    public int SourceCount => _sourceCount;

    /// <summary>What a data source is called above its bytes.</summary>
    public string SourceName(int number) => (uint)number < (uint)_sourceCount ? _sourceNames[number] : "";

    /// <summary>All bytes of a data source.</summary>
    public ReadOnlySpan<byte> Source(int number) =>
        (uint)number < (uint)_sourceCount ? new((byte*)_sources[number], _sourceLengths[number]) : default;

    /// <summary>The value's bytes, for types whose value is a run.</summary>
    public ReadOnlySpan<byte> Run(in Item item) => (item.Flags & ItemFlags.InScratch) != 0
        ? Slice(new(_scratch, _scratchLength), item.RunOffset, item.RunLength)
        : Slice(Source(item.Source), item.RunOffset, item.RunLength);

    /// <summary>The octets that the field covers in its data source, without mask: what <c>@field</c> means. Empty if it covers none.</summary>
    public ReadOnlySpan<byte> Raw(in Item item) => Slice(Source(item.Source), item.Offset, item.Length);

    /// <summary>Room for computed text or bytes of this packet. The span is valid until the next call.</summary>
    public Span<byte> Scratch(int length, out int offset)
    {
        if (_scratchCapacity - _scratchLength < length) GrowScratch(length);
        offset = _scratchLength;
        _scratchLength += length;
        return new(_scratch + offset, length);
    }

    /// <summary>Gives back the unused end of the last room taken by <see cref="Scratch"/>.</summary>
    public void TrimScratch(int end) => _scratchLength = end;

    public void Dispose()
    {
        NativeMemory.Free(_scratch);
        _scratch = null;
        _scratchCapacity = _scratchLength = 0;
        GC.SuppressFinalize(this);
    }

    ~PacketItems() => NativeMemory.Free(_scratch);

    static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, int offset, int length)
    {
        if ((uint)offset > (uint)bytes.Length) return default;
        return bytes.Slice(offset, Math.Clamp(length, 0, bytes.Length - offset));
    }

    bool Grow()
    {
        if (_items.Length >= Limit) return false;
        Array.Resize(ref _items, Math.Min(_items.Length * 2, Limit));
        return true;
    }

    void Widen()
    {
        int fields = Field.Count;
        Array.Resize(ref _head, fields);
        Array.Resize(ref _tail, fields);
        Array.Resize(ref _stamp, fields);
    }

    void GrowScratch(int length)
    {
        int capacity = Math.Max(_scratchCapacity * 2, _scratchLength + Math.Max(length, 4096));
        _scratch = (byte*)NativeMemory.Realloc(_scratch, (nuint)capacity);
        _scratchCapacity = capacity;
    }
}
