namespace FilterLang.Protocols;

/// <summary>
/// Information elements of GTP's messages, 3GPP TS 29.060 section 7.7: below 128 the type says how long an element is, from there on a length
/// follows. Some whose content belongs to mobility management are passed over.
/// </summary>
static class GtpElements
{
    static readonly Protocol s_gtp = Gtp.Protocol;

    static readonly Field
        Cause         = s_gtp.UInt8  ("gtp.cause",     "Cause", names: GtpNames.Causes),
        AreaCode      = s_gtp.UInt16 ("gtp.lac",       "Location Area Code (LAC)"),
        RoutingCode   = s_gtp.UInt8  ("gtp.rai_rac",   "Routing Area Code (RAC)"),
        Reorder       = s_gtp.Boolean("gtp.reorder",   "Reordering required", mask: 0x01),
        Recovery      = s_gtp.UInt8  ("gtp.recovery",  "Recovery"),
        SelectionMode = s_gtp.UInt8  ("gtp.sel_mode",  "Selection mode", mask: 0x03, names: new ValueNames(() =>
            [(0, "MS or network provided APN, subscription verified"), (1, "MS provided APN, subscription not verified"),
             (2, "Network provided APN, subscription not verified"),
             (3, "For future use. Shall not be sent. If received, shall be interpreted as the value 2 (Network provided APN, subscription not verified)")])),
        FlowData      = s_gtp.UInt16 ("gtp.ext_flow_label", "Flow Label Data I", display: Hex),
        FlowSignal    = s_gtp.UInt16 ("gtp.flow_sig",  "Flow label Signalling", display: Hex),
        DataEndpoint  = s_gtp.UInt32 ("gtp.teid_data", "TEID Data I", display: HexDec),
        ControlEndpoint = s_gtp.UInt32("gtp.teid_cp",  "TEID Control Plane", display: HexDec),
        AccessPoint   = s_gtp.UInt8  ("gtp.nsapi",     "NSAPI", mask: 0x0F),
        Charging      = s_gtp.UInt16 ("gtp.chrg_char", "Charging characteristics"),
        ChargingSpare = s_gtp.UInt16 ("gtp.chrg_char_s", "Spare",               mask: 0xF000),
        ChargingNormal = s_gtp.UInt16("gtp.chrg_char_n", "Normal charging",     mask: 0x0800),
        ChargingPrepaid = s_gtp.UInt16("gtp.chrg_char_p", "Prepaid charging",   mask: 0x0400),
        ChargingFlat  = s_gtp.UInt16 ("gtp.chrg_char_f", "Flat rate charging",  mask: 0x0200),
        ChargingHot   = s_gtp.UInt16 ("gtp.chrg_char_h", "Hot billing charging", mask: 0x0100),
        ChargingRest  = s_gtp.UInt16 ("gtp.chrg_char_r", "Reserved",            mask: 0x00FF),
        ChargingId    = s_gtp.UInt32 ("gtp.chrg_id",   "Charging ID", display: HexDec),
        UserType      = s_gtp.UInt8  ("gtp.user_addr_pdp_org",  "PDP type organization", mask: 0x0F, names: new ValueNames(() => [(0, "ETSI"), (1, "IETF")])),
        UserNumber    = s_gtp.UInt8  ("gtp.user_addr_pdp_type", "PDP type number", display: Hex, names: new ValueNames(() =>
            [(0x00, "X.25"), (0x01, "PPP"), (0x02, "OSP:IHOSS"), (0x21, "IPv4"), (0x57, "IPv6"), (0x8D, "IPv4v6")])),
        UserIPv4      = s_gtp.IPv4   ("gtp.user_ipv4", "End user address IPv4"),
        UserIPv6      = s_gtp.IPv6   ("gtp.user_ipv6", "End user address IPv6"),
        NameLength    = s_gtp.UInt16 ("gtp.apn_length", "APN length"),
        Name          = s_gtp.Text   ("gtp.apn",       "APN"),
        NodeLength    = s_gtp.UInt16 ("gtp.gsn_address_length", "GSN address length"),
        NodeIPv4      = s_gtp.IPv4   ("gtp.gsn_ipv4",  "GSN address IPv4"),
        NodeIPv6      = s_gtp.IPv6   ("gtp.gsn_ipv6",  "GSN address IPv6"),
        AccessType    = s_gtp.UInt8  ("gtp.ext_rat_type", "RAT Type", names: new ValueNames(() =>
            [(0, "Reserved"), (1, "UTRAN"), (2, "GERAN"), (3, "WLAN"), (4, "GAN"), (5, "HSPA Evolution"), (6, "EUTRAN (WB-E-UTRAN)"), (7, "Virtual"), (8, "EUTRAN-NB-IoT")])),
        Zone          = s_gtp.UInt8  ("gtp.timezone",     "Timezone"),
        Saving        = s_gtp.UInt8  ("gtp.timezone_dst", "DST", mask: 0x03, names: new ValueNames(() =>
            [(0, "No adjustment"), (1, "+1 hour adjustment for Daylight Saving Time"), (2, "+2 hours adjustment for Daylight Saving Time"), (3, "Reserved")])),
        ExtensionLength = s_gtp.UInt16 ("gtp.ext_length", "Length"),
        PrivateId     = s_gtp.UInt16 ("gtp.ext_id",    "Extension identifier"),
        PrivateValue  = s_gtp.Bytes  ("gtp.ext_val",   "Extension value");

