namespace FilterLang.Protocols;

/// <summary>Elements of Atheros, Cisco, Aruba and Apple, and of drafts of HT.</summary>
static class WlanVendors
{
    const uint AdvancedCapability = 1, ExtendedRange = 3;
    const uint PowerControl = 0, Version = 3, Qos = 4, ClientProtection = 20;
    const uint DraftCapabilities = 51, DraftInformation = 52;

    static readonly Field
        s_atherosType    = Wlan.Protocol.UInt8 ("wlan.atheros.ie.type",          "Type", display: Hex, names: new ValueNames(() =>
            [(1, "Advanced Capability"), (3, "eXtended Range")])),
        s_atherosSubtype = Wlan.Protocol.UInt8 ("wlan.atheros.ie.subtype",       "Subtype", display: Hex),
        s_atherosVersion = Wlan.Protocol.UInt8 ("wlan.atheros.ie.version",       "Version", display: Hex),
        s_advanced       = Wlan.Protocol.UInt8 ("wlan.atheros.ie.advcap.cap",    "Capabilities", display: Hex),
        s_defaultKey     = Wlan.Protocol.UInt16("wlan.atheros.ie.advcap.defkey", "Default key index", display: Hex, little: true),
        s_rangeInfo      = Wlan.Protocol.UInt8 ("wlan.atheros.ie.xr.info",       "Info", display: Hex),
        s_rangeBase      = Wlan.Protocol.Ether ("wlan.atheros.ie.xr.base_bssid", "Base BSS Id"),
        s_rangeBss       = Wlan.Protocol.Ether ("wlan.atheros.ie.xr.xr_bssid",   "XR BSS Id"),
        s_rangeBeacon    = Wlan.Protocol.Row   ("wlan.atheros.ie.xr.xr_beacon",  "XR Beacon Interval", FieldType.UInt32, display: Custom, little: true, size: 2),
        s_rangeBaseCapabilities = Wlan.Protocol.UInt8("wlan.atheros.ie.xr.base_cap", "Base capabilities", display: Hex),
        s_rangeCapabilities = Wlan.Protocol.UInt8("wlan.atheros.ie.xr.xr_cap",   "XR capabilities", display: Hex),
        s_atherosData    = Wlan.Protocol.Bytes ("wlan.atheros.data",             "Atheros IE data");

    static readonly Field[] s_atherosParts =
    [
        Part("turbop", "Turbo Prime", 0x01), Part("comp", "Compression", 0x02), Part("ff", "Fast Frames", 0x04), Part("xr", "eXtended Range", 0x08),
        Part("ar", "Advanced Radar", 0x10), Part("burst", "Burst", 0x20), Part("wme", "CWMin tuning", 0x40), Part("boost", "Boost", 0x80),
    ];

    static readonly Field
        s_ciscoType      = Wlan.Protocol.UInt8 ("wlan.aironet.type",         "Aironet IE type", names: new ValueNames(() =>
            [(0, "DTPC"), (1, "Unknown (1)"), (3, "CCX version"), (4, "Qos"), (11, "Unknown (11)"), (14, "QBSS V2 - CCA"), (20, "Client MFP"), (47, "AP NAME v2")])),
        s_ciscoPower     = Wlan.Protocol.Row   ("wlan.aironet.dtpc",         "Aironet IE CCX DTCP", FieldType.Int8, display: Dec, names: ValueNames.Unit(" dBm")),
        s_ciscoPowerRest = Wlan.Protocol.Bytes ("wlan.aironet.dtpc_unknown", "Aironet IE CCX DTCP Unknown"),
        s_ciscoVersion   = Wlan.Protocol.UInt8 ("wlan.aironet.version",      "Aironet IE CCX version"),
        s_ciscoReserved  = Wlan.Protocol.UInt8 ("wlan.aironet.qos.reserved", "Aironet IE QoS reserved", display: Hex),
        s_ciscoSet       = Wlan.Protocol.UInt8 ("wlan.aironet.qos.paramset", "Aironet IE QoS paramset"),
        s_ciscoValues    = Wlan.Protocol.Bytes ("wlan.aironet.qos.val",      "Aironet IE QoS valueset"),
        s_ciscoProtection = Wlan.Protocol.Boolean("wlan.aironet.clientmfp",  "Aironet IE Client MFP", mask: 0x01, names: ValueNames.Pair("Enabled", "Disabled")),
        s_ciscoData      = Wlan.Protocol.Bytes ("wlan.aironet.data",         "Aironet IE data"),
        s_arubaSubtype   = Wlan.Protocol.UInt8 ("wlan.vs.aruba.subtype",     "Subtype", names: new ValueNames(() =>
            [(1, "CAC"), (2, "Mesh"), (3, "AP Name"), (4, "ARM"), (5, "SLB"), (6, "SJ Loop Protect"), (7, "Auto Mesh"), (8, "LCI"), (9, "GPS Ellipse"),
             (10, "AP Health")])),
        s_arubaName      = Wlan.Protocol.Text  ("wlan.vs.aruba.ap_name",     "AP Name", type: FieldType.StringZ),
        s_arubaData      = Wlan.Protocol.Bytes ("wlan.vs.aruba.data",        "Data"),
        s_appleType      = Wlan.Protocol.UInt8 ("wlan.vs.apple.type",        "Type"),
        s_appleSubtype   = Wlan.Protocol.UInt16("wlan.vs.apple.subtype",     "Subtype", little: true),
        s_appleLength    = Wlan.Protocol.UInt8 ("wlan.vs.apple.length",      "Length"),
        s_appleData      = Wlan.Protocol.Bytes ("wlan.vs.apple.data",        "Data"),
        s_draftType      = Wlan.Protocol.UInt8 ("wlan.vs.pren.type",         "802.11n (Pre) Type", names: new ValueNames(() =>
            [(51, "HT Capabilities (802.11n D1.10)"), (52, "HT Additional Capabilities (802.11n D1.00)")])),
        s_draftData      = Wlan.Protocol.Bytes ("wlan.vs.pren.unknown_data", "802.11n (Pre) Unknown Data");

