namespace FilterLang.Protocols;

/// <summary>Computers that tell of themselves and elect who keeps the list of them, [MS-BRWS] section 2.2.</summary>
public static class Browser
{
    const uint Host = 1, Request = 2, Election = 8, ListRequest = 9, ListResponse = 10, Become = 11, Domain = 12, Master = 13, Reset = 14, LocalMaster = 15;

    const int NameLength = 16, Signature = 0xAA55;

    public static readonly Protocol Protocol = Protocol.Of("browser", "Microsoft Windows Browser Protocol", Dissect, "BROWSER");

    public static readonly Field
        Command                    = Protocol.UInt8 ("browser.command", "Command", display: Hex, names: BrowserNames.Command),
        UpdateCount                = Protocol.UInt8 ("browser.update_count", "Update Count"),
        Period                     = Protocol.UInt32("browser.period", "Update Periodicity", little: true),
        Server                     = Protocol.Text  ("browser.server", "Server Name"),
        MbServer                   = Protocol.Text  ("browser.mb_server", "Master Browser Server Name"),
        ResetCmd                   = Protocol.UInt8 ("browser.reset_cmd", "ResetBrowserState Command", display: Hex, names: new(() => [(0x1, "Stop being a master browser and become a backup browser"), (0x2, "Discard browse lists, stop being a master browser, and try again"), (0x4, "Stop being a master browser for ever")])),
        ResetCmdDemote             = Protocol.Flag  (ResetCmd, "browser.reset_cmd.demote", "Demote LMB", 0x1, names: ValueNames.Pair("Demote an LMB to a Backup Browser", "Do not demote an LMB to a Backup Browser")),
        ResetCmdFlush              = Protocol.Flag  (ResetCmd, "browser.reset_cmd.flush", "Flush Browse List", 0x2, names: ValueNames.Pair("Flush the Browse List", "Do not Flush the Browse List")),
        ResetCmdStopLmb            = Protocol.Flag  (ResetCmd, "browser.reset_cmd.stop_lmb", "Stop Being LMB", 0x4, names: ValueNames.Pair("Stop Being a Local Master Browser", "Do not Stop Being a Local Master Browser")),
        OsMajor                    = Protocol.UInt8 ("browser.os_major", "OS Major Version"),
        OsMinor                    = Protocol.UInt8 ("browser.os_minor", "OS Minor Version"),
        ElectionVersion            = Protocol.UInt8 ("browser.election.version", "Election Version"),
        ProtoMajor                 = Protocol.UInt8 ("browser.proto_major", "Browser Protocol Major Version"),
        ProtoMinor                 = Protocol.UInt8 ("browser.proto_minor", "Browser Protocol Minor Version"),
        Sig                        = Protocol.UInt16("browser.sig", "Signature", display: Hex, little: true),
        Comment                    = Protocol.Text  ("browser.comment", "Host Comment", type: FieldType.StringZ),
        Unused                     = Protocol.UInt8 ("browser.unused", "Unused flags", display: Hex),
        ResponseComputerName       = Protocol.Text  ("browser.response_computer_name", "Response Computer Name", type: FieldType.StringZ),
        ElectionCriteria           = Protocol.UInt32("browser.election.criteria", "Election Criteria", display: Hex, little: true),
        ElectionDesire             = Protocol.UInt8 ("browser.election.desire", "Election Desire", display: Hex),
        ElectionDesireBackup       = Protocol.Flag  (ElectionDesire, "browser.election.desire.backup", "Backup", 0x1, names: ValueNames.Pair("Backup Browse Server", "NOT Backup Browse Server")),
        ElectionDesireStandby      = Protocol.Flag  (ElectionDesire, "browser.election.desire.standby", "Standby", 0x2, names: ValueNames.Pair("Standby Browse Server", "NOT Standby Browse Server")),
        ElectionDesireMaster       = Protocol.Flag  (ElectionDesire, "browser.election.desire.master", "Master", 0x4, names: ValueNames.Pair("Master Browser", "NOT Master Browser")),
        ElectionDesireDomainMaster = Protocol.Flag  (ElectionDesire, "browser.election.desire.domain_master", "Domain Master", 0x8, names: ValueNames.Pair("Domain Master Browse Server", "NOT Domain Master Browse Server")),
        ElectionDesireWins         = Protocol.Flag  (ElectionDesire, "browser.election.desire.wins", "WINS", 0x20, names: ValueNames.Pair("WINS Client", "NOT WINS Client")),
        ElectionDesireNt           = Protocol.Flag  (ElectionDesire, "browser.election.desire.nt", "NT", 0x80, names: ValueNames.Pair("Windows NT Advanced Server", "NOT Windows NT Advanced Server")),
        ElectionOs                 = Protocol.UInt8 ("browser.election.os", "Election OS", display: Hex),
        ElectionOsWfw              = Protocol.Flag  (ElectionOs, "browser.election.os.wfw", "WfW", 0x1, names: ValueNames.Pair("Windows for Workgroups", "Not Windows for Workgroups")),
        ElectionOsNtw              = Protocol.Flag  (ElectionOs, "browser.election.os.ntw", "NT Workstation", 0x10, names: ValueNames.Pair("Windows NT Workstation", "Not Windows NT Workstation")),
        ElectionOsNts              = Protocol.Flag  (ElectionOs, "browser.election.os.nts", "NT Server", 0x20, names: ValueNames.Pair("Windows NT Server", "Not Windows NT Server")),
        Uptime                     = Protocol.UInt32("browser.uptime", "Uptime", little: true),
        BackupCount                = Protocol.UInt8 ("browser.backup.count", "Backup List Requested Count"),
        BackupToken                = Protocol.UInt32("browser.backup.token", "Backup Request Token", little: true),
        BackupServer               = Protocol.Text  ("browser.backup.server", "Backup Server"),
        BrowserToPromote           = Protocol.Text  ("browser.browser_to_promote", "Browser to Promote", type: FieldType.StringZ),
        WindowsVersion             = Protocol.Text  ("browser.windows_version", "Windows version"),
        MysteriousField            = Protocol.UInt32("browser.mysterious_field", "Mysterious Field", display: Hex, little: true);