    const int IdentityLength = 8;

    static readonly Field s_routingArea = s_gtp.Heading("Routing Area Identity");

    // Octets behind the type, in version 1 and in version 0.
    static readonly byte[]
        s_lengths =
        [
            0, 1, 8, 6, 4, 4, 0, 0, 1, 28, 0, 1, 3, 1, 1, 1, 4, 4, 5, 1, 1, 1, 9, 1, 1, 2, 2, 2, 2, 1,
        ],
        s_oldLengths =
        [
            0, 1, 8, 6, 4, 4, 3, 0, 1, 28, 0, 1, 3, 1, 1, 1, 2, 2, 3, 1, 0, 0, 0, 0, 0, 0, 2, 2, 2, 1,
        ];

    /// <summary>Takes all elements up to the end; one of unknown length ends the walk.</summary>
    public static void Take(ref Layer gtp, uint version, bool isAnswer)
    {
        byte[] lengths = version == 0 ? s_oldLengths : s_lengths;
        while (gtp.More)
        {
            uint type = gtp.U8(gtp.Position);
            int at = gtp.Position + 1, length;
            if (type >= 128)
            {
                length = gtp.U16(at) + 2;
                gtp.Position = at;
                TakeWithLength(ref gtp, type, length - 2, isAnswer);
            }
            else
            {
                length = type == 127 ? 4 : type < lengths.Length ? lengths[type] : 0;
                if (length == 0) return;
                gtp.Position = at;
                TakeFixed(ref gtp, type, version);
            }
            if (gtp.Failed || !gtp.Need(at, length)) return;
            gtp.Position = at + length;
        }
    }

    static void TakeFixed(ref Layer gtp, uint type, uint version)
    {
        int at = gtp.Position;
        switch (type)
        {
            case 1: gtp.Take(Cause); break;
            case 2: SubscriberNumbers.TakeIdentity(ref gtp, at, IdentityLength); break;
            case 3: TakeRoutingArea(ref gtp, at); break;
            case 6: GtpQuality.Take(ref gtp); break;
            case 8: gtp.Place(Reorder, at); break;
            case 14: gtp.Take(Recovery); break;
            case 15: gtp.Take(SelectionMode); break;
            case 16: gtp.Take(version == 0 ? FlowData : DataEndpoint); break;
            case 17: gtp.Take(version == 0 ? FlowSignal : ControlEndpoint); break;
            case 20: gtp.Take(AccessPoint); break;
            case 26: gtp.TakeBits(Charging, ChargingSpare, ChargingNormal, ChargingPrepaid, ChargingFlat, ChargingHot, ChargingRest); break;
            case 127: gtp.Take(ChargingId); break;
        }
    }

