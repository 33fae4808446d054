using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace FilterLang.Captures;

/// <summary>Byte order as a type argument, so that the JIT makes one reader for each.</summary>
internal unsafe interface IByteOrder
{
    static abstract bool IsBigEndian { get; }
    static abstract uint U32(byte* at);
    static abstract ushort U16(byte* at);
}

internal readonly unsafe struct LittleEndian : IByteOrder
{
    public static bool IsBigEndian => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint U32(byte* at) => BitConverter.IsLittleEndian ? *(uint*)at : BinaryPrimitives.ReverseEndianness(*(uint*)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort U16(byte* at) => BitConverter.IsLittleEndian ? *(ushort*)at : BinaryPrimitives.ReverseEndianness(*(ushort*)at);
}

internal readonly unsafe struct BigEndian : IByteOrder
{
    public static bool IsBigEndian => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint U32(byte* at) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(*(uint*)at) : *(uint*)at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort U16(byte* at) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(*(ushort*)at) : *(ushort*)at;
}
