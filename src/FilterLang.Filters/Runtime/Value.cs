using System.Runtime.InteropServices;

namespace FilterLang.Filters.Runtime;

/// <summary>
/// One value during evaluation. Which parts count, its <see cref="ValueKind"/> tells, which is known when a filter is compiled.
/// The bytes belong to the packet, to the evaluation stack or to a constant, and stay where they are until the leaf is decided.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
unsafe struct Value
{
    /// <summary>
    /// Integer: 64 bits in two's complement. Boolean: 0 or 1. Float: the bits of a double. Time: nanoseconds. IPv4: the address in
    /// host order. IPv6: the length of the prefix.
    /// </summary>
    public ulong Number;

    /// <summary>Text, bytes, IPv6 and GUID: where the bytes are.</summary>
    public byte* Data;

    /// <summary>How many bytes. Integer: 1 if the number is negative, else 0. IPv4: the length of the prefix.</summary>
    public int Length;

    public readonly ReadOnlySpan<byte> Bytes => new(Data, Length);

    public readonly bool IsNegative => Length != 0;

    public readonly double Float => BitConverter.UInt64BitsToDouble(Number);

    public readonly long Time => (long)Number;

    public static Value OfUnsigned(ulong number) => new() { Number = number };

    public static Value OfSigned(long number) => new() { Number = (ulong)number, Length = number < 0 ? 1 : 0 };

    public static Value OfFloat(double number) => new() { Number = BitConverter.DoubleToUInt64Bits(number) };

    public static Value OfTime(long nanoseconds) => new() { Number = (ulong)nanoseconds };

    public static Value OfBoolean(bool value) => new() { Number = value ? 1UL : 0 };

    public static Value OfIPv4(uint address, int prefix = 32) => new() { Number = address, Length = prefix };

    public static Value OfBytes(byte* data, int length) => new() { Data = data, Length = length };

    public static Value OfIPv6(byte* data, int prefix = 128) => new() { Number = (uint)prefix, Data = data, Length = 16 };

    /// <summary>An integer as a mathematical number.</summary>
    public readonly Int128 Integer => IsNegative ? (Int128)(long)Number : Number;

    /// <summary>An integer; false if it fits neither 64 bits unsigned nor 64 bits signed.</summary>
    public static bool TryInteger(Int128 number, out Value value)
    {
        value = new Value { Number = (ulong)number, Length = number < 0 ? 1 : 0 };
        return number >= long.MinValue && number <= ulong.MaxValue;
    }
}
