namespace FilterLang.Filters.Parsing;

/// <summary>IPv6 addresses as text (RFC 4291, section 2.2), without zone.</summary>
static class IPv6Text
{
    /// <summary>Reads an address into a number whose most significant byte is the first of the address.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out UInt128 address)
    {
        address = 0;
        int gap = text.IndexOf("::");
        if (gap < 0) return TryGroups(text, out address, out int all) && all == 8;

        if (text[(gap + 1)..].IndexOf("::") >= 0) return false;
        ReadOnlySpan<char> left = text[..gap], right = text[(gap + 2)..];
        UInt128 high = 0, low = 0;
        int before = 0, after = 0;
        if (left.Length > 0 && (!TryGroups(left, out high, out before) || left.Contains('.'))) return false;
        if (right.Length > 0 && !TryGroups(right, out low, out after)) return false;
        if (before + after > 7) return false;
        address = (before == 0 ? 0 : high << (8 - before) * 16) | low;
        return true;
    }

    // Groups of one to four hexadecimal digits joined by colons; the last may be a dotted quad, which counts as two.
    static bool TryGroups(ReadOnlySpan<char> text, out UInt128 value, out int groups)
    {
        value = 0;
        groups = 0;
        while (true)
        {
            int colon = text.IndexOf(':');
            ReadOnlySpan<char> group = colon < 0 ? text : text[..colon];
            if (colon < 0 && group.Contains('.'))
            {
                if (!IPv4Text.TryParse(group, out uint quad)) return false;
                value = value << 32 | quad;
                groups += 2;
                return groups <= 8;
            }

            if (group.Length is 0 or > 4 || groups == 8) return false;
            uint number = 0;
            foreach (char c in group)
            {
                if (!char.IsAsciiHexDigit(c)) return false;
                number = number << 4 | (uint)HexDigit.Value(c);
            }

            value = value << 16 | number;
            groups++;
            if (colon < 0) return true;
            text = text[(colon + 1)..];
        }
    }
}
