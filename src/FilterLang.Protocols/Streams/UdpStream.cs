namespace FilterLang.Protocols.Streams;

/// <summary>A pair of UDP ends: they keep their number for ever.</summary>
struct UdpStream
{
    public uint Number;
    public uint Datagrams;
    public long First, Previous;
    /// <summary>Who has taken the stream over: 1 more than the protocol's index, 0 for nobody.</summary>
    public ushort Bound;
}

/// <summary>The UDP streams of a capture, numbered in the order of their first datagrams.</summary>
sealed class UdpStreams : IDisposable
{
    public FlowTable<UdpStream> Table { get; } = new();

    public void Dispose() => Table.Dispose();
}