    static void TakeWithLength(ref Layer gtp, uint type, int length, bool isAnswer)
    {
        switch (type)
        {
            case 128:
                gtp.Take(Gtp.Length);
                TakeUserAddress(ref gtp, length);
                break;
            case 131:
                gtp.Take(NameLength);
                TakeName(ref gtp, length);
                break;
            case 133:
                gtp.Take(NodeLength);
                if (length == 4) gtp.Take(NodeIPv4);
                else if (length == 16) gtp.Take(NodeIPv6, 16);
                break;
            case 132:
                gtp.Take(Gtp.Length);
                if (length > 0) ProtocolConfiguration.Take(ref gtp, length, isAnswer);
                break;
            case 134:
                gtp.Take(Gtp.Length);
                SubscriberNumbers.TakeTelephone(ref gtp, length);
                break;
            case 135:
                GtpQuality.TakeUmts(ref gtp, length);
                break;
            case 151:
                gtp.Take(ExtensionLength);
                if (length > 0) gtp.Take(AccessType);
                break;
            case 153:
                gtp.Take(ExtensionLength);
                TakeTimeZone(ref gtp, length);
                break;
            case >= 148 and < 255:
                gtp.Take(ExtensionLength);
                break;
            case 255:
                gtp.Take(ExtensionLength);
                if (length < 2) return;
                gtp.Take(PrivateId);
                gtp.Take(PrivateValue, length - 2);
                break;
        }
    }

    static void TakeRoutingArea(ref Layer gtp, int at)
    {
        GroupScope scope = gtp.Begin(s_routingArea, at, 6);
        SubscriberNumbers.TakeRoutingArea(ref gtp, at);
        gtp.Place(AreaCode, at + 3);
        gtp.Place(RoutingCode, at + 5);
        gtp.End(scope);
    }

    /// <summary>3GPP TS 24.008 section 10.5.3.8: quarters of an hour, tens and ones the other way round, with a sign.</summary>
    static void TakeTimeZone(ref Layer gtp, int length)
    {
        if (length < 2) return;
        uint zone = gtp.U8(gtp.Position), quarters = (zone & 7) * 10 + (zone >> 4);
        gtp.Note(Zone, quarters, gtp.Position, 1, ItemFlags.None);
        gtp.Label(Zone, $"Timezone: GMT {((zone & 8) != 0 ? "-" : "+")} {quarters / 4} hours {quarters % 4 * 15} minutes");
        gtp.Position++;
        gtp.Take(Saving);
    }

    static void TakeUserAddress(ref Layer gtp, int length)
    {
        if (length < 2) return;
        gtp.Take(UserType);
        ulong number = gtp.Take(UserNumber);
        if (number == 0x21 && length >= 6) gtp.Take(UserIPv4);
        else if (number == 0x57 && length >= 18) gtp.Take(UserIPv6, 16);
        else if (number == 0x8D && length >= 6)
        {
            gtp.Take(UserIPv4);
            if (length >= 22) gtp.Take(UserIPv6, 16);
        }
    }

    /// <summary>Names of access points are labels with their lengths in front, shown with dots between them.</summary>
    static void TakeName(ref Layer gtp, int length)
    {
        Span<byte> name = stackalloc byte[256];
        ReadOnlySpan<byte> octets = gtp.Slice(gtp.Position, length);
        if (octets.IsEmpty || octets.Length > name.Length) return;
        // The first length is not shown; each further one is where a dot stands.
        octets[1..].CopyTo(name);
        for (int at = octets[0]; at < octets.Length - 1; at += octets[at + 1] + 1) name[at] = (byte)'.';
        gtp.NoteText(Name, name[..(octets.Length - 1)], gtp.Position, length, ItemFlags.None);
    }
}
