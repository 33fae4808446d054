using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The Dynamic Host Configuration Protocol for IPv6, RFC 8415.</summary>
public static class Dhcpv6
{
    const byte RelayForward = 12, RelayReply = 13;

    public static readonly Protocol Protocol = Protocol.Of("dhcpv6", "DHCPv6", Dissect, "DHCPv6");

    public static readonly Field
        Msgtype  = Protocol.UInt8 ("dhcpv6.msgtype",  "Message type", names: Dhcpv6Names.Msgtype),
        Hopcount = Protocol.UInt8 ("dhcpv6.hopcount", "Hopcount"),
        Xid      = Protocol.UInt24("dhcpv6.xid",      "Transaction ID", display: Hex),
        Linkaddr = Protocol.IPv6  ("dhcpv6.linkaddr", "Link address"),
        Peeraddr = Protocol.IPv6  ("dhcpv6.peeraddr", "Peer address");

    static readonly ExpertField
        TooManyHops = Protocol.Expert("dhcpv6.error_hopcount", Severity.Warning, ExpertGroup.Protocol, "Message has an invalid hop count");

    static Dhcpv6()
    {
        RuntimeHelpers.RunClassConstructor(typeof(Dhcpv6Options).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Dhcpv6Identities).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(Dhcpv6Names).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 546, 547);
    }

    static void Dissect(ref Layer dhcpv6)
    {
        dhcpv6.Summary("DHCPv6");
        TakeMessage(ref dhcpv6, dhcpv6.Length, 0);
    }

    // What is relayed is a client's message and not another relay's.
    static bool CarriesClient(in Layer dhcpv6, int end)
    {
        const ushort RelayMessage = 9;
        const int Addresses = 32, OptionHeader = 4;
        ReadOnlySpan<byte> bytes = dhcpv6.Bytes[..Math.Min(end, dhcpv6.Captured)];
        for (int at = dhcpv6.Position + Addresses; at + OptionHeader < bytes.Length;)
        {
            int option = bytes[at] << 8 | bytes[at + 1], length = bytes[at + 2] << 8 | bytes[at + 3];
            at += OptionHeader;
            if (option == RelayMessage) return length > 0 && bytes[at] is not (byte)RelayForward and not (byte)RelayReply;
            at += length;
        }
        return false;
    }

    /// <summary>A message from <see cref="Layer.Position"/> to an offset; relays put one into another.</summary>
    internal static void TakeMessage(ref Layer dhcpv6, int end, int relays)
    {
        uint type = (uint)dhcpv6.Take(Msgtype);
        if (dhcpv6.Failed) return;
        string name = Msgtype.Names!.Find(type) ?? "Message Type";
        dhcpv6.Info($"{(relays > 0 ? " " : "")}{name} ");
        if (type is RelayForward or RelayReply)
        {
            uint hops = (uint)dhcpv6.Take(Hopcount);
            if (hops > 32) dhcpv6.Remark(TooManyHops, dhcpv6.Position - 1, 1);
            else if (hops > 0 && CarriesClient(dhcpv6, end)) dhcpv6.Remark(TooManyHops, $"Hopcount of most inner message has to equal 0 instead of {(long)hops}", dhcpv6.Position - 1, 1);
            if (dhcpv6.InfoSink is { } sink && dhcpv6.Slice(dhcpv6.Position, 16) is { IsEmpty: false } link)
            {
                sink.Add("L: "u8);
                sink.AddIPv6(link);
            }
            dhcpv6.Take(Linkaddr);
            dhcpv6.Take(Peeraddr);
        }
        else
        {
            uint id = (uint)dhcpv6.Take(Xid);
            if (!dhcpv6.Failed) dhcpv6.Info($"XID: 0x{id:x6} ");
        }
        Dhcpv6Options.Take(ref dhcpv6, end, type, relays);
    }
}
