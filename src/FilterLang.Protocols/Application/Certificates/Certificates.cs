namespace FilterLang.Protocols;

/// <summary>Certificates and lists of revoked ones, RFC 5280 sections 4.1 and 5.1.</summary>
static class Certificates
{
    public static readonly Protocol Protocol = Protocol.Of("x509af", "X.509 Authentication Framework", BerOids.Dissect, "X509AF");

    /// <summary>A certificate that another protocol shows as its own: no layer.</summary>
    public static readonly Protocol Plain = Protocol.Of("x509af", "X.509 Authentication Framework", DissectPlain, "X509AF");

    static readonly Field
        AlgorithmId             = Protocol.Row    ("x509af.algorithm.id",                     "Algorithm Id", FieldType.Oid),
        ExtensionId             = Protocol.Row    ("x509af.extension.id",                     "Extension Id", FieldType.Oid),
        SubjectPublicKeyDh      = Protocol.Bytes  ("x509af.subjectPublicKey.dh",              "DH Public Key"),
        SubjectPublicKeyDsa     = Protocol.Bytes  ("x509af.subjectPublicKey.dsa",             "DSA Public Key"),
        SubjectPublicKeyRsa     = Protocol.Label  ("x509af.subjectPublicKey.rsa",             "RSA Public Key"),
        Certificate             = Protocol.Label  ("x509af.Certificate_element",              "Certificate"),
        CertificateList         = Protocol.Label  ("x509af.CertificateList_element",          "CertificateList"),
        DSSParams               = Protocol.Label  ("x509af.DSS_Params_element",               "DSS-Params"),
        Userid                  = Protocol.Text   ("x509af.Userid",                           "Userid"),
        SignedCertificate       = Protocol.Label  ("x509af.signedCertificate_element",        "signedCertificate"),
        Version                 = Protocol.Int32  ("x509af.version",                          "version", names: new(() => [(0, "v1"), (1, "v2"), (2, "v3")])),
        SerialNumber            = Protocol.Bytes  ("x509af.serialNumber",                     "serialNumber"),
        Signature               = Protocol.Label  ("x509af.signature_element",                "signature"),
        Issuer                  = Protocol.UInt32 ("x509af.issuer",                           "issuer", names: CertificateNames.Name),
        Validity                = Protocol.Label  ("x509af.validity_element",                 "validity"),
        Subject                 = Protocol.UInt32 ("x509af.subject",                          "subject", names: CertificateNames.Name),
        SubjectPublicKeyInfo    = Protocol.Label  ("x509af.subjectPublicKeyInfo_element",     "subjectPublicKeyInfo"),
        IssuerUniqueIdentifier  = Protocol.Bytes  ("x509af.issuerUniqueIdentifier",           "issuerUniqueIdentifier"),
        SubjectUniqueIdentifier = Protocol.Bytes  ("x509af.subjectUniqueIdentifier",          "subjectUniqueIdentifier"),
        Extensions              = Protocol.UInt32 ("x509af.extensions",                       "extensions"),
        AlgorithmIdentifier     = Protocol.Label  ("x509af.algorithmIdentifier_element",      "algorithmIdentifier"),
        Encrypted               = Protocol.Bytes  ("x509af.encrypted",                        "encrypted"),
        RdnSequence             = Protocol.UInt32 ("x509af.rdnSequence",                      "rdnSequence"),
        NotBefore               = Protocol.UInt32 ("x509af.notBefore",                        "notBefore", names: CertificateNames.Time),
        NotAfter                = Protocol.UInt32 ("x509af.notAfter",                         "notAfter", names: CertificateNames.Time),
        AlgorithmOfKey          = Protocol.Label  ("x509af.algorithm_element",                "algorithm"),
        SubjectPublicKey        = Protocol.Bytes  ("x509af.subjectPublicKey",                 "subjectPublicKey"),
        UtcTime                 = Protocol.Text   ("x509af.utcTime",                          "utcTime"),
        GeneralizedTime         = Protocol.Row    ("x509af.generalizedTime",                  "generalizedTime", FieldType.AbsoluteTime, display: Local),
        Extension               = Protocol.Label  ("x509af.Extension_element",                "Extension"),
        Critical                = Protocol.Boolean("x509af.critical",                         "critical"),
        SignedCertificateList   = Protocol.Label  ("x509af.signedCertificateList_element",    "signedCertificateList"),
        ThisUpdate              = Protocol.UInt32 ("x509af.thisUpdate",                       "thisUpdate", names: CertificateNames.Time),
        NextUpdate              = Protocol.UInt32 ("x509af.nextUpdate",                       "nextUpdate", names: CertificateNames.Time),
        RevokedCertificates     = Protocol.UInt32 ("x509af.revokedCertificates",              "revokedCertificates"),
        RevokedCertificatesItem = Protocol.Label  ("x509af.revokedCertificates_item_element", "revokedCertificates item"),
        RevokedUserCertificate  = Protocol.Bytes  ("x509af.revokedUserCertificate",           "userCertificate"),
        RevocationDate          = Protocol.UInt32 ("x509af.revocationDate",                   "revocationDate", names: CertificateNames.Time),
        CrlEntryExtensions      = Protocol.UInt32 ("x509af.crlEntryExtensions",               "crlEntryExtensions"),
        CrlExtensions           = Protocol.UInt32 ("x509af.crlExtensions",                    "crlExtensions"),
        P                       = Protocol.Bytes  ("x509af.p",                                "p"),
        Q                       = Protocol.Bytes  ("x509af.q",                                "q"),
        G                       = Protocol.Bytes  ("x509af.g",                                "g");

