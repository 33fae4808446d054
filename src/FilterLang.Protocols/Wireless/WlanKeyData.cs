namespace FilterLang.Protocols;

/// <summary>
/// Elements under the standard's own number: what is encapsulated in key data of EAPOL, IEEE 802.11-2020 section 12.7.2.
/// </summary>
static class WlanKeyData
{
    const uint GroupKey = 1, Address = 3, KeyId = 4, Nonce = 6, Lifetime = 7, Error = 8, IntegrityKey = 9, PairwiseId = 10, Channel = 13, BeaconKey = 14;

    static readonly Field
        s_type       = Wlan.Protocol.UInt8 ("wlan.rsn.ie.data_type",            "Data Type", names: new ValueNames(() =>
            [(0, "Reserved"), (1, "GTK KDE"), (2, "Reserved"), (3, "MAC address KDE"), (4, "PMKID KDE"), (5, "Reserved"), (6, "Nonce KDE"), (7, "Lifetime KDE"),
             (8, "Error KDE"), (9, "IGTK KDE"), (10, "Key ID KDE"), (11, "Multi-band GTK KDE"), (12, "Multi-band Key ID KDE"), (13, "OCI KDE"), (14, "BIGTK KDE"),
             (15, "Reserved"), (16, "MLO GTK KDE"), (17, "MLO IGTK KDE"), (18, "MLO BIGTK KDE"), (19, "MLO LINK KDE"), (20, 255, "Reserved")])),
        s_keyId      = Wlan.Protocol.UInt8 ("wlan.rsn.ie.gtk_kde.key_id",       "Key ID", display: Hex, mask: 0x03),
        s_transmit   = Wlan.Protocol.Boolean("wlan.rsn.ie.gtk_kde.tx",          "Tx", mask: 0x04, names: ValueNames.Pair("Temporal key used for both transmission and reception", "Temporal key used only for reception")),
        s_reserved   = Wlan.Protocol.UInt8 ("wlan.rsn.ie.gtk_kde.res1",         "Reserved", display: Hex, mask: 0xF8),
        s_reservedTwo = Wlan.Protocol.UInt8("wlan.rsn.ie.gtk_kde.res2",         "Reserved", display: Hex),
        s_key        = Wlan.Protocol.Bytes ("wlan.rsn.ie.gtk_kde.gtk",          "GTK"),
        s_address    = Wlan.Protocol.Ether ("wlan.rsn.ie.mac_address_kde.mac_address", "MAC Address"),
        s_pmkid      = Wlan.Protocol.Bytes ("wlan.rsn.ie.pmkid",                "PMKID"),
        s_nonce      = Wlan.Protocol.Bytes ("wlan.rsn.ie.key_nonce_kde.nonce",  "Key Nonce"),
        s_lifetime   = Wlan.Protocol.UInt32("wlan.rsn.ie.key_lifetime_kde.lifetime", "Key Lifetime", little: true, names: ValueNames.Unit("s")),
        s_errorReserved = Wlan.Protocol.UInt16("wlan.rsn.ie.error_kde.reserved", "Reserved", display: Hex, little: true),
        s_error      = Wlan.Protocol.UInt16("wlan.rsn.ie.error_kde.error_type", "Error Type", display: Hex, little: true),
        s_integrityId = Wlan.Protocol.UInt16("wlan.rsn.ie.igtk.kde.keyid",      "KeyId", little: true),
        s_integrityNumber = Wlan.Protocol.Row("wlan.rsn.ie.igtk.kde.ipn",       "IPN", FieldType.UInt48, display: Dec, little: true),
        s_integrityKey = Wlan.Protocol.Bytes("wlan.rsn.ie.igtk.kde.igtk",       "IGTK"),
        s_pairwiseId = Wlan.Protocol.UInt8 ("wlan.rsn.ie.ptk.keyid",            "KeyID", mask: 0x03),
        s_class      = Wlan.Protocol.UInt8 ("wlan.rsn.ie.oci_kde.operating_class", "Operating Class"),
        s_primary    = Wlan.Protocol.UInt8 ("wlan.rsn.ie.oci_kde.primary_channel_number", "Primary Channel Number"),
        s_segment    = Wlan.Protocol.UInt8 ("wlan.rsn.ie.oci_kde.frequency_segment_1_channel_number", "Frequency Segment 1 Channel Number"),
        s_beaconId   = Wlan.Protocol.UInt16("wlan.rsn.ie.bigtk_kde.key_id",     "Key ID", little: true),
        s_beaconNumber = Wlan.Protocol.Row ("wlan.rsn.ie.bigtk_kde.bipn",       "BIPN", FieldType.UInt48, display: Dec, little: true),
        s_beaconKey  = Wlan.Protocol.Bytes ("wlan.rsn.ie.bigtk_kde.bigtk",      "BIGTK"),
        s_unknown    = Wlan.Protocol.Bytes ("wlan.rsn.ie.unknown",              "RSN Unknown");

    /// <summary>Records type and what follows it.</summary>
    public static void TakeStandard(ref Layer mgt, int end)
    {
        uint type = (uint)mgt.Take(s_type);
        switch (type)
        {
            case GroupKey:
                mgt.TakeParts(s_keyId, s_transmit, s_reserved);
                mgt.Take(s_reservedTwo);
                WlanVendorElement.TakeRest(ref mgt, end, s_key);
                break;
            case Address: mgt.Take(s_address); break;
            case KeyId: mgt.Take(s_pmkid, 16); break;
            case Nonce: mgt.Take(s_nonce, 32); break;
            case Lifetime: mgt.Take(s_lifetime); break;
            case Error:
                mgt.Take(s_errorReserved);
                mgt.Take(s_error);
                break;
            case IntegrityKey:
                mgt.Take(s_integrityId);
                mgt.Take(s_integrityNumber);
                WlanVendorElement.TakeRest(ref mgt, end, s_integrityKey);
                break;
            case PairwiseId: mgt.Take(s_pairwiseId); break;
            case Channel:
                mgt.Take(s_class);
                mgt.Take(s_primary);
                mgt.Take(s_segment);
                break;
            case BeaconKey:
                mgt.Take(s_beaconId);
                mgt.Take(s_beaconNumber);
                WlanVendorElement.TakeRest(ref mgt, end, s_beaconKey);
                break;
            default: WlanVendorElement.TakeRest(ref mgt, end, s_unknown); break;
        }
    }
}
