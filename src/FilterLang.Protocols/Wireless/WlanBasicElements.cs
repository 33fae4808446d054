namespace FilterLang.Protocols;

/// <summary>Elements that beacons of all times have, IEEE 802.11-2020 sections 9.4.2.2 to 9.4.2.13 and those like them.</summary>
static class WlanBasicElements
{
    static readonly ValueNames s_rates = new ComputedNames(static rate => Rate(rate));

    static readonly Field
        s_ssid        = Wlan.Protocol.Bytes ("wlan.ssid",                        "SSID"),
        s_rate        = Wlan.Protocol.UInt8 ("wlan.supported_rates",             "Supported Rates", display: Hex, names: s_rates),
        s_extendedRate = Wlan.Protocol.UInt8("wlan.extended_supported_rates",    "Extended Supported Rates", display: Hex, names: s_rates),
        s_count       = Wlan.Protocol.UInt8 ("wlan.tim.dtim_count",              "DTIM count"),
        s_period      = Wlan.Protocol.UInt8 ("wlan.tim.dtim_period",             "DTIM period"),
        s_bitmap      = Wlan.Protocol.UInt8 ("wlan.tim.bmapctl",                 "Bitmap control", display: Hex),
        s_multicast   = Wlan.Protocol.Flag(s_bitmap, "wlan.tim.bmapctl.multicast", "Multicast", 0x01),
        s_offset      = Wlan.Protocol.Bits(s_bitmap, "wlan.tim.bmapctl.offset",  "Bitmap Offset", 0xFE, Hex),
        s_partial     = Wlan.Protocol.Bytes ("wlan.tim.partial_virtual_bitmap",  "Partial Virtual Bitmap"),
        s_aid         = Wlan.Protocol.UInt16("wlan.tim.aid",                     "Association ID", display: Hex),
        s_country     = Wlan.Protocol.Text  ("wlan.country_info.code",           "Code", size: 2),
        s_environment = Wlan.Protocol.UInt8 ("wlan.country_info.environment",    "Environment", names: new ValueNames(() =>
            [(0x01, "Operating classes in the United States"), (0x02, "Operating classes in Europe"), (0x03, "Operating classes in Japan"),
             (0x04, "Global operating classes"), (0x05, "S1G operating classes"), (0x06, "Operating classes in China"), (0x20, "All"), (0x49, "Indoor"),
             (0x4F, "Outdoor"), (0x58, "Non Country Entity")])),
        s_channels    = Wlan.Protocol.Label ("wlan.country_info.fnm",            "Country Info"),
        s_first       = Wlan.Protocol.UInt8 ("wlan.country_info.fnm.fcn",        "First Channel Number"),
        s_number      = Wlan.Protocol.UInt8 ("wlan.country_info.fnm.nc",         "Number of Channels"),
        s_power       = Wlan.Protocol.Row   ("wlan.country_info.fnm.mtpl",       "Maximum Transmit Power Level", FieldType.Int8, display: Dec, names: ValueNames.Unit(" dBm")),
        s_operating   = Wlan.Protocol.Label ("wlan.country_info.rrc",            "Country Info"),
        s_extension   = Wlan.Protocol.UInt8 ("wlan.country_info.rrc.oei",        "Operating Extension Identifier"),
        s_class       = Wlan.Protocol.UInt8 ("wlan.country_info.rrc.oc",         "Operating Class"),
        s_coverage    = Wlan.Protocol.UInt8 ("wlan.country_info.rrc.cc",         "Coverage Class"),
        s_padding     = Wlan.Protocol.Bytes ("wlan.country_info.padding",        "Padding"),
        s_supported   = Wlan.Protocol.Label ("wlan.supchan",                     "Supported Channels Set"),
        s_supportedFirst = Wlan.Protocol.UInt8("wlan.supchan.first",             "First Supported Channel"),
        s_supportedRange = Wlan.Protocol.UInt8("wlan.supchan.range",             "Supported Channel Range"),
        s_challenge   = Wlan.Protocol.Bytes ("wlan.tag.challenge_text",          "Challenge Text"),
        s_request     = Wlan.Protocol.UInt8 ("wlan.tag.request",                 "Requested Element ID", names: WlanElementNames.Names),
        s_reportClass = Wlan.Protocol.UInt8 ("wlan.ap_channel_report.operating_class", "Operating Class"),
        s_reportChannel = Wlan.Protocol.UInt8("wlan.ap_channel_report.channel_list", "Channel List"),
        s_loadVersion = Wlan.Protocol.UInt8 ("wlan.qbss.version",                "QBSS Version"),
        s_loadStations = Wlan.Protocol.UInt16("wlan.qbss.scount",                "Station Count", little: true),
        s_loadUse     = Wlan.Protocol.UInt8 ("wlan.qbss.cu",                     "Channel Utilization"),
        s_loadCapacity = Wlan.Protocol.UInt16("wlan.qbss.adc",                   "Available Admission Capacity", little: true);