    // The keys whose content is a structure of its own, by the identifier of the algorithm.
    static ReadOnlySpan<byte> RsaEncryption => [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1];

    static ReadOnlySpan<byte> Dsa => [0x2A, 0x86, 0x48, 0xCE, 0x38, 4, 1];

    static ReadOnlySpan<byte> DiffieHellman => [0x2A, 0x86, 0x48, 0xCE, 0x3E, 2, 1];

    public static readonly BerType
        Algorithm = BerType.Sequence(new BerPart(AlgorithmId, BerType.TypeId), new BerPart(null, BerType.ByOid).OrNone),
        ExtensionList = BerType.SequenceOf(Extension, BerType.Sequence(
            new BerPart(ExtensionId, BerType.TypeId), new BerPart(Critical, BerType.Boolean).OrNone, new BerPart(null, BerType.Own(4, TakeExtension))));

    /// <summary>SubjectPublicKeyInfo, RFC 5280 section 4.1.</summary>
    public static readonly BerType KeyInfo = BerType.Sequence(
        new BerPart(AlgorithmOfKey, Algorithm), new BerPart(SubjectPublicKey, new BerType(BerKind.Bits, 3) { Walk = TakeKey }));

    static readonly BerType
        Time        = BerType.Choice(new BerPart(UtcTime, BerType.UtcTime), new BerPart(GeneralizedTime, BerType.GeneralizedTime)),
        SubjectName = BerType.Choice(new BerPart(RdnSequence, DirectoryNames.Sequence)),
        Signed      = BerType.Sequence(
            new BerPart(Version, BerType.Integer).Explicit(0).OrNone, new BerPart(SerialNumber, BerType.Integer), new BerPart(Signature, Algorithm),
            new BerPart(Issuer, DirectoryNames.Name),
            new BerPart(Validity, BerType.Sequence(new BerPart(NotBefore, Time), new BerPart(NotAfter, Time))), new BerPart(Subject, SubjectName),
            new BerPart(SubjectPublicKeyInfo, KeyInfo),
            new BerPart(IssuerUniqueIdentifier, BerType.BitString).Implicit(1).OrNone, new BerPart(SubjectUniqueIdentifier, BerType.BitString).Implicit(2).OrNone,
            new BerPart(Extensions, ExtensionList).Explicit(3).OrNone),
        Revoked     = BerType.SequenceOf(RevokedCertificatesItem, BerType.Sequence(
            new BerPart(RevokedUserCertificate, BerType.Integer), new BerPart(RevocationDate, Time), new BerPart(CrlEntryExtensions, ExtensionList).OrNone)),
        SignedList  = BerType.Sequence(
            new BerPart(Version, BerType.Integer).OrNone, new BerPart(Signature, Algorithm), new BerPart(Issuer, DirectoryNames.Name), new BerPart(ThisUpdate, Time),
            new BerPart(NextUpdate, Time).OrNone, new BerPart(RevokedCertificates, Revoked).OrNone, new BerPart(CrlExtensions, ExtensionList).Explicit(0).OrNone),
        DssParameters = BerType.Sequence(new BerPart(P, BerType.Integer), new BerPart(Q, BerType.Integer), new BerPart(G, BerType.Integer));

    public static readonly BerType
        CertificateItself = new(BerKind.Sequence, 16)
        {
            Parts = [new BerPart(SignedCertificate, Signed), new BerPart(AlgorithmIdentifier, Algorithm), new BerPart(Encrypted, BerType.BitString)],
            Walk = Tell,
        },
        List = BerType.Sequence(
            new BerPart(SignedCertificateList, SignedList), new BerPart(AlgorithmIdentifier, Algorithm), new BerPart(Encrypted, BerType.BitString));

