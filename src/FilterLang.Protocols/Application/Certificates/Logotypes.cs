namespace FilterLang.Protocols;

/// <summary>Logotypes in certificates, RFC 3709 section 4.1.</summary>
static class Logotypes
{
    public static readonly Protocol Protocol = Protocol.Of("logotypecertextn", "Logotype Certificate Extensions", BerOids.Dissect, "LogotypeCertExtn");

    static readonly ValueNames
        s_info       = new(() => [(0, "direct"), (1, "indirect")]),
        s_resolution = new(() => [(1, "numBits"), (2, "tableSize")]),
        s_type       = new(() => [(0, "grayScale"), (1, "color")]);

    static readonly Field
        Extension         = Protocol.Label ("logotypecertextn.LogotypeExtn_element",      "LogotypeExtn"),
        CommunityLogos    = Protocol.UInt32("logotypecertextn.communityLogos",            "communityLogos"),
        Info              = Protocol.UInt32("logotypecertextn.LogotypeInfo",              "LogotypeInfo", names: s_info),
        IssuerLogo        = Protocol.UInt32("logotypecertextn.issuerLogo",                "issuerLogo", names: s_info),
        SubjectLogo       = Protocol.UInt32("logotypecertextn.subjectLogo",               "subjectLogo", names: s_info),
        OtherLogos        = Protocol.UInt32("logotypecertextn.otherLogos",                "otherLogos"),
        OtherLogotypeInfo = Protocol.Label ("logotypecertextn.OtherLogotypeInfo_element", "OtherLogotypeInfo"),
        Direct            = Protocol.Label ("logotypecertextn.direct_element",            "direct"),
        Indirect          = Protocol.Label ("logotypecertextn.indirect_element",          "indirect"),
        Images            = Protocol.UInt32("logotypecertextn.image",                     "image"),
        LogotypeImage     = Protocol.Label ("logotypecertextn.LogotypeImage_element",     "LogotypeImage"),
        Audios            = Protocol.UInt32("logotypecertextn.audio",                     "audio"),
        LogotypeAudio     = Protocol.Label ("logotypecertextn.LogotypeAudio_element",     "LogotypeAudio"),
        ImageDetails      = Protocol.Label ("logotypecertextn.imageDetails_element",      "imageDetails"),
        ImageInfo         = Protocol.Label ("logotypecertextn.imageInfo_element",         "imageInfo"),
        AudioDetails      = Protocol.Label ("logotypecertextn.audioDetails_element",      "audioDetails"),
        AudioInfo         = Protocol.Label ("logotypecertextn.audioInfo_element",         "audioInfo"),
        MediaType         = Protocol.Text  ("logotypecertextn.mediaType",                 "mediaType"),
        LogotypeHash      = Protocol.UInt32("logotypecertextn.logotypeHash",              "logotypeHash"),
        HashAlgAndValue   = Protocol.Label ("logotypecertextn.HashAlgAndValue_element",   "HashAlgAndValue"),
        LogotypeUri       = Protocol.UInt32("logotypecertextn.logotypeURI",               "logotypeURI"),
        LogotypeUriItem   = Protocol.Text  ("logotypecertextn.logotypeURI_item",          "logotypeURI item"),
        Type              = Protocol.Int32 ("logotypecertextn.type",                      "type", names: s_type),
        FileSize          = Protocol.Int32 ("logotypecertextn.fileSize",                  "fileSize"),
        Width             = Protocol.Int32 ("logotypecertextn.xSize",                     "xSize"),
        Height            = Protocol.Int32 ("logotypecertextn.ySize",                     "ySize"),
        Resolution        = Protocol.UInt32("logotypecertextn.resolution",                "resolution", names: s_resolution),
        Language          = Protocol.Text  ("logotypecertextn.language",                  "language"),
        NumBits           = Protocol.Int32 ("logotypecertextn.numBits",                   "numBits"),
        TableSize         = Protocol.Int32 ("logotypecertextn.tableSize",                 "tableSize"),
        PlayTime          = Protocol.Int32 ("logotypecertextn.playTime",                  "playTime"),
        Channels          = Protocol.Int32 ("logotypecertextn.channels",                  "channels"),
        SampleRate        = Protocol.Int32 ("logotypecertextn.sampleRate",                "sampleRate"),
        LogotypeType      = Protocol.Row   ("logotypecertextn.logotypeType",              "logotypeType", FieldType.Oid),
        OtherInfo         = Protocol.UInt32("logotypecertextn.info",                      "info", names: s_info),
        RefStructHash     = Protocol.UInt32("logotypecertextn.refStructHash",             "refStructHash"),
        RefStructUri      = Protocol.UInt32("logotypecertextn.refStructURI",              "refStructURI"),
        RefStructUriItem  = Protocol.Text  ("logotypecertextn.refStructURI_item",         "refStructURI item"),
        HashAlg           = Protocol.Label ("logotypecertextn.hashAlg_element",           "hashAlg"),
        HashValue         = Protocol.Bytes ("logotypecertextn.hashValue",                 "hashValue");

