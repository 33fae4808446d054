namespace FilterLang.Protocols;

/// <summary>The description of measurements, IEEE C37.118.2-2011 sections 6.4 and 6.5.</summary>
static class SynphasorConfiguration
{
    /// <summary>Length of a name of the first kinds, and names of bits in a status word.</summary>
    public const int NameLength = 16, BitsOfWord = 16;

    static readonly Protocol s_protocol = Synphasor.Protocol;

    public static readonly Field
        StationNameLen                     = s_protocol.UInt8  ("synphasor.station_name_len", "Station name length"),
        StationName                        = s_protocol.Text   ("synphasor.station_name", "Station name"),
        IdcodeDataSource                   = s_protocol.UInt16 ("synphasor.idcode_data_source", "PMU/DC ID number (Data source ID)"),
        Gpmuid                             = s_protocol.Bytes  ("synphasor.gpmuid", "Global PMU ID (raw hex bytes)"),
        ConfContindx                       = s_protocol.UInt16 ("synphasor.conf.contindx", "Continuation index"),
        ConfTimebase                       = s_protocol.UInt24 ("synphasor.conf.timebase", "Resolution of fractional second time stamp"),
        ConfNumpmu                         = s_protocol.UInt16 ("synphasor.conf.numpmu", "Number of PMU blocks included in the frame"),
        ConfDfreqFormat                    = s_protocol.Boolean("synphasor.conf.dfreq_format", "FREQ/DFREQ format", size: 2, mask: 0x8, names: ValueNames.Pair("32-bit IEEE floating point", "16-bit integer")),
        ConfAnalogFormat                   = s_protocol.Boolean("synphasor.conf.analog_format", "Analog values format", size: 2, mask: 0x4, names: ValueNames.Pair("32-bit IEEE floating point", "16-bit integer")),
        ConfPhasorFormat                   = s_protocol.Boolean("synphasor.conf.phasor_format", "Phasor format", size: 2, mask: 0x2, names: ValueNames.Pair("32-bit IEEE floating point", "16-bit integer")),
        ConfPhasorNotation                 = s_protocol.Boolean("synphasor.conf.phasor_notation", "Phasor notation", size: 2, mask: 0x1, names: ValueNames.Pair("polar", "rectangular")),
        ConfChnamLen                       = s_protocol.UInt8  ("synphasor.conf.chnam_len", "Channel name length"),
        ConfChnam                          = s_protocol.Text   ("synphasor.conf.chnam", "Channel name"),
        ConfPhasorModTypeNotDef            = s_protocol.Boolean("synphasor.conf.phasor_mod.type_not_def", "Modification", size: 2, mask: 0x8000, names: ValueNames.Pair("Modification applied, type not here defined", "None")),
        ConfPhasorModPseudoPhasor          = s_protocol.Boolean("synphasor.conf.phasor_mod.pseudo_phasor", "Modification", size: 2, mask: 0x400, names: ValueNames.Pair("Pseudo-phasor value (combined from other phasors)", "None")),
        ConfPhasorModPhaseRotation         = s_protocol.Boolean("synphasor.conf.phasor_mod.phase_rotation", "Modification", size: 2, mask: 0x200, names: ValueNames.Pair("Phasor phase adjusted for rotation", "None")),
        ConfPhasorModPhaseCalibration      = s_protocol.Boolean("synphasor.conf.phasor_mod.phase_calibration", "Modification", size: 2, mask: 0x100, names: ValueNames.Pair("Phasor phase adjusted for calibration", "None")),
        ConfPhasorModMagCalibration        = s_protocol.Boolean("synphasor.conf.phasor_mod.mag_calibration", "Modification", size: 2, mask: 0x80, names: ValueNames.Pair("Phasor magnitude adjusted for calibration", "None")),
        ConfPhasorModFiltered              = s_protocol.Boolean("synphasor.conf.phasor_mod.filtered", "Modification", size: 2, mask: 0x40, names: ValueNames.Pair("Filtered without changing sampling", "None")),
        ConfPhasorModDownsampled           = s_protocol.Boolean("synphasor.conf.phasor_mod.downsampled", "Modification", size: 2, mask: 0x20, names: ValueNames.Pair("Down sampled with non-FIR filter", "None")),
        ConfPhasorModDownsampledFir        = s_protocol.Boolean("synphasor.conf.phasor_mod.downsampled_fir", "Modification", size: 2, mask: 0x10, names: ValueNames.Pair("Down sampled with FIR filter", "None")),
        ConfPhasorModDownsampledReselect   = s_protocol.Boolean("synphasor.conf.phasor_mod.downsampled_reselect", "Modification", size: 2, mask: 0x8, names: ValueNames.Pair("Down sampled by reselection", "None")),
        ConfPhasorModUpsampledExtrapolation = s_protocol.Boolean("synphasor.conf.phasor_mod.upsampled_extrapolation", "Modification", size: 2, mask: 0x4, names: ValueNames.Pair("Up sampled with extrapolation", "None")),
        ConfPhasorModUpsampledInterpolation = s_protocol.Boolean("synphasor.conf.phasor_mod.upsampled_interpolation", "Modification", size: 2, mask: 0x2, names: ValueNames.Pair("Up sampled with interpolation", "None")),
        ConfPhasorType                     = s_protocol.Boolean("synphasor.conf.phasor_type", "Phasor Type", mask: 0x8, names: ValueNames.Pair("Current", "Voltage")),
        ConfPhasorComponent                = s_protocol.UInt8  ("synphasor.conf.phasor_component", "Phasor Type", display: Hex, mask: 0x7, names: SynphasorNames.ConfPhasorComponent),
        ConfPhasorUserFlags                = s_protocol.Boolean("synphasor.conf.phasor_user_flags", "Binary format", mask: 0xff, names: ValueNames.Pair("Flags set", "No flags set")),
        ConfPhasorScaleFactor              = s_protocol.Row    ("synphasor.conf.phasor_scale_factor", "Phasor scale factor", FieldType.Float),
        ConfPhasorAngleOffset              = s_protocol.Row    ("synphasor.conf.phasor_angle_offset", "Phasor angle offset", FieldType.Float),
        ConfAnalogScaleFactor              = s_protocol.Row    ("synphasor.conf.analog_scale_factor", "Analog scale factor", FieldType.Float),
        ConfAnalogOffset                   = s_protocol.Row    ("synphasor.conf.analog_offset", "Analog offset", FieldType.Float),
        ConfPmuLatitude                    = s_protocol.Row    ("synphasor.conf.pmu_latitude", "PMU Latitude", FieldType.Float),
        ConfPmuLongitude                   = s_protocol.Row    ("synphasor.conf.pmu_longitude", "PMU Longitude", FieldType.Float),
        ConfPmuElevation                   = s_protocol.Row    ("synphasor.conf.pmu_elevation", "PMU Elevation", FieldType.Float),
        ConfSvcClass                       = s_protocol.Text   ("synphasor.conf.svc_class", "Service class"),
        ConfWindow                         = s_protocol.UInt32 ("synphasor.conf.window", "PM window length"),
        ConfGrpDly                         = s_protocol.UInt32 ("synphasor.conf.grp_dly", "PM group delay"),
        ConfFnom                           = s_protocol.Boolean("synphasor.conf.fnom", "Nominal line frequency", size: 2, mask: 0x1, names: ValueNames.Pair("50Hz", "60Hz")),
        ConfCfgcnt                         = s_protocol.UInt16 ("synphasor.conf.cfgcnt", "Configuration change count"),
        NumPhasors                         = s_protocol.UInt16 ("synphasor.num_phasors", "Number of phasors"),
        NumAnalogValues                    = s_protocol.UInt16 ("synphasor.num_analog_values", "Number of analog values"),
        NumDigitalStatusWords              = s_protocol.UInt16 ("synphasor.num_digital_status_words", "Number of digital status words"),
        RateOfTransmission                 = s_protocol.Row    ("synphasor.rate_of_transmission", "Rate of transmission", FieldType.Int16, display: Dec),
        ConversionFactor                   = s_protocol.UInt32 ("synphasor.conversion_factor", "conversion factor", display: Hex),
        FactorForAnalogValue               = s_protocol.UInt32 ("synphasor.factor_for_analog_value", "Factor for analog value", mask: 0xff),
        ChannelName                        = s_protocol.Text   ("synphasor.channel_name", "Channel name"),
        StatusWordMaskNormalState          = s_protocol.UInt16 ("synphasor.status_word_mask.normal_state", "Normal state", display: Hex, mask: 0xffff),
        StatusWordMaskValidBits            = s_protocol.UInt16 ("synphasor.status_word_mask.valid_bits", "Valid bits", display: Hex, mask: 0xffff);

