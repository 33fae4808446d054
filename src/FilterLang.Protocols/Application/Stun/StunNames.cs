namespace FilterLang.Protocols;

/// <summary>Names of STUN values, IANA "Session Traversal Utilities for NAT (STUN) Parameters".</summary>
static class StunNames
{
    public static readonly ValueNames AttGoogleNetworkCost = new(() =>
    [
        (0, "Min"), (10, "Low"), (50, "Unknown"), (250, "Cellular5G"), (500, "Cellular4G"), (900, "Cellular"), (910, "Cellular3G"), (980, "Cellular2G"),
        (999, "Max"),
    ]);

    /// <summary>Attributes whose address the summary line tells.</summary>
    public static readonly ValueNames ToldAddresses = new(() =>
    [
        (0x0001, "MAPPED-ADDRESS"), (0x000E, "MS-ALTERNATE-SERVER"), (0x0012, "XOR-PEER-ADDRESS"), (0x0016, "XOR-RELAYED-ADDRESS"), (0x0020, "XOR-MAPPED-ADDRESS"),
        (0x0027, "XOR-RESPONSE-TARGET"), (0x8020, "MS-XOR-MAPPED-ADDRESS"), (0x8023, "ALTERNATE-SERVER"), (0x802B, "RESPONSE-ORIGIN"), (0x802C, "OTHER-ADDRESS"),
        (0x8090, "MS-ALT-MAPPED-ADDRESS"),
    ]);

    public static readonly ValueNames Errors = new(() =>
    [
        (274, "Disable Candidate"), (275, "Disable Candidate Pair"), (300, "Try Alternate"), (400, "Bad Request"), (401, "Unauthenticated"),
        (403, "Forbidden"), (405, "Mobility Forbidden"), (420, "Unknown Attribute"), (430, "Stale Credentials (legacy)"),
        (431, "Integrity Check Failure (legacy)"), (432, "Missing Username (legacy)"), (433, "Use TLS (legacy)"), (434, "Missing Realm (legacy)"),
        (435, "Missing Nonce (legacy)"), (436, "Unknown User (legacy)"), (437, "Allocation Mismatch"), (438, "Stale Nonce"),
        (439, "Wrong Credentials (legacy)"), (440, "Address Family not Supported"), (441, "Wrong Credentials"),
        (442, "Unsupported Transport Protocol"), (443, "Peer Address Family Mismatch"), (446, "Connection Already Exists"),
        (447, "Connection Timeout or Failure"), (481, "Connection does not exist (legacy)"), (486, "Allocation Quota Reached"),
        (487, "Role Conflict"), (500, "Server Error"), (503, "Service Unavailable (legacy)"), (507, "Insufficient Bandwidth Capacity (legacy)"),
        (508, "Insufficient Port Capacity"), (600, "Global Failure"),
    ]);
}
