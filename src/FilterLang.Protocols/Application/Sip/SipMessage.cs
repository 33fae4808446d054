namespace FilterLang.Protocols;

/// <summary>What the lines of a message tell of it as a whole.</summary>
struct SipMessage()
{
    public bool IsRequest;

    public uint Code;

    /// <summary>The request's method, and its URI; of a response, code and phrase stand in place of that.</summary>
    public Stretch Method, Uri;

    public Stretch CallId, ContentType, CSeqMethod;

    public uint CSeq;

    public bool HasToTag;

    /// <summary>How many addresses are registered, and whether they, or all, are given up.</summary>
    public int Contacts;

    public bool Removes, RemovesAll;

    /// <summary>Octets of the body, -1 where nothing tells.</summary>
    public long ContentLength = -1;
}
