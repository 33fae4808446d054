namespace FilterLang.Protocols;

/// <summary>Text of fixed length in S7 communication, which ends at a NUL.</summary>
static class S7Text
{
    public static void Take(ref Layer s7, Field field, int length)
    {
        ReadOnlySpan<byte> text = s7.Slice(s7.Position, length);
        if (s7.Failed) return;
        int end = text.IndexOf((byte)0);
        s7.Place(field, s7.Position, end < 0 ? length : end);
        s7.Position += length;
    }
}
