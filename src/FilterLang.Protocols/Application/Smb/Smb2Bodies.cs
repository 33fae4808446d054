namespace FilterLang.Protocols;

/// <summary>Bodies of SMB2 messages that are about connections, sessions, trees and data, [MS-SMB2] section 2.2.</summary>
static class Smb2Bodies
{
    const uint Negotiate = 0, SessionSetup = 1, Logoff = 2, TreeConnect = 3, TreeDisconnect = 4, Create = 5, Close = 6, Flush = 7, Read = 8, Write = 9,
        Lock = 10, Ioctl = 11, Cancel = 12, Echo = 13, Find = 14, Notify = 15, GetInfo = 16, SetInfo = 17, Break = 18;

    const uint MoreProcessing = 0xC000_0016, Pending = 0x0000_0103, BufferOverflow = 0x8000_0005;

    static readonly Protocol Protocol = Smb2.Protocol;

    public static readonly Field
        PreviousSesid                    = Protocol.UInt64 ("smb2.previous_sesid",                       "Previous Session Id", display: Hex, little: true),
        MaxIoctlOutSize                  = Protocol.UInt32 ("smb2.max_ioctl_out_size",                   "Max Ioctl Out Size", little: true),
        MaxIoctlInSize                   = Protocol.UInt32 ("smb2.max_ioctl_in_size",                    "Max Ioctl In Size", little: true),
        DataOffset                       = Protocol.UInt16 ("smb2.data_offset",                          "Data Offset", display: Hex, little: true),
        WriteLength                      = Protocol.UInt32 ("smb2.write_length",                         "Write Length", little: true),
        ReadBlob                         = Protocol.Bytes  ("smb2.read.blob",                            "Info"),
        ReadLength                       = Protocol.UInt32 ("smb2.read_length",                          "Read Length", little: true),
        ReadRemaining                    = Protocol.UInt32 ("smb2.read_remaining",                       "Read Remaining", little: true),
        ReadPadding                      = Protocol.UInt8  ("smb2.read_padding",                         "Padding", display: Hex),
        ReadFlags                        = Protocol.UInt8  ("smb2.read_flags",                           "Flags", display: Hex),
        ReadFlagsUnbuffered              = Protocol.Boolean("smb2.read_flags.unbuffered",                "Unbuffered", mask: 0x1, names: ValueNames.Pair("Client is asking for UNBUFFERED read", "Client is NOT asking for UNBUFFERED read")),
        ReadFlagsCompressed              = Protocol.Boolean("smb2.read_flags.compressed",                "Compressed", mask: 0x2, names: ValueNames.Pair("Client is asking for COMPRESSED data", "Client is NOT asking for COMPRESSED data")),
        SecurityBlob                     = Protocol.Bytes  ("smb2.security_blob",                        "Security Blob"),
        IoctlOut                         = Protocol.Label  ("smb2.ioctl.out",                            "Out Data"),
        IoctlIn                          = Protocol.Label  ("smb2.ioctl.in",                             "In Data"),
        ServerGuid                       = Protocol.Row    ("smb2.server_guid",                          "Server Guid", FieldType.Guid),
        ClientGuid                       = Protocol.Row    ("smb2.client_guid",                          "Client Guid", FieldType.Guid),
        WriteData                        = Protocol.Bytes  ("smb2.write_data",                           "Write Data"),
        WriteFlags                       = Protocol.UInt32 ("smb2.write.flags",                          "Write Flags", display: Hex, little: true),
        WriteFlagsWriteThrough           = Protocol.Row    ("smb2.write.flags.write_through",            "Write through", FieldType.Boolean, little: true, mask: 0x1, size: 4, names: ValueNames.Pair("Client is asking for WRITE_THROUGH", "Client is NOT asking for WRITE_THROUGH")),
        WriteFlagsUnbuffered             = Protocol.Row    ("smb2.write.flags.unbuffered",               "Unbuffered", FieldType.Boolean, little: true, mask: 0x2, size: 4, names: ValueNames.Pair("Client is asking for UNBUFFERED write", "Client is NOT asking for UNBUFFERED write")),
        WriteCount                       = Protocol.UInt32 ("smb2.write.count",                          "Write Count", little: true),
        WriteRemaining                   = Protocol.UInt32 ("smb2.write.remaining",                      "Write Remaining", little: true),
        ReadData                         = Protocol.Bytes  ("smb2.read_data",                            "Read Data"),
        NegotiateContextType             = Protocol.UInt16 ("smb2.negotiate_context.type",               "Type", display: Hex, names: Smb2Names.NegotiateContextType, little: true),
        NegotiateContextDataLength       = Protocol.UInt16 ("smb2.negotiate_context.data_length",        "DataLength", little: true),
        NegotiateContextOffset           = Protocol.UInt32 ("smb2.negotiate_context.offset",             "NegotiateContextOffset", display: Hex, little: true),
        NegotiateContextReserved2        = Protocol.UInt32 ("smb2.negotiate_context.reserved2",          "Reserved2", display: Hex, little: true),
        NegotiateContextCount            = Protocol.UInt16 ("smb2.negotiate_context.count",              "NegotiateContextCount", little: true),
        NegotiateContextReserved         = Protocol.UInt16 ("smb2.negotiate_context.reserved",           "Reserved", little: true),
        NegotiateContextHashAlgCount     = Protocol.UInt16 ("smb2.negotiate_context.hash_alg_count",     "HashAlgorithmCount", little: true),
        NegotiateContextHashAlgorithm    = Protocol.UInt16 ("smb2.negotiate_context.hash_algorithm",     "HashAlgorithm", display: Hex, names: new(() => [(0x1, "SHA-512")]), little: true),
        NegotiateContextSaltLength       = Protocol.UInt16 ("smb2.negotiate_context.salt_length",        "SaltLength", little: true),
        NegotiateContextSalt             = Protocol.Bytes  ("smb2.negotiate_context.salt",               "Salt"),
        NegotiateContextCipherCount      = Protocol.UInt16 ("smb2.negotiate_context.cipher_count",       "CipherCount", little: true),
        NegotiateContextCipherId         = Protocol.UInt16 ("smb2.negotiate_context.cipher_id",          "CipherId", display: Hex, names: new(() => [(0x1, "AES-128-CCM"), (0x2, "AES-128-GCM"), (0x3, "AES-256-CCM"), (0x4, "AES-256-GCM")]), little: true),
        CurrentTime                      = Protocol.Row    ("smb2.current_time",                         "Current Time", FieldType.AbsoluteTime, display: Local),
        BootTime                         = Protocol.Row    ("smb2.boot_time",                            "Boot Time", FieldType.AbsoluteTime, display: Local),
        BufferCode                       = Protocol.UInt16 ("smb2.buffer_code",                          "StructureSize", display: Hex, little: true),
        BufferCodeLength                 = Protocol.UInt16 ("smb2.buffer_code.length",                   "Fixed Part Length", mask: 0xFFFE, little: true),
        OlbLength                        = Protocol.UInt32 ("smb2.olb.length",                           "Blob Length", little: true),
        OlbOffset                        = Protocol.UInt32 ("smb2.olb.offset",                           "Blob Offset", display: Hex, little: true),
        BufferCodeDynamic                = Protocol.Row    ("smb2.buffer_code.dynamic",                  "Dynamic Part", FieldType.Boolean, little: true, mask: 0x1, size: 2),
        IoctlFunction                    = Protocol.UInt32 ("smb2.ioctl.function",                       "Function", display: Hex, names: Smb2Names.IoctlFunction, little: true),
        IoctlFunctionDevice              = Protocol.UInt32 ("smb2.ioctl.function.device",                "Device", display: Hex, mask: 0xFFFF0000, names: Smb2Names.IoctlFunctionDevice, little: true),
        IoctlFunctionAccess              = Protocol.UInt32 ("smb2.ioctl.function.access",                "Access", display: Hex, mask: 0xC000, names: new(() => [(0x0, "FILE_ANY_ACCESS"), (0x1, "FILE_READ_ACCESS"), (0x2, "FILE_WRITE_ACCESS"), (0x3, "FILE_READ_WRITE_ACCESS")]), little: true),
        IoctlFunctionFunction            = Protocol.UInt32 ("smb2.ioctl.function.function",              "Function", display: Hex, mask: 0x3FFC, little: true),
        IoctlFunctionMethod              = Protocol.UInt32 ("smb2.ioctl.function.method",                "Method", display: Hex, mask: 0x3, names: new(() => [(0x0, "METHOD_BUFFERED"), (0x1, "METHOD_IN_DIRECT"), (0x2, "METHOD_OUT_DIRECT"), (0x3, "METHOD_NEITHER")]), little: true),
        TcFlags                          = Protocol.UInt16 ("smb2.tc.flags",                             "Flags", display: Hex, little: true),
        TcClusterReconnect               = Protocol.Row    ("smb2.tc.cluster_reconnect",                 "Cluster Reconnect", FieldType.Boolean, little: true, mask: 0x1, size: 2, names: ValueNames.SetNotSet),
        TcRedirectToOwner                = Protocol.Row    ("smb2.tc.redirect_to_owner",                 "Redirect To Owner", FieldType.Boolean, little: true, mask: 0x2, size: 2, names: ValueNames.SetNotSet),
        TcExtensionPresent               = Protocol.Row    ("smb2.tc.extension_present",                 "Extension Present", FieldType.Boolean, little: true, mask: 0x4, size: 2, names: ValueNames.SetNotSet),
        TcReserved                       = Protocol.UInt16 ("smb2.tc.reserved",                          "Reserved", display: Hex, mask: 0xFFF8, little: true),
        DialectCount                     = Protocol.UInt16 ("smb2.dialect_count",                        "Dialect count", little: true),
        Dialect                          = Protocol.UInt16 ("smb2.dialect",                              "Dialect", display: Hex, names: Smb2Names.Dialect, little: true),
        SecMode                          = Protocol.UInt8  ("smb2.sec_mode",                             "Security mode", display: Hex),
        SessionFlags                     = Protocol.UInt16 ("smb2.session_flags",                        "Session Flags", display: Hex, little: true),
        Capabilities                     = Protocol.UInt32 ("smb2.capabilities",                         "Capabilities", display: Hex, little: true),
        Unknown                          = Protocol.Bytes  ("smb2.unknown",                              "Unknown"),
        SesFlagsGuest                    = Protocol.Row    ("smb2.ses_flags.guest",                      "Guest", FieldType.Boolean, little: true, mask: 0x1, size: 2),
        SesFlagsNull                     = Protocol.Row    ("smb2.ses_flags.null",                       "Null", FieldType.Boolean, little: true, mask: 0x2, size: 2),
        SesFlagsEncrypt                  = Protocol.Row    ("smb2.ses_flags.encrypt",                    "Encrypt", FieldType.Boolean, little: true, mask: 0x4, size: 2),
        SecModeSignRequired              = Protocol.Boolean("smb2.sec_mode.sign_required",               "Signing required", mask: 0x2),
        SecModeSignEnabled               = Protocol.Boolean("smb2.sec_mode.sign_enabled",                "Signing enabled", mask: 0x1),
        SesReqFlags                      = Protocol.UInt8  ("smb2.ses_req_flags",                        "Flags"),
        SesReqFlagsSessionBinding        = Protocol.Boolean("smb2.ses_req_flags.session_binding",        "Session Binding Request", mask: 0x1),
        CapabilitiesDfs                  = Protocol.Row    ("smb2.capabilities.dfs",                     "DFS", FieldType.Boolean, little: true, mask: 0x1, size: 4, names: ValueNames.Pair("This host supports DFS", "This host does NOT support DFS")),
        CapabilitiesLeasing              = Protocol.Row    ("smb2.capabilities.leasing",                 "LEASING", FieldType.Boolean, little: true, mask: 0x2, size: 4, names: ValueNames.Pair("This host supports LEASING", "This host does NOT support LEASING")),
        CapabilitiesLargeMtu             = Protocol.Row    ("smb2.capabilities.large_mtu",               "LARGE MTU", FieldType.Boolean, little: true, mask: 0x4, size: 4, names: ValueNames.Pair("This host supports LARGE_MTU", "This host does NOT support LARGE_MTU")),
        CapabilitiesMultiChannel         = Protocol.Row    ("smb2.capabilities.multi_channel",           "MULTI CHANNEL", FieldType.Boolean, little: true, mask: 0x8, size: 4, names: ValueNames.Pair("This host supports MULTI CHANNEL", "This host does NOT support MULTI CHANNEL")),
        CapabilitiesPersistentHandles    = Protocol.Row    ("smb2.capabilities.persistent_handles",      "PERSISTENT HANDLES", FieldType.Boolean, little: true, mask: 0x10, size: 4, names: ValueNames.Pair("This host supports PERSISTENT HANDLES", "This host does NOT support PERSISTENT HANDLES")),
        CapabilitiesDirectoryLeasing     = Protocol.Row    ("smb2.capabilities.directory_leasing",       "DIRECTORY LEASING", FieldType.Boolean, little: true, mask: 0x20, size: 4, names: ValueNames.Pair("This host supports DIRECTORY LEASING", "This host does NOT support DIRECTORY LEASING")),
        CapabilitiesEncryption           = Protocol.Row    ("smb2.capabilities.encryption",              "ENCRYPTION", FieldType.Boolean, little: true, mask: 0x40, size: 4, names: ValueNames.Pair("This host supports ENCRYPTION", "This host does NOT support ENCRYPTION")),
        CapabilitiesNotifications        = Protocol.Row    ("smb2.capabilities.notifications",           "NOTIFICATIONS", FieldType.Boolean, little: true, mask: 0x80, size: 4, names: ValueNames.Pair("This host supports receiving NOTIFICATIONS", "This host does NOT support receiving NOTIFICATIONS")),
        MaxTransSize                     = Protocol.UInt32 ("smb2.max_trans_size",                       "Max Transaction Size", little: true),
        MaxReadSize                      = Protocol.UInt32 ("smb2.max_read_size",                        "Max Read Size", little: true),
        MaxWriteSize                     = Protocol.UInt32 ("smb2.max_write_size",                       "Max Write Size", little: true),
        Channel                          = Protocol.UInt32 ("smb2.channel",                              "Channel", display: Hex, names: new(() => [(0x0, "None"), (0x1, "RDMA V1"), (0x2, "RDMA V1_INVALIDATE"), (0x3, "RDMA TRANSFORM")]), little: true),
        ShareFlags                       = Protocol.UInt32 ("smb2.share_flags",                          "Share flags", display: Hex, little: true),
        ShareFlagsDfs                    = Protocol.Row    ("smb2.share_flags.dfs",                      "DFS", FieldType.Boolean, little: true, mask: 0x1, size: 4),
        ShareFlagsDfsRoot                = Protocol.Row    ("smb2.share_flags.dfs_root",                 "DFS root", FieldType.Boolean, little: true, mask: 0x2, size: 4),
        ShareFlagsRestrictExclusiveOpens = Protocol.Row    ("smb2.share_flags.restrict_exclusive_opens", "Restrict exclusive opens", FieldType.Boolean, little: true, mask: 0x100, size: 4),
        ShareFlagsForceSharedDelete      = Protocol.Row    ("smb2.share_flags.force_shared_delete",      "Force shared delete", FieldType.Boolean, little: true, mask: 0x200, size: 4),
        ShareFlagsAllowNamespaceCaching  = Protocol.Row    ("smb2.share_flags.allow_namespace_caching",  "Allow namespace caching", FieldType.Boolean, little: true, mask: 0x400, size: 4),
        ShareFlagsAccessBasedDirEnum     = Protocol.Row    ("smb2.share_flags.access_based_dir_enum",    "Access based directory enum", FieldType.Boolean, little: true, mask: 0x800, size: 4),
        ShareFlagsForceLeveliiOplock     = Protocol.Row    ("smb2.share_flags.force_levelii_oplock",     "Force level II oplock", FieldType.Boolean, little: true, mask: 0x1000, size: 4),
        ShareFlagsEnableHashV1           = Protocol.Row    ("smb2.share_flags.enable_hash_v1",           "Enable hash V1", FieldType.Boolean, little: true, mask: 0x2000, size: 4),
        ShareFlagsEnableHashV2           = Protocol.Row    ("smb2.share_flags.enable_hash_v2",           "Enable hash V2", FieldType.Boolean, little: true, mask: 0x4000, size: 4),
        ShareFlagsEncryptData            = Protocol.Row    ("smb2.share_flags.encrypt_data",             "Encrypted data required", FieldType.Boolean, little: true, mask: 0x8000, size: 4),
        ShareFlagsIdentityRemoting       = Protocol.Row    ("smb2.share_flags.identity_remoting",        "Identity Remoting", FieldType.Boolean, little: true, mask: 0x40000, size: 4),
        ShareFlagsCompressData           = Protocol.Row    ("smb2.share_flags.compress_data",            "Compressed IO", FieldType.Boolean, little: true, mask: 0x100000, size: 4),
        ShareFlagsIsolatedTransport      = Protocol.Row    ("smb2.share_flags.isolated_transport",       "Isolated Transport", FieldType.Boolean, little: true, mask: 0x200000, size: 4),
        ShareCaching                     = Protocol.UInt32 ("smb2.share.caching",                        "Caching policy", display: Hex, mask: 0x30, names: new(() => [(0x0, "Manual caching"), (0x1, "Auto caching"), (0x2, "VDO caching"), (0x3, "No caching")]), little: true),
        ShareCaps                        = Protocol.UInt32 ("smb2.share_caps",                           "Share Capabilities", display: Hex, little: true),
        ShareCapsDfs                     = Protocol.Row    ("smb2.share_caps.dfs",                       "DFS", FieldType.Boolean, little: true, mask: 0x8, size: 4),
        ShareCapsContinuousAvailability  = Protocol.Row    ("smb2.share_caps.continuous_availability",   "CONTINUOUS AVAILABILITY", FieldType.Boolean, little: true, mask: 0x10, size: 4),
        ShareCapsScaleout                = Protocol.Row    ("smb2.share_caps.scaleout",                  "SCALEOUT", FieldType.Boolean, little: true, mask: 0x20, size: 4),
        ShareCapsCluster                 = Protocol.Row    ("smb2.share_caps.cluster",                   "CLUSTER", FieldType.Boolean, little: true, mask: 0x40, size: 4),
        ShareCapsAsymmetric              = Protocol.Row    ("smb2.share_caps.asymmetric",                "ASYMMETRIC", FieldType.Boolean, little: true, mask: 0x80, size: 4),
        ShareCapsRedirectToOwner         = Protocol.Row    ("smb2.share_caps.redirect_to_owner",         "REDIRECT_TO_OWNER", FieldType.Boolean, little: true, mask: 0x100, size: 4),
        IoctlFlags                       = Protocol.UInt32 ("smb2.ioctl.flags",                          "Flags", display: Hex, little: true),
        MinCount                         = Protocol.UInt32 ("smb2.min_count",                            "Min Count", little: true),
        RemainingBytes                   = Protocol.UInt32 ("smb2.remaining_bytes",                      "Remaining Bytes", little: true),
        ChannelInfoOffset                = Protocol.UInt16 ("smb2.channel_info_offset",                  "Channel Info Offset", little: true),
        ChannelInfoLength                = Protocol.UInt16 ("smb2.channel_info_length",                  "Channel Info Length", little: true),
        ChannelInfoBlob                  = Protocol.Label  ("smb2.channel_info_blob",                    "Channel Info Blob"),
        IoctlIsFsctl                     = Protocol.Row    ("smb2.ioctl.is_fsctl",                       "Is FSCTL", FieldType.Boolean, little: true, mask: 0x1, size: 4),
        ErrorContextCount                = Protocol.UInt8  ("smb2.error.context_count",                  "Error Context Count"),
        ErrorReserved                    = Protocol.UInt8  ("smb2.error.reserved",                       "Reserved", display: Hex),
        ErrorByteCount                   = Protocol.UInt32 ("smb2.error.byte_count",                     "Byte Count", little: true),
        ErrorData                        = Protocol.Bytes  ("smb2.error.data",                           "Error Data"),
        ErrorContext                     = Protocol.Bytes  ("smb2.error.context",                        "Error Context"),
        ErrorContextId                   = Protocol.UInt32 ("smb2.error.context.id",                     "Type", display: Hex, names: new(() => [(0x0, "ERROR_ID_DEFAULT"), (0x72645253, "ERROR_ID_SHARE_REDIRECT")]), little: true),
        ErrorContextLength               = Protocol.UInt32 ("smb2.error.context.length",                 "Type", little: true),
        ErrorMinBufLength                = Protocol.UInt32 ("smb2.error.min_buf_length",                 "Minimum required buffer length", little: true),
        ErrorShareRedirect               = Protocol.Label  ("smb2.error.share_redirect",                 "Share Redirect"),
        ErrorShareRedirectStructSize     = Protocol.UInt32 ("smb2.error.share_redirect.struct_size",     "Struct Size", little: true),
        ErrorShareRedirectNotifType      = Protocol.UInt32 ("smb2.error.share_redirect.notif_type",      "Notification Type", little: true),
        ErrorShareRedirectFlags          = Protocol.UInt16 ("smb2.error.share_redirect.flags",           "Flags", display: Hex, little: true),
        ErrorShareRedirectTargetType     = Protocol.UInt16 ("smb2.error.share_redirect.target_type",     "Target Type", display: Hex, little: true),
        ErrorShareRedirectIpCount        = Protocol.UInt32 ("smb2.error.share_redirect.ip_count",        "IP Addr Count", little: true),
        ErrorShareRedirectIpList         = Protocol.Label  ("smb2.error.share_redirect.ip_list",         "IP Addr List"),
        ErrorShareRedirectResName        = Protocol.Text   ("smb2.error.share_redirect.res_name",        "Resource Name"),
        Reserved                         = Protocol.Bytes  ("smb2.reserved",                             "Reserved");

