namespace FilterLang.Protocols;

/// <summary>Address resolution: ARP (RFC 826), reverse (RFC 903) and inverse ARP (RFC 2390), probes and announcements (RFC 5227).</summary>
public static class Arp
{
    const int HeaderLength = 8;
    const uint Ethernet = 1, Ax25 = 3, Ieee802 = 6, IPv4Type = 0x0800;

    // The places of addresses are those of Ethernet and IPv4, for which alone the spine walk stops here.
    public static readonly Protocol Protocol = Protocol.Of("arp", "Address Resolution Protocol", Dissect, "ARP/RARP", Spine.Arp);

    public static readonly Field
        HardwareType   = Protocol.UInt16("arp.hw.type",    "Hardware type", at: 0, names: HardwareTypeNames.Names),
        ProtocolType   = Protocol.UInt16("arp.proto.type", "Protocol type", at: 2, Hex, names: EtherTypeNames.Names),
        HardwareSize   = Protocol.UInt8 ("arp.hw.size",    "Hardware size", at: 4),
        ProtocolSize   = Protocol.UInt8 ("arp.proto.size", "Protocol size", at: 5),
        Operation      = Protocol.UInt16("arp.opcode",     "Opcode",        at: 6, names: ArpOperations.Names),
        IsGratuitous   = Protocol.Row("arp.isgratuitous",   "Is gratuitous",   FieldType.Boolean, generated: true),
        IsProbe        = Protocol.Row("arp.isprobe",        "Is probe",        FieldType.Boolean, generated: true),
        IsAnnouncement = Protocol.Row("arp.isannouncement", "Is announcement", FieldType.Boolean, generated: true),
        SenderBytes    = Protocol.Bytes("arp.src.hw",         "Sender hardware address"),
        SenderMac      = Protocol.Ether("arp.src.hw_mac",     "Sender MAC address", at: 8),
        SenderAx25     = Protocol.Row  ("arp.src.hw_ax25",    "Sender AX.25 address", FieldType.Ax25),
        SenderProtocol = Protocol.Bytes("arp.src.proto",      "Sender protocol address"),
        SenderIPv4     = Protocol.IPv4 ("arp.src.proto_ipv4", "Sender IP address",  at: 14),
        TargetBytes    = Protocol.Bytes("arp.dst.hw",         "Target hardware address"),
        TargetMac      = Protocol.Ether("arp.dst.hw_mac",     "Target MAC address", at: 18),
        TargetAx25     = Protocol.Row  ("arp.dst.hw_ax25",    "Target AX.25 address", FieldType.Ax25);

    public static readonly ExpertField
        ProbeTargetSet = Protocol.Expert("arp.dst.nonzero.probe", Severity.Warning, ExpertGroup.Protocol,
            "Target Hardware Address field SHOULD be set to all zeroes in an ARP Probe (RFC 5227)");

    public static readonly Field
        TargetProtocol = Protocol.Bytes("arp.dst.proto",      "Target protocol address"),
        TargetIPv4     = Protocol.IPv4 ("arp.dst.proto_ipv4", "Target IP address",  at: 24),
        ErrorStatus    = Protocol.UInt16("arp.dst.drarp_error_status", "DRARP error status", names: new ValueNames(() =>
            [(1, "restricted"), (2, "no address"), (3, "serverdown"), (4, "moved"), (5, "failure")])),
        EarlierFrame   = Protocol.FrameNumber("arp.duplicate-address-frame", "Frame showing earlier use of IP address", EvaluationLevel.Stream),
        EarlierSeconds = Protocol.Row("arp.seconds-since-duplicate-address-frame", "Seconds since earlier frame seen", FieldType.UInt32,
            display: Dec, level: EvaluationLevel.Stream, generated: true);

    public static readonly ExpertField
        Duplicate      = Protocol.Expert("arp.duplicate-address-detected", Severity.Warning, ExpertGroup.Sequence,
            "Duplicate IP address configured", EvaluationLevel.Stream),
        Storm          = Protocol.Expert("arp.packet-storm-detected", Severity.Note, ExpertGroup.Sequence, "ARP packet storm detected",
            EvaluationLevel.Stream);

    static Arp()
    {
        Protocol.CarriedBy(PayloadTables.EtherType, 0x0806, 0x8035).CarriedBy(PayloadTables.GreProtocol, 0x0806).CarriedBy(PayloadTables.Arcnet, 0xD5, 0xD6, 0xF1);
        // Rows of the other file are this protocol's.
        _ = AtmArp.Protocol;
    }

