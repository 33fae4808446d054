namespace FilterLang.Protocols;

/// <summary>Radiotap fields of HT and VHT frames, aggregates, and exact times.</summary>
static class RadiotapHighRates
{
    static readonly ValueNames
        s_present = ValueNames.Pair("Present", "Absent"),
        s_guards  = new(() => [(0, "long"), (1, "short")]),
        s_codings = new(() => [(0, "BCC"), (1, "LDPC")]);

    static readonly Field
        s_mcs      = Radiotap.Protocol.Label("radiotap.mcs",       "MCS information"),
        s_mcsKnown = Radiotap.Protocol.UInt8("radiotap.mcs.known", "Known MCS information", display: Hex);

    static readonly Field[] s_mcsKnownParts =
    [
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_bw", "Bandwidth", 0x1, s_present, bits: 8),
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_index", "MCS index", 0x2, s_present),
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_gi", "Guard interval", 0x4, s_present),
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_format", "Format", 0x8, s_present),
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_fec", "FEC type", 0x10, s_present),
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_stbc", "STBC streams", 0x20, s_present),
        Radiotap.Protocol.Flag(s_mcsKnown, "radiotap.mcs.have_ness", "Number of extension spatial streams", 0x40, s_present),
    ];

    static readonly Field
        s_extensionHigh = Radiotap.Protocol.Bits(s_mcsKnown, "radiotap.mcs.ness_bit1", "Number of extension spatial streams bit 1", 0x80),
        s_bandwidth  = Radiotap.Protocol.UInt8("radiotap.mcs.bw",        "Bandwidth", mask: 0x03, names: new ValueNames(() =>
            [(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz lower"), (3, "20 MHz upper")])),
        s_guard      = Radiotap.Protocol.UInt8("radiotap.mcs.gi",        "Guard interval", mask: 0x04, names: s_guards),
        s_format     = Radiotap.Protocol.UInt8("radiotap.mcs.format",    "Format", mask: 0x08, names: new ValueNames(() => [(0, "mixed"), (1, "greenfield")])),
        s_fec        = Radiotap.Protocol.UInt8("radiotap.mcs.fec",       "FEC type", mask: 0x10, names: s_codings),
        s_stbc       = Radiotap.Protocol.UInt8("radiotap.mcs.stbc",      "STBC streams", mask: 0x60),
        s_extension  = Radiotap.Protocol.UInt8("radiotap.mcs.ness_bit0", "Number of extension spatial streams bit 0", mask: 0x80),
        s_index      = Radiotap.Protocol.UInt8("radiotap.mcs.index",     "MCS index"),
        s_rate       = Radiotap.Protocol.Row  ("radiotap.datarate",      "Data rate (Mb/s)", FieldType.Float);

    static readonly Field
        s_aggregate      = Radiotap.Protocol.Label ("radiotap.ampdu",           "A-MPDU status"),
        s_reference      = Radiotap.Protocol.UInt32("radiotap.ampdu.reference", "A-MPDU reference number", little: true),
        s_aggregateFlags = Radiotap.Protocol.UInt16("radiotap.ampdu.flags",     "A-MPDU flags", display: Hex, little: true),
        s_delimiter      = Radiotap.Protocol.UInt8 ("radiotap.ampdu.delim_crc", "A-MPDU subframe delimiter CRC", display: Hex);

    static readonly Field[] s_aggregateParts =
    [
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.report_zerolen", "Driver reports 0-length subframes in this A-MPDU", 0x1),
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.is_zerolen", "This is a 0-length subframe", 0x2),
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.lastknown", "Last subframe of this A-MPDU is known", 0x4),
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.last", "This is the last subframe of this A-MPDU", 0x8),
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.delim_crc_error", "Delimiter CRC error on this subframe", 0x10),
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.eof", "EOF on this subframe", 0x40),
        Radiotap.Protocol.Flag(s_aggregateFlags, "radiotap.ampdu.flags.eof_known", "EOF of this A-MPDU is known", 0x80),
    ];

    static readonly Field
        s_vht      = Radiotap.Protocol.Label ("radiotap.vht",       "VHT information"),
        s_vhtKnown = Radiotap.Protocol.UInt16("radiotap.vht.known", "Known VHT information", display: Hex, little: true);

    static readonly Field[] s_vhtKnownParts =
    [
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.vht.have_stbc", "STBC", 0x1, s_present),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.vht.have_txop_ps", "TXOP_PS_NOT_ALLOWED", 0x2, s_present),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.vht.have_gi", "Guard interval", 0x4, s_present),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.vht.have_sgi_nsym_da", "SGI Nsym disambiguation", 0x8, s_present),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.vht.ldpc_extra", "LDPC extra OFDM symbol", 0x10, s_present, bits: 16),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.vht.have_beamformed", "Beamformed", 0x20, s_present),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.mcs.have_bw", "Bandwidth", 0x40, s_present, bits: 8),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.mcs.have_gid", "Group ID", 0x80, s_present),
        Radiotap.Protocol.Flag(s_vhtKnown, "radiotap.mcs.have_paid", "Partial AID", 0x100, s_present),
    ];

