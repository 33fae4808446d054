namespace FilterLang.Protocols;

/// <summary>SSL 2: records with a length of 15 bits and no type, whose hello newer clients used as well.</summary>
static class TlsOld
{
    public const ushort Version = 0x0002;

    const int Header = 2;

    const byte ClientHello = 1, ClientMasterKey = 2, ServerHello = 4, LastType = 8;

    /// <summary>The layer begins with a hello in a record of SSL 2, or with a record that is not whole, or the connection speaks it.</summary>
    public static bool Resembles(in Layer tls, TlsConversation talk, int side)
    {
        ReadOnlySpan<byte> bytes = tls.Bytes;
        if (bytes.Length < Header + 1 || (bytes[0] & 0x80) == 0) return false;
        int length = (bytes[0] & 0x7F) << 8 | bytes[1];
        if (talk.Version == Version) return true;
        if (length > tls.Length - Header && tls.MayAskForMore) return bytes[2] <= LastType;
        if (bytes.Length < Header + 9 || length > tls.Length) return false;
        return bytes[2] switch
        {
            ClientHello => bytes[3] is 0 or 2 or 3 && length == 9 + Word(bytes, 5) + Word(bytes, 7) + Word(bytes, 9),
            _ => false,
        };
    }

    static int Word(ReadOnlySpan<byte> bytes, int at) => bytes[at] << 8 | bytes[at + 1];

    public static void Take(ref Layer tls, TlsConversation talk)
    {
        for (int at = 0; at < tls.Length && !tls.Failed;)
        {
            if (tls.Length - at < Header + 1 && tls.MayAskForMore)
            {
                Tls.Ask(ref tls, talk, at, Layer.OneMoreSegment);
                return;
            }
            int length = tls.U16(at) & 0x7FFF;
            if (tls.Failed) return;
            if (at + Header + length > tls.Length && tls.MayAskForMore)
            {
                Tls.Ask(ref tls, talk, at, at + Header + length - tls.Length);
                return;
            }
            if (talk.Version == 0) talk.Version = Version;
            if (at == 0) Tls.Begin(ref tls, talk);
            tls.Separate();
            TakeRecord(ref tls, talk, at, length);
            at += Header + length;
        }
    }

    static void TakeRecord(ref Layer tls, TlsConversation talk, int at, int length)
    {
        TlsRows rows = TlsRows.Of(tls);
        if (tls.Packet.Columns is { } columns) columns.Protocol = "SSLv2";
        GroupScope record = tls.Begin(rows.Record, at, Math.Min(Header + length, tls.Captured - at));
        tls.Note(rows.RecordVersion, Version, at, flags: ItemFlags.Generated);
        tls.Note(rows.RecordLength, (ulong)length, at, Header, ItemFlags.None);
        tls.Position = at + Header;
        byte type = tls.U8(tls.Position);
        bool plain = type is ClientHello or ServerHello or ClientMasterKey && !talk.IsCiphered(tls.Packet.Conversation.Side);
        if (!plain) tls.Info($"Encrypted Data");
        else
        {
            tls.Info($"{Tls.Ssl2Type.Names!.Find(type) ?? "Unknown"}");
            tls.Take(Tls.Ssl2Type);
            switch (type)
            {
                case ClientHello: TakeClientHello(ref tls); break;
                case ServerHello: TakeServerHello(ref tls); break;
                case ClientMasterKey:
                    TakeMasterKey(ref tls);
                    talk.Cipherize(0);
                    talk.Cipherize(1);
                    break;
            }
        }
        tls.End(record);
    }

    static void TakeClientHello(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        tls.Take(rows.Version);
        int specs = (int)tls.Take(Tls.CipherSpecLen), session = (int)tls.Take(rows.SessionIdLength), challenge = (int)tls.Take(Tls.ChallengeLength);
        TakeSpecs(ref tls, specs);
        if (session > 0) tls.Take(rows.SessionId, session);
        if (challenge > 0) tls.Take(Tls.Challenge, challenge);
    }

    static void TakeServerHello(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        tls.Take(Tls.SessionIdHit);
        tls.Take(Tls.Ssl2CertType);
        tls.Take(rows.Version);
        int certificate = tls.U16(tls.Position);
        tls.Note(rows.CertificateLength, (ulong)certificate, tls.Position, 2, ItemFlags.None);
        tls.Position += 2;
        int specs = (int)tls.Take(Tls.CipherSpecLen), connection = (int)tls.Take(Tls.ConnectionIdLength);
        if (certificate > 0) TlsHandshake.TakeEncoded(ref tls, rows.Certificate, certificate, "Certificate"u8);
        TakeSpecs(ref tls, specs);
        if (connection > 0) tls.Take(Tls.ConnectionId, connection);
    }

    static void TakeMasterKey(ref Layer tls)
    {
        tls.Take(Tls.Ssl2Cipherspec);
        int clear = (int)tls.Take(Tls.ClearKeyLength), encrypted = (int)tls.Take(Tls.EncryptedKeyLength), argument = (int)tls.Take(Tls.KeyArgLength);
        tls.Position += clear;
        if (encrypted > 0) tls.Take(Tls.EncryptedKey, encrypted);
        if (argument > 0) tls.Take(Tls.KeyArg, argument);
    }

    static void TakeSpecs(ref Layer tls, int length)
    {
        TlsRows rows = TlsRows.Of(tls);
        if (length == 0 || tls.Failed) return;
        GroupScope specs = tls.Begin(rows.Ciphersuites, tls.Position, length);
        for (int stop = tls.Position + length; tls.Position + 3 <= stop && tls.More;) tls.Take(Tls.Ssl2Cipherspec);
        tls.End(specs);
    }
}
