namespace FilterLang.Protocols;

/// <summary>Qualified certificates, RFC 3739, and names of RFC 6120 and RFC 4985.</summary>
static class QualifiedCertificates
{
    public static readonly Protocol Protocol = Protocol.Of("pkixqualified", "PKIX Qualified", BerOids.Dissect, "PKIXQUALIFIED");

    static readonly Field
        Generalizedtime             = Protocol.Row   ("pkixqualified.Generalizedtime",              "Generalizedtime", FieldType.AbsoluteTime, display: Local),
        Directorystring             = Protocol.UInt32("pkixqualified.Directorystring",              "Directorystring", names: CertificateNames.DirectoryString),
        Printablestring             = Protocol.Text  ("pkixqualified.Printablestring",              "Printablestring"),
        BiometricSyntax             = Protocol.UInt32("pkixqualified.BiometricSyntax",              "BiometricSyntax"),
        QCStatements                = Protocol.UInt32("pkixqualified.QCStatements",                 "QCStatements"),
        SemanticsInformation        = Protocol.Label ("pkixqualified.SemanticsInformation_element", "SemanticsInformation"),
        XmppAddr                    = Protocol.Text  ("pkixqualified.XmppAddr",                     "XmppAddr"),
        SRVName                     = Protocol.Text  ("pkixqualified.SRVName",                      "SRVName"),
        BiometricData               = Protocol.Label ("pkixqualified.BiometricData_element",        "BiometricData"),
        TypeOfBiometricData         = Protocol.UInt32("pkixqualified.typeOfBiometricData",          "typeOfBiometricData", names: new(() => [(0, "predefinedBiometricType"), (1, "biometricDataOid")])),
        HashAlgorithm               = Protocol.Label ("pkixqualified.hashAlgorithm_element",        "hashAlgorithm"),
        BiometricDataHash           = Protocol.Bytes ("pkixqualified.biometricDataHash",            "biometricDataHash"),
        SourceDataUri               = Protocol.Text  ("pkixqualified.sourceDataUri",                "sourceDataUri"),
        PredefinedBiometricType     = Protocol.Int32 ("pkixqualified.predefinedBiometricType",      "predefinedBiometricType", names: new(() => [(0, "picture"), (1, "handwritten-signature")])),
        BiometricDataOid            = Protocol.Row   ("pkixqualified.biometricDataOid",             "biometricDataOid", FieldType.Oid),
        QCStatement                 = Protocol.Label ("pkixqualified.QCStatement_element",          "QCStatement"),
        StatementId                 = Protocol.Row   ("pkixqualified.statementId",                  "statementId", FieldType.Oid),
        SemanticsIdentifier         = Protocol.Row   ("pkixqualified.semanticsIdentifier",          "semanticsIdentifier", FieldType.Oid),
        NameRegistrationAuthorities = Protocol.UInt32("pkixqualified.nameRegistrationAuthorities",  "nameRegistrationAuthorities"),
        GeneralName                 = Protocol.UInt32("pkixqualified.GeneralName",                  "GeneralName", names: CertificateNames.GeneralName);

    static readonly BerType
        Statement = BerType.Sequence(new BerPart(StatementId, BerType.TypeId), new BerPart(null, BerType.ByOid).OrNone),
        Semantics = BerType.Sequence(
            new BerPart(SemanticsIdentifier, BerType.Oid).OrNone,
            new BerPart(NameRegistrationAuthorities, BerType.SequenceOf(GeneralName, GeneralNames.One)).OrNone),
        TypeOfData = BerType.Choice(new BerPart(PredefinedBiometricType, BerType.Integer), new BerPart(BiometricDataOid, BerType.Oid)),
        Biometric = BerType.Sequence(
            new BerPart(TypeOfBiometricData, TypeOfData), new BerPart(HashAlgorithm, Certificates.Algorithm), new BerPart(BiometricDataHash, BerType.Octets),
            new BerPart(SourceDataUri, BerType.Ia5String).OrNone);

    static QualifiedCertificates() => Protocol
        .SelectedBy(BerType.SequenceOf(QCStatement, Statement), QCStatements, "1.3.6.1.5.5.7.1.3")
        .SelectedBy(BerType.SequenceOf(BiometricData, Biometric), BiometricSyntax, "1.3.6.1.5.5.7.1.2")
        .SelectedBy(Semantics, SemanticsInformation, "1.3.6.1.5.5.7.11.1", "1.3.6.1.5.5.7.11.2")
        .SelectedBy(BerType.Utf8String, XmppAddr, "1.3.6.1.5.5.7.8.5")
        .SelectedBy(BerType.Ia5String, SRVName, "1.3.6.1.5.5.7.8.7")
        .Dispatches(PayloadTables.BerOid);
}
