namespace FilterLang.Protocols;

/// <summary>The values of information elements, as RFC 7011 section 6 and the elements themselves write them.</summary>
static class CflowValues
{
    public static readonly Field
        Unknown              = Cflow.Protocol.Bytes("cflow.unknown_field_type",       "Unknown Field Type"),
        Private              = Cflow.Protocol.Bytes("cflow.enterprise_private_entry", "Enterprise Private entry"),
        TcpFlags             = Cflow.Protocol.UInt8("cflow.tcpflags",                 "TCP Flags", display: Hex),
        WideTcpFlags         = Cflow.Protocol.UInt16("cflow.tcpflags",                "TCP Flags", display: Hex),
        ForwardingStatus     = Cflow.Protocol.UInt8("cflow.forwarding_status",        "ForwardingStatus", mask: 0xC0, names: new(() =>
            [(0, "Unknown"), (1, "Forward"), (2, "Drop"), (3, "Consume")])),
        EngineOfApplication  = Cflow.Protocol.UInt8("cflow.appl_id.classification_engine_id", "Classification Engine ID", names: new(() =>
        [
            (0, "invalid"), (1, "IANA-L3"), (2, "PANA-L3"), (3, "IANA-L4"), (4, "PANA-L4"), (6, "USER-Defined"), (12, "PANA-L2"), (13, "PANA-L7"),
            (18, "ETHERTYPE"), (19, "LLC"), (20, "PANA-L7-PEN"), (21, "Qosmos ixEngine"), (22, "ntop nDPI"),
        ])),
        Selector             = Cflow.Protocol.Bytes("cflow.appl_id.selector_id",      "Selector ID"),
        RoutingFlags         = Cflow.Protocol.UInt8("cflow.srh_flags_ipv6",           "Segment Routing Header IPv6 Flags", display: Hex),
        OperationFlag        = Cflow.Protocol.Flag(RoutingFlags, "cflow.srh_flags_ipv6.oam", "OAM", 0x04, s_used),
        GtpFlags             = Cflow.Protocol.UInt8("cflow.gtpu.flags",               "GTPU Flags", display: Hex),
        MplsLabel            = Cflow.Protocol.UInt24("cflow.mpls_label",              "MPLS label", mask: 0xFFFFF0),
        MplsExperimental     = Cflow.Protocol.UInt8("cflow.mpls_exp",                 "MPLS experimental bits", mask: 0x0E),
        MplsBottom           = Cflow.Protocol.Boolean("cflow.mpls_bos",               "MPLS Bottom of Stack", mask: 0x01, names: ValueNames.Pair("Bottom-of-Stack", "")),
        NotMeasured          = Measurement("transport_rtt",         "Transport Round-Trip-Time"),
        NoMeanJitter         = Measurement("transport_jitter_mean", "RTP Mean Jitter"),
        NoLeastJitter        = Measurement("transport_jitter_min",  "RTP Min Jitter"),
        NoLargestJitter      = Measurement("transport_jitter_max",  "RTP Max Jitter");

    static readonly Field[]
        s_statusCodes =
        [
            StatusCode("unknown", "Unknown", new(() => [(0, "Unknown")])),
            StatusCode("forward", "ForwardCode", new(() => [(0, "Forwarded (Unknown)"), (1, "Forwarded Fragmented"), (2, "Forwarded not Fragmented")])),
            StatusCode("drop", "DropCode", new(() =>
            [
                (0, "Dropped (Unknown)"), (1, "Drop ACL Deny"), (2, "Drop ACL drop"), (3, "Drop Unroutable"), (4, "Drop Adjacency"),
                (5, "Drop Fragmentation & DF set"), (6, "Drop Bad header checksum"), (7, "Drop Bad total Length"), (8, "Drop Bad Header Length"),
                (9, "Drop bad TTL"), (10, "Drop Policer"), (11, "Drop WRED"), (12, "Drop RPF"), (13, "Drop For us"), (14, "Drop Bad output interface"),
                (15, "Drop Hardware"),
            ])),
            StatusCode("consume", "ConsumeCode", new(() =>
                [(0, "Consumed (Unknown)"), (1, "Terminate Punt Adjacency"), (2, "Terminate Incomplete Adjacency"), (3, "Terminate For us")])),
        ],
        s_gtpFlags =
        [
            Cflow.Protocol.Bits(GtpFlags, "cflow.gtpu.version", "Version", 0xE0, HexDec), Cflow.Protocol.Flag(GtpFlags, "cflow.gtpu.pt", "Protocol Type", 0x10, s_used),
            Cflow.Protocol.Flag(GtpFlags, "cflow.gtpu.reserved", "Reserved Bit", 0x08, s_used), Cflow.Protocol.Flag(GtpFlags, "cflow.gtpu.s", "S Bit", 0x04, s_used),
            Cflow.Protocol.Flag(GtpFlags, "cflow.gtpu.n", "N Bit", 0x02, s_used), Cflow.Protocol.Flag(GtpFlags, "cflow.gtpu.pn", "PN Bit", 0x01, s_used),
        ],
        s_tcpFlags = [Cflow.Protocol.Bits(TcpFlags, "cflow.tcpflags.reserved", "Reserved", 0xC0, Hex), .. TcpFlagsOf(TcpFlags, 6)],
        s_wideTcpFlags =
        [
            Cflow.Protocol.Bits(WideTcpFlags, "cflow.tcpflags.zero", "Zero (Header Length)", 0xF000, Hex),
            Cflow.Protocol.Bits(WideTcpFlags, "cflow.tcpflags.reserved", "Reserved", 0x0E00, Hex), .. TcpFlagsOf(WideTcpFlags, 9),
        ];

