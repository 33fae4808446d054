namespace FilterLang.Protocols;

/// <summary>Media endpoint discovery, ANSI/TIA-1057.</summary>
static class LldpMedia
{
    static readonly Protocol Protocol = Lldp.Protocol;

    public static readonly Field
        Subtype                  = Protocol.UInt8  ("lldp.media.subtype",                     "Media Subtype", display: Hex, names: LldpNames.MediaSubtype),
        SubtypeCaps              = Protocol.UInt16 ("lldp.media.subtype.caps",                "Capabilities", display: Hex),
        SubtypeCapsLlpd          = Protocol.Boolean("lldp.media.subtype.caps.llpd",           "LLDP-MED Capabilities", mask: 0x1, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        SubtypeCapsNetworkPolicy = Protocol.Boolean("lldp.media.subtype.caps.network_policy", "Network Policy", mask: 0x2, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        SubtypeCapsLocationId    = Protocol.Boolean("lldp.media.subtype.caps.location_id",    "Location Identification", mask: 0x4, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        SubtypeCapsMdiPse        = Protocol.Boolean("lldp.media.subtype.caps.mdi_pse",        "Extended Power via MDI-PSE", mask: 0x8, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        SubtypeCapsMidPd         = Protocol.Boolean("lldp.media.subtype.caps.mid_pd",         "Extended Power via MDI-PD", mask: 0x10, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        SubtypeCapsInventory     = Protocol.Boolean("lldp.media.subtype.caps.inventory",      "Inventory", mask: 0x20, size: 2, names: ValueNames.Pair("Capable", "Not capable")),
        SubtypeClass             = Protocol.UInt8  ("lldp.media.subtype.class",               "Class Type", names: new(() => [(0, "Type Not Defined"), (1, "Endpoint Class I"), (2, "Endpoint Class II"), (3, "Endpoint Class III"), (4, "Network Connectivity")])),
        AppType                  = Protocol.UInt8  ("lldp.media.app_type",                    "Application Type", names: LldpNames.MediaAppType),
        PolicyFlag               = Protocol.Boolean("lldp.media.policy_flag",                 "Policy", mask: 0x800000, size: 3, names: ValueNames.Pair("Unknown", "Defined")),
        TagFlag                  = Protocol.Boolean("lldp.media.tag_flag",                    "Tagged", mask: 0x400000, size: 3, names: ValueNames.YesNo),
        VlanId                   = Protocol.UInt24 ("lldp.media.vlan_id",                     "VLAN Id", mask: 0x1FFE00),
        L2Prio                   = Protocol.UInt24 ("lldp.media.l2_prio",                     "L2 Priority", mask: 0x1C0),
        Dscp                     = Protocol.UInt24 ("lldp.media.dscp",                        "DSCP Priority", mask: 0x3F),
        LocDataFormat            = Protocol.UInt8  ("lldp.media.loc.data_format",             "Location Data Format", names: new(() => [(0, "Invalid "), (1, "Coordinate-based LCI"), (2, "Civic Address LCI"), (3, "ECS ELIN")])),
        LocLatResolution         = Protocol.UInt8  ("lldp.media.loc.lat_resolution",          "Latitude Resolution", display: Custom, mask: 0xFC),
        LocLatitude              = Protocol.Row    ("lldp.media.loc.latitude",                "Latitude", FieldType.UInt40, display: Custom),
        LocLongResolution        = Protocol.UInt8  ("lldp.media.loc.long_resolution",         "Longitude Resolution", display: Custom, mask: 0xFC),
        LocLongitude             = Protocol.Row    ("lldp.media.loc.longitude",               "Longitude", FieldType.UInt40, display: Custom),
        LocAltType               = Protocol.UInt8  ("lldp.media.loc.alt_type",                "Altitude Type", mask: 0xF0, names: new(() => [(1, "Meters"), (2, "Floors")])),
        LocAltResolution         = Protocol.UInt16 ("lldp.media.loc.alt_resolution",          "Altitude Resolution", display: Custom, mask: 0xFC0),
        LocAltitude              = Protocol.UInt32 ("lldp.media.loc.altitude",                "Altitude", display: Custom),
        LocVer                   = Protocol.UInt8  ("lldp.media.loc.ver",                     "Ver", mask: 0xC0),
        LocReserved              = Protocol.UInt8  ("lldp.media.loc.reserved",                "Reserved", mask: 0x38),
        LocDatum                 = Protocol.UInt8  ("lldp.media.loc.datum",                   "Datum", mask: 0x7, names: new(() => [(1, "WGS84"), (2, "NAD83 (Latitude, Longitude) + NAVD88"), (3, "NAD83 (Latitude, Longitude) + MLLW")])),
        CivicLength              = Protocol.UInt8  ("lldp.media.civic.length",                "LCI Length"),
        CivicWhat                = Protocol.UInt8  ("lldp.media.civic.what",                  "What", names: new(() => [(0, "Location of the DHCP server"), (1, "Location of the network element believed to be closest to the client"), (2, "Location of the client")])),
        CivicCountry             = Protocol.Text   ("lldp.media.civic.country",               "Country"),
        CivicType                = Protocol.UInt8  ("lldp.media.civic.type",                  "CA Type", names: LldpNames.MediaCivicType),
        CivicAddrLength          = Protocol.UInt8  ("lldp.media.civic.addr_length",           "CA Length"),
        CivicValue               = Protocol.Text   ("lldp.media.civic.value",                 "CA Value", type: FieldType.StringZ),
        Ecs                      = Protocol.Text   ("lldp.media.ecs",                         "ELIN", type: FieldType.StringZ),
        PowerType                = Protocol.UInt8  ("lldp.media.power.type",                  "Power Type", mask: 0xC0, names: new(() => [(0, "PSE Device"), (1, "PD Device"), (2, "PSE Device"), (3, "PD Device")])),
        PowerSource              = Protocol.UInt8  ("lldp.media.power.source",                "Power Source", mask: 0x30),
        PowerPrio                = Protocol.UInt8  ("lldp.media.power.prio",                  "Power Priority", mask: 0xF, names: new(() => [(0, "Unknown"), (1, "Critical"), (2, "High"), (3, "Low")])),
        PowerValue               = Protocol.UInt16 ("lldp.media.power.value",                 "Power Value", display: Custom),
        Hardware                 = Protocol.Row    ("lldp.media.hardware",                    "Hardware Revision", FieldType.StringZPad),
        Firmware                 = Protocol.Row    ("lldp.media.firmware",                    "Firmware Revision", FieldType.StringZPad),
        Software                 = Protocol.Row    ("lldp.media.software",                    "Software Revision", FieldType.StringZPad),
        Sn                       = Protocol.Row    ("lldp.media.sn",                          "Serial Number", FieldType.StringZPad),
        Manufacturer             = Protocol.Row    ("lldp.media.manufacturer",                "Manufacturer Name", FieldType.StringZPad),
        Model                    = Protocol.Row    ("lldp.media.model",                       "Model Name", FieldType.StringZPad),
        Asset                    = Protocol.Row    ("lldp.media.asset",                       "Asset ID", FieldType.StringZPad);

    public static void Take(ref Layer lldp, int end)
    {
        uint subtype = (uint)lldp.Take(Subtype);
        switch (subtype)
        {
            case 1:
                lldp.TakeBits(SubtypeCaps, SubtypeCapsLlpd, SubtypeCapsNetworkPolicy, SubtypeCapsLocationId, SubtypeCapsMdiPse, SubtypeCapsMidPd,
                    SubtypeCapsInventory);
                lldp.Take(SubtypeClass);
                break;
            case 2:
                lldp.Take(AppType);
                lldp.TakeParts(PolicyFlag, TagFlag, VlanId, L2Prio, Dscp);
                break;
            case 3: TakeLocation(ref lldp, end); break;
            case 4:
                lldp.TakeParts(PowerType, PowerSource, PowerPrio);
                lldp.Take(PowerValue);
                break;
            case >= 5 and <= 11 when end > lldp.Position:
                Field text = subtype switch { 5 => Hardware, 6 => Firmware, 7 => Software, 8 => Sn, 9 => Manufacturer, 10 => Model, _ => Asset };
                lldp.Text(text, lldp.Position, end - lldp.Position, TextEncoding.Utf8);
                break;
        }
    }

    // ANSI/TIA-1057 section 10.2.4: coordinates (RFC 6225), a civic address (RFC 4776) or an emergency number.
    static void TakeLocation(ref Layer lldp, int end)
    {
        switch ((uint)lldp.Take(LocDataFormat))
        {
            case 1: TakeCoordinates(ref lldp); break;
            case 2: TakeCivic(ref lldp); break;
            case 3 when end > lldp.Position: lldp.Take(Ecs, end - lldp.Position); break;
        }
    }

    static void TakeCoordinates(ref Layer lldp)
    {
        lldp.Place(LocLatResolution, lldp.Position);
        lldp.Take(LocLatitude);
        lldp.Place(LocLongResolution, lldp.Position);
        lldp.Take(LocLongitude);
        lldp.Place(LocAltType, lldp.Position);
        lldp.Place(LocAltResolution, lldp.Position);
        lldp.Position++;
        lldp.Take(LocAltitude);
        lldp.TakeParts(LocVer, LocReserved, LocDatum);
    }

    static void TakeCivic(ref Layer lldp)
    {
        int end = (int)lldp.Take(CivicLength) + lldp.Position;
        lldp.Take(CivicWhat);
        lldp.Take(CivicCountry, 2);
        while (lldp.Position + 2 <= end && lldp.More)
        {
            lldp.Take(CivicType);
            int length = (int)lldp.Take(CivicAddrLength);
            if (length > 0) lldp.Take(CivicValue, length);
        }
    }
}
