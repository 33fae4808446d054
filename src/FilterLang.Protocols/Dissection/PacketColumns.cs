namespace FilterLang.Protocols;

/// <summary>The columns of a packet list, made while dissecting when the plan wants them. Inner layers overwrite outer ones.</summary>
public sealed class PacketColumns
{
    /// <summary>Text of the source and destination address columns.</summary>
    public Utf8Sink Source { get; } = new(64);

    public Utf8Sink Destination { get; } = new(64);

    /// <summary>The protocol column.</summary>
    public string Protocol { get; set; } = "";

    /// <summary>What the packet says in a line.</summary>
    public Utf8Sink Info { get; } = new(256);

    public void Clear()
    {
        Source.Clear();
        Destination.Clear();
        Info.Clear();
        Protocol = "";
    }
}
