namespace FilterLang.Protocols;

/// <summary>Names of any kind, RFC 5280 section 4.2.1.6.</summary>
static class GeneralNames
{
    const int V4 = 4, V6 = 16;

    public static readonly Protocol Protocol = Protocol.Of("x509ce", "X.509 Certificate Extensions", BerOids.Dissect, "X509CE");

    public static readonly Field
        GeneralName               = Protocol.UInt32("x509ce.GeneralName",               "GeneralName", names: CertificateNames.GeneralName),
        OtherName                 = Protocol.Label ("x509ce.otherName_element",         "otherName"),
        Rfc822Name                = Protocol.Text  ("x509ce.rfc822Name",                "rfc822Name"),
        DNSName                   = Protocol.Text  ("x509ce.dNSName",                   "dNSName"),
        X400Address               = Protocol.Label ("x509ce.x400Address_element",       "x400Address"),
        DirectoryName             = Protocol.UInt32("x509ce.directoryName",             "directoryName", names: CertificateNames.Name),
        EdiPartyName              = Protocol.Label ("x509ce.ediPartyName_element",      "ediPartyName"),
        UniformResourceIdentifier = Protocol.Text  ("x509ce.uniformResourceIdentifier", "uniformResourceIdentifier"),
        IPAddressIpv4             = Protocol.IPv4  ("x509ce.IPAddress.ipv4",            "iPAddress"),
        IPAddressIpv4Mask         = Protocol.IPv4  ("x509ce.IPAddress.ipv4_mask",       "iPAddress Mask"),
        IPAddressIpv6             = Protocol.IPv6  ("x509ce.IPAddress.ipv6",            "iPAddress"),
        IPAddressIpv6Mask         = Protocol.IPv6  ("x509ce.IPAddress.ipv6_mask",       "iPAddress Mask"),
        IPAddressUnknown          = Protocol.Bytes ("x509ce.IPAddress.unknown",         "iPAddress"),
        RegisteredID              = Protocol.Row   ("x509ce.registeredID",              "registeredID", FieldType.Oid),
        TypeId                    = Protocol.Row   ("x509ce.type_id",                   "type-id", FieldType.Oid),
        NameAssigner              = Protocol.UInt32("x509ce.nameAssigner",              "nameAssigner", names: CertificateNames.DirectoryString),
        PartyName                 = Protocol.UInt32("x509ce.partyName",                 "partyName", names: CertificateNames.DirectoryString);

    static readonly BerType
        Other = BerType.Sequence(new BerPart(TypeId, BerType.TypeId), new BerPart(null, BerType.ByOid).Explicit(0)),
        Edi   = BerType.Sequence(new BerPart(NameAssigner, DirectoryAttributes.Directory).Explicit(0).OrNone, new BerPart(PartyName, DirectoryAttributes.Directory).Explicit(1));

    public static readonly BerType
        One = BerType.Choice(
            new BerPart(OtherName, Other).Implicit(0), new BerPart(Rfc822Name, BerType.Ia5String).Implicit(1),
            new BerPart(DNSName, BerType.Ia5String).Implicit(2), new BerPart(X400Address, BerType.Sequence()).Implicit(3),
            new BerPart(DirectoryName, DirectoryNames.Name).Explicit(4), new BerPart(EdiPartyName, Edi).Implicit(5),
            new BerPart(UniformResourceIdentifier, BerType.Ia5String).Implicit(6), new BerPart(null, BerType.Own(4, TakeAddress)).Implicit(7),
            new BerPart(RegisteredID, BerType.Oid).Implicit(8)),
        All = BerType.SequenceOf(GeneralName, One);

    // An address, or in constraints an address and a mask.
    static void TakeAddress(ref Layer layer, ref BerContext context, Field? field, BerValue value)
    {
        int at = value.ContentAt;
        switch (value.Length)
        {
            case V4: layer.Place(IPAddressIpv4, at); break;
            case V6: layer.Place(IPAddressIpv6, at, V6); break;
            case V4 * 2:
                layer.Place(IPAddressIpv4, at);
                layer.Place(IPAddressIpv4Mask, at + V4);
                break;
            case V6 * 2:
                layer.Place(IPAddressIpv6, at, V6);
                layer.Place(IPAddressIpv6Mask, at + V6, V6);
                break;
            default: layer.Place(IPAddressUnknown, at, value.Length); break;
        }
    }
}
