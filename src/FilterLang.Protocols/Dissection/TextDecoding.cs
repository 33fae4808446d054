using System.Text;

namespace FilterLang.Protocols;

/// <summary>Octets to UTF-8, without allocating; what does not decode becomes U+FFFD.</summary>
static class TextDecoding
{
    /// <summary>Decodes into <paramref name="room"/>, which holds at least three times as many bytes, and returns how many were written.</summary>
    public static int Decode(ReadOnlySpan<byte> octets, Span<byte> room, TextEncoding encoding)
    {
        int written = 0;
        switch (encoding)
        {
            case TextEncoding.Utf8:
                while (!octets.IsEmpty)
                {
                    Rune.DecodeFromUtf8(octets, out Rune rune, out int taken);
                    written += rune.EncodeToUtf8(room[written..]);
                    octets = octets[taken..];
                }
                break;
            case TextEncoding.Utf16BigEndian or TextEncoding.Utf16LittleEndian:
                written = Utf16(octets, room, encoding == TextEncoding.Utf16LittleEndian);
                break;
            case TextEncoding.T61:
                foreach (byte b in octets) written += new Rune(b < 0x80 ? b : b < 0xA0 ? '\uFFFD' : Teletex[b - 0xA0]).EncodeToUtf8(room[written..]);
                break;
            case TextEncoding.Utf32BigEndian:
                for (; octets.Length >= 4; octets = octets[4..])
                {
                    if (!Rune.TryCreate(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(octets), out Rune rune)) rune = Rune.ReplacementChar;
                    written += rune.EncodeToUtf8(room[written..]);
                }
                break;
            default:
                foreach (byte b in octets)
                    written += new Rune(b < 0x80 || encoding == TextEncoding.Latin1 ? b : 0xFFFD).EncodeToUtf8(room[written..]);
                break;
        }
        return written;
    }

    // ITU-T T.61 from A0 on; marks stand before their letters.
    const string Teletex =
        "\u00A0\u00A1\u00A2\u00A3$\u00A5#\u00A7\u00A4\uFFFD\uFFFD\u00AB\uFFFD\uFFFD\uFFFD\uFFFD"
        + "\u00B0\u00B1\u00B2\u00B3\u00D7\u00B5\u00B6\u00B7\u00F7\uFFFD\uFFFD\u00BB\u00BC\u00BD\u00BE\u00BF"
        + "\uFFFD\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0308\u030A\u0327\u0332\u030B\u0328\u030C"
        + "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"
        + "\u2126\u00C6\u0110\u00AA\u0126\uFFFD\u0132\u013F\u0141\u00D8\u0152\u00BA\u00DE\u0166\u014A\u0149"
        + "\u0138\u00E6\u0111\u00F0\u0127\u0131\u0133\u0140\u0142\u00F8\u0153\u00DF\u00FE\u0167\u014B\uFFFD";

    static int Utf16(ReadOnlySpan<byte> octets, Span<byte> room, bool little)
    {
        int written = 0;
        for (int i = 0; i + 1 < octets.Length; i += 2)
        {
            char unit = Unit(octets, i, little);
            Rune rune = Rune.ReplacementChar;
            if (char.IsHighSurrogate(unit) && i + 3 < octets.Length && Rune.TryCreate(unit, Unit(octets, i + 2, little), out Rune pair))
            {
                rune = pair;
                i += 2;
            }
            else if (!char.IsSurrogate(unit)) rune = new Rune(unit);
            written += rune.EncodeToUtf8(room[written..]);
        }
        return written;
    }

    static char Unit(ReadOnlySpan<byte> octets, int at, bool little) =>
        (char)(little ? octets[at] | octets[at + 1] << 8 : octets[at] << 8 | octets[at + 1]);
}
