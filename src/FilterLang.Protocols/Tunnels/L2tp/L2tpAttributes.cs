namespace FilterLang.Protocols;

/// <summary>Attributes of L2TP's control messages, RFC 2661 section 4 and RFC 3931 section 5. Attributes of vendors stay as they are.</summary>
static class L2tpAttributes
{
    const int HeaderLength = 6;

    static readonly Protocol s_l2tp = L2tp.Protocol;

    static readonly Field
        Mandatory = s_l2tp.Boolean("l2tp.avp.mandatory", "Mandatory", mask: 0x8000, size: 2),
        Hidden    = s_l2tp.Boolean("l2tp.avp.hidden",    "Hidden",    mask: 0x4000, size: 2),
        Length    = s_l2tp.UInt16 ("l2tp.avp.length",    "Length",    mask: 0x03FF),
        Vendor    = s_l2tp.Row    ("l2tp.avp.vendor_id", "Vendor ID", FieldType.UInt32, display: Custom, size: 2, names: new ValueNames(() => [(0, "Reserved")])),
        Type      = s_l2tp.UInt16 ("l2tp.avp.type",      "AVP Type",  names: L2tpNames.Attributes),
        Other     = s_l2tp.Label  ("l2tp.vendor_specific_avp_data", "Vendor-Specific AVP data");

    static readonly Field
        Message         = s_l2tp.UInt16 ("l2tp.avp.message_type",      "Message Type", names: L2tpNames.Messages),
        Result          = s_l2tp.UInt16 ("l2tp.result_code",           "Result code", names: L2tpNames.Results),
        SessionResult   = s_l2tp.UInt16 ("l2tp.result_code",           "Result code", names: L2tpNames.SessionResults),
        Error           = s_l2tp.UInt16 ("l2tp.avp.error_code",        "Error code", names: L2tpNames.Errors),
        ErrorMessage    = s_l2tp.Text   ("l2tp.avp.error_message",     "Error Message"),
        Version         = s_l2tp.UInt8  ("l2tp.avp.protocol_version",  "Version"),
        Revision        = s_l2tp.UInt8  ("l2tp.avp.protocol_revision", "Revision"),
        AsyncSupported  = s_l2tp.Boolean("l2tp.avp.async_framing_supported",  "Async Framing Supported",  mask: 2, size: 4),
        SyncSupported   = s_l2tp.Boolean("l2tp.avp.sync_framing_supported",   "Sync Framing Supported",   mask: 1, size: 4),
        AnalogSupported = s_l2tp.Boolean("l2tp.avp.analog_access_supported",  "Analog Access Supported",  mask: 2, size: 4),
        DigitalSupported = s_l2tp.Boolean("l2tp.avp.digital_access_supported", "Digital Access Supported", mask: 1, size: 4),
        AnalogType      = s_l2tp.Boolean("l2tp.avp.analog_bearer_type",  "Analog Bearer Type",  mask: 2, size: 4),
        DigitalType     = s_l2tp.Boolean("l2tp.avp.digital_bearer_type", "Digital Bearer Type", mask: 1, size: 4),
        AsyncType       = s_l2tp.Boolean("l2tp.avp.async_framing_type",  "Async Framing Type",  mask: 2, size: 4),
        SyncType        = s_l2tp.Boolean("l2tp.avp.sync_framing_type",   "Sync Framing Type",   mask: 1, size: 4),
        Cause           = s_l2tp.UInt16 ("l2tp.avp.cause_code",   "Cause Code"),
        CauseMessage    = s_l2tp.UInt8  ("l2tp.avp.cause_msg",    "Cause Msg"),
        Advisory        = s_l2tp.Text   ("l2tp.avp.advisory_msg", "Advisory Msg"),
        AuthenticationId = s_l2tp.UInt8 ("l2tp.avp.proxy_authen_id", "Proxy Authen ID"),
        DisconnectCode  = s_l2tp.UInt16 ("l2tp.avp.disconnect_code", "Disconnect Code"),
        ControlProtocol = s_l2tp.UInt16 ("l2tp.avp.control_protocol_number", "Control Protocol Number"),
        CauseDirection  = s_l2tp.UInt8  ("l2tp.avp.cause_code_direction", "Direction", names: new ValueNames(() =>
            [(0, "global error"), (1, "at peer"), (2, "at local")])),
        CauseText       = s_l2tp.Text   ("l2tp.avp.cause_code_message", "Message"),
        WireCapability  = s_l2tp.UInt16 ("l2tp.avp.pw_type", "PW Type", names: L2tpNames.PseudoWires),
        CircuitStatus   = s_l2tp.Boolean("l2tp.avp.circuit_status", "Circuit Status", mask: 1, size: 2, names: ValueNames.Pair("Up", "Down")),
        CircuitType     = s_l2tp.Boolean("l2tp.avp.circuit_type",   "Circuit Type",   mask: 2, size: 2, names: ValueNames.Pair("New", "Existing"));

