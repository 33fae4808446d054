namespace FilterLang.Protocols;

/// <summary>The local network control block 224.0.0.0/24 (RFC 5771 section 4): which time to live its users are to send.</summary>
static class IPv4LocalControl
{
    public static bool Contains(uint address) => address >> 8 == 0xE00000;

    /// <summary>The expected time to live, 0 where anything goes.</summary>
    public static byte ExpectedTimeToLive(uint destination, byte protocol) => (destination & 255) switch
    {
        // IGMP reports to the very group they are about (RFC 3376 section 4).
        _ when protocol == 2 => 1,
        // VRRP (RFC 5798 section 5.1.1.3), GLBP and multicast DNS (RFC 6762 section 11).
        18 or 102 or 251 => 255,
        // LLMNR (RFC 4795 section 2.5).
        252 => 0,
        _ => 1,
    };
}
