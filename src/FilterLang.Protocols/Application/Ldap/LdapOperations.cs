namespace FilterLang.Protocols;

/// <summary>Operations and their results, RFC 4511 sections 4.2 to 4.13, as tables.</summary>
static class LdapOperations
{
    static readonly Protocol Protocol = Ldap.Protocol;

    public static readonly Field
        BindRequest                       = Protocol.Label  ("ldap.bindRequest_element",                     "bindRequest"),
        BindResponse                      = Protocol.Label  ("ldap.bindResponse_element",                    "bindResponse"),
        UnbindRequest                     = Protocol.Label  ("ldap.unbindRequest_element",                   "unbindRequest"),
        SearchRequest                     = Protocol.Label  ("ldap.searchRequest_element",                   "searchRequest"),
        SearchResEntry                    = Protocol.Label  ("ldap.searchResEntry_element",                  "searchResEntry"),
        SearchResDone                     = Protocol.Label  ("ldap.searchResDone_element",                   "searchResDone"),
        SearchResRef                      = Protocol.UInt32 ("ldap.searchResRef",                            "searchResRef"),
        ModifyRequest                     = Protocol.Label  ("ldap.modifyRequest_element",                   "modifyRequest"),
        ModifyResponse                    = Protocol.Label  ("ldap.modifyResponse_element",                  "modifyResponse"),
        AddRequest                        = Protocol.Label  ("ldap.addRequest_element",                      "addRequest"),
        AddResponse                       = Protocol.Label  ("ldap.addResponse_element",                     "addResponse"),
        DelRequest                        = Protocol.Text   ("ldap.delRequest",                              "delRequest"),
        DelResponse                       = Protocol.Label  ("ldap.delResponse_element",                     "delResponse"),
        ModDNRequest                      = Protocol.Label  ("ldap.modDNRequest_element",                    "modDNRequest"),
        ModDNResponse                     = Protocol.Label  ("ldap.modDNResponse_element",                   "modDNResponse"),
        CompareRequest                    = Protocol.Label  ("ldap.compareRequest_element",                  "compareRequest"),
        CompareResponse                   = Protocol.Label  ("ldap.compareResponse_element",                 "compareResponse"),
        AbandonRequest                    = Protocol.UInt32 ("ldap.abandonRequest",                          "abandonRequest"),
        ExtendedReq                       = Protocol.Label  ("ldap.extendedReq_element",                     "extendedReq"),
        ExtendedResp                      = Protocol.Label  ("ldap.extendedResp_element",                    "extendedResp"),
        IntermediateResponse              = Protocol.Label  ("ldap.intermediateResponse_element",            "intermediateResponse"),
        Version                           = Protocol.UInt32 ("ldap.version",                                 "version"),
        Name                              = Protocol.Text   ("ldap.name",                                    "name"),
        Authentication                    = Protocol.UInt32 ("ldap.authentication",                          "authentication", names: LdapNames.Authentication),
        Simple                            = Protocol.Text   ("ldap.simple",                                  "simple"),
        Sasl                              = Protocol.Label  ("ldap.sasl_element",                            "sasl"),
        Mechanism                         = Protocol.Text   ("ldap.mechanism",                               "mechanism"),
        Credentials                       = Protocol.Bytes  ("ldap.credentials",                             "credentials"),
        NtlmsspNegotiate                  = Protocol.Bytes  ("ldap.ntlmsspNegotiate",                        "ntlmsspNegotiate"),
        NtlmsspAuth                       = Protocol.Bytes  ("ldap.ntlmsspAuth",                             "ntlmsspAuth"),
        BindResult                        = Protocol.UInt32 ("ldap.bindResponse_resultCode",                 "resultCode", names: LdapNames.ResultCode),
        BindMatchedDn                     = Protocol.Text   ("ldap.bindResponse_matchedDN",                  "matchedDN"),
        ResultCode                        = Protocol.UInt32 ("ldap.resultCode",                              "resultCode", names: LdapNames.ResultCode),
        MatchedDn                         = Protocol.Text   ("ldap.matchedDN",                               "matchedDN"),
        ErrorMessage                      = Protocol.Text   ("ldap.errorMessage",                            "errorMessage"),
        Referral                          = Protocol.UInt32 ("ldap.referral",                                "referral"),
        Url                               = Protocol.Text   ("ldap.LDAPURL",                                 "LDAPURL"),
        ServerSaslCreds                   = Protocol.Bytes  ("ldap.serverSaslCreds",                         "serverSaslCreds"),
        BaseObject                        = Protocol.Text   ("ldap.baseObject",                              "baseObject"),
        Scope                             = Protocol.UInt32 ("ldap.scope",                                   "scope", names: LdapNames.Scope),
        DerefAliases                      = Protocol.UInt32 ("ldap.derefAliases",                            "derefAliases", names: LdapNames.DerefAliases),
        SizeLimit                         = Protocol.UInt32 ("ldap.sizeLimit",                               "sizeLimit"),
        TimeLimit                         = Protocol.UInt32 ("ldap.timeLimit",                               "timeLimit"),
        TypesOnly                         = Protocol.Boolean("ldap.typesOnly",                               "typesOnly"),
        SearchRequestAttributes           = Protocol.UInt32 ("ldap.searchRequest_attributes",                "attributes"),
        AttributeDescription              = Protocol.Text   ("ldap.AttributeDescription",                    "AttributeDescription"),
        ObjectName                        = Protocol.Text   ("ldap.objectName",                              "objectName"),
        SearchResultEntryAttributes       = Protocol.UInt32 ("ldap.searchResultEntry_attributes",            "attributes"),
        PartialAttributeListItem          = Protocol.Label  ("ldap.PartialAttributeList_item_element",       "PartialAttributeList item"),
        Type                              = Protocol.Text   ("ldap.type",                                    "type"),
        Vals                              = Protocol.UInt32 ("ldap.vals",                                    "vals"),
        AttributeValue                    = Protocol.Bytes  ("ldap.AttributeValue",                          "AttributeValue"),
        Object                            = Protocol.Text   ("ldap.object",                                  "object"),
        ModifyRequestModification         = Protocol.UInt32 ("ldap.modifyRequest_modification",              "modification"),
        ModifyRequestModificationItem     = Protocol.Label  ("ldap.modifyRequest_modification_item_element", "modification item"),
        Change                            = Protocol.UInt32 ("ldap.operation",                               "operation", names: LdapNames.Operation),
        Modification                      = Protocol.Label  ("ldap.modification_element",                    "modification"),
        Entry                             = Protocol.Text   ("ldap.entry",                                   "entry"),
        Attributes                        = Protocol.UInt32 ("ldap.attributes",                              "attributes"),
        AttributeListItem                 = Protocol.Label  ("ldap.AttributeList_item_element",              "AttributeList item"),
        Newrdn                            = Protocol.Text   ("ldap.newrdn",                                  "newrdn"),
        Deleteoldrdn                      = Protocol.Boolean("ldap.deleteoldrdn",                            "deleteoldrdn"),
        NewSuperior                       = Protocol.Text   ("ldap.newSuperior",                             "newSuperior"),
        Ava                               = Protocol.Label  ("ldap.ava_element",                             "ava"),
        AttributeDesc                     = Protocol.Text   ("ldap.attributeDesc",                           "attributeDesc"),
        AssertionValue                    = Protocol.Text   ("ldap.assertionValue",                          "assertionValue"),
        RequestName                       = Protocol.Text   ("ldap.requestName",                             "requestName"),
        RequestValue                      = Protocol.Bytes  ("ldap.requestValue",                            "requestValue"),
        ExtendedResult                    = Protocol.UInt32 ("ldap.extendedResponse_resultCode",             "resultCode", names: LdapNames.ResultCode),
        ResponseName                      = Protocol.Text   ("ldap.responseName",                            "responseName"),
        Response                          = Protocol.Bytes  ("ldap.response",                                "response"),
        IntermediateResponseResponseValue = Protocol.Bytes  ("ldap.intermediateResponse_responseValue",      "responseValue"),
        Oid                               = Protocol.Text   ("ldap.oid",                                     "OID"),
        Guid                              = Protocol.Row    ("ldap.guid",                                    "GUID", FieldType.Guid),
        Sid                               = Protocol.Text   ("ldap.sid",                                     "Sid");