    static readonly Field s_status = Cflow.Protocol.Heading("Forwarding Status"), s_label = Cflow.Protocol.Heading("MPLS-Label");

    static readonly Field s_icmpType = CflowElements.Named("icmp_ipv6_type"), s_icmpCode = CflowElements.Named("icmp_ipv6_code");

    static readonly ExpertField s_badLabel = Cflow.Protocol.Expert("cflow.mpls_label.bad_length", Severity.Warning, ExpertGroup.Malformed, "MPLS-Label bad length");

    static ValueNames s_used => field ??= ValueNames.Pair("Used", "Not used");

    /// <summary>Records a value of a length that the template chose.</summary>
    public static void Place(ref Layer cflow, Field field, int at, int length)
    {
        if (!cflow.Wants(field)) return;
        if (field.Type.IsRun() || field.Type == FieldType.Float)
        {
            if (field.Type.IsText() && cflow.Slice(at, length).IndexOf((byte)0) is >= 0 and var end) length = end;
            int width = field.Type.Width();
            if (width > 0 && length < width) return;
            cflow.Place(field, at, width > 0 ? width : length);
        }
        else cflow.Note(field, cflow.Number(at, Math.Min(length, field.Type == FieldType.UInt64 ? 8 : 4), little: false), at, length, ItemFlags.None);
    }

    /// <summary>Records a value that one record holds alone: all but what belongs to others of it.</summary>
    public static void Place(ref Layer cflow, CflowElement element, int at, int length, uint exported)
    {
        switch (element.Form)
        {
            case CflowForm.Plain: Place(ref cflow, element.Field!, at, length); break;
            case CflowForm.TcpFlags: PlaceFlags(ref cflow, length == 1 ? TcpFlags : WideTcpFlags, length == 1 ? s_tcpFlags : s_wideTcpFlags, at); break;
            case CflowForm.SegmentRoutingFlags: PlaceFlags(ref cflow, RoutingFlags, [OperationFlag], at); break;
            case CflowForm.GtpFlags: PlaceFlags(ref cflow, GtpFlags, s_gtpFlags, at); break;
            case CflowForm.ForwardingStatus:
                GroupScope status = cflow.Begin(s_status, at, length);
                cflow.Place(ForwardingStatus, at);
                cflow.Place(s_statusCodes[cflow.U8(at) >> 6], at);
                cflow.End(status);
                break;
            case CflowForm.ApplicationId:
                cflow.Place(EngineOfApplication, at);
                if (length > 1) cflow.Place(Selector, at + 1, length - 1);
                else cflow.Note(Selector, Item.Run(0, 0), at + 1, 0, ItemFlags.None);
                break;
            case CflowForm.IcmpTypeAndCode:
                cflow.Place(s_icmpType, at);
                if (length > 1) cflow.Place(s_icmpCode, at + 1);
                break;
            case CflowForm.MplsLabel: PlaceLabel(ref cflow, at, length); break;
            case CflowForm.LinkFrame: PlaceFrame(ref cflow, element.Field!, at, length); break;
            case CflowForm.Measured when cflow.U32(at) == uint.MaxValue:
                cflow.Place(UnmeasuredOf(element.Field!), at, 4);
                break;
            default:
                if (TryTime(cflow, element.Form, at, length, exported, out long time)) cflow.Note(element.Field!, (ulong)time, at, length, ItemFlags.None);
                break;
        }
    }

