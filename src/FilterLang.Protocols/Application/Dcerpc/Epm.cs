namespace FilterLang.Protocols;

/// <summary>The endpoint mapper, C706 appendix O: who serves an interface at which address. Of all operations but Map only the names are known.</summary>
public static class Epm
{
    const ushort MapOperation = 3;

    public static readonly Protocol Protocol = Protocol.Of("epm", "DCE/RPC Endpoint Mapper", Dissect, "EPM");

    public static readonly Field
        Opnum       = Protocol.UInt16("epm.opnum",            "Operation", names: DcerpcOperationNames.Epm),
        Uuid        = Protocol.Row   ("epm.uuid",             "UUID", FieldType.Guid),
        UuidVersion = Protocol.UInt16("epm.uuid_version",     "Version"),
        VersionLow  = Protocol.UInt16("epm.ver_min",          "Version Minor"),
        Handle      = Protocol.Bytes ("epm.hnd",              "Handle"),
        TowerLength = Protocol.UInt32("epm.tower.len",        "Length"),
        Floors      = Protocol.UInt16("epm.tower.num_floors", "Number of floors", little: true),
        LeftLength  = Protocol.UInt16("epm.tower.lhs.len",    "LHS Length", little: true),
        RightLength = Protocol.UInt16("epm.tower.rhs.len",    "RHS Length", little: true),
        Part        = Protocol.UInt8 ("epm.tower.proto_id",   "Protocol", display: Hex, names: new(() =>
            [(0x00, "OSI OID"), (0x02, "DNA Session Control"), (0x03, "DNA Session Control V3"), (0x04, "DNA NSP Transport"), (0x05, "OSI TP4"),
            (0x06, "OSI CLNS or DNA Routing"), (0x07, "DOD TCP"), (0x08, "DOD UDP"), (0x09, "DOD IP"), (0x0A, "RPC connectionless protocol"),
            (0x0B, "RPC connection-oriented protocol"), (0x0C, "SPX?"), (0x0D, "UUID"), (0x0E, "IPX?"), (0x0F, "Named Pipes"), (0x10, "Named Pipes"),
            (0x11, "NetBIOS"), (0x12, "NetBEUI"), (0x13, "Netware SPX"), (0x14, "Netware IPX"), (0x16, "Appletalk Stream"), (0x17, "Appletalk Datagram"),
            (0x18, "Appletalk"), (0x19, "NetBIOS"), (0x1A, "Vines SPP"), (0x1B, "Vines IPC"), (0x1C, "StreetTalk"), (0x1F, "RPC over HTTP"),
            (0x20, "Unix Domain Socket"), (0x21, "null"), (0x22, "NetBIOS")])),
        TcpPort     = Protocol.UInt16("epm.proto.tcp_port",     "TCP Port"),
        UdpPort     = Protocol.UInt16("epm.proto.udp_port",     "UDP Port"),
        HttpPort    = Protocol.UInt16("epm.proto.http_port",    "TCP Port"),
        Address     = Protocol.Row   ("epm.proto.ip",           "IP", FieldType.IPv4),
        Pipe        = Protocol.Text  ("epm.proto.named_pipe",   "Named Pipe"),
        NetBiosName = Protocol.Text  ("epm.proto.netbios_name", "NetBIOS Name"),
        MaxTowers   = Protocol.UInt32("epm.max_towers",         "Max Towers"),
        Towers      = Protocol.UInt32("epm.num_towers",         "Num Towers"),
        ReturnCode  = Protocol.UInt32("epm.rc",                 "Return code", display: Hex);

    static readonly Field
        s_uuid = Protocol.Heading("UUID pointer:"), s_tower = Protocol.Heading("Tower pointer:"), s_towers = Protocol.Heading("Tower array:"),
        s_floor = Protocol.Heading("Floor");

    static Epm() => Protocol.CarriedBy(DcerpcInterfaces.Table, DcerpcInterfaces.Numbers("EPMv4")).Borrows(Dcerpc.Protocol);

    static void Dissect(ref Layer epm)
    {
        DcerpcOperation call = epm.Packet.State<DcerpcOperation>(Protocol);
        epm.Open();
        if (DcerpcOperationNames.Epm.Find(call.Number) is { } name) epm.Title($", {name}");
        epm.Note(Opnum, call.Number, flags: ItemFlags.None);
        if (call.Number == MapOperation && !call.IsSealed)
        {
            if (call.IsRequest) TakeQuestion(ref epm, call.Little);
            else TakeAnswer(ref epm, call.Little);
        }
        if (!epm.Failed) epm.Position += epm.Remaining;
    }