    static readonly Field[]
        s_capabilities = [CapabilitiesDfs, CapabilitiesLeasing, CapabilitiesLargeMtu, CapabilitiesMultiChannel, CapabilitiesPersistentHandles,
            CapabilitiesDirectoryLeasing, CapabilitiesEncryption, CapabilitiesNotifications],
        s_shareFlags = [ShareFlagsDfs, ShareFlagsDfsRoot, ShareCaching, ShareFlagsRestrictExclusiveOpens, ShareFlagsForceSharedDelete,
            ShareFlagsAllowNamespaceCaching, ShareFlagsAccessBasedDirEnum, ShareFlagsForceLeveliiOplock, ShareFlagsEnableHashV1,
            ShareFlagsEnableHashV2, ShareFlagsEncryptData, ShareFlagsIdentityRemoting, ShareFlagsCompressData, ShareFlagsIsolatedTransport],
        s_shareCaps = [ShareCapsDfs, ShareCapsContinuousAvailability, ShareCapsScaleout, ShareCapsCluster, ShareCapsAsymmetric,
            ShareCapsRedirectToOwner];

    public static void Take(ref Layer smb, in Smb2Message message)
    {
        smb.TakeBits(BufferCode, BufferCodeLength, BufferCodeDynamic);
        if (message.IsResponse && IsError(message))
        {
            if (message.Command == Smb2Files.Find) Smb2Summary.TellFound(smb, message.Id, 0, 0);
            TakeError(ref smb);
            return;
        }
        switch (message.Command)
        {
            case Negotiate: Smb2Negotiation.Take(ref smb, message.IsResponse); break;
            case SessionSetup: TakeSetup(ref smb, message.IsResponse); break;
            case Logoff or TreeDisconnect or Echo or Cancel: break;
            case TreeConnect: TakeTreeConnect(ref smb, message); break;
            case Read: TakeRead(ref smb, message); break;
            case Write: TakeWrite(ref smb, message); break;
            case Ioctl: TakeIoctl(ref smb, message); break;
            default: Smb2Files.Take(ref smb, message); break;
        }
    }

