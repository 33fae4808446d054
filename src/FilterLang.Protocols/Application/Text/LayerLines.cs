namespace FilterLang.Protocols;

/// <summary>Lines and words of protocols that speak in text.</summary>
public ref partial struct Layer
{
    /// <summary>
    /// The line that starts at <paramref name="at"/>. Its end is a CR LF or an LF alone; a CR that something else follows ends it as well.
    /// False where the captured bytes hold no end: then the line is all that is left.
    /// </summary>
    public readonly bool Line(int at, out int length, out int next) => LineEnd.Find(Bytes, at, out length, out next);
}

/// <summary>Where lines end, for bytes of any source.</summary>
static class LineEnd
{
    public static bool Find(ReadOnlySpan<byte> bytes, int at, out int length, out int next)
    {
        (length, next) = (Math.Max(0, bytes.Length - at), bytes.Length);
        if (at >= bytes.Length) return false;
        int end = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0) return false;
        int after = at + end + 1;
        if (bytes[at + end] == '\r')
        {
            // A CR at the very end may be half of a line's end: more has to come before that is known.
            if (after == bytes.Length)
            {
                length = end;
                return false;
            }
            if (bytes[after] == '\n') after++;
        }
        (length, next) = (end, after);
        return true;
    }

    /// <summary>The length of the word at the start of a line: up to a blank; <paramref name="next"/> is behind the blanks that follow.</summary>
    public static int Word(ReadOnlySpan<byte> line, out int next)
    {
        int length = line.IndexOfAny((byte)' ', (byte)'\r', (byte)'\n');
        if (length < 0) length = line.Length;
        next = length;
        while (next < line.Length && line[next] == ' ') next++;
        return length;
    }
}
