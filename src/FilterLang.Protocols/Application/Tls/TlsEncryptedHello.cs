namespace FilterLang.Protocols;

/// <summary>Encrypted ClientHello (RFC 9849) and its forerunner, which encrypts the server's name only.</summary>
static class TlsEncryptedHello
{
    /// <summary>The extension 65037.</summary>
    public static void Take(ref Layer tls, int end, TlsExtensionPlace place)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (place != TlsExtensionPlace.Client)
        {
            if (end - tls.Position == 8) tls.Take(extensions.EchConfirmation, 8);
            return;
        }
        const ulong Outer = 0;
        if (tls.Take(extensions.EchClientHelloType) != Outer) return;
        GroupScope suite = tls.Begin(extensions.EchHpkeKeyconfigCipherSuite, tls.Position, 4);
        tls.Take(extensions.EchHpkeKeyconfigCipherSuiteKdfId);
        tls.Take(extensions.EchHpkeKeyconfigCipherSuiteAeadId);
        tls.End(suite);
        tls.Take(extensions.EchConfigId);
        int length = (int)tls.Take(extensions.EchEncLength);
        if (length > 0) tls.Take(extensions.EchEnc, length);
        length = (int)tls.Take(extensions.EchPayloadLength);
        if (length > 0) tls.Take(extensions.EchPayload, length);
    }

    /// <summary>The extension 65486 of a ClientHello.</summary>
    public static void TakeServerName(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        tls.Take(extensions.EsniSuite);
        tls.Take(extensions.KeyShareGroup);
        tls.Take(extensions.KeyShareKeyExchange, (int)tls.Take(extensions.KeyShareKeyExchangeLength));
        tls.Take(extensions.EsniRecordDigest, (int)tls.Take(extensions.EsniRecordDigestLength));
        tls.Take(extensions.EsniEncryptedSni, (int)tls.Take(extensions.EsniEncryptedSniLength));
    }
}
