namespace FilterLang.Filters.Binding;

/// <summary>Object identifiers as dotted arcs, encoded as in X.690 section 8.19.</summary>
static class OidText
{
    /// <summary>The encoding, or null if the text is no object identifier.</summary>
    public static byte[]? TryParse(ReadOnlySpan<char> text, bool relative)
    {
        var bytes = new List<byte>();

        // Wireshark writes a relative identifier with a dot in front, and passes over that place whatever digit stands there.
        if (relative && !text.IsEmpty && char.IsAsciiDigit(text[0])) text = text[1..];
        ulong first = 0;
        int arcs = 0;
        while (true)
        {
            int dot = text.IndexOf('.');
            ReadOnlySpan<char> digits = dot < 0 ? text : text[..dot];
            ulong arc = 0;
            bool absent = relative && arcs == 0 && digits.IsEmpty;
            if (!absent && !ulong.TryParse(digits, System.Globalization.NumberStyles.None, null, out arc)) return null;
            arcs++;
            if (!relative && arcs == 1)
            {
                if (arc > 2) return null;
                first = arc;
            }
            else if (!relative && arcs == 2)
            {
                if ((first < 2 && arc > 39) || arc > ulong.MaxValue - 80) return null;
                Append(bytes, first * 40 + arc);
            }
            else
            {
                Append(bytes, arc);
            }

            if (dot < 0) break;
            text = text[(dot + 1)..];
        }

        return arcs >= 2 ? [.. bytes] : null;
    }

    static void Append(List<byte> bytes, ulong arc)
    {
        int shift = 63;
        while (shift > 0 && arc >> shift == 0) shift -= 7;
        for (; shift >= 0; shift -= 7) bytes.Add((byte)((arc >> shift & 127) | (shift > 0 ? 128u : 0)));
    }
}
