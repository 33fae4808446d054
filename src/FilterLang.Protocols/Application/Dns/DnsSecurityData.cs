namespace FilterLang.Protocols;

/// <summary>Records that sign, prove and carry keys: DNSSEC (RFC 4034, RFC 5155), TSIG (RFC 8945), TKEY (RFC 2930) and their kin.</summary>
static class DnsSecurityData
{
    static readonly Protocol Protocol = Dns.Protocol;

    public static readonly Field
        Openpgpkey                     = Protocol.Text   ("dns.openpgpkey",                        "OpenPGP Key"),
        CsyncSoa                       = Protocol.UInt32 ("dns.csync.soa",                         "SOA"),
        CsyncFlags                     = Protocol.UInt16 ("dns.csync.flags",                       "Flags", display: Hex),
        CsyncFlagsImmediate            = Protocol.Boolean("dns.csync.flags.immediate",             "immediate", mask: 0x1, size: 2),
        CsyncFlagsSoaminimum           = Protocol.Boolean("dns.csync.flags.soaminimum",            "soaminimum", mask: 0x2, size: 2),
        CsyncTypeBitmap                = Protocol.Bytes  ("dns.csync.type_bitmap",                 "Type Bitmap"),
        ZonemdSerial                   = Protocol.UInt32 ("dns.zonemd.serial",                     "Serial"),
        ZonemdScheme                   = Protocol.UInt8  ("dns.zonemd.scheme",                     "Scheme", names: new(() => [(0, "Reserved"), (1, "SIMPLE"), (2, 239, "Unassigned"), (240, 254, "Private Use"), (255, "Reserved")])),
        ZonemdHashAlgo                 = Protocol.UInt8  ("dns.zonemd.hash_algo",                  "Hash Algorithm", names: new(() => [(0, "Reserved"), (1, "SHA-384"), (2, "SHA-512"), (3, 239, "Unassigned"), (240, 254, "Private Use"), (255, "Reserved")])),
        ZonemdDigest                   = Protocol.Bytes  ("dns.zonemd.digest",                     "Digest"),
        RrsigTypeCovered               = Protocol.UInt16 ("dns.rrsig.type_covered",                "Type Covered", names: DnsNames.QryType),
        RrsigAlgorithm                 = Protocol.UInt8  ("dns.rrsig.algorithm",                   "Algorithm", names: DnsNames.RrsigAlgorithm),
        RrsigLabels                    = Protocol.UInt8  ("dns.rrsig.labels",                      "Labels"),
        RrsigOriginalTtl               = Protocol.UInt32 ("dns.rrsig.original_ttl",                "Original TTL"),
        RrsigSignatureExpiration       = Protocol.Row    ("dns.rrsig.signature_expiration",        "Signature Expiration", FieldType.AbsoluteTime, display: Local),
        RrsigSignatureInception        = Protocol.Row    ("dns.rrsig.signature_inception",         "Signature Inception", FieldType.AbsoluteTime, display: Local),
        RrsigKeyTag                    = Protocol.UInt16 ("dns.rrsig.key_tag",                     "Key Tag"),
        RrsigSignersName               = Protocol.Text   ("dns.rrsig.signers_name",                "Signer's name"),
        RrsigSignature                 = Protocol.Bytes  ("dns.rrsig.signature",                   "Signature"),
        DnskeyFlags                    = Protocol.UInt16 ("dns.dnskey.flags",                      "Flags", display: Hex),
        DnskeyFlagsZoneKey             = Protocol.Boolean("dns.dnskey.flags.zone_key",             "Zone Key", mask: 0x100, size: 2, names: ValueNames.Pair("This is the zone key for specified zone", "This it not a zone key")),
        DnskeyFlagsKeyRevoked          = Protocol.Boolean("dns.dnskey.flags.key_revoked",          "Key Revoked", mask: 0x80, size: 2, names: ValueNames.YesNo),
        DnskeyFlagsSecureEntryPoint    = Protocol.Boolean("dns.dnskey.flags.secure_entry_point",   "Secure Entry Point", mask: 0x1, size: 2, names: ValueNames.YesNo),
        DnskeyFlagsReserved            = Protocol.UInt16 ("dns.dnskey.flags.reserved",             "Reserved", display: Hex, mask: 0xFE7E),
        DnskeyProtocol                 = Protocol.UInt8  ("dns.dnskey.protocol",                   "Protocol"),
        DnskeyAlgorithm                = Protocol.UInt8  ("dns.dnskey.algorithm",                  "Algorithm", names: DnsNames.RrsigAlgorithm),
        DnskeyKeyId                    = Protocol.UInt16 ("dns.dnskey.key_id",                     "Key id"),
        DnskeyPublicKey                = Protocol.Bytes  ("dns.dnskey.public_key",                 "Public Key"),
        KeyFlags                       = Protocol.UInt16 ("dns.key.flags",                         "Flags", display: Hex),
        KeyFlagsAuthentication         = Protocol.Boolean("dns.key.flags.authentication",          "Key allowed for authentication", mask: 0x8000, size: 2, names: ValueNames.Pair("Not Allowed", "Allowed")),
        KeyFlagsConfidentiality        = Protocol.Boolean("dns.key.flags.confidentiality",         "Key allowed for confidentiality", mask: 0x4000, size: 2, names: ValueNames.Pair("Not Allowed", "Allowed")),
        KeyFlagsRequired               = Protocol.Boolean("dns.key.flags.required",                "Key required", mask: 0x2000, size: 2, names: ValueNames.Pair("Experimental or optional", "Required")),
        KeyFlagsAssociatedUser         = Protocol.Boolean("dns.key.flags.associated_user",         "Key is associated with a user", mask: 0x400, size: 2, names: ValueNames.YesNo),
        KeyFlagsAssociatedNamedEntity  = Protocol.Boolean("dns.key.flags.associated_named_entity", "Key is associated with the named entity", mask: 0x200, size: 2, names: ValueNames.YesNo),
        KeyFlagsIpsec                  = Protocol.Boolean("dns.key.flags.ipsec",                   "Key use with IPSEC", mask: 0x80, size: 2, names: ValueNames.Pair("Valid", "Invalid")),
        KeyFlagsMime                   = Protocol.Boolean("dns.key.flags.mime",                    "Key use with MIME security multiparts", mask: 0x40, size: 2, names: ValueNames.Pair("Valid", "Invalid")),
        KeyFlagsSignatory              = Protocol.UInt16 ("dns.key.flags.signatory",               "Signatory", mask: 0xF),
        KeyProtocol                    = Protocol.UInt8  ("dns.key.protocol",                      "Protocol"),
        KeyAlgorithm                   = Protocol.UInt8  ("dns.key.algorithm",                     "Algorithm", names: DnsNames.RrsigAlgorithm),
        KeyKeyId                       = Protocol.UInt16 ("dns.key.key_id",                        "Key ID"),
        KeyPublicKey                   = Protocol.Bytes  ("dns.key.public_key",                    "Public Key"),
        TkeyAlgoName                   = Protocol.Text   ("dns.tkey.algo_name",                    "Algorithm name"),
        TkeySignatureExpiration        = Protocol.Row    ("dns.tkey.signature_expiration",         "Signature Expiration", FieldType.AbsoluteTime, display: Local),
        TkeySignatureInception         = Protocol.Row    ("dns.tkey.signature_inception",          "Signature Inception", FieldType.AbsoluteTime, display: Local),
        TkeyMode                       = Protocol.UInt16 ("dns.tkey.mode",                         "Mode", names: new(() => [(1, "Server assigned"), (2, "Diffie Hellman"), (3, "GSSAPI"), (4, "Resolver assigned"), (5, "Delete")])),
        TkeyError                      = Protocol.UInt16 ("dns.tkey.error",                        "Error", names: DnsNames.FlagsRcode),
        TkeyKeySize                    = Protocol.UInt16 ("dns.tkey.key_size",                     "Key Size"),
        TkeyKeyData                    = Protocol.Bytes  ("dns.tkey.key_data",                     "Key Data"),
        TkeyOtherSize                  = Protocol.UInt16 ("dns.tkey.other_size",                   "Other Size"),
        TkeyOtherData                  = Protocol.Bytes  ("dns.tkey.other_data",                   "Other Data"),
        IpseckeyGatewayPrecedence      = Protocol.UInt8  ("dns.ipseckey.gateway_precedence",       "Gateway Precedence"),
        IpseckeyGatewayAlgorithm       = Protocol.UInt8  ("dns.ipseckey.gateway_algorithm",        "Gateway Algorithm", names: new(() => [(1, "DSA"), (2, "RSA"), (3, "ECDSA"), (4, "EdDSA")])),
        IpseckeyGatewayType            = Protocol.UInt8  ("dns.ipseckey.gateway_type",             "Gateway Type", names: new(() => [(0, "No Gateway"), (1, "IPv4 Gateway"), (2, "IPv6 Gateway"), (3, "DNS Gateway")])),
        IpseckeyGatewayIpv4            = Protocol.IPv4   ("dns.ipseckey.gateway_ipv4",             "IPv4 Gateway"),
        IpseckeyGatewayIpv6            = Protocol.IPv6   ("dns.ipseckey.gateway_ipv6",             "IPv6 Gateway"),
        IpseckeyGatewayDns             = Protocol.Text   ("dns.ipseckey.gateway_dns",              "DNS Gateway"),
        IpseckeyPublicKey              = Protocol.Bytes  ("dns.ipseckey.public_key",               "Public Key"),
        NxtNextDomainName              = Protocol.Text   ("dns.nxt.next_domain_name",              "Next Domain Name"),
        KxPreference                   = Protocol.UInt16 ("dns.kx.preference",                     "Preference"),
        KxKeyExchange                  = Protocol.Text   ("dns.kx.key_exchange",                   "Key Exchange"),
        CertType                       = Protocol.UInt16 ("dns.cert.type",                         "Type", names: DnsNames.CertType),
        CertKeyTag                     = Protocol.UInt16 ("dns.cert.key_tag",                      "Key Tag", display: Hex),
        CertAlgorithm                  = Protocol.UInt8  ("dns.cert.algorithm",                    "Algorithm", names: DnsNames.RrsigAlgorithm),
        CertCertificate                = Protocol.Bytes  ("dns.cert.certificate",                  "Certificate (or CRL)"),
        NsecNextDomainName             = Protocol.Text   ("dns.nsec.next_domain_name",             "Next Domain Name"),
        Nsec3Algo                      = Protocol.UInt8  ("dns.nsec3.algo",                        "Hash algorithm", names: new(() => [(0, "Reserved"), (1, "SHA-1")])),
        Nsec3Flags                     = Protocol.UInt8  ("dns.nsec3.flags",                       "NSEC3 flags"),
        Nsec3FlagsOptOut               = Protocol.Boolean("dns.nsec3.flags.opt_out",               "NSEC3 Opt-out flag", mask: 0x1, names: ValueNames.Pair("Additional insecure delegations allowed", "Additional insecure delegations forbidden")),
        Nsec3Iterations                = Protocol.UInt16 ("dns.nsec3.iterations",                  "NSEC3 iterations"),
        Nsec3SaltLength                = Protocol.UInt8  ("dns.nsec3.salt_length",                 "Salt length"),
        Nsec3SaltValue                 = Protocol.Bytes  ("dns.nsec3.salt_value",                  "Salt value"),
        Nsec3HashLength                = Protocol.UInt8  ("dns.nsec3.hash_length",                 "Hash length"),
        Nsec3HashValue                 = Protocol.Text   ("dns.nsec3.hash_value",                  "Next hashed owner"),
        TlsaCertificateUsage           = Protocol.UInt8  ("dns.tlsa.certificate_usage",            "Certificate Usage", names: new(() => [(0, "CA constraint (PKIX-TA)"), (1, "Service certificate constraint (PKIX-EE)"), (2, "Trust anchor assertion (DANE-TA)"), (3, "Domain-issued certificate (DANE-EE)")])),
        TlsaSelector                   = Protocol.UInt8  ("dns.tlsa.selector",                     "Selector", names: new(() => [(0, "Full certificate (Cert)"), (1, "SubjectPublicKeyInfo (SPKI)")])),
        TlsaMatchingType               = Protocol.UInt8  ("dns.tlsa.matching_type",                "Matching Type", names: new(() => [(0, "No Hash Used (Full)"), (1, "256 bit hash by SHA2 (SHA2-256)"), (2, "512 bit hash by SHA2 (SHA2-512)")])),
        TlsaCertificateAssociationData = Protocol.Bytes  ("dns.tlsa.certificate_association_data", "Certificate Association Data"),
        TsigAlgorithmName              = Protocol.Text   ("dns.tsig.algorithm_name",               "Algorithm Name"),
        TsigTimeSigned                 = Protocol.Row    ("dns.tsig.time_signed",                  "Time Signed", FieldType.AbsoluteTime, display: Local),
        TsigOriginalId                 = Protocol.UInt16 ("dns.tsig.original_id",                  "Original Id"),
        TsigError                      = Protocol.UInt16 ("dns.tsig.error",                        "Error", names: DnsNames.FlagsRcode),
        TsigFudge                      = Protocol.UInt16 ("dns.tsig.fudge",                        "Fudge"),
        TsigMacSize                    = Protocol.UInt16 ("dns.tsig.mac_size",                     "MAC Size"),
        TsigOtherLen                   = Protocol.UInt16 ("dns.tsig.other_len",                    "Other Len"),
        TsigMac                        = Protocol.Label  ("dns.tsig.mac",                          "MAC"),
        TsigOtherData                  = Protocol.Bytes  ("dns.tsig.other_data",                   "Other Data"),
        SshfpAlgorithm                 = Protocol.UInt8  ("dns.sshfp.algorithm",                   "Algorithm", names: new(() => [(0, "Reserved"), (1, "RSA"), (2, "DSA"), (3, "ECDSA"), (4, "Ed25519"), (5, "XMSS")])),
        SshfpFingerprintType           = Protocol.UInt8  ("dns.sshfp.fingerprint.type",            "Fingerprint type", names: new(() => [(0, "Reserved"), (1, "SHA1"), (2, "SHA256")])),
        SshfpFingerprint               = Protocol.Bytes  ("dns.sshfp.fingerprint",                 "Fingerprint"),
        HipHitLength                   = Protocol.UInt8  ("dns.hip.hit.length",                    "HIT length"),
        HipHitPkAlgo                   = Protocol.UInt8  ("dns.hip.hit.pk.algo",                   "PK algorithm", names: new(() => [(1, "DSA"), (2, "RSA"), (0, "Reserved")])),
        HipPkLength                    = Protocol.UInt16 ("dns.hip.pk.length",                     "PK length"),
        HipHit                         = Protocol.Bytes  ("dns.hip.hit",                           "Host Identity Tag"),
        HipPk                          = Protocol.Bytes  ("dns.hip.pk",                            "HIP Public Key"),
        HipRendezvousServer            = Protocol.Text   ("dns.hip.rendezvous_server",             "Rendezvous Server"),
        DhcidRdata                     = Protocol.Bytes  ("dns.dhcid.rdata",                       "DHCID Data"),
        DsKeyId                        = Protocol.UInt16 ("dns.ds.key_id",                         "Key id", display: Hex),
        DsAlgorithm                    = Protocol.UInt8  ("dns.ds.algorithm",                      "Algorithm", names: DnsNames.RrsigAlgorithm),
        DsDigestType                   = Protocol.UInt8  ("dns.ds.digest_type",                    "Digest Type", names: new(() => [(0, "Reserved digest"), (1, "SHA-1"), (2, "SHA-256"), (3, "GOST R 34.11-94"), (4, "SHA-384")])),
        DsDigest                       = Protocol.Bytes  ("dns.ds.digest",                         "Digest");

