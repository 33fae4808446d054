namespace FilterLang.Protocols;

/// <summary>Attributes of directories, ITU-T X.520, and others that certificates have.</summary>
static class DirectoryAttributes
{
    public static readonly Protocol Protocol = Protocol.Of("x509sat", "X.509 Selected Attribute Types", BerOids.Dissect, "X509SAT");

    public static readonly Field
        DirectoryString             = Protocol.UInt32 ("x509sat.DirectoryString",                  "DirectoryString", names: CertificateNames.DirectoryString),
        UniqueIdentifier            = Protocol.Bytes  ("x509sat.UniqueIdentifier",                 "UniqueIdentifier"),
        CountryName                 = Protocol.Text   ("x509sat.CountryName",                      "CountryName"),
        PostalAddress               = Protocol.UInt32 ("x509sat.PostalAddress",                    "PostalAddress"),
        TelephoneNumber             = Protocol.Text   ("x509sat.TelephoneNumber",                  "TelephoneNumber"),
        TelexNumber                 = Protocol.Label  ("x509sat.TelexNumber_element",              "TelexNumber"),
        FacsimileTelephoneNumber    = Protocol.Label  ("x509sat.FacsimileTelephoneNumber_element", "FacsimileTelephoneNumber"),
        X121Address                 = Protocol.Text   ("x509sat.X121Address",                      "X121Address"),
        InternationalISDNNumber     = Protocol.Text   ("x509sat.InternationalISDNNumber",          "InternationalISDNNumber"),
        DestinationIndicator        = Protocol.Text   ("x509sat.DestinationIndicator",             "DestinationIndicator"),
        PreferredDeliveryMethod     = Protocol.UInt32 ("x509sat.PreferredDeliveryMethod",          "PreferredDeliveryMethod"),
        PresentationAddress         = Protocol.Label  ("x509sat.PresentationAddress_element",      "PresentationAddress"),
        ProtocolInformation         = Protocol.Label  ("x509sat.ProtocolInformation_element",      "ProtocolInformation"),
        NameAndOptionalUID          = Protocol.Label  ("x509sat.NameAndOptionalUID_element",       "NameAndOptionalUID"),
        CaseIgnoreListMatch         = Protocol.UInt32 ("x509sat.CaseIgnoreListMatch",              "CaseIgnoreListMatch"),
        ObjectIdentifier            = Protocol.Row    ("x509sat.ObjectIdentifier",                 "ObjectIdentifier", FieldType.Oid),
        OctetString                 = Protocol.Bytes  ("x509sat.OctetString",                      "OctetString"),
        BitString                   = Protocol.Bytes  ("x509sat.BitString",                        "BitString"),
        Integer                     = Protocol.Int32  ("x509sat.Integer",                          "Integer"),
        Boolean                     = Protocol.Boolean("x509sat.Boolean",                          "Boolean"),
        GeneralizedTime             = Protocol.Row    ("x509sat.GeneralizedTime",                  "GeneralizedTime", FieldType.AbsoluteTime, display: Local),
        UTCTime                     = Protocol.Text   ("x509sat.UTCTime",                          "UTCTime"),
        NumericString               = Protocol.Text   ("x509sat.NumericString",                    "NumericString"),
        PrintableString             = Protocol.Text   ("x509sat.PrintableString",                  "PrintableString"),
        IA5String                   = Protocol.Text   ("x509sat.IA5String",                        "IA5String"),
        BMPString                   = Protocol.Text   ("x509sat.BMPString",                        "BMPString"),
        UTF8String                  = Protocol.Text   ("x509sat.UTF8String",                       "UTF8String"),
        GraphicString               = Protocol.Text   ("x509sat.GraphicString",                    "GraphicString"),
        DirectoryTeletex            = Protocol.Text   ("x509sat.teletexString",                    "teletexString"),
        DirectoryPrintable          = Protocol.Text   ("x509sat.printableString",                  "printableString"),
        DirectoryUniversal          = Protocol.Text   ("x509sat.universalString",                  "universalString"),
        DirectoryBmp                = Protocol.Text   ("x509sat.bmpString",                        "bmpString"),
        DirectoryUTF8               = Protocol.Text   ("x509sat.uTF8String",                       "uTF8String"),
        TelexNumberText             = Protocol.Text   ("x509sat.telexNumber",                      "telexNumber"),
        CountryCode                 = Protocol.Text   ("x509sat.countryCode",                      "countryCode"),
        Answerback                  = Protocol.Text   ("x509sat.answerback",                       "answerback"),
        TelephoneNumberText         = Protocol.Text   ("x509sat.telephoneNumber",                  "telephoneNumber"),
        Parameters                  = Protocol.Bytes  ("x509sat.parameters",                       "parameters"),
        PreferredDeliveryMethodItem = Protocol.Int32  ("x509sat.PreferredDeliveryMethod_item",     "PreferredDeliveryMethod item", names: new(() => [(0, "any-delivery-method"), (1, "mhs-delivery"), (2, "physical-delivery"), (3, "telex-delivery"), (4, "teletex-delivery"), (5, "g3-facsimile-delivery"), (6, "g4-facsimile-delivery"), (7, "ia5-terminal-delivery"), (8, "videotex-delivery"), (9, "telephone-delivery")])),
        PSelector                   = Protocol.Bytes  ("x509sat.pSelector",                        "pSelector"),
        SSelector                   = Protocol.Bytes  ("x509sat.sSelector",                        "sSelector"),
        TSelector                   = Protocol.Bytes  ("x509sat.tSelector",                        "tSelector"),
        NAddresses                  = Protocol.UInt32 ("x509sat.nAddresses",                       "nAddresses"),
        NAddressesItem              = Protocol.Bytes  ("x509sat.nAddresses_item",                  "nAddresses item"),
        NAddress                    = Protocol.Bytes  ("x509sat.nAddress",                         "nAddress"),
        Profiles                    = Protocol.UInt32 ("x509sat.profiles",                         "profiles"),
        ProfilesItem                = Protocol.Row    ("x509sat.profiles_item",                    "profiles item", FieldType.Oid),
        Dn                          = Protocol.UInt32 ("x509sat.dn",                               "dn"),
        Uid                         = Protocol.Bytes  ("x509sat.uid",                              "uid");

