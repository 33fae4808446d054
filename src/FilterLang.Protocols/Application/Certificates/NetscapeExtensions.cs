namespace FilterLang.Protocols;

/// <summary>Extensions that Netscape defined before X.509 had its own.</summary>
static class NetscapeExtensions
{
    public static readonly Protocol Protocol = Protocol.Of("ns_cert_exts", "NetScape Certificate Extensions", BerOids.Dissect, "NS_CERT_EXTS");

    static readonly Field
        BaseUrl         = Protocol.Text ("ns_cert_exts.BaseUrl",         "BaseUrl"),
        RevocationUrl   = Protocol.Text ("ns_cert_exts.RevocationUrl",   "RevocationUrl"),
        CaRevocationUrl = Protocol.Text ("ns_cert_exts.CaRevocationUrl", "CaRevocationUrl"),
        CaPolicyUrl     = Protocol.Text ("ns_cert_exts.CaPolicyUrl",     "CaPolicyUrl"),
        Comment         = Protocol.Text ("ns_cert_exts.Comment",         "Comment"),
        SslServerName   = Protocol.Text ("ns_cert_exts.SslServerName",   "SslServerName"),
        CertRenewalUrl  = Protocol.Text ("ns_cert_exts.CertRenewalUrl",  "CertRenewalUrl"),
        CertType        = Protocol.Bytes("ns_cert_exts.CertType",        "CertType");

    static readonly Field
        SslClient            = Protocol.Boolean("ns.cert.exts.CertType.ssl.client",              "ssl-client", mask: 0x80),
        SslServer            = Protocol.Boolean("ns.cert.exts.CertType.ssl.server",              "ssl-server", mask: 0x40),
        Smime                = Protocol.Boolean("ns.cert.exts.CertType.smime",                   "smime", mask: 0x20),
        ObjectSigning        = Protocol.Boolean("ns.cert.exts.CertType.object.signing",          "object-signing", mask: 0x10),
        ReservedForFutureUse = Protocol.Boolean("ns.cert.exts.CertType.reserved.for.future.use", "reserved-for-future-use", mask: 0x8),
        SslCa                = Protocol.Boolean("ns.cert.exts.CertType.ssl.ca",                  "ssl-ca", mask: 0x4),
        SmimeCa              = Protocol.Boolean("ns.cert.exts.CertType.smime.ca",                "smime-ca", mask: 0x2),
        ObjectSigningCa      = Protocol.Boolean("ns.cert.exts.CertType.object.signing.ca",       "object-signing-ca", mask: 0x1);

    static NetscapeExtensions() => Protocol
        .SelectedBy(BerType.Bits(SslClient, SslServer, Smime, ObjectSigning, ReservedForFutureUse, SslCa, SmimeCa, ObjectSigningCa), CertType, "2.16.840.1.113730.1.1")
        .SelectedBy(BerType.Ia5String, BaseUrl, "2.16.840.1.113730.1.2")
        .SelectedBy(BerType.Ia5String, RevocationUrl, "2.16.840.1.113730.1.3")
        .SelectedBy(BerType.Ia5String, CaRevocationUrl, "2.16.840.1.113730.1.4")
        .SelectedBy(BerType.Ia5String, CertRenewalUrl, "2.16.840.1.113730.1.7")
        .SelectedBy(BerType.Ia5String, CaPolicyUrl, "2.16.840.1.113730.1.8")
        .SelectedBy(BerType.Ia5String, SslServerName, "2.16.840.1.113730.1.12")
        .SelectedBy(BerType.Ia5String, Comment, "2.16.840.1.113730.1.13");
}
