namespace FilterLang.Protocols;

/// <summary>Names of QUIC's versions, frames and errors.</summary>
static class QuicNames
{
    public static readonly ValueNames Version = new(() =>
    [
        (0x0, "Version Negotiation"), (0x1, "1"), (0x45474700, 0x454747ff, "Quant"), (0x50435130, 0x50435131, "Picoquic internal"),
        (0x50524f58, "Proxied QUIC (PROX)"), (0x51303433, "Google Q043"), (0x51303434, "Google Q044"), (0x51303436, "Google Q046"),
        (0x51303530, "Google Q050"), (0x51474f00, 0x51474fff, "QGO (QUIC GO)"), (0x54303530, "Google T050"), (0x54303531, "Google T051"),
        (0x91c17000, 0x91c170ff, "Quicly"), (0xabcd0000, 0xabcd000f, "MsQuic"), (0xf0f0f0f0, 0xf0f0f0ff, "ETH Zürich (Measurability experiments)"),
        (0xf0f0f1f0, 0xf0f0f1ff, "Telecom Italia (Measurability experiments)"), (0xf123f0c0, 0xf123f0cf, "MozQuic"),
        (0xfaceb001, "Facebook mvfst (draft-22)"), (0xfaceb002, "Facebook mvfst (draft-27)"), (0xfaceb003, 0xfaceb00d, "Facebook mvfst"),
        (0xfaceb00e, "Facebook mvfst (Experimental)"), (0xfaceb00f, "Facebook mvfst"), (0xfaceb010, "Facebook mvfst"),
        (0xfaceb011, 0xfaceb015, "Facebook mvfst (Experimental)"), (0xff000004, "draft-04"), (0xff000005, "draft-05"), (0xff000006, "draft-06"),
        (0xff000007, "draft-07"), (0xff000008, "draft-08"), (0xff000009, "draft-09"), (0xff00000a, "draft-10"), (0xff00000b, "draft-11"),
        (0xff00000c, "draft-12"), (0xff00000d, "draft-13"), (0xff00000e, "draft-14"), (0xff00000f, "draft-15"), (0xff000010, "draft-16"),
        (0xff000011, "draft-17"), (0xff000012, "draft-18"), (0xff000013, "draft-19"), (0xff000014, "draft-20"), (0xff000015, "draft-21"),
        (0xff000016, "draft-22"), (0xff000017, "draft-23"), (0xff000018, "draft-24"), (0xff000019, "draft-25"), (0xff00001a, "draft-26"),
        (0xff00001b, "draft-27"), (0xff00001c, "draft-28"), (0xff00001d, "draft-29"), (0xff00001e, "draft-30"), (0xff00001f, "draft-31"),
        (0xff000020, "draft-32"), (0xff000021, "draft-33"), (0xff000022, "draft-34"), (0xff020000, "v2-draft-00"), (0x709a50c4, "v2-draft-01"),
        (0x6b3343cf, "2"),
    ]);

    public static readonly ValueNames Frame = new(() =>
    [
        (0x0, "PADDING"), (0x1, "PING"), (0x2, 0x3, "ACK"), (0x4, "RESET_STREAM"), (0x5, "STOP_SENDING"), (0x6, "CRYPTO"), (0x7, "NEW_TOKEN"),
        (0x8, 0xf, "STREAM"), (0x10, "MAX_DATA"), (0x11, "MAX_STREAM_DATA"), (0x12, "MAX_STREAMS (BIDI)"), (0x13, "MAX_STREAMS (UNI)"),
        (0x14, "DATA_BLOCKED"), (0x15, "STREAM_DATA_BLOCKED"), (0x16, "STREAMS_BLOCKED (BIDI)"), (0x16, 0x17, "STREAMS_BLOCKED (UNI)"),
        (0x18, "NEW_CONNECTION_ID"), (0x19, "RETIRE_CONNECTION_ID"), (0x1a, "PATH_CHALLENGE"), (0x1b, "PATH_RESPONSE"),
        (0x1c, "CONNECTION_CLOSE (Transport)"), (0x1d, "CONNECTION_CLOSE (Application)"), (0x1e, "HANDSHAKE_DONE"), (0x1f, "IMMEDIATE_ACK"),
        (0x30, 0x31, "DATAGRAM"), (0xac, "IMMEDIATE_ACK (draft05)"), (0xaf, "ACK_FREQUENCY"), (0x2f5, "TIME_STAMP"), (0xbaba00, 0xbaba01, "ACK_MP"),
        (0xbaba05, "PATH_ABANDON"), (0xbaba06, "PATH_STATUS"), (0x9f81a6, "OBSERVED_ADDRESS (IPv4)"), (0x9f81a7, "OBSERVED_ADDRESS (IPv6)"),
        (0x15228c00, 0x15228c01, "PATH_ACK"), (0x15228c05, "PATH_ABANDON"), (0x15228c06, "PATH_STATUS"), (0x15228c07, "PATH_BACKUP_AVAILABLE"),
        (0x15228c08, "PATH_STATUS_AVAILABLE"), (0x15228c09, "PATH_NEW_CONNECTION_ID"), (0x15228c0a, "PATH_RETIRE_CONNECTION_ID"),
        (0x15228c0b, "MAX_PATHS"), (0x15228c0c, "MAX_PATH_ID"), (0x15228c0d, "PATHS_BLOCKED"), (0x15228c0e, "PATH_CIDS_BLOCKED"),
    ]);

    public static readonly ValueNames Error = new(() =>
    [
        (0, "NO_ERROR"), (1, "INTERNAL_ERROR"), (2, "CONNECTION_REFUSED"), (3, "FLOW_CONTROL_ERROR"), (4, "STREAM_ID_ERROR"),
        (5, "STREAM_STATE_ERROR"), (6, "FINAL_SIZE_ERROR"), (7, "FRAME_ENCODING_ERROR"), (8, "TRANSPORT_PARAMETER_ERROR"),
        (9, "CONNECTION_ID_LIMIT_ERROR"), (10, "PROTOCOL_VIOLATION"), (11, "INVALID_TOKEN"), (12, "APPLICATION_ERROR"),
        (13, "CRYPTO_BUFFER_EXCEEDED"), (14, "KEY_UPDATE_ERROR"), (15, "AEAD_LIMIT_REACHED"), (16, "NO_VIABLE_PATH"),
        (17, "VERSION_NEGOTIATION_ERROR"), (256, 511, "CRYPTO_ERROR"),
    ]);
}
