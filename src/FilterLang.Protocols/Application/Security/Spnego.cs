namespace FilterLang.Protocols;

/// <summary>The Simple and Protected Negotiation Mechanism, RFC 4178 section 4.2, with the hints of [MS-SPNG] section 2.2.1.</summary>
public static class Spnego
{
    public static readonly Protocol Protocol = Protocol.Of("spnego", "Simple Protected Negotiation", Dissect, "SPNEGO");

    public static readonly Field
        NegTokenInit  = Protocol.Label ("spnego.negTokenInit_element", "negTokenInit"),
        NegTokenTarg  = Protocol.Label ("spnego.negTokenTarg_element", "negTokenTarg"),
        MechType      = Protocol.Row   ("spnego.MechType",             "MechType", FieldType.Oid),
        MechTypes     = Protocol.UInt32("spnego.mechTypes",            "mechTypes"),
        ReqFlags      = Protocol.Bytes ("spnego.reqFlags",             "reqFlags"),
        DelegFlag     = Protocol.Boolean("spnego.ContextFlags.delegFlag",    "delegFlag"),
        MutualFlag    = Protocol.Boolean("spnego.ContextFlags.mutualFlag",   "mutualFlag"),
        ReplayFlag    = Protocol.Boolean("spnego.ContextFlags.replayFlag",   "replayFlag"),
        SequenceFlag  = Protocol.Boolean("spnego.ContextFlags.sequenceFlag", "sequenceFlag"),
        AnonFlag      = Protocol.Boolean("spnego.ContextFlags.anonFlag",     "anonFlag"),
        ConfFlag      = Protocol.Boolean("spnego.ContextFlags.confFlag",     "confFlag"),
        IntegFlag     = Protocol.Boolean("spnego.ContextFlags.integFlag",    "integFlag"),
        MechToken     = Protocol.Bytes ("spnego.mechToken",            "mechToken"),
        MechListMic   = Protocol.Bytes ("spnego.mechListMIC",          "mechListMIC"),
        HintName      = Protocol.Text  ("spnego.hintName",             "hintName"),
        HintAddress   = Protocol.Bytes ("spnego.hintAddress",          "hintAddress"),
        NegHints      = Protocol.Label ("spnego.negHints_element",     "negHints"),
        NegResult     = Protocol.UInt32("spnego.negResult",            "negResult", names: new(() => [(0, "accept-completed"), (1, "accept-incomplete"), (2, "reject"), (3, "request-mic")])),
        SupportedMech = Protocol.Row   ("spnego.supportedMech",        "supportedMech", FieldType.Oid),
        ResponseToken = Protocol.Bytes ("spnego.responseToken",        "responseToken");

    static readonly BerType s_token = Token();

    static Spnego()
    {
        GssApi.Mechanisms.Add(Protocol, "1.3.6.1.5.5.2");
        Protocol.CarriedBy(SecurityTokens.Table, SecurityTokens.Spnego).Dispatches(GssApi.Mechanisms, GssApi.Verifiers, SecurityTokens.Table).Borrows(BerFields.Protocol);
    }

    static BerType Token()
    {
        // The first of the types offered is the one that the token is of.
        var offered = new BerType(BerKind.Oid, 6) { Walk = Offer };
        var chosen = new BerType(BerKind.Oid, 6) { Walk = Choose };
        var token = new BerType(BerKind.Octets, 4) { Walk = CallMechanism };
        var signature = new BerType(BerKind.Octets, 4) { Walk = CallVerifier };
        var hints = BerType.Sequence(new BerPart(HintName, BerType.GeneralString).Explicit(0).OrNone, new BerPart(HintAddress, BerType.Octets).Explicit(1).OrNone);
        var init = BerType.Sequence(
            new BerPart(MechTypes, BerType.SequenceOf(MechType, offered)).Explicit(0).OrNone,
            new BerPart(ReqFlags, BerType.Bits(DelegFlag, MutualFlag, ReplayFlag, SequenceFlag, AnonFlag, ConfFlag, IntegFlag)).Explicit(1).OrNone,
            new BerPart(MechToken, token).Explicit(2).OrNone,
            new BerPart(null, BerType.Choice(new BerPart(NegHints, hints), new BerPart(MechListMic, signature))).Explicit(3).OrNone,
            new BerPart(MechListMic, signature).Explicit(4).OrNone);
        var target = BerType.Sequence(
            new BerPart(NegResult, BerType.Enumerated).Explicit(0).OrNone,
            new BerPart(SupportedMech, chosen).Explicit(1).OrNone,
            new BerPart(ResponseToken, token).Explicit(2).OrNone,
            new BerPart(MechListMic, signature).Explicit(3).OrNone);
        return BerType.Choice(new BerPart(NegTokenInit, init).Explicit(0), new BerPart(NegTokenTarg, target).Explicit(1));
    }

    static void Dissect(ref Layer spnego)
    {
        spnego.Open();
        spnego.NestsPayload = true;
        spnego.Packet.Conversation.State<GssContext>(GssApi.Protocol).IsOffering = false;
        BerReader.Take(ref spnego, s_token, null);
    }

    static void Offer(ref Layer spnego, ref BerContext context, Field? field, BerValue value)
    {
        GssContext agreed = spnego.Packet.Conversation.State<GssContext>(GssApi.Protocol);
        if (agreed.IsOffering) return;
        agreed.IsOffering = true;
        Choose(ref spnego, ref context, field, value);
    }

    static void Choose(ref Layer spnego, ref BerContext context, Field? field, BerValue value)
    {
        GssContext agreed = spnego.Packet.Conversation.State<GssContext>(GssApi.Protocol);
        agreed.Inner = GssApi.Find(ref spnego, GssApi.Mechanisms, value);
        agreed.Verifier = GssApi.Find(ref spnego, GssApi.Verifiers, value);
    }

    static void CallMechanism(ref Layer spnego, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length == 0) return;
        Protocol? mechanism = spnego.Slice(value.ContentAt, value.Length).StartsWith("NTLMSSP"u8)
            ? spnego.Packet.Find(SecurityTokens.Table, SecurityTokens.Ntlm) : spnego.Packet.Conversation.State<GssContext>(GssApi.Protocol).Inner;
        if (mechanism is not null) spnego.Call(mechanism, value.ContentAt, value.Length);
    }

    static void CallVerifier(ref Layer spnego, ref BerContext context, Field? field, BerValue value)
    {
        if (value.Length > 0 && spnego.Packet.Conversation.State<GssContext>(GssApi.Protocol).Verifier is { } verifier)
            spnego.Call(verifier, value.ContentAt, value.Length);
    }
}
