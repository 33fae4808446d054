namespace FilterLang.Protocols;

/// <summary>Value names of IPv4 options.</summary>
static class IPv4OptionNames
{
    public static readonly ValueNames
        Class = new(() => [(0, "Control"), (1, "Reserved for future use"), (2, "Debugging and measurement"), (3, "Reserved for future use")]),
        Number = new(() =>
        [
            (0, "End of Option List (EOL)"), (1, "No-Operation (NOP)"), (2, "Security"), (3, "Loose source route"), (4, "Time stamp"),
            (5, "Extended security"), (6, "Commercial IP security option"), (7, "Record route"), (8, "Stream identifier"),
            (9, "Strict source route"), (10, "Experimental Measurement"), (11, "MTU probe"), (12, "MTU Reply"),
            (13, "Experimental Flow Control"), (14, "Experimental Access Control"), (15, "Ask Estrin"), (16, "IMI Traffic Descriptor"),
            (17, "Extended Internet Protocol"), (18, "Traceroute"), (19, "Address Extension"), (20, "Router Alert"),
            (21, "Selective Directed Broadcast"), (22, "Unassigned"), (23, "Dynamic Packet State"), (24, "Upstream Multicast Packet"),
            (25, "Quick-Start"), (26, "Cilium DSR"), (30, "RFC 3692-style experiment"),
        ]),
        RouterAlert = new(() => [(0, "Router shall examine packet"), (1, 65535, "Reserved")]),
        QuickStartFunction = new(() => [(0, "Rate request"), (8, "Rate report")]),
        QuickStartRate = new(() =>
        [
            (0, "0 bit/s"), (1, "80 Kbit/s"), (2, "160 Kbit/s"), (3, "320 Kbit/s"), (4, "640 Kbit/s"), (5, "1.28 Mbit/s"),
            (6, "2.56 Mbit/s"), (7, "5.12 Mbit/s"), (8, "10.24 Mbit/s"), (9, "20.48 Mbit/s"), (10, "40.96 Mbit/s"), (11, "81.92 Mbit/s"),
            (12, "163.84 Mbit/s"), (13, "327.68 Mbit/s"), (14, "655.36 Mbit/s"), (15, "1.31072 Gbit/s"),
        ]),
        Security = new(() =>
        [
            (0, "Unclassified"), (0xF135, "Confidential"), (0x789A, "EFTO"), (0xBC4D, "MMMM"), (0x5E26, "PROG"), (0xAF13, "Restricted"),
            (0xD788, "Secret"), (0x6BC5, "Top secret"), (0x35E2, "Reserved"), (0x9AF1, "Reserved"), (0x4D78, "Reserved"),
            (0x24BD, "Reserved"), (0x135E, "Reserved"), (0x89AF, "Reserved"), (0xC4D6, "Reserved"), (0xE26B, "Reserved"),
        ]),
        Classification = new(() =>
        [
            (0x01, "Reserved 4"), (0x3D, "Top secret"), (0x5A, "Secret"), (0x96, "Confidential"), (0x66, "Reserved 3"),
            (0xCC, "Reserved 2"), (0xAB, "Unclassified"), (0xF1, "Reserved 1"),
        ]),
        Protected = ValueNames.Pair("Datagram protected in accordance with its rules", "Datagram not protected in accordance with its rules"),
        FinalOctet = ValueNames.Pair("Additional octet present", "Final octet"),
        CipsoTag = new(() =>
        [
            (0, "Padding"), (1, "Restrictive Category Bitmap"), (2, "Enumerated Categories"), (5, "Ranged Categories"),
            (6, "Permissive Categories"), (7, "Free Form"),
        ]),
        TimestampFlag = new(() => [(0, "Time stamps only"), (1, "Time stamp and address"), (3, "Time stamps for prespecified addresses")]);
}
