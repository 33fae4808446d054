namespace FilterLang.Protocols;

/// <summary>Messages that are always encrypted, RFC 8446 sections 4.3 and 4.6, RFC 8879, and the client's choice of draft-agl-tls-nextprotoneg.</summary>
static class TlsLateMessages
{
    /// <summary>EncryptedExtensions.</summary>
    public static void TakeExtensions(ref Layer tls, TlsConversation talk, int end) => TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Encrypted, null);

    /// <summary>CertificateRequest of TLS 1.3.</summary>
    public static void TakeRequest(ref Layer tls, TlsConversation talk, int end)
    {
        TakeContext(ref tls);
        TlsExtensions.Take(ref tls, talk, end, TlsExtensionPlace.Other, null);
    }

    /// <summary>Which request certificates answer; empty for the server's own.</summary>
    public static void TakeContext(ref Layer tls)
    {
        TlsRows rows = TlsRows.Of(tls);
        int length = (int)tls.Take(rows.CertificateRequestContextLength);
        if (length > 0) tls.Take(rows.CertificateRequestContext, length);
    }

    /// <summary>KeyUpdate.</summary>
    public static void TakeUpdate(ref Layer tls)
    {
        // A detail tree shows it beside the message.
        if (tls.IsShown && tls.Parent >= 0) tls.Parent = tls.Packet.Items[tls.Parent].Parent;
        tls.Take(TlsRows.Of(tls).KeyUpdateRequest);
    }

    /// <summary>CompressedCertificate, RFC 8879 section 4.</summary>
    public static void TakeCompressed(ref Layer tls)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        tls.Take(extensions.CompressCertificateAlgorithm);
        tls.Take(extensions.CompressCertificateUncompressedLength);
        int length = (int)tls.Take(extensions.CompressCertificateCompressedCertificateMessageLength);
        if (length > 0) tls.Take(extensions.CompressCertificateCompressedCertificateMessage, length);
    }

    /// <summary>NextProtocol.</summary>
    public static void TakeNextProtocol(ref Layer tls)
    {
        if (TlsRows.Of(tls).IsDatagram) return;
        int length = (int)tls.Take(Tls.NextProtocolLength);
        if (length > 0) tls.Take(Tls.NextProtocol, length);
        length = (int)tls.Take(Tls.NextPaddingLength);
        if (length > 0) tls.Take(Tls.NextPadding, length);
    }
}