    /// <summary>DirectoryString, ITU-T X.520 section 5.1.</summary>
    public static readonly BerType Directory = BerType.Choice(
        new BerPart(DirectoryTeletex, BerType.TeletexString), new BerPart(DirectoryPrintable, BerType.PrintableString),
        new BerPart(DirectoryUniversal, BerType.UniversalString), new BerPart(DirectoryBmp, BerType.BmpString),
        new BerPart(DirectoryUTF8, BerType.Utf8String));

    static readonly BerType
        Directories  = BerType.SequenceOf(DirectoryString, Directory),
        Telex        = BerType.Sequence(new BerPart(TelexNumberText, BerType.PrintableString), new BerPart(CountryCode, BerType.PrintableString),
            new BerPart(Answerback, BerType.PrintableString)),
        Facsimile    = BerType.Sequence(new BerPart(TelephoneNumberText, BerType.PrintableString), new BerPart(Parameters, BerType.BitString).OrNone),
        Deliveries   = BerType.SequenceOf(PreferredDeliveryMethodItem, BerType.Integer),
        Presentation = BerType.Sequence(new BerPart(PSelector, BerType.Octets).Explicit(0).OrNone, new BerPart(SSelector, BerType.Octets).Explicit(1).OrNone,
            new BerPart(TSelector, BerType.Octets).Explicit(2).OrNone, new BerPart(NAddresses, BerType.SetOf(NAddressesItem, BerType.Octets)).Explicit(3)),
        ProtocolData = BerType.Sequence(new BerPart(NAddress, BerType.Octets), new BerPart(Profiles, BerType.SetOf(ProfilesItem, BerType.Oid))),
        NameAndUid   = BerType.Sequence(new BerPart(Dn, DirectoryNames.Sequence), new BerPart(Uid, BerType.BitString).OrNone);

