namespace FilterLang.Protocols;

/// <summary>The NetBIOS Name Service, RFC 1002 section 4.2: DNS messages with names and records of its own.</summary>
public static class Nbns
{
    const ushort Response = 0x8000;
    const uint NameRecord = 32, StatusRecord = 33, WaitForAcknowledgment = 7;

    public static readonly Protocol Protocol = Protocol.Of("nbns", "NetBIOS Name Service", Dissect, "NBNS");

    public static readonly Field
        Flags                    = Protocol.UInt16 ("nbns.flags",                       "Flags", display: Hex),
        FlagsResponse            = Protocol.Boolean("nbns.flags.response",              "Response", mask: 0x8000, size: 2, names: ValueNames.Pair("Message is a response", "Message is a query")),
        FlagsOpcode              = Protocol.UInt16 ("nbns.flags.opcode",                "Opcode", mask: 0x7800, names: NbnsNames.FlagsOpcode),
        FlagsAuthoritative       = Protocol.Boolean("nbns.flags.authoritative",         "Authoritative", mask: 0x400, size: 2, names: ValueNames.Pair("Server is an authority for domain", "Server is not an authority for domain")),
        FlagsTruncated           = Protocol.Boolean("nbns.flags.truncated",             "Truncated", mask: 0x200, size: 2, names: ValueNames.Pair("Message is truncated", "Message is not truncated")),
        FlagsRecdesired          = Protocol.Boolean("nbns.flags.recdesired",            "Recursion desired", mask: 0x100, size: 2, names: ValueNames.Pair("Do query recursively", "Don't do query recursively")),
        FlagsRecavail            = Protocol.Boolean("nbns.flags.recavail",              "Recursion available", mask: 0x80, size: 2, names: ValueNames.Pair("Server can do recursive queries", "Server can't do recursive queries")),
        FlagsBroadcast           = Protocol.Boolean("nbns.flags.broadcast",             "Broadcast", mask: 0x10, size: 2, names: ValueNames.Pair("Broadcast packet", "Not a broadcast packet")),
        FlagsRcode               = Protocol.UInt16 ("nbns.flags.rcode",                 "Reply code", mask: 0xF, names: NbnsNames.FlagsRcode),
        Id                       = Protocol.UInt16 ("nbns.id",                          "Transaction ID", display: Hex),
        CountQueries             = Protocol.UInt16 ("nbns.count.queries",               "Questions"),
        CountAnswers             = Protocol.UInt16 ("nbns.count.answers",               "Answer RRs"),
        CountAuthRr              = Protocol.UInt16 ("nbns.count.auth_rr",               "Authority RRs"),
        CountAddRr               = Protocol.UInt16 ("nbns.count.add_rr",                "Additional RRs"),
        NameFlags                = Protocol.UInt16 ("nbns.name_flags",                  "Name flags", display: Hex),
        NameFlagsGroup           = Protocol.Boolean("nbns.name_flags.group",            "Name type", mask: 0x8000, size: 2, names: ValueNames.Pair("Group name", "Unique name")),
        NameFlagsOnt             = Protocol.UInt16 ("nbns.name_flags.ont",              "ONT", mask: 0x6000, names: new(() => [(0, "B-node"), (8192, "P-node"), (16384, "M-node")])),
        NameFlagsDrg             = Protocol.Boolean("nbns.name_flags.drg",              "Name is being deregistered", mask: 0x1000, size: 2, names: ValueNames.YesNo),
        NameFlagsCnf             = Protocol.Boolean("nbns.name_flags.cnf",              "Name is in conflict", mask: 0x800, size: 2, names: ValueNames.YesNo),
        NameFlagsAct             = Protocol.Boolean("nbns.name_flags.act",              "Name is active", mask: 0x400, size: 2, names: ValueNames.YesNo),
        NameFlagsPrm             = Protocol.Boolean("nbns.name_flags.prm",              "Permanent node name", mask: 0x200, size: 2, names: ValueNames.YesNo),
        NbFlags                  = Protocol.UInt16 ("nbns.nb_flags",                    "Name flags", display: Hex),
        NbFlagsGroup             = Protocol.Boolean("nbns.nb_flags.group",              "Name type", mask: 0x8000, size: 2, names: ValueNames.Pair("Group name", "Unique name")),
        NbFlagsOnt               = Protocol.UInt16 ("nbns.nb_flags.ont",                "ONT", mask: 0x6000, names: new(() => [(0, "B-node"), (8192, "P-node"), (16384, "M-node"), (24576, "H-node")])),
        Type                     = Protocol.UInt16 ("nbns.type",                        "Type", names: new(() => [(32, "NB"), (33, "NBSTAT")])),
        Class                    = Protocol.UInt16 ("nbns.class",                       "Class", names: new(() => [(1, "IN"), (2, "CS"), (3, "CH"), (4, "HS"), (254, "NONE"), (255, "ANY")])),
        Name                     = Protocol.Text   ("nbns.name",                        "Name"),
        Addr                     = Protocol.IPv4   ("nbns.addr",                        "Addr"),
        NumberOfNames            = Protocol.UInt8  ("nbns.number_of_names",             "Number of names"),
        UnitId                   = Protocol.Ether  ("nbns.unit_id",                     "Unit ID"),
        Jumpers                  = Protocol.UInt8  ("nbns.jumpers",                     "Jumpers", display: Hex),
        TestResult               = Protocol.UInt8  ("nbns.test_result",                 "Test result", display: Hex),
        VersionNumber            = Protocol.UInt16 ("nbns.version_number",              "Version number", display: Hex),
        PeriodOfStatistics       = Protocol.UInt16 ("nbns.period_of_statistics",        "Period of statistics", display: Hex),
        NumCrcs                  = Protocol.UInt16 ("nbns.num_crcs",                    "Number of CRCs"),
        NumAlignmentErrors       = Protocol.UInt16 ("nbns.num_alignment_errors",        "Number of alignment errors"),
        NumCollisions            = Protocol.UInt16 ("nbns.num_collisions",              "Number of collisions"),
        NumSendAborts            = Protocol.UInt16 ("nbns.num_send_aborts",             "Number of send aborts"),
        NumGoodSends             = Protocol.UInt32 ("nbns.num_good_sends",              "Number of good sends"),
        NumGoodReceives          = Protocol.UInt32 ("nbns.num_good_receives",           "Number of good receives"),
        Numretransmits           = Protocol.UInt16 ("nbns.numretransmits",              "Number of retransmits"),
        NumNoResourceConditions  = Protocol.UInt16 ("nbns.num_no_resource_conditions",  "Number of no resource conditions"),
        NumcommandBlocks         = Protocol.UInt16 ("nbns.numcommand_blocks",           "Number of command blocks"),
        NumpendingSessions       = Protocol.UInt16 ("nbns.numpending_sessions",         "Number of pending sessions"),
        MaxNumPendingSessions    = Protocol.UInt16 ("nbns.max_num_pending_sessions",    "Max number of pending sessions"),
        MaxTotalSessionsPossible = Protocol.UInt16 ("nbns.max_total_sessions_possible", "Max total sessions possible"),
        SessionDataPacketSize    = Protocol.UInt16 ("nbns.session_data_packet_size",    "Session data packet size"),
        Data                     = Protocol.Bytes  ("nbns.data",                        "Data"),
        NetbiosName              = Protocol.Text   ("nbns.netbios_name",                "Name"),
        Ttl                      = Protocol.UInt32 ("nbns.ttl",                         "Time to live"),
        DataLength               = Protocol.UInt16 ("nbns.data_length",                 "Data length");

