namespace FilterLang.Protocols;

/// <summary>Address resolution over ATM, RFC 2225 section 8.7: a header of its own behind ARP's first four octets, whose rows are ARP's.</summary>
public static class AtmArp
{
    const int FixedLength = 12, NsapLength = 20;

    /// <summary>ARP's number for this kind of hardware.</summary>
    internal const uint HardwareType = 19;

    public static readonly Protocol Protocol = Protocol.Of("atmarp", "ATM Address Resolution Protocol", Dissect, "ATMARP");

    static readonly ValueNames s_kinds = ValueNames.Pair("E.164", "ATM Forum NSAPA");

    // ATM Forum UNI 3.1 section 5.1.3.
    static readonly ValueNames s_formats = new(() =>
    [
        (0x39, "DCC ATM format"), (0xBD, "DCC ATM group format"), (0x47, "ICD ATM format"), (0xC5, "ICD ATM group format"),
        (0x45, "E.164 ATM format"), (0xC3, "E.164 ATM group format"),
    ]);

    static readonly Field
        SenderNumberType    = Arp.Protocol.Boolean("arp.src.htype", "Sender ATM number type", mask: 0x40, names: s_kinds),
        SenderNumberLength  = Arp.Protocol.UInt8  ("arp.src.hlen",  "Sender ATM number length", mask: 0x3F),
        SenderPartType      = Arp.Protocol.Boolean("arp.src.stype", "Sender ATM subaddress type", mask: 0x40, names: s_kinds),
        SenderPartLength    = Arp.Protocol.UInt8  ("arp.src.slen",  "Sender ATM subaddress length", mask: 0x3F),
        SenderProtocolSize  = Arp.Protocol.UInt8  ("arp.src.pln",   "Sender protocol size"),
        TargetNumberType    = Arp.Protocol.Boolean("arp.dst.htype", "Target ATM number type", mask: 0x40, names: s_kinds),
        TargetNumberLength  = Arp.Protocol.UInt8  ("arp.dst.hlen",  "Target ATM number length", mask: 0x3F),
        TargetPartType      = Arp.Protocol.Boolean("arp.dst.stype", "Target ATM subaddress type", mask: 0x40, names: s_kinds),
        TargetPartLength    = Arp.Protocol.UInt8  ("arp.dst.slen",  "Target ATM subaddress length", mask: 0x3F),
        TargetProtocolSize  = Arp.Protocol.UInt8  ("arp.dst.pln",   "Target protocol size"),
        SenderE164          = Arp.Protocol.Text   ("arp.src.atm_num_e164", "Sender ATM number (E.164)"),
        SenderNsap          = Arp.Protocol.Bytes  ("arp.src.atm_num_nsap", "Sender ATM number (NSAP)"),
        SenderPart          = Arp.Protocol.Bytes  ("arp.src.atm_subaddr",  "Sender ATM subaddress"),
        TargetE164          = Arp.Protocol.Text   ("arp.dst.atm_num_e164", "Target ATM number (E.164)"),
        TargetNsap          = Arp.Protocol.Bytes  ("arp.dst.atm_num_nsap", "Target ATM number (NSAP)"),
        TargetPart          = Arp.Protocol.Bytes  ("arp.dst.atm_subaddr",  "Target ATM subaddress"),
        Format              = Arp.Protocol.UInt8  ("arp.src.atm_afi", "AFI", display: Hex, names: s_formats),
        CountryCode         = Arp.Protocol.UInt16 ("arp.src.atm_data_country_code", "Data Country Code", display: Hex),
        CountryCodeOfGroup  = Arp.Protocol.UInt16 ("arp.src.atm_data_country_code_group", "Data Country Code (group)", display: Hex),
        Designator          = Arp.Protocol.UInt16 ("arp.src.atm_international_code_designator", "International Code Designator", display: Hex),
        DesignatorOfGroup   = Arp.Protocol.UInt16 ("arp.src.atm_international_code_designator_group", "International Code Designator (group)", display: Hex),
        Isdn                = Arp.Protocol.Bytes  ("arp.src.atm_e.164_isdn", "E.164 ISDN"),
        IsdnOfGroup         = Arp.Protocol.Bytes  ("arp.src.atm_e.164_isdn_group", "E.164 ISDN"),
        HighOrder           = Arp.Protocol.Bytes  ("arp.src.atm_high_order_dsp", "High Order DSP"),
        EndSystem           = Arp.Protocol.Bytes  ("arp.src.atm_end_system_identifier", "End System Identifier"),
        Selector            = Arp.Protocol.UInt8  ("arp.src.atm_selector", "Selector", display: Hex),
        s_size              = Arp.Protocol.Heading("Type/length"),
        Rest                = Arp.Protocol.Bytes  ("arp.src.atm_rest_of_address", "Rest of address");

    static readonly ExpertField s_unknownFormat = Arp.Protocol.Expert("arp.src.atm_afi.unknown", Severity.Warning, ExpertGroup.Protocol, "Unknown AFI");

    static AtmArp() => Protocol.Borrows(Arp.Protocol);

