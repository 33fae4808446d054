using System.Buffers;
using System.Text;

namespace FilterLang.Filters.Runtime;

/// <summary>Text in UTF-8 that may be damaged: a byte that fits no character counts as one.</summary>
static class Utf8Text
{
    /// <summary>How many code points there are.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAnyInRange((byte)0x80, (byte)0xFF)) return text.Length;
        int count = 0;
        for (; !text.IsEmpty; count++) text = text[Next(text)..];
        return count;
    }

    /// <summary>How many bytes the first <paramref name="count"/> code points take; all of them if there are fewer.</summary>
    public static int Bytes(ReadOnlySpan<byte> text, int count)
    {
        int bytes = 0;
        for (; count > 0 && bytes < text.Length; count--) bytes += Next(text[bytes..]);
        return bytes;
    }

    static int Next(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out _, out int length) == OperationStatus.Done ? length : 1;
}
