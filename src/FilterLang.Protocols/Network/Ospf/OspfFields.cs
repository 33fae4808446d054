namespace FilterLang.Protocols;

/// <summary>The rows of OSPF's messages.</summary>
static class OspfFields
{
    static readonly Protocol Protocol = Ospf.Protocol;

    /// <summary>The head of a message, RFC 2328 section A.3.1 and RFC 5340 section A.3.1.</summary>
    public static readonly Field
        Head                  = Protocol.Label ("ospf.header",                 "OSPF Header"),
        Version               = Protocol.UInt8 ("ospf.version",                "Version"),
        MessageType           = Protocol.UInt8 ("ospf.msg",                    "Message Type", names: OspfNames.MessageType),
        PacketLength          = Protocol.UInt16("ospf.packet_length",          "Packet Length"),
        SourceRouter          = Protocol.IPv4  ("ospf.srcrouter",              "Source OSPF Router"),
        AreaId                = Protocol.IPv4  ("ospf.area_id",                "Area ID"),
        Checksum              = Protocol.UInt16("ospf.checksum",               "Checksum", display: Hex),
        InstanceId            = Protocol.UInt8 ("ospf.instance_id",            "Instance ID", names: OspfNames.InstanceId),
        AuthenticationType    = Protocol.UInt8 ("ospf.auth.type",              "Auth Type", names: new(() => [(0, "Null"), (1, "Simple password"), (2, "Cryptographic")])),
        AuthenticationNone    = Protocol.Bytes ("ospf.auth.none",              "Auth Data (none)"),
        AuthenticationSimple  = Protocol.Text  ("ospf.auth.simple",            "Auth Data (Simple)"),
        KeyId                 = Protocol.UInt8 ("ospf.auth.crypt.key_id",      "Auth Crypt Key id"),
        DigestLength          = Protocol.UInt8 ("ospf.auth.crypt.data_length", "Auth Crypt Data Length"),
        DigestSequence        = Protocol.UInt32("ospf.auth.crypt.seq_nbr",     "Auth Crypt Sequence Number"),
        Digest                = Protocol.Bytes ("ospf.auth.crypt.data",        "Auth Crypt Data"),
        AuthenticationUnknown = Protocol.Bytes ("ospf.auth.unknown",           "Auth Unknown"),
        InstanceIdV3          = Protocol.UInt8 ("ospf.v3.instance_id",         "Instance ID", names: OspfNames.InstanceIdV3),
        Reserved              = Protocol.Bytes ("ospf.reserved",               "Reserved");

    /// <summary>What kind of message it is.</summary>
    public static readonly Field
        IsHello          = Protocol.Boolean("ospf.msg.hello",    "Hello"),
        IsDescription    = Protocol.Boolean("ospf.msg.dbdesc",   "Database Description"),
        IsRequest        = Protocol.Boolean("ospf.msg.lsreq",    "Link State Adv Request"),
        IsUpdate         = Protocol.Boolean("ospf.msg.lsupdate", "Link State Adv Update"),
        IsAcknowledgment = Protocol.Boolean("ospf.msg.lsack",    "Link State Adv Acknowledgement");

    /// <summary>Hello, RFC 2328 section A.3.2 and RFC 5340 section A.3.2.</summary>
    public static readonly Field
        Hello            = Protocol.Label ("ospf.hello",                          "OSPF Hello Packet"),
        NetworkMask      = Protocol.IPv4  ("ospf.hello.network_mask",             "Network Mask"),
        InterfaceId      = Protocol.UInt32("ospf.hello.interface_id",             "Interface ID"),
        HelloInterval    = Protocol.Row   ("ospf.hello.hello_interval",           "Hello Interval [sec]", FieldType.UInt32, display: Dec, size: 2),
        RouterPriority   = Protocol.UInt8 ("ospf.hello.router_priority",          "Router Priority"),
        DeadInterval     = Protocol.UInt32("ospf.hello.router_dead_interval",     "Router Dead Interval [sec]"),
        ShortDeadInterval = Protocol.Row  ("ospf.hello.router_dead_interval",    "Router Dead Interval [sec]", FieldType.UInt32, display: Dec, size: 2),
        DesignatedRouter = Protocol.IPv4  ("ospf.hello.designated_router",        "Designated Router"),
        BackupRouter     = Protocol.IPv4  ("ospf.hello.backup_designated_router", "Backup Designated Router"),
        ActiveNeighbor   = Protocol.IPv4  ("ospf.hello.active_neighbor",          "Active Neighbor");