    // Section 2.2.2; some replies with a status are whole all the same.
    static bool IsError(in Smb2Message message) => message.Status switch
    {
        0 or 0x0000_010B => false,
        Pending => message.Command is Create or Read or Ioctl,
        MoreProcessing => message.Command != SessionSetup,
        BufferOverflow => message.Command is not (GetInfo or Read or Ioctl),
        _ => true,
    };

    static void TakeError(ref Layer smb)
    {
        smb.Take(ErrorContextCount);
        smb.Take(ErrorReserved);
        int length = (int)smb.Take(ErrorByteCount);
        if (length == 0) length = 1;
        if (smb.Remaining > 0) smb.Take(ErrorData, Math.Min(length, smb.Remaining));
    }

    /// <summary>A blob's place and size in the message; they are read here, the blob by others.</summary>
    public static (int At, int Length) TakeBlob(ref Layer smb, int offsetSize, int lengthSize)
    {
        int offset = TakeNumber(ref smb, OlbOffset, offsetSize), length = TakeNumber(ref smb, OlbLength, lengthSize);
        return (offset, length);
    }

    /// <summary>Takes a number that is narrower than its field.</summary>
    public static int TakeNumber(ref Layer smb, Field field, int size)
    {
        ulong value = smb.Number(smb.Position, size, little: true);
        smb.Note(field, value, smb.Position, size, ItemFlags.LittleEndian);
        smb.Position += size;
        return (int)Math.Min(value, int.MaxValue);
    }