    static readonly Field
        ServerType                    = Protocol.UInt32("browser.server_type", "Server Type", display: Hex, little: true),
        ServerTypeWorkstation         = Protocol.Flag  (ServerType, "browser.server_type.workstation", "Workstation", 0x1, names: ValueNames.Pair("This is a Workstation", "This is NOT a Workstation")),
        ServerTypeServer              = Protocol.Flag  (ServerType, "browser.server_type.server", "Server", 0x2, names: ValueNames.Pair("This is a Server", "This is NOT a Server")),
        ServerTypeSql                 = Protocol.Flag  (ServerType, "browser.server_type.sql", "SQL", 0x4, names: ValueNames.Pair("This is an SQL server", "This is NOT an SQL server")),
        ServerTypeDomainController    = Protocol.Flag  (ServerType, "browser.server_type.domain_controller", "Domain Controller", 0x8, names: ValueNames.Pair("This is a Domain Controller", "This is NOT a Domain Controller")),
        ServerTypeBackupController    = Protocol.Flag  (ServerType, "browser.server_type.backup_controller", "Backup Controller", 0x10, names: ValueNames.Pair("This is a Backup Controller", "This is NOT a Backup Controller")),
        ServerTypeTime                = Protocol.Flag  (ServerType, "browser.server_type.time", "Time Source", 0x20, names: ValueNames.Pair("This is a Time Source", "This is NOT a Time Source")),
        ServerTypeApple               = Protocol.Flag  (ServerType, "browser.server_type.apple", "Apple", 0x40, names: ValueNames.Pair("This is an Apple host", "This is NOT an Apple host")),
        ServerTypeNovell              = Protocol.Flag  (ServerType, "browser.server_type.novell", "Novell", 0x80, names: ValueNames.Pair("This is a Novell server", "This is NOT a Novell server")),
        ServerTypeMember              = Protocol.Flag  (ServerType, "browser.server_type.member", "Member", 0x100, names: ValueNames.Pair("This is a Domain Member server", "This is NOT a Domain Member server")),
        ServerTypePrint               = Protocol.Flag  (ServerType, "browser.server_type.print", "Print", 0x200, names: ValueNames.Pair("This is a Print Queue server", "This is NOT a Print Queue server")),
        ServerTypeDialin              = Protocol.Flag  (ServerType, "browser.server_type.dialin", "Dialin", 0x400, names: ValueNames.Pair("This is a Dialin server", "This is NOT a Dialin server")),
        ServerTypeXenix               = Protocol.Flag  (ServerType, "browser.server_type.xenix", "Xenix", 0x800, names: ValueNames.Pair("This is a Xenix server", "This is NOT a Xenix server")),
        ServerTypeNtw                 = Protocol.Flag  (ServerType, "browser.server_type.ntw", "NT Workstation", 0x1000, names: ValueNames.Pair("This is an NT Workstation", "This is NOT an NT Workstation")),
        ServerTypeWfw                 = Protocol.Flag  (ServerType, "browser.server_type.wfw", "WfW", 0x2000, names: ValueNames.Pair("This is a WfW host", "This is NOT a WfW host")),
        ServerTypeNts                 = Protocol.Flag  (ServerType, "browser.server_type.nts", "NT Server", 0x8000, names: ValueNames.Pair("This is an NT Server", "This is NOT an NT Server")),
        ServerTypeBrowserPotential    = Protocol.Flag  (ServerType, "browser.server_type.browser.potential", "Potential Browser", 0x10000, names: ValueNames.Pair("This is a Potential Browser", "This is NOT a Potential Browser")),
        ServerTypeBrowserBackup       = Protocol.Flag  (ServerType, "browser.server_type.browser.backup", "Backup Browser", 0x20000, names: ValueNames.Pair("This is a Backup Browser", "This is NOT a Backup Browser")),
        ServerTypeBrowserMaster       = Protocol.Flag  (ServerType, "browser.server_type.browser.master", "Master Browser", 0x40000, names: ValueNames.Pair("This is a Master Browser", "This is NOT a Master Browser")),
        ServerTypeBrowserDomainMaster = Protocol.Flag  (ServerType, "browser.server_type.browser.domain_master", "Domain Master Browser", 0x80000, names: ValueNames.Pair("This is a Domain Master Browser", "This is NOT a Domain Master Browser")),
        ServerTypeOsf                 = Protocol.Flag  (ServerType, "browser.server_type.osf", "OSF", 0x100000, names: ValueNames.Pair("This is an OSF host", "This is NOT an OSF host")),
        ServerTypeVms                 = Protocol.Flag  (ServerType, "browser.server_type.vms", "VMS", 0x200000, names: ValueNames.Pair("This is a VMS host", "This is NOT a VMS host")),
        ServerTypeW95                 = Protocol.Flag  (ServerType, "browser.server_type.w95", "Windows 95+", 0x400000, names: ValueNames.Pair("This is a Windows 95 or above host", "This is NOT a Windows 95 or above host")),
        ServerTypeDfs                 = Protocol.Flag  (ServerType, "browser.server_type.dfs", "DFS", 0x800000, names: ValueNames.Pair("This is a DFS server", "THis is NOT a DFS server")),
        ServerTypeLocal               = Protocol.Flag  (ServerType, "browser.server_type.local", "Local", 0x40000000, names: ValueNames.Pair("This is a local list only request", "This is NOT a local list only request")),
        ServerTypeDomainenum          = Protocol.Flag  (ServerType, "browser.server_type.domainenum", "Domain Enum", 0x80000000, names: ValueNames.Pair("This is a Domain Enum request", "This is NOT a Domain Enum request"));

