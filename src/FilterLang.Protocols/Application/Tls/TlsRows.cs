namespace FilterLang.Protocols;

/// <summary>
/// The rows that TLS and DTLS have in common, of which each protocol has its own: their names begin with the protocol's. Here those of
/// records and handshake messages; n stands for that beginning.
/// </summary>
sealed class TlsRows
{
    public readonly Field
        Stream, Record, RecordContentType, RecordVersion, RecordLength, AppData, AppDataProto, AlertMessage, AlertMessageLevel, AlertMessageDesc,
        HeartbeatMessage, HeartbeatMessageType, HeartbeatMessagePayloadLength, HeartbeatMessagePayload, HeartbeatMessagePadding, ChangeCipherSpec,
        Handshake, HandshakeType, HandshakeLength, SessionIdLength, OcspResponseLen, EpmsLen, Epms, ModulusLen, ExponentLen, SigLen, PLen, GLen,
        YsLen, YcLen, ClientPointLen, ServerPointLen, P, G, ServerCurveType, ServerNamedCurve, Ys, Yc, ServerPoint, ClientPoint, Modulus, Exponent,
        Sig, HintLen, Hint, IdentityLen, Identity, CertificatesLength, Certificates, Certificate, CertificateLength, DnamesLen, Dnames, DnameLen, Dname, Random,
        RandomTime, RandomBytes, SessionId, Version, CipherSuitesLength, Ciphersuites, Ciphersuite, CompMethodsLength, CompMethods, CompMethod,
        SessionTicketLifetimeHint, SessionTicketAgeAdd, SessionTicketNonceLength, SessionTicketNonce, SessionTicketLength, HandshakeSessionTicket,
        VerifyData, ClientCertVrfySigLen, ClientCertVrfySig, Ja3Full, Ja3, Ja3sFull, Ja3s, Ja4, Ja4R, CertificateRequestContextLength, CertificateRequestContext, KeyUpdateRequest, CredValidTime,
        XsLen, Xs, XcLen, Xc, VsLen, Vs, VcLen, Vc, RsLen, Rs, RcLen, Rc;

    public readonly ExpertField
        HeartbeatMessagePayloadLengthInvalid, ClientVersionError, ServerVersionError, LegacyVersion, MalformedVectorLength, MalformedBufferTooSmall, MalformedTrailingData, CiphersuiteUndecoded, ServerKeyexIllegal, Resumed, RecordLengthInvalid;

    public readonly TlsLabels.Headings Headings;