    static DirectoryAttributes() =>
        Protocol
            .SelectedBy(BerType.Ia5String, IA5String, "0.9.2342.19200300.100.1.25", "1.2.826.0.1004.10.1.1", "1.2.840.113549.1.9.1")
            .SelectedBy(BerType.Integer, Integer,
                "1.2.826.0.1063.7.0.0.0", "1.2.840.113549.1.9.25.4", "1.3.6.1.4.1.311.21.1", "1.3.6.1.4.1.311.21.3")
            .SelectedBy(Directory, DirectoryString,
                "1.2.840.113549.1.9.13", "1.2.840.113549.1.9.7", "1.2.840.113549.1.9.8", "1.3.6.1.4.1.311.60.2.1.1", "1.3.6.1.4.1.311.60.2.1.2",
                "1.3.6.1.5.5.7.9.2", "2.16.840.1.101.2.2.1.118", "2.16.840.1.101.2.2.1.124", "2.16.840.1.101.2.2.1.125", "2.16.840.1.101.2.2.1.126",
                "2.16.840.1.101.2.2.1.129", "2.16.840.1.101.2.2.1.133", "2.16.840.1.101.2.2.1.143", "2.16.840.1.101.2.2.1.145",
                "2.16.840.1.101.2.2.1.158", "2.16.840.1.101.2.2.1.159", "2.16.840.1.101.2.2.1.45", "2.16.840.1.113730.3.1.1",
                "2.16.840.1.113730.3.1.2", "2.16.840.1.113730.3.1.241", "2.16.840.1.113730.3.1.3", "2.16.840.1.113730.3.1.39",
                "2.16.840.1.113730.3.1.4", "2.5.4.10", "2.5.4.10.1", "2.5.4.11", "2.5.4.11.1", "2.5.4.12", "2.5.4.13", "2.5.4.15", "2.5.4.17",
                "2.5.4.17.1", "2.5.4.18", "2.5.4.18.1", "2.5.4.19", "2.5.4.19.1", "2.5.4.2", "2.5.4.3", "2.5.4.4", "2.5.4.41", "2.5.4.42",
                "2.5.4.43", "2.5.4.44", "2.5.4.51", "2.5.4.54", "2.5.4.65", "2.5.4.7", "2.5.4.7.1", "2.5.4.8", "2.5.4.8.1", "2.5.4.9", "2.5.4.9.1",
                "2.5.4.97")
            .SelectedBy(BerType.BmpString, BMPString, "1.2.840.113549.1.9.20", "1.3.6.1.4.1.311.17.1", "1.3.6.1.4.1.311.20.2")
            .SelectedBy(BerType.Octets, OctetString, "1.2.840.113549.1.9.21", "1.2.840.113549.1.9.25.3", "1.3.6.1.4.1.311.21.2", "2.5.4.35")
            .SelectedBy(BerType.Utf8String, UTF8String, "1.3.6.1.4.1.311.20.2.3")
            .SelectedBy(BerType.UtcTime, UTCTime, "1.3.6.1.4.1.311.21.4", "2.5.13.26")
            .SelectedBy(BerType.PrintableString, CountryName, "1.3.6.1.4.1.311.60.2.1.3", "2.5.4.6")
            .SelectedBy(BerType.GeneralizedTime, GeneralizedTime,
                "1.3.6.1.5.5.7.9.1", "2.16.840.1.101.2.2.1.174", "2.16.840.1.101.2.2.1.175", "2.16.840.1.101.2.2.1.55", "2.16.840.1.101.2.2.1.57",
                "2.16.840.1.101.2.2.1.60", "2.16.840.1.101.2.2.1.75", "2.5.18.1", "2.5.18.2", "2.5.18.8")
            .SelectedBy(BerType.PrintableString, PrintableString,
                "1.3.6.1.5.5.7.9.3", "1.3.6.1.5.5.7.9.4", "1.3.6.1.5.5.7.9.5", "2.16.840.1.101.2.2.1.106", "2.16.840.1.101.2.2.1.144",
                "2.16.840.1.101.2.2.1.172", "2.16.840.1.101.2.2.1.173", "2.16.840.1.101.2.2.1.177", "2.16.840.1.101.2.2.1.178",
                "2.16.840.1.101.2.2.1.179", "2.16.840.1.101.2.2.1.180", "2.16.840.1.101.2.2.1.181", "2.16.840.1.101.2.2.1.182",
                "2.16.840.1.101.2.2.1.183", "2.16.840.1.101.2.2.1.185", "2.16.840.1.101.2.2.1.186", "2.16.840.1.101.2.2.1.187",
                "2.16.840.1.101.2.2.1.51", "2.16.840.1.101.2.2.1.53", "2.16.840.1.101.2.2.1.58", "2.16.840.1.101.2.2.1.62",
                "2.16.840.1.101.2.2.1.63", "2.16.840.1.101.2.2.1.68", "2.16.840.1.101.2.2.1.68.1", "2.16.840.1.101.2.2.1.70",
                "2.16.840.1.101.2.2.1.73", "2.16.840.1.101.2.2.1.77", "2.16.840.1.101.2.2.1.82", "2.16.840.1.101.2.2.1.83",
                "2.16.840.1.101.2.2.1.84", "2.16.840.1.101.2.2.1.85", "2.16.840.1.101.2.2.1.86", "2.16.840.1.101.2.2.1.96",
                "2.16.840.1.101.2.2.1.97", "2.5.4.46", "2.5.4.5")
            .SelectedBy(BerType.GraphicString, GraphicString, "2.16.840.1.101.2.2.1.107", "2.16.840.1.101.2.2.1.122")
            .SelectedBy(BerType.PrintableString, TelephoneNumber,
                "2.16.840.1.101.2.2.1.109", "2.16.840.1.101.2.2.1.119", "2.16.840.1.101.2.2.1.119.1", "2.16.840.1.101.2.2.1.120",
                "2.16.840.1.101.2.2.1.120.1", "2.16.840.1.101.2.2.1.127", "2.16.840.1.101.2.2.1.127.1", "2.16.840.1.101.2.2.1.128",
                "2.16.840.1.101.2.2.1.128.1", "2.16.840.1.101.2.2.1.160", "2.16.840.1.101.2.2.1.94", "2.16.840.1.101.2.2.1.95", "2.5.4.20",
                "2.5.4.20.1")
            .SelectedBy(BerType.Oid, ObjectIdentifier,
                "2.16.840.1.101.2.2.1.115", "2.16.840.1.101.2.2.1.116", "2.16.840.1.101.2.2.1.161", "2.16.840.1.101.2.2.1.176", "2.5.18.5",
                "2.5.18.7", "2.5.24.1", "2.5.4.0", "2.5.4.30", "2.5.4.52", "2.5.4.56", "2.5.4.66", "2.5.4.67", "2.6.5.2.10", "2.6.5.2.11", "2.6.5.2.8")
            .SelectedBy(BerType.Boolean, Boolean,
                "2.16.840.1.101.2.2.1.54", "2.16.840.1.101.2.2.1.64", "2.16.840.1.101.2.2.1.65", "2.16.840.1.101.2.2.1.69",
                "2.16.840.1.101.2.2.1.72", "2.16.840.1.101.2.2.1.74", "2.16.840.1.101.2.2.1.81", "2.16.840.1.101.2.2.1.87", "2.5.18.9", "2.6.1.6.3")
            .SelectedBy(Directories, CaseIgnoreListMatch, "2.5.13.11")
            .SelectedBy(BerType.BitString, BitString, "2.5.13.16")
            .SelectedBy(BerType.NumericString, NumericString, "2.5.13.8")
            .SelectedBy(Directories, PostalAddress, "2.5.4.16", "2.5.4.26")
            .SelectedBy(Telex, TelexNumber, "2.5.4.21", "2.5.4.21.1")
            .SelectedBy(Facsimile, FacsimileTelephoneNumber, "2.5.4.23", "2.5.4.23.1")
            .SelectedBy(BerType.NumericString, X121Address, "2.5.4.24")
            .SelectedBy(BerType.NumericString, InternationalISDNNumber, "2.5.4.25", "2.5.4.25.1")
            .SelectedBy(BerType.PrintableString, DestinationIndicator, "2.5.4.27")
            .SelectedBy(Deliveries, PreferredDeliveryMethod, "2.5.4.28")
            .SelectedBy(Presentation, PresentationAddress, "2.5.4.29")
            .SelectedBy(BerType.BitString, UniqueIdentifier, "2.5.4.45")
            .SelectedBy(ProtocolData, ProtocolInformation, "2.5.4.48")
            .SelectedBy(NameAndUid, NameAndOptionalUID, "2.5.4.50")
            .Dispatches(PayloadTables.BerOid);
}