    static void Dissect(ref Layer arp)
    {
        uint operation = arp.Captured >= HeaderLength ? arp.U16(6) : 0u;
        arp.Summary(ArpOperations.ProtocolOf(operation));
        if (arp.Captured >= HeaderLength && arp.U16(0) == AtmArp.HardwareType)
        {
            arp.OpenNothing();
            arp.Call(AtmArp.Protocol);
            return;
        }
        if (!TakeHeader(ref arp)) return;
        int hardware = arp.U8(4), protocol = arp.U8(5), length = HeaderLength + 2 * (hardware + protocol);
        if (!arp.Need(0, length)) return;
        arp.Trim(length);
        arp.Cover(length);
        var addresses = new ArpAddresses(arp.Bytes, hardware, protocol, operation);
        if (arp.WantsLabels && ArpOperations.Names.Find(operation) is { } name)
        {
            if (addresses.IsProbe) arp.Title($" (ARP Probe)");
            else if (addresses.IsAnnouncement) arp.Title($" (ARP Announcement)");
            else arp.Title($" ({name}{(addresses.IsGratuitous ? "/gratuitous ARP" : "")})");
        }
        if (addresses.IsGratuitous) arp.Note(IsGratuitous, 1);
        if (addresses.IsProbe) arp.Note(IsProbe, 1);
        if (addresses.IsAnnouncement) arp.Note(IsAnnouncement, 1);
        PlaceAddresses(ref arp, addresses);
        if (arp.Packet.Names.LearnsOfArp) LearnNames(ref arp, addresses);
        uint conflict = CheckAddresses(ref arp, addresses);
        ArpSummary.Add(ref arp, addresses, conflict);
    }

    // A station is called what its host is.
    static void LearnNames(ref Layer arp, in ArpAddresses addresses)
    {
        const int hardware = 6, protocol = 4;
        if (arp.Failed || (uint)arp.U16(0) is not (Ethernet or Ieee802) || arp.U16(2) != IPv4Type || arp.U8(4) != hardware || arp.U8(5) != protocol) return;
        arp.Packet.Names.LearnLink(arp.Slice(HeaderLength, hardware), NetworkAddress.IPv4(arp.U32(HeaderLength + hardware)));
        int target = HeaderLength + hardware + protocol;
        if (!addresses.IsGratuitous && !addresses.IsProbe && addresses.TargetHardware.ContainsAnyExcept((byte)0))
            arp.Packet.Names.LearnLink(arp.Slice(target, hardware), NetworkAddress.IPv4(arp.U32(target + hardware)));
    }

    // What is there of the header is recorded even if the rest is not.
    static bool TakeHeader(ref Layer arp)
    {
        arp.Header(HeaderLength);
        return !arp.Failed;
    }

    static void PlaceAddresses(ref Layer arp, in ArpAddresses addresses)
    {
        uint type = arp.U16(0);
        bool ether = type is Ethernet or Ieee802 && addresses.HardwareSize == 6, ax25 = type == Ax25 && addresses.HardwareSize == 7;
        bool ip = arp.U16(2) == IPv4Type && addresses.ProtocolSize == 4;
        arp.Position = HeaderLength;
        TakeAddress(ref arp, ether ? SenderMac : ax25 ? SenderAx25 : SenderBytes, addresses.HardwareSize);
        TakeAddress(ref arp, ip ? SenderIPv4 : SenderProtocol, addresses.ProtocolSize);
        TakeAddress(ref arp, ether ? TargetMac : ax25 ? TargetAx25 : TargetBytes, addresses.HardwareSize);
        if (addresses.IsProbe && addresses.TargetHardware.ContainsAnyExcept((byte)0))
            arp.Remark(ProbeTargetSet, arp.Position - addresses.HardwareSize, addresses.HardwareSize);
        if (addresses.Operation == ArpOperations.DynamicReverseError) arp.Note(ErrorStatus, arp.U8(arp.Position), arp.Position, 1, ItemFlags.None);
        else TakeAddress(ref arp, ip ? TargetIPv4 : TargetProtocol, addresses.ProtocolSize);
    }

    static void TakeAddress(ref Layer arp, Field field, int length)
    {
        if (length > 0) arp.Take(field, length);
    }

    /// <summary>Remembers who uses which address; gives the address that two were last found to use, or 0.</summary>
    static uint CheckAddresses(ref Layer arp, in ArpAddresses addresses)
    {
        bool plain = addresses.Operation is ArpOperations.Request or ArpOperations.Reply && addresses is { HardwareSize: 6, ProtocolSize: 4 }
            && arp.U16(0) is (ushort)Ethernet or (ushort)Ieee802 && arp.U16(2) == IPv4Type;
        if (!plain || !arp.Packet.Watches(EvaluationLevel.Stream)) return 0;
        ArpAddressBook book = arp.Packet.State<ArpAddressBook>(Protocol);
        uint conflict = 0;
        book.Check(ref arp, addresses.SenderHardware, addresses.SenderProtocol, ref conflict);
        // A request does not know the hardware address of its target, and gratuitous ones have none.
        if (addresses.Operation == ArpOperations.Reply && !addresses.IsGratuitous) book.Check(ref arp, addresses.TargetHardware, addresses.TargetProtocol, ref conflict);
        return conflict;
    }
}
