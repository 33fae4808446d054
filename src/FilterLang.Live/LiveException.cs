namespace FilterLang.Live;

/// <summary>Nothing can be captured: libpcap is missing, the right is, there is no such interface, or the capture filter is wrong.</summary>
public sealed class LiveException : IOException
{
    /// <summary>An exception without a message.</summary>
    public LiveException()
    {
    }

    /// <summary>An exception with a message for the user.</summary>
    public LiveException(string message) : base(message)
    {
    }

    /// <summary>An exception with a message for the user and what caused it.</summary>
    public LiveException(string message, Exception inner) : base(message, inner)
    {
    }
}
