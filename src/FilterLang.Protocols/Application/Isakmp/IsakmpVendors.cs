using static FilterLang.Protocols.IsakmpFields;

namespace FilterLang.Protocols;

/// <summary>Who says by an identifier what he knows, RFC 2408 section 3.16: most are MD5 of a text, and versions may follow them.</summary>
static class IsakmpVendors
{
    const string Unknown = "Unknown Vendor ID", Unity = "CISCO-UNITY", Oakley = "MS NT5 ISAKMPOAKLEY", Fortinet = "Fortigate (Fortinet)";

    static readonly (byte[] Start, string Name)[] s_known =
    [
        (Convert.FromHexString("ad2c0dd0b9c32083ccba25b8861ec455"), "A GSS-API Authentication Method for IKE"),
        (Convert.FromHexString("1f07f70eaa6514d3b0fa96542a500100"), "CISCO-CONCENTRATOR"),
        (Convert.FromHexString("12f5f28c457168a9702d9fe274cc"), Unity),
        (Convert.FromHexString("4048b7d56ebce88525e7de7f00d6c2d3"), "Cisco Fragmentation"),
        (Convert.FromHexString("8299031757a36082c6a621de"), Fortinet),
        (Convert.FromHexString("621b04bb09882ac1e15935fefa24aeee"), "GSSAPI"),
        (Convert.FromHexString("e3a5966a76379fe707228231e5ce8652"), "IKE CGA Version 1"),
        (Convert.FromHexString("7003cbc1097dbe9c2600ba6983bc8b35"), "KAME/racoon"),
        (Convert.FromHexString("1e2b516905991c7d7c96fcbfb587e461"), Oakley),
        (Convert.FromHexString("fb1de3cdf341b7ea16b7e5be0855f120"), "MS-Negotiation Discovery Capable"),
        (Convert.FromHexString("26244d38eddb61b3172a36e3d0cfb819"), "Microsoft Vid-Initial-Contact"),
        (Convert.FromHexString("166f932d55eb64d8e4df4fd37e2313f0d0fd8451"), "Netscreen-15"),
        (Convert.FromHexString("4a4340b543e02b84c88a8b96a8af9ebe77d9accc"), "Netscreen-4"),
        (Convert.FromHexString("699369228741c6d4ca094c93e242c9de19e7b7c6"), "Netscreen-6"),
        (Convert.FromHexString("afcad71368a1f1c96b8696fc77570100"), "RFC 3706 DPD (Dead Peer Detection)"),
        (Convert.FromHexString("4a131c81070358455c5728f20e95452f"), "RFC 3947 Negotiation of NAT-Traversal in the IKE"),
        (Convert.FromHexString("9aa1f3b43472a45d5f506aeb260cf214"), "SSH Communications Security IPSEC Express version 4.1.0"),
        (Convert.FromHexString("054182a07c7ae206f9d2cf9d2432c482"), "SSH Sentinel"),
        (Convert.FromHexString("b91623e693ca18a54c6a2778552305e8"), "SSH Sentinel 1.1"),
        (Convert.FromHexString("5430888de01a31a6fa8f60224e449958"), "SSH Sentinel 1.2"),
        (Convert.FromHexString("7ee5cb85f71ce259c94a5c731ee4e752"), "SSH Sentinel 1.3"),
        (Convert.FromHexString("63d9a1a7009491b5a0a6fdeb2a8284f0"), "SSH Sentinel 1.4"),
        (Convert.FromHexString("eb4b0d96276b4e220ad16221a7b2a5e6"), "SSH Sentinel 1.4.1"),
        (Convert.FromHexString("404bf439522ca3f6"), "SonicWALL"),
        (Convert.FromHexString("f4ed19e0c114eb516faaac0ee37daf2807b4381f"), "CryptoPro/GOST 0.1 / Check Point R65"),
        (Convert.FromHexString("09002689dfd6b712"), "XAUTH"),
        (Convert.FromHexString("625027749d5ab97f5616c1602765cf480a3b7d0b"), "ZYWALL"),
        (Convert.FromHexString("6a7434c19d7e36348090a02334c9c805"), "draft-huttunen-ipsec-esp-in-udp-00.txt"),
        (Convert.FromHexString("50760f624c63e5c53eea386c685ca083"), "draft-huttunen-ipsec-esp-in-udp-01.txt (ESPThruNAT)"),
        (Convert.FromHexString("8db7a41811221660"), "draft-ietf-ipsec-heartbeats-00.txt"),
        (Convert.FromHexString("4df37928e9fc4fd1b3262170d515c662"), "draft-ietf-ipsec-nat-t-ike"),
        (Convert.FromHexString("4485152d18b6bbcd0be8a8469579ddcc"), "draft-ietf-ipsec-nat-t-ike-00"),
        (Convert.FromHexString("16f6ca16e4a4066d83821a0f0aeaa862"), "draft-ietf-ipsec-nat-t-ike-01"),
        (Convert.FromHexString("cd60464335df21f87cfdb2fc68b6a448"), "draft-ietf-ipsec-nat-t-ike-02"),
        (Convert.FromHexString("90cb80913ebb696e086381b5ec427b1f"), "draft-ietf-ipsec-nat-t-ike-02\\n"),
        (Convert.FromHexString("7d9419a65310ca6f2c179d9215529d56"), "draft-ietf-ipsec-nat-t-ike-03"),
        (Convert.FromHexString("9909b64eed937c6573de52ace952fa6b"), "draft-ietf-ipsec-nat-t-ike-04"),
        (Convert.FromHexString("80d0bb3def54565ee84645d4c85ce3ee"), "draft-ietf-ipsec-nat-t-ike-05"),
        (Convert.FromHexString("4d1e0e136deafa34c4f3ea9f02ec7285"), "draft-ietf-ipsec-nat-t-ike-06"),
        (Convert.FromHexString("439b59f8ba676c4c7737ae22eab8f582"), "draft-ietf-ipsec-nat-t-ike-07"),
        (Convert.FromHexString("8f8d83826d246b6fc7a8a6a428c11de8"), "draft-ietf-ipsec-nat-t-ike-08"),
        (Convert.FromHexString("27bab5dc01ea0760ea4e3190ac27c0d0"), "draft-stenberg-ipsec-nat-traversal-01"),
        (Convert.FromHexString("6105c422e76847e43f9684801292aecd"), "draft-stenberg-ipsec-nat-traversal-02"),
        (Convert.FromHexString("882fe56d6fd20dbc2251613b2ebe5beb"), "strongSwan"),
    ];

