namespace FilterLang.Protocols;

/// <summary>The check sequence of IEEE Std 1815-2012 annex E: 16 bits, reflected, inverted.</summary>
static class Dnp3Checksum
{
    const ushort Polynomial = 0xA6BC;

    static readonly ushort[] s_table = MakeTable();

    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        foreach (byte b in bytes) sum = sum >> 8 ^ s_table[(sum ^ b) & 0xFF];
        return (ushort)~sum;
    }

    static ushort[] MakeTable()
    {
        var table = new ushort[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint sum = i;
            for (int bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? sum >> 1 ^ Polynomial : sum >> 1;
            table[i] = (ushort)sum;
        }
        return table;
    }
}
