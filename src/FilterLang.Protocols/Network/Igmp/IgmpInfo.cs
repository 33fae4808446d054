namespace FilterLang.Protocols;

/// <summary>What IGMP messages say in a summary line.</summary>
static class IgmpInfo
{
    const byte Query = 0x11;

    public static void AppendType(ref Layer igmp, byte type)
    {
        if (igmp.InfoSink is null) return;
        if (Igmp.Type.Names!.Find(type) is { } name) igmp.Info($"{name}");
        else igmp.Info($"Unknown Type:0x{(uint)type:x2}");
    }

    /// <summary>The group of a query, report or leave.</summary>
    public static void AppendGroup(ref Layer igmp, byte type, uint group)
    {
        if (igmp.InfoSink is null) return;
        if (type == Query && group == 0)
        {
            igmp.Info($", general");
            return;
        }
        string words = type switch { Query => ", specific for group ", 0x16 => " group ", _ => " " };
        igmp.Info($"{words}");
        AppendAddress(ref igmp, group, "");
    }

    public static void AppendAddress(ref Layer igmp, uint address, string after)
    {
        if (igmp.InfoSink is not { } sink) return;
        sink.AddIPv4(address);
        sink.Add(after);
    }

    /// <summary>What a group record asks for, RFC 3376 section 4.2.12. Returns the words before its sources.</summary>
    public static string AppendRecord(ref Layer igmp, byte type, uint group, int sources)
    {
        if (igmp.InfoSink is null) return "";
        (string before, string none, string some) = type switch
        {
            1 or 3 => (sources == 0 ? " / Leave group " : " / Join group ", "", " for source"),
            2 or 4 => (" / Join group ", " for any sources", ", not for source"),
            5 => (" / Group ", ", ALLOW_NEW_SOURCES but no source specified (?)", ", new source"),
            6 => (" / Group ", ", BLOCK_OLD_SOURCES but no source specified (?)", ", block source"),
            _ => (" / Group ", ", unknown record type (?)", ", unknown record type (?), source"),
        };
        igmp.Info($"{before}");
        AppendAddress(ref igmp, group, sources == 0 ? none : "");
        return some;
    }
}
