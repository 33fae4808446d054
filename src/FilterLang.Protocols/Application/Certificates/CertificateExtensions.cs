namespace FilterLang.Protocols;

/// <summary>Extensions of certificates and of lists of revoked ones, RFC 5280 sections 4.2 and 5.2, and Microsoft's and Entrust's.</summary>
static class CertificateExtensions
{
    public static readonly Protocol Protocol = GeneralNames.Protocol;

    static readonly Field
        AuthorityKeyIdentifier         = Protocol.Label  ("x509ce.AuthorityKeyIdentifier_element",    "AuthorityKeyIdentifier"),
        SubjectKeyIdentifier           = Protocol.Bytes  ("x509ce.SubjectKeyIdentifier",              "SubjectKeyIdentifier"),
        KeyUsage                       = Protocol.Bytes  ("x509ce.KeyUsage",                          "KeyUsage"),
        KeyPurposeIDs                  = Protocol.UInt32 ("x509ce.KeyPurposeIDs",                     "KeyPurposeIDs"),
        PrivateKeyUsagePeriod          = Protocol.Label  ("x509ce.PrivateKeyUsagePeriod_element",     "PrivateKeyUsagePeriod"),
        CertificatePoliciesSyntax      = Protocol.UInt32 ("x509ce.CertificatePoliciesSyntax",         "CertificatePoliciesSyntax"),
        PolicyMappingsSyntax           = Protocol.UInt32 ("x509ce.PolicyMappingsSyntax",              "PolicyMappingsSyntax"),
        AllNames                       = Protocol.UInt32 ("x509ce.GeneralNames",                      "GeneralNames"),
        AttributesSyntax               = Protocol.UInt32 ("x509ce.AttributesSyntax",                  "AttributesSyntax"),
        BasicConstraintsSyntax         = Protocol.Label  ("x509ce.BasicConstraintsSyntax_element",    "BasicConstraintsSyntax"),
        NameConstraintsSyntax          = Protocol.Label  ("x509ce.NameConstraintsSyntax_element",     "NameConstraintsSyntax"),
        PolicyConstraintsSyntax        = Protocol.Label  ("x509ce.PolicyConstraintsSyntax_element",   "PolicyConstraintsSyntax"),
        SkipCerts                      = Protocol.UInt64 ("x509ce.SkipCerts",                         "SkipCerts"),
        CRLNumber                      = Protocol.UInt64 ("x509ce.CRLNumber",                         "CRLNumber"),
        CRLReason                      = Protocol.UInt32 ("x509ce.CRLReason",                         "CRLReason", names: CertificateNames.Reason),
        HoldInstruction                = Protocol.Row    ("x509ce.HoldInstruction",                   "HoldInstruction", FieldType.Oid),
        CRLStreamIdentifier            = Protocol.UInt64 ("x509ce.CRLStreamIdentifier",               "CRLStreamIdentifier"),
        OrderedListSyntax              = Protocol.UInt32 ("x509ce.OrderedListSyntax",                 "OrderedListSyntax", names: new(() => [(0, "ascSerialNum"), (1, "ascRevDate")])),
        DeltaInformation               = Protocol.Label  ("x509ce.DeltaInformation_element",          "DeltaInformation"),
        CRLDistPointsSyntax            = Protocol.UInt32 ("x509ce.CRLDistPointsSyntax",               "CRLDistPointsSyntax"),
        IssuingDistPointSyntax         = Protocol.Label  ("x509ce.IssuingDistPointSyntax_element",    "IssuingDistPointSyntax"),
        BaseCRLNumber                  = Protocol.UInt64 ("x509ce.BaseCRLNumber",                     "BaseCRLNumber"),
        ExpiredCertsOnCRL              = Protocol.Row    ("x509ce.ExpiredCertsOnCRL",                 "ExpiredCertsOnCRL", FieldType.AbsoluteTime, display: Local),
        IdCeBaseUpdateTime             = Protocol.Row    ("x509ce.id_ce_baseUpdateTime",              "baseUpdateTime", FieldType.AbsoluteTime, display: Local),
        IdCeInvalidityDate             = Protocol.Row    ("x509ce.id_ce_invalidityDate",              "invalidityDate", FieldType.AbsoluteTime, display: Local),
        CertificateTemplate            = Protocol.Label  ("x509ce.CertificateTemplate_element",       "CertificateTemplate"),
        NtdsCaSecurity                 = Protocol.Label  ("x509ce.NtdsCaSecurity_element",            "NtdsCaSecurity"),
        ObjectSidItem                  = Protocol.Label  ("x509ce.NtdsObjectSid_element",             "NtdsObjectSid"),
        EntrustVersionInfo             = Protocol.Label  ("x509ce.EntrustVersionInfo_element",        "EntrustVersionInfo"),
        NFTypes                        = Protocol.UInt32 ("x509ce.NFTypes",                           "NFTypes"),
        KeyIdentifier                  = Protocol.Bytes  ("x509ce.keyIdentifier",                     "keyIdentifier"),
        AuthorityCertIssuer            = Protocol.UInt32 ("x509ce.authorityCertIssuer",               "authorityCertIssuer"),
        AuthorityCertSerialNumber      = Protocol.Bytes  ("x509ce.authorityCertSerialNumber",         "authorityCertSerialNumber"),
        KeyPurposeId                   = Protocol.Row    ("x509ce.KeyPurposeId",                      "KeyPurposeId", FieldType.Oid),
        NotBefore                      = Protocol.Row    ("x509ce.notBefore",                         "notBefore", FieldType.AbsoluteTime, display: Local),
        NotAfter                       = Protocol.Row    ("x509ce.notAfter",                          "notAfter", FieldType.AbsoluteTime, display: Local),
        PolicyInformation              = Protocol.Label  ("x509ce.PolicyInformation_element",         "PolicyInformation"),
        PolicyIdentifier               = Protocol.Row    ("x509ce.policyIdentifier",                  "policyIdentifier", FieldType.Oid),
        PolicyQualifiers               = Protocol.UInt32 ("x509ce.policyQualifiers",                  "policyQualifiers"),
        PolicyQualifierInfo            = Protocol.Label  ("x509ce.PolicyQualifierInfo_element",       "PolicyQualifierInfo"),
        Id                             = Protocol.Row    ("x509ce.id",                                "Id", FieldType.Oid),
        PolicyMappingsSyntaxItem       = Protocol.Label  ("x509ce.PolicyMappingsSyntax_item_element", "PolicyMappingsSyntax item"),
        IssuerDomainPolicy             = Protocol.Row    ("x509ce.issuerDomainPolicy",                "issuerDomainPolicy", FieldType.Oid),
        SubjectDomainPolicy            = Protocol.Row    ("x509ce.subjectDomainPolicy",               "subjectDomainPolicy", FieldType.Oid),
        CA                             = Protocol.Boolean("x509ce.cA",                                "cA"),
        PathLenConstraint              = Protocol.UInt64 ("x509ce.pathLenConstraint",                 "pathLenConstraint"),
        PermittedSubtrees              = Protocol.UInt32 ("x509ce.permittedSubtrees",                 "permittedSubtrees"),
        ExcludedSubtrees               = Protocol.UInt32 ("x509ce.excludedSubtrees",                  "excludedSubtrees"),
        GeneralSubtree                 = Protocol.Label  ("x509ce.GeneralSubtree_element",            "GeneralSubtree"),
        Base                           = Protocol.UInt32 ("x509ce.base",                              "base", names: CertificateNames.GeneralName),
        Minimum                        = Protocol.UInt64 ("x509ce.minimum",                           "minimum"),
        Maximum                        = Protocol.UInt64 ("x509ce.maximum",                           "maximum"),
        RequireExplicitPolicy          = Protocol.UInt64 ("x509ce.requireExplicitPolicy",             "requireExplicitPolicy"),
        InhibitPolicyMapping           = Protocol.UInt64 ("x509ce.inhibitPolicyMapping",              "inhibitPolicyMapping"),
        DistributionPoint              = Protocol.UInt32 ("x509ce.distributionPoint",                 "distributionPoint", names: new(() => [(0, "fullName"), (1, "nameRelativeToCRLIssuer")])),
        OnlySomeReasons                = Protocol.Bytes  ("x509ce.onlySomeReasons",                   "onlySomeReasons"),
        DistributionPointItem          = Protocol.Label  ("x509ce.DistributionPoint_element",         "DistributionPoint"),
        Reasons                        = Protocol.Bytes  ("x509ce.reasons",                           "reasons"),
        CRLIssuer                      = Protocol.UInt32 ("x509ce.cRLIssuer",                         "cRLIssuer"),
        FullName                       = Protocol.UInt32 ("x509ce.fullName",                          "fullName"),
        NameRelativeToCRLIssuer        = Protocol.UInt32 ("x509ce.nameRelativeToCRLIssuer",           "nameRelativeToCRLIssuer"),
        OnlyContainsUserPublicKeyCerts = Protocol.Boolean("x509ce.onlyContainsUserPublicKeyCerts",    "onlyContainsUserPublicKeyCerts"),
        OnlyContainsCACerts            = Protocol.Boolean("x509ce.onlyContainsCACerts",               "onlyContainsCACerts"),
        IndirectCRL                    = Protocol.Boolean("x509ce.indirectCRL",                       "indirectCRL"),
        DeltaLocation                  = Protocol.UInt32 ("x509ce.deltaLocation",                     "deltaLocation", names: CertificateNames.GeneralName),
        NextDelta                      = Protocol.Row    ("x509ce.nextDelta",                         "nextDelta", FieldType.AbsoluteTime, display: Local),
        TemplateID                     = Protocol.Row    ("x509ce.templateID",                        "templateID", FieldType.Oid),
        TemplateMajorVersion           = Protocol.Int32  ("x509ce.templateMajorVersion",              "templateMajorVersion"),
        TemplateMinorVersion           = Protocol.Int32  ("x509ce.templateMinorVersion",              "templateMinorVersion"),
        NtdsObjectSid                  = Protocol.Label  ("x509ce.ntdsObjectSid_element",             "ntdsObjectSid"),
        Sid                            = Protocol.Text   ("x509ce.sid",                               "sid"),
        EntrustVers                    = Protocol.Text   ("x509ce.entrustVers",                       "entrustVers"),
        EntrustVersInfoFlags           = Protocol.Bytes  ("x509ce.entrustVersInfoFlags",              "entrustVersInfoFlags"),
        NFType                         = Protocol.Text   ("x509ce.NFType",                            "NFType"),
        Attribute                      = Protocol.Label  ("x509ce.Attribute_element",                 "Attribute");

