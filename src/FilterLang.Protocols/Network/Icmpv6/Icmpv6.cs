using System.Runtime.CompilerServices;

namespace FilterLang.Protocols;

/// <summary>The Internet Control Message Protocol for IPv6, RFC 4443.</summary>
public static partial class Icmpv6
{
    internal const byte
        DestinationUnreachable = 1, PacketTooBig = 2, TimeExceeded = 3, ParameterProblem = 4, EchoRequest = 128, EchoReply = 129,
        ListenerQuery = 130, ListenerReport = 131, ListenerDone = 132, RouterSolicitation = 133, RouterAdvertisement = 134,
        NeighborSolicitation = 135, NeighborAdvertisement = 136, Redirect = 137, RouterRenumbering = 138, NodeQuery = 139,
        NodeReply = 140, InverseSolicitation = 141, InverseAdvertisement = 142, ListenerReportV2 = 143, HomeAgentRequest = 144,
        HomeAgentReply = 145, MobilePrefixSolicitation = 146, MobilePrefixAdvertisement = 147, PathSolicitation = 148,
        PathAdvertisement = 149, ExperimentalMobility = 150, MulticastRouterAdvertisement = 151, MulticastRouterSolicitation = 152,
        MulticastRouterTermination = 153, FastHandover = 154, RplControlMessage = 155, LocatorUpdate = 156,
        DuplicateAddressRequest = 157, DuplicateAddressConfirmation = 158, MulticastForwarding = 159, ExtendedEchoRequest = 160,
        ExtendedEchoReply = 161;

    /// <summary>The IP protocol number, which is part of the pseudo-header.</summary>
    const byte Number = 58;

    public static readonly Protocol Protocol = Protocol.Of("icmpv6", "Internet Control Message Protocol v6", Dissect, "ICMPv6");

