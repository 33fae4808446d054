namespace FilterLang.Protocols;

/// <summary>Challenges and what answers them, RFC 3261 section 22: a scheme and parameters with commas between them.</summary>
static class SipCredentials
{
    static readonly Protocol Protocol = Sip.Protocol;

    public static readonly Field
        Whole  = Protocol.Text("sip.auth",        "Authentication"),
        Scheme = Protocol.Text("sip.auth.scheme", "Authentication Scheme");

    static readonly AsciiNames s_names = new("response", "nc", "username", "realm", "nonce", "algorithm", "opaque", "qop", "cnonce", "uri", "domain",
        "stale", "auts", "rspauth", "nextnonce", "ik", "ck");

    static readonly Field[] s_parameters =
    [
        Protocol.Text("sip.auth.digest.response", "Digest Authentication Response"), Protocol.Text("sip.auth.nc",        "Nonce Count"),
        Protocol.Text("sip.auth.username",        "Username"),                       Protocol.Text("sip.auth.realm",     "Realm"),
        Protocol.Text("sip.auth.nonce",           "Nonce Value"),                    Protocol.Text("sip.auth.algorithm", "Algorithm"),
        Protocol.Text("sip.auth.opaque",          "Opaque Value"),                   Protocol.Text("sip.auth.qop",       "QOP"),
        Protocol.Text("sip.auth.cnonce",          "CNonce Value"),                   Protocol.Text("sip.auth.uri",       "Authentication URI"),
        Protocol.Text("sip.auth.domain",          "Authentication Domain"),          Protocol.Text("sip.auth.stale",     "Stale Flag"),
        Protocol.Text("sip.auth.auts",            "Authentication Token"),           Protocol.Text("sip.auth.rspauth",   "Response auth"),
        Protocol.Text("sip.auth.nextnonce",       "Next Nonce"),                     Protocol.Text("sip.auth.ik",        "Integrity Key"),
        Protocol.Text("sip.auth.ck",              "Cyphering Key"),
    ];

    public static void Take(ref Layer sip, Stretch value, bool hasScheme)
    {
        int at = value.At, end = value.At + value.Length;
        if (hasScheme)
        {
            int length = sip.Bytes[at..end].IndexOf((byte)' ');
            if (length < 0) length = end - at;
            sip.Text(Scheme, at, length);
            at += length;
        }
        while (at < end && !sip.Failed)
        {
            at += sip.Bytes[at..end].Length - sip.Bytes[at..end].TrimStart(", \t\r\n"u8).Length;
            int length = LengthOfOne(sip.Bytes[at..end]);
            ReadOnlySpan<byte> part = sip.Bytes.Slice(at, length);
            int equals = part.IndexOf((byte)'=');
            if (equals > 0 && s_names.Find(part[..equals].TrimEnd((byte)' ')) is var place and >= 0)
            {
                ReadOnlySpan<byte> text = part[(equals + 1)..];
                int start = at + equals + 1 + text.Length - text.TrimStart((byte)' ').Length;
                sip.Text(s_parameters[place], start, text.Trim((byte)' ').Length, TextEncoding.Utf8);
            }
            at += length + 1;
        }
    }

    static int LengthOfOne(ReadOnlySpan<byte> text)
    {
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] == ',' && !quoted) return i;
        }
        return text.Length;
    }
}
