namespace FilterLang.Captures;

/// <summary>Block types of pcapng (section 10.1 of the draft).</summary>
internal static class BlockType
{
    public const uint
        SectionHeader = 0x0A0D0D0A,
        InterfaceDescription = 1,
        ObsoletePacket = 2,
        SimplePacket = 3,
        NameResolution = 4,
        InterfaceStatistics = 5,
        EnhancedPacket = 6,
        SystemdJournal = 9,
        DecryptionSecrets = 10,
        Custom = 0x0000_0BAD,
        CustomNotCopied = 0x4000_0BAD;

    /// <summary>Whether tshark counts such a block as a frame.</summary>
    public static bool IsRecord(uint type) =>
        type is EnhancedPacket or SimplePacket or ObsoletePacket or SystemdJournal or Custom or CustomNotCopied;
}
