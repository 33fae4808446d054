namespace FilterLang.Protocols;

/// <summary>NetBIOS names: 15 octets and a suffix that tells the kind; RFC 1001 section 14.1 spells them in letters.</summary>
static class NetBiosName
{
    const int Octets = 16;

    /// <summary>Room for a printed name and its suffix.</summary>
    public const int Room = Octets * 4 + 8;

    /// <summary>What the last octet of a name says.</summary>
    public static readonly ValueNames Suffixes = new(() =>
    [
        (0, "Workstation/Redirector"), (1, "Browser"), (2, "Workstation/Redirector"), (3, "Messenger service/Main name"), (5, "Forwarded name"),
        (6, "RAS Server service"), (27, "Domain Master Browser"), (28, "Domain Controllers"), (29, "Local Master Browser"),
        (30, "Browser Election Service"), (31, "Net DDE Service"), (32, "Server service"), (33, "RAS client service"),
        (34, "Exchange Interchange (MSMail Connector)"), (35, "Exchange Store"), (36, "Exchange Directory"), (43, "Lotus Notes Server service"),
        (48, "Modem sharing server service"), (49, "Modem sharing client service"), (67, "SMS Clients Remote Control"),
        (68, "SMS Administrators Remote Control Tool"), (69, "SMS Clients Remote Chat"), (70, "SMS Clients Remote Transfer"),
        (76, "DEC Pathworks TCP/IP Service on Windows NT"), (82, "DEC Pathworks TCP/IP Service on Windows NT"), (106, "Microsoft Exchange IMC"),
        (135, "Microsoft Exchange MTA"), (190, "Network Monitor Agent"), (191, "Network Monitor Analyzer"),
    ]);

    /// <summary>
    /// The name behind a name in letters, as <c>NAME&lt;00&gt;</c> and the scope that may follow. The suffix is -1 where the letters make
    /// no name; the text says why then.
    /// </summary>
    public static int Decode(ReadOnlySpan<byte> letters, Span<byte> text, out int suffix)
    {
        Span<byte> name = stackalloc byte[Octets];
        int at = 0, octets = 0;
        suffix = -1;
        for (; at < letters.Length && letters[at] != '.'; at += 2, octets++)
        {
            if (letters[at] is < (byte)'A' or > (byte)'Z')
                return Say("Illegal NetBIOS name (1st character not between A and Z in first-level encoding)"u8, text);
            if (at + 1 >= letters.Length || letters[at + 1] == '.') return Say("Illegal NetBIOS name (odd number of bytes)"u8, text);
            if (letters[at + 1] is < (byte)'A' or > (byte)'Z')
                return Say("Illegal NetBIOS name (2nd character not between A and Z in first-level encoding)"u8, text);
            if (octets < Octets) name[octets] = (byte)((letters[at] - 'A') << 4 | (letters[at + 1] - 'A') & 15);
        }
        if (octets != Octets)
        {
            int written = Say("Illegal NetBIOS name ("u8, text);
            System.Buffers.Text.Utf8Formatter.TryFormat(octets, text[written..], out int digits);
            return written + digits + Say(" bytes long)"u8, text[(written + digits)..]);
        }
        suffix = name[15];
        int length = Print(name, text);
        length += Hex(name[15], text[length..]);
        letters[at..].CopyTo(text[length..]);
        return length + letters.Length - at;
    }

    /// <summary>The first 15 octets without the blanks at their end; what cannot be printed in hexadecimal.</summary>
    public static int Print(ReadOnlySpan<byte> name, Span<byte> text)
    {
        int written = 0;
        foreach (byte b in name[..(Octets - 1)])
        {
            if (b is >= 32 and < 127) text[written++] = b;
            else written += Hex(b, text[written..]);
        }
        while (written > 1 && text[written - 1] == ' ') written--;
        return written;
    }

    /// <summary>What the suffix stands for, in brackets.</summary>
    public static int Describe(int suffix, Span<byte> text)
    {
        int written = Say(" ("u8, text);
        written += System.Text.Encoding.UTF8.GetBytes(Suffixes.Find((ulong)suffix) ?? "Unknown", text[written..]);
        text[written] = (byte)')';
        return written + 1;
    }

    static int Hex(byte b, Span<byte> text)
    {
        (text[0], text[1], text[2], text[3]) = ((byte)'<', "0123456789abcdef"u8[b >> 4], "0123456789abcdef"u8[b & 15], (byte)'>');
        return 4;
    }

    static int Say(ReadOnlySpan<byte> words, Span<byte> text)
    {
        words.CopyTo(text);
        return words.Length;
    }
}
