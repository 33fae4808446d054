using System.Buffers.Text;

namespace FilterLang.Protocols;

/// <summary>An address and a port as six decimal numbers with commas between them, RFC 959 section 4.1.2.</summary>
static class FtpAddress
{
    /// <summary>Reads them, and how many characters the address has, and behind another comma the port.</summary>
    public static bool Read(ReadOnlySpan<byte> text, out uint address, out ushort port, out int addressLength, out int portLength)
    {
        ulong value = 0;
        int whole = text.Length;
        (address, port, addressLength, portLength) = (0, 0, 0, 0);
        for (int i = 0; i < 6; i++)
        {
            if (!Utf8Parser.TryParse(text, out byte number, out int used)) return false;
            value = value << 8 | number;
            text = text[used..];
            if (i == 3) addressLength = whole - text.Length;
            if (i == 5) break;
            if (text.IsEmpty || text[0] != ',') return false;
            text = text[1..];
        }
        (address, port, portLength) = ((uint)(value >> 16), (ushort)value, whole - text.Length - addressLength - 1);
        return true;
    }

    /// <summary>A family, an address and a port between equal marks, RFC 2428 section 2.</summary>
    public static bool ReadExtended(ReadOnlySpan<byte> text, out NetworkAddress address, out Range addressText, out ushort port, out Range portText)
    {
        (address, addressText, port, portText) = (default, default, 0, default);
        if (text.Length < 4 || text[2] != text[0] || text[1] is not ((byte)'1' or (byte)'2')) return false;
        int end = text[3..].IndexOf(text[0]);
        if (end <= 0) return false;
        end += 3;
        if (!Utf8Parser.TryParse(text[(end + 1)..], out port, out int digits)) return false;
        (addressText, portText) = (3..end, (end + 1)..(end + 1 + digits));
        return NetworkAddress.TryParse(text[3..end], out address)
            && address.Family == (text[1] == '1' ? NetworkAddress.FamilyIPv4 : NetworkAddress.FamilyIPv6);
    }
}
