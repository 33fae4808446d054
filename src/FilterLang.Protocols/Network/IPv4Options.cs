namespace FilterLang.Protocols;

/// <summary>The options of an IPv4 header: RFC 791 section 3.1 and the RFCs named at each.</summary>
static class IPv4Options
{
    const byte EndOfList = 0, NoOperation = 1, RecordRoute = 7, LooseSourceRoute = 131, StrictSourceRoute = 137;
    const int Start = 20;

    static readonly Protocol s_ip = IPv4.Protocol;

    static readonly Field
        Type          = s_ip.UInt8  ("ip.opt.type",        "Type"),
        TypeCopy      = s_ip.Boolean("ip.opt.type.copy",   "Copy on fragmentation", mask: 0x80, names: ValueNames.YesNo),
        TypeClass     = s_ip.UInt8  ("ip.opt.type.class",  "Class",  mask: 0x60, names: IPv4OptionNames.Class),
        TypeNumber    = s_ip.UInt8  ("ip.opt.type.number", "Number", mask: 0x1F, names: IPv4OptionNames.Number),
        Length        = s_ip.UInt8  ("ip.opt.len",         "Length"),
        Data          = s_ip.Bytes  ("ip.opt.data",        "Data"),
        Pointer       = s_ip.UInt8  ("ip.opt.ptr",         "Pointer"),
        StreamId      = s_ip.UInt16 ("ip.opt.sid",         "Stream Identifier"),
        Mtu           = s_ip.UInt16 ("ip.opt.mtu",         "MTU"),
        IdNumber      = s_ip.UInt16 ("ip.opt.id_number",   "ID Number"),
        OutboundHops  = s_ip.UInt16 ("ip.opt.ohc",         "Outbound Hop Count"),
        ReturnHops    = s_ip.UInt16 ("ip.opt.rhc",         "Return Hop Count"),
        Originator    = s_ip.IPv4   ("ip.opt.originator",  "Originator IP Address"),
        RouterAlert   = s_ip.UInt16 ("ip.opt.ra",          "Router Alert", names: IPv4OptionNames.RouterAlert),
        OptionAddress = s_ip.IPv4   ("ip.opt.addr",        "IP Address"),
        Padding       = s_ip.Bytes  ("ip.opt.padding",     "Padding"),
        QuickFunction = s_ip.UInt8  ("ip.opt.qs_func",     "Function", mask: 0xF0, names: IPv4OptionNames.QuickStartFunction),
        QuickRate     = s_ip.UInt8  ("ip.opt.qs_rate",     "Rate",     mask: 0x0F, names: IPv4OptionNames.QuickStartRate),
        QuickTtl      = s_ip.UInt8  ("ip.opt.qs_ttl",      "QS TTL"),
        QuickTtlDiff  = s_ip.UInt8  ("ip.opt.qs_ttl_diff", "TTL Diff"),
        QuickUnused   = s_ip.UInt8  ("ip.opt.qs_unused",   "Not Used"),
        QuickNonce    = s_ip.UInt32 ("ip.opt.qs_nonce",    "QS Nonce", display: Hex, mask: 0xFFFF_FFFC),
        QuickReserved = s_ip.UInt32 ("ip.opt.qs_reserved", "Reserved", display: Hex, mask: 3),
        ServicePort   = s_ip.UInt16 ("ip.opt.dsr.cilium.service_port", "Service Port"),
        ServiceAddress = s_ip.IPv4  ("ip.opt.dsr.cilium.service_ip",   "Service IPv4"),
        RecordedRoute = s_ip.IPv4   ("ip.rec_rt",          "Recorded Route"),
        RecordedRouteHost = Host    ("ip.rec_rt_host",     "Recorded Route Host"),
        SourceRoute   = s_ip.IPv4   ("ip.src_rt",          "Source Route"),
        SourceRouteHost = Host      ("ip.src_rt_host",     "Source Route Host"),
        EmptyRoute    = s_ip.IPv4   ("ip.empty_rt",        "Empty Route"),
        EmptyRouteHost = Host       ("ip.empty_rt_host",   "Empty Route Host"),
        Overflow      = s_ip.UInt8  ("ip.opt.overflow",    "Overflow", mask: 0xF0),
        Flag          = s_ip.UInt8  ("ip.opt.flag",        "Flag",     display: Hex, mask: 0x0F, names: IPv4OptionNames.TimestampFlag),
        TimeStamp     = s_ip.UInt32 ("ip.opt.time_stamp",  "Time stamp"),
        StampAddress  = s_ip.IPv4   ("ip.opt.time_stamp_addr", "Address");

