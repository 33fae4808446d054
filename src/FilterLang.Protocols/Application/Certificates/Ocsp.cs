namespace FilterLang.Protocols;

/// <summary>The Online Certificate Status Protocol, RFC 6960.</summary>
static class Ocsp
{
    /// <summary>What OBJECT IDENTIFIERs select.</summary>
    public static readonly Protocol Protocol = Protocol.Of("ocsp", "Online Certificate Status Protocol", BerOids.Dissect, "OCSP");

    public static readonly Protocol
        Requests  = Protocol.Of("ocsp", "Online Certificate Status Protocol", DissectRequest, "OCSP"),
        Responses = Protocol.Of("ocsp", "Online Certificate Status Protocol", DissectResponse, "OCSP");

    /// <summary>A response within a message of another protocol: no layer.</summary>
    public static readonly Protocol Stapled = Protocol.Of("ocsp", "Online Certificate Status Protocol", DissectStapled, "OCSP");

    static readonly Field
        ResponseTypeId          = Protocol.Text  ("ocsp.responseType.id",            "ResponseType Id"),
        BasicOCSPResponse       = Protocol.Label ("ocsp.BasicOCSPResponse_element",  "BasicOCSPResponse"),
        ArchiveCutoff           = Protocol.Row   ("ocsp.ArchiveCutoff",              "ArchiveCutoff", FieldType.AbsoluteTime, display: Local),
        AcceptableResponses     = Protocol.UInt32("ocsp.AcceptableResponses",        "AcceptableResponses"),
        ServiceLocator          = Protocol.Label ("ocsp.ServiceLocator_element",     "ServiceLocator"),
        CrlID                   = Protocol.Label ("ocsp.CrlID_element",              "CrlID"),
        ReOcspNonce             = Protocol.Bytes ("ocsp.ReOcspNonce",                "ReOcspNonce"),
        NoCheck                 = Protocol.Label ("ocsp.NULL_element",               "NULL"),
        TbsRequest              = Protocol.Label ("ocsp.tbsRequest_element",         "tbsRequest"),
        OptionalSignature       = Protocol.Label ("ocsp.optionalSignature_element",  "optionalSignature"),
        Version                 = Protocol.Int32 ("ocsp.version",                    "version", names: new(() => [(0, "v1"), (1, "v2"), (2, "v3")])),
        RequestorName           = Protocol.UInt32("ocsp.requestorName",              "requestorName", names: CertificateNames.GeneralName),
        RequestList             = Protocol.UInt32("ocsp.requestList",                "requestList"),
        Request                 = Protocol.Label ("ocsp.Request_element",            "Request"),
        RequestExtensions       = Protocol.UInt32("ocsp.requestExtensions",          "requestExtensions"),
        SignatureAlgorithm      = Protocol.Label ("ocsp.signatureAlgorithm_element", "signatureAlgorithm"),
        Signature               = Protocol.Bytes ("ocsp.signature",                  "signature"),
        Certs                   = Protocol.UInt32("ocsp.certs",                      "certs"),
        Certificate             = Protocol.Label ("ocsp.Certificate_element",        "Certificate"),
        ReqCert                 = Protocol.Label ("ocsp.reqCert_element",            "reqCert"),
        SingleRequestExtensions = Protocol.UInt32("ocsp.singleRequestExtensions",    "singleRequestExtensions"),
        HashAlgorithm           = Protocol.Label ("ocsp.hashAlgorithm_element",      "hashAlgorithm"),
        IssuerNameHash          = Protocol.Bytes ("ocsp.issuerNameHash",             "issuerNameHash"),
        IssuerKeyHash           = Protocol.Bytes ("ocsp.issuerKeyHash",              "issuerKeyHash"),
        SerialNumber            = Protocol.Bytes ("ocsp.serialNumber",               "serialNumber"),
        ResponseStatus          = Protocol.UInt32("ocsp.responseStatus",             "responseStatus", names: new(() => [(0, "successful"), (1, "malformedRequest"), (2, "internalError"), (3, "tryLater"), (5, "sigRequired"), (6, "unauthorized")])),
        ResponseBytes           = Protocol.Label ("ocsp.responseBytes_element",      "responseBytes"),
        TbsResponseData         = Protocol.Label ("ocsp.tbsResponseData_element",    "tbsResponseData"),
        ResponderID             = Protocol.UInt32("ocsp.responderID",                "responderID", names: new(() => [(1, "byName"), (2, "byKey")])),
        ProducedAt              = Protocol.Row   ("ocsp.producedAt",                 "producedAt", FieldType.AbsoluteTime, display: Local),
        ResponseList            = Protocol.UInt32("ocsp.responses",                  "responses"),
        SingleResponse          = Protocol.Label ("ocsp.SingleResponse_element",     "SingleResponse"),
        ResponseExtensions      = Protocol.UInt32("ocsp.responseExtensions",         "responseExtensions"),
        ByName                  = Protocol.UInt32("ocsp.byName",                     "byName"),
        ByKey                   = Protocol.Bytes ("ocsp.byKey",                      "byKey"),
        CertID                  = Protocol.Label ("ocsp.certID_element",             "certID"),
        CertStatus              = Protocol.UInt32("ocsp.certStatus",                 "certStatus", names: new(() => [(0, "good"), (1, "revoked"), (2, "unknown")])),
        ThisUpdate              = Protocol.Row   ("ocsp.thisUpdate",                 "thisUpdate", FieldType.AbsoluteTime, display: Local),
        NextUpdate              = Protocol.Row   ("ocsp.nextUpdate",                 "nextUpdate", FieldType.AbsoluteTime, display: Local),
        SingleExtensions        = Protocol.UInt32("ocsp.singleExtensions",           "singleExtensions"),
        Good                    = Protocol.Label ("ocsp.good_element",               "good"),
        Revoked                 = Protocol.Label ("ocsp.revoked_element",            "revoked"),
        Unknown                 = Protocol.Label ("ocsp.unknown_element",            "unknown"),
        RevocationTime          = Protocol.Row   ("ocsp.revocationTime",             "revocationTime", FieldType.AbsoluteTime, display: Local),
        RevocationReason        = Protocol.UInt32("ocsp.revocationReason",           "revocationReason", names: CertificateNames.Reason),
        AcceptableResponsesItem = Protocol.Row   ("ocsp.AcceptableResponses_item",   "AcceptableResponses item", FieldType.Oid),
        Issuer                  = Protocol.UInt32("ocsp.issuer",                     "issuer"),
        Locator                 = Protocol.UInt32("ocsp.locator",                    "locator"),
        CrlUrl                  = Protocol.Text  ("ocsp.crlUrl",                     "crlUrl"),
        CrlNum                  = Protocol.Int32 ("ocsp.crlNum",                     "crlNum"),
        CrlTime                 = Protocol.Row   ("ocsp.crlTime",                    "crlTime", FieldType.AbsoluteTime, display: Local);