    static readonly Field
        KeyUsageDigitalSignature           = Protocol.Boolean("x509ce.KeyUsage.digitalSignature",           "digitalSignature", mask: 0x80),
        KeyUsageContentCommitment          = Protocol.Boolean("x509ce.KeyUsage.contentCommitment",          "contentCommitment", mask: 0x40),
        KeyUsageKeyEncipherment            = Protocol.Boolean("x509ce.KeyUsage.keyEncipherment",            "keyEncipherment", mask: 0x20),
        KeyUsageDataEncipherment           = Protocol.Boolean("x509ce.KeyUsage.dataEncipherment",           "dataEncipherment", mask: 0x10),
        KeyUsageKeyAgreement               = Protocol.Boolean("x509ce.KeyUsage.keyAgreement",               "keyAgreement", mask: 0x8),
        KeyUsageKeyCertSign                = Protocol.Boolean("x509ce.KeyUsage.keyCertSign",                "keyCertSign", mask: 0x4),
        KeyUsageCRLSign                    = Protocol.Boolean("x509ce.KeyUsage.cRLSign",                    "cRLSign", mask: 0x2),
        KeyUsageEncipherOnly               = Protocol.Boolean("x509ce.KeyUsage.encipherOnly",               "encipherOnly", mask: 0x1),
        KeyUsageDecipherOnly               = Protocol.Boolean("x509ce.KeyUsage.decipherOnly",               "decipherOnly", mask: 0x80),
        ReasonFlagsUnused                  = Protocol.Boolean("x509ce.ReasonFlags.unused",                  "unused", mask: 0x80),
        ReasonFlagsKeyCompromise           = Protocol.Boolean("x509ce.ReasonFlags.keyCompromise",           "keyCompromise", mask: 0x40),
        ReasonFlagsCACompromise            = Protocol.Boolean("x509ce.ReasonFlags.cACompromise",            "cACompromise", mask: 0x20),
        ReasonFlagsAffiliationChanged      = Protocol.Boolean("x509ce.ReasonFlags.affiliationChanged",      "affiliationChanged", mask: 0x10),
        ReasonFlagsSuperseded              = Protocol.Boolean("x509ce.ReasonFlags.superseded",              "superseded", mask: 0x8),
        ReasonFlagsCessationOfOperation    = Protocol.Boolean("x509ce.ReasonFlags.cessationOfOperation",    "cessationOfOperation", mask: 0x4),
        ReasonFlagsCertificateHold         = Protocol.Boolean("x509ce.ReasonFlags.certificateHold",         "certificateHold", mask: 0x2),
        ReasonFlagsPrivilegeWithdrawn      = Protocol.Boolean("x509ce.ReasonFlags.privilegeWithdrawn",      "privilegeWithdrawn", mask: 0x1),
        ReasonFlagsAACompromise            = Protocol.Boolean("x509ce.ReasonFlags.aACompromise",            "aACompromise", mask: 0x80),
        EntrustInfoFlagsKeyUpdateAllowed   = Protocol.Boolean("x509ce.EntrustInfoFlags.keyUpdateAllowed",   "keyUpdateAllowed", mask: 0x80),
        EntrustInfoFlagsNewExtensions      = Protocol.Boolean("x509ce.EntrustInfoFlags.newExtensions",      "newExtensions", mask: 0x40),
        EntrustInfoFlagsPKIXCertificate    = Protocol.Boolean("x509ce.EntrustInfoFlags.pKIXCertificate",    "pKIXCertificate", mask: 0x20),
        EntrustInfoFlagsEnterpriseCategory = Protocol.Boolean("x509ce.EntrustInfoFlags.enterpriseCategory", "enterpriseCategory", mask: 0x10),
        EntrustInfoFlagsWebCategory        = Protocol.Boolean("x509ce.EntrustInfoFlags.webCategory",        "webCategory", mask: 0x8),
        EntrustInfoFlagsSETCategory        = Protocol.Boolean("x509ce.EntrustInfoFlags.sETCategory",        "sETCategory", mask: 0x4);

