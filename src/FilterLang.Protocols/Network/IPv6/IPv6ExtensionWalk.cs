namespace FilterLang.Protocols;

/// <summary>What IPv6 and its extension headers have in common: a next header, and for most a length in units of 8 octets not counting the first.</summary>
static class IPv6ExtensionWalk
{
    // A header that IPv4 can have too, RFC 4302.
    const byte Authentication = 51;

    const byte NoNextHeader = 59;

    /// <summary>Opens the header and records its first rows; returns its whole length in octets.</summary>
    public static int Begin(ref Layer header, int fixedPart, Field lengthOctets)
    {
        int length = 8 + 8 * header.U8(1);
        header.Open(length);
        header.Rows(0, fixedPart);
        header.Need(0, fixedPart);
        header.Note(lengthOctets, (ulong)length, 1, 1);
        return length;
    }

    /// <summary>Options of both kinds of header.</summary>
    public static void Options(ref Layer header, Field lengthOctets)
    {
        int length = Begin(ref header, 2, lengthOctets);
        IPv6Options.Dissect(ref header, 2, length);
        Continue(ref header, length);
    }

    /// <summary>Goes on behind a header of this length.</summary>
    public static void Continue(ref Layer header, int length)
    {
        if (!header.Need(0, length)) return;
        header.Position = length;
        Carry(ref header, header.U8(0), first: false);
    }

    /// <summary>Hands on what follows, or a reassembled datagram, by its number.</summary>
    /// <param name="header">The header that holds the number.</param>
    /// <param name="next">The number.</param>
    /// <param name="first">Whether the header is that of IPv6 itself.</param>
    /// <param name="source">The data source of the datagram, -1 where it is what follows.</param>
    public static void Carry(ref Layer header, byte next, bool first, int source = -1)
    {
        if (header.Failed) return;
        if (PayloadTables.IPv6Extension.Find(next) is { } extension)
        {
            header.CallExtension(extension, first, source);
            return;
        }
        if (next != NoNextHeader && PayloadTables.IpProtocol.Find(next) is { } payload)
        {
            if (next == Authentication)
            {
                header.CallExtension(payload, first, source);
                return;
            }
            if (source < 0 ? header.Call(payload) : header.CallIn(source, payload)) return;
        }
        if (header.Packet.Columns is not null)
        {
            header.Summary("IPv6");
            if (next == NoNextHeader) header.Info($"IPv6 no next header");
            else header.Info($"Unknown IP Protocol: {IpProtocolNames.All.Find(next) ?? "Unassigned"} ({next})");
        }
        if (source >= 0) header.CallIn(source, header.Packet.Plan.Catalog.Data);
        else if (header.Remaining > 0) header.Call(header.Packet.Plan.Catalog.Data);
    }

    /// <summary>Adds to the summary line behind what other headers said there.</summary>
    public static void AddInfo(ref Layer header, string text)
    {
        if (header.Packet.Columns is not { } columns) return;
        if (columns.Info.Length > columns.Fence) columns.Info.Add(" , "u8);
        columns.Info.Add(text);
    }
}
