using System.Globalization;
using System.Net;
using System.Text;

namespace FilterLang.Protocols;

/// <summary>Reads files of names. What a line cannot be read as is passed over, and so are files that are not there or cannot be read.</summary>
static class NameFiles
{
    /// <summary>hosts(5): an address, then its names, of which the first counts.</summary>
    public static IEnumerable<(NetworkAddress Address, byte[] Name)> Hosts(string path)
    {
        foreach (string[] words in Lines(path))
            if (words.Length > 1 && NetworkAddress.TryParse(Encoding.UTF8.GetBytes(words[0]), out NetworkAddress address))
                yield return (address, Encoding.UTF8.GetBytes(words[1]));
    }

    /// <summary>ethers(5): six octets in hexadecimal, joined by colons, dashes or dots, then the name.</summary>
    public static IEnumerable<(ulong Address, byte[] Name)> Ethers(string path)
    {
        foreach (string[] words in Lines(path))
        {
            if (words.Length < 2) continue;
            string[] octets = words[0].Split(':', '-', '.');
            ulong address = 0;
            bool good = octets.Length == 6;
            foreach (string octet in octets)
            {
                good &= byte.TryParse(octet, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out byte value);
                address = address << 8 | value;
            }
            if (good) yield return (address, Encoding.UTF8.GetBytes(words[1]));
        }
    }

    /// <summary>services(5): a name, then port and transports, <c>80/tcp</c> or <c>80/tcp/udp</c>.</summary>
    public static IEnumerable<((string Transport, ushort Port) Port, byte[] Name)> Services(string path)
    {
        foreach (string[] words in Lines(path))
        {
            if (words.Length < 2) continue;
            string[] parts = words[1].Split('/', ',');
            if (!ushort.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)) continue;
            foreach (string transport in parts[1..]) yield return ((transport, port), Encoding.UTF8.GetBytes(words[0]));
        }
    }

    static IEnumerable<string[]> Lines(string path)
    {
        string[] lines = [];
        if (!File.Exists(path)) yield break;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            yield break;
        }
        foreach (string line in lines)
        {
            int remark = line.IndexOf('#', StringComparison.Ordinal);
            yield return (remark < 0 ? line : line[..remark]).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