    static bool IsThere(in Layer smb, int at, int length) => length > 0 && at > 0 && (long)at + length <= smb.Captured;

    static void TakeSetup(ref Layer smb, bool isResponse)
    {
        if (isResponse) smb.TakeBits(SessionFlags, SesFlagsGuest, SesFlagsNull, SesFlagsEncrypt);
        else
        {
            smb.TakeBits(SesReqFlags, SesReqFlagsSessionBinding);
            smb.TakeBits(SecMode, SecModeSignEnabled, SecModeSignRequired);
            smb.TakeBits(Capabilities, s_capabilities);
            smb.Take(Channel);
        }
        (int at, int length) = TakeBlob(ref smb, 2, 2);
        if (!isResponse) smb.Take(PreviousSesid);
        TakeSecurity(ref smb, at, length);
    }

    /// <summary>What GSS-API or NTLMSSP exchange.</summary>
    public static void TakeSecurity(ref Layer smb, int at, int length)
    {
        if (!IsThere(smb, at, length)) return;
        smb.Place(SecurityBlob, at, length);
        int outer = smb.Parent;
        smb.StandUnder(SecurityBlob);
        SecurityTokens.Call(ref smb, at, length);
        smb.Parent = outer;
    }

    static void TakeTreeConnect(ref Layer smb, in Smb2Message message)
    {
        if (message.IsResponse)
        {
            uint type = (uint)smb.Take(Smb2.ShareType);
            smb.Take(Reserved, 1);
            smb.TakeBits(ShareFlags, s_shareFlags);
            smb.TakeBits(ShareCaps, s_shareCaps);
            SmbFiles.TakeAccess(ref smb);
            if (!smb.Failed) smb.Packet.Conversation.State<Smb2Trees>(Protocol).Connect(message.Tree, (byte)type, smb.Packet.Number);
            return;
        }
        smb.TakeBits(TcFlags, TcClusterReconnect, TcRedirectToOwner, TcExtensionPresent, TcReserved);
        int at = smb.U16Little(smb.Position), length = smb.U16Little(smb.Position + 2);
        if (IsThere(smb, at, length))
        {
            Span<byte> text = stackalloc byte[1024];
            int written = length * 3 / 2 + 3 > text.Length ? 0 : TextDecoding.Decode(smb.Slice(at, length), text, TextEncoding.Utf16LittleEndian);
            smb.Packet.Conversation.State<Smb2Trees>(Protocol).Ask(text[..written]);
            Smb2Summary.TellTree(smb, text[..written]);
            smb.Text(Smb2.Tree, at, length, TextEncoding.Utf16LittleEndian);
        }
        TakeBlob(ref smb, 2, 2);
    }

