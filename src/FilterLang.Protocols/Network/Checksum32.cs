namespace FilterLang.Protocols;

/// <summary>The cyclic redundancy check of 32 bits, ISO/IEC 8802-3 section 3.2.9 and ITU-T V.42.</summary>
static class Checksum32
{
    const uint Polynomial = 0xEDB8_8320;

    static readonly uint[] s_table = MakeTable();

    public static uint Of(ReadOnlySpan<byte> octets)
    {
        uint sum = uint.MaxValue;
        foreach (byte b in octets) sum = sum >> 8 ^ s_table[(sum ^ b) & 255];
        return ~sum;
    }

    static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? value >> 1 ^ Polynomial : value >> 1;
            table[i] = value;
        }
        return table;
    }
}
