namespace FilterLang.Protocols;

/// <summary>What the first line of a message says it is.</summary>
enum HttpKind : byte
{
    Other,
    Request,
    Response,
    /// <summary>A request of the General Event Notification Architecture.</summary>
    Notification,
}

/// <summary>The methods by which requests are recognised: RFC 9110, WebDAV, versioning extensions, and Microsoft's.</summary>
static class HttpMethods
{
    /// <summary>What a line begins.</summary>
    public static HttpKind KindOf(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith("M-"u8)) line = line[2..];
        if (line.StartsWith("HTTP/"u8) || line.StartsWith("ICY"u8)) return HttpKind.Response;
        int length = line.IndexOf((byte)' ');
        return MethodKind(length < 0 ? line : line[..length]);
    }

    static HttpKind MethodKind(ReadOnlySpan<byte> method) => method.Length switch
    {
        3 => Request(method.SequenceEqual("GET"u8) || method.SequenceEqual("PUT"u8)),
        4 => Request(method.SequenceEqual("HEAD"u8) || method.SequenceEqual("POST"u8) || method.SequenceEqual("COPY"u8)
            || method.SequenceEqual("LOCK"u8) || method.SequenceEqual("MOVE"u8) || method.SequenceEqual("POLL"u8)),
        5 => Request(method.SequenceEqual("PATCH"u8) || method.SequenceEqual("TRACE"u8) || method.SequenceEqual("MKCOL"u8)
            || method.SequenceEqual("BCOPY"u8) || method.SequenceEqual("BMOVE"u8) || method.SequenceEqual("LABEL"u8)
            || method.SequenceEqual("MERGE"u8)),
        6 when method.SequenceEqual("NOTIFY"u8) => HttpKind.Notification,
        6 => Request(method.SequenceEqual("DELETE"u8) || method.SequenceEqual("SEARCH"u8) || method.SequenceEqual("UNLOCK"u8)
            || method.SequenceEqual("REPORT"u8) || method.SequenceEqual("UPDATE"u8)),
        7 => Request(method.SequenceEqual("CONNECT"u8) || method.SequenceEqual("OPTIONS"u8) || method.SequenceEqual("BDELETE"u8)
            || method.SequenceEqual("CHECKIN"u8)),
        8 => Request(method.SequenceEqual("PROPFIND"u8) || method.SequenceEqual("CHECKOUT"u8) || method.SequenceEqual("CCM_POST"u8)),
        9 when method.SequenceEqual("SUBSCRIBE"u8) => HttpKind.Notification,
        9 => Request(method.SequenceEqual("PROPPATCH"u8) || method.SequenceEqual("BPROPFIND"u8)),
        10 => Request(method.SequenceEqual("BPROPPATCH"u8) || method.SequenceEqual("UNCHECKOUT"u8) || method.SequenceEqual("MKACTIVITY"u8)),
        11 when method.SequenceEqual("UNSUBSCRIBE"u8) => HttpKind.Notification,
        11 => Request(method.SequenceEqual("MKWORKSPACE"u8) || method.SequenceEqual("RPC_CONNECT"u8) || method.SequenceEqual("RPC_IN_DATA"u8)),
        12 => Request(method.SequenceEqual("RPC_OUT_DATA"u8)),
        15 => Request(method.SequenceEqual("VERSION-CONTROL"u8)),
        16 => Request(method.SequenceEqual("BASELINE-CONTROL"u8)),
        _ => HttpKind.Other,
    };

    static HttpKind Request(bool known) => known ? HttpKind.Request : HttpKind.Other;
}
