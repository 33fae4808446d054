namespace FilterLang.Protocols;

/// <summary>Telnet commands, RFC 854, and options of the IANA registry.</summary>
static class TelnetNames
{
    public static readonly ValueNames Cmd = new(() =>
    [
        (236, "End of File"), (237, "Suspend Current Process"), (238, "Abort Process"), (239, "End of Record"), (240, "Suboption End"),
        (241, "No Operation"), (242, "Data Mark"), (243, "Break"), (244, "Interrupt Process"), (245, "Abort Output"), (246, "Are You There?"),
        (247, "Escape Character"), (248, "Erase Line"), (249, "Go Ahead"), (254, "Don't"), (253, "Do"), (252, "Won't"), (251, "Will"),
        (250, "Suboption"),
    ]);

    public static readonly ValueNames Options = new(() =>
    [
        (0, "Binary Transmission"), (1, "Echo"), (2, "Reconnection"), (3, "Suppress Go Ahead"), (4, "Approx Message Size Negotiation"),
        (5, "Status"), (6, "Timing Mark"), (7, "Remote Controlled Trans and Echo"), (8, "Output Line Width"), (9, "Output Page Size"),
        (10, "Output Carriage-Return Disposition"), (11, "Output Horizontal Tab Stops"), (12, "Output Horizontal Tab Disposition"),
        (13, "Output Formfeed Disposition"), (14, "Output Vertical Tabstops"), (15, "Output Vertical Tab Disposition"),
        (16, "Output Linefeed Disposition"), (17, "Extended ASCII"), (18, "Logout"), (19, "Byte Macro"), (20, "Data Entry Terminal"),
        (21, "SUPDUP"), (22, "SUPDUP Output"), (23, "Send Location"), (24, "Terminal Type"), (25, "End of Record"),
        (26, "TACACS User Identification"), (27, "Output Marking"), (28, "Terminal Location Number"), (29, "Telnet 3270 Regime"), (30, "X.3 PAD"),
        (31, "Negotiate About Window Size"), (32, "Terminal Speed"), (33, "Remote Flow Control"), (34, "Linemode"), (35, "X Display Location"),
        (36, "Environment Option"), (37, "Authentication Option"), (38, "Encryption Option"), (39, "New Environment Option"), (40, "TN3270E"),
        (41, "XAUTH"), (42, "CHARSET"), (43, "Remote Serial Port"), (44, "COM Port Control"), (45, "Suppress Local Echo"), (46, "Start TLS"),
        (47, "KERMIT"), (48, "SEND-URL"), (49, "FORWARD_X"),
    ]);

    public static readonly ValueNames AuthCmd = new(() =>
    [
        (0, "IS"), (1, "SEND"), (2, "REPLY"), (3, "NAME"),
    ]);

    public static readonly ValueNames AuthType = new(() =>
    [
        (0, "NULL"), (1, "Kerberos v4"), (2, "Kerberos v5"), (3, "SPX"), (4, "MINK"), (5, "SRP"), (6, "RSA"), (7, "SSL"), (10, "LOKI"), (11, "SSA"),
        (12, "KEA_SJ"), (13, "KEA_SJ_INTEG"), (14, "DSS"), (15, "NTLM"),
    ]);

    public static readonly ValueNames AuthModEnc = new(() =>
    [
        (0, "Off"), (1, "Telnet Options"), (2, "After Exchange"), (4, "Reserved"),
    ]);

    public static readonly ValueNames AuthKrb5Cmd = new(() =>
    [
        (0, "Auth"), (1, "Reject"), (2, "Accept"), (3, "Response"), (4, "Forward"), (5, "Forward Accept"), (6, "Forward Reject"),
    ]);

    public static readonly ValueNames AuthSslStatus = new(() =>
    [
        (1, "Start"), (2, "Accepted"), (3, "Rejected"),
    ]);

    public static readonly ValueNames OutmarkSuboptCmd = new(() =>
    [
        ('\x06', "ACK"), ('\x15', "NAK"), ('D', "Default"), ('T', "Top"), ('B', "Bottom"), ('L', "Left"), ('R', "Right"),
    ]);

    public static readonly ValueNames RfcSuboptCmd = new(() =>
    [
        (0, "OFF"), (1, "ON"), (2, "RESTART-ANY"), (3, "RESTART-XON"),
    ]);

    public static readonly ValueNames EncCmd = new(() =>
    [
        (0, "IS"), (1, "SUPPORT"), (2, "REPLY"), (3, "START"), (4, "END"), (5, "REQUEST-START"), (6, "REQUEST-END"), (7, "ENC_KEYID"), (8, "DEC_KEYID"),
    ]);

    public static readonly ValueNames EncType = new(() =>
    [
        (0, "NULL"), (1, "DES_CFB64"), (2, "DES_OFB64"), (3, "DES3_CFB64"), (4, "DES3_OFB64"), (8, "CAST5_40_CFB64"), (9, "CAST5_40_OFB64"),
        (10, "CAST128_CFB64"), (11, "CAST128_OFB64"),
    ]);

    public static readonly ValueNames Tn3270Subopt = new(() =>
    [
        (0, "ASSOCIATE"), (1, "CONNECT"), (2, "DEVICE-TYPE"), (3, "FUNCTIONS"), (4, "IS"), (5, "REASON"), (6, "REJECT"), (7, "REQUEST"), (8, "SEND"),
    ]);

    public static readonly ValueNames Tn3270Reason = new(() =>
    [
        (0, "CONN-PARTNER"), (1, "DEVICE-IN-USE"), (2, "INV-ASSOCIATE"), (3, "INV-DEVICE-NAME"), (4, "INV-DEVICE-TYPE"), (5, "TYPE-NAME-ERROR"),
        (6, "UNKNOWN-ERROR"), (7, "UNSUPPORTED-REQ"),
    ]);

    public static readonly ValueNames Tn3270Request = new(() =>
    [
        (0, "BIND-IMAGE"), (1, "DATA-STREAM-CTL"), (2, "RESPONSES"), (3, "SCS-CTL-CODES"), (4, "SYSREQ"),
    ]);

    public static readonly ValueNames VmwareCmd = new(() =>
    [
        (0, "KNOWN-SUBOPTIONS-1"), (1, "KNOWN-SUBOPTIONS-2"), (2, "UNKNOWN-SUBOPTION-RCVD-1"), (3, "UNKNOWN-SUBOPTION-RCVD-2"), (40, "VMOTION-BEGIN"),
        (41, "VMOTION-GOAHEAD"), (43, "VMOTION-NOTNOW"), (44, "VMOTION-PEER"), (45, "VMOTION-PEER-OK"), (46, "VMOTION-COMPLETE"), (48, "VMOTION-ABORT"),
        (70, "DO-PROXY"), (71, "WILL-PROXY"), (73, "WONT-PROXY"), (80, "VM-VC-UUID"), (81, "GET-VM-VC-UUID"), (82, "VM-NAME"), (83, "GET-VM-NAME"),
        (84, "VM-BIOS-UUID"), (85, "GET-VM-BIOS-UUID"), (86, "VM-LOCATION-UUID"), (87, "GET-VM-LOCATION-UUID"),
    ]);
}
