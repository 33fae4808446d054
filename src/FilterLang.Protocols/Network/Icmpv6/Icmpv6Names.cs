namespace FilterLang.Protocols;

/// <summary>Names of ICMPv6 types, codes and options after the IANA registries.</summary>
static class Icmpv6Names
{
    public static readonly ValueNames
        Types = new(() =>
        [
            (1, "Destination Unreachable"), (2, "Packet Too Big"), (3, "Time Exceeded"), (4, "Parameter Problem"),
            (100, "Private experimentation"), (101, "Private experimentation"),
            (127, "Reserved for expansion of ICMPv6 error messages"), (128, "Echo (ping) request"), (129, "Echo (ping) reply"),
            (130, "Multicast Listener Query"), (131, "Multicast Listener Report"), (132, "Multicast Listener Done"),
            (133, "Router Solicitation"), (134, "Router Advertisement"), (135, "Neighbor Solicitation"),
            (136, "Neighbor Advertisement"), (137, "Redirect"), (138, "Router Renumbering"), (139, "Node Information Query"),
            (140, "Node Information Reply"), (141, "Inverse Neighbor Discovery Solicitation"),
            (142, "Inverse Neighbor Discovery Advertisement"), (143, "Multicast Listener Report Message v2"),
            (144, "Home Agent Address Discovery Request"), (145, "Home Agent Address Discovery Reply"),
            (146, "Mobile Prefix Solicitation"), (147, "Mobile Prefix Advertisement"), (148, "Certification Path Solicitation"),
            (149, "Certification Path Advertisement"), (150, "Experimental Mobility"), (151, "Multicast Router Advertisement"),
            (152, "Multicast Router Solicitation"), (153, "Multicast Router Termination"), (154, "FMIPv6"), (155, "RPL Control"),
            (156, "Locator Update"), (157, "Duplicate Address Request"), (158, "Duplicate Address Confirmation"),
            (159, "MPL Control Message"), (160, "Extended Echo request"), (161, "Extended Echo reply"),
            (200, "Private experimentation"), (201, "Private experimentation"),
            (255, "Reserved for expansion of ICMPv6 informational messages"),
        ]),
        Options = new(() =>
        [
            (1, "Source link-layer address"), (2, "Target link-layer address"), (3, "Prefix information"), (4, "Redirected header"),
            (5, "MTU"), (6, "NBMA Shortcut Limit Option"), (7, "Advertisement Interval"), (8, "Home Agent Information"),
            (9, "Source Address List"), (10, "Target Address List"), (11, "CGA"), (12, "RSA Signature"), (13, "Timestamp"),
            (14, "Nonce"), (15, "Trust Anchor"), (16, "Certificate"), (17, "IP Address/Prefix Option"),
            (18, "New Router Prefix Information"), (19, "Link-layer Address"), (20, "Neighbor Advertisement Acknowledgment"),
            (21, "PvD ID"), (23, "MAP"), (24, "Route Information"), (25, "Recursive DNS Server"), (26, "RA Flags Extension"),
            (27, "Handover Key Request"), (28, "Handover Key Reply"), (29, "Handover Assist Information"),
            (30, "Mobile Node Identifier Option"), (31, "DNS Search List Option"), (32, "Proxy Signature (PS)"),
            (33, "Address Registration Option"), (34, "6LoWPAN Context Option"), (35, "Authoritative Border Router"),
            (36, "6LoWPAN Capability Indication Option"), (37, "DHCP Captive-Portal"), (38, "PREF64 Option"),
            (39, "Crypto-ID Parameters Option (CIPO)"), (40, "NDP Signature Option (NDPSO)"),
            (41, "Resource Directory Address Option"), (42, "Consistent Uptime Option"), (138, "CARD Request"), (139, "CARD Reply"),
            (144, "Encrypted DNS Option"), (253, "RFC3692-style Experiment 1"), (254, "RFC3692-style Experiment 2"),
        ]),
        RplOptions = new(() =>
        [
            (0, "1-byte padding"), (1, "n-byte padding"), (2, "DAG Metric container"), (3, "Routing Information"),
            (4, "DODAG configuration"), (5, "RPL Target"), (6, "Transit Information"), (7, "Solicited Information"),
            (8, "Prefix Information"), (9, "RPL Target Descriptor"), (10, "P2P Route Discovery"),
        ]),
        RplMetrics = new(() =>
        [
            (1, "Node State and Attribute"), (2, "Node Energy"), (3, "Hop Count"), (4, "Link Throughput"), (5, "Link Latency"),
            (6, "Link Quality Level"), (7, "Link ETX"), (8, "Link Color"),
        ]),
        LinkLayerAddressCodes = new(() =>
        [
            (0, "Wildcard"), (1, "Link-layer Address of the New Access Point"), (2, "Link-layer Address of the MN"),
            (3, "Link-layer Address of the NAR"), (4, "Link-layer Address of the source"),
            (5, "The AP belongs to the current interface of the router"), (6, "No prefix information available"),
            (7, "No fast handovers support available"),
        ]),
        NameTypes = new(() =>
        [
            (1, "DER Encoded X.501 Name"), (2, "FQDN"), (3, "SHA-1 Subject Key Identifier (SKI)"),
            (4, "SHA-224 Subject Key Identifier (SKI)"), (5, "SHA-256 Subject Key Identifier (SKI)"),
            (6, "SHA-384 Subject Key Identifier (SKI)"), (7, "SHA-512 Subject Key Identifier (SKI)"),
            (253, "Reserved for Experimental Use"), (254, "Reserved for Experimental Use"), (255, "Reserved"),
        ]),
        RegistrationStatus = new(() =>
        [
            (0, "Success"), (1, "Duplicate Address"), (2, "Neighbor Cache Full"), (3, "Moved"), (4, "Removed"),
            (5, "Validation Requested"), (6, "Duplicate Source Address"), (7, "Invalid Source Address"),
            (8, "Registered Address Topologically Incorrect"), (9, "6LBR Registry Saturated"), (10, "Validation Failed"),
            (11, "Registration Refresh Request"), (12, "Invalid Registration"),
        ]);

