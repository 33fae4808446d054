namespace FilterLang.Protocols;

/// <summary>The protocol between peers of BitTorrent, BEP 3, with the fast extension (BEP 6), ports for DHT (BEP 5) and extensions (BEP 10).</summary>
public static class BitTorrent
{
    const int Handshake = 68, LengthSize = 4;

    const uint Choke = 0, NotInterested = 3, Have = 4, Bitfield = 5, Request = 6, Piece = 7, Cancel = 8, Port = 9, Suggest = 13, HaveAll = 14, HaveNone = 15,
        Reject = 16, AllowedFast = 17, Extended = 20;

    static ReadOnlySpan<byte> Name => "\u0013BitTorrent protocol"u8;

    /// <summary>What extended messages hold, by their number: 0 is the handshake.</summary>
    internal static readonly PayloadTable Extensions = PayloadTable.Of("bittorrent.extended");

    public static readonly Protocol Protocol = Protocol.Of("bittorrent", "BitTorrent", Dissect, "BitTorrent");

    static readonly ValueNames s_types = new(() =>
    [
        (0, "Choke"), (1, "Unchoke"), (2, "Interested"), (3, "Not Interested"), (4, "Have"), (5, "Bitfield"), (6, "Request"), (7, "Piece"), (8, "Cancel"),
        (9, "Port"), (13, "Suggest Piece"), (14, "Have All"), (15, "Have None"), (16, "Reject Request"), (17, "Allowed Fast"), (20, "Extended"),
    ]);

    static readonly Field
        s_nameLength = Protocol.UInt8 ("bittorrent.protocol.name.length", "Protocol Name Length"),
        s_name       = Protocol.Text  ("bittorrent.protocol.name", "Protocol Name"),
        s_reserved   = Protocol.Bytes ("bittorrent.reserved",      "Reserved Extension Bytes"),
        s_hash       = Protocol.Bytes ("bittorrent.info_hash",     "SHA1 Hash of info dictionary"),
        s_peer       = Protocol.Bytes ("bittorrent.peer_id",       "Peer ID"),
        s_message    = Protocol.Label ("bittorrent.msg",           "Message"),
        s_length     = Protocol.UInt32("bittorrent.msg.length",    "Message Length"),
        s_type       = Protocol.UInt8 ("bittorrent.msg.type",      "Message Type", names: s_types),
        s_bits       = Protocol.Bytes ("bittorrent.msg.bitfield",  "Bitfield data"),
        s_index      = Protocol.UInt32("bittorrent.piece.index",   "Piece index", display: Hex),
        s_begin      = Protocol.UInt32("bittorrent.piece.begin",   "Begin offset of piece", display: Hex),
        s_data       = Protocol.Bytes ("bittorrent.piece.data",    "Data in a piece"),
        s_pieceLength = Protocol.UInt32("bittorrent.piece.length", "Piece Length", display: Hex),
        s_port       = Protocol.UInt16("bittorrent.port",          "Port"),
        s_extendedId = Protocol.UInt8 ("bittorrent.extended.id",   "Extended Message ID"),
        s_extended   = Protocol.Bytes ("bittorrent.extended",      "Extended Message"),
        s_continued  = Protocol.Bytes ("bittorrent.continuous_data", "Extended Message");

    static BitTorrent()
    {
        Protocol.CarriedBy(PayloadTables.TcpPort, 6881, 6882, 6883, 6884, 6885, 6886, 6887, 6888, 6889).Dispatches(Extensions);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
    }

    static void Dissect(ref Layer peer)
    {
        if (peer.IsGuess)
        {
            if (!peer.Bytes.StartsWith(Name))
            {
                peer.Decline();
                return;
            }
            peer.Packet.Conversation.Bind(Protocol);
        }
        peer.Summary("BitTorrent");
        peer.Pdus(LengthSize, LengthOf, Take);
    }

    // What is no message that begins here goes on from an earlier one.
    static int LengthOf(ref Layer peer, int at)
    {
        ReadOnlySpan<byte> rest = peer.Bytes[at..];
        if (rest.StartsWith(Name)) return Handshake;
        if (IsMessage(rest, out uint length)) return (int)length + LengthSize;
        return peer.Length - at;
    }

