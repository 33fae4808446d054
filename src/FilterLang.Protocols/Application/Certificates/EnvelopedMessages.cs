namespace FilterLang.Protocols;

/// <summary>What is enveloped, digested, encrypted or authenticated, RFC 5652 sections 6 to 9, and RFC 5083.</summary>
static class EnvelopedMessages
{
    static readonly Protocol Protocol = CryptographicMessages.Protocol;

    static readonly ValueNames
        s_recipient  = new(() => [(0, "issuerAndSerialNumber"), (1, "subjectKeyIdentifier")]),
        s_originator = new(() => [(0, "issuerAndSerialNumber"), (1, "subjectKeyIdentifier"), (2, "originatorKey")]);

    static readonly Field
        EnvelopedData              = Protocol.Label ("cms.EnvelopedData_element",              "EnvelopedData"),
        DigestedData               = Protocol.Label ("cms.DigestedData_element",               "DigestedData"),
        EncryptedData              = Protocol.Label ("cms.EncryptedData_element",              "EncryptedData"),
        AuthenticatedData          = Protocol.Label ("cms.AuthenticatedData_element",          "AuthenticatedData"),
        AuthEnvelopedData          = Protocol.Label ("cms.AuthEnvelopedData_element",          "AuthEnvelopedData"),
        OriginatorInfo             = Protocol.Label ("cms.originatorInfo_element",             "originatorInfo"),
        Certs                      = Protocol.UInt32("cms.certs",                              "certs"),
        RecipientInfos             = Protocol.UInt32("cms.recipientInfos",                     "recipientInfos"),
        RecipientInfo              = Protocol.UInt32("cms.RecipientInfo",                      "RecipientInfo", names: new(() => [(0, "ktri"), (1, "kari"), (2, "kekri"), (3, "pwri"), (4, "ori")])),
        Ktri                       = Protocol.Label ("cms.ktri_element",                       "ktri"),
        Kari                       = Protocol.Label ("cms.kari_element",                       "kari"),
        Kekri                      = Protocol.Label ("cms.kekri_element",                      "kekri"),
        Pwri                       = Protocol.Label ("cms.pwri_element",                       "pwri"),
        Ori                        = Protocol.Label ("cms.ori_element",                        "ori"),
        Rid                        = Protocol.UInt32("cms.rid",                                "rid", names: s_recipient),
        KeyEncryptionAlgorithm     = Protocol.Label ("cms.keyEncryptionAlgorithm_element",     "keyEncryptionAlgorithm"),
        EncryptedKey               = Protocol.Bytes ("cms.encryptedKey",                       "encryptedKey"),
        Originator                 = Protocol.UInt32("cms.originator",                         "originator", names: s_originator),
        OriginatorKey              = Protocol.Label ("cms.originatorKey_element",              "originatorKey"),
        AlgorithmOfKey             = Protocol.Label ("cms.algorithm_element",                  "algorithm"),
        PublicKey                  = Protocol.Bytes ("cms.publicKey",                          "publicKey"),
        Ukm                        = Protocol.Bytes ("cms.ukm",                                "ukm"),
        RecipientEncryptedKeys     = Protocol.UInt32("cms.recipientEncryptedKeys",             "recipientEncryptedKeys"),
        RecipientEncryptedKey      = Protocol.Label ("cms.RecipientEncryptedKey_element",      "RecipientEncryptedKey"),
        RekRid                     = Protocol.UInt32("cms.rekRid",                             "rid", names: new(() => [(0, "issuerAndSerialNumber"), (1, "rKeyId")])),
        RKeyId                     = Protocol.Label ("cms.rKeyId_element",                     "rKeyId"),
        Date                       = Protocol.Row   ("cms.date",                               "date", FieldType.AbsoluteTime, display: Local),
        Other                      = Protocol.Label ("cms.other_element",                      "other"),
        KeyAttrId                  = Protocol.Row   ("cms.keyAttrId",                          "keyAttrId", FieldType.Oid),
        Kekid                      = Protocol.Label ("cms.kekid_element",                      "kekid"),
        KeyIdentifier              = Protocol.Bytes ("cms.keyIdentifier",                      "keyIdentifier"),
        KeyDerivationAlgorithm     = Protocol.Label ("cms.keyDerivationAlgorithm_element",     "keyDerivationAlgorithm"),
        OriType                    = Protocol.Row   ("cms.oriType",                            "oriType", FieldType.Oid),
        EncryptedContentInfo       = Protocol.Label ("cms.encryptedContentInfo_element",       "encryptedContentInfo"),
        AuthEncryptedContentInfo   = Protocol.Label ("cms.authEncryptedContentInfo_element",   "authEncryptedContentInfo"),
        EncryptedContentType       = Protocol.Row   ("cms.encryptedContentType",               "contentType", FieldType.Oid),
        ContentEncryptionAlgorithm = Protocol.Label ("cms.contentEncryptionAlgorithm_element", "contentEncryptionAlgorithm"),
        EncryptedContent           = Protocol.Bytes ("cms.encryptedContent",                   "encryptedContent"),
        UnprotectedAttrs           = Protocol.UInt32("cms.unprotectedAttrs",                   "unprotectedAttrs"),
        Digest                     = Protocol.Bytes ("cms.digest",                             "digest"),
        MacAlgorithm               = Protocol.Label ("cms.macAlgorithm_element",               "macAlgorithm"),
        AuthAttrs                  = Protocol.UInt32("cms.authAttrs",                          "authAttrs"),
        Mac                        = Protocol.Bytes ("cms.mac",                                "mac"),
        UnauthAttrs                = Protocol.UInt32("cms.unauthAttrs",                        "unauthAttrs"),
        InitializationVector       = Protocol.Bytes ("cms.IV",                                 "IV"),
        Rc2Parameters              = Protocol.UInt32("cms.RC2CBCParameters",                   "RC2CBCParameters", names: new(() => [(0, "rc2WrapParameter"), (1, "rc2CBCParameter")])),
        Rc2WrapParameter           = Protocol.Int32 ("cms.rc2WrapParameter",                   "rc2WrapParameter"),
        Rc2CbcParameter            = Protocol.Label ("cms.rc2CBCParameter_element",            "rc2CBCParameter"),
        Rc2ParameterVersion        = Protocol.Int32 ("cms.rc2ParameterVersion",                "rc2ParameterVersion"),
        Rc2Vector                  = Protocol.Bytes ("cms.iv",                                 "iv"),
        CcmParameters              = Protocol.Label ("cms.CCMParameters_element",              "CCMParameters"),
        GcmParameters              = Protocol.Label ("cms.GCMParameters_element",              "GCMParameters"),
        AesNonce                   = Protocol.Bytes ("cms.aes_nonce",                          "aes-nonce"),
        AesIcvLength               = Protocol.UInt32("cms.aes_ICVlen",                         "aes-ICVlen");