    static readonly ExpertField
        NoAlgorithm    = Protocol.Expert("dns.tsig.noalg",              Severity.Note,    ExpertGroup.Undecoded, "No dissector for algorithm"),
        BufferTooShort = Protocol.Expert("dns.key_id_buffer_too_short", Severity.Warning, ExpertGroup.Protocol,  "Buffer too short to compute a key id");

    /// <summary>False where the type is none of these.</summary>
    public static bool Take(ref Layer dns, int start, uint type, int end)
    {
        switch (type)
        {
            case 24 or 46: TakeSignature(ref dns, start, end); break;
            case 25: TakeKey(ref dns, end); break;
            case 30: DnsName.Take(ref dns, NxtNextDomainName, start, tell: true); break;
            case 36: DnsData.TakeRanked(ref dns, start, KxPreference, KxKeyExchange); break;
            case 37:
                dns.Take(CertType);
                dns.Take(CertKeyTag);
                dns.Take(CertAlgorithm);
                TakeRest(ref dns, CertCertificate, end);
                break;
            case 43 or 59 or 32769:
                dns.Take(DsKeyId);
                dns.Take(DsAlgorithm);
                dns.Take(DsDigestType);
                TakeRest(ref dns, DsDigest, end);
                break;
            case 44:
                dns.Take(SshfpAlgorithm);
                dns.Take(SshfpFingerprintType);
                if (dns.Position < end) TakeRest(ref dns, SshfpFingerprint, end);
                break;
            case 45: TakeGateway(ref dns, start, end); break;
            case 47:
                DnsName.Take(ref dns, NsecNextDomainName, start, tell: true, word: "next domain name ");
                TakeTypes(ref dns, end);
                break;
            case 48 or 60: TakeDnsKey(ref dns, end); break;
            case 49: TakeRest(ref dns, DhcidRdata, end); break;
            case 50 or 51:
                TakeHashedDenial(ref dns, type == 50);
                if (type == 50) TakeTypes(ref dns, end);
                break;
            case 52:
                dns.Take(TlsaCertificateUsage);
                dns.Take(TlsaSelector);
                dns.Take(TlsaMatchingType);
                TakeRest(ref dns, TlsaCertificateAssociationData, end);
                break;
            case 55: TakeHostIdentity(ref dns, start, end); break;
            case 61: TakeOpenPgp(ref dns, end); break;
            case 62:
                dns.Take(CsyncSoa);
                dns.TakeBits(CsyncFlags, CsyncFlagsImmediate, CsyncFlagsSoaminimum);
                dns.Place(CsyncTypeBitmap, dns.Position, end - dns.Position);
                TakeTypes(ref dns, end);
                break;
            case 63:
                dns.Take(ZonemdSerial);
                dns.Take(ZonemdScheme);
                dns.Take(ZonemdHashAlgo);
                TakeRest(ref dns, ZonemdDigest, end);
                break;
            case 249: TakeTransactionKey(ref dns, start); break;
            case 250: TakeTransactionSignature(ref dns, start); break;
            default: return false;
        }
        return true;
    }