    static bool IsMessage(ReadOnlySpan<byte> rest, out uint length)
    {
        const uint longest = 1 << 20;
        length = 0;
        if (rest.Length < LengthSize) return false;
        length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length == 0) return true;
        if (length > longest || rest.Length <= LengthSize) return false;
        return (uint)rest[LengthSize] switch
        {
            <= NotInterested or HaveAll or HaveNone => length == 1,
            Have or Suggest or AllowedFast => length == 5,
            Request or Cancel or Reject => length == 13,
            Port => length == 3,
            Piece => length > 9,
            Bitfield or Extended => length > 1,
            _ => false,
        };
    }

    static void Take(ref Layer peer)
    {
        peer.Open();
        if (peer.Bytes.StartsWith(Name)) TakeHandshake(ref peer);
        else if (IsMessage(peer.Bytes, out uint length)) TakeMessage(ref peer, length);
        else
        {
            peer.Info($"Continuation data  ");
            if (peer.Captured > 0) peer.Place(s_continued, 0, peer.Captured);
        }
    }

    static void TakeHandshake(ref Layer peer)
    {
        peer.Info($"Handshake  ");
        peer.Take(s_nameLength);
        peer.Text(s_name, 1, Name.Length - 1);
        peer.Position = Name.Length;
        peer.Take(s_reserved, 8);
        peer.Take(s_hash, 20);
        peer.Take(s_peer, 20);
    }

    static void TakeMessage(ref Layer peer, uint length)
    {
        GroupScope scope = peer.Begin(s_message, 0, (int)length + LengthSize);
        uint type = length == 0 ? 0u : peer.U8(LengthSize);
        string name = length == 0 ? "Keepalive" : s_types.Find(type) ?? "Unknown";
        peer.Label(scope.Item, $"Message: Len:{length}, {name}");
        peer.Info($"{name}");
        peer.Take(s_length);
        if (length > 0)
        {
            peer.Take(s_type);
            TakeContent(ref peer, scope, type, (int)length - 1);
        }
        peer.Info($"  ");
        peer.End(scope);
    }

    static void TakeContent(ref Layer peer, GroupScope scope, uint type, int length)
    {
        switch (type)
        {
            case Have or Suggest or AllowedFast:
                uint index = (uint)peer.Take(s_index);
                peer.Info($", Piece (Idx:0x{index:x})");
                peer.Append(scope.Item, $", Piece (Idx:0x{index:x})");
                break;
            case Request or Cancel or Reject:
                uint piece = (uint)peer.Take(s_index), begin = (uint)peer.Take(s_begin), size = (uint)peer.Take(s_pieceLength);
                peer.Info($", Piece (Idx:0x{piece:x},Begin:0x{begin:x},Len:0x{size:x})");
                peer.Append(scope.Item, $", Piece (Idx:0x{piece:x},Begin:0x{begin:x},Len:0x{size:x})");
                break;
            case Piece:
                uint number = (uint)peer.Take(s_index), from = (uint)peer.Take(s_begin), count = (uint)length - 8;
                peer.Take(s_data, (int)count);
                peer.Info($", Idx:0x{number:x},Begin:0x{from:x},Len:0x{count:x}");
                peer.Append(scope.Item, $", Idx:0x{number:x},Begin:0x{from:x},Len:0x{count:x}");
                break;
            case Bitfield:
                peer.Take(s_bits, length);
                peer.Info($", Len:0x{(uint)length:x}");
                peer.Append(scope.Item, $", Len:0x{(uint)length:x}");
                break;
            case Port: peer.Take(s_port); break;
            case Extended:
                uint id = (uint)peer.Take(s_extendedId);
                peer.NestsPayload = true;
                if (length > 1 && !(id == 0 && Extensions.Find(0) is { } encoded && peer.Call(encoded, peer.Position, length - 1))) peer.Take(s_extended, length - 1);
                break;
        }
    }
}
