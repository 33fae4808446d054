namespace FilterLang.Protocols;

/// <summary>Token Ring, IEEE 802.5 section 3.2, with the route that source routing bridges write behind the addresses (IEEE 802.1D annex C).</summary>
public static class TokenRing
{
    const int HeaderLength = 14, LeastRoute = 2, MostRoute = 18;
    const uint LogicalLink = 1;

    public static readonly Protocol Protocol = Protocol.Of("tr", "Token-Ring", Dissect, "TR");

    static readonly ValueNames
        s_frameTypes = new(() => [(0, "MAC"), (1, "LLC"), (2, "Reserved")]),
        s_buffers = new(() =>
        [
            (0, "Normal buffer"), (1, "Express buffer"), (2, "Purge"), (3, "Claim Token"), (4, "Beacon"), (5, "Active Monitor Present"),
            (6, "Standby Monitor Present"),
        ]),
        s_broadcasts = new(() =>
        [
            (0, "Non-broadcast"), (32, "Non-broadcast"), (64, "Non-broadcast"), (96, "Non-broadcast"), (128, "All-routes broadcast"),
            (160, "All-routes broadcast"), (192, "Single-route broadcast"), (224, "Single-route broadcast"),
        ]),
        s_sizes = new(() => [(0, "516"), (16, "1500"), (32, "2052"), (48, "4472"), (64, "8144"), (80, "11407"), (96, "17800"), (112, "65535")]),
        s_directions = new(() => [(0, "From originating station (-->)"), (128, "To originating station (<--)")]);

    static readonly Field
        s_access      = Protocol.UInt8  ("tr.ac",                   "Access Control", display: Hex),
        s_priority    = Protocol.UInt8  ("tr.priority",             "Priority", mask: 0xE0),
        s_frame       = Protocol.Boolean("tr.frame",                "Frame", mask: 0x10, names: ValueNames.Pair("Frame", "Token")),
        s_monitor     = Protocol.UInt8  ("tr.monitor_cnt",          "Monitor Count", mask: 0x08),
        s_reservation = Protocol.UInt8  ("tr.priority_reservation", "Priority Reservation", mask: 0x07),
        s_control     = Protocol.UInt8  ("tr.fc",                   "Frame Control", display: Hex),
        s_type        = Protocol.UInt8  ("tr.frame_type",           "Frame Type", mask: 0xC0, names: s_frameTypes),
        s_buffer      = Protocol.UInt8  ("tr.frame_pcf",            "Frame PCF", mask: 0x0F, names: s_buffers),
        s_destination = Protocol.Ether  ("tr.dst",                  "Destination"),
        s_source      = Protocol.Ether  ("tr.src",                  "Source"),
        s_address     = Protocol.Row    ("tr.addr",                 "Source or Destination Address", FieldType.Ether, hidden: true),
        s_routed      = Protocol.Row    ("tr.sr",                   "Source Routed", FieldType.Boolean),
        s_routeLength = Protocol.UInt8  ("tr.rif_bytes",            "RIF Bytes"),
        s_broadcast   = Protocol.UInt8  ("tr.broadcast",            "Broadcast Type", names: s_broadcasts),
        s_size        = Protocol.UInt8  ("tr.max_frame_size",       "Maximum Frame Size", names: s_sizes),
        s_direction   = Protocol.UInt8  ("tr.direction",            "Direction", names: s_directions),
        s_route       = Protocol.Text   ("tr.rif",                  "Ring-Bridge Pairs"),
        s_ring        = Protocol.Row    ("tr.rif.ring",             "RIF Ring", FieldType.UInt16, display: Hex, hidden: true),
        s_bridge      = Protocol.Row    ("tr.rif.bridge",           "RIF Bridge", FieldType.UInt8, display: Hex, hidden: true);

    static readonly Field[] s_accessBits = [s_priority, s_frame, s_monitor, s_reservation], s_controlBits = [s_type, s_buffer];