    static ReadOnlySpan<byte> StartTlsName => "1.3.6.1.4.1.1466.20037"u8;

    static readonly BerType
        s_text = new(BerKind.Text, 4) { Encoding = TextEncoding.Utf8 },
        s_problem = new(BerKind.Text, 4) { Encoding = TextEncoding.Utf8, Walk = TellProblem },
        s_name = new(BerKind.Text, 4) { Encoding = TextEncoding.Utf8, Walk = TellName },
        s_result = new(BerKind.Integer, 10) { Walk = TellResult },
        s_attribute = BerType.Sequence(
            new BerPart(Type, new BerType(BerKind.Text, 4) { Encoding = TextEncoding.Utf8, Walk = LdapValues.Select }),
            new BerPart(Vals, BerType.SetOf(null, BerType.Own(4, LdapValues.TakeValue)))),
        s_referral = BerType.SequenceOf(Url, s_text),
        s_bind = BerType.Sequence(
            new BerPart(Version, BerType.Integer), new BerPart(Name, s_name),
            new BerPart(Authentication, new BerType(BerKind.Choice)
            {
                IsNumberedByTag = true, Walk = TellAuthentication, Parts =
                [
                    new BerPart(Simple, s_text).Implicit(0),
                    new BerPart(Sasl, BerType.Sequence(
                        new BerPart(Mechanism, new BerType(BerKind.Text, 4) { Walk = RememberMechanism }),
                        new BerPart(Credentials, new BerType(BerKind.Octets, 4) { Walk = CallToken }).OrNone)).Implicit(3),
                    new BerPart(null, BerType.Own(4, CallNtlm)).Implicit(10),
                    new BerPart(null, BerType.Own(4, CallNtlm)).Implicit(11),
                ],
            })),
        s_bound = BerType.Sequence(
            new BerPart(BindResult, s_result), new BerPart(null, BerType.Own(4, TakeMatched)), new BerPart(ErrorMessage, s_problem),
            new BerPart(Referral, s_referral).Implicit(3).OrNone,
            new BerPart(ServerSaslCreds, new BerType(BerKind.Octets, 4) { Walk = CallServerToken }).Implicit(7).OrNone),
        s_done = BerType.Sequence(
            new BerPart(ResultCode, s_result), new BerPart(MatchedDn, s_text), new BerPart(ErrorMessage, s_problem),
            new BerPart(Referral, s_referral).Implicit(3).OrNone),
        s_search = BerType.Sequence(
            new BerPart(BaseObject, s_name), new BerPart(Scope, new BerType(BerKind.Integer, 10) { Walk = TellResult }),
            new BerPart(DerefAliases, BerType.Enumerated), new BerPart(SizeLimit, BerType.Integer), new BerPart(TimeLimit, BerType.Integer),
            new BerPart(TypesOnly, BerType.Boolean), new BerPart(null, BerType.Own(-1, LdapFilter.TakeWhole)),
            new BerPart(SearchRequestAttributes, BerType.SequenceOf(AttributeDescription, s_text))),
        s_entry = BerType.Sequence(
            new BerPart(ObjectName, s_name), new BerPart(SearchResultEntryAttributes, BerType.SequenceOf(PartialAttributeListItem, s_attribute))),
        s_modify = BerType.Sequence(
            new BerPart(Object, s_name),
            new BerPart(ModifyRequestModification, BerType.SequenceOf(ModifyRequestModificationItem, BerType.Sequence(
                new BerPart(Change, BerType.Enumerated), new BerPart(Modification, s_attribute))))),
        s_add = BerType.Sequence(new BerPart(Entry, s_name), new BerPart(Attributes, BerType.SequenceOf(AttributeListItem, s_attribute))),
        s_rename = BerType.Sequence(
            new BerPart(Entry, s_name), new BerPart(Newrdn, s_text), new BerPart(Deleteoldrdn, BerType.Boolean),
            new BerPart(NewSuperior, s_text).Implicit(0).OrNone),
        s_compare = BerType.Sequence(new BerPart(Entry, s_name), new BerPart(Ava, LdapFilter.Assertion)),
        s_extended = BerType.Sequence(
            new BerPart(RequestName, new BerType(BerKind.Text, 4) { Walk = TellExtension }).Implicit(0), new BerPart(RequestValue, BerType.Octets).Implicit(1).OrNone),
        s_extendedDone = BerType.Sequence(
            new BerPart(ExtendedResult, BerType.Enumerated), new BerPart(MatchedDn, s_text), new BerPart(ErrorMessage, s_problem),
            new BerPart(Referral, s_referral).Implicit(3).OrNone, new BerPart(ResponseName, s_text).Implicit(10).OrNone,
            new BerPart(Response, BerType.Octets).Implicit(11).OrNone),
        s_intermediate = BerType.Sequence(
            new BerPart(ResponseName, s_text).Implicit(0).OrNone, new BerPart(IntermediateResponseResponseValue, BerType.Octets).Implicit(1).OrNone);

