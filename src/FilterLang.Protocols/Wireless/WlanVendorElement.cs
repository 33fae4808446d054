using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>Elements of vendors, IEEE 802.11-2020 section 9.4.2.25: an organisation, and what it says, most often a type first.</summary>
static class WlanVendorElement
{
    const uint Microsoft = 0x00_50F2, Standard = 0x00_0FAC, PreStandard = 0x00_904C, Atheros = 0x00_037F, Cisco = 0x00_4096, Aruba = 0x00_0B86,
        Apple = 0x00_17F2, WiFiAlliance = 0x50_6F9A;

    const int OrganizationLength = 3;

    static readonly Field
        s_organization = Wlan.Protocol.UInt24("wlan.tag.oui",             "OUI", display: Oui),
        s_type         = Wlan.Protocol.UInt8 ("wlan.tag.vendor.oui.type", "Vendor Specific OUI Type"),
        s_data         = Wlan.Protocol.Bytes ("wlan.tag.vendor.data",     "Vendor Specific Data");

    static WlanVendorElement()
    {
        RuntimeHelpers.RunClassConstructor(typeof(WlanMicrosoftElement).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanWiFiAlliance).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanKeyData).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(WlanVendors).TypeHandle);
    }

    /// <summary>Records what lies from <see cref="Layer.Position"/> to <paramref name="end"/>.</summary>
    public static void Take(ref Layer mgt, int end)
    {
        int at = mgt.Position;
        if (end - at < OrganizationLength)
        {
            mgt.Remark(WlanElements.BadLength, $"Tag length {end - at} too short, must be >= {OrganizationLength}", at - 1, 1);
            return;
        }
        uint organization = (uint)mgt.Take(s_organization);
        if (mgt.Position == end) return;
        mgt.Place(s_type, mgt.Position);
        switch (organization)
        {
            case Microsoft: WlanMicrosoftElement.Take(ref mgt, end); break;
            case Standard: WlanKeyData.TakeStandard(ref mgt, end); break;
            case WiFiAlliance: WlanWiFiAlliance.Take(ref mgt, end); break;
            case PreStandard: WlanVendors.TakePreStandard(ref mgt, end); break;
            case Atheros: WlanVendors.TakeAtheros(ref mgt, end); break;
            case Cisco: WlanVendors.TakeCisco(ref mgt, end); break;
            case Aruba: WlanVendors.TakeAruba(ref mgt, end); break;
            case Apple: WlanVendors.TakeApple(ref mgt, end); break;
            default:
                mgt.Position++;
                TakeRest(ref mgt, end, s_data);
                break;
        }
    }

    /// <summary>What is left of an element under a field of octets.</summary>
    public static void TakeRest(ref Layer mgt, int end, Field data)
    {
        if (mgt.Position < end) mgt.Take(data, end - mgt.Position);
    }

    /// <summary>The same under the name that all vendors share.</summary>
    public static void TakeRest(ref Layer mgt, int end) => TakeRest(ref mgt, end, s_data);
}
