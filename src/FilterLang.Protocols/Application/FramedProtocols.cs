using System.Buffers.Text;

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

    /// <summary>Git's packet lines, each with its length as four hexadecimal digits.</summary>
    public static readonly Protocol Git = Framed("git", "Git Smart Protocol", "Git", 4, GitLength, 9418);

    /// <summary>Oracle's transparent network substrate: length of 16 bits, or behind two zeros of 32, then a check sum, type, flags.</summary>
    public static readonly Protocol Tns = Framed("tns", "Transparent Network Substrate Protocol", "TNS", 8, TnsLength, 1521);

    /// <summary>Diagnostics over IP, ISO 13400-2 section 9: version, its inverse, type, and length without the header.</summary>
    public static readonly Protocol DoIp = Protocol.Of("doip", "DoIP (ISO13400) Protocol", DissectDoIp, "DoIP")
        .CarriedBy(PayloadTables.TcpPort, 13400).CarriedBy(PayloadTables.UdpPort, 13400);

    /// <summary>Protocol of electricity meters, ANSI C12.22: application messages in BER.</summary>
    public static readonly Protocol C1222 = Protocol.Of("c1222", "ANSI C12.22", DissectC1222, "C12.22")
        .CarriedBy(PayloadTables.TcpPort, 1153).CarriedBy(PayloadTables.UdpPort, 1153);

    const int LeastFix = 12;
    const byte FieldEnd = 1;

    static FramedProtocols() => PayloadTables.TcpPort.AddHeuristic(Fix);

    public static Protocol[] All => [Cassandra, OpcUa, Hislip, Fix, Ncp, Git, Tns, DoIp, C1222];

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

    // Lengths of less than four are marks between messages; what has none goes on.
    static int GitLength(ref Layer git, int at)
    {
        ReadOnlySpan<byte> digits = git.Slice(at, 4);
        if (!Utf8Parser.TryParse(digits, out uint length, out int read, 'x') || read != 4) return 0;
        return (int)Math.Max(4, length);
    }

    static int TnsLength(ref Layer tns, int at) => tns.U16(at) is var length && length != 0 ? length : Whole(tns.U32(at), 0);

    static void DissectDoIp(ref Layer doip)
    {
        if (doip.MayAskForMore) doip.Pdus(8, static (ref Layer layer, int at) => Whole(layer.U32(at + 4), 8), Cover);
        else Cover(ref doip);
    }

    static void DissectC1222(ref Layer meter)
    {
        if (meter.MayAskForMore) meter.Pdus(5, C1222Length, CoverMeter);
        else CoverMeter(ref meter);
    }

    static void CoverMeter(ref Layer message)
    {
        message.Summary("ANSI C12.22");
        message.Open();
    }

    // Identifier and length of X.690 section 8.1.
    static int C1222Length(ref Layer meter, int at)
    {
        byte first = meter.U8(at + 1);
        int octets = first & 0x7F;
        if (first < 0x80) return 2 + first;
        return octets is > 0 and <= 3 ? Whole(meter.Number(at + 2, octets, little: false), 2 + octets) : meter.Length - at;
    }

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

    // Begin string and body length stand first; the check sum, seven octets, stands behind the body. What begins no message goes on with one
    // to the end of what there is.
    static int FixLength(ref Layer fix, int at)
    {
        const int checkSum = 7;
        ReadOnlySpan<byte> rest = fix.Bytes[at..];
        if (!rest.StartsWith("8=FIX"u8)) return fix.Length - at;
        int start = rest.IndexOf(FieldEnd) + 1, length = start == 0 ? -1 : rest[start..].IndexOf(FieldEnd);
        if (length < 0) return rest.Length + 1;
        ReadOnlySpan<byte> field = rest.Slice(start, length);
        bool known = field.StartsWith("9="u8) & Utf8Parser.TryParse(field[Math.Min(2, length)..], out uint body, out int digits) && digits + 2 == length;
        return known && body < int.MaxValue / 2 ? start + length + 1 + (int)body + checkSum : fix.Length - at;
    }
}