    public static void Take(ref Layer ike)
    {
        int at = ike.Position, length = ike.Remaining;
        ReadOnlySpan<byte> identifier = ike.Slice(at, length);
        if (ike.Failed) return;
        string name = NameOf(identifier);
        ike.Place(VidBytes, at, length);
        if (ike.Wants(VidString))
        {
            Span<byte> text = stackalloc byte[128];
            ike.NoteText(VidString, text[..System.Text.Encoding.UTF8.GetBytes(name, text)], at, length, ItemFlags.None);
        }
        if (ReferenceEquals(name, Unity) && length >= 16)
        {
            ike.Place(VidCiscoUnityMajor, at + 14);
            ike.Place(VidCiscoUnityMinor, at + 15);
        }
        else if (ReferenceEquals(name, Oakley) && length >= 20) ike.Place(VidMsNt5Isakmpoakley, at + 16);
        else if (ReferenceEquals(name, Fortinet) && length >= 16)
        {
            ike.Place(VidFortinetFortigateRelease, at + 12);
            ike.Place(VidFortinetFortigateBuild, at + 14);
        }
        ike.Position = at + length;
    }

    static string NameOf(ReadOnlySpan<byte> identifier)
    {
        foreach ((byte[] start, string name) in s_known)
            if (identifier.StartsWith(start)) return name;
        return Unknown;
    }
}