    // A share that nobody has seen being connected to may hold pipes as well.
    static bool IsPipe(in Layer smb, uint tree) => (smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.TypeOf(tree) ?? 0) is 0 or Smb2Trees.Pipe;

    static void TakeRead(ref Layer smb, in Smb2Message message)
    {
        if (!message.IsResponse)
        {
            smb.Take(ReadPadding);
            smb.TakeBits(ReadFlags, ReadFlagsUnbuffered, ReadFlagsCompressed);
            ulong size = smb.Take(ReadLength), from = smb.Take(Smb2Files.FileOffset);
            if (!smb.Failed) smb.Info($" Len:{size} Off:{from}");
            SmbObjects.Of(smb)?.AskRead(smb, message.Id, new Smb2Range(message.Tree, Smb2Files.HandleAt(smb, smb.Position), from));
            ulong file = Smb2Files.TakeHandle(ref smb);
            if (IsPipe(smb, message.Tree)) smb.Packet.Conversation.State<Smb2Trees>(Protocol).AskRead(message.Id, file);
            smb.Take(MinCount);
            smb.Take(Channel);
            smb.Take(RemainingBytes);
            TakeBlob(ref smb, 2, 2);
            smb.Note(ChannelInfoBlob);
            return;
        }
        int at = smb.Position;
        smb.Position = at + 6;
        smb.Take(ReadRemaining);
        smb.Take(Reserved, 4);
        // What tells where the data is, is shown behind that.
        int after = smb.Position;
        smb.Position = at;
        int offset = TakeNumber(ref smb, OlbOffset, 1);
        smb.Take(Reserved, 1);
        int length = TakeNumber(ref smb, OlbLength, 4);
        if (smb.Failed) return;
        smb.Position = after;
        if (!IsThere(smb, offset, length)) return;
        SmbObjects.Of(smb)?.TellRead(smb, message, offset, length);
        smb.Place(ReadBlob, offset, length);
        Pipes.Call(ref smb, offset, length, IsPipe(smb, message.Tree), smb.Packet.Conversation.Known<Smb2Trees>(Protocol)?.FindRead(message.Id) ?? 0);
    }

