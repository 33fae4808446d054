using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FilterLang.Fields;

/// <summary>Decimal digits two at a time: most of what columns hold is numbers.</summary>
static class DecimalText
{
    static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8 +
        "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Writes a number to the start of <paramref name="room"/> (10 bytes at least); returns how many digits it has.</summary>
    public static int Write(uint value, Span<byte> room)
    {
        int digits = CountOf(value);
        ref byte to = ref MemoryMarshal.GetReference(room[..digits]);
        ref byte pairs = ref MemoryMarshal.GetReference(Pairs);
        int at = digits;
        while (value >= 100)
        {
            uint hundreds = value / 100;
            at -= 2;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref pairs, (value - hundreds * 100) * 2)));
            value = hundreds;
        }
        if (value >= 10) Unsafe.WriteUnaligned(ref to, Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref pairs, value * 2)));
        else to = (byte)('0' + value);
        return digits;
    }

    static int CountOf(uint value) => value < 10 ? 1 : value < 100 ? 2 : value < 1000 ? 3 : value < 10_000 ? 4 : value < 100_000 ? 5
        : value < 1_000_000 ? 6 : value < 10_000_000 ? 7 : value < 100_000_000 ? 8 : value < 1_000_000_000 ? 9 : 10;
}
