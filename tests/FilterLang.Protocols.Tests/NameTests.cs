using System.Text;
using FilterLang.Fields;
using Xunit;

namespace FilterLang.Protocols.Tests;

/// <summary>Names of addresses and ports, as tshark 4.6.9 shows them.</summary>
public sealed class NameTests
{
    static string Mac(string address, NameKinds kinds = NameKinds.Links)
    {
        var sink = new Utf8Sink(64);
        new NameBook(new NameOptions { Kinds = kinds }).AddMac(sink, Convert.FromHexString(address));
        return sink.ToString();
    }

    [Theory]
    [InlineData("ffffffffffff", "Broadcast")]
    [InlineData("01005e000001", "IPv4mcast_01")]
    [InlineData("01005e7fffff", "IPv4mcast_7f:ff:ff")]
    [InlineData("01005e800001", "IPv4mcast_80:00:01")]
    [InlineData("3333ff000001", "IPv6mcast_ff:00:00:01")]
    [InlineData("333300000001", "IPv6mcast_01")]
    [InlineData("333300000000", "IPv6-Neighbor-Discovery")]
    [InlineData("0180c2000000", "Nearest-Customer-Bridge")]
    [InlineData("0180c2000048", "TRILL-reserved_08")]
    [InlineData("0180c20000ff", "IEEE8021Chai_00:00:ff")]
    [InlineData("00005e000101", "IETF-VRRP-VRID_01")]
    [InlineData("02bf0a000001", "MS-NLB-VirtServer_0a:00:00:01")]
    [InlineData("020701123456", "RacalDatacom_12:34:56")]
    [InlineData("030000000001", "NETBIOS-")]
    [InlineData("01003c000005", "Auspex-Systems-(Serverguard)_00:00:05")]
    [InlineData("000c29123456", "VMware_12:34:56")]
    [InlineData("010c29123456", "VMware_12:34:56")]
    [InlineData("0050c2000123", "TLS_1:23")]
    [InlineData("0055da512345", "Nanoleaf_1:23:45")]
    [InlineData("70b3d5123456", "AmfitechApS_4:56")]
    [InlineData("aabbccddeeff", "aa:bb:cc:dd:ee:ff")]
    [InlineData("000f" + "ff00001f0222", "Control4_00:00:1f:02:22")]
    public void Link_layer_addresses_have_names(string address, string name)
    {
        Assert.Equal(name, Mac(address));
        Assert.Equal(string.Join(':', address.Chunk(2).Select(pair => new string(pair))), Mac(address, NameKinds.Hosts | NameKinds.Ports));
    }

    [Theory]
    [InlineData("tcp", 443, "https")]
    [InlineData("udp", 53, "domain")]
    [InlineData("sctp", 80, "http")]
    [InlineData("tcp", 52614, "52614")]
    public void Ports_have_names(string transport, int port, string name)
    {
        var sink = new Utf8Sink(64);
        new NameBook(new NameOptions { Kinds = NameKinds.Ports }).AddPort(sink, transport, (ushort)port);
        Assert.Equal(name, sink.ToString());
    }

    [Fact]
    public void Files_of_names_are_read_as_the_manuals_say()
    {
        string hosts = Write("# a remark\n\n10.0.0.1\tone.example alias # the first\n  2001:db8::1 six\nnonsense\n10.0.0.1 later\n10.0.0.2\n");
        string ethers = Write("02:00:00:00:00:01 station\n2-0-0-0-0-2 other\n02:00:00 short\n02:00:00:00:00:zz bad\n");
        string services = Write("webby 80/tcp/udp alias\nodd 99999/tcp\nnone\n");
        var names = new NameBook(new NameOptions
        {
            Kinds = NameKinds.Links | NameKinds.Hosts | NameKinds.Ports, HostsFiles = [hosts, "/no/such/file"], EthersFiles = [ethers], ServicesFiles = [services],
        });
        var sink = new Utf8Sink(64);
        names.AddIPv4(sink, 0x0A000001);
        sink.Add((byte)' ');
        names.AddIPv4(sink, 0x0A000002);
        sink.Add((byte)' ');
        names.AddIPv6(sink, Convert.FromHexString("20010db8000000000000000000000001"));
        sink.Add((byte)' ');
        names.AddMac(sink, [2, 0, 0, 0, 0, 1]);
        sink.Add((byte)' ');
        names.AddMac(sink, [2, 0, 0, 0, 0, 2]);
        sink.Add((byte)' ');
        names.AddPort(sink, "udp", 80);
        sink.Add((byte)' ');
        names.AddPort(sink, "sctp", 80);
        Assert.Equal("one.example 10.0.0.2 six station other webby http", sink.ToString());
        Assert.Equal(["10.0.0.1 one.example", "2001:db8::1 six"], names.Hosts.Select(h => $"{h.Address} {h.Name}").Order());
        foreach (string file in (string[])[hosts, ethers, services]) File.Delete(file);
    }

    [Fact]
    public void What_a_capture_tells_goes_before_files()
    {
        var names = new NameBook(new NameOptions { Kinds = NameKinds.Links | NameKinds.Hosts });
        NetworkAddress host = NetworkAddress.IPv4(0x0A000001);
        names.LearnLink([2, 0, 0, 0, 0, 1], host);
        names.Learn(host, "first"u8);
        names.Learn(host, "second"u8);
        names.Learn(host, ""u8);
        Assert.Equal("second", Encoding.UTF8.GetString(names.NameOf(host)));
        Assert.Equal(["10.0.0.1 second"], names.Shown.Select(h => $"{h.Address} {h.Name}"));
        var sink = new Utf8Sink(64);
        names.AddMac(sink, [2, 0, 0, 0, 0, 1]);
        names.LearnLink([2, 0, 0, 0, 0, 1], host);
        sink.Add((byte)' ');
        names.AddMac(sink, [2, 0, 0, 0, 0, 1]);
        Assert.Equal("02:00:00:00:00:01 second", sink.ToString());
    }

    static string Write(string text)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        return path;
    }
}
