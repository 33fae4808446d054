using FilterLang.Fields;

namespace FilterLang.Filters.Tests.Support;

/// <summary>Fields of fixed headers at made-up places: every width, mask and kind that emitted code reads.</summary>
static class SpineFields
{
    public static readonly FieldOwner Link = new("k", "Link", "K"), Net = new("n", "Network", "N"), Port = new("u", "Ports", "U"), Frame = new("r", "Record", "R");

    public static readonly Field
        LinkPresence = new(Link, "k.present", "Present", FieldType.None) { Header = Spine.Ethernet, Context = ContextValue.Presence },
        Destination  = new(Link, "k.dst", "Destination", FieldType.Ether) { Header = Spine.Ethernet, Place = 0 },
        Source       = new(Link, "k.src", "Source", FieldType.Ether) { Header = Spine.Ethernet, Place = 6 },
        Either       = new(Link, "k.addr", "Address", FieldType.Ether) { Parts = [Destination, Source] },
        Octet        = new(Net, "n.u8", "Octet", FieldType.UInt8) { Header = Spine.IPv4, Place = 0 },
        Nibble       = new(Net, "n.nibble", "Nibble", FieldType.UInt8) { Header = Spine.IPv4, Place = 0, Mask = 0x0F, Unit = 4 },
        Flag         = new(Net, "n.flag", "Flag", FieldType.Boolean) { Header = Spine.IPv4, Place = 1, Mask = 0x40, Size = 1 },
        Offset       = new(Net, "n.offset", "Offset", FieldType.UInt16) { Header = Spine.IPv4, Place = 2, Mask = 0x1FFF, Unit = 8 },
        Triple       = new(Net, "n.u24", "Triple", FieldType.UInt24) { Header = Spine.IPv4, Place = 4 },
        Word         = new(Net, "n.u32", "Word", FieldType.UInt32) { Header = Spine.IPv4, Place = 4 },
        Long         = new(Net, "n.u64", "Long", FieldType.UInt64) { Header = Spine.IPv4, Place = 0 },
        V4           = new(Net, "n.v4", "Address 4", FieldType.IPv4) { Header = Spine.IPv4, Place = 4 },
        V4Other      = new(Net, "n.v4b", "Other 4", FieldType.IPv4) { Header = Spine.IPv4, Place = 8 },
        V4Either     = new(Net, "n.v4any", "Any 4", FieldType.IPv4) { Parts = [V4, V4Other] },
        V6           = new(Net, "n.v6", "Address 6", FieldType.IPv6) { Header = Spine.IPv6, Place = 0 },
        SourcePort   = new(Port, "u.src", "Source", FieldType.UInt16) { Header = Spine.Tcp, Place = 0 },
        TargetPort   = new(Port, "u.dst", "Destination", FieldType.UInt16) { Header = Spine.Udp, Place = 2 },
        AnyPort      = new(Port, "u.port", "Port", FieldType.UInt16) { Parts = [SourcePort, TargetPort] },
        Payload      = new(Port, "u.len", "Payload", FieldType.UInt32) { Header = Spine.Tcp, Context = ContextValue.PayloadLength },
        Number       = new(Frame, "r.number", "Number", FieldType.UInt32) { Context = ContextValue.Number },
        Length       = new(Frame, "r.len", "Length", FieldType.UInt32) { Context = ContextValue.WireLength },
        Time         = new(Frame, "r.time", "Time", FieldType.AbsoluteTime) { Context = ContextValue.Time };

    public static readonly FieldRegistry Registry = new FieldRegistry().Add(Link).Add(Net).Add(Port).Add(Frame);

    /// <summary>Records the items that a full dissection of the same headers would give.</summary>
    public static unsafe void Record(ref PacketContext p, PacketItems items)
    {
        items.Clear();
        items.AddSource(p.Data, p.CapturedLength);
        foreach (FieldOwner owner in Registry.Owners)
        {
            foreach (Field field in owner.Fields)
            {
                if (field.Type == FieldType.Protocol) continue;
                if (field.Parts.Count == 0) Record(ref p, items, field, field);
                foreach (Field part in field.Parts) Record(ref p, items, field, part);
            }
        }
    }

    static unsafe void Record(ref PacketContext p, PacketItems items, Field field, Field place)
    {
        if (place.Header != Spine.None && (p.Spine & place.Header) == 0) return;
        var item = new Item { Layer = 1, Parent = -1, Offset = -1 };
        ulong? context = place.Context switch
        {
            ContextValue.Number => (ulong)p.Number,
            ContextValue.WireLength => (ulong)p.WireLength,
            ContextValue.Time => (ulong)p.Time,
            ContextValue.PayloadLength => (ulong)p.PayloadLength,
            ContextValue.Presence => 0,
            _ => null,
        };
        if (context is { } number)
        {
            item.Value = number;
        }
        else
        {
            int at = place.Place + (place.Header == Spine.Ethernet ? p.LinkAt : place.Header is Spine.Tcp or Spine.Udp ? p.TransportAt : p.NetworkAt);
            (item.Offset, item.Length) = (at, place.Size);
            ulong value = 0;
            for (int i = 0; i < Math.Min(place.Size, 8); i++) value = value << 8 | p.Data[at + i];
            if (place.Mask != 0) value = (value & place.Mask) >> place.Shift;
            item.Value = place.Type.IsRun() ? Item.Run(at, place.Size) : value * (ulong)place.Unit;
        }

        items.Add(field, item);
    }
}
