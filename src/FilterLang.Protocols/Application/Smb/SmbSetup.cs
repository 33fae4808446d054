using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Commands of SMB that agree on a dialect, authenticate a user and connect to a share.</summary>
static class SmbSetup
{
    static Protocol Protocol => Smb.Protocol;

    public static readonly Field
        Dialect                    = Protocol.Text   ("smb.dialect",                       "Dialect"),
        BufferFormat               = Protocol.UInt8  ("smb.buffer_format",                 "Buffer Format", names: SmbNames.BufferFormat),
        DialectName                = Protocol.Text   ("smb.dialect.name",                  "Name"),
        DialectIndex               = Protocol.UInt16 ("smb.dialect.index",                 "Selected Index", little: true),
        Sm                         = Protocol.UInt16 ("smb.sm",                            "Security Mode", display: Hex, little: true),
        Sm8                        = Protocol.UInt8  ("smb.sm",                            "Security Mode", display: Hex),
        SmMode                     = Protocol.Row    ("smb.sm.mode",                       "Mode", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("USER security mode", "SHARE security mode"), little: true, size: 2),
        SmPassword                 = Protocol.Row    ("smb.sm.password",                   "Password", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("ENCRYPTED password. Use challenge/response", "PLAINTEXT password"), little: true, size: 2),
        SmSignatures               = Protocol.Boolean("smb.sm.signatures",                 "Signatures", mask: 0x4, names: ValueNames.Pair("Security signatures ENABLED", "Security signatures NOT enabled")),
        SmSigRequired              = Protocol.Boolean("smb.sm.sig_required",               "Sig Req", mask: 0x8, names: ValueNames.Pair("Security signatures REQUIRED", "Security signatures NOT required")),
        MaxMpxCount                = Protocol.UInt16 ("smb.max_mpx_count",                 "Max Mpx Count", little: true),
        MaxVcs                     = Protocol.UInt16 ("smb.max_vcs",                       "Max VCs", little: true),
        MaxBufsize                 = Protocol.UInt32 ("smb.max_bufsize",                   "Max Buffer Size", little: true),
        MaxRaw                     = Protocol.UInt32 ("smb.max_raw",                       "Max Raw Buffer", little: true),
        Rm                         = Protocol.UInt16 ("smb.rm",                            "Raw Mode", display: Hex, little: true),
        RmRead                     = Protocol.Row    ("smb.rm.read",                       "Read Raw", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Read Raw is supported", "Read Raw is not supported"), little: true, size: 2),
        RmWrite                    = Protocol.Row    ("smb.rm.write",                      "Write Raw", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Write Raw is supported", "Write Raw is not supported"), little: true, size: 2),
        SessionKey                 = Protocol.UInt32 ("smb.session_key",                   "Session Key", display: Hex, little: true),
        ServerCap                  = Protocol.UInt32 ("smb.server_cap",                    "Capabilities", display: Hex, little: true),
        ServerCapRawMode           = Protocol.Row    ("smb.server_cap.raw_mode",           "Raw Mode", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Read Raw and Write Raw are supported", "Read Raw and Write Raw are not supported"), little: true, size: 4),
        ServerCapMpxMode           = Protocol.Row    ("smb.server_cap.mpx_mode",           "MPX Mode", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Read Mpx and Write Mpx are supported", "Read Mpx and Write Mpx are not supported"), little: true, size: 4),
        ServerCapUnicode           = Protocol.Row    ("smb.server_cap.unicode",            "Unicode", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Unicode strings are supported", "Unicode strings are not supported"), little: true, size: 4),
        ServerCapLargeFiles        = Protocol.Row    ("smb.server_cap.large_files",        "Large Files", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Large files are supported", "Large files are not supported"), little: true, size: 4),
        ServerCapNtSmbs            = Protocol.Row    ("smb.server_cap.nt_smbs",            "NT SMBs", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("NT SMBs are supported", "NT SMBs are not supported"), little: true, size: 4),
        ServerCapRpcRemoteApis     = Protocol.Row    ("smb.server_cap.rpc_remote_apis",    "RPC Remote APIs", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("RPC remote APIs are supported", "RPC remote APIs are not supported"), little: true, size: 4),
        ServerCapNtStatus          = Protocol.Row    ("smb.server_cap.nt_status",          "NT Status Codes", FieldType.Boolean, mask: 0x40, names: ValueNames.Pair("NT status codes are supported", "NT status codes are not supported"), little: true, size: 4),
        ServerCapLevel2Oplocks     = Protocol.Row    ("smb.server_cap.level_2_oplocks",    "Level 2 Oplocks", FieldType.Boolean, mask: 0x80, names: ValueNames.Pair("Level 2 oplocks are supported", "Level 2 oplocks are not supported"), little: true, size: 4),
        ServerCapLockAndRead       = Protocol.Row    ("smb.server_cap.lock_and_read",      "Lock and Read", FieldType.Boolean, mask: 0x100, names: ValueNames.Pair("Lock and Read is supported", "Lock and Read is not supported"), little: true, size: 4),
        ServerCapNtFind            = Protocol.Row    ("smb.server_cap.nt_find",            "NT Find", FieldType.Boolean, mask: 0x200, names: ValueNames.Pair("NT Find is supported", "NT Find is not supported"), little: true, size: 4),
        ServerCapDfs               = Protocol.Row    ("smb.server_cap.dfs",                "Dfs", FieldType.Boolean, mask: 0x1000, names: ValueNames.Pair("Dfs is supported", "Dfs is not supported"), little: true, size: 4),
        ServerCapInfolevelPassthru = Protocol.Row    ("smb.server_cap.infolevel_passthru", "Infolevel Passthru", FieldType.Boolean, mask: 0x2000, names: ValueNames.Pair("NT information level request passthrough is supported", "NT information level request passthrough is not supported"), little: true, size: 4),
        ServerCapLargeReadx        = Protocol.Row    ("smb.server_cap.large_readx",        "Large ReadX", FieldType.Boolean, mask: 0x4000, names: ValueNames.Pair("Large Read andX is supported", "Large Read andX is not supported"), little: true, size: 4),
        ServerCapLargeWritex       = Protocol.Row    ("smb.server_cap.large_writex",       "Large WriteX", FieldType.Boolean, mask: 0x8000, names: ValueNames.Pair("Large Write andX is supported", "Large Write andX is not supported"), little: true, size: 4),
        ServerCapLwio              = Protocol.Row    ("smb.server_cap.lwio",               "LWIO", FieldType.Boolean, mask: 0x10000, names: ValueNames.Pair("LWIO ioctl/fsctl is supported", "LWIO ioctl/fsctl is not supported"), little: true, size: 4),
        ServerCapUnix              = Protocol.Row    ("smb.server_cap.unix",               "UNIX", FieldType.Boolean, mask: 0x800000, names: ValueNames.Pair("UNIX extensions are supported", "UNIX extensions are not supported"), little: true, size: 4),
        ServerCapCompressedData    = Protocol.Row    ("smb.server_cap.compressed_data",    "Compressed Data", FieldType.Boolean, mask: 0x2000000, names: ValueNames.Pair("Compressed data transfer is supported", "Compressed data transfer is not supported"), little: true, size: 4),
        ServerCapDynamicReauth     = Protocol.Row    ("smb.server_cap.dynamic_reauth",     "Dynamic Reauth", FieldType.Boolean, mask: 0x20000000, names: ValueNames.Pair("Dynamic Reauth is supported", "Dynamic Reauth is not supported"), little: true, size: 4),
        ServerCapExtendedSecurity  = Protocol.Row    ("smb.server_cap.extended_security",  "Extended Security", FieldType.Boolean, mask: 0x80000000, names: ValueNames.Pair("Extended security exchanges are supported", "Extended security exchanges are not supported"), little: true, size: 4),
        SystemTime                 = Protocol.Row    ("smb.system.time",                   "System Time", FieldType.AbsoluteTime, display: Local),
        ServerDateTime             = Protocol.Row    ("smb.server_date_time",              "Server Date and Time", FieldType.AbsoluteTime, display: Local),
        ServerDateTimeSmbDate      = Protocol.UInt16 ("smb.server_date_time.smb_date",     "Server Date", display: Hex, little: true),
        ServerDateTimeSmbTime      = Protocol.UInt16 ("smb.server_date_time.smb_time",     "Server Time", display: Hex, little: true),
        ServerTimezone             = Protocol.Row    ("smb.server_timezone",               "Server Time Zone", FieldType.Int16, display: Dec, little: true),
        ChallengeLength            = Protocol.UInt16 ("smb.challenge_length",              "Challenge Length", little: true),
        Challenge                  = Protocol.Bytes  ("smb.challenge",                     "Challenge"),
        ServerGuid                 = Protocol.Row    ("smb.server_guid",                   "Server GUID", FieldType.Guid),
        SecurityBlob               = Protocol.Bytes  ("smb.security_blob",                 "Security Blob"),
        SecurityBlobLen            = Protocol.UInt16 ("smb.security_blob_len",             "Security Blob Length", little: true),
        PrimaryDomain              = Protocol.Text   ("smb.primary_domain",                "Primary Domain"),
        Server                     = Protocol.Text   ("smb.server",                        "Server"),
        Andxoffset                 = Protocol.UInt16 ("smb.andxoffset",                    "AndXOffset", display: DecHex, little: true),
        MaxBuf                     = Protocol.UInt16 ("smb.max_buf",                       "Max Buffer", little: true),
        Vc                         = Protocol.UInt16 ("smb.vc",                            "VC Number", little: true),
        AnsiPwlen                  = Protocol.UInt16 ("smb.ansi_pwlen",                    "ANSI Password Length", little: true),
        UnicodePwlen               = Protocol.UInt16 ("smb.unicode_pwlen",                 "Unicode Password Length", little: true),
        Pwlen                      = Protocol.UInt16 ("smb.pwlen",                         "Password Length", little: true),
        AnsiPassword               = Protocol.Bytes  ("smb.ansi_password",                 "ANSI Password"),
        UnicodePassword            = Protocol.Bytes  ("smb.unicode_password",              "Unicode Password"),
        Password                   = Protocol.Bytes  ("smb.password",                      "Password"),
        Account                    = Protocol.Text   ("smb.account",                       "Account"),
        NativeOs                   = Protocol.Text   ("smb.native_os",                     "Native OS"),
        NativeLanman               = Protocol.Text   ("smb.native_lanman",                 "Native LAN Manager"),
        SetupAction                = Protocol.UInt16 ("smb.setup.action",                  "Action", display: Hex, little: true),
        SetupActionGuest           = Protocol.Row    ("smb.setup.action.guest",            "Guest", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Logged in as GUEST", "Not logged in as GUEST"), little: true, size: 2),
        ConnectFlags               = Protocol.UInt16 ("smb.connect.flags",                 "Flags", display: Hex, little: true),
        ConnectFlagsDtid           = Protocol.Row    ("smb.connect.flags.dtid",            "Disconnect TID", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("DISCONNECT TID", "Do NOT disconnect TID"), little: true, size: 2),
        ConnectFlagsExtendedsig    = Protocol.Row    ("smb.connect.flags.extendedsig",     "Extended Signature", FieldType.Boolean, mask: 0x4, names: ValueNames.Pair("Extended Signature", "NOT Extended Signature"), little: true, size: 2),
        ConnectFlagsExtendedresp   = Protocol.Row    ("smb.connect.flags.extendedresp",    "Extended Response", FieldType.Boolean, mask: 0x8, names: ValueNames.Pair("Extended Response", "NOT Extended Response"), little: true, size: 2),
        ConnectSupport             = Protocol.UInt16 ("smb.connect.support",               "Optional Support", display: Hex, little: true),
        ConnectSupportSearch       = Protocol.Row    ("smb.connect.support.search",        "Search Bits", FieldType.Boolean, mask: 0x1, names: ValueNames.Pair("Exclusive search bits supported", "Exclusive search bits not supported"), little: true, size: 2),
        ConnectSupportDfs          = Protocol.Row    ("smb.connect.support.dfs",           "In Dfs", FieldType.Boolean, mask: 0x2, names: ValueNames.Pair("Share is in Dfs", "Share isn't in Dfs"), little: true, size: 2),
        ConnectSupportCscmask      = Protocol.UInt16 ("smb.connect.support.cscmask",       "CSC Mask", mask: 0xc, names: SmbNames.ConnectSupportCscmask, little: true),
        ConnectSupportUniqfilename = Protocol.Row    ("smb.connect.support.uniqfilename",  "Unique File Name", FieldType.Boolean, mask: 0x10, names: ValueNames.Pair("Client allowed to cache share namespaces", "Client NOT allowed to cache share namespaces"), little: true, size: 2),
        ConnectSupportExtendedsig  = Protocol.Row    ("smb.connect.support.extendedsig",   "Extended Signatures", FieldType.Boolean, mask: 0x20, names: ValueNames.Pair("Extended signature", "NOT extended signature"), little: true, size: 2),
        Path                       = Protocol.Text   ("smb.path",                          "Path"),
        Service                    = Protocol.Text   ("smb.service",                       "Service"),
        NativeFs                   = Protocol.Text   ("smb.native_fs",                     "Native File System"),
        ExtraByteParameters        = Protocol.Bytes  ("smb.extra_byte_parameters",         "Extra byte parameters"),
        UnknownData                = Protocol.Bytes  ("smb.unknown_data",                  "Unknown Data");

    static readonly Field
        s_dialects = Protocol.Heading("Requested Dialects"),
        s_maximal = Protocol.Heading("Maximal Share Access Rights"),
        s_guest = Protocol.Heading("Guest Maximal Share Access Rights");

    static readonly Field[]
        s_capabilities = [ServerCapRawMode, ServerCapMpxMode, ServerCapUnicode, ServerCapLargeFiles, ServerCapNtSmbs, ServerCapRpcRemoteApis, ServerCapNtStatus,
            ServerCapLevel2Oplocks, ServerCapLockAndRead, ServerCapNtFind, ServerCapDfs, ServerCapInfolevelPassthru, ServerCapLargeReadx, ServerCapLargeWritex,
            ServerCapLwio, ServerCapUnix, ServerCapCompressedData, ServerCapDynamicReauth, ServerCapExtendedSecurity],
        s_modes = [SmMode, SmPassword, SmSignatures, SmSigRequired];

    const uint ExtendedSecurity = 0x8000_0000;

    public static void TakeNegotiate(ref Layer smb, in SmbMessage message, int words)
    {
        if (!message.IsResponse)
        {
            int end = SmbWords.TakeByteCount(ref smb);
            GroupScope all = smb.Begin(s_dialects, smb.Position);
            while (!smb.Failed && smb.Position < end)
            {
                int at = smb.Position, length = smb.Slice(at + 1, end - at - 1).IndexOf((byte)0) + 1;
                if (smb.Failed) break;
                if (length == 0) length = end - at - 1;
                int outer = smb.Parent;
                smb.NoteText(Dialect, smb.Slice(at + 1, length).TrimEnd((byte)0), at, length + 1, ItemFlags.None);
                smb.StandUnder(Dialect);
                smb.Take(BufferFormat);
                SmbWords.TakeAscii(ref smb, DialectName, end);
                smb.Parent = outer;
            }
            smb.End(all);
            return;
        }
        smb.Take(DialectIndex);
        if (words == 1)
        {
            SmbWords.TakeByteCount(ref smb);
            return;
        }
        SmbWords.TakeBits(ref smb, words == 17 ? Sm8 : Sm, words == 17 ? 1 : 2, words == 17 ? s_modes : s_modes.AsSpan(0, 2));
        if (words == 17) TakeNtAnswer(ref smb, message);
        else if (words == 13) TakeLanManagerAnswer(ref smb, message);
    }

    static void TakeNtAnswer(ref Layer smb, in SmbMessage message)
    {
        smb.Take(MaxMpxCount);
        smb.Take(MaxVcs);
        smb.Take(MaxBufsize);
        smb.Take(MaxRaw);
        smb.Take(SessionKey);
        uint capabilities = (uint)smb.TakeBits(ServerCap, s_capabilities);
        WindowsTypes.TakeTime(ref smb, SystemTime);
        smb.Take(ServerTimezone);
        int length = (int)SmbWords.Take(ref smb, ChallengeLength, 1);
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        if ((capabilities & ExtendedSecurity) != 0 && (message.Flags & SmbMessage.ExtendedSecurity) != 0)
        {
            if (end - smb.Position < 16) return;
            smb.Take(ServerGuid, 16);
            TakeSecurity(ref smb, end - smb.Position);
            return;
        }
        if (length > 0 && length <= end - smb.Position) smb.Take(Challenge, length);
        SmbMessage texts = message with { IsUnicode = (capabilities & 4) != 0 };
        // These stand without padding.
        SmbWords.TakeText(ref smb, PrimaryDomain, texts, end, align: false);
        SmbWords.TakeText(ref smb, Server, texts, end, align: false);
    }

    static void TakeLanManagerAnswer(ref Layer smb, in SmbMessage message)
    {
        SmbWords.Take(ref smb, MaxBufsize, 2);
        smb.Take(MaxMpxCount);
        smb.Take(MaxVcs);
        smb.TakeBits(Rm, RmRead, RmWrite);
        smb.Take(SessionKey);
        SmbWords.TakeDosTime(ref smb, ServerDateTime, ServerDateTimeSmbDate, ServerDateTimeSmbTime);
        smb.Take(ServerTimezone);
        int length = (int)smb.Take(ChallengeLength);
        smb.Take(Smb.Reserved, 2);
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        if (length > 0 && length <= end - smb.Position) smb.Take(Challenge, length);
        if (length > 0) SmbWords.TakeText(ref smb, PrimaryDomain, message, end);
    }

    // A token of GSS-API or NTLMSSP.
    static void TakeSecurity(ref Layer smb, int length)
    {
        if (length <= 0 || !smb.Need(smb.Position, length)) return;
        int at = smb.Position, outer = smb.Parent;
        smb.Take(SecurityBlob, length);
        smb.StandUnder(SecurityBlob);
        SecurityTokens.Call(ref smb, at, length);
        smb.Parent = outer;
    }

    public static void TakeSession(ref Layer smb, in SmbMessage message, int words)
    {
        int blob = 0, ansi = 0, unicode = 0;
        if (message.IsResponse)
        {
            smb.TakeBits(SetupAction, SetupActionGuest);
            if (words == 4) blob = (int)smb.Take(SecurityBlobLen);
        }
        else
        {
            smb.Take(MaxBuf);
            smb.Take(MaxMpxCount);
            smb.Take(Vc);
            smb.Take(SessionKey);
            if (words == 12) blob = (int)smb.Take(SecurityBlobLen);
            else if (words == 13)
            {
                ansi = (int)smb.Take(AnsiPwlen);
                unicode = (int)smb.Take(UnicodePwlen);
            }
            else ansi = (int)smb.Take(Pwlen);
            smb.Take(Smb.Reserved, 4);
            if (words >= 12) smb.TakeBits(ServerCap, s_capabilities);
        }
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        if (blob > 0) TakeSecurity(ref smb, Math.Min(blob, end - smb.Position));
        if (ansi > 0) TakePassword(ref smb, words == 13 ? AnsiPassword : Password, ansi, end);
        if (unicode > 0) TakePassword(ref smb, UnicodePassword, unicode, end);
        if (smb.Failed) return;
        if (!message.IsResponse && words != 12)
        {
            int account = smb.Position;
            SmbWords.TakeText(ref smb, Account, message, end);
            int domain = smb.Position;
            SmbWords.TakeText(ref smb, PrimaryDomain, message, end);
            if (smb.Packet.Columns is not null && domain > account)
            {
                smb.Info($", User: ");
                if (smb.Position > domain) SmbWords.AddText(ref smb, message, domain, smb.Position);
                smb.Info($"\\");
                SmbWords.AddText(ref smb, message, account, domain);
            }
        }
        SmbWords.TakeText(ref smb, NativeOs, message, end);
        SmbWords.TakeText(ref smb, NativeLanman, message, end);
        if (message.IsResponse || words == 12) SmbWords.TakeText(ref smb, PrimaryDomain, message, end);
    }

    static void TakePassword(ref Layer smb, Field field, int length, int end)
    {
        if (length <= end - smb.Position) smb.Take(field, length);
    }

    public static void TakeTreeConnect(ref Layer smb, in SmbMessage message, int words)
    {
        if (!message.IsResponse)
        {
            smb.TakeBits(ConnectFlags, ConnectFlagsDtid, ConnectFlagsExtendedsig, ConnectFlagsExtendedresp);
            int length = (int)smb.Take(Pwlen);
            int bound = SmbWords.TakeByteCount(ref smb);
            if (smb.Failed) return;
            if (length > 0) TakePassword(ref smb, Password, length, bound);
            int at = smb.Position;
            SmbWords.TakeText(ref smb, Path, message, bound);
            if (!smb.Failed && smb.Position > at)
            {
                SmbWords.Keep(ref smb, message, at, smb.Position, message.Call.Name);
                smb.Info($", Path: ");
                SmbWords.AddText(ref smb, message, at, smb.Position);
            }
            SmbWords.TakeAscii(ref smb, Service, bound);
            return;
        }
        if (words >= 3)
        {
            smb.TakeBits(ConnectSupport, ConnectSupportSearch, ConnectSupportDfs, ConnectSupportCscmask, ConnectSupportUniqfilename, ConnectSupportExtendedsig);
            if (words == 7)
            {
                SmbFiles.TakeAccess(ref smb, s_maximal);
                SmbFiles.TakeAccess(ref smb, s_guest);
            }
        }
        int end = SmbWords.TakeByteCount(ref smb);
        if (smb.Failed) return;
        message.Talk.Connect(message.Tree, message.Call.Name.Bytes, smb.Slice(smb.Position, Math.Max(0, end - smb.Position)).StartsWith("IPC"u8), smb.Packet.Number);
        SmbWords.TakeAscii(ref smb, Service, end);
        SmbWords.TakeText(ref smb, NativeFs, message, end);
    }
}
