using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>The Lightweight Directory Access Protocol, RFC 4511: messages of a stream, as they are or wrapped by SASL (RFC 4422 section 3.7).</summary>
public static class Ldap
{
    const byte Message = BerValue.Sequence;

    const int SaslHeader = 4, LongestSasl = 1 << 20;

    public static readonly Protocol Protocol = Protocol.Of("ldap", "Lightweight Directory Access Protocol", Dissect, "LDAP");

    /// <summary>The same in datagrams, RFC 3352, as domain controllers are looked for.</summary>
    public static readonly Protocol Connectionless =
        Protocol.Of("cldap", "Connectionless Lightweight Directory Access Protocol", DissectDatagram, "CLDAP").Borrows(Protocol);

    public static readonly Field
        Envelope      = Protocol.Label       ("ldap.LDAPMessage_element",      "LDAPMessage"),
        MessageId     = Protocol.UInt32      ("ldap.messageID",                "messageID"),
        Operation     = Protocol.UInt32      ("ldap.protocolOp",               "protocolOp", names: LdapNames.ProtocolOp),
        Controls      = Protocol.UInt32      ("ldap.controls",                 "controls"),
        ResponseTo    = Protocol.FrameNumber ("ldap.response_to",              "Response To", level: EvaluationLevel.Stream),
        ResponseIn    = Protocol.FrameNumber ("ldap.response_in",              "Response In", level: EvaluationLevel.Stream),
        Time          = Protocol.RelativeTime("ldap.time",                     "Time", level: EvaluationLevel.Stream),
        SaslLength    = Protocol.UInt32      ("ldap.sasl_buffer_length",       "SASL Buffer Length"),
        SealedPayload = Protocol.Bytes       ("ldap.gssapi_encrypted_payload", "GSS-API Encrypted payload");

    static readonly Field s_buffer = Protocol.Heading("SASL Buffer"), s_payload = Protocol.Heading("GSS-API payload");

    static Ldap()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 389, 3268).CarriedBy(PayloadTables.TlsPort, 636).Dispatches(SecurityTokens.Table, PayloadTables.StartTls).Borrows(BerFields.Protocol).Selects();
        Connectionless.CarriedBy(PayloadTables.UdpPort, 389).Borrows(BerFields.Protocol).Dispatches(SecurityTokens.Table).Selects();
        // Rows of the other files are this protocol's.
        _ = (LdapOperations.Version, LdapFilter.Present, LdapControls.Control, LdapNetlogon.NtverFlags);
    }

    static void Dissect(ref Layer ldap)
    {
        if (ldap.Captured == 0) return;
        if (!IsMessage(ref ldap, 0) && !IsSasl(ref ldap))
        {
            ldap.Decline();
            return;
        }
        bool isFirst = ldap.Packet.Columns is not { Protocol: "LDAP" };
        if (isFirst) ldap.Summary("LDAP");
        ldap.Pdus(2, LengthOf, DissectOne);
    }

    static void DissectDatagram(ref Layer ldap)
    {
        if (!IsMessage(ref ldap, 0))
        {
            ldap.Decline();
            return;
        }
        ldap.Summary("CLDAP");
        ldap.Open();
        while (ldap.More && IsMessage(ref ldap, ldap.Position)) LdapMessage.Take(ref ldap);
    }

    static bool IsMessage(ref Layer ldap, int at) => at < ldap.Captured && ldap.U8(at) == Message;

    static bool IsSasl(ref Layer ldap) =>
        ldap.Captured >= SaslHeader && ldap.U32(0) is > 2 and < LongestSasl
        && (ldap.Packet.Conversation.Known<LdapTalk>(Protocol) is { UsesSasl: true } || (ldap.Captured > SaslHeader && ldap.U8(SaslHeader) == 0x60));

    // 0 where not even the length is there.
    static int LengthOf(ref Layer ldap, int at)
    {
        int there = ldap.Captured - at;
        if (ldap.U8(at) != Message) return there < SaslHeader ? 0 : (int)Math.Min(ldap.U32(at), LongestSasl) + SaslHeader;
        byte first = ldap.U8(at + 1);
        if (first < 0x80) return 2 + first;
        int octets = first & 0x7F;
        if (octets is 0 or > 4) return there;
        if (there < 2 + octets) return 0;
        ulong length = ldap.Number(at + 2, octets, little: false);
        return 2 + octets + (int)Math.Min(length, int.MaxValue / 2);
    }

    static void DissectOne(ref Layer ldap)
    {
        ldap.Open();
        if (ldap.InfoSink is { Length: > 0 } sink && sink.Written.EndsWith(" "u8)) ldap.Info($" | ");
        if (IsMessage(ref ldap, 0)) LdapMessage.Take(ref ldap);
        else TakeSasl(ref ldap);
    }

    static void TakeSasl(ref Layer ldap)
    {
        ldap.Take(SaslLength);
        GroupScope scope = ldap.Begin(s_buffer, SaslHeader, ldap.Length - SaslHeader);
        SecurityTokens.Call(ref ldap, SecurityTokens.GssWrapping, SaslHeader, ldap.Length - SaslHeader);
        ldap.End(scope);
        int wrapping = SecurityTokens.WrappingLength(ref ldap, SaslHeader), at = SaslHeader + wrapping, length = ldap.Length - at;
        if (ldap.Failed || length <= 0 || wrapping == 0) return;
        if (ldap.U8(at) != Message)
        {
            ldap.Info($"SASL GSS-API Privacy: payload ({length} bytes)");
            ldap.Place(SealedPayload, at, length);
            return;
        }
        ldap.Info($"SASL GSS-API Integrity: ");
        scope = ldap.Begin(s_payload, at, length);
        ldap.Label(scope.Item, $"GSS-API payload ({(long)length} bytes)");
        ldap.Position = at;
        while (ldap.More && IsMessage(ref ldap, ldap.Position)) LdapMessage.Take(ref ldap);
        ldap.End(scope);
    }
}

/// <summary>What a conversation has agreed on, and how many entries were found in it.</summary>
sealed class LdapTalk : IReusableState
{
    /// <summary>Both ends may wrap their messages.</summary>
    public bool UsesSasl { get; set; }

    /// <summary>The token of the last bind was one of SPNEGO.</summary>
    public bool IsNegotiated { get; set; }

    /// <summary>What the server answers to a token is one as well.</summary>
    public bool AnswersTokens { get; set; }

    /// <summary>The last extended request asked for encryption.</summary>
    public bool AsksForTls { get; set; }

    public uint Results { get; set; }

    public void Reset() => (UsesSasl, IsNegotiated, AnswersTokens, AsksForTls, Results) = (false, false, false, false, 0);
}