    static readonly BerPart
        s_version = new(CryptographicMessages.Version, BerType.Integer),
        s_keyAlgorithm = new(KeyEncryptionAlgorithm, Certificates.Algorithm),
        s_key = new(EncryptedKey, BerType.Octets),
        s_date = new BerPart(Date, BerType.GeneralizedTime).OrNone,
        s_other = new BerPart(Other, BerType.Sequence(new BerPart(KeyAttrId, BerType.TypeId), new BerPart(null, BerType.ByOid).OrNone)).OrNone;

    static readonly BerType
        s_origins = BerType.Choice(
            new BerPart(CryptographicMessages.IssuerAndSerialNumber, CryptographicMessages.IssuerAndSerial),
            new BerPart(CryptographicMessages.SubjectKeyIdentifier, BerType.Octets).Implicit(0),
            new BerPart(OriginatorKey, BerType.Sequence(new BerPart(AlgorithmOfKey, Certificates.Algorithm), new BerPart(PublicKey, BerType.BitString))).Implicit(1)),
        s_recipientKey = BerType.Choice(
            new BerPart(CryptographicMessages.IssuerAndSerialNumber, CryptographicMessages.IssuerAndSerial),
            new BerPart(RKeyId, BerType.Sequence(new BerPart(CryptographicMessages.SubjectKeyIdentifier, BerType.Octets), s_date, s_other)).Implicit(0)),
        s_recipientInfos = BerType.SetOf(RecipientInfo, BerType.Choice(
            new BerPart(Ktri, BerType.Sequence(s_version, new BerPart(Rid, CryptographicMessages.Signer), s_keyAlgorithm, s_key)),
            new BerPart(Kari, BerType.Sequence(
                s_version, new BerPart(Originator, s_origins).Explicit(0), new BerPart(Ukm, BerType.Octets).Explicit(1).OrNone, s_keyAlgorithm,
                new BerPart(RecipientEncryptedKeys, BerType.SequenceOf(RecipientEncryptedKey, BerType.Sequence(new BerPart(RekRid, s_recipientKey), s_key))))).Implicit(1),
            new BerPart(Kekri, BerType.Sequence(
                s_version, new BerPart(Kekid, BerType.Sequence(new BerPart(KeyIdentifier, BerType.Octets), s_date, s_other)), s_keyAlgorithm, s_key)).Implicit(2),
            new BerPart(Pwri, BerType.Sequence(
                s_version, new BerPart(KeyDerivationAlgorithm, Certificates.Algorithm).Implicit(0).OrNone, s_keyAlgorithm, s_key)).Implicit(3),
            new BerPart(Ori, BerType.Sequence(new BerPart(OriType, BerType.TypeId), new BerPart(null, BerType.ByOid))).Implicit(4))),
        s_encrypted = BerType.Sequence(
            new BerPart(EncryptedContentType, BerType.Oid), new BerPart(ContentEncryptionAlgorithm, Certificates.Algorithm),
            new BerPart(EncryptedContent, BerType.Octets).Implicit(0).OrNone);