    static readonly BerType
        CertificateId = BerType.Sequence(
            new BerPart(HashAlgorithm, Certificates.Algorithm), new BerPart(IssuerNameHash, BerType.Octets), new BerPart(IssuerKeyHash, BerType.Octets),
            new BerPart(SerialNumber, BerType.Integer)),
        OneRequest = BerType.Sequence(
            new BerPart(ReqCert, CertificateId), new BerPart(SingleRequestExtensions, InternetProfileExplicit.List).Explicit(0).OrNone),
        ToBeSigned = BerType.Sequence(
            new BerPart(Version, BerType.Integer).Explicit(0).OrNone, new BerPart(RequestorName, GeneralNames.One).Explicit(1).OrNone,
            new BerPart(RequestList, BerType.SequenceOf(Request, OneRequest)), new BerPart(RequestExtensions, InternetProfileExplicit.List).Explicit(2).OrNone),
        Chain = BerType.SequenceOf(Certificate, Certificates.CertificateItself),
        SignatureItself = BerType.Sequence(
            new BerPart(SignatureAlgorithm, Certificates.Algorithm), new BerPart(Signature, BerType.BitString), new BerPart(Certs, Chain).Explicit(0).OrNone),
        RequestItself = BerType.Sequence(new BerPart(TbsRequest, ToBeSigned), new BerPart(OptionalSignature, SignatureItself).Explicit(0).OrNone);

