namespace FilterLang.Protocols;

/// <summary>Names of DTLS' numbers.</summary>
static class DtlsNames
{
    /// <summary>DTLS 1.0 before it had a number of its own, as OpenSSL spoke it.</summary>
    public const ushort Early = 0x0100;

    public const ushort Dtls10 = 0xFEFF, Dtls12 = 0xFEFD, Dtls13 = 0xFEFC;

    /// <summary>The version of TLS that a version of DTLS is made of (RFC 4347, 6347 and 9147); other numbers are versions of TLS.</summary>
    public static ushort Equivalent(ushort version) => version switch
    {
        Dtls10 => 0x0302,
        Dtls12 => 0x0303,
        Dtls13 => Tls.Tls13,
        _ => version,
    };

    /// <summary>What the protocol column calls the equivalent of a version of DTLS.</summary>
    public static string Column(ushort version) => version switch
    {
        Early => "DTLS 1.0 (OpenSSL pre 0.9.8f)",
        0x0302 => "DTLSv1.0",
        0x0303 => "DTLSv1.2",
        Tls.Tls13 => "DTLSv1.3",
        _ => "DTLS",
    };

    public static readonly ValueNames ContentType = new(() =>
        [(20, "Change Cipher Spec"), (21, "Alert"), (22, "Handshake"), (23, "Application Data"), (24, "Heartbeat"), (25, "Connection ID")]);

    /// <summary>RFC 5764 section 4.1.2, RFC 7714 section 14.2, RFC 8723 section 10.2.</summary>
    public static readonly ValueNames SrtpProfiles = new(() =>
    [
        (0x1, "SRTP_AES128_CM_HMAC_SHA1_80"), (0x2, "SRTP_AES128_CM_HMAC_SHA1_32"), (0x5, "SRTP_NULL_HMAC_SHA1_80"), (0x6, "SRTP_NULL_HMAC_SHA1_32"),
        (0x7, "SRTP_AEAD_AES_128_GCM"), (0x8, "SRTP_AEAD_AES_256_GCM"), (0x9, "DOUBLE_AEAD_AES_128_GCM_AEAD_AES_128_GCM"),
        (0xa, "DOUBLE_AEAD_AES_256_GCM_AEAD_AES_256_GCM"), (0xb, "SRTP_ARIA_128_CTR_HMAC_SHA1_80"), (0xc, "SRTP_ARIA_128_CTR_HMAC_SHA1_32"),
        (0xd, "SRTP_ARIA_256_CTR_HMAC_SHA1_80"), (0xe, "SRTP_ARIA_256_CTR_HMAC_SHA1_32"), (0xf, "SRTP_AEAD_ARIA_128_GCM"),
        (0x10, "SRTP_AEAD_ARIA_256_GCM"),
    ]);
}
