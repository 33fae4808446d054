namespace FilterLang.Protocols;

/// <summary>
/// What devices of Juniper write in front of frames: a magic number, flags, and extensions that tell of the interface (LINKTYPE_JUNIPER_ETHER,
/// _PPP, _FRELAY and _CHDLC).
/// </summary>
public static class Juniper
{
    const uint MagicNumber = 0x4D_4743, NoLink = 0x02, HasExtensions = 0x80;

    const uint LinkEthernet = 178, LinkPpp = 179, LinkFrameRelay = 180, LinkCiscoHdlc = 181;

    public static readonly Protocol Protocol = Protocol.Of("juniper", "Juniper", Dissect, "Juniper");

    static readonly Field
        s_magic       = Protocol.UInt24("juniper.magic-number",  "Magic Number", display: Hex),
        s_direction   = Protocol.UInt8 ("juniper.direction",     "Direction", display: Hex, mask: 0x01, names: ValueNames.Pair("In", "Out")),
        s_link        = Protocol.UInt8 ("juniper.l2hdr",         "L2 header presence", display: Hex, mask: 0x02, names: ValueNames.Pair("none", "Present")),
        s_extensions  = Protocol.UInt16("juniper.ext_total_len", "Extension(s) Total length"),
        s_device      = Protocol.UInt32("juniper.ext.ifd",       "Device Interface Index"),
        s_logical     = Protocol.UInt32("juniper.ext.ifl",       "Logical Interface Index"),
        s_unit        = Protocol.UInt32("juniper.ext.unit",      "Logical Unit Number"),
        s_media       = Protocol.UInt16("juniper.ext.ifmt",      "Device Media Type", names: JuniperNames.Media),
        s_encapsulation = Protocol.UInt16("juniper.ext.ifle",    "Logical Interface Encapsulation", names: JuniperNames.Encapsulations),
        s_derivedMedia = Protocol.UInt16("juniper.ext.ttp_ifmt", "TTP derived Device Media Type", names: JuniperNames.Media),
        s_derivedEncapsulation = Protocol.UInt16("juniper.ext.ttp_ifle", "TTP derived Logical Interface Encapsulation", names: JuniperNames.Encapsulations),
        s_payload     = Protocol.Row   ("juniper.payload_type",  "Payload Type", FieldType.UInt16, display: Dec, names: JuniperNames.Payloads, generated: true),
        s_extension   = Protocol.Heading("Extension");

    static readonly ExpertField s_noMagic =
        Protocol.Expert("juniper.magic-number.none", Severity.Warning, ExpertGroup.Protocol, "No Magic-Number found!");

    static Juniper() => Protocol.CarriedBy(PayloadTables.LinkType, LinkEthernet, LinkPpp, LinkFrameRelay, LinkCiscoHdlc)
        .CarriedBy(PayloadTables.LinkType, 130, 131, 133, 135, 136, 137, 167, 183, 184, 200) // Of these the flags alone are read.
        .Dispatches(PayloadTables.LinkType, PayloadTables.EtherType);

    static void Dissect(ref Layer juniper)
    {
        juniper.Summary("Juniper");
        juniper.Open();
        (uint link, uint payload, string title) = (uint)juniper.Packet.LinkType switch
        {
            LinkPpp => (9u, 200u, "PPP"),
            LinkFrameRelay => (107u, 207u, "Frame-Relay"),
            LinkCiscoHdlc => (104u, 208u, "C-HDLC"),
            LinkEthernet => (1u, 204u, "Ethernet"),
            _ => (0u, 0u, "PIC"),
        };
        juniper.Label(juniper.ItemIndex, $"Juniper {title}");
        if (juniper.U24(0) != MagicNumber)
        {
            juniper.Place(s_magic, 0);
            juniper.Remark(s_noMagic, 0, 3);
            return;
        }
        juniper.Take(s_magic);
        uint flags = juniper.U8(3);
        juniper.TakeParts(s_direction, s_link);
        if (link == 0) return;
        if ((flags & HasExtensions) != 0) TakeExtensions(ref juniper);
        if (juniper.Failed) return;
        bool isBare = (flags & NoLink) != 0;
        if (isBare)
        {
            payload = (uint)juniper.Number(juniper.Position, 4, little: true);
            juniper.Position += 4;
        }
        juniper.Note(s_payload, payload);
        juniper.Cover(juniper.Position);
        if (isBare) juniper.Continue(PayloadTables.EtherType, payload switch { 2 => 0x0800u, 5 => 0x8847u, 6 => 0x86DDu, _ => 0u });
        else juniper.Continue(PayloadTables.LinkType, link);
    }

    // Each has a type, a length and a little-endian number.
    static void TakeExtensions(ref Layer juniper)
    {
        int length = juniper.U16(juniper.Position), end = juniper.Position + 2 + length;
        if (juniper.Failed) return;
        GroupScope scope = juniper.BeginNumber(s_extensions, (ulong)length, juniper.Position, 2);
        juniper.Position += 2;
        while (juniper.Position + 2 <= end && juniper.More)
        {
            int at = juniper.Position;
            uint type = juniper.U8(at);
            int size = juniper.U8(at + 1);
            if (!juniper.Need(at, 2 + size)) return;
            GroupScope inner = juniper.Begin(s_extension, at, 2 + size);
            if (FieldOf(type) is { } field)
            {
                juniper.Label(inner.Item, $"{field.Label} Extension TLV #{type}, length: {(long)size}");
                if (size is > 0 and <= 4) juniper.Note(field, juniper.Number(at + 2, size, little: true), at + 2, size, ItemFlags.None);
            }
            else juniper.Label(inner.Item, $"Unknown Extension TLV #{type}, length: {(long)size}");
            juniper.End(inner);
            juniper.Position = at + 2 + size;
        }
        juniper.End(scope);
        juniper.Position = end;
    }

    static Field? FieldOf(uint type) => type switch
    {
        1 => s_device,
        3 => s_media,
        4 => s_logical,
        5 => s_unit,
        6 => s_encapsulation,
        7 => s_derivedMedia,
        8 => s_derivedEncapsulation,
        _ => null,
    };
}
