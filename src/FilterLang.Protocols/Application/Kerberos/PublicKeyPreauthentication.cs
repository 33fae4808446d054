namespace FilterLang.Protocols;

/// <summary>Public key cryptography for initial authentication in Kerberos (PKINIT), RFC 4556 section 3.2 and RFC 8636 section 4.</summary>
static class PublicKeyPreauthentication
{
    public static readonly Protocol Protocol = Protocol.Of("pkinit", "PKINIT", BerOids.Dissect, "PKInit");

    static readonly Field
        AuthPack              = Protocol.Label ("pkinit.AuthPack_element",                    "AuthPack"),
        PrincipalName         = Protocol.Label ("pkinit.KRB5PrincipalName_element",           "KRB5PrincipalName"),
        KeyInfo               = Protocol.Label ("pkinit.KDCDHKeyInfo_element",                "KDCDHKeyInfo"),
        SignedAuthPack        = Protocol.Label ("pkinit.signedAuthPack_element",              "signedAuthPack"),
        TrustedCertifiers     = Protocol.UInt32("pkinit.trustedCertifiers",                   "trustedCertifiers"),
        ExternalPrincipal     = Protocol.Label ("pkinit.ExternalPrincipalIdentifier_element", "ExternalPrincipalIdentifier"),
        KdcPkId               = Protocol.Bytes ("pkinit.kdcPkId",                             "kdcPkId"),
        KdfId                 = Protocol.Row   ("pkinit.kdf_id",                              "kdf-id", FieldType.Oid),
        SubjectName           = Protocol.UInt32("pkinit.subjectName",                         "subjectName"),
        IssuerAndSerialNumber = Protocol.Label ("pkinit.issuerAndSerialNumber_element",       "issuerAndSerialNumber"),
        SubjectKeyIdentifier  = Protocol.Bytes ("pkinit.subjectKeyIdentifier",                "subjectKeyIdentifier"),
        PkAuthenticator       = Protocol.Label ("pkinit.pkAuthenticator_element",             "pkAuthenticator"),
        ClientPublicValue     = Protocol.Label ("pkinit.clientPublicValue_element",           "clientPublicValue"),
        SupportedCmsTypes     = Protocol.UInt32("pkinit.supportedCMSTypes",                   "supportedCMSTypes"),
        AlgorithmId           = Protocol.Label ("pkinit.AlgorithmIdentifier_element",         "AlgorithmIdentifier"),
        ClientDhNonce         = Protocol.Bytes ("pkinit.clientDHNonce",                       "clientDHNonce"),
        SupportedKdfs         = Protocol.UInt32("pkinit.supportedKDFs",                       "supportedKDFs"),
        KdfAlgorithmId        = Protocol.Label ("pkinit.KDFAlgorithmId_element",              "KDFAlgorithmId"),
        Checksum              = Protocol.Bytes ("pkinit.checksum",                            "checksum"),
        ChecksumAlgorithm     = Protocol.Label ("pkinit.algorithmIdentifier_element",         "algorithmIdentifier"),
        Cusec                 = Protocol.UInt32("pkinit.cusec",                               "cusec"),
        Nonce                 = Protocol.UInt32("pkinit.paNonce",                             "nonce"),
        PaChecksum            = Protocol.Bytes ("pkinit.paChecksum",                          "paChecksum"),
        FreshnessToken        = Protocol.Bytes ("pkinit.freshnessToken",                      "freshnessToken"),
        PaChecksum2           = Protocol.Label ("pkinit.paChecksum2_element",                 "paChecksum2"),
        DhInfo                = Protocol.Label ("pkinit.dhInfo_element",                      "dhInfo"),
        EncKeyPack            = Protocol.Label ("pkinit.encKeyPack_element",                  "encKeyPack"),
        DhSignedData          = Protocol.Label ("pkinit.dhSignedData_element",                "dhSignedData"),
        ServerDhNonce         = Protocol.Bytes ("pkinit.serverDHNonce",                       "serverDHNonce"),
        Kdf                   = Protocol.Label ("pkinit.kdf_element",                         "kdf"),
        SubjectPublicKey      = Protocol.Bytes ("pkinit.subjectPublicKey",                    "subjectPublicKey"),
        DhNonce               = Protocol.UInt32("pkinit.dhNonce",                             "nonce");

