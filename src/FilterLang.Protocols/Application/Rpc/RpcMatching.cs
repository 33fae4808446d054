namespace FilterLang.Protocols;

/// <summary>The call or reply at hand, as programs see it.</summary>
sealed class RpcExchange
{
    public bool IsReply { get; set; }

    public uint Program { get; set; }

    public uint Version { get; set; }

    public uint Procedure { get; set; }

    /// <summary>How its body is protected.</summary>
    public RpcProtection Security { get; set; }

    /// <summary>What a program wants to know of a call when its reply comes, six bits.</summary>
    public byte Hint { get; set; }

    /// <summary>When a reply's call came, and where its first reply stands.</summary>
    public long CallTime { get; set; }

    public long FirstReply { get; set; }

    // Programs' numbers are whole; versions and procedures are as small as those of every program there is.
    public ulong Pack() => (ulong)Program << 32 | (Version & 0xFF) << 24 | (Procedure & 0xFFFF) << 8 | (Hint & 0x3FU) << 2 | (uint)Security;

    public void Unpack(ulong packed)
    {
        (Program, Version, Procedure) = ((uint)(packed >> 32), (uint)(packed >> 24) & 0xFF, (uint)(packed >> 8) & 0xFFFF);
        (Security, Hint) = ((RpcProtection)(packed & 3), (byte)(packed >> 2 & 0x3F));
    }
}

/// <summary>Which reply belongs to which call: by transaction, RFC 5531 section 9, and by both ends; of datagrams, by that of the caller.</summary>
static class RpcMatching
{
    static readonly Protocol Protocol = Rpc.Protocol;

    static TransactionKey Key(ref Layer rpc, uint id, bool isReply)
    {
        PacketDissector packet = rpc.Packet;
        if (rpc.Protocol == Rpc.Stream) return TransactionKey.Of(packet, id);
        return isReply ? TransactionKey.Of(packet.Destination, packet.DestinationPort, id) : TransactionKey.Of(packet.Source, packet.SourcePort, id);
    }

    /// <summary>A call with this transaction is known.</summary>
    public static bool IsAnswer(ref Layer rpc, uint id)
    {
        PacketDissector packet = rpc.Packet;
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return false;
        TransactionKey key = Key(ref rpc, id, isReply: true);
        return !Transactions.IsNone(in all.Asked(packet, key));
    }

    /// <summary>Remembers a call.</summary>
    public static void Ask(ref Layer rpc, RpcExchange exchange, uint id)
    {
        PacketDissector packet = rpc.Packet;
        if (rpc.Failed || packet.InErrorQuote || packet.Remembered<Transactions>(Protocol) is not { } all) return;
        TransactionKey key = Key(ref rpc, id, isReply: false);
        ref Transaction call = ref all.Asked(packet, key);
        if (Transactions.IsNone(in call) && packet.Knows is null)
        {
            all.Request(key, packet.Number, packet.Time).Detail = exchange.Pack();
            return;
        }
        if (Transactions.IsNone(in call)) return;
        if (call.ResponseFrame != 0 && packet.Knows is not null) rpc.Note(Rpc.RequestFrame, (ulong)call.ResponseFrame);
        if (call.RequestFrame != packet.Number) NoteDuplicate(ref rpc, Rpc.DuplicateCall, call.RequestFrame);
    }

    /// <summary>Keeps what the program wants to know of a call later.</summary>
    public static void Keep(ref Layer rpc, RpcExchange exchange, uint id)
    {
        PacketDissector packet = rpc.Packet;
        if (exchange.Hint == 0 || packet.Knows is not null || packet.Remembered<Transactions>(Protocol) is not { } all) return;
        ref Transaction call = ref all.Last(Key(ref rpc, id, isReply: false));
        if (!Transactions.IsNone(in call) && call.RequestFrame == packet.Number) call.Detail = exchange.Pack();
    }

    /// <summary>Finds the call of a reply and returns its frame.</summary>
    public static long Answer(ref Layer rpc, RpcExchange exchange, uint id)
    {
        PacketDissector packet = rpc.Packet;
        exchange.Unpack(0);
        if (packet.Remembered<Transactions>(Protocol) is not { } all) return 0;
        TransactionKey key = Key(ref rpc, id, isReply: true);
        ref Transaction call = ref all.Answer(packet, key);
        if (Transactions.IsNone(in call)) return 0;
        exchange.Unpack(call.Detail);
        (exchange.CallTime, exchange.FirstReply) = (call.RequestTime, call.ResponseFrame);
        return call.RequestFrame;
    }

    /// <summary>Shows what a reply answers.</summary>
    public static void NoteLinks(ref Layer rpc, long asked)
    {
        if (asked == 0) return;
        PacketDissector packet = rpc.Packet;
        RpcExchange exchange = packet.State<RpcExchange>(Rpc.Stream);
        rpc.Note(Rpc.ReplyFrame, (ulong)asked);
        rpc.Note(Rpc.Time, (ulong)(packet.Time - exchange.CallTime));
        if (exchange.FirstReply != packet.Number) NoteDuplicate(ref rpc, Rpc.DuplicateReply, exchange.FirstReply);
    }

    static void NoteDuplicate(ref Layer rpc, Field field, long frame)
    {
        rpc.Note(Rpc.Duplicate, 0, flags: ItemFlags.Generated | ItemFlags.Hidden);
        rpc.Note(field, (ulong)frame);
        rpc.Packet.Columns?.Lead(field == Rpc.DuplicateCall ? "[RPC retransmission] " : "[RPC duplicate] ");
    }
}
