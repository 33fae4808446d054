namespace FilterLang.Protocols;

/// <summary>The rows of QUIC.</summary>
static partial class Quic
{
    public static readonly Protocol Protocol = Protocol.Of("quic", "QUIC IETF", Dissect, "QUIC");

    public static readonly Field
        ConnectionNumber       = Protocol.UInt32     ("quic.connection.number",        "Connection Number"),
        PacketLength           = Protocol.UInt32     ("quic.packet_length",            "Packet Length"),
        HeaderForm             = Protocol.UInt8      ("quic.header_form",              "Header Form", mask: 0x80, names: new(() => [(0, "Short Header"), (1, "Long Header")])),
        LongPacketType         = Protocol.UInt8      ("quic.long.packet_type",         "Packet Type", mask: 0x30, names: new(() => [(0, "Initial"), (3, "Retry"), (2, "Handshake"), (1, "0-RTT")])),
        LongPacketTypeV2       = Protocol.UInt8      ("quic.long.packet_type_v2",      "Packet Type", mask: 0x30, names: new(() => [(0, "Retry"), (1, "Initial"), (2, "0-RTT"), (3, "Handshake")])),
        LongReserved           = Protocol.UInt8      ("quic.long.reserved",            "Reserved", mask: 0xC),
        PacketNumberLength     = Protocol.UInt8      ("quic.packet_number_length",     "Packet Number Length", mask: 0x3, names: new(() => [(0, "1 bytes"), (1, "2 bytes"), (2, "3 bytes"), (3, "4 bytes")])),
        Dcid                   = Protocol.Bytes      ("quic.dcid",                     "Destination Connection ID"),
        Scid                   = Protocol.Bytes      ("quic.scid",                     "Source Connection ID"),
        Dcil                   = Protocol.UInt8      ("quic.dcil",                     "Destination Connection ID Length"),
        Scil                   = Protocol.UInt8      ("quic.scil",                     "Source Connection ID Length"),
        TokenLength            = Protocol.UInt64     ("quic.token_length",             "Token Length"),
        Token                  = Protocol.Bytes      ("quic.token",                    "Token"),
        Length                 = Protocol.UInt64     ("quic.length",                   "Length"),
        PacketNumber           = Protocol.UInt64     ("quic.packet_number",            "Packet Number"),
        Version                = Protocol.UInt32     ("quic.version",                  "Version", display: Hex, names: QuicNames.Version),
        SupportedVersion       = Protocol.UInt32     ("quic.supported_version",        "Supported Version", display: Hex, names: QuicNames.Version),
        VnUnused               = Protocol.UInt8      ("quic.vn.unused",                "Unused", display: Hex, mask: 0x7F),
        Short                  = Protocol.Label      ("quic.short",                    "QUIC Short Header"),
        FixedBit               = Protocol.Boolean    ("quic.fixed_bit",                "Fixed Bit", mask: 0x40),
        SpinBit                = Protocol.Boolean    ("quic.spin_bit",                 "Spin Bit", mask: 0x20),
        Payload                = Protocol.Bytes      ("quic.payload",                  "Payload"),
        RemainingPayload       = Protocol.Bytes      ("quic.remaining_payload",        "Remaining Payload"),
        RetryToken             = Protocol.Bytes      ("quic.retry_token",              "Retry Token"),
        RetryIntegrityTag      = Protocol.Bytes      ("quic.retry_integrity_tag",      "Retry Integrity Tag"),
        Frame                  = Protocol.Label      ("quic.frame",                    "Frame"),
        FrameType              = Protocol.UInt64     ("quic.frame_type",               "Frame Type", display: Hex, names: QuicNames.Frame),
        PaddingLength          = Protocol.UInt32     ("quic.padding_length",           "Padding Length"),
        AckLargestAcknowledged = Protocol.UInt64     ("quic.ack.largest_acknowledged", "Largest Acknowledged"),
        AckAckDelay            = Protocol.UInt64     ("quic.ack.ack_delay",            "ACK Delay"),
        AckAckRangeCount       = Protocol.UInt64     ("quic.ack.ack_range_count",      "ACK Range Count"),
        AckFirstAckRange       = Protocol.UInt64     ("quic.ack.first_ack_range",      "First ACK Range"),
        AckGap                 = Protocol.UInt64     ("quic.ack.gap",                  "Gap"),
        AckAckRange            = Protocol.UInt64     ("quic.ack.ack_range",            "ACK Range"),
        AckEct0Count           = Protocol.UInt64     ("quic.ack.ect0_count",           "ECT(0) Count"),
        AckEct1Count           = Protocol.UInt64     ("quic.ack.ect1_count",           "ECT(1) Count"),
        AckEcnCeCount          = Protocol.UInt64     ("quic.ack.ecn_ce_count",         "ECN-CE Count"),
        CryptoOffset           = Protocol.UInt64     ("quic.crypto.offset",            "Offset"),
        CryptoLength           = Protocol.UInt64     ("quic.crypto.length",            "Length"),
        CryptoCryptoData       = Protocol.Label      ("quic.crypto.crypto_data",       "Crypto Data"),
        CryptoFragments        = Protocol.Label      ("quic.crypto.fragments",         "Reassembled QUIC CRYPTO Data Fragments"),
        CryptoFragment         = Protocol.FrameNumber("quic.crypto.fragment",          "QUIC CRYPTO Data Fragment"),
        CryptoFragmentCount    = Protocol.UInt32     ("quic.crypto.fragment.count",    "Fragment count"),
        CryptoReassembledIn    = Protocol.FrameNumber("quic.crypto.reassembled_in",    "Reassembled PDU in frame"),
        CcErrorCode            = Protocol.UInt64     ("quic.cc.error_code",            "Error code", names: QuicNames.Error),
        CcErrorCodeApp         = Protocol.UInt64     ("quic.cc.error_code.app",        "Application Error code"),
        CcErrorCodeTlsAlert    = Protocol.UInt8      ("quic.cc.error_code.tls_alert",  "TLS Alert Description", names: TlsNames.AlertMessageDesc),
        CcFrameType            = Protocol.UInt64     ("quic.cc.frame_type",            "Frame Type"),
        CcReasonPhraseLength   = Protocol.UInt64     ("quic.cc.reason_phrase.length",  "Reason phrase Length"),
        CcReasonPhrase         = Protocol.Text       ("quic.cc.reason_phrase",         "Reason phrase");