    // RFC 2661 section 4.4.6.
    static readonly Field[] s_callErrors =
    [
        s_l2tp.UInt32("l2tp.avp.crc_errors", "CRC Errors"), s_l2tp.UInt32("l2tp.avp.framing_errors", "Framing Errors"),
        s_l2tp.UInt32("l2tp.avp.hardware_overruns", "Hardware Overruns"), s_l2tp.UInt32("l2tp.avp.buffer_overruns", "Buffer Overruns"),
        s_l2tp.UInt32("l2tp.avp.time_out_errors", "Time-out Errors"), s_l2tp.UInt32("l2tp.avp.alignment_errors", "Alignment Errors"),
    ];

    static readonly Field[] s_asyncMaps = [s_l2tp.UInt32("l2tp.avp.send_accm", "Send ACCM"), s_l2tp.UInt32("l2tp.avp.receive_accm", "Receive ACCM")];

    /// <summary>Attributes that are one value, by type.</summary>
    static readonly Field?[] s_simple = Simple(
        (0, Message),
        (5, s_l2tp.UInt64("l2tp.tie_breaker", "Tie Breaker", display: Hex)),
        (6, s_l2tp.UInt16("l2tp.avp.firmware_revision", "Firmware Revision", display: DecHex)),
        (7, s_l2tp.Text("l2tp.avp.host_name", "Host Name")),
        (8, s_l2tp.Text("l2tp.avp.vendor_name", "Vendor Name")),
        (9, s_l2tp.UInt16("l2tp.avp.assigned_tunnel_id", "Assigned Tunnel ID")),
        (10, s_l2tp.UInt16("l2tp.avp.receive_window_size", "Receive Window Size")),
        (11, s_l2tp.Bytes("l2tp.avp.chap_challenge", "CHAP Challenge")),
        (13, s_l2tp.Bytes("l2tp.avp.chap_challenge_response", "CHAP Challenge Response")),
        (14, s_l2tp.UInt16("l2tp.avp.assigned_session_id", "Assigned Session ID")),
        (15, s_l2tp.UInt32("l2tp.avp.call_serial_number", "Call Serial Number")),
        (16, s_l2tp.UInt32("l2tp.avp.minimum_bps", "Minimum BPS")),
        (17, s_l2tp.UInt32("l2tp.avp.maximum_bps", "Maximum BPS")),
        (21, s_l2tp.Text("l2tp.avp.called_number", "Called Number")),
        (22, s_l2tp.Text("l2tp.avp.calling_number", "Calling Number")),
        (23, s_l2tp.Text("l2tp.avp.sub_address", "Sub-Address")),
        (24, s_l2tp.UInt32("l2tp.avp.connect_speed", "Connect Speed")),
        (25, s_l2tp.UInt32("l2tp.avp.physical_channel", "Physical Channel")),
        (26, s_l2tp.Bytes("l2tp.avp.initial_received_lcp_confreq", "Initial Received LCP CONFREQ")),
        (27, s_l2tp.Bytes("l2tp.avp.last_sent_lcp_confreq", "Last Sent LCP CONFREQ")),
        (28, s_l2tp.Bytes("l2tp.avp.last_received_lcp_confreq", "Last Received LCP CONFREQ")),
        (29, s_l2tp.UInt16("l2tp.avp.proxy_authen_type", "Proxy Authen Type", names: new ValueNames(() =>
            [(0, "Reserved"), (1, "Textual username/password exchange"), (2, "PPP CHAP"), (3, "PPP PAP"), (4, "No Authentication"),
             (5, "Microsoft CHAP Version 1"), (6, "Reserved"), (7, "EAP")]))),
        (30, s_l2tp.Text("l2tp.avp.proxy_authen_name", "Proxy Authen Name")),
        (31, s_l2tp.Bytes("l2tp.avp.proxy_authen_challenge", "Proxy Authen Challenge")),
        (33, s_l2tp.Bytes("l2tp.avp.proxy_authen_response", "Proxy Authen Response")),
        (36, s_l2tp.Bytes("l2tp.avp.random_vector", "Random Vector")),
        (37, s_l2tp.Bytes("l2tp.avp.private_group_id", "Private Group ID")),
        (38, s_l2tp.UInt32("l2tp.avp.rx_connect_speed", "Rx Connect Speed")),
        (59, s_l2tp.Bytes("l2tp.avp.message_digest", "Message Digest")),
        (60, s_l2tp.UInt32("l2tp.avp.router_id", "Router ID")),
        (61, s_l2tp.UInt32("l2tp.avp.assigned_control_conn_id", "Assigned Control Connection ID")),
        (63, s_l2tp.UInt32("l2tp.avp.local_session_id", "Local Session ID")),
        (64, s_l2tp.UInt32("l2tp.avp.remote_session_id", "Remote Session ID")),
        (65, s_l2tp.Bytes("l2tp.avp.assigned_cookie", "Assigned Cookie")),
        (66, s_l2tp.Text("l2tp.avp.remote_end_id", "Remote End ID")),
        (68, L2tp.WireType),
        (69, s_l2tp.UInt16("l2tp.avp.layer2_specific_sublayer", "Layer2 Specific Sublayer", names: new ValueNames(() =>
            [(0, "No L2-Specific Sublayer"), (1, "Default L2-Specific Sublayer present"), (2, "ATM-Specific Sublayer present"),
             (3, "MPT-Specific Sublayer"), (4, "PSP-Specific Sublayer")]))),
        (70, s_l2tp.UInt16("l2tp.avp.data_sequencing", "Data Sequencing", names: new ValueNames(() =>
            [(0, "No incoming data packets require sequencing"), (1, "Only non-IP data packets require sequencing"),
             (2, "All incoming data packets require sequencing")]))),
        (72, s_l2tp.Text("l2tp.avp.preferred_language", "Preferred Language")),
        (73, s_l2tp.Bytes("l2tp.avp.nonce", "Nonce")),
        (74, s_l2tp.UInt64("l2tp.avp.tx_connect_speed_v3", "Tx Connect Speed v3", display: Hex, names: new ValueNames(() => [(0, "indeterminable or no physical p2p link")]))),
        (75, s_l2tp.UInt64("l2tp.avp.rx_connect_speed_v3", "Rx Connect Speed v3", display: Hex, names: new ValueNames(() => [(0, "indeterminable or no physical p2p link")]))));

