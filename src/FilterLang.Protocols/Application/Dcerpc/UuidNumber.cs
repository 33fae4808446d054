namespace FilterLang.Protocols;

/// <summary>A UUID as the number that its written form is, in two halves: numbers of 128 bits are compiled anew in every process.</summary>
readonly record struct UuidNumber(ulong High, ulong Low)
{
    /// <summary>The number of a written form, which has to be one.</summary>
    public static UuidNumber Parse(string text)
    {
        ulong high = 0, low = 0;
        foreach (char c in text)
        {
            if (c == '-') continue;
            high = high << 4 | low >> 60;
            low = low << 4 | (uint)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        }
        return new(high, low);
    }
}
