namespace FilterLang.Protocols;

/// <summary>Session Traversal Utilities for NAT, RFC 8489, and its relaying, TURN, RFC 8656.</summary>
public static class Stun
{
    const uint MagicCookie = 0x2112_A442;

    const int HeaderLength = 20, ChannelHeader = 4;

    /// <summary>Who recognises what is relayed.</summary>
    public static readonly PayloadTable Relayed = PayloadTable.Of("stun");

    public static readonly Protocol Protocol = Protocol.Of("stun", "Session Traversal Utilities for NAT", Dissect, "STUN");

    public static readonly Field
        Channel              = Protocol.UInt16      ("stun.channel",                "Channel Number", display: Hex),
        Type                 = Protocol.UInt16      ("stun.type",                   "Message Type", display: Hex),
        TypeClass            = Protocol.UInt16      ("stun.type.class",             "Message Class", display: Hex, mask: 0x110),
        TypeMethod           = Protocol.UInt16      ("stun.type.method",            "Message Method", display: Hex, mask: 0x3EEF),
        TypeMethodAssignment = Protocol.UInt16      ("stun.type.method-assignment", "Message Method Assignment", display: Hex, mask: 0x2000, names: new(() => [(0x0, "IETF Review"), (0x1, "Designated Expert")])),
        Length               = Protocol.UInt16      ("stun.length",                 "Message Length"),
        Cookie               = Protocol.Bytes       ("stun.cookie",                 "Message Cookie"),
        Id                   = Protocol.Bytes       ("stun.id",                     "Message Transaction ID"),
        Attributes           = Protocol.Label       ("stun.attributes",             "Attributes"),
        ResponseIn           = Protocol.FrameNumber ("stun.response-in",            "Response In"),
        ResponseTo           = Protocol.FrameNumber ("stun.response-to",            "Request In"),
        Time                 = Protocol.RelativeTime("stun.time",                   "Time"),
        Reqduplicate         = Protocol.FrameNumber ("stun.reqduplicate",           "Duplicated original message in"),
        NetworkVersion       = Protocol.UInt8       ("stun.network_version",        "STUN Network Version", names: new(() => [(1, "MS-TURN"), (2, "RFC-3489 and earlier"), (3, "RFC-5389/8489")]));

    // RFC 8489 section 5 and RFC 8656 section 17.
    static readonly ValueNames
        s_classes = new(() => [(0x00, "Request"), (0x01, "Indication"), (0x10, "Success Response"), (0x11, "Error Response")]),
        s_methods = new(() =>
        [
            (1, "Binding"), (2, "SharedSecret"), (3, "Allocate"), (4, "Refresh"), (6, "Send"), (7, "Data"), (8, "CreatePermission"), (9, "Channel-Bind"),
            (10, "Connect"), (11, "ConnectionBind"), (12, "ConnectionAttempt"), (0x200, "GooglePing"),
        ]);

    static readonly ExpertField s_wrongLength = Protocol.Expert("stun.wrong_msglen", Severity.Error, ExpertGroup.Malformed,
        "Packet length is not multiple of 4 bytes");

    static readonly Field[] s_kind = [TypeClass, TypeMethod, TypeMethodAssignment];

    static Stun()
    {
        PayloadTables.TlsApplication.Add(Protocol, "stun.nat-discovery");
        PayloadTables.DtlsApplication.Add(Protocol, "stun.nat-discovery");
        Protocol.CarriedBy(PayloadTables.UdpPort, 3478).CarriedBy(PayloadTables.TcpPort, 3478).CarriedBy(Rtp.Multiplexed, 0).Selects().Dispatches(Relayed);
        PayloadTables.UdpPort.AddHeuristic(Protocol);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        // Rows of the other file are this protocol's.
        _ = StunAttributes.Type;
    }

    static void Dissect(ref Layer stun)
    {
        bool isGuess = stun.IsGuess;
        if (!IsMessage(stun, isGuess))
        {
            stun.Decline();
            return;
        }
        stun.Summary("STUN");
        // What is sent through a channel is not recognised by itself.
        if (isGuess) stun.Packet.Conversation.Bind(Protocol);
        stun.Pdus(ChannelHeader, MessageLength, Message);
    }

    static bool IsMessage(in Layer stun, bool isGuess)
    {
        if (stun.Captured < ChannelHeader) return false;
        uint type = stun.U16(0);
        int length = stun.U16(2);
        // RFC 8656 section 12.4: channels are told apart by the first two bits.
        if ((type & 0xC000) != 0) return !isGuess && (type & 0xC000) == 0x4000 && (stun.MayAskForMore || length + ChannelHeader <= stun.Length);
        if (stun.Captured < HeaderLength || stun.U32(4) != MagicCookie) return false;
        return stun.MayAskForMore || length + HeaderLength <= stun.Length;
    }

    static int MessageLength(ref Layer stun, int at)
    {
        int length = stun.U16(at + 2);
        return (stun.U16(at) & 0xC000) != 0 ? (length + 3 & ~3) + ChannelHeader : length + HeaderLength;
    }

    static void Message(ref Layer stun)
    {
        uint type = stun.U16(0);
        if ((type & 0xC000) != 0)
        {
            TakeChannel(ref stun);
            return;
        }
        stun.Open();
        Summarize(ref stun, type);
        StunMatching.Match(ref stun, type);
        stun.TakeBits(Type, s_kind);
        int end = (int)stun.Take(Length) + HeaderLength;
        if ((end & 3) != 0) stun.Remark(s_wrongLength, 2, 2);
        stun.Take(Cookie, 4);
        stun.Take(Id, 12);
        if (stun.Failed || end <= HeaderLength) return;
        stun.Note(NetworkVersion, 3);
        GroupScope scope = stun.Begin(Attributes, HeaderLength, end - HeaderLength);
        StunAttributes.Take(ref stun, end);
        stun.End(scope);
    }

    static void Summarize(ref Layer stun, uint type)
    {
        string method = s_methods.Find(type & 0x3EEF) ?? "Unknown", kind = s_classes.Find((type & 0x0110) >> 4) ?? "";
        stun.ClearInfo();
        stun.Info($"{method} {kind}");
    }

    static void TakeChannel(ref Layer stun)
    {
        stun.Open(ChannelHeader);
        stun.Info($"ChannelData TURN Message");
        stun.Take(Channel);
        int length = (int)stun.Take(Length);
        stun.Trim(ChannelHeader + length);
        CallRelayed(ref stun, ChannelHeader, length);
    }

    /// <summary>Hands on what is relayed.</summary>
    public static void CallRelayed(ref Layer stun, int at, int length)
    {
        if (stun.Failed || length <= 0) return;
        HeuristicOrder heuristics = stun.Packet.Heuristics(Relayed);
        for (int i = 0; i < heuristics.Order.Length; i++)
        {
            stun.Packet.Guesses = true;
            if (!stun.Call(heuristics.Order[i], at, length)) continue;
            heuristics.MoveToFront(i);
            return;
        }
        stun.Call(stun.Packet.Plan.Catalog.Data, at, length);
    }
}
