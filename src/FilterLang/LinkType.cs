namespace FilterLang;

/// <summary>The LINKTYPE_ numbers of the link layers that are dissected: what a frame's first octets are.</summary>
public static class LinkType
{
    /// <summary>BSD loopback: an address family in host byte order.</summary>
    public const int Null = 0;

    /// <summary>Ethernet.</summary>
    public const int Ethernet = 1;

    /// <summary>PPP.</summary>
    public const int Ppp = 9;

    /// <summary>IPv4 or IPv6 without a link layer.</summary>
    public const int RawIp = 101;

    /// <summary>OpenBSD loopback: an address family in network byte order.</summary>
    public const int Loop = 108;

    /// <summary>Linux "cooked" capture, version 1.</summary>
    public const int LinuxCooked = 113;

    /// <summary>IPv4 without a link layer.</summary>
    public const int RawIPv4 = 228;

    /// <summary>IPv6 without a link layer.</summary>
    public const int RawIPv6 = 229;

    /// <summary>Linux "cooked" capture, version 2.</summary>
    public const int LinuxCooked2 = 276;
}
