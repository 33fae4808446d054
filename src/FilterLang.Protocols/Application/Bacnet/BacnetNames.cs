namespace FilterLang.Protocols;

/// <summary>Names of values of BVLC and the network layer of BACnet.</summary>
static class BacnetNames
{
    public static readonly ValueNames Mesgtyp = new(() =>
    [
        (0x0, "Who-Is-Router-To-Network"), (0x1, "I-Am-Router-To-Network"), (0x2, "I-Could-Be-Router-To-Network"), (0x3, "Reject-Message-To-Network"),
        (0x4, "Router-Busy-To-Network"), (0x5, "Router-Available-To-Network"), (0x6, "Initialize-Routing-Table"), (0x7, "Initialize-Routing-Table-Ack"),
        (0x8, "Establish-Connection-To-Network"), (0x9, "Disconnect-Connection-To-Network"), (0xa, "Challenge-Request"), (0xb, "Security-Payload"),
        (0xc, "Security-Response"), (0xd, "Request-Key-Update"), (0xe, "Update-Keyset"), (0xf, "Update-distribution-Key"), (0x10, "Request-Masterkey"),
        (0x11, "Set-Masterkey"), (0x12, "What-Is-Networknumber"), (0x13, "Networknumber-Is"), (0x14, 0x7f, "Reserved for Use by ASHRAE"),
        (0x80, 0xff, "Vendor Proprietary Message"),
    ]);

    public static readonly ValueNames Rejectreason = new(() =>
    [
        (0, "Other error."),
        (1, "The router is not directly connected to DNET and cannot find a router to DNET on any directly connected network using Who-Is-Router-To-Network messages."),
        (2, "The router is busy and unable to accept messages for the specified DNET at the present time."), (3, "It is an unknown network layer message type."),
        (4, "The message is too long to be routed to this DNET."), (5, "The router is no longer directly connected to DNET but can reconnect if requested."),
        (6, "The router is no longer directly connected to DNET and cannot reconnect even if requested."), (7, 255, "Invalid Rejection Reason."),
    ]);

    public static readonly ValueNames Function = new(() =>
    [
        (0x0, "BVLC-Result"), (0x1, "Write-Broadcast-Distribution-Table"), (0x2, "Read-Broadcast-Distribution-Table"),
        (0x3, "Read-Broadcast-Distribution-Table-Ack"), (0x4, "Forwarded-NPDU"), (0x5, "Register-Foreign-Device"), (0x6, "Read-Foreign-Device-Table"),
        (0x7, "Read-Foreign-Device-Table-Ack"), (0x8, "Delete-Foreign-Device-Table-Entry"), (0x9, "Distribute-Broadcast-To-Network"),
        (0xa, "Original-Unicast-NPDU"), (0xb, "Original-Broadcast-NPDU"), (0xc, "Secured-BVLL"),
    ]);

    public static readonly ValueNames FunctionIpv6 = new(() =>
    [
        (0x0, "BVLC-Result"), (0x1, "Original-Unicast-NPDU"), (0x2, "Original-Broadcast-NPDU"), (0x3, "Address-Resolution"),
        (0x4, "Forwarded-Address-Resolution"), (0x5, "Address-Resolution-ACK"), (0x6, "Virtual-Address-Resolution"), (0x7, "Virtual-Address-Resolution-ACK"),
        (0x8, "Forwarded-NPDU"), (0x9, "Register-Foreign-Device"), (0xa, "Delete-Foreign-Device-Table-Entry"), (0xb, "Secure-BVLL"),
        (0xc, "Distribute-Broadcast-To-Network"),
    ]);

    public static readonly ValueNames Result = new(() =>
    [
        (0x0, "Successful completion"), (0x10, "Write-Broadcast-Distribution-Table NAK"), (0x20, "Read-Broadcast-Distribution-Table NAK"),
        (0x30, "Register-Foreign-Device NAK"), (0x40, "Read-Foreign-Device-Table NAK"), (0x50, "Delete-Foreign-Device-Table-Entry NAK"),
        (0x60, "Distribute-Broadcast-To-Network NAK"), (0x90, "Register-Foreign-Device NAK"), (0xa0, "Delete-Foreign-Device-Table-Entry NAK"),
        (0xc0, "Distribute-Broadcast-To-Network NAK"),
    ]);
}