    static readonly Field s_station = s_protocol.Heading("Station");

    public static void Take(ref Layer syn, bool hasLongNames, int end)
    {
        syn.Position = Synphasor.HeaderLength;
        if (hasLongNames) syn.Take(ConfContindx);
        syn.Position++;
        syn.Take(ConfTimebase);
        int stations = (int)syn.Take(ConfNumpmu);
        for (int i = 0; i < stations && syn.Position < end && syn.More; i++)
        {
            GroupScope group = syn.Begin(s_station);
            if (hasLongNames) TakeLongStation(ref syn);
            else TakeStation(ref syn);
            syn.End(group);
        }
        if (syn.Position + 2 <= end) syn.Take(RateOfTransmission);
    }

    static void TakeStation(ref Layer syn)
    {
        syn.Position += NameLength;
        syn.Take(IdcodeDataSource);
        TakeFormat(ref syn);
        int phasors = (int)syn.Take(NumPhasors), analogs = (int)syn.Take(NumAnalogValues), words = (int)syn.Take(NumDigitalStatusWords);
        for (int names = phasors + analogs + words * BitsOfWord; names > 0 && syn.More; names--) syn.Take(ChannelName, NameLength);
        for (int i = 0; i < phasors && syn.More; i++) syn.Take(ConversionFactor);
        for (int i = 0; i < analogs && syn.More; i++) syn.Take(FactorForAnalogValue);
        TakeMasks(ref syn, words);
        syn.Take(ConfFnom);
        syn.Take(ConfCfgcnt);
    }

