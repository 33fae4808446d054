namespace FilterLang.Protocols;

/// <summary>Names of L2TP's numbers (RFC 2661 section 4.4, RFC 3931 section 5.4, the IANA's registry).</summary>
static class L2tpNames
{
    public static readonly ValueNames Attributes = new(() =>
    [
        (0, "Control Message"), (1, "Result-Error Code"), (2, "Protocol Version"), (3, "Framing Capabilities"), (4, "Bearer Capabilities"),
        (5, "Tie Breaker"), (6, "Firmware Revision"), (7, "Host Name"), (8, "Vendor Name"), (9, "Assigned Tunnel ID"),
        (10, "Receive Window Size"), (11, "Challenge"), (12, "Cause Code"), (13, "Challenge Response"), (14, "Assigned Session"),
        (15, "Call Serial Number"), (16, "Minimum BPS"), (17, "Maximum BPS"), (18, "Bearer Type"), (19, "Framing Type"), (20, "Reserved"),
        (21, "Called Number"), (22, "Calling Number"), (23, "Sub-Address"), (24, "Connect Speed"), (25, "Physical Channel"),
        (26, "Initial Received LCP CONFREQ"), (27, "Last Sent LCP CONFREQ"), (28, "Last Received LCP CONFREQ"), (29, "Proxy Authen Type"),
        (30, "Proxy Authen Name"), (31, "Proxy Authen Challenge"), (32, "Proxy Authen ID"), (33, "Proxy Authen Response"),
        (34, "Call status AVPs"), (35, "ACCM"), (36, "Random Vector"), (37, "Private group ID"), (38, "RxConnect Speed"),
        (39, "Sequencing Required"), (46, "PPP Disconnect Cause Code"), (58, "Extended Vendor ID"), (59, "Message Digest"),
        (60, "Router ID"), (61, "Assigned Control Connection ID"), (62, "Pseudowire Capability List"), (63, "Local Session ID"),
        (64, "Remote Session ID"), (65, "Assigned Cookie"), (66, "Remote End ID"), (68, "Pseudowire Type"),
        (69, "Layer2 Specific Sublayer"), (70, "Data Sequencing"), (71, "Circuit Status"), (72, "Preferred Language"),
        (73, "Control Message Authentication Nonce"), (74, "Tx Connect Speed Version 3"), (75, "Rx Connect Speed Version 3"),
        (76, "Failover Capability"), (77, "Tunnel Recovery"), (78, "Suggested Control Sequence"), (79, "Failover Session State"),
        (80, "Multicast Capability"), (81, "New Outgoing Sessions"), (82, "New Outgoing Sessions Acknowledgement"),
        (83, "Withdraw Outgoing Sessions"), (84, "Multicast Packets Priority"), (85, "Frame-Relay Header Length"),
        (86, "ATM Maximum Concatenated Cells"), (87, "OAM Emulation Required"), (88, "ATM Alarm Status"),
        (89, "Attachment Group Identifier"), (90, "Local End Identifier"), (91, "Interface Maximum Transmission Unit"),
        (92, "FCS Retention"), (93, "Tunnel Switching Aggregator ID"), (94, "Maximum Receive Unit (MRU)"),
        (95, "Maximum Reassembled Receive Unit (MRRU)"), (96, "VCCV Capability"), (97, "Connect Speed Update"),
        (98, "Connect Speed Update Enable"), (99, "TDM Pseudowire"), (100, "RTP AVP"), (101, "PW Switching Point"),
    ]);

    public static readonly ValueNames Messages = new(() =>
    [
        (1, "Start_Control_Request"), (2, "Start_Control_Reply"), (3, "Start_Control_Connected"), (4, "Stop_Control_Notification"),
        (5, "Reserved"), (6, "Hello"), (7, "Outgoing_Call_Request"), (8, "Outgoing_Call_Reply"), (9, "Outgoing_Call_Connected"),
        (10, "Incoming_Call_Request"), (11, "Incoming_Call_Reply"), (12, "Incoming_Call_Connected"), (13, "Reserved"),
        (14, "Call_Disconnect_Notification"), (15, "WAN_Error_Notify"), (16, "Set_Link_Info"), (17, "Modem_Status"),
        (18, "Service_Relay_Request_Msg"), (19, "Service_Relay_Reply_Message"), (20, "Explicit_Acknowledgement"),
        (21, "Failover_Session_Query_Message"), (22, "Failover_Session_Response_Message"), (23, "Multicast-Session-Request"),
        (24, "Multicast-Session-Response"), (25, "Multicast-Session-Establishment"), (26, "Multicast-Session-Information"),
        (27, "Multicast-Session-End-Notify"), (28, "Connect-Speed-Update-Notification"), (29, "Connect-Speed-Update-Request"),
    ]);

