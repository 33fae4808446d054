namespace FilterLang.Protocols;

/// <summary>The columns of a packet list, made while dissecting when the plan wants them. Inner layers overwrite outer ones.</summary>
public sealed class PacketColumns
{
    /// <summary>The time, in the format of <see cref="DissectionOptions.TimeFormat"/>; complete when the dissection is.</summary>
    public Utf8Sink Time { get; } = new(32);

    /// <summary>Text of the source and destination address columns where it is not that of addresses.</summary>
    public Utf8Sink Source { get; } = new(64);

    public Utf8Sink Destination { get; } = new(64);

    /// <summary>The addresses of these columns where they are no other text.</summary>
    public NetworkAddress SourceAddress { get; private set; }

    public NetworkAddress DestinationAddress { get; private set; }

    /// <summary>Nanoseconds since the packet before, and since the one before that was displayed; null without one.</summary>
    public long? SincePrevious { get; internal set; }

    public long? SinceDisplayed { get; internal set; }

    /// <summary>The column of the source shows this address unless an inner layer says something else.</summary>
    public void SetSource(NetworkAddress address)
    {
        Source.Clear();
        SourceAddress = address;
    }

    /// <summary>The column of the destination shows this address unless an inner layer says something else.</summary>
    public void SetDestination(NetworkAddress address)
    {
        Destination.Clear();
        DestinationAddress = address;
    }

    /// <summary>Adds the column of the source: its text, or the address, by name where it has one.</summary>
    public void AddSource(Utf8Sink sink, NameBook names)
    {
        if (Source.Length > 0) sink.Add(Source.Written);
        else names.Add(sink, SourceAddress);
    }

    /// <summary>Adds the column of the destination: its text, or the address, by name where it has one.</summary>
    public void AddDestination(Utf8Sink sink, NameBook names)
    {
        if (Destination.Length > 0) sink.Add(Destination.Written);
        else names.Add(sink, DestinationAddress);
    }

    /// <summary>The protocol that spoke last.</summary>
    public string Protocol { get; set; } = "";

    string? _fixed;

    /// <summary>The protocol column.</summary>
    public string ShownProtocol => _fixed ?? Protocol;

    /// <summary>The protocol column stays as it is, and so does the line: another message follows, which may be a part of one.</summary>
    public void Fix()
    {
        Keep();
        _fixed ??= Protocol;
    }

    /// <summary>No protocol column is longer: many parts of one body add nothing more.</summary>
    const int LongestProtocol = 2048;

    // Names that were joined before.
    readonly Dictionary<(string Carrier, string Carried), string> _joined = [];

    /// <summary>Puts the name of what carries the protocol before it.</summary>
    public void LeadProtocol(string carrier) => Protocol = Joined(carrier, Protocol);

    /// <summary>Puts the name of what the protocol carries behind it.</summary>
    public void FollowProtocol(string carried) => Protocol = Protocol.Length == 0 ? carried : Joined(Protocol, carried);

    string Joined(string carrier, string carried)
    {
        if (_joined.TryGetValue((carrier, carried), out string? known)) return known;
        if (carrier.Length + carried.Length >= LongestProtocol) return Protocol;
        return _joined[(carrier, carried)] = carrier + "/" + carried;
    }

    /// <summary>What the packet says in a line.</summary>
    public Utf8Sink Info { get; } = new(256);

    /// <summary>Octets at the start of <see cref="Info"/> that stay when an inner layer begins its own line.</summary>
    public int Fence { get; private set; }

    /// <summary>Puts words before the line that stay there whatever inner layers say.</summary>
    public void Lead(string words) => Fence += Info.Insert(0, words);

    /// <summary>The words of a repeated acknowledgment: which frame, and how often.</summary>
    public void LeadDuplicate(uint frame, uint number)
    {
        int before = Info.Length;
        Info.Add("[TCP Dup ACK "u8);
        Info.Add((ulong)frame);
        Info.Add((byte)'#');
        Info.Add((ulong)number);
        Info.Add("] "u8);
        Fence += Info.MoveToFront(before);
    }

    /// <summary>What was said so far stays, whatever follows.</summary>
    public void Keep() => Fence = Info.Length;

    /// <summary>This much stays.</summary>
    public void Keep(int octets) => Fence = octets;

    public void Clear()
    {
        Time.Clear();
        Source.Clear();
        Destination.Clear();
        Info.Clear();
        (SourceAddress, DestinationAddress) = (default, default);
        (Protocol, _fixed, Fence) = ("", null, 0);
    }
}
