namespace FilterLang.Protocols;

/// <summary>The variable part of a TPDU's header, ISO/IEC 8073 section 13.2.3.</summary>
static class CotpParameters
{
    public const byte ChecksumCode = 0xC3;

    const int LongestAddress = 32, SizeUnit = 128;

    static readonly Protocol s_protocol = Cotp.Protocol;

    public static readonly Field
        Code             = s_protocol.UInt8  ("cotp.parameter_code",                           "Parameter code", display: Hex, names: CotpNames.Parameter),
        Size             = s_protocol.UInt8  ("cotp.parameter_length",                         "Parameter length"),
        Contents         = s_protocol.Bytes  ("cotp.parameter_value",                          "Parameter value"),
        SourceTsap       = s_protocol.Text   ("cotp.src-tsap",                                 "Source TSAP"),
        SourceBytes      = s_protocol.Bytes  ("cotp.src-tsap-bytes",                           "Source TSAP"),
        DestinationTsap  = s_protocol.Text   ("cotp.dst-tsap",                                 "Destination TSAP"),
        DestinationBytes = s_protocol.Bytes  ("cotp.dst-tsap-bytes",                           "Destination TSAP"),
        AckTime          = s_protocol.UInt16 ("cotp.ack_time",                                 "Ack time (ms)"),
        TargetErrorRate  = s_protocol.UInt8  ("cotp.res_error_rate.target_value",              "Residual error rate, target value"),
        LeastErrorRate   = s_protocol.UInt8  ("cotp.res_error_rate.min_accept",                "Residual error rate, minimum acceptable"),
        ErrorRateSize    = s_protocol.UInt8  ("cotp.res_error_rate.tdsu",                      "Residual error rate, TSDU size of interest"),
        Priority         = s_protocol.UInt16 ("cotp.vp_priority",                              "Priority"),
        SequenceNumber   = s_protocol.UInt16 ("cotp.sequence_number",                          "Sequence number", display: Hex),
        ReassignmentTime = s_protocol.UInt16 ("cotp.reassignment_time",                        "Reassignment time (secs)"),
        LowerWindowEdge  = s_protocol.UInt32 ("cotp.lower_window_edge",                        "Lower window edge", display: Hex),
        TpduSize         = s_protocol.Row    ("cotp.tpdu_size",                                "TPDU size", FieldType.UInt8, display: Dec),
        Checksum         = s_protocol.UInt16 ("cotp.checksum",                                 "Checksum", display: Hex),
        ChecksumStatus   = s_protocol.UInt8  ("cotp.checksum.status",                          "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Version          = s_protocol.UInt8  ("cotp.vp_version_nr",                            "Version"),
        NetworkExpedited = s_protocol.Boolean("cotp.network_expedited_data",                   "Use of network expedited data", mask: 0x8, names: CotpNames.Used),
        Class1Use        = s_protocol.Boolean("cotp.vp_opt_sel_class1_use",                    "Use", mask: 0x4, names: ValueNames.Pair("Receipt confirmation", "Explicit AK variant")),
        Use16BitChecksum = s_protocol.Boolean("cotp.use_16_bit_checksum",                      "16 bit checksum", mask: 0x2, names: CotpNames.Used),
        Expedited        = s_protocol.Boolean("cotp.transport_expedited_data_transfer",        "Transport expedited data transfer", mask: 0x1, names: CotpNames.Used),
        PreferredSize    = s_protocol.UInt32 ("cotp.preferred_maximum_tpdu_size",              "Preferred maximum TPDU size"),
        InactivityTimer  = s_protocol.UInt32 ("cotp.inactivity_timer",                         "Inactivity timer (ms)");

    static readonly Field[]
        s_delays =
        [
            s_protocol.UInt16("cotp.transit_delay.targ_calling_called", "Transit delay, target value, calling-called (ms)"),
            s_protocol.UInt16("cotp.transit_delay.max_accept_calling_called", "Transit delay, maximum acceptable, calling-called (ms)"),
            s_protocol.UInt16("cotp.transit_delay.targ_called_calling", "Transit delay, target value, called-calling (ms)"),
            s_protocol.UInt16("cotp.transit_delay.max_accept_called_calling", "Transit delay, maximum acceptable, called-calling (ms)"),
        ],
        s_rates =
        [
            s_protocol.UInt24("cotp.max_throughput.targ_calling_called", "Maximum throughput, target value, calling-called (o/s)"),
            s_protocol.UInt24("cotp.max_throughput.min_accept_calling_called", "Maximum throughput, minimum acceptable, calling-called (o/s)"),
            s_protocol.UInt24("cotp.max_throughput.targ_called_calling", "Maximum throughput, target value, called-calling (o/s)"),
            s_protocol.UInt24("cotp.max_throughput.min_accept_called_calling", "Maximum throughput, minimum acceptable, called-calling (o/s)"),
            s_protocol.UInt24("cotp.avg_throughput.targ_calling_called", "Average throughput, target value, calling-called (o/s)"),
            s_protocol.UInt24("cotp.avg_throughput.min_accept_calling_called", "Average throughput, minimum acceptable, calling-called (o/s)"),
            s_protocol.UInt24("cotp.avg_throughput.targ_called_calling", "Average throughput, target value, called-calling (o/s)"),
            s_protocol.UInt24("cotp.avg_throughput.min_accept_called_calling", "Average throughput, minimum acceptable, called-calling (o/s)"),
        ];

    static readonly ExpertField
        WrongChecksum = s_protocol.Expert("cotp.bad_checksum", Severity.Error, ExpertGroup.Checksum, "Bad checksum"),
        WrongSize     = s_protocol.Expert("cotp.preferred_maximum_tpdu_size.invalid", Severity.Warning, ExpertGroup.Protocol, "Preferred maximum TPDU size: bogus length");

    /// <summary>Takes the parameters from the position to the end of the header.</summary>
    public static void Take(ref Layer cotp, int end, int classOctet = 0)
    {
        while (cotp.Position < end && !cotp.Failed)
        {
            uint code = (uint)cotp.Take(Code);
            if (cotp.Position >= end) return;
            int length = (int)cotp.Take(Size), next = cotp.Position + length;
            if (cotp.Failed || !cotp.Need(cotp.Position, length)) return;
            TakeOne(ref cotp, code, length, classOctet);
            cotp.Position = next;
        }
        cotp.Position = end;
    }

    static void TakeOne(ref Layer cotp, uint code, int length, int classOctet)
    {
        switch (code)
        {
            case 0x85: cotp.Take(AckTime); break;
            case 0x86:
                cotp.Take(TargetErrorRate);
                cotp.Take(LeastErrorRate);
                cotp.Take(ErrorRateSize);
                break;
            case 0x87: cotp.Take(Priority); break;
            case 0x88:
                foreach (Field delay in s_delays) cotp.Take(delay);
                break;
            case 0x89:
                foreach (Field rate in s_rates.AsSpan(0, length > 12 ? 8 : 4)) cotp.Take(rate);
                break;
            case 0x8A: cotp.Take(SequenceNumber); break;
            case 0x8B: cotp.Take(ReassignmentTime); break;
            case 0x8C:
                cotp.Take(LowerWindowEdge);
                cotp.Take(SequenceNumber);
                cotp.Take(Cotp.WideCredit);
                break;
            case 0xC0: cotp.Note(TpduSize, 1ul << (cotp.U8(cotp.Position) & 15), cotp.Position, 1, ItemFlags.None); break;
            case 0xC1: TakeAddress(ref cotp, SourceTsap, SourceBytes, length); break;
            case 0xC2: TakeAddress(ref cotp, DestinationTsap, DestinationBytes, length); break;
            case ChecksumCode: TakeChecksum(ref cotp); break;
            case 0xC4: cotp.Take(Version); break;
            case 0xC6: TakeOptions(ref cotp, classOctet); break;
            case 0xF0: TakePreferredSize(ref cotp, length); break;
            case 0xF2: cotp.Take(InactivityTimer); break;
            default:
                if (length > 0) cotp.Take(Contents, length);
                break;
        }
    }

    static void TakeOptions(ref Layer cotp, int classOctet)
    {
        // As in Wireshark, which compares the whole octet with a class.
        if (classOctet == 1)
        {
            cotp.Place(NetworkExpedited, cotp.Position);
            cotp.Place(Class1Use, cotp.Position);
        }
        else if (classOctet == 4) cotp.Place(Use16BitChecksum, cotp.Position);
        cotp.Place(Expedited, cotp.Position);
    }

    static void TakePreferredSize(ref Layer cotp, int length)
    {
        if (length is 0 or > 4)
        {
            cotp.Remark(WrongSize, $"Preferred maximum TPDU size: bogus length {length} (not 1, 2, 3, or 4)", cotp.Position, length);
            return;
        }
        ulong size = 0;
        foreach (byte octet in cotp.Slice(cotp.Position, length)) size = size << 8 | octet;
        cotp.Note(PreferredSize, (uint)(size * SizeUnit), cotp.Position, length, ItemFlags.None);
    }

    // An address is often text; where it is not, digits stand for it.
    static void TakeAddress(ref Layer cotp, Field text, Field bytes, int length)
    {
        ReadOnlySpan<byte> octets = cotp.Slice(cotp.Position, length);
        if (cotp.Failed) return;
        if (length is 0 or > LongestAddress) cotp.NoteText(text, "<unsupported TSAP length>"u8, cotp.Position, length, ItemFlags.None);
        else if (!octets.ContainsAnyExceptInRange((byte)' ', (byte)'~')) cotp.NoteText(text, octets, cotp.Position, length, ItemFlags.None);
        else
        {
            Utf8Sink sink = cotp.Packet.RemarkSink;
            sink.Clear();
            sink.Add("0x"u8);
            foreach (byte octet in octets)
            {
                sink.Add("0123456789abcdef"u8[octet >> 4]);
                sink.Add("0123456789abcdef"u8[octet & 15]);
            }
            cotp.NoteText(text, sink.Written, cotp.Position, length, ItemFlags.None);
        }
        cotp.Place(bytes, cotp.Position, length);
    }

    // ISO/IEC 8073 annex B: two sums over the TPDU are zero; two octets of zero are none.
    static void TakeChecksum(ref Layer cotp)
    {
        int at = cotp.Position;
        uint value = (uint)cotp.Take(Checksum);
        if (cotp.Failed) return;
        if (value == 0 || cotp.Captured < cotp.Length)
        {
            cotp.Note(ChecksumStatus, value == 0 ? Protocols.ChecksumStatus.NotPresent : Protocols.ChecksumStatus.Unverified, at);
            return;
        }
        int one = 0, two = 0;
        foreach (byte octet in cotp.Bytes)
        {
            one = (one + octet) % 255;
            two = (two + one) % 255;
        }
        bool isGood = one == 0 && two == 0;
        cotp.Note(ChecksumStatus, isGood ? Protocols.ChecksumStatus.Good : Protocols.ChecksumStatus.Bad, at);
        if (!isGood) cotp.Remark(WrongChecksum, at, 2);
    }
}