    static void TakeQuestion(ref Layer epm, bool little)
    {
        GroupScope uuid = epm.Begin(s_uuid);
        if (Ndr.Take(ref epm, Dcerpc.ReferentId, little) != 0) Ndr.TakeUuid(ref epm, Uuid, little);
        epm.End(uuid);
        TakeTower(ref epm, little);
        epm.Position = epm.Position + 3 & ~3;
        epm.Take(Handle, 20);
        Ndr.Take(ref epm, MaxTowers, little);
    }

    static void TakeAnswer(ref Layer epm, bool little)
    {
        epm.Take(Handle, 20);
        Ndr.Take(ref epm, Towers, little);
        GroupScope all = epm.Begin(s_towers);
        Ndr.Take(ref epm, Dcerpc.ArrayMaxCount, little);
        Ndr.Take(ref epm, Dcerpc.ArrayOffset, little);
        ulong count = Ndr.Take(ref epm, Dcerpc.ArrayActualCount, little);
        // What the pointers point to stands behind the last of them.
        int pointers = epm.Position, at = pointers + (int)Math.Min(count, (ulong)epm.Length) * 4;
        for (int i = 0; (ulong)i < count && !epm.Failed && at < epm.Length; i++)
        {
            GroupScope scope = epm.Begin(s_tower, pointers + i * 4);
            epm.Position = pointers + i * 4;
            bool points = Ndr.Take(ref epm, Dcerpc.ReferentId, little) != 0;
            epm.Position = at;
            if (points) TakeFloors(ref epm, little);
            epm.End(scope);
            at = epm.Position + 3 & ~3;
        }
        epm.End(all);
        if (epm.Failed) return;
        epm.Position = at;
        Ndr.Take(ref epm, ReturnCode, little);
    }

    static void TakeTower(ref Layer epm, bool little)
    {
        GroupScope scope = epm.Begin(s_tower);
        if (Ndr.Take(ref epm, Dcerpc.ReferentId, little) != 0) TakeFloors(ref epm, little);
        epm.End(scope);
    }

    // Floors are little-endian whatever the rest is, C706 appendix L.
    static void TakeFloors(ref Layer epm, bool little)
    {
        epm.Position = epm.Position + 3 & ~3;
        Ndr.Take(ref epm, TowerLength, little);
        Ndr.Take(ref epm, TowerLength, little);
        int floors = (int)epm.Take(Floors);
        for (int i = 1; i <= floors && !epm.Failed && epm.Remaining > 0; i++) TakeFloor(ref epm, i);
    }

    static void TakeFloor(ref Layer epm, int number)
    {
        const byte Tcp = 0x07, Udp = 0x08, Ip = 0x09, Guid = 0x0D, SharedPipe = 0x0F, NamedPipe = 0x10, NetBios = 0x11, Http = 0x1F;
        GroupScope scope = epm.Begin(s_floor);
        int left = (int)epm.Take(LeftLength), at = epm.Position;
        byte part = (byte)epm.Take(Part);
        if (epm.Failed) return;
        string? known = Part.Names!.Find(part);
        epm.Label(scope.Item, $"Floor {(long)number} {known ?? "Unknown"}");
        if (part == Guid && left >= 19)
        {
            UuidNumber uuid = Ndr.TakeUuid(ref epm, Uuid, little: true);
            if ((DcerpcInterfaces.Name(DcerpcInterfaces.Find(uuid)) ?? DcerpcInterfaces.Syntax(uuid)) is { } name)
            {
                epm.Info($", {name}");
                epm.Label(scope.Item, $"Floor {(long)number} UUID: {name}");
            }
            epm.Take(UuidVersion);
        }
        epm.Position = at + left;
        int right = (int)epm.Take(RightLength), value = epm.Position;
        if (epm.Failed) return;
        switch (part)
        {
            case Guid when right == 2: epm.Take(VersionLow); break;
            case Tcp when right == 2: epm.Take(TcpPort); break;
            case Udp when right == 2: epm.Take(UdpPort); break;
            case Http when right == 2: epm.Take(HttpPort); break;
            case Ip when right == 4: epm.Take(Address); break;
            case SharedPipe or NamedPipe when right > 0: epm.Text(Pipe, value, right); break;
            case NetBios when right > 0: epm.Text(NetBiosName, value, right); break;
        }
        if (epm.Failed) return;
        epm.Position = value + right;
        epm.End(scope);
    }
}
