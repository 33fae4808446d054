namespace FilterLang.Protocols;

/// <summary>Names of ICMP types and of the codes of each, RFC 792 and the IANA registry.</summary>
static class IcmpNames
{
    public static readonly ValueNames Types = new(() =>
    [
        (0, "Echo (ping) reply"), (1, "Reserved"), (2, "Reserved"), (3, "Destination unreachable"), (4, "Source quench (flow control)"),
        (5, "Redirect"), (6, "Alternate host address"), (8, "Echo (ping) request"), (9, "Router advertisement"),
        (10, "Router solicitation"), (11, "Time-to-live exceeded"), (12, "Parameter problem"), (13, "Timestamp request"),
        (14, "Timestamp reply"), (15, "Information request"), (16, "Information reply"), (17, "Address mask request"),
        (18, "Address mask reply"), (19, "Reserved (for security)"), (30, "Traceroute"), (31, "Datagram Conversion Error"),
        (32, "Mobile Host Redirect"), (33, "IPv6 Where-Are-You"), (34, "IPv6 I-Am-Here"), (35, "Mobile Registration Request"),
        (36, "Mobile Registration Reply"), (37, "Domain Name Request"), (38, "Domain Name Reply"), (39, "SKIP"), (40, "Photuris"),
        (41, "Experimental mobility protocols"), (42, "Extended Echo request"), (43, "Extended Echo reply"),
    ]);

    static readonly ValueNames
        Unreachable = new(() =>
        [
            (0, "Network unreachable"), (1, "Host unreachable"), (2, "Protocol unreachable"), (3, "Port unreachable"),
            (4, "Fragmentation needed"), (5, "Source route failed"), (6, "Destination network unknown"),
            (7, "Destination host unknown"), (8, "Source host isolated"), (9, "Network administratively prohibited"),
            (10, "Host administratively prohibited"), (11, "Network unreachable for TOS"), (12, "Host unreachable for TOS"),
            (13, "Communication administratively filtered"), (14, "Host precedence violation"), (15, "Precedence cutoff in effect"),
        ]),
        Redirects = new(() =>
        [
            (0, "Redirect for network"), (1, "Redirect for host"), (2, "Redirect for TOS and network"), (3, "Redirect for TOS and host"),
        ]),
        AlternateHost       = new(() => [(0, "Alternate address for host")]),
        RouterAdvertisement = new(() => [(0, "Normal router advertisement"), (16, "Does not route common traffic")]),
        TimeExceeded        = new(() => [(0, "Time to live exceeded in transit"), (1, "Fragment reassembly time exceeded")]),
        ParameterProblem    = new(() => [(0, "Pointer indicates the error"), (1, "Required option missing"), (2, "Bad length")]),
        Photuris = new(() =>
        [
            (0, "Bad SPI"), (1, "Authentication Failed"), (2, "Decompression Failed"), (3, "Decryption Failed"),
            (4, "Need Authentication"), (5, "Need Authorization"),
        ]),
        ExtendedEchoRequest = new(() => [(0, "No error")]),
        ExtendedEchoReply = new(() =>
        [
            (0, "No error"), (1, "Malformed Query"), (2, "No Such Interface"), (3, "No Such Table Entry"),
            (4, "Multiple Interfaces Satisfy Query"),
        ]);

    /// <summary>States of a neighbour cache entry as an extended echo reply gives them, RFC 8335 section 3.</summary>
    public static readonly ValueNames NeighborStates = new(() =>
        [(0, "Reserved"), (1, "Incomplete"), (2, "Reachable"), (3, "Stale"), (4, "Delay"), (5, "Probe"), (6, "Failed")]);

    /// <summary>Types that RFC 6633 and RFC 6918 have taken out of use.</summary>
    public static bool IsDeprecated(byte type) =>
        type is Icmp.SourceQuench or Icmp.AlternateHostAddress or (>= Icmp.InformationRequest and <= Icmp.MaskReply) or (>= 30 and <= 39);

    /// <summary>The name in the summary of types whose identifiers follow in a column; null for others.</summary>
    public static string? PaddedName(byte type) => type switch
    {
        Icmp.EchoReply => "Echo (ping) reply   ",
        Icmp.EchoRequest => "Echo (ping) request ",
        Icmp.TimestampRequest => "Timestamp request   ",
        Icmp.TimestampReply => "Timestamp reply     ",
        Icmp.InformationRequest => "Information request ",
        Icmp.InformationReply => "Information reply   ",
        Icmp.MaskRequest => "Address mask request",
        Icmp.MaskReply => "Address mask reply  ",
        _ => null,
    };

    /// <summary>The names of the codes that go with a type; null where codes have none.</summary>
    public static ValueNames? CodesOf(byte type) => type switch
    {
        Icmp.DestinationUnreachable => Unreachable,
        Icmp.Redirect => Redirects,
        Icmp.AlternateHostAddress => AlternateHost,
        Icmp.RouterAdvertisement => RouterAdvertisement,
        Icmp.TimeExceeded => TimeExceeded,
        Icmp.ParameterProblem => ParameterProblem,
        Icmp.PhoturisFailure => Photuris,
        Icmp.ExtendedEchoRequest => ExtendedEchoRequest,
        Icmp.ExtendedEchoReply => ExtendedEchoReply,
        _ => null,
    };
}
