namespace FilterLang.Protocols;

/// <summary>
/// Transport Layer Security, RFC 5246 and RFC 8446, and SSL 3: records, and what of them is not encrypted, or can be decrypted.
/// </summary>
public static partial class Tls
{
    internal const ushort Tls13 = 0x0304;

    const int RecordHeader = 5, LongestRecord = 0x4000 + 2048;

    static Tls()
    {
        Protocol.Shared = Rows;
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(TlsQuicParameters).TypeHandle);
        Protocol.CarriedBy(PayloadTables.TcpPort, 261, 271, 324, 443, 465, 563, 614, 631, 636, 695, 832, 853, 902, 989, 990, 992, 993, 994, 995, 1311, 1443, 2221,
            2252, 2376, 3077, 3078, 3183, 3191, 3220, 3269, 3410, 3424, 3471, 3496, 3509, 3529, 3539, 3660, 3661, 3713, 3747, 3766, 3864, 3885, 3896,
            3995, 4031, 4036, 4062, 4064, 4081, 4083, 4116, 4335, 4336, 4433, 4536, 4590, 4740, 4843, 4849, 5007, 5061, 5321, 5349, 5671, 5783, 5868,
            5986, 5989, 5990, 6209, 6251, 6443, 6513, 6514, 6619, 6697, 6771, 7202, 7443, 7673, 7674, 7677, 7775, 8243, 8443, 8883, 8991, 8989, 9089, 9295,
            9318, 9443, 9444, 9614, 9802, 10161, 10162, 11751, 12013, 12109, 14143, 15002, 16995, 41230, 16993, 20003)
            .Dispatches(PayloadTables.BerOid, PayloadTables.BerSyntax).Unseals(PayloadTables.TlsPort, PayloadTables.TlsApplication);
        Protocol.CarriedBy(PayloadTables.StartTls, 0);
        TlsData.Announce();
        Protocol.CarriedBy(PayloadTables.SctpPort, 324, 443, 465, 631, 636, 802, 853, 993, 995, 1300, 2443, 3249, 3250, 3251, 3252, 3496, 5061, 5671, 5684, 8883,
            11207, 19999);
        PayloadTables.TcpPort.AddHeuristic(Protocol);
        Protocol.Selects();
    }

    // Text is no record, whatever the port.
    static bool IsText(ReadOnlySpan<byte> bytes) => bytes.Length >= RecordHeader && !bytes[..(RecordHeader - 1)].ContainsAnyExceptInRange((byte)' ', (byte)'~');

    static bool IsRecordType(byte type) => type is >= 20 and <= 24;

    static bool IsVersion(ushort version) => version is >= 0x0300 and <= 0x0304 || version >> 8 == 0x7F;

    static void Dissect(ref Layer tls)
    {
        if (tls.IsGuess)
        {
            if (tls.Captured < 3 || !IsRecordType(tls.U8(0)) || !IsVersion(tls.U16(1)) || (tls.Captured >= 5 && tls.U16(3) > LongestRecord))
            {
                tls.Decline();
                return;
            }
            tls.Packet.Conversation.Bind(Protocol);
        }
        else if (IsText(tls.Bytes))
        {
            tls.Decline();
            return;
        }
        // Secrets may come behind a hello.
        if (!tls.IsAskedAsSealed && (tls.Captured == 0 || tls.Bytes[0] != 22)) return;
        TlsConversation talk = tls.Packet.Conversation.State<TlsConversation>(Protocol);
        tls.NestsPayload = true;
        if (talk.Version <= TlsOld.Version && TlsOld.Resembles(tls, talk, tls.Packet.Conversation.Side))
        {
            TlsOld.Take(ref tls, talk);
            return;
        }
        for (int at = 0; at < tls.Length && !tls.Failed;)
        {
            if (at >= tls.Captured)
            {
                tls.Need(at, 1);
                return;
            }
            if (tls.Length - at < RecordHeader && tls.MayAskForMore)
            {
                Ask(ref tls, talk, at, Layer.OneMoreSegment);
                return;
            }
            if (!talk.KnowsVersion && !Resembles(tls, at))
            {
                if (at == 0) Begin(ref tls, talk);
                tls.Separate();
                tls.Info($"Continuation Data");
                return;
            }
            if (at == 0 && !IsRecordType(tls.U8(0)))
            {
                Begin(ref tls, talk);
                tls.Separate();
                tls.Info($"Ignored Unknown Record");
                tls.Remark(IgnoredUnknownRecord, at, tls.Captured - at);
                return;
            }
            if (!IsRecordType(tls.U8(at)))
            {
                tls.Remark(IgnoredUnknownRecord, at, tls.Captured - at);
                return;
            }
            int length = tls.U16(at + 3);
            if (tls.Failed) return;
            if (at + RecordHeader + length > tls.Length && tls.MayAskForMore)
            {
                Ask(ref tls, talk, at, at + RecordHeader + length - tls.Length);
                tls.Place(SegmentData, at, tls.Captured - at);
                tls.Label(SegmentData, $"TLS segment data ({(long)tls.Captured - at} bytes)");
                return;
            }
            if (at == 0) Begin(ref tls, talk);
            tls.Separate();
            TakeRecord(ref tls, talk, at, length);
            at += RecordHeader + length;
        }
    }

    static bool Resembles(in Layer tls, int at) => tls.Captured - at >= 3 && IsRecordType(tls.Bytes[at])
        && IsVersion((ushort)(tls.Bytes[at + 1] << 8 | tls.Bytes[at + 2]));

    internal static void Begin(ref Layer tls, TlsConversation talk)
    {
        if (talk.Number == 0) talk.Count(++tls.Packet.State<TlsCounter>(Protocol).Count, tls.Packet, Rows.Stream);
        tls.Summary(talk.KnowsVersion ? NameOf(talk.Version) : "SSL");
        tls.Open();
        tls.Note(Rows.Stream, talk.Number - 1);
    }

    /// <summary>Asks for the rest of the record at an offset. The connection is named at once, though it lists no layer yet.</summary>
    internal static void Ask(ref Layer tls, TlsConversation talk, int at, int more)
    {
        if (at == 0)
        {
            tls.IsUnlisted = true;
            Begin(ref tls, talk);
        }
        tls.AskForMore(at, more);
    }

    internal static string NameOf(ushort version) => version switch
    {
        0x0200 => "SSLv2", 0x0300 => "SSLv3", 0x0301 => "TLSv1", 0x0302 => "TLSv1.1", 0x0303 => "TLSv1.2", Tls13 => "TLSv1.3", > Tls13 => "TLS", _ => "SSL",
    };

    static void TakeRecord(ref Layer tls, TlsConversation talk, int at, int length)
    {
        byte type = tls.U8(at);
        ushort version = tls.U16(at + 1);
        if (tls.Failed) return;
        // All but a ClientHello tell which version it is.
        bool tells = type != 22 || at + RecordHeader >= tls.Captured || tls.Bytes[at + RecordHeader] != 1;
        if (!talk.IsAgreed && (talk.Version == 0 || tells)) talk.Version = version;
        talk.HasHeard |= tells;
        if (tls.Packet.Columns is { } columns) columns.Protocol = NameOf(talk.Version);
        GroupScope scope = tls.Begin(Rows.Record, at, Math.Min(RecordHeader + length, tls.Captured - at));
        var record = new TlsRecord(at, length, type, scope.Item);
        int source = TlsRecords.Open(tls, talk, ref record);
        bool hidesType = type == 23 && (talk.Version == Tls13 || (source >= 0 && record.HidesType));
        tls.Place(hidesType ? RecordOpaqueType : Rows.RecordContentType, at);
        tls.Place(Rows.RecordVersion, at + 1);
        tls.Place(Rows.RecordLength, at + 3);
        if (length > LongestRecord) tls.Remark(Rows.RecordLengthInvalid, at + 3, 2);
        if (source >= 0) TakeOpened(ref tls, source, talk, record, scope);
        else
        {
            bool ciphered = talk.IsCiphered(tls.Packet.Conversation.Side);
            TlsLabels.Record(ref tls, scope.Item, NameOf(talk.IsAgreed ? talk.Version : version), type, record.Body, length, ciphered);
            TakeContent(ref tls, talk, record, record.Body, length, ciphered);
            if (type == 23) TakeData(ref tls, talk, record);
            tls.End(scope);
        }
    }

    // A record that was decrypted: what it holds lies in a layer over the data.
    static void TakeOpened(ref Layer tls, int source, TlsConversation talk, in TlsRecord record, GroupScope scope)
    {
        Layer opened = tls.Over(source);
        tls.Packet.Opened?.Invoke(record.Type == 23 ? opened.Bytes : default);
        if (record.HidesType) tls.Note(Rows.RecordContentType, record.Type, record.Body, 1);
        tls.Note(RecordSequence, record.Number);
        TlsLabels.Record(ref opened, scope.Item, NameOf(talk.Version), record.Type, 0, opened.Length, ciphered: false);
        opened.Parent = tls.Parent;
        if (record.Type == 23) TakeData(ref tls, talk, record);
        else TakeContent(ref opened, talk, record, 0, opened.Length, ciphered: false);
        tls.End(scope);
        if (record.Type != 23 || opened.Length == 0) return;
        opened.Parent = tls.Parent;
        opened.NestsPayload = false;
        if (TlsData.Take(ref opened, talk)) tls.AskForMore(tls.Length, Layer.UntilEnd);
        tls.HandedOn(opened);
    }

    static void TakeContent(ref Layer tls, TlsConversation talk, in TlsRecord record, int body, int length, bool ciphered)
    {
        switch (record.Type)
        {
            case 20:
                tls.Note(Rows.ChangeCipherSpec, 0, body, length, ItemFlags.None);
                tls.Info($"Change Cipher Spec");
                int side = tls.Packet.Conversation.Side;
                if (talk.Version != Tls13)
                {
                    talk.Cipherize(side);
                    talk.Keys?.ChangeCipher(tls.Packet.Secrets, talk, side);
                }
                if (talk.IsResumed && !ciphered && side != talk.ClientSide) tls.Remark(Rows.Resumed);
                break;
            case 21:
                TlsContent.TakeAlert(ref tls, body, length);
                break;
            case 22:
                TlsHandshake.Take(ref tls, talk, body, length, ciphered);
                break;
            case 24:
                TlsContent.TakeHeartbeat(ref tls, body, length, ciphered);
                break;
        }
    }

    static void TakeData(ref Layer tls, TlsConversation talk, in TlsRecord record)
    {
        tls.Place(Rows.AppData, record.Body, record.Length);
        tls.Info($"Application Data");
        string? name = talk.Application ?? StartTls.OriginOf(tls.Packet)?.Label ?? TlsApplications.OfPort(TlsApplications.ServerPort(tls.Packet));
        tls.Append(record.Item, $"Application Data Protocol: {name ?? "Application Data"}");
        if (name is null || !tls.Wants(Rows.AppDataProto)) return;
        Span<byte> text = stackalloc byte[128];
        tls.NoteText(Rows.AppDataProto, text[..System.Text.Encoding.UTF8.GetBytes(name, text)]);
    }
}
