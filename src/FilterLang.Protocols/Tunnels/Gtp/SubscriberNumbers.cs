namespace FilterLang.Protocols;

/// <summary>
/// Numbers of subscribers and their networks in the form that mobile networks have for them, two decimal digits an octet, the first one in its
/// lower half: ITU-T E.212 (subscribers and networks) and E.164 (telephone numbers).
/// </summary>
public static class SubscriberNumbers
{
    const int LongestNumber = 40;

    public static readonly Protocol
        Identities = Protocol.Of("e212",    "ITU-T E.212 number", Pass, "E.212"),
        Telephone  = Protocol.Of("e164",    "ITU-T E.164 number", Pass, "E.164"),
        MobilePart = Protocol.Of("gsm_map", "GSM Mobile Application", Pass, "GSM MAP");

    static readonly Field
        s_imsi           = Identities.Text("e212.imsi",       "IMSI"),
        s_association    = Identities.Row ("e212.assoc.imsi", "Association IMSI", FieldType.String, generated: true),
        s_country        = Identities.Text("e212.mcc",        "Mobile Country Code (MCC)"),
        s_network        = Identities.Text("e212.mnc",        "Mobile Network Code (MNC)"),
        s_routingCountry = Identities.Text("e212.rai.mcc",    "Mobile Country Code (MCC)"),
        s_routingNetwork = Identities.Text("e212.rai.mnc",    "Mobile Network Code (MNC)"),
        s_msisdn         = Telephone.Text  ("e164.msisdn",       "E.164 number (MSISDN)"),
        s_countryCode    = Telephone.UInt16("e164.country_code", "Country Code"),
        s_extension      = MobilePart.Boolean("gsm_map.extension",        "Extension",        mask: 0x80, names: ValueNames.Pair("No Extension", "Extension")),
        s_nature         = MobilePart.UInt8  ("gsm_map.nature_of_number", "Nature of number", mask: 0x70, display: Hex, names: new(() =>
            [(0, "unknown"), (1, "International Number"), (2, "National Significant Number"), (3, "Network Specific Number"), (4, "Subscriber Number"),
             (5, "Reserved"), (6, "Abbreviated Number"), (7, "Reserved for extension")])),
        s_plan           = MobilePart.UInt8  ("gsm_map.number_plan",      "Number plan",      mask: 0x0F, display: Hex, names: new(() =>
            [(0, "unknown"), (1, "ISDN/Telephony Numbering (Rec ITU-T E.164)"), (2, "spare"), (3, "Data Numbering (ITU-T Rec. X.121)"),
             (4, "Telex Numbering (ITU-T Rec. F.69)"), (5, "spare"), (6, "Land Mobile Numbering (ITU-T Rec. E.212)"), (7, "spare"),
             (8, "National Numbering"), (9, "Private Numbering"), (10, 14, "spare"), (15, "Reserved for extension")]));

    // Nobody is handed data as these: other protocols hold such numbers.
    static void Pass(ref Layer layer) => layer.Decline();

    /// <summary>The identity of a subscriber, ITU-T E.212 section 2: the country, the network, the subscriber.</summary>
    public static void TakeIdentity(ref Layer layer, int at, int length)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        int count = Digits(layer.Slice(at, length), digits);
        if (layer.Failed) return;
        layer.NoteText(s_imsi, digits[..count], at, length, ItemFlags.None);
        layer.NoteText(s_association, digits[..count], at, length);
        if (count < 5) return;
        int outer = layer.Parent;
        layer.StandUnder(s_association);
        int size = NetworkDigits(digits);
        layer.NoteText(s_country, digits[..3], at, 2, ItemFlags.None);
        layer.NoteText(s_network, digits.Slice(3, size), at + 1, 2, ItemFlags.None);
        layer.Parent = outer;
    }

    /// <summary>The network of a routing area, 3GPP TS 24.008 section 10.5.5.15: three octets, where a third digit of the network may be lacking.</summary>
    public static void TakeRoutingArea(ref Layer layer, int at)
    {
        ReadOnlySpan<byte> octets = layer.Slice(at, 3);
        if (octets.IsEmpty) return;
        Span<byte> digits = [Digit(octets[0]), Digit(octets[0] >> 4), Digit(octets[1]), Digit(octets[2]), Digit(octets[2] >> 4), Digit(octets[1] >> 4)];
        layer.NoteText(s_routingCountry, digits[..3], at, 2, ItemFlags.None);
        layer.NoteText(s_routingNetwork, octets[1] >> 4 == 15 ? digits.Slice(3, 2) : digits[3..], at + 1, 2, ItemFlags.None);
    }

    /// <summary>A telephone number with what kind it is of, 3GPP TS 29.002 section 17.7.8 (ISDN-AddressString).</summary>
    public static void TakeTelephone(ref Layer layer, int length)
    {
        const byte International = 1;
        if (length < 1) return;
        int at = layer.Position + 1, rest = length - 1;
        byte kind = layer.U8(layer.Position);
        layer.TakeParts(s_extension, s_nature, s_plan);
        Span<byte> digits = stackalloc byte[LongestNumber];
        int count = Digits(layer.Slice(at, rest), digits);
        if (layer.Failed || rest == 0) return;
        layer.NoteText(s_msisdn, digits[..count], at, rest, ItemFlags.None);
        if ((kind >> 4 & 7) != International || count < 3) return;
        int outer = layer.Parent, code = CountryDigits(digits), value = 0;
        layer.StandUnder(s_msisdn);
        foreach (byte digit in digits[..code]) value = value * 10 + digit - '0';
        layer.Note(s_countryCode, (ulong)value, at, code + 1 >> 1, ItemFlags.None);
        layer.Parent = outer;
    }

    static byte Digit(int half) => "0123456789*#abc?"u8[half & 15];

    // Up to a filler of ones.
    static int Digits(ReadOnlySpan<byte> octets, Span<byte> digits)
    {
        const int Filler = 15;
        int count = 0;
        foreach (byte octet in octets)
        {
            if ((octet & 15) == Filler || count + 2 > digits.Length) break;
            digits[count++] = Digit(octet);
            if (octet >> 4 == Filler) break;
            digits[count++] = Digit(octet >> 4);
        }
        return count;
    }

    // Networks have three digits in North America and in some other countries, ITU operational bulletin on E.212.
    static int NetworkDigits(ReadOnlySpan<byte> digits)
    {
        int country = (digits[0] - '0') * 100 + (digits[1] - '0') * 10 + digits[2] - '0';
        return country is 302 or >= 310 and <= 316 or 334 or 338 or 342 or 344 or 346 or 348 or 352 or 354 or 356 or 358 or 360 or 365 or 376 or 708 or 722 or 732 or 750
            && digits.Length > 5 && digits[5] != 0 ? 3 : 2;
    }

    // The zones of ITU-T E.164 annex D: one digit for North America and Russia, two for the countries named, three elsewhere.
    static int CountryDigits(ReadOnlySpan<byte> digits) => digits[0] is (byte)'1' or (byte)'7' ? 1 : ((digits[0] - '0') * 10 + digits[1] - '0') switch
    {
        20 or 27 or 30 or 31 or 32 or 33 or 34 or 36 or 39 or 40 or 41 or 43 or 44 or 45 or 46 or 47 or 48 or 49 or 51 or 52 or 53 or 54 or 55 or 56 or 57 or 58
            or 60 or 61 or 62 or 63 or 64 or 65 or 66 or 81 or 82 or 84 or 86 or 90 or 91 or 92 or 93 or 94 or 95 or 98 => 2,
        _ => 3,
    };
}
