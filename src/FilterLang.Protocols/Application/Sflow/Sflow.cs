namespace FilterLang.Protocols;

/// <summary>sFlow version 5, "sFlow Version 5" section 5: samples of packets and counters of interfaces.</summary>
public static class Sflow
{
    const uint Version5 = 5, IPv4Agent = 1, IPv6Agent = 2;

    const uint FlowSample = 1, CountersSample = 2, ExpandedFlowSample = 3, ExpandedCountersSample = 4;

    public static readonly Protocol Protocol = Protocol.Of("sflow", "InMon sFlow", Dissect, "sFlow");

    public static readonly Field
        Version = Protocol.UInt32("sflow_245.version", "Datagram version"),
        Agenttype = Protocol.UInt32("sflow_245.agenttype", "Agent address type", names: new(() => [(1, "IPv4"), (2, "IPv6")])),
        Agent = Protocol.IPv4  ("sflow_245.agent", "Agent address"),
        AgentV6 = Protocol.IPv6  ("sflow_245.agent.v6", "Agent address"),
        SubAgentId = Protocol.UInt32("sflow_245.sub_agent_id", "Sub-agent ID"),
        SampleLength = Protocol.UInt32("sflow_5.sample_length", "Sample length (byte)"),
        SequenceNumber = Protocol.UInt32("sflow_245.sequence_number", "Sequence number"),
        Sysuptime = Protocol.UInt32("sflow_245.sysuptime", "SysUptime"),
        Numsamples = Protocol.UInt32("sflow_245.numsamples", "NumSamples"),
        Sampletype = Protocol.UInt32("sflow_245.sampletype", "sFlow sample type", names: SflowNames.Sampletype),
        FlowSampleSequenceNumber = Protocol.UInt32("sflow.flow_sample.sequence_number", "Sequence number"),
        FlowSampleSourceIdClass = Protocol.UInt32("sflow.flow_sample.source_id_class", "Source ID class", mask: 0xff000000),
        FlowSampleSamplingRate = Protocol.UInt32("sflow.flow_sample.sampling_rate", "Sampling rate"),
        FlowSamplePool = Protocol.UInt32("sflow.flow_sample.sample_pool", "Sample pool"),
        FlowSampleDroppedPackets = Protocol.UInt32("sflow.flow_sample.dropped_packets", "Dropped packets"),
        FlowSampleInputInterface = Protocol.UInt32("sflow.flow_sample.input_interface", "Input interface (ifIndex)"),
        FlowSampleMultipleOutputs = Protocol.UInt32("sflow.flow_sample.multiple_outputs", "Multiple outputs"),
        FlowSampleOutputInterfaceExpandedFormat = Protocol.UInt32("sflow.flow_sample.output_interface.expanded.format", "Output interface expanded format", names: new(() => [(0, "ifindex"), (1, "packet discarded"), (2, "multiple interfaces")])),
        FlowSampleOutputInterface = Protocol.UInt32("sflow.flow_sample.output_interface", "Output interface (ifIndex)", display: Hex),
        FlowSampleOutputInterfaceFormat = Protocol.UInt32("sflow.flow_sample.output_interface_format", "Output interface format", mask: 0xc0000000, names: new(() => [(0, "ifindex"), (1, "packet discarded"), (2, "multiple interfaces")])),
        FlowSampleOutputInterfaceValue = Protocol.UInt32("sflow.flow_sample.output_interface_value", "Output interface value", mask: 0x3fffffff, names: SflowNames.FlowSampleOutputInterfaceValue),
        Enterprise = Protocol.UInt32("sflow.enterprise", "Enterprise", mask: 0xfffff000),
        EnterpriseLength = Protocol.UInt32("sflow.enterprise.length", "Length"),
        EnterpriseData = Protocol.Bytes ("sflow.enterprise.data", "Data"),
        FlowSampleFlowRecord = Protocol.UInt32("sflow.flow_sample.flow_record", "Flow record"),
        FlowSampleSourceIdType = Protocol.UInt32("sflow.flow_sample.source_id_type", "Source ID type"),
        FlowSampleSourceIdIndex = Protocol.UInt32("sflow.flow_sample.source_id_index", "Source ID index"),
        FlowSampleInputInterfaceFormat = Protocol.UInt32("sflow.flow_sample.input_interface_format", "Input interface format"),
        FlowSampleInputInterfaceValue = Protocol.UInt32("sflow.flow_sample.input_interface_value", "Input interface value"),
        FlowSampleOutputInterfaceExpandedValue = Protocol.UInt32("sflow.flow_sample.output_interface_expanded.value", "Output interface expanded value"),
        FlowSampleOutputInterfaceExpandedValueDiscarded = Protocol.UInt32("sflow.flow_sample.output_interface_expanded.value_discarded", "Output interface packet discarded", names: SflowNames.FlowSampleOutputInterfaceValue),
        FlowSampleOutputInterfaceExpandedNumber = Protocol.UInt32("sflow.flow_sample.output_interface_expanded.number", "Output inferface number of interfaces"),
        FlowSampleOutputInterfaceExpandedIfindex = Protocol.UInt32("sflow.flow_sample.output_interface_expanded.ifindex", "Output interface ifIndex"),
        CountersSampleSequenceNumber = Protocol.UInt32("sflow.counters_sample.sequence_number", "Sequence number"),
        CountersSampleSourceIdClass = Protocol.UInt32("sflow.counters_sample.source_id_class", "Source ID class", mask: 0xff000000),
        CountersSampleSamplingInterval = Protocol.UInt32("sflow.counters_sample.sampling_interval", "Sampling Interval"),
        CountersSampleCountersType = Protocol.UInt32("sflow.counters_sample.counters_type", "Counters type", names: SflowNames.CountersSampleCountersType),
        CountersSampleSourceIdType = Protocol.UInt32("sflow.counters_sample.source_id_type", "Source ID type", mask: 0xff000000),
        CountersSampleSourceIdIndex = Protocol.UInt32("sflow.counters_sample.source_id_index", "Source ID index", mask: 0xffffff),
        CountersSampleCountersRecords = Protocol.UInt32("sflow.counters_sample.counters_records", "Counters records"),
        FlowSampleIndex = Protocol.UInt32("sflow.flow_sample.index", "Index", mask: 0xffffff),
        CountersSampleIndex = Protocol.UInt32("sflow.counters_sample.index", "Index");

