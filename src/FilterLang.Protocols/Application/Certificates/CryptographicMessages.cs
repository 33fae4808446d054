namespace FilterLang.Protocols;

/// <summary>Cryptographic Message Syntax, RFC 5652: what is signed (section 5), its certificates (section 10.2) and attributes (section 11).</summary>
static class CryptographicMessages
{
    public static readonly Protocol Protocol = Protocol.Of("cms", "Cryptographic Message Syntax", BerOids.Dissect, "CMS");

    /// <summary>A ContentInfo as a body of its own, RFC 8551 section 3.2.</summary>
    public static readonly Protocol Body = Protocol.Of("cms", "Cryptographic Message Syntax", DissectBody, "CMS");

    static readonly ValueNames s_signer = new(() => [(0, "issuerAndSerialNumber"), (1, "subjectKeyIdentifier")]);

    public static readonly Field
        ContentInfo              = Protocol.Label ("cms.ContentInfo_element",               "ContentInfo"),
        ContentType              = Protocol.Row   ("cms.ContentType",                       "ContentType", FieldType.Oid),
        TypeOfContent            = Protocol.Row   ("cms.contentType",                       "contentType", FieldType.Oid),
        SignedData               = Protocol.Label ("cms.SignedData_element",                "SignedData"),
        Version                  = Protocol.Int32 ("cms.version",                           "version", names: new(() => [(0, "v0"), (1, "v1"), (2, "v2"), (3, "v3"), (4, "v4"), (5, "v5")])),
        DigestAlgorithms         = Protocol.UInt32("cms.digestAlgorithms",                  "digestAlgorithms"),
        DigestAlgorithmId        = Protocol.Label ("cms.DigestAlgorithmIdentifier_element", "DigestAlgorithmIdentifier"),
        EncapContentInfo         = Protocol.Label ("cms.encapContentInfo_element",          "encapContentInfo"),
        EContentType             = Protocol.Row   ("cms.eContentType",                      "eContentType", FieldType.Oid),
        EContent                 = Protocol.Bytes ("cms.eContent",                          "eContent"),
        CertificateSet           = Protocol.UInt32("cms.certificates",                      "certificates"),
        CertificateChoices       = Protocol.UInt32("cms.CertificateChoices",                "CertificateChoices", names: new(() => [(0, "certificate"), (1, "extendedCertificate"), (2, "v1AttrCert"), (3, "v2AttrCert")])),
        Certificate              = Protocol.Label ("cms.certificate_element",               "certificate"),
        ExtendedCertificate      = Protocol.Label ("cms.extendedCertificate_element",       "extendedCertificate"),
        V1AttrCert               = Protocol.Label ("cms.v1AttrCert_element",                "v1AttrCert"),
        V2AttrCert               = Protocol.Label ("cms.v2AttrCert_element",                "v2AttrCert"),
        Crls                     = Protocol.UInt32("cms.crls",                              "crls"),
        RevocationInfoChoice     = Protocol.UInt32("cms.RevocationInfoChoice",              "RevocationInfoChoice", names: new(() => [(0, "crl"), (1, "other")])),
        Crl                      = Protocol.Label ("cms.crl_element",                       "crl"),
        OtherRic                 = Protocol.Label ("cms.otherRIC_element",                  "other"),
        OtherRevInfoFormat       = Protocol.Row   ("cms.otherRevInfoFormat",                "otherRevInfoFormat", FieldType.Oid),
        SignerInfos              = Protocol.UInt32("cms.signerInfos",                       "signerInfos"),
        SignerInfo               = Protocol.Label ("cms.SignerInfo_element",                "SignerInfo"),
        Countersignature         = Protocol.Label ("cms.Countersignature_element",          "Countersignature"),
        Sid                      = Protocol.UInt32("cms.sid",                               "sid", names: s_signer),
        IssuerAndSerialNumber    = Protocol.Label ("cms.issuerAndSerialNumber_element",     "issuerAndSerialNumber"),
        Issuer                   = Protocol.UInt32("cms.issuer",                            "issuer", names: CertificateNames.Name),
        SerialNumber             = Protocol.Bytes ("cms.serialNumber",                      "serialNumber"),
        SubjectKeyIdentifier     = Protocol.Bytes ("cms.subjectKeyIdentifier",              "subjectKeyIdentifier"),
        DigestAlgorithm          = Protocol.Label ("cms.digestAlgorithm_element",           "digestAlgorithm"),
        SignedAttrs              = Protocol.UInt32("cms.signedAttrs",                       "signedAttrs"),
        SignatureAlgorithm       = Protocol.Label ("cms.signatureAlgorithm_element",        "signatureAlgorithm"),
        SignatureValue           = Protocol.Bytes ("cms.signatureValue",                    "signature"),
        UnsignedAttrs            = Protocol.UInt32("cms.unsignedAttrs",                     "unsignedAttrs"),
        Attribute                = Protocol.Label ("cms.Attribute_element",                 "Attribute"),
        AttrType                 = Protocol.Row   ("cms.attrType",                          "attrType", FieldType.Oid),
        AttrValues               = Protocol.UInt32("cms.attrValues",                        "attrValues"),
        MessageDigest            = Protocol.Bytes ("cms.MessageDigest",                     "MessageDigest"),
        SigningTime              = Protocol.UInt32("cms.SigningTime",                       "SigningTime", names: new(() => [(0, "utcTime"), (1, "generalTime")])),
        UtcTime                  = Protocol.Text  ("cms.utcTime",                           "utcTime"),
        GeneralTime              = Protocol.Row   ("cms.generalTime",                       "generalTime", FieldType.AbsoluteTime, display: Local),
        SmimeCapabilities        = Protocol.UInt32("cms.SMIMECapabilities",                 "SMIMECapabilities"),
        SmimeCapability          = Protocol.Label ("cms.SMIMECapability_element",           "SMIMECapability"),
        Capability               = Protocol.Row   ("cms.capability",                        "capability", FieldType.Oid),
        EncryptionKeyPreference  = Protocol.UInt32("cms.SMIMEEncryptionKeyPreference",      "SMIMEEncryptionKeyPreference",
            names: new(() => [(0, "issuerAndSerialNumber"), (1, "recipientKeyId"), (2, "subjectAltKeyIdentifier")])),
        SubjectAltKeyIdentifier  = Protocol.Bytes ("cms.subjectAltKeyIdentifier",           "subjectAltKeyIdentifier");

