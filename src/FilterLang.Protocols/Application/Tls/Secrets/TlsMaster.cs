namespace FilterLang.Protocols;

/// <summary>The master secret of a connection up to TLS 1.2, RFC 5246 section 8.1: known by the connection itself, or by the session that it takes up.</summary>
static class TlsMaster
{
    /// <summary>Finds the master secret, and keeps it for connections that take up the session.</summary>
    public static bool TryFind(TlsSecrets secrets, TlsConversation talk, TlsSuite suite, Span<byte> master)
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
