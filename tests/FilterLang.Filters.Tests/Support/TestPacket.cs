using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using FilterLang.Fields;

namespace FilterLang.Filters.Tests.Support;

/// <summary>A packet whose items are put in by hand.</summary>
sealed unsafe class TestPacket : IDisposable
{
    readonly PacketItems items = new();
    readonly byte* data;
    readonly int capacity = 4096;
    int length;

    public TestPacket()
    {
        data = (byte*)NativeMemory.AllocZeroed((nuint)capacity);
        items.AddSource(data, capacity);
    }

    public PacketItems Items => items;

    /// <summary>A number: an integer, a boolean, an IPv4 address, nanoseconds, the bits of a double.</summary>
    public TestPacket Number(string field, ulong value, int layer = 1)
    {
        Field row = TestFields.Find(field);
        int width = Math.Clamp(row.Type.Width(), 1, 8);
        Span<byte> wire = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(wire, value);
        int offset = Put(wire[(8 - width)..]);
        items.Add(row, new Item { Value = value, Offset = offset, Length = width, Layer = (ushort)layer, Parent = -1 });
        return this;
    }

    public TestPacket Signed(string field, long value, int layer = 1) => Number(field, (ulong)value, layer);

    public TestPacket Float(string field, double value) => Number(field, BitConverter.DoubleToUInt64Bits(value));

    public TestPacket Text(string field, string value, int layer = 1) => Bytes(field, Encoding.UTF8.GetBytes(value), layer);

    public TestPacket Hex(string field, string hex, int layer = 1) => Bytes(field, Convert.FromHexString(hex), layer);

    public TestPacket Bytes(string field, ReadOnlySpan<byte> value, int layer = 1, int covered = -1)
    {
        int offset = Put(value);
        int run = covered < 0 ? value.Length : covered;
        items.Add(TestFields.Find(field), new Item { Value = Item.Run(offset, run), Offset = offset, Length = run, Layer = (ushort)layer, Parent = -1 });
        return this;
    }

    public TestPacket Present(string field, int layer = 1)
    {
        items.Add(TestFields.Find(field), new Item { Value = Item.Run(length, 0), Offset = length, Length = 0, Layer = (ushort)layer, Parent = -1 });
        return this;
    }

    public PacketContext Context() => new() { Data = data, CapturedLength = length, WireLength = length, Items = items };

    /// <summary>What a filter says about the packet; its error as text if it has one.</summary>
    public string Ask(string filter)
    {
        CompileResult result = FilterCompiler.Compile(filter, TestFields.Registry);
        if (result.Filter is null) return result.Error!.Message;
        PacketContext context = Context();
        return result.Filter.Full(ref context) ? "true" : "false";
    }

    int Put(ReadOnlySpan<byte> bytes)
    {
        int offset = length;
        bytes.CopyTo(new Span<byte>(data + offset, capacity - offset));
        length += bytes.Length;
        return offset;
    }

    public void Dispose()
    {
        items.Dispose();
        NativeMemory.Free(data);
    }
}