    public static readonly BerType
        IssuerAndSerial = BerType.Sequence(new BerPart(Issuer, DirectoryNames.Name), new BerPart(SerialNumber, BerType.Integer)),
        Signer          = BerType.Choice(
            new BerPart(IssuerAndSerialNumber, IssuerAndSerial), new BerPart(SubjectKeyIdentifier, BerType.Octets).Implicit(0)),
        Attributes      = BerType.SetOf(Attribute, BerType.Sequence(
            new BerPart(AttrType, BerType.TypeId), new BerPart(AttrValues, BerType.SetOf(null, BerType.ByOid)))),
        AllCertificates = BerType.SetOf(CertificateChoices, BerType.Choice(
            new BerPart(Certificate, Certificates.CertificateItself), new BerPart(ExtendedCertificate, BerType.Sequence()).Implicit(0),
            new BerPart(V1AttrCert, BerType.Sequence()).Implicit(1), new BerPart(V2AttrCert, BerType.Sequence()).Implicit(2))),
        AllCrls         = BerType.SetOf(RevocationInfoChoice, BerType.Choice(
            new BerPart(Crl, Certificates.List),
            new BerPart(OtherRic, BerType.Sequence(new BerPart(OtherRevInfoFormat, BerType.TypeId), new BerPart(null, BerType.ByOid))).Implicit(1)));