    static readonly BerType
        s_kdf = BerType.Sequence(new BerPart(KdfId, BerType.Oid).Explicit(0)),
        s_principal = BerType.Sequence(
            new BerPart(SubjectName, DirectoryNames.Name).Explicit(0).OrNone,
            new BerPart(IssuerAndSerialNumber, CryptographicMessages.IssuerAndSerial).Explicit(1).OrNone,
            new BerPart(SubjectKeyIdentifier, BerType.Octets).Implicit(2).OrNone),
        s_authenticator = BerType.Sequence(
            new BerPart(Cusec, BerType.Integer).Explicit(0), new BerPart(KerberosFields.Ctime, BerType.GeneralizedTime).Explicit(1),
            new BerPart(Nonce, BerType.Integer).Explicit(2), new BerPart(PaChecksum, BerType.Octets).Explicit(3).OrNone,
            new BerPart(FreshnessToken, BerType.Octets).Explicit(4).OrNone,
            new BerPart(PaChecksum2, BerType.Sequence(
                new BerPart(Checksum, BerType.Octets).Explicit(0), new BerPart(ChecksumAlgorithm, Certificates.Algorithm).Explicit(1))).Explicit(5).OrNone),
        s_authPack = BerType.Sequence(
            new BerPart(PkAuthenticator, s_authenticator).Explicit(0), new BerPart(ClientPublicValue, Certificates.KeyInfo).Explicit(1).OrNone,
            new BerPart(SupportedCmsTypes, BerType.SequenceOf(AlgorithmId, Certificates.Algorithm)).Explicit(2).OrNone,
            new BerPart(ClientDhNonce, BerType.Octets).Explicit(3).OrNone,
            new BerPart(SupportedKdfs, BerType.SequenceOf(KdfAlgorithmId, s_kdf)).Explicit(4).OrNone),
        s_keyInfo = BerType.Sequence(
            new BerPart(SubjectPublicKey, BerType.BitString).Explicit(0), new BerPart(DhNonce, BerType.Integer).Explicit(1),
            new BerPart(null, BerType.GeneralizedTime).Explicit(2).OrNone),
        s_name = BerType.Sequence(
            new BerPart(KerberosFields.Realm, BerType.GeneralString).Explicit(0),
            new BerPart(KerberosFields.Cname, KerberosTypes.Name(KerberosFields.NameStrings, KerberosFields.KerberosString)).Explicit(1));

    /// <summary>What a client sends, and what a server answers: values of PA-DATA. What is signed stands in octet strings with tags of their own.</summary>
    public static readonly BerType
        Request = BerType.Sequence(
            new BerPart(SignedAuthPack, CryptographicMessages.Content).Explicit(0),
            new BerPart(TrustedCertifiers, BerType.SequenceOf(ExternalPrincipal, s_principal)).Explicit(1).OrNone,
            new BerPart(KdcPkId, BerType.Octets).Implicit(2).OrNone),
        Reply = BerType.Choice(
            new BerPart(DhInfo, BerType.Sequence(
                new BerPart(DhSignedData, CryptographicMessages.Content).Explicit(0), new BerPart(ServerDhNonce, BerType.Octets).Explicit(1).OrNone,
                new BerPart(Kdf, s_kdf).Explicit(2).OrNone)).Explicit(0),
            new BerPart(EncKeyPack, CryptographicMessages.Content).Explicit(1));

    static PublicKeyPreauthentication() => Protocol
        .SelectedBy(s_authPack, AuthPack, "1.3.6.1.5.2.3.1")
        .SelectedBy(s_keyInfo, KeyInfo, "1.3.6.1.5.2.3.2")
        .SelectedBy(s_name, PrincipalName, "1.3.6.1.5.2.2")
        .Dispatches(PayloadTables.BerOid).Borrows(Kerberos.Protocol);
}