    static readonly BerType
        Responder = new(BerKind.Choice)
        {
            FirstChoice = 1, Parts = [new BerPart(ByName, DirectoryNames.Name).Explicit(1), new BerPart(ByKey, BerType.Octets).Explicit(2)],
        },
        RevokedInfo = BerType.Sequence(
            new BerPart(RevocationTime, BerType.GeneralizedTime), new BerPart(RevocationReason, BerType.Enumerated).Explicit(0).OrNone),
        Status = BerType.Choice(
            new BerPart(Good, BerType.Null).Implicit(0), new BerPart(Revoked, RevokedInfo).Implicit(1), new BerPart(Unknown, BerType.Null).Implicit(2)),
        OneResponse = BerType.Sequence(
            new BerPart(CertID, CertificateId), new BerPart(CertStatus, Status), new BerPart(ThisUpdate, BerType.GeneralizedTime),
            new BerPart(NextUpdate, BerType.GeneralizedTime).Explicit(0).OrNone, new BerPart(SingleExtensions, InternetProfileExplicit.List).Explicit(1).OrNone),
        ResponseData = BerType.Sequence(
            new BerPart(Version, BerType.Integer).Explicit(0).OrNone, new BerPart(ResponderID, Responder), new BerPart(ProducedAt, BerType.GeneralizedTime),
            new BerPart(ResponseList, BerType.SequenceOf(SingleResponse, OneResponse)),
            new BerPart(ResponseExtensions, InternetProfileExplicit.List).Explicit(1).OrNone),
        Basic = BerType.Sequence(
            new BerPart(TbsResponseData, ResponseData), new BerPart(SignatureAlgorithm, Certificates.Algorithm), new BerPart(Signature, BerType.BitString),
            new BerPart(Certs, Chain).Explicit(0).OrNone),
        Bytes = BerType.Sequence(new BerPart(ResponseTypeId, BerType.Own(6, TakeType)), new BerPart(null, BerType.Own(4, TakeResponse))),
        Response = BerType.Sequence(new BerPart(ResponseStatus, BerType.Enumerated), new BerPart(ResponseBytes, Bytes).Explicit(0).OrNone),
        Crl = BerType.Sequence(
            new BerPart(CrlUrl, BerType.Ia5String).Explicit(0).OrNone, new BerPart(CrlNum, BerType.Integer).Explicit(1).OrNone,
            new BerPart(CrlTime, BerType.GeneralizedTime).Explicit(2).OrNone),
        LocatorItself = BerType.Sequence(new BerPart(Issuer, DirectoryNames.Name), new BerPart(Locator, BerType.Sequence()));

    static Ocsp()
    {
        Protocol
            .SelectedBy(Basic, BasicOCSPResponse, "1.3.6.1.5.5.7.48.1.1")
            .SelectedBy(BerType.Octets, ReOcspNonce, "1.3.6.1.5.5.7.48.1.2")
            .SelectedBy(Crl, CrlID, "1.3.6.1.5.5.7.48.1.3")
            .SelectedBy(BerType.SequenceOf(AcceptableResponsesItem, BerType.Oid), AcceptableResponses, "1.3.6.1.5.5.7.48.1.4")
            .SelectedBy(BerType.Null, NoCheck, "1.3.6.1.5.5.7.48.1.5")
            .SelectedBy(BerType.GeneralizedTime, ArchiveCutoff, "1.3.6.1.5.5.7.48.1.6")
            .SelectedBy(LocatorItself, ServiceLocator, "1.3.6.1.5.5.7.48.1.7")
            .Dispatches(PayloadTables.BerOid);
        foreach (Protocol one in (Protocol[])[Requests, Responses, Stapled]) one.Borrows(Protocol, BerFields.Protocol).Dispatches(PayloadTables.BerOid);
        MediaTypes.Table.Add(Requests, "application/ocsp-request");
        MediaTypes.Table.Add(Responses, "application/ocsp-response");
        PayloadTables.BerSyntax.Add(Stapled, "OCSPResponse");
    }

    static void DissectRequest(ref Layer ocsp)
    {
        ocsp.Summary("OCSP");
        ocsp.Info($"Request");
        ocsp.NestsPayload = true;
        ocsp.Open();
        BerReader.Take(ref ocsp, RequestItself, null);
    }

    static void DissectResponse(ref Layer ocsp)
    {
        ocsp.Summary("OCSP");
        ocsp.Info($"Response");
        TakeResponse(ref ocsp);
    }

    static void DissectStapled(ref Layer ocsp)
    {
        ocsp.Unlist();
        TakeResponse(ref ocsp);
    }

    static void TakeResponse(ref Layer ocsp)
    {
        ocsp.NestsPayload = true;
        ocsp.Open();
        BerReader.Take(ref ocsp, Response, null);
    }

    // As dotted text.
    static void TakeType(ref Layer ocsp, ref BerContext context, Field? field, BerValue value)
    {
        (context.OidAt, context.OidLength) = (value.ContentAt, value.Length);
        ReadOnlySpan<byte> oid = ocsp.Slice(value.ContentAt, value.Length);
        Span<char> dotted = stackalloc char[BerOids.LongestOid];
        int length = BerOids.Write(oid, dotted);
        Span<byte> text = stackalloc byte[BerOids.LongestOid];
        if (!ocsp.Failed) ocsp.NoteText(field!, text[..System.Text.Encoding.ASCII.GetBytes(dotted[..length], text)], value.ContentAt, value.Length, ItemFlags.None);
    }

    static void TakeResponse(ref Layer ocsp, ref BerContext context, Field? field, BerValue value) =>
        BerOids.Call(ref ocsp, context, value.ContentAt, value.Length);
}
