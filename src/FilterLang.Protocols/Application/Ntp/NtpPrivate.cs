namespace FilterLang.Protocols;

/// <summary>Private NTP messages (mode 7): questions of the reference implementation's ntpdc and items of its answers.</summary>
static partial class NtpPrivate
{
    /// <summary>A value of an item; those without fixed width say how many octets they have, the last one all that the item has left.</summary>
    readonly record struct Part(Field Field, int Size)
    {
        public static implicit operator Part(Field field) => new(field, 0);
    }

    const byte PeerInfoCode = 2, PeerStatisticsCode = 3, ClockInfoCode = 36, ClockDebugCode = 39, OldMonitorCode = 20, MonitorCode = 42;

    /// <summary>Where the proof of an authenticated question stands.</summary>
    const int ProofAt = 184;

    static Part Spare(int size) => new(Unused, size);

    public static void Take(ref Layer ntp, bool isResponse)
    {
        bool isProven = (ntp.U8(ntp.Position) & 0x80) != 0;
        ntp.TakeBits(AuthSeq, Auth, Seq);
        uint implementation = (uint)ntp.Take(Impl);
        byte code = ntp.U8(ntp.Position);
        ntp.Info($", {(isResponse ? "Response" : "Request")}, {Reqcode.Names!.Find(code) ?? "Unknown"}");
        ntp.Take(Reqcode);
        ntp.TakeParts(Err);
        ntp.Position--;
        int count = ntp.U16(ntp.Position) & 0xFFF;
        ntp.TakeParts(Numitems);
        ntp.TakeParts(Reserved);
        ntp.Position--;
        int size = ntp.U16(ntp.Position) & 0xFFF;
        ntp.TakeParts(Itemsize);
        if (implementation == 0) return;
        for (int i = 0; i < count && ntp.More; i++) TakeItem(ref ntp, code, isResponse, size);
        if (isResponse || !isProven || ntp.Length <= ProofAt) return;
        ntp.Position = ProofAt;
        NtpTime.Take(ref ntp, Tstamp);
        ntp.Take(Ntp.Keyid, 4);
        if (ntp.More) ntp.Take(Ntp.Mac, ntp.Remaining);
    }

    static void TakeItem(ref Layer ntp, byte code, bool isResponse, int size)
    {
        int at = ntp.Position, outer = ntp.Parent;
        bool isMonitor = code is MonitorCode or OldMonitorCode;
        ntp.NoteText(Item, isMonitor ? "Monlist Item"u8 : ""u8, at, size, ItemFlags.None);
        if (ntp.Wants(Item)) ntp.Parent = ntp.Packet.Items.Count - 1;
        ntp.Label(Item, $"{(isMonitor ? "Monlist" : Reqcode.Names!.Find(code) ?? "Unknown")} Item");
        foreach (Part part in Parts(code, isResponse))
        {
            if (part.Field == MonlistAddr6 && ntp.U32(ntp.Position - 8) == 0) break;
            TakePart(ref ntp, part, at + size - ntp.Position);
        }
        if (!ntp.Failed) ntp.Position = at + size;
        ntp.Parent = outer;
    }

    static void TakePart(ref Layer ntp, Part part, int left)
    {
        Field field = part.Field;
        if (field.Type == FieldType.AbsoluteTime) NtpTime.Take(ref ntp, field);
        else if (field == PeerFlags)
            ntp.TakeBits(PeerFlags, PeerFlagsConfig, PeerFlagsSyspeer, PeerFlagsBurst, PeerFlagsRefclock,
                PeerFlagsPrefer, PeerFlagsAuthenable, PeerFlagsSelCandidate, PeerFlagsShortlist);
        else if (field == ConfigFlags)
            ntp.TakeBits(ConfigFlags, ConfigFlagsAuthenable, ConfigFlagsPrefer, ConfigFlagsBurst, ConfigFlagsIburst,
                ConfigFlagsNoSelect, ConfigFlagsSkey);
        else if (field == SysFlags8) ntp.TakeBits(SysFlags8, s_systemFlags);
        else if (field == SysFlags)
        {
            int outer = ntp.Parent;
            ntp.Take(SysFlags);
            if (ntp.Wants(SysFlags)) ntp.Parent = ntp.Packet.Items.Count - 1;
            foreach (Field flag in s_systemFlags) ntp.Place(flag, ntp.Position - 1);
            ntp.Parent = outer;
        }
        else if (field == ResetStatsFlags)
            ntp.TakeBits(ResetStatsFlags, ResetStatsFlagsAllpeers, ResetStatsFlagsIo,
                ResetStatsFlagsSys, ResetStatsFlagsMem, ResetStatsFlagsTimer, ResetStatsFlagsAuth, ResetStatsFlagsCtl);
        else if (field == KeyFile || field == IntName)
        {
            ReadOnlySpan<byte> text = ntp.Slice(ntp.Position, part.Size);
            int end = text.IndexOf((byte)0);
            ntp.Text(field, ntp.Position, end < 0 ? text.Length : end);
            if (!ntp.Failed) ntp.Position += part.Size;
        }
        else if (field == Hashcount) ntp.Take(field, Math.Max(0, left));
        else if (part.Size > 0) ntp.Take(field, part.Size);
        else ntp.Take(field);
    }

    static Part[] Parts(byte code, bool isResponse) => code switch
    {
        PeerInfoCode when isResponse => PeerInfo,
        PeerStatisticsCode when isResponse => PeerStatistics,
        ClockInfoCode when isResponse => ClockInfo,
        ClockDebugCode when isResponse => ClockDebug,
        0 or PeerInfoCode or PeerStatisticsCode => PeerList,
        ClockInfoCode or ClockDebugCode => OneClock,
        1 => PeerSummary, 4 => SystemInfo, 5 => SystemStatistics, 6 => IoStatistics, 7 => MemoryStatistics, 8 => LoopInfo, 9 => TimerStatistics,
        10 => Configuration, 11 or 22 => OnePeer, 12 or 13 => SystemFlags, 16 => Restriction, 17 or 18 or 19 => RestrictionChange, OldMonitorCode => OldMonitorEntry,
        21 => StatisticsReset, 26 or 27 => KeyNumber, 28 => AuthenticationInfo, 29 => Traps, 30 or 31 => TrapChange, 32 or 33 => KeyOfServer,
        34 => ControlStatistics, 37 => ClockFudge, 38 => KernelInfo, MonitorCode => MonitorEntry, 44 or 45 => InterfaceStatistics,
        _ => [],
    };
}
