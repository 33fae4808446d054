namespace FilterLang.Protocols;

/// <summary>Counters, "sFlow Version 5" section 5.4: of interfaces, of the media behind them, of processors.</summary>
static class SflowCounters
{
    const uint Interface = 1, Ethernet = 2, TokenRing = 3, AnyLan = 4, Vlan = 5, Wireless = 6, Processor = 1001;

    static readonly Protocol s_protocol = Sflow.Protocol;

    public static readonly Field
        RecordFormat  = s_protocol.UInt32 ("sflow_245.counters_record_format", "Format", mask: 0xfff, names: SflowNames.CountersRecordFormat),
        AdminStatus   = s_protocol.Boolean("sflow_245.ifadmin_status", "IfAdminStatus", size: 4, mask: 0x1, names: ValueNames.Pair("Up", "Down")),
        OperStatus    = s_protocol.Boolean("sflow_245.ifoper_status", "IfOperStatus", size: 4, mask: 0x2, names: ValueNames.Pair("Up", "Down"));

    static readonly Field[]
        s_interface =
        [
            s_protocol.UInt32("sflow_245.ifindex", "Interface index"),
            s_protocol.UInt32("sflow_245.iftype", "Interface Type"),
            s_protocol.UInt64("sflow_245.ifspeed", "Interface Speed"),
            s_protocol.UInt32("sflow_245.ifdirection", "Interface Direction", names: SflowNames.Ifdirection),
        ],
        s_interfaceCounts =
        [
            s_protocol.UInt64("sflow_245.ifinoct", "Input Octets"),
            s_protocol.UInt32("sflow_245.ifinpkt", "Input Packets"),
            s_protocol.UInt32("sflow_245.ifinmcast", "Input Multicast Packets"),
            s_protocol.UInt32("sflow_245.ifinbcast", "Input Broadcast Packets"),
            s_protocol.UInt32("sflow_245.ifindisc", "Input Discarded Packets"),
            s_protocol.UInt32("sflow_245.ifinerr", "Input Errors"),
            s_protocol.UInt32("sflow_245.ifinunk", "Input Unknown Protocol Packets"),
            s_protocol.UInt64("sflow_245.ifoutoct", "Output Octets"),
            s_protocol.UInt32("sflow_245.ifoutpkt", "Output Packets"),
            s_protocol.UInt32("sflow_245.ifoutmcast", "Output Multicast Packets"),
            s_protocol.UInt32("sflow_245.ifoutbcast", "Output Broadcast Packets"),
            s_protocol.UInt32("sflow_245.ifoutdisc", "Output Discarded Packets"),
            s_protocol.UInt32("sflow_245.ifouterr", "Output Errors"),
            s_protocol.UInt32("sflow_245.ifpromisc", "Promiscuous Mode"),
        ],
        s_ethernet =
        [
            s_protocol.UInt32("sflow_245.dot3StatsAlignmentErrors", "Alignment Errors"),
            s_protocol.UInt32("sflow_245.dot3StatsFCSErrors", "FCS Errors"),
            s_protocol.UInt32("sflow_245.dot3StatsSingleCollisionFrames", "Single Collision Frames"),
            s_protocol.UInt32("sflow_245.dot3StatsMultipleCollisionFrames", "Multiple Collision Frames"),
            s_protocol.UInt32("sflow_245.dot3StatsSQETestErrors", "SQE Test Errors"),
            s_protocol.UInt32("sflow_245.dot3StatsDeferredTransmissions", "Deferred Transmissions"),
            s_protocol.UInt32("sflow_245.dot3StatsLateCollisions", "Late Collisions"),
            s_protocol.UInt32("sflow_245.dot3StatsExcessiveCollisions", "Excessive Collisions"),
            s_protocol.UInt32("sflow_245.dot3StatsInternalMacTransmitErrors", "Internal Mac Transmit Errors"),
            s_protocol.UInt32("sflow_245.dot3StatsCarrierSenseErrors", "Carrier Sense Errors"),
            s_protocol.UInt32("sflow_245.dot3StatsFrameTooLongs", "Frame Too Longs"),
            s_protocol.UInt32("sflow_245.dot3StatsInternalMacReceiveErrors", "Internal Mac Receive Errors"),
            s_protocol.UInt32("sflow_245.dot3StatsSymbolErrors", "Symbol Errors"),
        ],
        s_tokenRing =
        [
            s_protocol.UInt32("sflow_245.dot5StatsLineErrors", "Line Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsBurstErrors", "Burst Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsACErrors", "AC Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsAbortTransErrors", "Abort Trans Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsInternalErrors", "Internal Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsLostFrameErrors", "Lost Frame Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsReceiveCongestions", "Receive Congestions"),
            s_protocol.UInt32("sflow_245.dot5StatsFrameCopiedErrors", "Frame Copied Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsTokenErrors", "Token Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsSoftErrors", "Soft Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsHardErrors", "Hard Errors"),
            s_protocol.UInt32("sflow_245.dot5StatsSignalLoss", "Signal Loss"),
            s_protocol.UInt32("sflow_245.dot5StatsTransmitBeacons", "Transmit Beacons"),
            s_protocol.UInt32("sflow_245.dot5StatsRecoveries", "Recoveries"),
            s_protocol.UInt32("sflow_245.dot5StatsLobeWires", "Lobe Wires"),
            s_protocol.UInt32("sflow_245.dot5StatsRemoves", "Removes"),
            s_protocol.UInt32("sflow_245.dot5StatsSingles", "Singles"),
            s_protocol.UInt32("sflow_245.dot5StatsFreqErrors", "Freq Errors"),
        ],
        s_anyLan =
        [
            s_protocol.UInt32("sflow_245.dot12InHighPriorityFrames", "In High Priority Frames"),
            s_protocol.UInt64("sflow_245.dot12InHighPriorityOctets", "In High Priority Octets"),
            s_protocol.UInt32("sflow_245.dot12InNormPriorityFrames", "In Normal Priority Frames"),
            s_protocol.UInt64("sflow_245.dot12InNormPriorityOctets", "In Normal Priority Octets"),
            s_protocol.UInt32("sflow_245.dot12InIPMErrors", "In IPM Errors"),
            s_protocol.UInt32("sflow_245.dot12InOversizeFrameErrors", "In Oversize Frame Errors"),
            s_protocol.UInt32("sflow_245.dot12InDataErrors", "In Data Errors"),
            s_protocol.UInt32("sflow_245.dot12InNullAddressedFrames", "In Null Addressed Frames"),
            s_protocol.UInt32("sflow_245.dot12OutHighPriorityFrames", "Out High Priority Frames"),
            s_protocol.UInt64("sflow_245.dot12OutHighPriorityOctets", "Out High Priority Octets"),
            s_protocol.UInt32("sflow_245.dot12TransitionIntoTrainings", "Transition Into Trainings"),
            s_protocol.UInt64("sflow_245.dot12HCInHighPriorityOctets", "HC In High Priority Octets"),
            s_protocol.UInt64("sflow_245.dot12HCInNormPriorityOctets", "HC In Normal Priority Octets"),
            s_protocol.UInt64("sflow_245.dot12HCOutHighPriorityOctets", "HC Out High Priority Octets"),
        ],
        s_vlan =
        [
            s_protocol.UInt32("sflow_245.vlan_id", "VLAN ID"),
            s_protocol.UInt64("sflow_245.octets", "Octets"),
            s_protocol.UInt32("sflow_245.ucastPkts", "Unicast Packets"),
            s_protocol.UInt32("sflow_245.multicastPkts", "Multicast Packets"),
            s_protocol.UInt32("sflow_245.broadcastPkts", "Broadcast Packets"),
            s_protocol.UInt32("sflow_245.discards", "Discards"),
        ],
        s_wireless =
        [
            s_protocol.UInt32("sflow_5.dot11TransmittedFragmentCount", "Transmitted Fragment Count"),
            s_protocol.UInt32("sflow_5.dot11MulticastTransmittedFrameCount", "Multicast Transmitted Frame Count"),
            s_protocol.UInt32("sflow_5.dot11FailedCount", "Failed Count"),
            s_protocol.UInt32("sflow_5.dot11RetryCount", "Retry Count"),
            s_protocol.UInt32("sflow_5.dot11MultipleRetryCount", "Multiple Retry Count"),
            s_protocol.UInt32("sflow_5.dot11FrameDuplicateCount", "Frame Duplicate Count"),
            s_protocol.UInt32("sflow_5.dot11RTSSuccessCount", "RTS Success Count"),
            s_protocol.UInt32("sflow_5.dot11RTSFailureCount", "Failure Count"),
            s_protocol.UInt32("sflow_5.dot11ACKFailureCount", "ACK Failure Count"),
            s_protocol.UInt32("sflow_5.dot11ReceivedFragmentCount", "Received Fragment Count"),
            s_protocol.UInt32("sflow_5.dot11MulticastReceivedFrameCount", "Multicast Received Frame Count"),
            s_protocol.UInt32("sflow_5.dot11FCSErrorCount", "FCS Error Count"),
            s_protocol.UInt32("sflow_5.dot11TransmittedFrameCount", "Transmitted Frame Count"),
            s_protocol.UInt32("sflow_5.dot11WEPUndecryptableCount", "WEP Undecryptable Count"),
            s_protocol.UInt32("sflow_5.dot11QoSDiscardedFragmentCount", "QoS Discarded Fragment Count"),
            s_protocol.UInt32("sflow_5.dot11AssociatedStationCount", "Associated Station Count"),
            s_protocol.UInt32("sflow_5.dot11QoSCFPollsReceivedCount", "QoS CF Polls Received Count"),
            s_protocol.UInt32("sflow_5.dot11QoSCFPollsUnusedCount", "QoS CF Polls Unused Count"),
            s_protocol.UInt32("sflow_5.dot11QoSCFPollsUnusableCount", "QoS CF Polls Unusable Count"),
            s_protocol.UInt32("sflow_5.dot11QoSCFPollsLostCount", "QoS CF Polls Lost Count"),
        ],
        s_processor =
        [
            s_protocol.UInt32("sflow_5.cpu_5s", "5s CPU Load (100 = 1%)"),
            s_protocol.UInt32("sflow_5.cpu_1m", "1m CPU Load (100 = 1%)"),
            s_protocol.UInt32("sflow_5.cpu_5m", "5m CPU Load (100 = 1%)"),
            s_protocol.UInt64("sflow_5.total_memory", "Total Memory"),
            s_protocol.UInt64("sflow_5.free_memory", "Free Memory"),
        ];

    public static bool Take(ref Layer sflow, uint format)
    {
        Field[]? fields = format switch
        {
            Interface => s_interface, Ethernet => s_ethernet, TokenRing => s_tokenRing, AnyLan => s_anyLan, Vlan => s_vlan, Wireless => s_wireless,
            Processor => s_processor, _ => null,
        };
        if (fields is null) return false;
        foreach (Field field in fields) sflow.Take(field);
        if (format != Interface) return true;
        sflow.TakeParts(AdminStatus, OperStatus);
        foreach (Field field in s_interfaceCounts) sflow.Take(field);
        return true;
    }
}