    public static readonly ExpertField
        ConnectionUnknown = Protocol.Expert("quic.connection.unknown", Severity.Note, ExpertGroup.Protocol,
            "Unknown QUIC connection. Missing Initial Packet or migrated connection?"),
        FrameTypeUnknown  = Protocol.Expert("quic.ft.unknown", Severity.Note, ExpertGroup.Undecoded, "Unknown Frame Type"),
        DecryptionFailed  = Protocol.Expert("quic.decryption_failed", Severity.Warning, ExpertGroup.Decryption, "Failed to decrypt handshake"),
        BadRetry          = Protocol.Expert("quic.bad_retry", Severity.Warning, ExpertGroup.Protocol, "Retry Integrity Tag verification failure"),
        PaddingData       = Protocol.Expert("quic.coalesced_padding_data", Severity.Note, ExpertGroup.Protocol, "(Random) padding data appended to the datagram"),
        Retransmission    = Protocol.Expert("quic.retransmission", Severity.Note, ExpertGroup.Sequence,
            "This QUIC frame has a reused stream offset (retransmission?)"),
        Overlap           = Protocol.Expert("quic.overlap", Severity.Note, ExpertGroup.Sequence, "This QUIC frame overlaps a previous frame in the stream"),
        DataAfterForcing  = Protocol.Expert("quic.data_after_forcing_vn", Severity.Note, ExpertGroup.Protocol,
            "Data appended after a Forcing VN can't be decrypted");

    static readonly Field ConnectionInformation = Protocol.Heading("QUIC Connection information");
}