    static readonly ExpertField
        IncompleteEntry = Protocol.Expert("nbns.incomplete_entry", Severity.Note, ExpertGroup.Malformed, "incomplete entry");

    static readonly Field[] s_statistics =
    [
        UnitId, Jumpers, TestResult, VersionNumber, PeriodOfStatistics, NumCrcs, NumAlignmentErrors, NumCollisions, NumSendAborts,
        NumGoodSends, NumGoodReceives, Numretransmits, NumNoResourceConditions, NumcommandBlocks, NumpendingSessions,
        MaxNumPendingSessions, MaxTotalSessionsPossible, SessionDataPacketSize,
    ];

    static readonly Field
        s_queries = Protocol.Heading("Queries"), s_answers = Protocol.Heading("Answers"), s_authorities = Protocol.Heading("Authoritative nameservers"),
        s_additional = Protocol.Heading("Additional records"), s_entry = Protocol.Heading("Record");

    static Nbns() => Protocol.CarriedBy(PayloadTables.UdpPort, 137);

    static void Dissect(ref Layer nbns)
    {
        nbns.Summary("NBNS");
        ushort flags = nbns.U16(2);
        nbns.Need(0, 4);
        bool isResponse = (flags & Response) != 0;
        uint opcode = (uint)(flags >> 11 & 15);
        if (FlagsOpcode.Names!.Find(opcode) is { } name) nbns.Info($"{name}{(isResponse ? " response" : "")}");
        else nbns.Info($"Unknown operation ({opcode}){(isResponse ? " response" : "")}");
        if (isResponse && (flags & 15) != 0) nbns.Info($", {FlagsRcode.Names!.Find(flags & 15u) ?? "Unknown error"}");
        nbns.Take(Id);
        if (isResponse)
            nbns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsAuthoritative, FlagsTruncated, FlagsRecdesired, FlagsRecavail,
                FlagsBroadcast, FlagsRcode);
        else nbns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsTruncated, FlagsRecdesired, FlagsBroadcast);
        Describe(ref nbns, Flags, flags, isResponse);
        int questions = (int)nbns.Take(CountQueries), answers = (int)nbns.Take(CountAnswers);
        int authorities = (int)nbns.Take(CountAuthRr), additional = (int)nbns.Take(CountAddRr);
        bool tells = true;
        TakeSection(ref nbns, s_queries, questions, null, ref tells);
        TakeSection(ref nbns, s_answers, answers, opcode, ref tells);
        TakeSection(ref nbns, s_authorities, authorities, opcode, ref tells);
        TakeSection(ref nbns, s_additional, additional, opcode, ref tells);
    }

    /// <summary>Questions where there is no opcode, else records.</summary>
    static void TakeSection(ref Layer nbns, Field heading, int count, uint? opcode, ref bool tells)
    {
        if (count == 0) return;
        GroupScope section = nbns.Begin(nbns.IsShown ? heading : null);
        for (; count > 0 && nbns.More; count--)
        {
            GroupScope entry = nbns.Begin(nbns.IsShown ? s_entry : null);
            if (opcode is { } code) TakeRecord(ref nbns, code, tells, entry.Item);
            else TakeName(ref nbns, typed: false, tells, entry.Item);
            nbns.End(entry);
            tells = false;
        }
        if (count > 0) nbns.Need(nbns.Position, 1);
        nbns.End(section);
    }

    // The bits that are set, behind their word.
    static void Describe(ref Layer nbns, Field word, ushort flags, bool isResponse)
    {
        if (!nbns.WantsLabels || nbns.Failed) return;
        if (isResponse) nbns.Append(word, $", Response");
        nbns.Append(word, $", Opcode: {FlagsOpcode.Names!.Find((ulong)(flags >> 11 & 15)) ?? "Unknown"}");
        if (isResponse && (flags & 0x400) != 0) nbns.Append(word, $", Authoritative");
        if ((flags & 0x200) != 0) nbns.Append(word, $", Truncated");
        if ((flags & 0x100) != 0) nbns.Append(word, $", Recursion desired");
        if (isResponse && (flags & 0x80) != 0) nbns.Append(word, $", Recursion available");
        if ((flags & 0x10) != 0) nbns.Append(word, $", Broadcast");
        if (isResponse) nbns.Append(word, $", Reply code: {FlagsRcode.Names!.Find(flags & 15u) ?? "Unknown"}");
    }

    static void DescribeAddress(ref Layer nbns, ushort flags)
    {
        if (!nbns.WantsLabels || nbns.Failed) return;
        bool isGroup = (flags & 0x8000) != 0;
        int kind = flags >> 13 & 3;
        if (isGroup) nbns.Append(NbFlags, $", Name type");
        nbns.Append(NbFlags, $", ONT: {(kind == 0 ? "B-node" : "Unknown")} ({"BPMH"[kind..(kind + 1)]}-node, {(isGroup ? "group" : "unique")})");
    }

    static void DescribeName(ref Layer nbns, ushort flags)
    {
        if (!nbns.WantsLabels || nbns.Failed) return;
        if ((flags & 0x8000) != 0) nbns.Append(NameFlags, $", Name type");
        nbns.Append(NameFlags, $", ONT: {((flags >> 13 & 3) == 0 ? "B-node" : "Unknown")}");
        if ((flags & 0x1000) != 0) nbns.Append(NameFlags, $", Name is being deregistered");
        if ((flags & 0x800) != 0) nbns.Append(NameFlags, $", Name is in conflict");
        if ((flags & 0x400) != 0) nbns.Append(NameFlags, $", Name is active");
        if ((flags & 0x200) != 0) nbns.Append(NameFlags, $", Permanent node name");
    }

    /// <summary>A name with its type and class. The summary line tells of the first only.</summary>
    static uint TakeName(ref Layer nbns, bool typed, bool tells, int entry)
    {
        Span<byte> encoded = stackalloc byte[DnsName.Room], text = stackalloc byte[DnsName.Room + 128];
        int at = nbns.Position, taken = DnsName.Read(ref nbns, at, 0, encoded, out int length);
        uint type = nbns.U16(at + taken);
        nbns.Need(at + taken, 4);
        if (nbns.Failed) return 0;
        int written = NetBiosName.Decode(encoded[..length], text, out int suffix), plain = written;
        if (typed && suffix >= 0 && type == NameRecord) written += NetBiosName.Describe(suffix, text[written..]);
        nbns.NoteText(Name, text[..written], at, taken, ItemFlags.None);
        if (nbns.WantsLabels)
        {
            nbns.Label(entry, $"{(ReadOnlySpan<byte>)text[..plain]}: type {Type.Names!.Find(type) ?? "Unknown"}, class {Class.Names!.Find(nbns.U16(at + taken + 2)) ?? "Unknown"}");
            if (written == plain && suffix >= 0 && !typed)
            {
                int whole = plain + NetBiosName.Describe(suffix, text[plain..]);
                nbns.Label(Name, $"Name: {(ReadOnlySpan<byte>)text[..whole]}");
            }
        }
        if (tells)
        {
            if (Type.Names!.Find(type) is { } name) nbns.Info($" {name}");
            else nbns.Info($" Unknown ({type})");
            if (!typed) nbns.Info($" {text[..plain]}");
        }
        nbns.Position = at + taken;
        nbns.Take(Type);
        nbns.Take(Class);
        return type;
    }

    static void TakeRecord(ref Layer nbns, uint opcode, bool tells, int entry)
    {
        uint type = TakeName(ref nbns, typed: true, tells, entry);
        ulong ttl = nbns.Take(Ttl);
        if (nbns.WantsLabels) nbns.Label(Ttl, $"Time to live: {new SpanWords((long)ttl)}");
        int length = (int)nbns.Take(DataLength), end = nbns.Position + length;
        if (nbns.Failed || length == 0) return;
        switch (type)
        {
            case NameRecord when opcode == WaitForAcknowledgment:
                nbns.TakeBits(Flags, FlagsResponse, FlagsOpcode, FlagsTruncated, FlagsRecdesired, FlagsBroadcast);
                break;
            case NameRecord: TakeAddresses(ref nbns, end, tells); break;
            case StatusRecord: TakeStatus(ref nbns, end); break;
            default: nbns.Take(Data, length); break;
        }
        nbns.Need(end, 0);
        if (!nbns.Failed) nbns.Position = end;
    }

    static void TakeAddresses(ref Layer nbns, int end, bool tells)
    {
        while (nbns.Position < end && nbns.More)
        {
            if (end - nbns.Position < 6)
            {
                nbns.Remark(IncompleteEntry, nbns.Position, end - nbns.Position);
                return;
            }
            ushort flags = nbns.U16(nbns.Position);
            nbns.TakeBits(NbFlags, NbFlagsGroup, NbFlagsOnt);
            DescribeAddress(ref nbns, flags);
            uint address = (uint)nbns.Take(Addr);
            if (!tells || nbns.InfoSink is not { } sink) continue;
            sink.Add((byte)' ');
            sink.AddIPv4(address);
        }
    }

    static void TakeStatus(ref Layer nbns, int end)
    {
        Span<byte> text = stackalloc byte[NetBiosName.Room];
        for (int names = (int)nbns.Take(NumberOfNames); names > 0 && nbns.More; names--)
        {
            if (end - nbns.Position < 18)
            {
                nbns.Remark(IncompleteEntry, nbns.Position, end - nbns.Position);
                return;
            }
            ReadOnlySpan<byte> name = nbns.Slice(nbns.Position, 16);
            if (nbns.Failed) return;
            nbns.NoteText(NetbiosName, text[..NetBiosName.Print(name, text)], nbns.Position, 16, ItemFlags.None);
            nbns.Position += 16;
            ushort flags = nbns.U16(nbns.Position);
            nbns.TakeBits(NameFlags, NameFlagsGroup, NameFlagsOnt, NameFlagsDrg, NameFlagsCnf, NameFlagsAct, NameFlagsPrm);
            DescribeName(ref nbns, flags);
        }
        foreach (Field field in s_statistics)
        {
            if (nbns.Position + field.Size > end) return;
            nbns.Take(field);
        }
    }
}
