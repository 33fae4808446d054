namespace FilterLang.Protocols;

/// <summary>BitTorrent between peers, BEP 3 "peer protocol", with the fast extension (BEP 6), the port of the DHT (BEP 5) and extensions (BEP 10).</summary>
public static class BitTorrent
{
    const int NameLength = 19, HandshakeLength = 68, HeaderLength = 4, HashLength = 20;

    const uint Have = 4, Bitfield = 5, Request = 6, Piece = 7, Cancel = 8, DhtPort = 9, Suggest = 13, Reject = 16, AllowedFast = 17, ExtendedMessage = 20;

    public static readonly Protocol Protocol = Protocol.Of("bittorrent", "BitTorrent", Dissect, "BitTorrent");

    public static readonly Field
        ProtocolNameLength = Protocol.UInt8 ("bittorrent.protocol.name.length", "Protocol Name Length"),
        ProtocolName       = Protocol.Text  ("bittorrent.protocol.name", "Protocol Name"),
        Reserved           = Protocol.Bytes ("bittorrent.reserved", "Reserved Extension Bytes"),
        InfoHash           = Protocol.Bytes ("bittorrent.info_hash", "SHA1 Hash of info dictionary"),
        PeerId             = Protocol.Bytes ("bittorrent.peer_id", "Peer ID"),
        Msg                = Protocol.Label ("bittorrent.msg", "Message"),
        MsgLength          = Protocol.UInt32("bittorrent.msg.length", "Message Length"),
        MsgType            = Protocol.UInt8 ("bittorrent.msg.type", "Message Type", names: BitTorrentNames.MsgType),
        MsgBitfield        = Protocol.Bytes ("bittorrent.msg.bitfield", "Bitfield data"),
        PieceIndex         = Protocol.UInt32("bittorrent.piece.index", "Piece index", display: Hex),
        PieceBegin         = Protocol.UInt32("bittorrent.piece.begin", "Begin offset of piece", display: Hex),
        PieceData          = Protocol.Bytes ("bittorrent.piece.data", "Data in a piece"),
        PieceLength        = Protocol.UInt32("bittorrent.piece.length", "Piece Length", display: Hex),
        Port               = Protocol.UInt16("bittorrent.port", "Port"),
        ExtendedId         = Protocol.UInt8 ("bittorrent.extended.id", "Extended Message ID"),
        Extended           = Protocol.Bytes ("bittorrent.extended", "Extended Message"),
        ContinuousData     = Protocol.Bytes ("bittorrent.continuous_data", "Extended Message");

    static ReadOnlySpan<byte> Name => "\u0013BitTorrent protocol"u8;

    static BitTorrent()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889).Dispatches(Bencode.Carried);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
    }

    static void Dissect(ref Layer torrent)
    {
        Conversation conversation = torrent.Packet.Conversation;
        if (torrent.IsGuess && conversation.Bound != Protocol && !torrent.Bytes.StartsWith(Name))
        {
            torrent.Decline();
            return;
        }
        if (torrent.Bytes.StartsWith(Name)) conversation.Bind(Protocol);
        torrent.Summary(Protocol.ShortName);
        if (torrent.MayAskForMore) torrent.Pdus(HeaderLength, LengthOf, TakeMessage);
        else torrent.Part(0, torrent.Length, TakeMessage);
    }

    static bool IsHandshake(ReadOnlySpan<byte> octets) => octets.Length >= HeaderLength && (octets.Length <= NameLength ? Name.StartsWith(octets) : octets.StartsWith(Name));

    // What does not look like a message is the middle of one.
    static int LengthOf(ref Layer torrent, int at)
    {
        ReadOnlySpan<byte> octets = torrent.Bytes[at..];
        if (IsHandshake(octets)) return HandshakeLength;
        uint length = torrent.U32(at);
        bool isKnown = octets.Length <= HeaderLength || length == 0 || MsgType.Names!.Find(octets[HeaderLength]) is not null;
        return isKnown && length < int.MaxValue - HeaderLength ? (int)length + HeaderLength : torrent.Length - at;
    }

    static void TakeMessage(ref Layer torrent)
    {
        torrent.Open();
        if (IsHandshake(torrent.Bytes))
        {
            TakeHandshake(ref torrent);
            return;
        }
        uint length = torrent.U32(0);
        if (torrent.Failed) return;
        if (length > 0 && (torrent.Captured <= HeaderLength || MsgType.Names!.Find(torrent.Bytes[HeaderLength]) is null))
        {
            torrent.Take(ContinuousData, torrent.Length);
            torrent.Info($"Continuation data  ");
            return;
        }
        GroupScope group = torrent.Begin(Msg, 0, (int)Math.Min(length, int.MaxValue - HeaderLength) + HeaderLength);
        torrent.Take(MsgLength);
        if (length == 0) torrent.Info($"KeepAlive  ");
        else TakeBody(ref torrent, (int)length);
        torrent.End(group);
    }

    static void TakeHandshake(ref Layer torrent)
    {
        torrent.Info($"Handshake  ");
        torrent.Take(ProtocolNameLength);
        torrent.Take(ProtocolName, NameLength);
        torrent.Take(Reserved, 8);
        torrent.Take(InfoHash, HashLength);
        if (torrent.Remaining >= HashLength) torrent.Take(PeerId, HashLength);
    }

    static void TakeBody(ref Layer torrent, int length)
    {
        uint type = (uint)torrent.Take(MsgType);
        int at = torrent.Position, rest = length - 1;
        torrent.Info($"{MsgType.Names!.Find(type)}");
        switch (type)
        {
            case Have or Suggest or AllowedFast:
                torrent.Info($", Piece (Idx:0x{torrent.U32(at):x})");
                torrent.Take(PieceIndex);
                break;
            case Bitfield:
                torrent.Info($", Len:0x{(uint)rest:x}");
                if (rest > 0) torrent.Take(MsgBitfield, rest);
                break;
            case Request or Cancel or Reject:
                torrent.Info($", Piece (Idx:0x{torrent.U32(at):x},Begin:0x{torrent.U32(at + 4):x},Len:0x{torrent.U32(at + 8):x})");
                torrent.Take(PieceIndex);
                torrent.Take(PieceBegin);
                torrent.Take(PieceLength);
                break;
            case Piece:
                torrent.Info($", Idx:0x{torrent.U32(at):x},Begin:0x{torrent.U32(at + 4):x},Len:0x{(uint)Math.Max(0, rest - 8):x}");
                torrent.Take(PieceIndex);
                torrent.Take(PieceBegin);
                torrent.Take(PieceData, rest - 8);
                break;
            case DhtPort: torrent.Take(Port); break;
            case ExtendedMessage:
                ulong id = torrent.Take(ExtendedId);
                if (id == 0 && rest > 1) torrent.Call(Bencode.Protocol, torrent.Position, rest - 1);
                else if (rest > 1) torrent.Take(Extended, rest - 1);
                break;
        }
        torrent.Info($"  ");
    }
}
