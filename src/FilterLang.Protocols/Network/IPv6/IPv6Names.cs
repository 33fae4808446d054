namespace FilterLang.Protocols;

/// <summary>Names of IPv6 options (IANA's Destination Options and Hop-by-Hop Options), and of what they hold.</summary>
static class IPv6Names
{
    public static readonly ValueNames Options = new(() =>
    [
        (0, "Pad1"), (1, "PadN"), (4, "Tunnel Encapsulation Limit"), (5, "Router Alert"), (7, "CALIPSO"), (8, "SMF_DPD"),
        (15, "Performance and Diagnostic Metrics"), (19, "Application-Aware IPv6 Networking (APN6)"), (30, "Experimental (0x1E)"),
        (35, "RPL Option"), (38, "Quick-Start"), (48, "Path MTU Option"), (49, "IOAM Option"), (62, "Experimental (0x3E)"),
        (65, "Tunnel Payload Forwarding (TPF) Information"), (94, "Experimental (0x5E)"), (99, "RPL Option (deprecated)"),
        (109, "MPL Option"), (126, "Experimental (0x7E)"), (138, "Endpoint Identification"), (139, "ILNP Nonce"),
        (140, "Line-Identification Option"), (158, "Experimental (0x9E)"), (190, "Experimental (0xBE)"), (194, "Jumbo Payload"),
        (201, "Home Address"), (222, "Experimental (0xDE)"), (238, "IP_DFF"), (254, "Experimental (0xFE)"),
    ]);

    public static readonly ValueNames Actions = new(() =>
    [
        (0, "Skip and continue"), (1, "Discard"), (2, "Discard and send ICMP Parameter Problem"),
        (3, "Discard and send ICMP if not multicast"),
    ]);

    public static readonly ValueNames RouterAlerts = new(() =>
    [
        (0, "MLD"), (1, "RSVP"), (2, "Active Network"),
    ]);

    public static readonly ValueNames RoutingTypes = new(() =>
    [
        (0, "Source Route"), (1, "Nimrod"), (2, "Type 2 Routing"), (3, "RPL Source Route"), (4, "Segment Routing"),
        (5, "Compact Routing Header 16"), (6, "Compact Routing Header 32"), (253, "Experiment 1"), (254, "Experiment 2"),
    ]);

    public static readonly ValueNames ApplicationIds = new(() => [(0, "Invalid"), (1, "32-bit"), (2, "64-bit"), (3, "128-bit")]);

    public static readonly ValueNames TaggerTypes = new(() => [(0, "NULL"), (1, "DEFAULT"), (2, "IPv4"), (3, "IPv6")]);

    public static readonly ValueNames QuickStartFunctions = new(() => [(0, "Rate request"), (8, "Rate report")]);

    public static readonly ValueNames QuickStartRates = new(() =>
    [
        (0, "0 bit/s"), (1, "80 Kbit/s"), (2, "160 Kbit/s"), (3, "320 Kbit/s"), (4, "640 Kbit/s"), (5, "1.28 Mbit/s"), (6, "2.56 Mbit/s"),
        (7, "5.12 Mbit/s"), (8, "10.24 Mbit/s"), (9, "20.48 Mbit/s"), (10, "40.96 Mbit/s"), (11, "81.92 Mbit/s"), (12, "163.84 Mbit/s"),
        (13, "327.68 Mbit/s"), (14, "655.36 Mbit/s"), (15, "1.31072 Gbit/s"),
    ]);

    public static readonly ValueNames InSituTypes = new(() =>
    [
        (0, "Pre-allocated Trace"), (1, "Incremental Trace"), (2, "Proof of Transit"), (3, "Edge to Edge"), (4, "Direct Export"),
    ]);

    public static readonly ValueNames SeedLengths = new(() =>
    [
        (0, "0"), (1, "16-bit unsigned integer"), (2, "64-bit unsigned integer"), (3, "128-bit unsigned integer"),
    ]);
}
