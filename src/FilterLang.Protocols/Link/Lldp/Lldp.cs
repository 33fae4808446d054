namespace FilterLang.Protocols;

/// <summary>The Link Layer Discovery Protocol, IEEE 802.1AB: what a station tells its neighbours of itself.</summary>
public static class Lldp
{
    internal const uint End = 0, Chassis = 1, Port = 2, LifeTime = 3, PortDescription = 4, SystemName = 5, SystemDescription = 6, SystemCapabilities = 7,
        ManagementAddress = 8, Organization = 127;

    const uint Ieee8021 = 0x0080C2, Ieee8023 = 0x00120F, Tia = 0x0012BB, Profinet = 0x000ECF, Intel = 0x001B21, Edge = 0x001B3F, Cisco = 0x000142,
        Avaya = 0x00040D, Iana = 0x00005E;

    public static readonly Protocol Protocol = Protocol.Of("lldp", "Link Layer Discovery Protocol", Dissect, "LLDP");

    public static readonly Field
        TlvType               = Protocol.UInt16("lldp.tlv.type",                "TLV Type", mask: 0xFE00, names: LldpNames.TlvType),
        TlvLen                = Protocol.UInt16("lldp.tlv.len",                 "TLV Length", mask: 0x1FF),
        TimeToLive            = Protocol.UInt16("lldp.time_to_live",            "Seconds"),
        PduType               = Protocol.Label ("lldp.pdu_type",                "PDU Type"),
        OrgtlvOui             = Protocol.UInt24("lldp.orgtlv.oui",              "Organization Unique Code", display: Oui),
        UnknownSubtype        = Protocol.UInt8 ("lldp.unknown_subtype",         "Unknown Subtype"),
        UnknownSubtypeContent = Protocol.Bytes ("lldp.unknown_subtype.content", "Unknown Subtype Content"),
        TlvDeprecated         = Protocol.Label ("lldp.tlv_deprecated",          "TLV has been deprecated");

    static readonly ExpertField
        BadType = Protocol.Expert("lldp.bad_type", Severity.Warning, ExpertGroup.Malformed, "Incorrect type");

    static readonly Field s_part = Protocol.Heading("TLV");

    static Lldp()
    {
        Protocol.CarriedBy(PayloadTables.EtherType, 0x88CC, 0x8942);
        // Rows of other files are announced with those of this one.
        _ = (LldpBasic.ChassisId, Lldp8021.Subtype, Lldp8023.Subtype, LldpMedia.Subtype, LldpProfinet.Subtype, LldpDcbx.Proto, LldpVendors.CiscoSubtype);
    }

    static void Dissect(ref Layer lldp)
    {
        lldp.Summary("LLDP");
        lldp.Open();
        // The first three are what every message has, in this order.
        for (uint expected = Chassis; lldp.More; expected++)
        {
            int at = lldp.Position;
            uint head = lldp.U16(at), type = head >> 9;
            int length = (int)(head & 0x1FF);
            if (lldp.Failed) return;
            if (expected <= LifeTime && type != expected)
            {
                Refuse(ref lldp, type, expected);
                return;
            }
            GroupScope scope = lldp.Begin(s_part, at, 2 + length);
            if (type == LifeTime) NoteKind(ref lldp, at);
            lldp.Place(TlvType, at);
            lldp.Take(TlvLen);
            Take(ref lldp, type, length);
            if (lldp.WantsLabels) Describe(ref lldp, scope.Item, lldp.Failed ? uint.MaxValue : type, at + 2, length, TlvType.Names!.Find(type));
            lldp.End(scope);
            // What a part holds beyond what is known of it is not shown; what it lacks ends the message.
            lldp.Need(at + 2, length);
            if (lldp.Failed) return;
            lldp.Position = at + 2 + length;
            if (type == End) break;
        }
        lldp.Trim(lldp.Position);
    }

