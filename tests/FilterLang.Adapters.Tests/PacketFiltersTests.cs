using System.Net;
using System.Net.NetworkInformation;
using FilterLang.PacketDotNet;
using FilterLang.TestSupport;
using PacketDotNet;
using SharpPcap;
using Xunit;

namespace FilterLang.Adapters.Tests;

/// <summary>Filters asked about PacketDotNet's packets and SharpPcap's captures.</summary>
public sealed class PacketFiltersTests
{
    static EthernetPacket Syn()
    {
        var tcp = new TcpPacket(50_000, 80) { Synchronize = true };
        var ip = new IPv4Packet(IPAddress.Parse("10.0.0.2"), IPAddress.Parse("10.0.0.1")) { PayloadPacket = tcp };
        return new EthernetPacket(PhysicalAddress.Parse("02-00-00-00-00-02"), PhysicalAddress.Parse("02-00-00-00-00-01"), EthernetType.IPv4) { PayloadPacket = ip };
    }

    [Theory]
    [InlineData("tcp.flags.syn == 1 && ip.dst == 10.0.0.1", true)]
    [InlineData("eth.dst == 02:00:00:00:00:01", true)]
    [InlineData("tcp.dstport == 80 and not tcp.flags.ack == 1", true)]
    [InlineData("udp", false)]
    public void APacketIsAsked(string text, bool expected)
    {
        using DisplayFilter filter = DisplayFilter.Compile(text);
        Assert.Equal(expected, filter.Matches(Syn()));
    }

    [Fact]
    public void ABareIpPacketIsAskedFromItsOwnHeaderOn()
    {
        using DisplayFilter filter = DisplayFilter.Compile("ip.src == 10.0.0.2 && !eth");
        Assert.True(filter.Matches(Syn().PayloadPacket));
        Assert.Throws<ArgumentException>(() => filter.Matches(Syn().PayloadPacket.PayloadPacket));
    }

    [Fact]
    public void AChangedPacketIsAskedAsItIsNow()
    {
        using DisplayFilter filter = DisplayFilter.Compile("tcp.dstport == 8080");
        EthernetPacket packet = Syn();
        Assert.False(filter.Matches(packet));
        packet.Extract<TcpPacket>().DestinationPort = 8080;
        Assert.True(filter.Matches(packet));
    }

    [Fact]
    public void ACaptureIsAskedAndFedToASession()
    {
        var capture = new RawCapture(LinkLayers.Ethernet, new PosixTimeval(1_700_000_000, 5), Syn().Bytes);
        using DisplayFilter filter = DisplayFilter.Compile("tcp.stream == 0 && frame.time_epoch == 1700000000.000005"), syn = DisplayFilter.Compile("tcp.flags.syn == 1");
        Assert.True(syn.Matches(capture));
        using var session = PacketSession.Create().Use(filter);
        Assert.True(filter.Matches(session.Feed(capture)));
    }

    [Fact]
    public void TheDoorIsAsCommitted() => PublicApi.AssertUnchanged(typeof(PacketFilters).Assembly, "tests/FilterLang.Adapters.Tests/FilterLang.PacketDotNet.txt");
}