    static readonly ExpertField
        WrongAddress  = Protocol.Expert("sflow.invalid_address_type", Severity.Warning, ExpertGroup.Malformed, "Unknown address type"),
        UnknownRecord = Protocol.Expert("sflow.unknown_record_format", Severity.Warning, ExpertGroup.Undecoded, "Unknown sample format");

    static readonly Field s_sample = Protocol.Heading("Sample"), s_record = Protocol.Heading("Record");

    static Sflow()
    {
        Protocol.CarriedBy(PayloadTables.UdpPort, 6343).Dispatches(PayloadTables.LinkType, PayloadTables.EtherType).Selects();
        _ = (SflowRecords.Header, SflowCounters.RecordFormat);
    }

    static void Dissect(ref Layer sflow)
    {
        if (sflow.Captured < 4 || sflow.U32(0) != Version5)
        {
            sflow.Decline();
            return;
        }
        sflow.Summary(Protocol.ShortName);
        sflow.Open();
        sflow.Take(Version);
        sflow.Info($"V{Version5}");
        uint kind = (uint)sflow.Take(Agenttype);
        int agent = sflow.Position;
        if (kind == IPv4Agent) sflow.Take(Agent);
        else if (kind == IPv6Agent) sflow.Take(AgentV6);
        else
        {
            if (!sflow.Failed) sflow.Remark(WrongAddress, 4, 4);
            return;
        }
        if (sflow.Failed) return;
        sflow.Info($", agent ");
        if (sflow.InfoSink is { } sink)
        {
            if (kind == IPv6Agent) sink.AddIPv6(sflow.Slice(agent, 16));
            else sink.AddIPv4(sflow.U32(agent));
        }
        uint sub = (uint)sflow.Take(SubAgentId), number = (uint)sflow.Take(SequenceNumber);
        sflow.Take(Sysuptime);
        int samples = (int)Math.Min(sflow.Take(Numsamples), int.MaxValue);
        if (sflow.Failed) return;
        sflow.Info($", sub-agent ID {sub}, seq {number}, {samples} samples");
        for (; samples > 0 && sflow.More; samples--) TakeSample(ref sflow);
    }