    static Certificates()
    {
        Protocol
            .SelectedBy(CertificateItself, Certificate, "2.5.4.36", "2.5.4.37")
            .SelectedBy(List, CertificateList, "2.5.4.38", "2.5.4.39", "2.5.4.53", "2.5.4.59")
            .SelectedBy(DssParameters, DSSParams, "1.2.840.10040.4.1")
            .SelectedBy(BerType.Utf8String, Userid, "0.9.2342.19200300.100.1.1")
            .Dispatches(PayloadTables.BerOid);
        Plain.Borrows(Protocol, BerFields.Protocol).Dispatches(PayloadTables.BerOid);
        PayloadTables.BerSyntax.Add(Plain, "Certificate");
        // Algorithms without parameters.
        BerOids.Pass(
            "1.2.156.10197.1.501", "1.2.840.10045.4.1", "1.2.840.10045.4.3.1", "1.2.840.10045.4.3.2", "1.2.840.10045.4.3.3", "1.2.840.10045.4.3.4",
            "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", "1.2.840.113549.1.1.14",
            "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.3", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.113549.1.1.6",
            "1.2.840.113549.2.2", "1.2.840.113549.2.4", "1.2.840.113549.2.5", "1.3.101.110", "1.3.101.111", "1.3.101.112", "1.3.101.113",
            "1.3.14.3.2.11", "1.3.14.3.2.14", "1.3.14.3.2.15", "1.3.14.3.2.16", "1.3.14.3.2.17", "1.3.14.3.2.18", "1.3.14.3.2.19", "1.3.14.3.2.2",
            "1.3.14.3.2.20", "1.3.14.3.2.21", "1.3.14.3.2.22", "1.3.14.3.2.23", "1.3.14.3.2.24", "1.3.14.3.2.25", "1.3.14.3.2.26", "1.3.14.3.2.27",
            "1.3.14.3.2.28", "1.3.14.3.2.29", "1.3.14.3.2.3", "1.3.14.3.2.4", "1.3.14.3.2.6", "2.16.840.1.101.3.4.3.1", "2.16.840.1.101.3.4.3.2");
    }

    static void DissectPlain(ref Layer layer)
    {
        layer.OpenNothing();
        layer.Unlist();
        BerReader.Take(ref layer, CertificateItself, null);
    }

    // A certificate is an object with its serial number as name.
    static void Tell(ref Layer layer, ref BerContext context, Field? field, BerValue value)
    {
        if (layer.Packet.Objects is not { } heard) return;
        BerValue serial = Ber.Read(ref layer, Ber.Read(ref layer, value.ContentAt).ContentAt);
        if (serial.Class == 2) serial = Ber.Read(ref layer, serial.Next);
        ReadOnlySpan<byte> number = layer.Slice(serial.ContentAt, serial.Length), whole = layer.Slice(value.At, value.Next - value.At);
        if (layer.Failed) return;
        var name = new Utf8Sink();
        name.AddHex(number);
        name.Add(".cer"u8);
        heard(new ObjectPiece { Protocol = Protocol, HasName = true, Name = name.Written, Octets = whole });
    }

    static void TakeExtension(ref Layer layer, ref BerContext context, Field? field, BerValue value) =>
        BerOids.Call(ref layer, context, value.ContentAt, value.Length);

    static void TakeKey(ref Layer layer, ref BerContext context, Field? field, BerValue value)
    {
        ReadOnlySpan<byte> algorithm = layer.Slice(context.OidAt, context.OidLength);
        int at = value.ContentAt + 1, length = value.Length - 1;
        if (length <= 0 || layer.Failed) return;
        int outer = layer.Parent;
        layer.StandUnder(SubjectPublicKey);
        if (algorithm.SequenceEqual(RsaEncryption))
        {
            GroupScope scope = layer.Begin(SubjectPublicKeyRsa, at, length);
            BerReader.Take(ref layer, PublicKeys.Rsa, null, at);
            layer.End(scope);
        }
        else if (algorithm.SequenceEqual(Dsa)) BerReader.Take(ref layer, BerType.Integer, SubjectPublicKeyDsa, at);
        else if (algorithm.SequenceEqual(DiffieHellman)) BerReader.Take(ref layer, BerType.Integer, SubjectPublicKeyDh, at);
        layer.Parent = outer;
    }
}
