namespace FilterLang.Protocols;

/// <summary>The Multipath TCP option, RFC 8684 section 3.</summary>
static class TcpMptcp
{
    static readonly Protocol P = Tcp.Protocol;

    static readonly Field
        Subtype      = P.UInt8 ("tcp.options.mptcp.subtype", "Multipath TCP subtype", mask: 0xF0, names: TcpNames.MptcpSubtypes),
        Version      = P.UInt8 ("tcp.options.mptcp.version", "Multipath TCP version", mask: 0x0F),
        Reserved     = P.UInt16("tcp.options.mptcp.reserved", "Reserved", display: Hex, mask: 0x0FFF),
        Flags        = P.UInt8 ("tcp.options.mptcp.flags", "Multipath TCP flags", display: Hex),
        Backup       = P.UInt8 ("tcp.options.mptcp.backup.flag", "Backup flag", mask: 0x01),
        ChecksumRequired = P.UInt8("tcp.options.mptcp.checksumreq.flags", "Checksum required", mask: 0x80),
        Extensibility = P.UInt8("tcp.options.mptcp.extensibility.flag", "Extensibility", mask: 0x40),
        NoSubflows   = P.UInt8 ("tcp.options.mptcp.nomoresubflows.flag", "Do not attempt to establish new subflows to this address and port", mask: 0x20),
        Sha1         = P.UInt8 ("tcp.options.mptcp.sha1.flag", "Use HMAC-SHA1", mask: 0x01),
        Sha256       = P.UInt8 ("tcp.options.mptcp.sha256.flag", "Use HMAC-SHA256", mask: 0x01),
        DataFin      = P.UInt8 ("tcp.options.mptcp.datafin.flag", "DATA_FIN", mask: 0x10),
        Sequence8    = P.UInt8 ("tcp.options.mptcp.dseqn8.flag", "Data Sequence Number is 8 octets", mask: 0x08),
        SequencePresent = P.UInt8("tcp.options.mptcp.dseqnpresent.flag", "Data Sequence Number, Subflow Sequence Number, Data-level Length, Checksum present", mask: 0x04),
        Ack8         = P.UInt8 ("tcp.options.mptcp.dataack8.flag", "Data ACK is 8 octets", mask: 0x02),
        AckPresent   = P.UInt8 ("tcp.options.mptcp.dataackpresent.flag", "Data ACK is present", mask: 0x01),
        ReservedFlag = P.UInt8 ("tcp.options.mptcp.reserved.flag", "Reserved", display: Hex, mask: 0x3E),
        FlagU        = P.Boolean("tcp.options.mptcp.flag_U.flag", "Flag U", mask: 0x08, names: ValueNames.SetNotSet),
        FlagV        = P.Boolean("tcp.options.mptcp.flag_V.flag", "Flag V", mask: 0x04, names: ValueNames.SetNotSet),
        FlagW        = P.Boolean("tcp.options.mptcp.flag_W.flag", "Flag W", mask: 0x02, names: ValueNames.SetNotSet),
        FlagT        = P.Boolean("tcp.options.mptcp.flag_T.flag", "Transient", mask: 0x01, names: ValueNames.SetNotSet),
        ResetReason  = P.UInt8 ("tcp.options.mptcp.rst_reason", "TCPRST Reason", display: Hex, names: TcpNames.MptcpResetReasons),
        AddressId    = P.UInt8 ("tcp.options.mptcp.addrid", "Address ID"),
        SenderKey    = P.UInt64("tcp.options.mptcp.sendkey", "Sender's Key"),
        ReceiverKey  = P.UInt64("tcp.options.mptcp.recvkey", "Receiver's Key"),
        ReceiverToken = P.UInt32("tcp.options.mptcp.recvtok", "Receiver's Token"),
        SenderRandom = P.UInt32("tcp.options.mptcp.sendrand", "Sender's Random Number"),
        TruncatedMac = P.UInt64("tcp.options.mptcp.sendtrunchmac", "Sender's Truncated HMAC"),
        SenderMac    = P.Bytes ("tcp.options.mptcp.sendhmac", "Sender's HMAC"),
        AddressMac   = P.UInt64("tcp.options.mptcp.addaddrtrunchmac", "Truncated HMAC"),
        DataAck      = P.UInt64("tcp.options.mptcp.rawdataack", "Original MPTCP Data ACK"),
        DataSequence = P.UInt64("tcp.options.mptcp.rawdataseqno", "Data Sequence Number"),
        SubflowSequence = P.UInt32("tcp.options.mptcp.subflowseqno", "Subflow Sequence Number"),
        DataLength   = P.UInt16("tcp.options.mptcp.datalvllen", "Data-level Length"),
        Checksum     = P.UInt16("tcp.options.mptcp.checksum", "Checksum", display: Hex),
        IpVersion    = P.UInt8 ("tcp.options.mptcp.ipver", "IP version", mask: 0x0F),
        EchoFlag     = P.UInt8 ("tcp.options.mptcp.echo", "Echo", mask: 0x01),
        AddressIPv4  = P.IPv4  ("tcp.options.mptcp.ipv4", "Advertised IPv4 Address"),
        AddressIPv6  = P.IPv6  ("tcp.options.mptcp.ipv6", "Advertised IPv6 Address"),
        AddressPort  = P.UInt16("tcp.options.mptcp.port", "Advertised port");