    static readonly string?[] s_typeNames =
    [
        "Workstation", "Server", "SQL Server", "Domain Controller", "Backup Controller", "Time Source", "Apple Server", "Novell Server", "Domain Member Server",
        "Print Queue Server", "Dialin Server", "Xenix Server", "NT Workstation", "Windows for Workgroups", "Unknown server 14", "NT Server", "Potential Browser",
        "Backup Browser", "Master Browser", "Domain Master Browser", "OSF", "VMS", "Windows 95 or above", "DFS server", "Unknown server 24",
        "Unknown server 25", "Unknown server 26", "Unknown server 27", "Unknown server 28", "Unknown server 29", "Local List Only", "Domain Enum",
    ];

    static Browser() => Mailslot.Slots.Add(Protocol, "\\MAILSLOT\\BROWSE");

    static void Dissect(ref Layer browser)
    {
        browser.Summary(Protocol.ShortName);
        browser.Open();
        uint command = (uint)browser.Take(Command);
        if (browser.Failed) return;
        browser.Info($"{Command.Names!.Find(command) ?? "Unknown command"}");
        switch (command)
        {
            case Host or Domain or LocalMaster: TakeAnnouncement(ref browser, command == Domain); break;
            case Request:
                browser.Take(Unused);
                browser.Info($" {Before(browser.Rest)}");
                TakeToNul(ref browser, ResponseComputerName);
                break;
            case Election: TakeElection(ref browser); break;
            case ListRequest:
                browser.Take(BackupCount);
                browser.Take(BackupToken);
                break;
            case ListResponse:
                int count = (int)browser.Take(BackupCount);
                browser.Take(BackupToken);
                for (; count > 0 && browser.More; count--) TakeToNul(ref browser, BackupServer);
                break;
            case Become: TakeToNul(ref browser, BrowserToPromote); break;
            case Master: TakeToNul(ref browser, MbServer); break;
            case Reset: browser.TakeBits(ResetCmd, ResetCmdDemote, ResetCmdFlush, ResetCmdStopLmb); break;
        }
    }

