using FilterLang.Fields;

namespace FilterLang.Filters.Tests.Support;

/// <summary>The few of Wireshark's fields that the tables taken from tshark speak of, with their types and the names of their values.</summary>
static class WiresharkFields
{
    public static readonly FieldRegistry Registry = Make();

    static FieldRegistry Make()
    {
        var registry = new FieldRegistry();
        ValueNames protocols = new(() => [new(1, 1, "ICMP"), new(2, 2, "IGMP"), new(6, 6, "TCP"), new(17, 17, "UDP")]);
        ValueNames priorities = new(() => [new(0, 0, "Best Effort (default)"), new(1, 1, "Background")]);
        Add("frame", "Frame",
            ("frame.time", FieldType.AbsoluteTime, null), ("frame.time_delta", FieldType.RelativeTime, null), ("frame.len", FieldType.UInt32, null),
            ("frame.number", FieldType.UInt32, null), ("frame.marked", FieldType.Boolean, null), ("text", FieldType.None, null),
            ("frame.time_relative", FieldType.RelativeTime, null), ("frame.time_epoch", FieldType.AbsoluteTime, null));
        Add("eth", "Ethernet", ("eth.src", FieldType.Ether, null), ("eth.dst", FieldType.Ether, null));
        Add("ip", "Internet Protocol Version 4",
            ("ip.src", FieldType.IPv4, null), ("ip.dst", FieldType.IPv4, null), ("ip.ttl", FieldType.UInt8, null), ("ip.proto", FieldType.UInt8, protocols),
            ("ip.flags.df", FieldType.Boolean, ValueNames.SetNotSet), ("ip.flags.mf", FieldType.Boolean, ValueNames.SetNotSet),
            ("ip.addr", FieldType.IPv4, null), ("ip.dsfield.dscp", FieldType.UInt8, new ValueNames(() => [new(0, 0, "Default"), new(46, 46, "Expedited Forwarding")])));
        Add("icmp", "Internet Control Message Protocol",
            ("icmp.type", FieldType.UInt8, new ValueNames(() => [new(0, 0, "Echo (ping) reply"), new(8, 8, "Echo (ping) request")])));
        Add("ipv6", "Internet Protocol Version 6", ("ipv6.src", FieldType.IPv6, null));
        Add("tcp", "Transmission Control Protocol",
            ("tcp.port", FieldType.UInt16, null), ("tcp.srcport", FieldType.UInt16, null), ("tcp.payload", FieldType.Bytes, null),
            ("tcp.flags", FieldType.UInt16, null), ("tcp.flags.syn", FieldType.Boolean, ValueNames.SetNotSet), ("tcp.flags.str", FieldType.String, null),
            ("tcp.seq", FieldType.UInt32, null), ("tcp.len", FieldType.UInt32, null));
        Add("udp", "User Datagram Protocol", ("udp.port", FieldType.UInt16, null), ("udp.srcport", FieldType.UInt16, null));
        Add("snmp", "Simple Network Management Protocol", ("snmp.name", FieldType.Oid, null));
        Add("http", "Hypertext Transfer Protocol",
            ("http.host", FieldType.String, null), ("http.user_agent", FieldType.String, null), ("http.content_type", FieldType.String, null),
            ("http.content_length", FieldType.UInt64, null), ("http.response.code", FieldType.UInt24, null));
        Add("dhcp", "Dynamic Host Configuration Protocol",
            ("dhcp.option.dhcp", FieldType.UInt8, new ValueNames(() => [new(1, 1, "Discover"), new(5, 5, "ACK")])),
            ("dhcp.option.vendor_class_data", FieldType.Bytes, null), ("dhcp.option.value", FieldType.Bytes, null),
            ("dhcp.option.ip_address_lease_time", FieldType.UInt32, new ComputedNames(seconds => $"{seconds} seconds")));
        Add("vlan", "802.1Q Virtual LAN", ("vlan.priority", FieldType.UInt16, priorities), ("vlan.priority", FieldType.UInt16, new ValueNames(() => [new(3, 3, "Best Effort (default)")])));
        Add("fc", "Fibre Channel");
        Add("ff", "FOUNDATION Fieldbus");
        Add("9p", "Plan 9");
        return registry.Alias("bootp", "dhcp");

        void Add(string name, string label, params (string Name, FieldType Type, ValueNames? Names)[] fields)
        {
            var owner = new FieldOwner(name, label, name);
            foreach ((string field, FieldType type, ValueNames? names) in fields) _ = new Field(owner, field, field, type) { Names = names };
            registry.Add(owner);
        }
    }
}
