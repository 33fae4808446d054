namespace FilterLang.Protocols;

/// <summary>Address families as BSD systems number them: the keys of <see cref="PayloadTables.NullFamily"/>.</summary>
public static class AddressFamily
{
    public const uint IPv4 = 2, Osi = 7, AppleTalk = 16, Ipx = 23;

    /// <summary>NetBSD and OpenBSD, FreeBSD, and Darwin give IPv6 different numbers.</summary>
    public const uint IPv6 = 24, IPv6FreeBsd = 28, IPv6Darwin = 30;
}
