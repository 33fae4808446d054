namespace FilterLang.Protocols;

/// <summary>
/// The fast transition element, IEEE 802.11-2020 section 9.4.2.47, the power envelope of section 9.4.2.161, and interworking, section 9.4.2.91.
/// </summary>
static class WlanTransitionElements
{
    const int FixedLength = 82;
    const uint R1Holder = 1, GroupKey = 2, R0Holder = 3, IntegrityKey = 4;

    static readonly Field
        s_control  = Wlan.Protocol.UInt16("wlan.ft.mic_control",  "MIC Control", display: Hex, little: true),
        s_reserved = Wlan.Protocol.Bits(s_control, "wlan.ft.mic_control.reserved", "Reserved", 0x00FF, Hex),
        s_count    = Wlan.Protocol.Bits(s_control, "wlan.ft.mic_control.element_count", "Element Count", 0xFF00),
        s_mic      = Wlan.Protocol.Bytes ("wlan.ft.mic",          "MIC"),
        s_anonce   = Wlan.Protocol.Bytes ("wlan.ft.anonce",       "ANonce"),
        s_snonce   = Wlan.Protocol.Bytes ("wlan.ft.snonce",       "SNonce"),
        s_id       = Wlan.Protocol.UInt8 ("wlan.ft.subelem.id",   "Subelement ID", names: new ValueNames(() =>
            [(0, "Reserved"), (1, "PMK-R1 key holder identifier (R1KH-ID)"), (2, "GTK subelement"), (3, "PMK-R0 key holder identifier (R0KH-ID)"), (4, "IGTK"),
             (5, "Operating Channel Information (OCI)"), (6, "BIGTK"), (7, "WIGTK"), (8, "MLO GTK"), (9, "MLO IGTK"), (10, "MLO BIGTK")])),
        s_length   = Wlan.Protocol.UInt8 ("wlan.ft.subelem.len",  "Length"),
        s_data     = Wlan.Protocol.Bytes ("wlan.ft.subelem.data", "Data"),
        s_r1       = Wlan.Protocol.Bytes ("wlan.ft.subelem.r1kh_id", "PMK-R1 key holder identifier (R1KH-ID)"),
        s_keyInfo  = Wlan.Protocol.UInt16("wlan.ft.subelem.gtk.key_info", "Key Info", display: Hex, little: true),
        s_keyId    = Wlan.Protocol.Bits(s_keyInfo, "wlan.ft.subelem.gtk.key_id", "Key ID", 0x0003),
        s_keyLength = Wlan.Protocol.UInt8("wlan.ft.subelem.gtk.key_length", "Key Length", display: Hex),
        s_counter  = Wlan.Protocol.Bytes ("wlan.ft.subelem.gtk.rsc", "RSC"),
        s_wrapped  = Wlan.Protocol.Bytes ("wlan.ft.subelem.gtk.key_encrypted", "Key (encrypted)"),
        s_r0       = Wlan.Protocol.Text  ("wlan.ft.subelem.r0kh_id", "PMK-R0 key holder identifier (R0KH-ID)"),
        s_integrityId = Wlan.Protocol.Bytes("wlan.ft.subelem.igtk.key_id", "Key ID"),
        s_number   = Wlan.Protocol.Bytes ("wlan.ft.subelem.igtk.ipn", "IPN"),
        s_integrityLength = Wlan.Protocol.UInt8("wlan.ft.subelem.igtk.key_length", "Key Length", display: Hex),
        s_integrityKey = Wlan.Protocol.Bytes("wlan.ft.subelem.igtk.key", "Wrapped Key (encrypted)");

    static readonly Field
        s_power     = Wlan.Protocol.UInt8("wlan.vht.tpe.pwr_info",       "Tx Pwr Info", display: Hex),
        s_powers    = Wlan.Protocol.Bits(s_power, "wlan.vht.tpe.pwr_info.count", "Max Tx Pwr Count", 0x07),
        s_unit      = Wlan.Protocol.Bits(s_power, "wlan.vht.tpe.pwr_info.unit", "Max Tx Pwr Unit Interpretation", 0x38, names: new ValueNames(() =>
            [(0, "Local EIRP"), (1, "Local EIRP PSD"), (2, "Regulatory client EIRP"), (3, "Regulatory client EIRP PSD"), (4, "Additional regulatory client EIRP"),
             (5, "Additional regulatory client EIRP PSD"), (6, 7, "Reserved")])),
        s_category  = Wlan.Protocol.Bits(s_power, "wlan.vht.tpe.pwr_info.category", "Max Tx Pwr Category", 0xC0),
        s_power20   = Limit("wlan.vht.tpe.pwr_constr_20",  "Local Max Tx Pwr Constraint 20MHz"),
        s_power40   = Limit("wlan.vht.tpe.pwr_constr_40",  "Local Max Tx Pwr Constraint 40MHz"),
        s_power80   = Limit("wlan.vht.tpe.pwr_constr_80",  "Local Max Tx Pwr Constraint 80MHz"),
        s_power160  = Limit("wlan.vht.tpe.pwr_constr_160", "Local Max Tx Pwr Constraint 160MHz/80+80 MHz");

