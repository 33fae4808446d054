namespace FilterLang.Protocols;

/// <summary>SETTINGS, RFC 9114 section 7.2.4.</summary>
static class Http3Settings
{
    static readonly Protocol s_protocol = Http3.Protocol;

    public static readonly Field
        Settings            = s_protocol.Label ("http3.settings",                          "Settings"),
        Id                  = s_protocol.UInt64("http3.settings.id",                       "Settings Identifier", display: Hex, names: Http3Names.Setting),
        Value               = s_protocol.UInt64("http3.settings.value",                    "Settings Value"),
        MaxTableCapacity    = s_protocol.UInt64("http3.settings.qpack.max_table_capacity", "Max Table Capacity"),
        MaxFieldSectionSize = s_protocol.UInt64("http3.settings.max_field_section_size",   "Max header list size"),
        BlockedStreams      = s_protocol.UInt64("http3.settings.qpack.blocked_streams",    "Blocked Streams"),
        ExtendedConnect     = s_protocol.UInt64("http3.settings.extended_connect",         "Extended CONNECT"),
        WebTransport        = s_protocol.UInt64("http3.settings.webtransport",             "WebTransport"),
        Datagram            = s_protocol.UInt64("http3.settings.h3_datagram",              "H3 DATAGRAM"),
        DatagramOfDraft     = s_protocol.UInt64("http3.settings.h3_datagram_draft04",      "H3 DATAGRAM Draft04");

    public static void Take(ref Layer http3, int end)
    {
        while (http3.Position < end && http3.More)
        {
            GroupScope setting = http3.Begin(Settings);
            ulong id = QuicNumber.Take(ref http3, Id);
            if (http3.Failed) return;
            Name(ref http3, setting.Item, id);
            int at = http3.Position;
            ulong value = QuicNumber.Take(ref http3, Value);
            if (http3.Failed) return;
            if (FieldOf(id) is { } field)
            {
                http3.Append(setting.Item, $": {value}");
                http3.Note(field, value, at, http3.Position - at, ItemFlags.None);
            }
            http3.End(setting);
        }
    }

    static void Name(ref Layer http3, int item, ulong id)
    {
        if (!http3.WantsLabels) return;
        if (Http3Names.IsReserved(id))
        {
            http3.Label(item, $"Settings - Reserved (GREASE)");
            http3.Label(Id, $"Settings Identifier: Reserved (0x{id:x})");
        }
        else if (Http3Names.Setting.Find(id) is { } name) http3.Label(item, $"Settings - {name}");
        else http3.Label(item, $"Settings - Unknown (0x{id:x})");
    }

    static Field? FieldOf(ulong id) => id switch
    {
        1 => MaxTableCapacity, 6 => MaxFieldSectionSize, 7 => BlockedStreams, 8 => ExtendedConnect, 0x33 => Datagram, 0xFFD277 => DatagramOfDraft,
        0x2B603742 => WebTransport, _ => null,
    };
}