    static TokenRing() => Protocol.CarriedBy(PayloadTables.LinkType, 6).Dispatches(PayloadTables.Ieee802);

    static void Dissect(ref Layer ring)
    {
        ring.Summary("TR");
        ring.Info($"Token-Ring");
        ring.Open(HeaderLength);
        ring.TakeBits(s_access, s_accessBits);
        uint control = ring.U8(1);
        ring.TakeBits(s_control, s_controlBits);
        ring.Take(s_destination, 6);
        ring.Place(s_address, 2, 6);
        // The first bit of the source says that a route follows.
        bool isRouted = (ring.U8(8) & 0x80) != 0;
        ring.Place(s_source, 8, 6);
        ring.Place(s_address, 8, 6);
        NoteStation(ref ring);
        ring.Note(s_routed, isRouted ? 1UL : 0, 8, 1, ItemFlags.None);
        if (ring.Failed) return;
        NoteColumns(ref ring);
        ring.Position = HeaderLength;
        if (isRouted) TakeRoute(ref ring);
        if (ring.Failed) return;
        ring.Cover(ring.Position);
        if (control >> 6 == LogicalLink) ring.Continue(PayloadTables.Ieee802, 0);
        else ring.Continue(null);
    }

    // The source without the bit that tells of a route.
    static void NoteStation(ref Layer ring)
    {
        if (!ring.Need(8, 6)) return;
        Span<byte> address = stackalloc byte[6];
        ring.Slice(8, 6).CopyTo(address);
        address[0] &= 0x7F;
        ring.NoteBytes(s_source, address, 8, 6, ItemFlags.Hidden);
    }

    static void NoteColumns(ref Layer ring)
    {
        if (ring.Packet.Columns is not { } columns) return;
        columns.SetSource(NetworkAddress.Ether(ring.Slice(8, 6)));
        columns.SetDestination(NetworkAddress.Ether(ring.Slice(2, 6)));
    }

    static void TakeRoute(ref Layer ring)
    {
        int at = ring.Position, length = ring.U8(at) & 0x1F;
        if (ring.Failed) return;
        ring.Note(s_routeLength, (ulong)length, at, 1, ItemFlags.None);
        ring.Note(s_broadcast, ring.U8(at) & 0xE0u, at, 1, ItemFlags.None);
        ring.Note(s_size, ring.U8(at + 1) & 0x70u, at + 1, 1, ItemFlags.None);
        ring.Note(s_direction, ring.U8(at + 1) & 0x80u, at + 1, 1, ItemFlags.None);
        if (length is < LeastRoute or > MostRoute) length = LeastRoute;
        if (!ring.Need(at, length)) return;
        NoteRoute(ref ring, at + 2, length - 2);
        for (int pair = at + 2; pair + 2 <= at + length && !ring.Failed; pair += 2)
        {
            uint both = ring.U16(pair);
            ring.Note(s_ring, both >> 4, pair, 2, ItemFlags.Hidden);
            if (pair + 4 <= at + length) ring.Note(s_bridge, both & 15, pair + 1, 1, ItemFlags.Hidden);
        }
        ring.Position = at + length;
    }

    // Rings with the bridges between them, as digits.
    static void NoteRoute(ref Layer ring, int at, int length)
    {
        if (length < 2 || !ring.Wants(s_route)) return;
        Utf8Sink sink = ring.Packet.RemarkSink;
        sink.Clear();
        for (int pair = at; pair + 2 <= at + length; pair += 2)
        {
            uint both = ring.U16(pair);
            if (pair > at) sink.Add("-"u8);
            sink.AddHex(both >> 4, 3);
            if (pair + 4 > at + length) break;
            sink.Add("-"u8);
            sink.AddHex(both & 15, 1);
        }
        ring.NoteText(s_route, sink.Written, at, length, ItemFlags.None);
    }
}
