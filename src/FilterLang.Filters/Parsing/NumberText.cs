using System.Globalization;

namespace FilterLang.Filters.Parsing;

/// <summary>Numbers as the language writes them. A sign is never part of a number.</summary>
static class NumberText
{
    /// <summary>
    /// Whether the word is digits, or begins with 0 and goes on with hexadecimal digits, an <c>x</c> or <c>b</c> perhaps between.
    /// </summary>
    public static bool IsIntegerShaped(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0])) return false;
        bool hex = word[0] == '0';
        bool prefixed = hex && word.Length >= 2 && word[1] is 'x' or 'X' or 'b' or 'B';
        foreach (char c in prefixed ? word[2..] : word)
            if (hex ? !char.IsAsciiHexDigit(c) : !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>
    /// Reads an integer: hexadecimal behind <c>0x</c>, binary behind <c>0b</c>, octal behind a leading zero, otherwise decimal.
    /// False if a digit does not fit the base or the value does not fit 64 bits.
    /// </summary>
    public static bool TryInteger(ReadOnlySpan<char> word, out ulong value)
    {
        value = 0;
        if (word.IsEmpty || !char.IsAsciiDigit(word[0])) return false;
        uint radix = 10;
        if (word.Length >= 2 && word[0] == '0')
        {
            (radix, int skip) = word[1] switch { 'x' or 'X' => (16u, 2), 'b' or 'B' => (2u, 2), _ => (8u, 1) };
            word = word[skip..];
            if (word.IsEmpty) return radix == 2;
        }

        foreach (char c in word)
        {
            int digit = HexDigit.Value(c);
            if ((uint)digit >= radix) return false;
            if (value > (ulong.MaxValue - (uint)digit) / radix) return false;
            value = value * radix + (uint)digit;
        }

        return true;
    }

    /// <summary>Whether the word is a decimal number with fraction or exponent, a hexadecimal one, infinity or NaN.</summary>
    public static bool IsFloatShaped(ReadOnlySpan<char> word) =>
        IsInfinity(word) || IsNaN(word) || IsDigitsFloat(word, hex: false) || (IsHexPrefixed(word) && IsDigitsFloat(word[2..], hex: true));

    /// <summary>
    /// Reads a number of that shape. False if it is too large (the value is then infinity) or too small (then 0).
    /// </summary>
    public static bool TryFloat(ReadOnlySpan<char> word, out double value)
    {
        if (IsInfinity(word) || IsNaN(word))
        {
            value = IsNaN(word) ? double.NaN : double.PositiveInfinity;
            return true;
        }

        value = IsHexPrefixed(word)
            ? HexFloat(word[2..])
            : double.Parse(word, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value)) return false;
        if (double.IsNormal(value)) return true;
        bool zero = IsZeroMantissa(word);
        if (!zero) value = 0;
        return zero;
    }

    static bool IsInfinity(ReadOnlySpan<char> word) =>
        word.Equals("inf", StringComparison.OrdinalIgnoreCase) || word.Equals("infinity", StringComparison.OrdinalIgnoreCase);

    // "nan", or "nan(…)" which the scanner has already checked.
    static bool IsNaN(ReadOnlySpan<char> word) =>
        word.StartsWith("nan", StringComparison.OrdinalIgnoreCase) && (word.Length == 3 || word[3] == '(');

    static bool IsHexPrefixed(ReadOnlySpan<char> word) => word.Length > 2 && word[0] == '0' && word[1] is 'x' or 'X';

    static bool IsDigitsFloat(ReadOnlySpan<char> word, bool hex)
    {
        int i = Digits(word, 0, hex), point = 0;
        if (i == 0) return false;
        if (i < word.Length && word[i] == '.')
        {
            point = Digits(word, i + 1, hex) - (i + 1);
            if (point == 0) return false;
            i += 1 + point;
        }

        if (i == word.Length) return point > 0;
        if (!(hex ? word[i] is 'p' or 'P' : word[i] is 'e' or 'E')) return false;
        i++;
        if (i < word.Length && word[i] is '+' or '-') i++;
        return i < word.Length && Digits(word, i, hex: false) == word.Length;
    }

    static int Digits(ReadOnlySpan<char> word, int i, bool hex)
    {
        while (i < word.Length && (hex ? char.IsAsciiHexDigit(word[i]) : char.IsAsciiDigit(word[i]))) i++;
        return i;
    }

    static double HexFloat(ReadOnlySpan<char> word)
    {
        double value = 0;
        int i = 0, exponent = 0;
        bool fraction = false;
        for (; i < word.Length && word[i] is not ('p' or 'P'); i++)
        {
            if (word[i] == '.')
            {
                fraction = true;
                continue;
            }

            value = value * 16 + HexDigit.Value(word[i]);
            if (fraction) exponent -= 4;
        }

        if (i < word.Length) exponent += SaturatedExponent(word[(i + 1)..]);
        return Math.ScaleB(value, exponent);
    }

    static int SaturatedExponent(ReadOnlySpan<char> text)
    {
        bool negative = text[0] == '-';
        int exponent = 0;
        foreach (char c in text)
            if (char.IsAsciiDigit(c)) exponent = Math.Min(exponent * 10 + (c - '0'), 100_000);
        return negative ? -exponent : exponent;
    }

    static bool IsZeroMantissa(ReadOnlySpan<char> word)
    {
        bool hex = IsHexPrefixed(word);
        foreach (char c in hex ? word[2..] : word)
        {
            if (hex ? c is 'p' or 'P' : c is 'e' or 'E') break;
            if (c is not ('0' or '.')) return false;
        }

        return true;
    }
}
