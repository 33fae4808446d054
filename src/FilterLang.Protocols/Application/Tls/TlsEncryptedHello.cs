namespace FilterLang.Protocols;

/// <summary>Encrypted ClientHello (RFC 9849) and its forerunner, which encrypts the server's name only.</summary>
static class TlsEncryptedHello
{
    static readonly Protocol Protocol = Tls.Protocol;

    static readonly Field
        ClientHelloType                = Protocol.UInt8 ("tls.ech.client_hello_type",                   "Client Hello type", names: new(() => [(0, "Outer Client Hello"), (1, "Inner Client Hello")])),
        HpkeKeyconfigCipherSuite       = Protocol.Label ("tls.ech.hpke.keyconfig.cipher_suite",         "Cipher Suite"),
        HpkeKeyconfigCipherSuiteKdfId  = Protocol.UInt16("tls.ech.hpke.keyconfig.cipher_suite.kdf_id",  "KDF Id", names: new(() => [(0, "Reserved"), (1, "HKDF-SHA256"), (2, "HKDF-SHA384"), (3, "HKDF-SHA512")])),
        HpkeKeyconfigCipherSuiteAeadId = Protocol.UInt16("tls.ech.hpke.keyconfig.cipher_suite.aead_id", "AEAD Id", names: new(() => [(0, "Reserved"), (1, "AES-128-GCM"), (2, "AES-256-GCM"), (3, "ChaCha20Poly1305"), (65535, "Export-only")])),
        ConfigId                       = Protocol.UInt8 ("tls.ech.config_id",                           "Config Id"),
        EncLength                      = Protocol.UInt16("tls.ech.enc_length",                          "Enc length"),
        Enc                            = Protocol.Bytes ("tls.ech.enc",                                 "Enc"),
        PayloadLength                  = Protocol.UInt16("tls.ech.payload_length",                      "Payload length"),
        Payload                        = Protocol.Bytes ("tls.ech.payload",                             "Payload"),
        Confirmation                   = Protocol.Bytes ("tls.ech.confirmation",                        "Confirmation");

    /// <summary>The extension 65037.</summary>
    public static void Take(ref Layer tls, int end, TlsExtensionPlace place)
    {
        if (place != TlsExtensionPlace.Client)
        {
            if (end - tls.Position == 8) tls.Take(Confirmation, 8);
            return;
        }
        const ulong Outer = 0;
        if (tls.Take(ClientHelloType) != Outer) return;
        GroupScope suite = tls.Begin(HpkeKeyconfigCipherSuite, tls.Position, 4);
        tls.Take(HpkeKeyconfigCipherSuiteKdfId);
        tls.Take(HpkeKeyconfigCipherSuiteAeadId);
        tls.End(suite);
        tls.Take(ConfigId);
        int length = (int)tls.Take(EncLength);
        if (length > 0) tls.Take(Enc, length);
        length = (int)tls.Take(PayloadLength);
        if (length > 0) tls.Take(Payload, length);
    }

    /// <summary>The extension 65486 of a ClientHello.</summary>
    public static void TakeServerName(ref Layer tls, int end)
    {
        tls.Take(Tls.EsniSuite);
        tls.Take(Tls.KeyShareGroup);
        tls.Take(Tls.KeyShareKeyExchange, (int)tls.Take(Tls.KeyShareKeyExchangeLength));
        tls.Take(Tls.EsniRecordDigest, (int)tls.Take(Tls.EsniRecordDigestLength));
        tls.Take(Tls.EsniEncryptedSni, (int)tls.Take(Tls.EsniEncryptedSniLength));
    }
}
