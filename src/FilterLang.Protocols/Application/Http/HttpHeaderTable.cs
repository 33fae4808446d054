namespace FilterLang.Protocols;

/// <summary>Header fields with rows of their own. Made at the first message.</summary>
static class HttpHeaderTable
{
    static readonly AsciiNames s_names = new(
        "Authorization", "Proxy-Authenticate", "Proxy-Authorization", "WWW-Authenticate", "Content-Type", "Content-Length",
        "Content-Encoding", "Transfer-Encoding", "Upgrade", "User-Agent", "Host", "Range", "Content-Range", "Connection", "Cookie",
        "Accept", "Referer", "Accept-Language", "Accept-Encoding", "Date", "Cache-Control", "Server", "Location", "Sec-WebSocket-Accept",
        "Sec-WebSocket-Extensions", "Sec-WebSocket-Key", "Sec-WebSocket-Protocol", "Sec-WebSocket-Version", "Set-Cookie", "Last-Modified",
        "X-Forwarded-For", "HTTP2-Settings");

    static readonly Field[] s_fields =
    [
        Http.Authorization, Http.ProxyAuthenticate, Http.ProxyAuthorization, Http.WwwAuthenticate, Http.ContentType,
        Http.ContentLengthHeader, Http.ContentEncoding, Http.TransferEncoding, Http.Upgrade, Http.UserAgent, Http.Host, Http.Range,
        Http.ContentRange, Http.Connection, Http.Cookie, Http.Accept, Http.Referer, Http.AcceptLanguage, Http.AcceptEncoding, Http.Date,
        Http.CacheControl, Http.Server, Http.Location, Http.SecWebsocketAccept, Http.SecWebsocketExtensions, Http.SecWebsocketKey,
        Http.SecWebsocketProtocol, Http.SecWebsocketVersion, Http.SetCookie, Http.LastModified, Http.XForwardedFor, Http.Http2Settings,
    ];

    /// <summary>The row of a header field, or null.</summary>
    public static Field? Find(ReadOnlySpan<byte> name) => s_names.Find(name) is var place and >= 0 ? s_fields[place] : null;
}
