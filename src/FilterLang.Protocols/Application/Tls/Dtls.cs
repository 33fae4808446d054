namespace FilterLang.Protocols;

/// <summary>
/// Datagram Transport Layer Security, RFC 6347 and RFC 9147: records, and what of them is not encrypted. Handshake messages are those of
/// TLS. Nothing is decrypted.
/// </summary>
public static class Dtls
{
    const int RecordHeader = 13, UnifiedBits = 0xE0, Unified = 0x20;

    public static readonly Protocol Protocol = Protocol.Of("dtls", "Datagram Transport Layer Security", Dissect);

    internal static readonly TlsRows Rows = new(Protocol);

    static readonly Field
        s_specialType   = Protocol.UInt8  ("dtls.record.special_type",     "Special Type", names: DtlsNames.ContentType),
        s_epoch         = Protocol.UInt16 ("dtls.record.epoch",            "Epoch"),
        s_sequence      = Protocol.UInt64 ("dtls.record.sequence_number",  "Sequence Number"),
        s_suffix        = Protocol.UInt16 ("dtls.record.sequence_suffix",  "Sequence Number suffix"),
        s_connection    = Protocol.Bytes  ("dtls.record.connection_id",    "Connection ID"),
        s_encrypted     = Protocol.Bytes  ("dtls.enc_content",             "Encrypted Record Content"),
        s_unified       = Protocol.UInt8  ("dtls.unified_header.bitmask",  "Unified header bitmask", display: Hex),
        s_fixed         = Protocol.Bits   (s_unified, "dtls.unified_header.fixed",      "Fixed bits", 0xE0, Hex),
        s_hasConnection = Protocol.Flag   (s_unified, "dtls.unified_header.cid_present", "CID field", 0x10, ValueNames.Pair("Present", "Not Present")),
        s_longSequence  = Protocol.Flag   (s_unified, "dtls.unified_header.seq_size",   "Sequence number size", 0x08, ValueNames.Pair("16 bits", "8 bits")),
        s_hasLength     = Protocol.Flag   (s_unified, "dtls.unified_header.length",     "Length field", 0x04, ValueNames.Pair("Present", "Not Present")),
        s_epochBits     = Protocol.Bits   (s_unified, "dtls.unified_header.epoch_bits", "Epoch lowest-order bits", 0x03);