    static void TakeRest(ref Layer dns, Field field, int end) => dns.Take(field, end - dns.Position);

    static void TakeSignature(ref Layer dns, int start, int end)
    {
        uint covered = (uint)dns.Take(RrsigTypeCovered);
        if (dns.WantsLabels && DnsNames.TypeMeanings.Find(covered) is { } meaning) dns.Append(RrsigTypeCovered, $" ({meaning})");
        dns.Take(RrsigAlgorithm);
        dns.Take(RrsigLabels);
        ulong ttl = dns.Take(RrsigOriginalTtl);
        dns.Append(RrsigOriginalTtl, $" ({new SpanWords((long)ttl)})");
        TakeTime(ref dns, RrsigSignatureExpiration);
        TakeTime(ref dns, RrsigSignatureInception);
        dns.Take(RrsigKeyTag);
        DnsName.Take(ref dns, RrsigSignersName, start);
        TakeRest(ref dns, RrsigSignature, end);
    }

    static void TakeTime(ref Layer dns, Field field)
    {
        dns.Note(field, dns.U32(dns.Position) * 1_000_000_000UL, dns.Position, 4, ItemFlags.None);
        if (!dns.Failed) dns.Position += 4;
    }

    static void TakeDnsKey(ref Layer dns, int end)
    {
        int at = dns.Position;
        dns.TakeBits(DnskeyFlags, DnskeyFlagsZoneKey, DnskeyFlagsKeyRevoked, DnskeyFlagsSecureEntryPoint, DnskeyFlagsReserved);
        dns.Take(DnskeyProtocol);
        uint algorithm = (uint)dns.Take(DnskeyAlgorithm);
        NoteKeyId(ref dns, DnskeyKeyId, at, end, algorithm);
        TakeRest(ref dns, DnskeyPublicKey, end);
    }

