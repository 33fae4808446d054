namespace FilterLang.Protocols;

/// <summary>The static table of QPACK, RFC 9204 appendix A.</summary>
static class QpackStatic
{
    static readonly byte[][] s_names = Bytes(
        ":authority", ":path", "age", "content-disposition", "content-length", "cookie", "date", "etag", "if-modified-since", "if-none-match",
        "last-modified", "link", "location", "referer", "set-cookie", ":method", ":method", ":method", ":method", ":method", ":method", ":method",
        ":scheme", ":scheme", ":status", ":status", ":status", ":status", ":status", "accept", "accept", "accept-encoding", "accept-ranges",
        "access-control-allow-headers", "access-control-allow-headers", "access-control-allow-origin", "cache-control", "cache-control",
        "cache-control", "cache-control", "cache-control", "cache-control", "content-encoding", "content-encoding", "content-type", "content-type",
        "content-type", "content-type", "content-type", "content-type", "content-type", "content-type", "content-type", "content-type",
        "content-type", "range", "strict-transport-security", "strict-transport-security", "strict-transport-security", "vary", "vary",
        "x-content-type-options", "x-xss-protection", ":status", ":status", ":status", ":status", ":status", ":status", ":status", ":status",
        ":status", "accept-language", "access-control-allow-credentials", "access-control-allow-credentials", "access-control-allow-headers",
        "access-control-allow-methods", "access-control-allow-methods", "access-control-allow-methods", "access-control-expose-headers",
        "access-control-request-headers", "access-control-request-method", "access-control-request-method", "alt-svc", "authorization",
        "content-security-policy", "early-data", "expect-ct", "forwarded", "if-range", "origin", "purpose", "server", "timing-allow-origin",
        "upgrade-insecure-requests", "user-agent", "x-forwarded-for", "x-frame-options", "x-frame-options");

    static readonly byte[][] s_values = Bytes(
        "", "/", "0", "", "0", "", "", "", "", "", "", "", "", "", "", "CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT", "http", "https",
        "103", "200", "304", "404", "503", "*/*", "application/dns-message", "gzip, deflate, br", "bytes", "cache-control", "content-type", "*",
        "max-age=0", "max-age=2592000", "max-age=604800", "no-cache", "no-store", "public, max-age=31536000", "br", "gzip", "application/dns-message",
        "application/javascript", "application/json", "application/x-www-form-urlencoded", "image/gif", "image/jpeg", "image/png", "text/css",
        "text/html; charset=utf-8", "text/plain", "text/plain;charset=utf-8", "bytes=0-", "max-age=31536000", "max-age=31536000; includesubdomains",
        "max-age=31536000; includesubdomains; preload", "accept-encoding", "origin", "nosniff", "1; mode=block", "100", "204", "206", "302", "400",
        "403", "421", "425", "500", "", "FALSE", "TRUE", "*", "get", "get, post, options", "options", "content-length", "content-type", "get", "post",
        "clear", "", "script-src 'none'; object-src 'none'; base-uri 'none'", "1", "", "", "", "", "prefetch", "", "*", "1", "", "", "deny",
        "sameorigin");

    static byte[][] Bytes(params string[] texts) => Array.ConvertAll(texts, System.Text.Encoding.ASCII.GetBytes);

    /// <summary>An entry by its index from 0 on. False where there is none.</summary>
    public static bool TryGet(ulong index, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        if (index >= (ulong)s_names.Length) return false;
        name = s_names[index];
        value = s_values[index];
        return true;
    }
}
