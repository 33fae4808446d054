namespace FilterLang.Protocols;

/// <summary>The Routing Information Protocol, RFC 1058 and RFC 2453, with the digests of RFC 4822.</summary>
public static class Rip
{
    const int EntryLength = 20, Version2 = 2, Password = 2, Digest = 3;

    public static readonly Protocol Protocol = Protocol.Of("rip", "Routing Information Protocol", Dissect, "RIP");

    public static readonly Field
        Command            = Protocol.UInt8 ("rip.command",             "Command", names: new(() => [(1, "Request"), (2, "Response"), (3, "Traceon"), (4, "Traceoff"), (5, "Vendor specific (Sun)")])),
        Version            = Protocol.UInt8 ("rip.version",             "Version", names: new(() => [(1, "RIPv1"), (2, "RIPv2")])),
        RoutingDomain      = Protocol.UInt16("rip.routing_domain",      "Routing Domain"),
        Ip                 = Protocol.IPv4  ("rip.ip",                  "IP Address"),
        Netmask            = Protocol.IPv4  ("rip.netmask",             "Netmask"),
        NextHop            = Protocol.IPv4  ("rip.next_hop",            "Next Hop"),
        Metric             = Protocol.UInt16("rip.metric",              "Metric"),
        AuthType           = Protocol.UInt16("rip.auth.type",           "Authentication type", names: new(() => [(1, "IP Route"), (2, "Simple Password"), (3, "Keyed Message Digest")])),
        AuthPasswd         = Protocol.Text  ("rip.auth.passwd",         "Password"),
        Family             = Protocol.UInt16("rip.family",              "Address Family", names: new(() => [(0, "Unspecified"), (2, "IP")])),
        RouteTag           = Protocol.UInt16("rip.route_tag",           "Route Tag"),
        ZeroPadding        = Protocol.Text  ("rip.zero_padding",        "Zero adding"),
        DigestOffset       = Protocol.UInt16("rip.digest_offset",       "Digest Offset"),
        KeyId              = Protocol.UInt8 ("rip.key_id",              "Key ID"),
        AuthDataLen        = Protocol.UInt8 ("rip.auth_data_len",       "Auth Data Len"),
        SeqNum             = Protocol.UInt32("rip.seq_num",             "Seq num"),
        AuthenticationData = Protocol.Bytes ("rip.authentication_data", "Authentication Data");

    static readonly ExpertField
        UnknownFamily = Protocol.Expert("rip.unknown_address_family", Severity.Warning, ExpertGroup.Protocol, "Unknown address family");

    static Rip() => Protocol.CarriedBy(PayloadTables.UdpPort, 520);

    static void Dissect(ref Layer rip)
    {
        uint command = rip.U8(0), version = rip.U8(1);
        rip.Summary(version == 1 ? "RIPv1" : version == Version2 ? "RIPv2" : "RIP");
        if (rip.Failed) return;
        rip.Info($"{Command.Names!.Find(command) ?? "Unknown"}");
        rip.Take(Command);
        rip.Take(Version);
        if (version == Version2 && rip.U16(2) != 0) rip.Place(RoutingDomain, 2);
        rip.Position = 4;
        int trailer = 0;
        while (rip.More)
        {
            int family = rip.U16(rip.Position), at = rip.Position;
            if (family == 0xFFFF && trailer > 0 && rip.U16(at + 2) == 1)
            {
                // What the digest's entry told of: the last part of the message.
                rip.Position += 4;
                if (rip.More) rip.Take(AuthenticationData, rip.Remaining);
                return;
            }
            if (family == 0xFFFF) trailer = TakeAuthentication(ref rip);
            else TakeEntry(ref rip, family, version);
            if (!rip.Failed) rip.Position = at + EntryLength;
        }
    }

    static void TakeEntry(ref Layer rip, int family, uint version)
    {
        int at = rip.Position;
        rip.Place(Family, at);
        if (family is not (0 or 2))
        {
            rip.Remark(UnknownFamily, at, 2);
            rip.Need(at, EntryLength);
            return;
        }
        if (version == Version2) rip.Place(RouteTag, at + 2);
        if (family == 2) rip.Place(Ip, at + 4);
        if (version == Version2)
        {
            rip.Place(Netmask, at + 8);
            rip.Place(NextHop, at + 12);
        }
        rip.Note(Metric, rip.U32(at + 16), at + 16, 4, ItemFlags.None);
    }

    /// <summary>Returns where the digest starts, 0 without one.</summary>
    static int TakeAuthentication(ref Layer rip)
    {
        int at = rip.Position, type = rip.U16(at + 2), offset = 0;
        rip.Place(AuthType, at + 2);
        if (type == Password) rip.Text(AuthPasswd, at + 4, 16);
        else if (type == Digest)
        {
            offset = rip.U16(at + 4);
            rip.Place(DigestOffset, at + 4);
            rip.Place(KeyId, at + 6);
            rip.Place(AuthDataLen, at + 7);
            rip.Place(SeqNum, at + 8);
            rip.NoteText(ZeroPadding, "Zero Padding"u8, at + 12, 8, ItemFlags.None);
        }
        rip.Need(at, EntryLength);
        return offset;
    }
}
