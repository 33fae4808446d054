using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace FilterLang;

/// <summary>Takes the values of one record as items, on one thread.</summary>
sealed class RecordValues : IDisposable
{
    Field? _field;

    public PacketItems Items { get; } = new();

    /// <summary>What is added next belongs to this field.</summary>
    public RecordValues For(Field field)
    {
        _field = field;
        return this;
    }

    public void Add(ulong? number)
    {
        if (number is { } value) Add(new Item { Value = value });
    }

    public void Add(string? text)
    {
        if (text is null) return;
        Span<byte> room = Items.Scratch(Encoding.UTF8.GetMaxByteCount(text.Length), out int at);
        int length = Encoding.UTF8.GetBytes(text, room);
        Items.TrimScratch(at + length);
        Add(new Item { Value = Item.Run(at, length), Flags = ItemFlags.InScratch });
    }

    public void AddRun(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Items.Scratch(octets.Length, out int at));
        Add(new Item { Value = Item.Run(at, octets.Length), Flags = ItemFlags.InScratch });
    }

    public void Add(IPAddress? address, int octets)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is { IsIPv4MappedToIPv6: true } && octets == 4) address = address.MapToIPv4();
        if (address is null || !address.TryWriteBytes(bytes, out int length) || length != octets) return;
        if (octets == 4) Add(BinaryPrimitives.ReadUInt32BigEndian(bytes));
        else AddRun(bytes);
    }

    public void Dispose() => Items.Dispose();

    void Add(Item item)
    {
        (item.Parent, item.Layer, item.Offset) = (-1, 1, -1);
        Items.Add(_field!, item);
    }
}