    static readonly BerType
        Hashes  = BerType.SequenceOf(HashAlgAndValue, BerType.Sequence(new BerPart(HashAlg, Certificates.Algorithm), new BerPart(HashValue, BerType.Octets))),
        Details = BerType.Sequence(
            new BerPart(MediaType, BerType.Ia5String), new BerPart(LogotypeHash, Hashes),
            new BerPart(LogotypeUri, BerType.SequenceOf(LogotypeUriItem, BerType.Ia5String))),
        Image   = BerType.Sequence(
            new BerPart(ImageDetails, Details),
            new BerPart(ImageInfo, BerType.Sequence(
                new BerPart(Type, BerType.Integer).Implicit(0).OrNone, new BerPart(FileSize, BerType.Integer), new BerPart(Width, BerType.Integer),
                new BerPart(Height, BerType.Integer),
                new BerPart(Resolution, BerType.Choice(new BerPart(NumBits, BerType.Integer).Implicit(1), new BerPart(TableSize, BerType.Integer).Implicit(2))).OrNone,
                new BerPart(Language, BerType.Ia5String).Implicit(4).OrNone)).OrNone),
        Audio   = BerType.Sequence(
            new BerPart(AudioDetails, Details),
            new BerPart(AudioInfo, BerType.Sequence(
                new BerPart(FileSize, BerType.Integer), new BerPart(PlayTime, BerType.Integer), new BerPart(Channels, BerType.Integer),
                new BerPart(SampleRate, BerType.Integer).Implicit(3).OrNone, new BerPart(Language, BerType.Ia5String).Implicit(4).OrNone)).OrNone),
        One     = BerType.Choice(
            new BerPart(Direct, BerType.Sequence(
                new BerPart(Images, BerType.SequenceOf(LogotypeImage, Image)).OrNone,
                new BerPart(Audios, BerType.SequenceOf(LogotypeAudio, Audio)).Implicit(1).OrNone)).Implicit(0),
            new BerPart(Indirect, BerType.Sequence(
                new BerPart(RefStructHash, Hashes), new BerPart(RefStructUri, BerType.SequenceOf(RefStructUriItem, BerType.Ia5String)))).Implicit(1)),
        All     = BerType.Sequence(
            new BerPart(CommunityLogos, BerType.SequenceOf(Info, One)).Explicit(0).OrNone, new BerPart(IssuerLogo, One).Explicit(1).OrNone,
            new BerPart(SubjectLogo, One).Explicit(2).OrNone,
            new BerPart(OtherLogos, BerType.SequenceOf(OtherLogotypeInfo, BerType.Sequence(
                new BerPart(LogotypeType, BerType.Oid), new BerPart(OtherInfo, One)))).Explicit(3).OrNone);

    static Logotypes() => Protocol.SelectedBy(All, Extension, "1.3.6.1.5.5.7.1.12").Dispatches(PayloadTables.BerOid);
}
