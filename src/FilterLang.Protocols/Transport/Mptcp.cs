using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>Multipath TCP, RFC 8684 section 3: an option of TCP, and a layer of its own.</summary>
static class Mptcp
{
    public static readonly Protocol Protocol = Protocol.Of("mptcp", "Multipath Transmission Control Protocol", Dissect, "MPTCP").Within(Tcp.Protocol);

    static readonly Protocol P = Protocol;

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
        FlagU        = P.Boolean("tcp.options.mptcp.flag_U.flag", "Flag U", mask: 0x08, names: ValueNames.SetNotSet, bits: 4),
        FlagV        = P.Boolean("tcp.options.mptcp.flag_V.flag", "Flag V", mask: 0x04, names: ValueNames.SetNotSet, bits: 4),
        FlagW        = P.Boolean("tcp.options.mptcp.flag_W.flag", "Flag W", mask: 0x02, names: ValueNames.SetNotSet, bits: 4),
        FlagT        = P.Boolean("tcp.options.mptcp.flag_T.flag", "Transient", mask: 0x01, names: ValueNames.SetNotSet, bits: 4),
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
        AddressPort  = P.UInt16("tcp.options.mptcp.port", "Advertised port"),
        RelativeAck      = P.UInt64("mptcp.ack",     "Multipath TCP Data ACK",   level: EvaluationLevel.Stream),
        RelativeSequence = P.UInt64("mptcp.dss.dsn", "DSS Data Sequence Number", level: EvaluationLevel.Stream),
        ExpectedToken    = P.UInt32("mptcp.expected_token", "Subflow token generated from key", level: EvaluationLevel.Stream),
        ExpectedSequence = P.UInt64("mptcp.expected_idsn",  "Subflow expected IDSN", level: EvaluationLevel.Stream, names: ValueNames.Unit(" (64bits version)")),
        RemovedCount     = P.UInt8 ("mptcp.rm_addr.count",  "Number of removed addresses");

    static readonly ExpertField
        KeyMismatch          = Remark("mptcp.connection.echoed_key_mismatch", Severity.Warning, "The echoed key in the ACK of the MPTCP handshake does not match the key of the SYN/ACK"),
        MissingAlgorithm     = Remark("mptcp.connection.missing_algorithm",   Severity.Warning, "No crypto algorithm specified"),
        UnsupportedAlgorithm = Remark("mptcp.connection.unsupported_algorithm", Severity.Warning, "Unsupported algorithm"),
        InfiniteMapping      = Remark("mptcp.dss.infinite_mapping",           Severity.Warning, "Fallback to infinite mapping");

    /// <summary>The flags that choose an algorithm; only the last one is in use.</summary>
    const int AlgorithmBits = 0x3F;

    static Mptcp()
    {
        P.CarriedBy(PayloadTables.TcpOption, 30);
        MptcpAnalysis.Announce();
    }

    static ExpertField Remark(string name, Severity severity, string message) => P.Expert(name, severity, ExpertGroup.Protocol, message, EvaluationLevel.Stream);

    static void Dissect(ref Layer mptcp)
    {
        mptcp.Open();
        Describe(ref mptcp);
        if (mptcp.Packet.Columns is { } columns) columns.Protocol = "MPTCP";
        int length = mptcp.Length;
        byte subtype = (byte)mptcp.Place(Subtype, 2);
        if (mptcp.Failed) return;
        MptcpSubflow? subflow = MptcpAnalysis.SubflowOf(ref mptcp, begin: subtype != 0 && (subtype != 1 || length != 12));
        switch (subtype)
        {
            case 0: Capable(ref mptcp, length, subflow); break;
            case 1: Join(ref mptcp, length, subflow); break;
            case 2: Signal(ref mptcp, length, subflow); break;
            case 3: AddAddress(ref mptcp, length); break;
            case 4:
                mptcp.Note(RemovedCount, (ulong)(length - 3), 2, 1);
                for (int i = 3; i < length && !mptcp.Failed; i++) mptcp.Place(AddressId, i);
                break;
            case 5:
                PlaceFlags(ref mptcp, 2, Backup);
                if (length == 4) mptcp.Place(AddressId, 3);
                break;
            case 6:
                mptcp.Place(Reserved, 2);
                mptcp.Place(DataSequence, 4);
                break;
            case 7:
                mptcp.Place(Reserved, 2);
                mptcp.Place(ReceiverKey, 4);
                break;
            case 8:
                PlaceFlags(ref mptcp, 2, FlagU, FlagV, FlagW, FlagT);
                mptcp.Place(ResetReason, 3);
                break;
        }
    }

    // The option's name stands in its line and in that of all options.
    static void Describe(ref Layer mptcp)
    {
        if (!mptcp.WantsLabels || mptcp.Captured < 3) return;
        mptcp.Place(TcpOptions.Kind, 0);
        mptcp.Place(TcpOptions.Length, 1);
        mptcp.Title($": {TcpNames.MptcpSubtypes.Find((ulong)(mptcp.U8(2) >> 4)) ?? "Unknown"}");
        mptcp.Append(TcpOptions.Options, $", MPTCP");
    }

    // Flags with their bits below them.
    static void PlaceFlags(ref Layer mptcp, int at, params ReadOnlySpan<Field> bits)
    {
        GroupScope flags = mptcp.BeginNumber(Flags, mptcp.U8(at), at, 1);
        foreach (Field bit in bits) mptcp.Place(bit, at);
        mptcp.End(flags);
    }