    static void TakeFormat(ref Layer syn) => syn.TakeParts(ConfDfreqFormat, ConfAnalogFormat, ConfPhasorFormat, ConfPhasorNotation);

    static void TakeMasks(ref Layer syn, int words)
    {
        for (int i = 0; i < words && syn.More; i++)
        {
            syn.Take(StatusWordMaskNormalState);
            syn.Take(StatusWordMaskValidBits);
        }
    }

    static void TakeLongStation(ref Layer syn)
    {
        int length = (int)syn.Take(StationNameLen);
        syn.Take(StationName, length);
        syn.Take(IdcodeDataSource);
        syn.Take(Gpmuid, 16);
        TakeFormat(ref syn);
        int phasors = (int)syn.Take(NumPhasors), analogs = (int)syn.Take(NumAnalogValues), words = (int)syn.Take(NumDigitalStatusWords);
        for (int names = phasors + analogs + words * BitsOfWord; names > 0 && syn.More; names--)
        {
            length = (int)syn.Take(ConfChnamLen);
            syn.Take(ConfChnam, length);
        }
        for (int i = 0; i < phasors && syn.More; i++) TakeScale(ref syn);
        for (int i = 0; i < analogs && syn.More; i++)
        {
            syn.Take(ConfAnalogScaleFactor);
            syn.Take(ConfAnalogOffset);
        }
        TakeMasks(ref syn, words);
        syn.Take(ConfPmuLatitude);
        syn.Take(ConfPmuLongitude);
        syn.Take(ConfPmuElevation);
        syn.NoteText(ConfSvcClass, syn.U8(syn.Position) switch { (byte)'M' => "Monitoring"u8, (byte)'P' => "Protection"u8, _ => "Unknown"u8 }, syn.Position, 1, ItemFlags.None);
        syn.Position++;
        syn.Take(ConfWindow);
        syn.Take(ConfGrpDly);
        syn.Take(ConfFnom);
        syn.Take(ConfCfgcnt);
    }

    static void TakeScale(ref Layer syn)
    {
        syn.TakeParts(ConfPhasorModTypeNotDef, ConfPhasorModPseudoPhasor, ConfPhasorModPhaseRotation, ConfPhasorModPhaseCalibration,
            ConfPhasorModMagCalibration, ConfPhasorModFiltered, ConfPhasorModDownsampled, ConfPhasorModDownsampledFir,
            ConfPhasorModDownsampledReselect, ConfPhasorModUpsampledExtrapolation, ConfPhasorModUpsampledInterpolation);
        syn.TakeParts(ConfPhasorType, ConfPhasorComponent);
        syn.Take(ConfPhasorUserFlags);
        syn.Take(ConfPhasorScaleFactor);
        syn.Take(ConfPhasorAngleOffset);
    }
}
