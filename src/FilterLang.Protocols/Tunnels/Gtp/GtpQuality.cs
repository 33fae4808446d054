namespace FilterLang.Protocols;

/// <summary>The quality of service of GTP version 0: three octets, 3GPP TS 09.60 section 7.9.6 and TS 24.008 section 10.5.6.5.</summary>
static class GtpQuality
{
    static readonly Protocol s_gtp = Gtp.Protocol;

    static readonly ValueNames
        s_delays = new(() =>
            [(0, "Subscribed delay class (in MS to network direction)"), (1, "Delay class 1"), (2, "Delay class 2"), (3, "Delay class 3"),
             (4, "Delay class 4 (best effort)"), (7, "Reserved")]),
        s_reliabilities = new(() =>
            [(0, "Subscribed reliability class (in MS to network direction)"), (1, "Acknowledged GTP, LLC, and RLC; Protected data"),
             (2, "Unacknowledged GTP, Ack LLC/RLC, Protected data"), (3, "Unacknowledged GTP/LLC, Ack RLC, Protected data"),
             (4, "Unacknowledged GTP/LLC/RLC, Protected data"), (5, "Unacknowledged GTP/LLC/RLC, Unprotected data"), (7, "Reserved")]),
        s_peaks = new(() =>
            [(0, "Subscribed peak throughput (in MS to network direction)"), (1, "Up to 1 000 oct/s"), (2, "Up to 2 000 oct/s"),
             (3, "Up to 4 000 oct/s"), (4, "Up to 8 000 oct/s"), (5, "Up to 16 000 oct/s"), (6, "Up to 32 000 oct/s"), (7, "Up to 64 000 oct/s"),
             (8, "Up to 128 000 oct/s"), (9, "Up to 256 000 oct/s"), (10, 15, "Reserved")]),
        s_precedences = new(() =>
            [(0, "Subscribed precedence (in MS to network direction)"), (1, "High priority"), (2, "Normal priority"), (3, "Low priority"), (7, "Reserved")]),
        s_means = new(() =>
            [(0, "Subscribed mean throughput (in MS to network direction)"), (1, "100 oct/h"), (2, "200 oct/h"), (3, "500 oct/h"),
             (4, "1 000 oct/h"), (5, "2 000 oct/h"), (6, "5 000 oct/h"), (7, "10 000 oct/h"), (8, "20 000 oct/h"), (9, "50 000 oct/h"),
             (10, "100 000 oct/h"), (11, "200 000 oct/h"), (12, "500 000 oct/h"), (13, "1 000 000 oct/h"), (14, "2 000 000 oct/h"),
             (15, "5 000 000 oct/h"), (16, "10 000 000 oct/h"), (17, "20 000 000 oct/h"), (18, "50 000 000 oct/h"), (19, 30, "Reserved"),
             (31, "Best effort")]);

    static readonly Field
        Spare1      = s_gtp.UInt8("gtp.qos_spare1",      "Spare",           mask: 0xC0),
        Delay       = s_gtp.UInt8("gtp.qos_delay",       "QoS delay",       mask: 0x38, names: s_delays),
        Reliability = s_gtp.UInt8("gtp.qos_reliability", "QoS reliability", mask: 0x07, names: s_reliabilities),
        Peak        = s_gtp.UInt8("gtp.qos_peak",        "QoS peak",        mask: 0xF0, names: s_peaks),
        Spare2      = s_gtp.UInt8("gtp.qos_spare2",      "Spare",           mask: 0x08),
        Precedence  = s_gtp.UInt8("gtp.qos_precedence",  "QoS precedence",  mask: 0x07, names: s_precedences),
        Spare3      = s_gtp.UInt8("gtp.qos_spare3",      "Spare",           mask: 0xE0),
        Mean        = s_gtp.UInt8("gtp.qos_mean",        "QoS mean",        mask: 0x1F, names: s_means);

    static readonly Field s_heading = s_gtp.Heading("Quality of Service");

    public static void Take(ref Layer gtp)
    {
        GroupScope scope = gtp.Begin(s_heading, gtp.Position, 3);
        gtp.TakeParts(Spare1, Delay, Reliability);
        gtp.TakeParts(Peak, Spare2, Precedence);
        gtp.TakeParts(Spare3, Mean);
        gtp.End(scope);
    }
}
