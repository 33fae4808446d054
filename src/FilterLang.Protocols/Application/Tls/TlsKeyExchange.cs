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
        _ => Method.Unknown,
    };

    public static void TakeServer(ref Layer tls, TlsConversation talk, int end)
    {
        TlsLabels.Headings headings = TlsRows.Of(tls).Headings;
        Method method = Of(talk.Cipher);
        Field? heading = method switch { Method.EllipticCurve => headings.ServerCurve, Method.DiffieHellman => headings.ServerGroup, _ => null };
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
            Method.EllipticCurve => rows.Headings.ClientCurve, Method.DiffieHellman => rows.Headings.ClientGroup, Method.Rsa => rows.Headings.PreMaster, _ => null,
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
            case Method.Rsa when talk.Version == 0x0300:
                talk.Exchange.Set(tls.Slice(tls.Position, ExchangeLength));
                tls.Take(rows.Epms, end - tls.Position);
                break;
            case Method.Rsa:
                int length = (int)tls.Take(rows.EpmsLen);
                talk.Exchange.Set(tls.Slice(tls.Position, Math.Min(length, ExchangeLength)));
                tls.Take(rows.Epms, length);
                break;
        }
        tls.End(scope);
    }
}
