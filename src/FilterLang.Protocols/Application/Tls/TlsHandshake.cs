using System.Buffers.Binary;

namespace FilterLang.Protocols;

/// <summary>Handshake messages, RFC 5246 section 7.4 and RFC 8446 section 4; several may share a record, and one may span records.</summary>
static class TlsHandshake
{
    const int Header = 4;

    /// <summary>How the random number of a HelloRetryRequest begins, RFC 8446 section 4.1.3.</summary>
    const ulong RetryRandom = 0xCF21_AD74_E59A_6111;

    /// <summary>Takes the messages of a record.</summary>
    public static void Take(ref Layer tls, TlsConversation talk, int at, int length, bool ciphered)
    {
        TlsRows rows = TlsRows.Of(tls);
        int side = tls.Packet.Conversation.Side;
        if (ciphered || (talk.Waiting(side).IsEmpty && !IsType(tls.U8(at))))
        {
            tls.Note(rows.Handshake, 0, at, length, ItemFlags.None);
            tls.Label(rows.Handshake, $"Handshake Protocol: Encrypted Handshake Message");
            tls.Info($"Encrypted Handshake Message");
            return;
        }
        ReadOnlySpan<byte> record = tls.Slice(at, length);
        if (tls.Failed) return;
        if (talk.Waiting(side).IsEmpty)
        {
            int taken = TakeWhole(ref tls, talk, at, record);
            if (taken < length && !tls.Failed && talk.Wait(side, record[taken..], tls.Packet.Number))
                tls.Note(rows.Handshake, 0, at + taken, length - taken, ItemFlags.None);
            return;
        }
        tls.Note(rows.Handshake, 0, at, length, ItemFlags.None);
        Join(ref tls, talk, side, record);
    }

    internal static bool IsType(byte type) => type is 0 or 1 or 2 or 3 or 4 or 5 or 6 or 8 or (>= 11 and <= 16) or (>= 20 and <= 25) or 67 or 203;

    // A message that began in an earlier record.
    static unsafe void Join(ref Layer tls, TlsConversation talk, int side, ReadOnlySpan<byte> record)
    {
        if (!talk.Wait(side, record, tls.Packet.Number))
        {
            talk.ForgetWaiting(side);
            return;
        }
        ReadOnlySpan<byte> all = talk.Waiting(side);
        if (all.Length < Header || Header + (all[1] << 16 | all[2] << 8 | all[3]) > all.Length) return;
        PacketBuffer buffer = tls.Packet.State<MediaContent>(MediaBody.Protocol).Decoder.Buffer;
        buffer.Begin(tls.Packet.Number);
        bool kept = buffer.Add(all);
        GroupScope fragments = tls.Begin(Tls.HandshakeFragments, 0, 0);
        foreach (uint frame in talk.Fragments(side)) tls.Note(Tls.HandshakeFragment, frame);
        tls.Note(Tls.HandshakeFragmentCount, (ulong)talk.Fragments(side).Length);
        tls.End(fragments);
        talk.ForgetWaiting(side);
        if (!kept) return;
        int source = tls.AddSource(buffer.Data, buffer.Length, "Reassembled TLS Handshake");
        tls.PartIn(source, static (ref Layer whole) =>
        {
            TlsConversation talk = whole.Packet.Conversation.State<TlsConversation>(Tls.Protocol);
            whole.NestsPayload = true;
            int taken = TakeWhole(ref whole, talk, 0, whole.Bytes);
            if (taken < whole.Length && !whole.Failed) talk.Wait(whole.Packet.Conversation.Side, whole.Bytes[taken..], whole.Packet.Number);
        });
    }

