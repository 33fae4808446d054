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