    public TlsRows(Protocol p)
    {
        string n = p.Name;
        Headings = new TlsLabels.Headings(p);
        SessionIdLength = n == "tls" ? p.UInt16($"{n}.handshake.session_id_length", "Session ID Length") : p.UInt8($"{n}.handshake.session_id_length", "Session ID Length");
        Stream                          = p.UInt32($"{n}.stream", "Stream index");
        Record                          = p.Label ($"{n}.record", "Record Layer");
        RecordContentType               = p.UInt8 ($"{n}.record.content_type", "Content Type", names: new(() => [(20, "Change Cipher Spec"), (21, "Alert"), (22, "Handshake"), (23, "Application Data"), (24, "Heartbeat"), (25, "Connection ID")]));
        RecordVersion                   = p.UInt16($"{n}.record.version", "Version", display: Hex, names: TlsNames.RecordVersion);
        RecordLength                    = p.UInt16($"{n}.record.length", "Length");
        AppData                         = p.Bytes ($"{n}.app_data", "Encrypted Application Data");
        AppDataProto                    = p.Text  ($"{n}.app_data_proto", "Application Data Protocol");
        AlertMessage                    = p.Label ($"{n}.alert_message", "Alert Message");
        AlertMessageLevel               = p.UInt8 ($"{n}.alert_message.level", "Level", names: new(() => [(1, "Warning"), (2, "Fatal")]));
        AlertMessageDesc                = p.UInt8 ($"{n}.alert_message.desc", "Description", names: TlsNames.AlertMessageDesc);
        HeartbeatMessage                = p.Label ($"{n}.heartbeat_message", "Heartbeat Message");
        HeartbeatMessageType            = p.UInt8 ($"{n}.heartbeat_message.type", "Type", names: new(() => [(1, "Request"), (2, "Response")]));
        HeartbeatMessagePayloadLength   = p.UInt16($"{n}.heartbeat_message.payload_length", "Payload Length");
        HeartbeatMessagePayload         = p.Bytes ($"{n}.heartbeat_message.payload", "Payload Length");
        HeartbeatMessagePadding         = p.Bytes ($"{n}.heartbeat_message.padding", "Payload Length");
        ChangeCipherSpec                = p.Label ($"{n}.change_cipher_spec", "Change Cipher Spec Message");
        Handshake                       = p.Label ($"{n}.handshake", "Handshake Protocol");
        HandshakeType                   = p.UInt8 ($"{n}.handshake.type", "Handshake Type", names: TlsNames.HandshakeType);
        HandshakeLength                 = p.UInt24($"{n}.handshake.length", "Length");
        OcspResponseLen                 = p.UInt24($"{n}.handshake.ocsp_response_len", "OCSP Response Length");
        EpmsLen                         = p.UInt16($"{n}.handshake.epms_len", "Encrypted PreMaster length");
        Epms                            = p.Bytes ($"{n}.handshake.epms", "Encrypted PreMaster");
        ModulusLen                      = p.UInt16($"{n}.handshake.modulus_len", "Modulus Length");
        ExponentLen                     = p.UInt16($"{n}.handshake.exponent_len", "Exponent Length");
        SigLen                          = p.UInt16($"{n}.handshake.sig_len", "Signature Length");
        PLen                            = p.UInt16($"{n}.handshake.p_len", "p Length");
        GLen                            = p.UInt16($"{n}.handshake.g_len", "g Length");
        YsLen                           = p.UInt16($"{n}.handshake.ys_len", "Pubkey Length");
        YcLen                           = p.UInt16($"{n}.handshake.yc_len", "Pubkey Length");
        ClientPointLen                  = p.UInt8 ($"{n}.handshake.client_point_len", "Pubkey Length");
        ServerPointLen                  = p.UInt8 ($"{n}.handshake.server_point_len", "Pubkey Length");
        P                               = p.Bytes ($"{n}.handshake.p", "p");
        G                               = p.Bytes ($"{n}.handshake.g", "g");
        ServerCurveType                 = p.UInt8 ($"{n}.handshake.server_curve_type", "Curve Type", display: Hex, names: new(() => [(0x1, "explicit_prime"), (0x2, "explicit_char2"), (0x3, "named_curve")]));
        ServerNamedCurve                = p.UInt16($"{n}.handshake.server_named_curve", "Named Curve", display: Hex, names: TlsNames.HandshakeExtensionsSupportedGroup);
        Ys                              = p.Bytes ($"{n}.handshake.ys", "Pubkey");
        Yc                              = p.Bytes ($"{n}.handshake.yc", "Pubkey");
        ServerPoint                     = p.Bytes ($"{n}.handshake.server_point", "Pubkey");
        ClientPoint                     = p.Bytes ($"{n}.handshake.client_point", "Pubkey");
        Modulus                         = p.Bytes ($"{n}.handshake.modulus", "Modulus");
        Exponent                        = p.Bytes ($"{n}.handshake.exponent", "Exponent");
        Sig                             = p.Bytes ($"{n}.handshake.sig", "Signature");
        HintLen                         = p.UInt16($"{n}.handshake.hint_len", "Hint Length");
        Hint                            = p.Bytes ($"{n}.handshake.hint", "Hint");
        IdentityLen                     = p.UInt16($"{n}.handshake.identity_len", "Identity Length");
        Identity                        = p.Bytes ($"{n}.handshake.identity", "Identity");
        CertificatesLength              = p.UInt24($"{n}.handshake.certificates_length", "Certificates Length");
        Certificates                    = p.Label ($"{n}.handshake.certificates", "Certificates");
        Certificate                     = p.Bytes ($"{n}.handshake.certificate", "Certificate");
        CertificateLength               = p.UInt24($"{n}.handshake.certificate_length", "Certificate Length");
        DnamesLen                       = p.UInt16($"{n}.handshake.dnames_len", "Distinguished Names Length");
        Dnames                          = p.Label ($"{n}.handshake.dnames", "Distinguished Names");
        DnameLen                        = p.UInt16($"{n}.handshake.dname_len", "Distinguished Name Length");
        Dname                           = p.Label ($"{n}.handshake.dname", "Distinguished Name");
        Random                          = p.Bytes ($"{n}.handshake.random", "Random");
        RandomTime                      = p.Row   ($"{n}.handshake.random_time", "GMT Unix Time", FieldType.AbsoluteTime, display: Local);
        RandomBytes                     = p.Bytes ($"{n}.handshake.random_bytes", "Random Bytes");
        SessionId                       = p.Bytes ($"{n}.handshake.session_id", "Session ID");
        Version                         = p.UInt16($"{n}.handshake.version", "Version", display: Hex, names: TlsNames.RecordVersion);
        CipherSuitesLength              = p.UInt16($"{n}.handshake.cipher_suites_length", "Cipher Suites Length");
        Ciphersuites                    = p.Label ($"{n}.handshake.ciphersuites", "Cipher Suites");
        Ciphersuite                     = p.UInt16($"{n}.handshake.ciphersuite", "Cipher Suite", display: Hex, names: TlsNames.HandshakeCiphersuite);
        CompMethodsLength               = p.UInt8 ($"{n}.handshake.comp_methods_length", "Compression Methods Length");
        CompMethods                     = p.Label ($"{n}.handshake.comp_methods", "Compression Methods");
        CompMethod                      = p.UInt8 ($"{n}.handshake.comp_method", "Compression Method", names: new(() => [(0, "null"), (1, "DEFLATE"), (64, "LZS")]));
        SessionTicketLifetimeHint       = p.UInt32($"{n}.handshake.session_ticket_lifetime_hint", "Session Ticket Lifetime Hint", names: ValueNames.Unit(" second", " seconds"));
        SessionTicketAgeAdd             = p.UInt32($"{n}.handshake.session_ticket_age_add", "Session Ticket Age Add");
        SessionTicketNonceLength        = p.UInt8 ($"{n}.handshake.session_ticket_nonce_length", "Session Ticket Nonce Length");
        SessionTicketNonce              = p.Bytes ($"{n}.handshake.session_ticket_nonce", "Session Ticket Nonce");
        SessionTicketLength             = p.UInt16($"{n}.handshake.session_ticket_length", "Session Ticket Length");
        HandshakeSessionTicket          = p.Bytes ($"{n}.handshake.session_ticket", "Session Ticket");
        VerifyData                      = p.Bytes ($"{n}.handshake.verify_data", "Verify Data");
        ClientCertVrfySigLen            = p.UInt16($"{n}.handshake.client_cert_vrfy.sig_len", "Signature length");
        ClientCertVrfySig               = p.Bytes ($"{n}.handshake.client_cert_vrfy.sig", "Signature");
        Ja3Full                         = p.Text  ($"{n}.handshake.ja3_full", "JA3 Fullstring");
        Ja3                             = p.Text  ($"{n}.handshake.ja3", "JA3");
        Ja3sFull                        = p.Text  ($"{n}.handshake.ja3s_full", "JA3S Fullstring");
        Ja3s                            = p.Text  ($"{n}.handshake.ja3s", "JA3S");
        Ja4                             = p.Text  ($"{n}.handshake.ja4", "JA4");
        Ja4R                            = p.Text  ($"{n}.handshake.ja4_r", "JA4_r");
        CertificateRequestContextLength = p.UInt8 ($"{n}.handshake.certificate_request_context_length", "Certificate Request Context Length");
        CertificateRequestContext       = p.Bytes ($"{n}.handshake.certificate_request_context", "Certificate Request Context");
        KeyUpdateRequest                = p.UInt8 ($"{n}.handshake.key_update.request_update", "Key Update Request", names: new(() => [(0, "update_not_requested"), (1, "update_requested")]));
        CredValidTime                   = p.UInt16($"{n}.handshake.cred.valid_time", "Valid Time");
        HeartbeatMessagePayloadLengthInvalid = p.Expert($"{n}.heartbeat_message.payload_length.invalid", Severity.Error, ExpertGroup.Malformed, "Invalid heartbeat payload length");
        ClientVersionError                   = p.Expert($"{n}.handshake.client_version_error", Severity.Warning, ExpertGroup.Protocol, "Client Hello legacy version field specifies version 1.3, not version 1.2; some servers may not be able to handle that.");
        ServerVersionError                   = p.Expert($"{n}.handshake.server_version_error", Severity.Warning, ExpertGroup.Protocol, "Server Hello legacy version field specifies version 1.3, not version 1.2; some middleboxes may not be able to handle that.");
        LegacyVersion                        = p.Expert($"{n}.handshake.legacy_version", Severity.Chat, ExpertGroup.Deprecated, "This legacy_version field MUST be ignored. The supported_versions extension is present and MUST be used instead.");
        MalformedVectorLength                = p.Expert($"{n}.malformed.vector_length", Severity.Warning, ExpertGroup.Protocol, "Variable vector length is outside the permitted range");
        MalformedBufferTooSmall              = p.Expert($"{n}.malformed.buffer_too_small", Severity.Error, ExpertGroup.Malformed, "Malformed message, not enough data is available");
        MalformedTrailingData                = p.Expert($"{n}.malformed.trailing_data", Severity.Warning, ExpertGroup.Protocol, "Undecoded trailing data is present");
        CiphersuiteUndecoded                 = p.Expert($"{n}.handshake.ciphersuite.undecoded", Severity.Note, ExpertGroup.Undecoded, "Ciphersuite not implemented, contact Wireshark developers if you want this to be supported");
        ServerKeyexIllegal                   = p.Expert($"{n}.handshake.server_keyex_illegal", Severity.Warning, ExpertGroup.Protocol, "It is not legal to send the ServerKeyExchange message for this ciphersuite");
        Resumed                              = p.Expert($"{n}.resumed", Severity.Note, ExpertGroup.Sequence, "This session reuses previously negotiated keys (Session resumption)");
        RecordLengthInvalid                  = p.Expert($"{n}.record.length.invalid", Severity.Warning, ExpertGroup.Protocol, "Record fragment length is too small or too large");
        XsLen                           = p.UInt8 ($"{n}.handshake.xs_len", "Pubkey Length");
        Xs                              = p.Bytes ($"{n}.handshake.xs", "Pubkey");
        XcLen                           = p.UInt8 ($"{n}.handshake.xc_len", "Pubkey Length");
        Xc                              = p.Bytes ($"{n}.handshake.xc", "Pubkey");
        VsLen                           = p.UInt8 ($"{n}.handshake.vs_len", "Ephemeral Pubkey Length");
        Vs                              = p.Bytes ($"{n}.handshake.vs", "Ephemeral Pubkey");
        VcLen                           = p.UInt8 ($"{n}.handshake.vc_len", "Ephemeral Pubkey Length");
        Vc                              = p.Bytes ($"{n}.handshake.vc", "Ephemeral Pubkey");
        RsLen                           = p.UInt8 ($"{n}.handshake.rs_len", "Schnorr signature Length");
        Rs                              = p.Bytes ($"{n}.handshake.rs", "Schnorr signature");
        RcLen                           = p.UInt8 ($"{n}.handshake.rc_len", "Schnorr signature Length");
        Rc                              = p.Bytes ($"{n}.handshake.rc", "Schnorr signature");
        Extensions = new TlsExtensionRows(p);
        IsDatagram = n == "dtls";
    }

    /// <summary>They are those of DTLS.</summary>
    public bool IsDatagram { get; }

    /// <summary>What the protocol column calls a version of TLS, or the version of DTLS that it is the equivalent of.</summary>
    public string NameOf(ushort version) => IsDatagram ? DtlsNames.Column(version) : Tls.NameOf(version);

    /// <summary>The rows of extensions.</summary>
    public TlsExtensionRows Extensions { get; }

    /// <summary>Those of the layer's protocol.</summary>
    public static TlsRows Of(in Layer layer) => (TlsRows)layer.Protocol.Shared!;
}