    static readonly Field
        s_network   = Wlan.Protocol.UInt8("wlan.interworking.access_network_type", "Access Network Type", mask: 0x0F, names: new ValueNames(() =>
            [(0, "Private network"), (1, "Private network with guest access"), (2, "Chargeable public network"), (3, "Free public network"),
             (4, "Personal device network"), (5, "Emergency services only network"), (14, "Test or experimental"), (15, "Wildcard")])),
        s_internet  = Wlan.Protocol.UInt8("wlan.interworking.internet",    "Internet", mask: 0x10),
        s_step      = Wlan.Protocol.UInt8("wlan.interworking.asra",        "ASRA", mask: 0x20),
        s_emergency = Wlan.Protocol.UInt8("wlan.interworking.esr",         "ESR",  mask: 0x40),
        s_access    = Wlan.Protocol.UInt8("wlan.interworking.uesa",        "UESA", mask: 0x80),
        s_group     = Wlan.Protocol.UInt8("wlan.fixed.venue_info.group",   "Venue Group", names: new ValueNames(() =>
            [(0, "Unspecified"), (1, "Assembly"), (2, "Business"), (3, "Educational"), (4, "Factory and Industrial"), (5, "Institutional"), (6, "Mercantile"),
             (7, "Residential"), (8, "Storage"), (9, "Utility and Miscellaneous"), (10, "Vehicular"), (11, "Outdoor")])),
        s_venue     = Wlan.Protocol.UInt8("wlan.fixed.venue_info.type",    "Venue Type"),
        s_hessid    = Wlan.Protocol.Ether("wlan.interworking.hessid",      "HESSID");

    static WlanTransitionElements()
    {
        WlanElements.Add(55, new(Take, least: FixedLength));
        WlanElements.Add(195, new(TakeEnvelope, least: 1));
        WlanElements.Add(107, new(TakeInterworking, least: 1));
    }

    static Field Limit(string name, string label) => Wlan.Protocol.Row(name, label, FieldType.Int8, display: Custom);

    static void Take(ref Layer mgt, int end)
    {
        const int MicLength = 16, NonceLength = 32;
        mgt.TakeBits(s_control, s_reserved, s_count);
        mgt.Take(s_mic, MicLength);
        mgt.Take(s_anonce, NonceLength);
        mgt.Take(s_snonce, NonceLength);
        while (mgt.Position + 2 <= end && mgt.More)
        {
            uint id = (uint)mgt.Take(s_id);
            int length = (int)mgt.Take(s_length), next = mgt.Position + length;
            if (next > end) return;
            TakePart(ref mgt, id, next);
            if (!mgt.Failed) mgt.Position = next;
        }
    }

    static void TakePart(ref Layer mgt, uint id, int end)
    {
        int length = end - mgt.Position;
        if (length == 0) return;
        switch (id)
        {
            case R1Holder: mgt.Take(s_r1, length); break;
            case GroupKey:
                mgt.TakeBits(s_keyInfo, s_keyId);
                mgt.Take(s_keyLength);
                mgt.Take(s_counter, 8);
                WlanVendorElement.TakeRest(ref mgt, end, s_wrapped);
                break;
            case R0Holder: mgt.Text(s_r0, mgt.Position, length); break;
            case IntegrityKey:
                mgt.Take(s_integrityId, 2);
                mgt.Take(s_number, 6);
                mgt.Take(s_integrityLength);
                WlanVendorElement.TakeRest(ref mgt, end, s_integrityKey);
                break;
            default: mgt.Take(s_data, length); break;
        }
    }

    // Signed, in halves of a decibel; one limit for each bandwidth.
    static void TakeEnvelope(ref Layer mgt, int end)
    {
        uint info = (uint)mgt.TakeBits(s_power, s_powers, s_unit, s_category), count = info & 7;
        if ((info >> 3 & 7) is not (0 or 2 or 4)) return;
        mgt.Take(s_power20);
        if (count > 0) mgt.Take(s_power40);
        if (count > 1) mgt.Take(s_power80);
        if (count > 2) mgt.Take(s_power160);
    }

    static void TakeInterworking(ref Layer mgt, int end)
    {
        int at = mgt.Position, length = end - at;
        mgt.TakeParts(s_network, s_internet, s_step, s_emergency, s_access);
        if (length is 3 or 9)
        {
            mgt.Take(s_group);
            mgt.Take(s_venue);
        }
        if (length is 7 or 9) mgt.Take(s_hessid);
    }
}
