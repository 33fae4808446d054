using System.Buffers.Binary;
using FilterLang.Filters.Runtime;

namespace FilterLang.Filters.Functions;

/// <summary>Functions of addresses.</summary>
static class AddressFunctions
{
    public static ValueFunction LinkLocal(ValueKind kind) => (in Value value, EvaluationStack stack, out Value result) =>
    {
        bool holds = kind == ValueKind.IPv4 ? value.Number >> 16 == 0xA9FE : value.Length == 16 && (Top(value) & 0xFFC0) == 0xFE80;
        result = Value.OfBoolean(holds);
        return true;
    };

    public static ValueFunction Multicast(ValueKind kind) => (in Value value, EvaluationStack stack, out Value result) =>
    {
        bool holds = kind == ValueKind.IPv4 ? value.Number >> 28 == 0xE : value.Length == 16 && Top(value) >> 8 == 0xFF;
        result = Value.OfBoolean(holds);
        return true;
    };

    /// <summary>RFC 1918: 10/8, 172.16/12, 192.168/16.</summary>
    public static bool Private(in Value value, EvaluationStack stack, out Value result)
    {
        uint address = (uint)value.Number;
        result = Value.OfBoolean(address >> 24 == 10 || address >> 20 == 0xAC1 || address >> 16 == 0xC0A8);
        return true;
    }

    /// <summary>RFC 4193: fc00::/7.</summary>
    public static bool UniqueLocal(in Value value, EvaluationStack stack, out Value result)
    {
        result = Value.OfBoolean(value.Length == 16 && Top(value) >> 9 == 0x7E);
        return true;
    }

    static int Top(in Value value) => BinaryPrimitives.ReadUInt16BigEndian(value.Bytes);

    public static ValueFunction SpecialName(ValueKind kind) => (in Value value, EvaluationStack stack, out Value result) =>
    {
        result = default;
        if (SpecialAddressBlocks.Find(kind, value) is not { } block) return false;
        stack.Text.Clear();
        stack.Text.Add(block.Name);
        result = stack.Keep(stack.Text);
        return true;
    };

    public static ValueFunction SpecialMask(ValueKind kind) => (in Value value, EvaluationStack stack, out Value result) =>
    {
        result = default;
        if (SpecialAddressBlocks.Find(kind, value) is not { } block) return false;
        result = Value.OfUnsigned(block.Mask);
        return true;
    };
}