    // Messages that are all there; returns the octets they take.
    static int TakeWhole(ref Layer tls, TlsConversation talk, int start, ReadOnlySpan<byte> record)
    {
        int at = 0;
        bool more = false;
        while (record.Length - at >= Header && !tls.Failed)
        {
            int length = record[at + 1] << 16 | record[at + 2] << 8 | record[at + 3];
            if (length > record.Length - at - Header) break;
            if (more) tls.Info($", ");
            more = true;
            TakeMessage(ref tls, talk, start + at, length);
            at += Header + length;
        }
        return at;
    }

    static void TakeMessage(ref Layer tls, TlsConversation talk, int at, int length)
    {
        TlsRows rows = TlsRows.Of(tls);
        byte type = tls.U8(at);
        GroupScope scope = tls.Begin(rows.Handshake, at, Header + length);
        tls.Place(rows.HandshakeType, at);
        tls.Place(rows.HandshakeLength, at + 1);
        tls.Info($"{NameOf(tls, type, at + Header)}");
        tls.Label(scope.Item, $"Handshake Protocol: {NameOf(tls, type, at + Header)}");
        tls.Position = at + Header;
        TakeBody(ref tls, talk, type, at + Header + length);
        tls.End(scope);
        if (talk.Keys is not null && !tls.Failed && !IsRetry(tls, type, at + Header)) talk.Keys.After(tls.Packet.Secrets, talk, tls.Packet.Conversation.Side, type);
    }

    /// <summary>What a message is called whose body begins at an offset: a ServerHello of one random number asks for another ClientHello.</summary>
    public static string NameOf(in Layer tls, uint type, int body) =>
        IsRetry(tls, type, body) ? "Hello Retry Request" : TlsNames.HandshakeType.Find(type) ?? "Unknown";

    static bool IsRetry(in Layer tls, uint type, int body) =>
        type == 2 && tls.Captured >= body + 34 && BinaryPrimitives.ReadUInt64BigEndian(tls.Bytes[(body + 2)..]) == RetryRandom;

    /// <summary>The body of a message, which stands at the layer's position.</summary>
    public static void TakeBody(ref Layer tls, TlsConversation talk, uint type, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        switch (type)
        {
            case 1: TlsHello.TakeClient(ref tls, talk, end); break;
            case 2: TlsHello.TakeServer(ref tls, talk, end); break;
            case 3 when rows.IsDatagram: DtlsHandshake.TakeVerifyRequest(ref tls); break;
            case 4: TakeTicket(ref tls, talk, end); break;
            case 8: TlsLateMessages.TakeExtensions(ref tls, talk, end); break;
            case 11: TakeCertificates(ref tls, talk, end); break;
            case 12: TlsKeyExchange.TakeServer(ref tls, talk, end); break;
            case 13 when talk.Version == Tls.Tls13: TlsLateMessages.TakeRequest(ref tls, talk, end); break;
            case 13: TakeRequest(ref tls, talk, end); break;
            case 14: talk.IsResumed = false; break;
            case 15: TakeVerify(ref tls, talk, end); break;
            case 16: TlsKeyExchange.TakeClient(ref tls, talk, end); break;
            case 20 when talk.Version == 0x0300: TakeOldHashes(ref tls); break;
            case 20: tls.Take(rows.VerifyData, end - tls.Position); break;
            case 22: TakeStatus(ref tls); break;
            case 24: TlsLateMessages.TakeUpdate(ref tls); break;
            case 25: TlsLateMessages.TakeCompressed(ref tls); break;
            case 67: TlsLateMessages.TakeNextProtocol(ref tls); break;
        }
    }

