namespace FilterLang.Protocols;

/// <summary>Handshake messages of TLS 1.3 that another protocol carries and protects in place of records: RFC 9001 section 4.</summary>
static class TlsMessages
{
    public static readonly Protocol Messages = Protocol.Of("tls", "Transport Layer Security", Dissect, "TLS");

    static TlsMessages()
    {
        Messages.CarriedBy(PayloadTables.TlsHandshake, 0).Borrows(Tls.Protocol).Dispatches(PayloadTables.BerOid, PayloadTables.BerSyntax);
        Messages.Shared = Tls.Rows;
    }

    static void Dissect(ref Layer tls)
    {
        TlsConversation talk = tls.Packet.Conversation.State<TlsConversation>(Tls.Protocol);
        if (talk.Version == 0) talk.Version = Tls.Tls13;
        tls.NestsPayload = true;
        tls.Open();
        TlsHandshake.Take(ref tls, talk, 0, tls.Length, ciphered: false);
    }
}
