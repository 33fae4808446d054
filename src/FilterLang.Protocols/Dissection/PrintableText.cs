using System.Text;

namespace FilterLang.Protocols;

/// <summary>Octets of a packet as text that can be shown: UTF-8 stays as it is, what is none becomes U+FFFD, control characters are escaped as in C.</summary>
static class PrintableText
{
    /// <summary>Writes into <paramref name="room"/>, which holds four times as many octets, and returns how many were written.</summary>
    public static int Write(ReadOnlySpan<byte> octets, Span<byte> room)
    {
        int written = 0;
        while (!octets.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(octets, out Rune rune, out int taken) == System.Buffers.OperationStatus.Done;
            if (valid && rune.Value is >= 32 and not (>= 0x7F and < 0xA0))
            {
                octets[..taken].CopyTo(room[written..]);
                written += taken;
            }
            else if (!valid)
            {
                "\uFFFD"u8.CopyTo(room[written..]);
                written += 3;
            }
            else
                foreach (byte b in octets[..taken]) written += Escape(b, room[written..]);
            octets = octets[taken..];
        }
        return written;
    }

    static int Escape(byte b, Span<byte> room)
    {
        room[0] = (byte)'\\';
        byte letter = b switch { 7 => (byte)'a', 8 => (byte)'b', 9 => (byte)'t', 10 => (byte)'n', 11 => (byte)'v', 12 => (byte)'f', 13 => (byte)'r', _ => 0 };
        if (letter != 0)
        {
            room[1] = letter;
            return 2;
        }
        (room[1], room[2], room[3]) = ((byte)('0' + (b >> 6)), (byte)('0' + (b >> 3 & 7)), (byte)('0' + (b & 7)));
        return 4;
    }
}
