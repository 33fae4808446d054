namespace FilterLang.Protocols;

/// <summary>What is told of files and file systems that were asked about, [MS-FSCC] sections 2.4 and 2.5.</summary>
static class Smb2Information
{
    static Protocol Protocol => Smb2.Protocol;

    public static readonly Field
        FileAllInfo          = Protocol.Label ("smb2.file_all_info",                     "SMB2_FILE_ALL_INFO"),
        FileBasicInfo        = Protocol.Label ("smb2.file_basic_info",                   "SMB2_FILE_BASIC_INFO"),
        FileStandardInfo     = Protocol.Label ("smb2.file_standard_info",                "SMB2_FILE_STANDARD_INFO"),
        FileInternalInfo     = Protocol.Label ("smb2.file_internal_info",                "SMB2_FILE_INTERNAL_INFO"),
        FileStreamInfo       = Protocol.Label ("smb2.file_stream_info",                  "SMB2_FILE_STREAM_INFO"),
        FileNetworkOpenInfo  = Protocol.Label ("smb2.file_network_open_info",            "SMB2_FILE_NETWORK_OPEN_INFO"),
        FsSizeInfo           = Protocol.Label ("smb2.fs_size_info",                      "FileFsSizeInformation"),
        Unknown              = Protocol.Bytes ("smb2.unknown",                           "Unknown"),
        Nlinks               = Protocol.UInt32("smb2.nlinks",                            "Number of Links", little: true),
        DeletePending        = Protocol.UInt8 ("smb2.delete_pending",                    "Delete Pending"),
        IsDirectory          = Protocol.UInt8 ("smb2.is_directory",                      "Is Directory"),
        FileId               = Protocol.UInt64("smb2.file_id",                           "File Id", display: Hex, little: true),
        EaSize               = Protocol.UInt32("smb2.ea_size",                           "EA Size", little: true),
        PositionInfo         = Protocol.UInt64("smb2.position_info",                     "Position Information", little: true),
        ModeInfo             = Protocol.UInt32("smb2.mode_info",                         "Mode Information", display: Hex, little: true),
        ModeWriteThrough     = Protocol.UInt32("smb2.mode.file_write_through",           "FILE_WRITE_THROUGH", display: Hex, mask: 0x2, little: true),
        ModeSequentialOnly   = Protocol.UInt32("smb2.mode.file_sequential_only",         "FILE_SEQUENTIAL_ONLY", display: Hex, mask: 0x4, little: true),
        ModeNoBuffering      = Protocol.UInt32("smb2.mode.file_no_intermediate_buffering", "FILE_NO_INTERMEDIATE_BUFFERING", display: Hex, mask: 0x8, little: true),
        ModeSynchronousAlert = Protocol.UInt32("smb2.mode.file_synchronous_io_alert",    "FILE_SYNCHRONOUS_IO_ALERT", display: Hex, mask: 0x10, little: true),
        ModeSynchronous      = Protocol.UInt32("smb2.mode.file_synchronous_io_nonalert", "FILE_SYNCHRONOUS_IO_NONALERT", display: Hex, mask: 0x20, little: true),
        ModeDeleteOnClose    = Protocol.UInt32("smb2.mode.file_delete_on_close",         "FILE_DELETE_ON_CLOSE", display: Hex, mask: 0x1000, little: true),
        AlignmentInfo        = Protocol.UInt32("smb2.alignment_info",                    "Alignment Information", display: Hex, little: true, names: new(() =>
            [(0x0, "FILE_BYTE_ALIGNMENT"), (0x1, "FILE_WORD_ALIGNMENT"), (0x3, "FILE_LONG_ALIGNMENT"), (0x7, "FILE_QUAD_ALIGNMENT"),
            (0xF, "FILE_OCTA_ALIGNMENT"), (0x1F, "FILE_32_BYTE_ALIGNMENT"), (0x3F, "FILE_64_BYTE_ALIGNMENT"), (0x7F, "FILE_128_BYTE_ALIGNMENT"),
            (0xFF, "FILE_256_BYTE_ALIGNMENT"), (0x1FF, "FILE_512_BYTE_ALIGNMENT")])),
        FilenameLength       = Protocol.UInt32("smb2.filename.len",                      "Filename Length", little: true),
        Filename             = Protocol.Text  ("smb2.filename",                          "Filename");

    const byte OfFile = 1, OfFileSystem = 2;

    /// <summary>Takes apart what is known of the kinds and levels.</summary>
    public static void Take(ref Layer smb, byte kind, byte level, int at, int length)
    {
        if (smb.Failed || length <= 0 || at <= 0 || (long)at + length > smb.Captured) return;
        Field? heading = (kind, level) switch
        {
            (OfFile, 0x04) when length >= 36 => FileBasicInfo,
            (OfFile, 0x05) when length >= 22 => FileStandardInfo,
            (OfFile, 0x06) when length >= 8 => FileInternalInfo,
            (OfFile, 0x12) when length >= 100 => FileAllInfo,
            (OfFile, 0x16) => FileStreamInfo,
            (OfFile, 0x22) when length >= 52 => FileNetworkOpenInfo,
            (OfFileSystem, 0x03) when length >= 24 => FsSizeInfo,
            _ => null,
        };
        if (heading is null) return;
        smb.Position = at;
        GroupScope scope = smb.Begin(heading, at, length);
        if (kind == OfFileSystem) SmbTransactions.TakeSizeInformation(ref smb);
        else TakeFile(ref smb, level, at + length);
        smb.End(scope);
    }

    static void TakeFile(ref Layer smb, byte level, int end)
    {
        switch (level)
        {
            case 0x04:
                Smb2Files.TakeTimes(ref smb);
                Smb2Files.TakeAttributes(ref smb);
                return;
            case 0x05:
                SmbTransactions.TakeStandard(ref smb);
                return;
            case 0x06:
                smb.Take(SmbTransactions.IndexNumber);
                return;
            case 0x12:
                TakeAll(ref smb, end);
                return;
            case 0x16:
                SmbTransactions.TakeStreams(ref smb, new SmbMessage { IsUnicode = true }, end);
                return;
            case 0x22:
                Smb2Files.TakeTimes(ref smb);
                smb.Take(Smb2Files.AllocationSize);
                smb.Take(Smb2Files.Eof);
                Smb2Files.TakeAttributes(ref smb);
                return;
        }
    }

    static void TakeAll(ref Layer smb, int end)
    {
        Smb2Files.TakeTimes(ref smb);
        Smb2Files.TakeAttributes(ref smb);
        smb.Take(Unknown, 4);
        smb.Take(Smb2Files.AllocationSize);
        smb.Take(Smb2Files.Eof);
        smb.Take(Nlinks);
        smb.Take(DeletePending);
        smb.Take(IsDirectory);
        smb.Position += 2;
        smb.Take(FileId);
        smb.Take(EaSize);
        SmbFiles.TakeAccess(ref smb);
        smb.Take(PositionInfo);
        smb.TakeBits(ModeInfo, ModeWriteThrough, ModeSequentialOnly, ModeNoBuffering, ModeSynchronousAlert, ModeSynchronous, ModeDeleteOnClose);
        smb.Take(AlignmentInfo);
        int length = (int)Math.Min(int.MaxValue, smb.Take(FilenameLength));
        if (smb.Failed || length > end - smb.Position) return;
        smb.Text(Filename, smb.Position, length, TextEncoding.Utf16LittleEndian);
        smb.Position += length;
    }
}