    /// <summary>EncapsulatedContentInfo, RFC 5652 section 5.2.</summary>
    public static readonly BerType Encapsulated = BerType.Sequence(
        new BerPart(EContentType, BerType.TypeId), new BerPart(EContent, new BerType(BerKind.Octets, 4) { Walk = TakeContent }).Explicit(0).OrNone);

    static readonly BerType
        s_signerInfo = BerType.Sequence(
            new BerPart(Version, BerType.Integer), new BerPart(Sid, Signer), new BerPart(DigestAlgorithm, Certificates.Algorithm),
            new BerPart(SignedAttrs, Attributes).Implicit(0).OrNone, new BerPart(SignatureAlgorithm, Certificates.Algorithm),
            new BerPart(SignatureValue, BerType.Octets), new BerPart(UnsignedAttrs, Attributes).Implicit(1).OrNone),
        s_signed = BerType.Sequence(
            new BerPart(Version, BerType.Integer), new BerPart(DigestAlgorithms, BerType.SetOf(DigestAlgorithmId, Certificates.Algorithm)),
            new BerPart(EncapContentInfo, Encapsulated), new BerPart(CertificateSet, AllCertificates).Implicit(0).OrNone,
            new BerPart(Crls, AllCrls).Implicit(1).OrNone, new BerPart(SignerInfos, BerType.SetOf(SignerInfo, s_signerInfo))),
        s_time = BerType.Choice(new BerPart(UtcTime, BerType.UtcTime), new BerPart(GeneralTime, BerType.GeneralizedTime)),
        s_capabilities = BerType.SequenceOf(SmimeCapability, BerType.Sequence(
            new BerPart(Capability, BerType.TypeId), new BerPart(null, BerType.ByOid).OrNone)),
        s_preference = BerType.Choice(
            new BerPart(IssuerAndSerialNumber, IssuerAndSerial).Implicit(0), new BerPart(null, BerType.Sequence()).Implicit(1),
            new BerPart(SubjectAltKeyIdentifier, BerType.Octets).Implicit(2));

    /// <summary>ContentInfo, RFC 5652 section 3.</summary>
    public static readonly BerType Content = BerType.Sequence(
        new BerPart(TypeOfContent, BerType.TypeId), new BerPart(null, BerType.ByOid).Explicit(0));

    static CryptographicMessages()
    {
        Protocol
            .SelectedBy(Content, ContentInfo, "1.2.840.113549.1.9.16.1.6")
            .SelectedBy(s_signed, SignedData, "1.2.840.113549.1.7.2")
            .SelectedBy(BerType.Oid, ContentType, "1.2.840.113549.1.9.3")
            .SelectedBy(BerType.Octets, MessageDigest, "1.2.840.113549.1.9.4")
            .SelectedBy(s_time, SigningTime, "1.2.840.113549.1.9.5")
            .SelectedBy(s_signerInfo, Countersignature, "1.2.840.113549.1.9.6")
            .SelectedBy(s_capabilities, SmimeCapabilities, "1.2.840.113549.1.9.15")
            .SelectedBy(s_preference, EncryptionKeyPreference, "1.2.840.113549.1.9.16.2.11", "1.3.6.1.4.1.311.16.4")
            .Dispatches(PayloadTables.BerOid);
        Body.Borrows(Protocol, BerFields.Protocol).Dispatches(PayloadTables.BerOid);
        PayloadTables.BerSyntax.Add(Body, "ContentInfo");
        MediaTypes.Table.Add(Body, "application/pkcs7-mime");
        MediaTypes.Table.Add(Body, "application/pkcs7-signature");
        // Rows of the other file are this protocol's.
        EnvelopedMessages.Announce();
    }

    static void DissectBody(ref Layer layer)
    {
        layer.OpenNothing();
        BerReader.Take(ref layer, Content, ContentInfo);
    }

    static void TakeContent(ref Layer layer, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length > 0) BerOids.Call(ref layer, context, value.ContentAt, value.Length);
    }
}