    static readonly Field s_heading = s_l2tp.Heading("AVP");

    static readonly ExpertField
        Unknown   = new(Other, Severity.Warning, ExpertGroup.Undecoded, "Vendor-Specific AVP data"),
        BadLength = s_l2tp.Expert("l2tp.avp_length.bad", Severity.Error, ExpertGroup.Malformed, "Bad AVP length");

    static Field?[] Simple(params (int Type, Field Field)[] rows)
    {
        var table = new Field?[76];
        foreach ((int type, Field field) in rows) table[type] = field;
        return table;
    }

    /// <summary>Takes attributes up to an offset.</summary>
    public static void Take(ref Layer l2tp, int end)
    {
        uint message = 0;
        while (l2tp.More && l2tp.Position < end)
        {
            int at = l2tp.Position;
            ulong word = l2tp.U16(at);
            int length = (int)(word & 0x3FF);
            uint vendor = l2tp.U16(at + 2), type = l2tp.U16(at + 4);
            if (l2tp.Failed) return;
            if (length < 1)
            {
                l2tp.Remark(BadLength, $"AVP length must be >= 1", at, 2);
                return;
            }
            GroupScope scope = l2tp.Begin(s_heading, at, length);
            NameAttribute(ref l2tp, scope.Item, vendor, type);
            l2tp.TakeParts(Mandatory, Hidden, Length);
            if ((word & 0x4000) == 0)
            {
                l2tp.Take(Vendor);
                if (vendor == 0)
                {
                    l2tp.Take(Type);
                    if (type == 0) message = l2tp.U16(l2tp.Position);
                    TakeValue(ref l2tp, type, length - HeaderLength, message);
                }
                else if (length > HeaderLength) l2tp.Remark(Unknown, at + HeaderLength, length - HeaderLength);
            }
            l2tp.End(scope);
            l2tp.Position = at + length;
        }
    }

