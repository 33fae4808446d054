// Packets made with PacketDotNet, asked by display filters.
using System.Net;
using System.Net.NetworkInformation;
using FilterLang;
using FilterLang.PacketDotNet;
using PacketDotNet;

EthernetPacket Make(string target, ushort port, bool syn) => new(PhysicalAddress.Parse("02-00-00-00-00-02"), PhysicalAddress.Parse("02-00-00-00-00-01"), EthernetType.IPv4)
{
    PayloadPacket = new IPv4Packet(IPAddress.Parse("10.0.0.2"), IPAddress.Parse(target))
    {
        PayloadPacket = new TcpPacket(50_000, port) { Synchronize = syn, Acknowledgment = !syn },
    },
};

EthernetPacket[] packets = [Make("10.0.0.1", 80, true), Make("10.0.0.1", 80, false), Make("192.168.7.9", 443, true)];
foreach (string text in (string[])["tcp.flags.syn == 1", "ip.dst == 10.0.0.0/8", "tcp.dstport in {80, 8080} && !tcp.flags.syn == 1"])
{
    using DisplayFilter filter = DisplayFilter.Compile(text);
    Console.WriteLine($"{text,-50} {string.Join(' ', packets.Select(p => filter.Matches(p) ? "yes" : "no"))}");
}
