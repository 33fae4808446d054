namespace FilterLang.Protocols;

/// <summary>A stretch of the layer at hand.</summary>
readonly record struct Stretch(int At, int Length)
{
    public bool IsEmpty => Length <= 0;

    /// <summary>It was found, be it empty: nothing that is looked for stands at the very beginning.</summary>
    public bool IsThere => At > 0;

    /// <summary>Its part before a NUL.</summary>
    public Stretch ToNul(in Layer layer) => In(layer).IndexOf((byte)0) is >= 0 and var end ? new Stretch(At, end) : this;

    public ReadOnlySpan<byte> In(in Layer layer) => IsEmpty ? default : layer.Bytes.Slice(At, Length);
}

/// <summary>What one message has told of itself so far.</summary>
struct HttpMessage
{
    public HttpKind Kind;
    public int Code;
    /// <summary>-1 without a valid header.</summary>
    public long ContentLength;
    public bool HasTransferEncoding, IsChunked, SeenLine, HasRange;
    /// <summary>A transfer coding besides chunked: gzip, deflate.</summary>
    public Stretch TransferCoding;
    public Stretch Method, Uri, Host, ContentType, ContentEncoding, Upgrade, SocketExtensions, SocketProtocol;
    /// <summary>Where the message starts, and what follows its header.</summary>
    public int Start, Body;
}
