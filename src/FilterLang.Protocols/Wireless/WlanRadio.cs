using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>
/// What is known of how a frame was sent, whichever header told it: modulation, rate, channel, strength, and how long the frame took in the
/// air (<see cref="WlanAirtime"/>). It has no octets of its own.
/// </summary>
public static class WlanRadio
{
    /// <summary>Who takes IEEE 802.11 frames.</summary>
    internal static readonly PayloadTable Frames = PayloadTable.Of("wlan_radio");

    public static readonly Protocol Protocol = Protocol.Of("wlan_radio", "802.11 radio information", Dissect, "802.11 Radio");

    static readonly ValueNames
        s_fec = new(() => [(0, "BEC"), (1, "LDPC")]),
        s_bandwidths = new(() =>
            [(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz + 20 MHz lower"), (3, "20 MHz + 20 MHz upper"), (4, "80 MHz"), (5, "40 MHz + 40 MHz lower"),
             (6, "40 MHz + 40 MHz upper"), (7, "20 MHz, channel 1/4"), (8, "20 MHz, channel 2/4"), (9, "20 MHz, channel 3/4"),
             (10, "20 MHz, channel 4/4"), (11, "160 MHz"), (12, "80 MHz + 80 MHz lower"), (13, "80 MHz + 80 MHz upper"),
             (14, "40 MHz, channel 1/4"), (15, "40 MHz, channel 2/4"), (16, "40 MHz, channel 3/4"), (17, "40 MHz, channel 4/4"),
             (18, "20 MHz, channel 1/8"), (19, "20 MHz, channel 2/8"), (20, "20 MHz, channel 3/8"), (21, "20 MHz, channel 4/8"),
             (22, "20 MHz, channel 5/8"), (23, "20 MHz, channel 6/8"), (24, "20 MHz, channel 7/8"), (25, "20 MHz, channel 8/8")]);

    static readonly Field
        s_phy           = Number("wlan_radio.phy",               "PHY type", names: new ValueNames(() =>
            [(1, "802.11 FHSS"), (2, "802.11 IR"), (3, "802.11 DSSS"), (4, "802.11b (HR/DSSS)"), (5, "802.11a (OFDM)"), (6, "802.11g (ERP)"),
             (7, "802.11n (HT)"), (8, "802.11ac (VHT)"), (9, "802.11ad (DMG)"), (10, "802.11ah (S1G)"), (11, "802.11ax (HE)"), (12, "802.11be (EHT)")])),
        s_hopSet        = Number("wlan_radio.fhss.hop_set",      "Hop set",     FieldType.UInt8, Hex),
        s_hopPattern    = Number("wlan_radio.fhss.hop_pattern",  "Hop pattern", FieldType.UInt8, Hex),
        s_hopIndex      = Number("wlan_radio.fhss.hop_index",    "Hop index",   FieldType.UInt8, Hex),
        s_channelType   = Number("wlan_radio.11a.channel_type",  "Channel type", names: new ValueNames(() =>
            [(0, "Normal"), (1, "Half-clocked"), (2, "Quarter-clocked")])),
        s_turbo         = Number("wlan_radio.11a.turbo_type",    "Turbo type", names: new ValueNames(() =>
            [(0, "Non-turbo"), (1, "Turbo"), (2, "Dynamic turbo"), (3, "Static turbo")])),
        s_mode          = Number("wlan_radio.11g.mode",          "Proprietary mode", names: new ValueNames(() => [(0, "None"), (1, "Super G")])),
        s_mcs           = Number("wlan_radio.11n.mcs_index",     "MCS index"),
        s_bandwidth     = Number("wlan_radio.11n.bandwidth",     "Bandwidth", names: s_bandwidths),
        s_shortGuard    = Number("wlan_radio.11n.short_gi",      "Short GI", FieldType.Boolean),
        s_greenfield    = Number("wlan_radio.11n.greenfield",    "Greenfield", FieldType.Boolean),
        s_coding        = Number("wlan_radio.11n.fec",           "FEC", names: s_fec),
        s_stbcStreams   = Number("wlan_radio.11n.stbc_streams",  "Number of STBC streams"),
        s_extension     = Number("wlan_radio.11n.ness",          "Number of extension spatial streams"),
        s_stbc          = Number("wlan_radio.11ac.stbc",         "STBC", FieldType.Boolean, names: ValueNames.Pair("On", "Off")),
        s_powerSave     = Number("wlan_radio_11ac.txop_ps_not_allowed", "TXOP_PS_NOT_ALLOWED", FieldType.Boolean),
        s_vhtGuard      = Number("wlan_radio.11ac.short_gi",     "Short GI", FieldType.Boolean),
        s_disambiguation = Number("wlan_radio.11ac.short_gi_nsym_disambig", "Short GI Nsym disambiguation", FieldType.Boolean),
        s_extraSymbol   = Number("wlan_radio.11ac.ldpc_extra_ofdm_symbol", "LDPC extra OFDM symbol", FieldType.Boolean),
        s_beamformed    = Number("wlan_radio.11ac.beamformed",   "Beamformed", FieldType.Boolean),
        s_vhtBandwidth  = Number("wlan_radio.11ac.bandwidth",    "Bandwidth", names: s_bandwidths),
        s_user          = Protocol.Label("wlan_radio.11ac.user", "User"),
        s_userStreams   = Number("wlan_radio.11ac.nsts",         "Space-time streams"),
        s_userMcs       = Number("wlan_radio.11ac.mcs",          "MCS index"),
        s_userSpatial   = Number("wlan_radio.11ac.nss",          "Spatial streams"),
        s_userFec       = Number("wlan_radio.11ac.fec",          "FEC", names: s_fec),
        s_group         = Number("wlan_radio.11ac.gid",          "Group Id"),
        s_partialAid    = Number("wlan_radio.11ac.paid",         "Partial AID", FieldType.UInt16),
        s_heMcs         = Number("wlan_radio.11ax.mcs",          "MCS index"),
        s_heBandwidth   = Number("wlan_radio.11ax.bandwidth",    "Bandwidth", names: s_bandwidths),
        s_heGuard       = Number("wlan_radio.11ax.short_gi",     "Short GI", FieldType.Boolean),
        s_rate          = Number("wlan_radio.data_rate",         "Data rate", FieldType.Float, None),
        s_channel       = Number("wlan_radio.channel",           "Channel"),
        s_frequency     = Number("wlan_radio.frequency",         "Frequency", FieldType.UInt16, names: ValueNames.Unit("MHz")),
        s_preamble      = Number("wlan_radio.short_preamble",    "Short preamble", FieldType.Boolean),
        s_signalPercent = Number("wlan_radio.signal_percentage", "Signal strength (percentage)", names: ValueNames.Unit("%")),
        s_signalDb      = Number("wlan_radio.signal_db",         "Signal strength (dB)",  FieldType.UInt8, names: ValueNames.Unit(" dB")),
        s_signalDbm     = Number("wlan_radio.signal_dbm",        "Signal strength (dBm)", FieldType.Int8, names: ValueNames.Unit(" dBm")),
        s_noisePercent  = Number("wlan_radio.noise_percentage",  "Noise level (percentage)", names: ValueNames.Unit("%")),
        s_noiseDb       = Number("wlan_radio.noise_db",          "Noise level (dB)",  FieldType.UInt8, names: ValueNames.Unit(" dB")),
        s_noiseDbm      = Number("wlan_radio.noise_dbm",         "Noise level (dBm)", FieldType.Int8, names: ValueNames.Unit(" dBm")),
        s_ratio         = Number("wlan_radio.snr",               "Signal/noise ratio (dB)", FieldType.Int32, names: ValueNames.Unit(" dB")),
        s_timestamp     = Number("wlan_radio.timestamp",         "TSF timestamp", FieldType.UInt64),
        s_lastPart      = Number("wlan_radio.last_part_of_an_ampdu",  "Last part of an A-MPDU",     FieldType.Boolean),
        s_crcError      = Number("wlan_radio.a_mpdu_delim_crc_error", "A-MPDU delimiter CRC error", FieldType.Boolean),
        s_aggregate     = Number("wlan_radio.a_mpdu_aggregate_id",    "A-MPDU aggregate ID"),
        s_zeroLength    = Number("wlan_radio.zero_len_psdu.type",     "Zero-length PSDU Type", FieldType.UInt8, Hex, new ValueNames(() =>
            [(0, "sounding PPDU"), (1, "data not captured"), (255, "vendor-specific")]));

    static WlanRadio()
    {
        Protocol.CarriedBy(Frames, 0).Dispatches(PayloadTables.Ieee802, PayloadTables.EtherType);
        RuntimeHelpers.RunClassConstructor(typeof(WlanAirtime).TypeHandle);
    }

    static Field Number(string name, string label, FieldType type = FieldType.UInt32, Display display = Dec, ValueNames? names = null) =>
        Protocol.Row(name, label, type, display: type == FieldType.Boolean ? None : display, names: names, generated: true);

    /// <summary>The information that a header is to fill in, cleared.</summary>
    internal static RadioInfo InfoOf(ref Layer header)
    {
        RadioInfo radio = WlanSession.Of(ref header).Radio;
        radio.Clear();
        return radio;
    }

    static void Dissect(ref Layer layer)
    {
        RadioInfo radio = WlanSession.Of(ref layer).Radio;
        layer.Summary("Radio");
        layer.Open(0);
        float rate = 0;
        if (radio.Phy != RadioPhy.Unknown)
        {
            layer.Note(s_phy, (ulong)radio.Phy);
            rate = NoteModulation(ref layer, radio);
        }
        if (rate == 0 && radio.Rate > 0) rate = radio.Rate * 0.5f;
        if (rate > 0) layer.Note(s_rate, BitConverter.DoubleToUInt64Bits(rate));
        Tell(ref layer, s_channel, radio.Channel);
        Tell(ref layer, s_frequency, radio.Frequency);
        NoteStrength(ref layer, radio);
        if (radio.HasTimestamp) layer.Note(s_timestamp, radio.Timestamp);
        if (radio.AggregateFlags >= 0)
        {
            layer.Note(s_lastPart, (uint)radio.AggregateFlags & 1);
            layer.Note(s_crcError, (uint)radio.AggregateFlags >> 1 & 1);
        }
        if (radio.AggregateReference != RadioInfo.Untold) layer.Note(s_aggregate, (uint)radio.AggregateReference);
        Tell(ref layer, s_zeroLength, radio.ZeroLengthKind);
        WlanAirtime.Note(ref layer, radio, rate);
        layer.Call(Wlan.Protocol);
    }

    static void Tell(ref Layer layer, Field field, int value)
    {
        if (value != RadioInfo.Untold) layer.Note(field, (ulong)(long)value);
    }

    // Gives the rate where the modulation tells it.
    static float NoteModulation(ref Layer layer, RadioInfo radio)
    {
        switch (radio.Phy)
        {
            case RadioPhy.Fhss:
                Tell(ref layer, s_hopSet, radio.HopSet);
                Tell(ref layer, s_hopPattern, radio.HopPattern);
                Tell(ref layer, s_hopIndex, radio.HopIndex);
                break;
            case RadioPhy.HighRateDsss: Tell(ref layer, s_preamble, radio.ShortPreamble); break;
            case RadioPhy.Ofdm:
                Tell(ref layer, s_channelType, radio.ChannelType);
                Tell(ref layer, s_turbo, radio.TurboType);
                break;
            case RadioPhy.Erp: Tell(ref layer, s_mode, radio.ProprietaryMode); break;
            case RadioPhy.Ht: return NoteHt(ref layer, radio);
            case RadioPhy.Vht: return NoteVht(ref layer, radio);
            case RadioPhy.He:
                Tell(ref layer, s_heMcs, radio.McsIndex);
                Tell(ref layer, s_heBandwidth, radio.HeBandwidth);
                Tell(ref layer, s_heGuard, radio.HeGuard);
                break;
        }
        return 0;
    }

    static float NoteHt(ref Layer layer, RadioInfo radio)
    {
        Tell(ref layer, s_mcs, radio.McsIndex);
        Tell(ref layer, s_bandwidth, radio.Bandwidth);
        Tell(ref layer, s_shortGuard, radio.ShortGuard);
        Tell(ref layer, s_greenfield, radio.Greenfield);
        Tell(ref layer, s_coding, radio.Fec);
        Tell(ref layer, s_stbcStreams, radio.StbcStreams);
        Tell(ref layer, s_extension, radio.ExtensionStreams);
        return RadioRates.Ht(radio);
    }

    static float NoteVht(ref Layer layer, RadioInfo radio)
    {
        Tell(ref layer, s_vhtGuard, radio.ShortGuard);
        Tell(ref layer, s_vhtBandwidth, radio.Bandwidth);
        Tell(ref layer, s_stbc, radio.Stbc);
        layer.Note(s_powerSave, radio.TxopPowerSave == 1 ? 1u : 0);
        Tell(ref layer, s_disambiguation, radio.GuardDisambiguation);
        Tell(ref layer, s_extraSymbol, radio.ExtraSymbol);
        Tell(ref layer, s_beamformed, radio.Beamformed);
        float rate = 0;
        for (int i = 0; i < radio.UserSpatial.Length; i++)
        {
            if (radio.UserSpatial[i] == 0) continue;
            GroupScope scope = layer.Begin(s_user, 0, 0);
            layer.Label(scope.Item, $"User {i}: MCS {radio.UserMcs[i]}");
            Tell(ref layer, s_userMcs, radio.UserMcs[i]);
            Tell(ref layer, s_userSpatial, radio.UserSpatial[i]);
            if (radio.Stbc != RadioInfo.Untold) Tell(ref layer, s_userStreams, radio.UserStreams[i]);
            Tell(ref layer, s_userFec, radio.UserFec[i]);
            layer.End(scope);
            radio.SpatialStreams = radio.UserSpatial[i];
            if (RadioRates.Vht(radio, i) is > 0 and var own) rate = own;
        }
        Tell(ref layer, s_group, radio.GroupId);
        Tell(ref layer, s_partialAid, radio.PartialAid);
        return rate;
    }

    static void NoteStrength(ref Layer layer, RadioInfo radio)
    {
        Tell(ref layer, s_signalPercent, radio.SignalPercent);
        Tell(ref layer, s_signalDb, radio.SignalDb);
        Tell(ref layer, s_signalDbm, radio.SignalDbm);
        Tell(ref layer, s_noisePercent, radio.NoisePercent);
        Tell(ref layer, s_noiseDb, radio.NoiseDb);
        Tell(ref layer, s_noiseDbm, radio.NoiseDbm);
        if (radio.SignalDbm != RadioInfo.Untold && radio.NoiseDbm != RadioInfo.Untold) Tell(ref layer, s_ratio, radio.SignalDbm - radio.NoiseDbm);
    }
}
