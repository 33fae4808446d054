namespace FilterLang.Protocols;

/// <summary>Announcements of null data packets by which the channel is sounded, IEEE 802.11-2020 section 9.3.1.19 and IEEE 802.11ax and 11be.</summary>
static class WlanSounding
{
    const uint VeryHigh = 0, HighEfficiency = 2;

    static readonly Field
        s_token        = Wlan.Protocol.UInt8 ("wlan.ndp.token",                         "Sounding Dialog Token", display: Hex),
        s_variant      = Wlan.Protocol.Bits(s_token, "wlan.ndp.token.variant",          "NDP Announcement Variant", 0x03, Hex, new ValueNames(() =>
            [(0, "VHT NDP Announcement"), (1, "Ranging NDP Announcement"), (2, "HE NDP Announcement"), (3, "EHT NDP Announcement")])),
        s_number       = Wlan.Protocol.Bits(s_token, "wlan.ndp.token.number",           "Sounding Dialog Token", 0xFC, Hex),
        s_aid          = Wlan.Protocol.UInt16("wlan.vht_ndp.sta_info.aid12",            "AID12", display: Hex, mask: 0x0FFF, little: true),
        s_feedback     = Wlan.Protocol.Flag(s_aid, "wlan.vht_ndp.sta_info.feedback_type", "Feedback Type", 0x1000,
            ValueNames.Pair("MU feedback requested", "SU feedback requested"), bits: 16),
        s_columns      = Wlan.Protocol.UInt16("wlan.vht_ndp.sta_info.nc_index",         "Nc Index", mask: 0xE000, little: true,
            names: new ComputedNames(static index => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        s_reserved     = Wlan.Protocol.Row   ("wlan.vht_ndp.sta_info.reserved",         "Reserved", FieldType.UInt32, mask: 0xE000, display: Hex,
            little: true, size: 2),
        s_heInfo       = Wlan.Protocol.UInt32("wlan.he_ndp.sta_info",                   "STA Info", display: Hex, little: true);

    static readonly Field[] s_heParts =
    [
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.aid11",                "AID11",                0x0000_07FF, Hex),
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.ru_start",             "RU Start Index",       0x0003_F800, Hex),
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.ru_end",               "RU End Index",         0x01FC_0000, Hex),
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.feedback_type_and_ng", "Feedback Type and Ng", 0x0600_0000, Hex),
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.disambiguation",       "Disambiguation",       0x0800_0000, Hex),
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.codebook_size",        "Codebook Size",        0x1000_0000, Hex),
        Wlan.Protocol.Bits(s_heInfo, "wlan.he_ndp.sta_info.nc",                   "Nc",                   0xE000_0000, Hex),
    ];

    static readonly Field s_ehtInfo = Wlan.Protocol.UInt32("wlan.ndp_eht.sta_info", "STA Info", little: true);

    static readonly Field[] s_ehtParts =
    [
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.aid11",                "AID11",                0x0000_07FF, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.resolution",           "Resolution",           0x0000_0800, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.feedback_bitmap",      "Feedback Bitmap",      0x000F_F000, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.reserved1",            "Reserved",             0x0010_0000, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.nc_index",             "Nc Index",             0x01E0_0000, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.feedback_type_and_ng", "Feedback Type And Ng", 0x0600_0000, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.disambiguation",       "Disambiguation",       0x0800_0000, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.codebook_size",        "Codebook Size",        0x1000_0000, Hex),
        Wlan.Protocol.Bits(s_ehtInfo, "wlan.ndp_eht.sta_info.reserved2",            "Reserved",             0xE000_0000, Hex),
    ];

    static readonly Field
        s_list    = Wlan.Protocol.Heading("STA list"),
        s_station = Wlan.Protocol.Heading("STA");

    /// <summary>Records the body from <see cref="Layer.Position"/> to <paramref name="end"/>.</summary>
    public static void Take(ref Layer wlan, int end)
    {
        uint token = (uint)wlan.TakeBits(s_token, s_variant, s_number), variant = token & 3;
        if (wlan.Failed) return;
        wlan.Info($", Sounding Dialog Token={token}");
        wlan.Append(s_token, $" {s_variant.Names!.Find(variant)}");
        wlan.Cover(wlan.Position + 2);
        int length = variant == VeryHigh ? 2 : 4;
        GroupScope list = wlan.Begin(s_list, wlan.Position, Math.Max(0, end - wlan.Position));
        for (ulong i = 0; wlan.Position + length <= end && wlan.More; i++)
        {
            GroupScope scope = wlan.Begin(s_station, wlan.Position, length);
            wlan.Label(scope.Item, $"STA {i}");
            TakeStation(ref wlan, variant);
            wlan.End(scope);
        }
        wlan.End(list);
    }

    static void TakeStation(ref Layer wlan, uint variant)
    {
        if (variant == VeryHigh)
        {
            int at = wlan.Position;
            bool isMulti = (wlan.U16Little(at) & 0x1000) != 0;
            wlan.TakeParts(s_aid, s_feedback, isMulti ? s_columns : s_reserved);
        }
        else if (variant == HighEfficiency) wlan.TakeBits(s_heInfo, s_heParts);
        else if (variant == 3) wlan.TakeBits(s_ehtInfo, s_ehtParts);
        else wlan.Position += 4;
    }
}
