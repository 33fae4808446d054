using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Packets that Linux' netfilter logs: attributes in the byte order of the machine, one of which is the packet.</summary>
public static class NetfilterLog
{
    const int HeaderLength = 4;

    public static readonly Protocol Protocol = Protocol.Of("nflog", "Linux Netfilter NFLOG", Dissect, "NFLOG");

    static readonly ValueNames s_types = new(() =>
    [
        (0, "NFULA_UNSPEC"), (1, "NFULA_PACKET_HDR"), (2, "NFULA_MARK"), (3, "NFULA_TIMESTAMP"), (4, "NFULA_IFINDEX_INDEV"),
        (5, "NFULA_IFINDEX_OUTDEV"), (6, "NFULA_IFINDEX_PHYSINDEV"), (7, "NFULA_IFINDEX_PHYSOUTDEV"), (8, "NFULA_HWADDR"), (9, "NFULA_PAYLOAD"),
        (10, "NFULA_PREFIX"), (11, "NFULA_UID"), (12, "NFULA_SEQ"), (13, "NFULA_SEQ_GLOBAL"), (14, "NFULA_GID"), (15, "NFULA_HWTYPE"),
        (16, "NFULA_HWHEADER"), (17, "NFULA_HWLEN"),
    ]);

    public static readonly Field
        Family     = Protocol.UInt8 ("nflog.family",  "Family", at: 0, names: new ValueNames(() =>
            [(0, "Unspecified"), (1, "IPv4/IPv6"), (2, "IPv4"), (3, "ARP"), (5, "Netdev"), (7, "Bridge"), (10, "IPv6"), (12, "DECNET")])),
        Version    = Protocol.UInt8 ("nflog.version", "Version", at: 1),
        Resource   = Protocol.UInt16("nflog.res_id",  "Resource id", at: 2),
        Attribute  = Protocol.Bytes ("nflog.tlv",     "TLV"),
        Length     = Protocol.UInt16("nflog.tlv_length", "Length"),
        Type       = Protocol.UInt16("nflog.tlv_type",   "Type", mask: 0x7FFF, names: s_types),
        Number     = Protocol.UInt16("nflog.protocol",   "HW protocol", display: Hex, names: EtherTypeNames.Names),
        Hook       = Protocol.UInt8 ("nflog.hook",       "Netfilter hook", names: new ValueNames(() =>
            [(0, "Pre-routing"), (1, "Local in"), (2, "Forward"), (3, "Local out"), (4, "Post-routing"), (5, "Number of hooks")])),
        InDevice   = Protocol.UInt32("nflog.ifindex_indev",  "IFINDEX_INDEV"),
        OutDevice  = Protocol.UInt32("nflog.ifindex_outdev", "IFINDEX_OUTDEV"),
        PhysicalIn = Protocol.UInt32("nflog.ifindex_physindev",  "IFINDEX_PHYSINDEV"),
        PhysicalOut = Protocol.UInt32("nflog.ifindex_physoutdev", "IFINDEX_PHYSOUTDEV"),
        Prefix     = Protocol.Text  ("nflog.prefix",     "Prefix", type: FieldType.StringZ),
        User       = Protocol.Int32 ("nflog.uid",        "UID"),
        Group      = Protocol.Int32 ("nflog.gid",        "GID"),
        Value      = Protocol.Bytes ("nflog.tlv_value",  "Value");

    static NetfilterLog() => Protocol.CarriedBy(PayloadTables.LinkType, 239).Dispatches(PayloadTables.EtherType);

    static void Dissect(ref Layer log)
    {
        log.Summary("NFLOG");
        if (!log.Header(HeaderLength)) return;
        uint family = log.U8(0);
        bool little = IsLittle(log.Bytes[HeaderLength..]);
        int payload = -1, payloadLength = 0;
        while (log.More)
        {
            int at = log.Position, length = little ? log.U16Little(at) : log.U16(at);
            uint type = (little ? log.U16Little(at + 2) : log.U16(at + 2)) & 0x7FFFu;
            if (log.Failed || length < HeaderLength) return;
            GroupScope scope = log.Begin(Attribute, at, length);
            if (log.WantsLabels) log.Label(scope.Item, $"TLV Type: {s_types.Find(type) ?? "Unknown"} ({(ulong)type}), Length: {(long)length}");
            log.Note(Length, (ulong)length, at, 2, ItemFlags.None);
            log.Note(Type, type, at + 2, 2, ItemFlags.None);
            log.Position = at + HeaderLength;
            if (type == 9) (payload, payloadLength) = (log.Position, length - HeaderLength);
            else TakeValue(ref log, type, length - HeaderLength);
            log.End(scope);
            // Attributes begin at multiples of four octets.
            log.Position = at + (length + 3 & ~3);
        }
        if (payload < 0 || log.Failed) return;
        uint etherType = family switch { 2 => 0x0800, 10 => 0x86DD, _ => 0u };
        if (PayloadTables.EtherType.Find(etherType) is not { } inner || !log.Call(inner, payload, payloadLength))
            log.Call(log.Packet.Plan.Catalog.Data, payload, payloadLength);
    }

    // The order in which the lengths lead to the end.
    static bool IsLittle(ReadOnlySpan<byte> attributes)
    {
        int at = 0;
        while (at + 4 <= attributes.Length)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(attributes[at..]);
            if (length < 4 || at + length > attributes.Length) return false;
            at += length + 3 & ~3;
        }
        return true;
    }

    static void TakeValue(ref Layer log, uint type, int length)
    {
        switch (type)
        {
            case 1: log.Take(Number); log.Take(Hook); break;
            case 4: log.Take(InDevice); break;
            case 5: log.Take(OutDevice); break;
            case 6: log.Take(PhysicalIn); break;
            case 7: log.Take(PhysicalOut); break;
            case 10: log.Take(Prefix, length); break;
            case 11: log.Take(User); break;
            case 14: log.Take(Group); break;
            default: if (length > 0) log.Take(Value, length); break;
        }
    }
}
