namespace FilterLang.Protocols;

/// <summary>
/// How long a frame took in the air, by its modulation, rate and length (IEEE 802.11-2020 sections 16.3, 17.4.3 and 19.4.3), and when it began
/// and ended by the clock of the receiver, whose time stamp is that of the end.
/// </summary>
static class WlanAirtime
{
    static readonly Field
        s_duration = WlanRadio.Protocol.Row("wlan_radio.duration",  "Duration", FieldType.UInt32, display: Dec, generated: true, names: ValueNames.Unit("µs")),
        s_preamble = WlanRadio.Protocol.Row("wlan_radio.preamble",  "Preamble", FieldType.UInt32, display: Dec, generated: true, names: ValueNames.Unit("µs")),
        s_gap      = WlanRadio.Protocol.Row("wlan_radio.ifs",       "IFS",      FieldType.Int64,  display: Dec, generated: true, level: EvaluationLevel.Frame, names: ValueNames.Unit("µs")),
        s_start    = WlanRadio.Protocol.Row("wlan_radio.start_tsf", "Start",    FieldType.UInt64, display: Dec, generated: true, names: ValueNames.Unit("µs")),
        s_end      = WlanRadio.Protocol.Row("wlan_radio.end_tsf",   "End",      FieldType.UInt64, display: Dec, generated: true, names: ValueNames.Unit("µs"));

    static readonly ExpertField
        s_shortPreamble = Assumed("wlan_radio.assumed.short_preamble",        "No preamble length information was available, assuming short preamble."),
        s_mixed         = Assumed("wlan_radio.assumed.non_greenfield",        "No plcp type information was available, assuming non greenfield."),
        s_noStbc        = Assumed("wlan_radio.assumed.no_stbc",               "No stbc information was available, assuming no stbc."),
        s_noExtension   = Assumed("wlan_radio.assumed.no_extension_streams",  "No extension stream information was available, assuming no extension streams."),
        s_bcc           = Assumed("wlan_radio.assumed.bcc_fec",               "No fec type information was available, assuming bcc fec.");

    static ExpertField Assumed(string name, string message) =>
        WlanRadio.Protocol.Expert(name, Severity.Warning, ExpertGroup.Assumption, message);

    /// <summary>Records the times of a frame of this rate.</summary>
    public static void Note(ref Layer layer, RadioInfo radio, float rate)
    {
        WlanSession session = WlanSession.Of(ref layer);
        bool hadEnd = session.HasPreviousEnd;
        ulong previous = session.PreviousEnd;
        session.HasPreviousEnd = false;
        if (rate <= 0 || radio.Phy is RadioPhy.Unknown) return;
        int length = layer.Length;
        int preamble = Preamble(radio);
        if (preamble == 0) return;
        uint duration = (uint)(preamble + Body(radio, length, rate));
        layer.Note(s_duration, duration);
        int outer = layer.Parent;
        layer.StandUnder(s_duration);
        Remark(ref layer, radio);
        layer.Note(s_preamble, (ulong)preamble);
        if (radio.HasTimestamp)
        {
            ulong start = radio.Timestamp - duration;
            if (hadEnd) layer.Note(s_gap, start - previous);
            layer.Note(s_start, start);
            layer.Note(s_end, radio.Timestamp);
            (session.HasPreviousEnd, session.PreviousEnd) = (true, radio.Timestamp);
        }
        layer.Parent = outer;
    }

    static void Remark(ref Layer layer, RadioInfo radio)
    {
        if (radio.Phy == RadioPhy.HighRateDsss && radio.ShortPreamble < 0) layer.Remark(s_shortPreamble);
        if (radio.Phy == RadioPhy.Vht && radio.Stbc < 0) layer.Remark(s_noStbc);
        if (radio.Phy != RadioPhy.Ht) return;
        if (radio.Greenfield < 0) layer.Remark(s_mixed);
        if (radio.StbcStreams < 0) layer.Remark(s_noStbc);
        if (radio.ExtensionStreams < 0) layer.Remark(s_noExtension);
        if (radio.Fec < 0) layer.Remark(s_bcc);
    }

    // In microseconds; 0 where it is not known.
    static int Preamble(RadioInfo radio)
    {
        switch (radio.Phy)
        {
            case RadioPhy.Dsss or RadioPhy.HighRateDsss: return radio.ShortPreamble == 0 ? 192 : 96;
            case RadioPhy.Ofdm or RadioPhy.Erp: return 20;
            case RadioPhy.Ht:
                int streams = (radio.McsIndex < 32 ? radio.McsIndex / 8 + 1 : 1) + Math.Max(0, radio.StbcStreams);
                if (streams > 4 || radio.ExtensionStreams > 3) return 0;
                return (radio.Greenfield == 1 ? 24 : 32) + 4 * (Training(streams) + ExtensionTraining(Math.Max(0, radio.ExtensionStreams)));
            case RadioPhy.Vht: return 32 + 4 * Training(Math.Max(1, radio.SpatialStreams));
            default: return 0;
        }
    }

    // Long training fields for a number of streams: three take four.
    static int Training(int streams) => streams == 3 ? 4 : streams;

    static int ExtensionTraining(int streams) => streams == 3 ? 4 : streams;

    static long Body(RadioInfo radio, int length, float rate)
    {
        const int ServiceBits = 16, TailBits = 6, SymbolTime = 4;
        long bits = length * 8L;
        switch (radio.Phy)
        {
            case RadioPhy.Ofdm or RadioPhy.Erp:
                return SymbolTime * Symbols(bits + ServiceBits + TailBits, (int)(rate * SymbolTime));
            case RadioPhy.Ht:
                bool isPaired = radio.StbcStreams > 0;
                int symbolBits = RadioRates.HtBits(radio.McsIndex, radio.Bandwidth == 1) * (isPaired ? 2 : 1);
                long symbols = Symbols(bits + ServiceBits + TailBits, symbolBits) * (isPaired ? 2 : 1);
                return radio.ShortGuard == 1 ? (symbols * 18 + 2) / 5 : symbols * SymbolTime;
            case RadioPhy.Vht: return (long)((bits + ServiceBits + TailBits) / (double)rate);
            default: return (long)Math.Ceiling(bits / (double)rate);
        }
    }

    static long Symbols(long bits, int each) => each <= 0 ? 0 : (bits + each - 1) / each;
}
