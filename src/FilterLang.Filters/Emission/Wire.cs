using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using FilterLang.Fields;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Emission;

/// <summary>
/// Reads of header bytes that emitted code calls. The walk has checked that a present header was captured as a whole, so nothing is
/// checked here. Raw reads leave the bytes as they lie in memory: constants are turned round when the filter is compiled.
/// </summary>
static unsafe class Wire
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint U8(ref PacketContext p, int at) => p.Data[at];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint RawU16(ref PacketContext p, int at) => Unsafe.ReadUnaligned<ushort>(p.Data + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint RawU32(ref PacketContext p, int at) => Unsafe.ReadUnaligned<uint>(p.Data + at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong RawU64(ref PacketContext p, int at) => Unsafe.ReadUnaligned<ulong>(p.Data + at);

    /// <summary>A number that the packet's conversation tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Told(ref PacketContext p, int at) => p.Told[at];

    /// <summary>A big-endian number of one to eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Big(ref PacketContext p, int at, int size)
    {
        switch (size)
        {
            case 1: return p.Data[at];
            case 2: return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ushort>(p.Data + at));
            case 4: return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<uint>(p.Data + at));
            case 8: return BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<ulong>(p.Data + at));
        }

        ulong value = 0;
        for (int i = 0; i < size; i++) value = value << 8 | p.Data[at + i];
        return value;
    }

    /// <summary>A test of bytes in a header: addresses in relations that are not emitted inline.</summary>
    public static bool Test(ref PacketContext p, int at, int size, ValueTest test)
    {
        Value value = size == 16 ? Value.OfIPv6(p.Data + at) : Value.OfBytes(p.Data + at, size);
        return test.Test(value);
    }

    /// <summary>Whether two places of a packet hold the same bytes.</summary>
    public static bool Same(ref PacketContext p, int at, int other, int size) =>
        new ReadOnlySpan<byte>(p.Data + at, size).SequenceEqual(new ReadOnlySpan<byte>(p.Data + other, size));

    /// <summary>Whether a number lies in a set.</summary>
    public static bool Contains(ulong number, NumberSet set) => set.Contains(number);
}