    static readonly BerPart
        s_origin = new BerPart(OriginatorInfo, BerType.Sequence(
            new BerPart(Certs, CryptographicMessages.AllCertificates).Implicit(0).OrNone,
            new BerPart(CryptographicMessages.Crls, CryptographicMessages.AllCrls).Implicit(1).OrNone)).Implicit(0).OrNone,
        s_recipients = new(RecipientInfos, s_recipientInfos),
        s_unprotected = new BerPart(UnprotectedAttrs, CryptographicMessages.Attributes).Implicit(1).OrNone,
        s_mac = new(Mac, BerType.Octets);

    internal static void Announce() => Protocol
        .SelectedBy(BerType.Sequence(s_version, s_origin, s_recipients, new BerPart(EncryptedContentInfo, s_encrypted), s_unprotected), EnvelopedData,
            "1.2.840.113549.1.7.3")
        .SelectedBy(BerType.Sequence(
                s_version, new BerPart(CryptographicMessages.DigestAlgorithm, Certificates.Algorithm),
                new BerPart(CryptographicMessages.EncapContentInfo, CryptographicMessages.Encapsulated), new BerPart(Digest, BerType.Octets)), DigestedData,
            "1.2.840.113549.1.7.5")
        .SelectedBy(BerType.Sequence(s_version, new BerPart(EncryptedContentInfo, s_encrypted), s_unprotected), EncryptedData, "1.2.840.113549.1.7.6")
        .SelectedBy(BerType.Sequence(
                s_version, s_origin, s_recipients, new BerPart(MacAlgorithm, Certificates.Algorithm),
                new BerPart(CryptographicMessages.DigestAlgorithm, Certificates.Algorithm).Implicit(1).OrNone,
                new BerPart(CryptographicMessages.EncapContentInfo, CryptographicMessages.Encapsulated), Attributes(AuthAttrs, 2), s_mac, Attributes(UnauthAttrs, 3)),
            AuthenticatedData, "1.2.840.113549.1.9.16.1.2")
        .SelectedBy(BerType.Sequence(
                s_version, s_origin, s_recipients, new BerPart(AuthEncryptedContentInfo, s_encrypted), Attributes(AuthAttrs, 1), s_mac, Attributes(UnauthAttrs, 2)),
            AuthEnvelopedData, "1.2.840.113549.1.9.16.1.23")
        .SelectedBy(BerType.Octets, InitializationVector, "1.2.840.113549.3.7")
        .SelectedBy(BerType.Choice(
                new BerPart(Rc2WrapParameter, BerType.Integer),
                new BerPart(Rc2CbcParameter, BerType.Sequence(new BerPart(Rc2ParameterVersion, BerType.Integer), new BerPart(Rc2Vector, BerType.Octets)))), Rc2Parameters,
            "1.2.840.113549.3.2")
        .SelectedBy(Aes(), CcmParameters, "2.16.840.1.101.3.4.1.7", "2.16.840.1.101.3.4.1.27")
        .SelectedBy(Aes(), GcmParameters, "2.16.840.1.101.3.4.1.6", "2.16.840.1.101.3.4.1.26", "2.16.840.1.101.3.4.1.46");

    // RFC 5084 section 3.
    static BerType Aes() => BerType.Sequence(new BerPart(AesNonce, BerType.Octets), new BerPart(AesIcvLength, BerType.Integer).OrNone);

    static BerPart Attributes(Field field, int tag) => new BerPart(field, CryptographicMessages.Attributes).Implicit(tag).OrNone;
}