    static readonly Field s_heading = s_ip.Heading("Options");

    /// <summary>The next hop, where the destination stands in a source route.</summary>
    public static readonly Field
        CurrentRoute     = s_ip.IPv4("ip.cur_rt",      "Current Route"),
        CurrentRouteHost = Host     ("ip.cur_rt_host", "Current Route Host");

    static readonly ExpertField
        InvalidLength = s_ip.Expert("ip.opt.len.invalid",        Severity.Warning, ExpertGroup.Protocol,   "Invalid length for option"),
        Deprecated    = s_ip.Expert("ip.opt.deprecated",         Severity.Note,    ExpertGroup.Deprecated, "Option type is deprecated"),
        BeforeAddress = s_ip.Expert("ip.opt.ptr.before_address", Severity.Warning, ExpertGroup.Protocol,   "Pointer points before first address"),
        MiddleAddress = s_ip.Expert("ip.opt.ptr.middle_address", Severity.Warning, ExpertGroup.Protocol,   "Pointer points to middle of address"),
        PartTooLong   = s_ip.Expert("ip.subopt_too_long",        Severity.Warning, ExpertGroup.Protocol,   "Suboption would go past end of option"),
        FourNops      = s_ip.Expert("ip.nop",                    Severity.Warning, ExpertGroup.Protocol,   "4 NOP in a row - a router may have removed some options");

    /// <summary>The kinds of options by the first octet, copied flag included. <c>Exactly</c> is the length they must have, 0 for any.</summary>
    static readonly Kind?[] s_kinds = new Kind?[256];

    delegate void Walk(ref Layer ip, in IPv4Option option);

    sealed record Kind(string Name, Field Heading, int Exactly, bool IsDeprecated, Walk Take);

    static IPv4Options()
    {
        Add(RecordRoute,       "Record Route",                 "record_route", "Record Route", static (ref Layer ip, in IPv4Option o) => TakeRoute(ref ip, o, recording: true));
        Add(LooseSourceRoute,  "Loose Source Route",           "route",        "Loose Source Route", static (ref Layer ip, in IPv4Option o) => TakeRoute(ref ip, o, recording: false));
        Add(StrictSourceRoute, "Strict Source Route",          "source_route", "Strict Source Route", static (ref Layer ip, in IPv4Option o) => TakeRoute(ref ip, o, recording: false));
        Add(11,                "MTU Probe",                    "mtu_probe",    "MTU Probe", static (ref Layer ip, in IPv4Option o) => o.Take(ref ip, Mtu), 4);
        Add(12,                "MTU Reply",                    "mtu_reply",    "MTU Reply", static (ref Layer ip, in IPv4Option o) => o.Take(ref ip, Mtu), 4);
        Add(25,                "Quick-Start",                  "qs",           "Quick-Start", TakeQuickStart, 8);
        Add(68,                "Time Stamp",                   "timestamp",    "Time Stamp", TakeTimeStamps);
        Add(82,                "Traceroute",                   "traceroute",   "Traceroute", TakeTraceroute, 12, deprecated: true);
        Add(130,               "Security",                     "security",     "Security", IPv4SecurityOptions.TakeBasic);
        Add(133,               "Extended Security",            "ext_security", "Extended Security", IPv4SecurityOptions.TakeExtended);
        Add(134,               "Commercial Security",          "cipso",        "Commercial Security", IPv4SecurityOptions.TakeCommercial);
        Add(136,               "Stream ID",                    "sid",          "Stream ID", static (ref Layer ip, in IPv4Option o) => o.Take(ref ip, StreamId), 4, deprecated: true);
        Add(148,               "Router Alert",                 "routeralert",  "Router Alert", TakeRouterAlert, 4);
        Add(149,               "Selective Directed Broadcast", "sdb",          "Selective Directed Broadcast", TakeDirectedBroadcast, deprecated: true);
        Add(154,               "Cilium DSR",                   "dsr",          "Cilium DSR", TakeServiceReturn, 8);
    }

    static readonly Field
        EndHeading  = Whole("eol", "IP Option - End of Options List (EOL)"),
        NopHeading  = Whole("nop", "IP Option - No-Operation (NOP)");

    // As a whole an option is octets.
    static Field Whole(string name, string label) => new(s_ip, "ip.options." + name, label, FieldType.Bytes) { IsOwnProtocol = true };

    static void Add(int type, string name, string heading, string label, Walk take, int exactly = 0, bool deprecated = false) =>
        s_kinds[type] = new Kind(name, Whole(heading, $"IP Option - {label}"), exactly, deprecated, take);

