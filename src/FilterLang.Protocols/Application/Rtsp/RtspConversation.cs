namespace FilterLang.Protocols;

/// <summary>What both ends of a connection asked for: the addresses of the last <see cref="Limit"/> requests, and the channels for media.</summary>
sealed class RtspConversation
{
    const int Limit = 64, LongestUrl = 1024;

    readonly uint[] _numbers = new uint[Limit];
    readonly KeptText[] _urls = new KeptText[Limit];

    /// <summary>The channels that media and their reports go through.</summary>
    public RtspChannels Channels { get; } = new();

    /// <summary>Remembers what a request was about.</summary>
    public void Ask(uint number, ReadOnlySpan<byte> url)
    {
        uint place = number % Limit;
        _numbers[place] = number;
        (_urls[place] ??= new KeptText(LongestUrl)).Set(url);
    }

    /// <summary>What the request with this number was about; empty where that is not known.</summary>
    public ReadOnlySpan<byte> UrlOf(uint number)
    {
        uint place = number % Limit;
        return _numbers[place] == number && _urls[place] is { } url ? url.Bytes : default;
    }
}

/// <summary>A set of channels.</summary>
sealed class RtspChannels
{
    readonly bool[] _known = new bool[256];

    public void Add(uint channel) => _known[channel & 255] = true;

    public bool Contains(uint channel) => _known[channel & 255];
}
