using System.Globalization;
using System.Text;

namespace FilterLang.Filters.Patterns;

/// <summary>A set of byte values, as the character classes of a pattern over bytes.</summary>
readonly struct ByteSet(UInt128 low, UInt128 high)
{
    readonly UInt128 low = low, high = high;

    public static readonly ByteSet Digits = Range('0', '9');
    public static readonly ByteSet UpperCase = Range('A', 'Z');
    public static readonly ByteSet LowerCase = Range('a', 'z');
    public static readonly ByteSet Letters = UpperCase | LowerCase;
    public static readonly ByteSet WordCharacters = Letters | Digits | Of('_');
    public static readonly ByteSet Spaces = Range('\t', '\r') | Of(' ');
    public static readonly ByteSet HorizontalSpaces = Of('\t') | Of(' ') | Of(0xA0);
    public static readonly ByteSet VerticalSpaces = Range('\n', '\r') | Of(0x85);
    public static readonly ByteSet All = new(UInt128.MaxValue, UInt128.MaxValue);

    public bool IsEmpty => low == 0 && high == 0;

    public static ByteSet Of(int value) => value < 128 ? new(UInt128.One << value, 0) : new(0, UInt128.One << (value - 128));

    public static ByteSet Range(int first, int last)
    {
        ByteSet set = default;
        for (int i = first; i <= last; i++) set |= Of(i);
        return set;
    }

    /// <summary>The bytes whose Latin-1 character is of one of the given Unicode categories.</summary>
    public static ByteSet Where(Func<UnicodeCategory, bool> category)
    {
        ByteSet set = default;
        for (int i = 0; i < 256; i++)
            if (category(CharUnicodeInfo.GetUnicodeCategory((char)i))) set |= Of(i);
        return set;
    }

    public static ByteSet operator |(ByteSet a, ByteSet b) => new(a.low | b.low, a.high | b.high);

    public static ByteSet operator ~(ByteSet a) => new(~a.low, ~a.high);

    public bool Contains(int value) => value < 128 ? (low >> value & 1) != 0 : (high >> (value - 128) & 1) != 0;

    /// <summary>The set with the other case of every ASCII letter in it.</summary>
    public ByteSet WithBothCases()
    {
        ByteSet set = this;
        for (int i = 'A'; i <= 'Z'; i++)
            if (Contains(i) || Contains(i | 0x20)) set |= Of(i) | Of(i | 0x20);
        return set;
    }

    /// <summary>The set as a character class of .NET over Latin-1 characters.</summary>
    public void AppendTo(StringBuilder pattern)
    {
        if (IsEmpty)
        {
            pattern.Append("(?!)");
            return;
        }

        pattern.Append('[');
        for (int i = 0; i < 256; i++)
        {
            if (!Contains(i)) continue;
            int last = i;
            while (last < 255 && Contains(last + 1)) last++;
            AppendByte(pattern, i);
            if (last > i + 1) pattern.Append('-');
            if (last > i) AppendByte(pattern, last);
            i = last;
        }

        pattern.Append(']');
    }

    static void AppendByte(StringBuilder pattern, int value)
    {
        if (value < 128 && char.IsAsciiLetterOrDigit((char)value)) pattern.Append((char)value);
        else pattern.Append(CultureInfo.InvariantCulture, $"\\x{value:X2}");
    }
}