    static readonly ValueNames
        Unreachable = new(() =>
        [
            (0, "No route to destination"), (1, "Administratively prohibited"), (2, "Beyond scope of source address"),
            (3, "Address unreachable"), (4, "Port unreachable"), (5, "Source address failed ingress/egress policy"),
            (6, "Reject route to destination"), (7, "Error in Source Routing Header"), (8, "Headers too long"),
        ]),
        TimeExceeded = new(() => [(0, "Hop limit exceeded in transit"), (1, "Fragment reassembly time exceeded")]),
        ParameterProblem = new(() =>
        [
            (0, "Erroneous header field encountered"), (1, "Unrecognized Next Header type encountered"),
            (2, "Unrecognized IPv6 option encountered"), (3, "IPv6 First Fragment has incomplete IPv6 Header Chain"),
            (4, "SR Upper-layer Header Error"), (5, "Unrecognized Next Header type encountered by intermediate node"),
            (6, "Extension header too big"), (7, "Extension header chain too long"), (8, "Too many extension headers"),
            (9, "Too many options in extension header"), (10, "Option too big"),
        ]),
        Renumbering = new(() => [(0, "Command"), (1, "Result"), (255, "Sequence number reset")]),
        Query = new(() =>
        [
            (0, "Query subject = IPv6 addresses"), (1, "Query subject = DNS name or empty"), (2, "Query subject = IPv4 addresses"),
        ]),
        Reply = new(() => [(0, "Successful"), (1, "Refused"), (2, "Unknown query type")]),
        Rpl = new(() =>
        [
            (0, "DODAG Information Solicitation"), (1, "DODAG Information Object"), (2, "Destination Advertisement Object"),
            (3, "Destination Advertisement Object Acknowledgment"), (4, "P2P Discovery Reply Object"),
            (5, "P2P Discovery Reply Object Acknowledgement"), (7, "Destination Cleanup Object"),
            (8, "Destination Cleanup Object Acknowledgment"), (0x80, "Secure DODAG Information Solicitation"),
            (0x81, "Secure DODAG Information Object"), (0x82, "Secure Destination Advertisement Object"),
            (0x83, "Secure Destination Advertisement Object Acknowledgment"), (0x84, "P2P Secure Discovery Reply Object"),
            (0x85, "P2P Secure Discovery Reply Object Acknowledgement"), (0x8A, "Consistency Check"),
        ]),
        ExtendedRequest = new(() => [(0, "No error")]),
        ExtendedReply = new(() =>
        [
            (0, "No error"), (1, "Malformed Query"), (2, "No Such Interface"), (3, "No Such Table Entry"),
            (4, "Multiple Interfaces Satisfy Query"),
        ]);

    /// <summary>The names of the codes that go with a type; null where codes have none.</summary>
    public static ValueNames? CodesOf(byte type) => type switch
    {
        Icmpv6.DestinationUnreachable => Unreachable,
        Icmpv6.TimeExceeded => TimeExceeded,
        Icmpv6.ParameterProblem => ParameterProblem,
        Icmpv6.RouterRenumbering => Renumbering,
        Icmpv6.NodeQuery => Query,
        Icmpv6.NodeReply => Reply,
        Icmpv6.RplControlMessage => Rpl,
        Icmpv6.ExtendedEchoRequest => ExtendedRequest,
        Icmpv6.ExtendedEchoReply => ExtendedReply,
        _ => null,
    };
}
