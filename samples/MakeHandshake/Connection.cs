using PacketDotNet;
using PacketDotNet.Utils;

namespace MakeHandshake;

/// <summary>One side's way to say a segment: its ports, its window, and the next number it will use.</summary>
sealed class Side(Host host, ushort port, uint initialNumber, ushort window)
{
    public Host Host { get; } = host;

    public ushort Port { get; } = port;

    public ushort Window { get; } = window;

    /// <summary>The sequence number of the next octet, RFC 9293 SND.NXT.</summary>
    public uint Next { get; set; } = initialNumber;
}

/// <summary>A TCP connection whose two sides keep their numbers as RFC 9293 says: SYN and FIN take one, data its length.</summary>
sealed class Connection(Side client, Side server)
{
    static readonly byte[] s_synOptions = [2, 4, 5, 0xB4, 1, 3, 3, 8, 1, 1, 4, 2];

    public EthernetPacket Client(string flags, byte[]? data = null) => Segment(client, server, flags, data);

    public EthernetPacket Server(string flags, byte[]? data = null) => Segment(server, client, flags, data);

    static EthernetPacket Segment(Side from, Side to, string flags, byte[]? data)
    {
        bool syn = flags.Contains('S', StringComparison.Ordinal), ack = flags.Contains('A', StringComparison.Ordinal);
        byte[] header = [.. new byte[20], .. syn ? s_synOptions : []];
        header[12] = (byte)(header.Length / 4 << 4);
        var tcp = new TcpPacket(new ByteArraySegment(header))
        {
            SourcePort = from.Port, DestinationPort = to.Port, SequenceNumber = from.Next, AcknowledgmentNumber = ack ? to.Next : 0,
            WindowSize = (ushort)(syn ? from.Window : from.Window >> 8), Synchronize = syn, Acknowledgment = ack, Finished = flags.Contains('F', StringComparison.Ordinal),
            Push = flags.Contains('P', StringComparison.Ordinal),
        };
        tcp.PayloadData = data ?? [];
        from.Next += (uint)(data?.Length ?? 0) + (syn || tcp.Finished ? 1u : 0);
        return from.Host.Send(to.Host, tcp);
    }
}
