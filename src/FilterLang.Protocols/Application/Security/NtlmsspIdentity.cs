namespace FilterLang.Protocols;

/// <summary>Who authenticates: the words of the summary line, [MS-NLMP] section 2.2.1.3.</summary>
static class NtlmsspIdentity
{
    const int LongestName = 256;

    /// <summary>Adds domain and user, whose places stand one behind the other at an offset, to the summary line.</summary>
    public static void Remember(ref Layer ntlm, int at, bool isUnicode)
    {
        if (ntlm.Failed || ntlm.InfoSink is not { } sink) return;
        sink.Add(", User: "u8);
        AddName(ref ntlm, sink, at, isUnicode);
        sink.Add("\\"u8);
        AddName(ref ntlm, sink, at + 8, isUnicode);
    }

    static void AddName(ref Layer ntlm, Utf8Sink sink, int at, bool isUnicode)
    {
        int length = Math.Min(LongestName, (int)ntlm.U16Little(at));
        if (length == 0) return;
        Span<byte> text = stackalloc byte[LongestName * 3];
        int written = TextDecoding.Decode(ntlm.Slice((int)Math.Min(int.MaxValue, ntlm.U32Little(at + 4)), length), text, isUnicode ? TextEncoding.Utf16LittleEndian : TextEncoding.Ascii);
        sink.Add(text[..written]);
    }

    /// <summary>Adds text of UTF-16 to an item's label.</summary>
    public static void AppendText(ref Layer ntlm, int item, int at, int length)
    {
        Span<byte> text = stackalloc byte[LongestName * 3];
        int written = TextDecoding.Decode(ntlm.Slice(at, Math.Min(length, LongestName)), text, TextEncoding.Utf16LittleEndian);
        ntlm.Append(item, $": {text[..written]}");
    }
}
