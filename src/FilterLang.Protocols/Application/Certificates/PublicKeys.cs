namespace FilterLang.Protocols;

/// <summary>Keys and parameters of algorithms, RFC 3279, RFC 4055 and RFC 5480.</summary>
static class PublicKeys
{
    public static readonly Protocol Protocol = Protocol.Of("pkixalgs", "PKIX Algorithms", BerOids.Dissect, "PKIXALGS");

    static readonly Field
        DSAParams          = Protocol.Label ("pkixalgs.DSA_Params_element",        "DSA-Params"),
        DomainParameters   = Protocol.Label ("pkixalgs.DomainParameters_element",  "DomainParameters"),
        KEAParamsId        = Protocol.Bytes ("pkixalgs.KEA_Params_Id",             "KEA-Params-Id"),
        HashAlgorithm      = Protocol.Label ("pkixalgs.HashAlgorithm_element",     "HashAlgorithm"),
        RSASSAPSSParams    = Protocol.Label ("pkixalgs.RSASSA_PSS_params_element", "RSASSA-PSS-params"),
        ECParameters       = Protocol.UInt32("pkixalgs.ECParameters",              "ECParameters", names: new(() => [(0, "specifiedCurve"), (1, "namedCurve")])),
        PrimeP             = Protocol.Int32 ("pkixalgs.Prime_p",                   "Prime-p"),
        Modulus            = Protocol.Bytes ("pkixalgs.modulus",                   "modulus"),
        PublicExponent     = Protocol.Int32 ("pkixalgs.publicExponent",            "publicExponent"),
        P                  = Protocol.Int32 ("pkixalgs.p",                         "p"),
        Q                  = Protocol.Int32 ("pkixalgs.q",                         "q"),
        G                  = Protocol.Int32 ("pkixalgs.g",                         "g"),
        J                  = Protocol.Int32 ("pkixalgs.j",                         "j"),
        ValidationParams   = Protocol.Label ("pkixalgs.validationParams_element",  "validationParams"),
        Seed               = Protocol.Bytes ("pkixalgs.seed",                      "seed"),
        PgenCounter        = Protocol.Int32 ("pkixalgs.pgenCounter",               "pgenCounter"),
        HashAlgorithmOfPss = Protocol.Label ("pkixalgs.hashAlgorithm_element",     "hashAlgorithm"),
        MaskGenAlgorithm   = Protocol.Label ("pkixalgs.maskGenAlgorithm_element",  "maskGenAlgorithm"),
        SaltLength         = Protocol.Int32 ("pkixalgs.saltLength",                "saltLength"),
        TrailerField       = Protocol.Int32 ("pkixalgs.trailerField",              "trailerField"),
        SpecifiedCurve     = Protocol.Label ("pkixalgs.specifiedCurve_element",    "specifiedCurve"),
        NamedCurve         = Protocol.Row   ("pkixalgs.namedCurve",                "namedCurve", FieldType.Oid),
        Version            = Protocol.Int32 ("pkixalgs.version",                   "version", names: new(() => [(1, "ecpVer1")])),
        FieldID            = Protocol.Label ("pkixalgs.fieldID_element",           "fieldID"),
        Curve              = Protocol.Label ("pkixalgs.curve_element",             "curve"),
        Base               = Protocol.Bytes ("pkixalgs.base",                      "base"),
        Order              = Protocol.Int32 ("pkixalgs.order",                     "order"),
        Cofactor           = Protocol.Int32 ("pkixalgs.cofactor",                  "cofactor"),
        FieldTypeId        = Protocol.Row   ("pkixalgs.fieldType",                 "fieldType", FieldType.Oid),
        A                  = Protocol.Bytes ("pkixalgs.a",                         "a"),
        B                  = Protocol.Bytes ("pkixalgs.b",                         "b");

    public static readonly BerType Rsa = BerType.Sequence(new BerPart(Modulus, BerType.Integer), new BerPart(PublicExponent, BerType.Integer));

    static readonly BerType
        Pss = BerType.Sequence(
            new BerPart(HashAlgorithmOfPss, Certificates.Algorithm).Explicit(0).OrNone, new BerPart(MaskGenAlgorithm, Certificates.Algorithm).Explicit(1).OrNone,
            new BerPart(SaltLength, BerType.Integer).Explicit(2).OrNone, new BerPart(TrailerField, BerType.Integer).Explicit(3).OrNone),
        FieldOfCurve = BerType.Sequence(new BerPart(FieldTypeId, BerType.TypeId), new BerPart(null, BerType.ByOid).OrNone),
        CurveItself = BerType.Sequence(new BerPart(A, BerType.Octets), new BerPart(B, BerType.Octets), new BerPart(Seed, BerType.BitString).OrNone),
        Specified = BerType.Sequence(
            new BerPart(Version, BerType.Integer), new BerPart(FieldID, FieldOfCurve), new BerPart(Curve, CurveItself), new BerPart(Base, BerType.Octets),
            new BerPart(Order, BerType.Integer), new BerPart(Cofactor, BerType.Integer).OrNone),
        EllipticCurve = BerType.Choice(new BerPart(SpecifiedCurve, Specified), new BerPart(NamedCurve, BerType.Oid)),
        Validation = BerType.Sequence(new BerPart(Seed, BerType.BitString), new BerPart(PgenCounter, BerType.Integer)),
        Domain = BerType.Sequence(
            new BerPart(P, BerType.Integer), new BerPart(G, BerType.Integer), new BerPart(Q, BerType.Integer), new BerPart(J, BerType.Integer).OrNone,
            new BerPart(ValidationParams, Validation).OrNone);

    static PublicKeys() => Protocol
        .SelectedBy(EllipticCurve, ECParameters, "1.2.840.10045.2.1", "1.2.840.10045.2.13", "1.3.132.1.12")
        .SelectedBy(BerType.Integer, PrimeP, "1.2.840.10045.1.1")
        .SelectedBy(Domain, DomainParameters, "1.2.840.10046.2.1")
        .SelectedBy(Pss, RSASSAPSSParams, "1.2.840.113549.1.1.10")
        .SelectedBy(Certificates.Algorithm, HashAlgorithm, "1.2.840.113549.1.1.8")
        .SelectedBy(BerType.Octets, KEAParamsId, "2.16.840.1.101.2.1.1.22")
        .Dispatches(PayloadTables.BerOid);
}