    static void NameAttribute(ref Layer l2tp, int item, uint vendor, uint type)
    {
        if (vendor != 0) l2tp.Label(item, $"Vendor {vendor}: {type} AVP");
        else if (L2tpNames.Attributes.Find(type) is { } name) l2tp.Label(item, $"{name} AVP");
        else l2tp.Label(item, $"Unknown ({type}) AVP");
    }

    static void TakeValue(ref Layer l2tp, uint type, int length, uint message)
    {
        if (length < 0 || l2tp.Failed) return;
        int end = l2tp.Position + length;
        if (type < s_simple.Length && s_simple[type] is { } field)
        {
            if (field.Type.IsRun() || field.Type.IsText()) l2tp.Take(field, length);
            else l2tp.Take(field);
            return;
        }
        switch (type)
        {
            case 1: TakeResult(ref l2tp, end, message); break;
            case 2: l2tp.Take(Version); l2tp.Take(Revision); break;
            case 3: l2tp.TakeParts(AsyncSupported, SyncSupported); break;
            case 4: l2tp.TakeParts(AnalogSupported, DigitalSupported); break;
            case 12: l2tp.Take(Cause); l2tp.Take(CauseMessage); TakeText(ref l2tp, Advisory, end); break;
            case 18: l2tp.TakeParts(AnalogType, DigitalType); break;
            case 19: l2tp.TakeParts(AsyncType, SyncType); break;
            case 32: l2tp.Position++; l2tp.Take(AuthenticationId); break;
            case 34: TakeWords(ref l2tp, s_callErrors, end); break;
            case 35: TakeWords(ref l2tp, s_asyncMaps, end); break;
            case 39: break;
            case 46:
                l2tp.Take(DisconnectCode); l2tp.Take(ControlProtocol); l2tp.Take(CauseDirection); TakeText(ref l2tp, CauseText, end);
                break;
            case 62: while (l2tp.More && l2tp.Position + 2 <= end) l2tp.Take(WireCapability); break;
            case 71: l2tp.TakeParts(CircuitStatus, CircuitType); break;
            default: l2tp.Remark(Unknown, l2tp.Position, length); break;
        }
    }

    static void TakeResult(ref Layer l2tp, int end, uint message)
    {
        const uint CallDisconnect = 14;
        l2tp.Take(message == CallDisconnect ? SessionResult : Result);
        if (l2tp.Position + 2 > end) return;
        l2tp.Take(Error);
        TakeText(ref l2tp, ErrorMessage, end);
    }

    static void TakeText(ref Layer l2tp, Field field, int end)
    {
        if (end > l2tp.Position) l2tp.Take(field, end - l2tp.Position);
    }

    // Two octets in front are reserved.
    static void TakeWords(ref Layer l2tp, Field[] fields, int end)
    {
        l2tp.Position += 2;
        foreach (Field field in fields)
            if (l2tp.Position + 4 <= end) l2tp.Take(field);
    }
}
