using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What is remembered of one FTP control connection.</summary>
sealed class FtpConversation : IReusableState
{
    /// <summary>Which of the known commands was the last; -1 for another.</summary>
    public int Command { get; set; } = -1;

    /// <summary>The argument of the last command that goes to another directory.</summary>
    public KeptText Argument { get; } = new();

    /// <summary>The server's working directory; empty while it is not known.</summary>
    public KeptText Directory { get; } = new();

    /// <summary>The data connection that was set up last.</summary>
    public FtpTransfer? Transfer { get; set; }

    /// <summary>The server went to a directory.</summary>
    public void Enter(ReadOnlySpan<byte> path)
    {
        ReadOnlySpan<byte> now = Directory.Bytes;
        if (path.StartsWith("/"u8))
        {
            Directory.Set(path);
            return;
        }
        if (path.SequenceEqual(".."u8))
        {
            int slash = now.LastIndexOf((byte)'/');
            Directory.Set(slash <= 0 ? "/"u8 : now[..slash]);
            return;
        }
        Span<byte> joined = stackalloc byte[1024];
        if (now.Length + path.Length + 1 > joined.Length) return;
        now.CopyTo(joined);
        int length = now.Length;
        if (length == 0 || joined[length - 1] != '/') joined[length++] = (byte)'/';
        path.CopyTo(joined[length..]);
        Directory.Set(joined[..(length + path.Length)]);
    }

    /// <summary>The server named its directory, in quotes. False if it did not.</summary>
    public bool Learn(ReadOnlySpan<byte> text)
    {
        int open = text.IndexOf((byte)'"');
        if (open < 0) return false;
        text = text[(open + 1)..];
        int close = text.IndexOf((byte)'"');
        if (close <= 0) return false;
        Directory.Set(text[..close]);
        return true;
    }

    public void Reset()
    {
        (Command, Transfer) = (-1, null);
        Argument.Set(default);
        Directory.Set(default);
    }
}
