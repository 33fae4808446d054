namespace FilterLang.Protocols;

/// <summary>The options of the Space Communications Protocol Specification's transport (SCPS-TP), CCSDS 714.0-B-2 section 3.2.</summary>
static class TcpSatellite
{
    static readonly Protocol P = Tcp.Protocol;

    static readonly Field
        Vector        = P.UInt8  ("tcp.options.scps.vector", "TCP SCPS Capabilities Vector", display: Hex),
        Reliability   = P.Boolean("tcp.options.scpsflags.bets",     "Partial Reliability Capable (BETS)",   mask: 0x80, names: ValueNames.SetNotSet),
        ShortSnack    = P.Boolean("tcp.options.scpsflags.snack1",   "Short Form SNACK Capable (SNACK1)",    mask: 0x40, names: ValueNames.SetNotSet),
        LongSnack     = P.Boolean("tcp.options.scpsflags.snack2",   "Long Form SNACK Capable (SNACK2)",     mask: 0x20, names: ValueNames.SetNotSet),
        Compression   = P.Boolean("tcp.options.scpsflags.compress", "Lossless Header Compression (COMP)",   mask: 0x10, names: ValueNames.SetNotSet),
        Timestamps    = P.Boolean("tcp.options.scpsflags.nlts",     "Network Layer Timestamp (NLTS)",       mask: 0x08, names: ValueNames.SetNotSet),
        Reserved      = P.UInt8  ("tcp.options.scpsflags.reserved", "Reserved", mask: 0x07),
        Connection    = P.UInt8  ("tcp.options.scps.binding",       "Connection ID"),
        BindingSpace  = P.UInt8  ("tcp.options.scps.binding.id",    "Binding Space (Community) ID", level: EvaluationLevel.Stream),
        BindingLength = P.UInt8  ("tcp.options.scps.binding.len",   "Extended Capability Length", unitName: "byte", level: EvaluationLevel.Stream),
        BindingData   = P.Bytes  ("tcp.options.scps.binding.data",  "Binding Space Data", level: EvaluationLevel.Stream),
        SnackOffset   = P.UInt16 ("tcp.options.snack.offset",       "TCP SNACK Offset"),
        SnackSize     = P.UInt16 ("tcp.options.snack.size",         "TCP SNACK Size");

    // Explicit, so that the first call of Announce and not an earlier or later moment makes the rows.
    static TcpSatellite()
    {
        // Wireshark has these names, and has no value for them: the hole's edges lie outside the option that it reads them from.
        P.UInt16("tcp.options.snack.le", "TCP SNACK Left Edge");
        P.UInt16("tcp.options.snack.re", "TCP SNACK Right Edge");
        P.Expert("tcp.options.snack.sequence", Severity.Note, ExpertGroup.Sequence, "SNACK Sequence");
        P.Expert("tcp.analysis.scps_capable", Severity.Note, ExpertGroup.Sequence, "Connection establish acknowledge (SYN+ACK): SCPS Capabilities Negotiated");
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce()
    {
    }

    /// <summary>The capabilities option, or its extension by others, which must follow one.</summary>
    public static void Capabilities(ref Layer tcp, int at, int length, ref TcpWalk walk)
    {
        if (length != 4)
        {
            if (walk.Sender.SatelliteCapable) Extensions(ref tcp, at + 2, at + length);
            return;
        }
        tcp.Place(Vector, at + 2);
        foreach (Field flag in (ReadOnlySpan<Field>)[Reliability, ShortSnack, LongSnack, Compression, Timestamps, Reserved]) tcp.Place(flag, at + 2);
        tcp.Place(Connection, at + 3);
        walk.Sender.SatelliteCapable = true;
    }

    static void Extensions(ref Layer tcp, int at, int end)
    {
        while (at < end && !tcp.Failed)
        {
            int octets = (tcp.U8(at + 1) >> 4) * 2;
            tcp.Place(BindingSpace, at);
            tcp.Note(BindingLength, (ulong)octets, at + 1, 1, ItemFlags.None);
            at += 2;
            tcp.Place(BindingData, at, octets);
            at += octets;
        }
    }

    /// <summary>A selective negative acknowledgment. Wireshark reads on beyond the option and finds the segment malformed.</summary>
    public static bool NegativeAcknowledgment(ref Layer tcp, int at, int length)
    {
        if (length != 6) return false;
        tcp.Place(SnackOffset, at + 2);
        tcp.Place(SnackSize, at + 4);
        tcp.Fail();
        return true;
    }
}
