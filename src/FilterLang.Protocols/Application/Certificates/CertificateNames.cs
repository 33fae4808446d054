namespace FilterLang.Protocols;

/// <summary>Names of values that several certificate modules share.</summary>
static class CertificateNames
{
    public static readonly ValueNames
        Name            = new(() => [(0, "rdnSequence")]),
        Time            = new(() => [(0, "utcTime"), (1, "generalizedTime")]),
        Version         = new(() => [(0, "v1"), (1, "v2"), (2, "v3")]),
        DirectoryString = new(() => [(0, "teletexString"), (1, "printableString"), (2, "universalString"), (3, "bmpString"), (4, "uTF8String")]),
        DisplayText     = new(() => [(0, "ia5String"), (1, "visibleString"), (2, "bmpString"), (3, "utf8String")]),
        GeneralName     = new(() =>
        [
            (0, "otherName"), (1, "rfc822Name"), (2, "dNSName"), (3, "x400Address"), (4, "directoryName"), (5, "ediPartyName"),
            (6, "uniformResourceIdentifier"), (7, "iPAddress"), (8, "registeredID"),
        ]),
        Reason          = new(() =>
        [
            (0, "unspecified"), (1, "keyCompromise"), (2, "cACompromise"), (3, "affiliationChanged"), (4, "superseded"), (5, "cessationOfOperation"),
            (6, "certificateHold"), (8, "removeFromCRL"), (9, "privilegeWithdrawn"), (10, "aaCompromise"),
        ]);
}