    static readonly Field
        s_vhtStbc    = Radiotap.Protocol.Boolean("radiotap.vht.stbc",        "STBC", mask: 0x01, names: ValueNames.Pair("On", "Off")),
        s_powerSave  = Radiotap.Protocol.Boolean("radiotap.vht.txop_ps",     "TXOP_PS_NOT_ALLOWED", mask: 0x02),
        s_vhtGuard   = Radiotap.Protocol.UInt8  ("radiotap.vht.gi",          "Guard interval", mask: 0x04, names: s_guards),
        s_symbols    = Radiotap.Protocol.Boolean("radiotap.vht.sgi_nsym_da", "SGI Nsym disambiguation", mask: 0x08),
        s_extra      = Radiotap.Protocol.Boolean("radiotap.vht.ldpc_extra",  "LDPC extra OFDM symbol", mask: 0x10, bits: 16),
        s_beamformed = Radiotap.Protocol.Boolean("radiotap.vht.beamformed",  "Beamformed", mask: 0x20),
        s_vhtBandwidth = Radiotap.Protocol.UInt8("radiotap.vht.bw",          "Bandwidth", names: new ValueNames(() =>
                [(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz lower"), (3, "20 MHz upper"), (4, "80 MHz"), (5, "40 MHz lower"),
                 (6, "40 MHz upper"), (7, "20 MHz, channel 1/4"), (8, "20 MHz, channel 2/4"), (9, "20 MHz, channel 3/4"),
                 (10, "20 MHz, channel 4/4"), (11, "160 MHz"), (12, "80 MHz lower"), (13, "80 MHz upper"), (14, "40 MHz, channel 1/4"),
                 (15, "40 MHz, channel 2/4"), (16, "40 MHz, channel 3/4"), (17, "40 MHz, channel 4/4"), (18, "20 MHz, channel 1/8"),
                 (19, "20 MHz, channel 2/8"), (20, "20 MHz, channel 3/8"), (21, "20 MHz, channel 4/8"), (22, "20 MHz, channel 5/8"),
                 (23, "20 MHz, channel 6/8"), (24, "20 MHz, channel 7/8"), (25, "20 MHz, channel 8/8")])),
        s_user       = Radiotap.Protocol.Label  ("radiotap.vht.user",        "User"),
        s_group      = Radiotap.Protocol.UInt8  ("radiotap.vht.gid",         "Group Id"),
        s_partialAid = Radiotap.Protocol.UInt16 ("radiotap.vht.paid",        "Partial AID", little: true);

    static readonly Field[]
        s_userMcs     = PerUser(static i => Radiotap.Protocol.UInt8($"radiotap.vht.mcs.{i}", $"MCS index {i}", mask: 0xF0)),
        s_userSpatial = PerUser(static i => Radiotap.Protocol.UInt8($"radiotap.vht.nss.{i}", $"Spatial streams {i}", mask: 0x0F)),
        s_userStreams = PerUser(static i => Radiotap.Protocol.UInt8($"radiotap.vht.nsts.{i}", $"Space-time streams {i}")),
        s_userCoding  = PerUser(static i => Radiotap.Protocol.UInt8($"radiotap.vht.coding.{i}", $"Coding {i}", mask: 1ul << i, names: s_codings)),
        s_userRate    = PerUser(static i => Radiotap.Protocol.Row($"radiotap.vht.datarate.{i}", $"Data rate (Mb/s) {i}", FieldType.Float));

    static readonly Field
        s_timestamp = Radiotap.Protocol.Label  ("radiotap.timestamp",                "timestamp information"),
        s_time      = Radiotap.Protocol.UInt64 ("radiotap.timestamp.ts",             "timestamp", little: true),
        s_accuracy  = Radiotap.Protocol.UInt16 ("radiotap.timestamp.accuracy",       "accuracy", little: true),
        s_unit      = Radiotap.Protocol.UInt8  ("radiotap.timestamp.unit",           "time unit", mask: 0x0F, names: new ValueNames(() => [(0, "msec"), (1, "usec"), (2, "nsec")])),
        s_sampling  = Radiotap.Protocol.UInt8  ("radiotap.timestamp.samplingpos",    "sampling position", mask: 0xF0, names: new ValueNames(() =>
            [(0, "first MPDU bit/symbol"), (1, "signal acquisition"), (2, "end of frame"), (15, "undefined")])),
        s_narrow    = Radiotap.Protocol.Boolean("radiotap.timestamp.flags.32bit",    "32-bit counter", mask: 0x01, names: ValueNames.YesNo),
        s_accurate  = Radiotap.Protocol.Boolean("radiotap.timestamp.flags.accuracy", "accuracy field", mask: 0x02, names: s_present);

    static Field[] PerUser(Func<int, Field> make) => [make(0), make(1), make(2), make(3)];

    /// <summary>Records the field at <see cref="Layer.Position"/> that this bit announces.</summary>
    public static void Take(ref Layer radiotap, RadioInfo radio, int bit)
    {
        switch (bit)
        {
            case 19: TakeMcs(ref radiotap, radio); break;
            case 20: TakeAggregate(ref radiotap, radio); break;
            case 21: TakeVht(ref radiotap, radio); break;
            case 22: TakeTimestamp(ref radiotap); break;
            case 23: RadiotapHe.Take(ref radiotap, radio); break;
            case 24: RadiotapHe.TakeMultiUser(ref radiotap); break;
        }
    }

    static void TakeMcs(ref Layer radiotap, RadioInfo radio)
    {
        int at = radiotap.Position;
        GroupScope scope = radiotap.Begin(s_mcs, at, 3);
        uint known = (uint)radiotap.TakeBits(s_mcsKnown, s_mcsKnownParts), flags = radiotap.U8(at + 1);
        if ((known & 0x40) != 0) radiotap.Place(s_extensionHigh, at);
        (radio.Phy, radio.ShortGuard) = (RadioPhy.Ht, RadioInfo.Untold);
        if ((known & 0x01) != 0) radio.Bandwidth = (int)radiotap.Place(s_bandwidth, at + 1);
        if ((known & 0x04) != 0) radio.ShortGuard = (int)radiotap.Place(s_guard, at + 1);
        if ((known & 0x08) != 0) radio.Greenfield = (int)radiotap.Place(s_format, at + 1);
        if ((known & 0x10) != 0) radio.Fec = (int)radiotap.Place(s_fec, at + 1);
        if ((known & 0x20) != 0) radio.StbcStreams = (int)radiotap.Place(s_stbc, at + 1);
        if ((known & 0x40) != 0)
        {
            radiotap.Place(s_extension, at + 1);
            radio.ExtensionStreams = (int)((known & 0x80) >> 6 | flags >> 7);
        }
        if ((known & 0x02) != 0) radio.McsIndex = (int)radiotap.Place(s_index, at + 2);
        radiotap.End(scope);
        if (RadioRates.Ht(radio) is > 0 and var rate) Radiotap.NoteRate(ref radiotap, s_rate, rate, at, 3);
    }

    static void TakeAggregate(ref Layer radiotap, RadioInfo radio)
    {
        const int Last = 0x08, CrcError = 0x10, CrcKnown = 0x20;
        int at = radiotap.Position;
        GroupScope scope = radiotap.Begin(s_aggregate, at, 8);
        radio.AggregateReference = (int)radiotap.Take(s_reference);
        uint flags = (uint)radiotap.TakeBits(s_aggregateFlags, s_aggregateParts);
        if ((flags & CrcKnown) != 0) radiotap.Place(s_delimiter, at + 6);
        radio.AggregateFlags = ((flags & Last) != 0 ? 1 : 0) | ((flags & CrcError) != 0 ? 2 : 0);
        radiotap.End(scope);
    }

    static void TakeVht(ref Layer radiotap, RadioInfo radio)
    {
        int at = radiotap.Position;
        GroupScope scope = radiotap.Begin(s_vht, at, 12);
        uint known = (uint)radiotap.TakeBits(s_vhtKnown, s_vhtKnownParts);
        (radio.Phy, radio.ShortGuard) = (RadioPhy.Vht, RadioInfo.Untold);
        if ((known & 0x01) != 0) radio.Stbc = (int)radiotap.Place(s_vhtStbc, at + 2);
        if ((known & 0x02) != 0) radio.TxopPowerSave = (int)radiotap.Place(s_powerSave, at + 2);
        if ((known & 0x04) != 0) radio.ShortGuard = (int)radiotap.Place(s_vhtGuard, at + 2);
        if ((known & 0x08) != 0) radio.GuardDisambiguation = (int)radiotap.Place(s_symbols, at + 2);
        if ((known & 0x10) != 0) radio.ExtraSymbol = (int)radiotap.Place(s_extra, at + 2);
        if ((known & 0x20) != 0) radio.Beamformed = (int)radiotap.Place(s_beamformed, at + 2);
        if ((known & 0x40) != 0) radio.Bandwidth = (int)radiotap.Place(s_vhtBandwidth, at + 3);
        for (int i = 0; i < 4; i++) TakeUser(ref radiotap, radio, at, i);
        if ((known & 0x80) != 0) radio.GroupId = (int)radiotap.Place(s_group, at + 9);
        if ((known & 0x100) != 0) radio.PartialAid = (int)radiotap.Place(s_partialAid, at + 10);
        radiotap.End(scope);
    }

    static void TakeUser(ref Layer radiotap, RadioInfo radio, int at, int user)
    {
        uint word = radiotap.U8(at + 4 + user);
        int spatial = (int)(word & 15), mcs = (int)(word >> 4);
        if (spatial == 0) return;
        GroupScope scope = radiotap.Begin(s_user, at + 4, 5);
        radiotap.Label(scope.Item, $"User {user}: MCS {mcs}");
        radiotap.Place(s_userMcs[user], at + 4 + user);
        radiotap.Place(s_userSpatial[user], at + 4 + user);
        int streams = radio.Stbc == 1 ? spatial * 2 : spatial;
        if (radio.Stbc != RadioInfo.Untold) radiotap.Note(s_userStreams[user], (ulong)streams, at + 4 + user, 1, ItemFlags.None);
        radio.UserFec[user] = (int)radiotap.Place(s_userCoding[user], at + 8);
        (radio.UserSpatial[user], radio.UserMcs[user], radio.UserStreams[user]) = (spatial, mcs, streams);
        if (RadioRates.Vht(radio, user) is > 0 and var rate) Radiotap.NoteRate(ref radiotap, s_userRate[user], rate, at, 12);
        radiotap.End(scope);
    }

    static void TakeTimestamp(ref Layer radiotap)
    {
        int at = radiotap.Position;
        GroupScope scope = radiotap.Begin(s_timestamp, at, 12);
        uint flags = radiotap.U8(at + 11);
        radiotap.Take(s_time);
        if ((flags & 0x02) != 0) radiotap.Place(s_accuracy, at + 8);
        radiotap.Place(s_unit, at + 10);
        radiotap.Place(s_sampling, at + 10);
        radiotap.Place(s_narrow, at + 11);
        radiotap.Place(s_accurate, at + 11);
        radiotap.End(scope);
    }
}
