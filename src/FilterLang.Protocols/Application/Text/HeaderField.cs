namespace FilterLang.Protocols;

/// <summary>Header fields that may go on over several lines, RFC 5322 section 2.2.3.</summary>
static class HeaderField
{
    /// <summary>
    /// Where the field ends that <paramref name="at"/> is in: with its line unless the next one begins with a blank; -1 where nothing ends it.
    /// An empty line behind it is the header's end.
    /// </summary>
    public static int End(ReadOnlySpan<byte> bytes, int at, out bool last)
    {
        last = false;
        while (true)
        {
            int found = at < bytes.Length ? bytes[at..].IndexOf((byte)'\r') : -1;
            if (found < 0) return -1;
            at += found + 1;
            if (at >= bytes.Length || bytes[at] != '\n') continue;
            if (++at >= bytes.Length) return at;
            if (bytes[at] == '\r')
            {
                last = at + 1 < bytes.Length && bytes[at + 1] == '\n';
                return at;
            }
            if (bytes[at] is not ((byte)'\t' or (byte)' ')) return at;
        }
    }
}
