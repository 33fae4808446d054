namespace FilterLang.Protocols;

/// <summary>
/// Protocols over TCP of which only the length of messages is read: each message is put together and covered as it is, so that its frame,
/// and what <c>tcp</c> tells of its segments, are those of the whole.
/// </summary>
static class FramedProtocols
{
    /// <summary>CQL binary protocol, versions 1 to 5: version, flags, stream, opcode, length.</summary>
    public static readonly Protocol Cassandra = Framed("cql", "Cassandra CQL Protocol", "CQL", 9, CassandraLength, 9042);

    /// <summary>OPC UA connection protocol, OPC 10000-6 section 7.1.2.2: type, and length with the header.</summary>
    public static readonly Protocol OpcUa = Framed("opcua", "OpcUa Binary Protocol", "OpcUa", 8, OpcUaLength, 4840);

    /// <summary>High-speed LAN instrument protocol, IVI-6.1 section 2.4: prologue, type, control, parameter, and length without the header.</summary>
    public static readonly Protocol Hislip = Framed("hislip", "High-Speed LAN Instrument Protocol", "HiSLIP", 16, HislipLength, 4880);

    /// <summary>Financial information exchange: fields of a tag, an equals sign and a value, each ended by octet 1; the first is 8.</summary>
    public static readonly Protocol Fix = Protocol.Of("fix", "Financial Information eXchange Protocol", DissectFix, "FIX");

    /// <summary>NetWare core protocol; over TCP a signature and the length with the header stand before each message.</summary>
    public static readonly Protocol Ncp = Protocol.Of("ncp", "NetWare Core Protocol", DissectNcp, "NCP")
        .CarriedBy(PayloadTables.TcpPort, 524).CarriedBy(PayloadTables.UdpPort, 524);

    const int LeastFix = 12;
    const byte FieldEnd = 1;

    static FramedProtocols() => PayloadTables.TcpPort.AddHeuristic(Fix);

    public static Protocol[] All => [Cassandra, OpcUa, Hislip, Fix, Ncp];

    static Protocol Framed(string name, string label, string shortName, int header, PduLength length, uint port) =>
        Protocol.Of(name, label, (ref Layer layer) => layer.Pdus(header, length, Cover), shortName).CarriedBy(PayloadTables.TcpPort, port);

    static void Cover(ref Layer message)
    {
        message.Summary(message.Protocol.ShortName);
        message.Open();
    }

    static int CassandraLength(ref Layer cql, int at)
    {
        // Versions 1 and 2 have one octet of stream.
        int header = (cql.U8(at) & 0x7F) < 3 ? 8 : 9;
        return Whole(cql.U32(at + header - 4), header);
    }

    static int OpcUaLength(ref Layer ua, int at) => Whole(ua.U32Little(at + 4), 0);

    static int HislipLength(ref Layer hislip, int at) => Whole(hislip.U64(at + 8), 16);

    static int Whole(ulong length, int header) => (int)Math.Min(length, (ulong)(int.MaxValue - header)) + header;

    static void DissectNcp(ref Layer ncp)
    {
        if (ncp.Bytes.StartsWith("DmdT"u8) || ncp.Bytes.StartsWith("tNcP"u8)) ncp.Pdus(8, NcpLength, Cover);
        else Cover(ref ncp);
    }

    // The highest bit tells of a signed message.
    static int NcpLength(ref Layer ncp, int at) => (int)(ncp.U32(at + 4) & int.MaxValue);

    static void DissectFix(ref Layer fix)
    {
        if (fix.IsGuess)
        {
            if (!fix.Bytes.StartsWith("8=FIX"u8))
            {
                fix.Decline();
                return;
            }
            fix.Packet.Conversation.Bind(Fix);
        }
        fix.Pdus(LeastFix, FixLength, Cover);
    }

    // Up to where the next message begins, or to the end of what there is.
    static int FixLength(ref Layer fix, int at)
    {
        ReadOnlySpan<byte> rest = fix.Bytes[at..];
        int next = rest.IndexOf((ReadOnlySpan<byte>)[FieldEnd, (byte)'8', (byte)'=']);
        return next < 0 ? fix.Length - at : next + 1;
    }
}
