namespace FilterLang.Protocols;

/// <summary>A request and, once seen, its reply. Frames count from 1, 0 is none; times are nanoseconds since 1970.</summary>
struct EchoTransaction
{
    public EchoKey Key;
    public long RequestFrame, ReplyFrame;
    public long RequestTime, ReplyTime;
    /// <summary>The next transaction in the same bucket, -1 at the end.</summary>
    public int Next;

    public readonly bool IsAnswered => ReplyFrame != 0;
}