    static readonly BerType
        ReasonFlags = BerType.Bits(ReasonFlagsUnused, ReasonFlagsKeyCompromise, ReasonFlagsCACompromise, ReasonFlagsAffiliationChanged, ReasonFlagsSuperseded, ReasonFlagsCessationOfOperation, ReasonFlagsCertificateHold, ReasonFlagsPrivilegeWithdrawn, ReasonFlagsAACompromise),
        Usage       = BerType.Bits(KeyUsageDigitalSignature, KeyUsageContentCommitment, KeyUsageKeyEncipherment, KeyUsageDataEncipherment, KeyUsageKeyAgreement, KeyUsageKeyCertSign, KeyUsageCRLSign, KeyUsageEncipherOnly, KeyUsageDecipherOnly),
        Entrust     = BerType.Bits(EntrustInfoFlagsKeyUpdateAllowed, EntrustInfoFlagsNewExtensions, EntrustInfoFlagsPKIXCertificate, EntrustInfoFlagsEnterpriseCategory, EntrustInfoFlagsWebCategory, EntrustInfoFlagsSETCategory);

    static readonly BerType
        KeyIdentifiers = BerType.Sequence(
            new BerPart(KeyIdentifier, BerType.Octets).Implicit(0).OrNone, new BerPart(AuthorityCertIssuer, GeneralNames.All).Implicit(1).OrNone,
            new BerPart(AuthorityCertSerialNumber, BerType.Integer).Implicit(2).OrNone),
        UsagePeriod = BerType.Sequence(
            new BerPart(NotBefore, BerType.GeneralizedTime).Implicit(0).OrNone, new BerPart(NotAfter, BerType.GeneralizedTime).Implicit(1).OrNone),
        Qualifier = BerType.Sequence(new BerPart(Id, BerType.TypeId), new BerPart(null, BerType.ByOid).OrNone),
        Policy = BerType.Sequence(
            new BerPart(PolicyIdentifier, BerType.Oid), new BerPart(PolicyQualifiers, BerType.SequenceOf(PolicyQualifierInfo, Qualifier)).OrNone),
        Policies = BerType.SequenceOf(PolicyInformation, Policy),
        Mappings = BerType.SequenceOf(PolicyMappingsSyntaxItem,
            BerType.Sequence(new BerPart(IssuerDomainPolicy, BerType.Oid), new BerPart(SubjectDomainPolicy, BerType.Oid))),
        Basic = BerType.Sequence(new BerPart(CA, BerType.Boolean).OrNone, new BerPart(PathLenConstraint, BerType.Integer).OrNone),
        Subtrees = BerType.SequenceOf(GeneralSubtree, BerType.Sequence(
            new BerPart(Base, GeneralNames.One), new BerPart(Minimum, BerType.Integer).Implicit(0).OrNone, new BerPart(Maximum, BerType.Integer).Implicit(1).OrNone)),
        NameLimits = BerType.Sequence(new BerPart(PermittedSubtrees, Subtrees).Implicit(0).OrNone, new BerPart(ExcludedSubtrees, Subtrees).Implicit(1).OrNone),
        PolicyLimits = BerType.Sequence(
            new BerPart(RequireExplicitPolicy, BerType.Integer).Implicit(0).OrNone, new BerPart(InhibitPolicyMapping, BerType.Integer).Implicit(1).OrNone),
        PointName = BerType.Choice(
            new BerPart(FullName, GeneralNames.All).Implicit(0), new BerPart(NameRelativeToCRLIssuer, DirectoryNames.Relative).Implicit(1)),
        Point = BerType.Sequence(
            new BerPart(DistributionPoint, PointName).Explicit(0).OrNone, new BerPart(Reasons, ReasonFlags).Implicit(1).OrNone,
            new BerPart(CRLIssuer, GeneralNames.All).Implicit(2).OrNone),
        Points = BerType.SequenceOf(DistributionPointItem, Point),
        IssuingPoint = BerType.Sequence(
            new BerPart(DistributionPoint, PointName).Explicit(0).OrNone, new BerPart(OnlyContainsUserPublicKeyCerts, BerType.Boolean).Implicit(1).OrNone,
            new BerPart(OnlyContainsCACerts, BerType.Boolean).Implicit(2).OrNone, new BerPart(OnlySomeReasons, ReasonFlags).Implicit(3).OrNone,
            new BerPart(IndirectCRL, BerType.Boolean).Implicit(4).OrNone),
        Delta = BerType.Sequence(new BerPart(DeltaLocation, GeneralNames.One), new BerPart(NextDelta, BerType.GeneralizedTime).OrNone),
        Template = BerType.Sequence(
            new BerPart(TemplateID, BerType.Oid), new BerPart(TemplateMajorVersion, BerType.Integer).OrNone, new BerPart(TemplateMinorVersion, BerType.Integer).OrNone),
        ObjectSid = BerType.Sequence(new BerPart(null, BerType.Oid), new BerPart(Sid, BerType.PrintableString).Explicit(0)),
        CaSecurity = BerType.Sequence(new BerPart(NtdsObjectSid, ObjectSid).Implicit(0)),
        EntrustVersion = BerType.Sequence(new BerPart(EntrustVers, BerType.GeneralString), new BerPart(EntrustVersInfoFlags, Entrust));

