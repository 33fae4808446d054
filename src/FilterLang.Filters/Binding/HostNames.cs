using System.Net;
using System.Net.Sockets;

namespace FilterLang.Filters.Binding;

/// <summary>Host names in place of addresses, asked of the system's resolver when a filter is compiled.</summary>
static class HostNames
{
    /// <summary>The first address of the wanted family, in network order, or null.</summary>
    public static byte[]? Resolve(ReadOnlySpan<char> name, bool allowed, bool v6)
    {
        if (!allowed || name.IsEmpty || !LooksLikeHost(name)) return null;
        try
        {
            AddressFamily family = v6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
            IPAddress[] addresses = Dns.GetHostAddresses(name.ToString(), family);
            return addresses.Length == 0 ? null : addresses[0].GetAddressBytes();
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return null;
        }
    }

    // RFC 1123, section 2.1: letters, digits and hyphens, and the last label is not all digits (that would be a damaged address).
    static bool LooksLikeHost(ReadOnlySpan<char> name)
    {
        bool letter = false;
        foreach (char c in name)
        {
            if (c == '.') letter = false;
            else if (char.IsAsciiLetter(c)) letter = true;
            else if (!char.IsAsciiDigit(c) && c is not ('-' or '_')) return false;
        }

        return letter && name.Length <= 253;
    }
}
