namespace FilterLang.Protocols;

/// <summary>What a secret of a connection is for, RFC 5246 section 8.1 and RFC 8446 section 7.1, and by which number it is found.</summary>
public enum TlsSecret
{
    /// <summary>The master secret of TLS 1.2 and earlier, by the client's random number.</summary>
    Master,

    /// <summary>What such a master secret is made of, by the client's random number.</summary>
    PreMaster,

    /// <summary>The same, by the first octets of how it was sent, encrypted with the server's RSA key.</summary>
    PreMasterOfExchange,

    /// <summary>A master secret, by the identifier of the session.</summary>
    MasterOfSession,

    /// <summary>A master secret, by the SHA-256 digest of the ticket that takes the session up again.</summary>
    MasterOfTicket,

    /// <summary>What protects data that a client of TLS 1.3 sends before the server has answered; this and those below by the client's random number.</summary>
    ClientEarly,

    ClientHandshake,

    ServerHandshake,

    ClientTraffic,

    ServerTraffic,
}
