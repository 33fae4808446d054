namespace FilterLang.Protocols;

/// <summary>What is said of one end of a link, IEEE 802.1AX section 6.4.2.3.</summary>
sealed class LacpStation
{
    static ReadOnlySpan<byte> Letters => "EFDCSGSA"u8;

    readonly Field _priority, _system, _key, _portPriority, _port, _state, _letters, _reserved;
    readonly Field[] _flags;
    readonly string _summary;

    /// <param name="name">What the rows' names begin with.</param>
    /// <param name="label">What their labels begin with.</param>
    /// <param name="system">The label of the system's address.</param>
    /// <param name="summary">The word in a summary line.</param>
    public LacpStation(string name, string label, string system, string summary)
    {
        Protocol lacp = Lacp.Protocol;
        _summary = summary;
        _priority     = lacp.UInt16(name + ".sys_priority",  label + " System Priority");
        _system       = lacp.Ether (name + ".sysid",         system);
        _key          = lacp.UInt16(name + ".key",           label + " Key");
        _portPriority = lacp.UInt16(name + ".port_priority", label + " Port Priority");
        _port         = lacp.UInt16(name + ".port",          label + " Port");
        _state        = lacp.UInt8 (name + ".state",         label + " State", display: Hex);
        _letters      = lacp.Text  (name + ".state_str",     label + " State Flags");
        _reserved     = lacp.Bytes (name + ".reserved",      "Reserved");
        _flags =
        [
            lacp.Flag(_state, name + ".state.activity",        "LACP Activity",   0x01, ValueNames.Pair("Active", "Passive")),
            lacp.Flag(_state, name + ".state.timeout",         "LACP Timeout",    0x02, ValueNames.Pair("Short Timeout", "Long Timeout")),
            lacp.Flag(_state, name + ".state.aggregation",     "Aggregation",     0x04, ValueNames.Pair("Aggregatable", "Individual")),
            lacp.Flag(_state, name + ".state.synchronization", "Synchronization", 0x08, ValueNames.Pair("In Sync", "Out of Sync")),
            lacp.Flag(_state, name + ".state.collecting",      "Collecting",      0x10, ValueNames.Pair("Enabled", "Disabled")),
            lacp.Flag(_state, name + ".state.distributing",    "Distributing",    0x20, ValueNames.Pair("Enabled", "Disabled")),
            lacp.Flag(_state, name + ".state.defaulted",       "Defaulted",       0x40, ValueNames.YesNo),
            lacp.Flag(_state, name + ".state.expired",         "Expired",         0x80, ValueNames.YesNo),
        ];
    }

    public void Take(ref Layer lacp)
    {
        lacp.Take(_priority);
        int at = lacp.Position;
        lacp.Take(_system);
        uint key = (uint)lacp.Take(_key);
        lacp.Take(_portPriority);
        uint port = (uint)lacp.Take(_port), state = (uint)lacp.TakeBits(_state, _flags);
        if (lacp.Failed) return;
        Span<byte> letters = stackalloc byte[8];
        for (int i = 0; i < letters.Length; i++) letters[i] = (state & 0x80 >> i) != 0 ? Letters[i] : (byte)'*';
        lacp.NoteText(_letters, letters, lacp.Position - 1, 1);
        if (lacp.InfoSink is { } sink)
        {
            lacp.Info($" {_summary} ");
            sink.AddMac(lacp.Slice(at, 6));
            lacp.Info($" P: {port} K: {key} {(ReadOnlySpan<byte>)letters}");
        }
        lacp.Take(_reserved, 3);
    }
}