    static void TakeKey(ref Layer dns, int end)
    {
        int at = dns.Position;
        dns.TakeBits(KeyFlags, KeyFlagsAuthentication, KeyFlagsConfidentiality);
        ushort flags = dns.U16(at);
        if ((flags & 0xC000) != 0xC000)
            foreach (Field flag in (ReadOnlySpan<Field>)[KeyFlagsRequired, KeyFlagsAssociatedUser, KeyFlagsAssociatedNamedEntity, KeyFlagsIpsec,
                KeyFlagsMime, KeyFlagsSignatory])
                dns.Place(flag, at);
        dns.Take(KeyProtocol);
        uint algorithm = (uint)dns.Take(KeyAlgorithm);
        NoteKeyId(ref dns, KeyKeyId, at, end, algorithm);
        TakeRest(ref dns, KeyPublicKey, end);
    }

    /// <summary>The key tag of RFC 4034 appendix B.</summary>
    static void NoteKeyId(ref Layer dns, Field field, int at, int end, uint algorithm)
    {
        ReadOnlySpan<byte> key = dns.Slice(at, end - at);
        if (dns.Failed) return;
        if (key.Length < 4)
        {
            dns.Remark(BufferTooShort);
            return;
        }
        uint tag = 0;
        if (algorithm == 1) tag = (uint)(key[^3] << 8 | key[^2]);
        else
        {
            for (int i = 0; i < key.Length; i++) tag += i % 2 == 0 ? (uint)key[i] << 8 : key[i];
            tag = tag + (tag >> 16) & 0xFFFF;
        }
        dns.Note(field, tag, at, 0);
    }

