namespace FilterLang.Protocols;

/// <summary>Names of values of BitTorrent.</summary>
static class BitTorrentNames
{
    public static readonly ValueNames MsgType = new(() =>
    [
        (0, "Choke"), (1, "Unchoke"), (2, "Interested"), (3, "Not Interested"), (4, "Have"), (5, "Bitfield"), (6, "Request"), (7, "Piece"), (8, "Cancel"),
        (9, "Port"), (13, "Suggest Piece"), (14, "Have All"), (15, "Have None"), (16, "Reject Request"), (17, "Allowed Fast"), (20, "Extended"),
        (257, "Keepalive"), (256, "Azureus Handshake"), (258, "Azureus BitTorrent Handshake"), (259, "Azureus Peer Exchange"), (260, "Azureus PeerCache Hello"),
        (261, "Azureus PeerCache Reply"),
    ]);
}
