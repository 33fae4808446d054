namespace FilterLang.Protocols;

/// <summary>The rows of TLS and SSL that DTLS has not.</summary>
public static partial class Tls
{
    public static readonly Protocol Protocol = Protocol.Of("tls", "Transport Layer Security", Dissect);

    internal static readonly TlsRows Rows = new(Protocol);

    public static readonly Field
        SegmentData            = Protocol.Bytes      ("tls.segment.data", "TLS segment data"),
        RecordOpaqueType       = Protocol.UInt8      ("tls.record.opaque_type", "Opaque Type", names: new(() => [(20, "Change Cipher Spec"), (21, "Alert"), (22, "Handshake"), (23, "Application Data"), (24, "Heartbeat"), (25, "Connection ID")])),
        RecordSequence         = Protocol.UInt64     ("tls.record.sequence_number", "Sequence Number"),
        Ssl2Type               = Protocol.UInt8      ("tls.ssl2.handshake.type", "Handshake Message Type", names: TlsNames.Ssl2HandshakeType),
        Ssl2Cipherspec         = Protocol.UInt24     ("tls.ssl2.handshake.cipherspec", "Cipher Spec", display: Hex, names: TlsNames.Ssl2HandshakeCipherspec),
        Challenge              = Protocol.Label      ("tls.handshake.challenge", "Challenge"),
        CipherSpecLen          = Protocol.UInt16     ("tls.handshake.cipher_spec_len", "Cipher Spec Length"),
        ChallengeLength        = Protocol.UInt16     ("tls.handshake.challenge_length", "Challenge Length"),
        ClearKeyLength         = Protocol.UInt16     ("tls.handshake.clear_key_length", "Clear Key Data Length"),
        EncryptedKeyLength     = Protocol.UInt16     ("tls.handshake.encrypted_key_length", "Encrypted Key Data Length"),
        KeyArgLength           = Protocol.UInt16     ("tls.handshake.key_arg_length", "Key Argument Length"),
        EncryptedKey           = Protocol.Label      ("tls.handshake.encrypted_key", "Encrypted Key"),
        KeyArg                 = Protocol.Label      ("tls.handshake.key_arg", "Key Argument"),
        SessionIdHit           = Protocol.Boolean    ("tls.handshake.session_id_hit", "Session ID Hit"),
        Ssl2CertType           = Protocol.UInt8      ("tls.ssl2.handshake.cert_type", "Certificate Type", names: new(() => [(0, "N/A"), (1, "X.509 Certificate")])),
        ConnectionIdLength     = Protocol.UInt16     ("tls.handshake.connection_id_length", "Connection ID Length"),
        ConnectionId           = Protocol.Label      ("tls.handshake.connection_id", "Connection ID"),
        NextProtocolLength     = Protocol.UInt8      ("tls.handshake.npn_selected_protocol_len", "Selected Protocol Length"),
        NextProtocol           = Protocol.Text       ("tls.handshake.npn_selected_protocol", "Selected Protocol"),
        NextPaddingLength      = Protocol.UInt8      ("tls.handshake.npn_padding_len", "Padding Length"),
        NextPadding            = Protocol.Bytes      ("tls.handshake.npn_padding", "Padding"),
        Md5Hash                = Protocol.Label      ("tls.handshake.md5_hash", "MD5 Hash"),
        ShaHash                = Protocol.Label      ("tls.handshake.sha_hash", "SHA-1 Hash"),
        HandshakeFragmentCount = Protocol.UInt32     ("tls.handshake.fragment.count", "Handshake Fragment count"),
        HandshakeFragment      = Protocol.FrameNumber("tls.handshake.fragment", "Handshake Fragment"),
        HandshakeFragments     = Protocol.Label      ("tls.handshake.fragments", "Reassembled Handshake Fragments");

    public static readonly ExpertField
        IgnoredUnknownRecord = Protocol.Expert("tls.ignored_unknown_record", Severity.Warning, ExpertGroup.Protocol, "Ignored Unknown Record");
}
