namespace FilterLang.Protocols;

/// <summary>Names of PIM's numbers, from IANA's registry of its parameters.</summary>
static class PimNames
{
    public static readonly ValueNames
        Type = new(() =>
        [
            (0, "Hello"), (1, "Register"), (2, "Register-stop"), (3, "Join/Prune"), (4, "Bootstrap"), (5, "Assert"), (6, "Graft"), (7, "Graft-Ack"),
            (8, "Candidate-RP-Advertisement"), (9, "State-Refresh"), (10, "DF election"), (11, "ECMP redirect"), (12, "PFM source discovery"),
            (13, "Packed Register"),
        ]),
        PackedSubtype = new(() => [(0, "Packed Null-Register"), (1, "Packed Register-Stop")]),
        Code = new(() =>
        [
            (0, "Query"), (1, "Register"), (2, "Register-stop"), (3, "Join/Prune"), (4, "RP-Reachable"), (5, "Assert"), (6, "Graft"), (7, "Graft-Ack"),
            (8, "Mode"),
        ]),
        AttributeType = new(() =>
        [
            (0, "RPF Vector TLV"), (1, "MVPN Join Attribute"), (2, "MT-ID Join Attribute"), (3, "Pop-Count"), (4, "Explicit RPF Vector"),
            (5, "Transport Attribute"), (6, "Receiver RLOC Attribute"),
        ]),
        Option = new(() =>
        [
            (1, "Hold Time"), (2, "LAN Prune Delay"), (17, "Label Parameters"), (18, "Deprecated"), (19, "DR Priority"), (20, "Generation ID"),
            (21, "State-Refresh"), (22, "Bidirectional Capable"), (23, "VCI Capability"), (24, "Address List"), (25, "Neighbor List TLV"), (26, "Join Attribute"), (27, "PIM-over-TCP-Capable"),
            (28, "PIM-over-SCTP-Capable"), (29, "Pop-Count"), (30, "PIM MT-ID"), (31, "Interface ID"), (32, "PIM ECMP Redirect Hello Option"), (33, "vPC Peer ID"), (34, "DR Load Balancing Capability"),
            (35, "DR Load Balancing List"), (36, "Hierarchical Join/Prune Attribute"), (65001, "Address list, old implementation"),
            (65004, "RPF Proxy Vector (Cisco proprietary)"),
        ]);
}
