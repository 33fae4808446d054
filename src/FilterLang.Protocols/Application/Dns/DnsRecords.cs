namespace FilterLang.Protocols;

/// <summary>Questions and resource records, RFC 1035 sections 4.1.2 and 4.1.3.</summary>
static class DnsRecords
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        QryType          = Protocol.UInt16 ("dns.qry.type",            "Type", names: DnsNames.QryType),
        QryClass         = Protocol.UInt16 ("dns.qry.class",           "Class", display: Hex, names: new(() => [(0x1, "IN"), (0x2, "CS"), (0x3, "CH"), (0x4, "HS"), (0xfe, "NONE"), (0xff, "ANY")])),
        QryQu            = Protocol.Boolean("dns.qry.qu",              "\"QU\" question", mask: 0x8000, size: 2),
        QryName          = Protocol.Text   ("dns.qry.name",            "Name"),
        QryNameLen       = Protocol.UInt16 ("dns.qry.name.len",        "Name Length"),
        CountLabels      = Protocol.UInt16 ("dns.count.labels",        "Label Count"),
        RespType         = Protocol.UInt16 ("dns.resp.type",           "Type", names: DnsNames.QryType),
        RespClass        = Protocol.UInt16 ("dns.resp.class",          "Class", display: Hex, names: new(() => [(0x1, "IN"), (0x2, "CS"), (0x3, "CH"), (0x4, "HS"), (0xfe, "NONE"), (0xff, "ANY")])),
        RespCacheFlush   = Protocol.Boolean("dns.resp.cache_flush",    "Cache flush", mask: 0x8000, size: 2),
        RespExtRcode     = Protocol.UInt8  ("dns.resp.ext_rcode",      "Higher bits in extended RCODE", display: Hex),
        RespEdns0Version = Protocol.UInt8  ("dns.resp.edns0_version",  "EDNS0 version"),
        RespZ            = Protocol.UInt16 ("dns.resp.z",              "Z", display: Hex),
        RespZDo          = Protocol.Boolean("dns.resp.z.do",           "DO bit", mask: 0x8000, size: 2, names: ValueNames.Pair("Accepts DNSSEC security RRs", "Cannot handle DNSSEC security RRs")),
        RespZReserved    = Protocol.UInt16 ("dns.resp.z.reserved",     "Reserved", display: Hex, mask: 0x7FFF),
        // Without the masks that mDNS needs, RFC 6762 section 10.2.
        PlainPayloadSize = Protocol.UInt16 ("dns.rr.udp_payload_size", "UDP payload size"),
        RespName         = Protocol.Text   ("dns.resp.name",           "Name"),
        RespTtl          = Protocol.UInt32 ("dns.resp.ttl",            "Time to live"),
        RespLen          = Protocol.UInt16 ("dns.resp.len",            "Data length"),
        RrUdpPayloadSize = Protocol.UInt16 ("dns.rr.udp_payload_size", "UDP payload size", display: Hex, mask: 0x7FFF);

    static readonly ExpertField
        HighBitSet = Protocol.Expert("dns.ttl.high_bit_set", Severity.Warning, ExpertGroup.Protocol, "The uppermost bit of the TTL is set (RFC 2181, section 8)");

    const int Service = 33, Options = 41, HeadLength = 10;

    public static void TakeQuestion(ref Layer dns, DnsMessage message)
    {
        Span<byte> text = stackalloc byte[DnsName.Room];
        int at = dns.Position, taken = DnsName.Read(ref dns, at, message.Start, text, out int length, out int octets);
        if (dns.Failed) return;
        ReadOnlySpan<byte> name = text[..length];
        uint type = dns.U16(at + taken), @class = dns.U16(at + taken + 2);
        if (dns.Failed) return;
        GroupScope scope = DnsLabels.Record(ref dns, name, type, message.IsMulticast ? @class & 0x7FFF : @class, hasClass: true);
        dns.NoteText(QryName, name, at, taken, ItemFlags.None);
        dns.Note(QryNameLen, (ulong)octets, at, taken);
        dns.Note(CountLabels, (ulong)(name.Count((byte)'.') + 1), at, taken);
        dns.Position = at + taken;
        dns.Take(QryType);
        DnsLabels.Type(ref dns, QryType, type);
        if (message.IsMulticast)
        {
            dns.Note(QryClass, @class & 0x7FFF, dns.Position, 2, ItemFlags.None);
            LabelClass(ref dns, QryClass, @class);
            dns.Take(QryQu);
        }
        else dns.Take(QryClass);
        TellType(ref dns, type);
        if (@class is not 1 && !message.IsMulticast) TellClass(ref dns, @class);
        dns.Info($" {name}");
        if (message.IsMulticast)
        {
            string kind = (@class & 0x8000) != 0 ? "QU" : "QM";
            dns.Info($", \"{kind}\" question");
            dns.Append(scope.Item, $", \"{kind}\" question");
        }
        dns.End(scope);
    }

    public static void TakeRecord(ref Layer dns, DnsMessage message)
    {
        Span<byte> text = stackalloc byte[DnsName.Room];
        int at = dns.Position, taken = DnsName.Read(ref dns, at, message.Start, text, out int length);
        if (dns.Failed) return;
        ReadOnlySpan<byte> name = text[..length];
        uint type = dns.U16(at + taken), @class = dns.U16(at + taken + 2);
        if (!dns.Need(at + taken, HeadLength)) return;
        bool flushes = message.IsMulticast && (@class & 0x8000) != 0 && type != Options;
        GroupScope scope = DnsLabels.Record(ref dns, name, type, message.IsMulticast ? @class & 0x7FFF : @class, hasClass: type != Options);
        if (flushes) dns.Append(scope.Item, $", cache flush");
        TakeInside(ref dns, message, at, taken, name, type, @class, flushes);
        dns.End(scope);
    }

    static void TakeInside(ref Layer dns, DnsMessage message, int at, int taken, scoped ReadOnlySpan<byte> name, uint type, uint @class, bool flushes)
    {
        // The owner of a service is shown in its parts.
        if (type != Service) dns.NoteText(RespName, name, at, taken, ItemFlags.None);
        dns.Position = at + taken;
        dns.Take(RespType);
        DnsLabels.Type(ref dns, RespType, type);
        TellType(ref dns, type);
        if (flushes) dns.Info($", cache flush");
        if (type == Options) TakeOptionsHead(ref dns, message);
        else TakeHead(ref dns, message);
        int size = (int)dns.Take(RespLen);
        if (dns.Failed || size == 0) return;
        int end = dns.Position + size;
        DnsData.Take(ref dns, message, type, @class & (message.IsMulticast ? 0x7FFFu : 0xFFFF), end, name);
        // What a record says of its length holds, whatever its data needed.
        if (dns.Failed) return;
        dns.Need(end, 0);
        dns.Position = end;
    }

    static void TakeHead(ref Layer dns, DnsMessage message)
    {
        if (message.IsMulticast)
        {
            dns.Note(RespClass, dns.U16(dns.Position) & 0x7FFFu, dns.Position, 2, ItemFlags.None);
            LabelClass(ref dns, RespClass, dns.U16(dns.Position));
            dns.Take(RespCacheFlush);
        }
        else dns.Take(RespClass);
        if (dns.U32(dns.Position) > int.MaxValue) dns.Remark(HighBitSet, dns.Position, 4);
        DnsLabels.TimeToLive(ref dns, (uint)dns.Take(RespTtl));
    }

    /// <summary>The pseudo record of RFC 6891 section 6.1.2 keeps sizes and flags where others have class and time to live.</summary>
    static void TakeOptionsHead(ref Layer dns, DnsMessage message)
    {
        if (message.IsMulticast) dns.TakeParts(RrUdpPayloadSize, RespCacheFlush);
        else dns.Take(PlainPayloadSize);
        dns.Take(RespExtRcode);
        dns.Take(RespEdns0Version);
        dns.TakeBits(RespZ, RespZDo, RespZReserved);
    }

    static void TellType(ref Layer dns, uint type)
    {
        if (QryType.Names!.Find(type) is { } name) dns.Info($" {name}");
        else dns.Info($" Unknown ({type})");
    }

    static void TellClass(ref Layer dns, uint @class)
    {
        if (DnsNames.Classes.Find(@class) is { } name) dns.Info($" {name}");
        else dns.Info($" Unknown ({@class})");
    }

    // The first bit means something else in groups, RFC 6762 section 10.2 and 18.12.
    static void LabelClass(ref Layer dns, Field field, uint word) =>
        dns.Label(field, $"{new BitText(word, 0x7FFF, 16)} = Class: {field.Names!.Find(word & 0x7FFF) ?? "Unknown"} (0x{(ulong)word & 0x7FFF:x4})");
}
