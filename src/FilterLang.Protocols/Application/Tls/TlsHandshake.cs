namespace FilterLang.Protocols;

/// <summary>Handshake messages, RFC 5246 section 7.4 and RFC 8446 section 4; several may share a record, and one may span records.</summary>
static class TlsHandshake
{
    const int Header = 4;

    /// <summary>Takes the messages of a record.</summary>
    public static void Take(ref Layer tls, TlsConversation talk, int at, int length, bool ciphered)
    {
        int side = tls.Packet.Conversation.Side;
        if (ciphered || (talk.Waiting(side).IsEmpty && !IsType(tls.U8(at))))
        {
            tls.Note(Tls.Handshake, 0, at, length, ItemFlags.None);
            tls.Info($"Encrypted Handshake Message");
            return;
        }
        ReadOnlySpan<byte> record = tls.Slice(at, length);
        if (tls.Failed) return;
        if (talk.Waiting(side).IsEmpty)
        {
            int taken = TakeWhole(ref tls, talk, at, record);
            if (taken < length && !tls.Failed && talk.Wait(side, record[taken..], tls.Packet.Number))
                tls.Note(Tls.Handshake, 0, at + taken, length - taken, ItemFlags.None);
            return;
        }
        tls.Note(Tls.Handshake, 0, at, length, ItemFlags.None);
        Join(ref tls, talk, side, record);
    }

    static bool IsType(byte type) => type is 0 or 1 or 2 or 3 or 4 or 5 or 6 or 8 or (>= 11 and <= 16) or (>= 20 and <= 25) or 67 or 203;

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
        int source = tls.AddSource(buffer.Data, buffer.Length);
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
        byte type = tls.U8(at);
        GroupScope scope = tls.Begin(Tls.Handshake, at, Header + length);
        tls.Place(Tls.HandshakeType, at);
        tls.Place(Tls.HandshakeLength, at + 1);
        tls.Info($"{Tls.HandshakeType.Names!.Find(type) ?? "Unknown"}");
        int end = at + Header + length;
        tls.Position = at + Header;
        switch (type)
        {
            case 1: TlsHello.TakeClient(ref tls, talk, end); break;
            case 2: TlsHello.TakeServer(ref tls, talk, end); break;
            case 4: TakeTicket(ref tls, talk, end); break;
            case 11: TakeCertificates(ref tls, talk, end); break;
            case 12: TlsKeyExchange.TakeServer(ref tls, talk, end); break;
            case 13: TakeRequest(ref tls, talk, end); break;
            case 15: TakeVerify(ref tls, talk, end); break;
            case 16: TlsKeyExchange.TakeClient(ref tls, talk, end); break;
            case 20: tls.Take(Tls.VerifyData, end - tls.Position); break;
            case 22: TakeStatus(ref tls); break;
        }
        tls.End(scope);
    }

    static void TakeTicket(ref Layer tls, TlsConversation talk, int end)
    {
        tls.Take(Tls.SessionTicketLifetimeHint);
        if (talk.Version == Tls.Tls13)
        {
            tls.Take(Tls.SessionTicketAgeAdd);
            int nonce = (int)tls.Take(Tls.SessionTicketNonceLength);
            if (nonce > 0) tls.Take(Tls.SessionTicketNonce, nonce);
        }
        int length = (int)tls.Take(Tls.SessionTicketLength);
        if (length > 0) tls.Take(Tls.HandshakeSessionTicket, length);
        if (talk.Version == Tls.Tls13) TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Other, null);
    }

    static void TakeCertificates(ref Layer tls, TlsConversation talk, int end)
    {
        talk.HasCertificate = true;
        if (talk.Version == Tls.Tls13)
        {
            int context = (int)tls.Take(Tls.CertificateRequestContextLength);
            tls.Position += context;
        }
        int length = (int)tls.Take(Tls.CertificatesLength);
        if (length == 0 || tls.Failed) return;
        end = Math.Min(end, tls.Position + length);
        GroupScope scope = tls.Begin(Tls.Certificates, tls.Position, end - tls.Position);
        while (tls.Position + 3 <= end && tls.More)
        {
            int one = (int)tls.Take(Tls.CertificateLength);
            TakeEncoded(ref tls, Tls.Certificate, Math.Min(one, end - tls.Position), "Certificate"u8);
            if (talk.Version == Tls.Tls13) TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Other, null);
        }
        tls.End(scope);
    }

    static void TakeRequest(ref Layer tls, TlsConversation talk, int end)
    {
        int count = (int)tls.Take(Tls.CertTypesCount);
        if (count > 0)
        {
            GroupScope types = tls.Begin(Tls.CertTypes, tls.Position, count);
            for (int i = 0; i < count && tls.More; i++) tls.Take(Tls.CertType);
            tls.End(types);
        }
        if (talk.Version == 0x0303) TlsExtensions.TakeSignatures(ref tls, end);
        TakeNames(ref tls, end);
    }

    /// <summary>Names of authorities.</summary>
    public static void TakeNames(ref Layer tls, int end)
    {
        int length = (int)tls.Take(Tls.DnamesLen);
        if (length == 0 || tls.Failed) return;
        GroupScope names = tls.Begin(Tls.Dnames, tls.Position, length);
        while (tls.Position + 2 <= end && tls.More)
        {
            int one = (int)tls.Take(Tls.DnameLen);
            TakeEncoded(ref tls, Tls.Dname, one, "DistinguishedName"u8);
        }
        tls.End(names);
    }

    static void TakeVerify(ref Layer tls, TlsConversation talk, int end)
    {
        if (talk.Version >= 0x0303) TlsExtensions.TakeSignature(ref tls);
        int length = (int)tls.Take(Tls.ClientCertVrfySigLen);
        tls.Take(Tls.ClientCertVrfySig, Math.Min(length, end - tls.Position));
    }

    static void TakeStatus(ref Layer tls)
    {
        ulong type = tls.Take(Tls.StatusRequestType);
        if (type is 1 or 2) TakeEncoded(ref tls, null, (int)tls.Take(Tls.OcspResponseLen), "OCSPResponse"u8);
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
