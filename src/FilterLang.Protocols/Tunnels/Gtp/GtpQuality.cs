namespace FilterLang.Protocols;

/// <summary>The quality of service: of GTP version 0 three octets (3GPP TS 09.60 section 7.9.6), of version 1 more (TS 29.060 section 7.7.34), as TS 24.008 section 10.5.6.5 says.</summary>
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

    public static readonly Field Delay = s_gtp.UInt8("gtp.qos_delay", "QoS delay", mask: 0x38, names: s_delays);

    static readonly Field
        Spare1      = s_gtp.UInt8("gtp.qos_spare1",      "Spare",           mask: 0xC0),
        Reliability = s_gtp.UInt8("gtp.qos_reliability", "QoS reliability", mask: 0x07, names: s_reliabilities),
        Peak        = s_gtp.UInt8("gtp.qos_peak",        "QoS peak",        mask: 0xF0, names: s_peaks),
        Spare2      = s_gtp.UInt8("gtp.qos_spare2",      "Spare",           mask: 0x08),
        Precedence  = s_gtp.UInt8("gtp.qos_precedence",  "QoS precedence",  mask: 0x07, names: s_precedences),
        Spare3      = s_gtp.UInt8("gtp.qos_spare3",      "Spare",           mask: 0xE0),
        Mean        = s_gtp.UInt8("gtp.qos_mean",        "QoS mean",        mask: 0x1F, names: s_means);

    static readonly Field
        UmtsLength  = s_gtp.UInt16("gtp.qos_umts_length",     "Length"),
        Priority    = s_gtp.UInt8 ("gtp.qos_al_ret_priority", "Allocation/Retention priority"),
        Traffic     = s_gtp.UInt8 ("gtp.qos_traf_class",      "Traffic class",             mask: 0xE0, names: new(() =>
            [(0, "Subscribed traffic class (in MS to network direction)"), (1, "Conversational class"), (2, "Streaming class"), (3, "Interactive class"),
             (4, "Background class"), (7, "Reserved")])),
        Order       = s_gtp.UInt8 ("gtp.qos_del_order",       "Delivery order",            mask: 0x18, names: new(() =>
            [(0, "Subscribed delivery order (in MS to network direction)"), (1, "With delivery order ('yes')"), (2, "Without delivery order ('no')"), (3, "Reserved")])),
        Erroneous   = s_gtp.UInt8 ("gtp.qos_del_err_sdu",     "Delivery of erroneous SDU", mask: 0x07, names: new(() =>
            [(0, "Subscribed delivery of erroneous SDUs (in MS to network direction)"), (1, "No detect ('-')"), (2, "Erroneous SDUs are delivered ('yes')"),
             (3, "Erroneous SDUs are not delivered ('no')"), (7, "Reserved")])),
        Largest     = s_gtp.UInt16("gtp.qos_max_sdu_size",    "Maximum SDU size"),
        MostUp      = s_gtp.UInt16("gtp.qos_max_ul",          "Maximum bit rate for uplink"),
        MostDown    = s_gtp.UInt16("gtp.qos_max_dl",          "Maximum bit rate for downlink"),
        BitErrors   = s_gtp.UInt8 ("gtp.qos_res_ber",         "Residual BER",              mask: 0xF0, names: new(() =>
            [(0, "Subscribed residual BER (in MS to network direction)"), (1, "1/20 = 5x10^-2"), (2, "1/100 = 1x10^-2"), (3, "1/200 = 5x10^-3"), (4, "1/250 = 4x10^-3"),
             (5, "1/1 000 = 1x10^-3"), (6, "1/10 000 = 1x10^-4"), (7, "1/100 000 = 1x10^-5"), (8, "1/1 000 000 = 1x10^-6"), (9, "3/50 000 000 = 6x10^-8"), (15, "Reserved")])),
        UnitErrors  = s_gtp.UInt8 ("gtp.qos_sdu_err_ratio",   "SDU Error ratio",           mask: 0x0F, names: new(() =>
            [(0, "Subscribed SDU error ratio (in MS to network direction)"), (1, "1/100 = 1x10^-2"), (2, "7/1000 = 7x10^-3"), (3, "1/1 000 = 1x10^-3"),
             (4, "1/10 000 = 1x10^-4"), (5, "1/100 000 = 1x10^-5"), (6, "1/1 000 000 = 1x10^-6"), (7, "1/10 = 1x10^-1"), (15, "Reserved")])),
        TransferDelay = s_gtp.UInt8("gtp.qos_trans_delay",    "Transfer delay",            mask: 0xFC, names: new(Delays)),
        Handling    = s_gtp.UInt8 ("gtp.qos_traf_handl_prio", "Traffic handling priority", mask: 0x03, names: new(() =>
            [(0, "Subscribed traffic handling priority (in MS to network direction)"), (1, "Priority level 1"), (2, "Priority level 2"), (3, "Priority level 3")])),
        SureUp      = s_gtp.UInt16("gtp.qos_guar_ul",         "Guaranteed bit rate for uplink"),
        SureDown    = s_gtp.UInt16("gtp.qos_guar_dl",         "Guaranteed bit rate for downlink");

    static readonly Field s_heading = s_gtp.Heading("Quality of Service");

    public static void Take(ref Layer gtp)
    {
        GroupScope scope = gtp.Begin(s_heading, gtp.Position, 3);
        TakeClasses(ref gtp);
        gtp.End(scope);
    }

    /// <summary>The element of version 1, from its length on.</summary>
    public static void TakeUmts(ref Layer gtp, int length)
    {
        const int First = 4, Whole = 12;
        GroupScope scope = gtp.Begin(s_heading, gtp.Position - 1, length + 3);
        gtp.Take(UmtsLength);
        if (length > 0) gtp.Take(Priority);
        if (length >= First) TakeClasses(ref gtp);
        if (length >= Whole)
        {
            gtp.TakeParts(Traffic, Order, Erroneous);
            TakeSize(ref gtp);
            TakeRate(ref gtp, MostUp);
            TakeRate(ref gtp, MostDown);
            gtp.TakeParts(BitErrors, UnitErrors);
            gtp.TakeParts(TransferDelay, Handling);
            TakeRate(ref gtp, SureUp);
            TakeRate(ref gtp, SureDown);
        }
        gtp.End(scope);
    }

    static void TakeClasses(ref Layer gtp)
    {
        gtp.TakeParts(Spare1, Delay, Reliability);
        gtp.TakeParts(Peak, Spare2, Precedence);
        gtp.TakeParts(Spare3, Mean);
    }

    static void TakeSize(ref Layer gtp)
    {
        const uint LastTen = 150, Most = 153;
        uint code = gtp.U8(gtp.Position);
        gtp.Note(Largest, code is > 0 and <= LastTen ? code * 10 : code, gtp.Position, 1, ItemFlags.None);
        if (code is > 0 and <= LastTen) gtp.Append(Largest, $" octets");
        else if (code is > LastTen and <= Most) gtp.Label(Largest, $"Maximum SDU size: {(code == 151 ? "1502" : code == 152 ? "1510" : "1520")} octets");
        gtp.Position++;
    }

    static void TakeRate(ref Layer gtp, Field rate)
    {
        const uint None = 255;
        uint code = gtp.U8(gtp.Position);
        uint value = code switch { < 64 => code, < 128 => 64 + (code - 64) * 8, < None => 576 + (code - 128) * 64, _ => code };
        gtp.Note(rate, value, gtp.Position, 1, ItemFlags.None);
        if (code == None) gtp.Label(rate, $"{rate.Label}: 0 kbps");
        else if (code > 0) gtp.Append(rate, $" kbps");
        gtp.Position++;
    }

    // In steps that grow.
    static ValueName[] Delays()
    {
        const int Last = 63;
        var names = new ValueName[Last + 1];
        (names[0], names[Last]) = ((0, "Subscribed Transfer Delay (in MS to network direction)"), (Last, "Reserved"));
        for (int code = 1; code < Last; code++)
            names[code] = (code, $"{code switch { < 16 => code * 10, < 32 => 200 + (code - 16) * 50, _ => 1000 + (code - 32) * 100 }} ms");
        return names;
    }
}
