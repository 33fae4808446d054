namespace FilterLang.Protocols;

/// <summary>
/// Spaces and tabs around what a line says. The framework's own trimming of sets is compiled anew in every process, and takes longer for
/// the first line than these for a million.
/// </summary>
static class Blanks
{
    public static ReadOnlySpan<byte> TrimBlanks(this ReadOnlySpan<byte> text) => text.TrimBlanksStart().TrimBlanksEnd();

    public static ReadOnlySpan<byte> TrimBlanksStart(this ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t') at++;
        return text[at..];
    }

    public static ReadOnlySpan<byte> TrimBlanksEnd(this ReadOnlySpan<byte> text)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] is (byte)' ' or (byte)'\t') end--;
        return text[..end];
    }
}
