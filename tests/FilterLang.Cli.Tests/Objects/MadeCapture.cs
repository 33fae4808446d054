using System.Buffers.Binary;
using System.Text;

namespace FilterLang.Cli.Tests.Objects;

/// <summary>A capture that a test makes: IPv4 between two hosts.</summary>
sealed class MadeCapture
{
    readonly List<byte[]> _packets = [];

    /// <summary>A datagram; the second host answers.</summary>
    public MadeCapture Udp(ushort from, ushort to, ReadOnlySpan<byte> data, bool answers = false)
    {
        var header = new byte[8];
        BinaryPrimitives.WriteUInt16BigEndian(header, from);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), to);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(4), (ushort)(8 + data.Length));
        Add(17, [.. header, .. data], answers);
        return this;
    }

    /// <summary>A connection of the first host to a port of the second.</summary>
    public MadeConnection Connect(ushort from, ushort to) => new(this, from, to);

    public void Add(byte protocol, ReadOnlySpan<byte> payload, bool answers)
    {
        var ip = new byte[20];
        (ip[0], ip[8], ip[9]) = (0x45, 64, protocol);
        BinaryPrimitives.WriteUInt16BigEndian(ip.AsSpan(2), (ushort)(20 + payload.Length));
        (ip[12], ip[15], ip[16], ip[19]) = (10, answers ? (byte)2 : (byte)1, 10, answers ? (byte)1 : (byte)2);
        _packets.Add([.. ip, .. payload]);
    }

    /// <summary>Writes it as pcap of raw IP, each packet cut to <paramref name="most"/> octets.</summary>
    public string Write(string path, int most = 65535)
    {
        const int RawIp = 101;
        using var file = new BinaryWriter(File.Create(path));
        foreach (int word in (int[])[unchecked((int)0xA1B2C3D4), 4 << 16 | 2, 0, 0, 65535, RawIp]) file.Write(word);
        foreach (byte[] packet in _packets)
        {
            foreach (int word in (int[])[1_700_000_000, 0, Math.Min(most, packet.Length), packet.Length]) file.Write(word);
            file.Write(packet.AsSpan(0, Math.Min(most, packet.Length)));
        }
        return path;
    }
}

/// <summary>A TCP connection of a <see cref="MadeCapture"/>.</summary>
sealed class MadeConnection
{
    readonly MadeCapture _capture;
    readonly ushort _client, _server;
    readonly uint[] _next = [1000, 2000];

    public MadeConnection(MadeCapture capture, ushort client, ushort server)
    {
        (_capture, _client, _server) = (capture, client, server);
        Segment(0, 0x02, default);
        _next[0]++;
        Segment(1, 0x12, default);
        _next[1]++;
    }

    public MadeConnection Ask(string text) => Say(0, Encoding.Latin1.GetBytes(text));

    public MadeConnection Answer(string text) => Say(1, Encoding.Latin1.GetBytes(text));

    public MadeConnection Say(int side, ReadOnlySpan<byte> data)
    {
        const int SegmentSize = 1000;
        for (; !data.IsEmpty; data = data[Math.Min(SegmentSize, data.Length)..])
        {
            ReadOnlySpan<byte> part = data[..Math.Min(SegmentSize, data.Length)];
            Segment(side, 0x18, part);
            _next[side] += (uint)part.Length;
        }
        return this;
    }

    /// <summary>The side ends its stream.</summary>
    public void End(int side) => Segment(side, 0x11, default);

    void Segment(int side, byte flags, ReadOnlySpan<byte> data)
    {
        var header = new byte[20];
        BinaryPrimitives.WriteUInt16BigEndian(header, side == 0 ? _client : _server);
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), side == 0 ? _server : _client);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), _next[side]);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), flags == 0x02 ? 0 : _next[1 - side]);
        (header[12], header[13], header[14]) = (0x50, flags, 0xFF);
        _capture.Add(6, [.. header, .. data], side == 1);
    }
}