    /// <summary>A time or a span of time: nanoseconds.</summary>
    public static bool TryTime(in Layer cflow, CflowForm form, int at, int length, uint exported, out long time)
    {
        const long second = 1_000_000_000;
        time = 0;
        if (form == CflowForm.WideSeconds)
        {
            time = (long)Math.Min(cflow.Number(at, Math.Min(length, 8), little: false), long.MaxValue / second) * second;
            return true;
        }
        if (length < (form is CflowForm.Milliseconds ? 8 : 4)) return false;
        uint word = cflow.U32(at);
        time = form switch
        {
            CflowForm.Milliseconds => (long)Math.Min(cflow.U64(at), long.MaxValue / 1_000_000) * 1_000_000,
            CflowForm.Ntp => NtpTime.Of(word, length >= 8 ? cflow.U32(at + 4) : 0),
            CflowForm.SecondsAndNanoseconds => (word * second) + (length >= 8 ? cflow.U32(at + 4) : 0),
            CflowForm.BeforeExport => (exported * second) - (word * 1000L),
            CflowForm.Uptime => word * 1_000_000L,
            CflowForm.Microseconds => word * 1000L,
            CflowForm.Measured => unchecked((int)(word * 1000)),
            _ => word * second,
        };
        return true;
    }

    static void PlaceFlags(ref Layer cflow, Field word, scoped ReadOnlySpan<Field> flags, int at)
    {
        int outer = cflow.Position;
        cflow.Position = at;
        cflow.TakeBits(word, flags);
        cflow.Position = outer;
    }

    // RFC 7012: the label, its experimental bits and the bottom of the stack, as RFC 3032 writes them.
    static void PlaceLabel(ref Layer cflow, int at, int length)
    {
        GroupScope label = cflow.Begin(s_label, at, length);
        if (length == MplsLabel.Size)
        {
            cflow.Place(MplsLabel, at);
            cflow.Place(MplsExperimental, at + 2);
            cflow.Place(MplsBottom, at + 2);
        }
        else cflow.Remark(s_badLabel, $"MPLS-Label bad length {length}", at, length);
        cflow.End(label);
    }

    static void PlaceFrame(ref Layer cflow, Field field, int at, int length)
    {
        const uint ethernet = 1;
        cflow.Place(field, at, length);
        if (cflow.Failed || cflow.Packet.Find(PayloadTables.LinkType, ethernet) is not { } frame) return;
        cflow.NestsPayload = true;
        cflow.CallCarried(frame, at, length);
    }

    static Field UnmeasuredOf(Field field) =>
        field == s_jitterMean ? NoMeanJitter : field == s_jitterLeast ? NoLeastJitter : field == s_jitterLargest ? NoLargestJitter : NotMeasured;

    static readonly Field
        s_jitterMean = CflowElements.Named("transport_jitter_mean"), s_jitterLeast = CflowElements.Named("transport_jitter_min"),
        s_jitterLargest = CflowElements.Named("transport_jitter_max");

    static Field Measurement(string name, string label) =>
        Cflow.Protocol.UInt32($"cflow.{name}.string", label, display: Hex, names: new(() => [(uint.MaxValue, "Not Measured")]));

    static Field StatusCode(string name, string label, ValueNames names) =>
        Cflow.Protocol.UInt8($"cflow.forwarding_status_{name}_code", $"ForwardingStatus{label}", mask: 0x3F, names: names);

    static Field[] TcpFlagsOf(Field word, int count)
    {
        (string Name, string Label)[] flags =
            [("ns", "ECN Nonce Sum"), ("cwr", "CWR"), ("ece", "ECN Echo"), ("urg", "URG"), ("ack", "ACK"), ("psh", "PSH"), ("rst", "RST"), ("syn", "SYN"), ("fin", "FIN")];
        var fields = new Field[count];
        for (int i = 0; i < count; i++)
        {
            (string name, string label) = flags[flags.Length - count + i];
            fields[i] = Cflow.Protocol.Flag(word, $"cflow.tcpflags.{name}", label, 1UL << (count - 1 - i), s_used);
        }
        return fields;
    }
}
