namespace FilterLang.Protocols;

/// <summary>
/// Frame Relay: an address of two to four octets (ITU-T Q.922 section 3.3), and behind it a control field and an identifier (RFC 2427) or,
/// as Cisco has it, an EtherType.
/// </summary>
public static class FrameRelay
{
    const uint LastOctet = 0x01, Unnumbered = 0x03, Identification = 0xAF, Snap = 0x80, EthernetLink = 1;

    public static readonly Protocol Protocol = Protocol.Of("fr", "Frame Relay", Dissect, "FR");

    /// <summary>What connections control themselves with, by its identifier.</summary>
    internal static readonly PayloadTable Signalling = PayloadTable.Of("fr.osinl");

    static readonly ValueNames s_nlpids = new(() =>
    [
        (0x00, "NULL"), (0x01, "T.70"), (0x03, "X.633"), (0x08, "Q.933"), (0x09, "LMI"), (0x0C, "Q.2119"), (0x80, "SNAP"), (0x81, "CLNP"),
        (0x82, "ESIS"), (0x83, "ISIS"), (0x85, "IDRP"), (0x8A, "ESIS (X.25)"), (0x8C, "ISO 10030"), (0x8D, "ISO 11577"), (0x8E, "IPv6"),
        (0xB0, "Data compression protocol"), (0xCC, "IP"), (0xCF, "PPP"),
    ]);

    public static readonly Field
        First       = Protocol.UInt8  ("fr.first_addr_octet",  "First address octet", display: Hex),
        UpperDlci   = Protocol.UInt8  ("fr.upper_dlci",  "Upper DLCI",  display: Hex, mask: 0xFC),
        CommandBit  = Protocol.Boolean("fr.cr",          "CR",          mask: 0x02, names: ValueNames.Pair("Command", "Response")),
        Second      = Protocol.UInt8  ("fr.second_addr_octet", "Second address octet", display: Hex),
        SecondDlci  = Protocol.UInt8  ("fr.second_dlci", "Second DLCI", display: Hex, mask: 0xF0),
        Forward     = Protocol.Boolean("fr.fecn",        "FECN",        mask: 0x08),
        Backward    = Protocol.Boolean("fr.becn",        "BECN",        mask: 0x04),
        Discard     = Protocol.Boolean("fr.de",          "DE",          mask: 0x02),
        Third       = Protocol.UInt8  ("fr.third_addr_octet",  "Third address octet", display: Hex),
        ThirdDlci   = Protocol.UInt8  ("fr.third_dlci",  "Third DLCI",  display: Hex, mask: 0xFE),
        Core        = Protocol.UInt8  ("fr.dlcore_control", "DL-CORE Control", display: Hex, mask: 0xFC),
        LowerDlci   = Protocol.UInt8  ("fr.lower_dlci",  "Lower DLCI",  display: Hex, mask: 0xFC),
        ControlBit  = Protocol.Boolean("fr.dc",          "DC",          mask: 0x02, names: ValueNames.Pair("DLCI Address", "Control")),
        Extension   = Protocol.Boolean("fr.ea",          "EA",          mask: LastOctet, names: ValueNames.Pair("Last Octet", "More Follows")),
        Dlci        = Protocol.UInt32 ("fr.dlci",        "DLCI"),
        Identifier  = Protocol.UInt8  ("fr.nlpid",       "NLPID",       display: Hex, names: s_nlpids),
        Organization = Protocol.UInt24("fr.snap.oui",    "Organization Code", display: Oui),
        SnapNumber  = Protocol.UInt16 ("fr.snap.pid",    "Protocol ID", display: Hex),
        SnapType    = Protocol.UInt16 ("fr.snaptype",    "Type",        display: Hex, names: CiscoHdlc.Types),
        CiscoType   = Protocol.UInt16 ("fr.chdlctype",   "Type",        display: Hex, names: CiscoHdlc.Types);

    static readonly Field s_last = Protocol.Heading("Final address octet");

    static readonly LlcControl s_control = new(Protocol, "fr.control", "Control Field", FieldType.UInt8);

    static readonly ExpertField BogusAddress = Protocol.Expert("fr.bogus_address", Severity.Warning, ExpertGroup.Protocol, "Bogus address");

    static FrameRelay() => Protocol.CarriedBy(PayloadTables.LinkType, 107).CarriedBy(PayloadTables.GreProtocol, 0x6559)
        .Dispatches(PayloadTables.LinkType, PayloadTables.FrameRelay, PayloadTables.OsiNetwork, Signalling, PayloadTables.CiscoHdlc).Dispatches(Protocols.Snap.Tables)
        .Borrows(CiscoHdlc.Protocol, Llc.Protocol);

