namespace FilterLang.Protocols;

/// <summary>What numbers of GQUIC mean.</summary>
static class GquicNames
{
    public static readonly ValueNames HeaderForm = new(() =>
    [
        (0, "Short Header"), (1, "Long Header"),
    ]);

    public static readonly ValueNames LongPacketType = new(() =>
    [
        (0, "Initial"), (2, "Handshake"), (1, "0-RTT"),
    ]);

    public static readonly ValueNames PacketNumberLength = new(() =>
    [
        (0, "1 bytes"), (1, "2 bytes"), (2, "3 bytes"), (3, "4 bytes"),
    ]);

    public static readonly ValueNames Dcil = new(() =>
    [
        (0, "0 bytes"), (5, "8 bytes"),
    ]);

    public static readonly ValueNames PuflagsCidOld = new(() =>
    [
        (0x0, "0 Byte"), (0x1, "1 Bytes"), (0x2, "4 Bytes"), (0x3, "8 Bytes"),
    ]);

    public static readonly ValueNames PuflagsPkn = new(() =>
    [
        (0x0, "1 Byte"), (0x1, "2 Bytes"), (0x2, "4 Bytes"), (0x3, "6 Bytes"),
    ]);

    public static readonly ValueNames FrameType = new(() =>
    [
        (0x0, 0x0, "PADDING"), (0x1, 0x1, "RST_STREAM"), (0x2, 0x2, "CONNECTION_CLOSE"), (0x3, 0x3, "GOAWAY"), (0x4, 0x4, "WINDOW_UPDATE"),
        (0x5, 0x5, "BLOCKED"), (0x6, 0x6, "STOP_WAITING"), (0x7, 0x7, "PING"), (0x8, 0x8, "CRYPTO"), (0x9, 0x1f, "Unknown"),
        (0x20, 0x3f, "CONGESTION_FEEDBACK (Special Frame Type)"), (0x40, 0x7f, "ACK (Special Frame Type)"), (0x80, 0x100, "STREAM (Special Frame Type)"),
    ]);

    public static readonly ValueNames FrameTypeRstsErrorCode = new(() =>
    [
        (0, "Complete response has been sent, sending a RST to ask the other endpoint to stop sending request data without discarding the response."),
        (1, "There was some error which halted stream processing"), (2, "We got two fin or reset offsets which did not match"),
        (3, "We got bad payload and can not respond to it at the protocol level"),
        (4, "Stream closed due to connection error. No reset frame is sent when this happens"), (5, "GoAway frame sent. No more stream can be created"),
        (6, "The stream has been cancelled"),
        (7, "Closing stream locally, sending a RST to allow for proper flow control accounting. Sent in response to a RST from the peer"),
        (8, "Receiver refused to create the stream (because its limit on open streams has been reached). The sender should retry the request later (using another stream)"),
        (9, "Invalid URL in PUSH_PROMISE request header"), (10, "Server is not authoritative for this URL"),
        (11, "Can't have more than one active PUSH_PROMISE per URL"), (12, "Vary check failed"), (13, "Only GET and HEAD methods allowed"),
        (14, "The push stream is unclaimed and timed out"), (15, "Received headers were too large"), (16, "The data is not likely arrive in time"),
        (17, "No error. Used as bound while iterating"),
    ]);

