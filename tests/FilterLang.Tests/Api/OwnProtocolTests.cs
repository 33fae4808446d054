using System.Buffers.Binary;

namespace FilterLang.Tests.Api;

/// <summary>Protocols are made while no session is at work.</summary>
[CollectionDefinition(nameof(OwnProtocolTests), DisableParallelization = true)]
public sealed class AloneDefinition;

/// <summary>A protocol written as in the house, by somebody else.</summary>
[Collection(nameof(OwnProtocolTests))]
public sealed class OwnProtocolTests
{
    static class Ping
    {
        public static readonly Protocol Protocol = new("sensorping", "Sensor ping", Dissect, "PING");

        public static readonly Field
            Sensor = Protocol.UInt16("sensorping.sensor", "Sensor", at: 0),
            Level = Protocol.UInt8("sensorping.level", "Level", at: 2, mask: 0x0F);

        static Ping() => Protocol.CarriedBy(PayloadTables.UdpPort, 47_113);

        static void Dissect(ref Layer ping) => ping.Header(3);
    }

    static readonly ProtocolCatalog s_catalog = new([.. ProtocolCatalog.Default.Protocols, Ping.Protocol]);

    [Fact]
    public void ItsFieldsCanBeFilteredAndRead()
    {
        using DisplayFilter filter = DisplayFilter.Compile("sensorping.level > 4 && udp", catalog: s_catalog);
        using var session = PacketSession.Create(new SessionOptions { Catalog = s_catalog }).Use(filter);
        FieldHandle<ushort> sensor = session.Field<ushort>("sensorping.sensor");
        Packet packet = session.Feed(Datagram([0x12, 0x34, 0xF5]));
        Assert.True(filter.Matches(packet));
        Assert.Equal(0x1234, packet.Get(sensor));
        Assert.True(filter.Matches(Datagram([0x12, 0x34, 0xF5])));
        Assert.False(filter.Matches(session.Feed(Datagram([0x12, 0x34, 0xF4]))));
        Assert.False(filter.Matches(session.Feed(Datagram([0x12]))));
    }

    [Fact]
    public void ASessionOfOthersDoesNotKnowIt()
    {
        using DisplayFilter filter = DisplayFilter.Compile("udp && frame contains 12:34");
        Assert.Throws<FilterException>(() => DisplayFilter.Compile("sensorping"));
        Assert.True(filter.Matches(Datagram([0x12, 0x34, 0xF5])));
        using var session = PacketSession.Create(new SessionOptions { AllFields = true });
        Assert.Equal("eth:ethertype:ip:udp:data", session.Feed(Datagram([0x12, 0x34, 0xF5]))["frame.protocols"]);
        using DisplayFilter own = DisplayFilter.Compile("sensorping", catalog: s_catalog);
        Assert.Throws<ArgumentException>(() => PacketSession.Create().Use(own));
    }

    static byte[] Datagram(byte[] data)
    {
        var frame = new byte[14 + 20 + 8 + data.Length];
        frame[12] = 8;
        frame[14] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(16), (ushort)(28 + data.Length));
        (frame[22], frame[23]) = (64, 17);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(34), 40_000);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(36), 47_113);
        BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(38), (ushort)(8 + data.Length));
        data.CopyTo(frame, 42);
        return frame;
    }
}