    /// <summary>Any operation, by its APPLICATION tag.</summary>
    public static readonly BerType All = new(BerKind.Choice)
    {
        IsNumberedByTag = true, Parts =
        [
            Part(0, BindRequest, s_bind), Part(1, BindResponse, s_bound), Part(2, UnbindRequest, BerType.Null), Part(3, SearchRequest, s_search),
            Part(4, SearchResEntry, s_entry), Part(5, SearchResDone, s_done), Part(6, ModifyRequest, s_modify), Part(7, ModifyResponse, s_done),
            Part(8, AddRequest, s_add), Part(9, AddResponse, s_done), Part(10, DelRequest, s_name), Part(11, DelResponse, s_done),
            Part(12, ModDNRequest, s_rename), Part(13, ModDNResponse, s_done), Part(14, CompareRequest, s_compare), Part(15, CompareResponse, s_done),
            Part(16, AbandonRequest, BerType.Integer), Part(19, SearchResRef, s_referral), Part(23, ExtendedReq, s_extended),
            Part(24, ExtendedResp, s_extendedDone), Part(25, IntermediateResponse, s_intermediate),
        ],
    };

    static BerPart Part(int tag, Field field, BerType type) => new(field, type, 0x40 | tag);

    static void TellName(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length == 0) ldap.Info($"\"<ROOT>\" ");
        else ldap.Info($"\"{ldap.Slice(value.ContentAt, value.Length)}\" ");
    }

    static void TellResult(ref Layer ldap, ref BerContext context, Field? field, BerValue value) =>
        ldap.Info($"{field?.Names?.Find((ulong)Ber.Signed(ref ldap, value)) ?? "Unknown"} ");

    static void TellProblem(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length > 0) ldap.Info($"({ldap.Slice(value.ContentAt, value.Length)}) ");
    }

    static void TellAuthentication(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Number is 0 or 3) ldap.Info($"{(value.Number == 0 ? "simple" : "sasl")} ");
    }

    static void TellExtension(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        ReadOnlySpan<byte> name = ldap.Slice(value.ContentAt, value.Length);
        if (name.SequenceEqual(StartTlsName)) ldap.Info($"LDAP_START_TLS_OID ");
        else ldap.Info($"{name} ");
    }

    static void RememberMechanism(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        ReadOnlySpan<byte> name = ldap.Slice(value.ContentAt, value.Length);
        LdapTalk talk = ldap.Packet.Conversation.State<LdapTalk>(Protocol);
        talk.IsNegotiated = name.SequenceEqual("GSS-SPNEGO"u8);
        talk.AnswersTokens = talk.IsNegotiated || name.SequenceEqual("GSSAPI"u8);
        talk.UsesSasl = talk.AnswersTokens || name.SequenceEqual("NTLM"u8);
    }

    static void CallToken(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (ldap.Packet.Conversation.State<LdapTalk>(Protocol).UsesSasl) SecurityTokens.Call(ref ldap, SecurityTokens.Gss, value.ContentAt, value.Length);
    }

    static void CallServerToken(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        LdapTalk talk = ldap.Packet.Conversation.State<LdapTalk>(Protocol);
        if (talk.AnswersTokens) SecurityTokens.CallInner(ref ldap, value.ContentAt, value.Length, talk.IsNegotiated);
    }

    static void CallNtlm(ref Layer ldap, ref BerContext context, Field? field, BerValue value) =>
        SecurityTokens.Call(ref ldap, SecurityTokens.Ntlm, value.ContentAt, value.Length);

    // What answers a message of NTLM stands in place of a name, [MS-ADTS] section 5.1.1.1.3.
    static void TakeMatched(ref Layer ldap, ref BerContext context, Field? field, BerValue value)
    {
        if (ldap.Slice(value.ContentAt, value.Length).StartsWith("NTLMSSP"u8)) CallNtlm(ref ldap, ref context, field, value);
        else ldap.Text(MatchedDn, value.ContentAt, value.Length, TextEncoding.Utf8);
    }

    /// <summary>An extended request, at an offset, asks for TLS (section 4.14).</summary>
    public static bool AsksForTls(ref Layer ldap, int at)
    {
        BerValue name = Ber.Read(ref ldap, Ber.Read(ref ldap, at).ContentAt);
        return !ldap.Failed && ldap.Slice(name.ContentAt, name.Length).SequenceEqual(StartTlsName);
    }

    /// <summary>A result, at an offset, is good.</summary>
    public static bool IsSuccess(ref Layer ldap, int at)
    {
        BerValue result = Ber.Read(ref ldap, Ber.Read(ref ldap, at).ContentAt);
        return !ldap.Failed && Ber.Signed(ref ldap, result) == 0;
    }
}
