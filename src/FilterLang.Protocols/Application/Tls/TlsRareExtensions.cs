namespace FilterLang.Protocols;

/// <summary>Extensions that are seldom seen: RFC 6066 section 6, RFC 6961, RFC 7250, RFC 8472, RFC 8446 section 4.2.4.</summary>
static class TlsRareExtensions
{
    public static void TakeTrustedAuthorities(ref Layer tls, int end)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (end - tls.Position < 2) return;
        int length = (int)tls.Take(extensions.HandshakeTrustedCaKeysLength);
        if (length == 0 || tls.Failed) return;
        GroupScope keys = tls.Begin(extensions.HandshakeTrustedCaKeys, tls.Position, length);
        for (int stop = Math.Min(end, tls.Position + length); tls.Position < stop && tls.More;)
        {
            GroupScope key = tls.Begin(extensions.HandshakeTrustedCaKey);
            switch (tls.Take(extensions.HandshakeTrustedCaKeyType))
            {
                case 1 or 3: tls.Take(extensions.HandshakeTrustedCaKeyHash, 20); break;
                case 2: TlsHandshake.TakeEncoded(ref tls, extensions.HandshakeTrustedCaKeyDname, (int)tls.Take(extensions.HandshakeTrustedCaKeyDnameLen), "DistinguishedName"u8); break;
            }
            tls.End(key);
        }
        tls.End(keys);
    }

    /// <summary>The list of a client, the choice of a server.</summary>
    public static void TakeCertificateTypes(ref Layer tls, TlsExtensionPlace place)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (place != TlsExtensionPlace.Client)
        {
            tls.Take(extensions.CertTypeType);
            return;
        }
        int length = (int)tls.Take(extensions.CertTypeTypesLen);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.CertTypeTypes, tls.Position, length);
        for (int stop = tls.Position + length; tls.Position < stop && tls.More;) tls.Take(extensions.CertTypeType);
        tls.End(scope);
    }

    public static void TakeTokenBinding(ref Layer tls)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        tls.Take(extensions.TokenBindingVersionMajor);
        tls.Take(extensions.TokenBindingVersionMinor);
        int length = (int)tls.Take(extensions.TokenBindingKeyParametersLength);
        if (tls.Failed) return;
        GroupScope scope = tls.Begin(extensions.TokenBindingKeyParameters, tls.Position, length);
        for (int stop = tls.Position + length; tls.Position < stop && tls.More;) tls.Take(extensions.TokenBindingKeyParameter);
        tls.End(scope);
    }

    /// <summary>status_request_v2: a list of what status_request has one of.</summary>
    public static void TakeStatusRequests(ref Layer tls, int end, TlsExtensionPlace place)
    {
        TlsExtensionRows extensions = TlsRows.Of(tls).Extensions;
        if (place != TlsExtensionPlace.Client) return;
        int length = (int)tls.Take(extensions.StatusRequestListLen);
        for (int stop = Math.Min(end, tls.Position + length); tls.Position + 3 <= stop && tls.More;)
        {
            ulong type = tls.Take(extensions.StatusRequestType);
            int size = (int)tls.Take(extensions.StatusRequestLen), next = tls.Position + size;
            if (type is 1 or 2)
            {
                int responders = (int)tls.Take(extensions.StatusRequestResponderIdsLen);
                tls.Position += responders;
                tls.Take(extensions.StatusRequestExtsLen);
            }
            if (tls.Failed) return;
            tls.Position = next;
        }
    }

    public static void TakeAuthorities(ref Layer tls, int end) => TlsHandshake.TakeNames(ref tls, end);
}
