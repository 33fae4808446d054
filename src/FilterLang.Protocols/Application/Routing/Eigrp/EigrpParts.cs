namespace FilterLang.Protocols;

/// <summary>The general parts of a message, RFC 7868 section 6.7.</summary>
static class EigrpParts
{
    public static readonly ValueNames Names = new(() =>
    [
        (0x001, "Parameters"), (0x002, "Authentication"), (0x003, "Sequence"), (0x004, "Software Version"), (0x005, "Next multicast sequence"),
        (0x006, "Peer Stub Information"), (0x007, "Peer Termination"), (0x008, "Peer Topology ID List"), (0x0F1, "Request(MTR)"),
        (0x0F2, "Internal Route(MTR)"), (0x0F3, "External Route(MTR)"), (0x0F4, "Ext-Community(MTR)"), (0x0F5, "TopologyID List"),
        (0x102, "Internal Route(IPv4)"), (0x103, "External Route(IPv4)"), (0x104, "Ext-Community(IPv4)"), (0x202, "Internal Route(ATALK)"),
        (0x203, "External Route(ATALK)"), (0x204, "Cable Configuration(ATALK)"), (0x302, "IPX Internal Route(IPX)"),
        (0x303, "IPX External Route(IPX)"), (0x402, "Internal Route(IPv6)"), (0x403, "External Route(IPv6)"), (0x404, "Ext-Community(IPv6)"),
        (0x601, "Request"), (0x602, "Internal Route"), (0x603, "External Route"), (0x604, "Ext-Community"),
    ]);

    static readonly Protocol Protocol = Eigrp.Protocol;

    static readonly Field
        K1             = Protocol.UInt8 ("eigrp.par.k1",          "K1"),
        K2             = Protocol.UInt8 ("eigrp.par.k2",          "K2"),
        K3             = Protocol.UInt8 ("eigrp.par.k3",          "K3"),
        K4             = Protocol.UInt8 ("eigrp.par.k4",          "K4"),
        K5             = Protocol.UInt8 ("eigrp.par.k5",          "K5"),
        K6             = Protocol.UInt8 ("eigrp.par.k6",          "K6"),
        HoldTime       = Protocol.UInt16("eigrp.par.holdtime",    "Hold Time"),
        Authentication = Protocol.UInt16("eigrp.auth.type",       "Type", names: new(() => [(1, "TEXT"), (2, "MD5"), (3, "SHA256")])),
        DigestLength   = Protocol.UInt16("eigrp.auth.length",     "Length"),
        KeyId          = Protocol.UInt32("eigrp.auth.keyid",      "Key ID"),
        KeySequence    = Protocol.UInt32("eigrp.auth.keyseq",     "Key Sequence"),
        Padding        = Protocol.Bytes ("eigrp.nullpad",         "Nullpad"),
        Digest         = Protocol.Bytes ("eigrp.auth.digest",     "Digest"),
        AddressLength  = Protocol.UInt8 ("eigrp.seq.addrlen",     "Address length"),
        AddressIPv4    = Protocol.IPv4  ("eigrp.seq.ipv4addr",    "IP Address"),
        AddressIPv6    = Protocol.IPv6  ("eigrp.seq.ipv6addr",    "IPv6 Address"),
        Release        = Protocol.UInt16("eigrp.release_version", "EIGRP Release", display: Custom),
        PartVersion    = Protocol.UInt16("eigrp.tlv_version",     "EIGRP TLV version", display: Custom),
        NextMulticast  = Protocol.UInt32("eigrp.next_mcast_seq",  "Multicast Sequence"),
        Stub           = Protocol.UInt16("eigrp.stub_options",    "Stub Options", display: Hex),
        StubConnected  = Protocol.Flag  (Stub, "eigrp.stub_options.connected", "Connected", 0x01, ValueNames.SetNotSet),
        StubStatic     = Protocol.Flag  (Stub, "eigrp.stub_options.static",    "Static", 0x02, ValueNames.SetNotSet),
        StubSummary    = Protocol.Flag  (Stub, "eigrp.stub_options.summary",   "Summary", 0x04, ValueNames.SetNotSet),
        StubRedist     = Protocol.Flag  (Stub, "eigrp.stub_options.redist",    "Redistributed", 0x08, ValueNames.SetNotSet),
        StubLeaks      = Protocol.Flag  (Stub, "eigrp.stub_options.leakmap",   "Leak-Map", 0x10, ValueNames.SetNotSet),
        StubReceives   = Protocol.Flag  (Stub, "eigrp.stub_options.recvonly",  "Receive-Only", 0x20, ValueNames.SetNotSet);

    static readonly ExpertField
        Terminates     = Protocol.Expert("eigrp.peer_termination",          Severity.Note,  ExpertGroup.Response,  "Peer Termination"),
        TerminatesWell = Protocol.Expert("eigrp.peer_termination_graceful", Severity.Note,  ExpertGroup.Response,  "Peer Termination (Graceful Shutdown)"),
        BadLength      = Protocol.Expert("eigrp.seq.addrlen.invalid",       Severity.Error, ExpertGroup.Malformed, "Invalid address length");

    public static void Take(ref Layer eigrp, int type)
    {
        switch (type)
        {
            case 0x001: TakeParameters(ref eigrp); break;
            case 0x002: TakeAuthentication(ref eigrp); break;
            case 0x003: TakeSequence(ref eigrp); break;
            case 0x004:
                eigrp.Take(Release);
                eigrp.Take(PartVersion);
                break;
            case 0x005: eigrp.Take(NextMulticast); break;
            case 0x006: eigrp.TakeBits(Stub, StubConnected, StubStatic, StubSummary, StubRedist, StubLeaks, StubReceives); break;
            case 0x007: eigrp.Remark(TerminatesWell, eigrp.Position, 0); break;
            case 0x102 or 0x103: EigrpRoutes.Take(ref eigrp, isIPv4: true, isExternal: type == 0x103); break;
            case 0x402 or 0x403: EigrpRoutes.Take(ref eigrp, isIPv4: false, isExternal: type == 0x403); break;
        }
    }

    /// <summary>RFC 7868 section 6.7.1: how much each part of a metric counts. Who takes leave gives all of them 255.</summary>
    static void TakeParameters(ref Layer eigrp)
    {
        int at = eigrp.Position;
        eigrp.Take(K1);
        eigrp.Take(K2);
        eigrp.Take(K3);
        eigrp.Take(K4);
        eigrp.Take(K5);
        eigrp.Take(K6);
        eigrp.Take(HoldTime);
        if (!eigrp.Failed && eigrp.Slice(at, 5).IndexOfAnyExcept((byte)0xFF) < 0) eigrp.Remark(Terminates, at, 0);
    }

    static void TakeAuthentication(ref Layer eigrp)
    {
        uint type = (uint)eigrp.Take(Authentication);
        int length = (int)eigrp.Take(DigestLength);
        eigrp.Take(KeyId);
        eigrp.Take(KeySequence);
        eigrp.Take(Padding, 8);
        if ((type, length) is (2, 16) or (3, 32)) eigrp.Take(Digest, length);
    }

    static void TakeSequence(ref Layer eigrp)
    {
        while (eigrp.More)
        {
            int at = eigrp.Position;
            switch (eigrp.Take(AddressLength))
            {
                case 4: eigrp.Take(AddressIPv4); break;
                case 16: eigrp.Take(AddressIPv6); break;
                default:
                    eigrp.Remark(BadLength, at, 1);
                    return;
            }
        }
    }
}
