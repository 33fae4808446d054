namespace FilterLang.Protocols;

/// <summary>What is said of encodings themselves, ITU-T X.690.</summary>
static class BerFields
{
    public static readonly Protocol Protocol = Protocol.Of("ber", "Basic Encoding Rules (ASN.1 X.690)", Dissect, "BER");

    public static readonly Field
        BitStringPadding = Protocol.UInt8("ber.bitstring.padding",   "Padding"),
        LongInteger      = Protocol.Bytes("ber.64bit_uint_as_bytes", "64bits unsigned integer");

    public static readonly ExpertField
        WrongField             = Error("ber.error.sequence.field_wrong", "BER Error: Wrong field in SEQUENCE"),
        UnknownField           = Error("ber.error.unknown_field.sequence", "BER Error: Unknown field in Sequence"),
        InvalidUtcTime         = Error("ber.error.invalid_format.utctime", "BER Error: malformed UTCTime encoding"),
        InvalidGeneralizedTime = Error("ber.error.invalid_format.generalized_time", "BER Error: GeneralizedTime invalid format"),
        OidNotImplemented      = Protocol.Expert("ber.error.oid_not_implemented", Severity.Warning, ExpertGroup.Undecoded,
            "BER: Dissector for OID not implemented. Contact Wireshark developers if you want this supported");

    static ExpertField Error(string name, string message) => Protocol.Expert(name, Severity.Warning, ExpertGroup.Malformed, message);

    static void Dissect(ref Layer ber) => ber.OpenNothing();
}