    // Explicit, so that the first call of Announce and not an earlier or later moment makes the rows.
    static TcpMptcp()
    {
    }

    /// <summary>Makes sure that these rows belong to TCP's table before it is registered.</summary>
    public static void Announce()
    {
    }

    public static bool Dissect(ref Layer tcp, int at, int length)
    {
        byte subtype = (byte)tcp.Place(Subtype, at + 2);
        switch (subtype)
        {
            case 0: Capable(ref tcp, at, length); break;
            case 1: Join(ref tcp, at, length); break;
            case 2: Signal(ref tcp, at, length); break;
            case 3: AddAddress(ref tcp, at, length); break;
            case 4:
                for (int i = at + 3; i < at + length && !tcp.Failed; i++) tcp.Place(AddressId, i);
                break;
            case 5:
                PlaceFlags(ref tcp, at + 2, Backup);
                if (length == 4) tcp.Place(AddressId, at + 3);
                break;
            case 6:
                tcp.Place(Reserved, at + 2);
                tcp.Place(DataSequence, at + 4);
                break;
            case 7:
                tcp.Place(Reserved, at + 2);
                tcp.Place(ReceiverKey, at + 4);
                break;
            case 8:
                PlaceFlags(ref tcp, at + 2, FlagU, FlagV, FlagW, FlagT);
                tcp.Place(ResetReason, at + 3);
                break;
        }
        return true;
    }

    static void PlaceFlags(ref Layer tcp, int at, params ReadOnlySpan<Field> bits)
    {
        tcp.Place(Flags, at);
        foreach (Field bit in bits) tcp.Place(bit, at);
    }

    static void Capable(ref Layer tcp, int at, int length)
    {
        byte version = (byte)tcp.Place(Version, at + 2);
        if (version == 1) PlaceFlags(ref tcp, at + 3, ChecksumRequired, Extensibility, NoSubflows, Sha256, ReservedFlag);
        else PlaceFlags(ref tcp, at + 3, ChecksumRequired, Extensibility, Sha1, ReservedFlag);
        if (length is 12 or 20 or 22 or 24) tcp.Place(SenderKey, at + 4);
        if (length is 20 or 22 or 24) tcp.Place(ReceiverKey, at + 12);
        if (length is 22 or 24) tcp.Place(DataLength, at + 20);
        if (length == 24) tcp.Place(Checksum, at + 22);
    }

    static void Join(ref Layer tcp, int at, int length)
    {
        if (length == 24)
        {
            tcp.Place(Reserved, at + 2);
            tcp.Place(SenderMac, at + 4, 20);
            return;
        }
        PlaceFlags(ref tcp, at + 2, Backup);
        if (length is not (12 or 16)) return;
        tcp.Place(AddressId, at + 3);
        if (length == 12)
        {
            tcp.Place(ReceiverToken, at + 4);
            tcp.Place(SenderRandom, at + 8);
        }
        else
        {
            tcp.Place(TruncatedMac, at + 4);
            tcp.Place(SenderRandom, at + 12);
        }
    }

    static void Signal(ref Layer tcp, int at, int length)
    {
        PlaceFlags(ref tcp, at + 3, DataFin, Sequence8, SequencePresent, Ack8, AckPresent);
        byte flags = tcp.U8(at + 3);
        int next = at + 4;
        if ((flags & 0x01) != 0) Number(ref tcp, DataAck, ref next, (flags & 0x02) != 0 ? 8 : 4);
        if ((flags & 0x04) == 0) return;
        Number(ref tcp, DataSequence, ref next, (flags & 0x08) != 0 ? 8 : 4);
        tcp.Place(SubflowSequence, next);
        tcp.Place(DataLength, next + 4);
        // The checksum is there when the option is at least four octets longer than what came before the length.
        if (at + length >= next + 4 + 4) tcp.Place(Checksum, next + 6);
    }

    static void Number(ref Layer tcp, Field field, ref int at, int size)
    {
        tcp.Note(field, tcp.Number(at, size, little: false), at, size, ItemFlags.None);
        at += size;
    }

    static void AddAddress(ref Layer tcp, int at, int length)
    {
        byte low = (byte)(tcp.U8(at + 2) & 15);
        tcp.Place(low is 4 or 6 ? IpVersion : EchoFlag, at + 2);
        tcp.Place(AddressId, at + 3);
        int next = at + 4;
        if (length is 8 or 10 or 16 or 18)
        {
            tcp.Place(AddressIPv4, next);
            next += 4;
        }
        else if (length is 20 or 22 or 28 or 30)
        {
            tcp.Place(AddressIPv6, next, 16);
            next += 16;
        }
        if (length is 10 or 18 or 22 or 30)
        {
            tcp.Place(AddressPort, next);
            next += 2;
        }
        if (length is 16 or 18 or 28 or 30) tcp.Place(AddressMac, next);
    }
}
