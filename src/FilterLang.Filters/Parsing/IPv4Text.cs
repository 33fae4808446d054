namespace FilterLang.Filters.Parsing;

/// <summary>IPv4 addresses as text.</summary>
static class IPv4Text
{
    /// <summary>Reads four decimal groups without leading zeros, each at most 255, into a number in host order.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        uint group = 0;
        int digits = 0, groups = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (digits++ > 0 && group == 0) return false;
                group = group * 10 + (uint)(c - '0');
                if (group > 255) return false;
            }
            else if (c == '.' && digits > 0 && groups < 3)
            {
                address = address << 8 | group;
                group = 0;
                digits = 0;
                groups++;
            }
            else
            {
                return false;
            }
        }

        address = address << 8 | group;
        return groups == 3 && digits > 0;
    }
}
