using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>The Internet Control Message Protocol, RFC 792.</summary>
public static partial class Icmp
{
    internal const byte
        EchoReply = 0, DestinationUnreachable = 3, SourceQuench = 4, Redirect = 5, AlternateHostAddress = 6, EchoRequest = 8,
        RouterAdvertisement = 9, TimeExceeded = 11, ParameterProblem = 12, TimestampRequest = 13, TimestampReply = 14,
        InformationRequest = 15, InformationReply = 16, MaskRequest = 17, MaskReply = 18, PhoturisFailure = 40,
        ExtendedEchoRequest = 42, ExtendedEchoReply = 43;

    /// <summary>What follows the type's name in a summary line stands in a column.</summary>
    const int NameColumn = 20;

    internal const byte FragmentationNeeded = 4, NormalAdvertisement = 0, AgentDoesNotRoute = 16;

    public static readonly Protocol Protocol = Protocol.Of("icmp", "Internet Control Message Protocol", Dissect, "ICMP");

    public static readonly Field
        Type                   = Protocol.UInt8       ("icmp.type",                     "Type", names: IcmpNames.Types),
        Code                   = Protocol.UInt8       ("icmp.code",                     "Code"),
        Checksum               = Protocol.UInt16      ("icmp.checksum",                 "Checksum", display: Hex),
        ChecksumStatus         = Protocol.UInt8       ("icmp.checksum.status",          "Checksum Status", display: None, names: Protocols.ChecksumStatus.Names),
        Unused                 = Protocol.Bytes       ("icmp.unused",                   "Unused"),
        Reserved               = Protocol.Bytes       ("icmp.reserved",                 "Reserved"),
        // Echo, timestamp, information and mask messages.
        Identifier             = Protocol.UInt16      ("icmp.ident",                    "Identifier (BE)", display: DecHex),
        IdentifierLittle       = Protocol.UInt16      ("icmp.ident_le",                 "Identifier (LE)", display: DecHex, little: true),
        Sequence               = Protocol.UInt16      ("icmp.seq",                      "Sequence Number (BE)", display: DecHex),
        SequenceLittle         = Protocol.UInt16      ("icmp.seq_le",                   "Sequence Number (LE)", display: DecHex, little: true),
        OriginateTimestamp     = Protocol.UInt32      ("icmp.originate_timestamp",      "Originate Timestamp"),
        ReceiveTimestamp       = Protocol.UInt32      ("icmp.receive_timestamp",        "Receive Timestamp"),
        TransmitTimestamp      = Protocol.UInt32      ("icmp.transmit_timestamp",       "Transmit Timestamp"),
        AddressMask            = Protocol.IPv4        ("icmp.address_mask",             "Address Mask"),
        // Which reply belongs to which request.
        ResponseIn             = Protocol.FrameNumber ("icmp.resp_in",                  "Response frame", EvaluationLevel.Stream),
        NoResponse             = Protocol.Label       ("icmp.no_resp",                  "No response seen", EvaluationLevel.Stream),
        ResponseTo             = Protocol.FrameNumber ("icmp.resp_to",                  "Request frame", EvaluationLevel.Stream),
        ResponseTime           = Protocol.Row         ("icmp.resptime",                 "Response time", FieldType.Double, level: EvaluationLevel.Stream),
        Data                   = Protocol.Bytes       ("icmp.data",                     "ICMP Data"),
        DataTime               = Protocol.Row         ("icmp.data_time",                "Timestamp from icmp data", FieldType.AbsoluteTime, display: Local),
        DataTimeRelative       = Protocol.RelativeTime("icmp.data_time_relative",       "Timestamp from icmp data (relative)"),
        // Errors.
        Gateway                = Protocol.IPv4        ("icmp.redir_gw",                 "Gateway Address"),
        NextHopMtu             = Protocol.UInt16      ("icmp.mtu",                      "MTU of next hop"),
        Pointer                = Protocol.UInt32      ("icmp.pointer",                  "Pointer"),
        Length                 = Protocol.UInt8       ("icmp.length",                   "Length"),
        OriginalDatagramLength = Protocol.UInt8       ("icmp.length.original_datagram", "Length of original datagram"),
        // Extended echo, RFC 8335.
        ExtendedSequence       = Protocol.UInt8       ("icmp.ext.echo.seq",             "Sequence Number", display: DecHex),
        ExtendedRequestRest    = Protocol.UInt8       ("icmp.ext.echo.req.res",         "Reserved", display: Hex, mask: 0xFE),
        ExtendedLocal          = Protocol.Boolean     ("icmp.ext.echo.req.local",       "Local bit", mask: 0x1, names: ValueNames.SetNotSet),
        ExtendedState          = Protocol.UInt8       ("icmp.ext.echo.rsp.state",       "State", mask: 0xE0, names: IcmpNames.NeighborStates),
        ExtendedReplyRest      = Protocol.UInt8       ("icmp.ext.echo.rsp.res",         "Reserved", display: Hex, mask: 0x18),
        ExtendedActive         = Protocol.Boolean     ("icmp.ext.echo.rsp.active",      "Active bit", mask: 0x4, names: ValueNames.SetNotSet),
        ExtendedIPv4           = Protocol.Boolean     ("icmp.ext.echo.rsp.ipv4",        "IPv4 bit", mask: 0x2, names: ValueNames.SetNotSet),
        ExtendedIPv6           = Protocol.Boolean     ("icmp.ext.echo.rsp.ipv6",        "IPv6 bit", mask: 0x1, names: ValueNames.SetNotSet);