    static void TakeGateway(ref Layer dns, int start, int end)
    {
        dns.Take(IpseckeyGatewayPrecedence);
        uint type = (uint)dns.Take(IpseckeyGatewayType);
        dns.Take(IpseckeyGatewayAlgorithm);
        switch (type)
        {
            case 1: dns.Take(IpseckeyGatewayIpv4); break;
            case 2: dns.Take(IpseckeyGatewayIpv6); break;
            case 3: DnsName.Take(ref dns, IpseckeyGatewayDns, start); break;
        }
        if (dns.Position < end) TakeRest(ref dns, IpseckeyPublicKey, end);
    }

    static void TakeHashedDenial(ref Layer dns, bool hasNext)
    {
        dns.Take(Nsec3Algo);
        if (hasNext) dns.TakeBits(Nsec3Flags, Nsec3FlagsOptOut);
        else dns.Take(Nsec3Flags);
        dns.Take(Nsec3Iterations);
        dns.Take(Nsec3SaltValue, (int)dns.Take(Nsec3SaltLength));
        if (!hasNext) return;
        int length = (int)dns.Take(Nsec3HashLength);
        ReadOnlySpan<byte> hash = dns.Slice(dns.Position, length);
        if (dns.Failed) return;
        Span<byte> text = stackalloc byte[512];
        dns.NoteText(Nsec3HashValue, text[..Base32(hash, text)], dns.Position, length, ItemFlags.None);
        dns.Position += length;
    }

