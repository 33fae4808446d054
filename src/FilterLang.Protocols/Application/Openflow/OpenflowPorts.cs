namespace FilterLang.Protocols;

/// <summary>The ports of a switch, OpenFlow Switch Specification 1.0, section 5.2.1.</summary>
static class OpenflowPorts
{
    const int NameLength = 16;

    public static readonly Field
        Number     = OpenflowOne.Protocol.UInt16("openflow.port_no",         "Port number"),
        Address    = OpenflowOne.Protocol.Ether ("openflow.hw_add",          "HW Address"),
        Name       = OpenflowOne.Protocol.Text  ("openflow.port_name",       "Port Name", type: FieldType.StringZ),
        Config     = OpenflowOne.Protocol.UInt32("openflow.port_config",     "Config flags", display: Hex),
        State      = OpenflowOne.Protocol.UInt32("openflow.port_state",      "State flags", display: Hex),
        Current    = OpenflowOne.Protocol.UInt32("openflow.port_curr",       "Current features", display: Hex),
        Advertised = OpenflowOne.Protocol.UInt32("openflow.port_advertised", "Advertised features", display: Hex),
        Supported  = OpenflowOne.Protocol.UInt32("openflow.port_supported",  "Features supported", display: Hex),
        Peer       = OpenflowOne.Protocol.UInt32("openflow.port_peer",       "Features advertised by peer", display: Hex);

    static readonly Field s_port = OpenflowOne.Protocol.Heading("Port data");

    static readonly Field[]
        s_config =
        [
            Flag(Config, "port_down", "Port is administratively down", 0x01), Flag(Config, "no_stp", "Disable 802.1D spanning tree on port", 0x02),
            Flag(Config, "no_recv", "Drop all packets except 802.1D spanning tree packets", 0x04), Flag(Config, "no_recv_stp", "Drop received 802.1D STP packets", 0x08),
            Flag(Config, "no_flood", "Do not include this port when flooding", 0x10), Flag(Config, "no_fwd", "Drop packets forwarded to port", 0x20),
            Flag(Config, "no_packet_in", "Do not send packet-in msgs for port", 0x40),
        ],
        s_state = [Flag(State, "link_down", "No physical link present", 0x01)],
        s_features =
        [
            Flag(Current, "10mb_hd", "10 Mb half-duplex rate support", 0x01), Flag(Current, "10mb_fd", "10 Mb full-duplex rate support", 0x02),
            Flag(Current, "100mb_hd", "100 Mb half-duplex rate support", 0x04), Flag(Current, "100mb_0fd", "100 Mb full-duplex rate support", 0x08),
            Flag(Current, "1gb_hd", "1 Gb half-duplex rate support", 0x10), Flag(Current, "1gb_fd", "1 Gb full-duplex rate support", 0x20),
            Flag(Current, "10gb_fd", "10 Gb full-duplex rate support", 0x40), Flag(Current, "copper", "Copper medium", 0x80),
            Flag(Current, "fiber", "Fiber medium", 0x100), Flag(Current, "autoneg", "Auto-negotiation", 0x200), Flag(Current, "pause", "Pause", 0x400),
            Flag(Current, "pause_asym", "Asymmetric pause", 0x800),
        ];

    public static void Take(ref Layer message, int number)
    {
        GroupScope group = message.Begin(s_port);
        if (group.Item >= 0) message.Label(group.Item, $"Port data {number}");
        message.Take(Number);
        message.Take(Address);
        message.Take(Name, NameLength);
        message.TakeBits(Config, s_config);
        message.TakeBits(State, s_state);
        message.TakeBits(Current, s_features);
        message.Take(Advertised);
        message.Take(Supported);
        message.Take(Peer);
        message.End(group);
    }

    static Field Flag(Field word, string name, string label, ulong mask) => OpenflowOne.Protocol.Flag(word, $"openflow.{name}", label, mask);
}
