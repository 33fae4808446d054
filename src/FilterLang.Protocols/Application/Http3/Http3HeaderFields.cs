namespace FilterLang.Protocols;

/// <summary>Header fields that have a field of their own: the same as in HTTP/2.</summary>
static class Http3HeaderFields
{
    static readonly Protocol s_protocol = Http3.Protocol;

    public static readonly Field
        Authority                = s_protocol.Text  ("http3.headers.authority",                   ":authority"),
        Status                   = s_protocol.UInt16("http3.headers.status",                      ":status"),
        Path                     = s_protocol.Text  ("http3.headers.path",                        ":path"),
        Method                   = s_protocol.Text  ("http3.headers.method",                      ":method"),
        Scheme                   = s_protocol.Text  ("http3.headers.scheme",                      ":scheme"),
        Protocol                 = s_protocol.Text  ("http3.headers.protocol",                    ":protocol"),
        Accept                   = s_protocol.Text  ("http3.headers.accept",                      "accept"),
        AcceptCharset            = s_protocol.Text  ("http3.headers.accept_charset",              "accept-charset"),
        AcceptEncoding           = s_protocol.Text  ("http3.headers.accept_encoding",             "accept-encoding"),
        AcceptLanguage           = s_protocol.Text  ("http3.headers.accept_language",             "accept-language"),
        AcceptRanges             = s_protocol.Text  ("http3.headers.accept_ranges",               "accept-ranges"),
        AccessControlAllowOrigin = s_protocol.Text  ("http3.headers.access_control_allow_origin", "access-control-allow-origin"),
        Age                      = s_protocol.UInt64("http3.headers.age",                         "age"),
        Allow                    = s_protocol.Text  ("http3.headers.allow",                       "allow"),
        Authorization            = s_protocol.Text  ("http3.headers.authorization",               "authorization"),
        CacheControl             = s_protocol.Text  ("http3.headers.cache_control",               "cache-control"),
        ContentDisposition       = s_protocol.Text  ("http3.headers.content_disposition",         "content-disposition"),
        ContentEncoding          = s_protocol.Text  ("http3.headers.content_encoding",            "content-encoding"),
        ContentLanguage          = s_protocol.Text  ("http3.headers.content_language",            "content-language"),
        ContentLength            = s_protocol.UInt64("http3.headers.content_length",              "content-length"),
        ContentLocation          = s_protocol.Text  ("http3.headers.content_location",            "content-location"),
        ContentRange             = s_protocol.Text  ("http3.headers.content_range",               "content-range"),
        ContentType              = s_protocol.Text  ("http3.headers.content_type",                "content-type"),
        Cookie                   = s_protocol.Text  ("http3.headers.cookie",                      "cookie"),
        Date                     = s_protocol.Text  ("http3.headers.date",                        "date"),
        Etag                     = s_protocol.Text  ("http3.headers.etag",                        "etag"),
        Expect                   = s_protocol.Text  ("http3.headers.expect",                      "expect"),
        Expires                  = s_protocol.Text  ("http3.headers.expires",                     "expires"),
        From                     = s_protocol.Text  ("http3.headers.from",                        "from"),
        IfMatch                  = s_protocol.Text  ("http3.headers.if_match",                    "if-match"),
        IfModifiedSince          = s_protocol.Text  ("http3.headers.if_modified_since",           "if-modified-since"),
        IfNoneMatch              = s_protocol.Text  ("http3.headers.if_none_match",               "if-none-match"),
        IfRange                  = s_protocol.Text  ("http3.headers.if_range",                    "if-range"),
        IfUnmodifiedSince        = s_protocol.Text  ("http3.headers.if_unmodified_since",         "if-unmodified-since"),
        LastModified             = s_protocol.Text  ("http3.headers.last_modified",               "last-modified"),
        Link                     = s_protocol.Text  ("http3.headers.link",                        "link"),
        Location                 = s_protocol.Text  ("http3.headers.location",                    "location"),
        MaxForwards              = s_protocol.UInt64("http3.headers.max_forwards",                "max-forwards"),
        ProxyAuthenticate        = s_protocol.Text  ("http3.headers.proxy_authenticate",          "proxy-authenticate"),
        ProxyAuthorization       = s_protocol.Text  ("http3.headers.proxy_authorization",         "proxy-authorization"),
        Range                    = s_protocol.Text  ("http3.headers.range",                       "range"),
        Referer                  = s_protocol.Text  ("http3.headers.referer",                     "referer"),
        Refresh                  = s_protocol.Text  ("http3.headers.refresh",                     "refresh"),
        RetryAfter               = s_protocol.Text  ("http3.headers.retry_after",                 "retry-after"),
        Server                   = s_protocol.Text  ("http3.headers.server",                      "server"),
        SetCookie                = s_protocol.Text  ("http3.headers.set_cookie",                  "set-cookie"),
        StrictTransportSecurity  = s_protocol.Text  ("http3.headers.strict_transport_security",   "strict-transport-security"),
        UserAgent                = s_protocol.Text  ("http3.headers.user_agent",                  "user-agent"),
        Vary                     = s_protocol.Text  ("http3.headers.vary",                        "vary"),
        Via                      = s_protocol.Text  ("http3.headers.via",                         "via"),
        WwwAuthenticate          = s_protocol.Text  ("http3.headers.www_authenticate",            "www-authenticate");

    static readonly Field[] s_fields =
    [
        Authority, Status, Path, Method, Scheme, Protocol, Accept, AcceptCharset, AcceptEncoding, AcceptLanguage, AcceptRanges,
        AccessControlAllowOrigin, Age, Allow, Authorization, CacheControl, ContentDisposition, ContentEncoding, ContentLanguage, ContentLength,
        ContentLocation, ContentRange, ContentType, Cookie, Date, Etag, Expect, Expires, From, IfMatch, IfModifiedSince, IfNoneMatch, IfRange,
        IfUnmodifiedSince, LastModified, Link, Location, MaxForwards, ProxyAuthenticate, ProxyAuthorization, Range, Referer, Refresh, RetryAfter,
        Server, SetCookie, StrictTransportSecurity, UserAgent, Vary, Via, WwwAuthenticate,
    ];

    /// <summary>The field of a name, null where it has none.</summary>
    public static Field? Find(ReadOnlySpan<byte> name) => Http2HeaderFields.PlaceOf(name) is var place and >= 0 ? s_fields[place] : null;
}
