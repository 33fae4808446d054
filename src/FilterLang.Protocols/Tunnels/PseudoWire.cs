using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>
/// Ethernet over MPLS, RFC 4448, with or without a control word (section 4.6), which nothing announces; and the channel that is associated
/// with it (RFC 4385 section 5, RFC 5586 section 2.1).
/// </summary>
public static class PseudoWire
{
    const int WordLength = 4, EthernetHeader = 14;
    const ushort LeastType = 0x600;

    /// <summary>Who takes the frames of pseudo wires, under 0 and 1: without and with a control word.</summary>
    public static readonly PayloadTable Table = PayloadTable.Of("pweth");

    /// <summary>Channel types, RFC 4385 section 5.</summary>
    public static readonly PayloadTable Channels = PayloadTable.Of("pwach.channel_type");

    public static readonly Protocol
        Plain   = Protocol.Of("pwethnocw", "PW Ethernet No Control Word", DissectPlain, "PW Ethernet"),
        Worded  = Protocol.Of("pwethcw",   "PW Ethernet Control Word", DissectWorded, "pwethcw"),
        Channel = Protocol.Of("pwach",     "PW Associated Channel Header", DissectChannel, "PW Associated Channel");

    static readonly ValueNames s_channels = new(() =>
    [
        (0x0000, "Reserved"), (0x0001, "Management Communication Channel (MCC)"), (0x0002, "Signaling Communication Channel (SCC)"),
        (0x0007, "BFD Control, PW-ACH-encapsulated (BFD Without IP/UDP Headers)"),
        (0x0008, "S-BFD Control, PW-ACH/L2SS encapsulation (without IP/UDP Headers)"), (0x0009, "MPLS-TP Dual-Homing Coordination message"),
        (0x000A, "MPLS Direct Loss Measurement (DLM)"), (0x000B, "MPLS Inferred Loss Measurement (ILM)"), (0x000C, "MPLS Delay Measurement (DM)"),
        (0x000D, "MPLS Direct Loss and Delay Measurement (DLM+DM)"), (0x000E, "MPLS Inferred Loss and Delay Measurement (ILM+DM)"),
        (0x000F, "Residence Time Measurement"), (0x0010, "Time Bucket Jitter Measurement"), (0x0011, "Multi-packet Delay Measurement"),
        (0x0012, "Average Delay Measurement"), (0x0021, "IPv4 packet"), (0x0022, "MPLS-TP CC message"), (0x0023, "MPLS-TP CV message"),
        (0x0024, "Protection State Coordination Protocol (PSC)"), (0x0025, "On-Demand CV"), (0x0026, "LI"), (0x0027, "Pseudo-Wire OAM"),
        (0x0028, "MAC Withdraw OAM Msg"), (0x0029, "PW Status Refresh Reduction"), (0x002A, "Ring Protection Switching (RPS) Protocol"),
        (0x0057, "IPv6 packet"), (0x0058, "Fault OAM"), (0x0059, "G-ACh Advertisement Protocol"), (0x7FF8, "Reserved for Experimental Use"),
        (0x7FF9, "Reserved for Experimental Use"), (0x7FFA, "Reserved for Experimental Use"), (0x7FFB, "Reserved for Experimental Use"),
        (0x7FFC, "Reserved for Experimental Use"), (0x7FFD, "Reserved for Experimental Use"), (0x7FFE, "Reserved for Experimental Use"),
        (0x7FFF, "Reserved for Experimental Use"), (0x8902, "MPLS-TP OAM"),
    ]);

    public static readonly Field
        IsPlain     = Plain.Row    ("pweth", "PW (ethernet)", FieldType.Boolean, hidden: true),
        IsWorded    = Worded.Row   ("pweth.cw", "PW Control Word (ethernet)", FieldType.Boolean, hidden: true),
        Sequence    = Worded.UInt16("pweth.cw.sequence_number", "PW sequence number (ethernet)"),
        Version     = Channel.UInt8("pwach.ver", "Channel Version", at: 0, mask: 0x0F),
        Reserved    = Channel.UInt8("pwach.res", "Reserved", at: 1, Hex),
        ChannelType = Channel.UInt16("pwach.channel_type", "Channel Type", at: 2, Hex, names: s_channels);

    static readonly ExpertField ReservedNotZero = Channel.Expert("pwach.res.not_zero", Severity.Error, ExpertGroup.Protocol,
        "Error: this byte is reserved and must be 0");

    static PseudoWire()
    {
        Plain.CarriedBy(Table, 0).Dispatches(PayloadTables.LinkType);
        Worded.CarriedBy(Table, 1).Dispatches(PayloadTables.LinkType);
        Channel.CarriedBy(Channels, 0).Dispatches(PayloadTables.EtherType);
    }

    /// <summary>Whether these octets can be a frame without a control word: a type, or the length that is there, and known makers of both ends.</summary>
    public static bool LooksLikeEthernet(ReadOnlySpan<byte> octets, int length)
    {
        if (octets.Length < EthernetHeader) return false;
        ushort type = BinaryPrimitives.ReadUInt16BigEndian(octets[12..]);
        if (type < LeastType && type != length - EthernetHeader) return false;
        return OuiNames.Block(octets[..6], out _) >= 0 && OuiNames.Block(octets[6..12], out _) >= 0;
    }

    /// <summary>Hands on what is a frame, or looks most like one.</summary>
    public static void Carry(ref Layer mpls, int first)
    {
        ReadOnlySpan<byte> rest = mpls.Rest;
        bool plain = LooksLikeEthernet(rest, mpls.Remaining) || (first != 0 && !(rest.Length > WordLength && LooksLikeEthernet(rest[WordLength..], mpls.Remaining - WordLength)));
        if (!plain && mpls.Remaining < WordLength) mpls.Continue(null);
        else mpls.Call(plain ? Plain : Worded);
    }

    /// <summary>Kinds of operation and maintenance packets, ITU-T Y.1711 section 5.</summary>
    public static string OamName(byte function) => function switch
    {
        1 => "CV", 2 => "FDI", 3 => "BDI", 7 => "FFD", _ => "Unknown",
    };

    static void DissectPlain(ref Layer wire)
    {
        wire.OpenNothing();
        wire.Note(IsPlain, 1);
        CarryFrame(ref wire, 0);
    }

    static void DissectWorded(ref Layer wire)
    {
        if (!wire.Need(0, WordLength)) return;
        wire.Open(WordLength);
        wire.Note(IsWorded, 1);
        wire.Place(Sequence, 2);
        CarryFrame(ref wire, WordLength);
    }

    static void CarryFrame(ref Layer wire, int at)
    {
        wire.Position = at;
        if (PayloadTables.LinkType.Find(1) is { } ethernet) wire.Call(ethernet);
    }

    static void DissectChannel(ref Layer channel)
    {
        channel.Header(WordLength);
        if (channel.Failed) return;
        if (channel.U8(1) != 0) channel.Remark(ReservedNotZero, 1, 1);
        Protocol? payload = channel.U16(2) switch
        {
            0x0021 => PayloadTables.EtherType.Find(0x0800),
            0x0057 => PayloadTables.EtherType.Find(0x86DD),
            _ => null,
        };
        channel.Continue(payload);
    }
}