    static void TakeTicket(ref Layer tls, TlsConversation talk, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        GroupScope scope = tls.Begin(rows.Headings.Ticket, tls.Position, end - tls.Position);
        uint lifetime = (uint)tls.Take(rows.SessionTicketLifetimeHint);
        tls.Append(rows.SessionTicketLifetimeHint, $" ({new SpanWords(lifetime)})");
        if (talk.Version == Tls.Tls13)
        {
            tls.Take(rows.SessionTicketAgeAdd);
            int nonce = (int)tls.Take(rows.SessionTicketNonceLength);
            tls.Take(rows.SessionTicketNonce, nonce);
        }
        int length = (int)tls.Take(rows.SessionTicketLength);
        if (talk.Keys is not null) talk.Ticket.SetDigest(tls.Slice(tls.Position, length));
        if (length > 0) tls.Take(rows.HandshakeSessionTicket, length);
        if (talk.Version == Tls.Tls13) TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Other, null);
        tls.End(scope);
    }

    // RFC 6101 section 5.6.9.
    static void TakeOldHashes(ref Layer tls)
    {
        tls.Take(Tls.Md5Hash, 16);
        tls.Take(Tls.ShaHash, 20);
    }

    static void TakeCertificates(ref Layer tls, TlsConversation talk, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        talk.HasCertificate = true;
        if (talk.Version == Tls.Tls13)
            TlsLateMessages.TakeContext(ref tls);
        int length = (int)tls.Take(rows.CertificatesLength);
        if (length == 0 || tls.Failed) return;
        end = Math.Min(end, tls.Position + length);
        GroupScope scope = tls.Begin(rows.Certificates, tls.Position, end - tls.Position);
        tls.Label(scope.Item, $"Certificates ({(long)end - tls.Position} bytes)");
        while (tls.Position + 3 <= end && tls.More)
        {
            int one = (int)tls.Take(rows.CertificateLength);
            TakeEncoded(ref tls, rows.Certificate, Math.Min(one, end - tls.Position), "Certificate"u8);
            if (talk.Version == Tls.Tls13) TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Other, null);
        }
        tls.End(scope);
    }

    static void TakeRequest(ref Layer tls, TlsConversation talk, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        int count = (int)tls.Take(extensions.CertTypesCount);
        if (count > 0)
        {
            GroupScope types = tls.Begin(extensions.CertTypes, tls.Position, count);
            tls.Append(types.Item, $" ({count} type{(count == 1 ? "" : "s")})");
            for (int i = 0; i < count && tls.More; i++) tls.Take(extensions.CertType);
            tls.End(types);
        }
        if (talk.Version == 0x0303) TlsExtensions.TakeSignatures(ref tls, end);
        TakeNames(ref tls, end);
    }

    /// <summary>Names of authorities.</summary>
    public static void TakeNames(ref Layer tls, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        int length = (int)tls.Take(rows.DnamesLen);
        if (length == 0 || tls.Failed) return;
        GroupScope names = tls.Begin(rows.Dnames, tls.Position, length);
        while (tls.Position + 2 <= end && tls.More)
        {
            int one = (int)tls.Take(rows.DnameLen);
            TakeEncoded(ref tls, rows.Dname, one, "DistinguishedName"u8);
        }
        tls.End(names);
    }

    static void TakeVerify(ref Layer tls, TlsConversation talk, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        if (talk.Version >= 0x0303) TlsExtensions.TakeSignature(ref tls);
        int length = (int)tls.Take(rows.ClientCertVrfySigLen);
        tls.Take(rows.ClientCertVrfySig, Math.Min(length, end - tls.Position));
    }

    static void TakeStatus(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        TlsExtensionRows extensions = rows.Extensions;
        ulong type = tls.Take(extensions.StatusRequestType);
        if (type is 1 or 2) TakeEncoded(ref tls, null, (int)tls.Take(rows.OcspResponseLen), "OCSPResponse"u8);
    }

    /// <summary>Takes a value in ASN.1 and hands it on to whom its syntax names.</summary>
    public static void TakeEncoded(ref Layer tls, Field? field, int length, ReadOnlySpan<byte> syntax)
    {
        int at = tls.Position;
        if (length == 0 || !tls.Need(at, length)) return;
        GroupScope scope = tls.Begin(field, at, length);
        if (PayloadTables.BerSyntax.Find(syntax) is { } protocol) tls.Call(protocol, at, length);
        tls.End(scope);
        tls.Position = at + length;
    }
}
