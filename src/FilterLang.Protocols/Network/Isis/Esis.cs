namespace FilterLang.Protocols;

/// <summary>End systems and intermediate systems that find each other, ISO 9542 section 7.</summary>
public static class Esis
{
    const uint EndSystem = 2, IntermediateSystem = 4, Redirect = 6;

    const int LongestNsap = 20;

    public static readonly Protocol Protocol = Protocol.Of("esis", "ISO 9542 ESIS Routeing Information Exchange Protocol", Dissect, "ESIS");

    public static readonly Field
        Nlpi                    = Protocol.UInt8 ("esis.nlpi", "Network Layer Protocol Identifier", display: Hex, names: IsisNames.Irpd),
        Length                  = Protocol.UInt8 ("esis.length", "PDU Length"),
        Ver                     = Protocol.UInt8 ("esis.ver", "Version"),
        Res                     = Protocol.UInt8 ("esis.res", "Reserved(==0)"),
        Type                    = Protocol.UInt8 ("esis.type", "PDU Type", mask: 0x1f, names: new(() => [(2, "ES HELLO"), (4, "IS HELLO"), (6, "RD REQUEST")])),
        Htime                   = Protocol.UInt16("esis.htime", "Holding Time"),
        Chksum                  = Protocol.UInt16("esis.chksum", "Checksum", display: Hex),
        ChksumStatus            = Protocol.UInt8 ("esis.chksum.status", "Checksum Status", names: IsisNames.EsisChksumStatus),
        NumberOfSourceAddresses = Protocol.UInt8 ("esis.number_of_source_addresses", "Number of Source Addresses (SA, Format: NSAP)"),
        Sal                     = Protocol.UInt8 ("esis.sal", "SAL"),
        Sa                      = Protocol.Text  ("esis.sa", "SA"),
        Netl                    = Protocol.UInt8 ("esis.netl", "NETL"),
        Dal                     = Protocol.UInt8 ("esis.dal", "DAL"),
        Bsnpal                  = Protocol.UInt8 ("esis.bsnpal", "BSNPAL"),
        Net                     = Protocol.Text  ("esis.net", "NET"),
        Da                      = Protocol.Text  ("esis.da", "DA"),
        Bsnpa                   = Protocol.Row   ("esis.bsnpa", "BSNPA", FieldType.SystemId);

    static readonly ExpertField
        UnknownType   = Protocol.Expert("esis.type.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown ESIS packet type"),
        WrongChecksum = Protocol.Expert("esis.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum");

    static Esis() => Protocol.CarriedBy(PayloadTables.OsiNetwork, 0x82);

    static void Dissect(ref Layer esis)
    {
        esis.Summary(Protocol.ShortName);
        esis.Open();
        esis.Take(Nlpi);
        int length = (int)esis.Take(Length);
        esis.Take(Ver);
        esis.Take(Res);
        int typeAt = esis.Position;
        uint type = (uint)esis.Take(Type);
        if (esis.Failed) return;
        if (Type.Names!.Find(type) is { } name) esis.Info($"{name}");
        else
        {
            esis.Info($"Unknown (0x{type:x})");
            esis.Remark(UnknownType, typeAt, 1);
        }
        esis.Take(Htime);
        int sumAt = esis.Position;
        uint sum = (uint)esis.Take(Chksum);
        if (esis.Failed) return;
        ulong status = sum == 0 ? ChecksumStatus.NotPresent : esis.Captured < length ? ChecksumStatus.Unverified
            : Isis.SumsToZero(esis.Bytes[..length]) ? ChecksumStatus.Good : ChecksumStatus.Bad;
        esis.Note(ChksumStatus, status, sumAt);
        if (status == ChecksumStatus.Bad) esis.Remark(WrongChecksum, sumAt, 2);
        switch (type)
        {
            case EndSystem:
                for (int left = (int)esis.Take(NumberOfSourceAddresses); left > 0 && esis.More; left--) TakeAddress(ref esis, Sal, Sa);
                break;
            case IntermediateSystem: TakeAddress(ref esis, Netl, Net); break;
            case Redirect:
                TakeAddress(ref esis, Dal, Da);
                int size = (int)esis.Take(Bsnpal);
                esis.Take(Bsnpa, size);
                if (esis.Position < length && esis.U8(esis.Position) > 0) TakeAddress(ref esis, Netl, Net);
                break;
        }
    }

    // Digits, with dots where an address of an area has them.
    static void TakeAddress(ref Layer esis, Field lengthField, Field field)
    {
        int length = (int)esis.Take(lengthField), at = esis.Position;
        ReadOnlySpan<byte> octets = esis.Slice(at, length);
        if (esis.Failed) return;
        if (esis.Wants(field))
        {
            Utf8Sink text = esis.Packet.RemarkSink;
            text.Clear();
            if (length is 0 or > LongestNsap) text.Add("<Invalid length of NSAP>"u8);
            else
                for (int i = 0; i < length; i++) text.AddHex(octets[i], 2);
            esis.NoteText(field, text.Written, at, length, ItemFlags.None);
        }
        esis.Position = at + length;
    }
}
