namespace FilterLang.Protocols;

/// <summary>The RSN element and its extension, IEEE 802.11-2020 sections 9.4.2.24 and 9.4.2.241.</summary>
static class WlanSecurityElements
{
    const int KeyIdLength = 16;

    static readonly ExpertField
        s_pairwiseTooMany   = Wlan.Protocol.Expert("wlan.rsn.pcs.count.invalid",   Severity.Error, ExpertGroup.Malformed, "Pairwise Cipher Suite Count too large"),
        s_managementTooMany = Wlan.Protocol.Expert("wlan.rsn.akms.count.invalid",  Severity.Error, ExpertGroup.Malformed, "Auth Key Management (AKM) Suite Count too large"),
        s_keysTooMany       = Wlan.Protocol.Expert("wlan.rsn.pmkid.count.invalid", Severity.Error, ExpertGroup.Malformed, "PMKID Count too large");

    static readonly Field s_version = Wlan.Protocol.UInt16("wlan.rsn.version", "RSN Version", little: true);

    static readonly WlanSuites
        s_group      = new("wlan.rsn.gcs",  "Group Cipher Suite",    WlanSuites.Ciphers, isList: false),
        s_pairwise   = new("wlan.rsn.pcs",  "Pairwise Cipher Suite", WlanSuites.Ciphers, tooMany: s_pairwiseTooMany),
        s_management = new("wlan.rsn.akms", "Auth Key Management (AKM) Suite", WlanSuites.Management, part: "Auth Key Management (AKM)",
            listLabel: "Auth Key Management (AKM) List", tooMany: s_managementTooMany),
        s_frames     = new("wlan.rsn.gmcs", "Group Management Cipher Suite", WlanSuites.Ciphers, isList: false);

    static readonly Field s_capabilities = Wlan.Protocol.UInt16("wlan.rsn.capabilities", "RSN Capabilities", display: Hex, little: true);

    static readonly Field[] s_capabilityParts =
    [
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.preauth", "RSN Pre-Auth capabilities", 0x1, ValueNames.Pair("Transmitter supports pre-authentication", "Transmitter does not support pre-authentication")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.no_pairwise", "RSN No Pairwise capabilities", 0x2, ValueNames.Pair("Transmitter cannot support WEP default key 0 simultaneously with Pairwise key", "Transmitter can support WEP default key 0 simultaneously with Pairwise key")),
        Wlan.Protocol.Bits(s_capabilities, "wlan.rsn.capabilities.ptksa_replay_counter", "RSN PTKSA Replay Counter capabilities", 0xc, Hex, names: new ValueNames(() =>
                [(0, "1 replay counter per PTKSA/GTKSA/STAKeySA"), (1, "2 replay counters per PTKSA/GTKSA/STAKeySA"),
                 (2, "4 replay counters per PTKSA/GTKSA/STAKeySA"), (3, "16 replay counters per PTKSA/GTKSA/STAKeySA")])),
        Wlan.Protocol.Bits(s_capabilities, "wlan.rsn.capabilities.gtksa_replay_counter", "RSN GTKSA Replay Counter capabilities", 0x30, Hex, names: new ValueNames(() =>
                [(0, "1 replay counter per PTKSA/GTKSA/STAKeySA"), (1, "2 replay counters per PTKSA/GTKSA/STAKeySA"),
                 (2, "4 replay counters per PTKSA/GTKSA/STAKeySA"), (3, "16 replay counters per PTKSA/GTKSA/STAKeySA")])),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.mfpr", "Management Frame Protection Required", 0x40, ValueNames.Pair("Required", "Not required")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.mfpc", "Management Frame Protection Capable", 0x80, ValueNames.Pair("Capable", "Not capable")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.jmr", "Joint Multi-band RSNA", 0x100, ValueNames.Pair("Supported", "Not supported")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.peerkey", "PeerKey Enabled", 0x200, ValueNames.Pair("Supported", "Not supported")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.spp_amsdu_cap", "SPP A-MSDU Capable", 0x400, ValueNames.Pair("Capable", "Not capable")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.spp_amsdu_req", "SPP A-MSDU Required", 0x800, ValueNames.Pair("Required", "Not required")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.pbac", "PBAC (protected block ack agreement capable)", 0x1000, ValueNames.Pair("Capable", "Not capable")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.extended_key_id_iaf", "Extended Key ID for Individually Addressed Frames", 0x2000, ValueNames.Pair("Supported", "Not supported")),
        Wlan.Protocol.Flag(s_capabilities, "wlan.rsn.capabilities.ocvc", "OCVC", 0x4000, ValueNames.Pair("Supported", "Not supported")),
    ];

    static readonly Field
        s_keyCount = Wlan.Protocol.UInt16("wlan.rsn.pmkid.count", "PMKID Count", little: true),
        s_keyList  = Wlan.Protocol.Label ("wlan.rsn.pmkid.list",  "PMKID List"),
        s_key      = Wlan.Protocol.Bytes ("wlan.pmkid.akms",      "PMKID");

    static WlanSecurityElements() => WlanElements.Add(48, new(TakeRsn, least: 2));

    /// <summary>The RSN element; where it ends early, what is missing has its default.</summary>
    internal static void TakeRsn(ref Layer mgt, int end)
    {
        mgt.Take(s_version);
        if (mgt.Position + 4 > end) return;
        s_group.TakeOne(ref mgt);
        if (!s_pairwise.TakeAll(ref mgt, end) || !s_management.TakeAll(ref mgt, end) || mgt.Position + 2 > end) return;
        mgt.TakeBits(s_capabilities, s_capabilityParts);
        if (mgt.Position + 2 > end || !TakeKeys(ref mgt, end) || mgt.Position + 4 > end) return;
        s_frames.TakeOne(ref mgt);
    }

    static bool TakeKeys(ref Layer mgt, int end)
    {
        int count = (int)mgt.Take(s_keyCount);
        if (count * KeyIdLength > end - mgt.Position)
        {
            mgt.Remark(s_keysTooMany, $"{s_keysTooMany.Message}, {KeyIdLength} * {count} > {end - mgt.Position}", mgt.Position - 2, 2);
            count = (end - mgt.Position) / KeyIdLength;
        }
        if (count == 0) return true;
        GroupScope scope = mgt.Begin(s_keyList, mgt.Position, count * KeyIdLength);
        for (int i = 0; i < count && mgt.More; i++) mgt.Take(s_key, KeyIdLength);
        mgt.End(scope);
        return !mgt.Failed;
    }
}