    static Field Host(string name, string label) => s_ip.Row(name, label, FieldType.String, generated: true, hidden: true);

    /// <summary>
    /// Where the destination stands: at 16, or at the end of a source route that has not been used up. Not positive where too little
    /// was captured to know.
    /// </summary>
    public static int FindDestination(ReadOnlySpan<byte> header, int length)
    {
        for (int at = Start; at < length;)
        {
            if (at >= header.Length) return -1;
            byte type = header[at];
            if (type == EndOfList) break;
            if (type == NoOperation) { at++; continue; }
            if (at + 1 >= length) break;
            if (at + 1 >= header.Length) return -1;
            int size = header[at + 1];
            if (size < 2 || at + size > length) break;
            if (type is LooseSourceRoute or StrictSourceRoute && size > 2)
            {
                if (at + 2 >= header.Length) return -1;
                int pointer = header[at + 2];
                if (pointer < 4 || (pointer & 3) != 0 || pointer > size) break;
                return at + size <= header.Length ? at + size - 4 : -1;
            }
            at += size;
        }
        return 16;
    }

    /// <summary>All options of a header of <paramref name="end"/> octets, which were captured.</summary>
    public static void Take(ref Layer ip, int end)
    {
        int nops = 0;
        GroupScope all = ip.Begin(ip.IsShown ? s_heading : null, Start, end - Start);
        ip.Label(all.Item, $"Options: ({end - Start} bytes)");
        TakeAll(ref ip, end, all.Item, ref nops);
        ip.End(all);
    }

    static void TakeAll(ref Layer ip, int end, int heading, ref int nops)
    {
        for (ip.Position = Start; ip.More && ip.Position < end;)
        {
            int at = ip.Position;
            byte type = ip.U8(at);
            if (type <= NoOperation)
            {
                if (type == NoOperation && ++nops == 4) ip.Remark(FourNops, Start, end - Start);
                GroupScope one = ip.Begin(type == EndOfList ? EndHeading : NopHeading, at, 1);
                string name = type == EndOfList ? "End of Options List (EOL)" : "No-Operation (NOP)";
                ip.Label(one.Item, $"IP Option - {name}");
                ip.Append(heading, $", {name}");
                TakeType(ref ip);
                ip.End(one);
                if (type == EndOfList) return;
                continue;
            }
            nops = 0;
            Kind? kind = s_kinds[type];
            if (FindLength(ref ip, at, end, kind, type) is not (> 0 and var length)) return;
            var option = new IPv4Option(at, length);
            GroupScope scope = ip.Begin(kind?.Heading, at, length);
            ip.Append(heading, $", {kind?.Name ?? "Unknown"}");
            if (kind is not null) ip.Label(scope.Item, $"IP Option - {kind.Name} ({length} bytes)");
            TakeOption(ref ip, option, kind);
            ip.End(scope);
            ip.Position = at + length;
        }
    }

    static void TakeOption(ref Layer ip, in IPv4Option option, Kind? kind)
    {
        TakeType(ref ip);
        ip.Take(Length);
        if (kind is null)
        {
            ip.Take(Data, option.Left(ip));
            return;
        }
        if (kind.Exactly != 0 && option.Length != kind.Exactly)
            ip.Remark(InvalidLength, $"{kind.Name} (with option length = {option.Length} bytes; should be {kind.Exactly})", option.At + 1, 1);
        if (kind.IsDeprecated) ip.Remark(Deprecated, option.At, option.Length);
        kind.Take(ref ip, option);
    }

    static void TakeRouterAlert(ref Layer ip, in IPv4Option option)
    {
        ulong value = option.Take(ref ip, RouterAlert);
        if (ip.WantsLabels) ip.Append(ip.Parent, $": {IPv4OptionNames.RouterAlert.Find(value)} ({value})");
    }

    static void TakeType(ref Layer ip)
    {
        int at = ip.Position;
        GroupScope scope = ip.BeginNumber(Type, ip.U8(at), at, 1);
        ip.Place(TypeCopy, at);
        ip.Place(TypeClass, at);
        ip.Place(TypeNumber, at);
        ip.End(scope);
        if (!ip.Failed) ip.Position = at + 1;
    }

