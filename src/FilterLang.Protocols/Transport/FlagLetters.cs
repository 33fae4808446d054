namespace FilterLang.Protocols;

/// <summary>Flags as a row of letters, the highest bit first; a clear bit is a middle dot (U+00B7).</summary>
static class FlagLetters
{
    public static ReadOnlySpan<byte> Write(Span<byte> room, uint bits, ReadOnlySpan<byte> letters)
    {
        int at = 0;
        for (int i = 0; i < letters.Length; i++)
        {
            if ((bits >> (letters.Length - 1 - i) & 1) != 0) room[at++] = letters[i];
            else
            {
                room[at++] = 0xC2;
                room[at++] = 0xB7;
            }
        }
        return room[..at];
    }

    /// <summary>How many octets the lowest <paramref name="count"/> bits take as letters.</summary>
    public static int WidthOf(uint bits, int count) =>
        2 * count - System.Numerics.BitOperations.PopCount(bits & (1u << count) - 1);
}
