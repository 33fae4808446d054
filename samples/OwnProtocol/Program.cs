// A protocol that Wireshark does not know, filtered like any other: a sensor's heartbeat on UDP port 7777.  OwnProtocol [FILTER]
using FilterLang;
using FilterLang.Fields;
using FilterLang.Protocols;

var catalog = new ProtocolCatalog([.. ProtocolCatalog.Default.Protocols, Beat.Protocol]);
string text = args.Length > 0 ? args[0] : "beat.level < 20";

using DisplayFilter filter = DisplayFilter.Compile(text, catalog: catalog);
using PacketSession session = PacketSession.Create(new SessionOptions { Catalog = catalog }).Use(filter);
FieldHandle<ushort> sensor = session.Field<ushort>("beat.sensor");
FieldHandle<byte> level = session.Field<byte>("beat.level");

foreach (string hex in new[] { "0101 64", "0102 0f", "0103 13", "0104 50" })
{
    Packet packet = session.Feed(Datagram(Convert.FromHexString(hex.Replace(" ", ""))));
    if (filter.Matches(packet)) Console.WriteLine($"sensor {packet.Get(sensor):x4}: {packet.Get(level)} %");
}

// Ethernet, IPv4 and UDP in front of a heartbeat.
static byte[] Datagram(byte[] beat) =>
    [.. Convert.FromHexString("0200000000010200000000020800" + "4500001f00004000401100000a0000010a000002" + "c0001e61000b0000"), .. beat];

static class Beat
{
    const ushort Port = 7777;

    public static readonly Protocol Protocol = new("beat", "Heartbeat of a sensor", Dissect, "BEAT");

    static readonly Field
        s_sensor = Protocol.UInt16("beat.sensor", "Sensor", display: Display.Hex),
        s_level  = Protocol.UInt8 ("beat.level",  "Battery level", unitName: "%");

    static Beat() => Protocol.CarriedBy(PayloadTables.UdpPort, Port);

    static void Dissect(ref Layer beat)
    {
        beat.Summary("BEAT");
        beat.Take(s_sensor);
        beat.Take(s_level);
    }
}