    /// <summary>The option's length, 0 where it cannot be.</summary>
    static int FindLength(ref Layer ip, int at, int end, Kind? kind, byte type)
    {
        if (at + 1 >= end)
        {
            if (kind is null) ip.Remark(InvalidLength, $"Unknown (0x{(uint)type:x2}) (length byte past end of options)", at, 1);
            else ip.Remark(InvalidLength, $"{kind.Name} (length byte past end of options)", at, 1);
            return 0;
        }
        int length = ip.U8(at + 1);
        string plural = length == 1 ? "" : "s";
        if (length < 2)
        {
            if (kind is null) ip.Remark(InvalidLength, $"Unknown (0x{(uint)type:x2}) (with too-short option length = {length} byte{plural})", at, 2);
            else ip.Remark(InvalidLength, $"{kind.Name} (with too-short option length = {length} byte{plural})", at, 2);
            return 0;
        }
        if (at + length <= end) return length;
        if (kind is null) ip.Remark(InvalidLength, $"Unknown (0x{(uint)type:x2}) (option length = {length} byte{plural} says option goes past end of options)", at, 2);
        else ip.Remark(InvalidLength, $"{kind.Name} (option length = {length} byte{plural} says option goes past end of options)", at, 2);
        return 0;
    }

    /// <summary>Record route and source routes; the pointer counts from 1 and tells which address is next.</summary>
    static void TakeRoute(ref Layer ip, in IPv4Option option, bool recording)
    {
        int pointer = (int)option.Take(ref ip, Pointer);
        if (ip.Failed) return;
        if (pointer < 4)
        {
            ip.Remark(BeforeAddress, option.At + 2, 1);
            return;
        }
        if ((pointer & 3) != 0)
        {
            ip.Remark(MiddleAddress, option.At + 2, 1);
            return;
        }
        if (option.Left(ip) % 4 != 0) ip.Remark(PartTooLong, option.At + 2, 1);
        for (; option.Left(ip) >= 4; ip.Position += 4)
        {
            int at = ip.Position;
            if (at - option.At + 1 < pointer) PlaceAddress(ref ip, RecordedRoute, RecordedRouteHost, at);
            else if (recording) PlaceAddress(ref ip, EmptyRoute, EmptyRouteHost, at);
            else if (at + 4 < option.End) PlaceAddress(ref ip, SourceRoute, SourceRouteHost, at);
            else
            {
                ip.Place(IPv4.Destination, at, 4);
                ip.Place(IPv4.Address, at, 4);
                IPv4.NoteHost(ref ip, IPv4.DestinationHost, IPv4.Host, at);
            }
        }
    }

    static void PlaceAddress(ref Layer ip, Field address, Field host, int at)
    {
        ip.Place(address, at, 4);
        IPv4.NoteHost(ref ip, host, null, at);
    }

    static void TakeTimeStamps(ref Layer ip, in IPv4Option option)
    {
        option.Take(ref ip, Pointer);
        if (!option.Fits(ref ip, 1)) return;
        ip.Place(Overflow, ip.Position);
        bool addresses = ip.Take(Flag) is 1 or 3;
        int size = addresses ? 8 : 4;
        while (ip.More && option.Left(ip) >= size)
        {
            if (addresses) ip.Take(StampAddress);
            ip.Take(TimeStamp);
        }
        if (option.Left(ip) > 0) ip.Remark(PartTooLong, ip.Position, option.Left(ip));
    }

    /// <summary>RFC 1393 section 2.2.</summary>
    static void TakeTraceroute(ref Layer ip, in IPv4Option option)
    {
        option.Take(ref ip, IdNumber);
        option.Take(ref ip, OutboundHops);
        option.Take(ref ip, ReturnHops);
        option.Take(ref ip, Originator);
    }

    /// <summary>RFC 1770 section 3.</summary>
    static void TakeDirectedBroadcast(ref Layer ip, in IPv4Option option)
    {
        while (ip.More && option.Left(ip) >= 4) ip.Take(OptionAddress);
        if (option.Left(ip) > 0) ip.Take(Padding, option.Left(ip));
    }

    /// <summary>RFC 4782 section 3.1.</summary>
    static void TakeQuickStart(ref Layer ip, in IPv4Option option)
    {
        if (!option.Fits(ref ip, 1)) return;
        ulong function = ip.Place(QuickFunction, ip.Position);
        if (function is not (0 or 8)) return;
        ip.Take(QuickRate);
        if (function == 0)
        {
            int at = ip.Position;
            ulong ttl = option.Take(ref ip, QuickTtl);
            ip.Note(QuickTtlDiff, (byte)(ip.U8(8) - ttl), at, 1);
        }
        else option.Take(ref ip, QuickUnused);
        if (!option.Fits(ref ip, 4)) return;
        ip.Place(QuickNonce, ip.Position);
        ip.Take(QuickReserved);
    }

    static void TakeServiceReturn(ref Layer ip, in IPv4Option option)
    {
        option.Take(ref ip, ServicePort);
        option.Take(ref ip, ServiceAddress);
    }
}