    static ReadOnlySpan<byte> Before(ReadOnlySpan<byte> text) => text.IndexOf((byte)0) is >= 0 and var end ? text[..end] : text;

    static void TakeToNul(ref Layer browser, Field field)
    {
        int length = Before(browser.Rest).Length;
        browser.Place(field, browser.Position, length);
        browser.Position += Math.Min(length + 1, browser.Remaining);
    }

    // Sections 2.2.1, 2.2.6 and 2.2.10.
    static void TakeAnnouncement(ref Layer browser, bool isDomain)
    {
        browser.Take(UpdateCount);
        browser.Take(Period);
        ReadOnlySpan<byte> name = Before(browser.Slice(browser.Position, NameLength));
        if (browser.Failed) return;
        browser.Info($" {name}");
        browser.Place(Server, browser.Position, name.Length);
        browser.Position += NameLength;
        browser.NoteText(WindowsVersion, VersionOf(browser.U8(browser.Position), browser.U8(browser.Position + 1)), browser.Position, 2, ItemFlags.None);
        browser.Take(OsMajor);
        browser.Take(OsMinor);
        uint type = (uint)browser.TakeBits(ServerType, s_types);
        for (int i = 0; i < 32; i++)
            if ((type >> i & 1) != 0) browser.Info($", {s_typeNames[i]}");
        if (isDomain && browser.U16Little(browser.Position + 2) != Signature) browser.Take(MysteriousField);
        else
        {
            browser.Take(ProtoMajor);
            browser.Take(ProtoMinor);
            browser.Take(Sig);
        }
        if (browser.Remaining > 0) TakeToNul(ref browser, isDomain ? MbServer : Comment);
    }

    static ReadOnlySpan<byte> VersionOf(uint major, uint minor) => (major, minor) switch
    {
        (5, 0) => "Windows 2000"u8, (5, 1) => "Windows XP"u8, (5, 2) => "Windows Server 2003 R2 or Windows Server 2003"u8,
        (6, 0) => "Windows Vista or Windows Server 2008"u8, (6, 1) => "Windows 7 or Windows Server 2008 R2"u8,
        (6, 2) => "Windows 8 or Windows Server 2012"u8, (6, 3) => "Windows 8.1 or Windows Server 2012 R2"u8, _ => default,
    };

    static readonly Field[] s_types =
    [
        ServerTypeWorkstation, ServerTypeServer, ServerTypeSql, ServerTypeDomainController, ServerTypeBackupController, ServerTypeTime, ServerTypeApple,
        ServerTypeNovell, ServerTypeMember, ServerTypePrint, ServerTypeDialin, ServerTypeXenix, ServerTypeNtw, ServerTypeWfw, ServerTypeNts,
        ServerTypeBrowserPotential, ServerTypeBrowserBackup, ServerTypeBrowserMaster, ServerTypeBrowserDomainMaster, ServerTypeOsf, ServerTypeVms,
        ServerTypeW95, ServerTypeDfs, ServerTypeLocal, ServerTypeDomainenum,
    ];

    // Section 2.2.3.
    static void TakeElection(ref Layer browser)
    {
        browser.Take(ElectionVersion);
        int at = browser.Position;
        browser.Take(ElectionCriteria);
        browser.Position = at;
        browser.TakeBits(ElectionDesire, ElectionDesireBackup, ElectionDesireStandby, ElectionDesireMaster, ElectionDesireDomainMaster, ElectionDesireWins,
            ElectionDesireNt);
        browser.Take(ProtoMajor);
        browser.Take(ProtoMinor);
        browser.TakeBits(ElectionOs, ElectionOsWfw, ElectionOsNtw, ElectionOsNts);
        browser.Take(Uptime);
        browser.Position += 4;
        TakeToNul(ref browser, Server);
    }
}