    /// <summary>The types that an owner has, in windows of bits, RFC 4034 section 4.1.2.</summary>
    static void TakeTypes(ref Layer dns, int end)
    {
        while (dns.Position < end && dns.More)
        {
            int window = dns.U8(dns.Position), octets = dns.U8(dns.Position + 1);
            for (int i = 0; i < octets && !dns.Failed; i++)
            {
                byte bits = dns.U8(dns.Position + 2 + i);
                for (int bit = 0; bit < 8; bit++)
                    if ((bits << bit & 0x80) != 0)
                        dns.Note(DnsRecords.RespType, (ulong)(window << 8 | i << 3 | bit), dns.Position + 2 + i, 1, ItemFlags.None);
            }
            dns.Position += 2 + octets;
        }
    }

    /// <summary>Base 32 with the extended hex alphabet, RFC 4648 section 7, without padding.</summary>
    static int Base32(ReadOnlySpan<byte> octets, Span<byte> text)
    {
        int written = 0, bits = 0;
        uint held = 0;
        foreach (byte b in octets)
        {
            held = held << 8 | b;
            for (bits += 8; bits >= 5; bits -= 5) text[written++] = "0123456789abcdefghijklmnopqrstuv"u8[(int)(held >> (bits - 5) & 31)];
        }
        if (bits > 0) text[written++] = "0123456789abcdefghijklmnopqrstuv"u8[(int)(held << (5 - bits) & 31)];
        return written;
    }

