namespace FilterLang.Protocols;

/// <summary>
/// What routers export of the flows they forward: NetFlow 1, 5, 7 and 8, NetFlow 9 (RFC 3954) and IPFIX (RFC 7011). From version 9 on
/// templates tell how records are laid out.
/// </summary>
public static class Cflow
{
    const ushort Version9 = 9, Ipfix = 10;

    public static readonly Protocol Protocol = Protocol.Of("cflow", "Cisco NetFlow/IPFIX", Dissect, "CFLOW");

    public static readonly Field
        Version        = Protocol.UInt16      ("cflow.version",      "Version"),
        Length         = Protocol.UInt16      ("cflow.len",          "Length"),
        Count          = Protocol.UInt16      ("cflow.count",        "Count"),
        SysUptime      = Protocol.RelativeTime("cflow.sysuptime",    "SysUptime"),
        Timestamp      = Protocol.Row         ("cflow.timestamp",    "Timestamp", FieldType.AbsoluteTime, display: Local),
        ExportTime     = Protocol.UInt32      ("cflow.exporttime",   "ExportTime"),
        Seconds        = Protocol.UInt32      ("cflow.unix_secs",    "CurrentSecs"),
        Nanoseconds    = Protocol.UInt32      ("cflow.unix_nsecs",   "CurrentNSecs"),
        Sequence       = Protocol.UInt32      ("cflow.sequence",     "FlowSequence"),
        SourceId       = Protocol.UInt32      ("cflow.source_id",    "SourceId"),
        SamplingMode   = Protocol.UInt16      ("cflow.samplingmode", "SamplingMode", mask: 0xC000, names: CflowNames.SamplingMode),
        SampleRate     = Protocol.UInt16      ("cflow.samplerate",   "SampleRate", mask: 0x3FFF),
        AggregationMethod  = Protocol.UInt8   ("cflow.aggmethod",    "AggMethod", names: CflowNames.AggregationMethod),
        AggregationVersion = Protocol.UInt8   ("cflow.aggversion",   "AggVersion"),
        Reserved       = Protocol.Bytes       ("cflow.reserved",     "Reserved"),
        ExpectedNumber = Protocol.Row         ("cflow.sequence_analysis.expected_sn", "Expected Sequence Number", FieldType.UInt32, display: Dec, level: EvaluationLevel.Stream, generated: true),
        PreviousFrame  = Protocol.FrameNumber ("cflow.sequence_analysis.previous_frame", "Previous Frame in Sequence", EvaluationLevel.Stream);

    internal static readonly Field
        EngineType = CflowElements.Named("engine_type"), EngineId = CflowElements.Named("engine_id"), DomainId = CflowElements.Named("od_id");

    static readonly ExpertField
        NoFlowSets         = Protocol.Expert("cflow.flowsets.impossible",        Severity.Warning, ExpertGroup.Malformed, "FlowSets impossible - PDU Count is 0"),
        UnexpectedSequence = Protocol.Expert("cflow.unexpected_sequence_number", Severity.Warning, ExpertGroup.Sequence,  "Unexpected flow sequence for domain ID");

    static Cflow()
    {
        foreach (uint port in (ReadOnlySpan<uint>)[2055, 4739, 9996]) Protocol.CarriedBy(PayloadTables.UdpPort, port);
        // A frame that a record quotes is found where its fields are asked for beside those of this protocol.
        Protocol.CarriedBy(PayloadTables.TcpPort, 4739).CarriedBy(PayloadTables.LinkType, 128).Selects().Unseals(PayloadTables.LinkType);
        _ = (CflowRecords.Flags, CflowTemplateFields.Count, CflowValues.Unknown, CflowSets.SetId);
    }

    static void Dissect(ref Layer cflow)
    {
        ushort version = cflow.U16(0);
        if (cflow.Failed || version is not (1 or 5 or 7 or 8 or Version9 or Ipfix))
        {
            cflow.Decline();
            return;
        }
        cflow.Summary(Protocol.ShortName);
        cflow.Open();
        cflow.Take(Version);
        if (version >= Version9) TakeMessage(ref cflow, version);
        else CflowRecords.Take(ref cflow, version);
    }

    /// <summary>How long the exporter runs: milliseconds.</summary>
    internal static void TakeUptime(ref Layer cflow) => TakeMilliseconds(ref cflow, SysUptime);

    /// <summary>Takes four octets of milliseconds as a span of time.</summary>
    internal static long TakeMilliseconds(ref Layer cflow, Field field)
    {
        long nanoseconds = cflow.U32(cflow.Position) * 1_000_000L;
        cflow.Note(field, (ulong)nanoseconds, cflow.Position, 4, ItemFlags.None);
        if (!cflow.Failed) cflow.Position += 4;
        return nanoseconds;
    }

    /// <summary>The time of the export: seconds, and nanoseconds where the version has them.</summary>
    internal static void TakeTime(ref Layer cflow, Field seconds, bool hasNanoseconds)
    {
        int at = cflow.Position, length = hasNanoseconds ? 8 : 4;
        long time = (cflow.U32(at) * 1_000_000_000L) + (hasNanoseconds ? cflow.U32(at + 4) : 0);
        GroupScope group = cflow.BeginNumber(Timestamp, (ulong)time, at, length);
        cflow.Take(seconds);
        if (hasNanoseconds) cflow.Take(Nanoseconds);
        cflow.End(group);
    }

    // RFC 3954 section 5.1, RFC 7011 section 3.1.
    static void TakeMessage(ref Layer cflow, ushort version)
    {
        bool isIpfix = version == Ipfix;
        uint count = (uint)cflow.Take(isIpfix ? Length : Count);
        if (!isIpfix) TakeUptime(ref cflow);
        uint exported = cflow.U32(cflow.Position);
        TakeTime(ref cflow, isIpfix ? ExportTime : Seconds, hasNanoseconds: false);
        int sequenceAt = cflow.Position;
        uint sequence = (uint)cflow.Take(Sequence), domain = cflow.U32(cflow.Position);
        if (cflow.Failed) return;
        var flows = cflow.Packet.Conversation.State<CflowExporters>(Protocol).Of(cflow.Packet.Conversation.Side, domain);
        bool isExpected = flows.LastFrame == 0 || flows.NextSequence == sequence;
        if (!isExpected)
        {
            cflow.Append(Sequence, $" (expected {flows.NextSequence})");
            cflow.Remark(UnexpectedSequence, $"Unexpected flow sequence for domain ID {domain} (expected {flows.NextSequence}, got {sequence})", sequenceAt, 4);
        }
        cflow.Take(isIpfix ? DomainId : SourceId);
        if (!isIpfix) cflow.Info($"total: {count} (v9) record{(count == 1 ? "" : "s")} Obs-Domain-ID={domain,5}");
        else if (count == cflow.Length) cflow.Info($"IPFIX flow ({count,4} bytes) Obs-Domain-ID={domain,5}");
        else cflow.Info($"IPFIX partial flow ({cflow.Length}/{count} bytes) Obs-Domain-ID={domain,5}");
        if (!isIpfix && count == 0)
        {
            cflow.Remark(NoFlowSets);
            return;
        }
        var sets = new CflowSets(flows, exported, isIpfix);
        if (!sets.Take(ref cflow, isIpfix ? int.MaxValue : (int)count)) return;
        if (!isExpected)
        {
            cflow.Note(ExpectedNumber, flows.NextSequence);
            cflow.Note(PreviousFrame, (ulong)flows.LastFrame);
        }
        flows.LastFrame = cflow.Packet.Number;
        flows.NextSequence = sequence + (isIpfix ? (uint)sets.Records : 1);
    }
}
