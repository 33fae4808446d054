namespace FilterLang.Protocols;

/// <summary>Secure neighbour discovery, RFC 3971 and RFC 6496: options and certification path messages.</summary>
static class SecureNeighborOptions
{
    static readonly Protocol Protocol = Icmpv6.Protocol;

    public static readonly Field
        CgaPadLength            = Protocol.UInt8 ("icmpv6.opt.cga.pad_length",              "Pad Length"),
        Cga                     = Protocol.Bytes ("icmpv6.opt.cga",                         "CGA"),
        CgaModifier             = Protocol.Bytes ("icmpv6.opt.cga.modifier",                "Modifier"),
        CgaSubnetPrefix         = Protocol.Bytes ("icmpv6.opt.cga.subnet_prefix",           "Subnet Prefix"),
        CgaCount                = Protocol.Bytes ("icmpv6.opt.cga.count",                   "Count"),
        CgaSubjectPublicKeyInfo = Protocol.Label ("icmpv6.opt.cga.subject_public_key_info", "Subject Public Key Info"),
        CgaExtType              = Protocol.UInt16("icmpv6.opt.cga.ext_type",                "Ext Type"),
        CgaExtLength            = Protocol.UInt16("icmpv6.opt.cga.ext_length",              "Ext Length"),
        CgaExtData              = Protocol.Bytes ("icmpv6.opt.cga.ext_data",                "Ext Data"),
        RsaKeyHash              = Protocol.Bytes ("icmpv6.opt.rsa.key_hash",                "Key Hash"),
        DigitalSignaturePadding = Protocol.Label ("icmpv6.opt.digital_signature_padding",   "Digital Signature and Padding"),
        ProxyKeyHash            = Protocol.Bytes ("icmpv6.opt.ps.key_hash",                 "Key Hash"),
        Timestamp               = Protocol.Row   ("icmpv6.opt.timestamp",                   "Timestamp", FieldType.AbsoluteTime, display: Local),
        CertificatePadding      = Protocol.Label ("icmpv6.opt.certificate_padding",         "Certificate and Padding"),
        NameType                = Protocol.UInt8 ("icmpv6.opt.name_type",                   "Name Type", names: Icmpv6Names.NameTypes),
        NameX501                = Protocol.Bytes ("icmpv6.opt.name_x501",                   "DER Encoded X.501 Name"),
        NameFqdn                = Protocol.Text  ("icmpv6.opt.name_type.fqdn",              "FQDN"),
        CertificateType         = Protocol.UInt8 ("icmpv6.opt.cert_type",                   "Cert Type", names: new ValueNames(() => [(1, "X.509v3 Certificate")])),
        PathIdentifier          = Protocol.UInt16("icmpv6.send.identifier",                 "Identifier"),
        PathAllComponents       = Protocol.UInt16("icmpv6.send.all_components",             "All Components"),
        PathComponent           = Protocol.UInt16("icmpv6.send.component",                  "Component"),
        X509Name                = Protocol.UInt32("icmpv6.x509_Name",                       "Name", names: new ValueNames(() => [(0, "rdnSequence")])),
        X509Certificate         = Protocol.Label ("icmpv6.x509_Certificate",                "Certificate");

    public static void Take(ref Layer icmpv6, byte type, int end)
    {
        switch (type)
        {
            case 11: TakeGeneratedAddress(ref icmpv6, end); break;
            case 12:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
                icmpv6.Take(RsaKeyHash, 16);
                NeighborOptions.Skip(ref icmpv6, DigitalSignaturePadding, end - icmpv6.Position);
                break;
            case 13:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 6);
                TakeTimestamp(ref icmpv6);
                break;
            case 15: TakeTrustAnchor(ref icmpv6, end); break;
            case 16: TakeCertificate(ref icmpv6, end); break;
            case 32:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 2);
                icmpv6.Take(ProxyKeyHash, 16);
                NeighborOptions.Skip(ref icmpv6, DigitalSignaturePadding, end - icmpv6.Position);
                break;
        }
    }

    static void TakeGeneratedAddress(ref Layer icmpv6, int end)
    {
        int padding = (int)icmpv6.Take(CgaPadLength);
        NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 1);
        icmpv6.Place(Cga, icmpv6.Position, end - icmpv6.Position - padding);
        icmpv6.Take(CgaModifier, 16);
        icmpv6.Take(CgaSubnetPrefix, 8);
        icmpv6.Take(CgaCount, 1);
        NeighborOptions.Skip(ref icmpv6, CgaSubjectPublicKeyInfo, end - padding - icmpv6.Position);
        NeighborOptions.Skip(ref icmpv6, NeighborOptions.Padding, padding);
    }

    /// <summary>Seconds since 1970 in 48 bits and 1/64K fractions.</summary>
    static void TakeTimestamp(ref Layer icmpv6)
    {
        ulong value = icmpv6.U64(icmpv6.Position);
        ulong nanoseconds = (value >> 16) * 1_000_000_000 + ((value & 0xFFFF) * 1_000_000_000 >> 16);
        icmpv6.Note(Timestamp, nanoseconds, icmpv6.Position, 8, ItemFlags.None);
        icmpv6.Position += 8;
    }

    static void TakeTrustAnchor(ref Layer icmpv6, int end)
    {
        uint type = (uint)icmpv6.Take(NameType);
        int padding = (int)icmpv6.Take(CgaPadLength);
        switch (type)
        {
            case 1: icmpv6.Take(NameX501, end - padding - icmpv6.Position); break;
            case 2: TextField.Take(ref icmpv6, NameFqdn, end - padding - icmpv6.Position); break;
            default:
                NeighborOptions.Skip(ref icmpv6, NeighborOptions.Padding, end - icmpv6.Position);
                return;
        }
        if (padding > 0) NeighborOptions.Skip(ref icmpv6, NeighborOptions.Padding, end - icmpv6.Position);
    }

    static void TakeCertificate(ref Layer icmpv6, int end)
    {
        icmpv6.Take(CertificateType);
        NeighborOptions.Skip(ref icmpv6, NeighborOptions.Reserved, 1);
        NeighborOptions.Skip(ref icmpv6, CertificatePadding, end - icmpv6.Position);
    }

    public static void TakePathSolicitation(ref Layer icmpv6)
    {
        icmpv6.Take(PathIdentifier);
        icmpv6.Take(PathComponent);
        NeighborOptions.Take(ref icmpv6);
    }

    public static void TakePathAdvertisement(ref Layer icmpv6)
    {
        icmpv6.Take(PathIdentifier);
        icmpv6.Take(PathAllComponents);
        icmpv6.Take(PathComponent);
        icmpv6.Take(Icmpv6.Reserved, 2);
        NeighborOptions.Take(ref icmpv6);
    }
}