    public static readonly Field
        Type                = Protocol.UInt8       ("icmpv6.type",                 "Type", names: Icmpv6Names.Types),
        Code                = Protocol.UInt8       ("icmpv6.code",                 "Code"),
        Checksum            = Protocol.UInt16      ("icmpv6.checksum",             "Checksum", display: Hex),
        ChecksumStatus      = Protocol.UInt8       ("icmpv6.checksum.status",      "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Reserved            = Protocol.Bytes       ("icmpv6.reserved",             "Reserved"),
        Data                = Protocol.Bytes       ("icmpv6.data",                 "Data"),
        UnknownData         = Protocol.Bytes       ("icmpv6.unknown_data",         "Unknown Data"),
        Mtu                 = Protocol.UInt32      ("icmpv6.mtu",                  "MTU"),
        Pointer             = Protocol.UInt32      ("icmpv6.pointer",              "Pointer"),
        Identifier          = Protocol.UInt16      ("icmpv6.echo.identifier",      "Identifier", display: Hex),
        Sequence            = Protocol.UInt16      ("icmpv6.echo.sequence_number", "Sequence"),
        Nonce               = Protocol.Bytes       ("icmpv6.nonce",                "Nonce"),
        DataTime            = Protocol.Row         ("icmpv6.data_time",            "Timestamp from Echo data", FieldType.AbsoluteTime, display: Local),
        DataTimeRelative    = Protocol.RelativeTime("icmpv6.data_time_relative",   "Timestamp from Echo data (relative)"),
        Length              = Protocol.UInt8       ("icmpv6.length",               "Length of original datagram"),
        ExtendedSequence    = Protocol.UInt8       ("icmpv6.ext.echo.seq",         "Sequence number", display: DecHex),
        ExtendedRequestRest = Protocol.UInt8       ("icmpv6.ext.echo.req.res",     "Reserved", display: Hex, mask: 0xFE),
        ExtendedLocal       = Protocol.Boolean     ("icmpv6.ext.echo.req.local",   "Local bit", mask: 0x1, names: ValueNames.SetNotSet),
        ExtendedState       = Protocol.UInt8       ("icmpv6.ext.echo.rsp.state",   "State", mask: 0xE0, names: IcmpNames.NeighborStates),
        ExtendedReplyRest   = Protocol.UInt8       ("icmpv6.ext.echo.rsp.res",     "Reserved", display: Hex, mask: 0x18),
        ExtendedActive      = Protocol.Boolean     ("icmpv6.ext.echo.rsp.active",  "Active bit", mask: 0x4, names: ValueNames.SetNotSet),
        ExtendedIPv4        = Protocol.Boolean     ("icmpv6.ext.echo.rsp.ipv4",    "IPv4 bit", mask: 0x2, names: ValueNames.SetNotSet),
        ExtendedIPv6        = Protocol.Boolean     ("icmpv6.ext.echo.rsp.ipv6",    "IPv6 bit", mask: 0x1, names: ValueNames.SetNotSet),
        ResponseIn          = Protocol.FrameNumber ("icmpv6.resp_in",              "Response In", EvaluationLevel.Stream),
        NoResponse          = Protocol.Label       ("icmpv6.no_resp",              "No response seen", EvaluationLevel.Stream),
        ResponseTo          = Protocol.FrameNumber ("icmpv6.resp_to",              "Response To", EvaluationLevel.Stream),
        ResponseTime        = Protocol.Row         ("icmpv6.resptime",             "Response Time", FieldType.Double, level: EvaluationLevel.Stream);

    internal static readonly ExpertField
        IsError           = Protocol.Expert("icmpv6.type.error",          Severity.Note,    ExpertGroup.Response,  "Type indicates an error"),
        UninterpretedData = Protocol.Expert("icmpv6.unknown_data.expert", Severity.Error,   ExpertGroup.Malformed, "Unknown Data (not interpreted)"),
        Undecoded         = Protocol.Expert("icmpv6.undecoded.type",      Severity.Note,    ExpertGroup.Undecoded, "Undecoded type"),
        WrongChecksum     = Protocol.Expert("icmpv6.checksum_bad.expert", Severity.Warning, ExpertGroup.Checksum,  "Bad checksum"),
        NotAnswered       = Protocol.Expert("icmpv6.resp_not_found",      Severity.Warning, ExpertGroup.Sequence,  "Response not found", EvaluationLevel.Stream);

    static Icmpv6()
    {
        RuntimeHelpers.RunClassConstructor(typeof(NeighborDiscovery).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(NeighborOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RouterOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(SecureNeighborOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(MobilityOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(LowPowerOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(MulticastListener).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RouterRenumbering).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(NodeInformation).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(MobileIpv6).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RplControl).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RplOptions).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RplMetrics).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(RplRouteDiscovery).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(LocatorMessages).TypeHandle);
        Protocol.CarriedBy(PayloadTables.IpProtocol, Number).Dispatches(PayloadTables.EtherType, IcmpExtensions.Carried);
    }

    static void Dissect(ref Layer icmpv6)
    {
        icmpv6.Summary("ICMPv6");
        icmpv6.NestsPayload = true;
        icmpv6.Open();
        byte type = (byte)icmpv6.Take(Type);
        if (icmpv6.Failed) return;
        if (type < EchoRequest) icmpv6.Remark(IsError, 0, 1);
        byte code = (byte)icmpv6.Take(Code);
        if (icmpv6.Failed) return;
        if (icmpv6.WantsLabels && Icmpv6Names.CodesOf(type)?.Find(code) is { } meaning) icmpv6.Append(Code, $" ({meaning})");
        Announce(ref icmpv6, type, code);
        icmpv6.Take(Checksum);
        JudgeChecksum(ref icmpv6);
        TakeMessage(ref icmpv6, type, code);
    }

    static void JudgeChecksum(ref Layer icmpv6)
    {
        if (icmpv6.Failed) return;
        PacketDissector packet = icmpv6.Packet;
        if (packet.IsFragment || packet.InErrorQuote || icmpv6.Captured < icmpv6.Length)
            icmpv6.Note(ChecksumStatus, Protocols.ChecksumStatus.Unverified, 2);
        else if (MessageChecksum.IsWanted(ref icmpv6, ChecksumStatus, WrongChecksum))
            MessageChecksum.Judge(ref icmpv6, ChecksumStatus, WrongChecksum, 2,
                InternetChecksum.Add(InternetChecksum.PseudoHeader(packet.Source, packet.Destination, (uint)icmpv6.Length, Number), icmpv6.Bytes));
    }

    static void TakeMessage(ref Layer icmpv6, byte type, byte code)
    {
        if (icmpv6.Failed) return;
        switch (type)
        {
            case DestinationUnreachable or TimeExceeded:
                int words = icmpv6.U8(icmpv6.Position);
                if (words > 0) icmpv6.Take(Length);
                icmpv6.Take(Reserved, words > 0 ? 3 : 4);
                QuotedDatagram.TakeIPv6(ref icmpv6, words * 8);
                break;
            case PacketTooBig:
                icmpv6.Take(Mtu);
                QuotedDatagram.TakeIPv6(ref icmpv6, 0);
                break;
            case ParameterProblem:
                icmpv6.Take(Pointer);
                QuotedDatagram.TakeIPv6(ref icmpv6, 0);
                break;
            case EchoRequest or EchoReply: TakeEcho(ref icmpv6, type); break;
            case ListenerQuery: MulticastListener.Take(ref icmpv6, isQuery: true); break;
            case ListenerReport or ListenerDone: MulticastListener.Take(ref icmpv6, isQuery: false); break;
            case RouterSolicitation: NeighborDiscovery.TakeRouterSolicitation(ref icmpv6); break;
            case RouterAdvertisement: NeighborDiscovery.TakeRouterAdvertisement(ref icmpv6); break;
            case NeighborSolicitation: NeighborDiscovery.TakeNeighborSolicitation(ref icmpv6); break;
            case NeighborAdvertisement: NeighborDiscovery.TakeNeighborAdvertisement(ref icmpv6); break;
            case Redirect: NeighborDiscovery.TakeRedirect(ref icmpv6); break;
            case RouterRenumbering: Protocols.RouterRenumbering.Take(ref icmpv6, code); break;
            case NodeQuery: NodeInformation.Take(ref icmpv6, isReply: false, code); break;
            case NodeReply: NodeInformation.Take(ref icmpv6, isReply: true, code); break;
            case InverseSolicitation or InverseAdvertisement: NeighborDiscovery.TakeRouterSolicitation(ref icmpv6); break;
            case ListenerReportV2: MulticastListener.TakeReport(ref icmpv6); break;
            case HomeAgentRequest or MobilePrefixSolicitation: MobileIpv6.TakeIdentifier(ref icmpv6); break;
            case HomeAgentReply: MobileIpv6.TakeHomeAgents(ref icmpv6); break;
            case MobilePrefixAdvertisement: MobileIpv6.TakePrefixAdvertisement(ref icmpv6); break;
            case PathSolicitation: SecureNeighborOptions.TakePathSolicitation(ref icmpv6); break;
            case PathAdvertisement: SecureNeighborOptions.TakePathAdvertisement(ref icmpv6); break;
            case MulticastRouterAdvertisement: MulticastListener.TakeRouterAdvertisement(ref icmpv6); break;
            case MulticastRouterSolicitation or MulticastRouterTermination: break;
            case ExperimentalMobility or FastHandover: MobileIpv6.TakeFastHandover(ref icmpv6); break;
            case RplControlMessage: RplControl.Take(ref icmpv6, code); break;
            case LocatorUpdate: LocatorMessages.TakeUpdate(ref icmpv6); break;
            case DuplicateAddressRequest or DuplicateAddressConfirmation: LowPowerOptions.TakeDuplicateAddress(ref icmpv6); break;
            case MulticastForwarding: LocatorMessages.TakeMulticastControl(ref icmpv6, code); break;
            case ExtendedEchoRequest or ExtendedEchoReply: TakeExtendedEcho(ref icmpv6, type); break;
            default: TakeUnknown(ref icmpv6, type); break;
        }
    }

    static void TakeUnknown(ref Layer icmpv6, byte type)
    {
        icmpv6.Remark(Undecoded, $"Dissector for ICMPv6 Type ({type}) code not implemented, Contact Wireshark developers if you want this supported", 0, 1);
        TakeUndecoded(ref icmpv6);
    }

    static void TakeUndecoded(ref Layer icmpv6)
    {
        if (icmpv6.Captured > icmpv6.Position) icmpv6.Take(Data, icmpv6.Captured - icmpv6.Position);
    }

    static void TakeExtendedEcho(ref Layer icmpv6, byte type)
    {
        icmpv6.Take(Identifier);
        icmpv6.Take(ExtendedSequence);
        if (type == ExtendedEchoReply)
        {
            icmpv6.TakeParts(ExtendedState, ExtendedReplyRest, ExtendedActive, ExtendedIPv4, ExtendedIPv6);
            return;
        }
        icmpv6.TakeParts(ExtendedRequestRest, ExtendedLocal);
        if (icmpv6.More) icmpv6.Call(IcmpExtensions.CarriedProtocol);
    }

    static void Announce(ref Layer icmpv6, byte type, byte code)
    {
        if (icmpv6.Packet.Columns is null) return;
        if (Icmpv6Names.Types.Find(type) is { } name) icmpv6.Info($"{name}");
        else icmpv6.Info($"Unknown ({type})");
        if (Icmpv6Names.CodesOf(type) is not { } codes) return;
        if (codes.Find(code) is { } known) icmpv6.Info($" ({known})");
        else icmpv6.Info($" (Unknown ({code}))");
    }
}
