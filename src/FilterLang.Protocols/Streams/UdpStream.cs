using System.Runtime.InteropServices;

namespace FilterLang.Protocols.Streams;

/// <summary>A pair of UDP ends: they keep their number for ever.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
struct UdpStream
{
    public uint Number;
    public uint Datagrams;
    public long First, Previous;
    /// <summary>What the protocols that it carries keep with it.</summary>
    public ConversationSlot Slot;
}

/// <summary>The UDP streams of a capture, numbered in the order of their first datagrams.</summary>
sealed class UdpStreams : IDisposable
{
    public FlowTable<FlowKey, UdpStream> Table { get; } = new();

    public void Dispose() => Table.Dispose();
}
