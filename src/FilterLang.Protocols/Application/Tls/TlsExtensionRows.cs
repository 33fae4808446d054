namespace FilterLang.Protocols;

/// <summary>As <see cref="TlsRows"/>, those of extensions.</summary>
sealed class TlsExtensionRows
{
    public readonly Field
        ExtensionsLength, Extension, ExtensionType, ExtensionLen, ExtensionData, SupportedGroupsLength, SupportedGroups, SupportedGroup,
        EcPointFormatsLength, EcPointFormats, EcPointFormat, AlpnLen, AlpnList, AlpnStrLen, AlpnStr, NpnStrLen, Npn, RenegInfoLen, RenegInfo,
        KeyShareClientLength, KeyShareGroup, KeyShareKeyExchangeLength, KeyShareKeyExchange, KeyShareSelectedGroup, PskIdentitiesLength,
        PskIdentityIdentityLength, PskIdentityIdentity, PskIdentityObfuscatedTicketAge, PskBindersLen, PskBinders, PskBinder, PskBinderBinderLength,
        PskBinderBinder, PskIdentitySelected, SessionTicket, SupportedVersionsLen, SupportedVersion, CookieLen, Cookie, ServerNameListLen,
        ServerNameLen, ServerNameType, ServerName, MaxFragmentLength, PaddingData, CertTypeType, CertTypeTypes, CertTypeTypesLen, StatusRequestType,
        StatusRequestLen, StatusRequestResponderIdsLen, StatusRequestExtsLen, StatusRequestListLen, SigHashAlgLen, SigHashAlgs, SigHashAlg,
        SigHashHash, SigHashSig, ExtensionHeartbeatMode, CertTypesCount, CertTypes, CertType, ExtensionPskKeModesLength, ExtensionPskKeMode,
        SctSctsLength, SctSctLength, SctSctVersion, SctSctLogid, SctSctTimestamp, SctSctExtensionsLength, SctSctSignatureLength, SctSctSignature,
        EarlyDataMaxEarlyDataSize, CompressCertificateAlgorithmsLength, CompressCertificateAlgorithm, CompressCertificateUncompressedLength,
        CompressCertificateCompressedCertificateMessageLength, CompressCertificateCompressedCertificateMessage, RecordSizeLimit, EsniSuite,
        EsniRecordDigestLength, EsniRecordDigest, EsniEncryptedSniLength, EsniEncryptedSni, AlpsLen, AlpsAlpnList, AlpsAlpnStrLen, AlpsAlpnStr,
        TokenBindingVersionMajor, TokenBindingVersionMinor, TokenBindingKeyParametersLength, TokenBindingKeyParameters, TokenBindingKeyParameter,
        HandshakeTrustedCaKeysLength, HandshakeTrustedCaKeys, HandshakeTrustedCaKey, HandshakeTrustedCaKeyType, HandshakeTrustedCaKeyHash,
        HandshakeTrustedCaKeyDnameLen, HandshakeTrustedCaKeyDname,
        EchClientHelloType, EchHpkeKeyconfigCipherSuite, EchHpkeKeyconfigCipherSuiteKdfId, EchHpkeKeyconfigCipherSuiteAeadId, EchConfigId,
        EchEncLength, EchEnc, EchPayloadLength, EchPayload, EchConfirmation, ConnectionIdLength, ConnectionId;

    /// <summary>Secure RTP, RFC 5764 section 4.1.1: with DTLS only.</summary>
    public readonly Field? SrtpProfilesLength, SrtpProfile, SrtpMkiLength, SrtpMki;

