namespace FilterLang.Protocols;

/// <summary>The master secret of a connection up to TLS 1.2, RFC 5246 section 8.1: known by the connection itself, or by the session that it takes up.</summary>
static class TlsMaster
{
    const int MasterLength = 48;

    /// <summary>Makes keys for what both sides send behind their next changes of the cipher.</summary>
    public static void Prepare(TlsSecrets secrets, TlsConversation talk, TlsSide client, TlsSide server)
    {
        if (TlsSuite.Of(talk.Cipher) is not { } suite) return;
        Span<byte> master = stackalloc byte[MasterLength];
        if (!TryFind(secrets, talk, suite, master) && suite.Cipher != TlsCipher.None) return;
        (RecordProtection? fromClient, RecordProtection? fromServer) = RecordKeys.Derive(suite, talk, master);
        client.Prepare(fromClient);
        server.Prepare(fromServer);
    }

    /// <summary>The server gave a ticket, up to TLS 1.2: who takes the session up by it has the same secret.</summary>
    public static void KeepTicket(TlsSecrets secrets, TlsConversation talk)
    {
        Span<byte> master = stackalloc byte[MasterLength];
        if (talk.Version != Tls.Tls13 && TlsSuite.Of(talk.Cipher) is { } suite) TryFind(secrets, talk, suite, master);
    }

    // Keeps the secret for connections that take up the session.
    static bool TryFind(TlsSecrets secrets, TlsConversation talk, TlsSuite suite, Span<byte> master)
    {
        ReadOnlySpan<byte> known = secrets.Find(TlsSecret.Master, talk.ClientRandom.Bytes);
        if (known.IsEmpty) known = secrets.Find(TlsSecret.MasterOfSession, talk.Session.Bytes);
        if (known.IsEmpty && !talk.HasCertificate) known = secrets.Find(TlsSecret.MasterOfTicket, talk.OfferedTicket.Bytes);
        if (!known.IsEmpty) known.CopyTo(master);
        else if (!TryMake(secrets, talk, suite, master)) return false;
        secrets.Keep(TlsSecret.MasterOfSession, talk.Session.Bytes, master);
        secrets.Keep(TlsSecret.MasterOfTicket, talk.Ticket.Bytes, master);
        return true;
    }

    static bool TryMake(TlsSecrets secrets, TlsConversation talk, TlsSuite suite, Span<byte> master)
    {
        ReadOnlySpan<byte> made = secrets.Find(TlsSecret.PreMaster, talk.ClientRandom.Bytes);
        if (made.IsEmpty) made = secrets.Find(TlsSecret.PreMasterOfExchange, talk.Exchange.Bytes);
        // An extended master secret speaks for all messages of the handshake, which nobody keeps.
        if (made.IsEmpty || talk.HasExtendedMaster) return false;
        TlsKeys.Derive(talk.Version, suite.Derivation, made, "master secret"u8, talk.ClientRandom.Bytes, talk.ServerRandom.Bytes, master);
        return true;
    }
}