    static void TakeHostIdentity(ref Layer dns, int start, int end)
    {
        int tag = (int)dns.Take(HipHitLength);
        dns.Take(HipHitPkAlgo);
        int key = (int)dns.Take(HipPkLength);
        dns.Take(HipHit, tag);
        dns.Take(HipPk, key);
        while (dns.Position < end && dns.More) DnsName.Take(ref dns, HipRendezvousServer, start);
    }

    static void TakeOpenPgp(ref Layer dns, int end)
    {
        dns.Text(Openpgpkey, dns.Position, end - dns.Position);
        if (!dns.Failed) dns.Position = end;
    }

    static void TakeTransactionKey(ref Layer dns, int start)
    {
        DnsName.Take(ref dns, TkeyAlgoName, start);
        TakeTime(ref dns, TkeySignatureInception);
        TakeTime(ref dns, TkeySignatureExpiration);
        dns.Take(TkeyMode);
        dns.Take(TkeyError);
        int key = (int)dns.Take(TkeyKeySize);
        if (key > 0) dns.Take(TkeyKeyData, key);
        int other = (int)dns.Take(TkeyOtherSize);
        if (other > 0) dns.Take(TkeyOtherData, other);
    }

    static void RemarkAlgorithm(ref Layer dns, int name, int start, int length)
    {
        Span<byte> text = stackalloc byte[DnsName.Room];
        DnsName.Read(ref dns, name, start, text, out int written);
        dns.Remark(NoAlgorithm, $"No dissector for algorithm:{text[..written]}", dns.Position, length);
    }

    static void TakeTransactionSignature(ref Layer dns, int start)
    {
        int name = dns.Position;
        DnsName.Take(ref dns, TsigAlgorithmName, start);
        bool isGss = !dns.Failed && dns.Slice(name, dns.Position - name) is var algorithm
            && (algorithm.SequenceEqual("\u0008gss-tsig\0"u8) || algorithm.SequenceEqual("\u0003gss\u0009microsoft\u0003com\0"u8));
        // 48 bits of seconds.
        ulong seconds = dns.Number(dns.Position, 6, little: false);
        dns.Note(TsigTimeSigned, seconds * 1_000_000_000, dns.Position, 6, ItemFlags.None);
        if (!dns.Failed) dns.Position += 6;
        dns.Take(TsigFudge);
        int mac = (int)dns.Take(TsigMacSize);
        if (mac > 0)
        {
            dns.Need(dns.Position, mac);
            dns.Note(TsigMac, 0, dns.Position, mac, ItemFlags.None);
            if (isGss) SecurityTokens.Call(ref dns, SecurityTokens.Gss, dns.Position, mac);
            else RemarkAlgorithm(ref dns, name, start, mac);
            if (!dns.Failed) dns.Position += mac;
        }
        dns.Take(TsigOriginalId);
        dns.Take(TsigError);
        int other = (int)dns.Take(TsigOtherLen);
        if (other > 0) dns.Take(TsigOtherData, other);
    }
}