    public static readonly ValueNames FrameTypeCcErrorCode = new(() =>
    [
        (0, "There was no error"), (1, "Connection has reached an invalid state"), (2, "There were data frames after the a fin or reset"),
        (3, "Control frame is malformed"), (4, "Frame data is malformed"), (5, "FEC data is malformed"), (6, "RST_STREAM frame data is malformed"),
        (7, "CONNECTION_CLOSE frame data is malformed"), (8, "GOAWAY frame data is malformed"), (9, "ACK frame data is malformed"),
        (10, "Version negotiation packet is malformed"), (11, "Public RST packet is malformed"), (12, "There was an error decrypting"),
        (13, "There was an error encrypting"), (14, "The packet exceeded kMaxPacketSize"), (15, "Data was sent for a stream which did not exist"),
        (16, "The peer is going away. May be a client or server"), (17, "A stream ID was invalid"), (18, "Too many streams already open"),
        (19, "Received public reset for this connection"), (20, "Invalid protocol version"), (21, "Stream RST before Headers decompressed (Deprecated)"),
        (22, "The Header ID for a stream was too far from the previous"), (23, "Negotiable parameter received during handshake had invalid value"),
        (24, "There was an error decompressing data"), (25, "We hit our prenegotiated (or default) timeout"),
        (26, "There was an error encountered migrating addresses"), (27, "There was an error while writing to the socket"), (28, "Handshake failed"),
        (29, "Handshake message contained out of order tags"), (30, "Handshake message contained too many entries"),
        (31, "Handshake message contained an invalid value length"), (32, "A crypto message was received after the handshake was complete"),
        (33, "A crypto message was received with an illegal message tag"), (34, "A crypto message was received with an illegal parameter"),
        (35, "A crypto message was received with a mandatory parameter missing"),
        (36, "A crypto message was received with a parameter that has no overlap with the local parameter"),
        (37, "A crypto message was received that contained a parameter with too few values"), (38, "An internal error occurred in crypto processing"),
        (39, "A crypto handshake message specified an unsupported version"),
        (40, "There was no intersection between the crypto primitives supported by the peer and ourselves"),
        (41, "The server rejected our client hello messages too many times"), (42, "The client rejected the server's certificate chain or signature"),
        (43, "A crypto message was received with a duplicate tag"),
        (44, "A crypto message was received with the wrong encryption level (i.e. it should have been encrypted but was not"),
        (45, "The server config for a server has expired"), (46, "STREAM frame data is malformed"), (47, "Invalid congestion Feedback data (Deprecated)"),
        (48, "The packet contained no payload"), (49, "A priority was invalid"), (50, "We received a STREAM_FRAME with no data and no fin flag set"),
        (51, "There was an error while reading from the socket"), (52, "An invalid channel id signature was supplied"),
        (53, "We failed to setup the symmetric keys for a connection"),
        (54, "A handshake message arrived, but we are still validating the previous handshake message"),
        (55, "This connection involved a version negotiation which appears to have been tampered with"), (56, "We received invalid data on the headers stream"),
        (57, "WINDOW_UPDATE frame data is malformed"), (58, "BLOCKED frame data is malformed"), (59, "The peer received too much data, violating flow control"),
        (60, "STOP_WAITING frame data is malformed"), (61, "STREAM frame data is not encrypted"),
        (62, "The connection has been IP pooled into an existing connection"), (63, "The peer sent too much data, violating flow control"),
        (64, "The peer received an invalid flow control window"), (65, "A server config update arrived before the handshake is complete"),
        (66, "The peer must send a FIN/RST for each stream, and has not been doing so"), (67, "We hit our overall connection timeout"),
        (68, "The connection has too many outstanding sent packets"), (69, "The connection has too many outstanding received packets"),
        (70, "The quic connection job to load server config is cancelled"), (71, "Disabled QUIC because of high packet loss rate"),
        (72, "A crypto handshake message resulted in a stateless reject"), (73, "Disabled QUIC because of too many PUBLIC_RESETs post handshake"),
        (74, "Disabled QUIC because of too many timeouts with streams open"), (75, "Closed because we failed to serialize a packet"),
        (76, "The peer created too many available streams"), (77, "FEC frame data is not encrypted"), (78, "PATH_CLOSE frame data is malformed"),
        (79, "Multipath is not enabled, but a packet with multipath flag on is received"), (80, "IP address changed causing connection close"),
        (81, "Network changed, but connection had no migratable stream"), (82, "Connection changed networks too many times"),
        (83, "Connection migration was attempted, but there was no new network to migrate to"),
        (84, "Network changed, but connection had one or more non-migratable streams"), (85, "QUIC timed out after too many RTOs"),
        (86, "There was an error encountered migrating port only"), (87, "STREAM frame data overlaps with buffered data"),
        (88, "Attempt to send unencrypted STREAM frame"), (89, "Received a frame which is likely the result of memory corruption"),
        (90, "CHLO cannot fit in one packet"), (91, "A path is supposed to exist but does not"), (92, "A path is supposed to be active but is not"),
        (93, "Stream frames arrived too discontiguously so that stream sequencer buffer maintains too many gaps"),
        (94, "A demand for an unsupport proof type was received"), (95, "Sequencer buffer get into weird state where continuing read/write will lead to crash"),
        (96, "Connection closed because of server hits max number of sessions allowed"),
        (97, "Invalid data on the headers stream received because of decompression failure"),
        (98, "Receive a RST_STREAM with offset larger than kMaxStreamLength"), (99, "Network changed, but connection migration was disabled by config"),
        (100, "Network changed, but error was encountered on the alternative network"), (101, "No error. Used as bound while iterating"),
    ]);

    public static readonly ValueNames FrameTypeStreamOoo = new(() =>
    [
        (0, "0 Byte"), (1, "2 Bytes"), (2, "3 Bytes"), (3, "4 Bytes"), (4, "5 Bytes"), (5, "6 Bytes"), (6, "7 Bytes"), (7, "8 Bytes"),
    ]);

    public static readonly ValueNames FrameTypeStreamSs = new(() =>
    [
        (0, "1 Byte"), (1, "2 Bytes"), (2, "3 Bytes"), (3, "4 Bytes"),
    ]);

    public static readonly ValueNames FrameTypeAckLl = new(() =>
    [
        (0, "1 Byte"), (1, "2 Bytes"), (2, "4 Bytes"), (3, "6 Bytes"),
    ]);

    public static readonly ValueNames TagRrej = new(() =>
    [
        (0, "Handshake OK"),
        (1, "The default error value for nonce verification failures from strike register (covers old strike registers and unknown failures)"),
        (2, "Client nonce had incorrect length"), (3, "Client nonce is not unique"), (4, "Client orbit is invalid or incorrect"),
        (5, "Client nonce's timestamp is not in the strike register's valid time range"),
        (6, "Strike register's RPC call timed out, client nonce couldn't be verified"), (7, "Strike register is down, client nonce couldn't be verified"),
        (8, "Unbox of server nonce failed"), (9, "Decrypted server nonce had incorrect length"), (10, "Server nonce is not unique"),
        (11, "Server nonce's timestamp is not in the strike register's valid time range"), (12, "Missing Server config id (kSCID) tag"),
        (13, "Couldn't find the Server config id (kSCID)"), (14, "Missing Source-address token (kSourceAddressTokenTag) tag"),
        (15, "Unbox of Source-address token failed"), (16, "Couldn't parse the unbox'ed Source-address token"),
        (17, "Source-address token is for a different IP address"), (18, "The source-address token has a timestamp in the future"),
        (19, "The source-address token has expired"), (20, "The server requires handshake confirmation"),
        (21, "The expected leaf certificate hash could not be validated"),
    ]);

    public static readonly ValueNames TagCaddrAddrType = new(() =>
    [
        (2, "IPv4"), (10, "IPv6"),
    ]);
}
