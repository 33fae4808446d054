namespace FilterLang.Filters.Runtime;

/// <summary>The floating point numbers of IEEE 11073-20601: a decimal exponent and a mantissa, both in two's complement.</summary>
static class Ieee11073
{
    /// <summary>The 16-bit form: 4 bits of exponent, 12 of mantissa.</summary>
    public static double FromSFloat(ushort bits)
    {
        switch (bits)
        {
            case 0x07FE: return double.PositiveInfinity;
            case 0x0802: return double.NegativeInfinity;
            case 0x07FF or 0x0800 or 0x0801: return double.NaN;
        }

        return Scale((short)(bits << 4) >> 4, (short)bits >> 12);
    }

    /// <summary>The 32-bit form: 8 bits of exponent, 24 of mantissa.</summary>
    public static double FromFloat(uint bits)
    {
        switch (bits)
        {
            case 0x007FFFFE: return double.PositiveInfinity;
            case 0x00800002: return double.NegativeInfinity;
            case 0x007FFFFF or 0x00800000 or 0x00800001: return double.NaN;
        }

        return Scale((int)(bits << 8) >> 8, (int)bits >> 24);
    }

    static double Scale(int mantissa, int exponent) =>
        exponent >= 0 ? mantissa * Math.Pow(10, exponent) : mantissa / Math.Pow(10, -exponent);
}