    static void Dissect(ref Layer relay)
    {
        relay.Summary("FR");
        relay.Open();
        uint dlci = TakeAddress(ref relay);
        relay.Note(Dlci, dlci, 0, relay.Position, ItemFlags.None);
        if (relay.Failed) return;
        relay.Info($"DLCI {dlci}");
        int at = relay.Position;
        uint control = relay.U8(at);
        if (relay.Failed) return;
        if (dlci == 0 && control != Unnumbered || control == Identification)
        {
            // Frames between the ends of a link; what they hold is not looked at.
            relay.Info($", ");
            s_control.Take(ref relay, at, response: false);
            relay.Position = at;
            relay.Continue(null);
        }
        else if (control != Unnumbered && TakeCisco(ref relay)) return;
        else if (control != Unnumbered && !LooksControlled(ref relay, control))
        {
            if (LooksBridged(ref relay)) relay.Continue(PayloadTables.LinkType, EthernetLink);
            else relay.Continue(null);
        }
        else
        {
            relay.Info($", ");
            s_control.Take(ref relay, at, response: false);
            Carry(ref relay);
        }
    }

    /// <summary>The address; returns the connection that it names.</summary>
    static uint TakeAddress(ref Layer relay)
    {
        uint octet = relay.U8(0);
        if (relay.Failed) return 0;
        if ((octet & LastOctet) != 0)
        {
            relay.Remark(BogusAddress, $"Bogus 1-octet address field", 0, 1);
            relay.Position = 1;
            return 0;
        }
        relay.TakeBits(First, UpperDlci, CommandBit, Extension);
        uint dlci = octet >> 2;
        octet = relay.U8(relay.Position);
        relay.TakeBits(Second, SecondDlci, Forward, Backward, Discard, Extension);
        if ((octet & LastOctet) != 0) relay.Append(Second, $", EA");
        dlci = dlci << 4 | octet >> 4;
        if (relay.Failed || (octet & LastOctet) != 0) return dlci;
        octet = relay.U8(relay.Position);
        if (relay.Failed) return dlci;
        if ((octet & LastOctet) == 0)
        {
            relay.TakeBits(Third, ThirdDlci, Extension);
            dlci = dlci << 7 | octet >> 1;
            while (((octet = relay.U8(relay.Position)) & LastOctet) == 0 && relay.More)
                relay.Remark(BogusAddress, $"Bogus extra address octet", relay.Position++, 1);
        }
        if (relay.Failed) return dlci;
        GroupScope last = relay.Begin(s_last, relay.Position, 1);
        bool addresses = (octet & 0x02) == 0;
        relay.TakeParts(addresses ? LowerDlci : Core, ControlBit, Extension);
        relay.End(last);
        return addresses ? dlci << 6 | octet >> 2 : dlci;
    }

    /// <summary>Cisco's framing has a number of its HDLC in place of the control field. False if it has not.</summary>
    static bool TakeCisco(ref Layer relay)
    {
        if (relay.Captured - relay.Position < 2 || PayloadTables.CiscoHdlc.Find(relay.U16(relay.Position)) is not { } payload) return false;
        uint type = (uint)relay.Take(CiscoType);
        CiscoHdlc.TakePadding(ref relay, type);
        relay.Cover(relay.Position);
        relay.Continue(payload);
        return true;
    }

    // Where it is neither Cisco's nor unnumbered information, an identifier that is known must follow what would be the control field.
    static bool LooksControlled(ref Layer relay, uint control)
    {
        int at = relay.Position + ((control & 3) == 3 ? 1 : 2);
        return control != 0 && relay.Captured > at && s_nlpids.Find(relay.U8(at)) is not null;
    }

    // A whole frame of Ethernet: where its type would stand is a known one, or a length.
    static bool LooksBridged(ref Layer relay)
    {
        const int header = 14, typeAt = 12;
        const uint mostLength = 1500;
        int at = relay.Position;
        if (relay.Captured - at < header || relay.U16(at) == 0) return false;
        uint type = relay.U16(at + typeAt);
        return type <= mostLength || PayloadTables.EtherType.Find(type) is not null;
    }

    /// <summary>What follows the control field: an identifier, padded to an even place.</summary>
    static void Carry(ref Layer relay)
    {
        uint identifier = relay.U8(relay.Position);
        if (relay.Failed) return;
        if (identifier == 0)
        {
            relay.Take(Identifier);
            relay.Label(Identifier, $"Padding");
            identifier = relay.U8(relay.Position);
            if (relay.Failed) return;
        }
        relay.Cover(relay.Position);
        if ((PayloadTables.OsiNetwork.Find(identifier) ?? Signalling.Find(identifier)) is { } whole && relay.Call(whole)) return;
        relay.Take(Identifier);
        relay.Cover(relay.Position);
        if (identifier == Snap) Protocols.Snap.Dissect(ref relay, Organization, SnapType, SnapNumber);
        else relay.Continue(PayloadTables.FrameRelay, identifier);
    }
}
