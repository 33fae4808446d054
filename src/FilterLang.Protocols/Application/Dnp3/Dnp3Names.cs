namespace FilterLang.Protocols;

/// <summary>Names of values of DNP3, IEEE Std 1815-2012.</summary>
static class Dnp3Names
{
    public static readonly ValueNames
        PrimaryFunction = new(() =>
        [
            (0, "Reset of Remote Link"), (1, "Reset of User Process"), (2, "Test Function For Link"), (3, "User Data"), (4, "Unconfirmed User Data"),
            (9, "Request Link Status"),
        ]),
        SecondaryFunction = new(() =>
        [
            (0, "ACK"), (1, "NACK"), (11, "Status of Link"), (14, "Link Service Not Functioning"), (15, "Link Service Not Used or Implemented"),
        ]),
        Operation = new(() =>
        [
            (0, "NUL Operation"), (1, "Pulse On"), (2, "Pulse Off"), (3, "Latch On"), (4, "Latch Off"),
        ]),
        Clear = new(() =>
        [
            (1, "Queue"), (2, "Clear"), (0, "Not Set"), (3, "Queue and Clear"),
        ]),
        Trip = new(() =>
        [
            (0, "NUL"), (1, "Close"), (2, "Trip"), (3, "Reserved"),
        ]),
        ChecksumStatus = new(() =>
        [
            (0, "Bad"), (1, "Good"), (2, "Unverified"), (3, "Not present"), (4, "Illegal"),
        ]),
        Function = new(() =>
        [
            (0, "Confirm"), (1, "Read"), (2, "Write"), (3, "Select"), (4, "Operate"), (5, "Direct Operate"), (6, "Direct Operate No Ack"),
            (7, "Immediate Freeze"), (8, "Immediate Freeze No Ack"), (9, "Freeze and Clear"), (10, "Freeze and Clear No ACK"), (11, "Freeze With Time"),
            (12, "Freeze With Time No ACK"), (13, "Cold Restart"), (14, "Warm Restart"), (15, "Initialize Data"), (16, "Initialize Application"),
            (17, "Start Application"), (18, "Stop Application"), (19, "Save Configuration"), (20, "Enable Spontaneous Messages"),
            (21, "Disable Spontaneous Messages"), (22, "Assign Classes"), (23, "Delay Measurement"), (24, "Record Current Time"), (25, "Open File"),
            (26, "Close File"), (27, "Delete File"), (28, "Get File Info"), (29, "Authenticate File"), (30, "Abort File"), (31, "Activate Config"),
            (32, "Authentication Request"), (33, "Authentication Error"), (129, "Response"), (130, "Unsolicited Response"), (131, "Authentication Response"),
        ]),
        Prefix = new(() =>
        [
            (0, "None"), (1, "1-Octet Index Prefix"), (2, "2-Octet Index Prefix"), (3, "4-Octet Index Prefix"), (4, "1-Octet Object Size Prefix"),
            (5, "2-Octet Object Size Prefix"), (6, "4-Octet Object Size Prefix"),
        ]),
        Range = new(() =>
        [
            (0, "8-bit Start and Stop Indices"), (1, "16-bit Start and Stop Indices"), (2, "32-bit Start and Stop Indices"),
            (3, "8-bit Absolute Address in Range Field"), (4, "16-bit Absolute Address in Range Field"), (5, "32-bit Absolute Address in Range Field"),
            (6, "No Range Field"), (7, "8-bit Single Field Quantity"), (8, "16-bit Single Field Quantity"), (9, "32-bit Single Field Quantity"),
            (10, "Reserved"), (11, "Free-format Qualifier"),
        ]),
        DoubleBit = new(() =>
        [
            (0, "Intermediate"), (1, "Determined Off"), (2, "Determined On"), (3, "Indeterminate"),
        ]),
        ControlStatus = new(() =>
        [
            (0, "Req. Accepted/Init/Queued"), (1, "Req. Not Accepted; Arm-Timer Expired"), (2, "Req. Not Accepted; No 'SELECT' Received"),
            (3, "Req. Not Accepted; Format Err. in Ctl Req."), (4, "Ctl Oper. Not Supported For This Point"),
            (5, "Req. Not Accepted; Ctrl Queue Full/Point Active"), (6, "Req. Not Accepted; Ctrl Hardware Problems"),
            (7, "Req. Not Accepted; Local/Remote switch in Local"), (8, "Req. Not Accepted; Too many operations"),
            (9, "Req. Not Accepted; Insufficient authorization"), (10, "Req. Not Accepted; Local automation proc active"),
            (11, "Req. Not Accepted; Processing limited"), (12, "Req. Not Accepted; Out of range value"),
            (126, "Req. Not Accepted; Non-participating (NOP request)"), (127, "Req. Not Accepted; Undefined error"),
        ]),
        FileMode = new(() =>
        [
            (0, "NULL"), (1, "READ"), (2, "WRITE"), (3, "APPEND"),
        ]),
        FileStatus = new(() =>
        [
            (0, "SUCCESS"), (1, "PERMISSION DENIED"), (2, "INVALID MODE"), (3, "FILE NOT FOUND"), (4, "FILE LOCKED"), (5, "TOO MANY OPEN"),
            (6, "INVALID HANDLE"), (7, "WRITE BLOCK SIZE"), (8, "COMM LOST"), (9, "CANNOT ABORT"), (16, "NOT OPENED"), (17, "HANDLE EXPIRED"),
            (18, "BUFFER OVERRUN"), (19, "FATAL"), (20, "BLOCK SEQUENCE"), (255, "UNDEFINED"),
        ]),
        DataType = new(() =>
        [
            (0x0, "NONE (Placeholder)"), (0x1, "VSTR (Visible ASCII String)"), (0x2, "UINT (Unsigned Integer)"), (0x3, "INT (Signed Integer)"),
            (0x4, "FLT (Floating Point)"), (0x5, "OSTR (Octet String)"), (0x6, "BSTR (Bit String)"), (0x7, "TIME (DNP3 Time UINT48)"),
            (0x8, "UNCD (Unicode String)"), (0xFE, "U8BS8LIST (List of UINT8 - BSTR8 pairs)"), (0xFF, "U8BS8EXLIST (Extended List of UINT8 - BSTR8 pairs)"),
        ]),
        SecurityError = new(() =>
        [
            (0x0, "Not used"), (0x1, "Authentication failed"), (0x2, "Unexpected Response"), (0x3, "No response"), (0x4, "Aggressive Mode not supported"),
            (0x5, "MAC Algorithm not supported"), (0x6, "Key Wrap Algorithm not supported"), (0x7, "Authorization failed"),
            (0x8, "Update Key Change Method not permitted"), (0x9, "Invalid Signature"), (0xA, "Invalid Certification Data"), (0xB, "Unknown User"),
            (0xC, "Max Session Key Status Requests Exceeded"),
        ]),
        KeyChangeMethod = new(() =>
        [
            (0x0, "Not used"), (0x1, "Obsolete. Do Not Use"), (0x2, "Obsolete. Do Not Use"), (0x3, "Symmetric AES-128 / SHA-1-HMAC"),
            (0x4, "Symmetric AES-256 / SHA-256-HMAC"), (0x5, "Symmetric AES-256 / AES-GMAC"), (0x40, "Obsolete. Do Not Use"), (0x41, "Obsolete. Do Not Use"),
            (0x42, "Obsolete. Do Not Use"), (0x43, "Asymmetric RSA-1024 / DSA SHA-1 / SHA-1-HMAC"), (0x44, "Asymmetric RSA-2048 / DSA SHA-256 / SHA-256-HMAC"),
            (0x45, "Asymmetric RSA-3072 / DSA SHA-256 / SHA-256-HMAC"), (0x46, "Asymmetric RSA-2048 / DSA SHA-256 / AES-GMAC"),
            (0x47, "Asymmetric RSA-3072 / DSA SHA-256 / AES-GMAC"),
        ]),
        KeyStatus = new(() =>
        [
            (0x0, "Not Used"), (0x1, "OK"), (0x2, "NOT_INIT"), (0x3, "COMM_FAIL"), (0x4, "AUTH_FAIL"),
        ]),
        KeyWrap = new(() =>
        [
            (0x0, "Unused"), (0x1, "AES-128"), (0x2, "AES-256"),
        ]),
        MacAlgorithm = new(() =>
        [
            (0x0, "No MAC value in this message"), (0x1, "HMAC SHA-1 truncated to 4 octets (serial)"), (0x2, "HMAC SHA-1 truncated to 10 octets (networked)"),
            (0x3, "HMAC SHA-256 truncated to 8 octets (serial)"), (0x4, "HMAC SHA-256 truncated to 16 octets (networked)"),
            (0x5, "HMAC SHA-1 truncated to 8 octets (serial)"), (0x6, "AES-GMAC (output is 12 octets)"),
        ]),
        ChallengeReason = new(() =>
        [
            (0x0, "Not Used"), (0x1, "CRITICAL"),
        ]);
}
