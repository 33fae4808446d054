namespace FilterLang.Protocols;

/// <summary>What object identifiers are called: X.500 attribute types, certificate extensions, algorithms, mechanisms.</summary>
public static class OidNames
{
    static readonly Lazy<Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> s_names = new(static () => new Dictionary<string, string>
    {
        ["1.2.840.10045.2.1"] = "id-ecPublicKey", ["1.2.840.10045.3.1.7"] = "secp256r1", ["1.2.840.10045.4.3.2"] = "ecdsa-with-SHA256",
        ["1.2.840.10045.4.3.3"] = "ecdsa-with-SHA384", ["1.2.840.10046.2.1"] = "dhpublicnumber",
        ["1.2.840.48018.1.2.2"] = "MS KRB5 - Microsoft Kerberos 5", ["1.2.840.113549.1.1.1"] = "rsaEncryption",
        ["1.2.840.113549.1.1.4"] = "md5WithRSAEncryption", ["1.2.840.113549.1.1.5"] = "sha1WithRSAEncryption", ["1.2.840.113549.1.1.8"] = "id-mgf1",
        ["1.2.840.113549.1.1.10"] = "id-RSASSA-PSS", ["1.2.840.113549.1.1.11"] = "sha256WithRSAEncryption",
        ["1.2.840.113549.1.1.12"] = "sha384WithRSAEncryption", ["1.2.840.113549.1.1.13"] = "sha512WithRSAEncryption",
        ["1.2.840.113549.1.7.2"] = "id-signedData", ["1.2.840.113549.1.9.1"] = "pkcs-9-at-emailAddress", ["1.2.840.113549.1.9.3"] = "id-contentType",
        ["1.2.840.113549.1.9.4"] = "id-messageDigest", ["1.2.840.113549.3.7"] = "id-alg-des-ede3-cbc", ["1.2.840.113554.1.2.2"] = "KRB5 - Kerberos 5",
        ["1.2.840.113554.1.2.2.3"] = "KRB5 - Kerberos 5 - User to User",
        ["1.3.6.1.4.1.311.2.2.10"] = "NTLMSSP - Microsoft NTLM Security Support Provider",
        ["1.3.6.1.4.1.311.2.2.30"] = "NEGOEX - SPNEGO Extended Negotiation Security Mechanism",
        ["1.3.6.1.4.1.311.20.2"] = "id-ms-certificate-template-name", ["1.3.6.1.4.1.311.21.7"] = "id-ms-certificate-template",
        ["1.3.6.1.4.1.311.21.10"] = "id-ms-application-certificate-policies",
        ["1.3.6.1.4.1.311.60.2.1.2"] = "jurisdictionOfIncorporationStateOrProvinceName",
        ["1.3.6.1.4.1.311.60.2.1.3"] = "jurisdictionOfIncorporationCountryName", ["1.3.6.1.4.1.11129.2.4.2"] = "SignedCertificateTimestampList",
        ["1.3.6.1.5.2.2"] = "id-pkinit-san", ["1.3.6.1.5.2.3.1"] = "id-pkauthdata", ["1.3.6.1.5.2.3.2"] = "id-pkdhkeydata",
        ["1.3.6.1.5.2.3.6.1"] = "id-pkinit-kdf-ah-sha1", ["1.3.6.1.5.2.3.6.2"] = "id-pkinit-kdf-ah-sha256",
        ["1.3.6.1.5.2.3.6.3"] = "id-pkinit-kdf-ah-sha512", ["1.3.6.1.5.5.2"] = "SPNEGO - Simple Protected Negotiation",
        ["1.3.6.1.5.5.7.1.1"] = "id-pe-authorityInfoAccess", ["1.3.6.1.5.5.7.1.12"] = "id-pe-logotype",
        ["1.3.6.1.5.5.7.1.14"] = "id-pe-proxyCertInfo", ["1.3.6.1.5.5.7.2.1"] = "id-qt-cps", ["1.3.6.1.5.5.7.2.2"] = "id-qt-unotice",
        ["1.3.6.1.5.5.7.3.1"] = "id-kp-serverAuth", ["1.3.6.1.5.5.7.3.2"] = "id-kp-clientAuth", ["1.3.6.1.5.5.7.3.3"] = "id-kp-codeSigning",
        ["1.3.6.1.5.5.7.3.4"] = "id-kp-emailProtection", ["1.3.6.1.5.5.7.3.8"] = "id-kp-timeStamping", ["1.3.6.1.5.5.7.3.9"] = "OCSPSigning",
        ["1.3.6.1.5.5.7.21.1"] = "id-ppl-inheritAll", ["1.3.6.1.5.5.7.48.1"] = "id-ad-ocsp", ["1.3.6.1.5.5.7.48.1.1"] = "id-pkix-ocsp-basic",
        ["1.3.6.1.5.5.7.48.1.2"] = "id-pkix-ocsp-nonce", ["1.3.6.1.5.5.7.48.1.4"] = "id-pkix-ocsp-response",
        ["1.3.6.1.5.5.7.48.1.5"] = "id-pkix-ocsp-nocheck", ["1.3.6.1.5.5.7.48.2"] = "id-ad-caIssuers", ["1.3.14.3.2.26"] = "SHA-1",
        ["1.3.14.3.2.29"] = "sha-1WithRSAEncryption", ["1.3.132.0.34"] = "secp384r1", ["2.5.4.3"] = "id-at-commonName",
        ["2.5.4.5"] = "id-at-serialNumber", ["2.5.4.6"] = "id-at-countryName", ["2.5.4.7"] = "id-at-localityName",
        ["2.5.4.8"] = "id-at-stateOrProvinceName", ["2.5.4.9"] = "id-at-streetAddress", ["2.5.4.10"] = "id-at-organizationName",
        ["2.5.4.11"] = "id-at-organizationalUnitName", ["2.5.4.15"] = "id-at-businessCategory", ["2.5.4.17"] = "id-at-postalCode",
        ["2.5.4.41"] = "id-at-name", ["2.5.29.14"] = "id-ce-subjectKeyIdentifier", ["2.5.29.15"] = "id-ce-keyUsage",
        ["2.5.29.17"] = "id-ce-subjectAltName", ["2.5.29.18"] = "id-ce-issuerAltName", ["2.5.29.19"] = "id-ce-basicConstraints",
        ["2.5.29.31"] = "id-ce-cRLDistributionPoints", ["2.5.29.32"] = "id-ce-certificatePolicies", ["2.5.29.32.0"] = "anyPolicy",
        ["2.5.29.35"] = "id-ce-authorityKeyIdentifier", ["2.5.29.37"] = "id-ce-extKeyUsage", ["2.16.840.1.101.3.4.2.1"] = "sha256",
        ["2.16.840.1.101.3.4.3.17"] = "sigAlgs.17", ["2.16.840.1.113730.1.1"] = "ns_cert_exts.cert_type",
        ["2.16.840.1.113730.1.4"] = "ns_cert_exts.ca-revocation-url", ["2.16.840.1.113730.1.8"] = "ns_cert_exts.ca-policy-url",
        ["2.16.840.1.113730.1.13"] = "ns_cert_exts.comment", ["2.16.840.1.113730.3.4.9"] = "VLV Request LDAPv3 control",
        ["2.16.840.1.113730.3.4.10"] = "VLV Response LDAPv3 control", ["2.16.840.1.113730.4.1"] = "US company arc.113730.4.1",
        ["2.16.840.1.113733.1.7.1.1"] = "US company arc.113733.1.7.1.1", ["2.16.840.1.113733.1.7.23.3"] = "US company arc.113733.1.7.23.3",
        ["2.16.840.1.113733.1.7.54"] = "US company arc.113733.1.7.54", ["2.16.840.1.113733.1.8.1"] = "US company arc.113733.1.8.1",
        ["2.16.840.1.113839.0.6.3"] = "US company arc.113839.0.6.3", ["2.16.840.1.114412.0.2.4"] = "US company arc.114412.0.2.4",
        ["2.16.840.1.114412.1.1"] = "US company arc.114412.1.1", ["2.16.840.1.114412.1.2"] = "US company arc.114412.1.2",
        ["2.16.840.1.114412.1.3.0.2"] = "US company arc.114412.1.3.0.2", ["2.16.840.1.114412.2.1"] = "US company arc.114412.2.1",
        ["2.16.840.1.114413.1.7.23.1"] = "US company arc.114413.1.7.23.1", ["2.16.840.1.114414.1.7.23.1"] = "US company arc.114414.1.7.23.1",
        ["2.16.840.1.114414.1.7.23.3"] = "US company arc.114414.1.7.23.3",
    }.GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>
    /// Adds the name of an identifier; of one that has none itself, the name of the arc under which it stands and the rest of its numbers.
    /// </summary>
    /// <param name="sink">Where it is added.</param>
    /// <param name="identifier">Numbers joined by points, in ASCII.</param>
    public static void Add(Utf8Sink sink, ReadOnlySpan<byte> identifier)
    {
        Span<char> text = stackalloc char[128];
        if (identifier.Length <= text.Length)
        {
            int length = System.Text.Encoding.ASCII.GetChars(identifier, text);
            if (s_names.Value.TryGetValue(text[..length], out string? name))
            {
                sink.Add(name);
                return;
            }
        }
        ReadOnlySpan<byte> usa = "1.2.840"u8;
        (string arc, int at) = identifier.StartsWith("1.2.840."u8) ? ("ISO assigned OIDs, USA", usa.Length)
            : identifier.IsEmpty ? ("", 0) : (identifier[0] switch { (byte)'0' => "itu-t", (byte)'1' => "iso", _ => "joint-iso-itu-t" }, 1);
        sink.Add(arc);
        sink.Add(identifier[at..]);
    }
}