    static CertificateExtensions() =>
        Protocol
            .SelectedBy(KeyIdentifiers, AuthorityKeyIdentifier, "2.5.29.35")
            .SelectedBy(BerType.Octets, SubjectKeyIdentifier, "2.5.29.14")
            .SelectedBy(Usage, KeyUsage, "2.5.29.15")
            .SelectedBy(UsagePeriod, PrivateKeyUsagePeriod, "2.5.29.16")
            .SelectedBy(GeneralNames.All, AllNames, "2.5.29.17", "2.5.29.18", "2.5.29.29")
            .SelectedBy(Basic, BasicConstraintsSyntax, "2.5.29.19")
            .SelectedBy(BerType.Integer, CRLNumber, "2.5.29.20")
            .SelectedBy(BerType.Enumerated, CRLReason, "2.5.29.21")
            .SelectedBy(BerType.Oid, HoldInstruction, "2.5.29.23")
            .SelectedBy(BerType.GeneralizedTime, IdCeInvalidityDate, "2.5.29.24")
            .SelectedBy(BerType.Integer, BaseCRLNumber, "2.5.29.27")
            .SelectedBy(IssuingPoint, IssuingDistPointSyntax, "2.5.29.28")
            .SelectedBy(NameLimits, NameConstraintsSyntax, "2.5.29.30")
            .SelectedBy(Points, CRLDistPointsSyntax, "2.5.29.31", "2.5.29.46")
            .SelectedBy(Policies, CertificatePoliciesSyntax, "2.5.29.32", "2.5.29.3", "1.3.6.1.4.1.311.21.10")
            .SelectedBy(Mappings, PolicyMappingsSyntax, "2.5.29.33")
            .SelectedBy(PolicyLimits, PolicyConstraintsSyntax, "2.5.29.36")
            .SelectedBy(BerType.SequenceOf(KeyPurposeId, BerType.Oid), KeyPurposeIDs, "2.5.29.37")
            .SelectedBy(BerType.Integer, CRLStreamIdentifier, "2.5.29.40")
            .SelectedBy(BerType.Enumerated, OrderedListSyntax, "2.5.29.47")
            .SelectedBy(BerType.GeneralizedTime, IdCeBaseUpdateTime, "2.5.29.51")
            .SelectedBy(Delta, DeltaInformation, "2.5.29.53")
            .SelectedBy(BerType.Integer, SkipCerts, "2.5.29.54")
            .SelectedBy(BerType.GeneralizedTime, ExpiredCertsOnCRL, "2.5.29.60")
            .SelectedBy(Template, CertificateTemplate, "1.3.6.1.4.1.311.21.7")
            .SelectedBy(CaSecurity, NtdsCaSecurity, "1.3.6.1.4.1.311.25.2")
            .SelectedBy(EntrustVersion, EntrustVersionInfo, "1.2.840.113533.7.65.0")
            .SelectedBy(BerType.SequenceOf(NFType, BerType.Ia5String), NFTypes, "1.3.6.1.5.5.7.1.34")
            .Dispatches(PayloadTables.BerOid);
}