    static readonly ExpertField
        IsError        = Protocol.Expert("icmp.type.error",      Severity.Note,    ExpertGroup.Response,   "Type indicates an error"),
        IsDeprecated   = Protocol.Expert("icmp.type.deprecated", Severity.Note,    ExpertGroup.Deprecated, "Type is deprecated"),
        NotAnswered    = Protocol.Expert("icmp.resp_not_found",  Severity.Warning, ExpertGroup.Sequence,   "Response not found", EvaluationLevel.Stream),
        WrongChecksum  = Protocol.Expert("icmp.checksum_bad",    Severity.Warning, ExpertGroup.Checksum,   "Bad checksum");

    static Icmp()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(IcmpExtensions).TypeHandle);
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(AgentAdvertisement).TypeHandle);
        Protocol.CarriedBy(PayloadTables.IpProtocol, 1).Dispatches(PayloadTables.EtherType);
    }

    static void Dissect(ref Layer icmp)
    {
        icmp.Summary("ICMP");
        byte type = icmp.U8(0), code = icmp.U8(1), words = icmp.U8(5);
        if (icmp.Failed) return;
        icmp.NestsPayload = true;
        Announce(ref icmp, type, code);
        TakeHeader(ref icmp, type);
        switch (type)
        {
            case EchoReply or EchoRequest:
                TakeIdentifier(ref icmp);
                TakeEcho(ref icmp, type);
                break;
            case DestinationUnreachable:
                TakeUnreachable(ref icmp, code, words);
                TakeQuote(ref icmp, words);
                break;
            case SourceQuench:
                icmp.Position += 4;
                TakeQuote(ref icmp, words: 0);
                break;
            case Redirect:
                icmp.Take(Gateway);
                if (icmp.Remaining == 0) icmp.Fail();
                TakeQuote(ref icmp, words: 0);
                break;
            case RouterAdvertisement:
                AgentAdvertisement.Take(ref icmp, code);
                break;
            case TimeExceeded:
                TakeUnused(ref icmp, words, atMost: 4);
                TakeQuote(ref icmp, words);
                break;
            case ParameterProblem:
                icmp.Note(Pointer, icmp.U8(4), 4, 1, ItemFlags.None);
                icmp.Position++;
                TakeUnused(ref icmp, words, atMost: 3);
                TakeQuote(ref icmp, words);
                break;
            case TimestampRequest or TimestampReply:
                TakeIdentifier(ref icmp);
                icmp.Take(OriginateTimestamp);
                icmp.Take(ReceiveTimestamp);
                icmp.Take(TransmitTimestamp);
                break;
            case InformationRequest or InformationReply:
                TakeIdentifier(ref icmp);
                break;
            case MaskRequest or MaskReply:
                TakeIdentifier(ref icmp);
                icmp.Take(AddressMask);
                break;
            case ExtendedEchoRequest or ExtendedEchoReply:
                TakeExtendedEcho(ref icmp, type);
                break;
        }
    }

    static void TakeHeader(ref Layer icmp, byte type)
    {
        icmp.Open();
        icmp.Take(Type);
        if (type is DestinationUnreachable or Redirect or TimeExceeded) icmp.Remark(IsError, 0, 1);
        else if (IcmpNames.IsDeprecated(type)) icmp.Remark(IsDeprecated, 0, 1);
        byte code = (byte)icmp.Take(Code);
        if (icmp.WantsLabels && IcmpNames.CodesOf(type)?.Find(code) is { } meaning) icmp.Append(Code, $" ({meaning})");
        icmp.Take(Checksum);
        if (icmp.Packet.IsFragment || icmp.Packet.InErrorQuote || icmp.Captured < icmp.Length)
            icmp.Note(ChecksumStatus, Protocols.ChecksumStatus.Unverified, 2);
        else if (MessageChecksum.IsWanted(ref icmp, ChecksumStatus, WrongChecksum))
            MessageChecksum.Judge(ref icmp, ChecksumStatus, WrongChecksum, 2, InternetChecksum.Add(0, icmp.Bytes));
    }

    static void TakeUnreachable(ref Layer icmp, byte code, byte words)
    {
        if (code != FragmentationNeeded)
        {
            TakeUnused(ref icmp, words, atMost: 4);
            return;
        }
        TakeUnused(ref icmp, words, atMost: 2);
        icmp.Take(NextHopMtu);
    }

    /// <summary>Octets without meaning up to the quoted datagram, of which one is its length in words where it is given (RFC 4884 section 4).</summary>
    static void TakeUnused(ref Layer icmp, byte words, int atMost)
    {
        if (words == 0)
        {
            icmp.Take(Unused, atMost);
            return;
        }
        if (icmp.Position == 4) icmp.Take(Unused, 1);
        icmp.Take(Length);
        icmp.Note(OriginalDatagramLength, words * 4UL, 5, 1);
        if (atMost > 2) icmp.Take(Unused, 2);
    }

    /// <summary>The beginning of the datagram that caused the error, and what may follow it.</summary>
    static void TakeQuote(ref Layer icmp, byte words)
    {
        QuotedDatagram.Take(ref icmp, PayloadTables.EtherType.Find(0x0800), words * 4);
    }

    static void TakeIdentifier(ref Layer icmp)
    {
        uint identifier = (uint)icmp.Take(Identifier);
        icmp.Place(IdentifierLittle, 4, 2);
        uint sequence = (uint)icmp.Take(Sequence);
        icmp.Place(SequenceLittle, 6, 2);
        if (!icmp.Failed)
            icmp.Info($" id=0x{identifier:x4}, seq={sequence}/{BinaryPrimitives.ReverseEndianness((ushort)sequence)}, ttl={icmp.Packet.HopLimit}");
    }

    static void TakeExtendedEcho(ref Layer icmp, byte type)
    {
        icmp.Place(Identifier, 4);
        icmp.Place(IdentifierLittle, 4);
        icmp.Position = 6;
        icmp.Take(ExtendedSequence);
        if (type == ExtendedEchoRequest) icmp.TakeParts(ExtendedRequestRest, ExtendedLocal);
        else icmp.TakeParts(ExtendedState, ExtendedReplyRest, ExtendedActive, ExtendedIPv4, ExtendedIPv6);
        if (icmp.More) IcmpExtensions.Take(ref icmp);
    }

    static void Announce(ref Layer icmp, byte type, byte code)
    {
        if (icmp.InfoSink is not { } sink) return;
        string name = IcmpNames.Types.Find(type) ?? "Unknown ICMP (obsolete or malformed?)";
        if (type == RouterAdvertisement && code is NormalAdvertisement or AgentDoesNotRoute) name = "Mobile IP Advertisement";
        icmp.Info($"{name}");
        for (int column = name.Length; column < NameColumn; column++) sink.Add((byte)' ');
        if (IcmpNames.CodesOf(type) is not { } codes) return;
        if (codes.Find(code) is { } known) icmp.Info($" ({known})");
        else icmp.Info($" (Unknown code: {code})");
    }
}