    static readonly FieldGroup s_draftCapabilities = WlanHtCapabilities.OfDraft(), s_draftInformation = WlanDraftElements.Information();

    static Field Part(string name, string label, ulong mask) => Wlan.Protocol.Boolean($"wlan.ie.atheros.capabilities.{name}", label, mask: mask);

    /// <summary>Atheros: extensions of rate and range.</summary>
    public static void TakeAtheros(ref Layer mgt, int end)
    {
        uint type = mgt.U8(mgt.Position);
        mgt.Take(s_atherosType);
        if (mgt.Position + 2 > end) return;
        mgt.Take(s_atherosSubtype);
        mgt.Take(s_atherosVersion);
        if (type == AdvancedCapability && mgt.Position + 3 <= end)
        {
            mgt.TakeBits(s_advanced, s_atherosParts);
            mgt.Take(s_defaultKey);
        }
        else if (type == ExtendedRange && mgt.Position + 17 <= end)
        {
            mgt.Take(s_rangeInfo);
            mgt.Take(s_rangeBase);
            mgt.Take(s_rangeBss);
            mgt.Take(s_rangeBeacon);
            mgt.TakeBits(s_rangeBaseCapabilities, s_atherosParts);
            mgt.TakeBits(s_rangeCapabilities, s_atherosParts);
        }
        WlanVendorElement.TakeRest(ref mgt, end, s_atherosData);
    }

    /// <summary>Cisco: Aironet.</summary>
    public static void TakeCisco(ref Layer mgt, int end)
    {
        uint type = (uint)mgt.Take(s_ciscoType);
        switch (type)
        {
            case PowerControl:
                mgt.Take(s_ciscoPower);
                WlanVendorElement.TakeRest(ref mgt, end, s_ciscoPowerRest);
                break;
            case Version: mgt.Take(s_ciscoVersion); break;
            case Qos:
                mgt.Take(s_ciscoReserved);
                mgt.Take(s_ciscoSet);
                WlanVendorElement.TakeRest(ref mgt, end, s_ciscoValues);
                break;
            case ClientProtection: mgt.Take(s_ciscoProtection); break;
            default: WlanVendorElement.TakeRest(ref mgt, end, s_ciscoData); break;
        }
    }

    /// <summary>Aruba: the name of an access point.</summary>
    public static void TakeAruba(ref Layer mgt, int end)
    {
        const uint Name = 3;
        mgt.Position++;
        if (mgt.Position == end) return;
        uint subtype = (uint)mgt.Take(s_arubaSubtype);
        if (subtype == Name && mgt.Position + 1 < end) mgt.Text(s_arubaName, mgt.Position + 1, end - mgt.Position - 1);
        else WlanVendorElement.TakeRest(ref mgt, end, s_arubaData);
    }

    /// <summary>Apple: one type has a subtype and a length.</summary>
    public static void TakeApple(ref Layer mgt, int end)
    {
        const uint Structured = 6;
        uint type = (uint)mgt.Take(s_appleType);
        if (type == Structured && mgt.Position + 3 <= end)
        {
            mgt.Take(s_appleSubtype);
            mgt.Take(s_appleLength);
        }
        WlanVendorElement.TakeRest(ref mgt, end, s_appleData);
    }

    /// <summary>HT as it was before the standard.</summary>
    public static void TakePreStandard(ref Layer mgt, int end)
    {
        const int CapabilitiesLength = 26, InformationLength = 22;
        uint type = (uint)mgt.Take(s_draftType);
        int length = end - mgt.Position;
        if (type == DraftCapabilities && length == CapabilitiesLength) mgt.Rows(s_draftCapabilities, mgt.Position, length);
        else if (type == DraftInformation && length >= InformationLength) mgt.Rows(s_draftInformation, mgt.Position, length);
        else WlanVendorElement.TakeRest(ref mgt, end, s_draftData);
    }
}