    static WlanBasicElements()
    {
        WlanElements.Add(0, new(TakeSsid));
        WlanElements.Add(1, new(static (ref Layer mgt, int end) => TakeRates(ref mgt, end, s_rate), least: 1));
        WlanElements.Add(5, new(TakeTim, least: 4));
        WlanElements.Add(7, new(TakeCountry, least: 6));
        WlanElements.Add(10, new(TakeRequest));
        WlanElements.Add(11, new(TakeLoad));
        WlanElements.Add(16, new(TakeChallenge));
        WlanElements.Add(36, new(TakeSupportedChannels));
        WlanElements.Add(50, new(static (ref Layer mgt, int end) => TakeRates(ref mgt, end, s_extendedRate), least: 1));
        WlanElements.Add(51, new(TakeChannelReport, least: 1));
    }

    // In units of 500 kbit/s; the uppermost bit marks rates that everybody has to have, and some numbers are no rates.
    static string? Rate(ulong rate)
    {
        string? word = rate switch
        {
            0xFF => "BSS requires support for mandatory features of HT PHY (IEEE 802.11 - Clause 20)",
            0xFE => "BSS requires support for mandatory features of VHT PHY (IEEE 802.11 - Clause 21)",
            0xFB => "SAE Hash to Element Only", 0xFA => "BSS requires support for mandatory features of HE PHY (IEEE 802.11ax - Clause 26)", _ => null,
        };
        return word ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(rate & 0x7F) / 2.0}{((rate & 0x80) != 0 ? "(B)" : "")}");
    }

    static void TakeSsid(ref Layer mgt, int end)
    {
        int at = mgt.Position;
        if (at == end) mgt.Note(s_ssid, Item.Run(mgt.Start + at, 0), at, 0, ItemFlags.None);
        else mgt.Take(s_ssid, end - at);
        if (mgt.Packet.Columns is null) return;
        if (at == end) mgt.Info($", SSID=Wildcard (Broadcast)");
        else mgt.Info($", SSID=\"{mgt.Slice(at, end - at)}\"");
    }

    static void TakeRates(ref Layer mgt, int end, Field rate)
    {
        while (mgt.Position < end && mgt.More) mgt.Take(rate);
    }

    static void TakeTim(ref Layer mgt, int end)
    {
        mgt.Take(s_count);
        mgt.Take(s_period);
        uint control = (uint)mgt.TakeBits(s_bitmap, s_multicast, s_offset);
        int at = mgt.Position;
        mgt.Take(s_partial, end - at);
        if (mgt.Failed || !mgt.Wants(s_aid)) return;
        int outer = mgt.Parent;
        mgt.StandUnder(s_partial);
        // The first bit of all stands for group traffic and not for a station.
        uint first = (control & 0xFE) << 3;
        for (int i = 0; i < (end - at) * 8; i++)
            if ((mgt.U8(at + (i >> 3)) & 1 << (i & 7)) != 0 && first + i != 0) mgt.Note(s_aid, first + (uint)i, at + (i >> 3), 1, ItemFlags.None);
        mgt.Parent = outer;
    }

    static void TakeCountry(ref Layer mgt, int end)
    {
        const int Group = 3, FirstExtension = 201;
        mgt.Take(s_country);
        mgt.Take(s_environment);
        while (mgt.Position + Group <= end && mgt.More)
        {
            int first = mgt.U8(mgt.Position);
            bool isExtension = first >= FirstExtension;
            GroupScope scope = mgt.Begin(isExtension ? s_operating : s_channels, mgt.Position, Group);
            mgt.Take(isExtension ? s_extension : s_first);
            mgt.Take(isExtension ? s_class : s_number);
            mgt.Take(isExtension ? s_coverage : s_power);
            mgt.End(scope);
        }
        while (mgt.Position < end && mgt.More) mgt.Take(s_padding, 1);
    }

    static void TakeRequest(ref Layer mgt, int end)
    {
        while (mgt.Position < end && mgt.More) mgt.Take(s_request);
    }

    // Four octets in an early draft, five since.
    static void TakeLoad(ref Layer mgt, int end)
    {
        int at = mgt.Position, length = end - at;
        if (length is not (4 or 5))
        {
            mgt.Remark(WlanElements.BadLength, $"Wrong QBSS Tag Length", at - 1, 1);
            return;
        }
        mgt.Note(s_loadVersion, length == 4 ? 1u : 2u, at, length, ItemFlags.None);
        mgt.Take(s_loadStations);
        mgt.Take(s_loadUse);
        if (length == 5) mgt.Take(s_loadCapacity);
        else mgt.Note(s_loadCapacity, mgt.U8(at + 3), at + 3, 1, ItemFlags.None);
    }

    static void TakeChallenge(ref Layer mgt, int end)
    {
        if (end > mgt.Position) mgt.Take(s_challenge, end - mgt.Position);
    }

    static void TakeSupportedChannels(ref Layer mgt, int end)
    {
        if ((end - mgt.Position & 1) != 0)
        {
            mgt.Remark(WlanElements.BadLength, $"Tag length {end - mgt.Position} must be even", mgt.Position - 1, 1);
            return;
        }
        while (mgt.Position + 2 <= end && mgt.More)
        {
            GroupScope scope = mgt.Begin(s_supported, mgt.Position, 2);
            mgt.Take(s_supportedFirst);
            mgt.Take(s_supportedRange);
            mgt.End(scope);
        }
    }

    static void TakeChannelReport(ref Layer mgt, int end)
    {
        mgt.Take(s_reportClass);
        while (mgt.Position < end && mgt.More) mgt.Take(s_reportChannel);
    }
}
