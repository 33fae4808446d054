namespace FilterLang.Protocols;

/// <summary>Key exchange messages of TLS 1.2 and earlier, RFC 5246 sections 7.4.3 and 7.4.7, RFC 8422 section 5.</summary>
static class TlsKeyExchange
{
    /// <summary>Octets of an encrypted secret by which key logs know it.</summary>
    const int ExchangeLength = 8;

    enum Method
    {
        Unknown,
        Rsa,
        DiffieHellman,
        EllipticCurve,
        /// <summary>With keys that both sides have: RFC 4279 section 2.</summary>
        Shared,
        /// <summary>With such keys and the server's RSA key: RFC 4279 section 4.</summary>
        SharedRsa,
        /// <summary>With a password: draft-cragie-tls-ecjpake section 7.</summary>
        Juggling,
    }

    static Method Of(ushort cipher) => cipher switch
    {
        (>= 0x0001 and <= 0x000A) or 0x002F or 0x0035 or 0x003B or 0x003C or 0x003D or 0x0041 or 0x0084 or 0x0096 or 0x009C or 0x009D or 0x00BA or 0x00C0
            or (>= 0x0060 and <= 0x0062) or 0x0064 or (>= 0xC09C and <= 0xC09D) or (>= 0xC0A0 and <= 0xC0A1) or 0xFEFE or 0xFEFF => Method.Rsa,
        (>= 0x000B and <= 0x001B) or (>= 0x0030 and <= 0x003A) or 0x0040 or (>= 0x0042 and <= 0x0046) or 0x0063 or 0x0065 or 0x0066
            or (>= 0x0067 and <= 0x006D) or (>= 0x0085 and <= 0x0089) or (>= 0x0097 and <= 0x009B) or (>= 0x009E and <= 0x00A7)
            or (>= 0x00BB and <= 0x00BF) or (>= 0x00C1 and <= 0x00C5) or (>= 0xC09E and <= 0xC09F) or (>= 0xC0A2 and <= 0xC0A3) or 0xCCAA or 0xCC15
            => Method.DiffieHellman,
        (>= 0xC001 and <= 0xC019) or (>= 0xC023 and <= 0xC032) or (>= 0xC072 and <= 0xC079) or (>= 0xC086 and <= 0xC08D) or (>= 0xC0AC and <= 0xC0AF)
            or 0xCCA8 or 0xCCA9 or 0xCC13 or 0xCC14 => Method.EllipticCurve,
        0xC0FF => Method.Juggling,
        0x008A or 0x008B or 0x008C or 0x008D or 0x00A8 or 0x00A9 or (>= 0x00AE and <= 0x00B1) or 0x002C or 0xC064 or 0xC065 or 0xC06A or 0xC06B
            or 0xC08E or 0xC08F or 0xC094 or 0xC095 or 0xC0A4 or 0xC0A5 or 0xC0A8 or 0xC0A9 or 0xCCAB => Method.Shared,
        0x002E or (>= 0x0092 and <= 0x0095) or 0x00AC or 0x00AD or (>= 0x00B6 and <= 0x00B9) or 0xC068 or 0xC069 or 0xC06E or 0xC06F
            or 0xC092 or 0xC093 or 0xC098 or 0xC099 or 0xCCAE => Method.SharedRsa,
        _ => Method.Unknown,
    };

    public static void TakeServer(ref Layer tls, TlsConversation talk, int end)
    {
        TlsLabels.Headings headings = TlsRows.Of(tls).Headings;
        Method method = Of(talk.Cipher);
        Field? heading = method switch { Method.EllipticCurve => headings.ServerCurve, Method.DiffieHellman => headings.ServerGroup,
            Method.Shared or Method.SharedRsa => headings.ServerShared, _ => null };
        GroupScope scope = tls.Begin(heading, tls.Position, end - tls.Position);
        TakeServerPart(ref tls, talk, method, end);
        tls.End(scope);
    }

    static void TakeServerPart(ref Layer tls, TlsConversation talk, Method method, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        switch (method)
        {
            case Method.EllipticCurve:
                if (tls.Take(rows.ServerCurveType) != 3) return;
                tls.Take(rows.ServerNamedCurve);
                int point = (int)tls.Take(rows.ServerPointLen);
                tls.Take(rows.ServerPoint, point);
                break;
            case Method.DiffieHellman:
                tls.Take(rows.P, (int)tls.Take(rows.PLen));
                tls.Take(rows.G, (int)tls.Take(rows.GLen));
                tls.Take(rows.Ys, (int)tls.Take(rows.YsLen));
                break;
            case Method.Shared or Method.SharedRsa:
                int hint = (int)tls.Take(rows.HintLen);
                if (hint > 0) tls.Take(rows.Hint, hint);
                return;
            case Method.Juggling:
                if (tls.Take(rows.ServerCurveType) != 3) return;
                tls.Take(rows.ServerNamedCurve);
                tls.Take(rows.Xs, (int)tls.Take(rows.XsLen));
                tls.Take(rows.Vs, (int)tls.Take(rows.VsLen));
                tls.Take(rows.Rs, (int)tls.Take(rows.RsLen));
                return;
            default: return;
        }
        // Anonymous exchanges are not signed.
        if (tls.Failed || tls.Position >= end) return;
        if (talk.Version >= 0x0303) TlsExtensions.TakeSignature(ref tls);
        tls.Take(rows.Sig, (int)tls.Take(rows.SigLen));
    }

    public static void TakeClient(ref Layer tls, TlsConversation talk, int end)
    {
        TlsRows rows = TlsRows.Of(tls);
        Method method = Of(talk.Cipher);
        Field? heading = method switch
        {
            Method.EllipticCurve => rows.Headings.ClientCurve, Method.DiffieHellman => rows.Headings.ClientGroup, Method.Rsa => rows.Headings.PreMaster, Method.Shared => rows.Headings.ClientShared,
            Method.SharedRsa => rows.Headings.ClientSharedRsa, _ => null,
        };
        GroupScope scope = tls.Begin(heading, tls.Position, end - tls.Position);
        switch (method)
        {
            case Method.EllipticCurve:
                tls.Take(rows.ClientPoint, (int)tls.Take(rows.ClientPointLen));
                break;
            case Method.DiffieHellman:
                tls.Take(rows.Yc, (int)tls.Take(rows.YcLen));
                break;
            case Method.Juggling:
                tls.Take(rows.Xc, (int)tls.Take(rows.XcLen));
                tls.Take(rows.Vc, (int)tls.Take(rows.VcLen));
                tls.Take(rows.Rc, (int)tls.Take(rows.RcLen));
                break;
            case Method.Shared or Method.SharedRsa:
                int identity = (int)tls.Take(rows.IdentityLen);
                if (identity > 0) tls.Take(rows.Identity, identity);
                if (method == Method.SharedRsa) TakeEncrypted(ref tls, talk);
                break;
            case Method.Rsa when talk.Version == 0x0300:
                talk.Exchange.Set(tls.Slice(tls.Position, ExchangeLength));
                tls.Take(rows.Epms, end - tls.Position);
                break;
            case Method.Rsa:
                TakeEncrypted(ref tls, talk);
                break;
        }
        tls.End(scope);
    }

    static void TakeEncrypted(ref Layer tls, TlsConversation talk)
    {
        TlsRows rows = TlsRows.Of(tls);
        int length = (int)tls.Take(rows.EpmsLen);
        talk.Exchange.Set(tls.Slice(tls.Position, Math.Min(length, ExchangeLength)));
        tls.Take(rows.Epms, length);
    }
}
