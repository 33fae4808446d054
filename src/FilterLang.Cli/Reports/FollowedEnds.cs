using System.Globalization;
using System.Text;
using FilterLang.Protocols;

namespace FilterLang.Cli.Reports;

/// <summary>Which conversation is followed: by its number, or by its two ends.</summary>
sealed class FollowedEnds
{
    readonly ulong? _number;
    readonly (NetworkAddress Address, ushort Port) _one, _other;

    FollowedEnds(ulong number) => _number = number;

    FollowedEnds((NetworkAddress, ushort) one, (NetworkAddress, ushort) other) => (_one, _other) = (one, other);

    /// <summary>Reads <c>N</c>, or <c>ADDRESS:PORT</c> and a second one; IPv6 addresses stand in brackets. Null where they are neither.</summary>
    public static FollowedEnds? Of(string? first, string? second)
    {
        if (uint.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)) return new FollowedEnds(number);
        return End(first) is { } one && End(second) is { } other && one.Address.Family == other.Address.Family ? new FollowedEnds(one, other) : null;
    }

    static (NetworkAddress Address, ushort Port)? End(string? text)
    {
        int colon = text?.LastIndexOf(':') ?? -1;
        if (colon < 0 || !ushort.TryParse(text![(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out ushort port)) return null;
        return NetworkAddress.TryParse(Encoding.ASCII.GetBytes(text[..colon].Trim('[', ']')), out NetworkAddress address) ? (address, port) : null;
    }

    /// <summary>The conversation's number; null where its ends are given.</summary>
    public ulong? Number => _number;

    /// <summary>The packet at hand is between them.</summary>
    public bool Are(PacketDissector packet, ulong? stream)
    {
        if (_number is { } number) return stream == number;
        if (stream is null) return false;
        (NetworkAddress, ushort) from = (packet.Source, packet.SourcePort), to = (packet.Destination, packet.DestinationPort);
        return (from == _one && to == _other) || (from == _other && to == _one);
    }

    /// <summary>The filter that shows their packets.</summary>
    public string FilterOf(string kind) => _number is { } number ? $"{kind}.stream eq {number}" : $"({Way(kind, _one, _other)}) or ({Way(kind, _other, _one)})";

    static string Way(string kind, (NetworkAddress Address, ushort Port) from, (NetworkAddress Address, ushort Port) to)
    {
        string ip = from.Address.Family == NetworkAddress.FamilyIPv4 ? "ip" : "ipv6";
        return $"({ip}.src eq {from.Address} and {kind}.srcport eq {from.Port}) and ({ip}.dst eq {to.Address} and {kind}.dstport eq {to.Port})";
    }
}
