namespace FilterLang.Protocols;

/// <summary>
/// Datagram Transport Layer Security, RFC 6347 and RFC 9147: records, and what of them is not encrypted, or can be decrypted. Handshake
/// messages are those of TLS.
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
        s_openedSuffix  = Protocol.UInt16 ("dtls.record.sequence_suffix_dec", "Sequence Number suffix (decrypted)"),
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
            .CarriedBy(Capwap.Preamble, 1).CarriedBy(Rtp.Multiplexed, 20).CarriedBy(PayloadTables.SctpPayload, 47, 66, 67, 68, 69).Dispatches(PayloadTables.BerOid, PayloadTables.BerSyntax)
            .Unseals(PayloadTables.DtlsPort, PayloadTables.DtlsApplication);
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
        if (!dtls.IsAskedAsSealed && (dtls.Captured == 0 || dtls.Bytes[0] != 22)) return;
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
            at += (talk.Version == Tls.Tls13 || dtls.Captured < dtls.Length) && IsUnified(dtls, at) ? TakeUnified(ref dtls, talk, at)
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
            int header = RecordHeader + (dtls.Bytes[at] == 25 ? talk?.ConnectionIdLength(dtls.Packet.Conversation.Side) ?? 0 : 0);
            if (dtls.Captured - at < header) return !isWhole;
            at += header + (dtls.Bytes[at + header - 2] << 8 | dtls.Bytes[at + header - 1]);
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
        int side = dtls.Packet.Conversation.Side, connection = type == 25 ? talk.ConnectionIdLength(side) : 0, header = RecordHeader + connection;
        // What says its length stands behind the connection's identifier, of which only the handshake tells how long it is (RFC 9146 section 4).
        int length = dtls.U16(at + header - 2), epoch = dtls.U16(at + 3);
        if (dtls.Failed) return 0;
        int body = at + header;
        length = Math.Min(length, dtls.Length - body);
        bool isClientHello = type == 22 && length > 0 && dtls.Captured > body && dtls.Bytes[body] == 1;
        if (!talk.IsAgreed && !isClientHello && (type != 22 || (dtls.Captured > body && TlsHandshake.IsType(dtls.Bytes[body]))))
            talk.Version = DtlsNames.Equivalent(dtls.U16(at + 1));
        if (dtls.Packet.Columns is { } columns) columns.Protocol = DtlsNames.Column(talk.Version);
        GroupScope scope = dtls.Begin(Rows.Record, at, header + length);
        dtls.Place(type == 25 ? s_specialType : Rows.RecordContentType, at);
        dtls.Place(Rows.RecordVersion, at + 1);
        dtls.Place(s_epoch, at + 3);
        dtls.Note(s_sequence, dtls.Number(at + 5, 6, little: false), at + 5, 6, ItemFlags.None);
        if (connection > 0) dtls.Place(s_connection, at + 11, connection);
        dtls.Place(Rows.RecordLength, at + header - 2);
        var record = new DtlsRecord(at, header, length, type, scope.Item) { Epoch = epoch, Connection = connection };
        if (DtlsRecords.Open(dtls, talk, ref record) is >= 0 and int source) TakeOpened(ref dtls, source, talk, record, scope);
        else
        {
            TlsLabels.Record(ref dtls, scope.Item, DtlsNames.Column(talk.Version), type, body, length, ciphered: epoch > 0);
            TakeContent(ref dtls, talk, record, body, length, isProtected: epoch > 0);
            if (type == 23) TakeData(ref dtls, talk, record);
            dtls.End(scope);
        }
        return header + length;
    }

    // A record that was decrypted: what it holds lies in a layer over the data.
    static void TakeOpened(ref Layer dtls, int source, TlsConversation talk, in DtlsRecord record, GroupScope scope)
    {
        Layer opened = dtls.Over(source);
        dtls.Packet.Opened?.Invoke(record.Type == 23 ? opened.Bytes : default);
        if (record.Connection > 0) dtls.Note(Rows.RecordContentType, record.Type, record.Body, 1);
        TlsLabels.Record(ref opened, scope.Item, DtlsNames.Column(talk.Version), record.Type, 0, opened.Length, ciphered: false);
        opened.Parent = dtls.Parent;
        if (record.Type == 23) TakeData(ref dtls, talk, record);
        else TakeContent(ref opened, talk, record, 0, opened.Length, isProtected: false);
        dtls.End(scope);
        if (record.Type != 23 || opened.Length == 0) return;
        opened.Parent = dtls.Parent;
        opened.NestsPayload = false;
        TlsApplications.Hand(ref opened, talk, PayloadTables.DtlsPort, -1, 0, opened.Length);
        dtls.HandedOn(opened);
    }

    static void TakeContent(ref Layer dtls, TlsConversation talk, in DtlsRecord record, int body, int length, bool isProtected)
    {
        int side = dtls.Packet.Conversation.Side;
        switch (record.Type)
        {
            case 20:
                dtls.Note(Rows.ChangeCipherSpec, 0, body, length, ItemFlags.None);
                dtls.Info($"Change Cipher Spec");
                if (talk.IsResumed && side != talk.ClientSide) dtls.Remark(Rows.Resumed);
                talk.Cipherize(side);
                talk.DatagramKeys?.ChangeCipher(dtls.Packet.Secrets, talk, side, (uint)record.Epoch);
                break;
            case 21:
                TlsContent.TakeAlert(ref dtls, body, length);
                break;
            case 22:
                DtlsHandshake.Take(ref dtls, talk, body, length, isProtected);
                break;
            case 24:
                TlsContent.TakeHeartbeat(ref dtls, body, length, isProtected && talk.IsCiphered(side));
                break;
            case 25:
                dtls.Info($"Connection ID");
                break;
            case 26:
                DtlsHandshake.TakeAcknowledgement(ref dtls, s_epoch, s_sequence);
                break;
        }
    }

    static void TakeData(ref Layer dtls, TlsConversation talk, in DtlsRecord record)
    {
        dtls.Append(record.Item, $"Application Data Protocol: {talk.Application ?? "Application Data"}");
        dtls.Place(Rows.AppData, record.Body, record.Length);
        dtls.Info($"Application Data");
    }

    // The header of protected records, RFC 9147 section 4; the length of a connection's identifier is known from the handshake only.
    static int TakeUnified(ref Layer dtls, TlsConversation talk, int at)
    {
        byte bits = dtls.U8(at);
        if (dtls.Packet.Columns is { } columns) columns.Protocol = DtlsNames.Column(talk.Version);
        int connection = (bits & 0x10) != 0 ? talk.ConnectionIdLength(dtls.Packet.Conversation.Side) : 0;
        int sequence = (bits & 0x08) != 0 ? 2 : 1, numberAt = 1 + connection, header = numberAt + sequence + ((bits & 0x04) != 0 ? 2 : 0);
        int length = (bits & 0x04) != 0 ? Math.Min(dtls.U16(at + numberAt + sequence), dtls.Length - at - header) : dtls.Captured - at - header;
        if (length < 0) dtls.Fail();
        if (dtls.Failed) return 0;
        GroupScope scope = dtls.Begin(Rows.Record, at, header + length);
        dtls.Position = at;
        dtls.TakeBits(s_unified, s_fixed, s_hasConnection, s_longSequence, s_hasLength, s_epochBits);
        if (connection > 0) dtls.Place(s_connection, at + 1, connection);
        dtls.Note(s_suffix, dtls.Number(at + numberAt, sequence, little: false), at + numberAt, sequence, ItemFlags.None);
        if ((bits & 0x04) != 0) dtls.Place(Rows.RecordLength, at + numberAt + sequence);
        else dtls.Note(Rows.RecordLength, (ulong)length);
        var record = new DtlsRecord(at, header, length, 0, scope.Item);
        if (DtlsRecords.OpenUnified(dtls, talk, ref record, numberAt, sequence) is >= 0 and int source)
        {
            dtls.Note(s_openedSuffix, record.Number, at + numberAt, sequence);
            TakeOpened(ref dtls, source, talk, record, scope);
            return header + length;
        }
        dtls.Place(s_encrypted, at + header, length);
        dtls.Info($"Encrypted Data");
        dtls.End(scope);
        return header + length;
    }
}
