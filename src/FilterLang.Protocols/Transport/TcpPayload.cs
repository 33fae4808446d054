using FilterLang.Protocols.Streams;

namespace FilterLang.Protocols;

/// <summary>What a segment carries, and who takes it.</summary>
static class TcpPayload
{
    public static void Dissect(ref Layer tcp, ref TcpWalk walk)
    {
        int header = walk.Header;
        ushort serverPort = walk.Stream.ServerPort;
        int captured = tcp.Captured - header;
        if (captured <= 0) return;
        tcp.Position = header;
        if (walk.Segment.Has(TcpFlags.Reset))
        {
            // RFC 9293 section 3.5.1: a reset may say why.
            tcp.Text(Tcp.ResetCause, header, captured);
            return;
        }
        tcp.Place(Tcp.Payload, header, captured);
        if (tcp.Failed) return;
        ushort source = tcp.Packet.SourcePort, destination = tcp.Packet.DestinationPort;
        ushort low = Math.Min(source, destination), high = Math.Max(source, destination);
        if (serverPort != 0 && (serverPort == source || serverPort == destination)) low = high = serverPort;
        if (Takes(ref tcp, low) || (high != low && Takes(ref tcp, high))) return;
        if (tcp.Guess(PayloadTables.TcpPort)) return;
        tcp.Continue(null);
    }

    static bool Takes(ref Layer tcp, ushort port) => port != 0 && PayloadTables.TcpPort.Find(port) is { } protocol && tcp.Call(protocol);
}
