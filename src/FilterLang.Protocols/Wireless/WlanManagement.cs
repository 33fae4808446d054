namespace FilterLang.Protocols;

/// <summary>The body of management frames, IEEE 802.11-2020 section 9.3.3.</summary>
static class WlanManagement
{
    public static readonly Protocol Protocol = new("wlan.mgt", "IEEE 802.11 Wireless Management", Dissect, "802.11");

    static WlanManagement() => Protocol.Borrows(Wlan.Protocol);

    static void Dissect(ref Layer management) => management.Open();
}