    public TlsExtensionRows(Protocol p)
    {
        string n = p.Name;
        ExtensionsLength                                      = p.UInt16($"{n}.handshake.extensions_length", "Extensions Length");
        Extension                                             = p.Label ($"{n}.handshake.extension", "Extension");
        ExtensionType                                         = p.UInt16($"{n}.handshake.extension.type", "Type", names: TlsNames.HandshakeExtensionType);
        ExtensionLen                                          = p.UInt16($"{n}.handshake.extension.len", "Length");
        ExtensionData                                         = p.Bytes ($"{n}.handshake.extension.data", "Data");
        SupportedGroupsLength                                 = p.UInt16($"{n}.handshake.extensions_supported_groups_length", "Supported Groups List Length");
        SupportedGroups                                       = p.Label ($"{n}.handshake.extensions_supported_groups", "Supported Groups List");
        SupportedGroup                                        = p.UInt16($"{n}.handshake.extensions_supported_group", "Supported Group", display: Hex, names: TlsNames.HandshakeExtensionsSupportedGroup);
        EcPointFormatsLength                                  = p.UInt8 ($"{n}.handshake.extensions_ec_point_formats_length", "EC point formats Length");
        EcPointFormats                                        = p.Label ($"{n}.handshake.extensions_ec_point_formats", "EC point formats");
        EcPointFormat                                         = p.UInt8 ($"{n}.handshake.extensions_ec_point_format", "EC point format", names: new(() => [(0, "uncompressed"), (1, "ansiX962_compressed_prime"), (2, "ansiX962_compressed_char2")]));
        AlpnLen                                               = p.UInt16($"{n}.handshake.extensions_alpn_len", "ALPN Extension Length");
        AlpnList                                              = p.Label ($"{n}.handshake.extensions_alpn_list", "ALPN Protocol");
        AlpnStrLen                                            = p.UInt8 ($"{n}.handshake.extensions_alpn_str_len", "ALPN string length");
        AlpnStr                                               = p.Text  ($"{n}.handshake.extensions_alpn_str", "ALPN Next Protocol");
        NpnStrLen                                             = p.UInt8 ($"{n}.handshake.extensions_npn_str_len", "Protocol string length");
        Npn                                                   = p.Text  ($"{n}.handshake.extensions_npn", "Next Protocol");
        RenegInfoLen                                          = p.UInt8 ($"{n}.handshake.extensions_reneg_info_len", "Renegotiation info extension length");
        RenegInfo                                             = p.Bytes ($"{n}.handshake.extensions_reneg_info", "Renegotiation info");
        KeyShareClientLength                                  = p.UInt16($"{n}.handshake.extensions_key_share_client_length", "Client Key Share Length");
        KeyShareGroup                                         = p.UInt16($"{n}.handshake.extensions_key_share_group", "Group", names: TlsNames.HandshakeExtensionsKeyShareGroup);
        KeyShareKeyExchangeLength                             = p.UInt16($"{n}.handshake.extensions_key_share_key_exchange_length", "Key Exchange Length");
        KeyShareKeyExchange                                   = p.Bytes ($"{n}.handshake.extensions_key_share_key_exchange", "Key Exchange");
        KeyShareSelectedGroup                                 = p.UInt16($"{n}.handshake.extensions_key_share_selected_group", "Selected Group", names: TlsNames.HandshakeExtensionsKeyShareGroup);
        PskIdentitiesLength                                   = p.UInt16($"{n}.handshake.extensions.psk.identities.length", "Identities Length");
        PskIdentityIdentityLength                             = p.UInt16($"{n}.handshake.extensions.psk.identity.identity_length", "Identity Length");
        PskIdentityIdentity                                   = p.Bytes ($"{n}.handshake.extensions.psk.identity.identity", "Identity");
        PskIdentityObfuscatedTicketAge                        = p.UInt32($"{n}.handshake.extensions.psk.identity.obfuscated_ticket_age", "Obfuscated Ticket Age");
        PskBindersLen                                         = p.UInt16($"{n}.handshake.extensions.psk.binders_len", "PSK Binders length");
        PskBinders                                            = p.Label ($"{n}.handshake.extensions.psk.binders", "PSK Binders");
        PskBinder                                             = p.Label ($"{n}.handshake.extensions.psk.binder", "PSK Binder");
        PskBinderBinderLength                                 = p.UInt8 ($"{n}.handshake.extensions.psk.binder.binder_length", "Binder Length");
        PskBinderBinder                                       = p.Bytes ($"{n}.handshake.extensions.psk.binder.binder", "Binder");
        PskIdentitySelected                                   = p.UInt16($"{n}.handshake.extensions.psk.identity.selected", "Selected Identity");
        SessionTicket                                         = p.Bytes ($"{n}.handshake.extensions.session_ticket", "Session Ticket");
        SupportedVersionsLen                                  = p.UInt8 ($"{n}.handshake.extensions.supported_versions_len", "Supported Versions length");
        SupportedVersion                                      = p.UInt16($"{n}.handshake.extensions.supported_version", "Supported Version", display: Hex, names: TlsNames.RecordVersion);
        CookieLen                                             = p.UInt16($"{n}.handshake.extensions.cookie_len", "Cookie length");
        Cookie                                                = p.Bytes ($"{n}.handshake.extensions.cookie", "Cookie");
        ServerNameListLen                                     = p.UInt16($"{n}.handshake.extensions_server_name_list_len", "Server Name list length");
        ServerNameLen                                         = p.UInt16($"{n}.handshake.extensions_server_name_len", "Server Name length");
        ServerNameType                                        = p.UInt8 ($"{n}.handshake.extensions_server_name_type", "Server Name Type", names: new(() => [(0, "host_name")]));
        ServerName                                            = p.Text  ($"{n}.handshake.extensions_server_name", "Server Name");
        MaxFragmentLength                                     = p.UInt8 ($"{n}.handshake.max_fragment_length", "Maximum Fragment Length", names: new(() => [(1, "512"), (2, "1024"), (3, "2048"), (4, "4096")]));
        PaddingData                                           = p.Bytes ($"{n}.handshake.extensions_padding_data", "Padding Data");
        CertTypeType                                          = p.UInt8 ($"{n}.handshake.cert_type.type", "Certificate Type", display: Hex, names: new(() => [(0x0, "X.509"), (0x1, "OpenPGP"), (0x2, "Raw Public Key")]));
        CertTypeTypes                                         = p.Label ($"{n}.handshake.cert_type.types", "Certificate Type List");
        CertTypeTypesLen                                      = p.UInt8 ($"{n}.handshake.cert_type.types_len", "Certificate Type List Length");
        StatusRequestType                                     = p.UInt8 ($"{n}.handshake.extensions_status_request_type", "Certificate Status Type", names: new(() => [(1, "OCSP"), (2, "OCSP Multi")]));
        StatusRequestLen                                      = p.UInt16($"{n}.handshake.extensions_status_request_len", "Certificate Status Length");
        StatusRequestResponderIdsLen                          = p.UInt16($"{n}.handshake.extensions_status_request_responder_ids_len", "Responder ID list Length");
        StatusRequestExtsLen                                  = p.UInt16($"{n}.handshake.extensions_status_request_exts_len", "Request Extensions Length");
        StatusRequestListLen                                  = p.UInt16($"{n}.handshake.extensions_status_request_list_len", "Certificate Status List Length");
        SigHashAlgLen                                         = p.UInt16($"{n}.handshake.sig_hash_alg_len", "Signature Hash Algorithms Length");
        SigHashAlgs                                           = p.Label ($"{n}.handshake.sig_hash_algs", "Signature Algorithms");
        SigHashAlg                                            = p.UInt16($"{n}.handshake.sig_hash_alg", "Signature Algorithm", display: Hex, names: TlsNames.HandshakeSigHashAlg);
        SigHashHash                                           = p.UInt8 ($"{n}.handshake.sig_hash_hash", "Signature Hash Algorithm Hash", names: TlsNames.HandshakeSigHashHash);
        SigHashSig                                            = p.UInt8 ($"{n}.handshake.sig_hash_sig", "Signature Hash Algorithm Signature", names: new(() => [(0, "Anonymous"), (1, "RSA"), (2, "DSA"), (3, "ECDSA")]));
        ExtensionHeartbeatMode                                = p.UInt8 ($"{n}.handshake.extension.heartbeat.mode", "Mode", names: new(() => [(1, "Peer allowed to send requests"), (2, "Peer not allowed to send requests")]));
        CertTypesCount                                        = p.UInt8 ($"{n}.handshake.cert_types_count", "Certificate types count");
        CertTypes                                             = p.Label ($"{n}.handshake.cert_types", "Certificate types");
        CertType                                              = p.UInt8 ($"{n}.handshake.cert_type", "Certificate type", names: TlsNames.HandshakeCertType);
        ExtensionPskKeModesLength                             = p.UInt8 ($"{n}.extension.psk_ke_modes_length", "PSK Key Exchange Modes Length");
        ExtensionPskKeMode                                    = p.UInt8 ($"{n}.extension.psk_ke_mode", "PSK Key Exchange Mode", names: new(() => [(0, "PSK-only key establishment (psk_ke)"), (1, "PSK with (EC)DHE key establishment (psk_dhe_ke)")]));
        SctSctsLength                                         = p.UInt16($"{n}.sct.scts_length", "Serialized SCT List Length");
        SctSctLength                                          = p.UInt16($"{n}.sct.sct_length", "Serialized SCT Length");
        SctSctVersion                                         = p.UInt8 ($"{n}.sct.sct_version", "SCT Version");
        SctSctLogid                                           = p.Bytes ($"{n}.sct.sct_logid", "Log ID");
        SctSctTimestamp                                       = p.Row   ($"{n}.sct.sct_timestamp", "Timestamp", FieldType.AbsoluteTime, display: Utc);
        SctSctExtensionsLength                                = p.UInt16($"{n}.sct.sct_extensions_length", "Extensions length");
        SctSctSignatureLength                                 = p.UInt16($"{n}.sct.sct_signature_length", "Signature Length");
        SctSctSignature                                       = p.Bytes ($"{n}.sct.sct_signature", "Signature");
        EarlyDataMaxEarlyDataSize                             = p.UInt32($"{n}.early_data.max_early_data_size", "Maximum Early Data Size");
        CompressCertificateAlgorithmsLength                   = p.UInt8 ($"{n}.compress_certificate.algorithms_length", "Algorithms Length");
        CompressCertificateAlgorithm                          = p.UInt16($"{n}.compress_certificate.algorithm", "Algorithm", names: new(() => [(1, "zlib"), (2, "brotli"), (3, "zstd")]));
        CompressCertificateUncompressedLength                 = p.UInt24($"{n}.compress_certificate.uncompressed_length", "Uncompressed Length");
        CompressCertificateCompressedCertificateMessageLength = p.UInt24($"{n}.compress_certificate.compressed_certificate_message.length", "Length");
        CompressCertificateCompressedCertificateMessage       = p.Bytes ($"{n}.compress_certificate.compressed_certificate_message", "Compressed Certificate Message");
        RecordSizeLimit                                       = p.UInt16($"{n}.record_size_limit", "Record Size Limit");
        EsniSuite                                             = p.UInt16($"{n}.esni.suite", "Cipher Suite", display: Hex, names: TlsNames.HandshakeCiphersuite);
        EsniRecordDigestLength                                = p.UInt16($"{n}.esni.record_digest_length", "Record Digest Length");
        EsniRecordDigest                                      = p.Bytes ($"{n}.esni.record_digest", "Record Digest");
        EsniEncryptedSniLength                                = p.UInt16($"{n}.esni.encrypted_sni_length", "Encrypted SNI Length");
        EsniEncryptedSni                                      = p.Bytes ($"{n}.esni.encrypted_sni", "Encrypted SNI");
        AlpsLen                                               = p.UInt16($"{n}.handshake.extensions_alps_len", "ALPS Extension Length");
        AlpsAlpnList                                          = p.Label ($"{n}.handshake.extensions_alps_alpn_list", "Supported ALPN List");
        AlpsAlpnStrLen                                        = p.UInt8 ($"{n}.handshake.extensions_alps_alpn_str_len", "Supported ALPN Length");
        AlpsAlpnStr                                           = p.Text  ($"{n}.handshake.extensions_alps_alpn_str", "Supported ALPN");
        TokenBindingVersionMajor        = p.UInt8 ($"{n}.token_binding.version_major", "Protocol Major Version", display: Hex);
        TokenBindingVersionMinor        = p.UInt8 ($"{n}.token_binding.version_minor", "Protocol Minor Version", display: Hex);
        TokenBindingKeyParametersLength = p.UInt8 ($"{n}.token_binding.key_parameters_length", "Key Parameters Length");
        TokenBindingKeyParameters       = p.Label ($"{n}.token_binding.key_parameters", "Key Parameters");
        TokenBindingKeyParameter        = p.UInt8 ($"{n}.token_binding.key_parameter", "Key Parameter", names: new(() => [(0, "rsa2048_pkcs1.5"), (1, "rsa2048_pss"), (2, "ecdsap256")]));
        HandshakeTrustedCaKeysLength    = p.UInt16($"{n}.handshake.trusted_ca.keys_length", "Trusted CA keys length");
        HandshakeTrustedCaKeys          = p.Label ($"{n}.handshake.trusted_ca.keys", "Trusted CA keys");
        HandshakeTrustedCaKey           = p.Label ($"{n}.handshake.trusted_ca.key", "Trusted CA key");
        HandshakeTrustedCaKeyType       = p.UInt8 ($"{n}.handshake.trusted_ca.key_type", "Trusted CA key type", names: new(() => [(0, "pre_agreed"), (1, "key_sha1_hash"), (2, "x509_name"), (3, "cert_sha1_hash")]));
        HandshakeTrustedCaKeyHash       = p.Bytes ($"{n}.handshake.trusted_ca.key_hash", "Trusted CA key hash");
        HandshakeTrustedCaKeyDnameLen   = p.UInt16($"{n}.handshake.trusted_ca.key_dname_len", "Distinguished Name Length");
        HandshakeTrustedCaKeyDname      = p.Label ($"{n}.handshake.trusted_ca.key_dname", "Distinguished Name");
        EchClientHelloType                = p.UInt8 ($"{n}.ech.client_hello_type", "Client Hello type", names: new(() => [(0, "Outer Client Hello"), (1, "Inner Client Hello")]));
        EchHpkeKeyconfigCipherSuite       = p.Label ($"{n}.ech.hpke.keyconfig.cipher_suite", "Cipher Suite");
        EchHpkeKeyconfigCipherSuiteKdfId  = p.UInt16($"{n}.ech.hpke.keyconfig.cipher_suite.kdf_id", "KDF Id", names: new(() => [(0, "Reserved"), (1, "HKDF-SHA256"), (2, "HKDF-SHA384"), (3, "HKDF-SHA512")]));
        EchHpkeKeyconfigCipherSuiteAeadId = p.UInt16($"{n}.ech.hpke.keyconfig.cipher_suite.aead_id", "AEAD Id", names: new(() => [(0, "Reserved"), (1, "AES-128-GCM"), (2, "AES-256-GCM"), (3, "ChaCha20Poly1305"), (65535, "Export-only")]));
        EchConfigId                       = p.UInt8 ($"{n}.ech.config_id", "Config Id");
        EchEncLength                      = p.UInt16($"{n}.ech.enc_length", "Enc length");
        EchEnc                            = p.Bytes ($"{n}.ech.enc", "Enc");
        EchPayloadLength                  = p.UInt16($"{n}.ech.payload_length", "Payload length");
        EchPayload                        = p.Bytes ($"{n}.ech.payload", "Payload");
        EchConfirmation                   = p.Bytes ($"{n}.ech.confirmation", "Confirmation");
        ConnectionIdLength = p.UInt8($"{n}.connection_id_length", "Connection ID length");
        ConnectionId = p.Bytes($"{n}.connection_id", "Connection ID");
        if (n != "dtls") return;
        SrtpProfilesLength = p.UInt16($"{n}.use_srtp.protection_profiles_length", "SRTP Protection Profiles Length");
        SrtpProfile        = p.UInt16($"{n}.use_srtp.protection_profile",         "SRTP Protection Profile", display: Hex, names: DtlsNames.SrtpProfiles);
        SrtpMkiLength      = p.UInt8 ($"{n}.use_srtp.mki_length",                 "MKI Length");
        SrtpMki            = p.Bytes ($"{n}.use_srtp.mki",                        "MKI");
    }
}