    // Section 5.3, "Sample Data Format".
    static void TakeSample(ref Layer sflow)
    {
        int at = sflow.Position, length = (int)Math.Min(sflow.U32(at + 4), int.MaxValue / 2), end = at + 8 + length;
        uint format = sflow.U32(at);
        if (sflow.Failed) return;
        GroupScope group = sflow.Begin(s_sample, at, length + 8);
        sflow.Place(Enterprise, at);
        if (format >> 12 == 0) sflow.Place(Sampletype, at);
        sflow.Position = at + 4;
        sflow.Take(SampleLength);
        switch (format)
        {
            case FlowSample: TakeFlow(ref sflow, isExpanded: false); break;
            case ExpandedFlowSample: TakeFlow(ref sflow, isExpanded: true); break;
            case CountersSample: TakeCounters(ref sflow, isExpanded: false); break;
            case ExpandedCountersSample: TakeCounters(ref sflow, isExpanded: true); break;
            default:
                if (length > 0) sflow.Take(EnterpriseData, length);
                break;
        }
        sflow.End(group);
        sflow.Position = end;
    }

    static void TakeFlow(ref Layer sflow, bool isExpanded)
    {
        sflow.Take(FlowSampleSequenceNumber);
        if (isExpanded)
        {
            sflow.Take(FlowSampleSourceIdType);
            sflow.Take(FlowSampleSourceIdIndex);
        }
        else sflow.TakeParts(FlowSampleSourceIdClass, FlowSampleIndex);
        sflow.Take(FlowSampleSamplingRate);
        sflow.Take(FlowSamplePool);
        sflow.Take(FlowSampleDroppedPackets);
        if (isExpanded)
        {
            sflow.Take(FlowSampleInputInterfaceFormat);
            sflow.Take(FlowSampleInputInterfaceValue);
            uint format = (uint)sflow.Take(FlowSampleOutputInterfaceExpandedFormat);
            sflow.Take(format switch
            {
                0 => FlowSampleOutputInterfaceExpandedIfindex, 1 => FlowSampleOutputInterfaceExpandedValueDiscarded,
                2 => FlowSampleOutputInterfaceExpandedNumber, _ => FlowSampleOutputInterfaceExpandedValue,
            });
        }
        else
        {
            sflow.Take(FlowSampleInputInterface);
            sflow.TakeParts(FlowSampleOutputInterfaceFormat, FlowSampleOutputInterfaceValue, FlowSampleOutputInterface);
        }
        for (int records = (int)Math.Min(sflow.Take(FlowSampleFlowRecord), int.MaxValue); records > 0 && sflow.More; records--) TakeRecord(ref sflow, isFlow: true);
    }

    static void TakeCounters(ref Layer sflow, bool isExpanded)
    {
        sflow.Take(CountersSampleSequenceNumber);
        if (isExpanded)
        {
            sflow.Take(CountersSampleType);
            sflow.Take(CountersSampleWideIndex);
        }
        else sflow.TakeParts(CountersSampleSourceIdType, CountersSampleSourceIdIndex);
        for (int records = (int)Math.Min(sflow.Take(CountersSampleCountersRecords), int.MaxValue); records > 0 && sflow.More; records--) TakeRecord(ref sflow, isFlow: false);
    }

    static readonly Field
        CountersSampleType      = Protocol.UInt32("sflow.counters_sample.source_id_type", "Source ID type"),
        CountersSampleWideIndex = Protocol.UInt32("sflow.counters_sample.source_id_index", "Source ID index");

    static void TakeRecord(ref Layer sflow, bool isFlow)
    {
        int at = sflow.Position, length = (int)Math.Min(sflow.U32(at + 4), int.MaxValue / 2), end = at + 8 + length;
        uint format = sflow.U32(at);
        if (sflow.Failed) return;
        GroupScope group = sflow.Begin(s_record, at, length + 8);
        sflow.Place(Enterprise, at);
        bool isStandard = format >> 12 == 0;
        if (isStandard) sflow.Place(isFlow ? SflowRecords.FlowRecordFormat : SflowCounters.RecordFormat, at);
        sflow.Position = at + 4;
        sflow.Take(SflowRecords.FlowDataLength);
        bool isKnown = isStandard && (isFlow ? SflowRecords.Take(ref sflow, format, end) : SflowCounters.Take(ref sflow, format));
        if (!isKnown && !sflow.Failed)
        {
            if (!isStandard || isFlow) sflow.Take(EnterpriseData, length);
            else sflow.Remark(UnknownRecord, at + 8, length);
        }
        sflow.End(group);
        sflow.Position = end;
    }
}
