namespace FilterLang.Protocols;

/// <summary>IP Authentication Header, RFC 4302 section 2.</summary>
public static class AuthenticationHeader
{
    const int FixedPart = 12;

    public static readonly Protocol Protocol = Protocol.Of("ah", "Authentication Header", Dissect, "AH");

    public static readonly Field
        NextHeader = Protocol.UInt8 ("ah.next_header", "Next header", at: 0, names: IpProtocolNames.All),
        Length     = Protocol.UInt8 ("ah.length",      "Length"),
        Reserved   = Protocol.Bytes ("ah.reserved",    "Reserved", at: 2, size: 2),
        Spi        = Protocol.UInt32("ah.spi",         "AH SPI", at: 4, Hex),
        Sequence   = Protocol.UInt32("ah.sequence",    "AH Sequence", at: 8),
        Icv        = Protocol.Bytes ("ah.icv",         "AH ICV");

    static AuthenticationHeader() => Protocol.CarriedBy(PayloadTables.IpProtocol, 51).Dispatches(PayloadTables.IpProtocol);

    static void Dissect(ref Layer ah)
    {
        ah.Summary("AH");
        ah.Open();
        ah.Rows(0, 1);
        int words = ah.U8(1);
        ah.Note(Length, (uint)words, 1, 1, ItemFlags.None);
        ah.Append(Length, $" ({(words + 2) * 4} bytes)");
        ah.Rows(2, FixedPart);
        if (!ah.Need(0, FixedPart)) return;
        // In units of 32 bits, less two.
        int length = (words + 2) * 4;
        ah.Info($"AH (SPI=0x{ah.U32(4):x8})");
        ah.Place(Icv, FixedPart, Math.Max(0, length - FixedPart));
        if (ah.Failed) return;
        ah.Position = length;
        ah.Cover(length);
        ah.Continue(PayloadTables.IpProtocol, ah.U8(0));
    }
}
