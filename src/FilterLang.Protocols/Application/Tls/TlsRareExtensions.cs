namespace FilterLang.Protocols;

/// <summary>Extensions that are seldom seen: RFC 6066 section 6, RFC 6961, RFC 7250, RFC 8472, RFC 8446 section 4.2.4.</summary>
static class TlsRareExtensions
{
    static readonly Protocol Protocol = Tls.Protocol;

    static readonly Field
        TokenBindingVersionMajor        = Protocol.UInt8 ("tls.token_binding.version_major",         "Protocol Major Version", display: Hex),
        TokenBindingVersionMinor        = Protocol.UInt8 ("tls.token_binding.version_minor",         "Protocol Minor Version", display: Hex),
        TokenBindingKeyParametersLength = Protocol.UInt8 ("tls.token_binding.key_parameters_length", "Key Parameters Length"),
        TokenBindingKeyParameters       = Protocol.Label ("tls.token_binding.key_parameters",        "Key Parameters"),
        TokenBindingKeyParameter        = Protocol.UInt8 ("tls.token_binding.key_parameter",         "Key Parameter", names: new(() => [(0, "rsa2048_pkcs1.5"), (1, "rsa2048_pss"), (2, "ecdsap256")])),
        HandshakeTrustedCaKeysLength    = Protocol.UInt16("tls.handshake.trusted_ca.keys_length",    "Trusted CA keys length"),
        HandshakeTrustedCaKeys          = Protocol.Label ("tls.handshake.trusted_ca.keys",           "Trusted CA keys"),
        HandshakeTrustedCaKey           = Protocol.Label ("tls.handshake.trusted_ca.key",            "Trusted CA key"),
        HandshakeTrustedCaKeyType       = Protocol.UInt8 ("tls.handshake.trusted_ca.key_type",       "Trusted CA key type", names: new(() => [(0, "pre_agreed"), (1, "key_sha1_hash"), (2, "x509_name"), (3, "cert_sha1_hash")])),
        HandshakeTrustedCaKeyHash       = Protocol.Bytes ("tls.handshake.trusted_ca.key_hash",       "Trusted CA key hash"),
        HandshakeTrustedCaKeyDnameLen   = Protocol.UInt16("tls.handshake.trusted_ca.key_dname_len",  "Distinguished Name Length"),
        HandshakeTrustedCaKeyDname      = Protocol.Label ("tls.handshake.trusted_ca.key_dname",      "Distinguished Name");

    public static void TakeTrustedAuthorities(ref Layer tls, int end)
    {
        if (end - tls.Position < 2) return;
        int length = (int)tls.Take(HandshakeTrustedCaKeysLength);
        if (length == 0 || tls.Failed) return;
        GroupScope keys = tls.Begin(HandshakeTrustedCaKeys, tls.Position, length);
        for (int stop = Math.Min(end, tls.Position + length); tls.Position < stop && tls.More;)
        {
            GroupScope key = tls.Begin(HandshakeTrustedCaKey);
            switch (tls.Take(HandshakeTrustedCaKeyType))
            {
                case 1 or 3: tls.Take(HandshakeTrustedCaKeyHash, 20); break;
                case 2: TlsHandshake.TakeEncoded(ref tls, HandshakeTrustedCaKeyDname, (int)tls.Take(HandshakeTrustedCaKeyDnameLen), "DistinguishedName"u8); break;
            }
            tls.End(key);
        }
        tls.End(keys);
    }

    /// <summary>The list of a client, the choice of a server.</summary>
    public static void TakeCertificateTypes(ref Layer tls, TlsExtensionPlace place)
    {
        if (place != TlsExtensionPlace.Client)
        {
            tls.Take(Tls.CertTypeType);
            return;
        }
        int length = (int)tls.Take(Tls.CertTypeTypesLen);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(Tls.CertTypeTypes, tls.Position, length);
        for (int stop = tls.Position + length; tls.Position < stop && tls.More;) tls.Take(Tls.CertTypeType);
        tls.End(scope);
    }

    public static void TakeTokenBinding(ref Layer tls)
    {
        tls.Take(TokenBindingVersionMajor);
        tls.Take(TokenBindingVersionMinor);
        int length = (int)tls.Take(TokenBindingKeyParametersLength);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(TokenBindingKeyParameters, tls.Position, length);
        for (int stop = tls.Position + length; tls.Position < stop && tls.More;) tls.Take(TokenBindingKeyParameter);
        tls.End(scope);
    }

    /// <summary>status_request_v2: a list of what status_request has one of.</summary>
    public static void TakeStatusRequests(ref Layer tls, int end, TlsExtensionPlace place)
    {
        if (place != TlsExtensionPlace.Client) return;
        int length = (int)tls.Take(Tls.StatusRequestListLen);
        for (int stop = Math.Min(end, tls.Position + length); tls.Position + 3 <= stop && tls.More;)
        {
            ulong type = tls.Take(Tls.StatusRequestType);
            int size = (int)tls.Take(Tls.StatusRequestLen), next = tls.Position + size;
            if (type is 1 or 2)
            {
                int responders = (int)tls.Take(Tls.StatusRequestResponderIdsLen);
                tls.Position += responders;
                tls.Take(Tls.StatusRequestExtsLen);
            }
            if (tls.Failed) return;
            tls.Position = next;
        }
    }

    public static void TakeAuthorities(ref Layer tls, int end) => TlsHandshake.TakeNames(ref tls, end);
}
