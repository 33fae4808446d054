using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>An address and a port as six decimal numbers with commas between them, RFC 959 section 4.1.2.</summary>
static class FtpAddress
{
    public static bool Read(ReadOnlySpan<byte> text, out uint address, out ushort port)
    {
        ulong value = 0;
        (address, port) = (0, 0);
        for (int i = 0; i < 6; i++)
        {
            if (!Utf8Parser.TryParse(text, out byte number, out int used)) return false;
            value = value << 8 | number;
            text = text[used..];
            if (i == 5) break;
            if (text.IsEmpty || text[0] != ',') return false;
            text = text[1..];
        }
        (address, port) = ((uint)(value >> 16), (ushort)value);
        return true;
    }
}