    /// <summary>Database description and requests, RFC 2328 sections A.3.3 and A.3.4.</summary>
    public static readonly Field
        InterfaceMtu        = Protocol.UInt16 ("ospf.db.interface_mtu",  "Interface MTU"),
        Description         = Protocol.UInt8  ("ospf.dbd",               "DB Description", display: Hex),
        Resync              = Protocol.Boolean("ospf.dbd.r",             "(R) OOBResync", mask: 0x8, names: ValueNames.SetNotSet),
        Init                = Protocol.Boolean("ospf.dbd.i",             "(I) Init", mask: 0x4, names: ValueNames.SetNotSet),
        MoreFollow          = Protocol.Boolean("ospf.dbd.m",             "(M) More", mask: 0x2, names: ValueNames.SetNotSet),
        Master              = Protocol.Boolean("ospf.dbd.ms",            "(MS) Master", mask: 0x1, names: ValueNames.YesNo),
        DescriptionSequence = Protocol.UInt32 ("ospf.db.dd_sequence",    "DD Sequence"),
        LinkStateId         = Protocol.IPv4   ("ospf.link_state_id",     "Link State ID"),
        AdvertisementCount  = Protocol.UInt32 ("ospf.ls.number_of_lsas", "Number of LSAs");

    /// <summary>Options of version 2, RFC 2328 section A.2 and its successors.</summary>
    public static readonly Field
        OptionsV2 = Protocol.UInt8  ("ospf.v2.options",    "Options", display: Hex),
        OptionDn  = Protocol.Boolean("ospf.v2.options.dn", "DN", mask: 0x80, names: ValueNames.SetNotSet),
        OptionO   = Protocol.Boolean("ospf.v2.options.o",  "(O) Opaque", mask: 0x40, names: ValueNames.SetNotSet),
        OptionDc  = Protocol.Boolean("ospf.v2.options.dc", "(DC) Demand Circuits", mask: 0x20, names: ValueNames.Pair("Supported", "Not supported")),
        OptionL   = Protocol.Boolean("ospf.v2.options.l",  "(L) LLS Data block", mask: 0x10, names: ValueNames.Pair("Present", "Not Present")),
        OptionN   = Protocol.Boolean("ospf.v2.options.n",  "(N) NSSA", mask: 0x8, names: ValueNames.Pair("Supported", "Not supported")),
        OptionP   = Protocol.Boolean("ospf.v2.options.p",  "(P) Propagate", mask: 0x8, names: ValueNames.SetNotSet),
        OptionMc  = Protocol.Boolean("ospf.v2.options.mc", "(MC) Multicast", mask: 0x4, names: ValueNames.Pair("Capable", "Not capable")),
        OptionE   = Protocol.Boolean("ospf.v2.options.e",  "(E) External Routing", mask: 0x2, names: ValueNames.Pair("Capable", "Not capable")),
        OptionMt  = Protocol.Boolean("ospf.v2.options.mt", "(MT) Multi-Topology Routing", mask: 0x1, names: ValueNames.YesNo);

    /// <summary>Options of version 3, RFC 5340 section A.2.</summary>
    public static readonly Field
        OptionsV3  = Protocol.UInt24 ("ospf.v3.options",    "Options", display: Hex),
        OptionV3At = Protocol.Boolean("ospf.v3.options.at", "AT", mask: 0x400, size: 3, names: ValueNames.SetNotSet),
        OptionV3L  = Protocol.Boolean("ospf.v3.options.l",  "L", mask: 0x200, size: 3, names: ValueNames.SetNotSet),
        OptionV3Af = Protocol.Boolean("ospf.v3.options.af", "AF", mask: 0x100, size: 3, names: ValueNames.SetNotSet),
        OptionV3Dc = Protocol.Boolean("ospf.v3.options.dc", "DC", mask: 0x20, size: 3, names: ValueNames.SetNotSet),
        OptionV3R  = Protocol.Boolean("ospf.v3.options.r",  "R", mask: 0x10, size: 3, names: ValueNames.SetNotSet),
        OptionV3N  = Protocol.Boolean("ospf.v3.options.n",  "N", mask: 0x8, size: 3, names: ValueNames.SetNotSet),
        OptionV3Mc = Protocol.Boolean("ospf.v3.options.mc", "MC", mask: 0x4, size: 3, names: ValueNames.SetNotSet),
        OptionV3E  = Protocol.Boolean("ospf.v3.options.e",  "E", mask: 0x2, size: 3, names: ValueNames.SetNotSet),
        OptionV3V6 = Protocol.Boolean("ospf.v3.options.v6", "V6", mask: 0x1, size: 3, names: ValueNames.SetNotSet);

