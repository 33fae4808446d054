using System.Net;
using System.Net.NetworkInformation;
using PacketDotNet;
using PacketDotNet.Utils;

namespace MakeHandshake;

/// <summary>Somebody who sends: an address and a link-layer address, and a running IP identification.</summary>
sealed class Host(string address, string mac, ushort firstId, byte timeToLive = 64)
{
    ushort _id = firstId;

    public IPAddress Address { get; } = IPAddress.Parse(address);

    public PhysicalAddress Mac { get; } = PhysicalAddress.Parse(mac);

    /// <summary>An Ethernet frame with an IPv4 packet around the payload; lengths and checksums are filled in.</summary>
    public EthernetPacket Send(Host to, Packet payload)
    {
        var ip = new IPv4Packet(Address, to.Address)
        {
            TimeToLive = timeToLive, Id = _id++, FragmentFlags = 2, PayloadPacket = payload,
            Protocol = payload switch { TcpPacket => ProtocolType.Tcp, UdpPacket => ProtocolType.Udp, _ => ProtocolType.Icmp },
        };
        var ethernet = new EthernetPacket(Mac, to.Mac, EthernetType.IPv4) { PayloadPacket = ip };
        ip.UpdateIPChecksum();
        if (payload is TcpPacket tcp) tcp.UpdateTcpChecksum();
        if (payload is UdpPacket udp) udp.UpdateUdpChecksum();
        return ethernet;
    }

    /// <summary>An ARP message from this host, RFC 826.</summary>
    public EthernetPacket Arp(Host to, ArpOperation operation)
    {
        bool asks = operation == ArpOperation.Request;
        PhysicalAddress everybody = PhysicalAddress.Parse("FF-FF-FF-FF-FF-FF"), nobody = PhysicalAddress.Parse("00-00-00-00-00-00");
        return new EthernetPacket(Mac, asks ? everybody : to.Mac, EthernetType.Arp)
        {
            PayloadPacket = new ArpPacket(operation, asks ? nobody : to.Mac, to.Address, Mac, Address),
        };
    }

    /// <summary>An ICMP echo request or reply, RFC 792.</summary>
    public EthernetPacket Echo(Host to, bool reply, ushort sequence)
    {
        var bytes = new byte[8 + 32];
        for (int i = 8; i < bytes.Length; i++) bytes[i] = (byte)('a' + (i - 8) % 23);
        var icmp = new IcmpV4Packet(new ByteArraySegment(bytes))
        {
            TypeCode = reply ? IcmpV4TypeCode.EchoReply : IcmpV4TypeCode.EchoRequest, Id = 1, Sequence = sequence,
        };
        icmp.UpdateIcmpChecksum();
        return Send(to, icmp);
    }
}