    static void TakeWrite(ref Layer smb, in Smb2Message message)
    {
        if (message.IsResponse)
        {
            smb.Take(Reserved, 2);
            smb.Take(WriteCount);
            smb.Take(WriteRemaining);
            smb.Take(ChannelInfoOffset);
            smb.Take(ChannelInfoLength);
            return;
        }
        int offset = (int)smb.Take(DataOffset), length = (int)Math.Min(int.MaxValue, smb.Take(WriteLength));
        ulong to = smb.Take(Smb2Files.FileOffset);
        if (!smb.Failed) smb.Info($" Len:{length} Off:{to}");
        SmbObjects.Of(smb)?.Tell(smb, new Smb2Range(message.Tree, Smb2Files.HandleAt(smb, smb.Position), to), offset, length);
        ulong file = Smb2Files.TakeHandle(ref smb);
        smb.Take(Channel);
        smb.Take(RemainingBytes);
        TakeBlob(ref smb, 2, 2);
        smb.TakeBits(WriteFlags, WriteFlagsWriteThrough, WriteFlagsUnbuffered);
        smb.Note(ChannelInfoBlob);
        if (IsThere(smb, offset, length)) Pipes.Call(ref smb, offset, length, IsPipe(smb, message.Tree), file);
    }

    static void TakeIoctl(ref Layer smb, in Smb2Message message)
    {
        smb.Take(Reserved, 2);
        uint function = (uint)smb.TakeBits(IoctlFunction, IoctlFunctionDevice, IoctlFunctionAccess, IoctlFunctionFunction, IoctlFunctionMethod);
        Smb2Summary.TellControl(smb, function);
        ulong file = Smb2Files.TakeHandle(ref smb, tells: !message.IsResponse);
        // Answers need not repeat the handle.
        Smb2Trees trees = smb.Packet.Conversation.State<Smb2Trees>(Protocol);
        if (!message.IsResponse) trees.AskRead(message.Id, file);
        else if (trees.FindRead(message.Id) is not 0 and var asked) file = asked;
        (int input, int inputLength) = TakeBlob(ref smb, 4, 4);
        if (!message.IsResponse) smb.Take(MaxIoctlInSize);
        (int output, int outputLength) = TakeBlob(ref smb, 4, 4);
        if (!message.IsResponse) smb.Take(MaxIoctlOutSize);
        if (message.IsResponse) smb.Take(Smb2.Flags);
        else smb.TakeBits(IoctlFlags, IoctlIsFsctl);
        smb.Take(Reserved, 4);
        if (smb.Failed) return;
        // FSCTL_PIPE_TRANSCEIVE carries what a write and a read would.
        bool isPipe = function == 0x0011_C017;
        if (!message.IsResponse) Smb2Summary.TellControlData(smb, function, input, inputLength);
        smb.Note(IoctlIn);
        if (isPipe && IsThere(smb, input, inputLength)) Pipes.Call(ref smb, input, inputLength, isPipe: true, file);
        smb.Note(IoctlOut);
        if (isPipe && IsThere(smb, output, outputLength)) Pipes.Call(ref smb, output, outputLength, isPipe: true, file);
    }
}