    static Dtls()
    {
        Protocol.Shared = Rows;
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(DtlsHandshake).TypeHandle);
        Protocol.CarriedBy(PayloadTables.UdpPort, 2221, 5684, 5868).CarriedBy(PayloadTables.SctpPort, 2221, 5868)
            .CarriedBy(Capwap.Preamble, 1).CarriedBy(PayloadTables.SctpPayload, 47, 66, 67, 68, 69).Dispatches(PayloadTables.BerOid, PayloadTables.BerSyntax);
        PayloadTables.UdpPort.AddHeuristic(Protocol);
    }

    static void Dissect(ref Layer dtls)
    {
        TlsConversation? talk = dtls.Packet.Conversation.Known<TlsConversation>(Protocol);
        if (dtls.IsGuess && !Resembles(dtls, talk))
        {
            dtls.Decline();
            return;
        }
        talk ??= dtls.Packet.Conversation.State<TlsConversation>(Protocol);
        dtls.NestsPayload = true;
        if (talk.Number == 0) talk.Count(++dtls.Packet.State<DtlsState>(Protocol).Count, dtls.Packet, Rows.Stream);
        dtls.Summary(DtlsNames.Column(talk.Version));
        dtls.Open();
        dtls.Note(Rows.Stream, talk.Number - 1);
        for (int at = 0; at < dtls.Length && !dtls.Failed;)
        {
            if (!dtls.Need(at, 1)) return;
            if (at > 0) dtls.Info($", ");
            at += (talk.Version == Tls.Tls13 || dtls.Captured < dtls.Length) && IsUnified(dtls, at) ? TakeUnified(ref dtls, talk.Version, at)
                : talk.Version != 0 || ResemblesRecord(dtls, at) ? TakeRecord(ref dtls, talk, at) : TakeUnknown(ref dtls, at);
        }
    }

    static bool IsRecordType(byte type) => type is >= 20 and <= 25;

    static bool IsUnified(in Layer dtls, int at) => at < dtls.Captured && (dtls.Bytes[at] & UnifiedBits) == Unified;

    static bool ResemblesRecord(in Layer dtls, int at) => dtls.Captured - at >= 3 && IsRecordType(dtls.Bytes[at])
        && (dtls.Bytes[at + 1] << 8 | dtls.Bytes[at + 2]) is DtlsNames.Dtls10 or DtlsNames.Dtls12 or DtlsNames.Early;

    // Records that fill the datagram; where it was cut, as far as can be seen.
    static bool Resembles(in Layer dtls, TlsConversation? talk)
    {
        if (talk is { Version: Tls.Tls13 } && IsUnified(dtls, 0)) return true;
        bool isWhole = dtls.Captured == dtls.Length;
        int at = 0;
        while (at < dtls.Captured)
        {
            if (!isWhole && (dtls.Captured - at < 3 || IsUnified(dtls, at))) return at > 0 || dtls.Captured - at >= 3;
            if (!ResemblesRecord(dtls, at)) return talk is { Version: Tls.Tls13 } && at > 0 && IsUnified(dtls, at);
            if (dtls.Captured - at < RecordHeader) return !isWhole;
            at += RecordHeader + (dtls.Bytes[at + 11] << 8 | dtls.Bytes[at + 12]);
            if (isWhole && at > dtls.Captured) return false;
        }
        return at > 0;
    }

    static int TakeUnknown(ref Layer dtls, int at)
    {
        dtls.Info($"Continuation Data");
        return dtls.Length - at;
    }

    static int TakeRecord(ref Layer dtls, TlsConversation talk, int at)
    {
        byte type = dtls.U8(at);
        if (!IsRecordType(type)) return TakeUnknown(ref dtls, at);
        // What says its length stands behind the connection's identifier, of which nobody tells how long it is (RFC 9146 section 4).
        int length = dtls.U16(at + 11), epoch = dtls.U16(at + 3);
        if (dtls.Failed) return 0;
        int body = at + RecordHeader, side = dtls.Packet.Conversation.Side;
        length = Math.Min(length, dtls.Length - body);
        bool isClientHello = type == 22 && length > 0 && dtls.Captured > body && dtls.Bytes[body] == 1;
        if (!talk.IsAgreed && !isClientHello && (type != 22 || (dtls.Captured > body && TlsHandshake.IsType(dtls.Bytes[body]))))
            talk.Version = DtlsNames.Equivalent(dtls.U16(at + 1));
        if (dtls.Packet.Columns is { } columns) columns.Protocol = DtlsNames.Column(talk.Version);
        GroupScope record = dtls.Begin(Rows.Record, at, RecordHeader + length);
        dtls.Place(type == 25 ? s_specialType : Rows.RecordContentType, at);
        dtls.Place(Rows.RecordVersion, at + 1);
        dtls.Place(s_epoch, at + 3);
        dtls.Note(s_sequence, dtls.Number(at + 5, 6, little: false), at + 5, 6, ItemFlags.None);
        dtls.Place(Rows.RecordLength, at + 11);
        TlsLabels.Record(ref dtls, record.Item, DtlsNames.Column(talk.Version), type, body, length, ciphered: epoch > 0);
        if (type == 23) dtls.Append(record.Item, $"Application Data Protocol: Application Data");
        TakeContent(ref dtls, talk, type, body, length, isProtected: epoch > 0, side);
        dtls.End(record);
        return RecordHeader + length;
    }

    static void TakeContent(ref Layer dtls, TlsConversation talk, byte type, int body, int length, bool isProtected, int side)
    {
        switch (type)
        {
            case 20:
                dtls.Note(Rows.ChangeCipherSpec, 0, body, length, ItemFlags.None);
                dtls.Info($"Change Cipher Spec");
                if (talk.IsResumed && !talk.HasCertificate && !talk.IsCiphered(0) && !talk.IsCiphered(1)) dtls.Remark(Rows.Resumed);
                talk.Cipherize(side);
                break;
            case 21:
                TlsContent.TakeAlert(ref dtls, body, length);
                break;
            case 22:
                DtlsHandshake.Take(ref dtls, talk, body, length, isProtected);
                break;
            case 23:
                dtls.Place(Rows.AppData, body, length);
                dtls.Info($"Application Data");
                break;
            case 24:
                TlsContent.TakeHeartbeat(ref dtls, body, length, talk.IsCiphered(side));
                break;
            case 25:
                dtls.Info($"Connection ID");
                break;
        }
    }

    // The header of protected records, RFC 9147 section 4; the length of a connection's identifier is known to its ends only.
    static int TakeUnified(ref Layer dtls, ushort version, int at)
    {
        byte bits = dtls.U8(at);
        if (dtls.Packet.Columns is { } columns) columns.Protocol = DtlsNames.Column(version);
        int sequence = (bits & 0x08) != 0 ? 2 : 1, header = 1 + sequence + ((bits & 0x04) != 0 ? 2 : 0);
        int length = (bits & 0x04) != 0 ? Math.Min(dtls.U16(at + 1 + sequence), dtls.Length - at - header) : dtls.Captured - at - header;
        if (length < 0) dtls.Fail();
        if (dtls.Failed) return 0;
        GroupScope record = dtls.Begin(Rows.Record, at, header + length);
        dtls.Position = at;
        dtls.TakeBits(s_unified, s_fixed, s_hasConnection, s_longSequence, s_hasLength, s_epochBits);
        dtls.Note(s_suffix, dtls.Number(at + 1, sequence, little: false), at + 1, sequence, ItemFlags.None);
        if ((bits & 0x04) != 0) dtls.Place(Rows.RecordLength, at + 1 + sequence);
        else dtls.Note(Rows.RecordLength, (ulong)length);
        dtls.Place(s_encrypted, at + header, length);
        dtls.Info($"Encrypted Data");
        dtls.End(record);
        return header + length;
    }
}
