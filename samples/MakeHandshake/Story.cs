using System.Text;
using PacketDotNet;

namespace MakeHandshake;

/// <summary>What is told: a look at a host, then a connection that opens with three segments and closes with four.</summary>
static class Story
{
    static readonly Host s_client = new("192.168.1.105", "F0-18-98-3A-5C-71", 0x51A0);
    static readonly Host s_router = new("192.168.1.1", "A4-2B-B0-D1-6E-02", 0x0733);
    static readonly Host s_server = new("183.136.236.13", "A4-2B-B0-D1-6E-02", 0xC2F4, timeToLive: 52);
    static readonly Host s_other = new("142.250.66.78", "A4-2B-B0-D1-6E-02", 0x88A1, timeToLive: 117);

    public static void Tell(StoryFile file)
    {
        file.Add(0, s_client.Arp(s_router, ArpOperation.Request));
        file.Add(0.41, s_router.Arp(s_client, ArpOperation.Response));
        file.Add(1.02, Dns(s_client, s_router, 53124, 0x4E1B, answer: null));
        file.Add(14.37, Dns(s_router, s_client, 53124, 0x4E1B, answer: [183, 136, 236, 13]));
        file.Add(20.00, s_client.Echo(s_server, reply: false, 1));
        file.Add(48.55, s_server.Echo(s_client, reply: true, 1));

        var web = new Connection(new Side(s_client, 52614, 3_735_929_054, 64240), new Side(s_server, 80, 2_903_412_107, 29200));
        var other = new Connection(new Side(s_client, 52598, 1_204_885_311, 65280), new Side(s_other, 443, 771_204_958, 64000));
        file.Add(100.00, web.Client("S"));
        file.Add(112.60, other.Client("A"));
        file.Add(128.71, web.Server("SA"));
        file.Add(128.90, web.Client("A"));
        file.Add(129.35, web.Client("PA", Request));
        file.Add(140.02, other.Server("A"));
        file.Add(158.13, web.Server("A"));
        file.Add(161.80, web.Server("PA", Response));
        file.Add(161.97, web.Client("A"));
        file.Add(1048.00, s_client.Echo(s_router, reply: false, 2));
        file.Add(1048.66, s_router.Echo(s_client, reply: true, 2));

        // The server has nothing more to say and closes first; the client may still speak (half-closed) until its own FIN.
        file.Add(5162.40, web.Server("FA"));
        file.Add(5162.58, web.Client("A"));
        file.Add(5400.12, Dns(s_client, s_router, 61877, 0x4E1C, answer: null));
        file.Add(5411.95, Dns(s_router, s_client, 61877, 0x4E1C, answer: [183, 136, 236, 13]));
        file.Add(7300.25, web.Client("FA"));
        file.Add(7328.93, web.Server("A"));
    }

    static byte[] Request => Encoding.ASCII.GetBytes("GET /index.html HTTP/1.1\r\nHost: www.example.com\r\nUser-Agent: story/1.0\r\nAccept: */*\r\n\r\n");

    static byte[] Response => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 14\r\n\r\nHello, world.\n");

    /// <summary>A query for the address of www.example.com, or its answer (RFC 1035 section 4).</summary>
    static EthernetPacket Dns(Host from, Host to, ushort port, ushort id, byte[]? answer)
    {
        var message = new List<byte> { (byte)(id >> 8), (byte)id, (byte)(answer is null ? 0x01 : 0x81), (byte)(answer is null ? 0 : 0x80), 0, 1, 0, (byte)(answer is null ? 0 : 1), 0, 0, 0, 0 };
        foreach (string label in (ReadOnlySpan<string>)["www", "example", "com"])
        {
            message.Add((byte)label.Length);
            message.AddRange(Encoding.ASCII.GetBytes(label));
        }
        message.AddRange([0, 0, 1, 0, 1]);
        if (answer is not null) message.AddRange([0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, .. answer]);
        var udp = answer is null ? new UdpPacket(port, 53) : new UdpPacket(53, port);
        udp.PayloadData = [.. message];
        return from.Send(to, udp);
    }
}