    static void Dissect(ref Layer arp)
    {
        arp.OpenNothing();
        int sender = arp.U8(4) & 0x3F, senderPart = arp.U8(5) & 0x3F, senderSize = arp.U8(8),
            target = arp.U8(9) & 0x3F, targetPart = arp.U8(10) & 0x3F, targetSize = arp.U8(11);
        uint operation = arp.U16(6);
        int length = FixedLength + sender + senderPart + senderSize + target + targetPart + targetSize;
        if (!arp.Need(0, length)) return;
        arp.Trim(length);
        bool isE164 = (arp.U8(4) & 0x40) != 0, targetIsE164 = (arp.U8(9) & 0x40) != 0, ip = arp.U16(2) == 0x0800;
        GroupScope scope = arp.Begin(Arp.Protocol.Field, 0, length);
        if (ArpOperations.AtmName(operation) is { } name) arp.Label(scope.Item, $"ATM Address Resolution Protocol ({name})");
        else arp.Label(scope.Item, $"ATM Address Resolution Protocol (opcode 0x{operation:x4})");
        arp.Place(Arp.HardwareType, 0);
        arp.Place(Arp.ProtocolType, 2);
        TakeSizes(ref arp, 4, SenderNumberType, SenderNumberLength, SenderPartType, SenderPartLength);
        arp.Place(Arp.Operation, 6);
        arp.Place(SenderProtocolSize, 8);
        TakeSizes(ref arp, 9, TargetNumberType, TargetNumberLength, TargetPartType, TargetPartLength);
        arp.Place(TargetProtocolSize, 11);
        arp.Position = FixedLength;
        TakeNumber(ref arp, isE164 ? SenderE164 : SenderNsap, isE164, sender);
        if (senderPart > 0) arp.Take(SenderPart, senderPart);
        if (senderSize > 0) arp.Take(ip && senderSize == 4 ? Arp.SenderIPv4 : Arp.SenderProtocol, senderSize);
        TakeNumber(ref arp, targetIsE164 ? TargetE164 : TargetNsap, targetIsE164, target);
        if (targetPart > 0) arp.Take(TargetPart, targetPart);
        if (targetSize > 0) arp.Take(ip && targetSize == 4 ? Arp.TargetIPv4 : Arp.TargetProtocol, targetSize);
        arp.End(scope);
        arp.Summary(ArpOperations.AtmProtocolOf(operation));
        ArpSummary.AddAtm(ref arp, operation, new AtmArpAddresses
        {
            Ip = ip, SenderIsText = isE164, TargetIsText = targetIsE164, Sender = arp.Slice(FixedLength, sender),
            SenderPart = arp.Slice(FixedLength + sender, senderPart), SenderProtocol = arp.Slice(FixedLength + sender + senderPart, senderSize),
            Target = arp.Slice(length - targetSize - targetPart - target, target), TargetPart = arp.Slice(length - targetSize - targetPart, targetPart),
            TargetProtocol = arp.Slice(length - targetSize, targetSize),
        });
    }

    static void TakeSizes(ref Layer arp, int at, Field numberType, Field numberLength, Field partType, Field partLength)
    {
        TakeSize(ref arp, at, numberType, numberLength);
        TakeSize(ref arp, at + 1, partType, partLength);
    }

    static void TakeSize(ref Layer arp, int at, Field type, Field length)
    {
        GroupScope scope = arp.Begin(s_size, at, 1);
        arp.Label(scope.Item, $"{type.Label}/length: {s_kinds.Find((uint)arp.U8(at) >> 6 & 1)}/{(ulong)(arp.U8(at) & 0x3Fu)}");
        arp.Place(type, at);
        arp.Place(length, at);
        arp.End(scope);
    }

    static void TakeNumber(ref Layer arp, Field field, bool isE164, int length)
    {
        if (length == 0) return;
        int at = arp.Position;
        if (isE164)
        {
            arp.Text(field, at, length);
            arp.Position = at + length;
            return;
        }
        GroupScope scope = arp.Begin(field, at, length);
        if (length >= NsapLength) TakeNsap(ref arp);
        arp.End(scope);
        arp.Position = at + length;
    }

    // ATM Forum UNI 3.1 section 5.1.3: an authority, what it assigned, the end system and its selector.
    static void TakeNsap(ref Layer arp)
    {
        uint format = (uint)arp.Take(Format);
        switch (format)
        {
            case 0x39 or 0xBD: arp.Take(format == 0x39 ? CountryCode : CountryCodeOfGroup); break;
            case 0x47 or 0xC5: arp.Take(format == 0x47 ? Designator : DesignatorOfGroup); break;
            case 0x45 or 0xC3: arp.Take(format == 0x45 ? Isdn : IsdnOfGroup, 8); break;
            default:
                arp.Remark(s_unknownFormat, arp.Position - 1, 1);
                arp.Take(Rest, NsapLength - 1);
                return;
        }
        arp.Take(HighOrder, format is 0x45 or 0xC3 ? 4 : 10);
        arp.Take(EndSystem, 6);
        arp.Take(Selector);
    }
}
