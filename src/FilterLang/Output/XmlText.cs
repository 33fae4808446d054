using System.Buffers;

namespace FilterLang.Output;

/// <summary>Text as an XML attribute or element holds it.</summary>
static class XmlText
{
    static readonly SearchValues<byte> s_special = SearchValues.Create("&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f"u8);

    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(s_special);
            if (plain < 0) plain = text.Length;
            sink.Add(text[..plain]);
            if (plain == text.Length) return;
            switch (text[plain])
            {
                case (byte)'&': sink.Add("&amp;"u8); break;
                case (byte)'<': sink.Add("&lt;"u8); break;
                case (byte)'>': sink.Add("&gt;"u8); break;
                case (byte)'"': sink.Add("&quot;"u8); break;
                case (byte)'\'': sink.Add("&#x27;"u8); break;
                default:
                    // XML has no such characters, not even escaped.
                    sink.Add("\\x"u8);
                    sink.AddHex(text[plain], 2);
                    break;
            }
            text = text[(plain + 1)..];
        }
    }
}