    public static readonly ValueNames PseudoWires = new(() =>
    [
        (1, "Frame Relay DLCI"), (2, "ATM AAL5 SDU VCC transport"), (3, "ATM Cell transparent Port Mode"), (4, "Ethernet VLAN"),
        (5, "Ethernet"), (6, "HDLC"), (7, "PPP"), (9, "ATM Cell transport VCC Mode"), (10, "ATM Cell transport VPC Mode"),
        (11, "IP Transport"), (12, "MPEG-TS Payload Type (MPTPW)"), (13, "Packet Streaming Protocol (PSPPW)"),
        (17, "Structure-agnostic E1 circuit"), (18, "Structure-agnostic T1 (DS1) circuit"), (19, "Structure-agnostic E3 circuit"),
        (20, "Structure-agnostic T3 (DS3) circuit"), (21, "CESoPSN basic mode"), (22, "Unassigned"), (23, "CESoPSN TDM with CAS"),
    ]);

    public static readonly ValueNames Errors = new(() =>
    [
        (0, "No General Error"), (1, "No control connection exists yet for this pair of LCCEs"), (2, "Length is wrong"),
        (3, "One of the field values was out of range"), (4, "Insufficient resources to handle this operation now"),
        (5, "Invalid Session ID"), (6, "A generic vendor-specific error occurred"), (7, "Try another"),
        (8, "Receipt of an unknown AVP with the M bit set"), (9, "Try another directed"), (10, "Next hop unreachable"),
        (11, "Next hop busy"), (12, "TSA busy"),
    ]);

    /// <summary>Results that end a control connection, RFC 3931 section 5.4.2.</summary>
    public static readonly ValueNames Results = new(() =>
    [
        (0, "Reserved"), (1, "General request to clear control connection"), (2, "General error, Error Code indicates the problem"),
        (3, "Control connection already exists"), (4, "Requester is not authorized to establish a control connection"),
        (5, "The protocol version of the requester is not supported"), (6, "Requester is being shut down"),
        (7, "Finite state machine error or timeout"), (8, "Control connection due to mismatching CCDS value"),
    ]);

    /// <summary>Results that end a session.</summary>
    public static readonly ValueNames SessionResults = new(() =>
    [
        (0, "Reserved"), (1, "Session disconnected due to loss of carrier or circuit disconnect"),
        (2, "Session disconnected for the reason indicated in Error Code"), (3, "Session disconnected for administrative reasons"),
        (4, "Appropriate facilities unavailable (temporary condition)"), (5, "Appropriate facilities unavailable (permanent condition)"),
        (6, "Invalid destination"), (7, "Call failed due to no carrier detected"), (8, "Call failed due to detection of a busy signal"),
        (9, "Call failed due to lack of a dial tone"), (10, "Call was not established within time allotted by LAC"),
        (11, "Call was connected but no appropriate framing was detected"), (12, "Disconnecting call due to mismatching SDS value"),
        (13, "Session not established due to losing tie breaker"), (14, "Session not established due to unsupported PW type"),
        (15, "Session not established, sequencing required without valid L2-Specific Sublayer"),
        (16, "Finite state machine error or timeout"), (17, "FR PVC was deleted permanently (no longer provisioned) "),
        (18, "FR PVC has been INACTIVE for an extended period of time"), (19, "Mismatched FR Header Length"),
        (20, "HDLC Link was deleted permanently (no longer provisioned)"),
        (21, "HDLC Link has been INACTIVE for an extended period of time"),
        (22, "Session not established due to other LCCE can not support the OAM Cell Emulation"), (23, "Mismatching interface MTU"),
        (24, "Attempt to connect to non-existent forwarder"), (25, "Attempt to connect to unauthorized forwarder"), (26, "Loop Detected"),
        (27, "Attachment Circuit bound to different PE"), (28, "Attachment Circuit bound to different remote Attachment Circuit"),
        (29, "Unassigned"),
        (30, "Return code to indicate connection was refused because of TDM PW parameters. The error code indicates the problem."),
        (31, "Sequencing not supported"),
    ]);

    /// <summary>Short names of messages in summary lines.</summary>
    static readonly string[] s_short =
    [
        "ZLB     ", "SCCRQ", "SCCRP", "SCCCN", "StopCCN", "Reserved", "Hello", "OCRQ", "OCRP", "OCCN", "ICRQ", "ICRP", "ICCN", "Reserved", "CDN", "WEN",
        "SLI", "MDMST", "SRRQ", "SRRP", "ACK", "FSQ", "FSR", "MSRQ", "MSRP", "MSE", "MSI", "MSEN", "CSUN", "CSURQ",
    ];

    public static string? Short(uint type) => type < s_short.Length ? s_short[type] : null;
}
