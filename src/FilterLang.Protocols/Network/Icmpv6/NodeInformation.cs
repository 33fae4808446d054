namespace FilterLang.Protocols;

/// <summary>Node information queries and replies, RFC 4620.</summary>
static class NodeInformation
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        Qtype            = Protocol.UInt16 ("icmpv6.ni.qtype",              "Qtype", names: new ValueNames(() => [(0, "NOOP"), (1, "Supported query types (Obsolete)"), (2, "Node Name"), (3, "Node addresses"), (4, "IPv4 node addresses")])),
        Flag             = Protocol.UInt16 ("icmpv6.ni.flag",               "Flags", display: Hex),
        FlagG            = Protocol.Boolean("icmpv6.ni.flag.g",             "Global-scope addresses", mask: 0x20, size: 2, names: ValueNames.SetNotSet),
        FlagS            = Protocol.Boolean("icmpv6.ni.flag.s",             "Site-local addresses", mask: 0x10, size: 2, names: ValueNames.SetNotSet),
        FlagL            = Protocol.Boolean("icmpv6.ni.flag.l",             "Link-local addresses", mask: 0x8, size: 2, names: ValueNames.SetNotSet),
        FlagC            = Protocol.Boolean("icmpv6.ni.flag.c",             "Compression", mask: 0x4, size: 2, names: ValueNames.SetNotSet),
        FlagA            = Protocol.Boolean("icmpv6.ni.flag.a",             "Unicast Addresses", mask: 0x2, size: 2, names: ValueNames.Pair("All unicast address", "Unicast addresses on the queried interface")),
        FlagT            = Protocol.Boolean("icmpv6.ni.flag.t",             "Truncated", mask: 0x1, size: 2, names: ValueNames.SetNotSet),
        FlagRsv          = Protocol.UInt16 ("icmpv6.ni.flag.rsv",           "Reserved", display: Hex, mask: 0xFFC0),
        Nonce            = Protocol.UInt64 ("icmpv6.ni.nonce",              "Nonce", display: Hex),
        QuerySubjectIpv6 = Protocol.IPv6   ("icmpv6.ni.query.subject_ipv6", "IPv6 subject address"),
        QuerySubjectFqdn = Protocol.Text   ("icmpv6.ni.query.subject_fqdn", "FQDN subject"),
        QuerySubjectIpv4 = Protocol.IPv4   ("icmpv6.ni.query.subject_ipv4", "IPv4 subject address"),
        ReplyNodeTtl     = Protocol.UInt32 ("icmpv6.ni.reply.node_ttl",     "TTL"),
        ReplyNodeName    = Protocol.Text   ("icmpv6.ni.reply.node_name",    "Name Node"),
        ReplyNodeAddress = Protocol.IPv6   ("icmpv6.ni.reply.node_address", "IPv6 Node address"),
        ReplyIpv4Address = Protocol.IPv4   ("icmpv6.ni.reply.ipv4_address", "IPv4 Node address");

    const uint NodeName = 2, NodeAddresses = 3, IPv4Addresses = 4;

    public static void Take(ref Layer icmpv6, bool isReply, byte code)
    {
        uint type = (uint)icmpv6.Take(Qtype);
        icmpv6.TakeBits(Flag, FlagG, FlagS, FlagL, FlagC, FlagA, FlagT, FlagRsv);
        icmpv6.Take(Nonce);
        if (!icmpv6.More) return;
        if (isReply) TakeReply(ref icmpv6, type);
        else TakeSubject(ref icmpv6, code);
    }

    static void TakeSubject(ref Layer icmpv6, byte code)
    {
        switch (code)
        {
            case 0: icmpv6.Take(QuerySubjectIpv6); break;
            case 1: DomainName.Take(ref icmpv6, QuerySubjectFqdn); break;
            case 2: icmpv6.Take(QuerySubjectIpv4); break;
        }
    }

    /// <summary>Names may be padded with empty ones.</summary>
    static void TakeName(ref Layer icmpv6)
    {
        if (icmpv6.U8(icmpv6.Position) == 0) icmpv6.Position++;
        else DomainName.Take(ref icmpv6, ReplyNodeName);
    }

    static void TakeReply(ref Layer icmpv6, uint type)
    {
        switch (type)
        {
            case NodeName:
                icmpv6.Take(ReplyNodeTtl);
                while (icmpv6.More) TakeName(ref icmpv6);
                break;
            case NodeAddresses:
                while (icmpv6.More)
                {
                    icmpv6.Take(ReplyNodeTtl);
                    icmpv6.Take(ReplyNodeAddress);
                }
                break;
            case IPv4Addresses:
                while (icmpv6.More)
                {
                    icmpv6.Take(ReplyNodeTtl);
                    icmpv6.Take(ReplyIpv4Address);
                }
                break;
        }
    }
}