    // A part's line says what it holds where that is one thing.
    static void Describe(ref Layer lldp, int part, uint type, int at, int length, string? name)
    {
        PacketItems items = lldp.Packet.Items;
        switch (type)
        {
            case Chassis or Port when length > 1:
                ValueNames names = (type == Chassis ? LldpBasic.ChassisSubtype : LldpBasic.PortSubtype).Names!;
                lldp.Label(part, $"{(type == Chassis ? "Chassis" : "Port")} Subtype = {names.Find(lldp.U8(at)) ?? "Reserved"}, Id: ");
                int id = items.Count - 1;
                while (id > part && ItemLabels.IsLabel(items[id])) id--;
                Field field = Field.At(items[id].Field);
                if (field.Type == FieldType.Ether)
                {
                    Span<byte> address = stackalloc byte[17];
                    MacText.Write(lldp.Slice(at + 1, 6), address);
                    lldp.Append(part, $"{(ReadOnlySpan<byte>)address}");
                }
                else if (field.Type == FieldType.IPv4) lldp.Append(part, $"{NetworkAddress.IPv4((uint)items[id].Value)}");
                else lldp.Append(part, $"{lldp.Slice(at + 1, length - 1)}");
                break;
            case LifeTime when length >= 2: lldp.Label(part, $"Time To Live = {(ulong)lldp.U16(at)} sec"); break;
            case SystemName: lldp.Label(part, $"System Name = {lldp.Slice(at, length)}"); break;
            case SystemDescription: lldp.Label(part, $"System Description = {lldp.Slice(at, length)}"); break;
            case PortDescription: lldp.Label(part, $"Port Description = {lldp.Slice(at, length)}"); break;
            case SystemCapabilities: lldp.Label(part, $"Capabilities"); break;
            case Organization when length >= 3: DescribeOrganization(ref lldp, part, lldp.U24(at)); break;
            case not SystemCapabilities when name is not null: lldp.Label(part, $"{name}"); break;
        }
    }

    // Whose part it is and which one: the subtype is recorded behind the organization.
    static void DescribeOrganization(ref Layer lldp, int part, uint organization)
    {
        PacketItems items = lldp.Packet.Items;
        lldp.Label(part, $"{OuiNames.Find(organization, "Unknown"u8)}");
        int subtype = items.Last(OrgtlvOui.Slot) + 1;
        while (subtype < items.Count && ItemLabels.IsLabel(items[subtype])) subtype++;
        if (subtype >= items.Count || Field.At(items[subtype].Field).Names?.Find(items[subtype].Value) is not { } name) return;
        lldp.Append(part, $" - {name}");
    }

    static void Refuse(ref Layer lldp, uint type, uint expected)
    {
        if (lldp.Packet.Columns is { } columns) columns.Info.CutTo(columns.Fence);
        string name = expected == Chassis ? "Chassis ID" : expected == Port ? "Port ID" : "Time-to-Live";
        lldp.Info($"Invalid {name} TLV");
        if (lldp.Wants(ExpertInfo.Message)) Tell(ref lldp, type, expected);
        else lldp.Remark(BadType);
    }

    static void Tell(ref Layer lldp, uint type, uint expected)
    {
        if (expected == Chassis) lldp.Remark(BadType, $"Invalid TLV type (0x{(ulong)type:x2}), expected ChassisID type (0x{(ulong)expected:x2})");
        else if (expected == Port) lldp.Remark(BadType, $"Invalid Port ID (0x{(ulong)type:x2}), expected (0x{(ulong)expected:x2})");
        else lldp.Remark(BadType, $"Invalid TLV type (0x{(ulong)type:x2}), expected Time To Live type (0x{(ulong)expected:x2})");
    }

    // IEEE 802.1AB section 9.1.2: a time of zero takes back what was told before.
    static void NoteKind(ref Layer lldp, int at)
    {
        lldp.Note(PduType);
        bool ends = lldp.Captured >= at + 4 && lldp.U16(at + 2) == 0;
        lldp.Label(PduType, $"{(ends ? "Shutdown LLDPDU" : "Normal LLDPDU")}");
    }

    static void Take(ref Layer lldp, uint type, int length)
    {
        switch (type)
        {
            case End: break;
            case LifeTime:
                uint seconds = (uint)lldp.Take(TimeToLive);
                lldp.Info($"{seconds} ");
                break;
            case Organization:
                if (length >= 3) TakeOrganization(ref lldp, length);
                break;
            default:
                LldpBasic.Take(ref lldp, type, length);
                break;
        }
    }

    static void TakeOrganization(ref Layer lldp, int length)
    {
        int end = lldp.Position + length;
        uint organization = (uint)lldp.Take(OrgtlvOui);
        if (lldp.Failed || lldp.Position >= end) return;
        switch (organization)
        {
            case Ieee8021: Lldp8021.Take(ref lldp, end); break;
            case Ieee8023: Lldp8023.Take(ref lldp, end); break;
            case Tia: LldpMedia.Take(ref lldp, end); break;
            case Profinet: LldpProfinet.Take(ref lldp, end); break;
            case Intel: LldpDcbx.Take(ref lldp, end); break;
            case Edge: LldpVendors.TakeEdge(ref lldp, end); break;
            case Cisco: LldpVendors.TakeCisco(ref lldp, end); break;
            case Avaya: LldpVendors.TakeAvaya(ref lldp, end); break;
            case Iana: LldpVendors.TakeIana(ref lldp, end); break;
            default:
                lldp.Take(UnknownSubtype);
                if (lldp.Position < end) lldp.Take(UnknownSubtypeContent, end - lldp.Position);
                break;
        }
    }
}