    static void Capable(ref Layer mptcp, int length, MptcpSubflow? subflow)
    {
        byte version = (byte)mptcp.Place(Version, 2);
        if (version == 1) PlaceFlags(ref mptcp, 3, ChecksumRequired, Extensibility, NoSubflows, Sha256);
        else PlaceFlags(ref mptcp, 3, ChecksumRequired, Extensibility, Sha1);
        // Version 1 has given one of the reserved bits a meaning.
        mptcp.Note(ReservedFlag, (ulong)(mptcp.U8(3) & (version == 1 ? 0x1E : 0x3E)) >> 1, 3, 1, ItemFlags.None);
        int algorithms = mptcp.U8(3) & AlgorithmBits;
        if (algorithms == 0) mptcp.Remark(MissingAlgorithm);
        if (algorithms != 1) mptcp.Remark(UnsupportedAlgorithm);
        if (length is not (12 or 20 or 22 or 24)) return;
        mptcp.Place(SenderKey, 4);
        if (subflow is not null && !mptcp.Failed)
        {
            MptcpEnd end = MptcpAnalysis.TakeKey(ref mptcp, subflow, mptcp.Packet.Conversation.Side, version, mptcp.U64(4));
            mptcp.Note(ExpectedToken, end.Token);
            mptcp.Note(ExpectedSequence, end.Base);
        }
        if (length >= 20)
        {
            mptcp.Place(ReceiverKey, 12);
            if (subflow is not null && !mptcp.Failed) CompareKeys(ref mptcp, subflow, version, mptcp.U64(12));
        }
        if (length >= 22) mptcp.Place(DataLength, 20);
        if (length == 24) mptcp.Place(Checksum, 22);
    }

    static void CompareKeys(ref Layer mptcp, MptcpSubflow subflow, byte version, ulong key)
    {
        int other = 1 - mptcp.Packet.Conversation.Side;
        if (!subflow.End(other).HasKey) MptcpAnalysis.TakeKey(ref mptcp, subflow, other, version, key);
        else if (subflow.End(other).Key != key) mptcp.Remark(KeyMismatch);
    }

    static void Join(ref Layer mptcp, int length, MptcpSubflow? subflow)
    {
        if (length == 24)
        {
            mptcp.Place(Reserved, 2);
            mptcp.Place(SenderMac, 4, 20);
            return;
        }
        if (length is not (12 or 16)) return;
        PlaceFlags(ref mptcp, 2, Backup);
        mptcp.Place(AddressId, 3);
        if (length == 12)
        {
            mptcp.Place(ReceiverToken, 4);
            if (subflow is not null && !mptcp.Failed) MptcpAnalysis.TakeToken(ref mptcp, subflow, 1 - mptcp.Packet.Conversation.Side, mptcp.U32(4));
            mptcp.Place(SenderRandom, 8);
        }
        else
        {
            mptcp.Place(TruncatedMac, 4);
            mptcp.Place(SenderRandom, 12);
        }
    }

    static void Signal(ref Layer mptcp, int length, MptcpSubflow? subflow)
    {
        PlaceFlags(ref mptcp, 3, DataFin, Sequence8, SequencePresent, Ack8, AckPresent);
        byte flags = mptcp.U8(3);
        int next = 4, side = mptcp.Packet.Conversation.Side;
        // The reference decides both conversions by the width of the acknowledgment.
        bool wide = (flags & 0x02) != 0;
        if ((flags & 0x01) != 0)
        {
            ulong raw = Number(ref mptcp, DataAck, ref next, wide ? 8 : 4);
            NoteRelative(ref mptcp, RelativeAck, subflow?.End(1 - side), raw, wide);
        }
        if ((flags & 0x04) == 0) return;
        ulong sequence = Number(ref mptcp, DataSequence, ref next, (flags & 0x08) != 0 ? 8 : 4);
        if (subflow is not null && (flags & 0x08) != 0 && !mptcp.Failed) subflow.End(side).HasBase = true;
        mptcp.Place(SubflowSequence, next);
        ulong mapped = mptcp.Place(DataLength, next + 4);
        if (mapped == 0) mptcp.Remark(InfiniteMapping);
        NoteRelative(ref mptcp, RelativeSequence, subflow?.End(side), sequence, wide);
        // The checksum is shown where the option goes on for at least four octets.
        if (length >= next + 6 + 4) mptcp.Place(Checksum, next + 6);
    }

    static void NoteRelative(ref Layer mptcp, Field field, MptcpEnd? end, ulong raw, bool wide)
    {
        if (end is not { HasBase: true }) return;
        ulong whole = wide ? raw : end.Base & 0xFFFF_FFFF_0000_0000 | raw;
        mptcp.Note(field, unchecked(whole - end.Base));
        mptcp.Append(field, $" (Relative)");
    }

    static ulong Number(ref Layer mptcp, Field field, ref int at, int size)
    {
        ulong value = mptcp.Number(at, size, little: false);
        mptcp.Note(field, value, at, size, ItemFlags.None);
        if (ReferenceEquals(field, DataSequence)) mptcp.Append(field, $"{(size == 4 ? "  (32bits version)" : "  (64bits version)")}");
        at += size;
        return value;
    }

    static void AddAddress(ref Layer mptcp, int length)
    {
        byte low = (byte)(mptcp.U8(2) & 15);
        mptcp.Place(low is 4 or 6 ? IpVersion : EchoFlag, 2);
        mptcp.Place(AddressId, 3);
        int next = 4;
        if (length is 8 or 10 or 16 or 18)
        {
            mptcp.Place(AddressIPv4, next);
            next += 4;
        }
        else if (length is 20 or 22 or 28 or 30)
        {
            mptcp.Place(AddressIPv6, next, 16);
            next += 16;
        }
        if (length is 10 or 18 or 22 or 30)
        {
            mptcp.Place(AddressPort, next);
            next += 2;
        }
        if (length is 16 or 18 or 28 or 30) mptcp.Place(AddressMac, next);
    }
}
