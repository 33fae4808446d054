namespace FilterLang.Protocols;

/// <summary>QoS control, IEEE 802.11-2020 section 9.2.4.5.</summary>
static class WlanQos
{
    const uint AggregatePresent = 0x80, BufferStateIndicated = 0x0200, QueueSizePresent = 0x10;

    internal const uint MeshControlPresent = 0x0100;

    static readonly Field
        s_word       = Wlan.Protocol.UInt16 ("wlan.qos",                     "Qos Control", display: Hex, little: true),
        s_traffic    = Wlan.Protocol.Bits(s_word, "wlan.qos.tid",            "TID", 0x000F),
        s_priority   = Wlan.Protocol.Bits(s_word, "wlan.qos.priority",       "Priority", 0x0007, names: new ValueNames(() =>
            [(0, "Best Effort (Best Effort)"), (1, "Background (Background)"), (2, "Spare (Background)"), (3, "Excellent Effort (Best Effort)"),
             (4, "Controlled Load (Video)"), (5, "Video (Video)"), (6, "Voice (Voice)"), (7, "Network Control (Voice)")])),
        s_endOfPeriod = Wlan.Protocol.Flag(s_word, "wlan.qos.eosp",          "EOSP", 0x0010,
            ValueNames.Pair("End of service period", "Service period")),
        s_bit4       = Wlan.Protocol.Flag(s_word, "wlan.qos.bit4",           "QoS bit 4", 0x0010,
            ValueNames.Pair("Bits 8-15 of QoS Control field are Queue Size", "Bits 8-15 of QoS Control field are TXOP Duration Requested")),
        s_policy     = Wlan.Protocol.Bits(s_word, "wlan.qos.ack",            "Ack Policy", 0x0060, Hex, new ValueNames(() =>
            [(0, "Normal Ack"), (1, "No Ack"), (2, "No explicit acknowledgment"), (3, "Block Ack")])),
        s_aggregate  = Wlan.Protocol.Flag(s_word, "wlan.qos.amsdupresent",   "Payload Type", AggregatePresent, ValueNames.Pair("A-MSDU", "MSDU")),
        s_limit      = Wlan.Protocol.Bits(s_word, "wlan.qos.txop_limit",     "TXOP Limit", 0xFF00),
        s_state      = Wlan.Protocol.Bits(s_word, "wlan.qos.ps_buf_state",   "QAP PS Buffer State", 0xFF00, Hex),
        s_indicated  = Wlan.Protocol.Flag(s_word, "wlan.qos.buf_state_indicated", "Buffer State Indicated", BufferStateIndicated, ValueNames.YesNo),
        s_highest    = Wlan.Protocol.Bits(s_word, "wlan.qos.highest_pri_buf_ac", "Highest-Priority Buffered AC", 0x0C00, names: new ValueNames(() =>
            [(0, "Best Effort"), (1, "Background"), (2, "Video"), (3, "Voice")])),
        s_load       = Wlan.Protocol.Bits(s_word, "wlan.qos.qap_buf_load",   "QAP Buffered Load", 0xF000),
        s_requested  = Wlan.Protocol.Bits(s_word, "wlan.qos.txop_dur_req",   "TXOP Duration Requested", 0xFF00),
        s_queue      = Wlan.Protocol.Bits(s_word, "wlan.qos.queue_size",     "Queue Size", 0xFF00),
        s_meshControl = Wlan.Protocol.Bits(s_word, "wlan.qos.mesh_ctl_present", "Mesh Control Present", MeshControlPresent),
        s_meshReserved = Wlan.Protocol.Bits(s_word, "wlan.qos.mesh_ps.reserved", "Mesh Power Save Level (reserved)", 0x0200),
        s_meshOne    = Wlan.Protocol.Flag(s_word, "wlan.qos.mesh_ps.unicast", "Mesh Power Save Level (for the receiving peer)", 0x0200,
            ValueNames.Pair("deep sleep mode", "light sleep mode")),
        s_meshAll    = Wlan.Protocol.Flag(s_word, "wlan.qos.mesh_ps.multicast", "Mesh Power Save Level (for all receiving peers)", 0x0200,
            ValueNames.Pair("At least one of the peer-specific mesh power modes is deep sleep mode",
                "None of the peer-specific mesh power modes is deep sleep mode")),
        s_meshRspi   = Wlan.Protocol.Bits(s_word, "wlan.qos.mesh_rspi",      "Receiver Service Period Initiated (RSPI)", 0x0400);

    /// <summary>The payload is an aggregate of MSDUs.</summary>
    public static bool IsAggregate(uint word) => (word & AggregatePresent) != 0;

    /// <summary>Records the field at <paramref name="at"/>. What bits 8 to 15 say depends on who sends which kind of frame.</summary>
    public static void Take(ref Layer wlan, int at, uint kind, uint flags, bool isMesh)
    {
        uint word = wlan.U16Little(at);
        if (wlan.Failed) return;
        bool fromAp = (flags & WlanFrameControl.FromDs) != 0, hasBody = (kind & 0x4) == 0;
        GroupScope scope = wlan.BeginNumber(s_word, word, at, 2);
        wlan.Place(s_traffic, at);
        wlan.Place(s_priority, at);
        wlan.Place(fromAp ? s_endOfPeriod : s_bit4, at);
        wlan.Place(s_policy, at);
        if (hasBody) wlan.Place(s_aggregate, at);
        if ((kind & 0x2) != 0 && fromAp) wlan.Place(s_limit, at);
        else if (isMesh)
        {
            wlan.Place(s_meshControl, at);
            wlan.Place(hasBody ? s_meshReserved : (wlan.U8(4) & 1) != 0 ? s_meshAll : s_meshOne, at);
            wlan.Place(s_meshRspi, at);
        }
        else if (fromAp) TakeBufferState(ref wlan, at, word);
        else wlan.Place((word & QueueSizePresent) != 0 ? s_queue : s_requested, at);
        wlan.End(scope);
    }

    static void TakeBufferState(ref Layer wlan, int at, uint word)
    {
        wlan.Place(s_state, at);
        wlan.Place(s_indicated, at);
        if ((word & BufferStateIndicated) == 0) return;
        wlan.Place(s_highest, at);
        wlan.Place(s_load, at);
    }
}
