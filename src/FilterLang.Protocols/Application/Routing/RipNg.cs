namespace FilterLang.Protocols;

/// <summary>The Routing Information Protocol for IPv6, RFC 2080.</summary>
public static class RipNg
{
    public static readonly Protocol Protocol = Protocol.Of("ripng", "RIPng", Dissect, "RIPng");

    public static readonly Field
        Cmd      = Protocol.UInt8("ripng.cmd",      "Command", names: new(() => [(1, "Request"), (2, "Response")])),
        Version  = Protocol.UInt8("ripng.version",  "Version"),
        Reserved = Protocol.Bytes("ripng.reserved", "Reserved");

    static readonly FieldGroup Entry = Protocol.Group("ripng.rte", "Route Table Entry");

    public static readonly Field
        RteIpv6Prefix   = Entry.IPv6  ("ripng.rte.ipv6_prefix",   "IPv6 Prefix"),
        RteRouteTag     = Entry.UInt16("ripng.rte.route_tag",     "Route Tag", display: Hex),
        RtePrefixLength = Entry.UInt8 ("ripng.rte.prefix_length", "Prefix Length"),
        RteMetric       = Entry.UInt8 ("ripng.rte.metric",        "Metric");

    const int EntryLength = 20;

    static RipNg() => Protocol.CarriedBy(PayloadTables.UdpPort, 521);

    static void Dissect(ref Layer ripng)
    {
        ripng.Summary("RIPng");
        uint command = ripng.U8(0), version = ripng.U8(1);
        if (ripng.Failed) return;
        ripng.Info($" Command {Cmd.Names!.Find(command) ?? "Unknown"}, Version {version}");
        ripng.Take(Cmd);
        ripng.Take(Version);
        ripng.Take(Reserved, 2);
        while (ripng.More)
        {
            GroupScope entry = ripng.Begin(Entry.Heading, ripng.Position, EntryLength);
            ripng.Take(RteIpv6Prefix);
            ripng.Take(RteRouteTag);
            ripng.Take(RtePrefixLength);
            ripng.Take(RteMetric);
            ripng.End(entry);
        }
    }
}
