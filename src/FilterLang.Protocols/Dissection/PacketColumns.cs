namespace FilterLang.Protocols;

/// <summary>The columns of a packet list, made while dissecting when the plan wants them. Inner layers overwrite outer ones.</summary>
public sealed class PacketColumns
{
    /// <summary>The time, in the format of <see cref="DissectionOptions.TimeFormat"/>; complete when the dissection is.</summary>
    public Utf8Sink Time { get; } = new(32);

    /// <summary>Text of the source and destination address columns.</summary>
    public Utf8Sink Source { get; } = new(64);

    public Utf8Sink Destination { get; } = new(64);

    /// <summary>The protocol column.</summary>
    public string Protocol { get; set; } = "";

    /// <summary>Puts words before the protocol's; those that occur are kept.</summary>
    public void LeadProtocol(string words)
    {
        if (_led.TryGetValue((words, Protocol), out string? led)) Protocol = led;
        else _led[(words, Protocol)] = Protocol = words + Protocol;
    }

    /// <summary>Puts what is carried behind the protocol's name.</summary>
    public void FollowProtocol(string carried)
    {
        if (Protocol.Length == 0) Protocol = carried;
        else if (_followed.TryGetValue((Protocol, carried), out string? followed)) Protocol = followed;
        else _followed[(Protocol, carried)] = Protocol = Protocol + "/" + carried;
    }

    readonly Dictionary<(string Words, string Protocol), string> _led = [], _followed = [];

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
        (Protocol, Fence) = ("", 0);
    }
}