    /// <summary>The trailer that authenticates version 3, RFC 7166 section 4.1.</summary>
    public static readonly Field
        Trailer            = Protocol.Label ("ospf.at",                "OSPF Authentication Trailer"),
        TrailerType        = Protocol.UInt16("ospf.at.auth_type",      "Authentication Type", names: new(() => [(0, "Reserved"), (1, "HMAC Cryptographic Authentication")])),
        TrailerLength      = Protocol.UInt16("ospf.at.auth_data_len",  "Authentication Data Length"),
        TrailerReserved    = Protocol.UInt16("ospf.at.reserved",       "Reserved", display: Hex),
        TrailerAssociation = Protocol.UInt16("ospf.at.sa_id",          "Security Association Identifier (SA ID)", display: Hex),
        TrailerSequence    = Protocol.UInt64("ospf.at.crypto_seq_nbr", "Cryptographic Sequence Number"),
        TrailerData        = Protocol.Bytes ("ospf.at.auth_data",      "Authentication Data");

    /// <summary>Link-local signaling, RFC 5613.</summary>
    public static readonly Field
        SignalChecksum     = Protocol.UInt16 ("ospf.lls.checksum",           "Checksum", display: Hex),
        SignalLength       = Protocol.UInt16 ("ospf.lls.data_length",        "LLS Data Length", unit: 4, names: ValueNames.Unit(" byte", " bytes")),
        ExtendedOptions    = Protocol.UInt32 ("ospf.lls.ext.options",        "Options", display: Hex),
        RestartSignal      = Protocol.Boolean("ospf.lls.ext.options.rs",     "(RS) Restart Signal", mask: 0x2, size: 4, names: ValueNames.SetNotSet),
        DatabaseResync     = Protocol.Boolean("ospf.lls.ext.options.lr",     "(LR) LSDB Resynchronization", mask: 0x1, size: 4, names: ValueNames.SetNotSet),
        SignalSequence     = Protocol.UInt32 ("ospf.v2.lls.sequence_number", "Sequence number", display: Hex),
        SignalDigest       = Protocol.Bytes  ("ospf.v2.lls.auth_data",       "Auth Data"),
        ExtendedOptionsTlv = Protocol.Label  ("ospf.v3.lls.ext.options.tlv", "Extended Options TLV"),
        ExtendedOptionsV3  = Protocol.UInt32 ("ospf.v3.lls.ext.options",     "Options", display: Hex),
        RestartSignalV3    = Protocol.Boolean("ospf.v3.lls.ext.options.rs",  "(RS) Restart Signal", mask: 0x2, size: 4, names: ValueNames.SetNotSet),
        DatabaseResyncV3   = Protocol.Boolean("ospf.v3.lls.ext.options.lr",  "(LR) LSDB Resynchronization", mask: 0x1, size: 4, names: ValueNames.SetNotSet);

    /// <summary>Parts with a type and a length.</summary>
    public static readonly Field
        TlvType    = Protocol.UInt16("ospf.tlv_type",    "TLV Type"),
        TlvLength  = Protocol.UInt16("ospf.tlv_length",  "TLV Length"),
        TlvValue   = Protocol.Bytes ("ospf.tlv_value",   "TLV Value"),
        UnknownTlv = Protocol.Bytes ("ospf.tlv.unknown", "Unknown TLV"),
        PadBytes   = Protocol.Bytes ("ospf.pad_bytes",   "Pad Bytes");
}
